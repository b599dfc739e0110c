"""Trends: windows and moving them, the lines around the chart, the cursor, and what a dot leads to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from textual.strip import Strip

from evenso.annotations.setbacks import SetbackNote
from evenso.charts.styles import ChartStyle
from evenso.recovery.findings import SetbackStatus
from evenso.recovery.report import recover
from evenso.recovery.series import DayMood, DaySeries
from evenso.wording.recovery.telling import say_setback
from evenso.wording.trend_lines import facts, headline, say_day_mood
from storage.journal import Journal
from tests.evenso.charts.fictional import fictional
from tests.tui.conftest import NOON, Desk, Seat
from tui.screens.trends import foreseeing
from tui.screens.trends.drawing import MOST_KEPT, Still, View, foot, head, invitation, signs
from tui.screens.trends.model import RANGES, Ask, TrendData, TrendReader, moved, window_of, zoomed
from tui.screens.trends.screen import NO_SETBACK, TrendsScreen
from tui.screens.trends.sentences import MORE, balanced
from tui.widgets.recovery_chart import Drawing, RecoveryChart, with_cursor

FIRST = date(2024, 1, 1)
TODAY = NOON.date()
WEEK, MONTH, QUARTER, YEAR, ALL = range(5)


def screen_of(seat: Seat) -> TrendsScreen:
    """The screen in front, which is Trends."""
    assert isinstance(seat.app.screen, TrendsScreen)
    return seat.app.screen


@pytest.mark.parametrize(("at", "days"), [(WEEK, 7), (MONTH, 30), (QUARTER, 90), (YEAR, 365)])
def test_a_window_ends_today_and_has_its_length(at: int, days: int) -> None:
    """Each range shows its number of days up to today; all shows everything."""
    start, end = window_of(Ask(at), FIRST, TODAY)
    assert (end, (end - start).days + 1) == (TODAY, days)
    assert window_of(Ask(ALL), FIRST, TODAY) == (FIRST, TODAY)


def test_days_before_the_journal_are_no_blank_days() -> None:
    """A young journal is shown from its first day, yet never less than a week."""
    first = TODAY - timedelta(days=20)
    assert window_of(Ask(YEAR), first, TODAY) == (first, TODAY)
    assert window_of(Ask(YEAR), TODAY, TODAY) == (TODAY - timedelta(days=6), TODAY)


@pytest.mark.parametrize("at", [WEEK, MONTH, QUARTER, YEAR])
def test_moving_stops_at_both_ends(at: int) -> None:
    """However often one moves, a window stays inside the journal and keeps its length."""
    ask = Ask(at)
    assert moved(ask, 1, FIRST, TODAY) == ask
    for _ in range(200):
        ask = moved(ask, -1, FIRST, TODAY)
    start, end = window_of(ask, FIRST, TODAY)
    assert (start, (end - start).days + 1) == (FIRST, RANGES[at].days)
    for _ in range(200):
        ask = moved(ask, 1, FIRST, TODAY)
    assert ask == Ask(at)


def test_moving_back_returns_to_the_same_window() -> None:
    """Earlier and later undo each other."""
    there = moved(Ask(QUARTER), -1, FIRST, TODAY)
    assert there.end == TODAY - timedelta(days=30)
    assert moved(there, 1, FIRST, TODAY) == Ask(QUARTER)


def test_zooming_keeps_the_day_under_the_cursor_in_sight() -> None:
    """The day stays inside every closer window."""
    cursor = date(2025, 3, 3)
    for to in (YEAR, QUARTER, MONTH, WEEK):
        start, end = window_of(zoomed(Ask(ALL, cursor=cursor), to, FIRST, TODAY), FIRST, TODAY)
        assert start <= cursor <= end


def test_the_headline_is_the_first_thing_of_the_sentence() -> None:
    """What stands above the chart begins the whole sentence; the rest becomes facts."""
    start = date(2026, 1, 1)
    days = [DayMood(start + timedelta(days=n), 4 + n / 60 + (n % 3) / 2, 3, 6) for n in range(120)]
    found = recover(DaySeries.of(days), start, days[-1].day)
    assert found.sentence.startswith(headline(found))
    assert not headline(found).endswith(".")


def test_facts_tell_the_setbacks_in_their_order() -> None:
    """Three setbacks are told with their ways back and floors, first to last."""
    said = facts(fictional())
    assert said[0] == "3 setbacks"
    assert said[1].count("→") == 2
    assert said[1].endswith("days to come back")
    assert said[2].startswith("lowest ")


def test_a_day_is_read_out() -> None:
    """One check-in is its mood; several say how many and from where to where; none says so."""
    day = date(2026, 1, 1)
    assert say_day_mood(DayMood(day, 4.0, 4, 4)) == "4"
    assert say_day_mood(DayMood(day, 5.5, 4, 7, 2)) == "5.5 from 2 check-ins, 4 to 7"
    assert say_day_mood(None) == "not logged"


def test_a_sentence_is_wrapped_into_lines_alike() -> None:
    """No widow: the lines of a wrapped sentence differ little in length, and nothing is lost."""
    words = "Since November 2025 your usual day went from about 4 to about 6½ (likely +2.0 to +4.0)"
    lines = balanced(words, 78)
    assert len(lines) == 2
    assert abs(len(lines[0]) - len(lines[1])) < 12
    assert " ".join(lines) == words


@pytest.mark.parametrize(("width", "rows"), [(40, 17), (60, 17), (60, 20), (80, 17), (80, 20), (120, 40)])
def test_a_setback_is_told_whole_or_says_that_there_is_more(width: int, rows: int) -> None:
    """At 60×20 its sentence ended after one line with no sign: what has no room ends in one, with the key beside it."""
    found = fictional()
    data = TrendData(Ask(cursor=found.days[9].day), TODAY, FIRST, found, loaded=True)
    for setback in found.setbacks:
        for style, sign in ((ChartStyle(), "… "), (ChartStyle(color=False, ascii=True), "... ")):
            view = View(data, found.days[9].day, setback, style, rows=rows)
            shown = " ".join(line.plain.strip() for line in foot(view, width, 4))
            whole = f"{signs(say_setback(setback, found.days[-1].day, TODAY), view)} {MORE}"
            assert shown.endswith(whole if width >= 80 else (whole, f" {sign}{MORE}"))


@pytest.mark.parametrize("width", [20, 40, 60, 80, 120, 200])
def test_the_lines_around_the_chart_fit(width: int) -> None:
    """Nothing is wider than the screen, with and without a cursor, a setback and plain signs."""
    found = fictional()
    data = TrendData(Ask(cursor=found.days[9].day), TODAY, FIRST, found, "words " * 40, loaded=True)
    for style in (ChartStyle(), ChartStyle(color=False, ascii=True)):
        for setback in (None, found.setbacks[0]):
            view = View(data, found.days[9].day, setback, style, rows=20)
            for drawn in (head(view, width, 4), foot(view, width, 4)):
                assert all(line.cell_length <= width for line in drawn)


def test_plain_signs_are_ascii() -> None:
    """With plain signs nothing around the chart needs more than ASCII."""
    found = fictional()
    data = TrendData(Ask(), TODAY, FIRST, found, plain=True, loaded=True)
    view = View(data, found.days[3].day, found.setbacks[0], ChartStyle(color=False, ascii=True))
    assert all(line.plain.isascii() for line in (*head(view, 80, 3), *foot(view, 80, 3)))


def test_what_is_kept_of_lines_is_never_that_of_another_window() -> None:
    """Drawn in turn with one memory, each window's lines at each width are what a new drawing of it makes."""
    kept: dict[int, Still] = {}
    ranges = [fictional(), fictional(), *(replace(fictional(), sentence=f"window {number}") for number in range(9))]
    looks = (ChartStyle(), ChartStyle(color=False, ascii=True))
    for _ in range(2):
        for recovery, style, hidden, width in product(ranges, looks, (False, True), (60, 100)):
            data = TrendData(Ask(), TODAY, FIRST, recovery, hidden=hidden, loaded=True)
            lines = [drawn(View(data, style=style, kept=kept), width, 4) for drawn in (head, foot)]
            assert lines == [drawn(View(data, style=style), width, 4) for drawn in (head, foot)]
    assert len(kept) <= MOST_KEPT < len(ranges)


