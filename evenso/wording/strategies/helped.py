"""What is said of what helped before, for a hard moment: counts and own words, never a ranking of worth."""

from __future__ import annotations

from datetime import date
from typing import Final

from evenso.strategies.helped import Helped, Note
from evenso.text import one_line
from evenso.wording.dates import say_near_day
from evenso.wording.weeks import EASES_ANYWAY

TITLE: Final = "What helped before"
WHERE_FROM: Final = "when it was hard, from your own record"
EMPTY: Final = (
    "Nothing is here yet. When you practise a skill at a hard moment, rate how strong it was before and after, or say"
    " that it helped: it will stand here for the next hard moment."
)
IN_A_SETBACK: Final = "in a setback"


def say_times(one: Helped, today: date) -> str:
    """Say how often and when last in a list: `5 times, last Fri 20 Nov`."""
    return f"{say_count(one)}, last {say_near_day(one.last, today)}"


def say_count(one: Helped) -> str:
    """Say how often: `once`, `24 times`."""
    return "once" if one.times == 1 else "twice" if one.times == 2 else f"{one.times:,} times"


def say_helped(one: Helped, today: date) -> str:
    """Say how often a skill helped when it was hard, and that this is no proof: `Helped 5 times when it was hard …`."""
    return f"Helped {say_count(one)} when it was hard, last {say_near_day(one.last, today)}. {EASES_ANYWAY}"


def say_noted(one: Helped) -> str:
    """Quote what was noted at one of these times; "" without words."""
    return f"noted then: “{one_line(one.words).strip()}”" if one.words.strip() else ""


def say_note(one: Note, today: date) -> str:
    """Say which setback words are about."""
    day = say_near_day(one.day, today)
    return f"{one_line(one.name)}, from {day} on" if one.name else f"The setback from {day} on"
