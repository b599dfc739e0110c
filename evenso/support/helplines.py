"""Crisis lines by country, as the page says on which they were found; read from the package's own data, no network.

Which country a person is in is their choice; a guess from the language of the computer is only ever offered.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from importlib.resources import files
from typing import Final

from evenso.support.records import Contact

GATHERED: Final = date(2026, 11, 22)
"""The day on which the lines were gathered and compared with their sources."""


@dataclass(frozen=True, slots=True)
class Helpline:
    """One line: its country (ISO code and name), what it is called, its number and channel, its hours ("" unknown).

    `emergency` is the country's emergency number, `page` the date of the newest page that shows the number ("" where
    that page has none), `note` what a caller should know. `own` tells that the person wrote it.
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
    checked: date = GATHERED


def helplines() -> tuple[Helpline, ...]:
    """Return every shipped line, in the order of the file."""
    text = files("evenso.support").joinpath("helplines.csv").read_text("utf-8")
    return tuple(_line(row) for row in csv.DictReader(text.splitlines()))


def _line(row: dict[str, str]) -> Helpline:
    return Helpline(
        iso=row["iso"],
        country=row["country"],
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
    return sorted({line.iso: line.country for line in lines}.items(), key=lambda item: item[1])


def lines_for(iso: str, lines: Iterable[Helpline], own: Sequence[Contact] = ()) -> list[Helpline]:
    """Return a country's lines; one that the person corrected is shown as they wrote it, own ones come after."""
    shipped = [line for line in lines if line.iso == iso]
    theirs = [contact for contact in own if contact.country == iso]
    replaced = {contact.replaces: contact for contact in theirs if contact.replaces}
    kept = [_corrected(line, replaced[line.service]) if line.service in replaced else line for line in shipped]
    sample = shipped[0] if shipped else None
    return kept + [_own(contact, sample) for contact in theirs if not contact.replaces]


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
        checked=contact.checked or GATHERED,
    )


def guess_country(environ: Mapping[str, str], known: Iterable[str]) -> str:
    """Return the country that the computer's language names, when there are lines for it; "" otherwise."""
    for name in ("LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANG"):
        word = environ.get(name, "").partition(".")[0].partition("@")[0]
        if word:
            iso = word.partition("_")[2].upper()
            return iso if iso in set(known) else ""
    return ""
