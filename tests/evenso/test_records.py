"""Records: what may be recorded, and the moment and day it belongs to."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.records import (
    Area,
    CheckIn,
    InvalidRecord,
    Kind,
    Moment,
    Note,
    NoteForm,
    Practice,
    PracticeState,
    Skill,
    is_entry_id,
)

BERLIN_WINTER = timezone(timedelta(hours=1))
NINE = Moment(datetime(2026, 11, 22, 9, 0), 60)  # noqa: DTZ001 - wall time, its offset beside it
DAY = date(2026, 11, 22)


@pytest.mark.fault("F63")
def test_a_moment_keeps_wall_time_and_offset() -> None:
    """A moment made from an aware time gives back that time, its offset, its instant and its ISO form."""
    moment = Moment.of(datetime(2026, 11, 20, 21, 0, 5, 999, tzinfo=BERLIN_WINTER))
    assert moment.iso == "2026-11-20T21:00:05+01:00"
    assert moment.offset == 60
    assert moment.utc == datetime(2026, 11, 20, 20, 0, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("hour", "minute", "day"),
    [(0, 0, 21), (3, 59, 21), (4, 0, 22), (23, 59, 22)],
)
def test_what_is_written_before_four_belongs_to_the_evening_before(hour: int, minute: int, day: int) -> None:
    """The entry day rolls over at the given hour, 04:00 unless told otherwise."""
    moment = Moment(datetime(2026, 11, 22, hour, minute), 60)  # noqa: DTZ001
    assert moment.entry_day() == date(2026, 11, day)
    assert moment.entry_day(0) == DAY


@pytest.mark.fault("F62")
def test_a_moment_refuses_what_does_not_exist() -> None:
    """A naive time, an offset beyond 15 hours and a year out of range are refused."""
    with pytest.raises(InvalidRecord):
        Moment.of(datetime(2026, 1, 1))  # noqa: DTZ001
    with pytest.raises(InvalidRecord):
        Moment(datetime(2026, 1, 1), 25 * 60)  # noqa: DTZ001
    with pytest.raises(InvalidRecord):
        Moment(datetime(1, 1, 1), 0)  # noqa: DTZ001


@pytest.mark.parametrize("mood", [0, 11, -1, 7.5, float("nan"), float("inf"), "7", True])
@pytest.mark.fault("F65")
def test_a_mood_is_a_whole_number_from_1_to_10(mood: object) -> None:
    """Anything else is refused with a sentence that names the range."""
    with pytest.raises(InvalidRecord, match="1 to 10"):
        CheckIn(at=NINE, day=DAY, mood=mood)  # type: ignore[arg-type]


def test_a_check_in_may_lack_anything_but_not_everything() -> None:
    """A mood, a feeling or a note alone is a check-in; none of them, or a note that only looks blank, is not."""
    assert CheckIn(at=NINE, day=DAY, mood=1).kind is Kind.CHECK_IN
    assert CheckIn(at=NINE, day=DAY, feelings=("tired", "tired ", "")).feelings == ("tired",)
    assert CheckIn(at=NINE, day=DAY, note="x").mood is None
    for blank in ("", " \n", "\u200b", "\u2800\u3164", "\u202e"):
        with pytest.raises(InvalidRecord):
            CheckIn(at=NINE, day=DAY, note=blank)


def test_a_skill_has_a_name_of_a_bearable_length() -> None:
    """A skill without a visible name, or with more than 60 characters, is refused; white space is folded."""
    assert Skill(name="  slow \n breath ", area=Area.GROUNDING).name == "slow breath"
    for name in ("", "\u200b", "x" * 61):
        with pytest.raises(InvalidRecord):
            Skill(name=name, area=Area.GROUNDING)


@pytest.mark.parametrize(
    ("field", "value"),
    [("before", 11), ("after", -1), ("minutes", 1441), ("use", 8), ("before", 2.5)],
)
def test_a_practice_keeps_to_its_scales(field: str, value: object) -> None:
    """Distress is 0–10, use 0–7, minutes fit into a day."""
    with pytest.raises(InvalidRecord):
        Practice(at=NINE, day=DAY, skill_id="abcd", **{field: value})  # type: ignore[arg-type]


def test_zero_is_a_value_and_missing_is_none() -> None:
    """A distress of 0 stays 0; what was not said stays None."""
    practice = Practice(at=NINE, day=DAY, skill_id="abcd", before=0, state="tried")  # type: ignore[arg-type]
    assert (practice.before, practice.after, practice.state) == (0, None, PracticeState.TRIED)


def test_a_note_needs_words_and_has_a_longest_length() -> None:
    """A blank note and one beyond a million characters are refused; nothing is cut."""
    assert Note(at=NINE, day=DAY, text="a\x1b[31mb\x00c\r\nd").text == "a[31mbc\nd"
    assert Note(at=NINE, day=DAY, text="x", form="thought").form is NoteForm.THOUGHT  # type: ignore[arg-type]
    with pytest.raises(InvalidRecord):
        Note(at=NINE, day=DAY, text=" \u200b ")
    with pytest.raises(InvalidRecord, match="1,000,000"):
        Note(at=NINE, day=DAY, text="x" * 1_000_001)


def test_late_means_more_than_a_day_after() -> None:
    """An entry written the next morning is not late, one written two days later is; an import never is."""
    base = {"at": NINE, "day": DAY, "mood": 5}
    assert not CheckIn(**base, written=NINE.utc + timedelta(hours=23)).late  # type: ignore[arg-type]
    assert CheckIn(**base, written=NINE.utc + timedelta(hours=25)).late  # type: ignore[arg-type]
    assert not CheckIn(**base, written=NINE.utc + timedelta(days=900), source="daylio").late  # type: ignore[arg-type]


@given(st.text(max_size=200))
@pytest.mark.fault("F50", "F56")
def test_any_text_is_stored_without_what_can_only_act(text: str) -> None:
    """Whatever is typed, the stored note has no control character but tab and line feed, and no lone surrogate."""
    try:
        stored = Note(at=NINE, day=DAY, text=text).text
    except InvalidRecord:
        return
    assert not any(ord(letter) < 32 and letter not in "\t\n" for letter in stored)
    assert stored.encode("utf-8").decode("utf-8") == stored


def test_short_ids_have_a_form_of_their_own() -> None:
    """A word is an id when it has 4 to 12 of the unmistakable letters."""
    assert is_entry_id("k3f9")
    assert not any(is_entry_id(word) for word in ("", "k3f", "K3F9", "k3fl", "k3f0", "k3f9\n", "k3f9'--"))
