"""`evenso import` of other programs: the same promises for each of them, from a dry run to coming back."""

from __future__ import annotations

import json
import time
import zipfile
from pathlib import Path

import pytest

from evenso.formats.coming.programs import PROGRAMS
from tests.tui.cli.conftest import Run

JRNL = {
    "title": "A hard morning.",
    "body": "",
    "date": "2024-05-01",
    "time": "09:00",
    "tags": ["@walk"],
    "starred": False,
}
DAY_ONE = {"uuid": "A" * 32, "creationDate": "2024-05-01T15:38:37Z", "tags": ["walk"], "text": "A walk"}
BACKUP = {
    "dayEntries": [{"mood": 1, "year": 2024, "month": 4, "day": 1, "hour": 9, "minute": 0, "tags": [7], "note": "x"}]
}
FILES = {
    "daylio": json.dumps(BACKUP | {"tags": [{"id": 7, "name": "walk"}]}),
    "jrnl": json.dumps({"entries": [JRNL]}),
    "imoodjournal": 'Date,Hour,Minute,Level,LevelText,Comment,walk\n"May 1, 2024",9,0,7,(7) Good,a line,1\n',
    "bearable": "date,weekday,time of day,category,rating/amount,detail,notes\n1st May 2024,,am,Factors,,walk,\n",
    "dayone": json.dumps({"entries": [DAY_ONE]}),
    "loop": "Date,walk,\n2024-05-01,2,\n",
}
AMBIGUOUS = 'Date,Hour,Minute,Level\n"11/5/2020",9,0,7\n'


def test_every_program_is_tried_here() -> None:
    """A program that is added has to keep the promises below."""
    assert set(FILES) == set(PROGRAMS)


@pytest.fixture(params=sorted(FILES))
def program(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, str]:
    """A program and the path of a small file of it."""
    word = str(request.param)
    path = tmp_path / f"export.{word}"
    if word == "daylio":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("backup.daylio", FILES[word])
    else:
        path.write_text(FILES[word], "utf-8")
    return word, str(path)


def test_a_dry_run_begins_no_journal(run: Run, program: tuple[str, str], journal_file: Path) -> None:
    """What would be done is said, and nothing is written."""
    done = run("import", *program, "--dry-run")
    assert done.code == 0
    assert "ould " in done.out
    assert not journal_file.exists()


