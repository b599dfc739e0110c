"""Keys that follow one another as the letters of words do, on screens where nothing is asked.

Somebody who believes that a line is open, or forgot which screen is in front, types a sentence at single keys: `u`
takes something back, `d` deletes, a digit is a mood. Keys without a pause between them are a run, and a run is words
only if it looks like them: nearly each pair of its letters is one that words have, and no letter stands alone that
cannot. Looks alone are not enough, since letters of skills may spell a word: with a letter among them that is no key
there, about six are words; where all are keys, it takes two words. A run whose last key opened a line is words as well
where that line goes on with them. What it did until then is taken back (`tui.screens.deeds`); until then every key has
acted at once, as it does for a practised hand.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import groupby, pairwise
from math import inf
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tui.screens.deeds import Deed

PAUSE: Final = 0.6
"""Seconds without a key after which the next one is meant by itself."""

QUICK: Final = 0.2
"""Seconds: letters that follow one another no slower are typed as words are; keys meant one by one seldom are."""

SEVERAL: Final = 3
"""Different letters of words, a vowel among them: walking through a list has fewer."""

MEANS_NOTHING: Final = 6
"""What a run that looks like words must count where a letter of it is no key."""

ALL_KEYS: Final = 8
"""What two words of it must count where each letter is a key there."""

I_DID: Final = "I "
"""How many a sentence begins, and no row of keys where the letter is none."""

WORDS_FROM: Final = 5
"""Letters in a row from which a page that asks takes them for words."""

ODD: Final = 6
"""Pairs that words have, for each that they do not: a name, a slip of the finger, another language."""

LOOKED_AT: Final = 80
"""The newest keys of a run that are looked at: one that is held down makes long ones."""

VOWELS: Final = frozenset("aeiouyäöüAEIOUYÄÖÜ")
_APOSTROPHES: Final = re.compile("['\N{RIGHT SINGLE QUOTATION MARK}]")
ALONE: Final = frozenset("aio")
"""Letters that are words, in one language or another."""

_PAIRS: Final = (
    "abcdfghiklmnprstuvwy|baeilorstuy|caehklot|daeiorsuy|eabcdfghiklmnprstuvwxy|faeinort|gaehilorstu|haeilnorst|"
    "ibcdefghklmnoprstv|j|kaeiost|labdefiostuy|mabeioptuy|nacdefgiklmostuyz|oabcdefghiklmnprstuvw|paehilorstu|qu|"
    "radefghiklmnostuyz|saceghikloptuw|tabehiorsuwyz|uacefghilmnprst|vaeio|waehinorsu|xpt|yeos|zaeituw"
)
"""Each letter with those that follow it in English and German words: nearly all that do once in 2,000 pairs or more."""

_FOLLOW: Final = {each[0]: frozenset(each[1:]) for each in _PAIRS.split("|")}


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
        self.stood: Callable[[], bool] | None = None
        """What puts back what its keys changed on a screen alone, and tells whether they did."""
        self._strange = False
        self._keys = ""
        """The same without the letters of places and the key before each."""
        self._last = -inf

    def goes_on(self, at: float) -> bool:
        """Whether a key of this moment would be one of the run."""
        return self.typed != "" and 0 <= at - self._last <= PAUSE

    def take_in(self, typed: str, at: float, *, answers: bool = False, strange: bool = False) -> None:
        """Take in a key, or what a box asked for; a `strange` one means nothing where it was typed."""
        self._strange = self._strange or strange
        self._keys = self._keys[:-1] if answers and not strange else self._keys + typed
        self.typed, self._last = self.typed + typed, at

    def reads_as_words(self, are_keys: Callable[[str], bool], behind: str = "") -> bool:
        """Whether it reads as words, with what is typed `behind` it into a line that its last key opened."""
        if self.typed.startswith(I_DID) and len(self.typed) > len(I_DID) and not self._all_keys(are_keys):
            return True
        words, counts = words_in(self.typed + behind)
        if not words:
            return False
        counts += len(behind) * 3 if self.undid else len(behind)
        if counts >= MEANS_NOTHING and not self._all_keys(are_keys):
            return True
        return counts >= ALL_KEYS and words > 1

    def _all_keys(self, are_keys: Callable[[str], bool]) -> bool:
        return not self._strange and are_keys(self._keys)

    def may_go_on_as_words(self) -> bool:
        """Whether what its last key does should wait: a letter, or a digit among words."""
        return self.typed[-1:].isalpha() or words_in(self.typed) != (0, 0)

    def goes_on_in(self, behind: str, are_keys: Callable[[str], bool], *, for_words: bool = True) -> bool:
        """Whether its last key, which opened a line or a form, was rather the letter of a word that goes on behind it.

        A line of one's own begins with no space; and one that is not `for_words` with no word.
        """
        if not for_words and len(self.typed) > 1 and _ends_a_word(self.typed + behind):
            return True
        return (behind == " " and _ends_a_word(self.typed)) or self.reads_as_words(are_keys, behind)


def words_in(typed: str) -> tuple[int, int]:
    """Return of how many words it looks like, of two signs or more, and what they count; (0, 0) where it does not.

    Each letter counts one, several words one, a complete word of three letters one. A letter that stands twice in a row
    counts once: a key that is pressed again says nothing.
    """
    newest = _APOSTROPHES.sub("", typed[-LOOKED_AT:])
    groups = [_once(group) for group in re.findall(r"[^\W_]+", newest)]
    complete = groups if not newest[-1:].isalnum() else groups[:-1]
    usual = [follows for group in groups for follows in _pairs(group)]
    odd = usual.count(False) + sum(map(_stands_alone, complete))
    letters = "".join(groups)
    if not _are_several(letters, SEVERAL) or odd * ODD > usual.count(True):
        return 0, 0
    words = sum(len(part) > 1 for part in newest.split())
    long = any(sum(map(str.isalpha, group)) >= SEVERAL for group in complete)
    return words, sum(map(str.isalpha, letters)) + (words > 1) * (1 + long)


def _stands_alone(group: str) -> bool:
    """Whether a letter stands there that is no word by itself, or stands beside a digit."""
    return sum(map(str.isalpha, group)) == 1 and group.lower() not in ALONE


def _once(group: str) -> str:
    return "".join(sign for sign, _ in groupby(group))


def _pairs(group: str) -> list[bool]:
    """Return for each two letters whether they follow one another in words; those that are no keys always do."""
    pairs = [(one, other) for one, other in pairwise(group) if one.isalpha() and other.isalpha()]
    return [
        not (one + other).isascii()
        or (other.lower() in _FOLLOW[one.lower()] and not (one.islower() and other.isupper()))
        for one, other in pairs
    ]


def _ends_a_word(typed: str) -> bool:
    last = re.split(r"[\W\d_]", typed.lower())[-1]
    return len(last) > 1 and bool(VOWELS & set(last)) and all(_pairs(_once(last)))


def _are_several(typed: str, least: int) -> bool:
    letters = {letter for letter in typed if letter.isalpha()}
    return len(letters) >= least and not (VOWELS.isdisjoint(letters) and "".join(letters).isascii())
