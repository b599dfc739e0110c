"""The thought check: a thought looked at beside the facts (`science.md` 13), asked in this program's own words."""

from __future__ import annotations

from typing import Final

from evenso.guided.parts import GuidedForm, Part
from evenso.records import NoteForm

THOUGHT: Final = GuidedForm(
    name="thought",
    title="Thought check",
    why="A thought that hurts, laid beside what is known.",
    note_form=NoteForm.THOUGHT,
    whole_after="thought",
    whole="You caught it. Ending here is whole; ctrl+s saves.",
    parts=(
        Part(
            name="situation",
            label="What happened",
            asks="What was going on, as a film of it would show?",
            hint="They stopped talking when I came into the kitchen.",
        ),
        Part(
            name="feelings",
            label="Feelings then",
            asks="What did you feel, and how strong was each, from 0 to 100?",
            hint="shame 70, fear 40",
            feelings=True,
        ),
        Part(
            name="thought",
            label="The thought",
            asks="Which thought stung the most? In its own words, as it came.",
            hint="They were talking about me.",
        ),
        Part(
            name="belief",
            label="How true it felt",
            asks="How true did it feel just then, from 0 to 100?",
            hint="85",
            scale=(0, 100),
        ),
        Part(
            name="for",
            label="Facts for it",
            asks="What is there for it that somebody else could have seen too?",
            hint="They did go quiet.",
            optional=True,
        ),
        Part(
            name="against",
            label="Facts against it",
            asks="What does not fit it? Small things may stand here.",
            hint="Mira went on about the printer a moment later.",
            optional=True,
        ),
        Part(
            name="fairer",
            label="A fairer view",
            asks="How would somebody fair tell it, who knows both lists?",
            hint="People look up when a door opens.",
            optional=True,
        ),
        Part(
            name="feelings_after",
            label="Feelings now",
            asks="And now? The same feelings, or others, from 0 to 100.",
            hint="shame 45, fear 20",
            optional=True,
            feelings=True,
        ),
    ),
)
