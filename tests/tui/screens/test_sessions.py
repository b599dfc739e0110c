"""Sessions on the screen: planned, prepared by digits, moved, noted, agreed, answered; nothing of it lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from textual.events import Key

from evenso.goals.records import Goal, GoalVersion
from evenso.records import CheckIn, Moment, Note, NoteForm
from evenso.sessions.calendar import moved_to
from evenso.sessions.records import Agreed, RaiseNext, Series, Session, SessionState, Therapist, Topic
from storage.journal import Journal
from tests.tui.conftest import NOON, Desk

WEDNESDAY = date(2026, 11, 25)
SIZES = [(60, 20), (80, 24), (120, 40)]


def opened(desk: Desk) -> Journal:
    """The journal as it is now."""
    return Journal.open(desk.path, clock=desk.clock)


def weekly(desk: Desk, words: Sequence[str] = ("the call", "mum")) -> None:
    """Weekly sessions, and entries to bring up since the last one."""
    at = Moment.of(NOON)
    with desk.journal() as journal:
        series = journal.add_session_series(Series(rule="FREQ=WEEKLY;BYDAY=WE", since=date(2026, 11, 11), time="18:30"))
        held = Session(day=date(2026, 11, 18), time="18:30", series_id=series.id, place=date(2026, 11, 18))
        journal.save_session(replace(held, state=SessionState.HELD), "x", lambda one: one)
        for one in words:
            journal.add(Note(at=at, day=NOON.date(), text=one, for_session=True))


async def test_an_empty_place_asks_when_the_next_one_is(desk: Desk) -> None:
    """One line plans a session or all of them; what cannot be read is said, and the line's words are kept."""
    async with desk.running() as seat:
        await seat.press("g", "n")
        assert "No session is written down yet." in seat.text
        await seat.press("w")
        assert "No session is planned yet (M): what you keep here is offered once one is" in seat.text
        await seat.press("escape", "M", "enter")
        assert "No day was typed; nothing was written" in seat.text
        await seat.press("M")
        await seat.write("soonish")
        await seat.press("enter")
        assert "no day that can be read" in seat.text
        assert "soonish" in seat.text
        await seat.press(*["backspace"] * 7)
        await seat.write("every wednesday 18:30")
        await seat.press("enter")
        assert "Wednesday 25 November 18:30, in 3 days" in seat.text
        await seat.press("u")
        assert "No session is written down yet." in seat.text


async def test_topics_are_picked_by_digit_put_in_order_and_taken_out(desk: Desk) -> None:
    """A digit takes a proposal up, and again lets it go; J moves, x takes out, t types one's own; each one undo."""
    weekly(desk)
    async with desk.running() as seat:
        await seat.press("g", "n", "w")
        assert "1 to bring up, Sun 22 Nov: mum" in seat.text
        await seat.press("1", "2", "t")
        await seat.write("sleep")
        await seat.press("enter")
        await seat.press("1", "1")
        await seat.press("up", "up", "up", "J")
        with opened(desk) as journal:
            (session,) = journal.sessions(WEDNESDAY)
            assert [one.text for one in session.topics] == ["sleep", "the call", "mum"]
        await seat.press("x")
        await seat.press("u")
        await seat.press("escape")
        assert "1. sleep" in seat.text
        assert "2. the call" in seat.text
    with opened(desk) as journal:
        (session,) = journal.sessions(WEDNESDAY)
        assert session.series_id
        assert all(one.about is not None for one in session.topics[1:])


async def test_preparing_says_only_keys_that_do_something(desk: Desk) -> None:
    """Digits as many as there are proposals; an order, a way out and room for one more only where there is any."""
    weekly(desk, ("one", "two", "three"))
    async with desk.running() as seat:
        await seat.press("g", "n", "w")
        assert seat.lines[-1].strip().startswith("1-3 pick  t topic")
        assert "order" not in seat.lines[-1]
        assert "take out" not in seat.lines[-1]
        await seat.press("1")
        assert "x take out" in seat.lines[-1]
        assert "order" not in seat.lines[-1]
        await seat.press("2", "3")
        assert "J K order  x take out" in seat.lines[-1]
        assert "topic" not in seat.lines[-1]
        await seat.press("down", "down", "down")
        assert "order" not in seat.lines[-1]
        assert "take out" not in seat.lines[-1]


