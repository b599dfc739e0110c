"""A person's text: what may be stored of it, and what of it may reach a terminal.

Text is kept as typed apart from characters that can only act, never be read. Before it is drawn, `visible` swaps
whatever could still move a cursor, hide or reorder words for a mark that can be seen (`faults.md` 6.3).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from typing import Final

_KEPT_CONTROLS: Final = (9, 10)
_SURROGATES: Final = dict.fromkeys(range(55296, 57344), 65533)
_C0: Final = [code for code in range(32) if code not in _KEPT_CONTROLS]

_STORED: Final = {
    **dict.fromkeys(_C0),
    127: None,
    **dict.fromkeys(range(0x80, 0xA0)),
    **_SURROGATES,
}

_REORDERING: Final = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029"

_SHOWN: Final = {
    **{code: 0x2400 + code for code in _C0},
    127: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
    **_SURROGATES,
    **{ord(mark): 0xFFFD for mark in _REORDERING},
    **dict.fromkeys(range(0xE0000, 0xE0080), 0xFFFD),
}

_BLANK: Final = "\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
"""Letters and symbols that Unicode counts as visible and every screen draws as nothing."""


_IN_WORDS: Final = frozenset("'’")


def clean(text: str) -> str:
    """Return the text as it is stored: line ends become LF, control characters go, the rest stays as typed."""
    if text.isprintable():
        return text  # nothing in it to change, and most texts are so: ten times as fast for an import
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_STORED)


def visible(text: str) -> str:
    """Return the text as it may be drawn: letter by letter the same, with nothing in it that can act on a terminal."""
    if text.replace("\n", "").isprintable():  # whatever acts on a terminal is not printable; ends of lines are kept
        return text
    return text.translate(_SHOWN)


def one_line(text: str) -> str:
    """Return the visible text on one line, runs of white space folded to a space."""
    return " ".join(visible(text).split())


def stands_in(words: str, text: str) -> bool:
    """Whether words stand in a text as words, not as a part of others: “no” in “I know”, “can” in “can’t”."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if not (goes_on(text[max(0, at - 1) : at], words[:1]) or goes_on(words[-1:], text[end : end + 1])):
            return True
        at = text.find(words, at + 1)
    return False


def goes_on(sign: str, behind: str) -> bool:
    """Whether two signs beside each other belong to one word."""
    return bool(sign and behind) and all(one.isalnum() or one in _IN_WORDS for one in sign + behind)


def is_blank(text: str) -> bool:
    """Whether nothing in the text can be seen (white space, format characters, blank-looking letters)."""
    if text[:1].isalnum() and text[0] not in _BLANK:
        return False
    return not any(unicodedata.category(letter)[0] not in "ZC" and letter not in _BLANK for letter in text)


_SHORT: Final = 2_000


def are_tidy(words: Sequence[str]) -> bool:
    """Whether short words already stand as a list of them is kept: nothing to clean or to fold, none blank or twice.

    They are looked at as one line, since nearly all of an import's are tidy; False says only that this was not enough.
    """
    line = " ".join(words)
    return (
        0 < len(line) < _SHORT
        and line.isprintable()
        and "  " not in line
        and line == line.strip()
        and "" not in words
        and len(set(words)) == len(words)
        and (line.isascii() or not any(map(is_blank, words)))
    )


_FROM_RIGHT: Final = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_RIGHT_RUN: Final = (  # a pattern, not compiled here: that costs each start two milliseconds, and few ask
    rf"[{_FROM_RIGHT}](?:(?:[{_FROM_RIGHT}\s'\"’“”,.;:!?…-]|(?<=[{_FROM_RIGHT}\s])\d+(?=[{_FROM_RIGHT}\s]))*[{_FROM_RIGHT}])?"
)
LEFT_TO_RIGHT: Final = "\u200e"


def reads_from_right(text: str) -> bool:
    """Whether anything in a text is read from right to left, as Hebrew and Arabic are."""
    if text.isascii():
        return False
    import re  # noqa: PLC0415  # a search in English asks for none

    return re.search(_RIGHT_RUN, text) is not None


def marked_runs(text: str, mark: Callable[[str], str], rest: Callable[[str], str] = str) -> str:
    """Return a text with each run of words that are read from the right as `mark` has it, all between as `rest` has it.

    A number beside such words is drawn on their other side, and two of them with an arrow change places, unless the
    words are kept apart. A number within the words belongs to them; one beside a comma or a sign does not.
    """
    if text.isascii():
        return rest(text)
    import re  # noqa: PLC0415  # as above

    pieces, place = [], 0
    for found in re.finditer(_RIGHT_RUN, text):
        pieces += [rest(text[place : found.start()]), mark(found.group())]
        place = found.end()
    return "".join([*pieces, rest(text[place:])])


def in_order(text: str) -> str:
    """Return a text for a file, in which what follows words from the right goes on from the left."""
    return marked_runs(text, lambda run: run + LEFT_TO_RIGHT)


def says_ascii_only(environ: Mapping[str, str]) -> bool:
    """Whether a locale was named that can say nothing but ASCII; where none was named, nothing is known."""
    named = environ.get("LC_ALL") or environ.get("LC_CTYPE") or environ.get("LANG") or ""
    charset = named.partition("@")[0].partition(".")[2] or named
    return charset.upper() in {"C", "POSIX", "ANSI_X3.4-1968", "US-ASCII", "ASCII"}
