"""Bringing years along: the file, the names, what would happen, and that it can be taken back."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC
from pathlib import Path
from threading import Event

import pytest

from evenso.formats.columns.mapping import Columns, Part, Role
from evenso.formats.columns.reading import read_csv
from evenso.formats.coming import DayOrder, UnknownMoods
from evenso.formats.coming.programs import PROGRAMS
from evenso.records import CheckIn, InvalidRecord, Moment
from evenso.wording.coming.asking import NOTHING_READ, TAKES
from evenso.wording.imports import NEEDED
from tests.tui.conftest import NOON, Desk
from tui.dialogs.imports.asking import ask
from tui.dialogs.imports.doing import path_of, read_file
from tui.dialogs.imports.drawing import draw_step
from tui.dialogs.imports.footer import footer
from tui.dialogs.imports.kept import Kept, pack, unpack
from tui.dialogs.imports.page import BringInPage
from tui.dialogs.imports.steps import Answers, Kind, Row, Step

PARTS = (Part(Role.DATE, 0), Part(Role.MOOD, 1))
HEAD = "full_date,date,weekday,time,mood,activities,note_title,note"


def write_export(path: Path, moods: list[str]) -> Path:
    """Write an export with one entry a day."""
    rows = [
        f'2026-03-{n:02},March {n},Monday,9:30 PM,{mood},run | tea,"","line {n}"' for n, mood in enumerate(moods, 1)
    ]
    path.write_text("\n".join([HEAD, *reversed(rows)]), "utf-8")
    return path


@pytest.mark.parametrize("typed", ["{}", "'{}'", '"{}"', "file://{}", "  {}  "])
def test_a_path_is_understood_however_it_comes(tmp_path: Path, typed: str) -> None:
    """Typed, quoted, dropped as an address: the same file."""
    file = tmp_path / "my export.csv"
    file.write_text("x")
    words = str(file).replace(" ", "%20") if typed.startswith("file") else str(file)
    assert path_of(typed.format(words)) == file


def test_a_path_with_escaped_blanks_is_understood(tmp_path: Path) -> None:
    """What a terminal makes of a dropped file."""
    file = tmp_path / "my export.csv"
    file.write_text("x")
    assert path_of(str(file).replace(" ", "\\ ")) == file


@pytest.mark.parametrize("words", ["", "/nowhere/at.csv", "/", "\0", "~nobody/x"])
def test_what_is_no_file_is_said(words: str) -> None:
    """Every odd path ends in one sentence, never in a fault."""
    with pytest.raises(InvalidRecord):
        read_file(words)


def test_guesses_are_told_from_numbers_of_last_time() -> None:
    """A guess carries its mark; a number the person gave before does not; nothing else is filled in."""
    unknown = UnknownMoods({"so good": 3, "Solid": 40, "grey": 7}, {"good": 8})
    step = ask(unknown, Answers(), {"Solid": 6})
    assert step is not None
    assert [(one.name, one.guess) for one in step.rows] == [("Solid", False), ("grey", True), ("so good", True)]
    assert step.rows[0].answer == "6"
    assert step.rows[1].answer is None
    assert step.rows[2].answer is not None


def test_names_stand_with_count_and_scale() -> None:
    """A row fits into eighty cells and shows name, count, the ten numbers, and that a guess is one."""
    row = Row("almost Rad", "1,014×", tuple(str(number) for number in range(1, 11)), 8, guess=True)
    step = Step(Kind.MOODS, rows=(row,))
    drawn = next(line for line in draw_step(step, 80, 20).split("\n") if "almost Rad" in line.plain)
    assert drawn.cell_length <= 80
    assert "1,014×" in drawn.plain
    assert drawn.plain.endswith("?")


async def test_a_file_of_which_nothing_could_be_read_is_not_brought_in(desk: Desk, tmp_path: Path) -> None:
    """The last enter says so and writes nothing: neither entries nor what the columns were said to be."""
    file = tmp_path / "odd.csv"
    file.write_text("when,mood\nfoo,5\nbar,6\n")
    reading = read_csv(file.read_bytes(), Answers().wishes(UTC, 4), columns=Columns(parts=PARTS))
    step = Step(Kind.READY, answers=Answers(parts=PARTS), reading=reading)
    assert step.brings_nothing
    assert [one.description for one in footer(step)] == ["back"]
    page = BringInPage()
    async with desk.running() as seat:
        await seat.app.push_screen(page)
        page.step = step
        await seat.press("enter")
        assert page.step.told == NOTHING_READ
        assert page.step.kind is Kind.READY
    assert not replace(
        step, reading=replace(reading, entries=(CheckIn(at=Moment.of(NOON), day=NOON.date(), mood=5),))
    ).brings_nothing


async def test_an_export_with_names_of_ones_own(desk: Desk) -> None:
    """Names are asked for, counts come before anything is written, the import is one step of undo."""
    file = write_export(desk.path.with_name("d.csv"), ["good", "Solid", "Solid", "almost rad"])
    async with desk.running() as seat:
        await seat.press("g", "j", "i")
        await seat.write(str(file))
        await seat.press("enter")
        assert "Solid" in seat.text
        assert "2×" in seat.text
        await seat.press("enter")
        assert NEEDED in seat.text
        await seat.press("6", "enter")
        assert "4 added, 0 updated, 0 unchanged" in seat.text
        with desk.journal() as journal:
            assert journal.count() == 0
        await seat.press("enter")
        assert "Brought in from Daylio: 4 added" in seat.lines[-2]
        await seat.press("u")
        assert "Nothing is written yet" in seat.text


async def test_a_second_time_numbers_are_there_and_nothing_doubles(desk: Desk) -> None:
    """The numbers of last time stand as given, and the same file adds nothing."""
    file = write_export(desk.path.with_name("d.csv"), ["good", "Solid"])
    async with desk.running() as seat:
        for _ in range(2):
            await seat.press("g", "j", "i")
            await seat.write(str(file))
            await seat.press("enter")
            if "?" not in seat.lines[5]:
                await seat.press("6")
            await seat.press("enter", "enter")
        assert "0 added, 0 updated, 2 unchanged" in seat.lines[-2]


async def test_another_file_is_refused_kindly(desk: Desk) -> None:
    """What kind of file it is could not be seen: one may say which, is told why it is none, and may leave."""
    file = desk.path.with_name("other.txt")
    file.write_text("nothing of a table\n")
    async with desk.running() as seat:
        await seat.press("g", "j", "i")
        await seat.write(str(file))
        await seat.press("enter")
        assert "could not be seen" in seat.text
        await seat.press("enter")
        assert "its lines do not fall into columns" in seat.text
        await seat.press("escape", "escape")
        assert "newest first" in seat.text or "Nothing is written yet" in seat.text


TABLE = (
    "When,Clock,Score,Words,Tags,Sleep,[/]\n"
    '11/5/2020,9:05 PM,3,"[@click=app.quit]x[/] \x1b]0;x\x07",walk|tea,3,\n12/5/2020,9:00 AM,4,b,walk,4,\n'
)


@pytest.mark.fault("F49", "F50")
@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_any_csv_by_its_columns(desk: Desk, size: tuple[int, int]) -> None:
    """Columns with the first rows, the order of dates, the scale, what would happen; one undo takes it all back."""
    file = desk.path.with_name("t.csv")
    file.write_text(TABLE)
    async with desk.running(size) as seat:
        await seat.press("g", "j", "i")
        await seat.write(str(file))
        await seat.press("enter")
        assert "What is in each column?" in seat.text
        assert "[/]" in seat.text
        assert "\x1b" not in seat.text
        await seat.press("enter")
        assert "Thu 5 Nov 2020   the month comes first" in seat.text
        await seat.press("2")
        assert "makes 3 a 6" in seat.text
        await seat.press("enter")
        assert "2 added" in seat.text
        await seat.press("s", "w", "enter")
        assert "4 added" in seat.text
        with desk.journal() as journal:
            assert journal.count() == 0
        await seat.press("enter")
        assert "4 added" in " ".join(seat.lines[-4:-1])  # on a small screen the sentence takes two lines
        with desk.journal() as journal:
            assert [len(journal.entries()), len(journal.tracker_values())] == [4, 2]
        await seat.press("u")
        with desk.journal() as journal:
            assert [len(journal.entries()), len(journal.tracker_values())] == [0, 0]


async def test_what_was_answered_is_kept_when_one_leaves(desk: Desk) -> None:
    """Esc goes back step by step with every answer, and coming back goes on from the path and the answers."""
    file = desk.path.with_name("years " * 12 + "of it.csv")  # longer than the field
    file.write_text(TABLE)
    async with desk.running() as seat:
        await seat.press("g", "j", "i")
        await seat.write(str(file))
        await seat.press("enter", "down", "down", "down", "n", "enter", "down", "enter")
        assert "On which scale" in seat.text
        await seat.press("escape")
        assert "› Thu 5 Nov 2020" in seat.text
        await seat.press("escape", "escape")
        assert "› any CSV" in seat.text
        await seat.press("escape", "escape")
        assert "Nothing is written yet" not in seat.lines[0]
    async with desk.running() as seat:
        await seat.press("g", "j", "i")
        await seat.until(lambda: "of it.csv" in seat.text)
        await seat.press("enter")
        assert "On which scale" in seat.text
        await seat.press("enter", "enter")
        assert "Brought in" in seat.lines[-2]
        await seat.press("i")
        await seat.rest()
        assert "of it.csv" not in seat.text
    with desk.journal() as journal:
        assert journal.drafts() == []


async def test_rows_are_chosen_and_turned_with_the_mouse(desk: Desk) -> None:
    """A click puts the cursor on a row, a click on its word turns it, a second click on a choice takes it."""
    file = desk.path.with_name("t.csv")
    file.write_text(TABLE)
    async with desk.running() as seat:
        await seat.press("g", "j", "i")
        await seat.write(str(file))
        await seat.press("enter")
        row = next(at for at, line in enumerate(seat.lines) if line.startswith("   Sleep"))
        await seat.pilot.click(offset=(5, row))
        await seat.rest()
        assert seat.lines[row].startswith(" › Sleep")
        await seat.pilot.click(offset=(26, row))
        await seat.rest()
        assert "‹ name ›" in seat.lines[row]
        await seat.press("n")
        await seat.press("enter")
        row = next(at for at, line in enumerate(seat.lines) if "Thu 5 Nov 2020" in line)
        for _ in range(2):
            await seat.pilot.click(offset=(5, row))
            await seat.rest()
        assert "On which scale" in seat.text


FILES = {
    "jrnl": "[2024-05-01 09:00] A title. And a body with @walk in it.\n",
    "Bearable": "date,weekday,time of day,category,rating/amount,detail,notes\n"
    '"22nd Sep 2020","Tuesday","am","Mood","6","Meh",""\n',
    "Even So": '{"format": "evenso", "version": 1, "skills": [], "settings": {}, "entries": [{"id": "ab2c", '
    '"kind": "note", '
    '"at": "2026-11-20T21:00:00+00:00", "day": "2026-11-20", "written": "2026-11-20T21:00:00+00:00", "text": "x", '
    '"form": "note", "tags": [], "parts": []}]}',
}


@pytest.mark.parametrize("program", FILES)
async def test_files_of_other_programs_are_seen_for_what_they_are(desk: Desk, program: str) -> None:
    """The program is seen from the file, and what would happen stands there at once."""
    file = desk.path.with_name("x.dat")
    file.write_text(FILES[program])
    async with desk.running() as seat:
        await seat.press("g", "j", "i")
        await seat.write(str(file))
        await seat.press("enter")
        assert f"1 entry in this export from {program}" in seat.text
        await seat.press("enter")
        assert f"Brought in from {program}: 1 added" in seat.lines[-2]


def test_a_draft_that_makes_no_sense_is_no_import() -> None:
    """Whatever stands in a draft, reading it raises nothing; what was packed comes back."""
    for text in ("", "{}", "[]", "null", '{"file": 1}', '{"file": "x", "columns": [["x", 1, ""]]}', "[" * 9999):
        assert unpack(text) == Kept()
    answers = Answers("csv", (Part(Role.DATE, 0), Part(Role.TRACKER, 2, "Sleep")), DayOrder.DAY_FIRST, 2000, (1, 5))
    more = replace(
        answers, scales={"a": (0, 9)}, names={"b": "mood"}, moods={"c": 3}, skills={"d": "e"}, trackers=("f",)
    )
    assert unpack(pack(Kept("x.csv", more))) == Kept("x.csv", more)


def test_steps_keep_to_ascii_and_to_their_width() -> None:
    """With plain signs nothing but ASCII is drawn around the file's own words; no line is wider than the screen."""
    rows = tuple(Row(f"column {n}" + "x" * 30, "a, b" * 30, ("not read", "date", "tracker"), n % 3) for n in range(40))
    for width, height in ((60, 17), (80, 21), (120, 37)):
        step = Step(Kind.COLUMNS, "What?", rows, cursor=20, shown=("first", "second", "third"))
        lines = draw_step(step, width, height, plain=True).split("\n")
        assert len(lines) <= height
        assert all(line.cell_length <= width for line in lines)
        assert "> column 20" in "\n".join(line.plain for line in lines)
        assert "".join(line.plain for line in lines).replace("…", "").isascii()


