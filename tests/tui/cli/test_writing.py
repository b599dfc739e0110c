"""`log`, `practice` and `note`: what is saved, what is said, and what is refused before anything is written."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tui.cli.conftest import Run

CHECK_IN_FIELDS = {"id", "kind", "at", "day", "mood", "feelings", "note"}


def test_a_check_in_is_said_with_its_moment_and_id(begun: Run) -> None:
    """The line says what was understood, in the contract's words."""
    done = begun("log", "7", "slept", "badly", "--at", "20 Nov 21:00")
    identity = begun("list", "--json").json[-1]["id"]
    assert done.out == f"Saved check-in 7 for Fri 20 Nov 2026 21:00 ({identity}).\n"


def test_a_check_in_as_json(begun: Run) -> None:
    """`--json` prints the entry and nothing else."""
    done = begun("log", "7", "slept", "badly", "--feel", "calm, tired", "--feel", "hopeful", "--json")
    assert done.json.keys() >= CHECK_IN_FIELDS
    assert done.json["kind"] == "check_in"
    assert done.json["at"] == "2026-11-22T09:00:00+01:00"
    assert (done.json["day"], done.json["mood"]) == ("2026-11-22", 7)
    assert done.json["feelings"] == ["calm", "tired", "hopeful"]
    assert done.json["note"] == "slept badly"


def test_the_small_hours_belong_to_the_evening_before(run: Run) -> None:
    """A check-in at 02:00 counts for the day before."""
    assert run("log", "7", "--json", now="2026-11-22T02:00").json["day"] == "2026-11-21"


def test_a_moment_elsewhere_in_the_year_has_the_offset_of_its_day(run: Run) -> None:
    """A day in summer, seen from winter, is kept with summer's offset."""
    assert run("log", "7", "--at", "2026-07-01 12:00", "--json").json["at"] == "2026-07-01T12:00:00+02:00"


@pytest.mark.parametrize("mood", ["0", "11", "7.5", "-1", "７", "nan", "slept", "1_0", " "])
@pytest.mark.fault("F65")
def test_a_mood_that_is_none_is_refused(run: Run, mood: str, journal_file: Path) -> None:
    """Only whole numbers from 1 to 10 in plain digits are moods; nothing is written for another."""
    done = run("log", mood)
    assert done.code == 2
    assert "from 1 to 10" in done.err
    assert not journal_file.exists()


def test_skills_are_saved_beside_the_check_in_in_one_step(begun: Run) -> None:
    """`--skill` saves practices at the same moment, and one undo takes back all of it."""
    done = begun("log", "4", "--skill", "slow breath", "--skill", "said no", "--skill", "slow", "--json")
    assert [practice["skill"] for practice in done.json["practices"]] == ["slow breath", "said no"]
    assert {practice["at"] for practice in done.json["practices"]} == {done.json["at"]}
    begun("undo")
    assert len(begun("list", "--json").json) == 1


@pytest.mark.parametrize("words", [("log", "5", "--skill", "juggling"), ("practice", "juggling"), ("practice", "")])
def test_no_journal_begins_for_a_skill_that_is_none(run: Run, journal_file: Path, words: tuple[str, ...]) -> None:
    """A wrong name writes nothing, not even an empty journal, and the way to the right names is shown."""
    done = run(*words)
    assert (done.code, done.out) == (2, "")
    assert ("“juggling”" in done.err) == ("juggling" in words)
    assert "`evenso skills` lists the names" in done.err
    assert not journal_file.exists()


def test_a_first_practice_begins_the_journal(run: Run) -> None:
    """A skill of the starter catalogue can be named before there is a journal."""
    assert run("practice", "said", "no", "to", "Tom", "--json").json["note"] == "to Tom"


def test_an_unknown_skill_saves_nothing_and_names_near_ones(begun: Run) -> None:
    """A skill that is not there is refused with near names, and the check-in is not saved either."""
    done = begun("log", "7", "--skill", "slow brth")
    assert done.code == 2
    assert "slow breath" in done.err
    assert len(begun("list", "--json").json) == 1


