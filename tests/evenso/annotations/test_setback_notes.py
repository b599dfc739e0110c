"""Notes on setbacks: what may be said of an episode, and what is refused with a sentence."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from evenso.annotations.setbacks import SetbackNote, is_setback_id
from evenso.records import InvalidRecord
from evenso.recovery.findings import Setback, SetbackStatus

FIRST, LAST = date(2026, 3, 4), date(2026, 3, 20)


def note(**more: Any) -> SetbackNote:
    """A confirmed setback in March."""
    said: dict[str, Any] = {"id": "s20260304", "status": SetbackStatus.CONFIRMED, "first": FIRST, "last": LAST}
    return SetbackNote(**{**said, **more})


def test_a_note_keeps_words_as_they_were_written() -> None:
    """Names are folded onto one line, longer words keep theirs; blank-looking ones are none."""
    made = note(name="  winter\nflu ", led_up="two late shifts\r\nno sleep\x07", helped="\u2800")
    assert (made.name, made.led_up, made.helped) == ("winter flu", "two late shifts\nno sleep", "")


@pytest.mark.parametrize(
    "odd",
    [
        {"id": ""},
        {"id": "k3f9"},
        {"status": SetbackStatus.POSSIBLE},
        {"last": date(2026, 3, 3)},
        {"first": date(1, 1, 1)},
        {"start": date(2026, 3, 9), "end": date(2026, 3, 8)},
        {"status": SetbackStatus.MARKED},
        {"lasting": True, "end": LAST},
        {"name": "x" * 61},
        {"helped": "x" * 1_000_001},
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(odd: dict[str, Any]) -> None:
    """An id that is none, a status that says nothing, days that do not fit: each refusal ends in a full stop."""
    with pytest.raises(InvalidRecord, match=r"\.$"):
        note(**odd)


def test_a_marked_setback_without_an_end_still_lasts() -> None:
    """Marking needs the day it began; without a last day it is not over, with one it is."""
    assert SetbackNote.mark("s20260304", FIRST, None).lasting
    over = SetbackNote.mark("s20260304", FIRST, LAST, "a move")
    assert (over.first, over.last, over.start, over.end, over.lasting) == (FIRST, LAST, FIRST, LAST, False)
    assert over.kept


def test_a_note_begins_with_the_dates_of_what_was_found() -> None:
    """The anchor is the span the episode covered; its own ends stay as found."""
    found = Setback("s20260304", FIRST, date(2026, 3, 9), 3.0, 6.0, 3.0, LAST, LAST, 17, 20.0, 12)
    made = SetbackNote.on(found, SetbackStatus.DISMISSED)
    assert (made.id, made.first, made.last, made.start, made.end) == ("s20260304", FIRST, LAST, None, None)
    assert not made.kept


@pytest.mark.parametrize(("word", "is_one"), [("s20260304", True), ("s20260304b", True), ("20260304", False)])
def test_ids_of_setbacks_have_a_form_of_their_own(word: str, is_one: bool) -> None:
    """They begin with s and a date, so that none is an entry's id."""
    assert is_setback_id(word) is is_one
