"""What words of the program's own are in every language there is.

A journal keeps a name in the language in which it was made, and may be opened in another one later.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from gettext import GNUTranslations
from importlib.resources import files

from evenso.language import ENGLISH, LANGUAGES, unsaid


@cache
def in_every_language(words: str) -> frozenset[str]:
    """Return English words and what stands for them in each language; one whose catalogue is missing is left out."""
    return frozenset(say(words) for say in in_each().values())


@cache
def in_each() -> Mapping[str, Callable[[str], str]]:
    """Return what says a sentence in each language, by its code; one whose catalogue is missing is left out."""
    found: dict[str, Callable[[str], str]] = {ENGLISH: unsaid}
    for code in LANGUAGES.keys() - {ENGLISH}:
        with suppress(OSError), files("evenso.language").joinpath(code, "evenso.mo").open("rb") as file:
            found[code] = GNUTranslations(file).gettext
    return found
