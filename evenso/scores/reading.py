"""A total as it is typed: `14`, `14 yesterday`, `14 20 Nov; after the holidays`; figures of a questionnaire too."""

from __future__ import annotations

import re
from typing import Final

from evenso.language import tr
from evenso.records import InvalidRecord
from evenso.scores.change import sem_of
from evenso.scores.records import Questionnaire

HOW: Final = tr("a total, then when, then a line: 14 yesterday; a long week")
_TOTAL: Final = re.compile(r"\s*([+\-\u2212]?\d{1,6}(?:[.,]\d{1,2})?)(?:[\s,:]+([^;]*))?(?:;(.*))?", re.DOTALL)


def read_total(words: str, asked: Questionnaire) -> tuple[float, str, str]:
    """Read a total with the words of its moment and its line, "" where there are none.

    Raises `InvalidRecord` with how to write it, or with the range that a total lies in.
    """
    found = _TOTAL.fullmatch(words)
    if found is None:
        raise InvalidRecord(
            tr(
                "A total of {name} is a number from {low:g} to {high:g}, such as “{how}”.",
                name=asked.name,
                low=asked.low,
                high=asked.high,
                how=HOW,
            )
        )
    return asked.check(read_number(found[1], tr("A total"))), (found[2] or "").strip(), (found[3] or "").strip()


def read_sem(words: str, what: str = tr("A standard error")) -> float:
    """Read a standard error of measurement, or the spread and the reliability it follows from; raises `InvalidRecord`.

    Manuals often give a standard deviation and Cronbach's alpha: `6.1 0.89` is 6.1·√(1 − 0.89).
    """
    parts = words.replace(";", " ").split()
    if len(parts) != 2:
        return read_number(words, what)
    spread, reliability = (read_number(part, what) for part in parts)
    try:
        return sem_of(spread, reliability)
    except ValueError:
        raise InvalidRecord(
            tr("{what} follows from a spread above 0 and a reliability from 0 to below 1.", what=what)
        ) from None


def read_number(words: str, what: str) -> float:
    """Read a plain number, with a point or a comma; raises `InvalidRecord`."""
    said = words.strip().replace(",", ".").replace("\u2212", "-")
    if not re.fullmatch(r"[+-]?\d{1,6}(\.\d{1,2})?", said, re.ASCII):
        typed = " ".join(words.split())[:20]
        raise InvalidRecord(tr("{what} is a plain number such as 14 or 7.5; “{typed}” is not.", what=what, typed=typed))
    return float(said)
