"""What the screens show as text and JSON: the contract's fields exactly, and kindness where nothing is written yet."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from tests.tui.cli.conftest import NOW, Run

HOSTILE = "[bold]x[/] \x1b]0;t\x07 \x9b31m \u202egnp.exe \U000e0041 & <b> \ud800"
ACTING = "\x1b\x07\x9b\u202e\U000e0041\ud800"


@pytest.fixture
def lived(begun: Run) -> Run:
    """A journal with two check-ins, a practice and two notes."""
    begun("log", "7", "river", "walk", "--feel", "calm", "--at", "20 Nov 21:00")
    begun("practice", "slow", "breath", "--before", "8", "--after", "5")
    begun("note", "the", "river", "again", "--tag", "outside")
    begun("note", "a", "thought", "--kind", "thought")
    return begun


def test_the_list_is_newest_first(lived: Run) -> None:
    """Every entry has a line with its id, moment, mood and gist."""
    lines = lived("list").out.splitlines()
    assert len(lines) == 5
    assert lines[-1].endswith("Fri 20 Nov 2026 21:00   7  calm · river walk")
    assert lived("list", "--limit", "2").out.splitlines() == lines[:2]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (["--kind", "check_in"], 2),
        (["--kind", "note"], 2),
        (["--kind", "thought"], 1),
        (["--kind", "practice"], 1),
        (["--tag", "outside"], 1),
        (["--from", "21 Nov"], 4),
        (["--to", "20 Nov"], 1),
        (["--from", "20 Nov", "--to", "21 Nov"], 2),
        (["--limit", "0"], 5),
        (["--limit", "1"], 1),
    ],
)
def test_the_list_can_be_narrowed(lived: Run, words: list[str], count: int) -> None:
    """Days, kinds, tags and a number narrow the list."""
    assert len(lived("list", "--json", *words).json) == count


def test_an_entry_in_full(lived: Run) -> None:
    """`show` gives an entry's facts and words; as JSON its document."""
    entry = lived("list", "--json", "--kind", "practice").json[0]
    assert "slow breath" in lived("show", entry["id"]).out
    assert lived("show", entry["id"].upper(), "--json").json == entry


@pytest.mark.parametrize("command", ["show", "delete", "edit"])
def test_an_entry_that_is_not_there(lived: Run, command: str) -> None:
    """An id that nothing has is wrong input, told in a sentence."""
    done = lived(command, "zzzz")
    assert (done.code, done.out) == (2, "")
    assert len(done.err.splitlines()) == 1


def test_search_finds_words(lived: Run) -> None:
    """A search prints id, kind, day and a snippet of each entry found, and nothing more in JSON."""
    found = lived("search", "river", "--json").json
    assert [set(hit) for hit in found] == [{"id", "kind", "day", "snippet"}] * 2
    assert {hit["kind"] for hit in found} == {"check_in", "note"}
    assert found[1]["day"] == "2026-11-20"
    assert lived("search", "riv*", "--kind", "note", "--limit", "1", "--json").json[0]["kind"] == "note"


@pytest.mark.parametrize("query", ["", '"', "(", "AND", "a-b", "mood: 7", "-x", "*", "' OR 1=1", "\udc80"])
@pytest.mark.fault("F58")
def test_search_never_fails(lived: Run, query: str) -> None:
    """Odd input finds what it finds, with exit code 0."""
    assert lived("search", "--", query).code == 0


EMPTY_JSON = {"list": [], "search x": [], "skills": [], "undo": {"undone": None}, "redo": {"redone": None}}


@pytest.mark.parametrize("words", [*EMPTY_JSON, "today", "week", "trend", "check"])
def test_reading_before_anything_is_written(run: Run, words: str, journal_file: Path) -> None:
    """Reading an empty place is no failure: a kind word on standard error, an empty document, no file."""
    done = run(*words.split(), "--json")
    assert done.code == 0
    assert "evenso log 7" in done.err
    assert done.json == EMPTY_JSON.get(words, done.json)
    assert not journal_file.exists()
    assert run(*words.split()).code == 0


TREND = {"from", "to", "coverage", "days", "line", "usual", "direction", "setbacks", "improvement", "sentence"}


def test_the_trend_document(lived: Run) -> None:
    """`trend --json` has the contract's fields; only logged days are days."""
    done = lived("trend", "--json", "--days", "30").json
    assert set(done) >= TREND
    assert (done["from"], done["to"]) == ("2026-10-24", "2026-11-22")
    assert done["days"] == [
        {"day": "2026-11-20", "mood": 7, "low": 7, "high": 7, "entries": 1},
        {"day": "2026-11-21", "mood": 5, "low": 5, "high": 5, "entries": 1},
    ]
    assert set(done["direction"]) >= {"verdict", "per_4_weeks", "low", "high", "days"}
    assert done["usual"] is None
    assert done["improvement"] is None


