"""What was left half-written: each thing by a kind name with the keys that go on with it, never its words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from evenso.language import tr, tr_as
from evenso.wording.dates import say_near_day

MOST_NAMED: Final = 3
"""Things that are named; any more are counted."""

GOAL_BEGUN: Final = tr("A goal half-written was kept: a goes on with it")

_SESSIONS: Final = "sessions."

_SAID: Final = (
    ("today.note", tr_as("half-written", "a line"), "n"),
    ("today.feelings", tr_as("half-written", "feelings"), "f"),
    ("bring-up", tr("a line to bring up"), "b"),
    ("journal.new", tr("an entry"), tr("g j, then n")),
    ("journal.pattern.", tr("a pattern seen in an entry"), tr("g j, then L")),
    ("journal.", tr("a change to an entry"), tr("g j, then e")),
    ("guided.entry.", tr("a change to answers"), "g v"),
    ("guided.after.", tr_as("half-written", "how it went"), "g v"),
    ("guided.", tr("questions left in the middle"), "g v"),
    ("goals.new", tr_as("half-written", "a goal"), tr("g g, then a")),
    ("goals.questions", tr("the gentle questions about goals"), "g g"),
    ("goals.from.", tr("a goal that grows out of something"), "g g"),
    ("goals.", tr("words about a goal"), "g g"),
    (_SESSIONS, tr("words about a session"), "g n"),
    ("patterns.new", tr_as("half-written", "a pattern"), "g p"),
    ("patterns.", tr("words about a pattern"), "g p"),
    ("skills.new", tr_as("half-written", "a skill"), "g s"),
    ("skills.practise.", tr_as("half-written", "a practice"), "g s"),
    ("skills.", tr("a change to a skill"), "g s"),
    ("exercises.", tr("an exercise"), "g e"),
    ("card.", tr("a row of the diary card"), "g d"),
    ("settings.", tr_as("half-written", "a tracker"), "g ,"),
    ("away.new", tr_as("half-written", "days away"), "g ,"),
    ("templates.new", tr_as("half-written", "a template"), tr("., then n")),
    ("templates.", tr("a change to a template"), tr("., then e")),
    ("support.", tr("words in Support"), "!"),
    ("review.", tr("words in a weekly review"), tr("g w, then r")),
    ("score.", tr("a questionnaire's total"), tr("g r, then Q")),
    ("setback.", tr("words about a setback"), "g r"),
    ("marker.", tr("a marked day"), "g r"),
    ("import", tr("an import"), tr("g j, then i")),
    ("cli ", tr("words from the shell"), ""),
)
"""How a slot begins, what is kept in it, the keys from Today to where it goes on; the first that fits counts."""

_MANY: Final = frozenset(
    {"today.feelings", "away.new", "guided.", "goals.questions", "goals.", _SESSIONS, "patterns.", "support."}
    | {"review.", "setback.", "cli "}
)
"""Beginnings of slots in which more than one thing is kept."""


def _named(slot: str) -> tuple[str, str, str] | None:
    return next((one for one in _SAID if slot.startswith(one[0])), None)


def say_half_written(kept: Sequence[tuple[str, date | None]], today: date) -> str:
    """Say what was kept, by the slots of its drafts with the days they are for; "" where nothing is to be offered."""
    told = [(slot, named, day) for slot, day in kept if (named := _named(slot)) is not None]
    if len(told) == 1:
        slot, named, day = told[0]
        when = "" if day is None else say_near_day(day, today)
        if when and named[0] == _SESSIONS:  # such a day is the session's; the words may be of this very hour
            return _say_one((named[0], tr("words about the session of {day}", day=when), named[2]), "", slot)
        return _say_one(named, f" ({when})" if when else "", slot)
    if not told:
        return ""
    names = list(dict.fromkeys(f"{what} ({keys})" if keys else what for _, (_, what, keys), _ in told))
    named_here = ", ".join(names[:MOST_NAMED])
    if len(names) <= MOST_NAMED:
        return tr("{count} things half-written were kept: {names}", count=len(told), names=named_here)
    return tr(
        "{count} things half-written were kept: {names} and {more} more",
        count=len(told),
        names=named_here,
        more=len(names) - MOST_NAMED,
    )


def _say_one(named: tuple[str, str, str], when: str, slot: str) -> str:
    begins, what, keys = named
    many = begins in _MANY
    what = what[:1].upper() + what[1:]
    if not keys:
        command = slot.removeprefix("cli ")
        return tr("{what}, half-written{when}, were kept in `evenso {command}`", what=what, when=when, command=command)
    if many:
        return tr("{what}, half-written{when}, were kept: {keys} has them", what=what, when=when, keys=keys)
    return tr("{what}, half-written{when}, was kept: {keys} goes on with it", what=what, when=when, keys=keys)
