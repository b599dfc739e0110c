"""jrnl's JSON export: a list of entries with title, body, date, time, tags and star."""

from __future__ import annotations

from typing import Any

from evenso.formats import json_fields as take
from evenso.formats.coming.json_lines import item_lines, line_of
from evenso.formats.coming.pages import STARRED, Page, lowered
from evenso.formats.coming.reading import Wishes
from evenso.formats.csv_rows import Skipped
from evenso.formats.jrnl.marks import bare_tags, in_order
from evenso.formats.safe_json import parse_json
from evenso.formats.when.dates import UnreadableDate, read_clock, read_stamp
from evenso.formats.when.order import DayOrder, decide_order
from evenso.records import InvalidRecord


def pages_of_export(text: str, wishes: Wishes, skipped: list[Skipped]) -> list[Page] | None:
    """Return the entries of an export, None when the document is none; what cannot be read is added to `skipped`."""
    top = parse_json(text)
    items = top.get("entries") if isinstance(top, dict) else None
    if not isinstance(items, list) or not all(isinstance(item, dict) and "title" in item for item in items):
        return None
    dates = [(0, date) for item in items if isinstance(date := item.get("date"), str)]
    order = decide_order(dates, wishes.dates, wishes.century)
    pages: list[Page] = []
    refused: dict[int, str] = {}
    for index, item in enumerate(items):
        try:
            pages.append(_page(index, item, wishes, order))
        except UnreadableDate as problem:
            refused[index] = problem.why
        except InvalidRecord as problem:
            refused[index] = lowered(str(problem))
        if wishes.progress and index % 250 == 0:
            wishes.progress(index, len(items))
    lines = item_lines(text, "entries") if refused else []
    skipped += [Skipped(line_of(lines, index), why) for index, why in refused.items()]
    return pages


def _page(index: int, item: dict[str, Any], wishes: Wishes, order: DayOrder | None) -> Page:
    title, body = take.text(item, "title").strip(), take.text(item, "body").strip()
    at = take.text(item, "time")
    stamp = read_stamp(take.text(item, "date"), order, wishes.century)
    moment = stamp.moment(wishes.zone, read_clock(at) if at else None)
    words = "\n".join(filter(None, (title, body)))
    tags = in_order(bare_tags(take.words(item, "tags")), words)
    if item.get("starred") is True:
        tags = (*tags, STARRED)
    return Page(index + 1, moment, words, tags, take.text(item, "uuid"))
