"""Whether the keys in a person's file can be given: names that are known, keys that exist, none twice on a screen."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from evenso.language import tr
from tui.keyboard.actions import AT_ANY_TIME, BACK, FIXED, STAYS, Action, keys_of_fields, screens, title_of
from tui.keyboard.file import Written, WrongKeys, at
from tui.keyboard.keymap import Keymap, acting_on
from tui.keyboard.spelling import key_named, written_key

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
        raise WrongKeys(tr("{where}: {fixed}; {name} keeps its key.", where=where, fixed=FIXED["escape"], name=BACK))
    if STAYS.search(one.name):
        raise WrongKeys(
            tr("{where}: {name} keeps its key; digits mean the same everywhere.", where=where, name=one.name)
        )
    near = difflib.get_close_matches(one.name, known, n=1, cutoff=0.5)
    if near:
        sentence = tr(
            "{where}: no action has the name “{name}”; the nearest is {near}. `evenso keys` lists them all.",
            where=where,
            name=one.name,
            near=near[0],
        )
        raise WrongKeys(sentence)
    raise WrongKeys(
        tr("{where}: no action has the name “{name}”. `evenso keys` lists them all.", where=where, name=one.name)
    )


def _key(one: Written, written: str, path: Path) -> str:
    where = at(path, one.line)
    key = key_named(written)
    if key is None:
        raise WrongKeys(
            tr(
                "{where}: “{written}” is no key; write it like z, Z, ctrl+e, f5, space or pgup.",
                where=where,
                written=written,
            )
        )
    if key in FIXED:
        raise WrongKeys(tr("{where}: {fixed}, so {name} cannot have it.", where=where, fixed=FIXED[key], name=one.name))
    typed = len(key) == 1 or not ("+" in key or key[1:].isdigit() or key in {"insert", "delete"})
    if one.name in AT_ANY_TIME and (typed or key in keys_of_fields()):
        raise WrongKeys(
            tr(
                "{where}: {name} also acts while you type, where {key} is taken; try f5.",
                where=where,
                name=one.name,
                key=written_key(key),
            )
        )
    if one.name in APP_WIDE and len(key) == 1 and key.isalnum():
        raise WrongKeys(
            tr(
                "{where}: {name} acts over every box, where {key} is a letter; try f5.",
                where=where,
                name=one.name,
                key=key,
            )
        )
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
                told = f"{other.id} ({other.tooltip})" if other.tooltip else f"{other.id}"
                raise WrongKeys(
                    tr(
                        "{where}: on {screen} {key} would be both {name} and {other}; give one of them another key.",
                        where=at(path, lines.get(one)),
                        screen=title_of(kind),
                        key=written_key(key),
                        name=name,
                        other=told,
                    )
                )
            if mine is not None:
                taken[key] = mine
