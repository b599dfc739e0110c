"""English for the quiet line: how it is brought to one form, what is looked for. Another language is another such."""

from evenso.support.english.phrases import CORE, PHRASES
from evenso.support.english.words import (
    CONTRACTED,
    FELT,
    HINTS,
    JOINED,
    LONG_AGO,
    NOW,
    ROUNDABOUT,
    SMALL,
    SOMEBODY_ELSE,
    TOLD_AFTERWARDS,
    TOLD_BY_OTHERS,
)

__all__ = [
    "CONTRACTED",
    "CORE",
    "FELT",
    "HINTS",
    "JOINED",
    "LONG_AGO",
    "NOW",
    "PHRASES",
    "ROUNDABOUT",
    "SMALL",
    "SOMEBODY_ELSE",
    "TOLD_AFTERWARDS",
    "TOLD_BY_OTHERS",
]
