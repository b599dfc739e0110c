"""Every sentence of Support (`science.md` 15), and the one quiet line after an entry."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from evenso.support.helplines import Helpline
from evenso.text import one_line
from evenso.wording.dates import say_day

QUIET: Final = "If part of this is about not wanting to be here, Support is {}. Nothing was sent to anyone."
MISSES: Final = "This misses things and makes mistakes."
EXPLAINED: Final = (
    "After an entry that sounds like not wanting to be here, one quiet line says where Support is, at most once a day. "
    f"It compares phrases on this computer and keeps nothing but that day. {MISSES}"
)
TITLE: Final = "Support"
PLAN: Final = "My steadying plan"
PEOPLE: Final = "My people"
BREATH: Final = "A slow breath"
NO_PLAN: Final = "A plan for hard hours, in your own words, is easier written on a calm day."
NO_PEOPLE: Final = "Who could you call or write to? A name and a number are enough."
NOT_READ: Final = "Your plan and your people stand here when the journal is open."
CHOOSE: Final = "Choose a country to see its lines."
LINES_HERE: Final = "lines, emergency number"
NOT_A_SERVICE: Final = (
    "Even So is a notebook. It watches nothing and alerts nobody; these are the ones who can be there."
)
NO_LINE: Final = (
    "No line for {} comes with this program, and its emergency number is not known here. "
    "A line that you know can be added."
)
NOT_NOW: Final = "That can be written when the journal is open."
CORRECT: Final = "Numbers change. On a calm day, see whether yours answers; a wrong one can be corrected."


def say_country(country: str, *, guessed: bool) -> str:
    """Say whose lines these are, and where the guess came from."""
    return f"Lines for {country}" + (", from this computer's language" if guessed else "")


def say_line(line: Helpline) -> str:
    """Say a line: its name, its number, how and when it can be reached."""
    parts = [part for part in (line.channel.replace("/", ", "), line.hours) if part]
    reach = f"{one_line(line.service)}: {one_line(line.number)}"
    return f"{reach} ({', '.join(parts)})" if parts else reach


def say_checked(line: Helpline) -> str:
    """Say when a line was checked, and how old the page is that shows it."""
    checked = f"checked {say_day(line.checked)}" if line.checked else ""
    if line.own:
        return f"your own, {checked}" if checked else "your own"
    page = f"on a page of {line.page}" if line.page else "on a page without a date"
    return f"{checked}, {page}" if checked else page


def say_no_line(country: str) -> str:
    """Say that nothing comes along for a country."""
    return NO_LINE.format(one_line(country))


def say_emergency(lines: Sequence[Helpline], *, guessed: bool = False) -> str:
    """Say the emergency number of a country, of a guessed one as a guess; "" where it is not known."""
    line = next((line for line in lines if line.emergency), None)
    if line is None:
        return ""
    return f"Emergency: {line.emergency}" + (f", if you are in {line.country}" if guessed else "")


def say_emergency_anywhere(numbers: Sequence[tuple[str, str]]) -> str:
    """Say emergency numbers where nobody knows the country."""
    return f"Emergency: {', '.join(f'{number} in {place}' for number, place in numbers)}. See which is yours."


def say_quiet(where: str) -> str:
    """Say the quiet line; `where` is how Support is reached."""
    return QUIET.format(where)
