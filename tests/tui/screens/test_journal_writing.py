"""The page one writes on: what stands out, lists, undo, words counted, questions, tags, the person's own editor."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from textual.widgets import Static

from evenso.records import Moment, Note
from storage.reading.facts import ASKED
from tests.tui.conftest import NOON, Desk, Seat
from tui.app import EvenSo
from tui.dialogs.editor import Editor
from tui.outside import app as outside
from tui.outside.allowed import ALLOWED
from tui.outside.drafts import bring_in
from tui.outside.folders import FILE, PREFIX, PrivatePlace
from tui.widgets.writing.page import WritingPage
from tui.widgets.writing.question import QuestionLine
from tui.widgets.writing.tags import completed

TODAY = NOON.date()
HOSTILE = "[/] [@click=app.quit]x[/] \x1b[2J \u202eevil 😀 " + "a" * 2_000


def page_of(seat: Seat) -> WritingPage:
    """The page that is written on."""
    return seat.app.screen.query_one(WritingPage)


def told_in(seat: Seat) -> str:
    """What is said under the page, however it is wrapped."""
    return str(seat.app.screen.query_one("#told", Static).content)


def saved(desk: Desk) -> list[Note]:
    """The notes in the journal, newest first."""
    with desk.journal() as journal:
        return [entry for entry in journal.entries() if isinstance(entry, Note)]


async def test_a_list_goes_on_and_ends(desk: Desk) -> None:
    """Enter begins the next item, enter on an empty one ends the list, and undo takes it back step by step."""
    async with desk.running() as seat:
        await seat.press("g", "j", "n")
        await seat.write("- one")
        await seat.press("enter")
        await seat.write("two")
        await seat.press("enter", "enter")
        await seat.write("after")
        assert page_of(seat).text == "- one\n- two\nafter"
        await seat.press("ctrl+underscore", "ctrl+underscore")
        assert page_of(seat).text.startswith("- one\n- two")
        assert "after" not in page_of(seat).text
        await seat.press("ctrl+y", "ctrl+y")
        assert page_of(seat).text == "- one\n- two\nafter"


async def test_what_stands_out_changes_no_letter(desk: Desk) -> None:
    """Marked up or hostile, the text is drawn letter by letter, and kept as it was typed."""
    with desk.journal() as journal:
        journal.add(Note(at=Moment.of(NOON), day=TODAY, text=f"# Evening\n*calm* {HOSTILE}"))
    async with desk.running() as seat:
        await seat.press("g", "j", "e")
        page_of(seat).move_cursor((0, 0))
        await seat.rest()
        assert "# Evening" in seat.text
        assert "*calm* [/] [@click=app.quit]x[/]" in seat.text
        assert "\x1b" not in seat.text
        assert "\u202e" not in seat.text


async def test_words_are_counted_quietly(desk: Desk) -> None:
    """The number of words stands under the page, and nothing does while there are none."""
    async with desk.running() as seat:
        await seat.press("g", "j", "n")
        editor = seat.app.screen
        assert isinstance(editor, Editor)
        assert " words" not in seat.lines[-2]
        await seat.write("three words here")
        editor._say_words()
        await seat.rest()
        assert "3 words" in seat.lines[-2]


async def test_a_question_is_asked_and_never_inserted_by_itself(desk: Desk) -> None:
    """It stands over the page, quietly once something is written, and is no part of what is saved."""
    async with desk.running() as seat:
        await seat.press("g", "j", "n")
        assert "If you like:" in seat.text
        first = seat.app.screen.query_one(QuestionLine).question
        await seat.press("ctrl+n")
        second = seat.app.screen.query_one(QuestionLine).question
        assert second not in {"", first}
        await seat.write("words")
        assert "If you like:" not in seat.text
        assert second in " ".join(seat.text.split())
        await seat.press("ctrl+s")
    assert [note.text for note in saved(desk)] == ["words"]


async def test_a_question_is_taken_as_a_heading(desk: Desk) -> None:
    """One key begins the page with it; the cursor stands under it; undo takes it away."""
    async with desk.running() as seat:
        await seat.press("g", "j", "n")
        question = seat.app.screen.query_one(QuestionLine).question
        await seat.press("ctrl+t")
        await seat.write("so")
        assert page_of(seat).text == f"## {question}\n\nso"
        assert not seat.app.screen.query_one(QuestionLine).question
        await seat.press("ctrl+t")
        assert page_of(seat).text == f"## {question}\n\nso"


async def test_what_is_shown_with_a_key_can_be_clicked(desk: Desk) -> None:
    """The keys of the question and of the last line act when they are pointed at."""
    async with desk.running() as seat:

        async def click(words: str) -> None:
            y = next(number for number, line in enumerate(seat.lines) if words in line)
            await seat.pilot.click(offset=(seat.lines[y].index(words) + 1, y))
            await seat.rest()

        await seat.press("g", "j", "n")
        await click("ctrl+t write under it")
        assert page_of(seat).text.startswith("## ")
        await click("ctrl+s save")
        assert not isinstance(seat.app.screen, Editor)
    assert len(saved(desk)) == 1


async def test_no_question_where_none_is_wanted(desk: Desk) -> None:
    """Switched off, or for an entry that is there, nothing is asked; the keys then do nothing."""
    with desk.journal() as journal:
        journal.add(Note(at=Moment.of(NOON), day=TODAY, text="there"))
        journal.set_setting(ASKED, value=False)
    async with desk.running() as seat:
        await seat.press("g", "j", "n", "ctrl+n", "ctrl+t")
        assert "If you like:" not in seat.text
        assert page_of(seat).text == ""
        await seat.press("escape", "e")
        assert "If you like:" not in seat.text


@pytest.mark.parametrize(
    ("line", "known", "whole"),
    [
        ("out", ("outside",), "outside"),
        ("calm, OUT", ("outside",), "calm, OUTside"),
        ("outside, out", ("outside", "outing"), "outside, outing"),
        ("calm,", ("outside",), None),
        ("", ("outside",), None),
        ("outside", ("outside",), None),
        ("x", ("outside",), None),
        ("o", ("one, two",), None),
    ],
)
def test_a_tag_is_completed(line: str, known: tuple[str, ...], whole: str | None) -> None:
    """The last tag of a line goes on as one that is known and not there yet; what is typed stays as typed."""
    assert completed(line, known) == whole


async def test_tags_are_completed_while_typed(desk: Desk) -> None:
    """In the tags' line → takes the rest of a known tag."""
    with desk.journal() as journal:
        journal.add(Note(at=Moment.of(NOON), day=TODAY, text="there", tags=("riverside",)))
    async with desk.running() as seat:
        await seat.press("g", "j", "n")
        await seat.write("words")
        await seat.press("shift+tab", "shift+tab")
        await seat.write("riv")
        await seat.press("right", "ctrl+s")
    assert saved(desk)[0].tags == ("riverside",)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_the_page_has_a_measure(desk: Desk, size: tuple[int, int]) -> None:
    """Lines are no longer than a page's measure, and stand in the middle of a wide screen."""
    async with desk.running(size) as seat:
        await seat.press("g", "j", "n")
        page = page_of(seat)
        assert page.region.width <= 76
        left, right = page.region.x, size[0] - page.region.right
        assert abs(left - right) <= 2


