"""One day as text and JSON: its own entries only, blanks as blanks, nothing that acts."""

import json
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from evenso.cells import width_of
from evenso.charts.styles import ChartStyle
from evenso.documents.today_text import strip_line, today_text
from evenso.formats.today_json import today_document
from evenso.records import AnyEntry
from evenso.recovery.series import DayMood
from evenso.today import view_day
from tests.evenso.week.diary import BREATH, MONDAY, SUNDAY, check_in, moods, note, practice

PLAIN = ChartStyle(color=False, ascii=True)


def test_only_the_days_own_entries_are_shown() -> None:
    """Entries of other days are left out, the others come oldest first."""
    entries: list[AnyEntry] = [
        check_in(SUNDAY, 7, 20),
        check_in(SUNDAY, 5, 8),
        practice(SUNDAY, BREATH),
        note(MONDAY, "other"),
    ]
    view = view_day(SUNDAY, entries=entries, moods=[])
    assert [entry.mood for entry in view.check_ins] == [5, 7]
    assert view.notes == ()
    said = today_text(view)
    assert said.startswith(
        "Sunday 22 November 2026\n\nCheck-ins\n  08:00   5\n  20:00   7\n\nPractised\n  12:00  slow breath\n"
    )


def test_an_empty_day_shows_its_two_weeks() -> None:
    """Nothing written is no fault: the strip of fourteen blanks stands there, without a zero."""
    view = view_day(SUNDAY, entries=[], moods=[])
    assert view.is_empty
    assert strip_line(view, PLAIN) == " ".join(["."] * 14)
    assert "0 of 14 days with a mood" in today_text(view)


def test_days_before_the_journal_are_not_missing() -> None:
    """On its second day two days count, in the strip, its count and for ears; while nothing is written none does."""
    moods = [DayMood(SUNDAY, 6, 6, 6)]
    view = view_day(SUNDAY, entries=[], moods=moods, first=SUNDAY - timedelta(days=1))
    told = today_text(view)
    assert "Since your first day" in told
    assert "1 of 2 days with a mood" in told
    assert today_text(view, aloud=True).count("not logged") == 1
    assert [one["before_journal"] for one in today_document(view)["last_days"]] == [True] * 12 + [False] * 2
    assert "logged" not in today_text(view_day(SUNDAY, entries=[], moods=[], first=date.max))


def test_the_strip_ends_with_the_day() -> None:
    """Fourteen days, the last of them the day itself; lowest and highest moods have the lowest and highest mark."""
    view = view_day(SUNDAY, entries=[], moods=moods(SUNDAY - timedelta(days=2), [1, None, 10]))
    assert strip_line(view, PLAIN).split()[-3:] == ["1", ".", "X"]
    assert strip_line(view, ChartStyle(color=False)).split()[-3:] == ["▁", "·", "█"]


def test_the_document_says_null_for_blank_days() -> None:
    """`today --json` goes through JSON and never says 0 for a day without entries."""
    document = json.loads(json.dumps(today_document(view_day(SUNDAY, entries=[check_in(SUNDAY, 7)], moods=[]))))
    assert document["day"] == "2026-11-22"
    assert document["check_ins"][0]["mood"] == 7
    assert [one["mood"] for one in document["last_days"]] == [None] * 14


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200), st.integers(46, 120))
def test_any_words_fit_and_cannot_act(words: str, width: int) -> None:
    """Whatever was typed, lines keep their width and hold nothing that moves a cursor."""
    said = today_text(view_day(SUNDAY, entries=[check_in(SUNDAY, 7, 20, f"x{words}")], moods=[]), width=width)
    assert all(width_of(line) <= width for line in said.split("\n"))
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(said)