def test_an_empty_journal_is_an_invitation() -> None:
    """One sentence and one key."""
    said = invitation(View(TrendData(Ask(), TODAY, loaded=True)), 80, 20).plain
    assert "first mood makes the first dot" in said
    assert "g t" in said


def test_the_cursor_lies_over_the_drawing() -> None:
    """A row keeps its width and its letters; an empty cell shows the cursor's rule."""
    style = ChartStyle()
    strips = Drawing(fictional(), 80, 16, style).make()
    for strip in strips[:12]:
        for column in (0, 3, 40, 79):
            over = with_cursor(strip, column, style)
            before = strip.crop(column, column + 1).text
            assert over.cell_length == strip.cell_length == 80
            assert over.crop(column, column + 1).text == (before if before.strip(" ⠀") else "┊")


async def test_the_chart_stands_with_its_lines(sampled: Desk) -> None:
    """A year of the sample: a sentence, ranges, the chart, coverage, facts, legend, keys, each in its place."""
    async with sampled.running() as seat:
        await seat.press("g", "r")
        assert "usual day" in seat.lines[2]
        assert "3 setbacks" in seat.text
        assert "days to come back" in seat.text
        assert "came back" in seat.text
        assert "365 days" in seat.text
        assert seat.lines[-1].endswith("? help")


