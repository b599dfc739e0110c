"""The frame around every screen: places, keys that mean the same everywhere, themes, what is said."""

from __future__ import annotations

import gc

import pytest
from textual import events
from textual.binding import Binding

from evenso.records import InvalidRecord, Moment, Note
from storage.database import OpenFile
from storage.journal import Journal
from storage.opening.looking import LookThrough
from storage.problems import JournalProblem
from tests.storage.entries import raw_rows
from tests.tui.conftest import NOON, Desk
from tui.app import EvenSo
from tui.dialogs.keys import key_table
from tui.intents import Also, Undo
from tui.keys import APP_KEYS, EVERYWHERE, MOVE, grouped
from tui.places import PLACES
from tui.screens.base import JournalScreen
from tui.themes import THEMES
from tui.widgets.key_bar import key_line
from tui.widgets.status_line import Status, status_line
from tui.widgets.top_bar import nav_line


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
async def test_every_place_is_reached_by_its_letter(desk: Desk, place: object) -> None:
    """`g` and a letter lead to each place, whose name stands out in the bar; esc leads back."""
    name, letter = getattr(place, "name", ""), getattr(place, "letter", "")
    async with desk.running() as seat:
        await seat.press("g", letter)
        assert seat.app.current_mode == name
        assert isinstance(seat.app.screen, JournalScreen)
        await seat.press("g", "t")
        assert seat.app.current_mode == "today"


async def test_what_a_start_switches_off_is_on_again(desk: Desk) -> None:
    """The garbage collector, which the way to the first paint does without, works once the first screen stands."""
    gc.disable()
    try:
        async with desk.running():
            assert gc.isenabled()
    finally:
        gc.enable()


def test_letters_and_names_of_places_are_their_own() -> None:
    """No two places share a letter or a name."""
    assert len({place.letter for place in PLACES}) == len({place.name for place in PLACES}) == len(PLACES)


async def test_the_key_box_is_made_from_the_bindings(desk: Desk) -> None:
    """`?` lists every key that acts here, by task, and the rule of the current check-in; esc closes it."""
    async with desk.running((100, 50)) as seat:
        await seat.press("question_mark")
        for words in ("Write", "Look around", "how it is", "take the last change back", "Within ten minutes"):
            assert words in seat.text
        await seat.press("escape")
        assert "Within ten minutes" not in seat.text


def test_each_task_is_in_the_box_once() -> None:
    """Keys that belong together, such as earlier and later, are one line in the box, and all of them are there."""
    told = [words for _, lines in grouped(EVERYWHERE) for _, words in lines]
    assert len(told) == len(set(told))
    assert set(told) == {binding.tooltip for binding in EVERYWHERE}


def test_a_long_key_never_runs_into_its_words() -> None:
    """However long a key's label is, two cells stand between it and what it does."""
    long = Binding("pageup", "x", "page", key_display="pgup pgdn home", tooltip="ten lines", group=MOVE)
    assert "pgup pgdn home  ten lines" in key_table((long,), (), 74).plain


@pytest.mark.parametrize("width", [40, 74, 110])
def test_the_key_table_fits(width: int) -> None:
    """The key table is two columns where there is room and one where there is not; nothing is cut."""
    drawn = key_table(EVERYWHERE, (), width).plain
    assert max(map(len, drawn.split("\n"))) <= width
    assert all(binding.tooltip in drawn for binding in EVERYWHERE)


@pytest.mark.fault("F83")
async def test_the_palette_writes_no_picture(desk: Desk) -> None:
    """Textual's command that writes the screen to a file is not in the palette."""
    async with desk.running() as seat:
        titles = {command.title for command in seat.app.get_system_commands(seat.app.screen)}
        assert {"Today", "Undo", "Colours: light", "Quit"} <= titles
        assert [title for title in titles if "import" in title]  # the word one would look for; only titles are searched
        assert not [title for title in titles if "screenshot" in title.casefold()]