@pytest.mark.parametrize(("words", "pick"), [((), ""), (("one",), "1 pick")])
async def test_what_cannot_be_picked_has_no_digit(desk: Desk, words: Sequence[str], pick: str) -> None:
    """Where nothing is proposed the last line names no digit, and for one proposal it names the one."""
    weekly(desk, words)
    async with desk.running() as seat:
        await seat.press("g", "n", "w")
        await seat.until(lambda: "A question" in seat.text)
        assert seat.lines[-1].strip().startswith(pick or "t topic")
        assert ("pick" in seat.lines[-1]) == bool(pick)


async def test_three_topics_are_enough(desk: Desk) -> None:
    """A fourth is told how to make room, and nothing is lost."""
    weekly(desk, ("one", "two", "three", "four"))
    async with desk.running() as seat:
        await seat.press("g", "n", "w", "1", "2", "3", "4")
        assert "Three topics are there" in seat.text
        await seat.press("t")
        assert "Three topics are there" in seat.text
    with opened(desk) as journal:
        assert len(journal.sessions(WEDNESDAY)[0].topics) == 3


async def test_what_does_not_fit_the_digits_is_a_key_away(desk: Desk) -> None:
    """The heading says how many there are; 0 goes to the next nine, whose digits pick them."""
    weekly(desk, tuple(f"thing {number}" for number in range(12)))
    async with desk.running() as seat:
        await seat.press("g", "n", "w")
        assert "To pick from  1–9 of 12  0 more" in seat.text
        await seat.press("0")
        assert "To pick from  10–12 of 12  0 more" in seat.text
        await seat.press("1", "9", "0")
        assert "To pick from  1–9 of 12" in seat.text
    with opened(desk) as journal:
        assert len(journal.sessions(WEDNESDAY)[0].topics) == 1


async def test_question_and_what_bothered_are_written_on_their_lines(desk: Desk) -> None:
    """Esc keeps a half-written line; a rehearsal of how to say it begins with one key."""
    weekly(desk)
    async with desk.running() as seat:
        await seat.press("g", "n", "w", "down", "down", "down", "e")
        await seat.write("is it norm")
        await seat.press("escape", "e")
        assert "is it norm" in seat.text
        await seat.write("al?")
        await seat.press("enter")
        assert "is it normal?" in seat.text
        await seat.press("down", "e")
        await seat.write("I felt hurried")
        await seat.press("ctrl+s")
        assert "I felt hurried" in seat.text
        assert "r rehearse" in seat.lines[-1]
        await seat.press("r")
        assert "Whom do you want to talk with, and about what?" in seat.text
        assert "My therapist. I felt hurried" in seat.text
    with opened(desk) as journal:
        (session,) = journal.sessions(WEDNESDAY)
        assert (session.question, session.bothered) == ("is it normal?", "I felt hurried")


async def test_moving_takes_what_was_prepared_along(desk: Desk) -> None:
    """The old day is free, the new one says from where; undo brings it back."""
    weekly(desk)
    async with desk.running() as seat:
        await seat.press("g", "n", "w", "1", "escape", "m")
        await seat.write("thu 17:00")
        await seat.press("enter")
        assert "Moved to Thu 26 Nov 17:00; what was prepared went along" in seat.text
        assert "moved from Wed 25 Nov" in seat.text
        await seat.press("u")
        assert "Wednesday 25 November 18:30" in seat.text
    with opened(desk) as journal:
        assert len(journal.sessions(WEDNESDAY)) == 1


