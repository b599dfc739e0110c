"""The whole of the work between sessions: read for an export, and another journal's taken in without doubling any."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import replace
from typing import Any, Final, TypeVar

from evenso.daily.templates import Template
from evenso.formats.kinds.work import Work
from evenso.goals.records import Goal, Repeat
from evenso.links import Link, Ref, Thing
from evenso.patterns.records import Noticing
from evenso.recovery.trials.records import Trial
from storage.between import goals, keeping
from storage.between.rows import (
    AWAY,
    CONTACTS,
    GOALS,
    LINKS,
    MARKS,
    NOTICINGS,
    PATTERNS,
    PLAN,
    QUESTIONNAIRES,
    RATINGS,
    REPEATS,
    REVIEWS,
    SCORES,
    SERIES,
    SESSIONS,
    STEPS,
    TARGETS,
    TEMPLATES,
    THERAPISTS,
    TRIALS,
    VALUES,
    Drawer,
    Record,
)
from storage.contents import skills
from storage.contents.history import Step
from storage.database import OpenFile
from storage.sessions import arriving

Named = TypeVar("Named", Repeat, Trial)
_ONE_OF_A_KEY: Final = frozenset({"link", "card value", "review", "session"})
MEETINGS: Final = (THERAPISTS, SERIES, SESSIONS, QUESTIONNAIRES, SCORES, REVIEWS)


def everything(file: OpenFile) -> Work:
    """Return all of it, for an export."""
    return Work(
        tuple(goals.read_by_age(file)),
        tuple(keeping.read(file, MARKS)),
        tuple(keeping.read(file, PATTERNS)),
        tuple(keeping.read(file, NOTICINGS)),
        tuple(keeping.read(file, TARGETS)),
        tuple(keeping.read(file, VALUES)),
        tuple(keeping.read(file, PLAN, order="position, seq")),
        tuple(keeping.read(file, CONTACTS, order="position, seq")),
        tuple(keeping.read(file, LINKS)),
        tuple(keeping.read(file, TRIALS)),
        *(tuple(keeping.read(file, drawer)) for drawer in (*MEETINGS, TEMPLATES, AWAY)),
    )


class Arrival:
    """One taking in: what is here already is found by what it says, and what comes gets a home of its own id."""

    def __init__(self, file: OpenFile, step: Step | None, skill_homes: Mapping[str, str]) -> None:
        self.file = file
        self.step = step
        self.skill_homes = skill_homes
        self.added = 0
        self.homes = {Ref(Thing.SKILL, there): Ref(Thing.SKILL, here) for there, here in skill_homes.items()}
        self.repeats: dict[str, str] = {}
        self.steps: dict[str, str] = {}
        self.targets: dict[str, str] = {}

    def put(self, drawer: Drawer[Record], record: Record) -> Record:
        """Add a record inside the step; without one it is only counted."""
        self.added += 1
        return record if self.step is None else keeping.add(self.file, self.step, drawer, record)

    def each(
        self,
        drawer: Drawer[Record],
        coming: Iterable[Record],
        same: Callable[[Record], Hashable],
        home: Callable[[Record], Record | None] = lambda record: record,
    ) -> list[tuple[Record, Record]]:
        """Bring records that are not here yet; return each with what stands for it here.

        Two that say the same are two, here as there, where the file may hold two of them.
        """
        here: dict[Hashable, list[Record]] = {}
        for one in keeping.read(self.file, drawer):
            here.setdefault(same(one), []).append(one)
        found: list[tuple[Record, Record]] = []
        for record in coming:
            at_home = home(record)
            if at_home is None:
                continue
            twins = here.setdefault(same(at_home), [])
            known = twins[0] if twins else self.put(drawer, at_home)
            if drawer.thing in _ONE_OF_A_KEY:
                twins[:] = [known]
            elif twins:
                del twins[0]
            found.append((record, known))
        return found

    def with_skill(self, record: Named) -> Named:
        """Return what names a skill with that skill's id here."""
        return replace(record, skill_id=self.skill_homes.get(record.skill_id, record.skill_id))

    def goal(self, coming: Goal, here: list[Goal]) -> None:
        """Bring a goal with what is under it; one that began with the same words on the same day is here."""
        first = coming.versions[0]
        known = next((one for one in here if one.versions[0] == first), None)
        if known is not None:
            here.remove(known)
        else:
            known = replace(self.put(GOALS, replace(coming, steps=(), repeats=(), ratings=())), steps=())
        self.homes[Ref(Thing.GOAL, coming.id)] = Ref(Thing.GOAL, known.id)
        under: list[tuple[Drawer[Any], Iterable[Any], Callable[[Any], Hashable]]] = [
            (STEPS, coming.steps, lambda one: (one.goal_id, one.text)),
            (REPEATS, [self.with_skill(one) for one in coming.repeats], lambda one: (one.goal_id, one.text, one.since)),
            (RATINGS, coming.ratings, lambda one: (one.goal_id, one.at.utc, one.value)),
        ]
        for drawer, records, same in under:
            home_id = known.id
            pairs = self.each(drawer, records, same, lambda one, home_id=home_id: replace(one, goal_id=home_id))  # type: ignore[misc]
            if drawer is not RATINGS:
                homes = self.repeats if drawer is REPEATS else self.steps
                homes |= {was.id: now.id for was, now in pairs}