def test_keys_give_way_but_help_stays() -> None:
    """On a narrow screen keys are left out from the end, never the help."""
    for width in (20, 30, 60, 120):
        drawn = key_line(tuple(EVERYWHERE), width)
        assert drawn.plain.rstrip().endswith("quit") or "help" in drawn.plain
        assert drawn.cell_length <= max(width, 24)


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_bars_fit_their_width(width: int) -> None:
    """The nav bar and the status line never overflow."""
    assert nav_line(PLACES, "today", width).cell_length <= width
    drawn = status_line(Status("Saved " + "x" * 200, undoable=True), width).plain.split("\n")
    assert max(map(len, drawn)) <= width


def test_names_in_the_bar_stay_apart_and_where_they_are() -> None:
    """On 80 cells a place that is else not in the bar takes the last one's room, and none before it moves."""
    usual, kept = nav_line(PLACES, "week", 80).plain, [place.title for place in PLACES if not place.quiet][:-1]
    for place in (place for place in PLACES if place.quiet):
        bar = nav_line(PLACES, place.name, 80).plain
        assert [bar.index(title) for title in kept] == [usual.index(title) for title in kept]
        assert f"{kept[-1]}  {place.title}  g" in bar


@pytest.mark.parametrize("width", [60, 80, 120])
def test_what_was_done_is_told_to_its_end(width: int) -> None:
    """A sentence without room beside `u  undo` goes on below it, whole; a short one stays on one line."""
    said = "Dr Neu from Tue 1 Dec. What repeats ends before that day. B: hand-over. All that was written stays."
    drawn = status_line(Status(said, undoable=True), width).plain.split("\n")
    assert drawn[0].endswith("u  undo")
    assert all(len(line) <= width for line in drawn)
    assert " ".join(" ".join(drawn).replace("u  undo", "").split()) == said
    assert "\n" not in status_line(Status("Saved 7", undoable=True), width).plain


def test_a_key_beside_a_sentence_has_room_or_gives_way() -> None:
    """What does the other thing that may have been meant is always named; what only tells of a key, where it fits."""
    said = "Saved 7 for Sun 22 Nov"
    tells, acts = Also("e", "how it was"), Also("ampersand", "keep both", Undo())
    assert status_line(Status(said, undoable=True, also=tells), 58).plain.endswith("e  how it was   u  undo")
    assert status_line(Status(said, undoable=True, also=tells), 40).plain.endswith("  u  undo")
    drawn = status_line(Status(said, undoable=True, also=acts), 44).plain.split("\n")
    assert drawn[0].endswith("&  keep both   u  undo")
    assert " ".join(" ".join(drawn).replace("&  keep both   u  undo", "").split()) == said


@pytest.mark.parametrize("width", [30, 40, 60, 80, 120])
def test_the_key_to_all_places_is_in_the_bar(width: int) -> None:
    """At every width the bar shows the key that leads to the places that have no room in it."""
    assert " g " in f"{nav_line(PLACES, 'today', width).plain} "


async def test_the_key_in_the_bar_is_clicked(desk: Desk) -> None:
    """A click on it opens the line with every place, also those that are not in the bar."""
    async with desk.running() as seat:
        await seat.pilot.click(offset=(seat.lines[0].index("g more"), 0))
        await seat.rest()
        assert "Diary card" in seat.text


async def test_a_long_sentence_keeps_its_margin(desk: Desk) -> None:
    """Every row of a sentence that wraps begins under its first, and none is cut."""
    async with desk.running((40, 20)) as seat:
        seat.app.say("one two three four five six seven eight nine ten " * 2 + "end")
        await seat.rest()
        rows = [line for line in seat.lines if "five" in line or "three" in line or "end" in line]
        assert len(rows) > 1
        assert rows[-1].endswith("end")
        assert all(line.startswith(" ") and not line.startswith("  ") for line in rows)


def test_a_theme_has_every_variable() -> None:
    """Both themes name the same variables, so that no style is left without one."""
    names = {frozenset(theme.variables) for theme in THEMES.values()}
    assert len(names) == 1
    assert {binding.action for binding in APP_KEYS} >= {"quit"}


