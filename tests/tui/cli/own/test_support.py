"""`evenso support`: lines without a journal, plan and people with one."""

from __future__ import annotations

from pathlib import Path

import pytest

from evenso.support.records import Contact, PlanLine, PlanPart
from storage.journal import Journal
from tests.tui.cli.conftest import Run
from tests.tui.conftest import Clock


def test_the_lines_need_no_journal(run: Run, journal_file: Path) -> None:
    """Where no journal is, a country's lines and its emergency number are printed, and nothing is made."""
    done = run("support", "--country", "de")
    assert done.code == 0
    assert "TelefonSeelsorge: 116 123" in done.out
    assert "Emergency: 112" in done.out
    assert done.err == ""
    assert done.out.index("Emergency: 112") < done.out.index("`evenso exercise slow-breath` is a slow breath")
    assert "journal is open" not in done.out
    assert not journal_file.exists()
    journal_file.write_bytes(b"not a journal")
    assert "TelefonSeelsorge" in run("support", "--country", "DE").out


def test_plan_and_people_stand_before_the_lines(begun: Run, journal_file: Path) -> None:
    """What the person wrote comes first, in its order; JSON holds the same."""
    with Journal.open(journal_file, clock=Clock()) as journal:
        journal.save_plan([PlanLine(part=PlanPart.ALONE, text="tea")])
        journal.add_contact(Contact(name="Ana", reach="0123"))
        journal.set_setting("support_country", "AT")
    out = begun("support").out
    assert out.index("tea") < out.index("Ana, 0123") < out.index("Telefonseelsorge")
    document = begun("support", "--json").json
    assert document["plan"] == [{"part": "alone", "text": "tea"}]
    assert document["lines"][0]["number"] == "142"


def test_a_code_that_is_no_country_is_refused_with_those_that_have_lines(run: Run) -> None:
    """An unknown code exits 2 and lists what ships; a country without lines is told plainly."""
    done = run("support", "--country", "xx")
    assert done.code == 2
    assert "AT Austria" in done.err
    assert "AT Austria" in run("support", "--country", "a").err
    assert "GQ Equatorial Guinea" in run("support", "--country", "guin").err
    assert "Emergency: 999" in run("support", "--country", "United Kingdom").out
    assert "No line for Hungary comes with this program" in run("support", "--country", "hu").out


def test_people_and_lines_are_added_from_the_shell(run: Run) -> None:
    """A person and a line of the plan are saved, shown by themselves, and taken back by undo."""
    assert run("support", "person", "Ana", "0123", "--note", "evenings").code == 0
    for words in ("alone", "a", "walk"), ("matters", "the", "garden"), ("alone", "tea"):
        assert run("support", "line", *words).code == 0
    assert [line["text"] for line in run("support", "plan", "--json").json] == ["a walk", "tea", "the garden"]
    assert "Ana, 0123, evenings" in run("support", "people").out
    assert run("undo").code == 0
    assert "    tea" not in run("support", "plan").out
    assert run("support", "line", "elsewhere", "x").code == 2


def test_no_summary_holds_what_is_in_support(begun: Run, journal_file: Path) -> None:
    """The plan and the people are in no summary, in no format."""
    with Journal.open(journal_file, clock=Clock()) as journal:
        journal.save_plan([PlanLine(part=PlanPart.ALONE, text="markerword tea")])
        journal.add_contact(Contact(name="markerword Ana", reach="0123"))
    for words in (["--format", "text"], ["--format", "md"], ["--json"]):
        assert "markerword" not in begun("summary", *words).out


def test_the_quiet_line_comes_after_what_was_saved(begun: Run) -> None:
    """On the command line it stands on standard error, once a day, and standard output stays as it was."""
    done = begun("log", "3", "I", "don't", "want", "to", "be", "here", "anymore")
    assert done.out.startswith("Saved check-in 3")
    assert "Support is `evenso support`. Nothing was sent to anyone." in done.err
    assert "evenso support" not in begun("note", "I", "want", "to", "die").err
    assert "evenso support" not in begun("note", "a quiet evening").err


@pytest.mark.parametrize(
    "words",
    [
        ("log", "1", "--feel", "want to die"),
        ("log", "--feel", "suicidal"),
        ("log", "1", "Ich", "möchte", "sterben"),
        ("note", "ich will nicht mehr leben"),
        ("log", "2", "I", "want", "to", "hurt", "myself"),
        ("log", "2", "going", "to", "take", "all", "my", "pills"),
    ],
)
def test_the_quiet_line_hears_feelings_and_the_other_language(begun: Run, words: tuple[str, ...]) -> None:
    """Feelings are looked at as lines are, and German words while the program speaks English."""
    assert "Support is `evenso support`. Nothing was sent to anyone." in begun(*words).err


@pytest.mark.parametrize("named", [("Germany",), ("DE",), ("deutschland",), ("de",)])
def test_a_country_behind_support_shows_its_lines(run: Run, named: tuple[str, ...]) -> None:
    """Who types a country, by its name in any language or its code, gets what `--country` shows, as JSON too."""
    wanted = run("support", "--country", "DE")
    done = run("support", *named)
    assert (done.code, done.out, done.err) == (0, wanted.out, wanted.err)
    document = run("support", "--country", "DE", "--json").json
    assert run("support", *named, "--json").json == document
    assert run("support", "--json", *named).json == document


def test_what_stands_behind_support_and_is_no_country_is_refused_as_before(run: Run) -> None:
    """A name of several words is one; one nearly right shows the page and asks; anything else names the commands."""
    assert "Lines for United Kingdom" in run("support", "United", "Kingdom", "--plain").out
    near = run("support", "Germny")
    assert (near.code, "did you mean Germany?" in near.err, "Emergency: 112" in near.out) == (2, True, True)
    wrong = run("support", "peopel")
    assert (wrong.code, wrong.out) == (2, "")
    assert "`evenso support` has no “peopel”" in wrong.err
