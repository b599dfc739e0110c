"""How a skill's use is said: counted, never scored, and without a word about days it was not used."""

from __future__ import annotations

from datetime import date

from evenso.language import tr, tr_as
from evenso.wording.dates import say_near_day

NOT_LATELY = tr("not in the last 90 days")


def say_times(count: int) -> str:
    """Say how often: `once`, `twice`, `24 times`."""
    return tr_as("how often", "once") if count == 1 else tr("twice") if count == 2 else tr("{n:,} times", n=count)


def say_uses(times: int, last: date | None, today: date, days: int = 90) -> str:
    """Say how often a skill was practised lately and when last: `14 times in 90 days, last Fri 20 Nov`."""
    if not times or last is None:
        return NOT_LATELY if days == 90 else tr("not in the last {days} days", days=days)
    day = say_near_day(last, today)
    return tr("{count} in {days} days, last {day}", count=say_times(times), days=days, day=day)
