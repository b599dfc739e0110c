"""Words for a talk that is ahead: saying it, and a rehearsal of both sides (`science.md` 13, `mission.md` 3)."""

from __future__ import annotations

from typing import Final

from evenso.guided.parts import GuidedForm, Part
from evenso.language import tr, tr_as
from evenso.records import NoteForm

SAYING: Final = GuidedForm(
    name="saying",
    title=tr("Saying it"),
    why=tr("Something hard to say, in words you can say aloud."),
    note_form=NoteForm.SAYING,
    aloud=("facts", "feeling", "ask", "why", "stay", "offer"),
    parts=(
        Part(
            name="facts",
            label=tr("What happened"),
            asks=tr("What happened, told so that both of you would nod?"),
            hint=tr("This month I stayed until nine on four evenings."),
        ),
        Part(
            name="feeling",
            label=tr("How it is for me"),
            asks=tr("What is that like for you? Begin with I."),
            hint=tr("I am worn out, and I begin to mind coming in."),
        ),
        Part(
            name="ask",
            label=tr("What I ask or decline"),
            asks=tr("What do you ask for, or say no to? One thing is enough."),
            hint=tr("I would like to leave at six from now on."),
        ),
        Part(
            name="why",
            label=tr("Why it is good for both"),
            asks=tr("What would be better for both of you then?"),
            hint=tr("I would be awake in the mornings, when you need me most."),
            optional=True,
        ),
        Part(
            name="stay",
            label=tr("What I stay on"),
            asks=tr("And if the talk wanders off: which sentence do you come back to?"),
            hint=tr("I hear you. And I need to leave at six."),
            optional=True,
        ),
        Part(
            name="offer",
            label=tr("What I can offer"),
            asks=tr("What could you offer and still be at peace with it?"),
            hint=tr("One late evening a month, if I know a week before."),
            optional=True,
        ),
        Part(
            name="asked",
            label=tr("I said it"),
            asks=tr("How far did you say what you meant to, from 0 to 10?"),
            hint="6",
            optional=True,
            scale=(0, 10),
            after=True,
        ),
        Part(
            name="heard",
            label=tr("I was heard"),
            asks=tr("How far were you heard, from 0 to 10?"),
            hint="4",
            optional=True,
            scale=(0, 10),
            after=True,
        ),
        Part(
            name="self_respect",
            label=tr("I kept my self-respect"),
            asks=tr("How far did you keep your self-respect, from 0 to 10?"),
            hint="9",
            optional=True,
            scale=(0, 10),
            after=True,
        ),
    ),
)

REHEARSAL: Final = GuidedForm(
    name="rehearsal",
    title=tr("Rehearse a hard talk"),
    why=tr("Both sides of it, written where nothing can go wrong."),
    note_form=NoteForm.REHEARSAL,
    parts=(
        Part(
            name="who",
            label=tr("With whom"),
            asks=tr("Whom do you want to talk with, and about what?"),
            hint=tr("My sister, about who drives Mum."),
        ),
        Part(
            name="fear",
            label=tr("What I fear to hear"),
            asks=tr("What are you afraid they will say?"),
            hint=tr("That I only think of myself."),
            optional=True,
        ),
        Part(
            name="me",
            label=tr_as("in a talk", "You"),
            asks=tr("What do you say?"),
            hint=tr("I cannot drive every week."),
            turn=True,
        ),
        Part(
            name="them",
            label=tr_as("in a talk", "Them"),
            asks=tr("What might they say to that?"),
            hint=tr("And who else should do it?"),
            turn=True,
        ),
        Part(
            name="stay",
            label=tr("What I want to stay with"),
            asks=tr("Whatever they say in the end: what would you like to stay with?"),
            hint=tr("Every second week, and that is kind enough."),
            optional=True,
        ),
    ),
)
