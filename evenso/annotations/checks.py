"""What the records of this folder ask of their values; each refusal is one sentence for the person."""

from __future__ import annotations

from datetime import date

from evenso.language import tr
from evenso.records import FIRST_YEAR, LONGEST_TEXT, InvalidRecord
from evenso.text import clean, is_blank


def text_of(value: str, what: str) -> str:
    """Return a text as it is stored, without blanks at its ends; raises `InvalidRecord` when it is too long."""
    if len(value) > LONGEST_TEXT:
        raise InvalidRecord(
            tr(
                "{what} has {count:,} characters; {most:,} is the most one text holds.",
                what=what,
                count=len(value),
                most=LONGEST_TEXT,
            )
        )
    kept = clean(value).strip()
    return "" if is_blank(kept) else kept


def name_of(value: str, what: str, longest: int) -> str:
    """Return a name on one line, "" when nothing of it can be seen; raises `InvalidRecord` when it is too long."""
    kept = " ".join(text_of(value, what).split())
    if len(kept) > longest:
        raise InvalidRecord(
            tr(
                "{what} has at most {most} characters; “{begins}…” has {count}.",
                what=what,
                most=longest,
                begins=kept[:20],
                count=len(kept),
            )
        )
    return kept


def day_of(value: date, what: str) -> date:
    """Return a day that a record can hold; raises `InvalidRecord` outside the years 1900 to 9998."""
    if not FIRST_YEAR <= value.year <= 9998:
        raise InvalidRecord(
            tr(
                "{what} lies in the year {year}, which is outside {first} to 9998.",
                what=what,
                year=value.year,
                first=FIRST_YEAR,
            )
        )
    return value
