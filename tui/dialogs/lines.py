"""The lines of a form in the editor: what each is typed or chosen in, and which of them go with what is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from tui.widgets.fields import ChoiceLine
from tui.widgets.writing.line_input import LineInput
from tui.widgets.writing.tags import TagSuggester

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.dialogs.forms import Field


def line_of(field: Field, value: str) -> Widget:
    """Make the line in which a field is answered."""
    if field.choices:
        return ChoiceLine(value if value in field.choices else field.choices[0], field.choices, name=field.name)
    line = LineInput(value, picking=False, placeholder=field.hint)
    line.id = field.name
    if field.known:
        line.suggester = TagSuggester(field.known)
    return line


def show_fitting(form: Widget, fields: Iterable[Field], values: Mapping[str, str]) -> None:
    """Show the lines that go with what is chosen in others; the words in those that do not go with it stay."""
    for field in fields:
        row = form.query_one(f"#{field.name}").parent
        if field.only is not None and row is not None:
            other, choice = field.only
            row.display = values[other] == choice
