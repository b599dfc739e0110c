"""What a harsh eye finds on a screen: rows underlined like links, words cut beside empty room, stray edges."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.tui.conftest import Desk
from tests.tui.locking.conftest import Sitting, sitting
from tests.tui.looks.walks import cells
from tui.dialogs.editor import Editor
from tui.dialogs.forms import Field, Form
from tui.intents import DeleteEntry, Intent
from tui.screens.drawing import beside
from tui.widgets.fields import TextPage
from tui.widgets.page import Page
from tui.widgets.writing.line_input import LineInput

__all__ = ["sitting"]

LONG = "If their face falls, then I say the sentence once more and breathe out, and do not explain it again."
PAGES: tuple[str, ...] = (
    "g j v",
    "g j t",
    "g j o",
    "g j D",
    "g s enter",
    "g s W",
    "g s h",
    "g s i",
    "g g h",
    "g g S",
    "g r S",
    "g r M",
)
PAGES = (*PAGES, "g r Q", "g r Y", "g r c", "g r number_sign", "g w R", "g n w", "g e enter", "exclamation_mark a")


def finish(words: Mapping[str, str]) -> Intent:
    """End a form, which these tests never do."""
    return DeleteEntry(words["name"])


async def test_rows_to_point_at_are_not_underlined_like_links(full: Desk) -> None:
    """On Today where one is among the entries is told by its sign and weight; a line under each tells nothing."""
    async with full.running() as seat:
        await seat.press("e")
        assert "Entries of this day" in seat.text
        drawn = [cell for row in cells(seat)[9:14] for cell in row if cell.text.strip()]
        assert drawn
        assert not any(cell.style is not None and cell.style.underline for cell in drawn)


async def test_a_line_that_is_left_shows_how_it_begins(desk: Desk) -> None:
    """Words longer than their line stand there from their beginning, cut with a sign; where one types shows its end."""
    fields = (Field("name", "Name", "short"), Field("plan", "If so, then", LONG))
    async with desk.running() as seat:
        await seat.app.push_screen(Editor(Form("A form", "test", fields, finish)))
        await seat.until(lambda: "If their face falls" in seat.text)
        assert "…" in seat.lines[3]
        await seat.press("tab")
        await seat.until(lambda: "explain it again." in seat.text)
        assert "If their face" not in seat.text
        await seat.press("tab")
        await seat.until(lambda: "If their face falls" in seat.text)
        assert isinstance(seat.app.focused, LineInput)


@pytest.mark.parametrize("width", [60, 80])
async def test_labels_of_a_form_are_whole_and_stand_apart_from_their_lines(desk: Desk, width: int) -> None:
    """Other languages say more: the column grows with the longest label, also of a line that is not asked yet."""
    labels = ("Nächstes Mal ansprechen", "Im Weg vielleicht", "Kurz")
    fields = tuple(Field(f"f{number}", label, "words") for number, label in enumerate(labels))
    async with desk.running((width, 20)) as seat:
        await seat.app.push_screen(Editor(Form("A form", "test", fields, finish)))
        await seat.until(lambda: "Kurz" in seat.text)
        assert [line.split("words")[0] for line in seat.lines[2:5]] == [f"   {label:<25}" for label in labels]


async def test_a_page_to_write_on_begins_under_its_title(desk: Desk) -> None:
    """Without lines of its own a form has one empty line over its text; a label stands where the words do."""
    async with desk.running() as seat:
        form = Form("What was said", "test", (), finish, text="words", label="Here")
        await seat.app.push_screen(Editor(form))
        await seat.until(lambda: "words" in seat.text)
        assert seat.lines[:4] == [" What was said", "", "   Here", "   words"]
        assert seat.app.screen.query_one(TextPage).region.y == 3


async def test_what_helped_is_said_whole_at_every_width(full: Desk) -> None:
    """Names take what the longest needs; what is said of them shortens by whole parts, and stands on one edge."""
    async with full.running() as seat:
        await seat.press("g", "s", "h")
        for width in (60, 80, 100, 120, 140, 200):
            await seat.pilot.resize_terminal(width, 30)
            await seat.rest()
            inset = max(0, width - 140) // 2
            listed = beside(min(width, 140), long=True) if width >= 100 else width
            rows = [line[inset : inset + listed] for line in seat.lines[4:12]]
            edges = {row.index(said) for row in rows for said in ("lower right", "you said", "The list") if said in row}
            assert len(edges) == 1
            assert not [row for row in rows if "…" in row and "in a setback" not in row]


def test_a_list_of_long_lines_has_what_its_details_leave() -> None:
    """Beside a short detail a list is wide, never beyond a book's line; the detail keeps what it needs."""
    assert [beside(width, long=True) for width in (100, 120, 140, 200)] == [60, 72, 80, 80]
    assert [beside(width) for width in (100, 120, 140)] == [52, 52, 64]


async def test_ids_are_for_commands(full: Desk) -> None:
    """On a screen a thing is its words and its moment: no id stands in what is shown of an entry in full."""
    with full.journal() as journal:
        ids = {entry.id for entry in journal.entries()}
    async with full.running((140, 40)) as seat:
        for way in ("g j", "g j o"):
            await seat.press(*way.split())
            shown = {word for line in seat.lines for word in line.split()}
            assert not {word for word in ids & shown if not word.isalpha()}
            await seat.press("escape")


@pytest.mark.slow
@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
@pytest.mark.parametrize("way", PAGES)
async def test_a_title_stands_one_cell_in(full: Desk, way: str, size: tuple[int, int]) -> None:
    """On every page the title hangs on the same edge as the bar over it, and all else two cells further in."""
    async with full.running(size) as seat:
        await seat.press(*way.split())
        edge = len(seat.lines[0]) - len(seat.lines[0].lstrip())
        title, below = seat.lines[2], [line for line in seat.lines[3:-2] if line.strip() and line.lstrip()[0] != "›"]
        assert len(title) - len(title.lstrip()) == edge
        assert all(len(line) - len(line.lstrip()) >= edge + 2 for line in below)


async def test_an_empty_page_has_its_title_and_no_key_that_does_nothing(desk: Desk) -> None:
    """Nothing is counted as none, and where there is nothing to choose or to walk no arrow is offered."""
    async with desk.running() as seat:
        for way, title in (("g j D", "Deleted lately"), ("g j t", "Tags"), ("g s h", "What helped before")):
            await seat.press(*way.split())
            assert seat.lines[2].startswith(f" {title}")
            assert not any(arrow in seat.lines[-1] for arrow in "←→↑↓")
            await seat.press("escape")
        await seat.press("g", "r", "Y")
        assert "g t  goes to Today" in seat.text
        assert "walk" not in seat.lines[-1]


async def test_the_first_choice_fits_on_the_smallest_screen(sitting: Sitting) -> None:
    """Nothing has to be scrolled before one knows what is asked, and no bar stands in the words."""
    async with sitting((60, 20), new=True) as seat:
        assert not seat.app.screen.query_one("#sheet").show_vertical_scrollbar
        assert "protect it at any time." in seat.text


async def test_the_question_for_a_file_stands_apart_from_its_line(desk: Desk) -> None:
    """However many lines the question takes, an empty one follows."""
    async with desk.running((60, 20)) as seat:
        await seat.press("g", "j", "i")
        await seat.until(lambda: "Where is the file?" in seat.text)
        asked = seat.app.screen.query_one("#ask", Page)
        assert asked.size.height == 2
        assert seat.app.screen.query_one(LineInput).region.y == asked.region.bottom + 1
