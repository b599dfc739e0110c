"""Which pattern is meant, and how one is told: as a document, or that it was saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from evenso.language import tr
from evenso.patterns.counts import Noticed
from evenso.patterns.records import BlindSpot, Pattern
from evenso.text import one_line
from evenso.wording.patterns import saying
from evenso.wording.patterns.prompts import QUESTIONS, spot_named
from storage.problems import NotFound
from tui.cli.failures import Refused
from tui.cli.streams.output import print_json, say

if TYPE_CHECKING:
    from storage.journal import Journal

SPOTS: Final = [str(spot) for spot in BlindSpot]
"""The words that blind spots are named by."""


def pattern_document(pattern: Pattern, noticed: Noticed) -> dict[str, Any]:
    """Return a pattern as it stands in a document."""
    return {
        "id": pattern.id,
        "name": pattern.name,
        "spot": str(pattern.spot),
        **{part: getattr(pattern, part) or None for part in QUESTIONS},
        "archived": pattern.archived,
        "times": noticed.times,
        "last": None if noticed.last is None else noticed.last.isoformat(),
        "months": dict(noticed.months),
    }


def say_pattern(pattern: Pattern, noticed: Noticed, *, as_json: bool) -> None:
    """Say that a pattern was saved, or print it."""
    if as_json:
        print_json(pattern_document(pattern, noticed))
    else:
        say(f"{saying.say_saved(pattern)} ({pattern.id}).")


def pattern_named(journal: Journal, name: str) -> Pattern:
    """Return the pattern that is meant: by id, by name, or as the only one that grew out of a blind spot."""
    try:
        return journal.find_pattern(name)
    except NotFound as problem:
        said = " ".join(name.split()).casefold()
        spot = BlindSpot(said) if said in SPOTS else spot_named(name)
        grown = [one for one in journal.patterns() if one.spot is spot]
        if spot is BlindSpot.OWN:
            raise
        if len(grown) == 1:
            return grown[0]
        if grown:
            raise
        raise Refused(
            tr(
                "{problem} `evenso pattern new {words} --spot {spot}` takes up the one that is offered, in words of"
                " your own if you like. Nothing was written.",
                problem=problem,
                words=one_line(name),
                spot=spot,
            )
        ) from None
