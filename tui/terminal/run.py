"""Keys that follow one another as the letters of words do, on screens where nothing is asked.

Somebody who believes that a line is open, or forgot which screen is in front, types a sentence at single keys: `u`
takes something back, `d` deletes, a digit is a mood. A run of keys is taken for words once it reads as words, and what
its letters did until then can be taken back (`tui.screens.deeds`).
"""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tui.screens.deeds import Deed

PAUSE: Final = 0.6
"""Seconds without a key after which the next one is meant by itself."""

QUICK: Final = 0.2
"""Seconds: letters that follow one another no slower are typed as words are; keys meant one by one seldom are."""

SHORTEST: Final = 5
"""Keys in a run with a space between two others, from which it may be words."""

SEVERAL: Final = 3
"""Different letters of such a run, a vowel among them: walking through a list has fewer."""

MANY: Final = 6
"""Different letters without a space, each as quick as in words."""

FEW: Final = 4
"""Letters without a space, at any pace, from which those are words that mean nothing where they are typed."""

WORDS_FROM: Final = 5
"""Letters in a row from which a page that asks takes them for words."""

VOWELS: Final = frozenset("aeiouyäöüAEIOUYÄÖÜ")


class Run:
    """The keys of letters, digits and signs that came without a pause, and what they did.

    Moments are seconds of a clock that only goes on.
    """

    def __init__(self, *, in_a_panel: bool = False) -> None:
        self.in_a_panel = in_a_panel
        """Whether it began where a space between letters turns a page of them."""
        self.typed = ""
        self.deeds: list[Deed] = []
        """What its keys did to the journal, as far as it is done."""
        self.are_words = False
        """Whether it was found to be words; it stays so until a pause."""
        self.acted = False
        """Whether one of its keys asked the journal for something."""
        self.undid = False
        """Whether one of its keys took something back."""
        self._quick = self._keys = ""
        self._strange = False
        self._last = -inf

    def goes_on(self, at: float) -> bool:
        """Whether a key of this moment would be one of the run."""
        return self.typed != "" and 0 <= at - self._last <= PAUSE

    def take_in(self, typed: str, at: float, *, answers: bool = False, strange: bool = False) -> None:
        """Take in a key, or what a box asked for; a `strange` one means nothing where it was typed.

        With what a box asked for a command is whole (`g` and its letter): the keys behind it are looked at alone.
        """
        self._quick = "" if answers else (self._quick if 0 <= at - self._last <= QUICK else "") + typed
        self._keys = "" if answers and not strange else self._keys + typed
        self._strange = self._strange or strange
        self.typed, self._last = self.typed + typed, at

    def reads_as_words(self, are_keys: Callable[[str], bool]) -> bool:
        """Whether it reads as words: with a space always, without one unless its letters are keys."""
        if len(self.typed) >= SHORTEST and " " in self.typed.strip() and _are_several(self.typed, SEVERAL):
            return True
        if _are_several(self._quick, MANY) and not are_keys(self._quick):
            return True
        long = sum(map(str.isalpha, self._keys)) >= FEW and _are_several(self._keys, SEVERAL)
        return long and self._means_nothing(are_keys)

    def goes_on_in(self, behind: str, are_keys: Callable[[str], bool]) -> bool:
        """Whether its last key, which opened a line or a form, was rather the letter of a word that goes on behind it.

        A line of one's own begins with no space; and what is pressed before it is pressed as keys.
        """
        if behind == " " or (len(self.typed) >= FEW and " " in self.typed):
            return True
        return len(self.typed) >= SEVERAL and (self.undid or self._means_nothing(are_keys))

    def _means_nothing(self, are_keys: Callable[[str], bool]) -> bool:
        return self._strange or not are_keys(self._keys)


def _are_several(typed: str, least: int) -> bool:
    letters = {letter for letter in typed if letter.isalpha()}
    return len(letters) >= least and bool(VOWELS & letters)
