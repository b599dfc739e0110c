"""A sentence typed where nothing is asked, at any pace: what was written stands as before, on every screen."""

from __future__ import annotations

from datetime import date
from time import monotonic
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events

from evenso.records import Area, CheckIn, Moment, Note, Practice, Skill
from evenso.sessions.records import Agreed, Session, SessionState
from evenso.wording.capture import LOOKS_LIKE_WORDS, TOOK_WORDS_BACK
from tests.tui.conftest import NOON, Desk, Seat
from tui.keyboard.actions import screens
from tui.screens.base import JournalScreen
from tui.screens.summary.screen import SummaryPage
from tui.terminal.run import PAUSE, Run


def lived_in(desk: Desk) -> None:
    """Give the journal what letters could take away: entries, skills with letters, a session."""
    with desk.journal() as journal:
        for number in range(12):
            journal.add_skill(Skill(name=f"skill {number}", area=next(iter(Area))))
        at = Moment.of(NOON)
        journal.add(Note(at=at, day=NOON.date(), text="a long letter"))
        journal.add(Note(at=at, day=NOON.date(), text="and another"))
        held = Session(day=date(2026, 11, 18), state=SessionState.HELD)
        journal.agree(held, Agreed(text="walk daily"), None, lambda one: one)
        journal.add(CheckIn(at=at, day=NOON.date(), mood=7, note="a hard day but I went"))


def written(desk: Desk) -> tuple[object, ...]:
    """Return all that could be taken away, and what undo and redo would do."""
    with desk.journal() as journal:
        change, again = journal.last_change(), journal.next_redo()
        labels = change and change.label, again and again.label
        return (*journal.entries(), *journal.sessions(), *labels)


async def typed(seat: Seat, words: str, gap: float) -> None:
    """Type into the app, a key every `gap` seconds by their own moments; each acts before the next one comes."""
    at = monotonic() + PAUSE * 2
    for letter in words:
        event = events.Key({" ": "space", ",": "comma"}.get(letter, letter), letter)
        at += gap
        event.time = at
        seat.app.post_message(event)
        await seat.pilot.pause()
    await seat.rest()


@pytest.mark.slow
@pytest.mark.parametrize("gap", [0.05, 0.15, 0.35])
@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("t", "we did talk about it"),
        ("t", "I slept 3 hours"),
        ("t", "at 2 I woke again"),
        ("t", "wed 6pm"),
        ("t", "had a day"),
        ("t", "us but true"),
        ("j", "dad was at the door"),
        ("j", "did he say that"),
        ("g", "I slept 3 hours"),
        ("r", "unsure of us"),
        ("w", "You must trust us"),
        ("s", "us but true"),
        ("n", "had a good hour today"),
        ("g", "so sad about it"),
        ("p", "not a new one"),
        ("d", "a day on my own"),
        (",", "could not get up"),
        (",", "up all night again"),
        ("t", "up at 4 again"),
        ("t", "ashamed"),
        ("t", "going to bed early"),
        ("w", "our argument hurt me a lot"),
        ("w", "today was a hard day, 3 hours awake"),
        ("g", "could not get up"),
    ],
)
async def test_a_sentence_changes_nothing(desk: Desk, place: str, words: str, gap: float) -> None:
    """Whatever its letters took away, counted or deleted is as it was."""
    lived_in(desk)
    before = written(desk)
    async with desk.running() as seat:
        await seat.press("g", {",": "comma"}.get(place, place))
        await typed(seat, words, gap)
        await seat.press("escape")
    assert written(desk)[:-1] == before[:-1]


@pytest.mark.parametrize("gap", [0.05, 0.15, 0.35])
@pytest.mark.parametrize("name", ["united states", "germany", "ireland", "switzerland"])
async def test_letters_that_are_asked_for_are_all_taken(desk: Desk, name: str, gap: float) -> None:
    """Where the letters of a country's name are the answer they all arrive, at every pace."""
    lived_in(desk)
    async with desk.running() as seat:
        await seat.press("exclamation_mark", "c")
        await typed(seat, name, gap)
        assert LOOKS_LIKE_WORDS not in seat.text
        assert f"› {name.title()}" in seat.text


def test_a_screen_that_takes_letters_says_so() -> None:
    """Whatever screen takes keys of its own before they act is known to ask for words."""
    taking = [kind for kind in screens() if kind.takes is not JournalScreen.takes]
    assert taking
    assert [kind.__name__ for kind in taking if not kind.takes_words] == []


@pytest.mark.parametrize("words", ["my mother is ill again", "so sad about it", "a long day at last"])
async def test_a_sentence_turns_no_tick_of_a_summary(desk: Desk, words: str) -> None:
    """What its spaces ticked or unticked for the session is as it was, and that it was taken back is said."""
    lived_in(desk)
    async with desk.running() as seat:
        await seat.press("B", "down", "space")
        page = cast("SummaryPage", seat.app.screen)
        before = page.view.ask
        await typed(seat, words, 0.3)
        assert page.view.ask == before
        assert TOOK_WORDS_BACK in seat.text
        await seat.press("escape")


