"""Whether the keys in a person's file can be given: names that are known, keys that exist, none twice on a screen."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui.keyboard.actions import AT_ANY_TIME, BACK, FIXED, STAYS, Action, keys_of_fields, screens, title_of
from tui.keyboard.file import Written, WrongKeys, at
from tui.keyboard.keymap import Keymap, acting_on
from tui.keyboard.spelling import key_named, shown_key

if TYPE_CHECKING:
    from textual.binding import Binding

    from tui.screens.base import AnyJournalScreen

APP_WIDE = (*AT_ANY_TIME, "all.support", "all.jump")


def check(written: Sequence[Written], known: dict[str, Action], path: Path) -> Keymap:
    """Return the keys that are to act; WrongKeys with one sentence for the first thing that cannot be."""
    chosen: dict[str, tuple[str, ...]] = {}
    for one in written:
        _known(one, known, path)
        chosen[one.name] = tuple(dict.fromkeys(_key(one, key, path) for key in one.keys))
    keymap = Keymap(chosen)
    lines = {one.name: one.line for one in written}
    for kind in screens():
        _check_screen(kind, keymap, lines, path)
    return keymap


def _known(one: Written, known: dict[str, Action], path: Path) -> None:
    if one.name in known:
        return
    where = at(path, one.line)
    if one.name == BACK:
        raise WrongKeys(f"{where}: {FIXED['escape']}; {BACK} keeps its key.")
    if STAYS.search(one.name):
        raise WrongKeys(f"{where}: {one.name} keeps its key; digits mean the same everywhere.")
    near = difflib.get_close_matches(one.name, known, n=1, cutoff=0.5)
    meant = f"; the nearest is {near[0]}" if near else ""
    raise WrongKeys(f"{where}: no action has the name “{one.name}”{meant}. `evenso keys` lists them all.")


def _key(one: Written, written: str, path: Path) -> str:
    where = at(path, one.line)
    key = key_named(written)
    if key is None:
        raise WrongKeys(f"{where}: “{written}” is no key; write it like z, Z, ctrl+e, f5, space or pgup.")
    if key in FIXED:
        raise WrongKeys(f"{where}: {FIXED[key]}, so {one.name} cannot have it.")
    typed = len(key) == 1 or not ("+" in key or key[1:].isdigit() or key in {"insert", "delete"})
    if one.name in AT_ANY_TIME and (typed or key in keys_of_fields()):
        raise WrongKeys(f"{where}: {one.name} also acts while you type, where {shown_key(key)} is taken; try f5.")
    if one.name in APP_WIDE and len(key) == 1 and key.isalnum():
        raise WrongKeys(f"{where}: {one.name} acts over every box, where {key} is a letter; try f5.")
    return key


def _check_screen(kind: type[AnyJournalScreen], keymap: Keymap, lines: dict[str, int], path: Path) -> None:
    """Refuse a key that would lead to two things on a screen; two that had it before are that screen's business."""
    taken: dict[str, Binding] = {}
    for key, binding in acting_on(kind).items():
        if binding.id not in keymap.chosen:
            taken.setdefault(key, binding)
    for name in keymap.chosen:
        mine = next((one for one in acting_on(kind).values() if one.id == name), None)
        for key in keymap.keys_of(mine) if mine is not None else ():
            other = taken.get(key)
            if other is not None and other.id not in {name, None}:
                one = name if lines.get(name, 0) >= lines.get(str(other.id), 0) else str(other.id)
                raise WrongKeys(
                    f"{at(path, lines.get(one))}: on {title_of(kind)} {shown_key(key)} would be both {name} and "
                    f"{other.id}{f' ({other.tooltip})' if other.tooltip else ''}; give one of them another key."
                )
            if mine is not None:
                taken[key] = mine
