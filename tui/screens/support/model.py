"""What Support shows: plan and people from the journal where it can be read, a country's lines, which need none."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from evenso.records import InvalidRecord, Kind, Moment, Practice
from evenso.strategies.helped import WhatHelped, what_helped
from evenso.support.helplines import Helpline, by_name, countries, every_country, guess_country, helplines, lines_for
from evenso.support.records import Contact, PlanLine
from storage.beside.country import chosen_country
from storage.problems import JournalProblem
from tui.shown import signs_are_plain

if TYPE_CHECKING:
    from storage.journal import Journal

NOTHING_YET: Final = WhatHelped()


@dataclass(frozen=True, slots=True)
class SupportData:
    """Everything on the page.

    `read` tells whether the journal could be read, `coming` that it is being read, `guessed` that nobody chose the
    country.
    """

    today: date
    country: str = ""
    country_name: str = ""
    lines: tuple[Helpline, ...] = ()
    plan: tuple[PlanLine, ...] = ()
    people: tuple[Contact, ...] = ()
    contacts: tuple[Contact, ...] = ()
    guessed: bool = False
    read: bool = False
    coming: bool = False
    helped: WhatHelped = NOTHING_YET
    plain: bool = False
    still: bool = False


def without_journal(today: date, environ: Mapping[str, str], chosen: str = "") -> SupportData:
    """Return what needs no journal: the lines of the country chosen, or of the one the computer's language names."""
    every = helplines()
    country = chosen or guess_country(environ, dict(countries(every)))
    return SupportData(
        today,
        country,
        name_of_country(country),
        tuple(lines_for(country, every)),
        guessed=bool(country) and not chosen,
    )


def read_support(journal: Journal, *, now: datetime, environ: Mapping[str, str], chosen: str = "") -> SupportData:
    """Read all of it; `chosen` is a country chosen just now, which the journal may not have been able to keep."""
    contacts = tuple(journal.contacts())
    first = without_journal(Moment.of(now).entry_day(journal.day_starts_at), environ, chosen or chosen_country(journal))
    return replace(
        first,
        lines=tuple(lines_for(first.country, helplines(), contacts)),
        plan=tuple(journal.plan()),
        people=tuple(one for one in contacts if not one.country),
        contacts=contacts,
        read=True,
        helped=_helped(journal),
        plain=signs_are_plain(journal),
        still=journal.setting("reduced_motion", default=False),
    )


def _helped(journal: Journal) -> WhatHelped:
    """Return what helped before, from everything that was written."""
    with suppress(JournalProblem, InvalidRecord):  # Support stands without it
        names = {skill.id: skill.name for skill in journal.skills()}
        practices = [one for one in journal.entries(kinds=(Kind.PRACTICE,)) if isinstance(one, Practice)]
        return what_helped(practices, journal.day_moods(), journal.setback_notes(), names)
    return NOTHING_YET


def name_of_country(iso: str) -> str:
    """Return a country's name; its code where that is no country's."""
    return dict(every_country()).get(iso, iso)


def to_choose(likely: str = "") -> tuple[tuple[str, str], ...]:
    """Return (ISO code, name) of every country: the likely one, those with lines, the others, each by name."""
    with_lines = countries(helplines())
    others = sorted(set(every_country()) - set(with_lines), key=lambda one: by_name(one[1]))
    return tuple(sorted([*with_lines, *others], key=lambda one: one[0] != likely))
