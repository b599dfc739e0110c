"""The line at a week's end: once, in the afternoon, where there is something to look back on, and off for good."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from evenso.daily.away import Away
from evenso.records import CheckIn, Moment
from evenso.reviews.hint import is_time_for_review
from evenso.reviews.records import Review
from evenso.wording.reviews.hint import HINT
from tests.tui.conftest import Desk
from tui.meetings.hinting import WANTED, MentionReview

SUNDAY = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
MONDAY = date(2026, 11, 16)


def entry(day: int) -> CheckIn:
    """A check-in of November."""
    at = datetime(2026, 11, day, 9, 0, tzinfo=UTC)
    return CheckIn(at=Moment.of(at), day=at.date(), mood=6)


@pytest.mark.parametrize(
    ("now", "today", "due"),
    [
        (SUNDAY, SUNDAY.date(), True),
        (SUNDAY.replace(hour=14), SUNDAY.date(), False),
        (SUNDAY.replace(day=23, hour=2), SUNDAY.date(), True),
        (SUNDAY.replace(day=21), date(2026, 11, 21), False),
        (SUNDAY.replace(day=23), date(2026, 11, 23), False),
    ],
)
def test_it_is_due_on_the_last_afternoon_of_a_week(now: datetime, today: date, due: bool) -> None:
    """Not in the morning, when the week is not over; after midnight it still is Sunday until four."""
    assert is_time_for_review(now, today) is due


def test_it_is_said_once_a_week(desk: Desk) -> None:
    """The second time nothing is said; a week later it is again."""
    with desk.journal() as journal:
        journal.add(entry(18))
        assert MentionReview(SUNDAY).run(journal).sentence == HINT
        assert MentionReview(SUNDAY).run(journal).sentence == ""
        journal.add(entry(27))
        assert MentionReview(SUNDAY.replace(day=29)).run(journal).sentence == HINT


@pytest.mark.slow
def test_nothing_is_said_where_there_is_nothing_to_look_back_on(desk: Desk) -> None:
    """An empty week, one that was gone through, a person who is away or does not want it: silence."""
    with desk.journal() as journal:
        journal.add(entry(2))
        assert MentionReview(SUNDAY).run(journal).sentence == ""
        journal.add(entry(18))
        journal.set_setting(WANTED, False)  # noqa: FBT003 - the value of the setting
        assert MentionReview(SUNDAY).run(journal).sentence == ""
        journal.set_setting(WANTED, None)
        away = journal.say_away(Away(since=SUNDAY.date()))
        assert MentionReview(SUNDAY).run(journal).sentence == ""
        journal.delete_away(away.id)
        at = Moment.of(SUNDAY)
        journal.save_review(Review(at=at, day=SUNDAY.date(), week=MONDAY, step=8, finished=True))
        assert MentionReview(SUNDAY).run(journal).sentence == ""


@pytest.mark.slow
async def test_today_says_it_and_escape_puts_it_away(desk: Desk) -> None:
    """It stands in the quiet line; esc takes it away and one stays where one is; it does not come back."""
    desk.clock.now = SUNDAY
    with desk.journal() as journal:
        journal.add(entry(18))
    async with desk.running() as seat:
        assert seat.app.front is not None
        assert seat.app.front.status.sentence == HINT
        await seat.press("escape")
        assert seat.app.front.status.sentence == ""
        assert seat.app.current_mode == "today"
    async with desk.running() as seat:
        assert seat.app.front is not None
        assert seat.app.front.status.sentence == ""
