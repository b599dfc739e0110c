"""`evenso completion`: the lines with which bash, zsh and fish complete commands, options and names of your own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import click

from evenso.language import tr
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import OneOf
from tui.cli.shapes import Command
from tui.cli.streams.output import say, say_whole, tell

SHELLS: Final = ("bash", "zsh", "fish")

_THEN: Final = {
    "bash": tr("A new shell completes; it needs the package bash-completion, which most systems have."),
    "zsh": (
        tr(
            "A new shell completes once these two lines are in ~/.zshrc:\n  fpath=({folder} $fpath)\n  autoload -Uz"
            " compinit && compinit"
        )
    ),
    "fish": tr("A new shell completes."),
}


@click.command(
    "completion",
    cls=Command,
    examples=(
        "evenso completion bash",
        "evenso completion bash --install",
        "evenso completion zsh --remove",
        'eval "$(evenso completion bash)"',
    ),
)
@click.argument("shell", required=False, type=OneOf(list(SHELLS)), metavar="[bash|zsh|fish]")
@click.option("--install", is_flag=True, help="Show them, then put them where the shell looks for them.")
@click.option("--remove", is_flag=True, help="Take them away from there.")
@pass_desk
def completion_command(desk: Desk, /, shell: str | None, install: bool, remove: bool) -> None:
    """Complete commands with the tab key, in bash, zsh and fish.

    It prints lines for the shell, by default the one in SHELL. Commands,
    options and names of your own (skills, goals, tags, sessions, trackers,
    patterns) are completed; of a journal with a passphrase no name is.
    """
    chosen = shell or Path(desk.environ.get("SHELL", "")).name
    if chosen not in SHELLS:
        raise Refused(tr("Say which shell: `evenso completion bash`, one of {shells}.", shells=", ".join(SHELLS)))
    if (install or remove) and desk.stand_in is not None:
        raise Refused(tr("The demo leaves nothing behind: leave `demo` out. Nothing was written."))
    if install and remove:
        raise Refused(tr("--install and --remove are opposites; nothing was written."))
    from tui.cli.commands.shell.completing import lines_for

    lines = lines_for(chosen)
    if not install and not remove:
        return say_whole(lines.rstrip("\n"))
    path = place_of(chosen, desk.environ)
    return _remove(path) if remove else _install(path, lines, chosen)


def place_of(shell: str, environ: Mapping[str, str]) -> Path:
    """Return the file of the person's own in which a shell looks for the completion of `evenso`."""
    try:
        home = Path.home()
    except RuntimeError:
        raise Refused(tr("No home folder is known here. Nothing was written.")) from None
    data = _folder(environ, "XDG_DATA_HOME", home / ".local" / "share")
    return {
        "bash": data / "bash-completion" / "completions" / "evenso",
        "zsh": data / "zsh" / "site-functions" / "_evenso",
        "fish": _folder(environ, "XDG_CONFIG_HOME", home / ".config") / "fish" / "completions" / "evenso.fish",
    }[shell]


def _folder(environ: Mapping[str, str], name: str, usual: Path) -> Path:
    named = environ.get(name, "")
    return Path(named) if named.startswith("/") else usual


def _install(path: Path, lines: str, shell: str) -> None:
    from tui.cli.streams.files import write_private

    say(tr("Writes {path}:", path=path))
    say_whole("\n".join(f"  {line}".rstrip() for line in lines.rstrip("\n").split("\n")))
    path.parent.mkdir(parents=True, exist_ok=True)
    write_private(str(path), lines, force=True)
    tell(_THEN[shell].format(folder=path.parent))


def _remove(path: Path) -> None:
    if not path.exists():
        return say(tr("There is nothing at {path}.", path=path))
    path.unlink()
    return say(tr("Removed {path}.", path=path))
