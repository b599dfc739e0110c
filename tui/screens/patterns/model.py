"""What Patterns shows: the person's patterns with how often each was noticed and what it is linked to; the prompts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from evenso.links import Linked, Ref, Thing, most_telling
from evenso.patterns.counts import Noticed, by_pattern
from evenso.patterns.records import BlindSpot, Noticing, Pattern
from evenso.records import Moment
from evenso.wording.patterns.prompts import not_taken_up
from tui.shown import signs_are_plain

if TYPE_CHECKING:
    from storage.journal import Journal

MOST_SHOWN: Final = 6
"""Linked things shown with a pattern, so that its own words stay in sight; of many evenings the newest."""

MOST_LINES: Final = 3
"""Lines about noticings that stand under a pattern, newest first."""


@dataclass(frozen=True, slots=True)
class PatternsData:
    """Patterns (those put away last), counts and links by pattern id, the blind spots that nothing is written about."""

    today: date
    patterns: tuple[Pattern, ...] = ()
    offered: tuple[BlindSpot, ...] = ()
    noticed: Mapping[str, Noticed] = field(default_factory=dict)
    links: Mapping[str, tuple[Linked, ...]] = field(default_factory=dict)
    lines: Mapping[str, tuple[Noticing, ...]] = field(default_factory=dict)
    plain: bool = False


def read_patterns(journal: Journal, now: datetime) -> PatternsData:
    """Read the patterns, what is counted, and what is linked."""
    today = Moment.of(now).entry_day(journal.day_starts_at)
    patterns = tuple(journal.patterns(archived=True))
    noticings = journal.noticings()
    return PatternsData(
        today,
        patterns,
        not_taken_up(patterns),
        by_pattern(noticings, today, journal.week_starts_on),
        {one.id: most_telling(journal.linked(Ref(Thing.PATTERN, one.id)), MOST_SHOWN) for one in patterns},
        {
            one.id: tuple(
                [that for that in reversed(noticings) if that.pattern_id == one.id and that.note][:MOST_LINES]
            )
            for one in patterns
        },
        signs_are_plain(journal),
    )
