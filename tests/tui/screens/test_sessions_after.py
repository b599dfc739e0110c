"""Writing down what was, the day after a session: it is the last one that is spoken of, not the one to come."""

from __future__ import annotations

from datetime import UTC, date, datetime

from evenso.sessions.records import Agreed, Series, Session, SessionState
from tests.tui.conftest import Desk
from tui.screens.sessions.forms import agreed_form
from tui.screens.sessions.intents import Agree


def every_wednesday(desk: Desk) -> None:
    """Sessions of which nobody has said anything yet; today is a Sunday."""
    with desk.journal() as journal:
        journal.add_session_series(Series(rule="FREQ=WEEKLY;BYDAY=WE", since=date(2026, 11, 18), time="18:30"))


async def test_after_it_took_place_the_cursor_is_on_it_and_keys_speak_of_it(desk: Desk) -> None:
    """`y` on the one to come goes to the last one; `n`, `a`, `o` then name it, and what is saved is its own."""
    every_wednesday(desk)
    async with desk.running() as seat:
        await seat.press("g", "n")
        assert "› Wed 25 Nov" in seat.text
        assert "M when" in seat.lines[-1]
        await seat.press("y")
        assert "› Wed 18 Nov" in seat.text
        assert "n note" in seat.lines[-1]
        assert "o how it was" in seat.lines[-1]
        await seat.press("n")
        assert "What was said, session of Wed 18 Nov 18:30" in seat.text
        await seat.press("escape", "a")
        assert "What was agreed, session of Wed 18 Nov 18:30" in seat.text
        await seat.press("escape", "o")
        assert "How it was, session of Wed 18 Nov 18:30" in seat.text
        assert "Raise next time" in seat.text


async def test_from_the_one_to_come_a_key_goes_to_the_last_one_before_it_acts(desk: Desk) -> None:
    """Nothing opens for another line than the chosen one: the mark moves and says so, pressed again the key acts."""
    every_wednesday(desk)
    for key, title in (("n", "What was said"), ("a", "What was agreed"), ("o", "How it was")):
        async with desk.running() as seat:
            await seat.press("g", "n", key)
            assert "› Wed 18 Nov" in seat.text
            assert f"Wed 25 Nov is still to come. Chosen now: Wed 18 Nov; {key} again" in seat.text
            assert title not in seat.text
            await seat.press(key)
            assert f"{title}, session of Wed 18 Nov 18:30" in seat.text
            await seat.press("escape")
            assert "› Wed 18 Nov" in seat.text
    async with desk.running() as seat:
        await seat.press("g", "n", "o", "o", "8", "ctrl+s")
    with desk.journal() as journal:
        (held,) = journal.sessions()
        assert (held.day, held.state, held.heard) == (date(2026, 11, 18), SessionState.HELD, 8)


async def test_y_says_nothing_of_another_session_than_the_chosen_or_the_asked_one(desk: Desk) -> None:
    """On a session after the next one, where nothing asks for it, `y` first goes to the one it can be said of."""
    every_wednesday(desk)
    with desk.journal() as journal:
        journal.save_session(Session(day=date(2026, 12, 13)), "x", lambda one: one)
    async with desk.running() as seat:
        await seat.press("g", "n", "up", "up", "up")
        assert "› Sun 13 Dec" in seat.text
        await seat.press("y")
        assert "Sun 13 Dec is still to come. Chosen now: Wed 18 Nov; y again" in seat.text
        with desk.journal() as journal:
            assert [one.state for one in journal.sessions()] == [SessionState.PLANNED]
        await seat.press("y")
        assert "you were at 1 session" in seat.text


def test_what_was_agreed_is_a_line_unless_it_is_said_to_be_more() -> None:
    """Words that are saved at once become no practice of every day that then counts as never done."""
    day = date(2026, 11, 23)
    form = agreed_form(Session(day=day), (), day, datetime(2026, 11, 23, 12, tzinfo=UTC))
    made = form.finish({**form.values, "what": "call the clinic"})
    assert isinstance(made, Agree)
    assert (made.line.text, made.became) == ("call the clinic", None)


async def test_before_any_session_one_sentence_says_so(desk: Desk) -> None:
    """Nothing opens for a day to come, the last line does not offer it, and M takes a day that was."""
    async with desk.running() as seat:
        await seat.press("g", "n", "m")  # to when one is moved; where there is none, when the next one is
        await seat.write("wed 18:30")
        await seat.press("enter", "n")
        assert "No session has been yet; M takes the day of one that was" in seat.text
        assert "o how it was" not in seat.lines[-1]
        await seat.press("M")
        await seat.write("2026-11-18")
        await seat.press("enter")
        assert "Session of Wed 18 Nov: took place" in seat.text