async def test_what_was_said_is_a_note_that_is_walked_to(desk: Desk) -> None:
    """On the day of a session it then took place; the digit leads to the entry and esc comes back."""
    weekly(desk)
    desk.clock.forward(days=3, hours=8)
    async with desk.running() as seat:
        await seat.press("g", "n", "n")
        await seat.write("We spoke about mum.")
        await seat.press("ctrl+s")
        assert "you were at 2 sessions" in seat.text
        await seat.press("1")
        assert seat.app.current_mode == "journal"
        assert "We spoke about mum." in seat.text
        await seat.press("escape")
        assert seat.app.current_mode == "sessions"
    with opened(desk) as journal:
        assert journal.sessions(WEDNESDAY)[0].state is SessionState.HELD
        assert [hit.kind for hit in journal.search("mum", kind="session")] == ["note"]


async def test_what_was_agreed_stands_on_today(desk: Desk) -> None:
    """A line unless a practice is chosen, which has its home and is of every day; a refusal keeps the words."""
    weekly(desk)
    desk.clock.forward(days=3, hours=8)
    async with desk.running() as seat:
        await seat.press("g", "n", "a")
        await seat.write("say no once")
        await seat.press("tab", "right", "right", "tab", "tab")
        await seat.write("now and then")
        await seat.press("ctrl+s")
        assert "names no days or times" in seat.text
        await seat.press(*["backspace"] * 12)
        await seat.write("3 times a week")
        await seat.press("ctrl+s")
        assert "say no once: none recorded since" in seat.text
        await seat.press("g", "t")
        assert "say no once" in seat.text
        assert "session Wed 2 Dec, in 7 days" in seat.text
    with opened(desk) as journal:
        (goal,) = journal.goals()
        assert (goal.title, goal.repeats[0].times) == ("Agreed in sessions", 3)
        assert journal.sessions(WEDNESDAY)[0].state is SessionState.HELD


async def test_the_questions_after_it_may_stay_empty(desk: Desk) -> None:
    """One answer is enough; out of its scale it is refused; what was hard to say is proposed next time."""
    weekly(desk)
    async with desk.running() as seat:
        await seat.press("g", "n", "down", "o")
        await seat.write("11")
        await seat.press("ctrl+s")
        assert "0 to 10" in seat.text
        await seat.press("backspace", "backspace")
        await seat.write("8")
        await seat.press("tab", "tab", "tab", "tab", "n", "n", "tab")
        await seat.write("that I was hurried")
        await seat.press("ctrl+s")
        assert "8 felt heard" in " ".join(seat.text.split())
        await seat.press("up", "w")
        assert "1 hard to say last time: that I was hurried" in seat.text
    with opened(desk) as journal:
        held = journal.sessions(None, date(2026, 11, 20))[0]
        assert (held.heard, held.matters, held.raise_next) == (8, None, RaiseNext.NOT_YET)


async def test_a_day_nobody_spoke_of_is_a_question_and_not_a_miss(desk: Desk) -> None:
    """`x` says that it was called off; it is in no count, and undo makes it a question again."""
    with desk.journal() as journal:
        journal.add_session_series(Series(rule="FREQ=WEEKLY;BYDAY=WE", since=date(2026, 11, 11)))
    async with desk.running() as seat:
        await seat.press("g", "n", "down")
        assert "did it take place?" in seat.text
        await seat.press("x", "ctrl+s")
        assert "called off" in seat.text
        await seat.press("u", "y")
        assert "you were at 1 session" in seat.text


async def test_another_therapist_keeps_everything(desk: Desk) -> None:
    """The series ends, what was written stays, and undo opens it again."""
    weekly(desk)
    async with desk.running() as seat:
        await seat.press("g", "n", "t")
        await seat.write("the new one")
        await seat.press("ctrl+s")
        assert "the new one from Sun 22 Nov; all that was written stays" in seat.text
    with opened(desk) as journal:
        assert [one.label for one in journal.therapists()] == ["the new one"]
        assert len(journal.sessions()) == 1


