"""Trackers on Today: a quiet row, a key to answer them, nothing filled in, nothing there without them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from evenso.annotations.trackers import Scale, Tracker, TrackerValue
from evenso.records import CheckIn, Moment
from tests.tui.conftest import NOON, Desk
from tui.screens.today.answering import GiveValue, TakeValueOut, first_blank
from tui.screens.today.drawing import head, scale
from tui.screens.today.model import LETTERS, TodayData, View
from tui.screens.today.trackers import ENDS_HIDDEN, row_lines, trackers_panel

DAY = date(2026, 11, 22)
AT = Moment.of(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
LONG = ("a very long tracker name", "headache after work", "sleep", "outside", "x", "pain", "anxiety", "appetite")


def shown(count: int, *, hidden: bool = False) -> View:
    """A day with so many trackers asked, the first of them 0, the others blank."""
    trackers = tuple(
        Tracker(id=f"t{n:03}", name=LONG[n], asked=True, scale=Scale.YES_NO if n == 3 else Scale.TEN)
        for n in range(count)
    )
    values = (TrackerValue(at=AT, day=DAY, tracker_id="t000", value=0),)
    return View(TodayData(DAY, DAY, trackers=trackers, values=values, hidden=hidden, loaded=True), panel="trackers")


@pytest.mark.parametrize("count", [1, 3, 8])
@pytest.mark.parametrize(("width", "height"), [(60, 14), (80, 18), (120, 34), (40, 6)])
def test_row_and_panel_fit(count: int, width: int, height: int) -> None:
    """The row takes at most two lines, the panel its height, and nothing is wider than the screen."""
    view = shown(count)
    row = row_lines(view, width)
    panel = trackers_panel(view, width, height).split("\n", allow_blank=True)
    assert len(row) <= 2
    assert len(panel) <= height
    assert max(line.cell_length for line in [*row, *panel]) <= width


def test_zero_is_shown_and_blank_is_a_mark() -> None:
    """A value of 0 is a number; a tracker without a value is a dot, and the first to be asked."""
    view = shown(3)
    drawn = row_lines(view, 80)[0].plain
    assert drawn.split("   ")[-3:] == ["a very long tracker name 0", "headache after work ·", "sleep ·"] or "0" in drawn
    assert drawn.count("·") == 2
    assert first_blank(view.data) == 1


def test_hidden_numbers_are_marks() -> None:
    """With numbers hidden the question, the day's moods and the trackers have no digit of a value."""
    view = shown(3, hidden=True)
    entries = (CheckIn(id="cccc", at=AT, day=DAY, mood=7),)
    view = replace(view, data=replace(view.data, entries=entries))
    drawn = [scale(7, hidden=True), *row_lines(view, 80), trackers_panel(view, 80, 18)]
    told = [line.plain.replace(ENDS_HIDDEN, "") for line in drawn]  # there 0 is a key
    assert not [words for words in told if any(sign.isdigit() for sign in words)]
    assert "  7" not in head(view, 80, 5).plain
    assert scale(7, hidden=True).cell_length == scale(7).cell_length


def test_the_trackers_key_is_no_skill() -> None:
    """No skill has the letter t, so that switching trackers on moves no other letter."""
    assert "t" not in LETTERS


def test_a_value_is_corrected_for_ten_minutes(desk: Desk) -> None:
    """A second value soon after the first corrects it; later it is a further one; taking out removes the latest."""
    with desk.journal() as journal:
        sleep = journal.add_tracker(Tracker(name="sleep", asked=True))
        for minutes, typed in ((0, "6"), (5, "x"), (60, "0")):
            now = NOON + timedelta(minutes=minutes)
            GiveValue(now=now, typed=typed, tracker=sleep).run(journal)
        assert [one.value for one in journal.tracker_values()] == [10, 0]
        said = TakeValueOut(now=NOON, tracker=sleep).run(journal).sentence
        assert said == "Took sleep 0 out of Sun 22 Nov 13:00"
        assert [one.value for one in journal.tracker_values()] == [10]
        again = GiveValue(now=NOON, typed="x", tracker=sleep).run(journal)
        assert not again.undoable  # nothing was changed, so u must not take something else back
        also = GiveValue(now=NOON, typed="3", tracker=sleep).run(journal).also
        assert also is not None
        assert also.intent is not None
        also.intent.run(journal)
        assert sorted(one.value for one in journal.tracker_values()) == [3, 10]


def test_keys_before_the_journal_is_open(desk: Desk) -> None:
    """Digits typed ahead answer the trackers in their order; without any tracker they are moods."""
    with desk.journal() as journal:
        GiveValue(now=NOON, typed="0").run(journal)
        assert [one.mood for one in journal.entries() if isinstance(one, CheckIn)] == [10]
        for name in ("sleep", "pain"):
            journal.add_tracker(Tracker(name=name, asked=True))
        journal.add_tracker(Tracker(name="not asked"))
        for typed in "05":
            GiveValue(now=NOON, typed=typed).run(journal)
        assert [(one.tracker, one.value) for one in journal.tracker_values()] == [("sleep", 0), ("pain", 5)]
        assert GiveValue(now=NOON, typed="3").run(journal).fresh is False


async def test_without_trackers_nothing_is_asked(desk: Desk) -> None:
    """Nobody who has switched none on sees a row, and t says where they are made."""
    async with desk.running() as seat:
        assert "Trackers" not in seat.text
        await seat.press("t")
        assert "goes to Settings" in seat.text
        await seat.press("7")
        assert "Saved 7" in seat.text


async def test_trackers_are_answered_left_blank_and_undone(desk: Desk) -> None:
    """t, a digit, enter past one, y; each is saved as it is done; undo takes one back; an earlier day gets its own."""
    with desk.journal() as journal:
        for name, scale_ in (("sleep", Scale.TEN), ("anxiety", Scale.TEN), ("outside", Scale.YES_NO)):
            journal.add_tracker(Tracker(name=name, asked=True, scale=scale_))
    async with desk.running() as seat:
        assert "t to answer" in seat.text
        await seat.press("t", "6")
        assert "Saved sleep 6 for Sun 22 Nov 12:00" in seat.text
        await seat.press("enter", "5", "y")
        assert "sleep 6   anxiety ·   outside yes" in seat.text
        await seat.press("u")
        assert "outside ·" in seat.text
        await seat.press("[", "t", "0", "escape")
        assert "Saved sleep 0 for Sat 21 Nov 12:00" in seat.text
    with desk.journal() as journal:
        found = [(one.day.day, one.tracker, one.value) for one in journal.tracker_values()]
        assert found == [(21, "sleep", 0), (22, "sleep", 6)]
        assert journal.count() == 0
