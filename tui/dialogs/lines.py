"""The lines of a form in the editor: what each is typed or chosen in, and which of them go with what is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, cast

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.widget import Widget

from tui.dialogs.settling import EndsInOrder
from tui.intents import Intent
from tui.widgets.fields import ChoiceLine
from tui.widgets.page import Page
from tui.widgets.writing.line_input import LineInput
from tui.widgets.writing.tags import TagSuggester

if TYPE_CHECKING:
    from tui.app import EvenSo
    from tui.dialogs.forms import Field, Form


def line_of(field: Field, value: str) -> Widget:
    """Make the line in which a field is answered."""
    if field.choices:
        return ChoiceLine(value if value in field.choices else field.choices[0], field.choices, name=field.name)
    line = LineInput(value, picking=False, placeholder=field.hint)
    line.id = field.name
    if field.known:
        line.suggester = TagSuggester(field.known)
    return line


LEAST_LABELS: Final = 18
MOST_LABELS: Final = 28
"""Cells of the labels: of all forms the same, but where a longer one needs more to stand apart from its line."""


def labels_of(form: Form) -> Page[Sequence[str]]:
    """Make the column of labels, wide enough for each that the form may show."""
    column: Page[Sequence[str]] = Page(draw_labels, (), name="labels")
    longest = max((cell_len(field.label) for field in form.fields), default=0)
    column.styles.width = max(LEAST_LABELS, min(MOST_LABELS, longest + 2))
    return column


def draw_labels(labels: Sequence[str], width: int) -> list[Content]:
    """Draw the labels of the lines that are shown, one beside each: one widget, where each line had two of its own."""
    return [Content(label).truncate(max(1, width - 1), ellipsis=True) for label in labels]


class FittingLines(EndsInOrder[Intent]):
    """A form in which some lines go with what is chosen in others."""

    form: Form

    @property
    def values(self) -> dict[str, str]:
        """The words as they stand."""
        raise NotImplementedError

    def show_fitting(self) -> None:
        """Show the lines that go with what is chosen in others; the words in those that do not go with it stay."""
        values, fields = self.values, self.form.fields
        shown = [field for field in fields if field.only is None or values[field.only[0]] == field.only[1]]
        for field in fields:
            line = self.query_one(f"#{field.name}")
            if line.display != (field in shown):
                line.display = field in shown
        self.query_one("#labels", Page).model = tuple(field.label for field in shown)

    def on_unmount(self) -> None:
        """Let another window go on with what was left."""
        app = cast("EvenSo", self.app)
        app.call_later(app.let_others_go_on)

    @property
    def focus_chain(self) -> list[Widget]:
        """The lines in their order; Textual's own is that of their places, and one that just came has none yet."""
        return [field for field in self.fields() if field.display and field.focusable]

    async def act_at_once(self, event: events.Key) -> bool:
        """Turn a choice in the app's own turn: a line that it opens is there for the tab that is typed behind it."""
        line = self.focused
        if self._ending is not None or not isinstance(line, ChoiceLine) or not line.turn_by(event):
            return False
        self.show_fitting()
        return True
