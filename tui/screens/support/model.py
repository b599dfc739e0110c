"""What Support shows: plan and people from the journal where it can be read, a country's lines, which need none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from evenso.records import Moment
from evenso.support.helplines import Helpline, countries, guess_country, helplines, lines_for
from evenso.support.records import Contact, PlanLine

if TYPE_CHECKING:
    from storage.journal import Journal

COUNTRY: Final = "support_country"
"""The setting that holds the chosen country's ISO code."""


@dataclass(frozen=True, slots=True)
class SupportData:
    """Everything on the page; `read`: whether the journal could be read, `guessed`: nobody chose the country."""

    today: date
    country: str = ""
    country_name: str = ""
    lines: tuple[Helpline, ...] = ()
    plan: tuple[PlanLine, ...] = ()
    people: tuple[Contact, ...] = ()
    contacts: tuple[Contact, ...] = ()
    guessed: bool = False
    read: bool = False
    plain: bool = False
    still: bool = False


def without_journal(today: date, environ: Mapping[str, str]) -> SupportData:
    """Return what needs no journal: the lines of the country that the computer's language names."""
    every = helplines()
    known = dict(countries(every))
    country = guess_country(environ, known)
    return SupportData(today, country, known.get(country, ""), tuple(lines_for(country, every)), guessed=bool(country))


def read_support(journal: Journal, *, now: datetime, environ: Mapping[str, str]) -> SupportData:
    """Read all of it."""
    every = helplines()
    known = dict(countries(every))
    chosen = journal.setting(COUNTRY, "")
    country = chosen or guess_country(environ, known)
    contacts = tuple(journal.contacts())
    return SupportData(
        Moment.of(now).entry_day(journal.day_starts_at),
        country,
        known.get(country, country),
        tuple(lines_for(country, every, contacts)),
        tuple(journal.plan()),
        tuple(one for one in contacts if not one.country),
        contacts,
        guessed=bool(country) and not chosen,
        read=True,
        plain=journal.setting("plain_signs", default=False),
        still=journal.setting("reduced_motion", default=False),
    )
