"""A person's text: stored as typed, shown letter by letter, never able to act."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.text import clean, is_blank, one_line, visible

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


@pytest.mark.fault("F51")
def test_blank_counts_what_can_be_seen() -> None:
    """Zero-width and blank-looking characters do not make a text."""
    assert all(is_blank(text) for text in ("", " \n", "\u200b\ufeff", "\u2800", "\u3164"))
    assert not any(is_blank(text) for text in ("x", "。", "👍", "-", "\u0301"))
