"""Whose change is the newest: `u` takes back what another window or the shell wrote only once that was said.

Steps of undo lie on each other, and a later one may stand on an earlier one: nothing is taken out from under another.
Plain, since it is there from the first reading on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.answers import Change
    from storage.journal import Journal


class OwnSteps:
    """The steps that this program made since its journal was opened, and those of others that it has told of."""

    def __init__(self) -> None:
        self._before: int | None = None
        self._known: set[int] = set()

    def begin(self, newest: Change | None) -> None:
        """Know where one begins: what was there before is nobody's in particular."""
        if self._before is None:
            self._before = 0 if newest is None else newest.id

    def take_in(self, before: Change | None, after: Change | None) -> None:
        """Know what was newest before and after something that this program did."""
        if after is not None and after.id > (0 if before is None else before.id):
            self._known.add(after.id)

    def tell(self, newest: Change) -> bool:
        """Whether a change is another program's, and was not told of yet: from now on it is."""
        new = self._before is not None and newest.id > self._before and newest.id not in self._known
        self._known.add(newest.id)
        return new


def own_steps(journal: Journal) -> OwnSteps:
    """Return what is known of a journal while it is open here."""
    return journal.beside(OwnSteps)


def newest_elsewhere(journal: Journal, *, numbers: bool) -> str:
    """Return the sentence about the newest change, once, where another program made it; else ""."""
    newest = journal.last_change()
    if newest is None or not own_steps(journal).tell(newest):
        return ""
    from evenso.wording.capture import say_elsewhere  # noqa: PLC0415 - seldom needed

    return say_elsewhere(newest.label, journal.on_the_wall(newest.at), numbers=numbers)


__all__ = ["OwnSteps", "newest_elsewhere", "own_steps"]
