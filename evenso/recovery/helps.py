"""What seems to help: right after, the next day fairly compared, and a coin-flip month (`science.md` 6).

Three separate answers, none of them a cause. A skill used on bad days would look helpful merely because moods return
to their level, so the next day is compared with days after days of the same mood.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from math import sqrt
from operator import itemgetter
from typing import Final

from evenso.recovery.findings import CoinFlip, HelpVerdict, NextDay, RightAfter, SkillHelp
from evenso.recovery.measures import NORMAL_95, mean, median, quantile, wilson
from evenso.recovery.series import ONE_DAY, DaySeries

FEWEST_RATED: Final = 5
EARLY_BELOW: Final = 15
FEWEST_EITHER: Final = 10
SAME_WITHIN: Final = 0.5
"""Points: an interval that stays below this says that no difference was seen; a wider one cannot tell yet."""
EXPECTED_SPREAD: Final = 0.7
"""τ, the spread of true effects that is expected: the shrinkage of the ranking."""
MOST_SHIFTS: Final = 1000


@dataclass(frozen=True, slots=True)
class SkillUse:
    """One practice of a skill: the day, and distress (0–10) before and after where both were rated."""

    skill: str
    day: date
    before: int | None = None
    after: int | None = None


def right_after(ratings: Sequence[tuple[int, int]]) -> RightAfter | None:
    """Return the change from before to after; None below five rated practices."""
    if len(ratings) < FEWEST_RATED:
        return None
    changes = [after - before for before, after in ratings]
    eased = sum(change < 0 for change in changes)
    low, high = wilson(eased, len(changes))
    return RightAfter(len(changes), median(changes), eased / len(changes), low, high, len(changes) < EARLY_BELOW)


def mostly_eased(found: RightAfter | None) -> bool:
    """Whether it was easier more often than not: even the lower end of the share's interval is above a half."""
    return found is not None and found.low > 0.5


def next_day(series: DaySeries, used: Collection[date]) -> NextDay:
    """Compare the days after `used` days with the days after other days of the same mood.

    Ordinary least squares of `y(d+1)` on `y(d)`, the skill and the weekend, over consecutive logged days; the interval
    comes from all circular shifts of the skill series on the residuals, brought to the skill's own size.
    """
    pairs = [(a, b) for a, b in zip(series.days, series.days[1:], strict=False) if b.day - a.day == ONE_DAY]
    skill = [1.0 if a.day in used else 0.0 for a, _ in pairs]
    count = int(sum(skill))
    if min(count, len(pairs) - count) < FEWEST_EITHER:
        return NextDay(HelpVerdict.CANNOT_TELL, None, None, None, count, len(pairs) - count)
    basis = _orthonormal(
        [
            [1.0] * len(pairs),
            [a.mood for a, _ in pairs],
            [1.0 if b.day.weekday() >= 5 else 0.0 for _, b in pairs],
        ]
    )
    outcome = _residual([b.mood for _, b in pairs], basis)
    alone = _residual(skill, basis)
    size = _dot(alone, alone)
    if size < 1e-9:  # the mood or the weekend says exactly when the skill is used
        return NextDay(HelpVerdict.CANNOT_TELL, None, None, None, count, len(pairs) - count)
    effect = _dot(outcome, alone) / size
    errors = [y - effect * x for y, x in zip(outcome, alone, strict=True)]
    chance = _shifted_effects(skill, errors, basis, size)
    low, high = effect - quantile(chance, 0.975), effect - quantile(chance, 0.025)
    error = (high - low) / (2 * NORMAL_95)
    shrunk = effect * EXPECTED_SPREAD**2 / (EXPECTED_SPREAD**2 + error**2)
    return NextDay(_verdict(low, high), effect, low, high, count, len(pairs) - count, shrunk)


def _verdict(low: float, high: float) -> HelpVerdict:
    if low > 0:
        return HelpVerdict.BETTER
    return HelpVerdict.NO_DIFFERENCE if high < SAME_WITHIN else HelpVerdict.CANNOT_TELL


