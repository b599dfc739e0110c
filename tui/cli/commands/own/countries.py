"""Whose crisis lines `evenso support` shows: a country by its name or two letters, and keeping one for every time."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile
from typing import Final

import click

from evenso.cells import pad, width_of
from evenso.language import tr
from evenso.support.finding import alike, found, meant
from evenso.support.helplines import countries, emergency_numbers, every_country, helplines, likely_country
from evenso.text import one_line
from evenso.wording.support import lines as say_support
from storage.beside.country import choose_country, kept_country
from storage.beside.country import keep_country as keep_beside
from storage.problems import NoJournal, PassphraseMissing
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused, say_or
from tui.cli.options import stored
from tui.cli.shapes import Group, WordsCommand
from tui.cli.streams.output import columns, say
from tui.cli.streams.words import joined

MOST_OFFERED: Final = 8
_GAP: Final = 2

country_option = click.option(
    "--country", metavar="COUNTRY", type=stored, help="The country whose lines to show: its name, or two letters."
)


class NamesCountries(Group):
    """A group behind which a country may stand as well, by its name or its code: its lines are shown."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is named, or the one that shows a country; a name nearly right is shown as that."""
        words = list(takewhile(lambda word: not word.startswith("-"), args))
        if words and self.get_command(ctx, args[0]) is None and not ctx.resilient_parsing:
            named = joined(tuple(words))
            if meant(named, every_country()) or (alike(named, every_country()) and not self._near(args[0])):
                there = ["--json"] if ctx.params.get("as_json") and "--json" not in args else []
                args = ["show", "--country", named, *args[len(words) :], *there]
        return super().resolve_command(ctx, args)

    def _near(self, word: str) -> bool:
        from difflib import get_close_matches

        return bool(get_close_matches(word, self.commands, n=1))


@click.command("country", cls=WordsCommand, examples=("evenso support country", "evenso support country Germany"))
@click.argument("words", nargs=-1, type=stored, metavar="[COUNTRY]")
@pass_desk
def keep_country(desk: Desk, /, words: tuple[str, ...]) -> None:
    """Show the lines of a country from now on, here and in the app; without one, list those that have lines.

    The two letters of a country are kept beside the journal too, so no
    passphrase is asked for, neither here nor where its lines are shown.
    """
    if not words:
        for line in _with_lines(columns(desk.environ), desk.environ):
            say(line)
        return
    iso = asked_for(joined(words))
    _keep(desk, iso)
    name = dict(every_country())[iso]
    say(tr("Support shows the lines for {country} from now on; `evenso support` has them.", country=name))


def _keep(desk: Desk, iso: str) -> None:
    """Keep a country in the journal and beside it; beside it alone while it is closed."""
    try:
        with desk.open(create=False, ask=False) as journal:
            choose_country(journal, iso)
    except NoJournal:
        with desk.writing() as journal:
            choose_country(journal, iso)
    except PassphraseMissing:
        if not keep_beside(desk.path, iso):
            raise


def kept_beside(desk: Desk) -> str:
    """Return the code that is kept beside the journal, whatever becomes of opening that; "" where none is."""
    try:
        return kept_country(desk.path)
    except Refused:  # no place of a journal is known
        return ""


def asked_for(country: str) -> str:
    """Return the code of the country that was named by its code or its name; Refused where none was."""
    every = every_country()
    iso = meant(country, every)
    if iso:
        return iso
    said = one_line(country)[:20]
    near = found(country, every) if len(country) > 1 else []
    if near:
        listed = ", ".join(f"{iso} {name}" for iso, name in near[:MOST_OFFERED])
        raise Refused(tr("“{said}” may mean more than one country: {there}.", said=said, there=listed))
    if likely := alike(country, every):
        raise Refused(
            tr("“{said}” is no country; did you mean {name}?", said=said, name=say_or([one for _, one in likely]))
        )
    listed = ", ".join(f"{iso} {name}" for iso, name in countries(helplines()))
    raise Refused(tr("“{said}” is no country. Lines come along for: {there}.", said=said, there=listed))


def no_country(width: int, environ: Mapping[str, str]) -> list[str]:
    """Return what stands in the place of lines while no country is known: the emergency numbers, and how to choose."""
    anywhere = say_support.say_emergency_anywhere(emergency_numbers(helplines()))
    return [anywhere, "", *_with_lines(width, environ)]


def _with_lines(width: int, environ: Mapping[str, str]) -> list[str]:
    """Return the countries that have lines, in columns, with the command that shows one and the one that keeps it.

    The commands name the country of the computer's settings, where it is one of these.
    """
    there = countries(helplines())
    likely = likely_country(environ)
    name = _typed(dict(there).get(likely) or dict(there).get("DE", there[0][1]))
    return [
        tr("Crisis lines: `evenso support {name}` shows those of a country,", name=name),
        tr("`evenso support country {name}` keeps it for every time. There are lines for", name=name),
        *_in_columns([f"{iso} {name}" for iso, name in there], width),
    ]


def _typed(name: str) -> str:
    return f'"{name}"' if " " in name else name


def _in_columns(words: list[str], width: int) -> list[str]:
    """Return words in columns that are read downwards, as many as there is room for."""
    wide = max(width_of(word) for word in words) + _GAP
    across = max(1, (width - _GAP) // wide)
    down = -(-len(words) // across)
    return ["  " + "".join(pad(word, wide) for word in words[row::down]).rstrip() for row in range(down)]


__all__ = ["NamesCountries", "asked_for", "country_option", "keep_country", "kept_beside", "no_country"]
