"""`evenso drafts` and `draft`: what was left half-written is listed, shown, thrown away, and comes back."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from storage.journal import Journal
from tests.tui.cli.conftest import Run


def opened(path: Path) -> Journal:
    """The journal as the app would open it at nine."""
    return Journal.open(path, clock=lambda: datetime(2026, 11, 22, 9, tzinfo=ZoneInfo("Europe/Berlin")))


def test_one_is_shown_thrown_away_and_comes_back(run: Run, journal_file: Path) -> None:
    """The newest first with its id; what is thrown away stays at the end of the list, and is none of undo's changes."""
    assert run("drafts", "--json").json == []
    assert "Nothing is left half-written." in run("drafts").err
    run("log", "7")
    with closing(opened(journal_file)) as journal:
        journal.save_draft("today.note", "half a line")
    done = run("drafts")
    word = done.out.split()[0]
    assert "a line: half a line" in done.out
    assert "evenso draft ID" in done.err
    done = run("draft", word.upper())
    assert done.out == "half a line\n"
    assert "n goes on with it" in done.err
    done = run("draft", word, "--throw-away")
    [gone] = run("drafts", "--json").json
    assert f"`evenso draft {gone['id']} --bring-back` brings it back" in done.out
    assert gone["thrown_away_at"] is not None
    assert gone["text"] == "half a line"
    assert run("draft", gone["id"]).out == "half a line\n"
    assert run("draft", gone["id"], "--throw-away").code == 2
    back = run("draft", gone["id"], "--bring-back", "--json").json
    assert (back["id"], back["thrown_away_at"]) == (word, None)
    assert "log" not in run("undo").err
    assert [one["id"] for one in run("drafts", "--json").json] == [word]


def test_what_is_not_there_is_refused_calmly(run: Run, journal_file: Path) -> None:
    """An id that nothing has, two things at once, and what a purge took."""
    run("log", "7")
    for words in (("zzzzz",), ("zzzzz", "--bring-back"), ("../x", "--throw-away")):
        done = run("draft", *words)
        assert (done.code, "evenso drafts" in done.err) == (2, True)
    assert run("draft", "zzzzz", "--throw-away", "--bring-back").code == 2
    with closing(opened(journal_file)) as journal:
        journal.save_draft("today.note", "half a line")
        journal.throw_away(journal.half_written()[0].id)
    assert "1 half-written thing thrown away" in run("purge", "--yes").out
    assert run("drafts", "--json").json == []


def test_it_is_said_for_ears_too(run: Run, journal_file: Path) -> None:
    """A sentence a thing."""
    run("log", "7")
    with closing(opened(journal_file)) as journal:
        journal.save_draft("cli note", "words of an editor")
    [line] = run("--plain", "drafts").out.splitlines()
    assert "words from the shell: words of an editor. Kept Sun 22 Nov 2026 09:00." in line
