"""The keys of the diary card: digits fill a cell, letters change rows, arrows go from cell to cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.binding import Binding, BindingType

from evenso.language import tr, tr_as
from tui.keys import CHANGE, LEFT_RIGHT, MOVE, UP_DOWN, WRITE, key, ways

if TYPE_CHECKING:
    from evenso.card.week import CardRow


def _digits() -> list[Binding]:
    return [
        key(str(digit), f"digit({digit})", tr("fill"), tr("fill the cell"), WRITE, name=f"card.{digit}", display="0–9")
        for digit in range(10)
    ]


KEYS: Final[list[BindingType]] = [
    *_digits(),
    key("y", "yes(1)", tr("yes"), tr("yes, no"), WRITE, name="card.yes", display="y n"),
    key("n", "yes(0)", tr("no"), tr("yes, no"), WRITE, name="card.no", display="y n"),
    key(
        "delete,backspace",
        "clear",
        tr_as("a key", "blank"),
        tr("make the cell blank"),
        CHANGE,
        name="card.clear",
        display="del",
    ),
    key("a", "add", tr("add a row"), tr("add a feeling or an urge"), CHANGE, name="card.add"),
    key("A", "begin", tr("begin"), tr("begin with five feelings"), CHANGE, name="card.begin"),
    key("x", "take_off", tr("take off"), tr("take a row off the card"), CHANGE, name="card.take-off"),
    key(
        "X",
        "delete_row",
        tr("delete"),
        tr("delete a row with its cells; u brings it back"),
        CHANGE,
        name="card.delete-row",
    ),
    *ways(UP_DOWN, "row", tr("from cell to cell"), display=tr("arrows")),
    *ways(LEFT_RIGHT, "day", tr("from cell to cell"), display=tr("arrows")),
    key("t", "this_week", tr("this week"), tr("back to this week"), MOVE, name="card.this-week"),
    key("enter", "open", tr_as("a key", "open"), tr("open the day"), MOVE, name="card.open"),
]


def fill_keys(row: CardRow | None) -> tuple[Binding, ...]:
    """Say the keys that fill a cell of the row under the cursor: as far as its numbers go, or yes and no."""
    if row is None:
        return ()
    if row.yes_no:
        return (Binding("y", "", tr("yes, no"), key_display="y n"),)
    return (Binding("0", "", tr("fill"), key_display=f"0–{row.highest}"),)