def test_what_only_one_column_can_be_is_not_given_twice() -> None:
    """Turning passes over the date that another column is; its letter takes it from there."""
    row = Row("a", options=("not read", "date", "time", "note"), chosen=0)
    step = Step(Kind.COLUMNS, rows=(replace(row, chosen=1), row, replace(row, chosen=3)), cursor=1)
    assert [step.turned(1).rows[1].answer, step.turned(-1).rows[1].answer] == ["time", "note"]
    taken = step.lettered("d")
    assert [one.answer for one in taken.rows] == ["not read", "date", "note"]
    assert step.lettered("z") == step


async def test_leaving_while_it_is_written_leaves_nothing_half_done(desk: Desk) -> None:
    """What is being written is finished and told, wherever one is by then."""
    file = write_export(desk.path.with_name("d.csv"), ["good"] * 28)
    async with desk.running() as seat:
        await seat.press("g", "j", "i")
        await seat.write(str(file))
        await seat.press("enter")
        page, others_done = seat.app.screen, Event()
        busy = asyncio.create_task(seat.app.journal_thread.run(lambda _: others_done.wait(30)))
        await seat.pilot.press("enter")
        await seat.pilot.pause()
        await seat.pilot.press("escape")
        await seat.pilot.pause()
        assert seat.app.screen is not page
        others_done.set()
        await busy
        await seat.rest()
        assert "28 added" in seat.text
        with desk.journal() as journal:
            assert journal.count() == 28


def test_what_each_program_gives_is_said_as_its_command_says_it() -> None:
    """The list of programs and the help of `evenso import` say the same of every program."""
    assert {word: program.takes for word, program in PROGRAMS.items()} == TAKES
