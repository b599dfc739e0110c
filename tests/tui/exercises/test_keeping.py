"""Nothing of an exercise is lost: words half typed, a program that ends, a page that is taken off, a renamed skill."""

from __future__ import annotations

import os
import signal
from dataclasses import replace

import pytest
from textual import events

from evenso.exercises.begun import Begun, pack
from evenso.exercises.catalogue import PAUSE, SENSES
from evenso.exercises.course import Course
from evenso.records import Area, Moment, PracticeState
from storage.journal import Journal
from tests.tui.conftest import NOON, Desk
from tests.tui.exercises.conftest import Ticking, open_exercise, practices
from tui.screens.exercises.doing.page import ExercisePage
from tui.screens.exercises.intents import SKILLS
from tui.screens.exercises.start import start

HOSTILE = "[/] \x1b[2J \u202egnp.exe 🫧👩‍👩‍👧 " + "w" * 400


async def test_a_word_that_is_half_typed_is_kept(desk: Desk, ticking: Ticking) -> None:
    """Esc in the middle of a word leaves at once, and the word counts."""
    async with desk.running() as seat:
        await open_exercise(seat, "5-4-3-2-1", ticking)
        await seat.press("enter", *"lamp", "enter", *"the wi", "escape")
    (tried,) = practices(desk)
    assert (tried.state, tried.before) == (PracticeState.TRIED, None)
    assert tried.note == "see: lamp, the wi\n2 of 15 things"


async def test_a_line_that_is_half_typed_is_kept(desk: Desk, ticking: Ticking) -> None:
    """Esc at the line keeps it as it is: all steps were done, so it is done."""
    async with desk.running() as seat:
        await open_exercise(seat, "pause", ticking)
        await seat.press("5", *["enter"] * 4, "4", *"waited", "escape")
    (done,) = practices(desk)
    assert (done.state, done.before, done.after, done.note) == (PracticeState.DONE, 5, 4, "waited")


async def test_words_typed_in_a_burst_stay_in_order(desk: Desk, ticking: Ticking) -> None:
    """Letters, enter and the next word's letters arrive in one go; each word is one thing."""
    async with desk.running() as seat:
        await open_exercise(seat, "5-4-3-2-1", ticking)
        await seat.press("3")
        for letter in "lamp\nbig cup\n bug\n":
            name = {"\n": "enter", " ": "space"}.get(letter, letter)
            seat.app.post_message(events.Key(name, letter))
        await seat.rest()
        await seat.press("escape")
    (tried,) = practices(desk)
    assert tried.note == "see: lamp, big cup, bug\n4 of 15 things"


@pytest.mark.parametrize("keys", ["\n\n\n\n", "\x1b\x1b\x1b", "\nq", "\n\x1b", "5\nx\x1b\n"])
async def test_keys_that_come_after_the_end_do_no_harm(desk: Desk, ticking: Ticking, keys: str) -> None:
    """Enter and esc held down or typed in a burst at the line save once, and nothing acts on a page that is left."""
    async with desk.running() as seat:
        await seat.press("g", "e")
        await open_exercise(seat, "pause", ticking)
        await seat.press("5", *["enter"] * 4, "4")
        for letter in keys:
            seat.app.post_message(events.Key({"\n": "enter", "\x1b": "escape"}.get(letter, letter), letter))
        await seat.rest()
    with desk.journal() as journal:
        assert len([one for one in journal.entries() if one.kind == "practice"]) == 1
        assert journal.drafts() == []


async def test_hostile_words_are_shown_and_kept_harmless(desk: Desk, ticking: Ticking) -> None:
    """Markup, escapes, reordering marks and words without end neither act nor break the page."""
    async with desk.running((60, 20)) as seat:
        page = await open_exercise(seat, "5-4-3-2-1", ticking)
        await seat.press("3")
        for _ in range(6):
            page.line.value = HOSTILE
            await seat.press("enter")
        rows = seat.app.screen._compositor.render_strips()
        assert [row.cell_length for row in rows] == [60] * 20
        assert "\x1b" not in seat.text
        assert "\u202e" not in seat.text
        await seat.press("escape", "g", "j", "enter")
        assert "[/]" in seat.text
    (tried,) = practices(desk)
    assert tried.note.count("[/]") == 6