def test_the_trend_window(lived: Run) -> None:
    """`--from` and `--to` bound the window; by default it is the last 90 days."""
    done = lived("trend", "--json", "--from", "1 Nov", "--to", "20 Nov").json
    assert (done["from"], done["to"]) == ("2026-11-01", "2026-11-20")
    assert lived("trend", "--json").json["from"] == "2026-08-25"


def test_the_sample_is_whole(sample: Run) -> None:
    """The demo's journal holds fourteen months of entries of every kind."""
    entries = sample("list", "--json").json
    assert len(entries) > 1000
    assert {entry["kind"] for entry in entries} == {"check_in", "practice", "note"}
    assert sample("check", "--json").json["ok"] is True


def test_the_trend_of_the_sample_has_setbacks(sample: Run) -> None:
    """Fourteen months of the sample show setbacks with their way back, and an improvement."""
    done = sample("trend", "--days", "425", "--json").json
    assert len(done["setbacks"]) == 3
    assert set(done["setbacks"][0]) >= {
        *("id", "status", "name", "start", "trough", "trough_mood", "depth", "recovered"),
        *("days_to_come_back", "length", "area", "entries"),
    }
    assert set(done["improvement"]) >= {
        *("level_shift", "low", "high", "ground_kept", "first_trough", "latest_trough"),
        *("first_days_to_come_back", "latest_days_to_come_back"),
    }


@pytest.mark.parametrize(("width", "height"), [("78", "18"), ("40", "10"), ("1", "1"), ("300", "80")])
def test_the_chart_keeps_its_size(sample: Run, width: str, height: str) -> None:
    """The chart never writes a line wider than asked, and carries no colour where none is wanted."""
    done = sample("trend", "--width", width, "--height", height, "--ascii")
    assert done.code == 0
    assert max(len(line) for line in done.out.splitlines()) <= max(20, int(width))
    assert "\x1b" not in done.out
    assert done.out.isascii()
    assert ("The chart needs at least" in done.err) == (int(height) <= 10)


def test_nothing_logged_is_said_once_and_plainly(begun: Run) -> None:
    """Days without any entry are counted; an empty window is no rough picture of anything."""
    done = begun("trend", "--from", "2026-01-01", "--to", "2026-02-28")
    assert "0 of 59 days with a mood\n" in done.out
    assert "rough" not in done.out
    assert begun("trend", "--days", "1").out.rstrip().endswith("0 of 1 day with a mood")


def test_today_as_text_and_json(lived: Run) -> None:
    """Today shows what was written, and a day without entries as its own mark, never zero."""
    text = lived("today").out
    assert text.startswith("Sunday 22 November 2026")
    assert "slow breath" in text
    assert "▆ ▄ ·" in text
    done = lived("today", "--of", "20 Nov", "--json").json
    assert [entry["mood"] for entry in done["check_ins"]] == [7]
    assert done["last_days"][-1] == {"day": "2026-11-20", "mood": 7, "away": False, "before_journal": False}
    assert (done["last_days"][0]["mood"], done["last_days"][0]["before_journal"]) == (None, True)


def test_the_week_as_text_and_json(lived: Run) -> None:
    """A week has the contract's fields and its text the days it was written on."""
    done = lived("week", "--json").json
    assert set(done) >= {"from", "to", "days_logged", "mood", "setbacks", "practice", "grid", "goals", "sentence"}
    assert (done["from"], done["to"], done["days_logged"]) == ("2026-11-16", "2026-11-22", 2)
    assert done["practice"] == {"grounding": 1}
    assert "You were here on 3 of 3 days, with any entry." in lived("week").out
    assert lived("week", "--of", "2026-11-10", "--json").json["from"] == "2026-11-09"


def test_skills_as_text_and_json(lived: Run) -> None:
    """Each skill has the contract's fields; what cannot be told yet is told as that."""
    done = {skill["skill"]: skill for skill in lived("skills", "--json").json}
    breath = done["slow breath"]
    assert set(breath) >= {"skill", "area", "uses", "right_after", "next_day"}
    assert (breath["area"], breath["uses"], breath["right_after"]) == ("grounding", 1, None)
    assert set(breath["next_day"]) == {"verdict", "effect", "low", "high", "days_with", "days_without"}
    assert breath["next_day"]["verdict"] == "cannot_tell"
    assert "used once" in lived("skills").out


