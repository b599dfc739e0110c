"""Weeks that begin on another day than Monday, in the app and the shell, and by the locale where a journal begins."""

from __future__ import annotations

import pytest

from evenso.records import CheckIn, Moment
from tests.tui.conftest import NOON, Desk
from tui.cli.locales import first_weekday


@pytest.mark.parametrize(
    ("environ", "starts"),
    [
        ({"LANG": "en_US.UTF-8"}, 6),
        ({"LANG": "en_GB.UTF-8"}, 0),
        ({"LANG": "de_DE.UTF-8", "LC_TIME": "ar_EG.UTF-8"}, 5),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "C"}, 0),
        ({}, 0),
    ],
)
def test_the_locale_says_where_weeks_begin(environ: dict[str, str], starts: int) -> None:
    """LC_ALL before LC_TIME before LANG; a locale without a territory says Monday."""
    assert first_weekday(environ) == starts


@pytest.mark.slow
async def test_week_card_and_year_begin_where_it_is_said(desk: Desk) -> None:
    """Settings turns it; the week, its neighbours and the card follow; a review is saved for just those days."""
    with desk.journal() as journal:
        journal.add(CheckIn(at=Moment.of(NOON), day=NOON.date(), mood=6))
        journal.set_setting("week_starts_on", 6)
    async with desk.running() as seat:
        await seat.press("g", "w")
        assert "Week of 22–28 Nov" in seat.text
        assert seat.text.index("Sun 22") < seat.text.index("Mon 23")
        await seat.press("r", "enter", "enter", "escape")
        await seat.press("g", "d")
        assert "22–28 Nov" in seat.text
    with desk.journal() as journal:
        assert [one.week for one in journal.reviews()] in ([], [NOON.date()])
