"""Which clock the program goes by: the machine's, or the one that `EVENSO_NOW` holds still.

All that lies below `tui` is handed a clock; nothing there looks at one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta, tzinfo

from evenso.language import tr
from evenso.text import one_line

Clock = Callable[[], datetime]


class LocalZone(tzinfo):
    """The zone this machine is set to, with the offset that held or will hold at each moment."""

    def utcoffset(self, moment: datetime | None, /) -> timedelta | None:
        """Return the machine's offset at that wall-clock time; none at the ends of the calendar, which no record takes.

        There the system has no answer, and Python raises what would end an import for one odd date in its file.
        """
        if moment is None:
            return None
        try:
            return (moment if moment.tzinfo is None else moment.replace(tzinfo=None)).astimezone().utcoffset()
        except (ValueError, OverflowError, OSError):
            return timedelta()

    def dst(self, _moment: datetime | None, /) -> timedelta | None:
        """Return nothing: only the whole offset is known."""
        return None

    def tzname(self, moment: datetime | None, /) -> str | None:
        """Return the zone's name at that wall-clock time."""
        return None if moment is None else moment.replace(tzinfo=None).astimezone().tzname()

    def fromutc(self, moment: datetime, /) -> datetime:
        """Return the local wall-clock time of a moment given in UTC, the second of two equal ones marked by `fold`."""
        there = moment.replace(tzinfo=UTC).astimezone()
        first = there.replace(tzinfo=self, fold=0)
        return first if self.utcoffset(first) == there.utcoffset() else first.replace(fold=1)


LOCAL = LocalZone()


def clock_of(environ: Mapping[str, str]) -> Clock:
    """Return the clock to go by; it gives aware times in the local zone. InvalidRecord for an odd `EVENSO_NOW`."""
    fixed = environ.get("EVENSO_NOW", "").strip()
    if not fixed:
        return lambda: datetime.now(tz=LOCAL)
    moment = _read(fixed)
    return lambda: moment


def _read(words: str) -> datetime:
    try:
        moment = datetime.fromisoformat(words)
    except ValueError:
        from evenso.records import InvalidRecord

        raise InvalidRecord(
            tr(
                "EVENSO_NOW is {words}, which is no moment; write it like 2026-11-22T09:00, or unset it.",
                words=repr(one_line(words)[:60]),
            )
        ) from None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=LOCAL)
