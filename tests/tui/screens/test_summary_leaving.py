"""What the page for a summary offers can be had: where no PDF can be made, where a file cannot go, or not be opened."""

from __future__ import annotations

import sys
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest

from evenso.records import CheckIn, Moment, Note, NoteForm
from evenso.wording.bring.screen import BESIDE_IT, NO_OPENER, NO_PDF, OPENS_AS_HTML
from tests.tui.conftest import NOON, Desk, Seat
from tui.bringing import leaving
from tui.bringing.opening import can_open, open_outside
from tui.bringing.typesetter import say_no_pdf
from tui.screens.summary.screen import SummaryPage

SIZES = ((60, 20), (80, 24), (120, 40))
PLACES = {"today": ("B",), "trends": ("g", "r", "B"), "week": ("g", "w", "B"), "sessions": ("g", "n", "B")}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of the test's own, and no screen to open windows on."""
    place = tmp_path / "home"
    place.mkdir()
    monkeypatch.setenv("HOME", str(place))
    for name in ("LC_ALL", "LC_PAPER", "LANG", "DISPLAY", "WAYLAND_DISPLAY", "XDG_CONFIG_HOME", "XDG_DOCUMENTS_DIR"):
        monkeypatch.delenv(name, raising=False)
    return place


@pytest.fixture
def no_typst(monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation without the package that makes PDFs."""
    monkeypatch.setitem(sys.modules, "typst", None)


def page_of(seat: Seat) -> SummaryPage:
    """The page in front."""
    page = seat.app.screen
    assert isinstance(page, SummaryPage)
    return page


def nothing_in(folder: Path) -> bool:
    """Whether no file, finished or half, lies in a folder."""
    return not any(folder.iterdir())


def said(seat: Seat) -> str:
    """The whole screen without its breaks, which may stand in the middle of a path."""
    return "".join(seat.text.split())


def bare(words: str) -> str:
    """Words as `said` has them."""
    return "".join(words.split())


@pytest.mark.usefixtures("no_typst")
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("place", PLACES)
async def test_without_the_package_html_is_in_front_and_a_line_says_why(
    desk: Desk, size: tuple[int, int], place: str
) -> None:
    """From every place: no PDF is offered, beside the form it says so, f names the command and goes past PDF."""
    async with desk.running(size) as seat:
        await seat.press(*PLACES[place])
        assert page_of(seat).view.ask.form == "html"
        assert f"HTML  {NO_PDF}" in seat.text
        assert bare(OPENS_AS_HTML) in said(seat)
        forms = []
        for _ in range(3):
            await seat.press("f")
            forms.append(page_of(seat).view.ask.form)
            assert bare(say_no_pdf()) in said(seat)
        assert forms == ["md", "text", "html"]


@pytest.mark.usefixtures("no_typst")
@pytest.mark.parametrize("size", SIZES)
async def test_f_names_the_command_after_a_file_was_written_too(desk: Desk, size: tuple[int, int]) -> None:
    """First that the file is as before, then what a PDF needs; back in the form that was written, only that."""
    async with desk.running(size) as seat:
        await seat.press("B", "w", "enter")
        for _ in range(2):
            await seat.press("f")
            assert bare(f"{BESIDE_IT}. {say_no_pdf()}") in said(seat)
        await seat.press("f")
        assert page_of(seat).view.ask.form == "html"
        assert bare(say_no_pdf()) in said(seat)
        assert bare(BESIDE_IT) not in said(seat)


@pytest.mark.usefixtures("no_typst")
async def test_the_keys_box_names_the_command_too(desk: Desk) -> None:
    """What was read once can be read again."""
    async with desk.running((120, 60)) as seat:
        await seat.press("B", "question_mark")
        assert bare(say_no_pdf())[:60] in said(seat)


@pytest.mark.usefixtures("no_typst")
async def test_a_name_that_asks_for_a_pdf_is_kept_as_html(desk: Desk, home: Path) -> None:
    """The refusal leaves the line: keys act on the page, which is HTML, and w offers the same name as HTML."""
    async with desk.running() as seat:
        await seat.press("B", "f", "w", "ctrl+u")
        await seat.write("for-thursday.pdf")
        await seat.press("enter")
        page = page_of(seat)
        assert bare(say_no_pdf()) in said(seat)
        assert bare("Nothing was written; w writes it as HTML to ~/for-thursday.html") in said(seat)
        assert not page.line_is_open
        assert page.view.ask.form == "html"
        assert nothing_in(home)
        await seat.press("w")
        assert "Write it to  ~/for-thursday.html" in seat.text
        await seat.press("enter")
        assert (home / "for-thursday.html").read_bytes().startswith(b"<!doctype")


async def test_a_package_that_cannot_be_used_is_offered_no_more(
    desk: Desk, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is there, and then does not load: one refusal, after which f goes past PDF; the next page tries anew."""
    broken = home.parent / "broken"
    (broken / "typst").mkdir(parents=True)
    (broken / "typst" / "__init__.py").write_text("raise ImportError", "utf-8")
    monkeypatch.delitem(sys.modules, "typst", raising=False)
    monkeypatch.syspath_prepend(str(broken))
    async with desk.running() as seat:
        await seat.press("B", "w", "enter")
        page = page_of(seat)
        assert (page.view.ask.form, page.view.no_pdf) == ("html", True)
        await seat.press("f", "f", "f")
        assert page.view.ask.form == "html"
        await seat.press("escape", "B")
        assert page_of(seat).view.ask.form == "pdf"
    assert nothing_in(home)


async def test_a_package_that_comes_meanwhile_is_seen(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever adds it in another window goes on here with f."""
    monkeypatch.setitem(sys.modules, "typst", None)
    async with desk.running() as seat:
        await seat.press("B")
        monkeypatch.delitem(sys.modules, "typst")
        await seat.press("f", "f", "f")
        assert page_of(seat).view.ask.form == "pdf"
        assert NO_PDF not in seat.text


@pytest.mark.parametrize(
    ("words", "why"), [("nowhere/x.html", "There is no folder"), ("", "A path is needed"), (".", "")]
)
async def test_a_refused_place_says_that_it_can_be_changed(desk: Desk, words: str, why: str) -> None:
    """What was ticked and typed stays, and enter tries again."""
    async with desk.running() as seat:
        await seat.press("B", "t", "f", "w", "ctrl+u")
        await seat.write(words)
        await seat.press("enter")
        if why:
            assert bare(why) in said(seat)
            assert bare("The place can be changed here; enter tries again") in said(seat)
            assert page_of(seat).line_is_open
        assert page_of(seat).view.ask.preset == "first session"


async def test_a_folder_that_is_closed_to_us_is_said_and_can_be_changed(
    desk: Desk, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is kept of it, and another place in the same line is written to."""
    refused = [PermissionError(13, "Permission denied")]
    mkstemp = tempfile.mkstemp

    def closed(*, prefix: str, dir: str) -> tuple[int, str]:  # noqa: A002 - its name there
        if refused:
            raise refused.pop()
        return mkstemp(prefix=prefix, dir=dir)

    monkeypatch.setattr("tui.cli.streams.files.tempfile.mkstemp", closed)
    async with desk.running() as seat:
        await seat.press("B", "f", "w", "enter")
        assert bare(f"The folder {home} may not be written to by you; name another") in said(seat)
        assert "enter tries again" in " ".join(seat.text.split())
        await seat.press("enter")
        assert (home / "evenso-summary-2026-11-22.html").exists()


async def test_a_hundred_of_a_day_do_not_keep_the_line_shut(
    desk: Desk, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no name is free the line opens all the same, and another name goes there."""
    monkeypatch.setattr(leaving, "MOST_FILES", 2)
    for name in ("evenso-summary-2026-11-22.html", "evenso-summary-2026-11-22-2.html"):
        (home / name).touch()
    async with desk.running() as seat:
        await seat.press("B", "f", "w")
        assert "There are 2 summaries of that name" in seat.text
        await seat.press("enter")
        assert page_of(seat).line_is_open
        await seat.press("ctrl+u")
        await seat.write("other")
        await seat.press("enter")
        assert (home / "other.html").exists()


async def test_what_cannot_be_opened_here_is_not_offered_to_be(desk: Desk, home: Path) -> None:
    """Without a screen for windows the path is there to be copied, with what for; o says the same."""
    async with desk.running() as seat:
        await seat.press("B", "f", "w", "enter")
        path = home / "evenso-summary-2026-11-22.html"
        assert bare(f"Written to {path}; only you can read it. Copy it to where you print or mail") in said(seat)
        assert "o open" not in seat.text
        await seat.press("o")
        assert bare(f"{NO_OPENER}: {path}") in said(seat)


async def test_a_system_that_finds_no_program_says_so_a_moment_later(
    desk: Desk, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The opener is there and ends in a fault, as where no browser is installed: where the file is, is said."""
    programs = home.parent / "programs"
    programs.mkdir()
    opener = programs / ("open" if sys.platform == "darwin" else "xdg-open")
    opener.write_text("#!/bin/sh\nexit 3\n", "utf-8")
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}:/usr/bin:/bin")
    monkeypatch.setenv("DISPLAY", ":0")
    async with desk.running() as seat:
        await seat.press("B", "f", "w", "enter")
        assert "o opens it, to print or to mail" in " ".join(seat.text.split())
        assert "o open" in seat.lines[-1]
        await seat.press("o")
        await seat.until(lambda: bare(f"{NO_OPENER}: {home}/evenso-summary-2026-11-22.html") in said(seat))


def test_an_opener_that_is_not_installed_is_known(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen alone opens nothing."""
    environ = {"DISPLAY": ":0", "PATH": str(home)}
    assert not can_open(environ)
    monkeypatch.setenv("PATH", str(home))
    assert not open_outside(home / "x.html", environ, lambda: None)


def test_papers_go_where_the_desktop_keeps_documents(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a folder of any language; one that may not be written to is passed over."""
    (home / "Dokumente").mkdir()
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(home / "Dokumente"))
    assert leaving.folder_for_papers(home) == home / "Dokumente"
    monkeypatch.setattr("tui.bringing.leaving.os.access", lambda *_: False)
    assert leaving.folder_for_papers(home) == home


@pytest.mark.parametrize(
    ("days", "session", "told"),
    [
        (1, False, "Two weeks; your first entry is of Sun 22 Nov; no session has been yet"),
        (30, True, "It begins with your first entry, Sat 24 Oct"),
        (200, False, ""),
        (0, False, "Nothing is written yet; the first mood on Today begins it"),
    ],
)
async def test_a_young_journal_says_why_the_page_begins_there(desk: Desk, days: int, session: bool, told: str) -> None:
    """Under the period, while the ticks are seen from the first."""
    with desk.journal() as journal:
        for back in range(days):
            at = NOON - timedelta(days=back)
            journal.add(CheckIn(at=Moment.of(at), day=at.date(), mood=6))
        if session:
            journal.add(Note(at=Moment.of(NOON), day=NOON.date(), text="we spoke", form=NoteForm.SESSION))
    async with desk.running() as seat:
        await seat.press("B")
        assert seat.lines[4].strip() == told
        await seat.press("end", *["down"] * 12)
        assert "↑" in seat.lines[4]


async def test_a_week_without_a_session_says_that_it_is_two_weeks(desk: Desk) -> None:
    """Chosen to go back to the last session, it says why it does not."""
    with desk.journal() as journal:
        for back in range(0, 100, 3):
            at = NOON - timedelta(days=back)
            journal.add(CheckIn(at=Moment.of(at), day=at.date(), mood=6))
    async with desk.running() as seat:
        await seat.press("B", "t", "t")
        assert "No session has been yet, so it is two weeks" in seat.text
