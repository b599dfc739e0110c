"""What becomes of a paste."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.records import LONGEST_TEXT
from tui.widgets.writing.pasting import LONGEST_LINE, paste_line, paste_page


@pytest.mark.fault("F54")
def test_several_lines_are_joined_and_told() -> None:
    """A paste of several lines keeps every word on one line, and says so."""
    pasted = paste_line("one\r\ntwo\n\n  three ")
    assert pasted.text == "one two three"
    assert pasted.told == "3 lines were joined into one."


@given(st.text(max_size=200))
@pytest.mark.fault("F50", "F54")
def test_no_word_is_lost_and_nothing_acts(text: str) -> None:
    """Every word that can be stored survives a paste, and no control character does."""
    pasted = paste_line(text)
    assert not [letter for letter in pasted.text if ord(letter) < 32 or 0x7F <= ord(letter) < 0xA0]
    assert pasted.text.replace(" ", "") == "".join(paste_page(text).text.split())


@pytest.mark.fault("F53")
def test_too_long_a_paste_is_refused_whole() -> None:
    """What does not fit is not cut: nothing is inserted and the sentence says how much there was."""
    assert paste_line("x" * LONGEST_LINE).text
    refused = paste_line("x" * LONGEST_LINE, already=1)
    assert refused.text == ""
    assert f"{LONGEST_LINE:,}" in refused.told
    page = paste_page("x" * (LONGEST_TEXT + 1))
    assert page.text == ""
    assert "1,000,001" in page.told
