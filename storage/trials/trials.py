"""Coin-flip months: begun, stopped, taken away, each as one undo step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from evenso.language import later, tr
from evenso.records import InvalidRecord
from evenso.recovery.trials.records import Trial, TrialState
from storage.between import keeping
from storage.between.rows import TRIALS
from storage.contents import skills
from storage.contents.history import Step
from storage.database import OpenFile


def read(file: OpenFile) -> list[Trial]:
    """Return all months, the newest first."""
    return keeping.read(file, TRIALS, order="start DESC, seq DESC")


def start(file: OpenFile, trial: Trial) -> Trial:
    """Save a month that begins; InvalidRecord while another one is ahead or running on its first day."""
    with file.writing():
        name = skills.find(file, trial.skill_id).name
        if any(one.state(trial.start) in {TrialState.AHEAD, TrialState.RUNNING} for one in read(file)):
            raise InvalidRecord(tr("A coin-flip month is going on already; one at a time can be told apart."))
        return keeping.add(file, Step(file, later("coin-flip month of {name}", name=name)), TRIALS, trial)


def stop(file: OpenFile, trial_id: str, day: date) -> Trial:
    """Stop a month on a day; what came before it stays."""
    with file.writing():
        row = keeping.must_have(file, TRIALS, trial_id)
        trial = TRIALS.record(row)
        if trial.stopped is not None or day > trial.end:
            return trial
        return keeping.change(
            file, Step(file, later("stopping of a coin-flip month")), TRIALS, row, replace(trial, stopped=day)
        )


def delete(file: OpenFile, trial_id: str) -> Trial:
    """Take a month away; undo brings it back."""
    return keeping.delete_one(file, TRIALS, trial_id, later("taking away of a coin-flip month"))
