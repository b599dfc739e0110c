"""A piece of paper: a widget that draws its model with one pure function and does nothing else.

Of its lines only those that changed are painted: a key changes a line or two of twenty, and turning all of them into
styled cells anew is most of what a key costs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, Generic, Protocol, Self, TypeVar

from textual.color import Color
from textual.content import Content
from textual.filter import LineFilter
from textual.geometry import Region, Size
from textual.reactive import Reactive, reactive
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual
from textual.widget import Widget

from tui.shown import as_now, has_own_keys, mark_pressed

Model = TypeVar("Model")

WIDEST: Final = 140
"""Cells across of a page at most: in a wide terminal it stands in the middle; style sheets say the same number."""

A_FEW: Final = 12
"""Lines made in one step while nobody types: a millisecond or two, so that a key that comes then hardly waits."""

MOST_KEPT: Final = 400
"""Lines whose cells are kept, for a screen that is paged forth and back."""


class Ground(Widget):
    """What only other widgets stand on: each of its lines is its first once more.

    Textual makes every one of them for each paint, also those that are covered.
    """

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the cells of some lines."""
        return super().render_lines(Region(crop.x, 0, crop.width, 1)) * crop.height


class PaintsLines(Widget):
    """A widget whose lines are painted as `render_line` gives them, where nothing lies around or over them.

    Textual makes each of them into another one and passes it through its filters, whenever it is painted.
    """

    _selected = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._shown: dict[int, Strip] = {}
        """The lines that stand here as they are painted."""
        self._look: tuple[object, ...] = ()

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Paint again; without regions everything."""
        if repaint and not regions:
            self._shown = {}
        for region in regions:
            for y in region.line_range:
                self._shown.pop(y, None)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the cells of some lines; whether text is selected there is asked once for all of them."""
        self._selected = self.text_selection is not None
        if self._selected or not self._is_plain:
            return super().render_lines(crop)
        _, background = self.background_colors
        filters = self.get_line_filters()
        look = (self.size, background, self.visual_style, self.app.theme, *filters)
        if look != self._look:
            self._look, self._shown = look, {}
        strips = [self._shown.get(y) or self._made(y, filters, background) for y in crop.line_range]
        across = crop.column_span
        return strips if across == (0, self.size.width) else [strip.crop(*across) for strip in strips]

    def _made(self, y: int, filters: Sequence[LineFilter], background: Color) -> Strip:
        strip = self.render_line(y)
        for line_filter in filters:  # the line remembers what that makes of it, as long as it is kept
            strip = strip.apply_filter(line_filter, background)
        self._shown[y] = strip
        return strip

    @property
    def _is_plain(self) -> bool:
        """Whether nothing lies around or over its lines, so that they need not be made into other ones."""
        styles = self.styles
        over = styles.tint.a or self.opacity != 1.0 or styles.text_opacity != 1.0 or styles.has_rule("hatch")
        outlined = any(edge for edge, _ in styles.outline)
        return not (over or outlined or styles.gutter or self.hover_style.link_id)


