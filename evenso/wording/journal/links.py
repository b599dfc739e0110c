"""How linking and taking links away are said; which way a link lies is said by `evenso.wording.links`."""

from __future__ import annotations

from typing import Final

from evenso.cells import shorten
from evenso.text import one_line

THERE_ALREADY: Final = "These two are linked already."
TAKEN_AWAY: Final = "The link is taken away; both are as they were."
NOT_LINKED: Final = "These two are not linked."
ASK: Final = "Link to:"
WHICH_LINK: Final = "Which link goes? Its digit; esc leaves all as they are."
NONE_FITS: Final = "Nothing fits; an entry is found by any of its words, a pattern or a goal by its name."


def say_linked(title: str) -> str:
    """Say that something was linked."""
    return f"Linked to “{shorten(one_line(title), 40)}”"


def say_count(count: int) -> str:
    """Say how many links an entry has."""
    return "1 link" if count == 1 else f"{count} links"
