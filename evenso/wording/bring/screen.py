"""What the page for a summary says of itself: its title, its ticks, what was written, copied or opened."""

from __future__ import annotations

from datetime import date
from typing import Final

from evenso.records import AnyEntry
from evenso.text import one_line
from evenso.wording.dates import say_day, say_span
from evenso.wording.entries import entry_body

TITLE: Final = "The summary to bring"
RULE: Final = (
    "Below is what would leave, to the letter; it leaves only where you bring it.",
    "A long note is cut with a word about it; one that you tick yourself leaves whole.",
    "Urges, the steadying plan and private entries are in no preset: each is ticked by itself, each time anew.",
    "A file that is written can be read by nobody but you; what a terminal copies, other programs may read.",
)
FORMS: Final = {"pdf": "PDF", "html": "HTML", "md": "Markdown", "text": "text"}
PAPERS: Final = {"a4": "A4", "letter": "Letter"}
PRIVATE: Final = "private"
COPIED: Final = "The terminal was asked to copy the text; other programs can read what it holds"
NOTHING_WRITTEN: Final = "Nothing is written yet; w writes it"
NO_OPENER: Final = "Nothing here can open it; copy it from this path to where you read it"
NO_MORE: Final = "There is no longer period than the whole journal"
NO_LESS: Final = "There is no shorter period here"
LEAVES: Final = "What leaves"
NAME: Final = "A name for the page"
NAME_HINT: Final = "none unless you give one; empty takes it away"


def say_period(start: date, end: date, today: date, *, session: bool = False) -> str:
    """Say the period and how long it is, and that it goes back to the last session where it was chosen so."""
    days = (end - start).days + 1
    said = f"{say_span(start, end, today)}, {'1 day' if days == 1 else f'{days:,} days'}"
    return f"{said}, since the last session" if session else said


def say_form(form: str, paper: str, pages: int = 0) -> str:
    """Say how it will be written: `PDF on A4`; how many pages where there are more than is usual."""
    said = f"{FORMS[form]} on {PAPERS[paper]}" if form == "pdf" else FORMS[form]
    about = "" if form == "pdf" else "about "
    return f"{said}, {about}{pages} pages" if pages else said


def say_pages(form: str, pages: int) -> str:
    """Say how many pages a summary takes that is longer than usual."""
    about = "" if form == "pdf" else "about "
    return f"It takes {about}{pages} pages, more than the usual two"


def say_section(title: str, *, empty: bool) -> str:
    """Say a tick: the section's title, and whether it has nothing in it yet."""
    return f"{title} (nothing yet)" if empty else title


def say_ticked_as(preset: str, *, changed: bool) -> str:
    """Say after which preset it is ticked, and whether ticks were changed since."""
    return f"{preset}, changed" if changed else preset


def say_entry(entry: AnyEntry, today: date) -> str:
    """Say an entry that can be ticked: its day, its mark, its first words."""
    first = next((line for line in entry_body(entry).split("\n") if line.strip()), "")
    mark = f"{PRIVATE}, " if entry.private else ""
    return f"{mark}{say_day(entry.day, today)}: {one_line(first)}"


NOT_IN_IT_YET: Final = "The file is as before this change; w writes it anew in its place"
"""Said once something was ticked, or no longer, after a file was written."""
BESIDE_IT: Final = "The file is as before this change; w writes another beside it, in this form"
"""Said where the form is another one too."""


def say_written(path: str, *, protected: bool = False, instead: bool = False, before: str = "") -> str:
    """Say where a file is and that it is for the person alone; beside a protected journal, that it is not.

    `before` is the name of one that was written earlier and lies there still.
    """
    clear = ", in clear text" if protected else ""
    where = f"Written in place of the one before: {one_line(path)}" if instead else f"Written to {one_line(path)}"
    still = f"; {one_line(before)} from before lies there still" if before else ""
    return f"{where}{clear}; only you can read it{still}. o opens it"


def say_opened(path: str) -> str:
    """Say that the system's own program was asked to open it."""
    return f"Asked this computer to open {one_line(path)}"


def say_preset(name: str) -> str:
    """Say which preset was taken."""
    return f"Ticked as for “{name}”; every tick can be changed"


def say_named(name: str) -> str:
    """Say whether a name stands on the page now; it is asked for anew the next time."""
    return f"“{one_line(name)}” stands on the page; the next one begins without" if name else "No name is on the page"
