"""What a hand-over says of the therapy itself: labels as the person gave them, days, a count that only grows.

A label never stands right before a figure: one that reads from the right would carry the figure to its other side.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from evenso.bring.therapy import Stretch
from evenso.goals.records import Repeat
from evenso.language import tr, tr_many
from evenso.sessions.records import Series
from evenso.text import one_line
from evenso.wording.dates import say_day
from evenso.wording.goals.rules import say_often

MOST_THERAPISTS: Final = 6
"""Therapists that are told, the latest."""

MOST_SERIES: Final = 3
"""Ways in which sessions with one therapist repeated that are told, the latest."""


def say_therapy(stretches: Sequence[Stretch], today: date) -> list[str]:
    """Say the therapy, a line for each therapist and one for how sessions with them repeated."""
    named = [one for one in stretches if one.therapist is not None]
    rest = [one for one in stretches if one.therapist is None]
    left = len(named[:-MOST_THERAPISTS])
    not_told = tr_many("{n} earlier therapist is not told here.", "{n} earlier therapists are not told here.", left)
    lines = [not_told] if left else []
    for one in named[-MOST_THERAPISTS:]:
        lines += [_with(one, today), _repeated(one.series, today)]
    for one in rest:
        lines += [_sessions(one, today, besides=bool(named)), _repeated(one.series, today)]
    return [line for line in lines if line]


def _with(stretch: Stretch, today: date) -> str:
    """Say one therapist: `With Dr. L. since Wed 1 Oct 2025: 41 sessions took place, the latest on Wed 18 Nov`."""
    therapist = stretch.therapist
    if therapist is None:
        return ""
    parts = [tr("With {name}", name=one_line(therapist.label))]
    if therapist.since is not None:
        parts.append(tr("since {day}", day=say_day(therapist.since, today)))
    elif stretch.first is not None:
        parts.append(tr("since a first session on {day}", day=say_day(stretch.first, today)))
    if therapist.until is not None:
        parts.append(tr("until {day}", day=say_day(therapist.until, today)))
    said = " ".join(parts)
    if not stretch.held:
        return said if said.endswith(".") else f"{said}."  # a label may end with one
    return f"{said}: {_held(stretch, today)}."


def _held(stretch: Stretch, today: date) -> str:
    said = tr_many("{n} session took place", "{n:,} sessions took place", stretch.held)
    ended = stretch.therapist is not None and stretch.therapist.until is not None
    if stretch.latest is None or stretch.held == 1 or ended:
        return said
    return tr("{sessions}, the latest on {day}", sessions=said, day=say_day(stretch.latest, today))


def _sessions(stretch: Stretch, today: date, *, besides: bool) -> str:
    """Say the sessions with nobody named, which may be all there are."""
    if stretch.first is None:
        return ""
    day = say_day(stretch.first, today)
    since = tr("on {day}", day=day)
    if stretch.held > 1 and stretch.latest is not None:
        since = tr("from {first} to {last}", first=day, last=say_day(stretch.latest, today))
    if besides:
        return tr_many(
            "Besides, {n} session took place {when}.",
            "Besides, {n:,} sessions took place {when}.",
            stretch.held,
            when=since,
        )
    return tr_many("{n} session took place {when}.", "{n:,} sessions took place {when}.", stretch.held, when=since)


def _repeated(series: Sequence[Series], today: date) -> str:
    """Say how sessions repeated, one way after another: `Planned every Wed 17:30 from Wed 1 Oct 2025`."""
    told = [_rhythm(one, today) for one in series[-MOST_SERIES:]]
    if not told:
        return ""
    ways = tr("; then ").join(told)
    return tr("Planned lately {ways}.", ways=ways) if len(series) > MOST_SERIES else tr("Planned {ways}.", ways=ways)


def _rhythm(series: Series, today: date) -> str:
    often = say_often(Repeat(goal_id="", text="session", since=series.since, rule=series.rule))
    said = f"{often} {series.time}" if series.time else often
    since = say_day(series.since, today)
    if series.until is None:
        return tr("{often} from {since}", often=said, since=since)
    return tr("{often} from {since} until {until}", often=said, since=since, until=say_day(series.until, today))
