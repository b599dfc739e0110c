"""The one line about the weekly review at a week's end, and its setting."""

from __future__ import annotations

from typing import Final

HINT: Final = "The week ends today. If you like, g w and then r looks back on it, a step at a time; esc puts this away."
LABEL: Final = "The week's end"
SAID: Final = "mentioned on Today"
NOT_SAID: Final = "not mentioned"
EXPLAINED: Final = (
    "One line, once a week, on the afternoon of its last day, unless the week was looked back on already."
)
SWITCHED_ON: Final = "The week's end is mentioned on Today"
SWITCHED_OFF: Final = "The week's end is no longer mentioned"
