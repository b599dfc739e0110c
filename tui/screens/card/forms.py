"""What is asked for a row of the card: its name, what it means, whether it is a feeling or an urge."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from evenso.card.records import LONGEST_NAME, Target, TargetKind, TargetVersion
from evenso.language import tr
from tui.dialogs.forms import Field, Form
from tui.intents import Intent
from tui.screens.card.intents import AddRows, ReviseRow

NEW_ROW = "card.new"
KINDS = (tr("a feeling"), tr("an urge"))


def row_form(first: date) -> Form:
    """Ask for a new row; it is on the card from the first day of the week one looks at, so that all can be filled."""
    fields = (
        Field(
            "name",
            tr("Name"),
            "",
            tr("a word or two of your own, at most {most} letters", most=LONGEST_NAME),
        ),
        Field("kind", tr("What it is"), KINDS[0], choices=KINDS),
        Field("meaning", tr("What it means"), "", tr("if you like: what a 0, a 3, a 5 would be")),
    )

    def finish(words: Mapping[str, str]) -> Intent:
        kind = TargetKind.URGE if words["kind"] == KINDS[1] else TargetKind.FEELING
        return AddRows((words["name"],), kind, first, words["meaning"])

    return Form(tr("A row of the diary card"), NEW_ROW, fields, finish)


def change_form(target: Target, today: date) -> Form:
    """Ask for a row again; the change holds from `today` on, earlier days keep what they were called."""
    now = target.versions[-1]
    fields = (Field("name", tr("Name"), now.name), Field("meaning", tr("What it means"), now.meaning))

    def finish(words: Mapping[str, str]) -> Intent:
        return ReviseRow(target.id, TargetVersion(day=today, name=words["name"], meaning=words["meaning"]), now)

    return Form(tr("A row of the diary card, changed from today on"), f"card.{target.id}", fields, finish)
