"""`evenso import daylio`: the contract's document, unknown moods, maps, and coming back with a newer export."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.cli.conftest import Run

HEADER = "full_date,date,weekday,time,mood,activities,note_title,note\n"
ROWS = """2026-11-20,Nov 20,Friday,9:00 PM,Solid,walk | friends,"","a line"
2026-11-20,Nov 20,Friday,9:00 AM,good,,"",""
2026-11-19,Nov 19,Thursday,9:00 PM,so-so,walk,"","=1+1"
"""
BROKEN = '2026-11-45,Nov 45,Friday,9:00 PM,good,,"",""\n'
BEFORE_ALL_CLOCKS = '0001-01-01,Jan 1,Monday,9:00 PM,good,,"",""\n'
MAPS = ("--map", "Solid=6", "--map", "so-so=5")


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """An invented export with two names of moods that only its owner knows."""
    path = tmp_path / "daylio.csv"
    path.write_text(HEADER + ROWS, "utf-8")
    return path


def test_unknown_moods_import_nothing(run: Run, export: Path, journal_file: Path) -> None:
    """Each unknown name is listed with its count and a ready-made line; nothing is written, no journal begins."""
    done = run("import", "daylio", str(export))
    assert (done.code, done.out) == (2, "")
    assert "Solid" in done.err
    assert "×1" in done.err
    assert "--map 'so-so=N'" in done.err
    assert not journal_file.exists()


def test_unknown_moods_as_json(run: Run, export: Path) -> None:
    """`--json` prints the unknown names with their counts, and still ends with 2."""
    done = run("import", "daylio", str(export), "--map", "Solid=6", "--json")
    assert done.code == 2
    assert done.json == {"unknown_moods": {"so-so": 1}}


def test_the_document_of_an_import(run: Run, export: Path) -> None:
    """`--json` says what was read, added and skipped, what each name is worth, and the days."""
    export.write_text(HEADER + ROWS + BROKEN + BEFORE_ALL_CLOCKS, "utf-8")
    done = run("import", "daylio", str(export), *MAPS, "--json")
    assert done.code == 0
    document = done.json
    assert [document[name] for name in ("read", "added", "updated", "unchanged")] == [3, 3, 0, 0]
    assert (document["from"], document["to"]) == ("2026-11-19", "2026-11-20")
    assert document["moods"] == {"good": 8.0, "Solid": 6.0, "so-so": 5.0}
    assert [skipped["line"] for skipped in document["skipped"]] == [5, 6]
    assert set(document["skipped"][0]) == {"line", "why"}
    assert "Line 5" in done.err


@pytest.mark.fault("F73")
def test_again_is_nothing_new_and_newer_adds(run: Run, export: Path) -> None:
    """The same export again is unchanged; a newer one adds and updates and never doubles."""
    run("import", "daylio", str(export), *MAPS)
    again = run("import", "daylio", str(export), *MAPS, "--json").json
    assert (again["added"], again["updated"], again["unchanged"]) == (0, 0, 3)
    newer = ROWS.replace("a line", "another line") + '2026-11-21,Nov 21,Saturday,8:00 AM,good,,"",""\n'
    export.write_text(HEADER + newer, "utf-8")
    newest = run("import", "daylio", str(export), *MAPS, "--json").json
    assert (newest["added"], newest["updated"], newest["unchanged"]) == (1, 1, 2)
    assert len(run("list", "--json").json) == 4


def test_the_label_and_the_activities_are_kept(run: Run, export: Path) -> None:
    """A check-in keeps its own name of the mood and its activities beside the number."""
    run("import", "daylio", str(export), *MAPS)
    newest = run("list", "--json").json[0]
    assert (newest["mood"], newest["label"], newest["tags"]) == (6, "Solid", ["walk", "friends"])
    assert newest["at"] == "2026-11-20T21:00:00+01:00"
    assert newest["source"] == "daylio"


def test_activities_can_be_practices(begun: Run, export: Path) -> None:
    """A mapped activity becomes a practice of that skill; an unknown skill imports nothing."""
    done = begun("import", "daylio", str(export), *MAPS, "--skill-map", "walk=went outside", "--json")
    assert done.json["practices"] == 2
    assert [one["skill"] for one in begun("list", "--kind", "practice", "--json").json] == ["went outside"] * 2
    begun("undo")
    done = begun("import", "daylio", str(export), *MAPS, "--skill-map", "walk=no such skill")
    assert done.code == 2
    assert len(begun("list", "--json").json) == 1


@pytest.mark.parametrize("more", [(), ("--dry-run",)])
def test_no_journal_begins_for_a_skill_that_is_none(
    run: Run, export: Path, journal_file: Path, more: tuple[str, ...]
) -> None:
    """A skill that is not there is told before a first journal is made, and by a dry run too."""
    done = run("import", "daylio", str(export), *MAPS, "--skill-map", "walk=juggling", *more)
    assert (done.code, "“juggling”" in done.err) == (2, True)
    assert not journal_file.exists()


def test_a_dry_run_counts_and_writes_nothing(run: Run, export: Path, journal_file: Path) -> None:
    """--dry-run says what would be done and begins no journal."""
    done = run("import", "daylio", str(export), *MAPS, "--dry-run")
    assert "Would bring in 3 entries" in done.out
    assert not journal_file.exists()


def test_what_each_mood_became_is_said(run: Run, export: Path) -> None:
    """Nothing is scored silently: the numbers are told, those of Daylio's own names too."""
    done = run("import", "daylio", str(export), *MAPS)
    assert "Moods, from 1 low to 10 high: good 8, Solid 6, so-so 5." in done.err
    assert done.out.startswith("Brought in 3 entries from Daylio, 19–20 Nov 2026:\n  3 added")


