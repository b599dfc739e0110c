"""Moments and days from words: a small closed grammar that refuses rather than guesses (`faults.md` 6.7).

What is read: `2026-11-20`, `2026-11-20T21:00+01:00`, `20 Nov`, `Nov 20 2025`, `20:30`, `9pm`, `noon`, `today`,
`yesterday 9pm`, `last night`, `monday morning`, `3 days ago`, `-3d`, `2 hours ago`, `last week`. How moments are said
is left to `evenso.wording.dates`.

Where words leave something open, this is what they mean:

- A weekday is the most recent one, today included; with `last` it lies before today.
- A day without a year is this year's; when that is still to come, last year's, if not half a year or more ago.
- A day without a time means noon; today without a time means now.
- A time without a day is today's; after midnight and before the rollover hour, one that is still to come today
  belongs to the evening before.
- `today` and `yesterday` go by the date on the wall, also after midnight; `last night` is 22:00 of yesterday.
- Morning is 08:00, afternoon 15:00, evening 20:00, night 22:00; one that has begun, but whose hour is to come, is now.
- A time that came twice, when clocks went back, is the later of the two that has been; one that was skipped is refused.
"""

from __future__ import annotations

from evenso.moments.reading import LATEST_AHEAD, When, read_day, read_when

__all__ = ["LATEST_AHEAD", "When", "read_day", "read_when"]
