"""`evenso summary`: what goes to the session, in text, Markdown and JSON, and only where the person says."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tests.tui.cli.conftest import Run


@pytest.mark.parametrize(("form", "start"), [("text", "Summary of"), ("md", "# Summary of")])
def test_a_summary_in_each_format(sample: Run, form: str, start: str) -> None:
    """Each format begins with the period and ends with what this is not."""
    done = sample("summary", "--format", form)
    assert done.code == 0
    assert done.out.startswith(start)


def test_sections_are_chosen_one_by_one(sample: Run) -> None:
    """--with adds and --without leaves out; an unknown section is told with those there are."""
    usual = sample("summary", "--json").json
    chosen = sample("summary", "--json", "--with", "days", "--without", "notes").json
    assert set(chosen["sections"]) ^ set(usual["sections"]) == {"days", "notes"}
    assert "notes" not in chosen
    done = sample("summary", "--with", "everything")
    assert done.code == 2
    assert "story" in done.err


def test_a_summary_since_a_day_or_the_last_session(begun: Run) -> None:
    """--since begins on a day, or on that of the last session written down; without one that is told."""
    assert begun("summary", "--since", "1 Nov", "--json").json["from"] == "2026-11-01"
    done = begun("summary", "--since", "last-session")
    assert done.code == 2
    assert "--kind session" in done.err
    begun("note", "we spoke", "--kind", "session", "--at", "18 Nov 10:00")
    assert begun("summary", "--since", "last-session", "--json").json["from"] == "2026-11-18"


def test_a_summary_is_written_privately_and_never_over_a_file(begun: Run, tmp_path: Path) -> None:
    """-o writes a file of 0600, --preview none, and a file that is there stays without --force."""
    target = tmp_path / "summary.md"
    words = ("summary", "--format", "md", "-o", str(target))
    assert "preview" in begun(*words, "--preview").err
    assert not target.exists()
    assert begun(*words).out == ""
    assert target.read_text("utf-8").startswith("# Summary of")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert begun(*words).code == 2
    assert begun(*words, "--force").code == 0


def test_a_summary_before_anything_is_written(run: Run, journal_file: Path) -> None:
    """An empty summary is a summary; nothing is made for it."""
    assert run("summary").code == 0
    assert run("summary", "--json").json["to"] == "2026-11-22"
    assert not journal_file.exists()


def test_json_and_a_file_are_two_wishes(begun: Run) -> None:
    """--json with -o is told."""
    assert begun("summary", "--json", "-o", "x.md").code == 2
