"""What is said, and which number the program ends with, when something is not as it should be.

Bad input is one sentence and 2, a journal or machine that failed 1, a locked journal 3. A mistake of this program
leaves the kinds and places of what happened in a private file, never a word of the person's.
"""

from __future__ import annotations

import errno
import os
import signal
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import click

from evenso.language import tr
from evenso.records import InvalidRecord
from evenso.text import one_line
from tui.cli.streams.output import CannotPrint, tell
from tui.cli.streams.refusing import WRONG_INPUT, Refused, problem_log

FAILED = 1
INTERRUPTED = 128 + signal.SIGINT


_MOVED: Final = tr(
    "The journal was given another file while this command waited for it (a passphrase was set or changed, a backup"
    " was put in its place, or it was moved), so nothing was saved. Run the command again."
)


def say_or(names: Sequence[str]) -> str:
    """Return names of which one may be meant: `a or b`."""
    return names[0] if len(names) < 2 else tr("{first} or {last}", first=say_or(names[:-1]), last=names[-1])


class WordLikeOption(click.NoSuchOption):
    """An option that is none among free words, so that it may have been meant as a word."""


def left_with(problem: Exception) -> int | None:
    """Return the exit code of a command that ended itself, or was left by its person; None for what went wrong."""
    if isinstance(problem, click.exceptions.Exit):
        return problem.exit_code
    return INTERRUPTED if isinstance(problem, click.Abort) else None


def report(problem: Exception, environ: Mapping[str, str]) -> int:
    """Tell the person about a problem in one sentence and return the exit code that goes with it."""
    code, sentence = _known(problem) or (FAILED, _own_mistake(problem, environ))
    tell(sentence)
    return code


def _known(problem: Exception) -> tuple[int, str] | None:
    """Return the code and the sentence of what can be foreseen."""
    from storage.problems import JournalMoved, JournalProblem, NotFound

    match problem:
        case click.UsageError():
            return WRONG_INPUT, usage_sentence(problem)
        case Refused() | click.ClickException():
            return problem.exit_code, problem.format_message()
        case InvalidRecord() | NotFound():
            return WRONG_INPUT, str(problem)
        case JournalProblem():
            return problem.exit_code, _MOVED if isinstance(problem, JournalMoved) else str(problem)
        case OSError(strerror=str(reason)):
            code = WRONG_INPUT if problem.errno == errno.ENAMETOOLONG else FAILED  # a name is what somebody typed
            return code, _machine_sentence(problem, reason)
        case _:
            return None


def _machine_sentence(problem: OSError, reason: str) -> str:
    if isinstance(problem, CannotPrint):
        return tr(
            "Not all of this could be printed: {reason}. What was saved is saved; `evenso list` shows it.",
            reason=reason,
        )
    place = "" if problem.filename is None else f" ({os.fsdecode(problem.filename)})"
    said = tr("The machine said no: {reason}{place}. What was saved before is safe.", reason=reason, place=place)
    full = problem.errno in {errno.ENOSPC, errno.EDQUOT}
    return f"{said} {tr('Make room there, or name another place.')}" if full else said


def usage_sentence(problem: click.UsageError) -> str:
    """Return what is wrong with how a command was written, and where its help is."""
    command = problem.ctx.command_path if problem.ctx is not None else "evenso"
    if isinstance(problem, click.NoSuchOption):
        from tui.cli.commands.shell.meant import options_near

        near = options_near(problem.option_name, _options(problem.ctx))
        words = _go_after(problem.option_name) if isinstance(problem, WordLikeOption) else ""
        meant = tr(" Did you mean {names}?", names=say_or(near)) if near else ""
        name = one_line(problem.option_name)[:40]
        return tr(
            "`{command}` has no option {name}.{meant}{words} `{command} --help` lists the options.",
            command=command,
            name=name,
            meant=meant,
            words=words,
        )
    from tui.cli.streams.click_words import click_said, in_own_words, missing

    if isinstance(problem, click.MissingParameter) and problem.param is not None:
        return missing(problem.param, command, getattr(problem.ctx and problem.ctx.command, "examples", ()))
    own = in_own_words(problem, command)
    if own:
        return tr("{what} `{command} --help` shows how it is written.", what=own, command=command)
    bare = isinstance(problem, click.BadParameter) and isinstance(problem.param, click.Argument)
    what = click_said(problem.message if bare else problem.format_message()).rstrip(".")
    return tr("{what}. `{command} --help` shows how it is written.", what=what, command=command)


def _options(ctx: click.Context | None) -> list[str]:
    params = ctx.command.get_params(ctx) if ctx is not None else []
    return [option for param in params for option in param.opts if option.startswith("--")]


def _go_after(word: str) -> str:
    if word.startswith("--"):
        return tr(" Words that begin with two dashes go after `--`.")
    return tr(" A word that begins so goes after `--`.")


def _own_mistake(problem: Exception, environ: Mapping[str, str]) -> str:
    where = _note_down(problem, environ)
    kept = (
        tr("Its kind and place, with nothing you wrote, are in {where}.", where=where)
        if where
        else tr("It could not be noted down.")
    )
    return tr(
        "Something in Even So itself went wrong ({name}). What was saved before is safe. {kept}",
        name=type(problem).__name__,
        kept=kept,
    )


def _note_down(problem: Exception, environ: Mapping[str, str]) -> Path | None:
    """Add the types and places of a problem to a private file and return its path; None when no file can be had.

    No message of an exception is kept: SQLite's quote the row they stumbled over (`faults.md` 6.1).
    """
    import traceback

    lines = [time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())]
    link: BaseException | None = problem
    while link is not None and len(lines) < 200:
        lines.append(type(link).__name__)
        lines += [f"  {_place(f.filename)}:{f.lineno} {f.name}" for f in traceback.extract_tb(link.__traceback__)]
        link = link.__cause__ or link.__context__
    try:
        path = problem_log(environ)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as log:
            log.write("\n".join(lines) + "\n")
    except (OSError, RuntimeError, ValueError):
        return None
    return path


def _place(filename: str) -> str:
    """The last three parts of a source file's path: enough to find it, nothing of the person's folders."""
    return "/".join(Path(filename).parts[-3:])


__all__ = [
    "FAILED",
    "INTERRUPTED",
    "WRONG_INPUT",
    "Refused",
    "WordLikeOption",
    "left_with",
    "problem_log",
    "report",
    "say_or",
    "usage_sentence",
]