# The person's own editor


@contextmanager
def nothing(_app: EvenSo) -> Iterator[None]:
    """Step aside without a terminal."""
    yield


Write = Callable[[str], None]


@pytest.fixture
def editing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Name an editor: a Python script with the file's path in `path`."""
    script = tmp_path / "my editor.py"
    monkeypatch.setattr(EvenSo, "suspend", nothing)

    def name(body: str) -> None:
        script.write_text(f"import os, pathlib, sys\npath = pathlib.Path(sys.argv[-1])\n{body}\n", "utf-8")

    return name


def lend(seat: Seat, desk: Desk, tmp_path: Path, **environ: str) -> PrivatePlace:
    """Give the app a place for private files and an editor."""
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700, exist_ok=True)
    named = {"EDITOR": f"'{sys.executable}' '{tmp_path / 'my editor.py'}'", "XDG_RUNTIME_DIR": str(runtime)}
    place = PrivatePlace(desk.path, {**named, **environ})
    seat.app.outside = place
    return place


def traces(tmp_path: Path) -> list[Path]:
    """Private folders that are still there."""
    return list(tmp_path.rglob(f"{PREFIX}*"))


async def test_the_own_editor_has_the_text_and_gives_it_back(desk: Desk, tmp_path: Path, editing: Write) -> None:
    """What is typed goes there, what was written comes back as a draft, the file was private and is gone."""
    proof = tmp_path / "proof"
    editing(
        f"pathlib.Path({str(proof)!r}).write_text(f'{{path.stat().st_mode:o}} {{path.parent.stat().st_mode:o}}')\n"
        "path.write_text(path.read_text().upper() + '\\n')"
    )
    async with desk.running() as seat:
        lend(seat, desk, tmp_path)
        await seat.press("g", "j", "n")
        await seat.write("from here")
        await seat.press("ctrl+o")
        assert page_of(seat).text == "FROM HERE"
        assert outside.BACK in told_in(seat)
        assert not traces(tmp_path)
        await seat.press("ctrl+underscore")
        assert page_of(seat).text == "from here"
        await seat.press("ctrl+y", "ctrl+s")
    assert proof.read_text("utf-8") == "100600 40700"
    assert [note.text for note in saved(desk)] == ["FROM HERE"]


