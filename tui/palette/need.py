"""Words of somebody in need as they come in a bad moment: misspelt, with a hyphen, two of them without a sentence.

Generous on purpose: what leads to Support for nothing costs a glance. A word that is known to mean something else is
asked about first by whoever calls this.
"""

from __future__ import annotations

from typing import Final

NEED: Final = (
    *("suicide", "suicidal", "selfharm", "selfinjury", "overdose", "emergency", "crisis", "hotline", "helpline"),
    *("helpme", "panic", "dying", "help", "killmyself", "killme", "hurtmyself", "cutmyself", "harmmyself", "endmylife"),
    *("wanttodie", "enditall", "lifeline", "samaritans", "unalive"),
    *("suizid", "suizidal", "selbstmord", "selbstverletzung", "selbstverletzen", "überdosis", "ueberdosis", "notfall"),
    *("notruf", "krise", "panik", "hilfe", "hilfmir", "sterben", "lebensmüde", "lebensmuede", "telefonseelsorge"),
    *("umbringen", "michumbringen", "ritzen", "michritzen", "verletzen", "michverletzen", "suizidgedanken"),
    *("krisentelefon", "seelsorge", "willsterben", "nichtmehrleben", "sterbenwill"),
)
"""Words and pairs of words without what stands between them, of English and German alike."""

SHORTEST: Final = 4
LONG: Final = 7
"""Letters from which a word may be one slip of the finger away from one of these, and from which two."""


def sounds_in_need(said: str) -> bool:
    """Whether a word, or all that was said, is one of these, or nearly so."""
    joined = "".join(letter for letter in said.casefold() if letter.isalpha())
    if len(joined) < SHORTEST:
        return False
    return any(_slips(joined, word, 1 + (len(word) >= LONG)) for word in NEED)


def _slips(typed: str, word: str, most: int) -> bool:
    """Whether a word is typed with at most so many slips: a letter more, one fewer, another one, two changed over."""
    if abs(len(typed) - len(word)) > most:
        return False
    older: list[int] = []
    before = list(range(len(word) + 1))
    for row, letter in enumerate(typed, start=1):
        now = [row]
        for column, meant in enumerate(word, start=1):
            least = min(before[column] + 1, now[-1] + 1, before[column - 1] + (letter != meant))
            if row > 1 and column > 1 and letter == word[column - 2] and typed[row - 2] == meant:
                least = min(least, older[column - 2] + 1)
            now.append(least)
        older, before = before, now
    return before[-1] <= most
