"""Crisis lines by country, as the page says on which they were found; read from the package's own data, no network.

Which country a person is in is their choice; a guess from the language of the computer is only ever offered.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from importlib.resources import files
from typing import Final
from unicodedata import combining, normalize

from evenso.language import ENGLISH, spoken, tr
from evenso.support.records import Contact

_EU: Final = ("AT", "BE", "CZ", "DE", "DK", "ES", "FI", "FR", "IE", "IT", "NL", "PL", "PT", "SE")
_PLACES: Final = (
    (tr("the EU"), _EU),
    (tr("the UK"), ("GB",)),
    (tr("the US and Canada"), ("US", "CA")),
    (tr("Australia"), ("AU",)),
)
"""Where most who have not chosen a country may be."""

_LOCALES: Final = ("LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LC_TIME", "LC_MONETARY", "LANG")
"""Settings of a computer's language that may name a country."""

GATHERED: Final = date(2026, 11, 22)
"""The day on which the lines were gathered and compared with their sources."""


@dataclass(frozen=True, slots=True)
class Helpline:
    """One line: its country (ISO code and name), what it is called, its number and channel, its hours ("" unknown).

    `emergency` is the country's emergency number, `page` the date of the newest page that shows the number ("" where
    that page has none), `note` what a caller should know. `own` tells that the person wrote it, `own_id` the contact
    that it is kept as; then `checked` is the day on which they did, None when they did not say.
    """

    iso: str
    country: str
    service: str
    number: str
    channel: str
    hours: str
    emergency: str
    page: str
    note: str
    own: bool = False
    checked: date | None = GATHERED
    own_id: str = ""

    @property
    def known_as(self) -> str:
        """What a correction of this line stands for: one country can have two lines of one name."""
        return f"{self.service} · {self.number}"


def helplines() -> tuple[Helpline, ...]:
    """Return every shipped line, in the order of the file."""
    text = files("evenso.support").joinpath("helplines.csv").read_text("utf-8")
    names = {} if spoken() == ENGLISH else dict(every_country())
    return tuple(_line(row, names.get(row["iso"], row["country"])) for row in csv.DictReader(text.splitlines()))


def _line(row: dict[str, str], country: str) -> Helpline:
    return Helpline(
        iso=row["iso"],
        country=country,
        service=row["service"],
        number=row["number"],
        channel=row["channel"],
        hours=row["hours"],
        emergency=row["emergency"],
        page=row["page"],
        note=row["note"],
    )


def countries(lines: Iterable[Helpline]) -> list[tuple[str, str]]:
    """Return (ISO code, name) of each country that has a line, by name."""
    return sorted({line.iso: line.country for line in lines}.items(), key=lambda item: by_name(item[1]))


def every_country() -> list[tuple[str, str]]:
    """Return (ISO 3166 code, name) of every country, by name, as the time zone database lists them.

    The file has a column for each language, by its code.
    """
    text = files("evenso.support").joinpath("countries.csv").read_text("utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    named = [(row["iso"], row.get(spoken()) or row["country"]) for row in rows]
    return sorted(named, key=lambda item: by_name(item[1]))


def by_name(country: str) -> str:
    """Return what a country is sorted by: an Ä is an A."""
    return "".join(one for one in normalize("NFKD", country).casefold() if not combining(one))


def lines_for(iso: str, lines: Iterable[Helpline], own: Sequence[Contact] = ()) -> list[Helpline]:
    """Return a country's lines; one that the person corrected is shown as they wrote it, own ones come after.

    A correction of a line that is no longer shipped is an own line. Without a country there are none: those who have
    none themselves are people.
    """
    if not iso:
        return []
    shipped = [line for line in lines if line.iso == iso]
    theirs = [contact for contact in own if contact.country == iso] if iso else []  # a person has no country
    known = {line.known_as for line in shipped}
    corrected = {contact.replaces: contact for contact in theirs if contact.replaces in known}
    kept = [_corrected(line, corrected[line.known_as]) if line.known_as in corrected else line for line in shipped]
    sample = shipped[0] if shipped else None
    return kept + [_own(contact, sample) for contact in theirs if contact.replaces not in known]


def _corrected(line: Helpline, contact: Contact) -> Helpline:
    own = _own(contact, line)
    return own if contact.note else replace(own, note=line.note)


def _own(contact: Contact, sample: Helpline | None) -> Helpline:
    return Helpline(
        iso=contact.country,
        country=sample.country if sample else contact.country,
        service=contact.name,
        number=contact.reach,
        channel="",
        hours="",
        emergency=sample.emergency if sample else "",
        page="",
        note=contact.note,
        own=True,
        checked=contact.checked,
        own_id=contact.id,
    )


def emergency_numbers(lines: Iterable[Helpline]) -> list[tuple[str, str]]:
    """Return (number, where) of a few places, for somebody who chose no country; only numbers that the lines have."""
    known = {line.iso: first.group() for line in lines if (first := re.match(r"\d+", line.emergency))}
    found: list[tuple[str, str]] = []
    for place, isos in _PLACES:
        numbers = {known.get(iso, "") for iso in isos}
        if len(numbers) == 1 and (number := numbers.pop()):
            found.append((number, place))
    return found


def likely_country(environ: Mapping[str, str]) -> str:
    """Return the first country that any of the computer's settings of language names; "" where none does.

    One to be offered first: a shell that speaks plain English (`LC_ALL=C`) may well be used in Austria (`LANG`).
    """
    named = (_territory(environ.get(name, "")) for name in _LOCALES)
    return next((iso for iso in named if iso), "")


def _territory(word: str) -> str:
    iso = re.split(r"[.@]", word)[0].partition("_")[2].upper()
    return iso if len(iso) == len("AT") else ""


def guess_country(environ: Mapping[str, str], known: Iterable[str]) -> str:
    """Return the country that the computer's language names, when there are lines for it; "" otherwise."""
    for name in ("LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANG"):
        word = environ.get(name, "").partition(".")[0].partition("@")[0]
        if word:
            iso = word.partition("_")[2].upper()
            return iso if iso in set(known) else ""
    return ""
