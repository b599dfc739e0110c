"""What the records of this folder ask of their values; each refusal is one sentence for the person."""

from __future__ import annotations

from datetime import date

from evenso.records import FIRST_YEAR, LONGEST_TEXT, InvalidRecord
from evenso.text import clean, is_blank


def text_of(value: str, what: str) -> str:
    """Return a text as it is stored, without blanks at its ends; raises `InvalidRecord` when it is too long."""
    if len(value) > LONGEST_TEXT:
        raise InvalidRecord(f"{what} has {len(value):,} characters; {LONGEST_TEXT:,} is the most one text holds.")
    kept = clean(value).strip()
    return "" if is_blank(kept) else kept


def name_of(value: str, what: str, longest: int) -> str:
    """Return a name on one line, "" when nothing of it can be seen; raises `InvalidRecord` when it is too long."""
    kept = " ".join(text_of(value, what).split())
    if len(kept) > longest:
        raise InvalidRecord(f"{what} has at most {longest} characters; “{kept[:20]}…” has {len(kept)}.")
    return kept


def day_of(value: date, what: str) -> date:
    """Return a day that a record can hold; raises `InvalidRecord` outside the years 1900 to 9998."""
    if not FIRST_YEAR <= value.year <= 9998:
        raise InvalidRecord(f"{what} lies in the year {value.year}, which is outside {FIRST_YEAR} to 9998.")
    return value