async def test_who_begins_later_is_told_whole(desk: Desk) -> None:
    """What ends before stands in the sentence to its end; the next series begins with the new one."""
    weekly(desk)
    async with desk.running() as seat:
        await seat.press("g", "n", "t")
        await seat.write("Dr Neu")
        await seat.press("tab")
        await seat.write("1 Dec")
        await seat.press("ctrl+s")
        told = " ".join(" ".join(seat.lines[-4:]).replace("u  undo", "").split())
        assert "all that was written stays. Sessions every Wed 18:30, until Mon 30 Nov. B: hand-over" in told
        await seat.press("M")
        await seat.write("every thursday 9:00")
        await seat.press("enter")
        assert "Sessions with Dr Neu every Thu 09:00, from Tue 1 Dec" in seat.text
    with opened(desk) as journal:
        old, new = journal.session_series()
        assert (old.until, new.since) == (date(2026, 11, 30), date(2026, 12, 1))


async def test_nobody_was_at_a_session_that_is_to_come(desk: Desk) -> None:
    """Neither that it took place nor that it did not is offered before its day; called off it can be."""
    weekly(desk)
    async with desk.running() as seat:
        await seat.press("g", "n")
        await seat.press("x")
        for state in ("called off", "planned", "called off"):
            assert f"‹ {state} ›" in seat.text
            await seat.press("right")
        await seat.press("right")
        with opened(desk) as journal:
            assert not journal.sessions(WEDNESDAY)
        await seat.press("ctrl+s")
        assert "Session of Wed 25 Nov 18:30: called off" in seat.text


async def test_the_same_answer_again_is_no_save(desk: Desk) -> None:
    """It is said that nothing was changed, and `u` is not offered for what was saved before."""
    weekly(desk)
    async with desk.running() as seat:
        await seat.press("g", "n", "down", "x", "ctrl+s")
        assert "Nothing was changed" in seat.text
        assert "u  undo" not in seat.text


@pytest.mark.parametrize("size", SIZES)
async def test_it_fits_every_size(desk: Desk, size: tuple[int, int]) -> None:
    """Topics, the list and what can be picked are seen at every size, and a person's signs are letters."""
    hostile = "[b]x[/] \x1b[2J \u202e " + "word" * 500
    weekly(desk, (hostile, "mum"))
    with opened(desk) as journal:
        wednesday = Session(day=WEDNESDAY, time="18:30", series_id=journal.session_series()[0].id, place=WEDNESDAY)
        topics = (Topic(text="[/] 🎈 first"), Topic(text="x" * 200))
        journal.save_session(wednesday, "x", lambda one: replace(one, topics=topics, question=hostile))
    async with desk.running(size) as seat:
        await seat.press("g", "n")
        assert "1. [/] 🎈 first" in seat.text
        assert "Wed 18 Nov" in seat.text
        await seat.press("w")
        assert "[b]x[/]" in seat.text
        assert "1. [/] 🎈 first" in seat.text
        await seat.press("space", "space")
        assert all(len(line) <= size[0] for line in seat.text.split("\n"))


async def test_a_hard_moment_and_private_entries(desk: Desk) -> None:
    """The hardest moment is proposed; a private one is nowhere on the page."""
    weekly(desk, ())
    with opened(desk) as journal:
        for mood, words, private in ((7, "fine", False), (3, "the row", False), (1, "SECRET", True)):
            check = CheckIn(at=Moment.of(NOON), day=NOON.date(), mood=mood, note=words, private=private)
            journal.add(check)
    async with desk.running((120, 40)) as seat:
        await seat.press("g", "n", "w")
        assert "hardest moment: Sun 22 Nov: the row" in seat.text
        assert "1 of 5 days with a mood; the days were about 5." in seat.text
        assert "SECRET" not in seat.text


async def test_it_is_done_by_mouse(desk: Desk) -> None:
    """A proposal, a line and a session are clicked like their keys are pressed."""
    weekly(desk)
    async with desk.running() as seat:
        await seat.press("g", "n", "w")
        line = next(number for number, text in enumerate(seat.text.split("\n")) if "1 to bring up" in text)
        await seat.pilot.click(offset=(8, line))
        await seat.rest()
        assert "1. mum" in seat.text
        line = next(number for number, text in enumerate(seat.text.split("\n")) if "What bothered" in text)
        await seat.pilot.click(offset=(8, line))
        await seat.rest()
        assert f"› {'What bothered'}" in seat.text
        await seat.press("escape")
        line = next(number for number, text in enumerate(seat.text.split("\n")) if "Wed 18 Nov" in text)
        await seat.pilot.click(offset=(8, line))
        await seat.rest()
        assert "› Wed 18 Nov" in seat.text


