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

_END: Final = "$"
"""Stands behind a slot, so that a beginning can be a whole one."""


def _then(place: str, key: str) -> str:
    """Say the key that goes on at a place: `g g, then a`."""
    return tr("{place}, then {key}", place=place, key=key)


_SAID: Final = (
    ("today.note", tr_as("half-written", "a line"), "n"),
    ("today.feelings", tr_as("half-written", "feelings"), "f"),
    ("bring-up", tr("a line to bring up"), "b"),
    ("journal.new", tr("an entry"), _then("g j", "n")),
    ("journal.pattern.", tr("a pattern seen in an entry"), _then("g j", "L")),
    ("journal.", tr("a change to an entry"), _then("g j", "e")),
    ("guided.entry.", tr("a change to answers"), "g v"),
    ("guided.after.", tr_as("half-written", "how it went"), "g v"),
    ("guided.", tr("questions left in the middle"), "g v"),
    ("goals.new", tr_as("half-written", "a goal"), _then("g g", "a")),
    ("goals.questions", tr("the gentle questions about goals"), _then("g g", "w")),
    ("goals.from.entry.", tr("a goal that grows out of something"), _then("g j", "G")),
    ("goals.from.pattern.", tr("a goal that grows out of something"), _then("g p", "G")),
    ("goals.from.", tr("a goal that grows out of something"), _then("g g", "w")),
    ("goals.step.", tr("a small step"), _then("g g, S", "a")),
    ("goals.reword.", tr("a small step"), _then("g g, S", "e")),
    ("goals.practice.", tr("a repeating practice"), "g g, S"),
    ("goals.rate.", tr("how close a goal is"), _then("g g", "r")),
    ("goals.levels.", tr("levels of a goal"), _then("g g", "l")),
    ("goals.state.", tr("what becomes of a goal"), _then("g g", "x")),
    ("goals.", tr("a change to a goal"), _then("g g", "e")),
    ("sessions.topic.", tr("a topic for a session"), _then("g n", "w")),
    ("sessions.question.", tr("a question for a session"), _then("g n", "w")),
    ("sessions.bothered.", tr("what bothered you"), _then("g n", "w")),
    ("sessions.note.", tr("what was said in a session"), _then("g n", "n")),
    ("sessions.agreed.", tr("what was agreed in a session"), _then("g n", "a")),
    ("sessions.ended", tr("what became of an agreement"), _then("g n", "s")),
    ("sessions.after.", tr("how a session was"), _then("g n", "o")),
    ("sessions.state.", tr("whether a session took place"), _then("g n", "x")),
    ("sessions.when", tr("when the next session is"), _then("g n", "M")),
    ("sessions.move.", tr("another day for a session"), _then("g n", "m")),
    ("sessions.therapist", tr("with whom the therapy is"), _then("g n", "t")),
    (_SESSIONS, tr("words about a session"), "g n"),
    ("patterns.new.own", tr_as("half-written", "a pattern"), _then("g p", "a")),
    (f"patterns.new.{_END}", tr_as("half-written", "a pattern"), _then("g p", "a")),
    ("patterns.new", tr_as("half-written", "a pattern"), _then("g p", "e")),
    ("patterns.noticed.", tr("a line about a pattern"), _then("g p", "n")),
    ("patterns.reword.", tr("a line about a pattern"), _then("g p, h", "e")),
    ("patterns.", tr("a change to a pattern"), _then("g p", "e")),
    ("skills.new", tr_as("half-written", "a skill"), _then("g s", "a")),
    ("skills.practise.", tr_as("half-written", "a practice"), _then("g s", "p")),
    ("skills.", tr("a change to a skill"), _then("g s", "e")),
    ("exercises.", tr("an exercise"), "g e"),
    ("card.new", tr("a row of the diary card"), _then("g d", "a")),
    ("card.", tr("a row of the diary card"), _then("g d", "e")),
    ("settings.tracker.new", tr_as("half-written", "a tracker"), _then("g ,", "a")),
    ("settings.tracker.", tr("a change to a tracker"), _then("g ,", "e")),
    ("settings.", tr("words in Settings"), "g ,"),
    ("away.new", tr_as("half-written", "days away"), "g ,"),
    ("templates.new", tr_as("half-written", "a template"), _then(".", "n")),
    ("templates.", tr("a change to a template"), _then(".", "e")),
    ("support.plan", tr("your plan in Support"), _then("!", "e")),
    ("support.person", tr("somebody for Support"), _then("!, a", "a")),
    ("support.line.", tr("a line of Support"), _then("!, a", "n")),
    ("support.", tr("a change in Support"), _then("!, a", "e")),
    ("review.", tr("words in a weekly review"), _then("g w", "r")),
    ("score.form.new", tr("a questionnaire"), _then("g r, Q", "n")),
    ("score.form.", tr("a change to a questionnaire"), _then("g r, Q", "e")),
    ("score.", tr("a questionnaire's total"), _then("g r, Q", "a")),
    ("setback.new", tr("words about a setback"), _then("g r, S", "m")),
    ("setback.", tr("words about a setback"), _then("g r, S", "e")),
    ("marker.new", tr("a marked day"), _then("g r, M", "a")),
    ("marker.", tr("a marked day"), _then("g r, M", "e")),
    ("import", tr("an import"), _then("g j", "i")),
    ("cli ", tr("words from the shell"), ""),
)
"""How a slot begins, what is kept in it, the keys from Today to where it goes on; the first that fits counts."""

