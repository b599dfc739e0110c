"""`edit`, `delete`, `undo` and `redo` from the command line."""

from __future__ import annotations

import pytest

from tests.tui.cli.conftest import Run


def entry_id(run: Run, kind: str = "check_in") -> str:
    """The id of the newest entry of a kind."""
    identity: str = run("list", "--kind", kind, "--json").json[0]["id"]
    return identity


def test_only_what_is_given_changes(begun: Run) -> None:
    """A new mood leaves the words, new words leave the mood; the line names the moment."""
    identity = entry_id(begun)
    assert begun("edit", identity, "--mood", "6").out == f"Changed check-in 6 for Sat 21 Nov 2026 20:00 ({identity}).\n"
    done = begun("edit", identity, "other", "words", "--feel", "calm", "--json").json
    assert (done["mood"], done["note"], done["feelings"]) == (6, "other words", ["calm"])


def test_a_moved_entry_counts_for_its_new_day(begun: Run) -> None:
    """A new moment moves the entry to the day of that moment, by the rollover hour."""
    done = begun("edit", entry_id(begun), "--at", "2026-11-19 01:30", "--json").json
    assert (done["at"], done["day"]) == ("2026-11-19T01:30:00+01:00", "2026-11-18")


def test_words_come_from_a_pipe(begun: Run) -> None:
    """A dash reads the new words from standard input."""
    assert begun("edit", entry_id(begun), "-", "--json", stdin="piped\n").json["note"] == "piped"


def test_practices_and_notes_change_too(begun: Run) -> None:
    """Each kind of entry changes in its own fields."""
    begun("practice", "slow breath", "--before", "8")
    done = begun("edit", entry_id(begun, "practice"), "--after", "4", "--state", "tried", "--json").json
    assert (done["before"], done["after"], done["state"]) == (8, 4, "tried")
    begun("note", "a", "thought")
    done = begun("edit", entry_id(begun, "note"), "--for-session", "--tag", "a,b", "--kind", "thought", "--json").json
    assert (done["for_session"], done["tags"], done["form"], done["text"]) == (True, ["a", "b"], "thought", "a thought")


@pytest.mark.parametrize("words", [["--after", "4"], ["--state", "done"], ["--enjoyment", "4"], ["--kind", "thought"]])
def test_a_field_that_an_entry_does_not_have(begun: Run, words: list[str]) -> None:
    """A check-in has no practice's or note's fields; that is told and nothing changes."""
    before = begun("list", "--json").json
    done = begun("edit", entry_id(begun), *words)
    assert done.code == 2
    assert words[0] in done.err
    assert begun("list", "--json").json == before


def test_an_edit_without_anything_is_told(begun: Run) -> None:
    """An id alone, where nobody can write, changes nothing and says how."""
    done = begun("edit", entry_id(begun))
    assert done.code == 2
    assert "--help" in done.err


def test_the_same_again_is_no_change(begun: Run) -> None:
    """An edit that changes nothing is no undo step."""
    identity = entry_id(begun)
    assert "Nothing changed" in begun("edit", identity, "--mood", "5").err
    assert "check-in 5" in begun("undo").out
    assert begun("list", "--json").json == []


def test_delete_undo_redo(begun: Run) -> None:
    """What is deleted comes back by undo and goes again by redo, also in later processes."""
    before = begun("list", "--json").json
    identity = entry_id(begun)
    assert begun("delete", identity).out.startswith("Deleted check-in 5 for Sat 21 Nov 2026 20:00")
    assert begun("list", "--json").json == []
    assert begun("search", "first", "--json").json == []
    assert begun("undo").out.startswith("Undone: ")
    assert begun("list", "--json").json == before
    assert begun("redo", "--json").json["redone"]["label"]
    assert begun("list", "--json").json == []
    assert begun("redo").out == "There is nothing to redo.\n"


def test_undo_goes_back_to_the_beginning(begun: Run) -> None:
    """Undo takes back one change after the other, and then says that there is none."""
    begun("log", "6")
    begun("undo")
    begun("undo")
    assert begun("undo").out == "There is nothing to undo.\n"
    assert begun("undo", "--json").json == {"undone": None}


def test_delete_as_json(begun: Run) -> None:
    """`delete --json` prints what was deleted."""
    assert begun("delete", entry_id(begun), "--json").json["deleted"] is True
