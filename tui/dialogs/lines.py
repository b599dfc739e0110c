"""The lines of a form in the editor: what each is typed or chosen in, and which of them go with what is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from tui.widgets.fields import ChoiceLine
from tui.widgets.page import Page
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


def draw_labels(labels: Sequence[str], width: int) -> list[Content]:
    """Draw the labels of the lines that are shown, one beside each: one widget, where each line had two of its own."""
    return [Content(label).truncate(max(1, width - 1), ellipsis=True) for label in labels]


def show_fitting(form: Widget, fields: Iterable[Field], values: Mapping[str, str]) -> None:
    """Show the lines that go with what is chosen in others; the words in those that do not go with it stay."""
    shown = [field for field in fields if field.only is None or values[field.only[0]] == field.only[1]]
    for field in fields:
        line = form.query_one(f"#{field.name}")
        if line.display != (field in shown):
            line.display = field in shown
    form.query_one("#labels", Page).model = tuple(field.label for field in shown)
