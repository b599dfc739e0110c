"""Keys that follow one another as the letters of words do, on screens where nothing is asked.

Somebody who believes that a line is open, or forgot which screen is in front, types a sentence at single keys: `u`
takes something back, `d` deletes, a digit is a mood. A run of keys is taken for words once it reads as words, and what
its letters did until then can be taken back (`tui.screens.deeds`).
"""

from __future__ import annotations

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

VOWELS: Final = frozenset("aeiouyäöüAEIOUYÄÖÜ")


class Run:
    """The keys of letters, digits and signs that came without a pause, and what they did.

    Moments are seconds of a clock that only goes on.
    """

    def __init__(self) -> None:
        self.typed = ""
        self.deeds: list[Deed] = []
        """What its keys did to the journal, as far as it is done."""
        self.are_words = False
        """Whether it was found to be words; it stays so until a pause."""
        self.acted = False
        """Whether one of its keys asked the journal for something."""
        self.undid = False
        """Whether one of its keys took something back."""
        self._quick = ""
        self._last = -inf

    def goes_on(self, at: float) -> bool:
        """Whether a key of this moment would be one of the run."""
        return self.typed != "" and 0 <= at - self._last <= PAUSE

    def take_in(self, typed: str, at: float, *, answers: bool = False) -> bool:
        """Take in a key, or what a box asked for; tell whether it is the one by which the run reads as words."""
        self._quick = "" if answers else (self._quick if 0 <= at - self._last <= QUICK else "") + typed
        self.typed, self._last = self.typed + typed, at
        before, self.are_words = self.are_words, self.are_words or self._reads_as_words()
        return self.are_words and not before

    def ends_in_a_word(self, behind: str) -> bool:
        """Whether its last key, which opened a line, was rather the letter of a word that goes on with what is behind.

        A line of one's own begins with no space; and keys before it seldom have one among them.
        """
        return behind == " " or (len(self.typed) >= SHORTEST - 1 and " " in self.typed.strip())

    def _reads_as_words(self) -> bool:
        return _are_several(self._quick, MANY) or (
            len(self.typed) >= SHORTEST and " " in self.typed.strip() and _are_several(self.typed, SEVERAL)
        )


def _are_several(typed: str, least: int) -> bool:
    letters = {letter for letter in typed if letter.isalpha()}
    return len(letters) >= least and bool(VOWELS & letters)
