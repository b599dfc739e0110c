"""How one thing grew out of another, in words that read from where one stands; a link says nothing about causes."""

from __future__ import annotations

from datetime import date
from typing import Final

from evenso.language import tr, tr_as
from evenso.links import Linked, Thing, Way
from evenso.wording.dates import say_counted, say_day

LINKED: Final = tr("Linked")
GONE: Final = tr("That is not in the journal any more")
NONE: Final = tr("Nothing is linked to this yet")

_WAYS: Final = {Way.ROOT: tr("grew out of"), Way.GROWN: tr("led to")}
_OWN: Final = {
    (Thing.PATTERN, Thing.ENTRY, Way.ROOT): tr("seen in"),
    (Thing.ENTRY, Thing.PATTERN, Way.GROWN): tr("seen here"),
    (Thing.GOAL, Thing.SKILL, Way.GROWN): tr("practised by"),
    (Thing.SKILL, Thing.GOAL, Way.ROOT): tr("part of"),
    (Thing.GOAL, Thing.SESSION, Way.ROOT): tr("agreed in"),
    (Thing.SESSION, Thing.GOAL, Way.GROWN): tr("agreed here"),
    (Thing.ENTRY, Thing.SESSION, Way.ROOT): tr_as("what an entry is about", "about"),
    (Thing.SESSION, Thing.ENTRY, Way.GROWN): tr("what was said"),
}
"""Words for pairs of things that have better ones."""

THINGS: Final = {
    Thing.ENTRY: tr_as("a linked thing", "entry"),
    Thing.PATTERN: tr_as("a linked thing", "pattern"),
    Thing.GOAL: tr_as("a linked thing", "goal"),
    Thing.SKILL: tr_as("a linked thing", "skill"),
    Thing.SETBACK: tr_as("a linked thing", "setback"),
    Thing.SESSION: tr_as("a linked thing", "session"),
}
"""What a linked thing is, as it is shown."""


def say_way(here: Thing, one: Linked) -> str:
    """Say which way a linked thing lies from where one stands."""
    return _OWN.get((here, one.ref.thing, one.way), _WAYS[one.way])


def say_where(one: Linked, today: date) -> str:
    """Say what a linked thing is: for an entry its day, with the time of day where it is told, else its kind."""
    if one.day is None:
        return THINGS[one.ref.thing]
    return say_day(one.day, today) if one.at is None else say_counted(one.day, one.at, today)


def link_line(here: Thing, one: Linked, today: date) -> str:
    """Say a linked thing on one line with its id, as the command line does."""
    return f"{say_way(here, one)}: {THINGS[one.ref.thing]} {one.ref.id}, {_day(one, today)}{one.title}"


def _day(one: Linked, today: date) -> str:
    return "" if one.day is None else f"{say_day(one.day, today)}, "


def link_document(here: Thing, one: Linked) -> dict[str, str | None]:
    """Return a linked thing as the command line's JSON has it."""
    return {
        "thing": str(one.ref.thing),
        "id": one.ref.id,
        "title": one.title,
        "way": say_way(here, one),
        "day": None if one.day is None else one.day.isoformat(),
    }
