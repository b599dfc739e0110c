"""What comes first where nothing was ever written: for each command of the shell the one that begins what it shows."""

from __future__ import annotations

from typing import Final

from evenso.language import tr

A_CHECK_IN: Final = tr("`evenso log 7` writes a first check-in.")
_GOAL: Final = tr("Not knowing yet is a good place to start: `evenso goal questions`.")
_PATTERN: Final = tr("`evenso pattern new NAME` writes one down.")
_SESSION: Final = tr("`evenso session new wed 18:30` plans one.")

FIRST: Final = {
    "away": tr("`evenso away until 3 Dec` says days away."),
    "goal": _GOAL,
    "goals": _GOAL,
    "marker": tr('`evenso marker add --on "1 May" moved` marks a day.'),
    "note": tr("`evenso note` writes an entry."),
    "pattern": _PATTERN,
    "patterns": _PATTERN,
    "perspective": tr("`evenso guided now` begins one."),
    "score": tr("`evenso score add PHQ-9 14` writes a total down."),
    "session": _SESSION,
    "sessions": _SESSION,
    "template": tr("`evenso template new bad night` makes a check-in of your own."),
    "tracker": tr("`evenso tracker add sleep` makes a tracker."),
}
"""The sentence for a command, by its name; where there is none, a check-in begins it."""


def say_first(command: str) -> str:
    """Say what begins what a command shows."""
    return FIRST.get(command, A_CHECK_IN)
