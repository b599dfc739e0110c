"""A long page: draws its model at its own width, as many lines as that takes, inside something that scrolls.

The bar beside it touches Textual's private interface; `tests/tui/screens/test_bar.py` is the alarm when that moves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, cast

from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Region, Size
from textual.reactive import Reactive, reactive
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.strip import Strip

from tui.shown import has_own_keys
from tui.widgets.sheet import Drawn, Ground

if TYPE_CHECKING:
    from rich.color import Color
    from rich.segment import Segment
    from rich.style import Style

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

    def foresee(self, model: Model, width: int) -> Iterator[None]:
        """Make the cells of a model's lines ahead, for a width, in steps: what is shown next then finds them made."""
        drawn = self._draw_model(model, width)
        yield from self.keep(drawn.split("\n", allow_blank=True) if isinstance(drawn, Content) else drawn, width)

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


class Bar(ScrollBar):
    """Textual's own bar, its cells made at once: the way through rich's console is a fifth of a page that is turned."""

    _made_of: tuple[object, ...] = ()
    _made: Sequence[Strip] = ()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return some of its cells; they are made anew where the bar, or what it stands on, is another."""
        drawn, size, on = self.render(), self.size, self.visual_style
        filters, (_, ground) = self.get_line_filters(), self.background_colors
        if not isinstance(drawn, ScrollBarRender) or crop.column_span != (0, size.width):
            return super().render_lines(crop)
        made_of = (*vars(drawn).values(), size, on, ground, *filters)
        if made_of != self._made_of:
            segments = _segments(drawn, size)
            cells = {one: Strip([one], size.width).apply_style(on.rich_style) for one in segments}  # mostly one
            for of_lines in filters:
                cells = {one: strip.apply_filter(of_lines, ground) for one, strip in cells.items()}
            self._made_of, self._made = made_of, [cells[one] for one in segments]
        return list(self._made[crop.y : crop.bottom])

    def is_painted(self) -> None:
        """Be painted no second time: what it belongs to was laid out anew, and is painted with it."""
        self._repaint_required = False


def _segments(drawn: ScrollBarRender, size: Size) -> Sequence[Segment]:
    """Draw a bar, from its top to its end."""
    style = cast("Style", drawn.style)  # `ScrollBar.render` makes one
    back, bar = cast("Color", style.bgcolor), cast("Color", style.color)
    height, across = size.height, size.width
    made = drawn.render_bar(
        height, drawn.virtual_size, drawn.window_size, drawn.position, across, back_color=back, bar_color=bar
    )
    return made.segments


class Scroll(VerticalScroll, Ground):
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

    @property
    def vertical_scrollbar(self) -> Bar:
        """The bar; made when it is asked for first, as Textual makes its own."""
        if not isinstance(self._vertical_scrollbar, Bar):
            self._vertical_scrollbar = bar = Bar(name="vertical", thickness=self.scrollbar_size_vertical)
            bar.display = False
            self.app._start_widget(self, bar)  # noqa: SLF001 - it is no child, and is mounted by no other way
        return self._vertical_scrollbar

    def _size_updated(self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True) -> bool:
        """Learn its size: all of it is painted with what is laid out, the bar too, unless it also scrolls."""
        bar, at = self.vertical_scrollbar, self.scroll_y
        changed = super()._size_updated(size, virtual_size, container_size, layout)
        if changed and layout and self.scroll_y == at:
            bar.is_painted()
        return changed
