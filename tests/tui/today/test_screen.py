"""Today as a person uses it, without a terminal."""

from __future__ import annotations

from datetime import timedelta
from typing import cast

import pytest

from evenso.records import CheckIn, Moment, Note, Practice
from tests.tui.conftest import NOON, Desk
from tui.dialogs.drafts import pack
from tui.screens import ahead
from tui.screens.today.model import letters_for
from tui.screens.today.screen import TodayScreen


async def test_mood_skills_and_a_line(desk: Desk) -> None:
    """A mood, two skills and a line take six keys besides the words, and all of it is in the journal."""
    async with desk.running() as seat:
        await seat.press("7", "a", "d", "n")
        await seat.write("slept badly but called Ana")
        await seat.press("enter")
        assert "Saved your line for Sun 22 Nov 12:00" in seat.text
        assert seat.text.count("✓") == 2
    with desk.journal() as journal:
        (check_in,) = [one for one in journal.entries() if isinstance(one, CheckIn)]
        assert (check_in.mood, check_in.note) == (7, "slept badly but called Ana")
        assert len([one for one in journal.entries() if isinstance(one, Practice)]) == 2


async def test_keys_typed_in_a_burst_act_in_order(desk: Desk) -> None:
    """Keys that arrive all at once, before the journal is open, do what they would do slowly."""
    app = desk.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("7", "a", "n", *"slept", "enter", "c", "f", *"sad", "enter")
        for _ in range(4):
            await pilot.pause()
            await app.workers.wait_for_complete()
    with desk.journal() as journal:
        (check_in,) = [one for one in journal.entries() if isinstance(one, CheckIn)]
        assert (check_in.mood, check_in.note, check_in.feelings) == (7, "slept", ("sad",))
        assert len([one for one in journal.entries() if isinstance(one, Practice)]) == 2


async def test_feelings_are_picked_by_digit_and_typed(desk: Desk) -> None:
    """The person's own words are offered by digit; a digit again takes one out; free words stay."""
    with desk.journal() as journal:
        at = NOON - timedelta(days=1)
        journal.add(CheckIn(at=Moment.of(at), day=at.date(), mood=5, feelings=("calm", "tired")))
    async with desk.running() as seat:
        await seat.press("f", "1", "2")
        await seat.write("quite awake")
        await seat.press("1", "enter")
        assert "quite awake" in seat.text
    with desk.journal() as journal:
        newest = journal.entries(limit=1)[0]
        assert isinstance(newest, CheckIn)
        assert set(newest.feelings) == {"tired", "quite awake"}


async def test_earlier_days_are_written_and_today_is_the_last(desk: Desk) -> None:
    """`[` goes to the day before, `]` back and no further; what is written there counts for that day."""
    async with desk.running() as seat:
        await seat.press("]")
        assert "Sunday 22 November" in seat.text
        await seat.press("[", "[", "3")
        assert "Friday 20 November" in seat.text
        assert "Saved 3 for Fri 20 Nov 12:00" in seat.text
        await seat.press("escape")
        assert "Sunday 22 November" in seat.text


async def test_an_entry_is_changed_deleted_and_brought_back(desk: Desk) -> None:
    """`e` lists the day; enter changes an entry, d deletes it, u brings it back."""
    async with desk.running() as seat:
        await seat.press("7")
        desk.clock.forward(hours=2)
        await seat.press("4", "e", "down", "enter", "9", "escape")
        with desk.journal() as journal:
            assert sorted(one.mood or 0 for one in journal.entries() if isinstance(one, CheckIn)) == [4, 9]
        await seat.press("e", "d")
        assert "Deleted the check-in of Sun 22 Nov 14:00: 4" in seat.text
        await seat.press("u", "escape")
        assert "14:00  4" in seat.text


