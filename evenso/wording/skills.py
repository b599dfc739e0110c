"""How a skill's use is said: counted, never scored, and without a word about days it was not used."""

from __future__ import annotations

from datetime import date

from evenso.wording.dates import say_near_day

NOT_LATELY = "not in the last 90 days"


def say_uses(times: int, last: date | None, today: date, days: int = 90) -> str:
    """Say how often a skill was practised lately and when last: `14 times in 90 days, last Fri 20 Nov`."""
    if not times or last is None:
        return NOT_LATELY if days == 90 else f"not in the last {days} days"
    count = "once" if times == 1 else "twice" if times == 2 else f"{times} times"
    return f"{count} in {days} days, last {say_near_day(last, today)}"
