"""Days, times and “how often” as German says them, put into the words that are read here, whatever language is spoken.

Names of days and months are known to `evenso.moments.words`. What is not wholly understood stays as it was typed, and
is refused like anything else; what is ambiguous (“heute Nacht”, “3.4.”) is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

_MONTHS: Final = (
    *("januar jänner", "februar feber", "märz maerz mär mrz", "april", "mai", "juni", "juli", "august", "september"),
    *("oktober okt", "november", "dezember dez"),
)
_WEEKDAYS: Final = (
    "montag mo",
    "dienstag di",
    "mittwoch mi",
    "donnerstag do",
    "freitag fr",
    "samstag sonnabend sa",
    "sonntag so",
)
GERMAN_MONTHS: Final = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
GERMAN_WEEKDAYS: Final = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split()}

Replacement = str | Callable[[re.Match[str]], str]

_COUNTS: Final = ("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
_NUMBERS: Final = {**dict.fromkeys(("ein", "eine", "einem", "einen", "einer"), 1)} | {
    word: number for number, word in enumerate(_COUNTS, 2)
}
_COUNT: Final = r"\d{1,6}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True))
_UNITS: Final = {"tag": "day", "woche": "week", "monat": "month", "jahr": "year", "stunde": "hour", "minute": "minute"}
_UNIT: Final = r"(?P<unit>tag|woche|monat|jahr|stunde|minute)(?:en|es|e|n|s)?"
_LONG_DAY: Final = "|".join(name for name in GERMAN_WEEKDAYS if len(name) > 2)
_DAY: Final = "|".join(sorted(GERMAN_WEEKDAYS, key=len, reverse=True))
_MONTH: Final = "|".join(sorted(GERMAN_MONTHS, key=len, reverse=True))
_ORDINALS: Final = {"erst": "first", "zweit": "second", "dritt": "third", "viert": "fourth", "letzt": "last"}

_SIGNS: Final = re.compile(
    r"\b(?:heute|gestern|vorgestern|(?:über)?morgen|jetzt|eben|gerade|uhr|um|vor|ende|bis|und|pro|alle|werktags|"
    r"wochenende|letzte[nrs]?|vergangene[nrs]?|diese[nrs]?|nächste[nrs]?|kommende[nrs]?|jede[nrs]?|mitternacht|"
    rf"(?:nach)?mittags?|abends?|morgens|nachts?|tage?n?|wochen?|monate?n?s?|jahre?n?s?|(?:zwei)?wöchentlich|täglich|"
    rf"monatlich|\w+mal|(?:{_LONG_DAY})\w*)\b|^am\b|\dmal\b|-mal\b"
)
"""Words of which at least one stands where German is spoken; without one nothing is looked at."""


def _counted(found: re.Match[str]) -> str:
    return str(_NUMBERS.get(found["count"], found["count"]))


def _with_unit(form: str) -> Callable[[re.Match[str]], str]:
    """Return what fills `form` with the number and the English unit that were found."""

    def filled(found: re.Match[str]) -> str:
        count = _counted(found) if "count" in found.re.groupindex else ""
        return form.format(count=count, unit=_UNITS[found["unit"]])

    return filled


def _ordinal(found: re.Match[str]) -> str:
    return f"on the {_ORDINALS[found['place']]} {'day' if found['what'] == 'tag' else found['what']}"


def _spoken_clock(found: re.Match[str]) -> str:
    return f"{found['hour']}:{int(found['minute'] or 0):02d}" + (" on" if found["am"] else "")


_RULES: Final[tuple[tuple[str, Replacement], ...]] = (
    # times of day
    (r"\b(\d{1,2})[:.](\d{2}) ?uhr\b( am\b)?", lambda found: f"{found[1]}:{found[2]}{' on' if found[3] else ''}"),
    (r"\b(?P<hour>\d{1,2}) ?uhr(?: (?P<minute>\d{1,2})(?![.\d:]))?\b(?P<am> am\b)?", _spoken_clock),
    (r"\bum (?=\d)", "at "),
    (rf"\b({_LONG_DAY})(früh|morgen|nachmittag|mittag|abend|nacht)s?\b", r"\1 \2"),
    (rf"\b(heute|gestern|vorgestern|{_DAY}|am) (?:morgen|früh)\b", r"\1 morning"),
    (r"\bnachmittags?\b", "afternoon"),
    (r"\b(?:am )?mittags?\b", "noon"),
    (r"\bmitternacht\b", "midnight"),
    (r"\bmorgens\b", "morning"),
    (r"\babends?\b", "evening"),
    (r"\bletzte nacht\b", "last night"),
    (rf"\b(gestern|vorgestern|{_DAY}) nacht\b", r"\1 night"),
    (r"\b(?:am) (?=(?:morning|afternoon|evening)\b)", "in the "),
    # how often
    (r"\beinmal\b", "once"),
    (r"\bzweimal\b", "twice"),
    (rf"\b(?P<count>{_COUNT})[ -]?mal\b", lambda found: f"{_counted(found)} times"),
    (
        rf"\b(times|once|twice) (?:pro|die|in der|am|jede[nr]?) {_UNIT}\b",
        lambda one: f"{one[1]} a {_UNITS[one['unit']]}",
    ),
    (rf"\bjede[nrs]? zweite[nrs]? {_UNIT}\b", _with_unit("every other {unit}")),
    (rf"\bjede[nrs]? {_UNIT}\b", _with_unit("every {unit}")),
    (rf"\balle (?P<count>{_COUNT}) {_UNIT}\b", _with_unit("every {count} {unit}s")),
    (rf"\bjede[nrs]? zweite[nrs]? (?={_DAY})", "every other "),
    (rf"\bjede[nrs]? (?={_DAY})", "every "),
    (r"\bzweiwöchentlich\b", "every other week"),
    (r"\bwöchentlich\b", "weekly"),
    (r"\btäglich\b", "daily"),
    (r"\bmonatlich\b", "monthly"),
    (r"\bwerktags\b", "weekdays"),
    (r"\b(?:am|jedes) wochenende\b", "weekend"),
    (rf"\bam (?P<place>{'|'.join(_ORDINALS)})en (?P<what>tag|{_DAY})\b", _ordinal),
    (r"\b(monthly|months?) am (?=\d)", r"\1 on the "),
    (r"\b(weekly|weeks?|days?) am ", r"\1 on "),
    (rf"\b({_DAY}) bis ({_DAY})\b", r"\1 to \2"),
    (r" und ", " and "),
    # distances and neighbours
    (r"\bvor einer halben stunde\b", "half an hour ago"),
    (rf"\bvor (?P<count>{_COUNT}) {_UNIT}\b", _with_unit("{count} {unit}s ago")),
    (rf"\bin (?P<count>{_COUNT}) {_UNIT}\b", _with_unit("in {count} {unit}s")),
    (rf"\bende (?:des |der )?nächste[nrs]? {_UNIT}\b", _with_unit("end of next {unit}")),
    (rf"\bende (?:des |der |dieses )?{_UNIT}\b", _with_unit("end of {unit}")),
    (rf"\bende (?={_MONTH})", "end of "),
    (rf"\b(?:letzte|vergangene)[nrs]? {_UNIT}\b", _with_unit("last {unit}")),
    (rf"\b(?:nächste|kommende)[nrs]? {_UNIT}\b", _with_unit("next {unit}")),
    (rf"\b(?:letzte|vergangene)[nrs]? (?={_DAY})", "last "),
    (rf"\b(?:nächste|kommende)[nrs]? (?={_DAY})", "next "),
    (rf"\bdiese[nrs]? (?={_DAY})", "this "),
    (r"^bis (?:zum |einschließlich )?", "until "),
    (r"^(until |)(?:am|an|den|dem|der) ", r"\1"),
    (rf" am (?={_LONG_DAY})", " on "),
    # days by their names
    (r"^(?:gerade eben|gerade|eben|jetzt)$", "now"),
    (r"\bvorgestern\b", "day before yesterday"),
    (r"\bgestern\b", "yesterday"),
    (r"\bheute(?! nacht)\b", "today"),
    (r"\bübermorgen\b", "in 2 days"),
    (r"\bmorgen\b", "tomorrow"),
)
"""In the order in which they are tried; each sees what those before it left."""

_COMPILED: list[tuple[re.Pattern[str], Replacement]] = []


def in_english(text: str) -> str:
    """Return plain words with what is German in them said in English; all others come back as they are."""
    if not _SIGNS.search(text):
        return text
    if not _COMPILED:
        _COMPILED.extend((re.compile(form), replacement) for form, replacement in _RULES)
    for form, replacement in _COMPILED:
        text = form.sub(replacement, text)
    return text
