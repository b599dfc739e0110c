"""Whether two texts of one minute are one entry that was edited, or two entries of two journals.

Where a program gives its entries no ids, a minute stands for one, and two journals can share it. The rule: it is one
entry when more than half of the shorter text is there in both, as their common beginning and end or as runs of three
words, or when one text became the other by letters put in at one place. What is not plainly the same stands beside:
twice is seen and mended, written over is gone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import blake2b
from typing import Final

_MINUTE: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
_UNPARTED: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
"""Letters of scripts that put no blanks between words: each counts as a word."""
_WORD: Final = re.compile(f"[{_UNPARTED}]|[^\\W{_UNPARTED}]+")
_RUN: Final = 3
BESIDE: Final = "~"
"""What parts a minute's key from the print of words that stand beside another entry of that minute."""


def is_minute(key: str) -> bool:
    """Whether a key is a moment, not an id that the program itself gave."""
    return bool(_MINUTE.match(key))


def plainly_same(before: str, now: str) -> bool:
    """Whether a text is plainly an edited form of another one; a text that was empty before is always filled in."""
    if not before.strip() or before == now:
        return True
    old, new = _words(before), _words(now)
    least = min(len(old), len(new))
    if not least:
        return before.split() == now.split()
    if 2 * _ends(old, new) > least or _is_within(before, now):
        return True
    shorter, longer = sorted((old, new), key=len)
    runs, known = _runs(shorter), set(_runs(longer))
    return 2 * sum(run in known for run in runs) > len(runs)


def key_beside(key: str, words: str) -> str:
    """Return the key of an entry that stands beside another one of its minute; the same words make the same key."""
    return f"{key}{BESIDE}{blake2b(words.encode('utf-8', 'replace'), digest_size=6).hexdigest()}"


def _is_within(before: str, now: str) -> bool:
    """Whether one text became the other by letters put in at one place: nothing of it is lost."""
    old, new = before.casefold().strip(), now.casefold().strip()
    return _ends(old, new) == min(len(old), len(new))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)]


def _ends(old: Sequence[str], new: Sequence[str]) -> int:
    """Count the words of the common beginning and, behind it, of the common end."""
    least = min(len(old), len(new))
    begin = next((at for at in range(least) if old[at] != new[at]), least)
    rest = least - begin
    return begin + next((at for at in range(rest) if old[-1 - at] != new[-1 - at]), rest)