def _shifted_effects(
    skill: Sequence[float], errors: list[float], basis: Sequence[list[float]], size: float
) -> list[float]:
    """Return the effect that each circular shift of the skill series has on the residuals.

    The skill is 0 or 1, so that each product is a sum over the practised days alone. A skill used on low days has less
    to go by, once the mood is taken out, than its shifted copies have: each is brought to the skill's own `size`, and
    to the degrees of freedom. Without that, intervals were a tenth too short.
    """
    length = len(skill)
    pick = itemgetter(*[place for place, value in enumerate(skill) if value])
    count = sum(skill)
    freedom = sqrt(length / (length - len(basis) - 1))
    around = [column * 2 for column in (errors, *basis)]
    effects: list[float] = []
    for shift in range(1, length, -(-(length - 1) // MOST_SHIFTS)):
        error, *parts = (sum(pick(column[shift : shift + length])) for column in around)
        left = count - sum(part * part for part in parts)
        if left > 1e-9:
            effects.append(freedom * error / sqrt(left * size))
    return effects or [0.0]


def _dot(left: Sequence[float], right: Sequence[float]) -> float:
    return sum(a * b for a, b in zip(left, right, strict=True))


def _residual(values: Sequence[float], basis: Sequence[list[float]]) -> list[float]:
    """Return what is left of values after the orthonormal columns of `basis` are taken out."""
    left = list(values)
    for column in basis:
        size = _dot(left, column)
        left = [value - size * part for value, part in zip(left, column, strict=True)]
    return left


def _orthonormal(columns: Iterable[Sequence[float]]) -> list[list[float]]:
    """Return an orthonormal basis of the columns (Gram–Schmidt); columns that add nothing are left out."""
    basis: list[list[float]] = []
    for column in columns:
        left = _residual(_residual(column, basis), basis)
        size = sqrt(_dot(left, left))
        if size > 1e-9 * (1 + len(left)):
            basis.append([value / size for value in left])
    return basis


def what_helps(series: DaySeries, uses: Iterable[SkillUse]) -> list[SkillHelp]:
    """Return every skill with both answers: first what goes with better days by its shrunk effect, then the rest.

    The rest is in order of use, not of effect: there is no worst list.
    """
    by_skill: dict[str, list[SkillUse]] = {}
    for use in uses:
        by_skill.setdefault(use.skill, []).append(use)
    together = always_together({skill: {use.day for use in own} for skill, own in by_skill.items()})
    found = [_help(series, skill, own, together.get(skill, ())) for skill, own in by_skill.items()]
    return sorted(found, key=_rank)


def _help(series: DaySeries, skill: str, uses: Sequence[SkillUse], together: tuple[str, ...]) -> SkillHelp:
    ratings = [(use.before, use.after) for use in uses if use.before is not None and use.after is not None]
    compared = next_day(series, {use.day for use in uses})
    if together and compared.verdict is HelpVerdict.BETTER:
        # the better days belong to the company, not to any one of it
        compared = replace(compared, verdict=HelpVerdict.CANNOT_TELL)
    return SkillHelp(skill, len(uses), right_after(ratings), compared, together)


def _rank(found: SkillHelp) -> tuple[int, float, int, str]:
    verdict = found.next_day.verdict
    order = (HelpVerdict.BETTER, HelpVerdict.NO_DIFFERENCE, HelpVerdict.CANNOT_TELL).index(verdict)
    effect = -found.next_day.shrunk if verdict is HelpVerdict.BETTER else 0.0
    return order, effect, -found.uses, found.skill


def always_together(days: Mapping[str, Collection[date]]) -> dict[str, tuple[str, ...]]:
    """Return, for each skill, those practised on the very same days, where there are at least ten such days."""
    alike: dict[frozenset[date], list[str]] = {}
    for skill, own in days.items():
        if len(set(own)) >= FEWEST_EITHER:
            alike.setdefault(frozenset(own), []).append(skill)
    return {
        skill: tuple(other for other in group if other != skill)
        for group in alike.values()
        if len(group) > 1
        for skill in group
    }


def coin_flip(differences: Sequence[float]) -> CoinFlip:
    """Return the mean of paired differences (with − without) and its exact two-sided sign-flip p.

    All 2ⁿ sign patterns are looked at; ValueError for none or for more than 16 pairs.
    """
    if not 1 <= len(differences) <= 16:
        raise ValueError("a coin-flip month has 1 to 16 pairs")
    seen = abs(sum(differences)) - 1e-9
    first, *rest = differences
    # a pattern and its mirror image are equally far out: half of them are enough
    as_far = sum(
        abs(first + sum(sign * value for sign, value in zip(signs, rest, strict=True))) >= seen
        for signs in product((1, -1), repeat=len(rest))
    )
    return CoinFlip(len(differences), mean(differences), as_far / 2 ** len(rest))