@pytest.mark.parametrize(
    ("words", "note"),
    [
        (["-1", "kg", "and", "tired"], "-1 kg and tired"),
        (["-tired"], "-tired"),
        (["well", "-", "so", "so"], "well - so so"),
        (["--", "--feel", "is", "a", "word"], "--feel is a word"),
        (["two", "--", "--dashes"], "two --dashes"),
        (["caf\udce9"], "caf\ufffd"),
        (["\x1b]52;c;QUJD\x07red"], "]52;c;QUJDred"),
    ],
)
def test_words_may_begin_with_a_dash_or_hold_anything(begun: Run, words: list[str], note: str) -> None:
    """Words are kept as typed; only what could act on a terminal goes."""
    assert begun("log", "7", "--json", *words).json["note"] == note


def test_options_may_stand_after_the_words(begun: Run) -> None:
    """An option is one wherever it stands."""
    assert begun("log", "7", "a", "line", "--feel", "calm", "--json").json["feelings"] == ["calm"]


def test_words_can_come_from_standard_input(begun: Run) -> None:
    """A single dash reads the words from standard input, whatever bytes they are."""
    done = begun("log", "6", "-", "--json", stdin=b"caf\xe9 \xff line\n")
    assert done.json["note"] == "caf\ufffd \ufffd line"
    assert done.err.startswith("Not all of standard input was UTF-8 text")


def test_a_pipe_can_bring_mood_and_words(begun: Run) -> None:
    """Without a MOOD and a person, the first word of standard input is the mood."""
    done = begun("log", "--json", stdin="7 slept badly\n")
    assert (done.json["mood"], done.json["note"]) == (7, "slept badly")


@pytest.mark.fault("F82")
def test_a_closed_pipe_is_told(run: Run, journal_file: Path) -> None:
    """Without a MOOD and with nothing to read, the way to write it is said."""
    done = run("log")
    assert done.code == 2
    assert "evenso log 7" in done.err
    assert not journal_file.exists()


def test_feelings_alone_are_a_check_in(begun: Run) -> None:
    """A feeling without a mood is saved without one: missing, not zero."""
    done = begun("log", "--feel", "numb", "--json")
    assert done.json["mood"] is None


def test_a_person_is_asked(begun: Run, person: Callable[[list[str]], None]) -> None:
    """In a terminal `evenso log` asks for mood, feelings and a line, again when a mood is none."""
    person(["eleven", "6", "calm, tired", "a line of the evening"])
    done = begun("log", "--json")
    assert (done.json["mood"], done.json["feelings"]) == (6, ["calm", "tired"])
    assert done.json["note"] == "a line of the evening"
    assert "from 1 to 10" in done.err


def test_a_person_who_leaves_saves_nothing(begun: Run, person: Callable[[list[str]], None]) -> None:
    """Ctrl+C at a question writes nothing."""
    person(["6"])
    assert begun("log").code == 130
    assert len(begun("list", "--json").json) == 1


def test_shell_history_is_mentioned_once(run: Run) -> None:
    """The first check-in with words says that they stay in the shell's history; later ones do not."""
    assert "history" in run("log", "7", "some words").err
    assert "history" not in run("log", "7", "other words").err


@pytest.mark.parametrize("words", [["note", "-"], ["log", "7", "-"], ["log", "7"], ["practice", "slow breath"]])
def test_what_is_no_text_on_the_command_line_needs_no_such_note(run: Run, words: list[str]) -> None:
    """Piped words, a mood alone and a skill alone leave nothing in the history worth a word; text does."""
    assert "history" not in run(*words, stdin="piped").err
    assert "history" in run("note", "typed", "words").err


