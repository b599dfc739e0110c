"""Support: one key from everywhere, also while one types and without a readable journal."""

from __future__ import annotations

from threading import Event
from typing import Any

import pytest

from evenso.exercises.pacer import A_MINUTE
from evenso.support.records import Contact, PlanLine, PlanPart
from storage.journal import Journal
from storage.problems import JournalProblem
from tests.tui.conftest import Desk
from tests.tui.keyboard.test_typed_ahead import burst
from tui.screens.support import opening
from tui.screens.support.model import SupportData, read_support
from tui.screens.support.screen import SupportScreen
from tui.widgets.breath import Look, draw_bar


@pytest.mark.parametrize("place", ["t", "j", "s", "r", "w", "d", "comma"])
async def test_support_is_one_key_from_every_place(sampled: Desk, place: str) -> None:
    """`!` shows it, esc comes back to where one was."""
    async with sampled.running() as seat:
        await seat.press("g", place)
        before = seat.app.current_mode
        await seat.press("exclamation_mark")
        assert "My steadying plan" in seat.text
        await seat.press("escape")
        assert "My steadying plan" not in seat.text
        assert seat.app.current_mode == before


async def test_what_is_said_while_it_opens_goes_along(sampled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence that comes between the key and the page, such as damage found just then, stands on the page."""
    async with sampled.running() as seat:

        def reading(journal: Journal, **asked: Any) -> SupportData:
            seat.app.call_from_thread(seat.app.say, "A page of the journal cannot be read.")
            return read_support(journal, **asked)

        monkeypatch.setattr(opening, "read_support", reading)
        await seat.press("exclamation_mark")
        assert "My steadying plan" in seat.text
        assert "A page of the journal cannot be read." in seat.text


async def test_f1_leaves_what_is_being_typed_alone(sampled: Desk) -> None:
    """While a line is typed `!` is a letter and f1 shows Support; afterwards the words stand as they were."""
    async with sampled.running() as seat:
        await seat.press("b", *"so tired", "exclamation_mark", "f1")
        assert "My steadying plan" in seat.text
        await seat.press("escape")
        assert "so tired!" in seat.text


async def test_it_needs_no_journal(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a journal that cannot be read the lines and the emergency number are there all the same."""
    monkeypatch.setenv("LC_ALL", "de_AT.UTF-8")
    desk.path.write_bytes(b"no journal at all")
    async with desk.running() as seat:
        await seat.press("exclamation_mark")
        assert "Telefonseelsorge: 142" in seat.text
        assert "Emergency: 112" in seat.text
        assert "when the journal is open" in seat.text


async def test_a_country_is_chosen_without_a_journal(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every country can be chosen where no journal can keep the choice, and stays chosen; one without lines says so."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    desk.path.write_bytes(b"no journal at all")
    async with desk.running((60, 20)) as seat:
        await seat.press("exclamation_mark", "c", "right_square_bracket", "right_square_bracket", "enter")
        assert "Lines for Canada" in seat.text
        await seat.press("escape", "exclamation_mark")
        assert "Lines for Canada" in seat.text
        await seat.press("c", *"aland", "enter")
        assert "No line for Åland Islands" in seat.text
        assert "112 in the EU" in " ".join(seat.text.split())


async def test_support_is_one_key_from_a_box_and_from_its_own_lists(sampled: Desk) -> None:
    """`!` acts over the `?` box and goes back there; from a list of Support's own it is the way back."""
    async with sampled.running() as seat:
        await seat.press("question_mark", "exclamation_mark")
        assert "My steadying plan" in seat.text
        await seat.press("escape")
        assert "What the keys do here" in seat.text
        await seat.press("escape", "exclamation_mark", "a", "exclamation_mark")
        assert "My steadying plan" in seat.text
        await seat.press("escape")
        assert "How is it right now?" in seat.text


async def test_no_number_is_cut(desk: Desk) -> None:
    """Where name, number and a word do not fit beside each other they stand below each other, in full."""
    with Journal.open(desk.path, clock=desk.clock, create=True) as journal:
        journal.add_contact(Contact(name="Somebody " * 5, reach="+43 660 1234567890 and 0123", note="after eight " * 4))
    async with desk.running((60, 20)) as seat:
        await seat.press("exclamation_mark")
        assert "+43 660 1234567890 and 0123" in seat.text
        assert "…" not in "\n".join(seat.lines[1:])  # below the places, whose names may be cut


async def test_of_two_lines_with_one_name_one_is_corrected_in_the_app(desk: Desk) -> None:
    """Germany has two lines of one name: the one that was changed is the person's, the other stays as it came."""
    with Journal.open(desk.path, clock=desk.clock, create=True) as journal:
        journal.set_setting("support_country", "DE")
    async with desk.running((120, 40)) as seat:
        await seat.press("exclamation_mark", "a", "down", "e", "tab", *"9", "ctrl+s", "escape")
        assert "TelefonSeelsorge: 0800 111 0 111" in seat.text
        assert "TelefonSeelsorge: 116 1239" in seat.text
    with Journal.open(desk.path, clock=desk.clock) as journal:
        assert [one.replaces for one in journal.contacts()] == ["TelefonSeelsorge · 116 123"]


async def test_a_plan_is_written_under_its_headings(desk: Desk) -> None:
    """`e` opens the plan at its first heading; what is written there stands on the page and in the journal."""
    async with desk.running((120, 40)) as seat:
        await seat.press("exclamation_mark", "e", *"the garden", "ctrl+s")
        assert "the garden" in seat.text
    with Journal.open(desk.path, clock=desk.clock) as journal:
        assert [(line.part, line.text) for line in journal.plan()] == [(PlanPart.SIGNS, "the garden")]


async def test_people_are_added_and_a_country_chosen(desk: Desk) -> None:
    """`p` then `a` adds somebody; `c` chooses whose lines are shown, and that is remembered."""
    async with desk.running((120, 40)) as seat:
        await seat.press("exclamation_mark", "a", "a", *"Ana", "tab", *"0123", "ctrl+s", "escape")
        assert "Ana   0123" in seat.text
        await seat.press("c", "enter")
        assert "Lines for Argentina" in seat.text
    with Journal.open(desk.path, clock=desk.clock) as journal:
        assert journal.setting("support_country", "") == "AR"


async def test_letters_find_a_country_and_nothing_else(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """No letter acts on the journal while the list is open; the likely country stands first and is not chosen."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    with desk.journal() as journal:
        journal.add_contact(Contact(name="Ana"))
    async with desk.running() as seat:
        await seat.press("exclamation_mark", "c")
        assert "› Germany   from this computer's settings" in seat.text
        await seat.press(*"uq")
        assert "No country here has “uq” in its name." in seat.text
        await seat.press("enter", "backspace", *"nited k")
        assert "› United Kingdom" in seat.text
        assert "Samaritans: 116 123" in seat.text
        await seat.press("escape")
        assert "› Germany" in seat.text
        await seat.press("escape", "exclamation_mark")
        assert "Choose a country" in seat.text
    with desk.journal() as journal:
        assert [one.name for one in journal.contacts()] == ["Ana"]
        assert journal.setting("support_country", "") == ""


async def test_plan_and_people_stand_on_its_first_paint(desk: Desk) -> None:
    """Support comes up with what the journal holds; what is typed right after `!` finds it there."""
    with desk.journal() as journal:
        journal.save_plan([PlanLine(part=PlanPart.ALONE, text="a walk")])
    async with desk.running() as seat:
        await seat.app.action_support()
        page = seat.app.screen
        assert isinstance(page, SupportScreen)
        assert page.data is not None
        assert [line.text for line in page.data.plan] == ["a walk"]
        await seat.pilot.press("a")
        await seat.rest()
        assert "People and lines" in seat.text
        assert "esc back" in seat.text


async def test_a_journal_that_is_long_in_reading_does_not_keep_the_numbers(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the thread is busy the page comes without plan and people, says that they are coming, and shows them."""
    monkeypatch.setattr("tui.screens.support.opening.WAITS", 0.0)
    busy = Event()
    async with desk.running() as seat:
        waiting = seat.app.run_worker(seat.app.journal_thread.run(lambda _journal: busy.wait(5)))
        await seat.app.action_support()
        await seat.pilot.pause()
        assert "are being read" in seat.text
        assert "112" in seat.text
        busy.set()
        await waiting.wait()
        await seat.until(lambda: "are being read" not in seat.text)
        assert "A plan for hard hours" in seat.text


@pytest.mark.parametrize("size", [(80, 20), (120, 40)])
async def test_the_lines_are_found_however_quickly_one_asks(sampled: Desk, size: tuple[int, int]) -> None:
    """`l` right behind `!` ends where it ends on a page that stands, and says that all is here only where it is."""
    ends = []
    for quick in (False, True):
        async with sampled.running(size) as seat:
            if quick:
                burst(seat, "!l")
                await seat.rest()
            else:
                await seat.press("exclamation_mark", "l")
            ends.append(seat.text)
    async with sampled.running(size) as seat:
        await seat.app.action_support()
        page = seat.app.screen
        assert isinstance(page, SupportScreen)
        page.action_lines()  # before it is laid out
        await seat.rest()
        ends.append(seat.text)
    assert ends[0] == ends[1] == ends[2]
    assert ("All of it stands" in ends[1]) == (size == (120, 40))


async def test_lines_asked_for_before_the_journal_answers_are_shown_again_once_it_did(
    sampled: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What comes above them then does not push them out of sight."""
    monkeypatch.setattr("tui.screens.support.opening.WAITS", 0.0)
    busy = Event()
    async with sampled.running((80, 20)) as seat:
        waiting = seat.app.run_worker(seat.app.journal_thread.run(lambda _journal: busy.wait(5)))
        await seat.app.action_support()
        await seat.pilot.pause()
        await seat.pilot.press("l")
        assert "All of it stands" not in seat.text
        busy.set()
        await waiting.wait()
        await seat.until(lambda: "are being read" not in seat.text)
        await seat.rest()
        slow = seat.text
        await seat.press("home", "l")
        assert seat.text == slow


@pytest.mark.parametrize("size", [(36, 14), (60, 20), (120, 40)])
async def test_it_fits_its_size(sampled: Desk, size: tuple[int, int]) -> None:
    """No row is too long, with the breath on it too."""
    async with sampled.running(size) as seat:
        await seat.press("exclamation_mark", "space")
        rows = seat.app.screen._compositor.render_strips()
        assert [row.cell_length for row in rows] == [size[0]] * size[1]
        assert "breathe in" in seat.text


def test_a_breath_goes_in_for_five_seconds_and_out_for_five() -> None:
    """The bar fills and empties; where nothing should move a number counts; ASCII where only that can be drawn."""

    def line(seconds: float, look: Look) -> str:
        return draw_bar(A_MINUTE.at(seconds), A_MINUTE, look, 80).plain

    assert line(0, Look()).split() == ["breathe", "in", "5"]
    assert line(4.99, Look()).count("█") == 32
    assert line(5, Look()).startswith("breathe out  5")
    assert line(9.99, Look()).split() == ["breathe", "out", "1"]
    assert line(7.2, Look(still=True)) == "breathe out  3"
    assert line(2.5, Look(plain=True)).endswith("#" * 16 + "." * 16)


async def test_the_quiet_line_is_said_once_a_day_after_the_save(desk: Desk) -> None:
    """Words that sound like not wanting to be here are saved first; the line stands below, and not a second time."""
    async with desk.running() as seat:
        await seat.press("n", *"i want to die", "enter")
        assert "not wanting to be here" in seat.text
        assert "undo" in seat.text
        await seat.press("n", *" still", "enter")
        assert "not wanting to be here" not in seat.text
    with Journal.open(desk.path, clock=desk.clock) as journal:
        assert journal.count() == 1
        assert "quiet_line_day" not in journal.settings()


async def test_feelings_bring_the_quiet_line_as_a_line_does(desk: Desk) -> None:
    """Somebody who names it among the feelings, in one word or a few, is told where Support is."""
    async with desk.running() as seat:
        await seat.press("3", "f", *"calm, suicidal", "enter")
        assert "not wanting to be here" in seat.text


async def test_a_fault_of_the_quiet_line_never_hides_that_it_is_saved(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the comparing cannot be done the entry is saved and said to be."""

    def busy(*_: object) -> bool:
        raise JournalProblem("busy")

    monkeypatch.setattr("storage.contents.quiet.is_due", busy)
    async with desk.running() as seat:
        await seat.press("n", *"i want to die", "enter")
        assert "Saved" in seat.text
        assert "busy" not in seat.text


async def test_the_quiet_line_can_be_turned_off(desk: Desk) -> None:
    """With the setting off nothing is said, and everything is saved all the same."""
    with Journal.open(desk.path, clock=desk.clock, create=True) as journal:
        journal.set_setting("quiet_line", value=False)
    async with desk.running() as seat:
        await seat.press("n", *"i want to die", "enter")
        assert "not wanting to be here" not in seat.text


async def test_an_emergency_number_is_there_before_a_country_is_chosen(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new journal under a language without a country names numbers of several places, at every size."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    async with desk.running((60, 20)) as seat:
        await seat.press("exclamation_mark")
        assert "Emergency: 112 in the EU, 999 in the UK" in " ".join(seat.text.split())
        assert "c country" in " ".join(seat.lines[-1].split())


async def test_an_emergency_number_stands_once_where_nothing_is_filled_in(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Right above the lines of the country it is not said again below them."""
    monkeypatch.setenv("LC_ALL", "de_AT.UTF-8")
    async with desk.running((100, 60)) as seat:
        await seat.press("exclamation_mark")
        assert seat.text.count("Emergency: 112") == 1


async def test_a_guessed_number_is_said_as_a_guess(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where only the computer's language names the country, so does the sentence; chosen, it is no guess any more."""
    monkeypatch.setenv("LC_ALL", "de_AT.UTF-8")
    async with desk.running((80, 40)) as seat:
        await seat.press("exclamation_mark")
        assert "Emergency: 112 (ambulance 144), if you are in Austria" in seat.text
        await seat.press("c", "down", "down", "enter")
        assert ", if you are in" not in seat.text


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_lines_are_a_key_away_below_a_long_plan(
    sampled: Desk, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    """With a plan that fills the screen the first rows lead to the lines; `l`, end and home go there and back."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    with Journal.open(sampled.path, clock=sampled.clock) as journal:
        journal.save_plan([PlanLine(part=PlanPart.ALONE, text=f"a walk, number {number}") for number in range(40)])
    async with sampled.running(size) as seat:
        await seat.press("exclamation_mark")
        assert "Choose a country to see its lines.   c  choose" in seat.text
        assert "Emergency: 112 in the EU" in seat.text
        await seat.press("l")
        assert "Emergency: 112 in the EU" in seat.text
        await seat.press("home")
        assert "a walk, number 0" in seat.text
        await seat.press("end")
        assert "Even So is a notebook" in seat.text
        await seat.press("home", "c", "right_square_bracket", "right_square_bracket", "enter")
        assert "Lines for Canada" in seat.text
        await seat.press("home")
        assert "a  people   l  lines" in seat.text
        await seat.press("l")
        assert "Emergency: 911" in seat.text
