"""Something is wrong with the disk, the file or another program while somebody writes: said, and the words are kept."""

from __future__ import annotations

import json
import shutil
import signal
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.engine import engine
from storage.journal import Journal
from tests.faults.counting import Tried
from tests.journeys.conftest import Run, Start
from tests.journeys.terminal import Terminal, is_wiped, program_environment

pytestmark = pytest.mark.slow

WORDS = "what I came to say"


def half_a_line(app: Terminal) -> None:
    """Begin the journal with a mood, and write a line that is not saved yet."""
    app.until("How is it right now?")
    app.press("7")
    app.until("Saved 7")
    app.press("n")
    app.until(lambda text: "f to write" in text)
    app.type(WORDS)
    app.until(WORDS)


def half_a_page(app: Terminal) -> None:
    """Begin the journal with a mood, and write a page that is not saved yet."""
    app.until("How is it right now?")
    app.press("7")
    app.until("Saved 7")
    app.press("g")
    app.until("Journal")
    app.press("j", "n")
    app.until("A new entry")
    app.type(WORDS)
    app.until(WORDS)


def notes(run: Run) -> list[str]:
    """Return what was written, a line or a page an entry."""
    return [entry.get("note") or entry.get("text") or "" for entry in json.loads(run("list", "--json").stdout)]


@pytest.mark.fault("F04")
@pytest.mark.parametrize(("begin", "save"), [(half_a_line, "enter"), (half_a_page, "ctrl+s")], ids=["line", "page"])
def test_a_full_disk_keeps_the_words_on_the_screen(
    start: Start, run: Run, faultio: Path, tmp_path: Path, journal: Path, begin: object, save: str
) -> None:
    """The disk is full: said, the words stay where they are; with room again the same key saves them."""
    full = tmp_path / "full"
    app = start(LD_PRELOAD=str(faultio), FIO_PATH=str(journal), FIO_FULL=str(full))
    assert callable(begin)
    begin(app)
    full.touch()
    app.press(save)
    app.until(lambda text: "disk is full" in " ".join(text.split()) and WORDS in text)
    full.unlink()
    app.press(save)
    app.until(lambda text: "Saved" in text and "disk is full" not in text)
    assert any(WORDS in note for note in notes(run))


@pytest.mark.fault("F28")
@pytest.mark.parametrize(("begin", "save"), [(half_a_line, "enter"), (half_a_page, "ctrl+s")], ids=["line", "page"])
def test_a_journal_deleted_under_the_app_keeps_the_words(start: Start, journal: Path, begin: object, save: str) -> None:
    """The file is gone: said, the words stay, and nothing is made in its place."""
    app = start()
    assert callable(begin)
    begin(app)
    journal.unlink()
    app.press(save)
    app.until(lambda text: "moved, deleted" in " ".join(text.split()) and WORDS in text)
    assert not journal.exists()


@pytest.mark.fault("F29")
def test_a_journal_replaced_under_the_app_keeps_the_words(start: Start, journal: Path) -> None:
    """A sync program puts another file there: said, the words stay, the other file is not written into."""
    app = start()
    half_a_page(app)
    other = journal.with_name("other.db")
    shutil.copy(journal, other)
    before = other.read_bytes()
    other.replace(journal)
    app.press("ctrl+s")
    app.until(lambda text: "moved, deleted" in " ".join(text.split()) and WORDS in text)
    assert journal.read_bytes() == before


