"""Perspective on the past, on right now, on the future (`science.md` 13, `mission.md` 4).

No name of a part occurs in two of the three: the parts of an entry tell which of them it is.
"""

from __future__ import annotations

from typing import Final

from evenso.guided.parts import GuidedForm, Part
from evenso.records import NoteForm

PAST: Final = GuidedForm(
    name="past",
    title="Perspective: past",
    why="Something that is over, seen with what you know today.",
    note_form=NoteForm.PERSPECTIVE,
    caution="None of this has to be gone into. If it comes too close, esc leaves and keeps it; f1 is Support.",
    parts=(
        Part(
            name="happened",
            label="What happened",
            asks="What happened, in a few sentences?",
            hint="I shouted at Dad and left before the cake.",
        ),
        Part(
            name="understand",
            label="What I understand now",
            asks="What do you understand about it now that you could not see then?",
            hint="I had been holding my breath all day.",
        ),
        Part(
            name="their_view",
            label="How it may have looked to them",
            asks="How may it have looked from where they stood? A guess is enough.",
            hint="He saw the door close and did not know why.",
            optional=True,
        ),
        Part(
            name="kind_line",
            label="A kind line",
            asks="One kind line, to you as you were then, or to them.",
            hint="You were tired, and you were nineteen.",
            optional=True,
        ),
    ),
)

NOW: Final = GuidedForm(
    name="now",
    title="Perspective: right now",
    why="What goes on in you at this moment, and what it does.",
    note_form=NoteForm.PERSPECTIVE,
    parts=(
        Part(
            name="thought",
            label="Thought",
            asks="What is going through your mind?",
            hint="I will never get through this list.",
        ),
        Part(name="feeling", label="Feeling", asks="What do you feel?", hint="Hunted, and a bit sad."),
        Part(
            name="body",
            label="Body",
            asks="Where in your body can you tell?",
            hint="Shoulders up at my ears.",
            optional=True,
        ),
        Part(
            name="action",
            label="What I do",
            asks="What does it make you do, or want to do?",
            hint="Answer in one word and look at the screen.",
        ),
        Part(
            name="effect",
            label="What it does to others",
            asks="And what may that do to others, or to you an hour from now?",
            hint="Ana goes quiet. Later I miss her.",
            optional=True,
        ),
    ),
)

FUTURE: Final = GuidedForm(
    name="future",
    title="Perspective: future",
    why="What matters to you, one goal, one step; not yet is fine.",
    note_form=NoteForm.PERSPECTIVE,
    parts=(
        Part(
            name="value",
            label="What I value",
            asks="What matters to you in this, whatever comes of it?",
            hint="Being somebody people can reach.",
        ),
        Part(
            name="goal",
            label="One goal",
            asks="What would you like to be different a few months from now?",
            hint="One evening a week with people I like.",
        ),
        Part(
            name="step",
            label="One step",
            asks="What is a step of ten minutes or less?",
            hint="Write to Mira.",
            optional=True,
        ),
    ),
)
