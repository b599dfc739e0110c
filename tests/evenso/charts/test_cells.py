"""Labels are exactly as wide as they say, whatever a person wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from evenso.charts import cells

HOSTILE = (
    "\x1b[31mred\x1b[0m",
    "\x1b]52;c;ZXZpbA==\x07",
    "\x9b2J",
    "a\u202eb",
    "line\nbreak\ttab",
    "[bold]x[/]",
    "👨‍👩‍👧 family",
    "e\u0301te\u0301",
    "失眠的一周",
    "🏳️‍🌈",
    "\u3164\u2800",
    "\ud800",
    "👍🏽",
    "क्षत्रिय",
    "1️⃣",
    "",
    " ",
)


@given(st.text(max_size=40))
def test_a_label_is_as_wide_as_it_says(text: str) -> None:
    """Our count and the terminal library's agree on every label."""
    label = cells.label(text)
    assert cells.cells(label) == cell_len(label)


@given(st.text(max_size=40), st.integers(0, 30))
def test_padding_gives_exactly_the_width(text: str, width: int) -> None:
    """Short labels are filled, long ones cut, to the cell."""
    assert cell_len(cells.pad(cells.label(text), width)) == width


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_in_a_label_can_act_on_a_terminal(text: str) -> None:
    """No escape, control or reordering letter is left."""
    label = cells.label(text)
    assert not any(ord(letter) < 32 or 0x7F <= ord(letter) < 0xA0 or letter in "\u202e\u200d" for letter in label)


@given(st.text(max_size=40))
def test_an_ascii_label_is_ascii(text: str) -> None:
    """What ASCII cannot spell becomes a question mark."""
    assert cells.label(text, ascii_only=True).isascii()


def test_ascii_spells_what_it_can() -> None:
    """Accents fall away, halves and dashes are written out."""
    assert cells.label("Émilie – 6½ ✓ …", ascii_only=True) == "Emilie - 6.5 x ..."


def test_a_cut_label_says_so() -> None:
    """The mark of something left out counts as a cell."""
    assert cells.fit("anniversary", 6) == "anniv…"
    assert cells.fit("anniversary", 6, ascii_only=True) == "anniv."
    assert cells.fit("失眠的一周", 6) == "失眠…"
    assert cells.fit("flu", 0) == ""