async def test_a_draft_is_kept_and_offered(desk: Desk) -> None:
    """Leaving a line keeps it; the next start offers it, and n goes on with it on the day it was for."""
    async with desk.running() as seat:
        await seat.press("[", "n")
        await seat.write("half a thought")
        await seat.press("escape")
    async with desk.running() as seat:
        assert "half-written (yesterday), was kept" in seat.text
        await seat.press("n")
        assert "half a thought" in seat.text
        await seat.press("enter")
    with desk.journal() as journal:
        assert [one.day for one in journal.entries()] == [NOON.date() - timedelta(days=1)]
        assert journal.drafts() == []


async def test_a_line_to_bring_up_is_marked_for_the_session(desk: Desk) -> None:
    """`b` asks for one line and saves it for the next session."""
    async with desk.running() as seat:
        await seat.press("b")
        await seat.write("the call with my brother")
        await seat.press("enter")
        assert "Saved a note for the session" in seat.text
        await seat.press("e", "enter")
        assert seat.app.current_mode == "journal"  # longer texts are changed where they can be read whole
    with desk.journal() as journal:
        (note,) = journal.entries()
        assert isinstance(note, Note)
        assert note.for_session


async def test_a_half_written_line_to_bring_up_goes_on(desk: Desk) -> None:
    """`b` goes on with the line that was left, after a restart too, and saving it lets the draft go."""
    async with desk.running() as seat:
        await seat.press("b")
        await seat.write("the call")
        await seat.press("escape")
    async with desk.running() as seat:
        assert "b goes on with it" in seat.text
        await seat.press("b")
        assert "To bring up  the call" in seat.text
        await seat.write(" with Ana")
        await seat.press("enter")
    with desk.journal() as journal:
        (note,) = journal.entries()
        assert isinstance(note, Note)
        assert (note.text, journal.drafts()) == ("the call with Ana", [])


async def test_a_notice_is_not_lost_to_a_draft(desk: Desk) -> None:
    """What the journal has to say on opening is said first, then what was left half-written."""
    async with desk.running() as seat:
        await seat.press("b")
        await seat.write("the call")
        await seat.press("escape")
    desk.path.chmod(0o644)
    async with desk.running() as seat:
        said = " ".join(seat.text.split())
        assert "b goes on with it" in said
        assert "Other accounts on this computer may read" in said


async def test_what_another_pane_wrote_appears(desk: Desk) -> None:
    """An entry that another process saved is shown at the next look outside."""
    async with desk.running() as seat:
        with desk.journal() as other:
            other.add(CheckIn(at=Moment.of(NOON), day=NOON.date(), mood=4, note="from the other pane"))
        seat.app.look_outside()
        await seat.rest()
        assert "from the other pane" in seat.text


async def test_a_click_does_what_its_key_does(desk: Desk) -> None:
    """A number and a skill can be clicked."""
    async with desk.running() as seat:
        row = next(y for y, line in enumerate(seat.lines) if "How is it" in line)
        await seat.pilot.click(offset=(seat.lines[row].index(" 6 ") + 1, row))
        await seat.rest()
        assert "Saved 6" in seat.text


