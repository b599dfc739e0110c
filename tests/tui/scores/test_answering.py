"""Enter after an answer of the weekly review: it is kept, and what is typed next answers what is asked next."""

from __future__ import annotations

import pytest
from textual.events import Key

from evenso.patterns.records import Pattern
from evenso.reviews.records import Review
from evenso.reviews.steps import Part, pattern_of
from tests.tui.conftest import Desk, Seat
from tui.screens.review.screen import ReviewPage
from tui.ways.pressed import ONE_PRESS

pytestmark = pytest.mark.slow  # a walk through half a review each

AGAIN = 0.03
"""Seconds between the repeats of a key that is held down."""


async def typed_ahead(seat: Seat, *keys: str, gap: float = 0.0) -> None:
    """Type letters and keys in one piece, as a connection that stalled hands them over."""
    began = Key("a", "a").time - gap * len(keys)
    for number, key in enumerate(keys):
        event = Key({" ": "space"}.get(key, key), key if len(key) == 1 else None)
        event.time = began + number * gap
        seat.app.post_message(event)
    await seat.rest()


async def held(seat: Seat, key: str, first: float = 0.5) -> None:
    """Hold a key down until it came again twenty times."""
    began = Key(key, None).time - first - 21 * AGAIN
    for number in range(21):
        event = Key(key, None)
        event.time = began + (first + (number - 1) * AGAIN if number else 0)
        seat.app.post_message(event)
    await seat.rest()


async def at_the_first_question(desk: Desk, seat: Seat, *patterns: str) -> None:
    """Go to the step that asks what helped."""
    with desk.journal() as journal:
        for name in patterns:
            journal.add_pattern(Pattern(name=name))
    await seat.press("g", "w", "r", *["enter"] * 4)
    assert "5 of 8" in seat.text


def kept(desk: Desk) -> Review:
    """The review as it is kept."""
    with desk.journal() as journal:
        (review,) = journal.reviews()
        return review


@pytest.mark.parametrize("gap", [0.0, 0.1])
async def test_what_is_typed_next_answers_what_is_asked_next(desk: Desk, gap: float) -> None:
    """Typed in one piece or letter by letter: each answer lands at its own question, the last one ends the review."""
    async with desk.running() as seat:
        await at_the_first_question(desk, seat)
        await typed_ahead(seat, *"a walk", "enter", *"I said no", "enter", gap=gap)
        assert "7 of 8" in seat.text
        assert "Saved: Noticed. ← goes back to it" in seat.text
        seat.lift()
        await seat.press("enter")
        await typed_ahead(seat, *"ask about sleep", gap=gap)
        assert "save, finish" in seat.text
        await seat.press("enter")
        assert "This review is finished" in " ".join(seat.text.split())
    review = kept(desk)
    assert [review.said_in(part) for part in ("hardest", "noticed", "bring")] == [
        *("a walk", "I said no", "ask about sleep")
    ]
    assert review.finished


async def test_the_way_back_leads_to_the_answer(desk: Desk) -> None:
    """What enter does stands in the last line; ← shows the answer, words go on with it, u takes back one answer."""
    async with desk.running((60, 20)) as seat:
        await at_the_first_question(desk, seat)
        await typed_ahead(seat, *"a walk")
        assert "enter save, next" in seat.text
        await seat.press("enter")
        assert "6 of 8" in seat.text
        await seat.press("left")
        assert "a walk" in seat.text
        await typed_ahead(seat, *"and sleep", "enter")
        assert kept(desk).said_in(Part.HARDEST) == "a walk and sleep"
        await seat.press("u")
        assert kept(desk).said_in(Part.HARDEST) == "a walk"


async def test_a_pattern_is_asked_behind_what_was_noticed(desk: Desk) -> None:
    """Its question stays in front until enter: a digit links it, words are no answer to it and go into none."""
    async with desk.running() as seat:
        await at_the_first_question(desk, seat, "quick yes")
        await seat.press("enter")
        await typed_ahead(seat, *"I said no", "enter")
        assert "A digit links a pattern, enter goes on" in seat.text
        await typed_ahead(seat, *"and more", gap=0.1)
        assert "a digit chooses here" in seat.text
        await seat.press("1", "enter")
        assert "7 of 8" in seat.text
    review = kept(desk)
    assert review.said_in(Part.NOTICED) == "I said no"
    assert pattern_of(review)


async def test_enter_held_down_goes_on_once(desk: Desk) -> None:
    """Behind an answer it goes no further than the next question; without one it never runs to the end."""
    async with desk.running() as seat:
        await at_the_first_question(desk, seat)
        await typed_ahead(seat, *"a walk")
        await held(seat, "enter")
        assert "6 of 8" in seat.text
        await typed_ahead(seat, *"I said no")
        await held(seat, "enter", first=ONE_PRESS - 0.01)
        assert "7 of 8" in seat.text
        seat.lift()
        await held(seat, "enter", first=0.3)
        assert "8 of 8" in seat.text
    assert not kept(desk).finished


@pytest.mark.parametrize("first", [0.25, 0.5])
async def test_enter_held_down_without_an_answer_goes_one_step(desk: Desk, first: float) -> None:
    """The first repeat comes as late as a second press does; what comes behind it tells that it was none."""
    async with desk.running() as seat:
        await at_the_first_question(desk, seat)
        seat.lift()
        await held(seat, "enter", first=first)
        assert "6 of 8" in seat.text


@pytest.mark.parametrize("gap", [0.15, 0.4])
async def test_enter_pressed_again_soon_goes_on_from_the_next_question(desk: Desk, gap: float) -> None:
    """Behind a typed answer too: one enter keeps it, the next leaves the question after it unanswered."""
    async with desk.running() as seat:
        await at_the_first_question(desk, seat)
        await typed_ahead(seat, *"a walk", gap=0.1)
        await typed_ahead(seat, "enter", "enter", gap=gap)
        assert "7 of 8" in seat.text


async def test_esc_keeps_the_words_at_their_question(desk: Desk) -> None:
    """Nothing is saved and nothing is gone on to; the words are there when the line is opened again."""
    async with desk.running() as seat:
        await at_the_first_question(desk, seat)
        await typed_ahead(seat, *"half of", "escape")
        assert "5 of 8" in seat.text
        await seat.press("tab")
        assert isinstance(seat.app.screen, ReviewPage)
        assert "half of" in seat.text
