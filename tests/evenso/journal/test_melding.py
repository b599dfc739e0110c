"""One entry changed at two places at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.journal.melding import meld, meld_set, meld_words
from evenso.records import CheckIn, Moment, Note, NoteForm

AT = Moment(datetime(2026, 11, 22, 9, tzinfo=UTC).replace(tzinfo=None), 0)
DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "both"),
    [
        ("the first", "the first and more", "the first", "the first and more"),
        ("the first", "the first", "the first and app 0", "the first and app 0"),
        ("the first", "the first and app 1", "the first and app 0", "the first and app 0 and app 1"),
        ("the first", "another", "the first and app 0", "the first and app 0 / another"),
        ("the first", "", "the first and app 0", "the first and app 0"),
        ("the first", "the first and more", "", "the first and more"),
        ("", "one", "two", "two / one"),
        ("x y", "x", "x y z", "x y z / x"),
        ("", "I know", "no", "no / I know"),
        ("", "ok", "looks bad", "looks bad / ok"),
        ("walk", "walking", "walk far", "walk far / walking"),
    ],
)
def test_words_of_both_stand(base: str, ours: str, theirs: str, both: str) -> None:
    """What one side added to the same beginning follows what the other added; otherwise both wordings stand."""
    assert meld_words(base, ours, theirs, " / ") == both


@given(*[st.text("ab c", max_size=8)] * 3)
def test_no_words_go(base: str, ours: str, theirs: str) -> None:
    """Whatever both changed, each side's new words are in it, and a side that changed nothing takes nothing away."""
    both = meld_words(base, ours, theirs)
    if theirs == base:
        assert both == ours
    elif ours == base:
        assert both == theirs
    else:
        added = ours.removeprefix(base)
        assert theirs.strip() in both
        assert added.strip() in both


def test_feelings_of_both() -> None:
    """What each added is there, what either took away is not."""
    assert meld_set(("tired", "sad"), ("tired", "calm"), ("tired", "sad", "proud")) == ("tired", "proud", "calm")


def test_fields_are_taken_from_whoever_changed_them() -> None:
    """A mood here and a feeling there make one entry; of two moods the one saved last stands."""
    base = CheckIn(at=AT, day=DAY, id="k3f9", mood=4, note="a")
    ours, theirs = replace(base, mood=6), replace(base, feelings=("calm",), for_session=True)
    assert meld(base, ours, theirs) == replace(base, mood=6, feelings=("calm",), for_session=True)
    assert meld(base, ours, replace(base, mood=3)).mood == 6  # type: ignore[union-attr]
    assert meld(base, ours, base) is ours


def test_answers_of_both() -> None:
    """Two answers of one guided entry, given at two places, are both in it; typed over, the words of both are text."""
    base = Note(at=AT, day=DAY, id="k3f9", form=NoteForm.THOUGHT, parts=(("situation", "a"), ("thought", "b")))
    ours = replace(base, parts=(("situation", "a"), ("thought", "b, and c")))
    theirs = replace(base, parts=(("situation", "a, later"), ("thought", "b"), ("balanced", "d")))
    both = meld(base, ours, theirs)
    assert isinstance(both, Note)
    assert both.parts == (("situation", "a, later"), ("thought", "b, and c"), ("balanced", "d"))
    over = meld(base, replace(base, parts=(), text="all anew"), theirs)
    assert isinstance(over, Note)
    assert over.parts == ()
    assert "all anew" in over.text
    assert "a, later" in over.text
