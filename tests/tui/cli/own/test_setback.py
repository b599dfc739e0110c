"""`evenso setback`: said once, kept, and told everywhere: list, trend, summary, JSON."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from storage.journal import Journal
from tests.evenso.recovery.journals import wave, with_dip
from tests.storage.entries import check_in
from tests.tui.cli.conftest import NOW, Run

DAYS = 120
LAST = date(2026, 11, 22)
FIRST = LAST - timedelta(days=DAYS - 1)


def on(number: int) -> date:
    """The date of a day of the journal, counted from its first."""
    return FIRST + timedelta(days=number)


@pytest.fixture(scope="module")
def dipped_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal of four months with a dip that is found and a shallow one that is not."""
    path = tmp_path_factory.mktemp("dipped") / "journal.db"
    moods = with_dip(with_dip(wave(DAYS), 50, 12, 3.0), 90, 3, 2.0)
    clock = datetime(2026, 11, 22, 8, tzinfo=UTC)
    with Journal.open(path, clock=lambda: clock, create=True) as journal:
        entries = [check_in(round(mood), on(number)) for number, mood in enumerate(moods)]
        journal.add_all(entries, label="an invented autumn")
    return path


@pytest.fixture
def dipped(run: Run, dipped_file: Path, journal_file: Path) -> Run:
    """A command line on a copy of that journal."""
    journal_file.write_bytes(dipped_file.read_bytes())
    journal_file.chmod(0o600)
    return lambda *words, **more: run(*words, **{"now": NOW, **more})


def the_one(run: Run) -> dict[str, Any]:
    """The only setback that is listed, as its document."""
    (found,) = run("setback", "list", "--all", "--json").json
    assert isinstance(found, dict)
    return found


def test_a_possible_setback_is_confirmed_and_named_in_one_go(dipped: Run) -> None:
    """Its id stays; list, trend and JSON then say the person's word."""
    found = the_one(dipped)
    assert found["status"] == "possible"
    done = dipped("setback", "confirm", found["id"], "winter", "flu")
    assert done.out == f"Confirmed: “winter flu” from {_said(found['start'])} ({found['id']}).\n"
    now = the_one(dipped)
    assert now == {**found, "status": "confirmed", "name": "winter flu"}
    (told,) = dipped("trend", "--days", "120", "--json").json["setbacks"]
    assert told == now
    assert "“winter flu” from" in dipped("trend", "--days", "120", "--no-color").out


def _said(day: str) -> str:
    at = date.fromisoformat(day)
    return f"{('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')[at.weekday()]} {at.day} {at:%b} {at.year}"


def test_a_setback_is_meant_by_id_name_day_or_latest(dipped: Run) -> None:
    """Whatever one remembers of it serves."""
    found = the_one(dipped)
    dipped("setback", "name", "latest", "flu")
    for words in (found["id"].upper(), "FLU", "fl", found["trough"], "latest"):
        assert dipped("setback", "confirm", words, "--json").json["id"] == found["id"]


def test_what_led_up_and_what_helped_is_kept(dipped: Run) -> None:
    """Both stand in the list; a pipe keeps them out of the shell's history."""
    dipped("setback", "led-up", "latest", "two late shifts,", "no sleep")
    document = dipped("setback", "helped", "latest", "-", "--json", stdin="Ana\nlong walks\n").json
    assert (document["led_up"], document["helped"]) == ("two late shifts, no sleep", "Ana\nlong walks")
    assert document["status"] == "confirmed"
    out = dipped("setback", "list").out
    assert "What led up to it: two late shifts, no sleep" in out
    assert "What helped: Ana" in out


def test_a_dismissed_one_is_left_out_and_can_be_listed(dipped: Run) -> None:
    """Chart, sentence and summary do without it; JSON says its status; undo brings it back."""
    found = the_one(dipped)
    assert dipped("setback", "dismiss", found["id"]).out.startswith("Dismissed: the setback from")
    assert "1 dismissed setback is left out." in dipped("setback", "list").out
    assert dipped("setback", "list", "--json").json == []
    told = dipped("trend", "--days", "120", "--json").json
    assert [setback["status"] for setback in told["setbacks"]] == ["dismissed"]
    assert "setback" not in told["sentence"]
    assert "setback from" not in dipped("trend", "--days", "120", "--no-color").out
    assert dipped("summary", "--json", "--since", str(FIRST)).json["setbacks"] == []
    dipped("undo")
    assert the_one(dipped)["status"] == "possible"


def test_one_that_was_not_found_is_marked(dipped: Run) -> None:
    """Its numbers come from the days; it is in the trend, and gone when it is dismissed again."""
    done = dipped("setback", "mark", "the", "move", "--from", str(on(89)), "--to", str(on(93)), "--json")
    document = done.json
    assert (document["status"], document["name"], document["start"]) == ("marked", "the move", str(on(89)))
    assert document["recovered"] == str(on(93))
    assert document["entries"] == 5
    assert document["depth"] > 0
    assert len(dipped("trend", "--days", "120", "--json").json["setbacks"]) == 2
    assert "is gone" in dipped("setback", "dismiss", "the move").out
    assert len(dipped("setback", "list", "--all", "--json").json) == 1


