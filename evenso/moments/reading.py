"""The two questions that words are asked: which moment, and which day; the rules stand in the package's opening."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final

from evenso.language import tr
from evenso.moments.clocks import Clock, part_time
from evenso.moments.days import Day, find_day, out_of_range, real_day
from evenso.moments.words import (
    COUNT,
    COUNT_NUMBERS,
    HOW_TO_WRITE,
    LONGEST_WORDS,
    plain,
    quoted,
    refusal,
)
from evenso.records import FIRST_YEAR, InvalidRecord, Moment
from evenso.rollover import DAY_STARTS_AT
from evenso.wording.dates import say_day, say_moment

LATEST_AHEAD: Final = timedelta(minutes=5)
"""How far ahead of the clock a moment may lie: clocks differ, and a minute is soon typed."""

_NOON: Final = time(12)
_ISO_INSTANT: Final = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})[t ](\d{2}):(\d{2})(?::(\d{2})(?:[.]\d+)?)?\s?(?:(z)|([+-])(\d{2}):?(\d{2}))"
)
_EXACTLY_AGO: Final = re.compile(rf"(?:-\s?({COUNT})|({COUNT}|half an))\s?(minutes?|mins?|hours?|hrs?|h)( ago)?")
_LATE_HOUR: Final = re.compile(r"\bat (1[3-9]|2[0-3])$")
"""An hour that comes once a day needs no minutes."""
_NOW: Final = frozenset({"now", "just now", "right now"})


@dataclass(frozen=True, slots=True)
class When:
    """A moment as it was understood; `day_only` says that its time of day was not named but chosen by rule."""

    moment: Moment
    day_only: bool = False


def read_when(words: str, *, now: datetime, zone: tzinfo | None = None, day_starts_at: int = DAY_STARTS_AT) -> When:
    """Read a past moment from words, seen from `now` (aware); wall times are those of `zone`, by default that of `now`.

    Only `InvalidRecord` is raised: for words outside the grammar, for days and times that are ambiguous, that do not
    exist or are still to come. Its message says what was understood and how to write it.
    """
    here = now if zone is None else now.astimezone(zone)
    latest = Moment.of(here)
    text = _checked(words)
    if text in _NOW:
        return When(latest)
    if instant := _read_instant(text, words, here):
        return When(_not_ahead(instant, here, words))
    day_words, clock = part_time(_LATE_HOUR.sub(r"\1:00", text), words)
    if not day_words and clock is not None:
        return When(_time_alone(clock, here, words, day_starts_at))
    today = here.date()
    day = find_day(day_words, today, words)
    if day is None:
        raise _refuse(text, words, today, day_wanted=False)
    if clock is not None:
        return When(_on_day(day, clock, here, words))
    if day.date == today:
        return When(latest, day_only=True)
    if day.date > today:
        raise _still_ahead(words, say_day(day.date), here)
    return When(_wall(day.date, _NOON, here, words), day_only=True)


def read_day(words: str, *, today: date, latest: date | None = None) -> date:
    """Read a day from words, seen from `today`; days after `latest` (by default `today`) are refused.

    Only `InvalidRecord` is raised, with what was understood and how to write it.
    """
    text = _checked(words)
    found = Day(today) if text in _NOW else find_day(text, today, words)
    if found is None:
        raise _refuse(text, words, today, day_wanted=True)
    last = today if latest is None else latest
    if found.date > last:
        raise refusal(
            words,
            tr("is {day}; the last day that can be meant is {last}.", day=say_day(found.date), last=say_day(last)),
        )
    if found.date.year < FIRST_YEAR:
        raise out_of_range(words)
    return found.date


def _checked(words: str) -> str:
    if len(words) > LONGEST_WORDS:
        raise InvalidRecord(tr("{words} is too long to be a moment. {how}", words=quoted(words), how=HOW_TO_WRITE))
    return plain(words)


def _refuse(text: str, said: str, today: date, *, day_wanted: bool) -> InvalidRecord:
    from evenso.moments.guesses import refuse  # noqa: PLC0415  # its patterns are needed for refusals only

    return refuse(text, said, today, day_wanted=day_wanted)


def _read_instant(text: str, said: str, here: datetime) -> Moment | None:
    """Read what names one instant, whatever the zone: an ISO moment with its offset, or hours and minutes ago."""
    if found := _EXACTLY_AGO.fullmatch(text):
        if bool(found[1]) == bool(found[4]):
            return None
        return Moment.of(_ago(found[1] or found[2], found[3], said, here))
    if not (found := _ISO_INSTANT.fullmatch(text)):
        return None
    year, month, number, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
    day = real_day(year, month, number, said)
    if hour > 23 or minute > 59 or second > 59:
        raise refusal(said, tr("has a time that no clock shows."), tr("Times run from 00:00 to 23:59."))
    wall = datetime.combine(day, time(hour, minute, second))
    if found[7]:
        return Moment.of(wall.replace(tzinfo=UTC).astimezone(here.tzinfo))
    hours, minutes = int(found[9]), int(found[10])
    if minutes > 59 or hours > 14:
        raise refusal(said, tr("has an offset from UTC that does not exist."), tr("Offsets run from -14:00 to +14:00."))
    return Moment(wall, (hours * 60 + minutes) * (-1 if found[8] == "-" else 1))


def _ago(count: str, unit: str, said: str, here: datetime) -> datetime:
    """Go back from now by real time, so that a change of clocks in between is allowed for."""
    number = 0.5 if count == "half an" else COUNT_NUMBERS[count] if count in COUNT_NUMBERS else int(count)
    distance = timedelta(hours=number) if unit.startswith("h") else timedelta(minutes=number)
    try:
        return (here.astimezone(UTC) - distance).astimezone(here.tzinfo)
    except OverflowError:
        raise out_of_range(said) from None


def _time_alone(clock: Clock, here: datetime, said: str, day_starts_at: int) -> Moment:
    """Place a time without a day: today's, or the evening's before as long as the night is not over."""
    today = here.date()
    moment = _spoken(today, clock, here, said)
    if moment.utc <= here.astimezone(UTC) + LATEST_AHEAD:
        return moment
    if here.hour < day_starts_at:
        return _wall(today - timedelta(days=1), clock.at, here, said)
    raise _still_ahead(
        said, tr("{at:%H:%M} today", at=clock.at), here, tr("For yesterday write: yesterday {at:%H:%M}.", at=clock.at)
    )


def _on_day(day: Day, clock: Clock, here: datetime, said: str) -> Moment:
    moment = _spoken(day.date, clock, here, said)
    if day.weekday and moment.utc > here.astimezone(UTC) + LATEST_AHEAD:
        return _wall(day.date - timedelta(days=7), clock.at, here, said)
    return _not_ahead(moment, here, said)


def _spoken(day: date, clock: Clock, here: datetime, said: str) -> Moment:
    """Return the time on that day; a part of today that has begun and whose hour is to come is now."""
    if day == here.date() and clock.begins <= here.time() < clock.at:
        return Moment.of(here)
    return _wall(day, clock.at, here, said)


def _wall(day: date, at: time, here: datetime, said: str) -> Moment:
    """Return the moment at which clocks of the zone showed that time; of two, the later one that has been."""
    if not FIRST_YEAR <= day.year <= 9998:
        raise out_of_range(said)
    naive = datetime.combine(day, at)
    first = naive.replace(tzinfo=here.tzinfo)
    if first.astimezone(UTC).astimezone(here.tzinfo).replace(tzinfo=None, fold=0) != naive:
        raise refusal(
            said,
            tr("never was: clocks went forward past {at:%H:%M} on {day}.", at=at, day=say_day(day)),
            tr("Write a time an hour earlier or later."),
        )
    second = first.replace(fold=1)
    twice = second.utcoffset() != first.utcoffset()
    return Moment.of(second if twice and second.astimezone(UTC) <= here.astimezone(UTC) else first)


def _not_ahead(moment: Moment, here: datetime, said: str) -> Moment:
    if moment.utc > here.astimezone(UTC) + LATEST_AHEAD:
        raise _still_ahead(said, say_moment(moment), here)
    return moment


def _still_ahead(said: str, reading: str, here: datetime, how: str = "") -> InvalidRecord:
    return refusal(
        said,
        tr("is {reading}, still to come: it is {moment} now.", reading=reading, moment=say_moment(Moment.of(here))),
        how,
    )