async def test_a_session_that_is_gone_leads_back(desk: Desk) -> None:
    """Undone while it is prepared, the page closes on what is there."""
    async with desk.running() as seat:
        await seat.press("g", "n", "M")
        await seat.write("wed 18:30")
        await seat.press("enter", "w", "u")
        assert "No session is written down yet." in seat.text


async def test_a_session_note_is_found_again(desk: Desk) -> None:
    """A journal older than its sessions, with session notes alone, has since the last of them to prepare from."""
    with desk.journal() as journal:
        old = Moment.of(NOON.replace(day=12))
        journal.add(Note(at=old, day=old.local.date(), text="spoke", form=NoteForm.SESSION))
        session = Session(day=WEDNESDAY)
        journal.save_session(session, "x", lambda one: moved_to(one, date(2026, 11, 26)))
    async with desk.running() as seat:
        await seat.press("g", "n", "w")
        assert "What happened since Thu 12 Nov" in seat.text


async def test_words_typed_right_behind_tab_land_in_the_line_it_leads_to(desk: Desk) -> None:
    """Over a slow line keys come in one piece; none lands in the line before, or past one a choice opens."""
    weekly(desk)
    async with desk.running() as seat:
        await seat.press("g", "n", "down", "a")
        for name in ["a", "tab", "right", "right", "tab", "tab", "b", "c"]:
            burst = Key(name, name if len(name) == 1 else None)
            burst.set_sender(seat.app)
            seat.app.post_message(burst)
        await seat.rest()
        assert [line.split()[-1] for line in seat.text.split("\n") if "Agreed" in line or "How often" in line] == [
            "a",
            "bc",
        ]


async def test_the_summary_is_a_key_away_and_begins_for_a_new_therapist(desk: Desk) -> None:
    """`B` shows what would leave; after a change of therapist it begins as the one to hand over."""
    weekly(desk)
    with opened(desk) as journal:
        journal.change_therapist(Therapist(label="A.", since=date(2026, 1, 1)))
    async with desk.running() as seat:
        await seat.press("g", "n", "B")
        assert "new therapist" not in seat.text
        await seat.press("escape", "t")
        await seat.write("B.")
        await seat.press("ctrl+s")
        assert "B: hand-over" in seat.text
        await seat.press("B")
        assert "new therapist" in seat.text
        await seat.press("escape")
        assert seat.app.current_mode == "sessions"


async def test_a_half_written_note_is_offered_on_today(desk: Desk) -> None:
    """What was being typed about a session is kept, and Today says where it is."""
    weekly(desk)
    async with desk.running() as seat:
        await seat.press("g", "n", "down", "n")
        await seat.write("We spoke ab")
        await seat.press("escape")
    async with desk.running() as seat:
        assert "Words about the session of Wed 18 Nov, half-written, were kept" in seat.text
        await seat.press("g", "n", "down", "n")
        assert "We spoke ab" in seat.text


async def test_the_quiet_line_comes_after_a_note_of_a_session(desk: Desk) -> None:
    """As after any entry: words that sound like not wanting to be here are saved, then Support is named once."""
    weekly(desk)
    async with desk.running() as seat:
        await seat.press("g", "n", "down", "n")
        await seat.write("I told her that I want to die.")
        await seat.press("ctrl+s")
        assert "Support is" in seat.text
    with opened(desk) as journal:
        assert journal.search("told", kind="session")


async def test_sessions_are_marked_on_the_chart(desk: Desk) -> None:
    """Those that took place, with their word in the legend; none where there are none."""
    weekly(desk)
    with opened(desk) as journal:
        for day in range(1, 23):
            at = Moment.of(NOON.replace(day=day))
            journal.add(CheckIn(at=at, day=at.local.date(), mood=4 + day % 3))
    async with desk.running((120, 40)) as seat:
        await seat.press("g", "r")
        assert seat.text.count("▲") == 2
        assert "▲ session" in seat.text