def test_own_ends_change_the_numbers(dipped: Run) -> None:
    """Days to come back follow the day the person says it was over; as found takes that away again."""
    found = the_one(dipped)
    later = str(date.fromisoformat(found["recovered"]) + timedelta(days=4))
    document = dipped("setback", "adjust", "latest", "--to", later, "--json").json
    assert document["recovered"] == later
    assert document["days_to_come_back"] == found["days_to_come_back"] + 4
    lasting = dipped("setback", "adjust", "latest", "--lasting", "--json").json
    assert (lasting["recovered"], lasting["days_to_come_back"]) == (None, None)
    assert dipped("setback", "adjust", "latest", "--as-found", "--json").json == {**found, "status": "confirmed"}


def test_all_that_was_said_can_be_taken_back(dipped: Run) -> None:
    """Reset makes it a possible one again."""
    found = the_one(dipped)
    dipped("setback", "name", found["id"], "flu")
    assert "Possible again" in dipped("setback", "reset", "flu").out
    assert the_one(dipped) == found
    assert dipped("setback", "reset", found["id"]).code == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["confirm", "s20200101"], "no setback of that id, name or day"),
        (["confirm", "yesterday"], "There are: s2026"),
        (["name", "latest"], "needs a name"),
        (["mark"], "When did it begin"),
        (["mark", "--from", "1 Jan 2020", "--to", "9 Jan 2020"], "No day of these has a mood"),
        (["mark", "--from", "10 Nov", "--to", "9 Nov"], "earlier day goes first"),
        (["adjust", "latest"], "New ends need"),
        (["adjust", "latest", "--lasting", "--to", "20 Nov"], "still lasts has no last day"),
        (["adjust", "latest", "--as-found", "--lasting"], "stands alone"),
        (["adjust", "latest", "--to", "1 Aug"], "before it began"),
        (["reset", "latest"], "Nothing was said about"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(dipped: Run, words: list[str], said: str) -> None:
    """One sentence, exit code 2, no undo step more."""
    before = dipped("undo", "--json").json
    dipped("redo")
    done = dipped("setback", *words)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert dipped("undo", "--json").json == before


def test_marking_on_what_is_there_is_refused(dipped: Run) -> None:
    """The same days are not counted twice."""
    found = the_one(dipped)
    done = dipped("setback", "mark", "--from", found["start"], "--to", found["trough"])
    assert done.code == 2
    assert found["id"] in done.err


def test_a_hostile_name_cannot_act(dipped: Run) -> None:
    """What is named shows letter by letter, in text and JSON."""
    dipped("setback", "name", "latest", "\x1b]52;c;eA==\x07\x9b31m\u202egnp.exe")
    for words in (["setback", "list"], ["trend", "--days", "120"], ["setback", "list", "--json"]):
        out = dipped(*words).out
        assert not set(out) & set("\x07\x9b\u202e")
        assert "\x1b]" not in out


def test_without_a_journal_there_is_nothing_to_list(run: Run) -> None:
    """The list is empty and kind; saying something about nothing is wrong input."""
    assert run("setback", "list", "--json").json == []
    assert "No setback is found" in run("setback", "list").out
    assert run("setback", "confirm", "latest").code == 2


def test_the_story_in_words_holds_what_the_chart_shows(dipped: Run) -> None:
    """No line of marks: the sentence, the coverage, each setback with what was written about it."""
    dipped("setback", "helped", "latest", "calling", "Ana")
    out = dipped("trend", "--days", "120", "--format", "words").out
    assert "120 of 120 days with a mood" in out
    assert "What helped: calling Ana" in out
    assert "below your recent usual" in out
    assert not set(out) & set("●─░▪│┤")
    assert dipped("trend", "--format", "words", "--ascii").out.isascii()


def test_the_export_brings_the_words_along(dipped: Run, tmp_path: Path) -> None:
    """What was said about setbacks, markers and trackers is in the export and comes back from it."""
    dipped("setback", "confirm", "latest", "flu")
    dipped("marker", "add", "--on", "1 Nov", "--kind", "moved")
    dipped("tracker", "add", "sleep")
    dipped("tracker", "set", "sleep=6")
    target = tmp_path / "all.json"
    dipped("export", "json", "-o", str(target))
    exported = json.loads(target.read_text("utf-8"))
    assert [len(exported[name]) for name in ("setback_notes", "markers", "trackers", "tracker_values")] == [1, 1, 1, 1]
    other = str(tmp_path / "other.db")
    done = dipped("--journal", other, "import", "evenso", str(target), "--json").json
    assert done["additions"] == 4
    assert the_one(lambda *words, **more: dipped("--journal", other, *words, **more))["name"] == "flu"
