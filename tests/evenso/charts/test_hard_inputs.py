"""Odd sizes, odd numbers, odd names: a chart or words, never a crash, never a line too wide."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from math import inf, nan
from threading import Thread

import pytest
from rich.text import Text

from evenso.charts.naming import legend
from evenso.charts.recovery_chart import Marker, draw_recovery
from evenso.charts.styles import DARK, LIGHT, ChartStyle
from evenso.recovery.findings import LinePoint, Recovery
from evenso.recovery.series import DayMood
from tests.evenso.charts.fictional import START, fictional, recovery_of, setback_of
from tests.evenso.charts.test_cells import HOSTILE

STYLES = [
    ChartStyle(color=color, ascii=ascii_only, palette=palette)
    for color in (True, False)
    for ascii_only in (True, False)
    for palette in (DARK, LIGHT)
]
SIZES = [(1, 1), (3, 40), (40, 3), (23, 30), (24, 11), (25, 12), (40, 13), (78, 14), (118, 30), (300, 80)]


def exact(drawn: list[str], width: int, height: int) -> bool:
    """Whether a chart is as many lines of as many cells as asked."""
    return len(drawn) == height and all(Text.from_ansi(line).cell_len == width for line in drawn)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.fault("F66")
def test_a_chart_fills_exactly_its_place(width: int, height: int, style: ChartStyle) -> None:
    """Every size from one cell to a wall, in every style."""
    recovery = fictional(90)
    drawn = draw_recovery(recovery, width=width, height=height, style=style, cursor=START, markers=[Marker(START)])
    assert exact(drawn, width, height)
    assert style.color or not any("\x1b" in line for line in drawn)
    assert not style.ascii or all(line.isascii() for line in drawn)


@pytest.mark.parametrize("length", [1, 2, 7, 30, 75, 90, 151, 365, 3650, 36_500])
@pytest.mark.fault("F66")
def test_every_length_of_window_draws(length: int) -> None:
    """From one day to a hundred years."""
    recovery = fictional(length) if length < 10_000 else recovery_of(_every_third(length), START, _day(length - 1))
    assert exact(draw_recovery(recovery, width=78, height=14, style=ChartStyle()), 78, 14)


def _day(number: int) -> date:
    return START + timedelta(days=number)


def _every_third(length: int) -> list[DayMood]:
    return [DayMood(_day(number), 1 + number % 10, 1, 10) for number in range(0, length, 3)]


@pytest.mark.parametrize("size", [(0, 0), (0, 5), (5, 0), (-3, -3)])
@pytest.mark.fault("F66")
def test_no_room_at_all_is_no_lines_or_empty_ones(size: tuple[int, int]) -> None:
    """Nothing is drawn where there is nothing to draw on."""
    assert draw_recovery(fictional(30), width=size[0], height=size[1], style=ChartStyle()) == []


@pytest.mark.parametrize(
    "moods",
    [[], [5.0], [5.0] * 30, [nan] * 5, [inf, -inf, 5.0], [1e308, -1e308], [1.0, 10.0], [0.0, 11.0], [5] * 10_000],
)
@pytest.mark.parametrize(("width", "height"), [(1, 1), (78, 14), (300, 80)])
@pytest.mark.fault("F66")
def test_odd_numbers_never_crash(moods: list[float], width: int, height: int) -> None:
    """None, one, equal, not a number, infinite, ten thousand; the line may be as odd as the days."""
    days = [DayMood(_day(number), mood, mood, mood) for number, mood in enumerate(moods)]
    line = [LinePoint(item.day, item.mood, item.mood - 1, item.mood + 1) for item in days]
    setback = replace(setback_of(START, _day(2), _day(3), _day(3)), baseline=nan)
    recovery = recovery_of(days, START, _day(max(0, len(days) - 1)), line=line, setbacks=[setback])
    assert exact(draw_recovery(recovery, width=width, height=height, style=ChartStyle()), width, height)


def test_small_places_get_the_sentence() -> None:
    """Where a chart would not fit, its sentence stands, as far as it goes."""
    drawn = draw_recovery(fictional(90), width=40, height=4, style=ChartStyle(color=False))
    assert " ".join(line.strip() for line in drawn).startswith("Since March your usual day went from")
    assert exact(drawn, 40, 4)


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("style", [ChartStyle(color=False), ChartStyle(color=False, ascii=True)])
@pytest.mark.fault("F49", "F50")
def test_a_setback_may_have_any_name(name: str, style: ChartStyle) -> None:
    """No name widens a line, breaks it or carries an escape."""
    recovery = _named(name)
    drawn = draw_recovery(recovery, width=78, height=14, style=style)
    assert exact(drawn, 78, 14)
    assert not any("\x1b" in line or "\x9b" in line or "\n" in line for line in drawn)
    assert not style.ascii or all(line.isascii() for line in drawn)


def _named(name: str) -> Recovery:
    return replace(fictional(90), setbacks=(setback_of(_day(20), _day(25), _day(30), _day(30), name),))


def test_a_sentence_may_hold_anything() -> None:
    """The words for small places are treated as text as well."""
    recovery = replace(fictional(30), sentence="\x1b[2J 失眠 " * 20)
    assert exact(draw_recovery(recovery, width=17, height=5, style=ChartStyle()), 17, 5)


def test_threads_do_not_share_a_drawing() -> None:
    """Since plotext has one figure, charts drawn at once come out as if drawn alone."""
    wanted = [draw_recovery(fictional(length), width=78, height=14, style=ChartStyle()) for length in (30, 90)]
    found: list[list[list[str]]] = [[], []]

    def draw(index: int) -> None:
        for _ in range(5):
            recovery = fictional((30, 90)[index])
            found[index].append(draw_recovery(recovery, width=78, height=14, style=ChartStyle()))

    threads = [Thread(target=draw, args=(index,)) for index in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(drawn == wanted[index] for index in (0, 1) for drawn in found[index])


def test_the_legend_has_no_escape_without_colour() -> None:
    """Plain is plain."""
    assert "\x1b" not in legend(ChartStyle(color=False), 78)[0]
    assert "\x1b" in legend(ChartStyle(), 78)[0]
