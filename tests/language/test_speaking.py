"""Sentences in the language of the process: places for values, numbers, plurals, meanings."""

from __future__ import annotations

from gettext import GNUTranslations
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from evenso.language import figures, speak, spoken, tr, tr_as, tr_many


def german() -> GNUTranslations:
    """A small catalogue with one of each."""
    made = Catalog(locale="de", charset="utf-8")
    made.add("{n} of {of} at {mood:.1f}", "von {of} bei {mood:.1f}: {n}")
    made.add(("{n:,} day {how}", "{n:,} days {how}"), ("{n:,} Tag {how}", "{n:,} Tage {how}"))
    made.add("May", "Mai", context="month")
    into = BytesIO()
    write_mo(into, made)
    into.seek(0)
    return GNUTranslations(into)


def test_english_is_said_as_it_is_written() -> None:
    """Without a choice sentences are those of the source, values in their places, braces without values untouched."""
    assert spoken() == "en"
    assert tr("{n} of {of} at {mood:.1f}", n=1, of=2, mood=3.25) == "1 of 2 at 3.2"
    assert tr("a {brace}") == "a {brace}"
    assert [tr_many("{n:,} day {how}", "{n:,} days {how}", n, how="more") for n in (1, 0, 1234)] == [
        "1 day more",
        "0 days more",
        "1,234 days more",
    ]
    assert tr_as("month", "May") == "May"
    assert figures("1,234.5") == "1,234.5"


def test_german_has_its_own_order_plurals_and_points(english_again: None) -> None:
    """A catalogue turns words about, knows one and many, and numbers have the language's points; words keep theirs."""
    speak("de", german())
    assert spoken() == "de"
    assert tr("{n} of {of} at {mood:.1f}", n="1.5", of=2, mood=3.25) == "von 2 bei 3,2: 1.5"
    assert [tr_many("{n:,} day {how}", "{n:,} days {how}", n, how="x.y") for n in (1, 1234)] == [
        "1 Tag x.y",
        "1.234 Tage x.y",
    ]
    assert [tr_as("month", "May"), tr_as("may", "May")] == ["Mai", "May"]
    assert figures("1,234.5") == "1.234,5"


@pytest.mark.parametrize("value", [True, None, "3.5"])
def test_what_is_no_number_is_left_alone(value: object, english_again: None) -> None:
    """Only numbers change their points."""
    speak("de", german())
    assert tr("{it}", it=value) == str(value)
