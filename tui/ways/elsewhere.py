"""Whose change is the newest: `u` takes back what another window or the shell wrote only once that was said.

Steps of undo lie on each other, and a later one may stand on an earlier one: nothing is taken out from under another.
Plain, since it is there from the first reading on.
"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from storage.answers import Change
    from storage.journal import Journal

REMEMBERED: Final = 20.0
"""Seconds for which somebody who was told of a change knows what `u` takes back; later it is told again."""


class Elsewhere:
    """Which steps of other programs came since this one's journal was opened and were told of."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        self._before: int | None = None
        self._told: dict[int, float] = {}
        self._newest = 0

    def begin(self, newest: Change | None) -> None:
        """Know where one begins: what was there before is nobody's in particular."""
        if self._before is None:
            self._before = 0 if newest is None else newest.id
        self.know(newest)

    def know(self, newest: Change | None) -> None:
        """Know what is the newest, as it was seen here or made here."""
        self._newest = 0 if newest is None else newest.id

    def take_in(self, before: Change | None, after: Change | None) -> None:
        """Know what is the newest after something was done here, where that changed anything."""
        if after != before:
            self.know(after)

    def taken_back(self, newest: Change | None, undone: Change | None) -> bool:
        """Whether the one that was newest here was taken back by another program since: it is told only once."""
        older = (0 if newest is None else newest.id) < self._newest
        self.know(newest)
        return older and undone is not None and undone.id > self._newest

    def tell(self, change: Change) -> bool:
        """Whether a change is to be told of, as one that came since and was not told of just now: from now on it is."""
        now, told = self._now(), self._told.get(change.id)
        came_since = self._before is not None and change.id > self._before
        self._told[change.id] = now
        return came_since and (told is None or now - told > REMEMBERED)


def steps_elsewhere(journal: Journal) -> Elsewhere:
    """Return what is known of other programs' steps while the journal is open here."""
    return journal.beside(Elsewhere)


def newest_elsewhere(journal: Journal, *, numbers: bool) -> str:
    """Return the sentence about the newest change, once, where another program made it or took it back; else ""."""
    newest, undone = journal.last_change(), journal.next_redo()
    if steps_elsewhere(journal).taken_back(newest, undone) and undone is not None:
        from evenso.wording.capture import say_taken_back_elsewhere  # noqa: PLC0415 - seldom needed

        return say_taken_back_elsewhere(undone.label, numbers=numbers)
    if newest is None or journal.is_own_step(newest) or not steps_elsewhere(journal).tell(newest):
        return ""
    from evenso.wording.capture import say_elsewhere  # noqa: PLC0415 - seldom needed

    return say_elsewhere(newest.label, journal.on_the_wall(newest.at), numbers=numbers)


__all__ = ["Elsewhere", "newest_elsewhere", "steps_elsewhere"]
