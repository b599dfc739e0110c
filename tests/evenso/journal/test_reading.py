"""An entry read as a page: what Markdown means, and that no letter of it is ever lost or acts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.journal.marks import Look
from evenso.journal.reading import LONGEST_READ, Block, blocks_of


def letters(text: str) -> str:
    """The letters and digits of a text."""
    return "".join(letter for letter in text if letter.isalnum())


def said(blocks: tuple[Block, ...]) -> list[str]:
    """The blocks as lines, each with what stands before it."""
    return [f"{block.first}{block.text}" for block in blocks]


def test_what_markdown_means_is_seen() -> None:
    """Headings, emphasis, lists in lists, quotes and code are read as what they are."""
    text = "# Evening\n\nIt was *fine*.\n\n- one\n- two\n  1. a\n  2. b\n\n> she said\n\n```\nx = 1\n```\n---"
    blocks = blocks_of(text)
    assert said(blocks)[:7] == ["Evening", "It was fine.", "• one", "• two", "  1. a", "  2. b", "│ she said"]
    assert blocks[0].runs[0].looks == {Look.HEADING}
    assert [run.text for run in blocks[1].runs if Look.EMPHASIS in run.looks] == ["fine"]
    assert [block.gap for block in blocks[2:6]] == [True, False, False, False]
    assert blocks[7].kept
    assert blocks[7].text == "x = 1"


@pytest.mark.parametrize(
    "text",
    [
        "[text](http://example.org/x)",
        "![picture](http://example.org/x.png)",
        "<script>alert(1)</script>",
        "<http://example.org>",
        "&amp; &#65; &nbsp;",
        r"a \* b \_c C:\path",
        "[note]: http://example.org 'title'",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "[@click=app.quit]x[/] [/] [bold]",
        "the title\n===",
    ],
)
def test_what_could_act_is_read_as_it_was_typed(text: str) -> None:
    """Links, pictures, HTML, entities, escapes, tables and markup stand there letter by letter."""
    assert "\n".join(said(blocks_of(text))) == text


def test_lines_stay_lines() -> None:
    """A line end is one that the person made, and numbers are those that were typed."""
    assert blocks_of("one\ntwo")[0].text == "one\ntwo"
    assert said(blocks_of("7. seven\n9. nine")) == ["7. seven", "9. nine"]


written = st.lists(
    st.sampled_from([*"#*_->`~[]()!<&;|\\ \n\n\t1.:x", "- ", "> ", "**", "```", "word ", "    ", "1) ", "https://a.b "])
    | st.text(max_size=5),
    max_size=60,
).map("".join)


@given(written)
def test_no_letter_is_lost(text: str) -> None:
    """Whatever is written, every letter and digit is there again, in its order."""
    assert letters("".join(said(blocks_of(text)))) == letters(text)


@pytest.mark.parametrize("piece", ["> ", "- ", "1. ", "*", "***a ", "`", "_a_", "[", "\t- ", "#", "a\n- ", "(" * 3])
def test_no_text_takes_long_or_too_deep(piece: str) -> None:
    """Thousands of one mark after another are read, and their letters kept."""
    text = (piece * LONGEST_READ)[:LONGEST_READ]
    assert letters("".join(said(blocks_of(text)))) == letters(text)


def test_a_very_long_text_is_read_as_plain_lines() -> None:
    """Beyond a length nothing is taken for Markdown, and nothing is missing."""
    text = "*a* word\n\n" * LONGEST_READ
    assert all(block.kept for block in blocks_of(text))
    assert letters("".join(said(blocks_of(text)))) == letters(text)
