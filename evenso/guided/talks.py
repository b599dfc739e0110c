"""Words for a talk that is ahead: saying it, and a rehearsal of both sides (`science.md` 13, `mission.md` 3)."""

from __future__ import annotations

from typing import Final

from evenso.guided.parts import GuidedForm, Part
from evenso.records import NoteForm

SAYING: Final = GuidedForm(
    name="saying",
    title="Saying it",
    why="Something hard to say, in words you can say aloud.",
    note_form=NoteForm.SAYING,
    aloud=("facts", "feeling", "ask", "why", "stay", "offer"),
    parts=(
        Part(
            name="facts",
            label="What happened",
            asks="What happened, told so that both of you would nod?",
            hint="This month I stayed until nine on four evenings.",
        ),
        Part(
            name="feeling",
            label="How it is for me",
            asks="What is that like for you? Begin with I.",
            hint="I am worn out, and I begin to mind coming in.",
        ),
        Part(
            name="ask",
            label="What I ask or decline",
            asks="What do you ask for, or say no to? One thing is enough.",
            hint="I would like to leave at six from now on.",
        ),
        Part(
            name="why",
            label="Why it is good for both",
            asks="What would be better for both of you then?",
            hint="I would be awake in the mornings, when you need me most.",
            optional=True,
        ),
        Part(
            name="stay",
            label="What I stay on",
            asks="And if the talk wanders off: which sentence do you come back to?",
            hint="I hear you. And I need to leave at six.",
            optional=True,
        ),
        Part(
            name="offer",
            label="What I can offer",
            asks="What could you offer and still be at peace with it?",
            hint="One late evening a month, if I know a week before.",
            optional=True,
        ),
        Part(
            name="asked",
            label="I said it",
            asks="How far did you say what you meant to, from 0 to 10?",
            hint="6",
            optional=True,
            scale=(0, 10),
            after=True,
        ),
        Part(
            name="heard",
            label="I was heard",
            asks="How far were you heard, from 0 to 10?",
            hint="4",
            optional=True,
            scale=(0, 10),
            after=True,
        ),
        Part(
            name="self_respect",
            label="I kept my self-respect",
            asks="How far did you keep your self-respect, from 0 to 10?",
            hint="9",
            optional=True,
            scale=(0, 10),
            after=True,
        ),
    ),
)

REHEARSAL: Final = GuidedForm(
    name="rehearsal",
    title="Rehearse a hard talk",
    why="Both sides of it, written where nothing can go wrong.",
    note_form=NoteForm.REHEARSAL,
    parts=(
        Part(
            name="who",
            label="With whom",
            asks="Whom do you want to talk with, and about what?",
            hint="My sister, about who drives Mum.",
        ),
        Part(
            name="fear",
            label="What I fear to hear",
            asks="What are you afraid they will say?",
            hint="That I only think of myself.",
            optional=True,
        ),
        Part(
            name="me",
            label="You",
            asks="What do you say?",
            hint="I cannot drive every week.",
            turn=True,
        ),
        Part(
            name="them",
            label="Them",
            asks="What might they say to that?",
            hint="And who else should do it?",
            turn=True,
        ),
        Part(
            name="stay",
            label="What I want to stay with",
            asks="Whatever they say in the end: what would you like to stay with?",
            hint="Every second week, and that is kind enough.",
            optional=True,
        ),
    ),
)