def bring(
    file: OpenFile,
    step: Step | None,
    work: Work,
    skill_homes: Mapping[str, str],
    entry_homes: Mapping[str, str],
    tracker_homes: Mapping[str, str],
) -> int:
    """Add what is not here yet inside a step; return how many were added. Without a step they are only counted.

    `skill_homes`, `entry_homes` and `tracker_homes` lead from a thing's id in the other journal to its id here.
    """
    arrival = Arrival(file, step, skill_homes)
    arrival.homes |= {Ref(Thing.ENTRY, there): Ref(Thing.ENTRY, here) for there, here in entry_homes.items()}
    here = goals.read(file, closed=True)
    for goal in work.goals:
        arrival.goal(goal, here)
    for was, now in arrival.each(PATTERNS, work.patterns, lambda one: one.name.casefold()):
        arrival.homes[Ref(Thing.PATTERN, was.id)] = Ref(Thing.PATTERN, now.id)
    targets = arrival.each(TARGETS, work.card_targets, lambda one: (one.kind, one.versions[0]))
    arrival.targets = {was.id: now.id for was, now in targets}
    _bring_under(arrival, work)
    arrival.each(PLAN, work.plan, lambda one: (one.part, one.text))
    arrival.each(CONTACTS, work.contacts, lambda one: (one.name, one.reach, one.country))
    known = {skill.id for skill in skills.read(file, archived=True)}
    arrival.each(
        TRIALS,
        map(arrival.with_skill, work.trials),
        lambda one: (one.skill_id, one.start),
        lambda one: one if one.skill_id in known or step is None else None,
    )
    arriving.bring(arrival, work)
    arrival.each(
        TEMPLATES, work.templates, lambda one: one.name.casefold(), lambda one: _template(arrival, one, tracker_homes)
    )
    arrival.each(AWAY, work.away, lambda one: (one.since, one.until))
    arrival.each(LINKS, work.links, lambda one: (one.root, one.grown), lambda one: _at_home(arrival, one))
    return arrival.added


def _bring_under(arrival: Arrival, work: Work) -> None:
    """Bring what stands under a goal's practice, a pattern, a row of the card, each under its home here."""
    repeats, targets = arrival.repeats, arrival.targets
    patterns = {was.id: now.id for was, now in arrival.homes.items() if was.thing is Thing.PATTERN}
    arrival.each(
        MARKS,
        work.repeat_marks,
        lambda one: (one.repeat_id, one.at.utc),
        lambda one: replace(one, repeat_id=repeats[one.repeat_id]) if one.repeat_id in repeats else None,
    )
    arrival.each(
        NOTICINGS,
        work.noticings,
        lambda one: (one.pattern_id, one.at.utc, one.note),
        lambda one: _noticed(arrival, one, patterns),
    )
    arrival.each(
        VALUES,
        work.card_values,
        lambda one: (one.target_id, one.day),
        lambda one: replace(one, target_id=targets[one.target_id]) if one.target_id in targets else None,
    )


def _noticed(arrival: Arrival, one: Noticing, patterns: Mapping[str, str]) -> Noticing | None:
    if one.pattern_id not in patterns:
        return None
    entry = Ref(Thing.ENTRY, one.entry_id) if one.entry_id else None
    return replace(
        one,
        pattern_id=patterns[one.pattern_id],
        entry_id="" if entry is None else arrival.homes.get(entry, entry).id,
    )


def _template(arrival: Arrival, one: Template, tracker_homes: Mapping[str, str]) -> Template:
    """Return a template with the skills and trackers of here; one that is nowhere keeps what it was called."""
    return replace(
        one,
        skills=tuple(arrival.skill_homes.get(word, word) for word in one.skills),
        trackers=tuple(tracker_homes.get(word, word) for word in one.trackers),
    )


def _at_home(arrival: Arrival, link: Link) -> Link:
    root, grown = (arrival.homes.get(end, end) for end in (link.root, link.grown))
    return replace(link, root=root, grown=grown)