@pytest.mark.fault("F73", "F63")
def test_coming_back_doubles_nothing_wherever_one_is(
    run: Run, program: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same file again changes nothing, also on a machine in another zone, and one undo takes it all back."""
    first = run("import", *program, "--json").json
    assert first["added"] + first["additions"] > 0
    for zone in ("Europe/Berlin", "America/Los_Angeles", "Pacific/Auckland"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        again = run("import", *program, "--json").json
        assert (again["added"], again["updated"], again["additions"]) == (0, 0, 0)
    assert run("undo").code == 0
    assert run("list", "--json").json == []


def test_two_journals_of_one_program_are_kept_apart_by_their_names(
    run: Run, program: tuple[str, str], journal_file: Path
) -> None:
    """The same minutes under two origins are two entries, each of which is found again."""
    assert journal_file
    first = run("import", *program, "--json", "--origin", "work").json
    second = run("import", *program, "--json", "--origin", "home").json
    assert first["added"] == second["added"]
    assert run("import", *program, "--json", "--origin", "Home ").json["added"] == 0
    assert {entry["source"] for entry in run("list", "--json").json} <= {f"{program[0]} work", f"{program[0]} home"}


def test_two_journals_without_names_lose_nothing(run: Run, tmp_path: Path) -> None:
    """Whole other words of one minute come beside what is there, in whichever form jrnl wrote them, and it is told."""
    work, home = tmp_path / "work.txt", tmp_path / "home.json"
    work.write_text("[2024-05-01 09:00] The review went badly\n", "utf-8")
    home.write_text(FILES["jrnl"], "utf-8")
    run("import", "jrnl", str(work))
    told = run("import", "jrnl", str(home)).out
    assert "1 added, 0 updated" in told
    assert "nothing is written over" in told
    assert "nothing is written over" not in run("import", "jrnl", str(home)).out
    assert len(run("list", "--json").json) == 2
    assert run("import", "jrnl", str(work), "--json").json["unchanged"] == 1


def test_what_was_mapped_is_practised(begun: Run, program: tuple[str, str]) -> None:
    """A mapped activity, tag, factor or habit is a practice of the skill; a skill that is none imports nothing."""
    assert begun("import", *program, "--skill-map", "walk=no such skill").code == 2
    done = begun("import", *program, "--skill-map", "walk=went outside", "--json").json
    assert done["practices"] == 1
    (practice,) = begun("list", "--kind", "practice", "--json").json
    assert (practice["skill"], practice["source"]) == ("went outside", program[0])


def test_another_programs_file_is_refused(
    run: Run, program: tuple[str, str], tmp_path: Path, journal_file: Path
) -> None:
    """A file of something else is told in one sentence, and no journal begins."""
    other = tmp_path / "other"
    other.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    done = run("import", program[0], str(other))
    assert (done.code, done.out) == (2, "")
    assert "Nothing was imported" in done.err
    assert not journal_file.exists()


def test_dates_of_two_readings_are_asked_and_answered(run: Run, tmp_path: Path, journal_file: Path) -> None:
    """Both readings are shown with what to type; nothing is written until it is said."""
    path = tmp_path / "moods.csv"
    path.write_text(AMBIGUOUS, "utf-8")
    done = run("import", "imoodjournal", str(path), "--json")
    assert done.code == 2
    assert done.json["ambiguous_dates"]["readings"] == {"day-first": "2020-05-11", "month-first": "2020-11-05"}
    assert "--dates day-first" in done.err
    assert not journal_file.exists()
    assert run("import", "imoodjournal", str(path), "--dates", "month-first", "--json").json["from"] == "2020-11-05"


def test_habits_are_trackers_and_said_so(begun: Run, tmp_path: Path) -> None:
    """An import of trackers alone is not called empty."""
    path = tmp_path / "Checkmarks.csv"
    path.write_text(FILES["loop"], "utf-8")
    assert (
        begun("import", "loop", str(path)).out
        == "Beside the entries: 1 tracker with 1 value in this file, all of it new.\n"
    )
    assert (
        begun("import", "loop", str(path)).out == "Beside the entries: 1 tracker with 1 value in this file, none new.\n"
    )


@pytest.mark.fault("F72")
def test_a_file_of_a_gigabyte_is_refused(run: Run, tmp_path: Path, journal_file: Path) -> None:
    """More than a journal can hold is not read to its end."""
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.write(b"{")
        file.truncate(1_000_000_000)
    done = run("import", "dayone", str(path))
    assert done.code == 2
    assert "larger than 128 MB" in done.err
    assert not journal_file.exists()


def test_pictures_in_a_packed_file_do_not_count(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A packed export that is large only by its pictures is read."""
    monkeypatch.setattr("tui.cli.streams.files.LARGEST", 100_000)
    path = tmp_path / "Export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("photos/a.jpeg", b"\xff" * 200_000)
        archive.writestr("Journal.json", FILES["dayone"])
    assert run("import", "dayone", str(path), "--json").json["added"] == 1
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Journal.json", FILES["dayone"] + " " * 200_000)
    assert "larger than" in run("import", "dayone", str(path)).err


def test_a_day_far_from_its_moment_is_told(begun: Run, tmp_path: Path) -> None:
    """An entry of our own export that counts for a day years away is kept, and said."""
    path = tmp_path / "journal.json"
    begun("export", "json", "-o", str(path))
    text = path.read_text("utf-8").replace('"day": "2026-11-21"', '"day": "2019-11-21"')
    path.write_text(text, "utf-8")
    begun("undo")
    done = begun("import", "evenso", str(path))
    assert "the first is of Sat 21 Nov 2026 and counts for Thu 21 Nov 2019" in done.err
    path.write_text(text.replace("2019-11-21", "2026-11-20"), "utf-8")
    assert "not the day" not in begun("import", "evenso", str(path)).err
