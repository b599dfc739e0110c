"""A journal of jrnl as notes, whichever of its forms it comes in; an encrypted one is told how to come out of it."""

from __future__ import annotations

from typing import Final

from evenso.formats.coming.pages import Pages, notes_of
from evenso.formats.coming.reading import Reading, Wishes
from evenso.formats.csv_rows import Skipped, decode
from evenso.formats.jrnl.exported import pages_of_export
from evenso.formats.jrnl.plain import pages_of_text
from evenso.formats.safe_json import LARGEST_FILE
from evenso.language import tr
from evenso.records import InvalidRecord

SOURCE: Final = "jrnl"

_NOT_JRNL: Final = tr(
    "This does not look like a journal of jrnl: {why}. Nothing was imported."
    " `jrnl --format json --file journal.json` makes a file that is read here."
)
_ENCRYPTED: Final = tr(
    "This journal is encrypted, and only jrnl can open it. `jrnl --format json --file journal.json` asks for its"
    " password and writes a file that is read here, in clear text: delete it afterwards. Nothing was imported."
)
_ENCRYPTED_STARTS: Final = (b"gAAAAA", b"JRNLv")


class NotJrnl(InvalidRecord):
    """A file that is no journal of jrnl."""

    def __init__(self, why: str) -> None:
        super().__init__(_NOT_JRNL.format(why=why))


def read_jrnl(data: bytes, wishes: Wishes) -> Reading:
    """Read jrnl's JSON or text; raises InvalidRecord for other files, `AmbiguousDates` for dates with two readings."""
    if data.startswith(_ENCRYPTED_STARTS):
        raise InvalidRecord(_ENCRYPTED)
    if len(data) > LARGEST_FILE:
        raise NotJrnl(
            tr(
                "it has {count:,} bytes, and a journal has {most:,} at most",
                count=len(data),
                most=LARGEST_FILE,
            )
        )
    text, notices = decode(data)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    skipped: list[Skipped] = []
    if not text.strip():
        raise NotJrnl(tr("it is empty"))
    if text.lstrip().startswith("{"):
        found = pages_of_export(text, wishes, skipped)
        if found is None:
            raise NotJrnl(tr("it has no list of entries with titles"))
    else:
        found = pages_of_text(text, wishes, skipped)
        if not found and not skipped:
            raise NotJrnl(tr("no line begins with a date such as [2024-05-01 09:00]"))
    pages: Pages = notes_of(found, wishes, SOURCE, skipped)
    return Reading(
        source=SOURCE,
        program="jrnl",
        entries=pages.entries,
        skipped=pages.skipped,
        unused_skills=pages.unused,
        notices=tuple(notices),
    )