async def test_a_note_on_the_morning_of_a_session_leaves_it_planned(desk: Desk) -> None:
    """It begins at half past six in the evening; until then it is still to be prepared."""
    weekly(desk)
    desk.clock.forward(days=3)
    async with desk.running() as seat:
        await seat.press("g", "n", "n")
        await seat.write("bring the letter")
        await seat.press("ctrl+s")
        assert "you were at 1 session" in seat.text
    with opened(desk) as journal:
        assert journal.sessions(WEDNESDAY)[0].state is SessionState.PLANNED


async def test_y_says_that_the_last_one_took_place_also_from_the_next(desk: Desk) -> None:
    """Where nobody said it yet, the next one offers it with one key, and says nothing of it afterwards."""
    with desk.journal() as journal:
        journal.add_session_series(Series(rule="FREQ=WEEKLY;BYDAY=WE", since=date(2026, 11, 18)))
    async with desk.running() as seat:
        await seat.press("g", "n")
        assert "y  if the session of Wed 18 Nov took place" in seat.text
        await seat.press("y")
        assert "you were at 1 session since November" in seat.text
        assert "if the session of" not in seat.text
        assert "› Wed 18 Nov" in seat.text


async def test_today_counts_what_is_to_be_brought(desk: Desk) -> None:
    """Beside the next session; what was marked before the last one is in no count, and what is private neither."""
    weekly(desk)
    with opened(desk) as journal:
        old = Moment.of(NOON.replace(day=12))
        journal.add(Note(at=old, day=old.local.date(), text="long ago", for_session=True))
        journal.add(Note(at=Moment.of(NOON), day=NOON.date(), text="mine", for_session=True, private=True))
    async with desk.running() as seat:
        assert "session Wed, in 3 days · 2 to bring" in seat.text
        await seat.press("b")
        await seat.write("one more")
        await seat.press("enter")
        assert "session Wed, in 3 days · 3 to bring" in seat.text
        await seat.press("g", "n", "w", "1", "t")
        await seat.write("sleep")
        await seat.press("enter", "escape", "g", "t")
        assert "session Wed, in 3 days · 2 topics, 2 marked" in seat.text  # what became a topic is counted once


async def test_from_a_goal_one_walks_to_the_session_it_was_agreed_in_and_back(desk: Desk) -> None:
    """The digit leads to that very session, however many are listed; esc comes back to the goal."""
    weekly(desk)
    with opened(desk) as journal:
        (held,) = journal.sessions()
        goal = Goal(versions=(GoalVersion(day=NOON.date(), title="say no"),))
        journal.agree(held, Agreed(text="say no"), goal)
    async with desk.running((120, 40)) as seat:
        await seat.press("g", "g")
        assert "agreed in" in seat.text
        await seat.press("1")
        assert seat.app.current_mode == "sessions"
        assert "› Wed 18 Nov" in seat.text
        await seat.press("escape")
        assert seat.app.current_mode == "goals"


@pytest.mark.slow
@pytest.mark.parametrize(("downs", "where"), [(0, "topic"), (3, "question"), (4, "bothered")])
async def test_words_typed_while_preparing_begin_the_line(desk: Desk, downs: int, where: str) -> None:
    """They are a topic of their own and change none that is there; at an empty line they are written on it."""
    weekly(desk, ())
    async with desk.running() as seat:
        await seat.press("g", "n", "w", "t", *"one", "enter", *["up"] * 5, *["down"] * downs)
        for letter in "how I sleep":
            seat.app.post_message(Key({" ": "space"}.get(letter, letter), letter))
        await seat.rest()
        await seat.press("ctrl+s" if where == "bothered" else "enter")
    with desk.journal() as journal:
        session = next(one for one in journal.sessions() if one.topics)
        topics = [topic.text for topic in session.topics]
        assert topics == (["one", "how I sleep"] if where == "topic" else ["one"])
        assert {"question": session.question, "bothered": session.bothered}.get(where, "how I sleep") == "how I sleep"
