"""What the commands' options have in common: how words, whole numbers and lists are taken.

Every value is checked before the journal is opened. What days and moments mean is left to `evenso.moments`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

from evenso.language import tr
from evenso.text import one_line
from tui.cli.desk import desk_of
from tui.cli.failures import Refused
from tui.cli.quick.bare import stored

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


class OneOf(click.Choice[str]):
    """One of some words; case does not count, nor whether a hyphen or an underscore parts them."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the word that is meant; what is none of them is wrong usage, said with all of them."""
        for word in self.choices:
            if _alike(word) == _alike(str(value)):
                return word
        word, choices = one_line(str(value))[:40], ", ".join(self.choices)
        return self.fail(tr("“{word}” is none of {choices}.", word=word, choices=choices), param, ctx)


def _alike(word: str) -> str:
    return word.strip().casefold().replace("_", "-")


def whole_number(option: str, low: int, high: int | None = None) -> Callable[[str | int], int]:
    """Return what reads an option's value as a whole number between two bounds, both included."""

    def number(value: str | int) -> int:
        return value if isinstance(value, int) else whole(value, option, low, high)

    return number


def whole(words: str, what: str, low: int, high: int | None = None) -> int:
    """Read a whole number from `low` to `high` out of plain digits; Refused with the bounds for anything else."""
    plain = words.strip().removeprefix("+")
    digits = plain.removeprefix("-")
    if digits.isascii() and digits.isdigit() and len(digits) < 10:
        number = int(plain)
        if number >= low and (high is None or number <= high):
            return number
    word = one_line(words)[:40]
    said = (
        tr("{what} is a whole number of {low} or more; “{word}” is not. Nothing was written.")
        if high is None
        else tr("{what} is a whole number from {low} to {high}; “{word}” is not. Nothing was written.")
    )
    raise Refused(said.format(what=what, low=low, high=high, word=word))


def named(what: str) -> Callable[[click.Context, click.Parameter, str], list[Any]]:
    """Return what completes a name of the person's own in the shell: a skill, a goal, a tag, a session and so on."""

    def complete(ctx: click.Context, _param: click.Parameter, begun: str) -> list[Any]:
        from tui.cli.commands.shell.names import names_like

        return names_like(ctx, what, begun)

    return complete


def files(_ctx: click.Context, _param: click.Parameter, begun: str) -> list[Any]:
    """Leave completing a path to the shell."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(begun, type="file")]


def json_option(command: Decorated) -> Decorated:
    """Add `--json`: one JSON document on standard output and nothing else there."""
    return click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")(command)


def plain_option(command: Decorated) -> Decorated:
    """Add `--plain`: words alone, as a screen reader reads them."""

    def wanted(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
        desk_of(ctx).plain |= value

    told = "Words alone, no chart and no grid, for a screen reader (also: EVENSO_PLAIN=1)."
    return click.option("--plain", is_flag=True, expose_value=False, callback=wanted, help=told)(command)


def at_option(command: Decorated) -> Decorated:
    """Add `--at WHEN`: the moment the entry is about."""
    return click.option("--at", metavar="WHEN", type=stored, help="When it was: 'yesterday 9pm', '20 Nov 21:00'.")(
        command
    )


def tags_option(told: str = "A tag (repeatable, or with commas).") -> Callable[[Decorated], Decorated]:
    """Add `--tag TAG`, completed with the tags that there are; what was given are its `tags`."""
    return click.option(
        "--tag", "tags", multiple=True, type=stored, metavar="TAG", shell_complete=named("tag"), help=told
    )


def range_options(command: Decorated) -> Decorated:
    """Add `--from WHEN` and `--to WHEN`, both days included."""
    until = click.option("--to", "until", metavar="WHEN", type=stored, help="Last day, included.")
    since = click.option("--from", "since", metavar="WHEN", type=stored, help="First day, included.")
    return since(until(command))


def comma_list(values: Sequence[str]) -> tuple[str, ...]:
    """Split what may be given with commas or several times into its parts, blank ones left out."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def tag_list(values: Sequence[str]) -> tuple[str, ...]:
    """Split tags as `comma_list` does; a sign that only marks them as tags (`#outside`) is no part of them."""
    return tuple(tag for part in comma_list(values) if (tag := bare_tag(part)))


def bare_tag(tag: str) -> str:
    """Return a tag without the number sign that may stand before it."""
    return tag.strip().removeprefix("#").strip()


__all__ = [
    "OneOf",
    "at_option",
    "bare_tag",
    "comma_list",
    "files",
    "json_option",
    "named",
    "plain_option",
    "range_options",
    "stored",
    "tag_list",
    "tags_option",
    "whole",
    "whole_number",
]