def test_right_after_in_the_sample(sample: Run) -> None:
    """With enough ratings the median change and the share eased stand with their interval."""
    done = {skill["skill"]: skill for skill in sample("skills", "--json").json}
    found = done["slow breath"]["right_after"]
    assert set(found) == {"n", "median_change", "eased", "low", "high", "early"}
    assert 0 <= found["low"] <= found["eased"] <= found["high"] <= 1


@pytest.mark.parametrize("command", ["list", "today", "week", "search x", "trend"])
@pytest.mark.fault("F50", "F51", "F56")
def test_hostile_words_are_shown_letter_by_letter(begun: Run, command: str) -> None:
    """Nothing that was typed acts on a terminal: neither in text nor in JSON."""
    begun("log", "7", HOSTILE)
    begun("note", HOSTILE, "--for-session", "--tag", HOSTILE)
    for words in (command.split(), [*command.split(), "--json"]):
        done = begun(*words)
        assert done.code == 0
        assert not set(done.out + done.err) & set(ACTING)
    assert "[bold]x[/]" in begun("list").out


@pytest.mark.fault("F50")
def test_json_holds_what_was_stored(begun: Run) -> None:
    """Signs that could act stand as their numbers in JSON, and read back as what they are."""
    begun("note", "a \u202e b \U000e0041 c")
    raw = begun("list", "--kind", "note", "--json").out
    assert "\\u202e" in raw
    assert json.loads(raw)[0]["text"] == "a \u202e b \U000e0041 c"


def test_where_says_who_chose_the_place(run: Run, journal_file: Path) -> None:
    """`where` names the journal, whether it is there, and what chose it; nothing is made."""
    done = run("where", "--json").json
    assert (done["journal"], done["chosen_by"], done["exists"]) == (str(journal_file), "EVENSO_JOURNAL", False)
    assert run("--journal", "other.db", "where", "--json").json["chosen_by"] == "--journal"
    assert str(journal_file) in run("where").out
    assert not journal_file.exists()


def test_check_and_backup(lived: Run, tmp_path: Path) -> None:
    """A whole journal is said to be whole; a backup is a journal with the same entries, and never written over."""
    assert lived("check", "--json").json == {"ok": True, "problems": []}
    target = tmp_path / "copy.db"
    made = {"backup": str(target), "entries": 5, "damaged": 0, "copied_to": None}
    assert lived("backup", str(target), "--json").json == made
    assert lived("--journal", str(target), "list", "--json").json == lived("list", "--json").json
    assert lived("backup", str(target)).code == 2
    assert lived("backup", str(tmp_path / "no" / "copy.db")).code == 2


@pytest.mark.fault("F38")
def test_a_journal_that_others_may_read_is_told_and_mended(lived: Run, journal_file: Path) -> None:
    """Loose rights are told on standard error, and `check --make-private` takes them away."""
    journal_file.chmod(0o644)
    assert str(journal_file) in lived("list").err
    assert lived("check", "--make-private").code == 0
    assert stat.S_IMODE(journal_file.stat().st_mode) == 0o600
    assert lived("list").err == ""


@pytest.mark.parametrize("content", [b"", b"x", b"not a journal at all" * 40])
@pytest.mark.fault("F17", "F18")
def test_what_is_no_journal_is_refused_and_left(run: Run, journal_file: Path, content: bytes) -> None:
    """A file that is no journal is told, with exit code 1, and stays as it is."""
    journal_file.write_bytes(content)
    for words in (["log", "7"], ["list"], ["today"]):
        done = run(*words)
        assert (done.code, done.out) == (1, "")
        assert done.err
    assert journal_file.read_bytes() == content


def test_a_locked_journal_is_3(run: Run, journal_file: Path) -> None:
    """A file that looks sealed, without a passphrase, ends with 3."""
    journal_file.write_bytes(bytes((number * 73 + 41) % 251 | 0x80 for number in range(4096 * 4)))
    assert run("list").code == 3


def test_an_entry_is_shown_with_what_it_said_before(begun: Run) -> None:
    """`--versions` adds each earlier wording and until when it stood; without it nothing is different."""
    entry = begun("note", "the", "first", "words", "--json").json
    assert begun("show", entry["id"], "--versions", "--json").json == {**entry, "versions": []}
    begun("edit", entry["id"], "other", "words")
    kept = begun("show", entry["id"], "--versions", "--json").json["versions"]
    assert [(one["text"], one["until"][:10]) for one in kept] == [("the first words", NOW[:10])]
    lines = begun("show", entry["id"], "--versions").out
    assert "Until Sun 22 Nov 2026" in lines
    assert lines.index("other words") < lines.index("the first words")
    assert "first" not in begun("show", entry["id"]).out
