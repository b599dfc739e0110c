"""`evenso today` as plain text: the day's entries and the last two weeks, read from top to bottom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from evenso.cells import width_of
from evenso.charts.strip import mood_strip
from evenso.charts.styles import ChartStyle
from evenso.documents.goals_text import write_goals
from evenso.documents.paper import Paper, wrapped
from evenso.language import tr
from evenso.records import AnyEntry, CheckIn
from evenso.today import STRIP_DAYS, DayView
from evenso.wording import weeks
from evenso.wording.aloud import day_by_day
from evenso.wording.daily import here
from evenso.wording.dates import say_long_day, say_time, say_time_of
from evenso.wording.entries import day_gist, entry_gist

_LEAST_WIDTH: Final = 46
_LEAST_ROOM: Final = 20


def today_text(view: DayView, *, width: int = 80, style: ChartStyle | None = None, aloud: bool = False) -> str:
    """Return the day as lines of at most `width` cells (never below 46); an empty day shows its two weeks alone.

    With `aloud` the two weeks are told in words, a day a line.
    """
    style = style or ChartStyle(color=False)
    paper = Paper(max(_LEAST_WIDTH, width), ascii=style.ascii)
    paper.line(", ".join(part for part in (say_long_day(view.day), view.session) if part))
    group = _tell if aloud else _group
    group(paper, weeks.CHECK_INS, view.check_ins)
    group(paper, weeks.PRACTISED, view.practices)
    group(paper, weeks.WRITTEN, view.notes)
    if view.values:
        from evenso.wording.scales.trackers import say_value  # noqa: PLC0415 - only where there are some

        paper.heading(tr("Trackers"))
        paper.list([say_value(one) for one in view.values])
    write_goals(paper, view.goals, view.day)
    if view.counted:
        _strip(paper, view, style, aloud=aloud)
    return paper.text()


def _strip(paper: Paper, view: DayView, style: ChartStyle, *, aloud: bool) -> None:
    """Show the last days, from the journal's first one on."""
    paper.gap()
    label = here.SINCE_FIRST_DAY if view.before else weeks.say_last_days(STRIP_DAYS)
    logged = here.say_days_logged(view.days_logged, len(view.counted), len(view.away))
    if aloud:
        paper.line(tr("{label}, the oldest first: {logged}", label=label, logged=logged))
        paper.list(day_by_day(view.counted, view.day, view.away))
        return
    paper.lines.append(f"{label}   {strip_line(view, style)}")  # holds no words, and may hold colours
    paper.line(f"{'':{len(label)}}   {logged}")


def strip_line(view: DayView, style: ChartStyle) -> str:
    """Return the strip, a mark a day: taller (in ASCII: its digit) for higher moods, a dot for a day not logged."""
    known = {day: mood for day, mood in view.strip if mood is not None}
    return mood_strip([day for day, _ in view.counted], known, style, away=view.away)


def _tell(paper: Paper, title: str, entries: Sequence[AnyEntry]) -> None:
    """Tell entries as sentences, the id, which only a command needs, at their end."""
    if entries:
        paper.heading(title)
    for entry in entries:
        mood = tr("{mood} of 10", mood=entry.mood) if isinstance(entry, CheckIn) and entry.mood else ""
        said = ", ".join(part for part in (mood, entry_gist(entry)) if part)
        paper.say(f"{say_time_of(entry.day, entry.at)}: {said}{f' ({entry.id})' if entry.id else ''}", 2, hang=2)


def _group(paper: Paper, title: str, entries: Sequence[AnyEntry]) -> None:
    if entries:
        paper.heading(title)
    for entry in entries:
        mood = f"{entry.mood or '':>2}" if isinstance(entry, CheckIn) else ""
        head = "  " + "  ".join(part for part in (entry.id, say_time(entry.at), mood) if part) + "  "
        room = max(_LEAST_ROOM, paper.width - width_of(head))
        for number, part in enumerate(wrapped(day_gist(entry), room) or [""]):
            paper.line(f"{' ' * width_of(head) if number else head}{part}")
