"""What is asked about a questionnaire: its name and its figures, all but the range left empty where none is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from evenso.records import InvalidRecord
from evenso.scores.reading import read_number, read_sem
from evenso.scores.records import Better, Questionnaire
from tui.dialogs.forms import Field, Form, RefusedField
from tui.intents import Intent
from tui.screens.trends.scores.intents import SaveQuestionnaire

EMPTY: Final = "empty where it is not known"


def questionnaire_form(asked: Questionnaire | None) -> Form:
    """Ask for a questionnaire: a new one (None), or the figures of one that is there or of a preset."""
    was = asked

    def said(value: float | None) -> str:
        return "" if value is None else f"{value:g}"

    fields = (
        Field("name", "Name", was.name if was else "", "as it is called on the sheet"),
        Field("low", "Lowest total", said(was.low) if was else "0", "0"),
        Field("high", "Highest total", said(was.high) if was else "", "27"),
        Field("better", "Easier is", was.better.value if was else "lower", choices=tuple(one.value for one in Better)),
        Field("every", "Every … days", said(was.every) if was else "", "how often it is filled in, if it is regular"),
        Field("reliable", "Reliable change", said(was.reliable) if was else "", EMPTY),
        Field("sem", "or standard error", said(was.sem) if was else "", "or spread and reliability: 6.1 0.89"),
        Field("cutoff", "Cut-off", said(was.cutoff) if was else "", EMPTY),
        Field("origin", "Figures from", was.origin if was else "", "a manual, your therapist"),
    )
    slot = f"score.form.{was.id or was.name}" if was else "score.form.new"
    title = f"The figures of {was.name}" if was else "A questionnaire of your own"

    def finish(words: Mapping[str, str]) -> Intent:
        return SaveQuestionnaire(_asked(words, was))

    return Form(title, slot, fields, finish, first="name", new=was is None)


def _asked(words: Mapping[str, str], was: Questionnaire | None) -> Questionnaire:
    every = _number("every", words)
    if every is not None and every != int(every):
        raise RefusedField("A questionnaire comes again after a whole number of days.", "every")
    low, high = _number("low", words), _number("high", words)
    if low is None or high is None:
        raise RefusedField("A questionnaire needs its lowest and highest total.", "low" if low is None else "high")
    made = Questionnaire(
        name=words["name"],
        low=low,
        high=high,
        better=Better(words["better"]),
        every=None if every is None else int(every),
        reliable=_number("reliable", words),
        sem=_number("sem", words),
        cutoff=_number("cutoff", words),
        origin=words["origin"],
    )
    return made if was is None else replace(made, id=was.id, archived=was.archived)


def _number(field: str, words: Mapping[str, str]) -> float | None:
    if not words[field].strip():
        return None
    try:
        return (read_sem if field == "sem" else read_number)(words[field], "This figure")
    except InvalidRecord as problem:
        raise RefusedField(str(problem), field) from None
