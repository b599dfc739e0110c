"""Where `evenso` starts and ends: privacy of new files, calm streams, exit codes; no traceback ever reaches a person.

Which commands there are is left to `front`, what they do to `commands`.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from tui.cli.quick.bare import done_at_once
from tui.cli.quick.late import start_lightly
from tui.cli.streams.output import CannotPrint, calm_streams, give_up_output

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from typing import Final

    from tui.cli.desk import Desk

INTERRUPTED: Final = 130
READER_LEFT: Final = 141
"""128 + the signal's number, of SIGINT and SIGPIPE: the module that names them takes longer than many a command."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 failed, 2 wrong input, 3 locked, 128 + signal when cut off.

    `argv` are the words after the program's name, by default the process's own.
    """
    os.umask(0o077)
    calm_streams()
    if argv is None:
        start_lightly(sys.argv[1:])
    if argv is None and "_EVENSO_COMPLETE" in os.environ:
        from tui.cli.commands.shell.completing import answer
        from tui.cli.front import evenso

        return answer(os.environ["_EVENSO_COMPLETE"], _desk(), evenso)
    try:
        words = list(sys.argv[1:] if argv is None else argv)
        read = done_at_once(words, os.environ)
        code = _in_full(words) if read is None else _at_once(read)
        if argv is None:
            gc.freeze()  # the process ends: nothing is left to be looked through on its way out
    except BrokenPipeError:
        give_up_output()
        return READER_LEFT
    except (KeyboardInterrupt, EOFError):
        return INTERRUPTED
    except OSError as problem:
        give_up_output()
        return _report(CannotPrint(*problem.args))
    return code


def _desk() -> Desk:
    from tui.cli.desk import Desk

    return Desk(os.environ, plain=bool(os.environ.get("EVENSO_PLAIN")))


def _at_once(journal: str) -> int:
    """End a command that read a journal and is done already."""
    from tui.cli.daily import back_up_daily, may_be_due

    _flush()
    if journal and may_be_due(journal):
        desk = _desk()
        desk.opened = True
        back_up_daily(desk)
    return 0


def _in_full(words: list[str]) -> int:
    """Run a command, or open the app, with all that it may need."""
    desk = _desk()
    code = _run(words, desk) if words else _open(desk)
    _flush()
    if desk.opened and code == 0:
        from tui.cli.daily import back_up_daily

        back_up_daily(desk)
    return code


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()


def _open(desk: Desk) -> int:
    """Open the app, which needs none of the commands, nor click that reads them: its first paint would wait for it."""
    from tui.cli.opening import open_app

    try:
        return open_app(desk)
    except BrokenPipeError:
        raise
    except Exception as problem:  # noqa: BLE001 - the last place where a mistake can become a sentence
        return _report(problem)


def _report(problem: Exception) -> int:
    from tui.cli.failures import report

    return report(problem, os.environ)


def _run(words: list[str], desk: Desk) -> int:
    from tui.cli.front import evenso

    try:
        with evenso.make_context("evenso", words, obj=desk) as context:
            result = evenso.invoke(context)
    except BrokenPipeError:
        raise
    except Exception as problem:  # noqa: BLE001 - the last place where a mistake can become a sentence
        from tui.cli.failures import left_with

        return code if (code := left_with(problem)) is not None else _report(problem)
    return result if isinstance(result, int) else 0
