"""What counts as a change of what an entry said, and what only says more."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from evenso.journal.rewording import takes_away, was_reworded
from evenso.records import CheckIn, Moment, Note, Practice, PracticeState

AT = Moment.of(datetime(2026, 11, 22, 12, tzinfo=UTC))
DAY = AT.local.date()
BARE = CheckIn(id="cccc", at=AT, day=DAY, mood=6)
FULL = replace(BARE, note="slept badly", feelings=("calm", "tired"), tags=("home",))
PRACTICE = Practice(id="pppp", at=AT, day=DAY, skill_id="skkk", skill="slow breath")
THOUGHT = Note(id="tttt", at=AT, day=DAY, parts=(("what", "the printer"), ("fact", "none")))


@pytest.mark.parametrize(
    ("was", "now"),
    [
        (BARE, FULL),
        (replace(FULL, mood=None), FULL),
        (FULL, replace(FULL, note="yes,  slept\nbadly but called Ana", feelings=("tired", "sad", "calm"))),
        (FULL, replace(FULL, for_session=True, private=True)),
        (PRACTICE, replace(PRACTICE, before=8, after=5, note="in bed", in_the_way="the phone", skill="breath")),
        (THOUGHT, replace(THOUGHT, parts=(("what", "the printer again"), ("for", "it broke"), ("fact", "none")))),
    ],
)
def test_what_says_more_changes_nothing(was: CheckIn, now: CheckIn) -> None:
    """A line, feelings, ratings or an answer that were blank, words around those that stand, marks."""
    assert not takes_away(was, now)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        (BARE, replace(BARE, mood=7)),
        (FULL, replace(FULL, mood=None)),
        (FULL, replace(FULL, note="slept very badly")),
        (FULL, replace(FULL, note="")),
        (replace(FULL, note="ok"), replace(FULL, note="looks bad")),
        (replace(FULL, note="I can"), replace(FULL, note="I can’t")),
        (FULL, replace(FULL, feelings=("calm",))),
        (FULL, replace(FULL, at=Moment.of(AT.aware + timedelta(hours=1)))),
        (replace(PRACTICE, before=8), replace(PRACTICE, before=7)),
        (PRACTICE, replace(PRACTICE, state=PracticeState.TRIED)),
        (THOUGHT, replace(THOUGHT, parts=(("what", "the printer"),))),
    ],
)
def test_what_replaces_or_takes_away_is_a_change(was: CheckIn, now: CheckIn) -> None:
    """A number, a word, an answer that stands no more, another moment."""
    assert takes_away(was, now)


def test_one_change_among_additions_is_found() -> None:
    """Also where the words came back later: they were gone once."""
    assert not was_reworded(FULL, [replace(FULL, note=""), BARE])
    assert was_reworded(FULL, [replace(FULL, note=""), FULL, BARE])
    assert not was_reworded(FULL, [])
