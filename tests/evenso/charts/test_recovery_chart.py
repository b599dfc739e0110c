"""The recovery chart: what it shows, where it shows it, and that mouse and cursor agree with it."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenso.charts.canvas import GUTTER
from evenso.charts.naming import legend
from evenso.charts.recovery_chart import (
    Beside,
    Mark,
    Marker,
    column_of,
    date_at_column,
    dates_at_column,
    draw_recovery,
)
from evenso.charts.styles import ChartStyle
from evenso.recovery.findings import LinePoint, Recovery, SetbackStatus
from evenso.recovery.series import DayMood
from tests.evenso.charts.fictional import START, fictional, recovery_of, setback_of, smooth

ESCAPES = re.compile("\x1b\\[[0-9;]*m")
PLAIN = ChartStyle(color=False)
ASCII = ChartStyle(color=False, ascii=True)
PLOT = slice(1, 11)
"""The ten rows of the plot in a chart of 78×14: one a point of mood."""


def day(number: int) -> date:
    """A date by its number."""
    return START + timedelta(days=number)


def chart(recovery: Recovery, style: ChartStyle = PLAIN, **more: object) -> list[str]:
    """The chart at the size of a small terminal."""
    return draw_recovery(recovery, width=78, height=14, style=style, **more)  # type: ignore[arg-type]


def dots(moods: dict[int, float], length: int) -> Recovery:
    """A window with days only."""
    found = [DayMood(day(number), mood, mood, mood) for number, mood in moods.items()]
    return recovery_of(found, START, day(length - 1))


def test_the_chart_of_a_small_terminal_reads_without_colour_or_unicode() -> None:
    """Names, valleys, line, dots, returns, dates and coverage, all in ASCII."""
    recovery = fictional(100)
    drawn = draw_recovery(recovery, width=60, height=14, style=ASCII, markers=[Marker(day(20))])
    assert "flu" in drawn[0]
    assert "anniversary" in drawn[0]
    assert [line[:3] for line in drawn[PLOT]] == [
        "10|",
        *["  |", " 8|", "  |", " 6|", "  |", " 4|", "  |", " 2|", "  |"],
    ]
    body = "".join(drawn[PLOT])
    assert body.count("O") == 3
    assert all(mark in body for mark in "o#:")
    assert "^" in drawn[11]
    assert drawn[12].split() == ["Mar", "Apr", "May", "Jun"]
    assert set(drawn[13]) == {" ", "x"}


@settings(max_examples=40, deadline=None)
@given(
    st.integers(1, 150).flatmap(
        lambda length: st.tuples(
            st.just(length), st.dictionaries(st.integers(0, length - 1), st.floats(1, 10), max_size=30)
        )
    )
)
def test_every_day_has_its_dot_where_column_of_says(found: tuple[int, dict[int, float]]) -> None:
    """Each day's dot stands in its column and in the row of its mood, and there are no other dots."""
    length, moods = found
    recovery = dots(moods, length)
    rows = chart(recovery)[PLOT]
    drawn = {(x, y) for y, row in enumerate(rows) for x, glyph in enumerate(row) if glyph == "●"}
    expected = {
        (column_of(day(number), start=recovery.start, end=recovery.end, width=78), int(10 - mood + 0.5))
        for number, mood in moods.items()
    }
    assert drawn == expected


@given(st.integers(1, 40_000), st.integers(24, 300), st.integers(0, 39_999))
def test_a_click_on_a_day_finds_the_day(length: int, width: int, number: int) -> None:
    """The days of the column that a day is drawn in include the day."""
    number %= length
    x = column_of(day(number), start=START, end=day(length - 1), width=width)
    assert x is not None
    found = dates_at_column(x, start=START, end=day(length - 1), width=width)
    assert found is not None
    assert found[0] <= day(number) <= found[1]


def test_a_click_prefers_logged_days() -> None:
    """In a column of several days the logged one is meant; blank columns give their middle, the gutter nothing."""
    recovery = dots({3: 5.0, 100: 7.0}, 750)
    assert date_at_column(GUTTER, recovery=recovery, width=78) == day(3)
    assert date_at_column(GUTTER + 1, recovery=recovery, width=78) == day(14)
    assert date_at_column(GUTTER - 1, recovery=recovery, width=78) is None
    assert date_at_column(78, recovery=recovery, width=78) is None


def test_days_outside_the_window_have_no_column() -> None:
    """Before and after there is nothing to point at."""
    assert column_of(day(-1), start=START, end=day(9), width=78) is None
    assert column_of(day(10), start=START, end=day(9), width=78) is None


def test_gaps_stay_gaps() -> None:
    """Where days are missing for long, neither line nor coverage runs on."""
    recovery = fictional(120)
    drawn = chart(recovery)
    blank = [column_of(day(number), start=START, end=recovery.end, width=78) for number in (77, 80, 84)]
    for x in blank:
        assert x is not None
        assert all(row[x] == " " for row in drawn[PLOT])
        assert drawn[13][x] == " "


