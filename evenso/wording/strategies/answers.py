"""The three answers about a skill in plain words (`science.md` 6 and 9), each with its n and interval, none a cause."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from evenso.recovery.findings import HelpVerdict, NextDay, RightAfter, SkillHelp
from evenso.recovery.helps import FEWEST_EITHER, FEWEST_RATED
from evenso.text import one_line
from evenso.wording.helps import say_uses
from evenso.wording.trends import say_change

TITLE: Final = "Which strategies work for me?"
THREE: Final = "Three separate answers, because no single one is fair. None of them names a cause."

RIGHT_AFTER: Final = "Right after"
NEXT_DAY: Final = "The next day, fairly compared"
COIN_FLIP: Final = "A coin-flip month"

EASED: Final = "Easier right after, more often than not"
VARIED: Final = "Now easier, now not: can't tell yet"
SELDOM: Final = "Rated fewer than five times so far: can't tell yet"
NO_RATINGS: Final = (
    "Can't tell yet. Distress before and after, 0 to 10, answers this; p on a skill asks for both, if you like."
)

BETTER: Final = "Tends to go with better next days"
SAME: Final = "No difference seen on next days"
UNKNOWN: Final = "Can't tell yet, the most used first"
GROUPS: Final = {HelpVerdict.BETTER: BETTER, HelpVerdict.NO_DIFFERENCE: SAME, HelpVerdict.CANNOT_TELL: UNKNOWN}
NOTHING_COMPARED: Final = "Can't tell yet. It takes ten days with and ten without, each with a mood the day after."

CANNOT_TELL: Final = "Can't tell yet"
EARLY: Final = "Early: fewer than 15 ratings."
NO_PROOF: Final = "That the days were better is no proof that the skill was why."


def say_share(found: RightAfter, *, numbers: bool = True) -> str:
    """Say how often it was easier right after: `easier 9 of 10 times`; without numbers in a word."""
    if numbers:
        return f"easier {round(found.eased * found.n)} of {found.n} times"
    if found.eased >= 0.85:
        return "easier nearly every time"
    if found.eased >= 0.6:
        return "easier most times"
    if found.eased >= 0.4:
        return "easier about every other time"
    return "easier now and then" if found.eased else "not easier so far"


def say_right_after(found: RightAfter | None, rated: int, *, numbers: bool = True) -> str:
    """Say in full how it was right after; what is missing where that cannot be told."""
    if found is None:
        so_far = f"; {_times(rated)} so far" if rated else ""
        return f"{CANNOT_TELL}: it takes {FEWEST_RATED} times with distress before and after{so_far}."
    share = say_share(found, numbers=numbers)
    early = f" {EARLY}" if found.early else ""
    if not numbers:
        return f"{share[:1].upper()}{share[1:]}.{early}"
    likely = f"likely {_of_ten(found.low)} to {_of_ten(found.high)} of 10"
    return f"{share[:1].upper()}{share[1:]} ({likely}); the middle change was {say_middle(found)}.{early}"


def _of_ten(share: float) -> str:
    return f"{10 * share:.1f}".removesuffix(".0")


def say_middle(found: RightAfter) -> str:
    """Say the median change of distress: `−2`, `−1.5`."""
    return say_change(found.median_change).removesuffix(".0")


def _times(count: int) -> str:
    return "once" if count == 1 else "twice" if count == 2 else f"{count:,} times"


def say_next_day(found: NextDay, *, numbers: bool = True) -> str:
    """Say in full how the days after went; what is missing where that cannot be told."""
    if found.effect is None or found.low is None or found.high is None:
        have = f"{_days(found.days_with)} with it and {found.days_without:,} without"
        return f"{CANNOT_TELL}: it takes {FEWEST_EITHER} days with it and {FEWEST_EITHER} without; so far {have}."
    rests = f"{_days(found.days_with)} with it, {found.days_without:,} without"
    change = f"{say_change(found.effect)}, likely {say_change(found.low)} to {say_change(found.high)}; {rests}"
    told = f" ({change})" if numbers else ""
    match found.verdict:
        case HelpVerdict.BETTER:
            said = f"After days with it the next day tended to be higher than after other days of the same mood{told}."
            return f"{said} {NO_PROOF}"
        case HelpVerdict.NO_DIFFERENCE:
            return f"No difference seen between days after it and days after other days of the same mood{told}."
        case _:
            return f"{CANNOT_TELL}: next days were now higher, now lower{told}."


def say_next_change(found: NextDay, *, numbers: bool = True) -> str:
    """Say the next days of a skill on one short line: `+0.4, likely +0.1 to +0.7`."""
    if found.effect is None or found.low is None or found.high is None:
        return f"{_days(found.days_with)} with it, {found.days_without:,} without"
    if not numbers:
        return ""
    return f"{say_change(found.effect)}, likely {say_change(found.low)} to {say_change(found.high)}"


def say_next_row(found: SkillHelp, *, numbers: bool = True) -> str:
    """Say the next days of a skill beside its name; where they cannot be told, how often it was used."""
    if found.next_day.verdict is HelpVerdict.CANNOT_TELL:
        return say_uses(found.uses)
    return say_next_change(found.next_day, numbers=numbers)


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count:,} days"


def say_rated(count: int) -> str:
    """Say how often a skill was rated before and after."""
    return f"rated {_times(count)}"


def say_only_together(names: Sequence[str]) -> str:
    """Say of a group of skills that nothing can tell them apart."""
    *most, last = [one_line(one) for one in names]
    return f"{', '.join(most)} and {last} were always used on the same days: nothing can tell them apart."


def say_together(others: Sequence[str]) -> str:
    """Say that skills were only ever used on the same days, so that nothing parts them."""
    if not others:
        return ""
    names = [one_line(one) for one in others]
    said = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return f"Always used on the same days as {said}: nothing can tell them apart."
