"""Planning sessions, and what is prepared: which session is the next one, how they repeat, what waits for a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from evenso.records import Moment, Note
from evenso.sessions.records import Agreed, Series, Session, SessionState, Topic
from tests.tui.conftest import NOON, Desk

SUNDAY = NOON.date()
TUESDAY, FRIDAY = date(2026, 11, 24), date(2026, 11, 27)


def this_morning_and_tuesday(desk: Desk) -> None:
    """A session at nine today, of which nobody said anything at noon, and one on Tuesday with a topic."""
    with desk.journal() as journal:
        for one in (
            Session(day=SUNDAY, time="09:00", topics=(Topic(text="the old thing"),)),
            Session(day=TUESDAY, topics=(Topic(text="my sleep"),)),
            Session(day=FRIDAY, topics=(Topic(text="the move"),)),
        ):
            journal.save_session(one, "x", lambda one: one)


async def test_a_session_that_is_over_does_not_hide_the_next_one_s_topics(desk: Desk) -> None:
    """Everywhere: the summary, what w prepares, Today; that the one of this morning took place is asked."""
    this_morning_and_tuesday(desk)
    async with desk.running() as seat:
        assert "session Tue, in 2 days" in seat.text
        await seat.press("g", "B")
        assert "1. my sleep" in seat.text
        await seat.press("escape", "g", "n")
        assert "› Sun 22 Nov 09:00" in seat.text
        assert "did it take place?" in seat.text
        await seat.press("w")
        assert "For Tuesday 24 November" in seat.text
        await seat.press("B")
        assert "1. my sleep" in seat.text
        await seat.press("escape", "escape")
        assert "› Tue 24 Nov" in seat.text
        assert "if the session of Sun 22 Nov took place" in seat.text


async def test_the_summary_is_for_the_session_it_is_asked_from(desk: Desk) -> None:
    """From the page that prepares a later one, and from the list on it, its topics leave."""
    this_morning_and_tuesday(desk)
    async with desk.running() as seat:
        await seat.press("g", "n", "home", "B")
        assert "1. the move" in seat.text
        await seat.press("escape", "w", "B")
        assert "1. the move" in seat.text
        assert "my sleep" not in seat.text


async def test_a_time_that_has_passed_today_is_not_planned_for_today(desk: Desk) -> None:
    """Repeating ones begin next week and say so; a single one named by its weekday is next week's as well."""
    async with desk.running() as seat:
        await seat.press("g", "n", "M")
        await seat.write("every sun 9am")
        await seat.press("enter")
        assert "Sessions every Sun 09:00, from Sun 29 Nov" in seat.text
        assert "Sunday 29 November 09:00, in 7 days" in seat.text
        await seat.press("u", "M")
        await seat.write("sun 9am")
        await seat.press("enter")
        assert "Session planned for Sun 29 Nov 09:00" in seat.text
        await seat.press("u", "M")
        await seat.write("today 9am")
        await seat.press("enter")
        assert "Session of Sun 22 Nov 09:00: took place" in seat.text


async def test_repeating_sessions_end_with_words(desk: Desk) -> None:
    """What that does is said before; in either language; what was prepared stays, and undo opens them again."""
    with desk.journal() as journal:
        series = journal.add_session_series(Series(rule="FREQ=WEEKLY;BYDAY=WE", since=date(2026, 11, 18)))
        wednesday = Session(day=date(2026, 11, 25), series_id=series.id, place=date(2026, 11, 25))
        journal.save_session(wednesday, "x", lambda one: replace(one, topics=(Topic(text="mum"),)))
    for words in ("no more", "Keine mehr"):
        async with desk.running() as seat:
            await seat.press("g", "n", "M")
            assert "Now every Wed; “no more” ends that after today" in seat.text
            await seat.write(words)
            await seat.press("enter")
            assert "Ends after today: every Wed. What is written down of single" in seat.text
            assert "Wed 2 Dec" not in seat.text
            assert "1. mum" in seat.text
            await seat.press("u")
            assert "Wed 2 Dec" in seat.text
    async with desk.running() as seat:
        await seat.press("ctrl+p")
        await seat.write("end repeating")
        await seat.until(lambda: "No more every week" in seat.text)
        await seat.press("enter")
        await seat.until(lambda: "Enter ends after today: every Wed." in seat.text)
        await seat.press("enter")
        assert "Ends after today: every Wed." in seat.text
        await seat.press("M")
        await seat.write("no more")
        await seat.press("enter")
        assert "No sessions repeat" in seat.text


