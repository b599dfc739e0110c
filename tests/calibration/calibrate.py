"""Write the calibration table into docs/statistics.md: `make calibrate`. Seeded; about three minutes on one core."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from evenso.recovery.setbacks import find_setbacks
from tests.calibration.first_rule import find_by_threshold
from tests.calibration.journals import Habit, ramp
from tests.calibration.studies import (
    Share,
    dips,
    early_setbacks,
    false_setbacks,
    helps,
    seasons,
    shifts,
    trends,
    valleys,
)

PAGE = Path(__file__).parents[2] / "docs" / "statistics.md"
BEGIN = "<!-- calibration: written by make calibrate -->"
END = "<!-- end of calibration -->"
RHOS = (0.0, 0.3, 0.5)
USUAL = Habit()


def percent(found: Share) -> str:
    """Say a share with what its number of journals can tell."""
    low, high = found.interval
    return f"{100 * found.value:.1f} % ({100 * low:.0f}–{100 * high:.0f})"


def table(heads: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> list[str]:
    """Return a Markdown table."""
    return [
        f"| {' | '.join(heads)} |",
        f"|{'|'.join('---' for _ in heads)}|",
        *(f"| {' | '.join(row)} |" for row in rows),
        "",
    ]


def direction_rows() -> Iterator[tuple[str, ...]]:
    """False trends, power and coverage of the slope's interval."""
    for length in (28, 56, 90, 365):
        for rho in RHOS:
            found = trends(600 if length <= 90 else 300, length, 0.0, Habit(rho=rho))
            yield f"steady, {length} days", f"{rho}", percent(found.called), percent(found.covered)
    for missing in (0.0, 0.5):
        found = trends(600, 90, 0.0, Habit(missing=missing))
        yield f"steady, 90 days, {missing:.0%} missing", "0.3", percent(found.called), percent(found.covered)
    found = trends(600, 90, 0.0, Habit(skips_low=True))
    yield "steady, 90 days, low days skipped", "0.3", percent(found.called), percent(found.covered)
    found = trends(600, 90, 0.0, Habit(entries=4))
    yield "steady, 90 days, up to 4 entries a day", "0.3", percent(found.called), percent(found.covered)
    for change in (1.5, -1.5, 3.0):
        for rho in (0.3, 0.5):
            found = trends(600, 90, change, Habit(rho=rho))
            yield f"{change:+} points over 90 days", f"{rho}", percent(found.called), percent(found.covered)
    found = trends(300, 365, 1.5, USUAL)
    yield "+1.5 points over 365 days", "0.3", percent(found.called), percent(found.covered)


def shift_rows() -> Iterator[tuple[str, ...]]:
    """Coverage of the level shift's interval."""
    for change in (0.0, 1.5):
        for rho in RHOS:
            found = shifts(400, 90, change, Habit(rho=rho))
            yield f"{change:+} points, 90 days", f"{rho}", percent(found.called), percent(found.covered)
    found = shifts(400, 365, 1.5, Habit(entries=4))
    yield "+1.5 points, 365 days, up to 4 entries a day", "0.3", percent(found.called), percent(found.covered)
    found = shifts(400, 120, 0.0, Habit(missing=0.4))
    yield "+0.0 points, 120 days, 40% missing", "0.3", percent(found.called), percent(found.covered)


def false_rows() -> Iterator[tuple[str, ...]]:
    """Possible setbacks per 90 days where there is none, by the rule in use and by the first rule."""
    habits = [(f"steady, ρ {rho}", Habit(rho=rho)) for rho in RHOS]
    habits += [(f"steady, {missing:.0%} missing", Habit(missing=missing)) for missing in (0.0, 0.5)]
    habits += [("steady, low days skipped", Habit(skips_low=True)), ("steady, up to 4 entries", Habit(entries=4))]
    habits += [(f"steady, noise of {spread} points", Habit(spread=spread)) for spread in (1.0, 1.6, 2.2)]
    for name, habit in habits:
        ours, theirs = (false_setbacks(400, habit, find=find) for find in (find_setbacks, find_by_threshold))
        yield name, f"{ours:.2f}", f"{theirs:.2f}"
    for change in (-1.5, 1.5):
        level = ramp(change, 90)
        ours, theirs = (
            false_setbacks(600, USUAL, level=level, days=50, find=find) for find in (find_setbacks, find_by_threshold)
        )
        yield f"{change:+} points in 90 days", f"{ours:.2f}", f"{theirs:.2f}"
    yield "the first 35 days of a journal", f"{early_setbacks(600, USUAL):.2f}", ""


