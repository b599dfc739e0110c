"""How linking and taking links away are said; which way a link lies is said by `evenso.wording.links`."""

from __future__ import annotations

from typing import Final

from evenso.cells import shorten
from evenso.language import tr, tr_many
from evenso.text import one_line

THERE_ALREADY: Final = tr("These two are linked already.")
TAKEN_AWAY: Final = tr("The link is taken away; both are as they were.")
NOT_LINKED: Final = tr("These two are not linked.")
ASK: Final = tr("Link to:")
WHICH_LINK: Final = tr("Which link goes? Its digit; esc leaves all as they are.")
NONE_FITS: Final = tr("Nothing fits; an entry is found by any of its words, a pattern or a goal by its name.")


def say_linked(title: str) -> str:
    """Say that something was linked."""
    return tr("Linked to “{title}”", title=shorten(one_line(title), 40))


def say_count(count: int) -> str:
    """Say how many links an entry has."""
    return tr_many("{n} link", "{n} links", count)
