"""`evenso compare`: two periods side by side, in sentences; a difference is named only where it is more than noise."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

import click

from evenso.language import tr
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import json_option, plain_option, stored, whole_number
from tui.cli.shapes import Command
from tui.cli.streams.output import print_json, say

if TYPE_CHECKING:
    from evenso.recovery.chosen.compare import Comparison, Period
    from storage.journal import Journal

_WEEKS: Final = 4
_ONE_DAY: Final = timedelta(days=1)

Span = tuple[date, date]


@click.command(
    "compare",
    cls=Command,
    examples=(
        "evenso compare",
        "evenso compare --weeks 13",
        'evenso compare --around "1 Mar"',
        'evenso compare --one "1 Mar" "31 Mar" --other "1 Oct" "31 Oct"',
    ),
)
@click.option("--weeks", type=whole_number("--weeks", 1, 520), default=_WEEKS, metavar="N", help=f"Each ({_WEEKS}).")
@click.option("--around", metavar="WHEN", type=stored, help="Before and since this day, or this marked day's name.")
@click.option("--one", nargs=2, metavar="FROM TO", type=stored, help="The one period, first and last day.")
@click.option("--other", nargs=2, metavar="FROM TO", type=stored, help="The other one.")
@plain_option
@json_option
@pass_desk
def compare_command(
    desk: Desk,
    /,
    weeks: int,
    around: str | None,
    one: tuple[str, str] | None,
    other: tuple[str, str] | None,
    as_json: bool,
) -> None:
    """Compare two periods: whether your usual day differs by more than the noise of the days.

    By default the last 4 weeks and the 4 before. Each needs 14 logged days,
    otherwise nothing is claimed.
    """
    if (one is None) != (other is None):
        raise Refused(tr("--one and --other belong together: each takes a first and a last day. Nothing was compared."))
    if one is not None and around is not None:
        raise Refused(tr("Either --around or two periods of your own, not both. Nothing was compared."))
    own = None if one is None or other is None else _own(desk, one, other)
    journal = desk.reading()
    if journal is None:
        return None
    with journal:
        today = desk.today(journal)
        spans = own or (_around(desk, journal, around, weeks) if around else _latest(today, weeks))
        found = _compared(journal, spans)
    from evenso.wording.recovery.comparisons import say_comparison, say_period

    if as_json:
        return print_json({**_document(found), "sentence": say_comparison(found)})
    say(tr("Earlier: {period}.", period=say_period(found.earlier)))
    say(tr("Later: {period}.", period=say_period(found.later)))
    return say(say_comparison(found))


def _latest(today: date, weeks: int) -> tuple[Span, Span]:
    length = timedelta(weeks=weeks)
    return (today - 2 * length + _ONE_DAY, today - length), (today - length + _ONE_DAY, today)


def _around(desk: Desk, journal: Journal, words: str, weeks: int) -> tuple[Span, Span]:
    named = [one.day for one in journal.markers() if one.title.casefold().startswith(words.strip().casefold())]
    day = named[-1] if named else desk.day(words)
    today, length = desk.today(journal), timedelta(weeks=weeks)
    if day >= today:
        raise Refused(tr("{day} has no days after it yet. Nothing was compared.", day=day))
    return (day - length, day - _ONE_DAY), (day, min(today, day + length - _ONE_DAY))


def _own(desk: Desk, one: tuple[str, str], other: tuple[str, str]) -> tuple[Span, Span]:
    first, second = ((desk.day(start), desk.day(end)) for start, end in (one, other))
    apart = first[1] < second[0] or second[1] < first[0]
    if first[1] < first[0] or second[1] < second[0] or not apart:
        raise Refused(tr("The two periods share a day or end before they begin. Nothing was compared."))
    return first, second


def _compared(journal: Journal, spans: tuple[Span, Span]) -> Comparison:
    from evenso.recovery.chosen.compare import compare
    from evenso.recovery.series import DaySeries

    one, other = spans
    first, last = min(one[0], other[0]), max(one[1], other[1])
    series = DaySeries.of(journal.day_moods(first, last), first, last)
    return compare(series, one, other, begins=journal.first_day() or date.max)


def _document(found: Comparison) -> dict[str, Any]:
    return {
        "earlier": _period(found.earlier),
        "later": _period(found.later),
        "verdict": found.verdict.value,
        "shift": found.shift,
        "low": found.low,
        "high": found.high,
        "real_change": found.real_change,
    }


def _period(period: Period) -> dict[str, Any]:
    return {
        "from": period.start.isoformat(),
        "to": period.end.isoformat(),
        "days": period.span,
        "logged": period.logged,
        "level": period.level,
    }
