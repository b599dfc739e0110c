"""Where weeks begin, from the shell: by the locale for a new journal, by the setting from then on."""

from __future__ import annotations

import pytest

from tests.tui.cli.conftest import Run


def test_a_new_journal_goes_by_the_locale(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Begun in the United States its weeks begin on Sunday, wherever it is read later."""
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    run("log", "6")
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert run("week", "--json").json["from"] == "2026-11-22"
    assert "Week of 22–28 Nov 2026" in run("week").out
    assert run("week", "--plain").out.count("Moods: Sun 6.") == 1


def test_the_setting_counts(begun: Run) -> None:
    """Monday unless another day is chosen; the card and the review follow."""
    assert begun("week", "--json").json["from"] == "2026-11-16"
    begun("settings", "week-begins", "sunday")
    assert begun("week", "--json").json["from"] == "2026-11-22"
    assert begun("card", "--json").json["from"] == "2026-11-22"
    assert begun("review", "--json").json["from"] == "2026-11-22"


def test_a_day_begins_where_it_was_said(begun: Run) -> None:
    """At five in the morning of a journal whose days begin at six it is still the day before, in words too."""
    begun("settings", "day-begins", "6")
    begun("log", "3", "at night", now="2026-11-23T05:00")
    early = "2026-11-23T05:30"
    assert begun("today", "--json", now=early).json["day"] == "2026-11-22"
    assert begun("today", "--of", "yesterday", "--json", now=early).json["day"] == "2026-11-21"
    assert begun("away", "today", "--json", now=early).json["until"] == "2026-11-22"
