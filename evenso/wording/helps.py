"""What may be said of a skill (`science.md` 6 and 9): how often, right after, and the days after, never as a cause.

There is no worst list: what goes with lower next days is said as no better ones seen.
"""

from __future__ import annotations

from typing import Final

from evenso.language import figures, tr, tr_many
from evenso.recovery.findings import HelpVerdict, NextDay, RightAfter
from evenso.wording.trends import say_change

NEXT_DAYS: Final = {
    HelpVerdict.BETTER: tr("tends to go with better next days"),
    HelpVerdict.NO_DIFFERENCE: tr("no difference seen on next days"),
    HelpVerdict.CANNOT_TELL: "",
}
NO_BETTER: Final = tr("no better next days seen")
"""Of next days that were lower: no difference would be untrue of them."""


def say_uses(uses: int) -> str:
    """Say how often a skill was used: `used once`, `used 12 times`; nothing when it was not."""
    if uses == 0:
        return ""
    return tr_many("used once", "used {n:,} times", uses)


def say_right_after(found: RightAfter | None) -> str:
    """Say the median change of distress right after: `right after −2, 12 ratings, early`; nothing without enough."""
    if found is None:
        return ""
    values = {"change": say_change(found.median_change).removesuffix(figures(".0")), "n": found.n}
    if found.early:
        return tr("right after {change}, {n} ratings, early", **values)
    return tr("right after {change}, {n} ratings", **values)


def say_next_day(found: NextDay) -> str:
    """Say how the days after went with a skill; nothing while that cannot be told."""
    if found.verdict is HelpVerdict.NO_DIFFERENCE and found.high is not None and found.high < 0:
        return NO_BETTER
    return NEXT_DAYS[found.verdict]
