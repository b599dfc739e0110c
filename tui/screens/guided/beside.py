"""Then and now: an earlier entry beside a newer one, answer by answer; one above the other where it is narrow."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from evenso.guided.forms import form_of, part_named, title_of, words_of
from evenso.language import tr
from evenso.records import Note
from evenso.wording.dates import say_day
from evenso.wording.guided.saying import GONE, NO_OTHER, say_other, say_then
from tui.keys import BACK, ENDS, MOVE, PAGES, UP_DOWN, key, ways
from tui.screens.guided.drawing import INDENT, LONGEST_SHOWN, draw_parts, wrapped
from tui.screens.guided.model import EntryData, read_entry
from tui.screens.under import UnderPlace
from tui.widgets.page import Page, Scroll

if TYPE_CHECKING:
    from storage.journal import Journal

WIDE: Final = 100
"""Cells from which the two stand side by side."""

GAP: Final = 4
NOTHING: Final = Content.styled("–", "$faint")


@dataclass(frozen=True, slots=True)
class Pair:
    """An entry, what can stand beside it, which of these does; on narrow screens, whether the newer one comes first."""

    data: EntryData
    place: int = 0
    turned: bool = False

    @property
    def both(self) -> tuple[Note, Note] | None:
        """The older and the newer of the two."""
        note, others = self.data.note, self.data.others
        if note is None or not others:
            return None
        other = others[min(self.place, len(others) - 1)]
        return (other, note) if other.at.utc <= note.at.utc else (note, other)


def draw_pair(pair: Pair | None, width: int) -> Content:
    """Draw the two."""
    if pair is None:
        return Content("")
    both = pair.both
    if both is None:
        said = GONE if pair.data.note is None else NO_OTHER
        return Content("\n").join([Content(""), *_inset(wrapped(said, max(10, width - 5), "$quiet"))])
    old, new = both
    title = Content.styled(f" {title_of(new)}", "bold")
    title += Content.styled(f"   {say_other(pair.place + 1, len(pair.data.others))}", "$quiet")
    body = _beside(pair, old, new, width) if width >= WIDE else _stacked(pair, old, new, width)
    lines = [title, Content(""), *body]
    return Content("\n").join([line.truncate(max(1, width), ellipsis=True) for line in lines])


def _heads(pair: Pair, old: Note, new: Note) -> tuple[Content, Content]:
    today = pair.data.today
    then = Content.styled(say_day(old.day, today), "bold $accent") + Content.styled(f"  {say_then(old, new)}", "$quiet")
    return then, Content.styled(say_day(new.day, today), "bold $accent")


def _stacked(pair: Pair, old: Note, new: Note, width: int) -> list[Content]:
    room = max(10, width - len(INDENT) - 2)
    heads = _heads(pair, old, new)
    blocks = [[head, *_whole(note, room), Content("")] for head, note in zip(heads, (old, new), strict=True)]
    return _inset([line for block in (reversed(blocks) if pair.turned else blocks) for line in block])


def _beside(pair: Pair, old: Note, new: Note, width: int) -> list[Content]:
    room = (width - len(INDENT) - GAP - 2) // 2
    lines = [_row(*_heads(pair, old, new), room), Content("")]
    for left, right in _blocks(old, new, room):
        count = max(len(left), len(right))
        rows = zip(_to(left, count), _to(right, count), strict=True)
        lines += [*(_row(one, other, room) for one, other in rows), Content("")]
    return lines


def _row(left: Content, right: Content, room: int) -> Content:
    left = left.truncate(room, ellipsis=True)
    return Content(INDENT) + left.pad_right(max(0, room - left.cell_length) + GAP) + right


def _to(lines: list[Content], count: int) -> list[Content]:
    return lines + [Content("")] * (count - len(lines))


def _blocks(old: Note, new: Note, room: int) -> list[tuple[list[Content], list[Content]]]:
    """Return what stands beside what: the same question's answers, or both entries whole where they have none."""
    form = form_of(old)
    if form is None or form is not form_of(new) or form.turns:
        return [(_whole(old, room), _whole(new, room))]
    names = [part.name for part in form.parts]
    names += [name for note in (old, new) for name, _ in note.parts if name not in names]
    blocks = []
    for name in dict.fromkeys(names):
        said = words_of(old, name), words_of(new, name)
        if any(said):
            label = Content.styled(part_named(form, name).label, "$faint")
            left, right = (wrapped(words[:LONGEST_SHOWN], room, "$ink") if words else [NOTHING] for words in said)
            blocks.append(([label, *left], [label, *right]))
    return blocks