async def test_an_editor_that_fails_loses_nothing(desk: Desk, tmp_path: Path, editing: Write) -> None:
    """What it had saved before it failed is there, as a draft that outlives the program."""
    editing("path.write_text('half a sentence'); sys.exit(3)")
    async with desk.running() as seat:
        lend(seat, desk, tmp_path)
        await seat.press("g", "j", "n", "ctrl+o")
        assert page_of(seat).text == "half a sentence"
        assert "ended with 3" in told_in(seat)
    with desk.journal() as journal:
        assert "half a sentence" in journal.drafts()[0].text
    assert not traces(tmp_path)


async def test_an_editor_that_takes_the_file_away_loses_nothing(desk: Desk, tmp_path: Path, editing: Write) -> None:
    """Without its file, or with a link in its place, the text is as it was before."""
    secret = tmp_path / "secret"
    secret.write_text("not yours", "utf-8")
    for body in ("path.unlink()", f"path.unlink(); path.symlink_to({str(secret)!r})"):
        editing(body)
        async with desk.running() as seat:
            lend(seat, desk, tmp_path)
            await seat.press("g", "j", "n")
            await seat.write("x")
            await seat.press("ctrl+o")
            assert page_of(seat).text.endswith("x")
            assert "as it was" in told_in(seat)
        assert not traces(tmp_path)


async def test_where_there_is_no_editor_one_sentence_says_so(
    desk: Desk, tmp_path: Path, editing: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """None named, one not there, switched off, protected, no terminal: one sentence each, the text untouched."""
    editing("path.write_text('never')")
    async with desk.running() as seat:
        await seat.press("g", "j", "n")
        await seat.write("mine")

        async def told() -> str:
            await seat.press("ctrl+o")
            assert page_of(seat).text == "mine"
            return told_in(seat)

        assert outside.NO_EDITOR in await told()
        lend(seat, desk, tmp_path, EDITOR="no-such-editor")
        assert "“no-such-editor”" in await told()
        lend(seat, desk, tmp_path)
        with desk.journal() as journal:
            journal.set_setting(ALLOWED, value=False)
        assert outside.SWITCHED_OFF in await told()
        monkeypatch.setattr("storage.journal.Journal.protected", True)
        assert outside.NOT_ALLOWED in await told()
        with desk.journal() as journal:
            journal.set_setting(ALLOWED, value=None)
        assert outside.NOT_ALLOWED in await told()
        with desk.journal() as journal:
            journal.set_setting(ALLOWED, value=True)
        monkeypatch.undo()
        assert outside.NO_TERMINAL in await told()
    assert not traces(tmp_path)


def test_what_a_killed_program_left_comes_back_as_its_draft(desk: Desk, tmp_path: Path) -> None:
    """The text goes into the draft it was taken from, the other words of that draft stay, the folder is swept."""
    gone = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    place = PrivatePlace(desk.path, {"XDG_RUNTIME_DIR": str(tmp_path / "nowhere")})
    path = place.begin("as it was", "journal.new")
    path.write_text("written before the lid was closed", "utf-8")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.parent.rename(path.parent.with_name(f"{place.prefix}{gone.stdout.decode().strip()}-abc"))
    with desk.journal() as journal:
        journal.save_draft("journal.new", '{"text": "as it was", "tags": "river"}', TODAY)
        assert bring_in(journal, place) == 1
        (draft,) = journal.drafts()
        assert draft.day == TODAY
        assert '"tags": "river"' in draft.text
        assert "before the lid was closed" in draft.text
        assert bring_in(journal, place) == 0
    assert not traces(tmp_path)


def test_the_text_of_a_running_program_is_left_alone(desk: Desk) -> None:
    """A folder whose program still runs is not swept."""
    place = PrivatePlace(desk.path, dict(os.environ), throw_away=True)
    path = place.begin("mine", "journal.new")
    with desk.journal() as journal:
        assert bring_in(journal, place) == 0
    assert (path.parent / FILE).read_text("utf-8") == "mine"