def test_a_setback_is_shaded_and_its_return_marked() -> None:
    """Each column from its first to its last day is shaded; the return stands on the line."""
    recovery = replace(fictional(90), setbacks=(setback_of(day(30), day(40), day(50), day(50)),))
    drawn = chart(recovery)
    shaded = {x for x, glyph in enumerate(drawn[0]) if glyph == "░"}
    edges = [column_of(day(number), start=START, end=recovery.end, width=78) for number in (30, 50)]
    assert (min(shaded), max(shaded)) == tuple(edges)
    assert [row[edges[1] or 0] for row in drawn[PLOT]].count("○") == 1


@pytest.mark.parametrize("height", [12, 14])
def test_no_shade_alone_tells_a_setback(height: int) -> None:
    """In colour its sign stands across its days in the highest row and in the legend; in plain signs over all of it."""
    recovery = recovery_of([], day(0), day(74), setbacks=[setback_of(day(20), day(30), day(39), day(39), "flu")])
    for style, sign in ((ChartStyle(), "░"), (ChartStyle(true_color=False), "░"), (ChartStyle(ascii=True), ":")):
        drawn = [ESCAPES.sub("", row) for row in draw_recovery(recovery, width=78, height=height, style=style)]
        plot = [row for row in drawn if row[:3] == "10┤" or row[:3] == "10|"]
        assert [[at - GUTTER for at, glyph in enumerate(row) if glyph == sign] for row in plot] == [[*range(20, 40)]]
        assert f"{sign * 2} setback" in ESCAPES.sub("", " ".join(legend(style, 78, recovery)))
        assert sum(sign in row for row in drawn) == (1 if sign == "░" else height - 3)


def test_days_level_and_coverage_differ_in_plain_signs() -> None:
    """The level is the heaviest sign of the chart, a day of many the lightest, and no two of them are the same."""
    glyphs = ASCII.glyphs
    assert (glyphs.line, glyphs.spread) == ("#", ".")
    assert len({glyphs.dot, glyphs.line, glyphs.spread, glyphs.setback, glyphs.logged, glyphs.second, glyphs.away}) == 7


def test_a_setback_still_lasting_has_no_return() -> None:
    """Nothing is marked before it happened."""
    recovery = replace(fictional(90), setbacks=(setback_of(day(70), day(80), None, day(89), "exams"),))
    drawn = chart(recovery)
    assert "○" not in "".join(drawn)
    assert drawn[0].endswith("░")
    assert "exams" in drawn[0]


def test_a_dismissed_setback_is_not_shown() -> None:
    """The person overrules the computer."""
    one = fictional(90).setbacks[0]
    recovery = replace(fictional(90), setbacks=(replace(one, status=SetbackStatus.DISMISSED),))
    assert "░" not in "".join(chart(recovery))


def test_a_setback_that_began_before_the_window_is_clipped() -> None:
    """It is shaded from the first column, and its name begins there."""
    recovery = replace(fictional(30), setbacks=(setback_of(day(-20), day(-10), day(5), day(5), "move"),))
    assert chart(recovery)[0].startswith("    move ░")


def test_names_share_the_row_without_running_into_each_other() -> None:
    """A long name is cut before the next setback begins."""
    setbacks = (
        setback_of(day(10), day(12), day(15), day(15), "a very long name indeed"),
        setback_of(day(25), day(27), day(30), day(30), "short"),
    )
    head = chart(replace(fictional(90), setbacks=setbacks))[0]
    assert "a very lon… " in head
    assert " short " in head


def test_in_a_long_window_days_become_their_spread() -> None:
    """Ten years: the bounds of most days of each column, the line above them, no single dots."""
    drawn = chart(fictional(3650))
    body = "".join(drawn[PLOT])
    assert "●" not in body
    assert body.count("⠂") > 100


def test_a_dense_column_without_a_line_has_a_dot_at_its_mean() -> None:
    """Days without a line still show: their mean as a dot, each of them as a mark, none where nobody was."""
    recovery = dots({0: 2.0, 1: 4.0, 2: 9.0}, 750)
    column = [row[GUTTER] for row in chart(recovery)[PLOT]]
    assert column == [" ", "⠂", " ", " ", " ", "●", "⠂", " ", "⠂", " "]


def test_a_steep_line_in_ascii_has_no_holes() -> None:
    """Where the level falls by several rows in a column, the cells between are drawn as well."""
    steep = [LinePoint(day(number), level, level, level) for number, level in enumerate((9.0, 9.0, 3.0, 3.0))]
    recovery = recovery_of([], START, day(74), line=steep)
    drawn = chart(replace(recovery, series=dots({60: 5.0}, 75).series), ASCII)
    assert [row[GUTTER : GUTTER + 4] for row in drawn[PLOT]] == [
        *("    ", "##  ", *["  # "] * 5, "  ##", "    ", "    ")
    ]


