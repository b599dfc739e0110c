"""What is said of what helped before, for a hard moment: counts and own words, never a ranking of worth."""

from __future__ import annotations

from datetime import date
from typing import Final

from evenso.language import tr
from evenso.strategies.helped import Helped, Note
from evenso.text import one_line
from evenso.wording.dates import say_near_day
from evenso.wording.skills import say_times as often
from evenso.wording.weeks import EASES_ANYWAY

TITLE: Final = tr("What helped before")
WHERE_FROM: Final = tr("when it was hard, from your own record")
EMPTY: Final = tr(
    "Nothing is here yet. When you practise a skill at a hard moment, rate how strong it was before and after, or say"
    " that it helped: it will stand here for the next hard moment."
)
IN_A_SETBACK: Final = tr("in a setback")


def say_times(one: Helped, today: date) -> str:
    """Say what was measured and when last in a list: `lower right after 5 times, last Fri 20 Nov`."""
    return tr("{count}, last {day}", count=say_count(one), day=say_near_day(one.last, today))


def say_briefly(one: Helped, today: date) -> tuple[str, ...]:
    """Say it as a list does, in full and then ever shorter, for as much room as there is."""
    lower = tr("lower right after {times}", times=often(one.lower)) if one.lower else ""
    return tuple(filter(None, (say_times(one, today), say_count(one), lower)))


def say_count(one: Helped) -> str:
    """Say how often distress was lower right after, or that the person said so: `you said once that it helped`."""
    lower = tr("lower right after {times}", times=often(one.lower)) if one.lower else ""
    by_word = one.times - one.lower
    said = tr("you said {times} that it helped", times=often(by_word)) if by_word else ""
    return ", ".join(filter(None, (lower, said)))


def say_helped(one: Helped, today: date) -> str:
    """Say how often it was lower right after when it was hard, and that this is no proof."""
    return tr(
        "When it was hard: {count}, last {day}. {eases}",
        count=say_count(one),
        day=say_near_day(one.last, today),
        eases=EASES_ANYWAY,
    )


def say_noted(one: Helped) -> str:
    """Quote what was noted at one of these times; "" without words."""
    return tr("noted then: “{words}”", words=one_line(one.words).strip()) if one.words.strip() else ""


def say_note(one: Note, today: date) -> str:
    """Say which setback words are about."""
    day = say_near_day(one.day, today)
    if one.name:
        return tr("{name}, from {day} on", name=one_line(one.name), day=day)
    return tr("The setback from {day} on", day=day)
