"""What Today shows: the day's entries, the skills with their letters, two weeks of moods, drafts. Read in one go.

How it is drawn is left to `drawing`, what a key does with it to `intents`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final, TypeGuard

from evenso.records import AnyEntry, CheckIn, Moment, Practice, PracticeState, Skill
from evenso.rollover import DAY_STARTS_AT
from evenso.wording.scales.practices import day_mark
from tui.shown import numbers_hidden

if TYPE_CHECKING:
    from evenso.annotations.trackers import Tracker, TrackerValue
    from evenso.daily.templates import Template
    from storage.answers import Draft
    from storage.journal import Journal
    from tui.screens.today.small_steps import AtHand

STRIP_DAYS: Final = 14
RECENT_DAYS: Final = 28
MOST_DRAFTS: Final = 20

PLACES, BELOW, PANEL, SAID = 2, 1, 3, 2
"""Rows of the places on top, the least below the question, the least of a panel, the status line with the keys."""

TAKEN: Final = "befgnpqtuUB"
"""Letters that mean something else on Today: no skill gets them, so that the others act at any time."""

LETTERS: Final = "".join(
    letter for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTVWXYZ" if letter not in TAKEN
)

FAVOURITES_OF_OLD: Final = (1, 2, 6, 7, 11, 12)
"""The starter skills that are favourites in a new journal, by their numbers: they have the first letters."""

_NUMBERS: Final = (*FAVOURITES_OF_OLD, *(one for one in range(1, len(LETTERS) + 1) if one not in FAVOURITES_OF_OLD))
_LETTER_OF: Final = dict(zip(_NUMBERS, LETTERS, strict=True))
"""The letter of a skill, by its number among all that were ever made."""


@dataclass(frozen=True, slots=True)
class TodayData:
    """One day as Today shows it; `today` is the entry day of now, `day` the one looked at.

    `trackers` are those that are asked, `askable` all in use, `values` the day's, oldest first; `hidden` asks for marks
    in place of numbers. `coin` is what today's coin said while a month runs. `days_away` are those of the strip,
    `away_said` that one is away today. What `goals` (whether one is open), `ahead` (a session is planned) and `own`
    (there are templates) announce is read after the first paint: `at_hand`, `session`, `templates`.
    `letters` are those that skills can have, `first` is the journal's first day.
    """

    day: date
    today: date
    entries: tuple[AnyEntry, ...] = ()
    skills: tuple[Skill, ...] = ()
    recent: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    moods: tuple[tuple[date, float], ...] = ()
    drafts: tuple[Draft, ...] = ()
    trackers: tuple[Tracker, ...] = ()
    values: tuple[TrackerValue, ...] = ()
    hidden: bool = False
    day_starts_at: int = DAY_STARTS_AT
    coin: str = ""
    goals: bool = False
    at_hand: tuple[AtHand, ...] = ()
    ahead: bool = False
    session: str = ""
    own: bool = False
    templates: tuple[Template, ...] = ()
    askable: tuple[Tracker, ...] = ()
    days_away: frozenset[date] = frozenset()
    away_said: str = ""
    first: date | None = date.min
    loaded: bool = False
    letters: str = LETTERS
    week_starts_on: int = 0

    @property
    def empty(self) -> bool:
        """Whether nothing was ever written."""
        return self.first is None

    @property
    def check_ins(self) -> list[CheckIn]:
        """The day's check-ins, oldest first."""
        return [entry for entry in reversed(self.entries) if isinstance(entry, CheckIn)]

    @property
    def times(self) -> Counter[str]:
        """How often each skill (by its id) was practised on this day, tried ones too."""
        return Counter(entry.skill_id for entry in self.entries if counts(entry))

    @property
    def marks(self) -> dict[str, str]:
        """The mark of each skill (by its id) that was practised on this day: done, how often, or tried."""
        done = Counter(entry.skill_id for entry in self.entries if counts(entry) and entry.state.value == "done")
        return {
            skill: day_mark(PracticeState.DONE if done[skill] else PracticeState.TRIED, done[skill])
            for skill in self.times
        }

    @property
    def done(self) -> set[str]:
        """Ids of the skills practised on this day."""
        return set(self.times)

    def value_of(self, tracker: Tracker) -> TrackerValue | None:
        """Return the latest value that a tracker has on this day; None is no value, never 0."""
        return next((value for value in reversed(self.values) if value.tracker_id == tracker.id), None)

    def check_in(self, chosen: str = "") -> CheckIn | None:
        """Return the check-in that is shown: the chosen one, else the latest of the day."""
        found = [one for one in self.check_ins if one.id == chosen] or self.check_ins
        return found[-1] if found else None


@dataclass(frozen=True, slots=True)
class View:
    """Today's data and where the person is in it: which panel is open, its page, its cursor, the chosen check-in.

    `written` is the check-in of an earlier day that was just written: on it others may stand at later hours. `goal`
    counts through what is at hand.
    """

    data: TodayData
    panel: str = ""
    page: int = 0
    cursor: int = 0
    chosen: str = ""
    written: str = ""
    goal: int = 0
    plain: bool = False
    """Whether only ASCII can be shown: a day is then a digit in place of a bar."""

    @property
    def here(self) -> CheckIn | None:
        """The check-in that is shown, to which words belong: the chosen one, the one just written, or the latest."""
        return self.data.check_in(self.chosen or self.written)


