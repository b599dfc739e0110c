"""`evenso keys`: every action of the app with its name and its key, and the file in which it is given another."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from evenso.language import tr
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import json_option
from tui.cli.shapes import Command
from tui.cli.streams.output import print_json, say

if TYPE_CHECKING:
    from tui.keyboard.actions import Action
    from tui.keyboard.keymap import Keymap

_HEAD: Final = tr("""\
# Keys of your own for Even So. Take the # away before a line to change it;
# `evenso keys` lists every name and looks whether all of this can be.
# A key is written like z, Z, ctrl+e, f5, space or pgup; several in brackets.
# esc, f1, the digits and the arrow keys always stay what they are.

[keys]
""")


_WORDS: Final = {"↑": "up", "↓": "down", "←": "left", "→": "right"}
_PARTS: Final = {"all": tr("every screen"), "vim": tr("wherever the letter means nothing else")}


@click.command("keys", cls=Command, examples=("evenso keys", "evenso keys --path", "evenso keys --begin"))
@click.option("--path", "path_only", is_flag=True, help="Say where the file with your own keys lies.")
@click.option("--begin", "begins", is_flag=True, help="Write that file, every line of it a comment yet.")
@json_option
@pass_desk
def keys_command(desk: Desk, /, path_only: bool, begins: bool, as_json: bool) -> None:
    """List every action with its name, its key and what it does.

    A line such as `all.undo = "z"` under [keys] in the file gives one
    another key. Names that begin with "all." act on every screen; the same
    name is the same key everywhere. No journal is opened.
    """
    from tui.keyboard.place import config_path

    path = config_path(desk.environ)
    if path_only:
        return print_json({"path": str(path), "exists": path.exists()}) if as_json else say(str(path))
    from tui.keyboard.actions import FIXED, actions

    known = actions()
    if begins:
        return _begin(path, known)
    keymap = _keymap(path, known)
    if as_json:
        return print_json([_as_json(one, keymap) for one in known.values()])
    for line in _listed(known, keymap):
        say(line)
    say("\n" + tr("What stays as it is"))
    for told in FIXED.values():
        say(f"  {told}")
    if not keymap.chosen:
        return say(tr("\n{known} actions; none is your own yet. The file: {path}", known=len(known), path=path))
    own = len(keymap.chosen)
    return say(tr("\n{known} actions; {own} of your own. The file: {path}", known=len(known), own=own, path=path))


def _keymap(path: Path, known: dict[str, Action]) -> Keymap:
    from tui.keyboard.checking import check
    from tui.keyboard.file import WrongKeys, read_keys

    try:
        return check(read_keys(path), known, path)
    except WrongKeys as problem:
        raise Refused(str(problem)) from None


def _keys_of(action: Action, keymap: Keymap) -> list[str]:
    from tui.keyboard.spelling import written_key

    return [written_key(key) for key in keymap.now(action.name, action.keys)]


def _as_json(action: Action, keymap: Keymap) -> dict[str, object]:
    return {
        "name": action.name,
        "keys": _keys_of(action, keymap),
        "own": action.name in keymap.chosen,
        "does": action.told,
        "screens": list(action.screens),
    }


def _listed(known: dict[str, Action], keymap: Keymap) -> list[str]:
    """Return the list as lines: a part for the keys of every screen, then one for each other beginning of a name."""
    lines: list[str] = []
    part = ""
    for one in known.values():
        if (begins := one.name.partition(".")[0]) != part:
            part = begins
            where = _PARTS.get(part, one.screens[0])
            lines += [*([""] if lines else []), where[0].upper() + where[1:]]
        keys = " ".join(_keys_of(one, keymap))
        own = tr("  (your own)") if one.name in keymap.chosen else ""
        lines.append(f"  {one.name:<22} {keys:<14} {one.told}{own}")
    return lines


def _begin(path: Path, known: dict[str, Action]) -> None:
    """Write the file with a line for each action; one that is there stays as it is."""
    from tui.keyboard.file import begin
    from tui.keyboard.keymap import Keymap

    lines = []
    for one in known.values():
        keys = [_in_words(key) for key in _keys_of(one, Keymap())]
        written = f'"{keys[0]}"' if len(keys) == 1 else "[" + ", ".join(f'"{key}"' for key in keys) + "]"
        lines.append(f"# {one.name} = {written}".ljust(40) + f"  # {one.told}")
    try:
        begin(path, _HEAD + "\n".join(lines) + "\n")
    except FileExistsError:
        raise Refused(tr("{path} is there already and stays as it is.", path=path)) from None
    say(tr("Wrote {path}; only you can read it. Nothing is changed by it yet.", path=path))


def _in_words(key: str) -> str:
    """Write a key so that anybody can type it."""
    held, plus, last = key.rpartition("+")
    return f"{held}{plus}{_WORDS.get(last, last)}" if last else key