@pytest.mark.fault("F35")
def test_a_journal_held_by_another_program_keeps_the_words(start: Start, run: Run, journal: Path) -> None:
    """Another program holds the file: after some seconds that is said, the words stay; later the same key saves."""
    app = start()
    half_a_page(app)
    other = engine.connect(str(journal), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    app.press("ctrl+s")
    app.until(lambda text: "Another program is holding" in " ".join(text.split()), patience=60)
    app.until(WORDS, patience=60)  # a reading may have waited for the file too, and said so first
    other.execute("ROLLBACK")
    other.close()
    app.press("ctrl+s")
    app.until(lambda text: "Saved" in text and "holding" not in text, patience=60)
    assert WORDS in notes(run)


FAULT = """
import tui.app

def fail(self):
    secret = "XYZZY" + "LOCAL"
    raise RuntimeError(secret)

tui.app.EvenSo.action_help = fail
"""


@pytest.mark.fault("F10")
def test_a_fault_of_the_program_keeps_the_draft_and_prints_no_word(start: Start, tmp_path: Path) -> None:
    """A handler raises while a draft is kept: exit 70, the terminal is put right, no value is printed or noted."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(FAULT, "utf-8")
    app = start(PYTHONPATH=str(site))
    half_a_page(app)
    app.press("esc")
    app.until(lambda text: "A new entry" not in text)
    app.press("?")
    assert app.ended() == 70
    left = bytes(app.raw).rpartition(b"\x1b[?1049l")
    assert left[1]
    assert is_wiped(left[0])
    assert b"met a fault of its own" in b" ".join(left[2].split())
    for word in (b"XYZZYLOCAL", WORDS.encode(), b"Traceback"):
        assert word not in left[2]
    noted = list(tmp_path.rglob("*.log"))
    assert noted
    assert all(b"XYZZYLOCAL" not in path.read_bytes() for path in noted)
    again = start()
    again.until("How is it right now?")
    again.press("g")
    again.until("Journal")
    again.press("j", "n")
    again.until(WORDS)


@pytest.mark.fault("F11")
def test_bad_bytes_inside_a_paste(start: Start) -> None:
    """Bytes that are no UTF-8 in a paste become marks; the words around them are saved."""
    app = start()
    app.until("How is it right now?")
    app.press("n")
    app.type(b"\x1b[200~one \xff\xfe\xc3 two\x1b[201~")
    app.until(lambda text: "two" in text and "\ufffd" in text)
    app.press("enter")
    app.until("Saved your line")


@pytest.mark.fault("F54")
def test_many_lines_pasted_into_one(start: Start, run: Run) -> None:
    """Three lines pasted into a field of one line: told, and every word is saved."""
    app = start()
    app.until("How is it right now?")
    app.press("n")
    app.paste("first line\nsecond line\nthird line")
    app.until("3 lines were joined into one")
    app.press("enter")
    app.until("Saved your line")
    assert notes(run) == ["first line second line third line"]


ENDINGS = [bytes([code]) for code in (*range(1, 8), *range(11, 13), *range(14, 26), 28, 29, 30, 31)]


@pytest.mark.fault("F55")
def test_what_comes_after_the_end_of_a_paste_destroys_nothing(
    home: Path, journal: Path, run: Run, tried: Tried
) -> None:
    """A paste that ends itself and goes on with control keys: what was saved is as it was, what was typed is kept."""
    run("log", "7", "saved before")
    env = program_environment(home, journal)
    lost = []
    for number, key in enumerate(ENDINGS):
        words = f"typed {number}"
        with Terminal([], env) as app:
            app.until("How is it right now?")
            app.press("n")
            app.until("keep for later")
            app.type(f" {words}")
            app.until(words)
            app.type(b"\x1b[200~ pasted\x1b[201~" + key + b"\x1b[201~")
            with suppress(AssertionError):  # some of the keys hide the screen, or leave
                app.until("pasted", patience=2)
            app.signal(signal.SIGTERM)
            app.ended()
        kept = any("saved before" in note for note in notes(run))
        with Journal.open(journal, clock=lambda: datetime.now(UTC)) as there:
            texts = [draft.text for draft in there.drafts()] + notes(run)
        takes_words = key in {b"\x15", b"\x17"}  # of the line one types in, as these keys do on any line
        if not kept or not (takes_words or any(words in text for text in texts)):
            lost.append(key)
    assert lost == []
    tried(len(ENDINGS))