def test_the_cursor_is_a_column() -> None:
    """It crosses empty cells, leaves marks alone and stands on the axis."""
    recovery = dots({10: 5.0}, 75)
    drawn = chart(recovery, cursor=day(10))
    x = column_of(day(10), start=START, end=day(74), width=78)
    assert x is not None
    assert [row[x] for row in drawn[PLOT]] == [*"┊┊┊┊┊●┊┊┊┊"]
    assert drawn[11][x] == "┴"
    assert chart(recovery, cursor=day(400)) == chart(recovery)


def test_markers_stand_on_the_axis() -> None:
    """Sessions and events at their days; those outside the window nowhere."""
    markers = [Marker(day(10)), Marker(day(20), Mark.EVENT), Marker(day(900))]
    axis = chart(dots({10: 5.0}, 75), markers=markers)[11]
    assert (axis[GUTTER + 10], axis[GUTTER + 20]) == ("▲", "◆")
    assert axis.count("▲") == 1


def test_a_window_without_entries_says_so() -> None:
    """An empty frame with words, no zero line."""
    drawn = chart(dots({}, 30))
    assert any("nothing logged in these days" in line for line in drawn)
    assert drawn[13].strip() == ""


def test_the_edges_of_the_band_show_without_colour_where_there_is_room() -> None:
    """Tall charts dot the band's edges; small ones keep to the line."""
    flat = [DayMood(day(number), 5.0, 5.0, 5.0) for number in range(40)]
    recovery = recovery_of(flat, START, day(39), line=smooth(flat))

    def rows(height: int) -> int:
        drawn = draw_recovery(recovery, width=78, height=height, style=PLAIN)
        return sum(any(0x2800 < ord(glyph) < 0x2900 for glyph in line) for line in drawn)

    assert rows(14) < rows(30)


def test_the_legend_names_what_the_chart_shows() -> None:
    """Everything in general; with a recovery only what occurs, and days as spread in long windows."""
    assert legend(PLAIN, 78)[0].split() == [
        *("●", "day", "⠶⠶", "level", "░░", "setback", "○", "came", "back", "▪", "logged", "▲", "session")
    ]
    calm = replace(fictional(90), setbacks=())
    assert legend(PLAIN, 78, calm, logged="64 of 90 days")[0].split() == [
        *("●", "day", "⠶⠶", "level", "▪", "64", "of", "90", "days")
    ]
    assert "session" in legend(PLAIN, 78, calm, sessions=True)[0]
    assert "⠂ days" in legend(PLAIN, 78, fictional(200))[0]
    assert "● day " in legend(PLAIN, 78, fictional(200), chart_width=120)[0]


def test_the_legend_moves_closer_rather_than_onto_a_second_line() -> None:
    """A year with setbacks and sessions is named on one line of 80 cells."""
    found = fictional(365)
    logged = ("309 of 365 days with a mood", "309 of 365 days")
    rows = legend(PLAIN, 78, found, logged=logged, sessions=True)
    assert len(rows) == 1
    assert rows[0].rstrip().endswith("▪ 309 of 365 days  ▲ session")
    assert "▪ 309 of 365 days with a mood" in legend(PLAIN, 118, found, logged=logged)[0]
    assert len(legend(PLAIN, 78, found, logged=logged[0], sessions=True)) == 2


@pytest.mark.parametrize("style", [PLAIN, ASCII])
def test_on_paper_every_mark_has_its_name(style: ChartStyle) -> None:
    """What finds no room on the legend's line stands on the next one: with setbacks, sessions were not named."""
    found = recovery_of([], day(0), day(20), setbacks=[setback_of(day(3), day(5), day(9), day(9))])
    marked = Beside((Marker(day(2), Mark.EVENT),))
    rows = legend(style, 60, found, sessions=True, beside=marked)
    assert "session" not in rows[0]
    assert len(rows) == 2
    assert {len(row) for row in rows} == {60}
    for word in ("day", "marked", "setback", "came back", "logged", "session"):
        assert word in " ".join(rows)


@pytest.mark.parametrize("width", [0, 1, 3, 10, 24, 40, 78, 120])
def test_the_legend_is_exactly_as_wide_as_asked(width: int) -> None:
    """It leaves marks out rather than cutting them."""
    assert len(legend(PLAIN, width)[0]) == width
    assert legend(ASCII, width)[0].isascii()


def test_plotext_is_imported_with_the_first_chart_only() -> None:
    """Importing the charts costs nothing; drawing one brings plotext."""
    code = (
        "import sys, evenso.charts.recovery_chart, evenso.charts.strip;"
        "assert 'plotext' not in sys.modules;"
        "from tests.evenso.charts.fictional import fictional;"
        "from evenso.charts.styles import ChartStyle;"
        "evenso.charts.recovery_chart.draw_recovery(fictional(30), width=78, height=14, style=ChartStyle());"
        "assert 'plotext' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
