"""What is told of setbacks and their ways back, and the story that stands under the chart (`science.md` 4 and 9)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from evenso.language import tr, tr_as, tr_many
from evenso.recovery.findings import Direction, Improvement, Setback, SetbackStatus, Verdict
from evenso.recovery.setbacks import SETTLED_AFTER
from evenso.text import one_line
from evenso.wording.dates import say_day, say_since
from evenso.wording.trends import (
    DEPENDS,
    LEARNING,
    NOTHING,
    say_days,
    say_direction,
    say_level,
    say_level_shift,
    say_mood,
)

THEN: Final = "then"
"""Since when setbacks are counted, where the sentence before has just said it; never itself a word that is shown."""


def say_setbacks(
    setbacks: Sequence[Setback],
    last: date,
    *,
    level_is_up: bool,
    improvement: Improvement | None = None,
    since: str = "",
) -> str:
    """Say how many setbacks there were, how deep, and how long the way back took; nothing when there was none.

    Dismissed ones are not counted. `last` is the last logged day: a setback that reaches it still lasts. From four
    on, the medians that `improvement` has of the earlier and the later half are said. `since` is the month from which
    on they are counted, where that has to be said, or `THEN`.
    """
    counted = [setback for setback in setbacks if setback.status is not SetbackStatus.DISMISSED]
    if not counted:
        return ""
    latest = counted[-1]
    if not level_is_up and all(setback.recovered for setback in counted):
        return _came_back(latest, len(counted), since)
    there = _there_were(len(counted), since)
    if len(counted) == 1:
        low, back = say_mood(latest.trough_mood), say_way_back(latest, last)
        if latest.lasts(last):
            told = tr("Its lowest so far is {low}; you are still working through it.", low=low)
        else:
            told = tr("It bottomed at {low} and {way_back}.", low=low, way_back=back)
        return f"{there} {told}"
    if len(counted) >= 4 and improvement is not None and counted[-1].recovered:
        halves = _halves(improvement, counted)
        if halves:
            return f"{there} {halves}"
    return f"{there} {_first_and_latest(counted[0], latest, last)}"


def _first_and_latest(first: Setback, latest: Setback, last: date) -> str:
    if latest.lasts(last):
        return tr(
            "The first bottomed at {first} and {first_back}; the lowest of the latest so far is {latest}, "
            "and you are still working through it.",
            first=say_mood(first.trough_mood),
            first_back=say_way_back(first, last),
            latest=say_mood(latest.trough_mood),
        )
    return tr(
        "The first bottomed at {first} and {first_back}; the latest at {latest} and {latest_back}.",
        first=say_mood(first.trough_mood),
        first_back=say_way_back(first, last),
        latest=say_mood(latest.trough_mood),
        latest_back=say_way_back(latest, last, short=True),
    )


def _there_were(count: int, since: str) -> str:
    if since == THEN:
        return tr_many("Since then there was {n} setback.", "Since then there were {n} setbacks.", count)
    if since:
        return tr_many(
            "Since {since} there was {n} setback.", "Since {since} there were {n} setbacks.", count, since=since
        )
    return tr_many("There was {n} setback.", "There were {n} setbacks.", count)


def _came_back(latest: Setback, count: int, since: str) -> str:
    took = say_days(latest.length if latest.status is SetbackStatus.MARKED else latest.days_to_come_back or 0)
    if since == THEN:
        return tr_many(
            "Since then you have come back from {n} setback; it took {days}.",
            "Since then you have come back from {n} setbacks; the latest took {days}.",
            count,
            days=took,
        )
    if since:
        return tr_many(
            "Since {since} you have come back from {n} setback; it took {days}.",
            "Since {since} you have come back from {n} setbacks; the latest took {days}.",
            count,
            since=since,
            days=took,
        )
    return tr_many(
        "You have come back from {n} setback; it took {days}.",
        "You have come back from {n} setbacks; the latest took {days}.",
        count,
        days=took,
    )


def _halves(improvement: Improvement, counted: Sequence[Setback]) -> str:
    troughs = improvement.first_trough, improvement.latest_trough
    days = improvement.first_days_to_come_back, improvement.latest_days_to_come_back
    if troughs[0] is None or troughs[1] is None or days[0] is None or days[1] is None:
        return ""
    half = len(counted) // 2
    every = len(counted) == improvement.setbacks and all(one.days_to_come_back is not None for one in counted)
    low, lately = say_mood(troughs[0]), say_mood(troughs[1])
    took, took_lately = say_days(days[0]), say_level(days[1])
    # a median of two is neither of them: no single setback is meant
    if every:
        return tr(
            "The first {half} typically bottomed at about {low} and took about {days}; "
            "the last {half} at about {lately} and about {days_lately}.",
            half=half,
            low=low,
            days=took,
            lately=lately,
            days_lately=took_lately,
        )
    return tr(
        "The earlier ones typically bottomed at about {low} and took about {days}; "
        "the later ones at about {lately} and about {days_lately}.",
        low=low,
        days=took,
        lately=lately,
        days_lately=took_lately,
    )


def say_way_back(setback: Setback, last: date, *, short: bool = False) -> str:
    """Say how long the way back took, or that it still lasts; `last` is the last logged day."""
    days = setback.days_to_come_back
    if days is not None:
        if setback.status is SetbackStatus.MARKED:  # the dates are the person's own: no line was waited for
            length = setback.length
            return tr_as("from its first day to its last", "took {days}", days=length if short else say_days(length))
        return tr_as("from the lowest day to coming back", "took {days}", days=days if short else say_days(days))
    if setback.lasts(last):
        return tr("still lasts")
    return tr("your usual day settled lower") if setback.length > SETTLED_AFTER else tr("its way back was not logged")


def say_setback(setback: Setback, last: date, today: date) -> str:
    """Say one setback on one line: its name or kind, when, how deep, and its way back, if it has one yet."""
    told = {
        "name": kind_or_name(setback),
        "start": say_day(setback.start, today),
        "lowest": say_mood(setback.trough_mood),
        "trough": say_day(setback.trough, today),
        "over": say_over(setback, last),
    }
    if setback.lasts(last):
        return tr("{name} from {start}: lowest so far {lowest} on {trough}; {over}.", **told)
    if not setback.usual_known:
        return tr("{name} from {start}: lowest {lowest} on {trough}; {over}.", **told)
    if setback.depth < 0.05:  # one that the person marked need not have gone below the usual at all
        return tr("{name} from {start}: about your recent usual, lowest {lowest} on {trough}; {over}.", **told)
    return tr(
        "{name} from {start}: {depth} below your recent usual, lowest {lowest} on {trough}; {over}.",
        depth=say_mood(setback.depth),
        **told,
    )


def kind_or_name(setback: Setback) -> str:
    """Begin a line about a setback: its name in quotes, or that it was one, or that it may have been."""
    if setback.name:
        return tr("“{name}”", name=one_line(setback.name))
    said = setback.status in {SetbackStatus.CONFIRMED, SetbackStatus.MARKED}
    return tr("Setback") if said else tr("Possible setback")


def say_over(setback: Setback, last: date) -> str:
    """Say how a setback ended, so that nobody takes the way back for how long it lasted."""
    days = setback.days_to_come_back
    if setback.lasts(last):
        return tr("still working through it")
    if setback.status is SetbackStatus.MARKED and setback.recovered is not None:
        return tr("it lasted {days}", days=say_days(setback.length))
    return say_way_back(setback, last) if days is None else tr("back {days} after the lowest", days=say_days(days))


def _tells_shift(direction: Direction, improvement: Improvement | None) -> bool:
    if improvement is None:
        return False
    turning = direction.verdict in {Verdict.RISING, Verdict.FALLING}
    return not improvement.low <= 0 <= improvement.high or not turning


def say_lead(direction: Direction, improvement: Improvement | None, last: date) -> str:
    """Say the first thing of the story: how the usual day changed where that can be said, else the direction."""
    if improvement is not None and _tells_shift(direction, improvement):
        return say_level_shift(improvement, last)
    # the numbers beside it go back further: without its span it would contradict them
    over = None if improvement is None or direction.start is None else (last - direction.start).days + 1
    return say_direction(direction, over)


def tell_story(
    direction: Direction,
    improvement: Improvement | None,
    setbacks: Sequence[Setback],
    *,
    last: date | None,
    learning: bool,
    depends: bool,
    start: date | None = None,
) -> str:
    """Return the one sentence (or two) under the chart; `last` is the last logged day of the window, if any.

    Setbacks from before `start`, the window's first day, are told with the month since when they are counted.
    """
    if last is None:
        return NOTHING
    parts = [say_lead(direction, improvement, last)]
    if _tells_shift(direction, improvement):
        counted = [setback for setback in setbacks if improvement is None or setback.start >= improvement.since]
    else:
        counted = list(setbacks)
    level_is_up = improvement is not None and improvement.low > 0
    since = ""
    if start is not None and any(setback.start < start for setback in counted):
        month = say_since(counted[0].start if improvement is None else improvement.since, last)
        since = THEN if _tells_shift(direction, improvement) else month
    parts.append(say_setbacks(counted, last, level_is_up=level_is_up, improvement=improvement, since=since))
    parts.append(LEARNING if learning else "")
    parts.append(DEPENDS if depends else "")
    return " ".join(part for part in parts if part)
