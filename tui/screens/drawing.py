"""What pages share in drawing: where a detail stands beside its list; what is made once for a drawing or for data."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, Final, ParamSpec, TypeVar, cast

T = TypeVar("T")
P = ParamSpec("P")


SHORT: Final = 48
LEAST_LISTED, MOST_LISTED = 60, 80
"""Cells of a short detail beside long lines, and those that such lines have at least and need at most."""


def beside(width: int, *, long: bool = False) -> int:
    """Return the cells of a list with its detail beside it: more where the detail keeps a book's line all the same.

    Of a list with `long` lines and short details, all that the detail does not need.
    """
    cells = 64 if width >= 132 else 52
    return max(LEAST_LISTED, cells, min(MOST_LISTED, width - SHORT)) if long else cells


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
