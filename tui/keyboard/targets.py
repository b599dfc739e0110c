"""What can be pointed at on a screen: what a click acts on, rows and cells one walks to, fields one types into."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol, runtime_checkable

from rich.style import Style
from textual import events
from textual.css.query import NoMatches
from textual.errors import NoWidget
from textual.geometry import Offset, Region
from textual.widget import Widget
from textual.widgets import Input, TextArea

if TYPE_CHECKING:
    from textual.screen import Screen

LETTERS: Final = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
MARKS: Final = ("press", "place", "row", "pick", "@click")
"""What a drawing says of a part of it that a click acts on."""


@runtime_checkable
class Spotted(Protocol):
    """A screen or a widget that says where something can be pointed at that is not drawn with a mark."""

    def spots(self) -> Iterator[Offset]:
        """Yield the places, on the screen."""


@dataclass(frozen=True, slots=True)
class Target:
    """Something that can be pointed at: the widget, where on the screen, what was drawn there, whether one types."""

    widget: Widget
    at: Offset
    style: Style
    typed_into: bool = False
    room: int = 0
    """Cells before it in which nothing stands."""
    lead: int = 0
    """One where it begins with a blank of its own, as a padded number does."""
    key: str = ""
    """The letter that does the same on the screen, where one stands in it."""
    key_at: int = 0
    """Cells from its beginning to that letter."""

    def go(self) -> None:
        """Do what a click there does; a field is given the keys, its words and its cursor as they are."""
        if self.typed_into:
            self.widget.screen.set_focus(self.widget)
        if isinstance(self.widget, Input | TextArea):
            return
        x, y = self.at - self.widget.region.offset
        click = events.Click(
            self.widget,
            x,
            y,
            0,
            0,
            1,
            shift=False,
            meta=False,
            ctrl=False,
            screen_x=self.at.x,
            screen_y=self.at.y,
            style=self.style,
        )
        click._set_forwarded()  # noqa: SLF001 - as a screen marks it, which else hands it down again as it comes up
        self.widget.post_message(click)


def targets_of(screen: Screen[Any]) -> list[Target]:
    """Return what can be pointed at on a screen, in the order in which it is read."""
    found: dict[tuple[int, int], Target] = {}
    seen: set[tuple[int, str]] = set()
    for widget in screen.query(Widget):
        visible = _visible(screen, widget)
        if not visible:
            continue
        if widget.focusable and not widget.children:
            found[visible.y, visible.x] = Target(widget, visible.offset, Style(), typed_into=True)
        elif not widget.children:
            for target, mark in _marked(widget, visible):
                if (id(widget), mark) not in seen:
                    seen.add((id(widget), mark))
                    found.setdefault((target.at.y, target.at.x), target)
    spotted = [one for one in (screen, *screen.query(Widget)) if isinstance(one, Spotted)]
    for at in (at for one in spotted for at in one.spots()):
        try:
            widget, _ = screen.get_widget_at(*at)
        except NoWidget:
            continue
        found.setdefault((at.y, at.x), Target(widget, at, Style()))
    return [found[place] for place in sorted(found)]


def _visible(screen: Screen[Any], widget: Widget) -> Region:
    """Return the part of a widget that is seen, empty where none is."""
    try:
        return screen.find_widget(widget).visible_region
    except (NoWidget, NoMatches):
        return Region()


def _marked(widget: Widget, visible: Region) -> Iterator[tuple[Target, str]]:
    """Yield the beginning of each stretch of a widget that a click acts on, with what is said of it."""
    lines = widget.render_lines(visible.translate(-widget.region.offset))
    for y, line in enumerate(lines, visible.y):
        x, before, room = visible.x, "", 0
        for segment in line:
            style = segment.style or Style()
            mark = ",".join(f"{name}={style.meta[name]}" for name in MARKS if name in style.meta)
            if mark and mark != before:
                key = segment.text.strip() if segment.text.strip() == style.meta.get("press") else ""
                key = key if key in LETTERS else ""
                lead = int(segment.text[:1] == " " and bool(segment.text.strip()))
                at = Offset(x, y)
                yield Target(widget, at, style, room=room, lead=lead, key=key, key_at=segment.text.find(key)), mark
            before, blank = mark, len(segment.text) - len(segment.text.rstrip(" "))
            room = room + blank if blank == len(segment.text) else blank
            x += segment.cell_length


def named(targets: Sequence[Target]) -> dict[str, Target]:
    """Give each target the letters to type: its own key where there are enough letters and no other has it."""
    if len(targets) > len(LETTERS):
        return dict(zip(codes(len(targets)), targets, strict=True))
    own: dict[str, Target] = {}
    for one in targets:
        if one.key:
            own.setdefault(one.key, one)
    left = iter([letter for letter in LETTERS if letter not in own])
    return {one.key if own.get(one.key) is one else next(left): one for one in targets}


def codes(count: int) -> Sequence[str]:
    """Return as many names to type: a letter each, or two where there are more targets than letters.

    None of them begins with another, so that each is complete as soon as it is typed.
    """
    if count <= len(LETTERS):
        return LETTERS[:count]
    spent = -(-(count - len(LETTERS)) // (len(LETTERS) - 1))
    single = LETTERS[: max(0, len(LETTERS) - spent)]
    double = [first + second for first in LETTERS[len(single) :] for second in LETTERS]
    return [*single, *double][:count]
