"""Sentences that a file keeps: said in the language of whoever reads them, whichever they were written in."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenso.language import later, later_as, later_many
from evenso.language.kept import said
from evenso.records import CheckIn, Moment
from storage.contents.labels import say_edit, say_entry
from tests.tui.conftest import NOON
from tui.language.start import choose_language

GERMAN = {"EVENSO_LANGUAGE": "de"}


def day_of(day: date) -> str:
    """Say a day as its number."""
    return day.isoformat()


@pytest.mark.slow
def test_what_was_written_in_german_is_read_in_english(tmp_path: Path) -> None:
    """A step of undo has one name in the file, and another in each language; what scripts read is English."""

    def run(language: str, *words: str) -> str:
        script = "from tui.language.start import main; raise SystemExit(main())"
        surroundings = {
            **os.environ,
            "HOME": str(tmp_path),
            "EVENSO_LANGUAGE": language,
            "EVENSO_JOURNAL": str(journal),
        }
        done = subprocess.run(
            [sys.executable, "-c", script, *words],
            env=surroundings,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    journal = tmp_path / "journal.db"
    run("de", "log", "7", "--at", "2026-11-22 09:00")
    assert run("de", "undo") == "Rückgängig: Check-in 7, So 22. Nov 2026 09:00.\n"
    assert run("en", "redo") == "Done again: check-in 7, Sun 22 Nov 2026 09:00.\n"
    assert json.loads(run("de", "undo", "--json"))["undone"]["label"] == "check-in 7, Sun 22 Nov 2026 09:00"


def test_each_kind_of_sentence_is_said(english_again: None) -> None:
    """Values, many, meanings, days, and sentences inside of sentences."""
    inner = later("{name} on {day}", name='a "word"\n{name}', day=date(2026, 11, 22))
    assert said(inner, day_of) == 'a "word"\n{name} on 2026-11-22'
    assert said(later("edit of {entry}", entry=inner), day_of) == f"edit of {said(inner, day_of)}"
    assert said(later_many("{n:,} entry", "{n:,} entries", 1234), day_of) == "1,234 entries"
    assert said(later_as("one entry", "practice"), day_of) == "practice"
    choose_language(GERMAN)
    assert said(later_many("{n:,} entry", "{n:,} entries", 1234), day_of) == "1.234 Einträge"
    assert said(later_as("one entry", "practice"), day_of) == "Übung"


@pytest.mark.parametrize(
    "kept",
    [
        "check-in 7, Sun 22 Nov 2026 09:00",
        "",
        '{"say": "cut off',
        '{"say": "{a.__class__}", "with": {"a": "x"}}',
        '{"say": "{a:999999999}", "with": {"a": "x"}}',
        '{"say": "{a}", "with": {"b": "x"}}',
        '{"say": "{a}", "with": {"a": {"day": "never"}}}',
        '{"say": "{a}", "with": 3}',
        '{"say": "x", "many": "y"}',
        '{"say": ' + '{"say": ' * 50_000,
    ],
)
def test_words_that_are_no_such_sentence_stay_as_they_are(kept: str) -> None:
    """Names of earlier versions, and whatever somebody else wrote there."""
    assert said(kept, day_of) == kept


@settings(max_examples=25)
@given(st.text(), st.integers(), st.dates())
def test_values_come_back_as_they_were(words: str, number: int, day: date) -> None:
    """Whatever a person calls a thing."""
    kept = later("{words}|{number}|{day}", words=words, number=number, day=day)
    assert said(json.loads(json.dumps(kept)), day_of) == f"{words}|{number}|{day.isoformat()}"


def test_an_entry_after_midnight_is_named_so() -> None:
    """By the day it counts for, as everywhere."""
    late = Moment.of(NOON.replace(hour=0, minute=30))
    entry = CheckIn(at=late, day=date(2026, 11, 21), mood=3)
    assert said(say_entry(entry), day_of) == "check-in 3, 2026-11-21, 00:30 after midnight"
    assert said(say_edit(entry, entry), day_of).startswith("edit of check-in 3")
