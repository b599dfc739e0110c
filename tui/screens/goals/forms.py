"""What is asked about a goal: its words, how it is rated, what became of it, a repeating practice.

Everything but the title may stay empty. What a change of a goal makes of its versions is decided here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, Final

from evenso.goals.reading import read_often
from evenso.goals.records import LEVELS, Goal, GoalState, GoalStep, GoalVersion, LifeArea, Measure, Repeat
from evenso.goals.targets import read_target
from evenso.language import tr, tr_as
from evenso.links import Ref
from evenso.records import InvalidRecord, Note, Skill
from evenso.text import one_line
from evenso.wording.goals.asking import FIELDS, REASON
from evenso.wording.goals.rules import say_often
from evenso.wording.goals.saying import LEVEL_NAMES, say_level
from evenso.wording.journal.unfinished import NOT_SAID
from tui.dialogs.forms import Field, Form, RefusedField
from tui.intents import Intent
from tui.screens.goals.intents import AddGoal, KeepAsItIs, ReviseGoal, SaveRepeat, SetState
from tui.screens.goals.model import NEW_GOAL

AREA_WORDS: Final = {
    None: NOT_SAID,
    LifeArea.SELF: tr("myself"),
    LifeArea.OTHERS: tr_as("other people", "others"),
    LifeArea.LIFE: tr("life"),
}
MEASURE_WORDS: Final = {Measure.OWN: tr("0 to 10"), Measure.ATTAINMENT: tr("−2 to +2, by my own words")}
STATE_WORDS: Final = {
    GoalState.PARKED: tr("parked, it rests for now"),
    GoalState.LET_GO: tr("let go, I no longer want it"),
    GoalState.DONE: tr_as("a step or a goal", "done"),
    GoalState.OPEN: tr("open, I want it"),
}
_TEXTS: Final = ("sign", "possible", "value", "obstacle", "if_then", "first_step")
_WANT: Final = {"title": "want"}
"""What the title's line is called in the form; on its page the form's own heading is the title."""
_NO_SKILL: Final = tr("none: I mark it myself")


def _line(words: str) -> str:
    return " ".join(words.split())


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a new goal begins from: words for its title and, by their names, for other parts; what it grew out of.

    `answers` are saved with it, as an entry it grew out of; `roots` are things that are there. The draft `done_with`
    is finished when it is saved.
    """

    words: str = ""
    parts: Mapping[str, str] = field(default_factory=dict)
    area: LifeArea | None = None
    answers: Note | None = None
    roots: tuple[Ref, ...] = ()
    slot: str = NEW_GOAL
    done_with: str = ""


FROM_NOTHING: Final = Beginning()


def goal_form(goal: Goal | None, today: date, start: Beginning = FROM_NOTHING) -> Form:
    """Ask for a goal: a new one (None), from how it begins, or one that is there, in its newest version."""
    words = _line(start.words)[:120]
    was = GoalVersion(day=today, title=words or "…") if goal is None else goal.now
    title = words if goal is None else was.title
    shown = {name: _line(str(getattr(was, name))) for name in _TEXTS}
    target = "" if was.target is None else was.target.isoformat()
    values = {**shown, **start.parts, "title": title, "target": target}
    chosen = start.area if goal is None else goal.area
    fields = [Field(_WANT.get(name, name), label, values[name], hint) for name, (label, hint) in FIELDS.items()]
    fields.insert(1, Field("area", tr("It is about"), AREA_WORDS[chosen], choices=tuple(AREA_WORDS.values())))
    if goal is not None:
        fields.append(Field("reason", REASON[0], "", REASON[1]))

    def finish(said: Mapping[str, str]) -> Intent:
        texts: dict[str, Any] = {name: said[name] for name in _TEXTS if said[name] != shown[name]}
        version = replace(was, **texts, title=said["want"], target=_target(said["target"], was.target, today))
        meant = next(key for key, label in AREA_WORDS.items() if label == said["area"])
        if goal is None:
            step = _line(version.first_step)
            steps = (GoalStep(goal_id="", text=step),) if step else ()
            goal_meant = Goal(versions=(version,), area=meant, steps=steps)
            return AddGoal(goal_meant, start.answers, start.done_with, start.roots)
        return _revised(goal, version, meant, said["reason"], today)

    if goal is None:
        return Form(tr("Something I want"), start.slot, tuple(fields), finish, new=True)
    return Form(tr("Changing it starts a new version; the old one stays readable"), _slot(goal), tuple(fields), finish)


def _slot(goal: Goal, part: str = "edit") -> str:
    return f"goals.{part}.{goal.id}"


def _revised(goal: Goal, version: GoalVersion, area: LifeArea | None, reason: str, today: date) -> Intent:
    """Save a new version where words changed, the area where only that did, and nothing where nothing did."""
    if replace(version, day=goal.now.day, reason=goal.now.reason) != goal.now:
        return ReviseGoal(goal.id, replace(version, day=today, reason=reason), area, goal.now)
    if reason.strip():
        raise RefusedField(tr("Only the reason is new; change what it is about as well, or leave with esc."), "reason")
    return KeepAsItIs() if area == goal.area else ReviseGoal(goal.id, None, area)


