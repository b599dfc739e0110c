"""`evenso trend`: the recovery chart in the terminal, its setbacks and its words, or all of it as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import click

from evenso.annotations.markers import LifeMarker, markers_between
from evenso.annotations.trackers import Scale
from evenso.documents.paper import Paper
from evenso.formats.trend_json import second_document
from evenso.language import tr
from evenso.recovery.chosen.second_line import SecondLine, second_line
from evenso.recovery.series import DaySeries
from evenso.text import one_line
from evenso.wording.recovery.comparisons import say_beside
from tui.cli.commands.anchors import day_of, day_or_name
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import OneOf, json_option, named, plain_option, range_options, stored, whole_number
from tui.cli.shapes import Command
from tui.cli.streams.output import ascii_only, columns, draw, print_json, say, tell, wants_colour

if TYPE_CHECKING:
    from evenso.charts.recovery_chart import Marker
    from evenso.charts.styles import ChartStyle
    from evenso.goals.standing import GoalMark
    from evenso.recovery.findings import Recovery
    from storage.journal import Journal

DAYS: Final = 90
_WIDEST: Final = 160
_MARKED_DAYS: Final = 120
"""Days up to which sessions are marked, as on the screen."""
_HEIGHT: Final = 20
_LONGEST_WINDOW: Final = 40_000
"""Days: more than a life has, and still few enough to draw."""


@dataclass(frozen=True, slots=True)
class _Marked:
    """The days of life markers in the window with their markers, what became of goals on its days, and sessions."""

    life: Sequence[tuple[date, LifeMarker]] = ()
    goals: Sequence[GoalMark] = ()
    sessions: Sequence[date] = ()


@dataclass(frozen=True, slots=True)
class _Look:
    """How the chart is drawn; a missing width or height is the terminal's."""

    width: int | None
    height: int | None
    ascii_only: bool
    no_color: bool


@click.command(
    "trend",
    cls=Command,
    examples=(
        "evenso trend",
        "evenso trend --days 365",
        'evenso trend --from "1 Mar" --since "1 Mar"',
        "evenso trend --width 78 --height 18 --ascii --no-color",
        "evenso trend --format words",
        "evenso trend --json",
    ),
)
@click.option("--days", type=whole_number("--days", 1, _LONGEST_WINDOW), metavar="N", help=f"The last N days ({DAYS}).")
@range_options
@click.option("--since", "anchor", metavar="WHEN", type=stored, help="What improvement is measured from.")
@click.option(
    "--format",
    "form",
    type=OneOf(["chart", "words", "days"]),
    metavar="FORMAT",
    default="chart",
    help="chart, words alone, or month by month what the days held.",
)
@click.option(
    "--with",
    "second",
    metavar="TRACKER",
    shell_complete=named("tracker"),
    type=stored,
    help="A tracker of 0 to 10 beside the mood.",
)
@click.option("--explain", is_flag=True, help="How each number comes about, with your own figures.")
@click.option("--width", type=whole_number("--width", 1, 1000), metavar="N", help="Cells across.")
@click.option("--height", type=whole_number("--height", 1, 400), metavar="N", help=f"Lines of the chart ({_HEIGHT}).")
@click.option("--ascii", "ascii_only", is_flag=True, help="Plain ASCII signs.")
@click.option("--no-color", is_flag=True, help="No colour (so does NO_COLOR).")
@plain_option
@json_option
@pass_desk
def trend_command(
    desk: Desk,
    /,
    *,
    days: int | None,
    since: str | None,
    until: str | None,
    anchor: str | None,
    form: str,
    second: str | None,
    explain: bool,
    as_json: bool,
    **look: bool | int | None,
) -> None:
    """Show the recovery chart, its setbacks and its words.

    A dot is a day, the line your level with its likely range, shaded valleys
    are setbacks, an open mark is where you came back. Days without an entry
    stay empty. By default the last 90 days. `--format words` tells the same story
    in sentences; --since takes the name of a life marker, too.
    """
    if days is not None and since is not None:
        raise Refused(tr("Either --days or --from, not both: each says where the chart begins."))
    start, end = desk.span(since, until)
    found, marked = _read(desk, start, end, days or DAYS, None if anchor is None else day_or_name(desk, anchor))
    beside = None if second is None else _beside(desk, second, found)
    if as_json:
        from evenso.formats.trend_json import trend_document

        document = trend_document(found, marked.life, marked.goals)
        print_json(document if beside is None else {**document, "with": second_document(beside)})
    elif explain or form == "days":
        _say_lines(desk, _explained(found) if explain else _by_month(found), plain=bool(look["ascii_only"]))
    elif form == "words" or desk.plain:
        _tell(desk, found, marked, plain=bool(look["ascii_only"]))
        _say_lines(desk, [] if beside is None else [say_beside(beside)], plain=bool(look["ascii_only"]))
    else:
        _show(desk, found, marked, _Look(**look), beside)  # type: ignore[arg-type]  # click has checked the values


def _read(
    desk: Desk, start: date | None, end: date | None, days: int, since: date | str | None
) -> tuple[Recovery, _Marked]:
    """Read the window and the days marked in it; an empty one where nothing was ever written."""
    journal = desk.reading()
    if journal is None:
        last = end or desk.today()
        return _nothing(last - timedelta(days=days - 1) if start is None else start, last), _Marked()
    with journal:
        last = end or desk.today(journal)
        first = start or last - timedelta(days=days - 1)
        found = recovery_of(journal, first, last, since=day_of(journal, since))
        held = [day for day in journal.session_days() if first <= day <= last]
        few = held if (last - first).days < _MARKED_DAYS else []
        return found, _Marked(markers_between(journal.markers(), first, last), journal.goal_marks(first, last), few)


