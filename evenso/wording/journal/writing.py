"""How a text that is being written is said: that it goes on, how many words it has, and not what that is worth."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from evenso.language import tr, tr_many

GOING_ON: Final = tr("Going on where you left off; ctrl+r begins anew.")
GOING_ON_SAVED: Final = tr("Going on where you left off; ctrl+r shows it as it was saved.")
GOING_ON_TOGETHER: Final = tr(
    "Going on where you left off. What was changed elsewhere meanwhile is taken in; ctrl+r shows it as it is saved."
)
AS_SAVED: Final = tr("As it was saved; ctrl+r again brings back what you typed, esc leaves it so.")
AS_TYPED: Final = tr("As you typed it; ctrl+r shows it as it was saved.")
BEGUN_ANEW: Final = tr("Begun anew; ctrl+r again brings back what you typed, esc leaves it so.")
TYPED_ANEW: Final = tr("As you typed it; ctrl+r begins anew.")
LEFT_AS_IT_WAS: Final = tr("Left as it was; what you had typed is thrown away: g j, then H brings it back")
LINE_GOES_ON: Final = tr("Going on where you left off; ctrl+r empties the line, and fills it again.")
TAKEN_BACK: Final = tr("All of it is taken back; ctrl+r brings the words again, and until then they are kept.")
FORM_ELSEWHERE: Final = tr(
    "This is open in another window, half-written; ctrl+r brings what is typed there, and leaves it there too."
)
LINE_ELSEWHERE: Final = tr("A line half-written here is open in another window; ctrl+r brings its words here.")
KEPT: Final = tr("Kept as a draft; it comes back when you begin it again")
"""What is said of a text that is not finished; "saved" is said only where something was."""


def say_going_on_together(labels: Sequence[str] = ()) -> str:
    """Say that a form goes on with what others saved meanwhile, and in which of its lines yours stands nevertheless."""
    if not labels:
        return GOING_ON_TOGETHER
    return tr(
        "Going on where you left off. Changed elsewhere meanwhile too, and here as you typed it: {labels};"
        " ctrl+r shows it as it is saved.",
        labels=", ".join(labels),
    )


def say_words(count: int) -> str:
    """Say how many words a text has; nothing while it has none."""
    return tr_many("{n:,} word", "{n:,} words", count) if count else ""
