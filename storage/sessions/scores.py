"""Questionnaires and their dated totals; each write one undo step.

A preset of the program is kept as the person's own from its first total on, so that its figures stay what they were.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from evenso.language import later, tr
from evenso.records import InvalidRecord
from evenso.scores.presets import preset_named
from evenso.scores.records import Questionnaire, Score
from storage.between import keeping
from storage.between.rows import QUESTIONNAIRES, SCORES
from storage.contents.history import Step
from storage.contents.labels import later_counted
from storage.database import OpenFile
from storage.problems import NotFound


def questionnaires(file: OpenFile, *, archived: bool) -> list[Questionnaire]:
    """Return the person's questionnaires in the order they came."""
    return keeping.read(file, QUESTIONNAIRES, "1" if archived else "archived = 0", order="archived, seq")


def find(file: OpenFile, words: str) -> Questionnaire:
    """Return the questionnaire of an id or name, the person's own before a preset (without an id); or `NotFound`."""
    wanted = " ".join(words.split()).casefold()
    every = questionnaires(file, archived=True)
    near = [one for one in every if one.id == wanted or _plain(one.name) == _plain(wanted)]
    near = near or [one for one in every if wanted and one.name.casefold().startswith(wanted)]
    if len(near) == 1:
        return near[0]
    if near:
        raise NotFound(tr("Several questionnaires begin so: {names}.", names=", ".join(one.name for one in near)))
    preset = preset_named(wanted)
    if preset is None:
        raise NotFound(tr("There is no questionnaire of that name."))
    return preset


def _plain(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum()) or name.casefold()


def _refuse_twice(file: OpenFile, new: Questionnaire) -> None:
    for one in questionnaires(file, archived=True):
        if one.id != new.id and _plain(one.name) == _plain(new.name):
            raise InvalidRecord(tr("There is a questionnaire “{name}” already.", name=one.name))


def add_questionnaire(file: OpenFile, new: Questionnaire) -> Questionnaire:
    """Save a questionnaire of the person's own; one of a preset's name stands in its place."""
    with file.writing():
        _refuse_twice(file, new)
        return keeping.add(file, Step(file, later("new questionnaire {name}", name=new.name)), QUESTIONNAIRES, new)


def change_questionnaire(file: OpenFile, changed: Questionnaire) -> Questionnaire:
    """Save a changed questionnaire under its id; archiving is a change too. Its range holds the totals it has."""
    with file.writing():
        row = keeping.must_have(file, QUESTIONNAIRES, changed.id)
        _refuse_twice(file, changed)
        before = QUESTIONNAIRES.record(row)
        if before == changed:
            return before
        for score in scores(file, None, None, before.id):
            changed.check(score.value)
        step = Step(file, later("change of the questionnaire {name}", name=before.name))
        return keeping.change(file, step, QUESTIONNAIRES, row, changed)


def delete_questionnaire(file: OpenFile, questionnaire_id: str) -> Questionnaire:
    """Delete a questionnaire with its totals; undo brings all of it back."""
    with file.writing():
        row = keeping.must_have(file, QUESTIONNAIRES, questionnaire_id)
        step = Step(file, later("deletion of the questionnaire {name}", name=row["name"]))
        for one in keeping.rows_where(file, SCORES, "questionnaire_id = ?", (row["id"],)):
            keeping.take_away(step, SCORES, one)
        keeping.take_away(step, QUESTIONNAIRES, row)
        return QUESTIONNAIRES.record(row)


def scores(file: OpenFile, start: date | None, end: date | None, questionnaire_id: str | None) -> list[Score]:
    """Return totals, oldest first; days are inclusive."""
    wanted = questionnaire_id or ""
    days = (start or date.min).isoformat(), (end or date.max).isoformat()
    where = "(? = '' OR questionnaire_id = ?) AND day BETWEEN ? AND ?"
    return keeping.read(file, SCORES, where, (wanted, wanted, *days), "utc, seq")


def add(file: OpenFile, questionnaire: Questionnaire, score: Score) -> Score:
    """Save a total of a questionnaire; a preset is kept with its first one. `InvalidRecord` outside its range."""
    with file.writing():
        known = keeping.find(file, QUESTIONNAIRES, questionnaire.id) if questionnaire.id else questionnaire
        total = known.check(score.value)
        step = Step(
            file,
            later(
                "{name} {total:g} of {moment}", name=known.name, total=total, moment=later_counted(score.day, score.at)
            ),
        )
        if not known.id:
            same = [one for one in questionnaires(file, archived=True) if _plain(one.name) == _plain(known.name)]
            known = same[0] if same else keeping.add(file, step, QUESTIONNAIRES, known)
            known.check(total)
        return keeping.add(file, step, SCORES, replace(score, questionnaire_id=known.id, value=total))


def change(file: OpenFile, score: Score) -> Score:
    """Save a changed total under its id."""
    keeping.find(file, QUESTIONNAIRES, score.questionnaire_id).check(score.value)
    return keeping.change_one(
        file, SCORES, score, later("change of a total of {moment}", moment=later_counted(score.day, score.at))
    )


def delete(file: OpenFile, score_id: str) -> Score:
    """Take a total away."""
    return keeping.delete_one(file, SCORES, score_id, later("taking away of a total"))
