"""Bringing years along: the file, the names, what would happen, and that it can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from evenso.formats.daylio import UnknownMoods
from evenso.records import InvalidRecord
from evenso.wording.imports import NEEDED
from tests.tui.conftest import Desk
from tui.dialogs.bring_in_drawing import Model, MoodName, draw_step, labels_for
from tui.dialogs.importing import path_of, read_file

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
    labels = labels_for(unknown, {"Solid": 6})
    assert [(one.name, one.guess) for one in labels] == [("Solid", False), ("grey", True), ("so good", True)]
    assert labels[0].number == 6
    assert labels[1].number is None
    assert labels[2].number is not None


def test_names_stand_with_count_and_scale() -> None:
    """A row fits into eighty cells and shows name, count, the ten numbers, and that a guess is one."""
    model = Model("moods", (MoodName("almost Rad", 1_014, 9, guess=True),))
    row = next(line for line in draw_step(model, 80, 20).split("\n") if "almost Rad" in line.plain)
    assert row.cell_length <= 80
    assert "1,014×" in row.plain
    assert row.plain.endswith("?")


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
    """A file that is no export is told so, and one may try another."""
    file = desk.path.with_name("other.csv")
    file.write_text("a,b\n1,2\n")
    async with desk.running() as seat:
        await seat.press("g", "j", "i")
        await seat.write(str(file))
        await seat.press("enter")
        assert "Daylio" in seat.text
        await seat.press("escape")
        assert "newest first" in seat.text or "Nothing is written yet" in seat.text
