"""The keys of Sessions, and which the last line says: what prepares one ahead, what is written down of one after."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from evenso.language import tr, tr_as
from evenso.sessions.records import SessionState
from tui.keys import CHANGE, MOVE, WRITE, key

if TYPE_CHECKING:
    from textual.binding import Binding

    from evenso.sessions.records import Session
    from tui.screens.sessions.model import SessionsData

SESSION_KEYS: Final = [
    key("p", "prepare", tr("prepare"), tr("prepare: what happened since"), WRITE, name="sessions.prepare", show=True),
    key("n", "note", tr_as("a key", "note"), tr("what was said"), WRITE, name="sessions.note", show=True),
    key("a", "agreed", tr("agreed"), tr("what was agreed"), WRITE, name="sessions.agreed", show=True),
    key("o", "after", tr("how it was"), tr("questions after it"), WRITE, name="sessions.after", show=True),
    key(
        "d",
        "ended",
        tr_as("a step or a goal", "done"),
        tr("a line that was agreed is done, or let go"),
        CHANGE,
        name="sessions.ended",
    ),
    key("w", "when", tr("when"), tr("when the next one is"), WRITE, name="sessions.when", show=True),
    key("m", "move", tr_as("a key", "move"), tr("move it to another day"), CHANGE, name="sessions.move", show=True),
    key("h", "held", tr("took place"), tr("say that it took place"), CHANGE, name="sessions.held"),
    key("x", "state", tr("took place?"), tr("say whether it took place"), CHANGE, name="sessions.state", show=True),
    key("e", "edit", tr_as("a key", "open"), tr("prepare it, or read what was said"), CHANGE, name="all.edit"),
    key("enter", "edit", tr_as("a key", "open"), tr("prepare it, or read what was said"), CHANGE, name="sessions.open"),
    key("B", "summary", tr("summary"), tr("the summary to bring"), MOVE, name="sessions.summary"),
    key("t", "therapist", tr("therapist"), tr("begin with a therapist"), CHANGE, name="sessions.therapist"),
    key(
        "delete",
        "take_out",
        tr("take away"),
        tr("take it away; u undoes"),
        CHANGE,
        name="sessions.out",
        display="del",
    ),
]

_WITHOUT_ANY: Final = frozenset({"prepare", "when", "support", "help"})
_BEFORE: Final = frozenset({"prepare", "when", "move"})
_AFTER: Final = frozenset({"note", "agreed", "after"})


def keys_for(keys: Sequence[Binding], session: Session | None, data: SessionsData | None) -> tuple[Binding, ...]:
    """Return the keys that act where the cursor is; ahead of a session those that speak of the last one come later."""
    if session is None or data is None:
        return tuple(one for one in keys if one.action in _WITHOUT_ANY)
    if session.day < data.today or session.state is not SessionState.PLANNED:
        return tuple(one for one in keys if one.action not in {"prepare", "move"})
    if session.day == data.today:
        return tuple(keys)
    first = tuple(one for one in keys if one.action in _BEFORE)
    rest = tuple(one for one in keys if one.action not in _BEFORE)
    return (*first, *(one for one in rest if one.action not in _AFTER or data.been is not None))
