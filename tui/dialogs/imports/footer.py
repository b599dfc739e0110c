"""The keys of each step of bringing years along, as the last line says them."""

from __future__ import annotations

from textual.binding import Binding

from evenso.language import tr
from tui.dialogs.imports.steps import ONE_CHOICE, Kind, Step

_CHOOSE = Binding("up", "", tr("choose"), key_display="↑ ↓")
_TURN = Binding("right", "", tr("change"), key_display="← →")
_GO_ON = {
    Kind.FILE: tr("read the file"),
    Kind.COLUMNS: tr("go on"),
    Kind.NAMES: tr("go on"),
    Kind.MOODS: tr("take these numbers"),
    Kind.SKILLS: tr("go on"),
    Kind.READY: tr("bring them in"),
}


def footer(step: Step) -> tuple[Binding, ...]:
    """Say the keys of a step; the way back is always there."""
    leaves = step.kind in {Kind.FILE, Kind.BUSY}
    back = Binding("escape", "", tr("leave") if leaves else tr("back"), key_display="esc")
    if step.kind is Kind.BUSY:
        return (back,)
    enter = Binding("enter", "", _GO_ON.get(step.kind, tr("this one")))
    if step.kind is Kind.MOODS:
        return (_CHOOSE, Binding("1", "", tr("its number"), key_display="1-0"), enter, back)
    if step.kind in ONE_CHOICE:
        return (_CHOOSE, enter, back)
    if step.brings_nothing:
        return (back,)
    if step.kind is Kind.READY:
        return (enter, Binding("s", "", tr("skills in it")), back)
    return (enter, back) if step.kind is Kind.FILE else (_CHOOSE, _TURN, enter, back)