async def test_what_new_repeating_sessions_replace_is_said(desk: Desk) -> None:
    """And how there are two a week; where none gave way, nothing is said of it."""
    async with desk.running() as seat:
        await seat.press("g", "n", "M")
        await seat.write("every wed 18:30")
        await seat.press("enter")
        assert "in place of" not in seat.text
        await seat.press("M")
        await seat.write("every thu")
        await seat.press("enter")
        said = " ".join(seat.text.split())
        assert "in place of every Wed 18:30" in said.replace("u undo ", "")
        assert "or a single day beside them" in said
        await seat.press("M")
        await seat.write("every tue and thu")
        await seat.press("enter")
        assert "Tuesday 24 November" in seat.text
        assert "Thu 26 Nov" in seat.text


async def test_what_one_wants_to_say_is_kept_before_there_is_a_day(desk: Desk) -> None:
    """`w` keeps a line; it is seen here and in the summary, and offered as a topic once a session is planned."""
    async with desk.running() as seat:
        await seat.press("g", "n", "w")
        assert "No session is planned yet (M): what you keep here is offered once one is" in seat.text
        await seat.write("my sleep")
        await seat.press("enter", "b")
        await seat.write("the call")
        await seat.press("enter")
        assert "2 to bring up, once there is a session" in seat.text
        assert seat.text.index("the call") < seat.text.index("my sleep")
        await seat.press("B")
        assert "1. the call" in seat.text
        assert "2. my sleep" in seat.text
        await seat.press("escape", "M")
        await seat.write("wed 18:30")
        await seat.press("enter", "w")
        assert "2 to bring up, Sun 22 Nov: my sleep" in seat.text


async def test_what_waits_is_counted_over_sessions_that_were(desk: Desk) -> None:
    """Where sessions are listed and none lies ahead, one line says how much waits; one prepared is in no count."""
    with desk.journal() as journal:
        journal.save_session(Session(day=date(2026, 11, 18), state=SessionState.HELD), "x", lambda one: one)
        journal.add(Note(at=Moment.of(NOON), day=SUNDAY, text="mum", for_session=True))
    async with desk.running() as seat:
        await seat.press("g", "n")
        at = seat.lines.index("   1 to bring up next time; M says when that is")
        assert seat.lines[at - 1] == seat.lines[at + 1] == ""
        await seat.press("M")
        await seat.write("wed")
        await seat.press("enter")
        assert "to bring up next time" not in seat.text


async def test_what_became_of_a_line_begins_with_the_chosen_session(desk: Desk) -> None:
    """Lines of several sessions have their days beside them; of one session they need none."""
    with desk.journal() as journal:
        for day, text in ((date(2026, 11, 11), "call mum"), (date(2026, 11, 18), "say no")):
            held = Session(day=day, state=SessionState.HELD, agreed=(Agreed(text=text),))
            journal.save_session(held, "x", lambda one: one)
    async with desk.running() as seat:
        await seat.press("g", "n", "end", "s")
        assert "call mum · Wed 11 Nov" in seat.text
        await seat.press("escape", "home", "s")
        assert "say no · Wed 18 Nov" in seat.text
        await seat.press("escape", "end", "s", "ctrl+s")
        assert "Done, or let go: call mum" in seat.text
    with desk.journal() as journal:
        first, second = journal.sessions()
        assert (first.agreed[0].ended, second.agreed[0].ended) == (SUNDAY, None)


async def test_a_form_that_was_left_untouched_leaves_no_sentence_of_another(desk: Desk) -> None:
    """That a draft was kept is said of the form it was typed in, and ends with the next one."""
    with desk.journal() as journal:
        journal.save_session(Session(day=date(2026, 11, 18), state=SessionState.HELD), "x", lambda one: one)
    async with desk.running() as seat:
        await seat.press("g", "n", "n")
        await seat.write("half a word")
        await seat.press("escape")
        assert "Kept as a draft" in seat.text
        await seat.press("o", "escape")
        assert "Kept as a draft" not in seat.text