def counts(entry: AnyEntry) -> TypeGuard[Practice]:
    """Whether an entry is a practice that was done or tried."""
    return isinstance(entry, Practice) and entry.state.value in {"done", "tried"}


def letters_for(skills: Sequence[Skill], page: int = 0, letters: str = LETTERS) -> dict[str, Skill]:
    """Give skills their letters: each the one of its number among all that were ever made, so that it stays.

    Those whose letter is none of the usable `letters`, or who came after all letters were given, take what is left. A
    catalogue of more skills than letters goes on at the next `page` (from 0) with the same letters, favourites first.
    """
    if len(skills) > len(letters) or page:
        ordered = sorted(skills, key=lambda skill: not skill.favourite)
        start = page * len(letters)
        return dict(zip(letters, ordered[start : start + len(letters)], strict=False))
    given: dict[str, Skill] = {}
    others: list[Skill] = []
    for skill in sorted(skills, key=lambda skill: skill.made):
        letter = _LETTER_OF.get(skill.made, "")
        if letter and letter in letters and letter not in given:
            given[letter] = skill
        else:
            others.append(skill)
    given |= zip((one for one in letters if one not in given), others, strict=False)
    return {letter: given[letter] for letter in letters if letter in given}


def _recent(journal: Journal, today: date) -> tuple[str, ...]:
    """Return ids of the skills practised lately, most often first."""
    found = journal.practised(today - timedelta(days=RECENT_DAYS), today)
    return tuple(name for name, _ in Counter(found).most_common())


def _at_hand(journal: Journal, today: date) -> tuple[AtHand, ...]:
    from tui.screens.today.small_steps import read_at_hand  # noqa: PLC0415 - only where a goal is open

    return read_at_hand(journal, today)


def _coin(journal: Journal, today: date) -> str:
    """Return what today's coin said; asked only while a coin-flip month runs."""
    from storage.trials.beginning import coin_today  # noqa: PLC0415 - most days have none

    return coin_today(journal, today)


def _session(journal: Journal, today: date, now: datetime) -> str:
    """Say when the next session is; read after the first paint, and only where one is planned."""
    from tui.meetings.gathering import say_next_session  # noqa: PLC0415 - most days begin without it

    return say_next_session(journal, today, now)


def _away(journal: Journal, today: date) -> str:
    """Say that one is away today; "" where one is here."""
    from evenso.daily.away import away_on  # noqa: PLC0415 - most journals have none
    from evenso.wording.daily.away import say_now  # noqa: PLC0415 - the same

    there = away_on(journal.away(today, today), today)
    return "" if there is None else say_now(there, today)


def read_today(
    journal: Journal, now: datetime, day: date | None, *, first: bool = False, asks: frozenset[str] = frozenset()
) -> TodayData:
    """Read a day (None: the entry day of `now`, aware) and what surrounds it; the `first` time without small steps.

    `asks` are trackers (ids) that a template asks on the day.
    """
    today = Moment.of(now).entry_day(journal.day_starts_at)
    shown = today if day is None else min(day, today)
    start = shown - timedelta(days=STRIP_DAYS - 1)
    askable, there = tuple(journal.trackers()), journal.at_start(start, today)
    trackers = tuple(one for one in askable if one.asked or one.id in asks)
    goals, ahead = there.goals, shown == today and there.ahead
    return TodayData(
        day=shown,
        today=today,
        entries=tuple(journal.entries(start=shown, end=shown)),
        skills=tuple(journal.skills()),
        recent=_recent(journal, today),
        words=tuple(journal.feelings(9)),
        moods=tuple((one.day, one.mood) for one in journal.day_moods(start, shown)),
        drafts=tuple(journal.drafts()[:MOST_DRAFTS]),
        trackers=trackers,
        values=tuple(journal.tracker_values(shown, shown)) if trackers else (),
        hidden=numbers_hidden(journal),
        day_starts_at=journal.day_starts_at,
        coin=_coin(journal, today) if shown == today and journal.trial_near(today) else "",
        goals=goals,
        at_hand=_at_hand(journal, today) if goals and not first else (),
        ahead=ahead,
        session=_session(journal, today, now) if ahead and not first else "",
        own=there.templates,
        week_starts_on=there.week_starts_on,
        templates=tuple(journal.templates()) if there.templates and not first else (),
        askable=askable,
        days_away=journal.days_away(start, today) if there.away else frozenset(),
        away_said=_away(journal, today) if there.away else "",
        first=journal.first_day(),
        loaded=True,
    )


def share_rows(height: int, head: int, *, panel: bool) -> tuple[int, bool, bool]:
    """Return the rows of the question, whether the places stand above it and whether anything stands below.

    Where rows lack, what is below goes first unless it is a panel that was opened, then the places, then what stands
    last in the question: what is said after a save and the keys are always seen.
    """
    least = PANEL if panel else BELOW
    below = panel or height >= PLACES + head + least + SAID
    left = height - SAID - (least if below else 0)
    return max(1, min(head, left)), left >= PLACES + head, below


def within(view: View, cursor: int) -> int:
    """Return a place of the list that is open, or the nearest that it has."""
    return min(last_of(view), max(0, cursor))


def last_of(view: View) -> int:
    """Return the last place of the list that is open."""
    lists = {"trackers": view.data.trackers, "templates": view.data.templates}
    return max(0, len(lists.get(view.panel, view.data.entries)) - 1)
