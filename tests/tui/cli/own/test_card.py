"""`evenso card`: the week's grid as text, and filling it from the shell."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage.journal import Journal
from tests.tui.cli.conftest import Run
from tests.tui.conftest import Clock


def test_the_card_is_filled_from_the_shell(begun: Run) -> None:
    """A row is put on, filled, acted on, cleared and taken off, each said in one sentence."""
    assert begun("card", "add", "to", "cancel", "--urge").out == "to cancel is on the card now.\n"
    assert "4 of 5 at its peak" in begun("card", "set", "to cancel", "4", "--acted", "no").out
    rows = begun("card", "--json").json["rows"]
    assert [(row["kind"], row["values"][6]) for row in rows[:2]] == [("peak", 4), ("acted", False)]
    assert begun("card", "clear", "to cancel").out == "Cleared to cancel on Sun 22 Nov.\n"
    assert "blank already" in begun("card", "clear", "to cancel").out or begun("card", "--json").json["rows"]
    begun("undo")
    assert begun("card", "rename", "to cancel", "to hide").code == 0
    assert "Took to hide off the card" in begun("card", "end", "to hide").out


def test_a_skill_is_filled_by_its_name(begun: Run) -> None:
    """A skill that is not on the card yet is found by its name; its use becomes a practice."""
    assert "5, did it, helped" in begun("card", "set", "slow breath", "5").out
    assert [one["use"] for one in begun("list", "--kind", "practice", "--json").json] == [5]


def test_the_card_is_read_as_grid_and_as_words(begun: Run) -> None:
    """Figures in a grid of eighty cells; the same in words, one filled cell a line."""
    begun("card", "add", "sadness")
    begun("card", "set", "sadness", "0")
    grid = begun("card").out
    assert "  sadness" in grid
    assert all(len(line) <= 80 for line in grid.splitlines())
    assert "sadness: 0 of 5 at its peak" in begun("card", "--format", "words").out


def test_a_day_before_a_row_was_put_on_is_told_as_that(begun: Run) -> None:
    """The row is there, only not on that day; one that was taken off says until when it was."""
    begun("card", "add", "sadness")
    early = begun("card", "set", "sadness", "2", "--on", "30 Oct")
    assert (early.code, "“sadness” is on the card since" in early.err) == (2, True)
    begun("card", "end", "sadness")
    late = begun("card", "set", "sadness", "2", now="2026-12-01T12:00+01:00")
    assert (late.code, "was on the card until" in late.err) == (2, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["card", "set", "sadness", "6"], "whole number from 0 to 5"),
        (["card", "set", "fear", "3"], "The card has no row “fear”"),
        (["card", "set", "sadness"], "What goes into the cell"),
        (["card", "set", "sadness", "--acted", "yes"], "is no urge"),
        (["card", "set", "nothing like it", "1"], "skill"),
        (["card", "add", "sadness"], "on the card already"),
        (["card", "add", "x" * 30], "at most 24"),
        (["card", "end", "joy"], "There are: sadness"),
        (["card", "--of", "2026-13-45"], "2026-13-45"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(begun: Run, words: list[str], said: str) -> None:
    """Bad input exits 2, says what and how, and writes nothing."""
    begun("card", "add", "sadness")
    before = begun("card", "--json").out
    done = begun(*words)
    assert (done.code, said in done.err) == (2, True)
    assert begun("card", "--json").out == before


def test_a_new_name_keeps_what_the_row_means(begun: Run, journal_file: Path) -> None:
    """Renaming a row without a word on its meaning leaves that as it is; an empty one takes it away."""

    def meaning() -> str:
        with Journal.open(journal_file, clock=Clock()) as journal:
            return journal.card_targets()[-1].versions[-1].meaning

    assert begun("card", "add", "to leave", "--urge", "--meaning", "5: did").code == 0
    assert begun("card", "rename", "to leave", "to go").code == 0
    assert meaning() == "5: did"
    assert begun("card", "rename", "to go", "to go", "--meaning", "").code == 0
    assert meaning() == ""


def test_a_row_is_deleted_also_one_that_is_off_the_card(begun: Run) -> None:
    """It goes with its cells, and undo brings it back."""
    begun("card", "add", "sadness")
    begun("card", "end", "sadness")
    before = begun("card", "--json").out
    assert begun("card", "delete", "sad").out == (
        "Deleted sadness with all that was put into it; `evenso undo` brings it back.\n"
    )
    assert begun("card", "delete", "sad").code == 2
    begun("undo")
    assert begun("card", "--json").out == before
