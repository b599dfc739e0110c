"""The three answers about a skill in plain words (`science.md` 6 and 9), each with its n and interval, none a cause."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from evenso.language import figures, tr, tr_many
from evenso.recovery.findings import HelpVerdict, NextDay, RightAfter, SkillHelp
from evenso.recovery.helps import FEWEST_EITHER, FEWEST_RATED
from evenso.text import one_line
from evenso.wording.helps import say_uses
from evenso.wording.skills import say_times
from evenso.wording.trends import say_change

TITLE: Final = tr("Which strategies work for me?")
THREE: Final = tr("Three separate answers, because no single one is fair. None of them names a cause.")

RIGHT_AFTER: Final = tr("Right after")
NEXT_DAY: Final = tr("The next day, fairly compared")
COIN_FLIP: Final = tr("A coin-flip month")

EASED: Final = tr("Easier right after, more often than not")
VARIED: Final = tr("Now easier, now not: can't tell yet")
SELDOM: Final = tr("Rated fewer than five times so far: can't tell yet")
NO_RATINGS: Final = tr(
    "Can't tell yet. Distress before and after, 0 to 10, answers this; p on a skill asks for both, if you like."
)

BETTER: Final = tr("Tends to go with better next days")
SAME: Final = tr("No better next days seen")
UNKNOWN: Final = tr("Can't tell yet, the most used first")
GROUPS: Final = {HelpVerdict.BETTER: BETTER, HelpVerdict.NO_DIFFERENCE: SAME, HelpVerdict.CANNOT_TELL: UNKNOWN}
NOTHING_COMPARED: Final = tr("Can't tell yet. It takes ten days with and ten without, each with a mood the day after.")

CANNOT_TELL: Final = tr("Can't tell yet")
EARLY: Final = tr("Early: fewer than 15 ratings.")
NO_PROOF: Final = tr("That the days were better is no proof that the skill was why.")


def say_share(found: RightAfter, *, numbers: bool = True) -> str:
    """Say how often it was easier right after: `easier 9 of 10 times`; without numbers in a word."""
    if numbers:
        return tr("easier {eased} of {n} times", eased=round(found.eased * found.n), n=found.n)
    if found.eased >= 0.85:
        return tr("easier nearly every time")
    if found.eased >= 0.6:
        return tr("easier most times")
    if found.eased >= 0.4:
        return tr("easier about every other time")
    return tr("easier now and then") if found.eased else tr("not easier so far")


def say_right_after(found: RightAfter | None, rated: int, *, numbers: bool = True) -> str:
    """Say in full how it was right after; what is missing where that cannot be told."""
    if found is None:
        if not rated:
            return tr("Can't tell yet: it takes {fewest} times with distress before and after.", fewest=FEWEST_RATED)
        return tr(
            "Can't tell yet: it takes {fewest} times with distress before and after; {times} so far.",
            fewest=FEWEST_RATED,
            times=say_times(rated),
        )
    share = say_share(found, numbers=numbers)
    early = f" {EARLY}" if found.early else ""
    if not numbers:
        return f"{share[:1].upper()}{share[1:]}.{early}"
    said = tr(
        "{share} (likely {low} to {high} of 10); the middle change was {middle}.",
        share=share[:1].upper() + share[1:],
        low=_of_ten(found.low),
        high=_of_ten(found.high),
        middle=say_middle(found),
    )
    return said + early


def _of_ten(share: float) -> str:
    return figures(f"{10 * share:.1f}".removesuffix(".0"))


def say_middle(found: RightAfter) -> str:
    """Say the median change of distress: `−2`, `−1.5`."""
    return say_change(found.median_change).removesuffix(figures(".0"))


def say_next_day(found: NextDay, *, numbers: bool = True) -> str:
    """Say in full how the days after went; what is missing where that cannot be told."""
    if found.effect is None or found.low is None or found.high is None:
        return tr(
            "Can't tell yet: it takes {fewest} days with it and {fewest} without; "
            "so far {days} with it and {without:,} without.",
            fewest=FEWEST_EITHER,
            days=_days(found.days_with),
            without=found.days_without,
        )
    told = f" ({_likely(found)}; {_rests(found)})" if numbers else ""
    match found.verdict:
        case HelpVerdict.BETTER:
            said = tr(
                "After days with it the next day tended to be higher than after other days of the same mood{told}.",
                told=told,
            )
            return f"{said} {NO_PROOF}"
        case HelpVerdict.NO_DIFFERENCE if found.high < 0:  # “no difference” would be untrue, and there is no worst list
            return tr(
                "After days with it no better days were seen than after other days of the same mood{told}.", told=told
            )
        case HelpVerdict.NO_DIFFERENCE:
            return tr(
                "No difference seen between days after it and days after other days of the same mood{told}.", told=told
            )
        case _ if (
            found.low > 0
        ):  # “now higher, now lower” would be untrue; other skills were used on the very same days
            return tr(
                "After days with it the next day tended to be higher than after other days of the same mood{told}, "
                "but it was never used alone.",
                told=told,
            )
        case _:
            return tr("Can't tell yet: next days were now higher, now lower{told}.", told=told)


def say_next_change(found: NextDay, *, numbers: bool = True) -> str:
    """Say the next days of a skill on one short line: `+0.4, likely +0.1 to +0.7`."""
    if found.effect is None or found.low is None or found.high is None:
        return _rests(found)
    return _likely(found) if numbers else ""


def _rests(found: NextDay) -> str:
    return tr("{days} with it, {without:,} without", days=_days(found.days_with), without=found.days_without)


def _likely(found: NextDay) -> str:
    change, low, high = (say_change(one or 0) for one in (found.effect, found.low, found.high))
    return tr("{change}, likely {low} to {high}", change=change, low=low, high=high)


def say_next_row(found: SkillHelp, *, numbers: bool = True) -> str:
    """Say the next days of a skill beside its name; where they cannot be told, how often it was used."""
    if found.next_day.verdict is HelpVerdict.CANNOT_TELL:
        return say_uses(found.uses)
    return say_next_change(found.next_day, numbers=numbers)


def _days(count: int) -> str:
    return tr_many("{n} day", "{n:,} days", count)


def say_rated(count: int) -> str:
    """Say how often a skill was rated before and after."""
    return tr("rated {times}", times=say_times(count))


def say_only_together(names: Sequence[str]) -> str:
    """Say of a group of skills that nothing can tell them apart."""
    return tr("{names} were always used on the same days: nothing can tell them apart.", names=_listed(names))


def _listed(names: Sequence[str]) -> str:
    *most, last = [one_line(one) for one in names]
    return tr("{first} and {second}", first=", ".join(most), second=last) if most else last


def say_together(others: Sequence[str]) -> str:
    """Say that skills were only ever used on the same days, so that nothing parts them."""
    if not others:
        return ""
    return tr("Always used on the same days as {names}: nothing can tell them apart.", names=_listed(others))
