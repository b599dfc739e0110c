"""The sample journal: fourteen months of an invented person's therapy, ending today, as records.

It serves the demo, the tests and the pictures. Storing it is left to the callers; the same day gives the same records.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from random import Random
from typing import Final

from evenso.annotations.additions import Additions
from evenso.catalogue import STARTERS
from evenso.records import ID_ALPHABET, AnyEntry, Area, CheckIn, Moment, Note, Practice, Skill
from evenso.sample.additions import sample_additions, sample_templates
from evenso.sample.card import with_card_and_plan
from evenso.sample.goals import with_goals
from evenso.sample.guided import guided_links, sample_guided
from evenso.sample.life import DAYS, FIRST_SESSION, LivedDay, in_setback, lived_days
from evenso.sample.lines import FAIR, FEELINGS, GOOD, HARD, LOW, MIDDLE, MORNING, RECENT
from evenso.sample.pages import PAGES, Page
from evenso.sample.patterns import sample_patterns
from evenso.sample.practised.practices import practices_of
from evenso.sample.practised.strategies import as_the_coin_said, with_facts, with_trial
from evenso.sample.sessions import with_sessions
from evenso.sample.weekly.filled import with_weekly

_SEED: Final = 20_260_107
_LINES: Final = {"low": LOW, "hard": HARD, "middle": MIDDLE, "fair": FAIR, "good": GOOD}

_OWN_SKILLS: Final = (
    Skill(name="choir", area=Area.SELF_CARE, what="Singing with the others.", when="Once a week, in whatever mood."),
    Skill(name="bike, not bus", area=Area.HABITS, what="Twenty minutes of air before the first email."),
    Skill(name="three good things", area=Area.HABITS, what="A list at bedtime.", archived=True),
)


@dataclass(frozen=True, slots=True)
class SampleJournal:
    """Skills (with ids of their own) and entries, oldest first; `therapy_started` is the day of the first session.

    `additions` are what the person said about setbacks, life markers, a tracker with its values, patterns, and goals.
    """

    skills: tuple[Skill, ...]
    entries: tuple[AnyEntry, ...]
    therapy_started: date
    additions: Additions = field(default_factory=Additions)


def sample_skills() -> tuple[Skill, ...]:
    """Return the starter catalogue and three skills of the person's own, each with a fixed id."""
    starters = (replace(skill, name=name) for name, skill in STARTERS.items())  # its story is told in English
    skills = (*starters, *_OWN_SKILLS)
    return tuple(replace(skill, id=_skill_id(number)) for number, skill in enumerate(skills))


def _skill_id(number: int) -> str:
    tens, ones = divmod(number, len(ID_ALPHABET))
    return f"sk{ID_ALPHABET[tens]}{ID_ALPHABET[ones]}"


def sample_journal(today: date, zone: tzinfo) -> SampleJournal:
    """Make the journal of the fourteen months that end on the morning of `today`, in the wall time of `zone`."""
    first = today - timedelta(days=DAYS - 1)
    skills = sample_skills()
    writer = _Writer(first, zone)
    entries: list[AnyEntry] = []
    chance = Random(_SEED + 1)
    days = lived_days(Random(_SEED))
    for day in days:
        if day.logged:
            entries.extend(writer.check_ins(day))
        # every day draws its practices, so that a blank day leaves the later ones as they are
        practised = practices_of(day, skills, chance)
        if day.logged and day.number < DAYS - 1:
            entries.extend(practice.record(writer.at(day.number, practice.clock)) for practice in practised)
    entries.extend(writer.page(page) for page in PAGES)
    entries = with_facts(as_the_coin_said(entries, first, days, skills, zone), first)
    entries.sort(key=lambda entry: entry.at.utc)
    named = tuple(replace(entry, id=word) for entry, word in zip(entries, _ids(), strict=False))
    additions = sample_additions(first, days, zone, _SEED + 4)
    work = with_goals(sample_patterns(first, named, zone), first, named, skills, zone)
    work = with_trial(with_card_and_plan(work, first, days, _SEED + 5), first, skills)
    work = with_weekly(with_sessions(work, first, named), first, days, zone, _SEED + 6)
    additions = replace(
        additions, work=replace(work, links=(*work.links, *guided_links()), templates=sample_templates(skills))
    )
    named = tuple(sorted((*named, *sample_guided(first, zone)), key=lambda entry: entry.at.utc))
    told = tuple(replace(skill, name=_said(skill.name)) for skill in skills)
    named = tuple(replace(one, skill=_said(one.skill)) if isinstance(one, Practice) else one for one in named)
    return SampleJournal(told, named, first + timedelta(days=FIRST_SESSION), additions)


