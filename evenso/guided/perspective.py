"""Perspective on the past, on right now, on the future (`science.md` 13, `mission.md` 4).

No name of a part occurs in two of the three: the parts of an entry tell which of them it is.
"""

from __future__ import annotations

from typing import Final

from evenso.guided.parts import GuidedForm, Part
from evenso.language import tr
from evenso.records import NoteForm

PAST: Final = GuidedForm(
    name="past",
    title=tr("Perspective: past"),
    why=tr("Something that is over, seen with what you know today."),
    note_form=NoteForm.PERSPECTIVE,
    caution=tr("None of this has to be gone into. If it comes too close, esc leaves and keeps it; f1 is Support."),
    parts=(
        Part(
            name="happened",
            label=tr("What happened"),
            asks=tr("What happened, in a few sentences?"),
            hint=tr("I shouted at Dad and left before the cake."),
        ),
        Part(
            name="understand",
            label=tr("What I understand now"),
            asks=tr("What do you understand about it now that you could not see then?"),
            hint=tr("I had been holding my breath all day."),
        ),
        Part(
            name="their_view",
            label=tr("How it may have looked to them"),
            asks=tr("How may it have looked from where they stood? A guess is enough."),
            hint=tr("He saw the door close and did not know why."),
            optional=True,
        ),
        Part(
            name="kind_line",
            label=tr("A kind line"),
            asks=tr("One kind line, to you as you were then, or to them."),
            hint=tr("You were tired, and you were nineteen."),
            optional=True,
        ),
    ),
)

NOW: Final = GuidedForm(
    name="now",
    title=tr("Perspective: right now"),
    why=tr("What goes on in you at this moment, and what it does."),
    note_form=NoteForm.PERSPECTIVE,
    parts=(
        Part(
            name="thought",
            label=tr("Thought"),
            asks=tr("What is going through your mind?"),
            hint=tr("I will never get through this list."),
        ),
        Part(name="feeling", label=tr("Feeling"), asks=tr("What do you feel?"), hint=tr("Hunted, and a bit sad.")),
        Part(
            name="body",
            label=tr("Body"),
            asks=tr("Where in your body can you tell?"),
            hint=tr("Shoulders up at my ears."),
            optional=True,
        ),
        Part(
            name="action",
            label=tr("What I do"),
            asks=tr("What does it make you do, or want to do?"),
            hint=tr("Answer in one word and look at the screen."),
        ),
        Part(
            name="effect",
            label=tr("What it does to others"),
            asks=tr("And what may that do to others, or to you an hour from now?"),
            hint=tr("Ana goes quiet. Later I miss her."),
            optional=True,
        ),
    ),
)

FUTURE: Final = GuidedForm(
    name="future",
    title=tr("Perspective: future"),
    why=tr("What matters to you, one goal, one step; not yet is fine."),
    note_form=NoteForm.PERSPECTIVE,
    parts=(
        Part(
            name="value",
            label=tr("What I value"),
            asks=tr("What matters to you in this, whatever comes of it?"),
            hint=tr("Being somebody people can reach."),
        ),
        Part(
            name="goal",
            label=tr("One goal"),
            asks=tr("What would you like to be different a few months from now?"),
            hint=tr("One evening a week with people I like."),
        ),
        Part(
            name="step",
            label=tr("One step"),
            asks=tr("What is a step of ten minutes or less?"),
            hint=tr("Write to Mira."),
            optional=True,
        ),
    ),
)
