"""The keys of each step of bringing years along, as the last line says them."""

from __future__ import annotations

from textual.binding import Binding

from tui.dialogs.imports.steps import ONE_CHOICE, Kind, Step

_CHOOSE = Binding("up", "", "choose", key_display="↑ ↓")
_TURN = Binding("right", "", "change", key_display="← →")
_GO_ON = {
    Kind.FILE: "read the file",
    Kind.COLUMNS: "go on",
    Kind.NAMES: "go on",
    Kind.MOODS: "take these numbers",
    Kind.SKILLS: "go on",
    Kind.READY: "bring them in",
}


def footer(step: Step) -> tuple[Binding, ...]:
    """Say the keys of a step; the way back is always there."""
    leaves = step.kind in {Kind.FILE, Kind.BUSY}
    back = Binding("escape", "", "leave" if leaves else "back", key_display="esc")
    if step.kind is Kind.BUSY:
        return (back,)
    enter = Binding("enter", "", _GO_ON.get(step.kind, "this one"))
    if step.kind is Kind.MOODS:
        return (_CHOOSE, Binding("1", "", "its number", key_display="1-0"), enter, back)
    if step.kind in ONE_CHOICE:
        return (_CHOOSE, enter, back)
    if step.brings_nothing:
        return (back,)
    if step.kind is Kind.READY:
        return (enter, Binding("s", "", "skills in it"), back)
    return (enter, back) if step.kind is Kind.FILE else (_CHOOSE, _TURN, enter, back)