def season_rows() -> Iterator[tuple[str, ...]]:
    """Possible setbacks a year in journals that swing with the seasons."""
    for amplitude in (0.0, 1.0, 1.5):
        ours, theirs = (seasons(60, amplitude, USUAL, find=find) for find in (find_setbacks, find_by_threshold))
        yield (
            f"± {amplitude} points",
            f"{ours.all:.1f}",
            f"{ours.long:.2f}",
            f"{theirs.all:.1f}",
            f"{theirs.long:.2f}",
        )


def dip_rows() -> Iterator[tuple[str, ...]]:
    """Dips found by depth and length, days until found, error of start and return."""
    for depth, length in ((3, 4), (2, 7), (3, 7), (2, 14), (3, 14), (2, 28), (2, 45)):
        ours = dips(300, depth, length, USUAL)
        theirs = dips(300, depth, length, USUAL, find=find_by_threshold)
        yield (
            f"{depth} points, {length} days",
            percent(ours.found),
            f"{ours.until_found:.1f}",
            f"{ours.start:+.1f}",
            f"{ours.back:+.1f} ({ours.back_apart:.1f})",
            percent(theirs.found),
            f"{theirs.until_found:.1f}",
            f"{theirs.start:+.1f}",
            f"{theirs.back:+.1f} ({theirs.back_apart:.1f})",
        )


def valley_rows() -> Iterator[tuple[str, ...]]:
    """Error of the trough's date and mood."""
    for depth, down, back in ((3, 5, 15), (4, 7, 14)):
        for name, find in (("in use", find_setbacks), ("first rule", find_by_threshold)):
            found = valleys(300, depth, down, back, USUAL, find=find)
            yield (
                f"{depth} points, {down} days down, {back} back: {name}",
                percent(found.found),
                f"{found.trough:+.1f} ({found.trough_apart:.1f})",
                f"{found.mood:+.2f} ({found.mood_apart:.2f})",
            )


def help_rows() -> Iterator[tuple[str, ...]]:
    """A skill used mostly on bad days."""
    for effect in (0.0, 0.5, 1.0):
        for length in (90, 180):
            for rho in (0.3, 0.5):
                found = helps(400, length, effect, Habit(rho=rho, missing=0.15))
                name = f"effect {effect:+} points, {length} days, ρ {rho}"
                yield name, percent(found.better), percent(found.covered)


def whole_table() -> str:
    """Return everything between the marks of the page."""
    dip_heads = ("dip", "found", "after", "start", "return", "first rule found", "after", "start", "return")
    lines = ["### Direction", ""]
    lines += table(("journal", "ρ", "called rising or falling", "interval holds the slope"), direction_rows())
    lines += ["### Level shift", ""]
    lines += table(("shift", "ρ", "interval excludes 0", "interval holds the shift"), shift_rows())
    lines += ["### False setbacks, per 90 days", ""]
    lines += table(("journal", "rule in use", "first rule"), false_rows())
    lines += ["### Seasons: possible setbacks a year, and those of 30 days and more", ""]
    lines += table(("swing", "in use", "of these long", "first rule", "of these long"), season_rows())
    lines += ["### Setbacks found; days until found, error of start and of return (and its mean size) in days", ""]
    lines += table(dip_heads, dip_rows())
    lines += ["### Bottom of a valley: error of its day and of its mood (and their mean size)", ""]
    lines += table(("valley", "found", "day", "mood"), valley_rows())
    lines += ["### What seems to help: a skill used mostly on bad days", ""]
    lines += table(("skill", "called helpful", "interval holds the effect"), help_rows())
    return "\n".join(lines)


def put(page: str, found: str) -> str:
    """Return the page with what lies between its marks replaced; ValueError when a mark is missing."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{PAGE.name} has lost its marks")
    return f"{before}{BEGIN}\n\n{found}\n{END}{after}"


def main() -> None:
    """Measure and write."""
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(put(page, whole_table()), encoding="utf-8")
    sys.stdout.write(f"Written: {PAGE}\n")


if __name__ == "__main__":
    main()
