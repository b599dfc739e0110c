"""What is asked about a pattern: its name and four gentle questions, all but the name left empty as one likes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from evenso.language import tr, tr_as
from evenso.patterns.records import BlindSpot, Pattern
from evenso.wording.patterns.prompts import OWN, PROMPTS, QUESTIONS, spot_named
from tui.dialogs.forms import Field, Form
from tui.intents import Intent
from tui.screens.patterns.intents import SavePattern

NEW: Final = "patterns.new"
LABELS: Final = {
    "noticed": tr_as("a form", "What I noticed"),
    "protects": tr_as("a form", "When it protects"),
    "costs": tr_as("a form", "What it costs"),
    "experiment": tr_as("a form", "A tiny experiment"),
}
"""The questions in the few cells a form has for a label."""


def pattern_form(pattern: Pattern | None, spot: BlindSpot = BlindSpot.OWN) -> Form:
    """Ask for a pattern: a new one (None), in the words of a blind spot where one is taken up, or one that is there."""
    prompt = PROMPTS.get(spot)
    was = pattern or Pattern(name=prompt.name if prompt else "…", spot=spot)
    name = pattern.name if pattern else prompt.name if prompt else ""
    fields = (
        Field("name", tr_as("a pattern", "Name"), name, tr("a few words of your own")),
        *(Field(part, LABELS[part], getattr(was, part), hint) for part, (_, hint) in QUESTIONS.items()),
    )

    def finish(words: Mapping[str, str]) -> Intent:
        changed = replace(
            was,
            name=words["name"],
            spot=was.spot if was.id or was.spot is not BlindSpot.OWN else spot_named(words["name"]),
            noticed=words["noticed"],
            protects=words["protects"],
            costs=words["costs"],
            experiment=words["experiment"],
        )
        return SavePattern(changed, pattern)

    title = prompt.question if prompt and not pattern else OWN if not pattern else tr("A pattern")
    slot = f"patterns.{pattern.id}" if pattern else f"{NEW}.{spot}"
    return Form(
        title,
        slot,
        fields,
        finish,
        first="noticed" if prompt and not pattern else "",  # its name stands there already
        new=pattern is None,
    )
