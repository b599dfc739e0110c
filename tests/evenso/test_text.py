"""A person's text: stored as typed, shown letter by letter, never able to act."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.text import (
    LEFT_TO_RIGHT,
    clean,
    in_order,
    is_blank,
    marked_runs,
    one_line,
    reads_from_right,
    says_ascii_only,
    stands_in,
    visible,
)

ACTING = "\x1b]52;c;aGk=\x07 \x9b2J \u202eabc\u202c \U000e0041 \x00 \x7f \x08"


@given(st.text(st.characters(exclude_categories=()), max_size=300))
@pytest.mark.fault("F50", "F51", "F56")
def test_nothing_visible_can_act(text: str) -> None:
    """No escape, C0, C1, bidi control, tag character or surrogate is left in what is shown; its length is the same."""
    shown = visible(text)
    assert len(shown) == len(text)
    for letter in shown:
        code = ord(letter)
        assert code >= 32 or letter in "\t\n"
        assert not 0x7F <= code < 0xA0
        assert not 0xD800 <= code < 0xE000
        assert not 0xE0000 <= code < 0xE0080
        assert letter not in "\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def test_what_acts_is_shown_as_a_mark() -> None:
    """An escape becomes a symbol that can be seen, ordinary letters and emoji stay."""
    assert "\x1b" not in visible(ACTING)
    assert visible("\x1b[31m") == "␛[31m"
    assert visible("naïve 👩‍👩‍👧 眠 مرحبا") == "naïve 👩‍👩‍👧 眠 مرحبا"


@pytest.mark.fault("F56")
def test_cleaning_keeps_what_was_typed() -> None:
    """Line ends become line feeds, tabs stay, right-to-left marks stay in storage."""
    assert clean("a\r\nb\rc\td\u200fe") == "a\nb\nc\td\u200fe"
    assert clean("\ud800x") == "\ufffdx"


def test_one_line_folds_white_space() -> None:
    """Line feeds and runs of spaces become one space."""
    assert one_line("a\n\n  b\tc ") == "a b c"


def test_words_stand_by_themselves() -> None:
    """Letters within other words are none of them, however often they come before they stand alone."""
    assert all(stands_in(words, "know: no (can’t)") for words in ("know", "no", "know: no", "(can’t)", ""))
    assert not any(stands_in(words, "know (can’t)") for words in ("no", "now", "can", "know: no"))


@pytest.mark.fault("F51")
def test_blank_counts_what_can_be_seen() -> None:
    """Zero-width and blank-looking characters do not make a text."""
    assert all(is_blank(text) for text in ("", " \n", "\u200b\ufeff", "\u2800", "\u3164"))
    assert not any(is_blank(text) for text in ("x", "。", "👍", "-", "\u0301"))


@given(st.text("ab 3,:→(שלוםنعم\u200f", max_size=40))
def test_marking_what_is_read_from_the_right_loses_no_letter(text: str) -> None:
    """Runs and what lies between them are the text, and a text without such letters stays as it is."""
    assert marked_runs(text, str) == text
    assert in_order(text).replace(LEFT_TO_RIGHT, "") == text
    assert reads_from_right(text) == (in_order(text) != text)


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("שאלון דיכאון 16 → 9", ["שאלון דיכאון"]),
        ("נשימה 3, הליכה 4", ["נשימה", "הליכה"]),
        ("תרגיל 5 דקות: once", ["תרגיל 5 דקות"]),
        ("And: שלום, מה שלומך?", ["שלום, מה שלומך"]),
        ("نعم (8)", ["نعم"]),
        ("PHQ-9 16 → 9", []),
    ],
)
def test_numbers_beside_words_from_the_right_are_none_of_them(text: str, runs: list[str]) -> None:
    """A number within such words belongs to them; one after them, before a comma or an arrow does not."""
    assert re.findall("<(.*?)>", marked_runs(text, lambda run: f"<{run}>")) == runs


@pytest.mark.parametrize(
    ("environ", "only"),
    [
        ({"LC_ALL": "C"}, True),
        ({"LANG": "POSIX"}, True),
        ({"LC_CTYPE": "en_US.US-ASCII", "LANG": "de_DE.UTF-8"}, True),
        ({"LC_ALL": "C.UTF-8", "LANG": "C"}, False),
        ({"LANG": "de_DE@euro"}, False),
        ({}, False),
    ],
)
def test_a_locale_that_says_only_ascii_is_known(environ: dict[str, str], only: bool) -> None:
    """A charset that was named, or the plainest locale; where none was named, nothing is known."""
    assert says_ascii_only(environ) is only
