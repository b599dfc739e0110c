"""The one line about the weekly review at a week's end, and its setting."""

from __future__ import annotations

from typing import Final

from evenso.language import tr

HINT: Final = tr(
    "The week ends today. If you like, g w and then r looks back on it, a step at a time; esc puts this away."
)
LABEL: Final = tr("The week's end")
SAID: Final = tr("mentioned on Today")
NOT_SAID: Final = tr("not mentioned")
EXPLAINED: Final = tr(
    "One line, once a week, on the afternoon of its last day, unless the week was looked back on already."
)
SWITCHED_ON: Final = tr("The week's end is mentioned on Today")
SWITCHED_OFF: Final = tr("The week's end is no longer mentioned")
