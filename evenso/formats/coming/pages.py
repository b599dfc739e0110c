"""Journal entries of other programs as notes: in order of time, each with the key that finds it again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from evenso.formats.coming.practising import Activities, Order, minute_of
from evenso.formats.coming.reading import Wishes
from evenso.formats.csv_rows import Skipped
from evenso.language import tr
from evenso.records import LONGEST_TEXT, AnyEntry, InvalidRecord, Moment, Note
from evenso.text import is_blank

STARRED = "starred"
"""The tag that a star becomes."""


@dataclass(frozen=True, slots=True)
class Page:
    """One entry as it stands in a file: its line, moment, words, tags, and the program's own id where it has one.

    Raises InvalidRecord, with a phrase, for words that no note can hold.
    """

    line: int
    at: Moment
    words: str
    tags: tuple[str, ...] = ()
    key: str = ""
    minute: str = ""

    @property
    def base(self) -> str:
        """The minute that the key of an entry without an id begins with: that of the wall, unless another is known."""
        return self.minute or minute_of(self.at)

    def __post_init__(self) -> None:
        if is_blank(self.words):
            raise InvalidRecord(tr("it has no words"))
        if len(self.words) > LONGEST_TEXT:
            raise InvalidRecord(
                tr(
                    "it has {count:,} characters, and one entry holds {most:,}",
                    count=len(self.words),
                    most=LONGEST_TEXT,
                )
            )


@dataclass(frozen=True, slots=True)
class Pages:
    """What became of pages: notes with the practices of their tags, and those that no record can hold."""

    entries: tuple[AnyEntry, ...]
    skipped: tuple[Skipped, ...]
    unused: tuple[str, ...]


def notes_of(pages: Iterable[Page], wishes: Wishes, source: str, skipped: Iterable[Skipped] = ()) -> Pages:
    """Make a note of each page; pages of one minute keep the order of the file."""
    order, activities = Order(), Activities(wishes.skills)
    entries: list[AnyEntry] = []
    left_out = list(skipped)
    for page in sorted(pages, key=lambda page: page.at.utc):
        try:
            note = Note(
                at=page.at,
                day=page.at.entry_day(wishes.day_starts_at),
                text=page.words.strip(),
                tags=page.tags,
                source=source,
                source_key=page.key or order.key(page.base),
            )
            practised = activities.practices(note.tags, note)
        except InvalidRecord as refused:
            left_out.append(Skipped(page.line, lowered(str(refused))))
        else:
            entries += [note, *practised]
    return Pages(tuple(entries), tuple(sorted(left_out)), activities.unused)


def lowered(sentence: str) -> str:
    """Return a refusal's sentence as the phrase that says why a line was left out."""
    return sentence[:1].lower() + sentence[1:].rstrip(".")
