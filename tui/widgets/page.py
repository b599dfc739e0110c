"""A long page: draws its model at its own width, as many lines as that takes, inside something that scrolls."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, Self, TypeVar

from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Region, Size
from textual.reactive import Reactive, reactive

from tui.shown import has_own_keys
from tui.widgets.sheet import Drawn

Model = TypeVar("Model")


class Page(Drawn, Generic[Model]):
    """Draws `model` with `draw(model, width)`, as one content or as its lines; its height is their number."""

    DEFAULT_CSS = "Page { width: 1fr; height: auto; text-wrap: nowrap; text-overflow: clip; }"
    auto_links = False

    model: reactive[Any] = reactive[Any](None, repaint=False)

    _kept: tuple[Any, int, Sequence[Content]] | None = None
    """The lines of a model at a width: asked for their number and for themselves, they are made once."""

    def __init__(
        self, draw: Callable[[Model, int], Content | Sequence[Content]], model: Model, *, name: str | None = None
    ) -> None:
        super().__init__(id=name)
        self._draw_model = draw
        self.set_reactive(Page.model, model)

    def watch_model(self) -> None:
        """Paint what another model changes, and lay it out anew where it has more lines or fewer."""
        if self.is_mounted and len(self._drawn_at(max(1, self.size.width))) == self.size.height:
            self.redraw()
        else:
            kept = self._kept
            self.refresh(layout=True)
            self._kept = kept

    def foresee(self, model: Model, width: int) -> None:
        """Make the cells of a model's lines ahead, for a width: what is shown next then finds them made."""
        drawn = self._draw_model(model, width)
        self.keep(drawn.split("\n", allow_blank=True) if isinstance(drawn, Content) else drawn, width)

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Paint again; without regions everything, drawn anew."""
        if repaint and not regions:
            self._kept = None
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the lines the model takes at this width."""
        del container, viewport
        return max(1, len(self._drawn_at(max(1, width))))

    def render(self) -> Content:
        """Draw the model at the page's own width."""
        return Content("\n").join(self._drawn_at(max(1, self.size.width)))

    def _draw(self) -> list[Content]:
        return super()._draw() if has_own_keys(self) else list(self._drawn_at(max(1, self.size.width)))

    def _drawn_at(self, width: int) -> Sequence[Content]:
        if self._kept is None or self._kept[0] is not self.model or self._kept[1] != width:
            drawn = self._draw_model(self.model, width)
            lines = drawn.split("\n", allow_blank=True) if isinstance(drawn, Content) else drawn
            self._kept = self.model, width, lines
        return self._kept[2]


class Scroll(VerticalScroll):
    """What a page scrolls in: the rest of the screen, with a thin bar; keys are the screen's business."""

    DEFAULT_CSS = """
    Scroll {
        height: 1fr; width: 1fr; scrollbar-size-vertical: 1; scrollbar-gutter: stable;
        scrollbar-background: $background; scrollbar-background-hover: $background;
        scrollbar-background-active: $background; scrollbar-color: $faint 80%; scrollbar-color-hover: $quiet;
        scrollbar-color-active: $quiet;
    }
    """
    can_focus = False
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)  # else a longer page is laid out twice