def _whole(note: Note, width: int) -> list[Content]:
    return draw_parts(note, width) if note.parts else wrapped(note.text[:LONGEST_SHOWN], width, "$ink")


def _inset(lines: list[Content]) -> list[Content]:
    return [Content(INDENT) + line for line in lines]


class ThenAndNow(UnderPlace[Pair]):
    """Two entries of one form."""

    PLACE = "perspective"
    EXPLAINED = (
        tr("One from about a year before is offered first, then one from about half a year before, then the newest."),
        tr("What has changed between the two is for you to say."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("tab", "turn", tr("turn"), tr("the other one first"), MOVE, name="then.turn"),
        *ways(UP_DOWN, "scroll", tr("scroll")),
        *ways(PAGES, "scroll", tr("scroll"), (-12, 12)),
        key("space", "scroll(12)", tr("page"), tr("scroll"), MOVE, name="then.on"),
        *ways(ENDS, "scroll", tr("top, end"), (-9999, 9999)),
    ]

    pair: reactive[Pair | None] = reactive(None, repaint=False)

    def __init__(self, entry_id: str) -> None:
        super().__init__()
        self._entry_id = entry_id

    def body(self) -> Iterable[Widget]:
        """Yield the page."""
        with Scroll():
            yield Page(draw_pair, None)

    def on_mount(self) -> None:
        """Show what was read before the page stood."""
        self.watch_pair()

    def wants(self, now: datetime) -> Callable[[Journal], Pair]:
        """Read the entry and what can stand beside it."""
        return lambda journal: Pair(read_entry(journal, self._entry_id, now))

    def receive(self, data: Pair) -> None:
        """Show fresh data, the same other entry beside it."""
        was = self.pair
        place = 0 if was is None else min(was.place, max(0, len(data.data.others) - 1))
        self.pair = replace(data, place=place, turned=was is not None and was.turned)

    def watch_pair(self) -> None:
        """Draw again."""
        for page in self.query(Page):
            page.model = self.pair
            if not self.line_is_open:
                self.keys = self.footer()

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys that act."""
        keys = [Binding("left_square_bracket", "", tr("another one"), key_display="[ ]")]
        keys += [Binding("tab", "", tr("the other first"))] if self.app.size.width < WIDE else []
        return (
            *keys,
            Binding("down", "", tr("scroll"), key_display="↑ ↓"),
            BACK,
            Binding("exclamation_mark", "support", tr("support"), key_display="!"),
            Binding("question_mark", "", tr("help"), key_display="?"),
        )

    def _look_at(self, step: int) -> None:
        if self.pair is not None and self.pair.data.others:
            place = (self.pair.place + step) % len(self.pair.data.others)
            self.pair = replace(self.pair, place=place)
            self.query_one(Scroll).scroll_home(animate=False)

    def action_earlier(self) -> None:
        """Lay the next that is offered beside it."""
        self._look_at(1)

    def action_later(self) -> None:
        """Lay the one before beside it again."""
        self._look_at(-1)

    def action_turn(self) -> None:
        """Where they stand one above the other, let the other one stand above."""
        if self.pair is not None:
            self.pair = replace(self.pair, turned=not self.pair.turned)
            self.query_one(Scroll).scroll_home(animate=False)

    def action_scroll(self, rows: int) -> None:
        """Scroll the page."""
        self.query_one(Scroll).scroll_relative(y=rows, animate=False)