@pytest.mark.parametrize("keys", [("q",), ("ctrl+q",)])
async def test_quitting_in_the_middle_loses_nothing(desk: Desk, ticking: Ticking, keys: tuple[str, ...]) -> None:
    """The program ends in the middle of a pause: two steps are there, at once or with the next exercise."""
    async with desk.running() as seat:
        await open_exercise(seat, "pause", ticking)
        await seat.press("5", "enter", "enter")
        await seat.pilot.press(*keys)
    async with desk.running() as seat:
        await seat.press("g", "e")
    (tried,) = practices(desk)
    assert (tried.state, tried.before, tried.note) == (PracticeState.TRIED, 5, "2 of 4 steps")
    with desk.journal() as journal:
        assert journal.drafts() == []


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="no terminal hangs up here")
async def test_a_terminal_that_hangs_up_loses_nothing(desk: Desk, ticking: Ticking) -> None:
    """After the signal the words are a draft, and the list of exercises makes a practice of it."""
    async with desk.running() as seat:
        await open_exercise(seat, "5-4-3-2-1", ticking)
        await seat.press("5", *"lamp", "enter", *"cu")
        os.kill(os.getpid(), signal.SIGHUP)
        await seat.pilot.pause()
    with desk.journal() as journal:
        (draft,) = journal.drafts()
        assert "lamp" in draft.text
    async with desk.running() as seat:
        await seat.press("g", "e")
        assert "From before: saved 5-4-3-2-1, tried" in seat.text
    (tried,) = practices(desk)
    assert tried.note == "cu\nsee: lamp\n1 of 15 things"


async def test_a_draft_of_another_kind_stays(desk: Desk) -> None:
    """What cannot be read as an exercise is left as it is, however often one looks."""
    with desk.journal() as journal:
        journal.save_draft("exercises.pause.2026", "not of this version")
    async with desk.running() as seat:
        await seat.press("g", "e", "g", "t", "g", "e")
    with desk.journal() as journal:
        assert [one.text for one in journal.drafts()] == ["not of this version"]


async def test_a_draft_of_a_page_that_is_open_is_not_taken_for_left(desk: Desk, ticking: Ticking) -> None:
    """While an exercise waits under another place, its draft is its own."""
    async with desk.running() as seat:
        await seat.press("g", "e")
        await open_exercise(seat, "pause", ticking)
        await seat.press("5", "enter", "g", "s")
        page = await open_exercise(seat, "cold-water", ticking)
        await seat.press("escape", "g", "e")
        assert page is not seat.app.screen
        assert "Step back." in seat.text
        await seat.press("escape")
    (tried,) = practices(desk)
    assert tried.note == "1 of 4 steps"


async def test_a_page_that_is_taken_off_keeps_what_was_done(desk: Desk, ticking: Ticking) -> None:
    """Going to the place it lies on takes the page off; so does another exercise."""
    async with desk.running() as seat:
        await seat.press("g", "e")
        await open_exercise(seat, "pause", ticking)
        await seat.press("5", "enter", "g", "e")
        assert not isinstance(seat.app.screen, ExercisePage)
        await open_exercise(seat, "pause", ticking)
        await seat.press("6")
        start(seat.app, "slow-breath")
        await seat.rest()
        assert len(seat.app.screen_stack) == 2
    assert [one.before for one in practices(desk)] == [6, 5]


async def test_a_skill_renamed_or_put_away_goes_on_counting(desk: Desk, ticking: Ticking) -> None:
    """Renamed before, renamed and rewritten after, put away at last: it is one skill all the while."""
    with desk.journal() as journal:
        skill = journal.find_skill("paused first")
        journal.change_skill(replace(skill, name="one breath first"))
        count = len(journal.skills(archived=True))
    async with desk.running() as seat:
        await open_exercise(seat, "pause", ticking)
        await seat.press("5", "escape")
        assert "one breath first, tried" in seat.text
    with desk.journal() as journal:
        journal.change_skill(replace(skill, name="mine", what="own", how="own", archived=True))
    async with desk.running() as seat:
        await open_exercise(seat, "pause", ticking)
        await seat.press("6", "escape")
    assert {one.skill_id for one in practices(desk)} == {skill.id}
    with desk.journal() as journal:
        assert len(journal.skills(archived=True)) == count


