"""The manual page, made from the commands' own help: every command with its words, its options, its examples.

It is written for `man` (roff with the man macros), reads as plain text there and in a screen reader, and is the same
bytes for the same program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import click

from evenso import __version__
from tui.cli.shapes import Command, help_as_written

NAME: Final = "evenso"

_BEFORE: Final = f"""\
.TH EVENSO 1 "" "Even So {__version__}" "User Commands"
.nh
.ad l
.SH NAME
evenso \\- a private journal for people in therapy, in the terminal
.SH SYNOPSIS
"""

_AFTER: Final = (
    (
        "KEYS IN THE APP",
        (
            ("?", "Every key that acts where you are."),
            ("ctrl+p", "The palette: anything there is, found by its name."),
            ("g", "Then a letter: go to a screen."),
            ("esc", "Back to where you were."),
            ("u", "Take the last change back."),
            ("!, f1", "Support; f1 also while you type."),
            ("q", "Quit; all is saved."),
        ),
    ),
    (
        "ENVIRONMENT",
        (
            ("EVENSO_JOURNAL", "The journal's file, where no --journal is given."),
            ("EVENSO_PASSPHRASE_FILE", "A file with the passphrase of a protected journal."),
            ("VISUAL, EDITOR", "The editor that `evenso note` and `evenso edit` open."),
            ("NO_COLOR", "Charts without colour."),
            ("COLUMNS", "How wide text is laid out."),
        ),
    ),
    (
        "EXIT STATUS",
        (
            ("0", "Done."),
            ("1", "The journal or the machine failed; what was saved before is safe."),
            ("2", "The input was wrong; nothing was written."),
            ("3", "The journal is locked: the passphrase is missing or wrong."),
        ),
    ),
    (
        "FILES",
        (
            ("~/.local/share/evenso/journal.db", "The journal on Linux; `evenso where` says where it is here."),
            ("~/.local/share/evenso/backups/", "Its backups."),
        ),
    ),
)


def manual_page(root: click.Command) -> str:
    """Return the whole page."""
    context = click.Context(root, info_name=NAME)
    lines = [_BEFORE + _synopsis(root, context), ".SH DESCRIPTION", *_words(root), ".SH OPTIONS", *_options(root)]
    lines.append(".SH COMMANDS")
    for command, inner in _every(root, context):
        lines += [f".SS {_said(_usage(command, inner))}", *_words(command), *_options(command), *_examples(command)]
    lines += [".SH EXAMPLES", *_example_lines(root)]
    for title, rows in _AFTER:
        lines.append(f".SH {title}")
        for term, told in rows:
            lines += [".TP", f".B {_said(term)}", _line(told)]
    return "\n".join(lines) + "\n"


def _every(command: click.Command, context: click.Context) -> Iterator[tuple[click.Command, click.Context]]:
    """Every command below this one, each after the one it belongs to."""
    if not isinstance(command, click.Group):
        return
    for name in command.list_commands(context):
        below = command.get_command(context, name)
        if below is not None and not below.hidden:
            inner = click.Context(below, info_name=name, parent=context)
            yield below, inner
            yield from _every(below, inner)


def _usage(command: click.Command, context: click.Context) -> str:
    """Return how a command is written, without its options, which follow."""
    parts = [param.make_metavar(context) for param in command.params if isinstance(param, click.Argument)]
    more = ["COMMAND …"] if isinstance(command, click.Group) else []
    return " ".join([context.command_path, *parts, *more])


def _synopsis(root: click.Command, context: click.Context) -> str:
    own = " ".join(root.collect_usage_pieces(context))
    return f".B {NAME}\n{_line(own)}"


def _words(command: click.Command) -> list[str]:
    """Return a command's help as paragraphs; the first one follows a heading, which makes room by itself."""
    paragraphs = re.split(r"\n\s*\n", (help_as_written(command) or command.short_help or "").strip())
    return [line for paragraph in paragraphs for line in (".PP", _line(" ".join(paragraph.split())))][1:]


def _options(command: click.Command) -> list[str]:
    found: list[str] = []
    for param in command.params:
        if isinstance(param, click.Option) and not param.hidden:
            names = ", ".join([*param.opts, *param.secondary_opts])
            value = "" if param.is_flag else f" \\fI{_said(_metavar(param))}\\fR"
            found += [".TP", f"\\fB{_said(names)}\\fR{value}", _line(help_as_written(param))]
    return found


def _metavar(param: click.Option) -> str:
    return param.metavar or "|".join(getattr(param.type, "choices", ())) or param.type.name.upper()


def _examples(command: click.Command) -> list[str]:
    examples = command.examples if isinstance(command, Command) else ()
    return [".PP", "For example:", ".PP", *_literally(examples)] if examples else []


def _example_lines(root: click.Command) -> list[str]:
    return _literally(root.examples) if isinstance(root, Command) else []


def _literally(lines: tuple[str, ...]) -> list[str]:
    return [".RS 4", ".nf", *(_line(line) for line in lines), ".fi", ".RE"]


def _line(text: str) -> str:
    """Return text as a line of its own: what begins like a request of roff is no request."""
    said = _said(text)
    return f"\\&{said}" if said.startswith((".", "'")) else said


def _said(text: str) -> str:
    """Return text with nothing in it that roff would read as its own, in ASCII, which every `man` shows."""
    plain = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    plain = plain.replace("^", "\\(ha").replace("~", "\\(ti").replace('"', "\\(dq")
    plain = plain.replace("…", "\\&...").replace("–", "\\(en")
    return "".join(letter if letter.isascii() else f"\\[u{ord(letter):04X}]" for letter in plain)


__all__ = ["manual_page"]