class Drawn(PaintsLines):
    """A widget whose `render` gives a content line by line; `redraw` paints what differs from what stands there."""

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)  # else all is laid out and painted twice
    _lines: list[Content] | None = None
    _at: Size = Size(0, 0)

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._cells: dict[object, Strip] = {}
        """Lines that stand here or stood here, as cells."""
        self._unmarked: dict[int, Content] = {}

    def mark(self, key: str) -> None:
        """Show at once that a key was pressed, wherever it stands, until the next drawing or `unmark`."""
        if self._lines is not None and self._at == self.size:
            marked = {y: mark_pressed(line, key) for y, line in enumerate(self._lines[: self.size.height])}
            self._put({y: line for y, line in marked.items() if line is not self._lines[y]})

    def unmark(self) -> None:
        """Show no key as pressed any more."""
        if self._lines is not None and self._unmarked:
            self._put(self._unmarked)
            self._unmarked = {}

    def _put(self, lines: dict[int, Content]) -> None:
        if self._lines is not None and lines:
            self._unmarked |= {y: self._lines[y] for y in lines if y not in self._unmarked}
            self._lines = [lines.get(y, line) for y, line in enumerate(self._lines)]
            self.refresh(*(Region(0, y, self.size.width, 1) for y in lines))

    def render(self) -> Content:
        """Draw all of it."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Draw again, and paint the lines that are not as they were."""
        before = self._lines
        if before is None or self._at != self.size or not self.size:
            self.refresh()
            return
        after = self._draw()
        count = max(len(before), len(after))
        blank = Content("")
        changed = [
            y
            for y in range(min(count, self.size.height))
            if not _same(before[y] if y < len(before) else blank, after[y] if y < len(after) else blank)
        ]
        self._lines, self._unmarked = after, {}
        if changed:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Paint again; without regions everything, from the drawing on."""
        if repaint and not regions:
            self._lines, self._unmarked = None, {}
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def render_line(self, y: int) -> Strip:
        """Return the cells of a line; while text is selected Textual lays its marks over the whole."""
        if self._selected:
            return super().render_line(y)
        size = self.size  # Textual reckons it anew each time
        if self._lines is None or self._at != size:
            self._lines, self._at = self._draw(), size
        if y >= len(self._lines):
            return Strip.blank(size.width, self.visual_style.rich_style)
        return self._strip(self._lines[y], size.width)

    def _draw(self) -> list[Content]:
        return as_now(self, self.render()).split("\n", allow_blank=True)

    def keep(self, lines: Sequence[Content], width: int) -> Iterator[None]:
        """Make the cells of lines that may stand here soon, a few in a step."""
        for number, line in enumerate(lines):
            if not number % A_FEW:
                yield
            self._strip(line, width)

    def _strip(self, line: Content, width: int) -> Strip:
        key = (line.plain, tuple(line.spans), width, self.visual_style, self.app.theme)
        found = self._cells.get(key)
        if found is None:
            while len(self._cells) >= MOST_KEPT:
                del self._cells[next(iter(self._cells))]
            strips = Visual.to_strips(self, line, width, 1, self.visual_style)
            found = strips[0] if strips else Strip.blank(width, self.visual_style.rich_style)
            under, over = self.background_colors
            found = found.adjust_cell_length(width, Style(background=under + over).rich_style)
            self._cells[key] = found
        return found


def fit(sheet: Widget, rows: int) -> None:
    """Give a widget so many rows; where it has them, saying so again would lay the whole screen out anew."""
    if sheet.styles.height is None or sheet.styles.height.cells != rows:
        sheet.styles.height = rows


def show_where(widget: Widget, wanted: bool) -> None:
    """Show a widget or take it away; where it is so already, the screen is not laid out anew."""
    if widget.display != wanted:
        widget.display = wanted


class Sheet(Drawn, Generic[Model]):
    """Draws `model` with `draw(model, width, height)`, as one content or as its lines; its screen sets `model`."""

    DEFAULT_CSS = "Sheet { width: 1fr; height: 1fr; text-wrap: nowrap; text-overflow: clip; }"

    model: reactive[Any] = reactive[Any](None, repaint=False)

    def __init__(
        self,
        draw: Callable[[Model, int, int], Content | Sequence[Content]],
        model: Model,
        *,
        name: str | None = None,
    ) -> None:
        super().__init__(id=name)
        self._draw_model = draw
        self.set_reactive(Sheet.model, model)

    def watch_model(self) -> None:
        """Paint what another model changes."""
        self.redraw()

    def foresee(self, model: Model, rows: int | None = None) -> Iterator[None]:
        """Draw another model out of sight, on so many rows where they are others; in steps, to be shown quickly."""
        if self.size:
            width, height = self.size
            yield from self.keep(_lines_of(self._draw_model(model, width, height if rows is None else rows)), width)

    def render(self) -> Content:
        """Draw the model at the sheet's own size."""
        return Content("\n").join(self._drawn())

    def _draw(self) -> list[Content]:
        return super()._draw() if has_own_keys(self) else self._drawn()

    def _drawn(self) -> list[Content]:
        return _lines_of(self._draw_model(self.model, *self.size))


MOST_DRAWN: Final = 8
"""Drawings that are kept of what comes and goes in one place."""


class OfData(Protocol):
    """What is drawn: data, and where one is in them."""

    @property
    def data(self) -> object:
        """The data."""


Seen = TypeVar("Seen", bound=OfData)


def keeping(draw: Callable[[Seen, int, int], Content | Sequence[Content]]) -> Callable[[Seen, int, int], list[Content]]:
    """Return what draws the same, in lines, and keeps its last drawings for when the very same is asked for again.

    `draw` is a pure function, and a drawing is of one object of data: nothing drawn can be of an earlier state.
    """
    kept: list[tuple[Seen, int, int, list[Content]]] = []

    def drawn(seen: Seen, width: int, height: int) -> list[Content]:
        for at, (of, across, rows, lines) in enumerate(kept):
            if of.data is seen.data and (of, across, rows) == (seen, width, height):
                kept.insert(0, kept.pop(at))
                return lines
        found = draw(seen, width, height)
        lines = _lines_of(found)
        kept[MOST_DRAWN - 1 :] = []
        kept.insert(0, (seen, width, height, lines))
        return lines

    return drawn


def _lines_of(drawn: Content | Sequence[Content]) -> list[Content]:
    return drawn.split("\n", allow_blank=True) if isinstance(drawn, Content) else list(drawn)


def _same(one: Content, other: Content) -> bool:
    return one is other or (one.plain == other.plain and list(one.spans) == list(other.spans))


class RowsSheet(Sheet[Model]):
    """A sheet with rows to point at: where one is, a sign tells, and none of them is underlined like a link."""

    auto_links = False
