"""The shapes of commands: with examples in their help, and with free words that may begin with a dash."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from inspect import cleandoc
from typing import Any, Final

import click

from evenso.language import ENGLISH, looked_up, spoken, tr
from evenso.text import clean
from tui.cli.failures import WordLikeOption
from tui.cli.streams.output import say, tell

AS_TYPED: Final = "evenso words as typed"
"""Where a command's context holds its words in the order in which they were typed."""

_LONGEST: Final = 400
"""Letters of a command's sentence in a list; click would cut it at the width of the line."""


class Formatter(click.HelpFormatter):
    """A help page whose headings, and the words that stand for what is typed, are in the process's language."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line that shows how a command is written."""
        if spoken() != ENGLISH:
            prefix = tr("Usage: ") if prefix is None else prefix
        super().write_usage(prog, _said(args), prefix)

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write a list of what can be typed, each with what it does."""
        super().write_dl([(_said(typed), told) for typed, told in rows], col_max, col_spacing)

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        """Begin a part of the page."""
        with super().section({"Options": tr("Options"), "Commands": tr("Commands")}.get(name, name)):
            yield


def _said(written: str) -> str:
    if spoken() == ENGLISH:
        return written
    from tui.cli.streams.stand_ins import said_stand_ins

    return said_stand_ins(written)


class Context(click.Context):
    """A command under way, with that page."""

    formatter_class = Formatter


_AS_WRITTEN: Final = "_help_as_written"


def help_as_written(one: click.Command | click.Option) -> str:
    """Return the help of a command or option in English, as the manual page has it."""
    return getattr(one, _AS_WRITTEN, None) or one.help or ""


class Command(click.Command):
    """A command whose help ends in examples and is written like all other text, also where only ASCII gets through."""

    context_class = Context

    def __init__(self, *args: Any, examples: Sequence[str] = (), **kwargs: Any) -> None:
        settings = {"max_content_width": 100, "help_option_names": ["--help", "-h"]}
        kwargs["context_settings"] = {**settings, **kwargs.get("context_settings", {})}
        super().__init__(*args, **kwargs)
        self.examples = tuple(examples)
        if spoken() != ENGLISH:
            self._translate()

    def _translate(self) -> None:
        """Put the help of the command and of its options into the process's language."""
        for one in (self, *self.params):
            if isinstance(one, click.Command | click.Option) and one.help:
                setattr(one, _AS_WRITTEN, one.help)
                one.help = looked_up(cleandoc(one.help))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the words apart as click does; what is wrong with them is said of this command."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as problem:
            problem.ctx = problem.ctx or ctx
            raise

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return click's own help option, with our way of writing."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.callback = _say_help
            option.help = tr("Show this message and exit.")
        return option

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples as they would be typed, one a line, unwrapped."""
        if self.examples:
            with formatter.section(tr("Examples")):
                for example in self.examples:
                    formatter.write(f"{'':>{formatter.current_indent}}{looked_up(example)}\n")
        super().format_epilog(ctx, formatter)


_ALONE: Final = "evenso group alone:"
"""Where a context holds a group of which no command was named, with its name."""


class Group(Command, click.Group):
    """A group of commands with the help of all; one that has a list says, when it stands alone, what there is."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the words apart as click does; where there is none, `list` is meant."""
        lists = "list" in self.commands and not self.invoke_without_command
        if lists and not args and not ctx.resilient_parsing:  # else the tab key asks what could stand here
            ctx.meta[f"{_ALONE} {ctx.command_path}"] = True
            args = ["list"]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Do what was named; after what there is, say where the rest is told."""
        done: object = super().invoke(ctx)
        if ctx.meta.get(f"{_ALONE} {ctx.command_path}"):
            tell(tr("`{command} --help` shows what else can be done.", command=ctx.command_path))
        return done

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write each command with the whole of its sentence, over two lines where it takes them."""
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        told = [(name, one.get_short_help_str(_LONGEST)) for name, one in commands if one is not None]
        with formatter.section(tr("Commands")):
            formatter.write_dl(told)


def _say_help(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        say(ctx.get_help())
        ctx.exit()


class WordsCommand(Command):
    """A command that ends in free words: a word may begin with a dash (`-1 kg`), a mistyped option is still told.

    What begins with two dashes and is no option is refused, and so is a lone letter behind a dash, and `-feel` where an
    option begins so, unless it stands after `--`.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.context_settings = {
            **self.context_settings,
            "ignore_unknown_options": True,
            "help_option_names": ["--help"],  # `-h` could be the beginning of a word here
        }

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the words apart as click does, then refuse what looks like an option and is none."""
        before = args[: args.index("--")] if "--" in args else list(args)
        if before == ["-h"]:
            args = ["--help"]
        ctx.meta[AS_TYPED] = tuple(args)  # click itself takes a copy apart
        rest = super().parse_args(ctx, args)
        taken = {word for value in ctx.params.values() for word in (value if isinstance(value, tuple) else (value,))}
        for word in before:
            if clean(word) in taken and not self._is_option_value(before, word) and self._may_be_option(word, ctx):
                raise WordLikeOption(word, ctx=ctx)
        return rest

    def _may_be_option(self, word: str, ctx: click.Context) -> bool:
        """Whether a word looks like an option: two dashes, one before a lone letter or what an option begins with."""
        if word.startswith("--") or (word.startswith("-") and len(word) == 2 and word[1].isalpha()):
            return True
        if not word.startswith("-") or not word[1:].isalpha():
            return False
        from tui.cli.commands.shell.meant import options_near

        return bool(options_near(word, [option for param in self.get_params(ctx) for option in param.opts]))

    def _is_option_value(self, words: Sequence[str], word: str) -> bool:
        place = words.index(word)
        return place > 0 and any(words[place - 1] in param.opts for param in self.params)
