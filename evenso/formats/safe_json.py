"""JSON from a file that nobody vouches for: parsed with every trap of `faults.md` 6.5 shut.

What the parsed value means is left to the format's own reader.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any, Final, NoReturn

from evenso.language import tr
from evenso.records import InvalidRecord
from evenso.text import one_line

LARGEST_FILE: Final = 200_000_000
"""Bytes (or characters) a file may have: ten full years of a journal are about a twentieth of it."""


def parse_json(text: str | bytes) -> object:
    """Parse JSON text, with or without a byte order mark.

    Raises InvalidRecord with one sentence for everything that is no honest JSON: too large, not UTF-8, nested without
    end, NaN and infinities, numbers of thousands of digits, a name that occurs twice in one object.
    """
    if len(text) > LARGEST_FILE:
        raise InvalidRecord(tr("The file is larger than {most} MB; nothing was read.", most=LARGEST_FILE // 1_000_000))
    try:
        words = text.decode("utf-8-sig") if isinstance(text, bytes) else text.removeprefix("\ufeff")
    except UnicodeDecodeError as problem:
        raise InvalidRecord(
            tr("The file is not UTF-8 text (byte {start}); nothing was read.", start=problem.start)
        ) from None
    try:
        return json.loads(words, parse_constant=_no_constant, parse_float=_no_fraction, object_pairs_hook=_once_each)
    except _Odd as odd:
        line = _line_of(words, odd.word)
        raise InvalidRecord(
            tr("Line {line:,} of the file holds {said}; nothing was read.", line=line, said=odd.said)
        ) from None
    except json.JSONDecodeError as problem:
        raise InvalidRecord(
            tr(
                "Line {line} of the file is not JSON ({why}); nothing was read.",
                line=problem.lineno,
                why=problem.msg,
            )
        ) from None
    except RecursionError:
        raise InvalidRecord(tr("The file is nested too deeply to be a journal; nothing was read.")) from None
    except InvalidRecord:
        raise
    except ValueError:  # an integer of thousands of digits
        raise InvalidRecord(tr("The file holds a number that is too long to be real; nothing was read.")) from None


class _Odd(Exception):
    """A number that is none, as it is written and what to say of it."""

    def __init__(self, word: str, said: str) -> None:
        self.word, self.said = word, said


def _line_of(words: str, word: str) -> int:
    """Return the line of the first such word outside of texts."""
    outside = re.compile(rf'"(?:[^"\\]|\\.)*"|{re.escape(word)}')
    found = next((one for one in outside.finditer(words) if one[0] == word), None)
    return 1 + words.count("\n", 0, found.start() if found else 0)


def _no_constant(word: str) -> NoReturn:
    raise _Odd(word, tr("{word}, which is not a number", word=word))


def _no_fraction(word: str) -> float:
    number = float(word)
    if number in (float("inf"), float("-inf")):
        raise _Odd(word, tr("{word}, which is too large a number", word=word[:20]))
    return number


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    document = dict(pairs)
    if len(document) != len(pairs):
        twice, _ = Counter(name for name, _ in pairs).most_common(1)[0]
        raise InvalidRecord(tr("The file holds “{name}” twice in one place; nothing was read.", name=shortened(twice)))
    return document


def shortened(value: object) -> str:
    """Return what a file holds as a few harmless characters for a sentence; what has parts only by its type."""
    shown = value if isinstance(value, str) else "…" if isinstance(value, list | dict) else str(value)
    return one_line(shown[:40])
