"""Markdown in a line as it is written: what stands out, and how a list goes on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.journal.marks import LONGEST_MARKED, Continued, Look, continued, count_words, pieces
from evenso.wording.journal.writing import say_words


def looks(line: str) -> list[tuple[str, str]]:
    """What stands out in a line, as (letters, look)."""
    return [(line[piece.start : piece.end], str(piece.look)) for piece in pieces(line)]


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("## Evening", [("## Evening", "heading"), ("##", "mark")]),
        ("#outside is a tag", []),
        ("it was *fine*", [("fine", "emphasis"), ("*", "mark"), ("*", "mark")]),
        ("**no** more", [("no", "strong"), ("**", "mark"), ("**", "mark")]),
        ("2 * 3 * 4", []),
        ("snake_case_name", []),
        ("- milk", [("-", "mark")]),
        ("-1 felt low", []),
        ("  2) call", [("2)", "mark")]),
        ("- [ ] call Ana", [("-", "mark")]),
        ("2026. was a year", [("2026.", "mark")]),  # a number and a dot begin a list, in Markdown as here
        ("> she said", [("> she said", "quote"), (">", "mark")]),
        ("---", [("---", "mark")]),
        ("`*code*`", [("`*code*`", "code")]),
        ("", []),
    ],
)
def test_what_stands_out(line: str, seen: list[tuple[str, str]]) -> None:
    """Headings, emphasis, lists, quotes and code are seen; ordinary signs of ordinary writing are left alone."""
    assert looks(line) == seen


@given(st.text())
def test_pieces_lie_in_their_line(line: str) -> None:
    """Whatever is written, every piece is a stretch of the line."""
    for piece in pieces(line):
        assert 0 <= piece.start < piece.end <= len(line)
        assert piece.look in Look


def test_a_very_long_line_is_left_as_it_is() -> None:
    """A line too long to be looked at on every key has no pieces."""
    assert looks("*a* " * LONGEST_MARKED) == []


@pytest.mark.parametrize(
    ("line", "column", "goes_on"),
    [
        ("- milk", 6, Continued("- ")),
        ("  * milk", 8, Continued("  * ")),
        ("9. ninth", 8, Continued("10. ")),
        ("3) third", 8, Continued("4) ")),
        ("- [x] done", 10, Continued("- [ ] ")),
        ("> quoted", 8, Continued("> ")),
        ("- ", 2, Continued("- ", ends=True)),
        ("1.  ", 4, Continued("1.  ", ends=True)),
        ("- milk", 0, None),
        ("plain", 5, None),
        ("-1 felt low", 11, None),
    ],
)
def test_a_list_goes_on(line: str, column: int, goes_on: Continued | None) -> None:
    """After an item comes the next, after an empty one the list ends; before the mark enter is only a line end."""
    assert continued(line, column) == goes_on


@given(st.text(), st.integers(0, 50))
def test_going_on_never_fails(line: str, column: int) -> None:
    """Whatever stands in a line, enter does something sensible in it."""
    found = continued(line, min(column, len(line)))
    assert found is None or found.mark


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("  \n", 0),
        ("one", 1),
        ("it's well-being, at 10.30", 4),
        ("## A heading\n- item", 3),
        ("… — *", 0),
        ("眠れない 夜", 2),
    ],
)
def test_words_are_counted(text: str, words: int) -> None:
    """Letters and digits make words, signs none; what has none is not spoken of."""
    assert count_words(text) == words
    assert say_words(0) == ""
    assert (say_words(1), say_words(1234)) == ("1 word", "1,234 words")
