"""Which keys the last line says for a session: what prepares one that lies ahead, what is written down of one after."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from evenso.sessions.records import SessionState

if TYPE_CHECKING:
    from textual.binding import Binding

    from evenso.sessions.records import Session
    from tui.screens.sessions.model import SessionsData

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
