"""The goals of the sample's person: what each grew out of, how one was reworded, one let go, one simply done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Final

from evenso.formats.kinds.work import Work
from evenso.goals.records import (
    Goal,
    GoalRating,
    GoalState,
    GoalStep,
    GoalVersion,
    LifeArea,
    Measure,
    Repeat,
    RepeatMark,
)
from evenso.links import Link, Ref, Thing
from evenso.records import ID_ALPHABET, AnyEntry, Moment, Note, Skill
from evenso.sample.life import DAYS

_EVENING: Final = (
    "no evening in a month",
    "one in a month, and I ended up tidying",
    "two in a month that were mine",
    "three",
    "every week, and nobody died",
)
_SMALL: Final = (
    "I said nothing and was short with somebody else",
    "said it after weeks",
    "said it within the week",
    "said it within a day",
    "said it while it was small",
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A goal of the story in days from the first; `roots` and `grown` are days of pages, or ids of patterns."""

    id: str
    area: LifeArea
    versions: tuple[tuple[int, GoalVersion], ...]
    steps: tuple[tuple[str, int | None], ...] = ()
    repeat: tuple[int, str, int, str] | None = None
    ratings: tuple[tuple[int, int], ...] = ()
    marks: tuple[int, ...] = ()
    end: tuple[int, GoalState, str] | None = None
    roots: tuple[int | str, ...] = ()
    grown: tuple[int, ...] = ()
    target: int | None = None


_NOT_YET: Final = date(1900, 1, 1)
"""Stands in a version until the story has dates."""


def _says(title: str, **more: object) -> GoalVersion:
    return GoalVersion(day=_NOT_YET, title=title, **more)  # type: ignore[arg-type]  # the fields of a version


_GOALS: Final = (
    _Told(
        "gt24",
        LifeArea.OTHERS,
        (
            (157, _says("Stop saying yes to everything", first_step="count them for a week")),
            (
                231,
                _says(
                    "Give my answer the next day",
                    reason="“Stop” made every yes a mistake. A night to think it over is something I can do.",
                    sign="I have said “I will tell you tomorrow” and then told them.",
                    possible="With Ana and Jonas first, work later.",
                    value="honest, and someone people can reach",
                    first_step="Say it once to somebody easy.",
                    obstacle="Their face falls.",
                    if_then="If their face falls, then I say the sentence once more and breathe out.",
                ),
            ),
        ),
        steps=(
            ("say it once to somebody easy", 233),
            ("say it to Mum on the phone", 246),
            ("say it at work, about the audit", 316),
            ("ask Jonas what he needs before I offer", None),
            ("say it to the landlord", None),
        ),
        repeat=(231, "a no, or a not yet", 2, "said no"),
        ratings=((158, 1), (190, 2), (232, 3), (262, 4), (304, 5), (340, 5), (380, 6), (412, 7)),
        roots=("pt24", 156),
    ),
    _Told(
        "gt25",
        LifeArea.LIFE,
        (
            (
                360,
                _says(
                    "One evening a week that is only mine",
                    value="quiet",
                    first_step="tell Ana which evening",
                    measure=Measure.ATTAINMENT,
                    levels=_EVENING,
                    weight=2,
                ),
            ),
        ),
        steps=(("tell Ana which evening", 362), ("leave the phone in the hall", None)),
        repeat=(361, "an evening with nothing in it", 1, ""),
        ratings=((376, -1), (402, 0), (418, 0)),
        marks=(366, 373, 387, 394, 401, 415, 422),
        roots=(192,),
        target=42,
    ),
    _Told(
        "gt26",
        LifeArea.OTHERS,
        (
            (
                168,
                _says(
                    "Say what bothers me while it is small",
                    value="honesty",
                    obstacle="I find out only on the way home.",
                    if_then="If I find out on the way home, then I write one line and say it the next day.",
                    measure=Measure.ATTAINMENT,
                    levels=_SMALL,
                ),
            ),
        ),
        steps=(("write the line before I sleep", 210), ("ask Mira, not guess", 396)),
        ratings=((200, -1), (226, 0), (300, 0), (395, 1)),
        roots=(165, "pt25"),
        grown=(167,),
    ),
    _Told(
        "gt27",
        LifeArea.LIFE,
        ((62, _says("Get the post of team lead", sign="The title on my door.")),),
        steps=(("ask for the posting", 66), ("write the application", None)),
        ratings=((64, 3), (120, 2), (196, 2)),
        end=(254, GoalState.LET_GO, "It was my father's ladder. Money came seventh, and titles not at all."),
        grown=(253,),
    ),
    _Told(
        "gt28",
        LifeArea.OTHERS,
        ((119, _says("Sing with the others again", first_step="look up when they meet", value="music")),),
        steps=(("look up when they meet", 121), ("go once and sit at the edge", 138)),
        ratings=((120, 2), (150, 6), (220, 8)),
        end=(312, GoalState.DONE, "It is not a goal any more. It is Tuesday."),
        roots=(112,),
        grown=(138,),
    ),
)


