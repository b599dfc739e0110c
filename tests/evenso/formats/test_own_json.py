"""Even So's own JSON: exact documents, lossless round trips, hostile files refused whole."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.formats import safe_json
from evenso.formats.own_json import entry_document, journal_document, journal_text, read_journal
from evenso.records import (
    ID_ALPHABET,
    AnyEntry,
    Area,
    CheckIn,
    InvalidRecord,
    Moment,
    Note,
    NoteForm,
    Practice,
    PracticeState,
    Skill,
)
from evenso.text import clean, is_blank

AT = Moment(datetime(2026, 11, 22, 9, 0), 60)  # noqa: DTZ001 - a moment's wall time is naive by design
DAY = date(2026, 11, 22)
BREATH = Skill(id="slow-breath", name="Slow breath", area=Area.GROUNDING)


def test_check_in_document_is_the_contract() -> None:
    """A check-in prints its own fields, lower_snake_case, and null for what is missing."""
    entry = CheckIn(id="k3f9", at=AT, day=DAY, mood=7, feelings=("tired", "hopeful"))
    assert entry_document(entry) == {
        "id": "k3f9",
        "kind": "check_in",
        "at": "2026-11-22T09:00:00+01:00",
        "day": "2026-11-22",
        "mood": 7,
        "feelings": ["tired", "hopeful"],
        "note": None,
        "label": None,
        "tags": [],
        "for_session": False,
        "private": False,
        "source": None,
        "late": False,
    }


def test_practice_document_keeps_zero_and_null_apart() -> None:
    """A distress of 0 is 0; one that was not given is null."""
    entry = Practice(
        id="p2m4", at=AT, day=DAY, skill_id="slow-breath", skill="Slow breath", area=Area.GROUNDING, before=6, after=0
    )
    document = entry_document(entry)
    assert (document["before"], document["after"], document["minutes"], document["use"]) == (6, 0, None, None)
    assert (document["skill"], document["area"], document["state"]) == ("Slow breath", "grounding", "done")
    assert "skill_id" not in document


def test_note_document_says_for_session_and_late() -> None:
    """A note written two days later says so, and whether it is for the session."""
    entry = Note(
        id="n2m4", at=AT, day=DAY, text="It rained.", for_session=True, written=datetime(2026, 11, 25, 8, tzinfo=UTC)
    )
    document = entry_document(entry)
    assert (document["text"], document["form"], document["for_session"], document["late"]) == (
        "It rained.",
        "note",
        True,
        True,
    )


# ---- round trip

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40).map(clean)
_WORDS = st.lists(_TEXT, max_size=3).map(tuple)
_SCALE = st.none() | st.integers(0, 10)
_MOMENTS = st.builds(
    Moment,
    st.datetimes(datetime(1901, 1, 1), datetime(2100, 1, 1)),  # noqa: DTZ001 - a moment's wall time is naive by design
    st.integers(-14 * 60, 14 * 60),
)
_SHARED: dict[str, Any] = {
    "at": _MOMENTS,
    "day": st.dates(date(1901, 1, 1), date(2100, 1, 1)),
    "id": st.just(""),
    "written": st.none() | st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - bounds are naive
    "source": st.sampled_from(["", "daylio"]),
    "source_key": _TEXT,
}
_CHECK_INS = st.builds(
    CheckIn, mood=st.integers(1, 10), feelings=_WORDS, note=_TEXT, label=_TEXT, tags=_WORDS, **_SHARED
)
_PRACTICES = st.builds(
    Practice,
    skill_id=st.just(BREATH.id),
    skill=st.just(BREATH.name),
    area=st.just(BREATH.area),
    state=st.sampled_from(PracticeState),
    before=_SCALE,
    after=_SCALE,
    minutes=st.none() | st.integers(0, 1440),
    use=st.none() | st.integers(0, 7),
    note=_TEXT,
    **_SHARED,
)
_NOTES = st.builds(
    Note,
    text=_TEXT.filter(lambda text: not is_blank(text)),
    form=st.sampled_from(NoteForm),
    tags=_WORDS,
    for_session=st.booleans(),
    **_SHARED,
)
_ENTRIES = st.lists(st.one_of(_CHECK_INS, _PRACTICES, _NOTES), max_size=6)


@given(_ENTRIES)
def test_what_is_written_is_read_back_equal(entries: list[AnyEntry]) -> None:
    """Every journal comes back record by record the same, from the document and from the text."""
    text = journal_text([BREATH], entries, {"day_starts_at": 4})
    assert read_journal(text) == ([BREATH], entries)
    assert json.loads(text) == journal_document([BREATH], entries, {"day_starts_at": 4})


def test_ids_and_skills_come_back() -> None:
    """Ids stay the ids, an archived favourite stays one."""
    skill = Skill(id="own1", name="Kettle", area=Area.HABITS, what="tea", archived=True, favourite=True)
    entry = CheckIn(id="k3f9", at=AT, day=DAY, mood=7)
    assert read_journal(journal_text([skill], [entry], {}).encode()) == ([skill], [entry])


def test_one_entry_a_line() -> None:
    """The text holds each entry on a line of its own, so that two exports can be compared."""
    entries = [CheckIn(at=AT, day=DAY, mood=mood, note="two\nlines") for mood in (3, 4, 5)]
    lines = journal_text([], entries, {}).split("\n")
    assert sum('"check_in"' in line for line in lines) == 3


def test_empty_journal_round_trip() -> None:
    """A journal without a word is still a journal."""
    assert read_journal(journal_text([], [], {})) == ([], [])


def test_byte_order_mark_is_no_obstacle() -> None:
    """A file that some editor saved with a byte order mark is read."""
    text = journal_text([BREATH], [], {})
    assert read_journal(b"\xef\xbb\xbf" + text.encode()) == read_journal("\ufeff" + text) == ([BREATH], [])


# ---- hostile files


def _with(**changes: object) -> str:
    entry = {"id": "k3f9", "kind": "check_in", "at": AT.iso, "day": "2026-11-22", "mood": 7, **changes}
    return json.dumps({"format": "evenso", "version": 1, "skills": [], "entries": [entry], "settings": {}})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        "7",
        '"evenso"',
        "[" * 100_000,
        '{"a":' * 100_000,
        "9" * 5_000,
        '{"format": NaN}',
        '{"format": -Infinity}',
        '{"format": 1e999}',
        '{"format": "evenso", "format": "evenso"}',
        '{"format": "other", "version": 1}',
        '{"format": "evenso"}',
        '{"format": "evenso", "version": true, "skills": [], "entries": []}',
        '{"format": "evenso", "version": 2, "skills": [], "entries": []}',
        '{"format": "evenso", "version": 1, "skills": {}, "entries": []}',
        '{"format": "evenso", "version": 1, "skills": []}',
        '{"format": "evenso", "version": 1, "skills": [], "entries": [7]}',
        '{"format": "evenso", "version": 1, "skills": [], "entries": [], "gaols": []}',
        '{"format": "evenso", "version": 1, "skills": [{"name": "x", "area": "magic"}], "entries": []}',
        '{"format": "evenso", "version": 1, "skills": [{"name": "", "area": "habits"}], "entries": []}',
        '{"format": "evenso", "version": 1, "skills": [{"id": "a b", "name": "x", "area": "habits"}], "entries": []}',
        b"\xff\xfe",
        b'{"format": "\xe9"}',
        _with(mood=11),
        _with(mood=7.0),
        _with(mood="7"),
        _with(mood=True),
        _with(mood=[[[[]]]]),
        _with(kind="prophecy"),
        _with(kind=["check_in"]),
        _with(at="yesterday"),
        _with(at="2026-11-22T09:00"),
        _with(at="0001-01-01T00:00:00+14:00"),
        _with(at=None),
        _with(day="20261122"),
        _with(day="2026-13-45"),
        _with(written="2026-11-22"),
        _with(id="../../x"),
        _with(id=7),
        _with(feelings="tired"),
        _with(feelings=[1]),
        _with(note=7),
        _with(note="x" * 1_000_001),
        _with(surprise=1),
        _with(kind="practice", mood=None),
        _with(kind="note", text="words", for_session="yes"),
    ],
)
@pytest.mark.fault("F72")
def test_hostile_files_are_refused_with_one_sentence(text: str | bytes) -> None:
    """Whatever a file holds, it is read as a whole or refused with one short line."""
    with pytest.raises(InvalidRecord) as refusal:
        read_journal(text)
    words = str(refusal.value)
    assert words.endswith(".")
    assert "\n" not in words
    assert len(words) < 250


def test_the_place_of_the_fault_is_named() -> None:
    """The sentence says which line is no JSON, or which entry cannot be kept."""
    with pytest.raises(InvalidRecord, match="Line 3"):
        read_journal('{\n"format": "evenso",\n"version" 1}')
    with pytest.raises(InvalidRecord, match="Entry 1 of the file: A mood"):
        read_journal(_with(mood=11))


def test_a_moment_that_is_missing_is_said_to_be_missing() -> None:
    """The sentence names the field, not the program's own word for nothing."""
    text = journal_text([], [CheckIn(id="k3f9", at=AT, day=DAY, mood=7)], {})
    document = json.loads(text)
    del document["entries"][0]["at"]
    with pytest.raises(InvalidRecord, match="“at” is missing"):
        read_journal(json.dumps(document))