async def test_all_that_was_left_is_said(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a goal and an entry left half-written Today names both; Goals says its own again, not before one is there."""
    monkeypatch.setattr(ahead, "QUIET", 0.001)
    monkeypatch.setattr(ahead, "A_WHILE", 0.001)
    monkeypatch.setattr(ahead, "REST", 0.001)
    with desk.journal() as journal:
        journal.save_draft("goals.new", pack({"want": "a walk"}))
        journal.save_draft("journal.new", pack({"text": "the only copy"}))
    async with desk.running() as seat:
        assert "2 things half-written were kept" in seat.text
        assert "a goal (g g, then a)" in " ".join(seat.text.split())
        await ahead.make_ready(seat.app)  # reads places behind Today
        await seat.rest()
        assert "goes on with it" not in seat.text
        await seat.press("g", "g")
        assert "a goes on with it" in seat.text
        await seat.press("a")
        assert "a walk" in seat.text


async def test_words_kept_with_esc_come_back_while_the_program_runs(desk: Desk) -> None:
    """A line and feelings that were left go on where they were: the newest words of each; nothing takes their place."""
    async with desk.running() as seat:
        await seat.press("n")
        await seat.write("alpha")
        await seat.press("escape", "n")
        await seat.write(" beta")
        await seat.press("escape", "f")
        await seat.write("calm")
        await seat.press("escape", "f")
        assert "calm" in seat.text
        await seat.press("escape", "n", "enter")
    with desk.journal() as journal:
        assert [entry.note for entry in journal.entries() if isinstance(entry, CheckIn)] == ["alpha beta"]


async def test_only_letters_that_are_seen_act(desk: Desk) -> None:
    """A letter whose skill stands nowhere on the screen writes nothing and says where it stands; after `p` it acts."""
    async with desk.running() as seat:
        today = cast("TodayScreen", seat.app.front)
        every = letters_for(today.seen.data.skills)
        hidden = next(letter for letter in every if letter not in today.letters())
        await seat.press(hidden)
        assert f"No skill stands here with “{hidden}”; p shows all of them" in seat.text
        with desk.journal() as journal:
            assert journal.count() == 0
        await seat.press("p", hidden)
        with desk.journal() as journal:
            assert journal.count() == 1


async def test_in_a_low_terminal_what_was_saved_and_the_keys_are_seen(desk: Desk) -> None:
    """At 40×10 the strip and the places give way, a panel that is opened has rows, and with more rows all is back."""
    async with desk.running(size=(40, 10)) as seat:
        await seat.press("7")
        first, *_, said, keys = seat.text.splitlines()
        assert ("Sunday" in first, "Saved 7" in said, "mood" in keys) == (True, True, True)
        assert "How is it right now?" in seat.text
        await seat.press("p")
        assert "5-4-3-2-1" in seat.text
        await seat.press("escape", "n")
        await seat.write("slept")
        assert "slept" in seat.text
        await seat.press("enter")
        assert "Saved your line" in seat.text.splitlines()[-2]
        await seat.pilot.resize_terminal(80, 24)
        await seat.rest()
        assert "Last 14 days" in seat.text
        assert "Journal" in seat.text.splitlines()[0]


async def test_words_right_after_a_number_belong_to_its_check_in(desk: Desk) -> None:
    """Also on an earlier day whose evening has a check-in; on the next visit its latest one is shown again."""
    yesterday, day = NOON - timedelta(hours=15, minutes=33), NOON.date() - timedelta(days=1)
    with desk.journal() as journal:
        journal.add(CheckIn(at=Moment.of(yesterday), day=day, mood=6, feelings=("calm",), note="quiet"))
    async with desk.running() as seat:
        await seat.press("[", "3", "n")
        await seat.write("bad afternoon")
        await seat.press("enter")
        assert "Saved your line for Sat 21 Nov 12:00" in seat.text
        await seat.press("f")
        await seat.write("angry")
        await seat.press("enter")
        assert "A line          bad afternoon" in seat.text
        await seat.press("]", "[")
        assert "A line          quiet" in seat.text
    with desk.journal() as journal:
        found = [one for one in journal.entries() if isinstance(one, CheckIn)]
        told = [(one.mood, one.note, one.feelings) for one in found]
        assert told == [(6, "quiet", ("calm",)), (3, "bad afternoon", ("angry",))]


async def test_more_words_stand_apart_from_those_before(desk: Desk) -> None:
    """A line that has words already opens with room behind them; saved or left as it was, it is unchanged."""
    async with desk.running() as seat:
        await seat.press("7", "n")
        await seat.write("slept badly but called Ana")
        await seat.press("enter", "n", "escape", "n", "enter")
        with desk.journal() as journal:
            assert [getattr(one, "note", "") for one in journal.entries()] == ["slept badly but called Ana"]
            assert journal.drafts() == []
        await seat.press("n")
        await seat.write("then walked ")
        await seat.press("enter", "f")
        await seat.write("calm")
        await seat.press("enter", "f")
        await seat.write("tired")
        await seat.press("enter")
    with desk.journal() as journal:
        (one,) = journal.entries()
        assert isinstance(one, CheckIn)
        assert (one.note, one.feelings) == ("slept badly but called Ana then walked", ("calm", "tired"))


async def test_support_is_named_for_what_was_added_to_a_line(desk: Desk) -> None:
    """Whatever the words before it make of the sentence: here they turn it into something that others said."""
    async with desk.running() as seat:
        await seat.press("7", "n")
        await seat.write("argued about what mum said")
        await seat.press("enter")
        assert "not wanting to be here" not in seat.text
        await seat.press("n")
        await seat.write("I want to die")
        await seat.press("enter")
        assert "not wanting to be here" in seat.text


async def test_undo_names_what_it_took_back_and_what_stands(desk: Desk) -> None:
    """Of a number that was corrected: both of them, and which one is there again."""
    async with desk.running() as seat:
        await seat.press("3", "8", "u")
        assert "Undone: edit of check-in 3 → 8, Sun 22 Nov 2026 12:00: mood. 3 stands again" in " ".join(
            seat.text.split()
        )


async def test_how_it_was_is_asked_at_once_after_a_skill(desk: Desk) -> None:
    """`e` beside what was saved opens the form at the first number; where that is not said, `e` is the list."""
    async with desk.running() as seat:
        await seat.press("c", "e", "8", "tab", "5", "ctrl+s")
        with desk.journal() as journal:
            (practice,) = journal.entries()
            assert isinstance(practice, Practice)
            assert (practice.before, practice.after, practice.note) == (8, 5, "")
        await seat.press("e")
        assert "Entries of this day" in seat.text
        await seat.press("enter", "ctrl+u")
        await seat.write("9")
        await seat.press("ctrl+s")
    with desk.journal() as journal:
        assert [getattr(one, "before", None) for one in journal.entries()] == [9]


async def test_the_letter_of_today_leads_to_today_and_esc_back_to_the_earlier_day(desk: Desk) -> None:
    """Whoever looked at yesterday and went elsewhere writes for today again; the way back is still there."""
    async with desk.running() as seat:
        await seat.press("[", "g", "j")
        await seat.press("g", "t")
        assert "How is it right now?" in seat.text
        await seat.press("6", "g", "j", "escape")
        assert "How is it right now?" in seat.text
        await seat.press("[", "g", "s", "escape")
        assert "Saturday 21 November" in seat.text
        await seat.press("g", "t")
        assert "How is it right now?" in seat.text
    with desk.journal() as journal:
        assert [one.day for one in journal.entries()] == [desk.clock().date()]


async def test_feelings_that_were_emptied_are_said_to_be_taken_out(desk: Desk) -> None:
    """What is gone is not called saved."""
    async with desk.running() as seat:
        await seat.press("5", "f")
        await seat.write("tired")
        await seat.press("enter")
        assert "Saved feelings" in seat.text
        await seat.press("f", "ctrl+u", "enter")
        assert "Took feelings out of" in seat.text


async def test_a_half_line_waits_for_its_own_check_in(desk: Desk) -> None:
    """What was begun for an earlier check-in of the day is neither offered to a later one nor saved over it."""
    at = Moment.of(NOON - timedelta(hours=2))
    with desk.journal() as journal:
        was = journal.add(CheckIn(at=at, day=NOON.date(), mood=9, note="calm walk"))
        now = journal.add(CheckIn(at=Moment.of(NOON), day=NOON.date(), mood=4))
        journal.save_draft(f"today.note.{was.id}", "calm walk more", NOON.date())
    async with desk.running() as seat:
        await seat.press("n")
        assert "calm walk" not in seat.text
        await seat.write("evening is hard")
        await seat.press("enter")
        await seat.press("g", "j", "H", "enter")
        await seat.until(lambda: "calm walk more" in seat.text)
        await seat.press("enter")
    with desk.journal() as journal:
        found = {one.id: one.note for one in journal.entries() if isinstance(one, CheckIn)}
    assert found == {was.id: "calm walk more", now.id: "evening is hard"}