def test_a_first_check_in_begins_the_journal(run: Run, journal_file: Path) -> None:
    """The first write makes the journal, says where, and makes it private."""
    done = run("log", "7")
    assert str(journal_file) in done.err
    assert stat.S_IMODE(journal_file.stat().st_mode) == 0o600


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
@pytest.mark.fault("F37")
def test_everything_made_is_private_under_any_umask(
    run: Run, monkeypatch: pytest.MonkeyPatch, home: Path, mask: int
) -> None:
    """Files are 0600 and folders 0700 in the default place, whatever the umask was."""
    monkeypatch.delenv("EVENSO_JOURNAL")
    os.umask(mask)
    assert run("log", "7").code == 0
    made = list((home / ".local").rglob("*"))
    assert {stat.S_IMODE(path.stat().st_mode) for path in made if path.is_file()} == {0o600}
    assert {stat.S_IMODE(path.stat().st_mode) for path in made if path.is_dir()} == {0o700}


@pytest.mark.fault("F16")
def test_a_missing_folder_of_a_chosen_place_is_not_made(run: Run, tmp_path: Path) -> None:
    """A journal whose chosen folder is not there does not begin silently."""
    done = run("--journal", str(tmp_path / "away" / "journal.db"), "log", "7")
    assert done.code == 2
    assert "no folder" in done.err
    assert not (tmp_path / "away").exists()


@pytest.mark.parametrize("name", ["o'brien.db", "a b.db", "what?.db", "hash#tag%20.db", "line\nbreak.db", "b\udcff.db"])
@pytest.mark.fault("F36")
def test_an_odd_path_opens_that_file_and_no_other(run: Run, tmp_path: Path, name: str) -> None:
    """Quotes, blanks, URI signs, line ends and bytes that are no letters stay what they are."""
    place = tmp_path / "odd"
    place.mkdir()
    path = place / name
    assert run("--journal", str(path), "log", "7").code == 0
    assert run("--journal", str(path), "list", "--json").json[0]["mood"] == 7
    assert [os.fsencode(one) for one in place.iterdir() if one.is_file()] == [os.fsencode(path)]


def test_a_practice_with_its_facts(begun: Run) -> None:
    """A practice is saved with ratings, minutes, state and a line; missing facts stay missing."""
    done = begun(
        "practice", "slow", "before", "the", "call", "--before", "8", "--after", "5", "--minutes", "3", "--json"
    )
    assert done.json["skill"] == "slow breath"
    assert (done.json["before"], done.json["after"], done.json["minutes"], done.json["use"]) == (8, 5, 3, None)
    assert (done.json["state"], done.json["note"]) == ("done", "before the call")


def test_a_skill_of_several_words_needs_no_quotes(begun: Run) -> None:
    """The longest exact name at the beginning is the skill, the rest are words."""
    done = begun("practice", "slow", "breath", "on", "the", "bus", "--state", "tried", "--json")
    assert (done.json["skill"], done.json["note"], done.json["state"]) == ("slow breath", "on the bus", "tried")


def test_the_verb_does_what_the_noun_does(begun: Run) -> None:
    """`practise`, as the program spells what one does, writes a practice down."""
    assert begun("practise", "said", "no", "--json").json["skill"] == "said no"


def test_a_practice_is_said_with_its_moment(begun: Run) -> None:
    """The line of a practice names the skill."""
    assert begun("practice", "said no").out.startswith("Saved practice of said no for Sun 22 Nov 2026 09:00 (")


def test_a_note_from_words_or_a_pipe(begun: Run) -> None:
    """A note takes its text from the words, from a dash or from a pipe, with tags and kind."""
    done = begun("note", "a", "walk", "--tag", "outside,river", "--kind", "thought", "--for-session", "--json")
    assert (done.json["text"], done.json["form"], done.json["for_session"]) == ("a walk", "thought", True)
    assert done.json["tags"] == ["outside", "river"]
    assert begun("note", "-", "--json", stdin="two\nlines\n").json["text"] == "two\nlines"
    assert begun("note", "--json", stdin="\ufefffrom a pipe").json["text"] == "from a pipe"


def test_a_blank_note_is_refused(run: Run, journal_file: Path) -> None:
    """What looks blank is blank; nothing is made for it."""
    done = run("note", "\u200b\u3164")
    assert done.code == 2
    assert not journal_file.exists()


