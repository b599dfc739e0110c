"""`evenso exercises` and `evenso exercise`: for ears and for scripts; beginning one needs a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from evenso.exercises.catalogue import EXERCISES
from tests.tui.cli.conftest import Run


def test_all_are_listed_by_what_they_serve(run: Run) -> None:
    """Each with its name and line; no journal is needed and none is made."""
    done = run("exercises")
    assert done.code == 0
    assert done.out.startswith("When it is too much right now:\n  5-4-3-2-1: ")
    assert all(f"  {one.name}: " in done.out for one in EXERCISES)
    assert done.err.startswith("`evenso exercise slow-breath` prints the steps of one")
    assert run("exercises", "--json").err == ""


def test_the_list_as_json(run: Run) -> None:
    """One document with cautions, steps and the seconds of a breath."""
    found = {one["name"]: one for one in run("exercises", "--json").json}
    assert found["slow-breath"]["cycle"] == [
        {"phase": "breathe in", "seconds": 5.0},
        {"phase": "breathe out", "seconds": 5.0},
    ]
    assert found["pause"]["caution"] is None
    assert len(found["muscle-release"]["steps"]) == 7


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.name)
def test_the_steps_are_printed_with_their_caution_first(run: Run, exercise: object) -> None:
    """Title, line, caution, numbered steps, how to begin: nothing to see, all to hear."""
    name = getattr(exercise, "name", "")
    done = run("exercise", name)
    assert done.code == 0
    lines = done.out.splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith("1. "))
    careful = [number for number, line in enumerate(lines) if line.startswith("Careful:")]
    assert (careful == []) is (name == "pause")
    assert all(number < first for number in careful)
    assert f"`evenso exercise {name} --start`" in done.out
    assert all(len(line) <= 80 for line in lines)


def test_what_is_no_exercise_is_refused(run: Run) -> None:
    """Exit 2 with those there are, on standard error."""
    done = run("exercise", "juggling")
    assert (done.code, done.out) == (2, "")
    assert "box-breath" in done.err


def test_beginning_one_needs_a_terminal(run: Run, tmp_path: Path) -> None:
    """Without one it says so and makes no journal."""
    done = run("exercise", "pause", "--start")
    assert done.code == 2
    assert "terminal" in done.err
    assert not (tmp_path / "journal.db").exists()


def test_a_breath_is_paced_for_ears(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each phase is said as it begins and waited for; ctrl+c ends it with what was breathed."""
    waited: list[float] = []

    def wait(seconds: float) -> None:
        waited.append(seconds)
        if len(waited) == 6:
            raise KeyboardInterrupt

    monkeypatch.setattr("tui.cli.commands.own.exercises.sleep", wait)
    done = run("exercise", "box", "--pace")
    assert done.code == 0
    assert waited == [4.0] * 6
    assert done.out.splitlines()[1:6] == ["breathe in, 4", "hold, 4", "breathe out, 4", "hold, 4", "breathe in, 4"]
    assert done.out.splitlines()[-1].startswith("That was 20 s.")


def test_only_a_breath_has_a_pace(run: Run) -> None:
    """A pause is not hurried along; exit 2 says which can be paced."""
    done = run("exercise", "pause", "--pace")
    assert done.code == 2
    assert "slow-breath" in done.err
