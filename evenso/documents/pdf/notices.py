"""What is said where a PDF cannot be made, or has no letters for some of the words."""

from __future__ import annotations

from typing import Final

from evenso.language import tr

NO_TYPESETTER: Final = tr(
    "A PDF needs one more package, typst, where this program is installed: `pip install 'typst>=0.15,<0.16'`. "
    "HTML needs nothing more, and a browser prints it. Nothing was written."
)
LETTERS_MISSING: Final = tr("Some letters or emoji have no font here and are empty boxes in the PDF; HTML shows more.")
MORE_FONTS: Final = tr("Fonts for most scripts (24 MB): `pip install manimgx-fonts manimgx-fonts-cjk fontpkg-amiri`.")
"""With the other one and a path this has to find room in four lines of a terminal."""
