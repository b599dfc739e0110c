"""When a session is, in words: “wed 18:30”, “2 Dec 5pm”, “every wednesday 18:30”; and the day of one that was."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from evenso.goals.reading import Often, read_often
from evenso.goals.rules import DAYS, days_of, is_rule
from evenso.goals.targets import read_target
from evenso.language import tr
from evenso.moments.clocks import part_time
from evenso.moments.days import find_day
from evenso.moments.words import WEEKDAY_NUMBERS, OtherWeekday, plain, quoted
from evenso.records import InvalidRecord
from evenso.sessions.records import Series, Therapist

HOW: Final = tr("wed 18:30, 2 Dec 5pm, 2026-12-02, or every wednesday 18:30")
_LONGEST: Final = 100
_REPEATS: Final = re.compile(
    r"\b(?:every|each|weekly|fortnightly|monthly|of the month|jede[nrs]?|alle|(?:zwei)?wöchentlich|monatlich)\b"
    r"|\bFREQ=",
    re.IGNORECASE,
)
_NO_MORE: Final = re.compile(
    r"no more(?: sessions)?|none(?: any ?more)?|not any ?more|end(?: it| them)?|stop"
    r"|keine(?: sitzungen)?(?: mehr)?|nicht mehr|nie mehr|enden?|beenden|schluss|aufhören"
)
_HOUR: Final = re.compile(r"\bat (\d{1,2})$")
_DAY: Final = timedelta(days=1)
_WEEK: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Dated:
    """A day and a time on the wall ("" where none was named)."""

    day: date
    time: str = ""


def repeats(words: str) -> bool:
    """Whether words speak of sessions that come again and again."""
    return _REPEATS.search(words) is not None


def repeat_no_more(words: str) -> bool:
    """Whether words say, in either language, that sessions shall repeat no more."""
    return _NO_MORE.fullmatch(plain(words).strip(" .!")) is not None


def names_weekday_of(words: str, today: date) -> bool:
    """Whether words are no more than the weekday that it is today: `wed`, on a Wednesday."""
    return WEEKDAY_NUMBERS.get(plain(words)) == today.weekday()


def read_date(words: str, today: date, *, past: bool = False, now: datetime | None = None) -> Dated:
    """Read when a session is, or was where `past` is asked for; raises `InvalidRecord` with how to write it.

    A weekday is the next one to come, for one that was the last that has been; a time alone is today's. With `now`, by
    the clock on the wall, a time alone is the next such time, today's own weekday with a time to come is today, and
    after midnight, when `today` is still the day before, what would be over by then is read by the date on the wall.
    """
    read = _dated(words, today, now, past=past)
    if now is None or now.date() == today or not _is_over(read, now):
        return read
    try:
        by_clock = _dated(words, now.date(), now, past=past)
    except InvalidRecord:  # a weekday beside a date that was today's, and is next year's by the date on the wall
        return read
    return by_clock if by_clock.day - read.day <= _WEEK else read


def _is_over(read: Dated, now: datetime) -> bool:
    """Whether a day or its time is over by the clock on the wall."""
    return (read.day, read.time or "24:00") < (now.date(), f"{now:%H:%M}")


def _dated(words: str, today: date, now: datetime | None, *, past: bool) -> Dated:
    rest, clock = _parted(words)
    if now is not None and clock and not rest and not past:
        return _next(clock, now)
    here = Dated(today, clock)
    if now is not None and clock and not _is_over(here, now) and names_weekday_of(rest, today):
        return here
    day = today if not rest and clock else _day(rest, today, words, past=past)
    if day is None:
        raise InvalidRecord(
            tr("{words} is no day that can be read; write it like {how}.", words=quoted(words), how=HOW)
        )
    return Dated(day, clock)


def _next(clock: str, now: datetime) -> Dated:
    """Return the next time that a clock on the wall shows an hour."""
    return Dated(now.date() if clock >= f"{now:%H:%M}" else now.date() + _DAY, clock)


def _parted(words: str) -> tuple[str, str]:
    if len(words) > _LONGEST:
        raise InvalidRecord(tr("{words} is too long for a day; write it like {how}.", words=quoted(words), how=HOW))
    rest, clock = part_time(_with_minutes(plain(words)), words)
    return rest.strip().removesuffix(" at").strip(), f"{clock.at:%H:%M}" if clock is not None else ""


def _with_minutes(words: str) -> str:
    """Write “at 16” with its minutes; an hour that comes twice a day is asked back."""
    found = _HOUR.search(words)
    if found is None:
        return words
    hour = int(found[1])
    if 1 <= hour < 12:  # nobody means a session at midnight
        raise InvalidRecord(
            tr(
                "“at {hour}” can be before or after noon; write {hour}am, {hour}pm or {later:02}:00.",
                hour=hour,
                later=hour % 12 + 12,
            )
        )
    return f"{words}:00"


def _day(rest: str, today: date, words: str, *, past: bool) -> date | None:
    if not rest:
        return None
    found = None if past else _ahead(rest, today)
    if found is None and (been := find_day(rest, today, words)) is not None:
        found = been.date
    return found


def _ahead(rest: str, today: date) -> date | None:
    """Return the day to come that words name; one that has been is left to the other reading."""
    try:
        return read_target(rest, today)
    except OtherWeekday:
        raise
    except InvalidRecord:
        return None


def read_series(words: str, today: date, therapist_id: str = "", now: datetime | None = None) -> Series:
    """Read repeating sessions from today on; raises `InvalidRecord` with how to write it.

    With `now`, by the clock on the wall, those at a time that has passed today begin with the next day that fits.
    """
    if is_rule(words):
        often, clock = read_often(words, today), ""
    else:
        rest, clock = _parted(words)
        often = read_often(_spelled(rest), today, words)
    rule = often.rule or _weekly(often, today, words)
    # every other week begins with the next day that fits, not with a week that would be stepped over
    each = ";".join(part for part in rule.split(";") if not part.startswith("INTERVAL="))
    begins = today if now is None or not clock or not _is_over(Dated(today, clock), now) else today + _DAY
    first = days_of(each, begins, begins, date(today.year + 10, 12, 28))
    if not first:
        raise InvalidRecord(tr("{words} names no day to come; write it like {how}.", words=quoted(words), how=HOW))
    since = first[0] if each != rule or begins != today else today
    return Series(rule=rule, since=since, time=clock, therapist_id=therapist_id, until=often.until)


def read_series_with(words: str, today: date, therapist: Therapist | None, now: datetime | None = None) -> Series:
    """Read repeating sessions with somebody, from today or the day on which it begins; raises `InvalidRecord`."""
    if therapist is None:
        return read_series(words, today, now=now)
    return read_series(words, max(today, therapist.since or today), therapist.id, now)


def _spelled(rest: str) -> str:
    return rest.replace("fortnightly", "every other week")


def _weekly(often: Often, today: date, words: str) -> str:
    if often.times == 1:
        return f"FREQ=WEEKLY;BYDAY={DAYS[today.weekday()]}"
    raise InvalidRecord(tr("{words} does not say on which days; write it like {how}.", words=quoted(words), how=HOW))