def test_a_day_still_to_come_is_kept_and_told(run: Run, export: Path) -> None:
    """An entry after today is not dropped, and not taken in without a word."""
    export.write_text(HEADER + '2030-11-30,Nov 30,Saturday,9:00 PM,good,,"",""\n', "utf-8")
    done = run("import", "daylio", str(export))
    assert "1 entry lies after today, the last on Sat 30 Nov 2030" in done.err
    assert done.out.startswith("Brought in 1 entry from Daylio")


def test_a_file_without_entries_is_told(begun: Run, export: Path) -> None:
    """Names of columns alone bring nothing, and the sentence says so."""
    export.write_text(HEADER, "utf-8")
    assert begun("import", "daylio", str(export)).out == "No entries were found in this file.\n"


def test_one_undo_takes_an_import_back(begun: Run, export: Path) -> None:
    """The whole import is one undo step."""
    begun("import", "daylio", str(export), *MAPS)
    assert "Daylio" in begun("undo").out
    assert len(begun("list", "--json").json) == 1


@pytest.mark.parametrize("pair", ["Solid", "=6", "Solid=", "Solid=11", "Solid=six"])
def test_a_pair_that_is_none_is_refused(run: Run, export: Path, journal_file: Path, pair: str) -> None:
    """A --map that is no pair or no mood is told, and nothing is written."""
    done = run("import", "daylio", str(export), "--map", pair)
    assert done.code == 2
    assert not journal_file.exists()


def test_two_values_for_one_name_are_refused(run: Run, export: Path) -> None:
    """The same name with two numbers is told."""
    assert run("import", "daylio", str(export), "--map", "Solid=6", "--map", "Solid=7").code == 2


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04zip", b"just words\n", b"\x00" * 600])
def test_a_file_of_something_else_is_told(run: Run, export: Path, journal_file: Path, content: bytes) -> None:
    """What is no Daylio export is refused in one sentence."""
    export.write_bytes(content)
    done = run("import", "daylio", str(export))
    assert (done.code, done.out) == (2, "")
    assert done.err
    assert "Traceback" not in done.err
    assert not journal_file.exists()


def test_a_file_of_which_no_line_can_be_read_is_refused(run: Run, tmp_path: Path, journal_file: Path) -> None:
    """Its lines are told, exit 2, and no journal begins; the document holds the lines too."""
    path = tmp_path / "x.csv"
    path.write_text(HEADER + '2026-02-31,Feb 31,Monday,8:00 AM,good,,"",""\n', "utf-8")
    done = run("import", "daylio", str(path), "--json")
    assert (done.code, [one["line"] for one in done.json["skipped"]], done.json["added"]) == (2, [2], 0)
    assert "Line 2 could not be read" in done.err
    assert "Not one entry" in done.err
    assert not journal_file.exists()
