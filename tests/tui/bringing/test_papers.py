"""The file of a summary: its name from its day alone, its paper by the locale."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from evenso.bring.choice import Choice, Section
from evenso.recovery.series import DayMood, DaySeries
from evenso.wording.summaries import NOBODY
from tests.evenso.bring.material import summary_of
from tui.bringing.papers import ENDINGS, FORMS, file_name, long_sheets, made, paper_of, written


@pytest.mark.parametrize(
    ("environ", "paper"),
    [
        ({}, "a4"),
        ({"LANG": "C"}, "a4"),
        ({"LANG": "de_DE.UTF-8"}, "a4"),
        ({"LANG": "en_US.UTF-8"}, "letter"),
        ({"LANG": "en_US.UTF-8", "LC_PAPER": "en_IE.UTF-8"}, "a4"),
        ({"LANG": "de_DE", "LC_ALL": "es-MX"}, "letter"),
        ({"LANG": "USER"}, "a4"),
    ],
)
def test_the_paper_is_that_of_the_locale(environ: dict[str, str], paper: str) -> None:
    """Letter where Letter is usual, A4 everywhere else."""
    assert paper_of(environ) == paper


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.fault("F71")
def test_a_files_name_holds_no_word_of_the_persons(form: str) -> None:
    """It is made of the day."""
    summary = summary_of(Choice(), {"*": "../../x"}, name="-rf")
    assert file_name(summary, form) == f"evenso-summary-2026-11-22{ENDINGS[form]}"
    assert made(summary, form).data


def test_the_samples_paper_is_taken_for_nobodys() -> None:
    """The demo's page and its file say what they are."""
    summary = summary_of(Choice(), name=NOBODY)
    assert file_name(summary, "pdf") == "evenso-sample-summary-2026-11-22.pdf"
    assert f"Name: {NOBODY}" in written(summary, "text")


def test_numbers_keep_their_order_in_a_file_of_plain_text() -> None:
    """Behind words from the right stands a mark that cannot be seen, in the file alone."""
    summary = summary_of(Choice(), {"*": "שאלון"})
    assert "שאלון\u200e: distress" in made(summary, "text").data.decode()
    assert "\u200e" not in written(summary, "text")


@pytest.mark.parametrize("form", ["pdf", "html"])
def test_more_pages_than_usual_are_known_before_anything_is_written(form: str) -> None:
    """A summary of two pages is nothing to tell; the days of years are."""
    usual = summary_of(Choice())
    days = [DayMood(date.fromordinal(740000 - back), 5, 5, 5) for back in range(900)]
    many = replace(
        usual,
        sections=frozenset({Section.DAYS}),
        recovery=replace(usual.recovery, series=DaySeries.of(days, days[-1].day, days[0].day)),
    )
    assert long_sheets(usual, form, "a4") == 0
    assert 4 <= long_sheets(many, form, "letter") <= 7
    assert long_sheets(many, "text", "a4") == 0
