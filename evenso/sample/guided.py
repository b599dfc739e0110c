"""What the sample's person wrote by questions: thought checks, a hard talk, perspectives a year apart.

They stand on days that have no page of their own, so that the links of the story to its pages stay as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Final

from evenso.guided.parts import GuidedForm
from evenso.guided.perspective import FUTURE, NOW, PAST
from evenso.guided.talks import REHEARSAL, SAYING
from evenso.guided.thought import THOUGHT
from evenso.links import Link, Ref, Thing
from evenso.records import Moment, Note


@dataclass(frozen=True, slots=True)
class _Told:
    """An entry: its id, the day of the story, its form, its answers; what it grew out of, as a link has it."""

    id: str
    day: int
    form: GuidedForm
    parts: tuple[tuple[str, str], ...]
    tags: tuple[str, ...] = ()
    root: Ref | None = None


_DIGITS: Final = "23456789"
_YES: Final = Ref(Thing.PATTERN, "pt24")
_MINDS: Final = Ref(Thing.PATTERN, "pt25")

_TOLD: Final = (
    _Told(
        "gd24",
        56,
        PAST,
        (
            ("happened", "Dad's sixtieth. I did the food, the seating and the mood. I cried in the pantry."),
            ("understand", "I was tired. I should have planned it better."),
            ("their_view", "They had a nice evening. Nobody knew about the pantry."),
        ),
        ("family",),
    ),
    _Told(
        "gd25",
        58,
        THOUGHT,
        (
            ("situation", "The team lead asked whether I could take the audit as well."),
            ("feelings", "fear 75, shame 60"),
            ("thought", "If I say no they will see that I am not up to it."),
            ("belief", "90"),
        ),
        ("work", "pleasing"),
    ),
    _Told(
        "gd26",
        70,
        NOW,
        (
            ("thought", "Everyone is waiting for my answer."),
            ("feeling", "Hunted."),
            ("body", "Shoulders up, no feet."),
            ("action", "I say yes and make a list."),
            ("effect", "They learn to ask me first. Ana gets the rest of me."),
        ),
        ("pleasing",),
    ),
    _Told(
        "gd27",
        148,
        REHEARSAL,
        (
            ("who", "The new boss, about two deadlines in one week."),
            ("fear", "That he sighs and gives it to somebody quicker."),
            ("me", "I can do the report or the audit by Friday, not both."),
            ("them", "The last one in your chair did both."),
            ("me", "That may be. I can do one of them well by Friday. Which one do you need first?"),
            ("them", "I need to think about it."),
            ("me", "All right. I begin with the report until I hear from you."),
            ("stay", "One thing well. I do not have to fill his silence."),
        ),
        ("work",),
    ),
    _Told(
        "gd28",
        254,
        FUTURE,
        (
            ("value", "Being someone people can reach, and honest when they do."),
            ("goal", "A night between being asked and answering."),
            ("step", "Say “I will tell you tomorrow” to Jonas, who is easy."),
        ),
        ("values",),
    ),
    _Told(
        "gd29",
        291,
        THOUGHT,
        (
            ("situation", "Two colleagues on the train stopped talking when I sat down."),
            ("feelings", "shame 70, fear 40"),
            ("thought", "They were talking about me."),
            ("belief", "85"),
            ("for", "They did stop."),
            ("against", "They look up at every station. One of them offered me her paper a minute later."),
            ("fairer", "People go quiet when somebody sits down. I would too."),
            ("feelings_after", "shame 35, fear 20"),
        ),
        ("reading minds",),
    ),
    _Told(
        "gd32",
        351,
        SAYING,
        (
            ("facts", "Since the spring I have worked five days and two evenings a week."),
            ("feeling", "I am tired in a way that a weekend no longer mends."),
            ("ask", "I would like to work four days from the next quarter on."),
            ("why", "You would have me awake on four days rather than worn out on five."),
            ("stay", "I hear that it is a busy year. And I am asking for four days."),
            ("offer", "I can choose the day together with the team, and hand over the audit in good order."),
            ("asked", "8"),
            ("heard", "6"),
            ("self_respect", "9"),
        ),
        ("work",),
    ),
    _Told(
        "gd33",
        366,
        NOW,
        (
            ("thought", "The alto beside me thinks I sing too loud."),
            ("feeling", "Small, then a bit cross."),
            ("body", "Throat tight."),
            ("action", "I sing more quietly and stop hearing the others."),
            ("effect", "The line loses me. She looked over to find it, that was all."),
        ),
        ("choir",),
    ),
    _Told(
        "gd34",
        416,
        PAST,
        (
            ("happened", "Dad's sixtieth again, the photos came up. The food, the seating, the pantry."),
            ("understand", "Nobody had asked me to hold that evening. I did not know that one could let go of it."),
            ("their_view", "Dad looked for me twice that night. He thought I was cross with him."),
            ("kind_line", "You kept a whole house warm. Sit down, somebody else can find the spoons."),
        ),
        ("family",),
        _YES,
    ),
    _Told(
        "gd35",
        417,
        THOUGHT,
        (
            ("situation", "Jonas answered with one word."),
            ("feelings", "worry 60, shame 30"),
            ("thought", "I have offended him."),
            ("belief", "70"),
            ("for", "One word."),
            ("against", "He was carrying a sofa. He sent a photo of it afterwards."),
            ("fairer", "Hands full. I can ask him on Sunday if it stays."),
            ("feelings_after", "worry 25, shame 10"),
        ),
        ("reading minds",),
        _MINDS,
    ),
)

_A_YEAR_LATER: Final = (Ref(Thing.ENTRY, "gd24"), Ref(Thing.ENTRY, "gd34"))
"""The same birthday, looked at again."""


def sample_guided(first: date, zone: tzinfo) -> tuple[Note, ...]:
    """Return the entries of the journal that begins on `first`, in the wall time of `zone`, oldest first."""
    return tuple(_note(told, first, zone) for told in _TOLD)


def guided_links() -> tuple[Link, ...]:
    """Return the links of those entries."""
    pairs = [(told.root, Ref(Thing.ENTRY, told.id)) for told in _TOLD if told.root is not None]
    every = enumerate([*pairs, _A_YEAR_LATER])
    return tuple(
        Link(root=root, grown=grown, id=f"gm{_DIGITS[number // 8]}{_DIGITS[number % 8]}")
        for number, (root, grown) in every
    )


def _note(told: _Told, first: date, zone: tzinfo) -> Note:
    at = Moment.of(datetime.combine(first + timedelta(days=told.day), time(21, 30 + told.day % 25), zone))
    return Note(
        id=told.id,
        at=at,
        day=at.entry_day(),
        form=told.form.note_form,
        parts=told.parts,
        tags=told.tags,
        written=at.utc + timedelta(minutes=11),
    )
