"""The keys of a weekly review."""

from __future__ import annotations

from typing import Final

from textual.binding import BindingType

from evenso.language import tr, tr_as
from tui.keys import CHANGE, MOVE, PAGES, UP_DOWN, WRITE, key, ways

KEYS: Final[list[BindingType]] = [
    key(
        "enter,right",
        "next",
        tr_as("a key", "next"),
        tr("the next step"),
        MOVE,
        name="review.next",
        show=True,
        display="enter",
    ),
    key(
        "left,backspace",
        "previous",
        tr_as("a key", "back"),
        tr("the step before"),
        MOVE,
        name="review.back",
        show=True,
        display="←",
    ),
    key("tab", "write", tr_as("a key", "write"), tr("write a line"), WRITE, name="review.write", show=True),
    key("T", "hard", tr("at the top"), tr("put it at the top of the session"), WRITE, name="review.hard"),
    key("r", "rate", tr_as("a key", "rate"), tr("how close the goal feels"), WRITE, name="review.rate", show=True),
    key(
        "s",
        "step",
        tr_as("a key", "step"),
        tr("its next tiny step: done, or written"),
        WRITE,
        name="review.step",
        show=True,
    ),
    key("e", "edit", tr_as("a key", "edit"), tr("change the goal, or the line"), CHANGE, name="all.edit", show=True),
    key("x", "state", tr_as("a key", "rest"), tr("park it, let it go, done"), CHANGE, name="review.state", show=True),
    *ways(PAGES, "scroll", tr_as("a key", "scroll"), (-12, 12)),
    key("space", "scroll(12)", tr_as("a key", "page"), tr_as("a key", "scroll"), MOVE, name="review.on"),
    *ways(UP_DOWN, "scroll", tr_as("a key", "scroll")),
    *(
        key(
            str(n),
            f"choose({n})",
            tr_as("a key", "choose"),
            tr_as("a key", "choose"),
            WRITE,
            name=f"review.{n}",
            show=n == 1,
            display="1-9",
        )
        for n in range(1, 10)
    ),
]
