"""Numbers in guided answers, and then and now: read as they were written, compared only where both are there."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.guided.numbers import Change, Rating, beside_the_scale, changes, changes_in, rated, ratings, whole_number
from evenso.guided.perspective import FUTURE, PAST
from evenso.guided.talks import SAYING
from evenso.guided.then import comparable, offered
from evenso.guided.thought import THOUGHT
from evenso.records import Note, NoteForm
from evenso.wording.guided.saying import labelled_text, say_change, say_changes, say_then
from tests.evenso.guided.entries import AT, note_of


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("shame 70, fear: 40", [("shame", 70), ("fear", 40)]),
        ("shame 70 fear 40", [("shame", 70), ("fear", 40)]),
        ("grief – 90; 60 % fear", [("grief", 90), ("fear", 60)]),
        ("sad (80)", [("sad", 80)]),
        ("Angst 0\nWut 100", [("Angst", 0), ("Wut", 100)]),
        ("80", [("", 80)]),
        ("very sad", []),
        ("sad 60-70", []),
        ("sad 7.5", []),
        ("sad 101", []),
        ("sad 1000", []),
        ("", []),
    ],
)
def test_feelings_are_read_as_they_are_written(words: str, read: list[tuple[str, int]]) -> None:
    """A word with its number, in the ways people write it; what is unclear is not read at all."""
    assert ratings(words) == tuple(Rating(name, value) for name, value in read)


@given(st.text(max_size=200))
def test_any_words_can_be_read(words: str) -> None:
    """Nothing that can be typed breaks the reading, and no number is ever outside the scale."""
    assert all(0 <= one.value <= 100 for one in ratings(words))
    assert all(change.name for change in changes(f"fear {50}", words))


def test_a_very_long_word_is_no_feeling() -> None:
    """A hundred thousand letters with a number behind them are passed over at once."""
    assert ratings("a" * 100_000 + " 5") == ()


def test_changes_need_both_numbers() -> None:
    """Names are met whatever their case; bare numbers belong to the names in order, if there are as many."""
    assert changes("Shame 70, fear 40", "fear 20, joy 5, shame 45") == (Change("Shame", 70, 45), Change("fear", 40, 20))
    assert changes("shame 70, fear 40", "45, 20") == (Change("shame", 70, 45), Change("fear", 40, 20))
    assert changes("shame 70, fear 40", "45") == ()
    assert changes("shame 70", "better") == ()
    note = note_of(THOUGHT, ("feelings", "sadness 80"), ("feelings_after", "sadness 55"))
    assert say_changes(changes_in(note)) == "sadness 80 → 55"


def test_a_change_is_said_without_a_claim() -> None:
    """Two numbers and an arrow, also in ASCII; rising is said like falling."""
    assert say_change(Change("fear", 40, 60)) == "fear 40 → 60"
    assert say_change(Change("fear", 40, 40), plain=True) == "fear 40 -> 40"
    assert say_change(Change("", 40, 20)) == "40 → 20"


def test_what_was_rated_afterwards() -> None:
    """Whole numbers of the scale are rated; words and others are left as words."""
    note = note_of(SAYING, ("ask", "x"), ("asked", "7"), ("heard", "a bit"), ("self_respect", "11"))
    assert [(part.name, value) for part, value in rated(note)] == [("asked", 7)]
    assert (whole_number("7/10", 0, 10), whole_number("85 %", 0, 100), whole_number("-3", 0, 10)) == (7, 85, None)


@pytest.mark.parametrize(
    ("name", "words", "beside"),
    [
        ("belief", "150", True),
        ("belief", "-1", True),
        ("belief", "7.5", True),
        ("belief", "85", False),
        ("belief", "85 %", False),
        ("belief", "very", False),
        ("belief", "", False),
        ("feelings", "sad 120", True),
        ("feelings", "sad 100", False),
        ("situation", "in 2019", False),
    ],
)
def test_a_number_beside_its_scale_is_noticed(name: str, words: str, beside: bool) -> None:
    """Words are always fine; a number is not, where it cannot be one of the scale."""
    part = THOUGHT.part(name)
    assert part is not None
    assert beside_the_scale(part, words) is beside


def ago(days: int, identity: str, answer: str = "x") -> Note:
    """A perspective on the past, written so many days before the newest."""
    return note_of(PAST, ("happened", answer), day=date(2026, 11, 22) - timedelta(days=days), identity=identity)


def test_a_year_and_half_a_year_are_offered_first() -> None:
    """Nearest to a year, then to half a year, then the newest; what came after the entry stands last."""
    new = ago(0, "new2")
    notes = [
        new,
        ago(10, "ten2"),
        ago(170, "half"),
        ago(190, "haff"),
        ago(360, "year"),
        ago(700, "xxx2"),
        ago(-5, "aft2"),
    ]
    assert [one.id for one in offered(new, notes)] == ["year", "haff", "ten2", "half", "xxx2", "aft2"]


def test_only_the_same_form_stands_beside() -> None:
    """A future beside a past says nothing; what was written freely goes with all of its kind, nothing with itself."""
    past, future = ago(0, "aaa2"), note_of(FUTURE, ("goal", "x"), identity="bbb2")
    free = Note(id="ccc2", at=AT, day=AT.local.date(), form=NoteForm.PERSPECTIVE, text="words")
    assert not comparable(past, future)
    assert not comparable(past, past)
    assert comparable(past, free)
    assert comparable(free, future)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "the same day"),
        (1, "1 day before"),
        (6, "6 days before"),
        (21, "3 weeks before"),
        (90, "3 months before"),
        (182, "about half a year before"),
        (370, "about a year before"),
        (800, "2 years before"),
        (-3, "3 days after"),
    ],
)
def test_how_long_ago(days: int, said: str) -> None:
    """The distance between two entries, in the words one would use."""
    assert say_then(ago(days, "old2"), ago(0, "new2")) == said


def test_a_guided_text_has_its_labels_and_cannot_act() -> None:
    """Each label stands over its answer; what could act on a terminal is shown instead."""
    note = note_of(PAST, ("happened", "a\x1b]0;x\x07\nb"), ("kind_line", "c"))
    assert labelled_text(note, "  ").split("\n") == [
        *("What happened", "  a]0;x", "  b", ""),
        *("A kind line", "  c"),
    ]
