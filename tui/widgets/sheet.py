"""A piece of paper: a widget that draws its model with one pure function and does nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from textual.content import Content
from textual.reactive import reactive

from tui.widgets.drawn import Drawn

Model = TypeVar("Model")


class Sheet(Drawn, Generic[Model]):
    """Draws `model` with `draw(model, width, height)`; its screen sets or binds `model`."""

    DEFAULT_CSS = "Sheet { width: 1fr; height: 1fr; text-wrap: nowrap; text-overflow: clip; }"

    model: reactive[Any] = reactive[Any](None, repaint=False)

    def __init__(self, draw: Callable[[Model, int, int], Content], model: Model, *, name: str | None = None) -> None:
        super().__init__(id=name)
        self._draw_model = draw
        self.set_reactive(Sheet.model, model)

    def watch_model(self) -> None:
        """Paint what another model changes."""
        self.redraw()

    def render(self) -> Content:
        """Draw the model at the sheet's own size."""
        return self._draw_model(self.model, self.size.width, self.size.height)