async def test_a_skill_that_is_not_there_yet_comes_and_goes_with_its_practice(desk: Desk, ticking: Ticking) -> None:
    """Muscle release is added with its first practice; one undo takes both, one redo brings both."""
    async with desk.running() as seat:
        await open_exercise(seat, "muscle-release", ticking)
        await seat.press("5", "escape")
        assert [one.skill for one in practices(desk)] == ["muscle release"]
        await seat.press("u")
        assert practices(desk) == []
        with desk.journal() as journal:
            assert "muscle release" not in [one.name for one in journal.skills(archived=True)]
        await seat.press("U")
        assert [one.skill for one in practices(desk)] == ["muscle release"]
        await open_exercise(seat, "muscle-release", ticking)
        await seat.press("4", "escape")
    with desk.journal() as journal:
        assert [one.name for one in journal.skills()].count("muscle release") == 1


async def test_an_exercise_begun_for_a_skill_counts_for_it(desk: Desk, ticking: Ticking) -> None:
    """Begun from a skill of one's own, it is that one which is practised, and the exercise's own stays what it was."""
    with desk.journal() as journal:
        own = journal.add_skill(replace(journal.find_skill("slow breath"), id="", name="my box"))
    async with desk.running() as seat:
        await open_exercise(seat, "box-breath", ticking, own.id)
        await seat.press("5", "escape")
        await open_exercise(seat, "box-breath", ticking)
        await seat.press("5", "escape")
    assert [one.skill for one in practices(desk)] == ["box breath", "my box"]


async def test_each_breath_practises_a_skill_of_its_own(desk: Desk, ticking: Ticking) -> None:
    """Three breaths are three skills, also where two were once kept as the slow breath; one undo takes a new one."""
    with desk.journal() as journal:
        slow = journal.find_skill("slow breath")
        journal.set_setting(SKILLS, {"box-breath": slow.id, "slow-breath": slow.id})
    async with desk.running() as seat:
        for name in ("slow-breath", "longer-exhale", "box-breath", "box-breath"):
            await open_exercise(seat, name, ticking)
            await seat.press("5", "escape")
        assert [one.skill for one in practices(desk)] == ["box breath", "box breath", "longer exhale", "slow breath"]
        with desk.journal() as journal:
            assert [one.name for one in journal.skills()].count("box breath") == 1
        await seat.press("u", "u")
    with desk.journal() as journal:
        assert "box breath" not in [one.name for one in journal.skills(archived=True)]
        assert journal.find_skill("longer exhale").area is Area.GROUNDING


async def test_a_caution_is_shown_until_it_was_read(desk: Desk, ticking: Ticking) -> None:
    """Left unread it stands in the way again; read once, it only stands beside the question."""
    async with desk.running() as seat:
        for keys in (("escape",), ("5", "space", "enter", "escape")):
            await open_exercise(seat, "cold-water", ticking)
            assert "I have read it" in seat.text
            assert "How strong" not in seat.text
            await seat.press(*keys)
        await open_exercise(seat, "cold-water", ticking)
        assert "How strong" in seat.text
        assert "beta-blockers" in seat.text
    assert practices(desk) == []


def test_a_draft_holds_the_moment_it_began(desk: Desk) -> None:
    """What was begun yesterday is kept for yesterday."""
    begun = Begun(Course.begin(PAUSE).rated(5), Moment.of(NOON))
    other = Begun(Course.begin(SENSES).rated(5), Moment.of(NOON))
    assert begun.slot != other.slot
    assert pack(begun) != pack(other)
    with Journal.open(desk.path, clock=desk.clock, create=True) as journal:
        journal.save_draft(begun.slot, pack(begun))
        assert [one.slot for one in journal.drafts()] == [begun.slot]
