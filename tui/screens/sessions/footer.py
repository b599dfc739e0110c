"""The keys of Sessions, and which the last line says: what prepares one ahead, what is written down of one after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from evenso.language import tr, tr_as
from evenso.sessions.preparing import is_full
from evenso.sessions.records import SessionState
from tui.keys import CHANGE, MOVE, UP_DOWN, WRITE, key, ways
from tui.screens.sessions.preparing_drawing import BOTHERED, ROW_KEYS

if TYPE_CHECKING:
    from textual.binding import Binding, BindingType

    from evenso.sessions.records import Session
    from tui.screens.sessions.model import SessionsData
    from tui.screens.sessions.preparing_drawing import View

SESSION_KEYS: Final = [
    key("w", "prepare", tr("prepare"), tr("prepare: what happened since"), WRITE, name="sessions.prepare", show=True),
    key("n", "note", tr_as("a key", "note"), tr("what was said"), WRITE, name="sessions.note", show=True),
    key("a", "agreed", tr("agreed"), tr("what was agreed"), WRITE, name="sessions.agreed", show=True),
    key("o", "after", tr("how it was"), tr("questions after it"), WRITE, name="sessions.after", show=True),
    key(
        "s",
        "ended",
        tr_as("a step or a goal", "done"),
        tr("a line that was agreed is done, or let go"),
        CHANGE,
        name="sessions.ended",
    ),
    key("m", "move", tr_as("a key", "move"), tr("move it to another day"), CHANGE, name="sessions.move", show=True),
    key("M", "when", tr("when"), tr("when the next one is, or “no more”"), WRITE, name="sessions.when", show=True),
    key("y", "held", tr("took place"), tr("say that it took place"), CHANGE, name="sessions.held"),
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

PREPARE_KEYS: Final[list[BindingType]] = [
    *ways(UP_DOWN, "cursor", tr("the line above, below")),
    key("t", "topic", tr("topic"), tr("type a topic of your own"), WRITE, name="prepare.topic", show=True),
    key("e", "edit", tr("edit"), tr("write on the line chosen"), WRITE, name="all.edit", show=True),
    key("enter", "edit", tr("edit"), tr("write on the line chosen"), WRITE, name="prepare.open"),
    key("B", "summary", tr("summary"), tr("the summary to bring"), MOVE, name="prepare.summary", show=True),
    key(
        "J,shift+down",
        "order(1)",
        tr("order"),
        tr("later, earlier"),
        CHANGE,
        name="prepare.later",
        show=True,
        display="J K",
    ),
    key("K,shift+up", "order(-1)", tr("order"), tr("later, earlier"), CHANGE, name="prepare.earlier", display="J K"),
    key(
        "x,delete",
        "take_out",
        tr("take out"),
        tr("take the topic out"),
        CHANGE,
        name="prepare.out",
        show=True,
        display="x",
    ),
    key("r", "rehearse", tr("rehearse"), tr("rehearse how to say it"), WRITE, name="prepare.rehearse", show=True),
    key("space", "read_on", tr("read on"), tr("read on, where it is long"), MOVE, name="prepare.on"),
    *(
        key(
            str(n),
            f"pick({n})",
            tr("pick"),
            tr("pick as a topic"),
            WRITE,
            name=f"prepare.{n}",
            show=n == 1,
            display="1-9",
        )
        for n in range(1, 10)
    ),
    key("0", "more", tr("more"), tr("more to pick from"), MOVE, name="prepare.more", show=True),
    *(key(one, f"point({n})", "", "", MOVE, name=f"prepare.row{n}") for n, one in enumerate(ROW_KEYS)),
]


def footer_of(keys: Sequence[Binding], view: View) -> tuple[Binding, ...]:
    """Return the keys that do something while a session is prepared: digits first, on what bothered its rehearsal.

    A key that has nothing to act on is left out: no topic to put in order or take out, no room for one more.
    """
    acts = {
        "pick(1)": bool(view.picks),
        "more": view.pages > 1,
        "topic": view.data is not None and not is_full(view.data.session),
        "take_out": view.cursor < view.topics,
        "order(1)": view.cursor < view.topics and view.topics > 1,
        "bring_up": False,
    }
    kept = [one for one in keys if acts.get(one.action, True)]
    several = f"1-{len(view.picks)}" if len(view.picks) > 1 else "1"
    first = ("pick(1)", "rehearse") if view.cursor == BOTHERED else ("pick(1)",)
    ranked = sorted(kept, key=lambda one: first.index(one.action) if one.action in first else len(first))
    return tuple(replace(one, key_display=several) if one.action == "pick(1)" else one for one in ranked)


_WITHOUT_ANY: Final = frozenset({"prepare", "when", "support", "help"})
_BEFORE: Final = frozenset({"prepare", "when", "move"})
_AFTER: Final = frozenset({"note", "agreed", "after"})


def keys_for(keys: Sequence[Binding], session: Session | None, data: SessionsData | None) -> tuple[Binding, ...]:
    """Return the keys that act where the cursor is; ahead of a session those that speak of the last one come later."""
    keys = tuple(replace(one, key="enter") if one.action == "prepare" else one for one in keys)
    if session is None or data is None:
        return tuple(one for one in keys if one.action in _WITHOUT_ANY)
    if session.day < data.today or session.state is not SessionState.PLANNED:
        return tuple(one for one in keys if one.action not in {"prepare", "move"})
    if session.day == data.today:
        return tuple(keys)
    first = tuple(one for one in keys if one.action in _BEFORE)
    rest = tuple(one for one in keys if one.action not in _BEFORE)
    return (*first, *(one for one in rest if one.action not in _AFTER or data.been is not None))
