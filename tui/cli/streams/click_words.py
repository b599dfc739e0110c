"""What click says of a command that is not written right: in the process's language, some of it in our own words.

click's own sentences are read, not asked for: it makes them in English alone. In English nothing is touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import click

from evenso.language import ENGLISH, looked_up, spoken, tr
from evenso.text import one_line
from tui.cli.streams.stand_ins import said_stand_ins

_LONGEST: Final = 40
"""Letters of a person's words that are said again."""


def click_said(message: str) -> str:
    """Return one of click's sentences about a command that is not written right, in the process's language."""
    if spoken() == ENGLISH:
        return message
    for pattern, sentence in _sentences():
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found is not None:
            values = {name: value for name, value in found.groupdict().items() if value is not None}
            return sentence.format(**{**values, **({"why": click_said(values["why"])} if "why" in values else {})})
    return message


def in_own_words(problem: click.UsageError, command: str) -> str:
    """Return our own sentence where a word is too much, or a command of a group is missing or unknown; "" elsewhere."""
    names = ", ".join(_commands(problem.ctx))
    if found := re.fullmatch(r"Got unexpected extra arguments? \((?P<words>.*)\)", problem.message, re.DOTALL):
        said = tr("`{command}` has no place for “{words}”.", command=command, words=one_line(found["words"])[:_LONGEST])
        return said + (
            _meant(problem.ctx, found["words"]) or _placed(problem.ctx, found["words"]) or _to_a_file(problem.ctx)
        )
    if problem.message == "Missing command.":
        return tr("`{command}` needs one of these: {names}.", command=command, names=names)
    if found := re.fullmatch(r"No such command '(?P<word>.*?)'\..*", problem.message, re.DOTALL):
        said = tr(
            "`{command}` has no “{word}”; it has {names}.",
            command=command,
            word=one_line(found["word"])[:_LONGEST],
            names=names,
        )
        return said + _placed(problem.ctx, found["word"])
    if found := re.fullmatch(r"Option '(?P<option>[^']*)' requires an argument\.", problem.message):
        return tr("`{option}` wants something after it.", option=found["option"])
    if isinstance(problem, click.BadParameter) and isinstance(problem.param, click.Option):
        option = problem.param.opts[0]
        return tr("`{option}` does not take that: {why}", option=option, why=_ended(click_said(problem.message)))
    return ""


def missing(param: click.Parameter, command: str, examples: Sequence[str]) -> str:
    """Say what a command cannot do without, as its help calls it, and what it looks like."""
    if isinstance(param, click.Option):
        values = ", ".join(param.type.choices) if isinstance(param.type, click.Choice) else ""
        what = f"`{param.opts[0]} {said_stand_ins(param.metavar or '')}`".replace(" `", "`")
        what = tr("{what}, one of {values}", what=what, values=values) if values else what
    else:
        what = said_stand_ins(param.human_readable_name.rstrip("….")).strip("[]")
    if not examples:
        return tr("`{command}` needs {what}. `{command} --help` shows how.", command=command, what=what)
    return tr(
        "`{command}` needs {what}, as in `{example}`. `{command} --help` shows how.",
        command=command,
        what=what,
        example=looked_up(examples[0]),
    )


def _placed(ctx: click.Context | None, words: str) -> str:
    from tui.cli.commands.shell.meant import placed

    return "" if ctx is None else placed(ctx, one_line(words))


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "?", "…")) else f"{sentence}."


def _to_a_file(ctx: click.Context | None) -> str:
    """Say how a file is named where a command that writes one was given a bare word."""
    for option in ctx.command.params if ctx is not None else ():
        if isinstance(option, click.Option) and "-o" in option.opts:
            return tr(" `-o {where}` says where it goes.", where=said_stand_ins(option.metavar or "FILE"))
    return ""


def _commands(ctx: click.Context | None) -> dict[str, click.Command | None]:
    """Return the commands of a group by their names; none of a command that has none."""
    if ctx is None or not isinstance(ctx.command, click.Group):
        return {}
    group = ctx.command
    return {name: group.get_command(ctx, name) for name in group.list_commands(ctx)}


def _meant(ctx: click.Context | None, words: str) -> str:
    """Name the command for one thing where the one for all of them was typed: `evenso skill new`, not `skills new`."""
    name, word = (ctx.info_name or "") if ctx is not None else "", words.partition(" ")[0]
    above = ctx.parent if ctx is not None else None
    if above is None or not name.endswith("s") or not isinstance(above.command, click.Group):
        return ""
    one = above.command.get_command(above, name.removesuffix("s"))
    if not isinstance(one, click.Group) or one.get_command(above, word) is None:
        return ""
    return tr(" Did you mean `evenso {one} {word}`?", one=one.name, word=word)


def _sentences() -> Iterator[tuple[str, str]]:
    yield r"Option '(?P<option>[^']*)' requires an argument\.", tr("Option '{option}' requires an argument.")
    yield r"Option '(?P<option>[^']*)' requires (?P<n>\d+) arguments\.", tr("Option '{option}' requires {n} arguments.")
    yield r"Option '(?P<option>[^']*)' does not take a value\.", tr("Option '{option}' does not take a value.")
    yield r"Got unexpected extra argument \((?P<words>.*)\)", tr("Got unexpected extra argument ({words})")
    yield r"Got unexpected extra arguments \((?P<words>.*)\)", tr("Got unexpected extra arguments ({words})")
    yield r"Missing command\.", tr("Missing command.")
    yield r"No such command '(?P<word>.*?)'\.(?P<rest>.*)", tr("No such command '{word}'.")
    yield r"Invalid value for (?P<what>'[^']*'|[^:]*): (?P<why>.*)", tr("Invalid value for {what}: {why}")
    yield r"(?P<value>'.*'|\".*\") is not a valid integer\.", tr("{value} is not a valid integer.")
    yield r"(?P<value>'.*'|\".*\") is not a valid float\.", tr("{value} is not a valid float.")


__all__ = ["click_said", "in_own_words", "missing"]
