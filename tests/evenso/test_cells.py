"""Cells: what text takes on a terminal, and that shortening never overflows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from evenso.cells import pad, shorten, width_of


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("calm", 4), ("日記", 4), ("e\u0301", 1), ("é", 1), ("😀", 2), ("ㅤ", 2), ("한글", 4), ("❤️", 2)],
)
def test_known_widths(text: str, width: int) -> None:
    """Narrow, wide, combining and emoji letters take the cells a terminal gives them."""
    assert width_of(text) == width


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Co", "Cn"])))
def test_the_estimate_is_never_narrower_than_rich(text: str) -> None:
    """What is made to fit here fits in Rich's and Textual's own measure too."""
    assert width_of(text) >= cell_len(text)


@given(st.text(), st.integers(0, 30))
def test_shortened_text_fits_and_padded_text_fills(text: str, width: int) -> None:
    """Never a cell too many, and padding reaches the width exactly."""
    assert width_of(shorten(text, width)) <= width
    assert width_of(pad(text, width)) == width


def test_shortening_shows_that_something_is_missing() -> None:
    """A cut text ends in a mark; a text that fits is left alone; no letter is cut in half."""
    assert shorten("slept badly", 8) == "slept b…"
    assert shorten("slept badly", 11) == "slept badly"
    assert shorten("日記帳", 4) == "日…"
    assert shorten("calm", 0) == ""
