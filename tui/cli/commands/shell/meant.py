"""What somebody may mean who types what is not there: a first look at a program is a guess at its names.

The words stand in `tui.palette.guesses`, and find commands in the palette too. What is guessed here is named in a
refusal and never done.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Final

import click

from evenso.language import tr
from evenso.records import InvalidRecord
from evenso.support.phrases import speaks_of_not_being_here
from tui.cli.desk import Desk
from tui.palette.finding import in_need
from tui.palette.guesses import LINES
from tui.palette.need import sounds_in_need

_LINE_OF: Final = {word: line for line, words in LINES.items() for word in words}


_LOCK: Final = tr("In the app ctrl+l locks a journal that has a passphrase; `evenso encrypt` puts one on it.")

_OPENS: Final = tr("`evenso` alone opens the app; `evenso log 7` is a first line.")
_ENDS: Final = tr("Each command ends by itself, with everything saved; in the app q leaves.")
_NO_ACCOUNT: Final = tr(
    "There is no account and nothing to sign in to: the journal is a file on this computer, `evenso where` says which."
)
_INSTALLED: Final = tr(
    "What installed Even So renews and removes it, such as uv or pipx; the journal stays where it is (`evenso where`)."
)

_WITHOUT: Final = {
    **dict.fromkeys(("start", "begin", "open", "app", "run", "init", "setup", "hello", "hi", "tui", "öffnen"), _OPENS),
    **dict.fromkeys(("quit", "exit", "close", "bye", "beenden"), _ENDS),
    **dict.fromkeys(("account", "profile", "user", "login", "signup", "register", "logout", "konto"), _NO_ACCOUNT),
    **dict.fromkeys(("update", "upgrade", "uninstall", "install"), _INSTALLED),
    "lock": _LOCK,
    "sperren": _LOCK,
    "unlock": tr("Each command asks for the passphrase where it needs it; `evenso decrypt` takes it off for good."),
}
"""Words for what needs no command at all, with why."""

_SAID_SO: Final = {
    "--by": ("--target",),
    "--every": ("--often",),
    "--due": ("--target",),
    "--when": ("--at", "--on", "--of"),
    "--date": ("--at", "--on", "--of"),
    "--d": ("--at", "--on", "--of"),
    "--w": ("--at",),
    "--t": ("--at",),
    "--day": ("--at", "--on", "--of"),
    "--time": ("--at",),
    "--at": ("--on", "--of"),
    "--on": ("--at", "--of"),
    "--of": ("--at", "--on"),
    "--emotion": ("--feel",),
    "--emotions": ("--feel",),
    "--to": ("--output",),
    "--file": ("--output",),
}
"""Options that people type, and what they are called here."""

_OF_A_LINE: Final = {
    "mood": ("`evenso log 7`",),
    **dict.fromkeys(("note", "text", "words", "line", "message", "comment"), ("`evenso log 7 WORDS`",)),
}
"""What people write as an option of a check-in, and needs none."""

_FILES: Final = ("pdf", "html", "md", "txt")
"""Forms that people type as options: the name of the file says them."""

_DAY: Final = ("--of", "--at", "--on", "--since", "--from")
_NUMBER: Final = ("--days", "--limit", "--pick")
_WORDS: Final = ("--topic",)
_MOST: Final = 3


def meant_by(word: str, rest: Sequence[str] = (), commands: Iterable[str] = ()) -> str:
    """Return the command line after `evenso` that a word may mean; "" where nothing is known of it."""
    folded = word.casefold()
    if folded.isascii() and folded.isdigit() and 1 <= int(folded[:3]) <= 10:
        return f"log {int(folded)}"
    if folded in {"help", "hilfe"} and rest and rest[0] in commands:
        return f"{rest[0]} --help"
    if " " in folded.strip() and in_need(folded):
        return "support"
    if rest and speaks_of_not_being_here(" ".join((folded, *rest))):
        return "support"
    if folded not in _LINE_OF and (in_need(folded) or sounds_in_need(" ".join((folded, *rest)))):
        return "support"
    return _LINE_OF.get(folded, "")


def needs_none(word: str) -> str:
    """Say why what a word asks for needs no command, or cannot be had here; "" where one does it."""
    if word.casefold() == "pdf":
        from tui.bringing.typesetter import can_typeset, say_no_pdf

        return "" if can_typeset() else say_no_pdf("evenso summary -o summary.html")
    return _WITHOUT.get(word.casefold(), "")


def within(commands: Mapping[str, click.Command | None], word: str) -> list[str]:
    """Return the command lines that begin with a group and go on with the word; none where too many would."""
    there = [
        f"{name} {word}" for name, one in commands.items() if isinstance(one, click.Group) and word in one.commands
    ]
    return there if len(there) <= _MOST else []


def options_near(name: str, options: Sequence[str]) -> list[str]:
    """Return the options that may have been meant: known to be said so, alike as words, or begun the same way."""
    import difflib

    said_so = [option for option in options if option in _SAID_SO.get(f"--{name.lstrip('-')}", ())]
    wanted = name.lstrip("-").casefold()
    if wanted in _FILES and "--paper" in options:  # those of a summary
        from tui.bringing.typesetter import can_typeset

        said_so = [f"-o FILE.{'html' if wanted == 'pdf' and not can_typeset() else wanted}"]
    if "--feel" in options and "--template" in options:  # those of a check-in
        said_so += _OF_A_LINE.get(wanted, ())
    bare = [option.lstrip("-") for option in options if option != "--help"]
    alike = difflib.get_close_matches(wanted, bare, cutoff=0.7)
    begun = [one for one in bare if _begins_alike(wanted, one, short=not name.startswith("--"))]
    return said_so or [f"--{one}" for one in bare if one in alike or one in begun]


def _begins_alike(wanted: str, option: str, *, short: bool) -> bool:
    if short and len(wanted) == 1:
        return option.startswith(wanted)
    return len(wanted) > 2 and len(option) > 2 and (option.startswith(wanted) or wanted.startswith(option))


def placed(ctx: click.Context, words: str) -> str:
    """Name the option that takes words which stand without one: a day, a number, a country; "" where none does."""
    options = {option for param in ctx.command.params if isinstance(param, click.Option) for option in param.opts}
    for wanted in (words, f"{words} {ctx.info_name}"):  # `week last` is the last week
        if option := _taker(ctx, wanted, options):
            said = f'"{wanted}"' if " " in wanted else wanted
            return tr(" Did you mean `{line}`?", line=f"{ctx.command_path} {option} {said}")
    return tr(" `{line}` alone shows them.", line=ctx.command_path) if words.casefold() in {"list", "all"} else ""


def _taker(ctx: click.Context, words: str, options: set[str]) -> str:
    if words.isascii() and words.isdigit():
        return next((option for option in _NUMBER if option in options), "")
    if "--country" in options:
        from evenso.support.finding import meant
        from evenso.support.helplines import every_country

        return "--country" if meant(words, every_country()) else ""
    dated = next((option for option in _DAY if option in options), "")
    desk = ctx.find_object(Desk)
    if dated and desk is not None:
        from evenso.moments import read_day

        with suppress(InvalidRecord):
            read_day(words, today=desk.now().date())  # no journal is opened to refuse a command
            return dated
    return next((option for option in _WORDS if option in options), "")


__all__ = ["meant_by", "needs_none", "options_near", "placed", "within"]
