"""The app saves exactly between what a command has read and what it writes: what both wrote stands afterwards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from evenso.annotations.trackers import Tracker
from evenso.card.records import Target, TargetKind, TargetVersion
from evenso.daily.templates import Template
from evenso.goals.records import Goal, GoalStep, GoalVersion
from evenso.patterns.records import Pattern
from evenso.records import CheckIn, Moment, Note
from evenso.support.records import PlanLine, PlanPart
from storage.database import OpenFile
from storage.journal import Journal
from tests.tui.cli.conftest import Run

pytestmark = pytest.mark.slow

NOW = datetime(2026, 11, 22, 8, tzinfo=UTC)
AT, DAY = Moment.of(NOW), date(2026, 11, 22)


def _note(journal: Journal) -> Any:
    return next(one for one in journal.entries() if isinstance(one, Note))


def _begin(journal: Journal) -> None:
    journal.add(Note(at=AT, day=DAY, text="one"))
    journal.add(CheckIn(at=AT, day=DAY, mood=5))
    journal.add_pattern(Pattern(name="pleasing", noticed="a call"))
    journal.add_tracker(Tracker(name="sleep"))
    journal.add_template(Template(name="bad night", note="again"))
    goal = journal.add_goal(Goal(versions=(GoalVersion(day=DAY, title="calls"),)))
    journal.add_step(GoalStep(goal_id=goal.id, text="find the number"))
    journal.save_plan([PlanLine(part=PlanPart.SIGNS, text="I stop eating")])
    journal.add_card_target(Target(kind=TargetKind.URGE, versions=(TargetVersion(day=DAY, name="to drink"),)))


CASES: dict[str, tuple[tuple[str, ...], Callable[[Journal], object], Callable[[Journal], tuple[object, object]]]] = {
    "an entry": (
        ("edit", "NOTE", "one and mine"),
        lambda other: other.change(replace(_note(other), text="one and theirs", tags=("rain",))),
        lambda journal: ((_note(journal).text, _note(journal).tags), ("one and theirs and mine", ("rain",))),
    ),
    "a mark": (
        ("edit", "NOTE", "--for-session"),
        lambda other: other.change(replace(_note(other), text="theirs")),
        lambda journal: ((_note(journal).text, _note(journal).for_session), ("theirs", True)),
    ),
    "a skill": (
        ("skill", "edit", "cold water", "--what", "mine"),
        lambda other: other.change_skill(replace(other.find_skill("cold water"), how="theirs", favourite=True)),
        lambda journal: (
            [getattr(journal.find_skill("cold water"), name) for name in ("what", "how", "favourite")],
            ["mine", "theirs", True],
        ),
    ),
    "a favourite": (
        ("skill", "favourite", "cold water"),
        lambda other: other.change_skill(replace(other.find_skill("cold water"), how="theirs")),
        lambda journal: (journal.find_skill("cold water").how, "theirs"),
    ),
    "a pattern": (
        ("pattern", "edit", "pleasing", "--costs", "mine"),
        lambda other: other.change_pattern(replace(other.find_pattern("pleasing"), noticed="theirs")),
        lambda journal: (
            (journal.find_pattern("pleasing").costs, journal.find_pattern("pleasing").noticed),
            ("mine", "theirs"),
        ),
    ),
    "a pattern put away": (
        ("pattern", "archive", "pleasing"),
        lambda other: other.change_pattern(replace(other.find_pattern("pleasing"), noticed="theirs")),
        lambda journal: (journal.find_pattern("pleasing").noticed, "theirs"),
    ),
    "a tracker": (
        ("tracker", "change", "sleep", "--ask"),
        lambda other: other.change_tracker(replace(other.find_tracker("sleep"), name="sleep well")),
        lambda journal: (
            (journal.find_tracker("sleep well").asked, journal.find_tracker("sleep well").name),
            (True, "sleep well"),
        ),
    ),
    "a template": (
        ("template", "change", "bad night", "--tag", "mine"),
        lambda other: other.change_template(replace(other.find_template("bad night"), note="theirs")),
        lambda journal: (
            (journal.find_template("bad night").tags, journal.find_template("bad night").note),
            (("mine",), "theirs"),
        ),
    ),
    "a step": (
        ("goal", "step", "calls", "find", "--done"),
        lambda other: other.change_step(replace(other.goal("calls").steps[0], text="find her number")),
        lambda journal: (
            (journal.goal("calls").steps[0].text, journal.goal("calls").steps[0].done),
            ("find her number", DAY),
        ),
    ),
    "a goal": (
        ("goal", "revise", "calls", "--reason", "it grew", "--value", "mine"),
        lambda other: other.revise_goal(
            other.goal("calls").id, replace(other.goal("calls").now, obstacle="theirs", day=DAY)
        ),
        lambda journal: ((journal.goal("calls").now.value, journal.goal("calls").now.obstacle), ("mine", "theirs")),
    ),
    "a line of the plan": (
        ("support", "line", "signs", "mine"),
        lambda other: other.save_plan([*other.plan(), PlanLine(part=PlanPart.SIGNS, text="theirs")]),
        lambda journal: ([line.text for line in journal.plan()], ["I stop eating", "theirs", "mine"]),
    ),
    "a cell": (
        ("card", "set", "to drink", "--acted", "no"),
        lambda other: _peak(other, 4),
        lambda journal: (
            [(one.peak, one.acted) for one in journal.card_values(DAY, DAY)],
            [(4, False)],
        ),
    ),
}


def _peak(journal: Journal, peak: int) -> None:
    from evenso.card.filling import merged

    (target,) = journal.card_targets()
    journal.save_card_value(merged(target, None, day=DAY, peak=peak, acted=None))


@pytest.mark.parametrize("what", CASES)
def test_what_both_changed(run: Run, journal_file: Path, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    """A command and the app change different parts of one thing: both parts stand."""
    command, change, stands = CASES[what]
    with Journal.open(journal_file, clock=lambda: NOW, create=True) as other:
        _begin(other)
        lock, waiting = OpenFile.take_lock, [change]

        def late(file: OpenFile) -> None:
            if file is not other._file and waiting:
                waiting.pop()(other)
            lock(file)

        monkeypatch.setattr(OpenFile, "take_lock", late)
        done = run(*(_note(other).id if word == "NOTE" else word for word in command))
        assert (done.code, waiting) == (0, []), done.err
        found, wanted = stands(other)
        assert found == wanted
