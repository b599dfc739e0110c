"""One entry as a page to read: its Markdown as it is meant, what it is linked to, and the way to the next one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from evenso.journal.reading import blocks_of
from evenso.language import tr, tr_as
from evenso.links import Linked, Ref, Thing, most_telling
from evenso.records import AnyEntry, Moment, Note
from evenso.wording.dates import say_long_day, say_time_of
from evenso.wording.entries import entry_gist, kind_word
from evenso.wording.journal.earlier import REWORDED
from evenso.wording.journal.links import WHICH_LINK
from evenso.wording.links.saying import LINKED
from storage.problems import NotFound
from storage.reading.pages import Near
from storage.reading.which import Which
from tui.keys import BACK, CHANGE, ENDS, MOVE, PAGES, UP_DOWN, key, ways
from tui.screens.base import JournalScreen
from tui.screens.journal.acting import ActsOnEntry
from tui.screens.journal.model import is_reworded
from tui.screens.journal.reading import MEASURE, draw_blocks
from tui.screens.under import UnderPlace
from tui.shown import numbers_hidden, press, show_line, signs_are_plain
from tui.ways.linked import WalksLinks, draw_linked, link_keys
from tui.widgets.page import Page, Scroll

if TYPE_CHECKING:
    from storage.journal import Journal

LONGEST_READ = 20_000
"""Characters of a text that are drawn; the editor shows all."""


@dataclass(frozen=True, slots=True)
class EntryData:
    """An entry (None once it is gone), what it is linked to, and the entries around it, where there are any."""

    entry: AnyEntry | None
    today: date
    day_starts_at: int
    links: tuple[Linked, ...] = ()
    newer: str = ""
    older: str = ""
    hidden: bool = False
    plain: bool = False
    reworded: bool = False


def read_entry(journal: Journal, now: datetime, entry_id: str, which: Which) -> EntryData:
    """Read an entry with what is around it, among those that are looked at."""
    starts = journal.day_starts_at
    today = Moment.of(now).entry_day(starts)
    try:
        entry = journal.entry(entry_id)
    except NotFound:
        return EntryData(None, today, starts)
    around = [one.id for one in journal.stretch(which, Near(entry.at.utc, entry.id), 4).entries]
    at = around.index(entry.id) if entry.id in around else None
    return EntryData(
        entry,
        today,
        starts,
        links=most_telling(journal.linked(Ref(Thing.ENTRY, entry.id))),
        newer=around[at - 1] if at else "",
        older=around[at + 1] if at is not None and at + 1 < len(around) else "",
        hidden=numbers_hidden(journal),
        plain=signs_are_plain(journal),
        reworded=is_reworded(journal, entry),
    )


def draw_entry(data: EntryData | None, width: int) -> Content:
    """Draw the page: its title one cell in, all else three, and no line wider than a book's."""
    if data is None or data.entry is None:
        return Content("")
    room = min(MEASURE, max(10, width - 6))
    lines = [*_head(data, data.entry, room), Content(""), *_words(data, data.entry, room)]
    if data.links:
        lines += [Content(""), Content.styled(LINKED, "bold $quiet")]
        lines += draw_linked(data.links, Thing.ENTRY, data.today, room)
    cut = [line.truncate(room, ellipsis=True) for line in lines]
    return Content("\n").join([line.pad_left(3 if number else 1) for number, line in enumerate(cut)])


def _head(data: EntryData, entry: AnyEntry, room: int) -> list[Content]:
    kind = kind_word(entry)
    title = f"{kind[:1].upper()}{kind[1:]}, {say_long_day(entry.day, data.today)}, {say_time_of(entry.day, entry.at)}"
    told = [
        *(f"#{tag}" for tag in getattr(entry, "tags", ())),
        *([tr("for the session")] if entry.for_session else []),
        *([tr("not for the session")] if entry.private else []),
        *([tr("written later")] if entry.late else []),
    ]
    lines = [show_line(title, "bold", room)]
    lines += [show_line(" · ".join(told), "$quiet", room)] if told else []
    if data.reworded:
        lines.append(press(Content.assemble((f"{REWORDED}  ", "$faint"), ("h", "$accent")), "h"))
    return lines


def _words(data: EntryData, entry: AnyEntry, room: int) -> list[Content]:
    text = entry.text if isinstance(entry, Note) else entry.note
    lines: list[Content] = []
    if not isinstance(entry, Note):
        from tui.screens.journal.entry_lines import in_full  # noqa: PLC0415 - for entries with facts of their own

        lines += in_full(entry, room, hidden=data.hidden, most=0, rest=lambda _: "")
        lines = [line for line in lines if line.plain.strip()] or [show_line(entry_gist(entry), "$ink", room)]
        lines += [Content("")] if text.strip() else []
    if isinstance(entry, Note) and entry.parts:
        from tui.screens.guided.drawing import draw_parts  # noqa: PLC0415 - for entries with answers

        return [*lines, *draw_parts(entry, room)]
    lines += draw_blocks(blocks_of(text[:LONGEST_READ]), room, plain=data.plain) if text.strip() else []
    if len(text) > LONGEST_READ:
        rest = tr("… {more:,} more characters; e shows all of it", more=len(text) - LONGEST_READ)
        lines.append(press(Content.styled(rest, "$quiet"), "e"))
    return lines


