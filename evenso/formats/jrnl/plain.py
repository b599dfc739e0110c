"""jrnl's own text file: each entry begins with a line of its date, in brackets since version 2, and its title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from evenso.formats.coming.pages import STARRED, Page
from evenso.formats.coming.reading import Wishes
from evenso.formats.csv_rows import Skipped
from evenso.formats.jrnl.marks import tags_in
from evenso.formats.when.dates import Stamp, read_stamp
from evenso.formats.when.order import AmbiguousDates, DayOrder, ShortYears, decide_order
from evenso.language import tr
from evenso.records import InvalidRecord

_BRACKETED: Final = re.compile(r"\[([^\]]{6,60})\](?: |$)")
_OLD: Final = re.compile(r"(\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?)(?: |$)")


def pages_of_text(text: str, wishes: Wishes, skipped: list[Skipped]) -> list[Page]:
    """Return the entries of a text file; none when no line of it begins one."""
    lines = text.split("\n")
    starts = list(_starts(lines, _BRACKETED)) or list(_starts(lines, _OLD))
    if not starts:
        return []
    order = decide_order([(index + 1, found[1]) for index, found in starts], wishes.dates, wishes.century)
    if any(map(str.strip, lines[: starts[0][0]])):
        skipped.append(Skipped(1, tr("it stands before the first entry")))
    ends = [index for index, _ in starts[1:]] + [len(lines)]
    pages: list[Page] = []
    for (index, found), end in zip(starts, ends, strict=True):
        stamp = read_stamp(found[1], order, wishes.century)
        try:
            pages.append(_page(index, lines[index][found.end() :], lines[index + 1 : end], stamp, wishes))
        except InvalidRecord as refused:
            skipped.append(Skipped(index + 1, str(refused)))
        if wishes.progress:
            wishes.progress(end, len(lines))
    return pages


def _starts(lines: list[str], form: re.Pattern[str]) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield the lines that begin an entry: those whose beginning is a date and nothing but a date."""
    for index, line in enumerate(lines):
        found = form.match(line)
        if found and _is_date(found[1]):
            yield index, found


def _is_date(words: str) -> bool:
    try:
        read_stamp(words, DayOrder.DAY_FIRST, 2000)
    except (AmbiguousDates, ShortYears):
        return True
    except InvalidRecord:
        try:
            read_stamp(words, DayOrder.MONTH_FIRST, 2000)
        except InvalidRecord:
            return False
    return True


def _page(index: int, title: str, body: list[str], stamp: Stamp, wishes: Wishes) -> Page:
    title = title.strip()
    starred = title.endswith("*") or title.startswith("* ")
    if starred:
        title = title.strip("*").strip()
    words = "\n".join([title, *body]).strip()
    tags = tags_in(words)
    minute = "" if stamp.fixed is None else f"{stamp.fixed:%Y-%m-%dT%H:%MZ}"
    return Page(index + 1, stamp.moment(wishes.zone), words, (*tags, STARRED) if starred else tags, minute=minute)
