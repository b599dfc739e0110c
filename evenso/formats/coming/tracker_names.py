"""Names of other programs as names of trackers: shortened where they are too long, and each one different."""

from __future__ import annotations

from collections.abc import Iterable

from evenso.annotations.trackers import LONGEST_NAME, Tracker
from evenso.text import clean, is_blank


def tracker_name(name: str, others: Iterable[Tracker]) -> str:
    """Return a name that a tracker may have and that none of the others has."""
    taken = {tracker.name.casefold() for tracker in others}
    plain = " ".join(clean(name).replace(",", " ").replace("=", " ").split())
    plain = "unnamed" if is_blank(plain) else plain
    short = plain if len(plain) <= LONGEST_NAME else plain[: LONGEST_NAME - 1].rstrip() + "…"
    number = 2
    while short.casefold() in taken:
        tail = f" {number}"
        short = plain[: LONGEST_NAME - len(tail)].rstrip() + tail
        number += 1
    return short