async def test_the_cursor_does_not_cross_words(sampled: Desk) -> None:
    """Walking leaves the words that stand in place of a chart as they are; at full size the cursor is seen."""
    async with sampled.running((40, 12)) as seat:
        await seat.press("g", "r", "left", "left")
        assert "Since" in seat.text
        assert ChartStyle().glyphs.cursor not in seat.text
        await seat.pilot.resize_terminal(80, 24)
        await seat.rest()
        assert ChartStyle().glyphs.cursor in seat.text


async def test_the_cursor_reads_a_day_and_enter_opens_it(sampled: Desk) -> None:
    """Left walks from day to day; enter shows that day in the journal, escape comes back to the same place."""
    async with sampled.running() as seat:
        await seat.press("g", "r", "2", "left", "left", "left")
        screen = screen_of(seat)
        assert screen.seen.cursor == date(2026, 11, 20)
        screen.wish()
        await seat.rest()
        assert "Fri 20 Nov   6" in seat.text
        assert "answered two of the three messages" in seat.text
        await seat.press("enter")
        assert "Friday 20 November" in seat.lines[2]
        await seat.press("escape")
        assert screen_of(seat).seen.cursor == date(2026, 11, 20)


async def test_a_click_on_a_dot_opens_its_day(sampled: Desk) -> None:
    """A dot leads to the evening it stands for; beside one, a click only moves the cursor."""
    async with sampled.running() as seat:
        await seat.press("g", "r", "2")
        chart = seat.app.screen.query_one(RecoveryChart)
        rows = seat.lines[chart.region.y : chart.region.bottom]
        y, x = next((y, row.index("●")) for y, row in enumerate(rows) if "●" in row)
        await seat.pilot.click(RecoveryChart, offset=(x, 0))
        await seat.rest()
        assert screen_of(seat).seen.cursor is not None
        await seat.pilot.click(RecoveryChart, offset=(x, y))
        await seat.rest()
        assert seat.app.current_mode == "journal"


async def test_windows_move_by_keys_and_wheel(sampled: Desk) -> None:
    """Brackets and the wheel move the window, plus and minus change the range."""
    async with sampled.running() as seat:
        await seat.press("g", "r", "3", "left_square_bracket")
        chart = screen_of(seat).query_one(RecoveryChart)
        assert screen_of(seat).ask == Ask(QUARTER, date(2026, 10, 23))
        chart.post_message(RecoveryChart.Rolled(1))
        await seat.rest()
        assert screen_of(seat).ask == Ask(QUARTER)
        await seat.press("plus", "plus", "plus", "minus")
        assert screen_of(seat).ask == Ask(MONTH)


