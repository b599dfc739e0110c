"""Texts of one minute: one entry that was edited, or two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.formats.again.sameness import key_beside, plainly_same


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("A hard morning.", "A hard morning. Then a walk."),
        ("A hard morning.", "A difficult morning."),
        ("slept, ate, walked out", "Today: slept, ate, walked out"),
        ("", "words at last"),
        ("a line", "another line"),
        ("今日は仕事が大変だった", "今日は仕事がとても大変だった"),
        ("I went out teh whole day and saw nobody at al", "I went out the whole day and saw nobody at all"),
    ],
)
def test_an_edited_text_is_the_same_entry(before: str, now: str) -> None:
    """Words added, taken or mended leave more than half of it."""
    assert plainly_same(before, now)
    assert not before or plainly_same(now, before)


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("The review went badly.", "Mother called."),
        ("Slept well", "Slept badly"),
        ("It was a good day", "A day on which I was at work, and it all went on; a meeting, then good soup"),
        ("仕事", "母"),
        ("words", ""),
        ("🙂", "🙁"),
    ],
)
def test_other_words_are_another_entry(before: str, now: str) -> None:
    """A few common words prove nothing."""
    assert not plainly_same(before, now)


@given(st.text(min_size=1), st.text())
def test_what_was_only_added_to_is_always_the_same(before: str, more: str) -> None:
    """Going on writing never doubles an entry."""
    assert plainly_same(before, f"{before} {more}") or not any(map(str.isalnum, before))
    assert key_beside("k", before) == key_beside("k", before)