@pytest.mark.parametrize("problem", [JournalProblem("The disk is full."), InvalidRecord("No such mood.")])
async def test_a_refusal_is_said_in_its_own_words(desk: Desk, problem: Exception) -> None:
    """A problem with the journal is one sentence in the status line, and the app goes on."""

    def refuse() -> object:
        raise problem

    app = EvenSo(refuse, desk.clock)  # type: ignore[arg-type]
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.press("7")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert app.front is not None
        assert (app.front.status.sentence, app.front.status.undoable) == (str(problem), False)
        assert app.is_running


async def test_support_is_found_among_the_places(desk: Desk) -> None:
    """Who looks for Support in the line of places finds it there, and esc comes back."""
    async with desk.running() as seat:
        await seat.press("g")
        assert "! Support" in seat.text
        await seat.press("exclamation_mark")
        assert "My steadying plan" in seat.text
        await seat.press("escape")
        assert "How is it right now?" in seat.text


async def test_keys_typed_on_while_the_menu_closes_are_not_lost(desk: Desk) -> None:
    """A second key that reaches the `g` line before it is gone goes to the screen below and ends nothing."""
    async with desk.running() as seat:
        await seat.press("g")
        menu = seat.app.screen
        for letter in "ww":
            menu.post_message(events.Key(letter, letter))
        await seat.press("g", "t")
        assert seat.app.current_mode == "today"
        assert seat.app.return_code is None


async def test_places_typed_in_a_burst_are_gone_to_in_order(desk: Desk) -> None:
    """Keys that arrive all at once, as over a slow line, lead from place to place; none is lost, no menu is left."""
    async with desk.running() as seat:
        for letter in "gwgrgjgp":
            seat.app.post_message(events.Key(letter, letter))
        await seat.rest()
        await seat.rest()
        assert seat.app.current_mode == "patterns"
        assert "Go to" not in seat.text
        await seat.press("escape", "escape", "escape", "escape")
        assert seat.app.current_mode == "today"
        assert "Go to" not in seat.text


async def test_the_whole_file_is_examined_once_a_day_and_damage_is_said(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some time after the first paint the file is looked through, and again on the next day; what is found is told."""
    looked: list[bool] = []

    def is_sound(_look: LookThrough, _file: OpenFile) -> bool:
        looked.append(True)
        return False

    monkeypatch.setattr(LookThrough, "is_sound", is_sound)
    monkeypatch.setattr(Journal, "check", lambda _journal, *, quick: ["A page cannot be read."] if quick else [])
    async with desk.running() as seat:
        for _ in range(2):
            seat.app.look_outside()
            await seat.press("f1")
        assert "A page cannot be read." in seat.text
        assert len(looked) == 1
        desk.clock.forward(days=1)
        seat.app.look_outside()
        await seat.rest()
        assert len(looked) == 2


@pytest.mark.slow
async def test_damage_that_nothing_met_is_found_beside_the_work(desk: Desk) -> None:
    """A page goes bad: the look finds it, what is safe and the way back are said, and nothing is saved over it."""
    with desk.journal() as journal:
        journal.add(Note(at=Moment.of(NOON), day=NOON.date(), text="a page"))
        journal.backup()
    page = raw_rows(desk.path, "SELECT rootpage FROM sqlite_schema WHERE name = 'scores'")[0][0]
    async with desk.running() as seat:
        with desk.path.open("r+b") as file:
            file.seek((page - 1) * 4096)
            file.write(b"\x99" * 4096)
        before = desk.path.read_bytes()
        desk.clock.forward(days=1)
        seat.app.look_outside()
        await seat.until(lambda: "found a damaged part" in " ".join(seat.text.split()))
        said = " ".join(seat.text.split())
        assert "from now on nothing is written over it" in said
        assert "g , Backups compares it" in said
        await seat.press("7")
        assert "so nothing was saved" in " ".join(seat.text.split())
    assert desk.path.read_bytes() == before
