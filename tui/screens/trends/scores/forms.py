"""What is asked about a questionnaire: its name and its figures, all but the range left empty where none is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from evenso.language import figures, tr, tr_as
from evenso.records import InvalidRecord
from evenso.scores.reading import read_number, read_sem
from evenso.scores.records import Better, Questionnaire
from tui.dialogs.forms import Field, Form, RefusedField
from tui.intents import Intent
from tui.screens.trends.scores.intents import SaveQuestionnaire

EMPTY: Final = tr("empty where it is not known")
OFTEN: Final = tr("how often it is filled in, if it is regular")
EASIER: Final = {Better.LOWER: tr_as("better", "lower"), Better.HIGHER: tr_as("better", "higher")}


def questionnaire_form(asked: Questionnaire | None) -> Form:
    """Ask for a questionnaire: a new one (None), or the figures of one that is there or of a preset."""
    was = asked

    def said(value: float | None) -> str:
        return "" if value is None else figures(f"{value:g}")

    fields = (
        Field("name", tr("Name"), was.name if was else "", tr("as it is called on the sheet")),
        Field("low", tr("Lowest total"), said(was.low) if was else "0", "0"),
        Field("high", tr("Highest total"), said(was.high) if was else "", "27"),
        Field("better", tr("Easier is"), EASIER[was.better if was else Better.LOWER], choices=tuple(EASIER.values())),
        Field("every", tr("Every … days"), said(was.every) if was else "", OFTEN),
        Field("reliable", tr("Reliable change"), said(was.reliable) if was else "", EMPTY),
        Field("sem", tr("or standard error"), said(was.sem) if was else "", tr("or spread and reliability: 6.1 0.89")),
        Field("cutoff", tr("Cut-off"), said(was.cutoff) if was else "", EMPTY),
        Field("origin", tr("Figures from"), was.origin if was else "", tr("a manual, your therapist")),
    )
    slot = f"score.form.{was.id or was.name}" if was else "score.form.new"
    title = tr("The figures of {name}", name=was.name) if was else tr("A questionnaire of your own")

    def finish(words: Mapping[str, str]) -> Intent:
        return SaveQuestionnaire(_asked(words, was), was)

    return Form(title, slot, fields, finish, first="name", new=was is None)


def _asked(words: Mapping[str, str], was: Questionnaire | None) -> Questionnaire:
    every = _number("every", words)
    if every is not None and every != int(every):
        raise RefusedField(tr("A questionnaire comes again after a whole number of days."), "every")
    low, high = _number("low", words), _number("high", words)
    if low is None or high is None:
        raise RefusedField(tr("A questionnaire needs its lowest and highest total."), "low" if low is None else "high")
    made = Questionnaire(
        name=words["name"],
        low=low,
        high=high,
        better=next((one for one, said in EASIER.items() if said == words["better"]), Better.LOWER),
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
        return (read_sem if field == "sem" else read_number)(words[field], tr("This figure"))
    except InvalidRecord as problem:
        raise RefusedField(str(problem), field) from None
