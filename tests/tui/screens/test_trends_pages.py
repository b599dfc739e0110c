"""The pages behind Trends: setbacks and the person's word on them, marked days, the year, two periods, the numbers."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from evenso.annotations.markers import LifeMarker
from evenso.annotations.setbacks import SetbackNote
from evenso.annotations.trackers import Tracker, TrackerValue
from evenso.records import Moment
from evenso.recovery.findings import SetbackStatus
from storage.journal import Journal
from tests.tui.conftest import NOON, Desk, Seat
from tui.screens.trends.forms import mark_form, setback_form
from tui.screens.trends.intents import confirm, dismiss, setbacks_of
from tui.screens.trends.model import anchor_in
from tui.screens.trends.pages.comparing import WEEKS, Ask, periods_of
from tui.screens.trends.pages.year_drawing import YearData, calendar_of

TODAY = NOON.date()


def notes(desk: Desk) -> list[SetbackNote]:
    """What is kept of setbacks."""
    with Journal.open(desk.path, clock=desk.clock) as journal:
        return journal.setback_notes()


async def page(seat: Seat, key: str) -> None:
    """Go to Trends and on to a page."""
    await seat.press("g", "r", key)


# Setbacks


async def test_a_found_setback_is_confirmed_and_taken_back(sampled: Desk) -> None:
    """`c` on the list confirms the possible setback, `u` makes it a possible one again."""
    async with sampled.running() as seat:
        await page(seat, "S")
        assert "possible" in seat.text
        await seat.press("y")
        assert "Confirmed: the setback from" in seat.text
        assert [note.status for note in notes(sampled)] == [SetbackStatus.CONFIRMED]
        await seat.press("u")
    assert not notes(sampled)


async def test_a_dismissed_setback_is_not_counted_and_can_be_taken_back(sampled: Desk) -> None:
    """`x` puts it at the end of the list and out of the count; `x` on it there takes that back."""
    async with sampled.running() as seat:
        await page(seat, "S")
        assert "3 in all" in seat.text
        await seat.press("x")
        assert "2 in all" in seat.text
        assert "take that back" in seat.lines[-1]
        await seat.press("x")
        assert "3 in all" in seat.text
    assert [note.status for note in notes(sampled)] == [SetbackStatus.CONFIRMED]


async def test_a_setback_is_written_about_and_named_on_the_chart(sampled: Desk) -> None:
    """`e` asks for a name and what helped; the name stands over the valley."""
    async with sampled.running((120, 40)) as seat:
        await page(seat, "S")
        await seat.press("e", *"flu", "tab", *"no sleep", "tab", *"soup", "ctrl+s")
        assert "“flu”" in seat.text
        assert "What helped: soup" in seat.text
        await seat.press("escape")
        assert any(line.strip() == "flu" for line in seat.lines[4:9])
    assert [(note.name, note.led_up, note.helped) for note in notes(sampled)] == [("flu", "no sleep", "soup")]


async def test_enter_on_a_setback_stepped_to_says_more(sampled: Desk) -> None:
    """`v` steps to the latest setback, enter opens it in the list, esc comes back."""
    async with sampled.running() as seat:
        await seat.press("g", "r", "v", "enter")
        assert "possible" in seat.text
        assert "Over 10 days." in seat.text
        await seat.press("escape")
        assert "1 week" in seat.text


def test_one_that_was_not_found_is_marked_with_the_persons_dates(sampled: Desk) -> None:
    """The form of a setback that was not found makes a marked one; its dates stay through a second reading."""
    intent = mark_form(sampled.clock(), 4).finish(
        {"start": "2026-06-01", "end": "2026-06-07", "name": "exams", "led_up": "", "helped": "walks"}
    )
    with Journal.open(sampled.path, clock=sampled.clock) as journal:
        intent.run(journal)
        found = next(one for one in setbacks_of(journal, sampled.clock()) if one.name == "exams")
    assert found.status is SetbackStatus.MARKED
    assert (found.start, found.end) == (date(2026, 6, 1), date(2026, 6, 7))
    assert found.helped == "walks"


def test_own_dates_are_kept_and_those_left_alone_are_not(sampled: Desk) -> None:
    """A form whose dates were left as found keeps following the entries; a date that was typed is the person's."""
    with Journal.open(sampled.path, clock=sampled.clock) as journal:
        first = setbacks_of(journal, sampled.clock())[0]
        form = setback_form(first, sampled.clock(), 4)
        form.finish({**form.values, "name": "work"}).run(journal)
        assert [(note.start, note.end) for note in journal.setback_notes()] == [(None, None)]
        later = (first.start + timedelta(days=2)).isoformat()
        form.finish({**form.values, "name": "work", "start": later}).run(journal)
        assert [note.start for note in journal.setback_notes()] == [first.start + timedelta(days=2)]


