"""`evenso today`, `week` and `skills`: what the screens show, as text that a screen reader can read, or as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import click

from evenso.language import tr
from evenso.records import AnyEntry, Kind, Practice
from evenso.recovery.series import DayMood
from tui.cli.desk import Desk, pass_desk
from tui.cli.options import json_option, plain_option, stored
from tui.cli.shapes import Command
from tui.cli.streams.output import ascii_only, columns, print_json, say, tell

if TYPE_CHECKING:
    from evenso.annotations.trackers import TrackerValue
    from evenso.goals.standing import GoalInWeek
    from evenso.week import WeekReview
    from storage.journal import Journal

_NAME: Final = 26
_YEAR: Final = timedelta(days=364)
_HISTORY: Final = timedelta(days=100)
"""Days of entries a weekly review needs: those of the week, and 90 for what came right after practices."""


@click.command("today", cls=Command, examples=("evenso today", "evenso today --of yesterday", "evenso today --json"))
@click.option("--of", metavar="WHEN", type=stored, help="Another day.")
@plain_option
@json_option
@pass_desk
def today_command(desk: Desk, /, of: str | None, as_json: bool) -> None:
    """Show today as text: check-ins, what was practised, notes, the last 14 days.

    Before 4 o'clock in the morning today is still the evening before.
    """
    from evenso.today import STRIP_DAYS, view_day

    asked = None if of is None else desk.day(of)
    journal = desk.reading()
    entries: list[AnyEntry] = []
    moods: list[DayMood] = []
    goals: Sequence[GoalInWeek] = ()
    session = ""
    away, first = frozenset[date](), date.max
    values: list[TrackerValue] = []
    if journal is None:
        day = asked or desk.today()
    else:
        with journal:
            day = asked or desk.today(journal)
            goals, session = _open_goals(journal, day), _next_session(desk, journal, day)
            entries = journal.entries(start=day, end=day, oldest_first=True)
            start = day - timedelta(days=STRIP_DAYS - 1)
            moods, away = journal.day_moods(start, day), journal.days_away(start, day)
            first, values = journal.first_day() or date.max, journal.tracker_values(day, day)
    view = view_day(day, entries=entries, moods=moods, goals=goals, session=session, away=away, first=first)
    view = replace(view, values=tuple({one.tracker_id: one for one in values}.values()))
    if as_json:
        from evenso.formats.today_json import today_document

        print_json(today_document(view))
    else:
        from evenso.charts.styles import ChartStyle
        from evenso.documents.today_text import today_text

        style = ChartStyle(color=False, ascii=ascii_only())
        say(today_text(view, width=columns(desk.environ), style=style, aloud=desk.plain).rstrip("\n"))
        if journal is not None and not entries:
            _say_why_empty(day, desk.today(), away=day in view.away)


def _say_why_empty(day: date, today: date, *, away: bool) -> None:
    from evenso.wording.weeks import AWAY

    if away:
        tell(AWAY)
    elif day > today:
        tell(tr("Nothing is written for this day."))
    else:
        line = "evenso log 7" if day == today else f"evenso log 7 --at {day.isoformat()}"
        tell(tr("Nothing is written for this day. `{line}` writes a check-in.", line=line))


def _next_session(desk: Desk, journal: Journal, day: date) -> str:
    """Say when the next session is, seen from today; what reads it is loaded only where one is planned."""
    today = desk.today(journal)
    if day != today or not journal.has_session_ahead(today):
        return ""
    from tui.meetings.gathering import say_next_session

    return say_next_session(journal, today, desk.now())


def _open_goals(journal: Journal, day: date) -> list[GoalInWeek]:
    """Return the goals open on a day as they stand; what counts goals is loaded only where one is."""
    found = _goals_of_week(journal, day, day) if journal.has_open_goals() else ()
    return [one for one in found if one.goal.state == "open"]


def _goals_of_week(journal: Journal, of: date, today: date) -> Sequence[GoalInWeek]:
    first, last = journal.week_of(of)
    entries = journal.entries(start=first, end=last, kinds=(Kind.PRACTICE,))
    return journal.goals_in_week(of, today, [one for one in entries if isinstance(one, Practice)])


@click.command("week", cls=Command, examples=("evenso week", 'evenso week --of "last week"', "evenso week --json"))
@click.option("--of", metavar="WHEN", type=stored, help="The week in which this day lies.")
@plain_option
@json_option
@pass_desk
def week_command(desk: Desk, /, of: str | None, as_json: bool) -> None:
    """Show a week in review: where you were, one sentence, practice, the grid of days and skills.

    Weeks begin on Monday unless `evenso settings week-begins` says otherwise.
    """
    asked = None if of is None else desk.day(of)
    review = _review(desk, asked)
    if as_json:
        from evenso.formats.week_json import week_document

        print_json(week_document(review))
    else:
        from evenso.charts.styles import ChartStyle
        from evenso.documents.week_text import week_text

        style = ChartStyle(color=False, ascii=ascii_only())
        say(week_text(review, width=columns(desk.environ), style=style, aloud=desk.plain).rstrip("\n"))


def _review(desk: Desk, asked: date | None) -> WeekReview:
    """Read the week in which a day lies (None: the present one) from the journal, if there is one."""
    from evenso.recovery.chosen.overrule import told_setbacks
    from evenso.week import review_week

    journal = desk.reading()
    if journal is None:
        today = desk.today()
        return review_week(asked or today, today=today, history=[], entries=[], skills=[], first=date.max)
    with journal:
        today = desk.today(journal)
        monday, sunday = journal.week_of(asked or today)
        history = journal.day_moods(None, today)
        return review_week(
            asked or today,
            today=today,
            history=history,
            setbacks=told_setbacks(history, journal.setback_notes(), today),
            entries=journal.entries(start=monday - _HISTORY, end=sunday, oldest_first=True),
            skills=journal.skills(archived=True),
            goals=_goals_of_week(journal, monday, today),
            patterns=journal.noticed_patterns(monday, sunday),
            away=journal.days_away(monday, sunday),
            starts=monday.weekday(),
            first=journal.first_day() or date.max,
        )