def with_goals(work: Work, first: date, entries: Sequence[AnyEntry], skills: Sequence[Skill], zone: tzinfo) -> Work:
    """Add the goals to the work of the journal that begins on `first`, linked to its pages and patterns."""
    pages = {entry.day: entry.id for entry in entries if isinstance(entry, Note)}
    teller = _Teller(first, zone, {skill.name: skill.id for skill in skills})
    links = list(work.links)
    for told in _GOALS:
        goal = Ref(Thing.GOAL, told.id)
        pairs: list[tuple[Ref | None, Ref | None]] = [(_end(root, first, pages), goal) for root in told.roots]
        pairs += [(goal, _end(grown, first, pages)) for grown in told.grown]
        links += [Link(root=a, grown=b, id=teller.name("gk")) for a, b in pairs if a is not None and b is not None]
    seen_from_further = _end(156, first, pages)
    if seen_from_further is not None:
        links.append(Link(root=Ref(Thing.PATTERN, "pt24"), grown=seen_from_further, id=teller.name("gk")))
    goals = tuple(teller.goal(told) for told in _GOALS)
    marks = tuple(mark for told in _GOALS for mark in teller.marks(told))
    return replace(work, goals=goals, repeat_marks=marks, links=tuple(links))


def _end(what: int | str, first: date, pages: dict[date, str]) -> Ref | None:
    """Return the end of a link: a pattern by its id, or the page of a day where there is one."""
    if isinstance(what, str):
        return Ref(Thing.PATTERN, what)
    page = pages.get(first + timedelta(days=what))
    return None if page is None else Ref(Thing.ENTRY, page)


class _Teller:
    """Puts the story's days into dates, and gives everything under a goal an id of its own."""

    def __init__(self, first: date, zone: tzinfo, skills: dict[str, str]) -> None:
        self._first = first
        self._zone = zone
        self._skills = skills
        self._named = 0

    def name(self, start: str) -> str:
        """Return a further id."""
        self._named += 1
        tens, ones = divmod(self._named, len(ID_ALPHABET))
        return f"{start}{ID_ALPHABET[tens]}{ID_ALPHABET[ones]}"

    def _day(self, number: int) -> date:
        return self._first + timedelta(days=number)

    def _at(self, number: int) -> Moment:
        return Moment.of(datetime.combine(self._day(number), time(20, 40), self._zone))

    def goal(self, told: _Told) -> Goal:
        """Make a goal with everything under it."""
        target = None if told.target is None else self._day(DAYS - 1 + told.target)
        versions = tuple(replace(one, day=self._day(day), target=target) for day, one in told.versions)
        steps = tuple(
            GoalStep(
                goal_id=told.id,
                text=text,
                done=None if day is None else self._day(day),
                position=place,
                id=self.name("gs"),
            )
            for place, (text, day) in enumerate(told.steps, start=1)
        )
        state, since, reason = GoalState.OPEN, None, ""
        if told.end is not None:
            day, state, reason = told.end
            since = self._day(day)
        return Goal(
            id=told.id,
            versions=versions,
            area=told.area,
            state=state,
            state_since=since,
            state_reason=reason,
            steps=steps,
            repeats=() if told.repeat is None else (self._repeat(told),),
            ratings=tuple(self._rating(told, day, value) for day, value in told.ratings),
        )

    def _repeat(self, told: _Told) -> Repeat:
        since, text, times, skill = told.repeat or (0, "", 1, "")
        return Repeat(
            goal_id=told.id,
            text=text,
            since=self._day(since),
            times=times,
            skill_id=self._skills[skill] if skill else "",
            id=_repeat_id(told),
        )

    def _rating(self, told: _Told, day: int, value: int) -> GoalRating:
        at = self._at(day)
        measure = told.versions[-1][1].measure
        return GoalRating(
            at=at,
            day=self._day(day),
            id=self.name("gr"),
            written=at.utc,
            goal_id=told.id,
            value=value,
            measure=measure,
        )

    def marks(self, told: _Told) -> list[RepeatMark]:
        """Return when a practice without a skill was done."""
        return [
            RepeatMark(
                at=self._at(day),
                day=self._day(day),
                id=self.name("gm"),
                written=self._at(day).utc,
                repeat_id=_repeat_id(told),
            )
            for day in told.marks
        ]


def _repeat_id(told: _Told) -> str:
    return f"gp{told.id[2:]}"
