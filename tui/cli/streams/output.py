"""What reaches the terminal: text on standard output, messages on standard error, one JSON document when asked for.

Nothing a person wrote gets out of here with anything in it that could act on a terminal. The words themselves are
chosen elsewhere.
"""

from __future__ import annotations

import codecs
import io
import os
import sys
from collections.abc import Iterable, Mapping

from evenso.language import tr
from evenso.text import says_ascii_only, visible

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from typing import Final, TextIO

_PIECE: Final = 16_000
"""Characters: less than a pipe holds, so that a piece is written whole or not at all."""

_ACTING: Final = "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\U000e0000-\U000e007f]"


class CannotPrint(OSError):
    """Standard output or error takes no more, as on a full disk; what a command did before that is done."""


def calm_streams() -> None:
    """Make standard output and error write anything anywhere: what a terminal cannot show is put in plainer signs."""
    codecs.register_error("evenso", _plainer)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="evenso")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")


def _plainer(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    from evenso.documents.paper import to_ascii

    return to_ascii(error.object[error.start : error.end]), error.end


def say(text: str = "") -> None:
    """Write text and a line end to standard output; at a terminal no line breaks inside a word."""
    _write(sys.stdout, in_lines(visible(_spoken(text) if "→" in text else text), sys.stdout))


def _spoken(text: str) -> str:
    """Put a word in the place of an arrow between numbers, where words alone are wanted."""
    if "click" not in sys.modules:
        return text  # a command that began without it was asked for no words for ears
    import click

    from tui.cli.desk import Desk

    context = click.get_current_context(silent=True)
    desk = None if context is None else context.find_object(Desk)
    if desk is None or not desk.plain:
        return text
    from evenso.wording.aloud import spoken

    return spoken(text)


def say_whole(text: str) -> None:
    """Write text whose lines are meant as they are, such as a file's: nothing of it is broken anywhere."""
    _write(sys.stdout, visible(text))


def tell(text: str) -> None:
    """Write a message and a line end to standard error; at a terminal no line breaks inside a word."""
    _write(sys.stderr, in_lines(visible(text), sys.stderr))


def in_lines(text: str, stream: TextIO | None) -> str:
    """Return what goes to a stream with lines that fit a terminal; a path or word that is longer stays whole."""
    if not is_terminal(stream):
        return text
    width = _width(stream)
    if all(len(line) * 2 <= width or (line.isascii() and len(line) <= width) for line in text.split("\n")):
        return text
    from tui.cli.streams.lines import broken

    return "\n".join(broken(line, width) for line in text.split("\n"))


def draw(lines: Iterable[str]) -> None:
    """Write lines that the charts drew, colours and all, to standard output; they hold no text that was not cleaned."""
    _write(sys.stdout, "\n".join(lines))


def print_json(document: object) -> None:
    """Write one JSON document to standard output; signs that could act on a terminal stand as their numbers."""
    _write(sys.stdout, json_text(document))


def json_text(document: object) -> str:
    """Return a document as JSON that reads back equal and cannot act on a terminal that shows it."""
    import json

    return _harmless(json.dumps(document, ensure_ascii=not _takes_unicode(sys.stdout), allow_nan=False, indent=2))


def print_json_text(text: str) -> None:
    """Write a JSON text that was made elsewhere, made harmless in the same way."""
    _write(sys.stdout, _harmless(text).rstrip("\n"))


def _harmless(text: str) -> str:
    """Put the numbers of signs that could act in their place; in JSON the signs stand in strings only."""
    import json
    import re

    return re.sub(_ACTING, lambda found: json.dumps(found[0])[1:-1], text)


def ascii_only() -> bool:
    """Whether standard output or the locale takes nothing but ASCII, so that charts are better drawn in it."""
    return not _takes_unicode(sys.stdout) or says_ascii_only(os.environ)


def _takes_unicode(stream: TextIO | None) -> bool:
    return (getattr(stream, "encoding", None) or "").lower().replace("_", "-") in {"utf-8", "utf8"}


def _write(stream: TextIO | None, text: str) -> None:
    """Write text and a line end in pieces: an unbuffered stream takes one piece in part and says nothing about it."""
    if stream is not None:
        text += "\n"
        for place in range(0, len(text), _PIECE):
            try:
                stream.write(text[place : place + _PIECE])
            except BrokenPipeError:
                raise
            except OSError as problem:
                raise CannotPrint(*problem.args) from problem


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person sits at this stream; a closed one counts as nobody."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def file_number(stream: TextIO | None) -> int | None:
    """Return the number the system knows a stream by; None for one that the system does not know."""
    try:
        return None if stream is None else stream.fileno()
    except (OSError, ValueError, AttributeError):
        return None


def wants_colour(environ: Mapping[str, str]) -> bool:
    """Whether standard output may carry colour: a terminal that can, and no `NO_COLOR`."""
    return is_terminal(sys.stdout) and not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"


def columns(environ: Mapping[str, str]) -> int:
    """Return the cells a line has: `COLUMNS`, the terminal's own width, or 80 where there is none."""
    told = environ.get("COLUMNS", "")
    if told.isascii() and told.isdigit() and int(told) > 0:
        return int(told)
    return _width(sys.stdout)


def _width(stream: TextIO | None) -> int:
    number = file_number(stream)
    try:
        return 80 if number is None else os.get_terminal_size(number).columns or 80
    except OSError:
        return 80


def give_up_output() -> None:
    """Let go of standard output after its reader left, so that nothing complains when the program ends."""
    number = file_number(sys.stdout)
    if number is not None:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)


class Progress:
    """One line on a terminal's standard error that says how far a long task has come; silent elsewhere."""

    def __init__(self, what: str, total: int = 0, *, least: int = 500) -> None:
        self._what, self._total, self._least = what, total, least
        self._shown = -1
        self._live = is_terminal(sys.stderr)

    def __call__(self, done: int) -> None:
        """Show how many of the total are done."""
        self.show(done, self._total)

    def show(self, done: int, total: int) -> None:
        """Show how many of how many are done, at most a hundred times in all; a short task shows nothing."""
        share = done * 100 // total if total else 100
        if not self._live or total < self._least or share == self._shown:
            return
        self._shown = share
        bar = ("#" * (share // 4)).ljust(25, ".")
        said = tr("{what} [{bar}] {done:,} of {total:,}", what=self._what, bar=bar, done=done, total=total)
        sys.stderr.write(f"\r{said}")
        sys.stderr.flush()

    def close(self) -> None:
        """Take the line away again."""
        if self._shown >= 0:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shown = -1
