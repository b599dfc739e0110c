"""What pages share in drawing: where a detail stands beside its list; what is made once for a drawing or for data."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Final, ParamSpec, Protocol, TypeVar, cast

from textual.content import Content

T = TypeVar("T")
P = ParamSpec("P")


MOST_KEPT: Final = 8
"""Drawings that are kept of what comes and goes in one place."""


class OfData(Protocol):
    """What is drawn: data, and where one is in them."""

    @property
    def data(self) -> object:
        """The data."""


Seen = TypeVar("Seen", bound=OfData)


def keeping(draw: Callable[[Seen, int, int], Content | Sequence[Content]]) -> Callable[[Seen, int, int], list[Content]]:
    """Return what draws the same, in lines, and keeps its last drawings for when the very same is asked for again.

    `draw` is a pure function, and a drawing is of one object of data: nothing drawn can be of an earlier state.
    """
    kept: list[tuple[Seen, int, int, list[Content]]] = []

    def drawn(seen: Seen, width: int, height: int) -> list[Content]:
        for at, (of, across, rows, lines) in enumerate(kept):
            if of.data is seen.data and (of, across, rows) == (seen, width, height):
                kept.insert(0, kept.pop(at))
                return lines
        found = draw(seen, width, height)
        lines = found.split("\n", allow_blank=True) if isinstance(found, Content) else list(found)
        kept[MOST_KEPT - 1 :] = []
        kept.insert(0, (seen, width, height, lines))
        return lines

    return drawn


def beside(width: int) -> int:
    """Return the cells of a list with its detail beside it: more where the detail keeps a book's line all the same."""
    return 64 if width >= 132 else 52


class DrawsOnce:
    """A screen whose drawing asks for a part of itself again and again: for how long it is, then for its lines.

    Nothing is kept from one drawing to the next but what comes of the data alone, and that as long as they are the
    same, so nothing that is drawn can be of an earlier state.
    """

    _made: dict[Hashable, Any] | None = None
    _of: object = None
    _of_it: dict[Hashable, Any]

    def in_one_drawing(self, draw: Callable[P, T]) -> Callable[P, T]:
        """Return what draws the same and keeps what is made meanwhile, until the drawing is done."""

        def drawn(*given: P.args, **named: P.kwargs) -> T:
            self._made = {}
            try:
                return draw(*given, **named)
            finally:
                self._made = None

        return drawn

    def once(self, name: Hashable, make: Callable[[], T]) -> T:
        """Return what `make` returns, in one drawing made only the first time; outside of one, made anew."""
        if self._made is None:
            return make()
        if name not in self._made:
            self._made[name] = make()
        return cast("T", self._made[name])

    def of_data(self, data: object, name: Hashable, make: Callable[[], T]) -> T:
        """Return what `make` makes of the data and nothing else: only the first time, until other data come."""
        if self._of is not data:
            self._of, self._of_it = data, {}
        if name not in self._of_it:
            self._of_it[name] = make()
        return cast("T", self._of_it[name])
