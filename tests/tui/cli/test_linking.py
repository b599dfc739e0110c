"""`evenso tags`, `link`, `unlink`, `links`, and the filters of `evenso list`."""

from __future__ import annotations

import pytest

from tests.tui.cli.conftest import Run


def write(begun: Run, *words: str) -> str:
    """Write a note and return its id."""
    return str(begun("note", *words, "--json").json["id"])


def test_tags_are_listed_with_their_counts(begun: Run) -> None:
    """The most used first, as text and as JSON; no tag yet is said kindly."""
    assert begun("tags").out == ""
    assert "No entry has a tag yet" in begun("tags").err
    write(begun, "a", "--tag", "river")
    write(begun, "b", "--tag", "River,[/]", "--at", "2026-11-01")
    assert begun("tags", "--json").json[0] == {"tag": "river", "entries": 2, "last": "2026-11-22"}
    assert begun("tags").out.splitlines()[0].split() == ["2", "river", "(last", "Sun", "22", "Nov", "2026)"]
    assert len(begun("tags", "--limit", "1").out.splitlines()) == 1


def test_two_things_are_linked_listed_and_parted(begun: Run) -> None:
    """Linking tells both ends; the link is listed from each; unlinking is one undo step."""
    entry, other = write(begun, "the long call"), write(begun, "what it was about")
    pattern = begun("pattern", "new", "quick yes", "--json").json["id"]
    done = begun("link", "pattern:quick", entry, "--json").json
    assert done["root"] == {"thing": "entry", "id": entry}
    assert done["grown"] == {"thing": "pattern", "id": pattern}
    assert "Linked: the long call" in begun("link", entry, other).out
    assert [one["id"] for one in begun("links", entry, "--json").json] == [pattern, other]
    assert f"seen in: entry {entry}, Sun 22 Nov, the long call" in begun("links", "quick yes").out
    assert begun("link", other, entry).out == "These two are linked already.\n"
    assert begun("unlink", entry, other).code == 0
    assert [one["id"] for one in begun("links", entry, "--json").json] == [pattern]
    begun("undo")
    assert len(begun("links", entry, "--json").json) == 2


def test_what_cannot_be_linked_is_said(begun: Run) -> None:
    """Nothing of that name, the same twice, not linked: exit 2, one sentence, nothing written."""
    entry, other = write(begun, "one"), write(begun, "two")
    for words in (("link", entry, "zebra"), ("link", entry, entry), ("unlink", entry, other)):
        done = begun(*words)
        assert done.code == 2, words
        assert done.out == ""
        assert len(done.err.splitlines()) == 1
    assert begun("links", entry, "--json").json == []


def test_entries_are_listed_by_form_mark_and_day(begun: Run) -> None:
    """A form, the private mark, and earlier days like today each narrow the list."""
    thought = write(begun, "a thought", "--kind", "thought")
    kept = write(begun, "kept", "--private")
    year = write(begun, "a year ago", "--at", "2025-11-22")
    month = write(begun, "a month ago", "--at", "2026-10-22")

    def ids(*options: str) -> list[str]:
        return [one["id"] for one in begun("list", *options, "--json").json]

    assert ids("--kind", "thought") == [thought]
    assert ids("--private") == [kept]
    assert ids("--on-this-day") == [month, year]
    assert ids("--on-this-day", "--private") == []
    assert "No entry fits" in begun("list", "--on-this-day", "--private").err


def test_a_young_journal_has_no_earlier_days(begun: Run) -> None:
    """Where nothing is old enough, nothing is listed, rather than everything."""
    assert begun("list", "--on-this-day", "--json").json == []
    assert begun("list", "--on-this-day").err.startswith("No entry fits")


def test_a_list_tells_practices_and_notes_apart(begun: Run) -> None:
    """A practice and a note say what they are."""
    write(begun, "slow breath")
    begun("practice", "slow breath")
    lines = [line.split("  ", 2)[2].strip() for line in begun("list").out.splitlines()]
    assert lines[:2] == ["practice: slow breath", "note: slow breath"]


@pytest.mark.parametrize("command", [("tags",), ("links", "k3f9"), ("list", "--on-this-day")])
def test_nothing_yet_is_no_crash(run: Run, command: tuple[str, ...]) -> None:
    """Before anything is written each of them answers or refuses in one sentence."""
    assert run(*command).code in {0, 2}


def test_a_prompt_is_printed_and_nothing_written(run: Run) -> None:
    """A question for the day, the same all day, from an empty journal too; words beside it are refused, not lost."""
    first = run("note", "--prompt")
    assert first.out.strip().endswith("?")
    assert run("note", "--prompt").out == first.out
    every = run("note", "--prompt", "--json").json
    assert every["prompts"][0] == every["prompt"] == first.out.strip()
    refused = run("note", "--prompt", "my", "words")
    assert (refused.code, refused.out) == (2, "")
    assert run("list", "--json").json == []