def test_an_id_cannot_occur_twice() -> None:
    """Two entries under one id would overwrite each other, so the file is refused."""
    entry = CheckIn(id="k3f9", at=AT, day=DAY, mood=7)
    with pytest.raises(InvalidRecord, match="k3f9 occurs twice"):
        read_journal(journal_text([], [entry, entry], {}))


def test_escape_sequences_do_not_reach_the_sentence() -> None:
    """A refusal that quotes the file quotes nothing that could act on a terminal."""
    with pytest.raises(InvalidRecord) as refusal:
        read_journal(_with(kind="\x1b]52;c;eA==\x07"))
    assert "\x1b" not in str(refusal.value)


@pytest.mark.fault("F56")
def test_lone_surrogates_become_a_mark() -> None:
    """Half a character in a file is kept as U+FFFD, which can be stored."""
    _, entries = read_journal(_with(note="a\ud83d"))
    assert isinstance(entries[0], CheckIn)
    assert entries[0].note == "a\ufffd"


def test_too_large_is_said_before_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file beyond the cap is refused by its size alone."""
    monkeypatch.setattr(safe_json, "LARGEST_FILE", 10)
    with pytest.raises(InvalidRecord, match="larger than"):
        read_journal("[" * 11)


@given(st.text(max_size=200) | st.binary(max_size=200))
def test_noise_never_raises_anything_else(noise: str | bytes) -> None:
    """No noise gets past as anything but a sentence."""
    with pytest.raises(InvalidRecord):
        read_journal(noise)


def test_the_alphabet_of_ids_is_the_one_the_reader_takes() -> None:
    """Every id storage can give is read back."""
    _, entries = read_journal(_with(id=ID_ALPHABET[:12]))
    assert entries[0].id == ID_ALPHABET[:12]


def test_written_keeps_its_instant() -> None:
    """When something was saved comes back as the same instant in UTC."""
    zone = timezone(timedelta(hours=-5))
    entry = CheckIn(at=AT, day=DAY, mood=7, written=datetime(2026, 11, 22, 3, 0, 0, 123_456, tzinfo=zone))
    _, entries = read_journal(journal_text([], [entry], {}))
    assert entries[0].written == entry.written
