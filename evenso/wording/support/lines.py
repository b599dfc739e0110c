"""Every sentence of Support (`science.md` 15), and the one quiet line after an entry."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from evenso.language import tr
from evenso.support.helplines import Helpline
from evenso.support.remarks import EMERGENCIES, HOURS, NOTES, NUMBERS, SERVICES, said, say_channels, say_page
from evenso.text import one_line
from evenso.wording.dates import say_date

QUIET: Final = tr("If part of this is about not wanting to be here, Support is {where}. Nothing was sent to anyone.")
MISSES: Final = tr("This misses things and makes mistakes.")
EXPLAINED: Final = tr(
    "After an entry that sounds like not wanting to be here, one quiet line says where Support is, "
    "at most once a day. It compares phrases on this computer and keeps nothing but that day. "
    "{misses}",
    misses=MISSES,
)
TITLE: Final = tr("Support")
PLAN: Final = tr("My steadying plan")
PEOPLE: Final = tr("My people")
BREATH: Final = tr("A slow breath")
BREATH_HERE: Final = tr("For right now: `evenso exercise slow-breath` is a slow breath, step by step.")
NO_PLAN: Final = tr("A plan for hard hours, in your own words, is easier written on a calm day.")
NO_PEOPLE: Final = tr("Who could you call or write to? A name and a number are enough.")
NOT_READ: Final = tr("Your plan and your people stand here when the journal is open.")
CHOOSE: Final = tr("Choose a country to see its lines.")
LINES_HERE: Final = tr("lines, emergency number")
NOT_A_SERVICE: Final = tr(
    "Even So is a notebook. It watches nothing and alerts nobody; these are the ones who can be there."
)
NO_LINE: Final = tr(
    "No line for {country} comes with this program, and its emergency number is not known here. "
    "A line that you know can be added."
)
READING: Final = tr("Your plan and your people are being read; they stand here in a moment.")
HERE: Final = tr("These are the ones who can be there. Nothing was sent to anyone.")
ALL_HERE: Final = tr("All of it stands on this page already.")
LIKELY: Final = tr("from this computer's settings")
WHICH: Final = tr("Lines for which country?")
TYPE_IT: Final = tr("Type its first letters.")
NOT_NOW: Final = tr("That can be written when the journal is open.")
CORRECT: Final = tr("Numbers change. On a calm day, see whether yours answers; a wrong one can be corrected.")


def say_country(country: str, *, guessed: bool) -> str:
    """Say whose lines these are, and where the guess came from."""
    if guessed:
        return tr("Lines for {country}, from this computer's language", country=country)
    return tr("Lines for {country}", country=country)


def say_line(line: Helpline) -> str:
    """Say a line: its name, its number, how and when it can be reached."""
    parts = [part for part in (say_channels(line.channel), said(HOURS, line.hours)) if part]
    reach = _say_reach(line)
    return f"{reach} ({', '.join(parts)})" if parts else reach


def say_note(line: Helpline) -> str:
    """Say what a caller should know of a line; "" where that is nothing."""
    return said(NOTES, one_line(line.note))


def say_checked(line: Helpline) -> str:
    """Say when a line was checked, and how old the page is that shows it."""
    checked = tr("checked on {day}", day=say_date(line.checked)) if line.checked else ""
    if line.own:
        return tr("your own, {checked}", checked=checked) if checked else tr("your own")
    page = say_page(line.page)
    return f"{checked}; {page}" if checked else page


def say_no_line(country: str) -> str:
    """Say that nothing comes along for a country."""
    return NO_LINE.format(country=one_line(country))


def say_first(lines: Sequence[Helpline]) -> str:
    """Say the first line of a country in as few words as there are; "" where it has none."""
    return _say_reach(lines[0]) if lines else ""


def say_service(line: Helpline) -> str:
    """Say what a line is called; what the person wrote stays as they wrote it."""
    return one_line(line.service if line.own else said(SERVICES, line.service))


def say_number(line: Helpline) -> str:
    """Say its number, and what to do with it where that is no call."""
    return one_line(line.number if line.own else said(NUMBERS, line.number))


def _say_reach(line: Helpline) -> str:
    return f"{say_service(line)}: {say_number(line)}"


def say_none_found(typed: str) -> str:
    """Say that no country has such a name."""
    return tr("No country here has “{typed}” in its name.", typed=one_line(typed))


def say_emergency(lines: Sequence[Helpline], *, guessed: bool = False) -> str:
    """Say the emergency number of a country, of a guessed one as a guess; "" where it is not known."""
    line = next((line for line in lines if line.emergency), None)
    if line is None:
        return ""
    number = said(EMERGENCIES, line.emergency)
    if guessed:
        return tr("Emergency: {number}, if you are in {country}", number=number, country=line.country)
    return tr("Emergency: {number}", number=number)


def say_emergency_anywhere(numbers: Sequence[tuple[str, str]]) -> str:
    """Say emergency numbers where nobody knows the country."""
    every = ", ".join(tr("{number} in {place}", number=number, place=place) for number, place in numbers)
    return tr("Emergency: {numbers}. See which is yours.", numbers=every)


def say_quiet(where: str) -> str:
    """Say the quiet line; `where` is how Support is reached."""
    return QUIET.format(where=where)
