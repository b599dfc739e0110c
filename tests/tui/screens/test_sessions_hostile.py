"""The worst words in every field of a session are letters on its screens and in its forms (`faults.md` 6.2, 6.3)."""

from __future__ import annotations

from datetime import date

import pytest

from evenso.goals.records import Goal, GoalVersion
from evenso.records import Moment, Note
from evenso.sessions.records import Agreed, RaiseNext, Session, SessionState, Therapist, Topic
from evenso.text import clean, one_line, visible
from tests.tui.conftest import NOON, Desk
from tests.tui.screens.test_hostile import EVERY, untouched

pytestmark = pytest.mark.slow  # every screen with the worst words: .ci/run has the time

TODAY = NOON.date()


def keep(desk: Desk) -> None:
    """Two sessions for every payload: one that was, with all its fields, and one to come with it as its topic."""
    with desk.journal() as journal:
        for number, words in enumerate(EVERY):
            therapist = journal.change_therapist(Therapist(label=words[:60]))
            held = Session(
                day=date(2026, 1, 1 + number % 28),
                time=f"{number % 24:02}:{number % 60:02}",
                state=SessionState.HELD,
                therapist_id=therapist.id,
                topics=(Topic(text=words),),
                question=words,
                bothered=words,
                missing=words,
                raise_next=RaiseNext.YES,
            )
            journal.agree(held, Agreed(text=words))
            journal.add_goal(Goal(versions=(GoalVersion(day=TODAY, title=words),)))
            journal.add(Note(at=Moment.of(NOON), day=TODAY, text=words, for_session=True))


@pytest.mark.fault("F49", "F50")
async def test_the_list_and_every_session_in_full(desk: Desk) -> None:
    """Each is gone to; its topics, question, what was agreed and what was hard to say stand as typed."""
    keep(desk)
    async with desk.running((140, 60)) as seat:
        await seat.press("g", "n")
        seen: list[str] = []
        for _ in EVERY:
            seen.append(seat.text)
            await seat.press("down")
            assert untouched(seat)
        whole = "\n".join(seen)
        short = [words for words in EVERY if len(words) < 40 and "\n" not in visible(words)]
        assert [words for words in short if f"1. {one_line(clean(words)).strip()}" not in whole] == []


@pytest.mark.fault("F49", "F50")
async def test_preparing_and_its_forms(desk: Desk) -> None:
    """Proposals, lines with old words in them, and goals as a choice."""
    keep(desk)
    with desk.journal() as journal:
        for words in EVERY[:3]:
            journal.save_session(
                Session(day=date(2026, 11, 25), topics=(Topic(text=words),), question=words, bothered=words),
                "x",
                lambda one: one,
            )
    for size in ((60, 20), (120, 40)):
        async with desk.running(size) as seat:
            await seat.press("g", "n", "w")
            assert untouched(seat)
            await seat.press("1", "2", "e")
            assert untouched(seat)
            await seat.press("escape", "down", "down", "down", "down", "e")
            assert untouched(seat)
            await seat.press("escape", "escape", "end", "a", "tab", "tab", "right", "right")
            assert untouched(seat)
            await seat.press("escape", "o")
            assert untouched(seat)