@pytest.mark.fault("F53")
def test_too_much_is_refused_not_cut(run: Run, journal_file: Path) -> None:
    """A text beyond the limit is refused with the limit."""
    done = run("note", "-", stdin="x" * 1_000_003)
    assert done.code == 2
    assert "1,000,000" in done.err
    assert not journal_file.exists()


def test_a_passphrase_comes_from_a_file(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A journal begun with a passphrase opens with it only; without or with another the exit code is 3."""
    words = tmp_path / "passphrase"
    words.write_text("a long way home\n", "utf-8")
    monkeypatch.setenv("EVENSO_PASSPHRASE_FILE", str(words))
    assert run("log", "7").code == 0
    assert run("list", "--json").json[0]["mood"] == 7
    words.write_text("another", "utf-8")
    assert run("list").code == 3
    monkeypatch.delenv("EVENSO_PASSPHRASE_FILE")
    done = run("log", "7")
    assert (done.code, done.out) == (3, "")
    assert len(done.err.strip().splitlines()) == 1
    monkeypatch.setenv("EVENSO_PASSPHRASE_FILE", str(tmp_path / "missing"))
    assert run("list").code == 2


def test_a_private_entry_is_in_no_summary_and_a_marked_check_in_is(begun: Run) -> None:
    """What is private leaves every summary, even when marked to be brought up; any kind of entry can be marked."""
    begun("note", "markerword", "about", "Ana", "--private", "--for-session")
    check_in = begun("log", "4", "hard morning", "--json").json["id"]
    begun("edit", check_in, "--for-session")
    assert check_in in [one["id"] for one in begun("list", "--for-session", "--json").json]
    for words in (["--format", "text"], ["--format", "md"], ["--json"]):
        out = begun("summary", *words).out
        assert "markerword" not in out
        assert "hard morning" in out
    begun("edit", check_in, "--private")
    assert "hard morning" not in begun("summary").out


def test_a_practice_says_what_got_in_the_way(begun: Run) -> None:
    """Enjoyment, achievement and what got in the way are kept, shown and found."""
    words = ["practice", "went outside", "--state", "tried", "--enjoyment", "3", "--achievement", "6"]
    made = begun(*words, "--in-the-way", "rain and a late call", "--for-session", "--json").json
    assert (made["enjoyment"], made["achievement"], made["for_session"]) == (3, 6, True)
    shown = begun("show", made["id"]).out
    assert "rain and a late call" in shown
    assert "6 of 10" in shown
    assert [hit["id"] for hit in begun("search", "rain", "--json").json] == [made["id"]]


def test_a_second_check_in_within_ten_minutes_is_said_to_be_one(begun: Run) -> None:
    """Today would have corrected the first: how that is done is said on standard error, JSON and the exit code stay."""
    first = begun("log", "4", "--json", now="2026-11-22T18:00").json["id"]
    second = begun("log", "6", now="2026-11-22T18:03")
    assert (second.code, second.out.startswith("Saved check-in 6")) == (0, True)
    assert f"another check-in, 3 minutes after {first}." in second.err
    assert f"`evenso edit {first} --mood 6`" in second.err
    begun("undo")
    assert begun("edit", first, "--mood", "6", now="2026-11-22T18:04").code == 0
    assert begun("show", first, "--json").json["mood"] == 6
    assert begun("log", "5", "--json", now="2026-11-22T18:05").err == ""
    assert "another" not in begun("log", "7", now="2026-11-22T18:30").err
    assert "`evenso undo` takes it back." in begun("log", "--feel", "tired", now="2026-11-22T18:31").err


def test_a_second_check_in_with_words_is_not_to_be_undone(begun: Run) -> None:
    """Undoing it and changing the first one's mood would lose its words; what is dark gets no bookkeeping."""
    begun("log", "4", "cried in the car", now="2026-11-22T18:00")
    told = begun("log", "6", "better after the walk", now="2026-11-22T18:03").err
    assert "Both stand, each with its words." in told
    assert "undo" not in told
    assert "another" not in begun("log", "2", "i want to die", now="2026-11-22T18:05").err
    assert "another" not in begun("log", "2", "i want to die", now="2026-11-22T18:06").err
