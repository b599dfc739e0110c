"""How often, in words: “three times a week”, “mon, wed, fri”, “every other week on tuesday”, or an RRULE as it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from evenso.goals.rules import DAYS, checked_rule, day_of_month, is_rule
from evenso.language import tr
from evenso.moments.words import COUNT_NUMBERS, WEEKDAY, WEEKDAY_NUMBERS, plain, quoted
from evenso.records import InvalidRecord

HOW: Final = tr("3 times a week, mon wed fri, every day, every other week on tuesday, every month on the 15th")
MOST_A_WEEK: Final = 21
_LONGEST: Final = 80

_ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
_EVERY: Final = {"other": 2, "second": 2, "third": 3, "fourth": 4}
_NUMBERED: Final = {word: number for word, number in COUNT_NUMBERS.items() if word not in {"a", "an", "zero"}}
_COUNT: Final = r"\d{1,3}|" + "|".join(_NUMBERED)
_TIMES: Final = re.compile(
    rf"(?:(?P<count>{_COUNT}) ?(?:x|times?)?|(?P<word>once|twice))"
    r"(?: (?:a|an|per|each|every|in a))? ?(?P<unit>days?|daily|weeks?|weekly)"
)
_DAILY: Final = re.compile(rf"(?:daily|(?:every|each)(?: (?P<step>other|second|third|fourth|{_COUNT}))? days?)")
_WEEKLY: Final = re.compile(
    rf"(?:weekly|(?:every|each)(?: (?P<step>other|second|third|fourth|{_COUNT}))? weeks?)(?: (?:on )?(?P<days>.+))?"
)
_NTH: Final = (
    rf"(?:the )?(?P<nth>(?P<place>{'|'.join(_ORDINALS)}|[1-4](?:st|nd|rd|th)) (?P<weekday>{WEEKDAY})"
    r"|last day|last|(?P<number>\d{1,2})(?:st|nd|rd|th)?)"
)
_MONTHLY: Final = (
    re.compile(rf"(?:monthly|(?:every|each)(?: (?P<step>other|second|third|{_COUNT}))? months?) (?:on )?{_NTH}"),
    re.compile(rf"(?:every |each )?(?:on )?{_NTH} (?:of |in )?(?:the |each |every |a )?month(?P<step>\b)"),
)
_SPAN: Final = re.compile(r"(\w+) ?(?:-|to|till|until) ?(\w+)")
_SHORT_DAYS: Final = {name.casefold(): number for number, name in enumerate(DAYS)}
_GROUPS: Final = {
    **dict.fromkeys(("weekday", "weekdays", "workday", "workdays", "working days"), range(5)),
    **dict.fromkeys(("weekend", "weekends"), range(5, 7)),
}


@dataclass(frozen=True, slots=True)
class Often:
    """How often something repeats: `times` a week or a `rule`, one of the two, and its last day if one was named."""

    rule: str = ""
    times: int | None = None
    until: date | None = None


def read_often(words: str, since: date, said: str = "") -> Often:
    """Read how often something repeats from `since` on; raises `InvalidRecord` with how to write it.

    `said` is what the person wrote, where `words` are only what is left of it: that is what a refusal repeats.
    """
    if is_rule(words):
        rule, until = checked_rule(words, since)
        return Often(rule, until=until)
    text = _plain(words)
    for reader in _READERS:
        if (found := reader(text, since)) is not None:
            return found
    raise InvalidRecord(
        tr("{words} names no days or times; write it like {how}.", words=quoted(said or words), how=HOW)
    )


def _plain(words: str) -> str:
    if len(words) > _LONGEST:
        raise InvalidRecord(
            tr("{words} is too long to say how often; write it like {how}.", words=quoted(words), how=HOW)
        )
    text = plain(words.replace("×", "x")).replace("/", " per ").replace("&", " and ")
    text = re.sub(r"^(?:at least|about|around|roughly) ", "", " ".join(text.split()))
    return re.sub(r"(?<=\d) x\b", "x", text)


def _times(text: str, _since: date) -> Often | None:
    if text.isascii() and text.isdigit():
        return _a_week(int(text[:4]))
    found = _TIMES.fullmatch(text)
    if not found:
        return None
    number = {"once": 1, "twice": 2}[found["word"]] if found["word"] else _number(found["count"])
    if found["unit"].startswith("da"):
        return Often("FREQ=DAILY") if number == 1 else _a_week(number * 7)
    return _a_week(number)


def _a_week(number: int) -> Often:
    if not 1 <= number <= MOST_A_WEEK:
        raise InvalidRecord(
            tr(
                "A practice is counted 1 to {most} times a week; {number} times is not that.",
                most=MOST_A_WEEK,
                number=number,
            )
        )
    return Often(times=number)


def _daily(text: str, _since: date) -> Often | None:
    found = _DAILY.fullmatch(text)
    return Often("FREQ=DAILY" + _interval(found["step"], text)) if found else None


def _weekly(text: str, since: date) -> Often | None:
    found = _WEEKLY.fullmatch(text)
    if not found:
        return None
    step = _interval(found["step"], text)
    if found["days"] is None and not step:
        return Often(times=1)
    days = [since.weekday()] if found["days"] is None else _weekdays(found["days"])
    return None if days is None else Often(f"FREQ=WEEKLY{step};BYDAY={_by_day(days)}")


def _weekdays_alone(text: str, _since: date) -> Often | None:
    bare = re.sub(r"^(?:on )?(?:every |each |the )?", "", text)
    first, _, rest = bare.partition(" ")
    if rest and text.startswith(("every ", "each ")) and first in _EVERY:
        days, step = _weekdays(rest), f";INTERVAL={_EVERY[first]}"
    else:
        days, step = _weekdays(bare), ""
    return None if days is None else Often(f"FREQ=WEEKLY{step};BYDAY={_by_day(days)}")


def _monthly(text: str, _since: date) -> Often | None:
    found = next((one for form in _MONTHLY if (one := form.fullmatch(text))), None)
    if found is None:
        return None
    start = "FREQ=MONTHLY" + _interval(found["step"], text)
    if found["weekday"]:
        place = _ORDINALS.get(found["place"]) or int(found["place"][0])
        return Often(f"{start};BYDAY={place}{DAYS[WEEKDAY_NUMBERS[found['weekday']]]}")
    if not found["number"]:
        return Often(f"{start};BYMONTHDAY=-1")
    number = int(found["number"])
    if not 1 <= number <= 31:
        raise InvalidRecord(tr("No month has a day {number}; days of a month are 1 to 31.", number=number))
    return Often(";".join([start, *(f"{name}={value}" for name, value in day_of_month(number).items())]))


def _weekdays(text: str) -> list[int] | None:
    """Read weekdays one after another, spans such as `mon-fri`, or a group of them."""
    if text in _GROUPS:
        return list(_GROUPS[text])
    spelled = re.sub(r"\b(?:and|on|or|plus)\b|[+;]", " ", text)
    if found := _SPAN.fullmatch(spelled.strip()):
        first, last = _weekday(found[1]), _weekday(found[2])
        if first is None or last is None:
            return None
        return sorted((first + step) % 7 for step in range((last - first) % 7 + 1))
    days = [_weekday(word) for word in spelled.split()]
    known = sorted({day for day in days if day is not None})
    return known if known and None not in days else None


def _weekday(word: str) -> int | None:
    for name in (word, word.removesuffix("s")):
        if name in WEEKDAY_NUMBERS:
            return WEEKDAY_NUMBERS[name]
    return _SHORT_DAYS.get(word)


def _by_day(days: list[int]) -> str:
    return ",".join(DAYS[day] for day in days)


def _number(word: str) -> int:
    return _NUMBERED[word] if word in _NUMBERED else int(word)


def _interval(step: str | None, text: str) -> str:
    number = 1 if not step else _EVERY.get(step) or _number(step)
    if not 1 <= number <= 99:
        raise InvalidRecord(tr("{words} skips too much to be counted: steps are 1 to 99.", words=quoted(text)))
    return "" if number == 1 else f";INTERVAL={number}"


_READERS: Final[tuple[Callable[[str, date], Often | None], ...]] = (
    _times,
    _daily,
    _weekly,
    _monthly,
    _weekdays_alone,
)
