"""What Trends remembers of a tracker beside the mood, how the year counts its days, and Trends in the palette."""

from __future__ import annotations

from datetime import timedelta

from evenso.annotations.trackers import Tracker, TrackerValue
from evenso.charts.styles import ChartStyle
from evenso.records import Moment
from evenso.recovery.series import DayMood
from storage.journal import Journal
from tests.tui.conftest import NOON, Desk
from tui.commands import ON_TRENDS, on_place
from tui.screens.trends.intents import SECOND
from tui.screens.trends.model import Ask, TrendReader
from tui.screens.trends.pages.comparing import ComparePage
from tui.screens.trends.pages.year_drawing import View, YearData, draw
from tui.screens.trends.screen import TrendsScreen

TODAY = NOON.date()


def test_a_trackers_line_is_computed_once_until_a_value_changes(sampled: Desk) -> None:
    """Walking the cursor reads the same line again; another value makes another line."""
    with Journal.open(sampled.path, clock=sampled.clock) as journal:
        tracker = journal.add_tracker(Tracker(name="energy"))
        journal.set_setting(SECOND, tracker.id)
        days = [TODAY - timedelta(days=number) for number in range(20)]
        value = TrackerValue(at=Moment.of(NOON), day=TODAY, tracker_id=tracker.id, value=4)
        journal.add_tracker_values(
            [TrackerValue(at=Moment.of(NOON), day=day, tracker_id=tracker.id, value=9) for day in days[1:]]
        )
        reader = TrendReader()
        first = reader.read(journal, ask=Ask(), now=NOON).second
        again = reader.read(journal, ask=Ask(cursor=TODAY), now=NOON).second
        assert first is not None
        assert again is first
        journal.add_tracker_values([value])
        other = reader.read(journal, ask=Ask(), now=NOON).second
    assert other is not None
    assert len(other.days) == len(first.days) + 1


def test_the_year_counts_the_days_it_shows_and_none_before_the_journal_began() -> None:
    """A journal of three days, two of them logged, is 2 of 3 days; a narrow year counts only what it shows."""
    style = ChartStyle(color=False)
    days = tuple(DayMood(TODAY - timedelta(days=back), 6, 6, 6) for back in (2, 0))
    young = YearData(TODAY, TODAY - timedelta(days=370), TODAY, days, first=TODAY - timedelta(days=2))
    assert "2 of 3 days with a mood" in draw(View(young, TODAY, style), 80, 20).plain
    full = tuple(DayMood(TODAY - timedelta(days=back), 6, 6, 6) for back in range(370, -1, -1))
    old = YearData(TODAY, TODAY - timedelta(days=370), TODAY, full, first=TODAY - timedelta(days=900))
    assert "371 of 371 days with a mood" in draw(View(old, TODAY, style), 80, 20).plain
    narrow = draw(View(old, TODAY, style), 60, 16).plain
    assert "364 of 364 days with a mood, 7 earlier out of sight" in " ".join(narrow.split())


async def test_the_palette_reaches_the_pages_of_trends(sampled: Desk) -> None:
    """What a key does on Trends, the palette does from anywhere; every action it names is there."""
    assert all(hasattr(TrendsScreen, f"action_{action}") for _, _, action in ON_TRENDS)
    async with sampled.running() as seat:
        on_place(seat.app, "trends", "compare")
        await seat.press("left_square_bracket")
        assert isinstance(seat.app.screen, ComparePage)
        assert "4 weeks each" in seat.text