def _target(words: str, was: date | None, today: date) -> date | None:
    """Read a target date; one that stays as it was may lie behind."""
    if was is not None and words.strip() == was.isoformat():
        return was
    try:
        return read_target(words, today)
    except InvalidRecord as problem:
        raise RefusedField(str(problem), "target") from None


def levels_form(goal: Goal, today: date) -> Form:
    """Ask how a goal is rated: 0 to 10, or −2 to +2 with the person's own descriptions, of which 0 is needed."""
    was = goal.now
    levels = was.levels or ("",) * len(LEVELS)
    named = {f"level{place}": _line(level) for place, level in enumerate(levels)}
    fields = (
        Field("measure", tr("Rated from"), MEASURE_WORDS[Measure.ATTAINMENT], choices=tuple(MEASURE_WORDS.values())),
        *(
            Field(f"level{place}", say_level(value), named[f"level{place}"], LEVEL_NAMES[place])
            for place, value in reversed(list(enumerate(LEVELS)))
        ),
        Field("weight", tr("Its weight"), str(was.weight), choices=("1", "2", "3")),
        Field("reason", REASON[0], "", REASON[1]),
    )

    def finish(said: Mapping[str, str]) -> Intent:
        measure = next(key for key, label in MEASURE_WORDS.items() if label == said["measure"])
        if measure is Measure.ATTAINMENT and not said["level2"].strip():
            raise RefusedField(tr("0 needs own words: what would you expect, if it goes as it usually does?"), "level2")
        kept = tuple(
            level if said[f"level{place}"] == named[f"level{place}"] else said[f"level{place}"]
            for place, level in enumerate(levels)
        )
        version = replace(was, measure=measure, levels=kept, weight=int(said["weight"]))
        return _revised(goal, version, goal.area, said["reason"], today)

    return Form(tr("How close it is, in your own words"), _slot(goal, "levels"), fields, finish, first="level2")


def state_form(goal: Goal, now: datetime) -> Form:
    """Ask what becomes of a goal, and why, if there is a why."""
    others = tuple(words for state, words in STATE_WORDS.items() if state is not goal.state)
    fields = (
        Field(
            "state", tr("From now on"), others[-1] if goal.state is not GoalState.OPEN else others[0], choices=others
        ),
        Field("reason", tr("Why"), "", tr("a word for later, or nothing")),
    )

    def finish(said: Mapping[str, str]) -> Intent:
        state = next(key for key, words in STATE_WORDS.items() if words == said["state"])
        return SetState(goal.id, state, said["reason"], now)

    return Form(tr("Each of these is a way it can go well"), _slot(goal, "state"), fields, finish)


def repeat_form(goal: Goal, repeat: Repeat | None, skills: Sequence[Skill], today: date) -> Form:
    """Ask for a repeating practice: what, how often, and whether practising a skill counts for it."""
    often = "" if repeat is None else say_often(repeat)
    until = "" if repeat is None or repeat.until is None else repeat.until.isoformat()
    used = "" if repeat is None else repeat.skill_id
    offered = {one.id: one_line(one.name) for one in skills if not one.archived or one.id == used}
    fields = (
        Field("text", tr("What"), "" if repeat is None else repeat.text, tr("a few words")),
        Field("often", tr("How often"), often, tr("3 times a week, mon wed fri, every day …")),
        Field("skill", tr("Counts the skill"), offered.get(used, _NO_SKILL), choices=(_NO_SKILL, *offered.values())),
        Field("until", tr("Until"), until, tr("a last day, or nothing")),
    )

    def finish(said: Mapping[str, str]) -> Intent:
        since = today if repeat is None else repeat.since
        skill = next((skill_id for skill_id, name in offered.items() if name == said["skill"]), "")
        last = _until(said["until"], None if repeat is None else repeat.until, today)
        if repeat is not None and said["often"].strip() == often:
            return SaveRepeat(replace(repeat, text=said["text"], skill_id=skill, until=last), repeat)
        try:
            found = read_often(said["often"], since)
        except InvalidRecord as problem:
            raise RefusedField(str(problem), "often") from None
        return SaveRepeat(
            Repeat(
                goal_id=goal.id,
                text=said["text"],
                since=since,
                rule=found.rule,
                times=found.times,
                skill_id=skill,
                until=last or found.until,
                id="" if repeat is None else repeat.id,
            ),
            repeat,
        )

    slot = _slot(goal, "practice") if repeat is None else f"goals.practice.{repeat.id}"
    return Form(tr("A repeating practice, counted by the week"), slot, fields, finish, new=repeat is None)


def _until(words: str, was: date | None, today: date) -> date | None:
    try:
        return _target(words, was, today)
    except RefusedField as problem:
        raise RefusedField(str(problem), "until") from None