def test_a_word_on_a_setback_that_is_gone_is_refused(sampled: Desk) -> None:
    """An id that no episode has any more writes nothing and says so."""
    with Journal.open(sampled.path, clock=sampled.clock) as journal:
        with pytest.raises(ValueError, match="no longer found"):
            confirm("s19990101", sampled.clock()).run(journal)
        with pytest.raises(ValueError, match="nothing was written"):
            dismiss("s19990101", sampled.clock()).run(journal)
        assert not journal.setback_notes()


# Marked days, the anchor, the second line


async def test_a_marked_day_is_what_since_means(sampled: Desk) -> None:
    """A day is marked on its page; enter on it makes Trends measure since it, enter again no more."""
    with Journal.open(sampled.path, clock=sampled.clock) as journal:
        journal.add_marker(LifeMarker(day=TODAY - timedelta(days=200), name="the new flat"))
    async with sampled.running((120, 40)) as seat:
        await page(seat, "M")
        assert "the new flat" in seat.text
        await seat.press("enter", "escape")
        assert "since “the new flat”" in seat.text
        assert "◆" in seat.text
        await seat.press("M", "enter", "escape")
        assert "since “the new flat”" not in seat.text


def test_an_anchor_outside_what_was_written_is_none() -> None:
    """A marker before the first entry or after the window's end cannot be measured from."""
    marker = LifeMarker(day=date(2026, 3, 1), name="moved", id="abcd")
    assert anchor_in([marker], "abcd", date(2026, 1, 1), TODAY) == marker
    assert anchor_in([marker], "abcd", date(2026, 3, 2), TODAY) is None
    assert anchor_in([marker], "abcd", date(2026, 1, 1), date(2026, 2, 1)) is None
    assert anchor_in([marker], "", date(2026, 1, 1), TODAY) is None


async def test_a_tracker_stands_beside_the_mood_and_goes_again(sampled: Desk) -> None:
    """`t` draws the first tracker of 0 to 10 with a line of its own, named with its scale; `t` again takes it away."""
    with Journal.open(sampled.path, clock=sampled.clock) as journal:
        sleep = journal.add_tracker(Tracker(name="sleep"))
        days = [TODAY - timedelta(days=step) for step in range(60)]
        at = Moment.of(NOON)
        journal.add_tracker_values([TrackerValue(at=at, day=day, tracker_id=sleep.id, value=9) for day in days])
    async with sampled.running((120, 40)) as seat:
        await page(seat, "3")
        await seat.press("t")
        assert "╌╌ sleep 0-10" in seat.text
        assert "sleep is drawn beside the mood" in seat.text
        await seat.press("t")
        assert "╌" not in seat.text


async def test_without_a_tracker_the_key_says_where_one_is_made(sampled: Desk) -> None:
    """`t` without any tracker changes nothing and says how to make one."""
    async with sampled.running() as seat:
        await page(seat, "t")
        assert "There is no tracker of 0 to 10 yet" in seat.text


# The year, two periods, the numbers


async def test_the_year_stands_in_days_and_a_day_opens(sampled: Desk) -> None:
    """`Y` shows weekdays by weeks with digits; walking reads a day out, enter opens it in the journal."""
    async with sampled.running() as seat:
        await page(seat, "Y")
        assert "The year in days" in seat.text
        (names,), (monday,) = ([line for line in seat.lines if part in line] for part in ("1 low", "Mon "))
        assert names.index("1 low") == monday.index("Mon ") + 4  # under the days
        assert seat.lines[5].strip().startswith("Mon")
        await seat.press("up", "enter")
        assert seat.app.current_mode == "journal"


