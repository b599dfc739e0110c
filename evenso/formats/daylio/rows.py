"""One entry of Daylio as it stands in a file, whichever kind of file that is, and the order that gives it its key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo
from itertools import islice
from operator import attrgetter, gt, lt
from typing import NamedTuple

from evenso.records import Moment


class DaylioRow(NamedTuple):
    """One entry of an export as it is written there, its moment understood; `order` counts entries of one minute.

    `wrong_weekday` says that a weekday stands beside its day which that day is not.
    """

    line: int
    at: datetime
    mood: str
    activities: tuple[str, ...]
    note: str
    order: int = 1
    offset: int | None = None
    wrong_weekday: bool = False

    def moment(self, zone: tzinfo) -> Moment:
        """Return the moment on the person's wall; a row without an offset is read in `zone`."""
        return Moment.of(self.at, zone) if self.offset is None else Moment(self.at, self.offset)

    @property
    def key(self) -> str:
        """What finds the entry again in a newer export: its minute as written, and its order within that minute."""
        return f"{self.at.isoformat(timespec='minutes')}#{self.order}"


def in_order(rows: Sequence[DaylioRow]) -> list[DaylioRow]:
    """Return entries oldest first, numbered within their minute from the oldest on.

    Files are newest first, so an entry that a newer one adds to a minute stands above those already known; numbering
    from the old end keeps their keys.
    """
    moments = [row.at for row in rows]
    falling, rising = (sum(map(compare, moments, islice(moments, 1, None))) for compare in (gt, lt))
    oldest_first = rows if rising > falling else reversed(rows)
    return list(_numbered(sorted(oldest_first, key=attrgetter("at"))))


def _numbered(rows: Sequence[DaylioRow]) -> Iterator[DaylioRow]:
    seen: Counter[datetime] = Counter()
    for row in rows:
        minute = row.at.replace(second=0) if row.at.second else row.at
        seen[minute] += 1
        yield row if seen[minute] == 1 else row._replace(order=seen[minute])