class EntryPage(ActsOnEntry, WalksLinks, UnderPlace[EntryData]):
    """An entry to read."""

    PLACE = "journal"
    EXPLAINED = (
        tr("A text is shown as its Markdown means it: # headings, *emphasis*, lists. Nothing in it can act."),
        tr("A digit goes to what is linked and esc comes back; x and a digit takes a link away, u brings it back."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("x", "unlink", tr_as("a key", "unlink"), tr("take a link away"), CHANGE, name="entry.unlink"),
        *link_keys("entry"),
        *ways(UP_DOWN, "scroll", tr("scroll")),
        *ways(PAGES, "scroll", tr("scroll"), (-12, 12)),
        key("space", "scroll(12)", tr_as("a key", "page"), tr("scroll"), MOVE, name="entry.on"),
        *ways(ENDS, "scroll", tr("top, end"), (-9999, 9999), letters=False),
    ]

    data: reactive[EntryData | None] = reactive(None, repaint=False)

    def __init__(self, entry_id: str, which: Which | None = None, *, walked: bool = False) -> None:
        super().__init__()
        self.entry_id = entry_id
        self._which = which or Which()
        self._walked = walked
        self._unlinking = False

    def body(self) -> Iterable[Widget]:
        """Yield the page."""
        with Scroll():
            yield Page(draw_entry, self.data)

    def wants(self, now: datetime) -> Callable[[Journal], EntryData]:
        """Read the entry."""
        entry_id, which = self.entry_id, self._which
        return lambda journal: read_entry(journal, now, entry_id, which)

    def receive(self, data: EntryData) -> None:
        """Show fresh data; an entry that is gone has no page."""
        if data.entry is None:
            self.dismiss()
        elif data.entry.id == self.entry_id:
            self.data = data

    def watch_data(self, data: EntryData | None) -> None:
        """Draw again, and say the keys that act now."""
        if self.is_mounted:
            self.query_one(Page).model = data
            if not self.line_is_open:
                self.keys = self.footer()

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys that act."""
        links = () if self.data is None else self.data.links
        back = BACK
        if self._unlinking:
            return (Binding("1", "", tr("this one goes"), key_display=f"1-{len(links)}"), back)
        keys = [
            Binding("l", "", tr_as("a key", "link")),
            Binding("G", "", tr_as("a key", "goal")),
            Binding("w", "", tr("look at it")),
        ]
        keys += [Binding("e", "", tr("edit")), back]
        keys.append(Binding("left_square_bracket", "", tr("earlier, later"), key_display="[ ]"))
        if links:
            keys.insert(
                0, Binding("1", "", tr_as("a key", "linked"), key_display=f"1-{len(links)}" if len(links) > 1 else "1")
            )
            keys.append(Binding("x", "", tr_as("a key", "unlink")))
        keys.append(Binding("b", "", tr("bring up")))
        return (*keys, Binding("question_mark", "", tr("help"), key_display="?"))

    @property
    def chosen_entry(self) -> AnyEntry | None:
        """The entry of the page."""
        return None if self.data is None else self.data.entry

    @property
    def hides_numbers(self) -> bool:
        """Whether moods are shown as marks."""
        return self.data is not None and self.data.hidden

    @property
    def starts_at(self) -> int:
        """The hour at which days begin."""
        return 0 if self.data is None else self.data.day_starts_at

    def links(self) -> Sequence[Linked]:
        """Return what the entry is linked to."""
        return () if self.data is None else self.data.links

    def bookmark(self) -> Callable[[], None]:
        """Come back to this page, also where it had to be left for the place under it."""
        app, entry_id, which, walked = self.own_app, self.entry_id, self._which, self._walked
        place = app.screen_stack[0]
        under = place.bookmark() if isinstance(place, JournalScreen) else super().bookmark()

        def back() -> None:
            if not (isinstance(app.front, EntryPage) and app.front.entry_id == entry_id):
                under()
                app.call_later(app.push_screen, EntryPage(entry_id, which, walked=walked))

        return back

    def _turn(self, entry_id: str) -> None:
        if entry_id and entry_id != self.entry_id:
            self.entry_id = entry_id
            self.query_one(Scroll).scroll_home(animate=False)
            self.wish()

    def action_earlier(self) -> None:
        """Read the entry before."""
        if self.data is not None:
            self._turn(self.data.older)

    def action_later(self) -> None:
        """Read the entry after."""
        if self.data is not None:
            self._turn(self.data.newer)

    def action_scroll(self, rows: int) -> None:
        """Scroll the page."""
        self.query_one(Scroll).scroll_relative(y=rows, animate=False)

    def action_unlink(self) -> None:
        """Take the only link away, or ask which one."""
        links = [one for one in self.links() if one.link_id]
        if len(links) == 1:
            self._take_away(links[0])
        elif links:
            self._ask_which(asking=True)

    def _ask_which(self, *, asking: bool) -> None:
        self._unlinking = asking
        self.keys = self.footer()
        if asking:
            self.say(WHICH_LINK)

    async def action_walk(self, number: int) -> None:
        """Go to a linked thing; where a link is to go, take that one away."""
        found = self.links()[number - 1] if number <= len(self.links()) else None
        if found is None:
            return
        if self._unlinking:
            self._ask_which(asking=False)
            self._take_away(found)
        elif found.ref.thing is Thing.ENTRY:
            await self.app.push_screen(EntryPage(found.ref.id))  # esc comes back along the same way
        else:
            await super().action_walk(number)

    def action_back(self) -> None:
        """Leave the question which link goes, then the page; one that was walked to, for where the walk began."""
        if self._unlinking:
            self._ask_which(asking=False)
            return
        super().action_back()
        if self._walked:
            self.own_app.action_back_to()

    def _take_away(self, one: Linked) -> None:
        from tui.ways.linking import TakeLink  # noqa: PLC0415 - only when a link goes

        if one.link_id:
            self.do(TakeLink(one.link_id))
