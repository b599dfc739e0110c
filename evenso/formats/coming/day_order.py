"""Dates such as `11/5/2020`, which mean two different days: which of them comes first is asked, never guessed."""

from __future__ import annotations

from enum import StrEnum

from evenso.records import InvalidRecord
from evenso.text import one_line


class DayOrder(StrEnum):
    """What comes first in a date of numbers; the word of `--dates`."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


class AmbiguousDates(InvalidRecord):
    """A file whose dates can be read in two ways and none of whose lines proves one; `date` is one of them."""

    def __init__(self, date: str, day_first: str, month_first: str, line: int) -> None:
        self.date, self.day_first, self.month_first, self.line = date, day_first, month_first, line
        super().__init__(
            f"“{one_line(date)[:40]}” on line {line:,} can be {day_first} or {month_first}, and no line of the file"
            " says which. Nothing was imported.\n"
            f"  --dates {DayOrder.DAY_FIRST}    reads it as {day_first}\n"
            f"  --dates {DayOrder.MONTH_FIRST}  reads it as {month_first}"
        )