async def test_ticks_turned_one_after_another_stay(desk: Desk) -> None:
    """Walking down, ticking, another preset: at 0.2 s all of it is meant."""
    lived_in(desk)
    async with desk.running() as seat:
        await seat.press("B")
        page = cast("SummaryPage", seat.app.screen)
        before = page.view.ask
        await typed(seat, "jj k  jjk j k u", 0.2)
        assert page.view.ask != before
        assert LOOKS_LIKE_WORDS not in seat.text
        assert not seat.app.typed_run.are_words


async def test_what_undo_took_back_in_words_can_be_lost_by_no_letter_behind_it(desk: Desk) -> None:
    """A letter right behind `u` waits: a mark made by it would end what can be done again."""
    lived_in(desk)
    before = written(desk)
    async with desk.running() as seat:
        await typed(seat, "us a bit", 0.15)
        assert TOOK_WORDS_BACK in seat.text
    assert written(desk)[:-1] == before[:-1]


async def test_a_letter_meant_behind_undo_acts(desk: Desk) -> None:
    """Undo and a skill's letter, pressed one after the other, both act; the letter a moment later."""
    lived_in(desk)
    async with desk.running() as seat:
        await seat.press("u", "a")
        await seat.rest()
        assert LOOKS_LIKE_WORDS not in seat.text
    with desk.journal() as journal:
        assert [type(one).__name__ for one in journal.entries()].count("Practice") == 1
        assert [one for one in journal.entries() if isinstance(one, CheckIn)] == []


@given(st.lists(st.floats(min_value=PAUSE + 0.01, max_value=60), max_size=30))
def test_a_key_behind_a_pause_is_meant_by_itself(gaps: list[float]) -> None:
    """However many come, a key after a pause goes on with nothing that was typed before."""
    run, at = Run(), 0.0
    for gap in gaps:
        at += gap
        assert not run.goes_on(at)
        run.take_in("a", at)


@pytest.mark.slow
@pytest.mark.parametrize("gap", [0.1, 0.15, 0.35])
async def test_letters_of_skills_are_keys_however_quickly_they_come(desk: Desk, gap: float) -> None:
    """Who knows the letters by heart marks six skills in one go."""
    lived_in(desk)
    async with desk.running() as seat:
        shown = "".join(seat.app.screen.letters())[:6]  # type: ignore[attr-defined]  # Today's
        assert len(shown) == 6
        await typed(seat, shown, gap)
        assert "ooks like words" not in seat.text
    with desk.journal() as journal:
        assert len([one for one in journal.entries() if isinstance(one, Practice)]) == 6


@pytest.mark.parametrize("keys", ["gt7upp", "gt7uppn", "upup", "gtuppp", "7u7upp", "addi"])
async def test_keys_that_open_and_close_are_no_words(desk: Desk, keys: str) -> None:
    """A place, a mood, undo, the panel opened and closed, a mark taken out again: each does what it does, at 0.28 s."""
    lived_in(desk)
    async with desk.running() as seat:
        await typed(seat, keys, 0.28)
        assert "ooks like words" not in seat.text
        assert seat.app.screen.seen.panel == ("practise" if keys == "gtuppp" else "")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("place", "keys", "moods"),
    [
        ("t", "7u6nslept badly", [6]),
        ("t", "7 anslept badly", [7]),
        ("t", "7u8 acnwith Anna", [8]),
        ("t", "7acdc", [7]),
        ("t", "7 acd", [7]),
        ("t", "7acdz", [7]),
        ("t", "gsgt7acd", [7]),
        ("t", "7ac dpa dnwith", [7]),
        ("j", "jk  u", [7]),
        ("j", "dun", []),
        ("j", "jmjkau", [7]),
        ("s", "jk uU", []),
        ("e", "  jku", [7]),
    ],
)
@pytest.mark.parametrize("gap", [0.07, 0.3, 0.58])
@pytest.mark.slow
async def test_a_practised_hand_is_never_taken_for_words(
    desk: Desk, place: str, keys: str, moods: list[int], gap: float
) -> None:
    """A mood put right, a step, marks taken out again, a slip, a line begun at once: all stays, nothing is told."""
    lived_in(desk)
    with desk.journal() as journal:
        for entry in journal.entries():
            if isinstance(entry, CheckIn):
                journal.delete(entry.id)
    async with desk.running() as seat:
        await seat.press("g", place)
        await typed(seat, keys, gap)
        assert "ooks like words" not in seat.text
        assert not seat.app.typed_run.are_words
    with desk.journal() as journal:
        assert [one.mood for one in journal.entries() if isinstance(one, CheckIn)] == moods


async def test_a_paste_where_nothing_is_asked_says_so(desk: Desk) -> None:
    """What was pasted stands nowhere, and that is told."""
    async with desk.running() as seat:
        seat.app.post_message(events.Paste("a hard day\n" * 200))
        await seat.rest()
        assert LOOKS_LIKE_WORDS in seat.text
