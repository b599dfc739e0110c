"""`evenso language`: in which language Even So speaks, and speaking another from the next start on."""

from __future__ import annotations

import click

from evenso.language import LANGUAGES, spoken, tr
from evenso.text import one_line
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import json_option, stored
from tui.cli.shapes import Command
from tui.cli.streams.output import print_json, say


@click.command("language", cls=Command, examples=("evenso language", "evenso language de"))
@click.argument("code", required=False, type=stored, metavar="[CODE]")
@json_option
@pass_desk
def language_command(desk: Desk, /, code: str | None, as_json: bool) -> None:
    """Say which language is spoken, or choose another.

    Without a choice it is that of the system, where Even So knows it. The
    choice is a line in the config file; EVENSO_LANGUAGE goes before it. What
    you have written stays as you wrote it, and so do the names of commands.
    """
    if code is not None:
        code = _code_of(code)
        _choose(desk, code)
    now = spoken() if code is None else code
    if as_json:
        return print_json({"language": now, "languages": list(LANGUAGES)})
    if code is None:
        others = ", ".join(f"{one} ({name})" for one, name in LANGUAGES.items() if one != now)
        say(
            tr(
                "{language}. There is also: {others}; `evenso language CODE` chooses.",
                language=LANGUAGES[now],
                others=others,
            )
        )
    return None


def _code_of(word: str) -> str:
    """Return the code of a language that is named by its code or by its own name."""
    folded = word.casefold()
    return next((code for code, name in LANGUAGES.items() if name.casefold() == folded), folded)


def _choose(desk: Desk, code: str) -> None:
    from tui.keyboard.place import config_path
    from tui.language.choosing import keep_language

    if code not in LANGUAGES:
        there = ", ".join(f"{one} ({name})" for one, name in LANGUAGES.items())
        raise Refused(
            tr(
                "“{code}” is no language that Even So speaks; it speaks {there}. Nothing was written.",
                code=one_line(code)[:40],
                there=there,
            )
        )
    path = config_path(desk.environ)
    keep_language(path, code)
    say(tr("{language} from the next start on (written in {path}).", language=LANGUAGES[code], path=path))
