"""Names of moods whose numbers nobody knows: counted, asked about, and answered by the person's own map.

A name that the person made up is never scored by guessing. A proposal for the asking is made here too, and it is only
that. Which names a program itself gives a number is left to its reader.
"""

from __future__ import annotations

import difflib
import math
import shlex
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from evenso.cells import shorten
from evenso.language import tr
from evenso.records import InvalidRecord
from evenso.text import one_line

SCORES: Final = (10, 8, 6, 4, 2)
"""What five steps are on a scale of ten, best first."""

_UNSEEN: Final = dict.fromkeys(
    [*range(0x200B, 0x2010), 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF, 0xFE0F]
)
"""Marks within a name that nobody sees or types; names are the same without them."""


class UnknownMoods(InvalidRecord):
    """Names of moods in a file whose numbers nobody has given; `counts` holds them as they first come, newest first."""

    def __init__(self, counts: Mapping[str, int], known: Mapping[str, int]) -> None:
        self.counts = dict(counts)
        self.known = dict(known)
        listed = "\n".join(f"  {shorten(one_line(label), 40)}  ×{count}" for label, count in counts.items())
        lines = "\n".join(f"  {line}" for line in map_lines(counts))
        super().__init__(
            tr(
                "Nothing was imported: the file has names of moods whose numbers are not known.\n{listed}\nSay what"
                " each is worth, from 1 (low) to 10 (high), in place of N, and import again:\n{lines}{known}",
                listed=listed,
                lines=lines,
                known=_known_line(known),
            )
        )


def _known_line(known: Mapping[str, int]) -> str:
    """Say which names are known and their numbers, so that the others can be placed among them."""
    if not known:
        return ""
    best_first = sorted(known.items(), key=lambda pair: -pair[1])
    said = ", ".join(f"{shorten(one_line(label), 40)} {number}" for label, number in best_first)
    return tr("\nKnown already, unless --map says otherwise: {said}.", said=said)


def same(label: str) -> str:
    """Return a mood's or activity's name as names are compared: trimmed, folded, in one Unicode form."""
    bare = label.translate(_UNSEEN)
    if not bare.isascii():
        bare = unicodedata.normalize("NFC", unicodedata.normalize("NFC", bare).casefold())
    return " ".join(bare.casefold().split())


def as_one(counts: Mapping[str, int]) -> dict[str, int]:
    """Add up names that are the same but for case and spaces, under the spelling that comes first."""
    spellings: dict[str, str] = {}
    summed: Counter[str] = Counter()
    for label, count in counts.items():
        summed[spellings.setdefault(same(label), label)] += count
    return dict(summed)


def checked_moods(moods: Mapping[str, object]) -> dict[str, int]:
    """Return the person's map with compared names and whole numbers from 1 to 10; anything else is `InvalidRecord`.

    Numbers may come as `9`, `"9"` or `"9.0"`; two different ones for the same name are refused.
    """
    result: dict[str, int] = {}
    for label, value in moods.items():
        name, number = same(label), _score(label, value)
        if not name:
            raise InvalidRecord(tr("A mood in the map has no name; write it as LABEL=N, with N from 1 to 10."))
        if result.setdefault(name, number) != number:
            raise InvalidRecord(tr("“{label}” stands in the map twice, with different numbers.", label=one_line(label)))
    return result


def _score(label: str, value: object) -> int:
    try:
        number = float(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else math.nan
    except (ValueError, OverflowError):
        number = math.nan
    if number not in range(1, 11):
        said = shorten(one_line(str(value)), 20)
        raise InvalidRecord(
            tr(
                "A mood is a whole number from 1 to 10; “{said}” for “{name}” is not.",
                said=said,
                name=shorten(one_line(label), 40),
            )
        )
    return int(number)


def map_lines(labels: Iterable[str], proposal: Mapping[str, int | None] | None = None) -> list[str]:
    """Return a `--map 'LABEL=N'` line for each label, quoted for the shell, with a number where one is proposed."""
    given = proposal or {}
    pairs = [f"{one_line(label.translate(_UNSEEN))}={given.get(label) or 'N'}" for label in labels]
    return [f"--map {_quoted(pair)}" for pair in pairs]


def _quoted(pair: str) -> str:
    """Quote for the shell, always with quotation marks, so that lines look alike and a name may be edited in them."""
    quoted = shlex.quote(pair)
    return quoted if quoted.startswith("'") else f"'{quoted}'"


def propose_map(unknown: Mapping[str, int], known: Mapping[str, int]) -> dict[str, int | None]:
    """Return a cautious guess for each unknown label, for a dialog to show as a guess; None where there is none.

    `known` holds labels with their numbers. Only numbers as names, and names within a known one's words (`almost rad`,
    `so good`, `goood`), are guessed at; how often a label occurs says nothing about its worth and is not used.
    """
    scores = {same(label): number for label, number in known.items()}
    english = zip(("rad", "good", "meh", "bad", "awful"), SCORES, strict=True)
    scores = dict(english) | scores
    numbers = {label: int(same(label)) for label in unknown if same(label).isdecimal()}
    double = 2 if numbers and all(1 <= number <= 5 for number in numbers.values()) else 1
    return {
        label: numbers[label] * double if 1 <= numbers.get(label, 0) <= 10 else _by_words(same(label), scores)
        for label in unknown
    }


_SOFTER: Final = "almost nearly kinda rather fairly quite slightly bit sort kind pretty semi half fast"
_STRONGER: Final = "very really super so extremely absolutely totally most sehr très muy molto"
_TURNED: Final = "not no nicht kein pas un never isn't"


def _by_words(name: str, scores: Mapping[str, int]) -> int | None:
    """Guess from a known name among the words, one step softened or strengthened away from the middle."""
    words = name.replace("-", " ").split()
    if set(_TURNED.split()) & set(words):
        return None
    hits = {scores[word] for word in words if word in scores}
    if len(hits) == 1:
        score = hits.pop()
        away = 1 if score > 5 else -1
        softer, stronger = (bool(set(said.split()) & set(words)) for said in (_SOFTER, _STRONGER))
        shift = -away if softer else away if stronger else 0
        return min(10, max(1, score + shift))
    near = difflib.get_close_matches(name, scores, n=1, cutoff=0.8)
    return scores[near[0]] if near and not hits else None
