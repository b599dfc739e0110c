"""What the bench says of its measurements: what is met, how the page is written; nothing is timed here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest

from evenso.annotations.additions import NO_WORK
from evenso.records import CheckIn, Moment
from evenso.sample.journal import sample_journal
from storage.journal import Journal
from tests.benchmarks import journals
from tests.benchmarks.bench import BEGIN, END, PAGE, PARTS, main, page_of, plain, put
from tests.benchmarks.journals import NOW, Ground, add_a_life, build_journal
from tests.benchmarks.keys import Taken
from tests.benchmarks.measuring import Line, Table, interleaved
from tests.benchmarks.screens import DOWN, ESC, SCREENS, _of_screen
from tests.benchmarks.seeing import Eye, Part


@pytest.mark.parametrize(
    ("line", "met"),
    [
        (Line("floor", "1 ms", 1.0), None),
        (Line("at most", "", 1.5, most=1.5), True),
        (Line("more", "", 1.51, most=1.5), False),
        (Line("at least", "", 19.9, least=20), False),
        (Line("between", "", 0.89, most=1.1, least=0.9), False),
        (Line("not measured", "not measured: why", None, least=20), None),
    ],
)
def test_a_ratio_is_met_within_its_bounds(line: Line, met: bool | None) -> None:
    """Bounds count as met; what has no ratio or no aim is neither met nor missed."""
    assert line.met is met
    assert line.cells()[-1] == {True: "yes", False: "no", None: ""}[met]


def test_medians_are_taken_of_interleaved_rounds_without_the_first() -> None:
    """Every thing is measured once a round, in turn, and the first round is thrown away."""
    asked: list[str] = []

    def thing(name: str, *seconds: float) -> tuple[str, Callable[[], float]]:
        left = iter(seconds)

        def measure() -> float:
            asked.append(name)
            return next(left)

        return name, measure

    taken = interleaved("test", dict([thing("a", 99, 1, 5, 3), thing("b", 99, 2, 2, 9)]), rounds=3)
    assert taken == {"a": 3, "b": 2}
    assert asked == ["a", "b"] * 4


def test_the_echo_is_the_first_paint_with_another_cell_in_it() -> None:
    """What is painted again as it was, a cursor that moves, and other lines are none; `letters` waits for a letter."""
    eye = Eye(3, 5)
    eye.take_in([Part(0.0, b"\x1b[1;1Habcde")])
    again, below = Part(1.0, b"\x1b[1;1Habcde\x1b[2;1H"), Part(2.0, b"\x1b[3;1Hsaved")
    marked, other = Part(3.0, b"\x1b[1;1H\x1b[7mabcde\x1b[0m"), Part(4.0, b"\x1b[1;2HX")
    assert eye.first_change([again, below], range(2)) is None
    assert eye.first_change([below, Part(5.0, b"\x1b[3;1HSaved")], range(3)) == 5.0
    assert eye.first_change([again, marked, other], range(2), letters=True) == 4.0
    assert eye.first_change([marked, again], range(2)) == 3.0


def test_a_key_that_was_not_measured_is_not_met() -> None:
    """It has a line of its own and stands among what is not met, also where the other keys of its screen are quick."""
    some = list(_of_screen("Goals", {DOWN: Taken(0.002, 0.002)}, 0.002))
    assert [line.name for line in some if line.met is False] == ["Goals: ↑"]
    assert [line.name for line in _of_screen("Goals", {}, 0.002)] == ["Goals: ↓", "Goals: ↑"]
    every = {key: Taken(0.002, 0.002) for key in SCREENS["Skills"][1] if key != ESC}
    assert all(line.met is not False for line in _of_screen("Skills", every, 0.002))
    assert all(
        line.met is not False for line in _of_screen("From screen to screen", {"Week": Taken(0.002, 0.002)}, 0.002)
    )


def test_a_journal_without_what_a_screen_shows_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sample's life has something for every list; where one is empty, nothing is measured on it in silence."""
    path = tmp_path / "folder" / "journal.db"
    build_journal(path, years=0)
    add_a_life(path)
    with Journal.open(path, clock=lambda: NOW) as journal:
        assert journal.undo() is None  # keys of the bench take back only what they wrote
        assert len(journal.goals()) > 1
    sample = sample_journal(NOW.date(), UTC)
    bare = replace(sample, additions=replace(sample.additions, work=NO_WORK))
    monkeypatch.setattr(journals, "sample_journal", lambda *_: bare)
    other = tmp_path / "other" / "journal.db"
    build_journal(other, years=0)
    with pytest.raises(RuntimeError, match="no goals, no steps, no patterns, no sessions"):
        add_a_life(other)


def test_what_one_part_writes_stands_in_no_other_parts_journal(tmp_path: Path) -> None:
    """A check-in of the shell's at the bench's one moment made `7` on Today write nothing, and `u` take older back."""
    ground = Ground(tmp_path)
    path = ground.to_write_into(0)
    before = ground.years(0).read_bytes()
    with Journal.open(path, clock=lambda: NOW) as journal:
        at = Moment.of(NOW)
        journal.add(CheckIn(at=at, day=at.entry_day(), mood=7))
    assert ground.to_write_into(0) == path != ground.years(0)
    assert ground.years(0).read_bytes() == before


def test_only_the_table_of_the_page_is_written_anew() -> None:
    """What stands around the marks stays; a page that has lost them is refused."""
    table = Table("Keys", "an `a | b`", (Line("one", "7.1 ms", 1.0), Line("two", "9 ms", 1.27, most=2)))
    page = put(f"before\n{BEGIN}\nold\n{END}\nafter", page_of([table], "a machine"))
    assert page.startswith("before\n")
    assert page.endswith("\nafter")
    assert "old" not in page
    assert "| two | 9 ms | 1.27 × | ≤ 2 × | yes |" in page
    assert any("≤ 2 ×" in line for line in plain(table))
    with pytest.raises(ValueError, match="marks"):
        put("no marks", "table")


def test_the_page_names_every_part_and_has_its_marks(capsys: pytest.CaptureFixture[str]) -> None:
    """docs/performance.md says how each part is called; another name, or a part written down alone, is refused."""
    page = PAGE.read_text("utf-8")
    assert all(f"`{name}`" in page for name in PARTS)
    assert put(page, "table") != page
    assert main(["nothing"]) == main(["--write", "log"]) == 2
    assert "There is no part nothing" in capsys.readouterr().err
