"""What was left half-written: each thing by a kind name with the keys that go on with it, never its words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from evenso.wording.dates import say_near_day

MOST_NAMED: Final = 3
"""Things that are named; any more are counted."""

GOAL_BEGUN: Final = "A goal half-written was kept: a goes on with it"

_SAID: Final = (
    ("today.note", "a line", "n"),
    ("today.feelings", "feelings", "f"),
    ("bring-up", "a line to bring up", "b"),
    ("journal.new", "an entry", "g j, then n"),
    ("journal.pattern.", "a pattern seen in an entry", "g j, then p"),
    ("journal.", "a change to an entry", "g j, then e"),
    ("guided.entry.", "a change to answers", "g v"),
    ("guided.after.", "how it went", "g v"),
    ("guided.", "questions left in the middle", "g v"),
    ("goals.new", "a goal", "g g, then a"),
    ("goals.questions", "the gentle questions about goals", "g g"),
    ("goals.from.", "a goal that grows out of something", "g g"),
    ("goals.", "words about a goal", "g g"),
    ("sessions.", "words about a session", "g n"),
    ("patterns.new", "a pattern", "g p"),
    ("patterns.", "words about a pattern", "g p"),
    ("skills.new", "a skill", "g s"),
    ("skills.practise.", "a practice", "g s"),
    ("skills.", "a change to a skill", "g s"),
    ("exercises.", "an exercise", "g e"),
    ("card.", "a row of the diary card", "g d"),
    ("settings.", "a tracker", "g ,"),
    ("away.new", "days away", "g ,"),
    ("templates.new", "a template", "., then n"),
    ("templates.", "a change to a template", "., then e"),
    ("support.", "words in Support", "!"),
    ("review.", "words in a weekly review", "g w, then r"),
    ("score.", "a questionnaire's total", "g r, then Q"),
    ("setback.", "words about a setback", "g r"),
    ("marker.", "a marked day", "g r"),
    ("import", "an import", "g j, then i"),
    ("cli ", "words from the shell", ""),
)
"""How a slot begins, what is kept in it, the keys from Today to where it goes on; the first that fits counts."""

_MANY: Final = frozenset({"feelings", "days away", "questions left in the middle", "the gentle questions about goals"})


def _named(slot: str) -> tuple[str, str] | None:
    return next(((what, keys) for begins, what, keys in _SAID if slot.startswith(begins)), None)


def say_half_written(kept: Sequence[tuple[str, date | None]], today: date) -> str:
    """Say what was kept, by the slots of its drafts with the days they are for; "" where nothing is to be offered."""
    told = [(named, day) for slot, day in kept if (named := _named(slot)) is not None]
    if len(told) == 1:
        (what, keys), day = told[0]
        when = f" ({say_near_day(day, today)})" if day is not None else ""
        many = what in _MANY or what.startswith("words")
        were = "were" if many else "was"
        has = "has them" if many else "goes on with it"
        way = f": {keys} {has}" if keys else f" in `evenso {kept[0][0].removeprefix('cli ')}`"
        return f"{what[:1].upper()}{what[1:]}, half-written{when}, {were} kept{way}"
    if not told:
        return ""
    names = list(dict.fromkeys(f"{what} ({keys})" if keys else what for (what, keys), _ in told))
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return f"{len(told)} things half-written were kept: {', '.join(names[:MOST_NAMED])}{more}"