async def test_a_line_that_cannot_be_read_stays_open_to_be_mended(desk: Desk) -> None:
    """What is typed after the sentence goes on in the line; none of it acts as a key."""
    async with desk.running() as seat:
        await seat.press("g", "n", "M")
        await seat.write("wen 18:30")
        await seat.press("enter")
        assert "no day that can be read" in seat.text
        assert "wen 18:30" in seat.text
        await seat.press(*["backspace"] * 7)
        await seat.write("d 18:30")
        await seat.press("enter")
        assert "Session planned for Wed 25 Nov 18:30" in seat.text


async def test_what_was_refused_is_no_longer_said_once_it_is_mended(desk: Desk) -> None:
    """The sentence about a line goes when the line is changed."""
    every_wednesday(desk)
    async with desk.running() as seat:
        await seat.press("g", "n", "y", "o", "x", "ctrl+s")
        assert "is a whole number" in seat.text
        await seat.press("backspace", "7")
        assert "is a whole number" not in seat.text


def one_agreed(desk: Desk) -> None:
    """Let one line have been agreed in the last session."""
    with desk.journal() as journal:
        held = Session(day=date(2026, 11, 18), state=SessionState.HELD, agreed=(Agreed(text="bring the letter"),))
        journal.save_session(held, "x", lambda one: one)


def agreed_in(desk: Desk) -> list[tuple[str, date | None]]:
    """Return the words agreed in the session, and the day on which each ended."""
    with desk.journal() as journal:
        return [(one.text, one.ended) for one in journal.sessions()[0].agreed]


async def test_a_line_that_was_agreed_is_done_or_let_go_and_opens_again(desk: Desk) -> None:
    """`d` ends it; the same key opens it again, long after undo has gone past it."""
    one_agreed(desk)
    async with desk.running() as seat:
        await seat.press("g", "n", "s")
        assert "bring the letter" in seat.text
        await seat.press("ctrl+s")
        assert "Done, or let go: bring the letter" in seat.text
        assert agreed_in(desk) == [("bring the letter", date(2026, 11, 22))]
        await seat.press("s")
        assert "bring the letter (ended Sun 22 Nov)" in seat.text
        await seat.press("tab", "right", "right", "ctrl+s")
        assert "Open again: bring the letter" in seat.text
    assert agreed_in(desk) == [("bring the letter", None)]


async def test_a_line_that_was_agreed_gets_other_words(desk: Desk) -> None:
    """The words asked for replace those that stood there; without any one sentence asks for them."""
    one_agreed(desk)
    async with desk.running() as seat:
        await seat.press("g", "n", "s", "tab", "right", "tab", "ctrl+u", "ctrl+s")
        assert "needs a few words" in seat.text
        await seat.write("bring both letters")
        await seat.press("ctrl+s")
        assert "Now agreed: bring both letters" in seat.text
    assert agreed_in(desk) == [("bring both letters", None)]


async def test_a_line_that_was_never_agreed_is_taken_away(desk: Desk) -> None:
    """A slip goes, undo brings it back; with nothing agreed one sentence says so."""
    one_agreed(desk)
    async with desk.running() as seat:
        await seat.press("g", "n", "s", "tab", "left", "ctrl+s")
        assert "Taken away: bring the letter" in seat.text
        assert agreed_in(desk) == []
        await seat.press("s")
        assert "No line was agreed" in seat.text
        await seat.press("u")
    assert agreed_in(desk) == [("bring the letter", None)]


async def test_preparing_the_next_one_from_an_earlier_one_goes_to_it(desk: Desk) -> None:
    """What is written afterwards is written to the session that was prepared, not to the one the cursor was on."""
    every_wednesday(desk)
    async with desk.running() as seat:
        await seat.press("g", "n", "y")
        assert "› Wed 18 Nov" in seat.text
        await seat.press("w", "escape")
        assert "› Wed 25 Nov" in seat.text


async def test_words_left_while_preparing_are_found_when_the_session_has_been(desk: Desk) -> None:
    """A question that was half-written opens again from its session, however long that is past."""
    every_wednesday(desk)
    async with desk.running() as seat:
        await seat.press("g", "n", "w", "down", "down", "down", "e")
        await seat.write("is it nor")
        await seat.press("escape")
    desk.clock.forward(days=5)
    async with desk.running() as seat:
        await seat.press("g", "n", "y")
        assert "› Wed 25 Nov" in seat.text
        assert "what you left half-written" in seat.text
        await seat.press("w", "down", "down", "down", "e")
        assert "is it nor" in seat.text