def recovery_of(journal: Journal, start: date, end: date, *, since: date | None = None) -> Recovery:
    """Read the recovery of a window; what improvement is measured from is the start of therapy where it is known."""
    from evenso.recovery.report import recover

    moods = journal.day_moods(None, end)
    first = min([start, *(item.day for item in moods[:1])])
    return recover(
        DaySeries.of(moods, first, end, journal.days_away(first, end)),
        start,
        end,
        since=since or journal.therapy_started(start, end),
        notes=journal.setback_notes(),
    )


def _beside(desk: Desk, name: str, found: Recovery) -> SecondLine:
    """Read a tracker's days over the window; one of yes and no has no line and is refused."""
    with desk.existing() as journal:
        tracker = journal.find_tracker(name)
        if tracker.scale is not Scale.TEN:
            raise Refused(
                tr("“{name}” is a yes or no; only a tracker of 0 to 10 has a line.", name=one_line(tracker.name))
            )
        days = journal.tracker_days(tracker.id, None, found.end)
    return second_line(tracker, days, found.start, found.end)


def _explained(found: Recovery) -> list[str]:
    from evenso.wording.recovery.explain import Number, explain

    answers = [explain(number, found) for number in Number]
    return [line for answer in answers for line in (f"{answer.title}:", *answer.lines, "")]


def _by_month(found: Recovery) -> list[str]:
    from evenso.wording.recovery.years import tell_year

    return tell_year(found.could_be_logged)


def _say_lines(desk: Desk, lines: Sequence[str], *, plain: bool) -> None:
    paper = Paper(max(20, columns(desk.environ)), ascii=plain or ascii_only())
    for line in lines:
        paper.say(line)
    if lines:
        say(paper.text().rstrip("\n"))


def _nothing(start: date, end: date) -> Recovery:
    from evenso.recovery.report import recover

    return recover(DaySeries(start, end, ()), start, end)


def _tell(desk: Desk, found: Recovery, marked: _Marked, *, plain: bool) -> None:
    """Say what the chart shows, a paragraph a line: a screen reader reads it from top to bottom."""
    from evenso.wording.goals.standing import say_marked
    from evenso.wording.recovery.story import tell_all

    paper = Paper(max(20, columns(desk.environ)), ascii=plain or ascii_only())
    told = [f"{say_marked(mark, found.end)}." for mark in marked.goals]
    for paragraph in tell_all(found, marked.life, told):
        paper.tell(paragraph)
    say(paper.text().rstrip("\n"))


def _events(marked: _Marked) -> tuple[Marker, ...]:
    """Return the marks under the chart; where a goal and a life marker share a cell, the marker is seen."""
    from evenso.charts.recovery_chart import Mark, Marker

    goals = (Marker(mark.day, Mark.GOAL) for mark in marked.goals)
    sessions = (Marker(day, Mark.SESSION) for day in marked.sessions)
    return (*sessions, *goals, *(Marker(day, Mark.EVENT) for day, _ in marked.life))


def _show(desk: Desk, found: Recovery, marked: _Marked, look: _Look, second: SecondLine | None) -> None:
    from evenso.charts.naming import legend
    from evenso.charts.recovery_chart import LEAST_HEIGHT, LEAST_WIDTH, Beside, draw_recovery
    from evenso.wording.goals.standing import say_marked
    from evenso.wording.recovery.setbacks import say_marker
    from evenso.wording.recovery.story import say_coverage_of
    from evenso.wording.recovery.telling import say_setback

    width = look.width or min(columns(desk.environ), _WIDEST)
    height = look.height or _HEIGHT
    style = _style(desk, look)
    plain = style.ascii

    paper = Paper(max(20, width), ascii=plain)
    paper.say(found.sentence)
    say(paper.text())
    has_room = width >= LEAST_WIDTH and height >= LEAST_HEIGHT
    if has_room:  # without it the chart would say the sentence a second time
        events = _events(marked)
        beside = Beside(events) if second is None else Beside(events, second.on_chart, one_line(second.name))
        draw(draw_recovery(found, width=width, height=height, style=style, beside=beside))
        if found.days:
            draw(legend(style, width, found, beside=beside, sessions=bool(marked.sessions)))
    below = Paper(max(20, width), ascii=plain)
    below.say(say_coverage_of(found))
    last = found.days[-1].day if found.days else found.end
    below.list([] if second is None else [say_beside(second)], 0)
    below.list((say_setback(setback, last, found.end) for setback in found.counted), 0)
    below.list((f"{style.glyphs.event} {say_marker(replace(marker, day=day))}" for day, marker in marked.life), 0)
    below.list((f"{style.glyphs.goal} {say_marked(mark, found.end)}" for mark in marked.goals), 0)
    if has_room:
        say()
    elif found.days:
        tell(_no_room(LEAST_WIDTH, LEAST_HEIGHT))
    say(below.text().rstrip("\n"))


def _style(desk: Desk, look: _Look) -> ChartStyle:
    from evenso.charts.styles import DARK, LIGHT, ChartStyle

    # COLORFGBG is how some terminals tell a light ground; without it a dark one is the better guess
    light = desk.environ.get("COLORFGBG", "").rpartition(";")[2] in {"7", "15"}
    return ChartStyle(
        color=wants_colour(desk.environ) and not look.no_color,
        ascii=look.ascii_only or ascii_only(),
        palette=LIGHT if light else DARK,
        # without this word of theirs some terminals know 256 colours only, and garble more
        true_color=desk.environ.get("COLORTERM", "") in {"truecolor", "24bit"},
    )


def _no_room(width: int, height: int) -> str:
    return tr(
        "The chart needs at least {width} cells across and {height} lines; here are its words alone.",
        width=width,
        height=height,
    )
