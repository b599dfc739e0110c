"""What words of the program's own are in every language there is.

A journal keeps a name in the language in which it was made, and may be opened in another one later.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from gettext import GNUTranslations
from importlib.resources import files

from evenso.language import ENGLISH, LANGUAGES


@cache
def in_every_language(words: str) -> frozenset[str]:
    """Return English words and what stands for them in each language; one whose catalogue is missing is left out."""
    return frozenset((words, *(one.gettext(words) for one in _catalogues())))


@cache
def _catalogues() -> tuple[GNUTranslations, ...]:
    found = []
    for code in LANGUAGES.keys() - {ENGLISH}:
        with suppress(OSError), files("evenso.language").joinpath(code, "evenso.mo").open("rb") as file:
            found.append(GNUTranslations(file))
    return tuple(found)