_MANY: Final = frozenset(
    {"today.feelings", "away.new", "guided.", "goals.questions", "goals.levels.", _SESSIONS, "settings."}
    | {"review.", "setback.new", "setback.", "cli "}
)
"""Beginnings of slots in which more than one thing is kept."""


def named(slot: str) -> tuple[str, str, str] | None:
    """Return how a slot begins, what is kept in it, and the keys that go on with it; None for what is not offered."""
    return next((one for one in _SAID if f"{slot}{_END}".startswith(one[0])), None)


def say_half_written(kept: Sequence[tuple[str, date | None]], today: date) -> str:
    """Say what was kept, by the slots of its drafts with the days they are for; "" where nothing is to be offered."""
    told = [(slot, found, day) for slot, day in kept if (found := named(slot)) is not None]
    if len(told) == 1:
        slot, what, day = told[0]
        when = "" if day is None else say_near_day(day, today)
        if when and what[0].startswith(_SESSIONS):  # such a day is the session's; the words may be of this very hour
            return _say_one((_SESSIONS, tr("words about the session of {day}", day=when), what[2]), "", slot)
        return _say_one(what, f" ({when})" if when else "", slot)
    if not told:
        return ""
    names = list(dict.fromkeys(f"{what} ({keys})" if keys else what for _, (_, what, keys), _ in told))
    named_here = ", ".join(names[:MOST_NAMED])
    if len(names) <= MOST_NAMED:
        return tr(
            "{count} things half-written were kept: {names}; g j, then H lists them", count=len(told), names=named_here
        )
    return tr(
        "{count} things half-written were kept: {names} and {more} more; g j, then H lists them",
        count=len(told),
        names=named_here,
        more=len(names) - MOST_NAMED,
    )


def _say_one(found: tuple[str, str, str], when: str, slot: str) -> str:
    begins, what, keys = found
    many = begins in _MANY
    what = what[:1].upper() + what[1:]
    if not keys:
        command = slot.removeprefix("cli ")
        return tr("{what}, half-written{when}, were kept in `evenso {command}`", what=what, when=when, command=command)
    if many and ", " in keys:
        return tr("{what}, half-written{when}, were kept: {keys} goes on with them", what=what, when=when, keys=keys)
    if many:
        return tr("{what}, half-written{when}, were kept: {keys} has them", what=what, when=when, keys=keys)
    return tr("{what}, half-written{when}, was kept: {keys} goes on with it", what=what, when=when, keys=keys)
