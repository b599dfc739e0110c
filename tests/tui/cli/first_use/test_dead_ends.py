"""Places where a first user of the shell stood before a wall, or lost words without a word."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from storage.backups import ledger
from tests.tui.cli.conftest import Run
from tui.cli.streams.words import left_unread


def agreed(begun: Run, words: str = "one walk") -> None:
    """Agree on a practice in a session that was."""
    begun("session", "new", "2026-11-20", "18:00")
    done = begun("session", "agree", *words.split(), "--practice", "2 times a week")
    assert f"`evenso practice '{words}'` says that it was done." in done.err


@pytest.mark.slow
def test_an_agreed_practice_is_marked_by_its_own_name(begun: Run) -> None:
    """In full, by a part of it, by `practice` and by `goal mark`: also where a skill has a word of it."""
    agreed(begun)
    for words in (
        ("practice", "one", "walk"),
        ("practice", "One walk"),
        ("practice", "walk"),
        ("goal", "mark", "walk"),
        ("goal", "mark", "one", "walk"),
        ("goal", "mark", "agreed"),
    ):
        done = begun(*words)
        assert (done.code, done.err) == (0, ""), words
        assert "Done “one walk” on Sun 22 Nov" in done.out
    assert begun("practice", "walk", "--json").json["title"] == "Agreed in sessions"


@pytest.mark.slow
def test_what_a_mark_cannot_keep_is_refused_and_names_are_said(begun: Run) -> None:
    """Words, ratings and states beside one's own practice are not lost; a skill's name stays a skill's."""
    agreed(begun)
    for words in ("one", "walk", "in", "the", "rain"), ("walk", "--before", "7"), ("walk", "--state", "tried"):
        done = begun("practice", *words)
        assert (done.code, done.out) == (2, "")
        assert "keeps nothing beside" in done.err
    assert "Your own practices: one walk." in begun("practice", "juggling").err
    assert "Saved practice of slow breath" in begun("practice", "slow", "breath", "walk").out
    assert "`evenso goals` lists goals and practices" in begun("goal", "mark", "juggling").err


@pytest.mark.slow
def test_nobody_began_the_goal_that_collects_agreements(begun: Run) -> None:
    """It stands under Goals and is no marked day of the trend."""
    agreed(begun)
    assert "Agreed in sessions" in begun("goals").out
    assert "goal begun" not in begun("trend", "--format", "words").out


@pytest.mark.slow
def test_undo_says_that_the_calling_off_was_undone(begun: Run) -> None:
    """Not that the session was: it stands as planned again."""
    begun("session", "new", "wed", "18:30")
    begun("session", "cancel")
    assert begun("undo").out == "Undone: calling off of the session on Wed 25 Nov 2026.\n"
    assert "Wed 25 Nov" in begun("sessions").out


def test_what_waits_in_a_pipe_is_seen_and_not_taken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Words in a pipe or a file that nobody read are noticed; an empty pipe, a device and a closed input are not."""
    reading, writing = os.pipe()
    (tmp_path / "words").write_text("hello\n")
    with os.fdopen(reading) as pipe, (tmp_path / "words").open() as file, open(os.devnull) as nothing:  # noqa: PTH123
        monkeypatch.setattr(sys, "stdin", pipe)
        assert not left_unread()
        os.write(writing, b"hello\n")
        assert left_unread()
        assert left_unread()
        os.close(writing)
        assert pipe.readline() == "hello\n"
        assert not left_unread()
        for stream, waits in ((file, True), (nothing, False)):
            monkeypatch.setattr(sys, "stdin", stream)
            assert left_unread() is waits
        monkeypatch.setattr(sys, "stdin", file)
        os.lseek(file.fileno(), 2, os.SEEK_SET)
        assert not left_unread()  # somebody else reads it, such as a loop
    assert not left_unread()


def test_words_that_no_dash_asked_for_are_said_to_be_unread(begun: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """`echo hello | evenso log 5` saves the 5 and says what became of the words."""
    monkeypatch.setattr("tui.cli.commands.writing.log.left_unread", lambda: True)
    done = begun("log", "5")
    assert done.code == 0
    assert done.err == "What waits on standard input was left there; `evenso log 5 -` takes it as the line.\n"
    assert "left there" not in begun("log", "5", "some", "words").err


def test_a_loop_whose_lines_were_all_taken_is_told(begun: Run) -> None:
    """`while read` around a bare `evenso log` makes one check-in of the rest; words beside it leave the lines alone."""
    done = begun("log", "--json", stdin="6 two\n5\n4 four\n")
    assert (done.code, done.json["mood"]) == (0, 6)
    assert "All 3 lines of standard input are one check-in now." in done.err
    assert "standard input" not in begun("log", "--json", stdin="6 two\nand then\n").err
    assert "standard input" not in begun("log", "7", "words", stdin="6 two\n5\n").err


def test_a_mood_and_a_line_below_it_come_through_a_pipe(begun: Run) -> None:
    """The mood ends at the line's end as it does at a blank."""
    saved = begun("log", "--json", stdin="7\nline two\nand three\n").json
    assert (saved["mood"], saved["note"]) == (7, "line two\nand three")


@pytest.mark.slow
def test_the_demo_says_that_what_was_saved_is_gone(begun: Run) -> None:
    """A command that writes there says so; one that reads says nothing of it."""
    assert "your own journal is as it was" in begun("demo", "log", "5").err
    assert "as it was" not in begun("demo", "list", "--limit", "1").err


@pytest.mark.slow
def test_an_import_says_what_came_beside_the_entries(begun: Run, tmp_path: Path) -> None:
    """Kind by kind, and a dry run counts as the import does."""
    agreed(begun)
    file = str(tmp_path / "all.json")
    begun("export", "json", "-o", file)
    other = "--journal", str(tmp_path / "other.db")
    dry = begun(*other, "import", "evenso", file, "--dry-run", "--json").json
    real = begun(*other, "import", "evenso", file)
    assert "Beside the entries: 1 goal, 1 link, 1 session, 1 repeating practice.\n" in real.out
    assert dry["additions"] == 4


@pytest.mark.slow
def test_settings_speak_of_commands_and_no_keys(begun: Run) -> None:
    """In the shell no key is named that only the app has, and no word is run into a key's sign."""
    begun("tracker", "add", "rain")
    begun("template", "new", "bad", "night", "--feel", "tired")
    out = begun("settings").out
    for word in ("enter ", "q,", " x ", ". . ", "ctrl+o", "←"):
        assert word not in out, word
    assert "rain: 0 to 10, not asked. It keeps its values.\n" in out


@pytest.mark.slow
def test_a_first_backup_comes_within_hours(run: Run, journal_file: Path) -> None:
    """Nobody has to open the app for it, nor to wait for another day; before, `backups` says when it comes."""
    folder = journal_file.parent / "backups"
    run("log", "7")
    assert "by a command once an hour has passed" in run("backups").out
    an_hour_ago = time.time() - 2 * 3_600
    os.utime(folder / ledger.NAME, (an_hour_ago, an_hour_ago))
    run("log", "6", now="2026-11-22T11:00")
    assert [one.entries for one in ledger.read(folder, journal_file)] == [2]
    os.utime(folder / ledger.NAME, (an_hour_ago, an_hour_ago))
    run("log", "5", now="2026-11-22T13:00")
    assert len(ledger.read(folder, journal_file)) == 1
