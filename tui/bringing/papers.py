"""A summary as a file: its form by name, its paper by the locale, and bytes that are written by the caller."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from evenso.documents.pdf.notices import FONTS, NOTHING_WRITTEN, NoTypesetter, say_more_fonts
from evenso.text import in_order
from evenso.wording.summaries import NOBODY
from tui.bringing.typesetter import say_no_pdf, way_to_add

if TYPE_CHECKING:
    from evenso.summary import Summary

FORMS: Final = ("text", "md", "html", "pdf")
ENDINGS: Final = {"text": ".txt", "md": ".md", "html": ".html", "pdf": ".pdf"}
_NAMED: Final = {ending: form for form, ending in ENDINGS.items()} | {".htm": "html", ".text": "text"}
PAPERS: Final = ("a4", "letter")

USUAL_PAGES: Final = 2

_LETTER: Final = frozenset(
    {"BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"},
)
"""Territories in which paper is Letter (CLDR's paper sizes); everywhere else it is A4."""

_TERRITORY: Final = re.compile(r"^[a-z]{2,3}[_-]([A-Z]{2})\b")


@dataclass(frozen=True, slots=True)
class Made:
    """A document ready to be written, and a sentence about it where one is due."""

    data: bytes
    notice: str = ""
    pages: int = 1
    """Printed pages, about as many as a browser makes of HTML."""


def paper_of(environ: Mapping[str, str]) -> str:
    """Return the paper that is usual where the person is, by `LC_PAPER` and the locale's other names."""
    named = environ.get("LC_ALL") or environ.get("LC_PAPER") or environ.get("LANG") or ""
    territory = _TERRITORY.match(named)
    return "letter" if territory and territory.group(1) in _LETTER else "a4"


def made(summary: Summary, form: str, *, paper: str = "a4", aloud: bool = False) -> Made:
    """Return a summary in one of the forms; raises NoTypesetter where PDF cannot be made here.

    With `aloud` plain text tells its chart and its tables in words.
    """
    if form == "pdf":
        from evenso.documents.pdf.typesetting import typeset  # noqa: PLC0415 - typst is asked for on export only

        try:
            pdf = typeset(summary, paper=paper)
        except NoTypesetter:  # which cannot know where this program is installed
            raise NoTypesetter(f"{say_no_pdf()} {NOTHING_WRITTEN}") from None
        more = say_more_fonts(way_to_add(*FONTS)) if pdf.more_fonts else ""
        return Made(pdf.data, f"{pdf.notice} {more}".strip(), pdf.pages)
    text = written(summary, form, aloud=aloud)
    if form == "html":
        return Made(text.encode("utf-8", "replace"), pages=sheets(summary))
    return Made(in_order(text).encode("utf-8", "replace"))


def sheets(summary: Summary) -> int:
    """Return on about how many sheets a summary is printed."""
    from evenso.documents.html.extent import sheets_of  # noqa: PLC0415 - only where pages are counted
    from evenso.documents.parts import parts_of  # noqa: PLC0415 - the same

    return sheets_of(parts_of(summary))


def long_sheets(summary: Summary, form: str, paper: str) -> int:
    """Return how many pages a summary has that is longer than the two which are usual, 0 for one that is not.

    Only what seems long is typeset for that; raises NoTypesetter where PDF cannot be made here.
    """
    if form not in {"html", "pdf"} or (about := sheets(summary)) <= USUAL_PAGES:
        return 0
    pages = made(summary, form, paper=paper).pages if form == "pdf" else about
    return pages if pages > USUAL_PAGES else 0


def written(summary: Summary, form: str, *, width: int = 80, plain: bool = False, aloud: bool = False) -> str:
    """Return a summary as text, Markdown or HTML."""
    if form == "html":
        from evenso.documents.html.page import render as render_html  # noqa: PLC0415 - each only when it is asked for

        return render_html(summary)
    if form == "md":
        from evenso.documents.markdown import render as render_markdown  # noqa: PLC0415 - the same

        return render_markdown(summary, plain=plain)
    from evenso.documents.text import render  # noqa: PLC0415 - the same

    return render(summary, width=width, plain=plain, aloud=aloud)


def preview(summary: Summary, form: str, *, width: int, plain: bool = False, aloud: bool = False) -> str:
    """Return what a summary in some form says, to be read before it leaves: Markdown as it is, all else as text.

    With `aloud` the text tells its chart and its tables in words.
    """
    if form == "md":
        return written(summary, form, plain=plain)
    from evenso.documents.text import render  # noqa: PLC0415 - only when it is asked for

    return render(summary, width=width, plain=plain, drawn=form if form in {"html", "pdf"} else "", aloud=aloud)


def form_named(name: str) -> str | None:
    """Return the form that a file's name ends in, None where it says none."""
    return _NAMED.get(Path(name).suffix.casefold())


def file_name(summary: Summary, form: str) -> str:
    """Return a file's name from its day only, never from a person's words (F71); the sample's says what it is."""
    whose = "sample-summary" if summary.name == NOBODY else "summary"
    return f"evenso-{whose}-{summary.made_on.isoformat()}{ENDINGS[form]}"
