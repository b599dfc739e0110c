"""How well what is typed into the palette fits a command: by its title, or by another word that people know it by.

A whole word that is known to mean it stands before letters that only happen to occur in a title, and Support before
everything where somebody looks for help.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from tui.palette.guesses import GUESSES, SUPPORT

_NEED, _TITLE, _WORD, _BEGUN_NEED, _BEGUN = 3000.0, 2000.0, 1000.0, 30.0, 5.0
"""What counts how much; Textual's comparing of letters comes to less than a hundred."""

_BEGINS: Final = 3
"""Letters from which the beginning of a word is taken for it."""

_ARTICLE: Final = "die"
"""Among other words this is German for “the”."""


def fits(typed: str, title: str) -> float:
    """Return how well what was typed fits the command of a title by words, 0 where it does not."""
    said, named = " ".join(typed.casefold().split()), title.casefold()
    words, need = _words_of(title), title == SUPPORT
    if need and in_need(said):
        return _NEED
    if said == named:
        return _TITLE
    if said in words:
        return _WORD - words[said]
    if len(said) >= _BEGINS and any(word.startswith(said) for word in words):
        return _BEGUN_NEED if need else _BEGUN
    return 0.0


def in_need(said: str) -> bool:
    """Whether words are those of somebody who looks for help: a phrase, or one that is known, also misspelt."""
    words, parts = _words_of(SUPPORT), said.casefold().split()
    if " ".join(parts) in words:
        return True
    if said.casefold() not in _other_words():
        from tui.palette.need import sounds_in_need  # noqa: PLC0415 - only for what is no known word

        if sounds_in_need(said):
            return True
    if len(parts) < 2:
        return False
    from evenso.support.phrases import speaks_of_not_being_here  # noqa: PLC0415 - only for a sentence

    return any(part in words and part != _ARTICLE for part in parts) or speaks_of_not_being_here(said)


@cache
def _other_words() -> frozenset[str]:
    return frozenset(word for _, titles, words in GUESSES if SUPPORT not in titles for word in words)


@cache
def _words_of(title: str) -> dict[str, int]:
    """The words that lead to the command of a title, each with its place among those that it leads to."""
    return {
        word: place
        for _, titles, words in reversed(GUESSES)
        for place, one in enumerate(titles)
        if one == title or (one.endswith(" ") and title.startswith(one))
        for word in words
    }