def _said(skill: str) -> str:
    """Return what a starter skill of the story, which goes by English names, is called in the process's language."""
    return STARTERS[skill].name if skill in STARTERS else skill


def _ids() -> Iterator[str]:
    """Yield ids that stay the same, so that one seen in `evenso demo list` can be shown by the next command."""
    chance = Random(_SEED + 3)
    seen: set[str] = set()
    while True:
        word = "".join(chance.choice(ID_ALPHABET) for _ in range(4))
        if not word.isalpha() and not word.isdigit() and not word.startswith("sk") and word not in seen:
            seen.add(word)
            yield word


class _Writer:
    """Puts the days of the story into the person's words, each line once until all were used."""

    def __init__(self, first: date, zone: tzinfo) -> None:
        self._first = first
        self._zone = zone
        self._chance = Random(_SEED + 2)
        self._lines = {name: self._endless(lines) for name, lines in _LINES.items()}
        self._mornings = self._endless(MORNING)

    def _endless(self, lines: tuple[str, ...]) -> Iterator[str]:
        while True:
            yield from self._chance.sample(lines, len(lines))

    def at(self, number: int, clock: time) -> Moment:
        """The moment of a wall time on a day of the story."""
        return Moment.of(datetime.combine(self._first + timedelta(days=number), clock, tzinfo=self._zone))

    def check_ins(self, day: LivedDay) -> list[CheckIn]:
        """One or two check-ins of a logged day; the last day has only its morning."""
        if day.number in RECENT:
            clock = time(6, 48) if day.number == DAYS - 1 else time(20, 10 + day.number % 45)
            return [self._check_in(day.number, clock, *RECENT[day.number])]
        kept = []
        if self._chance.random() < 0.22:
            mood = _whole(day.mood - 0.4 + self._chance.gauss(0, 0.4))
            line = next(self._mornings) if self._chance.random() < 0.4 else ""
            kept.append(self._check_in(day.number, self._clock(7), mood, (), line))
        mood = _whole(day.mood)
        band = _band(mood)
        feelings = tuple(self._chance.sample(FEELINGS[band], self._chance.choice((0, 1, 1, 2, 2, 3))))
        line = next(self._lines[band]) if self._chance.random() < _wordiness(day) else ""
        kept.append(self._check_in(day.number, self._clock(20), mood, feelings, line))
        return kept

    def _clock(self, hour: int) -> time:
        return time(hour + self._chance.randrange(2), self._chance.randrange(60))

    def _check_in(self, number: int, clock: time, mood: int, feelings: tuple[str, ...], note: str) -> CheckIn:
        moment = self.at(number, clock)
        # some evenings are only written up the day after next
        late = 0 < number < DAYS - 4 and clock.hour >= 20 and self._chance.random() < 0.05
        written = moment.utc + (timedelta(hours=37) if late else timedelta(minutes=1))
        return CheckIn(
            at=moment, day=moment.entry_day(), mood=mood, feelings=feelings, note=note, written=written.astimezone(UTC)
        )

    def page(self, page: Page) -> Note:
        """A longer journal entry, in the evening of its day."""
        moment = self.at(page.day, time(21, 10 + page.day % 40))
        return Note(
            at=moment,
            day=moment.entry_day(),
            text=page.text,
            form=page.form,
            tags=page.tags,
            for_session=page.for_session,
            written=moment.utc + timedelta(minutes=9),
        )


def _wordiness(day: LivedDay) -> float:
    recent = day.number > DAYS - 15
    return 0.8 if recent else 0.6 if in_setback(day.number) else 0.38


def _whole(mood: float) -> int:
    return min(10, max(1, round(mood)))


def _band(mood: int) -> str:
    bands = ("low", "low", "low", "hard", "middle", "fair")
    return bands[mood - 1] if mood <= len(bands) else "good"
