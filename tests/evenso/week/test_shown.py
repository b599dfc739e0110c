"""The review as text and as JSON: its order, its width, nothing in it that acts, missing as null."""

import json
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenso.cells import width_of
from evenso.charts.styles import ChartStyle
from evenso.documents.week_text import week_text
from evenso.formats.week_json import week_document
from evenso.records import AnyEntry, Note, NoteForm, PracticeState
from evenso.week import WeekReview, review_week
from tests.evenso.week.diary import (
    BREATH,
    HELP,
    MONDAY,
    SKILLS,
    SUNDAY,
    WALK,
    at,
    check_in,
    moods,
    moods_of,
    note,
    practice,
)

HOSTILE = "[bold]x[/] \x1b[31m \x1b]52;c;eA==\x07 \u202e<script> `a` 漢字👩‍👧 " + "wide" * 60


def reviewed(entries: list[AnyEntry]) -> WeekReview:
    """A review with eight ordinary weeks before it."""
    history = [*moods(MONDAY - timedelta(days=56), [6, 7, 6, 5, 6, 7, 6] * 8), *moods_of(entries)]
    return review_week(SUNDAY, today=SUNDAY, history=history, entries=entries, skills=SKILLS)


@pytest.fixture
def week() -> WeekReview:
    """A week with something of everything."""
    return reviewed(
        [
            check_in(MONDAY, 7, 20, "a good start", "calm"),
            practice(MONDAY, WALK),
            practice(MONDAY, WALK, 15),
            check_in(MONDAY + timedelta(days=2), 3, 20, "so loud", "tense"),
            practice(MONDAY + timedelta(days=2), BREATH, rated=(8, 5)),
            practice(MONDAY + timedelta(days=3), HELP, state=PracticeState.TRIED),
            check_in(MONDAY + timedelta(days=3), 6),
            note(SUNDAY, "I say yes too early.", for_session=True),
            Note(at=at(SUNDAY), day=SUNDAY, form=NoteForm.THOUGHT, parts=(("fairer", "Some wait for me."),)),
        ]
    )


def test_the_text_follows_the_order_of_the_review(week: WeekReview) -> None:
    """Days here, the strip, the sentence, practice, hardest moment, noticed, bring: top to bottom."""
    text = week_text(week)
    parts = [
        "Week of 16–22 Nov 2026",
        "You were here on 4 of 7 days, with any entry.",
        "Mood ",
        week.sentence,
        "Practice",
        "Hardest moment",
        "so loud",
        "Practised within a day of it: slow breath (8 before, 5 after), asked for help.",
        "One thing noticed",
        "Some wait for me.",
        "Bring to the session?",
        "1 note of this week is marked for the session.",
    ]
    places = [text.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


def test_blank_days_have_their_own_mark(week: WeekReview) -> None:
    """A day without a mood is a dot, never a zero; two practices are a 2."""
    lines = week_text(week).split("\n")
    mood = next(line for line in lines if line.startswith("Mood"))
    walk = next(line for line in lines if line.startswith("went outside"))
    assert mood.split() == ["Mood", "7", "·", "3", "6", "·", "·", "·"]
    assert walk.split() == ["went", "outside", "2×", "·", "·", "·", "·", "·", "·"]


def test_ascii_text_is_ascii() -> None:
    """The ASCII variant holds nothing else, whatever the person wrote."""
    text = week_text(reviewed([check_in(MONDAY, 3, 20, "Grüße – 漢字 ½ 👩‍👧")]), style=ChartStyle(ascii=True))
    assert text.isascii()
    assert "Grusse - ?? " in text


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=300), st.integers(60, 140))
def test_no_line_is_wider_than_asked(words: str, width: int) -> None:
    """Text of any language wraps within the width in cells."""
    entry = note(MONDAY, f"a{words}", for_session=True)
    for line in week_text(reviewed([check_in(MONDAY, 2, 20, f"b{words}"), entry]), width=width).split("\n"):
        assert width_of(line) <= width


def test_hostile_text_stays_text() -> None:
    """What a person typed or imported is shown letter by letter and cannot act on the terminal."""
    text = week_text(reviewed([check_in(MONDAY, 2, 20, HOSTILE), note(MONDAY, HOSTILE, for_session=True)]))
    assert "[bold]x[/]" in text
    assert "<script>" in text
    assert not {"\x1b", "\x07", "\u202e"} & set(text)


def test_the_document_is_the_contract(week: WeekReview) -> None:
    """`week --json` has the contract's keys, survives JSON, and says null for what is missing."""
    document = json.loads(json.dumps(week_document(week), allow_nan=False))
    assert {"from", "to", "days_logged", "mood", "setbacks", "practice", "grid", "goals", "sentence"} <= set(document)
    assert (document["from"], document["to"], document["days_logged"]) == ("2026-11-16", "2026-11-22", 3)
    assert document["practice"] == {"grounding": 1, "communication": 1, "self-care": 2}
    walk = next(row for row in document["grid"]["rows"] if row["skill"] == "went outside")
    assert walk["cells"] == [{"state": "done", "times": 2}, *[None] * 6]
    assert document["hardest"]["check_in"]["mood"] == 3
    assert document["goals"] == []


def test_an_empty_week_has_nulls() -> None:
    """Without entries the document has no mood, no hardest moment and no invented zero."""
    empty = review_week(SUNDAY, today=SUNDAY, history=[], entries=[], skills=())
    document = week_document(empty)
    assert document["mood"] == {"mean": None, "low": None, "high": None, "usual": None, "days": []}
    assert document["hardest"] is None
    assert document["noticed"] is None
    assert week_text(empty).startswith("Week of 16–22 Nov 2026\n\nYou were here on 0 of 7 days, with any entry.")


def test_what_was_only_tried_is_not_counted_as_done() -> None:
    """Done once and tried once on a day: the text says that both are counted, the grid that it was done once."""
    review = reviewed([practice(MONDAY, WALK), practice(MONDAY, WALK, 20, state=PracticeState.TRIED)])
    assert "Done or tried: self-care 2." in week_text(review)
    cells = next(row["cells"] for row in week_document(review)["grid"]["rows"] if row["skill"] == "went outside")
    assert cells[0] == {"state": "done", "times": 1}
