"""`evenso deleted` and `undelete`: what was deleted lately is listed, and one of it comes back by itself."""

from __future__ import annotations

from tests.tui.cli.conftest import Run


def test_what_was_deleted_is_listed_and_one_comes_back_past_what_was_done_since(run: Run) -> None:
    """The last one first, with when; what was done since stays, and undo takes just the bringing back."""
    assert run("deleted", "--json").json == []
    first = run("log", "7", "by the river", "--feel", "calm", "--json").json
    second = run("note", "a talk with Ana", "--tag", "talks", "--json").json
    assert "There is no deleted entry to bring back" in run("deleted").err
    run("delete", first["id"])
    run("delete", second["id"])
    since = run("log", "4", "--json").json["id"]

    done = run("deleted")
    lines = done.out.splitlines()
    assert [line.split()[0] for line in lines] == [second["id"], "deleted", first["id"], "deleted"]
    assert "by the river" in lines[2]
    assert lines[3].strip() == "deleted Sun 22 Nov 2026 09:00"
    assert "evenso undelete ID" in done.err
    listed = run("deleted", "--json").json
    assert [one.pop("deleted_at") for one in listed] == ["2026-11-22T09:00:00+01:00"] * 2
    assert [one.pop("comes_back") for one in listed] == [True, True]
    assert listed == [second, first]

    done = run("undelete", first["id"].upper())
    assert done.out == (
        f"Brought back check-in 7 for Sun 22 Nov 2026 09:00 ({first['id']}). Undo takes just that back.\n"
    )
    assert run("show", first["id"], "--json").json == first
    assert run("show", since).code == 0
    assert [one["id"] for one in run("deleted", "--json").json] == [second["id"]]
    assert "bringing back of check-in 7" in run("undo").out
    assert run("show", first["id"]).code == 2
    assert run("undelete", second["id"], "--json").json == second


def test_what_is_not_kept_is_refused_calmly(run: Run) -> None:
    """An entry that is there, an id that nobody had, no journal, and what a purge took: nothing is written."""
    assert run("deleted").code == 0
    entry = run("log", "7", "--json").json["id"]
    for word in (entry, "zzz9", "../x"):
        done = run("undelete", word)
        assert (done.code, "evenso deleted" in done.err) == (2, True)
    run("delete", entry)
    run("purge", "--yes")
    assert run("undelete", entry).code == 2
    assert run("deleted", "--json").json == []


def test_it_is_said_for_ears_too(run: Run) -> None:
    """A sentence an entry."""
    entry = run("note", "a talk with Ana", "--json").json["id"]
    run("delete", entry)
    [line] = run("--plain", "deleted").out.splitlines()
    assert "a talk with Ana" in line
    assert line.endswith("Deleted Sun 22 Nov 2026 09:00.")
