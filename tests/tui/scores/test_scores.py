"""Questionnaire totals on the screen: written in one line, drawn, changed, taken away; nothing claims more."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from evenso.records import Moment
from evenso.scores.presets import preset_named
from evenso.scores.records import Score
from storage.journal import Journal
from tests.tui.conftest import NOON, Desk
from tui.screens.trends.scores.page import ScoresPage

TOTALS = (17, 18, 17, 10, 9, 9)
SIZES = [(60, 20), (80, 24), (120, 40)]


def opened(desk: Desk) -> Journal:
    """The journal as it is now."""
    return Journal.open(desk.path, clock=desk.clock)


def weekly(desk: Desk) -> None:
    """Six weekly totals of PHQ-9, the last one today."""
    phq = preset_named("PHQ-9")
    assert phq is not None
    with desk.journal() as journal:
        for place, value in enumerate(TOTALS):
            at = Moment.of(NOON - timedelta(weeks=len(TOTALS) - 1 - place))
            journal.add_score(phq, Score(at=at, day=at.entry_day(), questionnaire_id="", value=value))


async def test_a_total_is_one_line_and_one_step_of_undo(desk: Desk) -> None:
    """A preset is there from the start; a total with its day and a line is kept, said, drawn, and taken back by u."""
    desk.journal().close()
    async with desk.running() as seat:
        await seat.press("g", "r", "Q")
        assert "PHQ-9" in seat.text
        assert "no total yet" in seat.text
        await seat.press("a")
        await seat.write("14 yesterday; after a long week")
        await seat.press("enter")
        assert "Saved PHQ-9 14, yesterday" in seat.text
        with opened(desk) as journal:
            (score,) = journal.scores()
            assert (score.value, score.day.isoformat(), score.note) == (14, "2026-11-21", "after a long week")
        await seat.press("u")
        with opened(desk) as journal:
            assert journal.scores() == []


@pytest.mark.parametrize("words", ["28", "-1", "abc", "14 someday", "3/4 3/4", "14 tomorrow", "1e3", "[/]"])
async def test_what_is_no_total_is_said_and_kept(desk: Desk, words: str) -> None:
    """A total out of range, or of no day there was, is refused; the line's words come back."""
    desk.journal().close()
    async with desk.running() as seat:
        await seat.press("g", "r", "Q", "a")
        await seat.write(words)
        await seat.press("enter")
        if words == "28":
            assert "lies from 0 to 27" in seat.text
        await seat.press("a")
        assert words in seat.text
        with opened(desk) as journal:
            assert journal.scores() == []


@pytest.mark.parametrize("size", SIZES)
async def test_the_course_is_drawn_at_every_size(desk: Desk, size: tuple[int, int]) -> None:
    """What may be said comes first, then the chart with its cut-off, on the smallest screen words alone."""
    weekly(desk)
    async with desk.running(size) as seat:
        await seat.press("g", "r", "Q")
        assert "PHQ-9 9 → 9" in seat.text
        read = seat.text
        if size[0] < 100:
            await seat.press("space")
            read += seat.text
        assert ("╌" in read) == ("●" in read) == (size[1] >= 24)
        assert "recovered" not in read
        assert "A clear step down in PHQ-9" in read
        assert isinstance(seat.app.screen, ScoresPage)


async def test_a_chosen_total_is_changed_and_taken_away(desk: Desk) -> None:
    """← → choose a total, e changes it in its line, x takes it away; esc lets it go before it leaves."""
    weekly(desk)
    async with desk.running() as seat:
        await seat.press("g", "r", "Q", "left", "left", "e")
        assert "9 2026-11-15 12:00" in seat.text
        await seat.press(*["backspace"] * len("9 2026-11-15 12:00"))
        await seat.write("8 2026-11-15 12:00; corrected")
        await seat.press("enter")
        with opened(desk) as journal:
            assert [(one.value, one.note) for one in journal.scores()][-2:] == [(8, "corrected"), (9, "")]
        await seat.press("x")
        with opened(desk) as journal:
            assert len(journal.scores()) == len(TOTALS) - 1
        await seat.press("u", "escape", "escape")
        with opened(desk) as journal:
            assert len(journal.scores()) == len(TOTALS)


async def test_a_questionnaire_of_ones_own(desk: Desk) -> None:
    """A name and a range are enough; without figures nothing is called more than noise."""
    desk.journal().close()
    async with desk.running() as seat:
        await seat.press("g", "r", "Q", "n")
        await seat.write("[bold]my sheet")
        await seat.press("tab", "tab")
        await seat.write("40")
        await seat.press("ctrl+s")
        assert "Saved [bold]my sheet" in seat.text
        with opened(desk) as journal:
            (own,) = journal.questionnaires()
            now = Moment.of(datetime(2026, 11, 1, 12, tzinfo=UTC))
            for value in (30, 20):
                journal.add_score(own, Score(at=now, day=now.entry_day(), questionnaire_id="", value=value))
        await seat.press("escape", "Q")
        assert "[bold]my sheet 30 → 20." in seat.text
        assert "is not known here" in seat.text
        await seat.press("x")
        assert "its totals stay" in seat.text


async def test_plain_signs_reach_the_chart(desk: Desk) -> None:
    """With plain signs the page holds ASCII only."""
    weekly(desk)
    with opened(desk) as journal:
        journal.set_setting("plain_signs", value=True)
    async with desk.running() as seat:
        await seat.press("g", "r", "Q")
        body = "\n".join(seat.lines[2:-4])
        assert "===" in body
        assert ":::" in body
        assert all(ord(letter) < 128 for letter in body.replace("›", "").replace("’", ""))
