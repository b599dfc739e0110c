"""What is said where a PDF cannot be made, or has no letters for some of the words."""

from __future__ import annotations

from typing import Final

from evenso.language import tr
from evenso.records import InvalidRecord

PACKAGE: Final = "typst>=0.15,<0.16"
"""What the extra `pdf` brings, as an installer takes it."""
NOTHING_WRITTEN: Final = tr("Nothing was written.")


class NoTypesetter(InvalidRecord):
    """The package that makes PDFs is not installed here; its message says what to do."""


def say_no_typesetter(command: str = "", instead: str = "") -> str:
    """Say what a PDF needs, and that HTML needs nothing.

    `command` adds what is needed where the program is installed, "" where none is known; `instead` makes HTML.
    """
    needs = (
        tr("A PDF needs one more package: `{command}` adds it.", command=command)
        if command
        else tr("A PDF needs one more package, typst, where this program is installed.")
    )
    html = (
        tr("HTML needs nothing more, and a browser prints it: `{command}`.", command=instead)
        if instead
        else tr("HTML needs nothing more, and a browser prints it.")
    )
    return f"{needs} {html}"


LETTERS_MISSING: Final = tr("Some letters or emoji have no font here and are empty boxes in the PDF; HTML shows more.")
FONTS: Final = ("manimgx-fonts", "manimgx-fonts-cjk", "fontpkg-amiri")
"""What the extra `fonts` brings, as an installer takes it."""


def say_more_fonts(command: str) -> str:
    """Say which command adds fonts where the program is installed; nothing where none is known."""
    return tr("Fonts for most scripts (24 MB): `{command}`.", command=command) if command else ""
