"""Where the words of an entry come from: the command line, standard input, or a person who is asked.

An editor is left to `editor`. What is asked here lands in no shell history.
"""

from __future__ import annotations

import io
import os
import stat
import sys
from collections.abc import Sequence

import click

from evenso.language import tr, tr_as
from evenso.records import LONGEST_TEXT
from evenso.text import visible
from tui.cli.desk import Desk
from tui.cli.failures import Refused
from tui.cli.streams.output import in_lines, is_terminal, tell


def joined(words: Sequence[str]) -> str:
    """Return the words as one text; a single `-` stands for standard input."""
    return read_standard_input() if tuple(words) == ("-",) else " ".join(words)


def someone_is_there() -> bool:
    """Whether a person can be asked: standard input and standard error are a terminal."""
    return is_terminal(sys.stdin) and is_terminal(sys.stderr)


def has_pipe() -> bool:
    """Whether standard input is something to read other than a person's terminal."""
    return sys.stdin is not None and not sys.stdin.closed and not is_terminal(sys.stdin)


def left_unread() -> bool:
    """Whether words wait on standard input that nobody read, in a pipe or a file; looks without taking any.

    A file that was begun to be read is a loop's, whose other lines are none of this command's business.
    """
    if sys.stdin is None or sys.stdin.closed:
        return False
    try:
        number = sys.stdin.fileno()
        kind = os.fstat(number)
        if stat.S_ISREG(kind.st_mode):
            return os.lseek(number, 0, os.SEEK_CUR) == 0 < kind.st_size
        return stat.S_ISFIFO(kind.st_mode) and _waiting(number) > 0
    except (OSError, ValueError):
        return False


def _waiting(pipe: int) -> int:
    """Return how many bytes wait in a pipe; 0, too, where the system cannot say."""
    try:
        import fcntl
        import termios
    except ImportError:
        return 0
    return int.from_bytes(fcntl.ioctl(pipe, termios.FIONREAD, bytes(4)), sys.byteorder)


def read_standard_input() -> str:
    """Return all of standard input without its last line end; more than one entry holds is refused, never cut."""
    if sys.stdin is None or sys.stdin.closed:
        raise Refused(tr("There is no standard input to read from. Nothing was written."))
    context = click.get_current_context(silent=True)
    desk = None if context is None else context.find_object(Desk)
    if desk is not None:
        desk.ready_for_words()  # what was read cannot be read again once the passphrase turned out to be missing
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="replace")
    text = sys.stdin.read(LONGEST_TEXT + 2)
    if len(text) > LONGEST_TEXT + 1:
        raise Refused(
            tr(
                "Standard input has more than {most:,} characters, the most one entry holds; split it into"
                " several. Nothing was written.",
                most=LONGEST_TEXT,
            )
        )
    if "\ufffd" in text:
        tell(tr("Not all of standard input was UTF-8 text; what could not be read stands as \ufffd."))
    return text.removesuffix("\n").removesuffix("\r")


def is_yes(answer: str) -> bool:
    """Whether an answer to a question with [y/N] is a yes, in English or in the process's language."""
    return answer.casefold() in {"y", "yes", *tr_as("what a yes may be typed as", "y yes").split()}


def is_no(answer: str) -> bool:
    """Whether an answer is a no, in English or in the process's language."""
    return answer.casefold() in {"n", "no", *tr_as("what a no may be typed as", "no").split()}


def ask(question: str) -> str:
    """Ask on standard error and return the line that is answered; Abort when the person ends the input instead."""
    sys.stderr.write(in_lines(visible(question), sys.stderr))
    sys.stderr.flush()
    try:
        answer = sys.stdin.readline()
    except KeyboardInterrupt:
        sys.stderr.write("\n")  # what is said next has a line of its own
        raise
    if not answer:
        sys.stderr.write("\n")
        raise click.Abort
    return answer.strip()