def test_a_narrow_year_is_a_few_weeks_shorter_rather_than_in_two_blocks() -> None:
    """On sixty cells the year loses a week or two and stays one block; on forty it says itself in words."""
    data = YearData(TODAY, TODAY - timedelta(days=370), TODAY)
    assert calendar_of(data, 60).blocks == 1
    assert calendar_of(data, 60).start > data.start
    assert calendar_of(data, 100).start == data.start


def test_periods_lie_side_by_side() -> None:
    """By default the last four weeks and the four before; around a marked day, before and since it."""
    one, other = periods_of(Ask(), (), TODAY)
    assert (other[1], (other[1] - other[0]).days + 1) == (TODAY, 7 * WEEKS[Ask().weeks])
    assert one[1] + timedelta(days=1) == other[0]
    marker = LifeMarker(day=date(2026, 3, 1), name="moved")
    one, other = periods_of(Ask(marker=0), (marker,), TODAY)
    assert one[1] == date(2026, 2, 28)
    assert other[0] == date(2026, 3, 1)


async def test_two_periods_are_compared_and_own_dates_asked(sampled: Desk) -> None:
    """`c` says whether two periods differ; `e` takes own dates, and refuses periods that share a day."""
    async with sampled.running() as seat:
        await page(seat, "c")
        assert "4 weeks each" in seat.text
        await seat.press("minus")
        assert "8 weeks each" in seat.text
        await seat.press("e")
        await seat.press(*["backspace"] * 10, *"2026-09-01", "tab", *["backspace"] * 10, *"2026-11-01", "ctrl+s")
        assert "share a day" in seat.text


async def test_every_number_answers_with_own_figures(sampled: Desk) -> None:
    """`#` lists the numbers with their formula, figures and window; `?` is the box of keys there as everywhere."""
    async with sampled.running() as seat:
        await seat.press("g", "r")
        assert "# numbers" in seat.lines[-1]
        await seat.press("number_sign")
        assert "How is this computed" in seat.text
        assert "28 × 28 = 784" in seat.text
        assert "n = 56" in seat.text
        await seat.press("question_mark")
        assert "What the keys do here" in seat.text
        await seat.press("escape", "escape", "question_mark")
        assert "list the setbacks" in seat.text
        assert "how its numbers come about" in seat.text


async def test_the_key_of_the_numbers_closes_them_too(sampled: Desk) -> None:
    """`#` opens the numbers behind the chart, and `#` once more goes back to it."""
    async with sampled.running() as seat:
        await seat.press("g", "r")
        chart = seat.app.screen
        await seat.press("number_sign")
        assert seat.app.screen is not chart
        await seat.press("number_sign")
        assert seat.app.screen is chart


async def test_no_page_shows_a_moods_number_where_numbers_are_hidden(sampled: Desk) -> None:
    """With numbers hidden neither chart, list, year nor comparison says a mood as a figure."""
    with Journal.open(sampled.path, clock=sampled.clock) as journal:
        journal.set_setting("hide_numbers", value=True)
    async with sampled.running() as seat:
        await page(seat, "left")
        chart = seat.text
        assert "floors" not in chart
        assert "10┤" not in chart
        await seat.press("escape", "S")
        assert "Over 10 days" not in seat.text
        assert "lowest on" in seat.text
        await seat.press("escape", "c")
        assert "middle day " in seat.text
        assert not any(f"middle day {digit}" in seat.text for digit in range(1, 10))
        await seat.press("escape", "number_sign")
        assert "middle is" not in seat.text


@pytest.mark.parametrize("size", [(36, 14), (60, 20), (120, 40)])
@pytest.mark.parametrize("key", ["S", "M", "Y", "c", "number_sign"])
async def test_every_page_fits_its_size(sampled: Desk, key: str, size: tuple[int, int]) -> None:
    """No row of a page is too long or missing, however small the pane is."""
    async with sampled.running(size) as seat:
        await page(seat, key)
        rows = seat.app.screen._compositor.render_strips()
        assert [row.cell_length for row in rows] == [size[0]] * size[1]
