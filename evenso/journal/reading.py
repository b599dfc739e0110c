"""An entry read as a page: its Markdown as blocks of pieces, with every letter that was typed still there.

Nothing in a text can act: there are no links, no pictures, no HTML and no entities here, only letters and how they
look. Where the parser would leave a letter out, the text is read as plain lines instead.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from evenso.journal.marks import Look

LONGEST_READ: Final = 50_000
"""Letters of a text that are read as Markdown; a longer one is read as plain lines."""

_LEFT_ALONE: Final = (
    *("html_block", "html_inline", "link", "image", "autolink", "reference", "entity", "escape"),
    *("code", "lheading"),  # an indented line is an indented line, and a line of dashes is a line of dashes
)
"""What of Markdown is read as it is typed."""


@dataclass(frozen=True, slots=True)
class Run:
    """Letters that look alike; a line end in them begins a new line."""

    text: str
    looks: frozenset[Look] = frozenset()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or list item: `first` stands before its first line, `rest` before the others.

    `gap` tells whether air stands above it, `kept` whether its spaces are its own and it is not filled.
    """

    runs: tuple[Run, ...]
    first: str = ""
    rest: str = ""
    gap: bool = True
    kept: bool = False

    @property
    def text(self) -> str:
        """Its letters."""
        return "".join(run.text for run in self.runs)


RULE: Final = Block((Run("─" * 12, frozenset({Look.MARK})),))


def blocks_of(text: str) -> tuple[Block, ...]:
    """Read a text; its letters and digits are all there again, in their order."""
    if len(text) > LONGEST_READ:
        return _plain(text)
    found = tuple(_Reader().read(_parser().parse(text)))
    return found if found and _letters(_said(found)) == _letters(text) else _plain(text)


def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False, "maxNesting": 100}).disable(list(_LEFT_ALONE))


def _plain(text: str) -> tuple[Block, ...]:
    return tuple(Block((Run(part),), kept=True) for part in text.strip("\n").split("\n\n"))


def _said(blocks: Sequence[Block]) -> str:
    return "\n".join(f"{block.first}{block.text}" for block in blocks)


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


_LOOKS: Final = {"strong_open": Look.STRONG, "em_open": Look.EMPHASIS}
_ENDS: Final = {"strong_close": Look.STRONG, "em_close": Look.EMPHASIS}


@dataclass(slots=True)
class _Item:
    """A list item or quote that is open: what stands before its lines."""

    first: str
    rest: str
    quote: bool = False
    begun: bool = False


@dataclass(slots=True)
class _Reader:
    """Goes through the parser's tokens once."""

    around: list[_Item] = field(default_factory=list)
    heading: bool = False
    tight: bool = False
    lists: int = 0
    listed: bool = False
    """Whether the list that is open has a block already."""

    def read(self, tokens: Sequence[Token]) -> Iterator[Block]:
        """Yield a block for each piece of the text."""
        for token in tokens:
            if token.nesting > 0:
                self._open(token)
            elif token.nesting < 0:
                yield from self._close(token)
            elif token.type == "inline":
                yield self._block(tuple(self._runs(token.children or [])))
            elif token.type == "fence":
                words = f"{token.info}\n{token.content}" if token.info else token.content
                yield self._block((Run(words.rstrip("\n"), frozenset({Look.CODE})),), kept=True)
            elif token.type == "hr":
                yield self._block(RULE.runs)

    def _open(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                self.listed = self.listed and self.lists > 0
                self.lists += 1
            case "list_item_open":
                mark = f"{token.info}{token.markup} " if token.info else "• "
                self.around.append(_Item(mark, " " * len(mark)))
            case "blockquote_open":
                self.around.append(_Item("│ ", "│ ", quote=True))
            case "heading_open":
                self.heading = True
            case "paragraph_open":
                self.tight = token.hidden

    def _close(self, token: Token) -> Iterator[Block]:
        match token.type:
            case "bullet_list_close" | "ordered_list_close":
                self.lists -= 1
            case "list_item_close" | "blockquote_close":
                if not self.around[-1].begun:
                    yield self._block(())  # nothing stands after the mark
                self.around.pop()
            case "heading_close":
                self.heading = False

    def _block(self, runs: tuple[Run, ...], *, kept: bool = False) -> Block:
        first = "".join(item.rest if item.begun and not item.quote else item.first for item in self.around)
        rest = "".join(item.rest for item in self.around)
        gap = not (self.lists and self.tight and self.listed)
        self.listed = True
        for item in self.around:
            item.begun = True
        return Block(runs, first, rest, gap=gap, kept=kept)

    def _runs(self, tokens: Sequence[Token]) -> Iterator[Run]:
        looks: list[Look] = [Look.HEADING] if self.heading else []
        if any(item.quote for item in self.around):
            looks.append(Look.QUOTE)
        for token in tokens:
            if token.type in _LOOKS:
                looks.append(_LOOKS[token.type])
            elif token.type in _ENDS:
                looks.remove(_ENDS[token.type])
            elif token.type in {"softbreak", "hardbreak"}:
                yield Run("\n", frozenset(looks))
            elif token.type == "code_inline":
                yield Run(token.content, frozenset({*looks, Look.CODE}))
            else:
                yield Run(token.content, frozenset(looks))