@pytest.mark.slow
async def test_a_window_is_drawn_once_at_the_rows_it_gets(sampled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines around the chart change their rows with the window; it is drawn for those it will have, at every size."""
    made: list[int] = []
    make = Drawing.make

    def counted(drawing: Drawing) -> list[Strip]:
        made.append(drawing.height)
        return make(drawing)

    async with sampled.running() as seat:
        await seat.press("g", "r")
        monkeypatch.setattr(Drawing, "make", counted)
        for size in ((80, 24), (60, 20), (120, 40)):
            await seat.press("5")
            await seat.pilot.resize_terminal(*size)
            await seat.rest()
            for letter in "123":
                made.clear()
                await seat.press(letter)
                chart = screen_of(seat).query_one(RecoveryChart)
                assert made == [chart.size.height]
                assert chart._drawn is not None
                assert chart._drawn.recovery is screen_of(seat).seen.recovery


async def test_setbacks_are_walked_through(sampled: Desk) -> None:
    """`v` steps to the latest setback, then to the one before; the words say what it was."""
    async with sampled.running() as seat:
        await seat.press("g", "r", "v")
        latest = screen_of(seat).seen.cursor
        assert "below your recent usual" in seat.text
        await seat.press("v")
        earlier = screen_of(seat).seen.cursor
        assert earlier is not None
        assert latest is not None
        assert earlier < latest


async def test_no_setback_is_denied_before_one_could_be_seen(sampled: Desk) -> None:
    """`v` before the window is read says nothing; what it says of a window does not stay when another is looked at."""
    async with sampled.running() as seat:
        await seat.press("g", "r")
        screen = screen_of(seat)
        seen, screen.view = screen.seen, View(TrendData(screen.ask, TODAY))
        screen.action_setback()
        await seat.pilot.pause()
        assert NO_SETBACK not in seat.text
        screen.view = seen
        await seat.press("1", "v")
        assert NO_SETBACK in seat.text
        await seat.press("4")
        assert NO_SETBACK not in seat.text


@pytest.mark.parametrize("size", [(24, 10), (60, 20), (80, 24), (200, 60)])
async def test_every_size_keeps_its_rows(sampled: Desk, size: tuple[int, int]) -> None:
    """From a narrow pane to a wide wall no row is too long; ranges' keys stand above the chart or on the last one."""
    async with sampled.running(size) as seat:
        await seat.press("g", "r", "left")
        rows = seat.app.screen._compositor.render_strips()
        assert [row.cell_length for row in rows] == [size[0]] * size[1]
        assert ("1-5" in seat.lines[-1]) is (size[0] < 80)
        assert all(key in seat.text for key in ("1 week", "5 all")) is (size[0] >= 80)


async def test_what_comes_while_the_chart_is_taken_off_is_let_be(
    sampled: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A place loses its widgets before it ends: a size, a view, a window read ahead may come to it in between."""
    async with sampled.running() as seat:
        await seat.press("g", "r")
        screen = screen_of(seat)
        read, chart, windows = foreseeing._read, screen.query_one(RecoveryChart), []

        async def taken_off(*asked: Any) -> TrendData:
            data = await read(*asked)
            windows.append(data)
            await chart.remove()
            return data

        async def at_leisure() -> bool:
            return True

        monkeypatch.setattr(foreseeing, "_read", taken_off)
        await foreseeing.foresee(seat.app, screen, at_leisure)
        screen.view = replace(screen.seen, cursor=NOON.date())
        screen.on_resize()
        assert len(windows) == 1


async def test_a_small_screen_names_the_marks_until_one_walks(sampled: Desk) -> None:
    """At 60×20 the one line there is for it holds the legend; with the cursor on a day it reads the day out."""
    async with sampled.running((60, 20)) as seat:
        await seat.press("g", "r")
        assert "⠶⠶ level" in seat.text
        await seat.press("left")
        assert "⠶⠶ level" not in seat.text
        assert "Sun 22 Nov" in seat.text


async def test_without_colour_setbacks_have_a_form(sampled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR: valleys are hatched, nothing relies on a hue."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with sampled.running() as seat:
        await seat.press("g", "r")
        assert "░░" in seat.text


def test_the_persons_word_on_a_setback_shows_at_once(sampled: Desk) -> None:
    """A setback that was named carries its name in the next reading, one that was dismissed is no longer counted."""
    reader, ask = TrendReader(), Ask()
    with Journal.open(sampled.path, clock=sampled.clock) as journal:
        before = reader.read(journal, ask=ask, now=sampled.clock())
        assert before.recovery is not None
        first, second, *_ = before.recovery.setbacks
        for found, status, name in ((first, "confirmed", "flu"), (second, "dismissed", "")):
            word = SetbackStatus(status)
            journal.save_setback_note(
                SetbackNote(id=found.id, status=word, first=found.start, last=found.end, name=name)
            )
        after = reader.read(journal, ask=ask, now=sampled.clock())
    assert after.recovery is not None
    assert after.recovery.setbacks[0].name == "flu"
    shown = [item.id for item in after.recovery.setbacks if item.status is not SetbackStatus.DISMISSED]
    assert len(shown) == len(before.recovery.setbacks) - 1


async def test_a_window_at_its_end_says_so(sampled: Desk) -> None:
    """With all days in sight there is nothing earlier or later, and a key that moves nothing says that."""
    async with sampled.running() as seat:
        await seat.press("g", "r", "5", "left_square_bracket")
        assert "The journal begins here" in seat.text
        await seat.press("right_square_bracket")
        assert "This window ends today" in seat.text


async def test_a_narrow_window_is_named_without_its_key(sampled: Desk) -> None:
    """Where there is no room for all ranges, the one that is shown stands beside its days by its name alone."""
    async with sampled.running((60, 20)) as seat:
        await seat.press("g", "r", "4")
        await seat.until(lambda: any(line.startswith(" year ") and "2026" in line for line in seat.lines))
        assert "4 year" not in seat.text
