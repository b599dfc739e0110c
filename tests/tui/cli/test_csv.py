"""`evenso import csv`: a proposal to copy, then one import, one step, and coming back with a newer file."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from tests.tui.cli.conftest import Run

TEXT = """When,Score,"Text, long",Tags,Sleep,Weather
2026-11-18 21:00,7,a line,"walk, friends",6,sun
2026-11-19 21:00,4,=1+1,walk,3,rain
2026-11-20 08:00,9,another,,8,
"""
SAID = ("--columns", "date=When,mood=Score,note=Text, long,tags=Tags,tracker=Sleep")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An invented table."""
    path = tmp_path / "moods of 2026.csv"
    path.write_text(TEXT, "utf-8")
    return path


def test_without_columns_there_is_a_line_to_copy(run: Run, file: Path, journal_file: Path) -> None:
    """What the columns seem to be is shown with examples and nothing is written; the line, copied, imports."""
    refused = run("import", "csv", str(file))
    assert (refused.code, refused.out, journal_file.exists()) == (2, "", False)
    assert "Weather                 (not read)  sun, rain" in refused.err
    line = next(line for line in refused.err.splitlines() if line.startswith("  evenso import"))
    done = run(*shlex.split(line)[1:])
    assert done.code == 0
    assert "3 added" in done.out
    shown = run("import", "csv", str(file), "--json")
    assert shown.code == 2
    assert shown.json["proposal"].startswith("date=When,mood=Score")
    assert shown.json["columns"][0] == {
        "name": "When",
        "seems": "date",
        "examples": [*shown.json["columns"][0]["examples"]],
    }


def test_the_document_of_an_import(run: Run, file: Path) -> None:
    """`--json` says what was read and added; a dry run says the same and writes nothing."""
    dry = run("import", "csv", str(file), *SAID, "--dry-run", "--json")
    assert run("list", "--json").json == []
    done = run("import", "csv", str(file), *SAID, "--json")
    assert done.json == dry.json
    assert [done.json[name] for name in ("read", "added", "additions", "from")] == [3, 3, 4, "2026-11-18"]
    newest = run("list", "--json").json[0]
    assert (newest["mood"], newest["note"], newest["at"]) == (9, "another", "2026-11-20T08:00:00+01:00")
    assert "Came from     a CSV file" in run("show", newest["id"]).out


@pytest.mark.fault("F73")
def test_again_is_nothing_new_and_undo_takes_all_back(run: Run, file: Path) -> None:
    """The same file twice is unchanged, a changed row updates, and one undo takes an import back, trackers too."""
    run("import", "csv", str(file), *SAID)
    again = run("import", "csv", str(file), *SAID, "--json").json
    assert (again["added"], again["updated"], again["unchanged"], again["additions"]) == (0, 0, 3, 0)
    file.write_text(TEXT.replace("a line", "a changed line") + "2026-11-20 09:00,3,new,,,\n", "utf-8")
    newer = run("import", "csv", str(file), *SAID, "--json").json
    assert (newer["added"], newer["updated"], newer["unchanged"]) == (1, 1, 2)
    run("undo")
    run("undo")
    assert run("list", "--json").json == []
    assert "Sleep" not in run("tracker", "list").out


def test_what_is_not_clear_is_asked(run: Run, tmp_path: Path) -> None:
    """Dates in two orders, a scale that nothing proves, names of moods, unknown skills: exit 2 each."""
    path = tmp_path / "x.csv"
    path.write_text("d,m,s\n11/5/2020,3,swimming\n", "utf-8")
    start = ("import", "csv", str(path), "--columns", "date=d,mood=m,skills=s")
    dates = run(*start, "--json")
    assert (dates.code, dates.json["ambiguous_dates"]["line"]) == (2, 2)
    scale = run(*start, "--dates", "month-first")
    assert (scale.code, "--scale '1-5'  makes 3 a 6" in scale.err) == (2, True)
    asked = run(*start, "--dates", "month-first", "--json")
    assert asked.json == {
        "unknown_scale": {"of": "mood", "low": 3.0, "high": 3.0, "choices": ["1-5", "1-10"], "odd": []}
    }
    skill = run(*start, "--dates", "month-first", "--scale", "1-5")
    assert (skill.code, "swimming" in skill.err) == (2, True)
    done = run(*start, "--dates", "month-first", "--scale", "1-5", "--skill-map", "swimming=slow breath")
    assert (done.code, "2 added" in done.out) == (0, True)
    path.write_text("d,n,v\n2020-01-01,Mood,7\n", "utf-8")
    rated = run("import", "csv", str(path), "--columns", "date=d,name=n,value=v", "--json")
    assert (rated.code, rated.json) == (2, {"unknown_names": {"Mood": 1}, "proposal": {"Mood": "mood"}})
    path.write_text("d,m\n2020-01-01,fine\n", "utf-8")
    named = run("import", "csv", str(path), "--columns", "date=d,mood=m", "--json")
    assert (named.code, named.json) == (2, {"unknown_moods": {"fine": 1}})


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--columns", "date=Nope"), "no column “Nope”"),
        (("--columns", "date=When,mood=Score", "--scale", "five"), "such as 1-5"),
        (("--columns", "date=When,mood=Score", "--short-years", "20"), "from 1900 to 2000"),
        (("--columns", "date=When,mood=Score", "--name", "Mood"), "is no pair"),
        (("--columns", "date=Weather,mood=Score"), "Not one entry"),
    ],
)
def test_wrong_words_write_nothing(run: Run, file: Path, more: tuple[str, ...], said: str) -> None:
    """One sentence, and nothing is in the journal."""
    done = run("import", "csv", str(file), *more)
    assert (done.code, said in done.err) == (2, True)
    assert run("list", "--json").json == []


@pytest.mark.fault("F50", "F72")
def test_hostile_names_and_cells_do_not_reach_the_terminal(run: Run, tmp_path: Path) -> None:
    """Escapes in names of columns and in cells are shown as marks, in the proposal and in every sentence."""
    path = tmp_path / "x.csv"
    path.write_text('"\x1b]0;x\x07When","[/]\x9b2J"\n2020-01-01,"\x1b[31m\u202ered"\n', "utf-8")
    shown = run("import", "csv", str(path))
    asked = run("import", "csv", str(path), "--columns", "date=#1,mood=#2")
    assert (shown.code, asked.code) == (2, 2)
    for letter in "\x1b\x07\x9b\u202e":
        assert letter not in shown.err + asked.err


def test_the_other_order_of_dates_does_not_double(run: Run, tmp_path: Path) -> None:
    """What came month-first is not brought in day-first beside it; both days are told, and undo opens the way."""
    path = tmp_path / "x.csv"
    path.write_text("d,m,t\n11/5/2020,7,one\n3/2/2021,8,\n4/4/2021,8,\n", "utf-8")
    start = ("import", "csv", str(path), "--columns", "date=d,mood=m,note=t", "--dates")
    assert run(*start, "month-first").code == 0
    refused = run(*start, "day-first")
    assert refused.code == 2
    assert "2 entries of this file are in the journal already" in refused.err
    assert "Thu 5 Nov 2020" in refused.err
    assert "Mon 11 May 2020" in refused.err
    assert len(run("list", "--json").json) == 3
    assert run(*start, "month-first", "--json").json["unchanged"] == 3
    path.write_text(path.read_text("utf-8") + "5/11/2020,7,one\n", "utf-8")
    assert run(*start, "month-first", "--json").json["added"] == 1
    run("undo")
    run("undo")
    assert run(*start, "day-first", "--json").json["added"] == 4
