"""The thought check: a thought looked at beside the facts (`science.md` 13), asked in this program's own words."""

from __future__ import annotations

from typing import Final

from evenso.guided.parts import GuidedForm, Part
from evenso.language import tr
from evenso.records import NoteForm

THOUGHT: Final = GuidedForm(
    name="thought",
    title=tr("Thought check"),
    why=tr("A thought that hurts, laid beside what is known."),
    note_form=NoteForm.THOUGHT,
    whole_after="thought",
    whole=tr("You caught it. Ending here is whole; ctrl+s saves."),
    parts=(
        Part(
            name="situation",
            label=tr("What happened"),
            asks=tr("What was going on, as a film of it would show?"),
            hint=tr("They stopped talking when I came into the kitchen."),
        ),
        Part(
            name="feelings",
            label=tr("Feelings then"),
            asks=tr("What did you feel, and how strong was each, from 0 to 100?"),
            hint=tr("shame 70, fear 40"),
            feelings=True,
        ),
        Part(
            name="thought",
            label=tr("The thought"),
            asks=tr("Which thought stung the most? In its own words, as it came."),
            hint=tr("They were talking about me."),
        ),
        Part(
            name="belief",
            label=tr("How true it felt"),
            asks=tr("How true did it feel just then, from 0 to 100?"),
            hint="85",
            scale=(0, 100),
        ),
        Part(
            name="for",
            label=tr("Facts for it"),
            asks=tr("What is there for it that somebody else could have seen too?"),
            hint=tr("They did go quiet."),
            optional=True,
        ),
        Part(
            name="against",
            label=tr("Facts against it"),
            asks=tr("What does not fit it? Small things may stand here."),
            hint=tr("Mira went on about the printer a moment later."),
            optional=True,
        ),
        Part(
            name="fairer",
            label=tr("A fairer view"),
            asks=tr("How would somebody fair tell it, who knows both lists?"),
            hint=tr("People look up when a door opens."),
            optional=True,
        ),
        Part(
            name="feelings_after",
            label=tr("Feelings now"),
            asks=tr("And now? The same feelings, or others, from 0 to 100."),
            hint=tr("shame 45, fear 20"),
            optional=True,
            feelings=True,
        ),
    ),
)
