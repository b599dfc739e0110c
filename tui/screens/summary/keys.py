"""The keys of the page for a summary: ticks, what they begin from, and what becomes of the page."""

from __future__ import annotations

from typing import Final

from evenso.language import tr, tr_as
from tui.keys import CHANGE, PAGES, UP_DOWN, WRITE, key, ways

SUMMARY_KEYS: Final = [
    *ways(UP_DOWN, "cursor", tr("the tick above, below")),
    *ways(PAGES, "read", tr("read the preview")),
    key(
        "space",
        "turn",
        tr("tick"),
        tr("tick, or no longer"),
        CHANGE,
        name="summary.tick",
        show=True,
    ),
    key(
        "t",
        "preset",
        tr("preset"),
        tr("tick as for a first session, a week …"),
        CHANGE,
        name="summary.preset",
        show=True,
    ),
    key("f", "form", tr("format"), tr("PDF, HTML, Markdown, text"), CHANGE, name="summary.format", show=True),
    key(
        "e",
        "edit",
        tr("name"),
        tr("a name for the page; none unless you give one"),
        CHANGE,
        name="all.edit",
        show=True,
    ),
    key(
        "w,enter",
        "write",
        tr("write"),
        tr("write it to a file that only you can read; where is asked first"),
        WRITE,
        name="summary.write",
        show=True,
        display="w enter",
    ),
    key("o", "open_file", tr_as("a key", "open"), tr("open the file that was written"), WRITE, name="summary.open"),
    key(
        "c",
        "copy",
        tr_as("a key", "copy"),
        tr("have the terminal copy the text"),
        WRITE,
        name="summary.copy",
        show=True,
    ),
]
