"""Guided writing: one question at a time, any of them skipped, saved from anywhere, left at any time without loss."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import TextArea

from evenso.guided.drafts import Begun, pack
from evenso.guided.numbers import beside_the_scale
from evenso.guided.walk import Walk, moved_to
from evenso.language import tr
from evenso.records import InvalidRecord, Note
from evenso.rollover import DAY_STARTS_AT
from evenso.wording.guided.saying import KEPT, NOTHING, TAKEN_IN, say_scale
from storage.problems import NotFound
from tui.dialogs.forms import Times
from tui.intents import Intent, KeepDraft
from tui.keys import SUPPORT
from tui.messages import Do, Left
from tui.screens.guided.answer import Answer, Step
from tui.screens.guided.begin import TAGS, WHEN
from tui.screens.guided.drawing import Asked, draw_asked
from tui.screens.guided.intents import ChangeGuided, SaveGuided
from tui.screens.under import UnderPlace
from tui.widgets.page import Page
from tui.widgets.status_line import Status
from tui.widgets.writing.line_input import KEEP_AFTER

if TYPE_CHECKING:
    from evenso.links import Ref
    from storage.journal import Journal
    from tui.intents import Outcome


@dataclass(frozen=True, slots=True)
class Around:
    """What a page of guided writing needs of the journal: what the entry was begun from, the hour a day begins at."""

    root: str = ""
    day_starts_at: int = DAY_STARTS_AT


def read_around(journal: Journal, root: Ref | None) -> Around:
    """Read it; something that is gone has no name."""
    try:
        title = "" if root is None else journal.title_of(root)
    except NotFound:
        title = ""
    return Around(title, journal.day_starts_at)


class GuidedPage(UnderPlace[Around]):
    """The questions of a form."""

    PLACE = "perspective"
    BINDINGS: ClassVar[list[BindingType]] = []
    DEFAULT_CSS = """
    GuidedPage #box { height: 1fr; padding: 1 2 0 2; }
    """

    def __init__(self, begun: Begun, slot: str, *, going_on: bool = False, entry: Note | None = None) -> None:
        super().__init__()
        self.walk = begun.walk
        self.left_with = Status()
        """What is said on the page below once this one is left."""
        self._root = begun.root
        self._slot = slot
        self._entry = entry
        self._going_on = going_on
        self._around = Around()
        self._was = begun.was
        self._took_in = begun.took_in and entry is not None
        self._kept = pack(begun.walk, begun.root, begun.was)
        self._at_first = begun.walk if not going_on else None
        self._timer: Timer | None = None
        self._over = False
        self._saving = False

    def body(self) -> Iterable[Widget]:
        """Yield the question and the place for its answer."""
        yield Page(draw_asked, self._asked(), name="asked")
        with Vertical(id="box"):
            yield Answer(self.step)

    def on_mount(self) -> None:
        """Put the cursor where one answers."""
        answer = self.query_one(Answer)
        answer.put(self.walk.here.words)
        self.set_focus(answer)
        self._show()
        if self._took_in:
            self.status = Status(TAKEN_IN)

    def wants(self, now: datetime) -> Callable[[Journal], Around]:
        """Read what stands around the questions."""
        del now
        return lambda journal: read_around(journal, self._root)

    def receive(self, data: Around) -> None:
        """Show what the entry was begun from."""
        self._around = data
        self._show()

    def _asked(self) -> Asked:
        return Asked(self.walk, self.app.size.height, self._around.root, self._going_on)

    def _show(self) -> None:
        for page in self.query(Page):
            page.model = self._asked()
            self.keys = self.footer()

    def on_resize(self, event: events.Resize) -> None:
        """Leave room for the answer at any size."""
        del event
        self._show()

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys that walk, the most needed first."""
        keys = [Binding("enter", "", tr("save") if self._ends_here else tr("go on"))]
        keys += [] if self._ends_here else [Binding("ctrl+s", "", tr("save"))]
        keys.append(Binding("escape", "", tr("leave, keeping it"), key_display="esc"))
        keys += [Binding("shift+tab", "", tr("back"))] if self.walk.at else []
        return (*keys, Binding("ctrl+j", "", tr("new line")), SUPPORT)

    @property
    def _ends_here(self) -> bool:
        return self.walk.at_end and not self.walk.here.part.turn

    # Walking

    def on_click(self, event: events.Click) -> None:
        """Keep the cursor where one answers."""
        del event
        self.set_focus(self.query_one(Answer))

    def step(self, step: Step) -> None:
        """Do what a key in the answer asks for."""
        if self._over:
            return
        self._take()
        if step == "leave":
            self._leave()
        elif step == "save" or (step == "on" and self._ends_here):
            self._save()
        else:
            self._told_scale(step)
            self._go({"on": self.walk.on, "back": self.walk.back, "swap": self.walk.swapped}[step]())

    def _take(self) -> None:
        self.walk = self.walk.answered(self.query_one(Answer).text)

    def _told_scale(self, step: Step) -> None:
        here = self.walk.here
        beside = step == "on" and beside_the_scale(here.part, here.words)
        self.status = Status(say_scale(here.part) if beside else "")

    def _go(self, walk: Walk) -> None:
        if walk is not self.walk:
            self.walk, self._going_on = walk, False
            self.query_one(Answer).put(walk.here.words)
            self._show()
            self.keep()  # an answer that was gone on from is kept at once

    # Keeping

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Keep a draft soon."""
        event.stop()
        if self._timer is None and not self._over:
            self._timer = self.set_timer(KEEP_AFTER, self.keep)

    def _draft(self) -> tuple[str, str, date | None]:
        if self.is_mounted and not self._over:
            self._take()
        same = self._at_first is not None and self.walk.steps == self._at_first.steps
        return self._slot, "" if same else pack(self.walk, self._root, self._was), None

    def unsaved(self) -> Iterator[tuple[str, str, date | None]]:
        """Yield what is half-written, for the app to keep when it has to end."""
        if not self._over:
            yield self._draft()

    def keep(self) -> None:
        """Keep what is answered so far."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        draft = self._draft()
        if draft[1] != self._kept and not self._over and not self._saving:
            self._kept = draft[1]
            self.post_message(Do(KeepDraft(*draft)))

    # Ending

    def action_back(self) -> None:
        """Leave, keeping what is half-written."""
        self._take()
        self._leave()

    def _leave(self) -> None:
        self.keep()
        self.left_with = Status(KEPT if self._draft()[1] else "")
        self._end()
        self.dismiss()

    def _end(self) -> None:
        self._over = True
        self.post_message(Left())
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _save(self) -> None:
        """Ask for it to be saved; what comes of it is heard in `saved`."""
        if self._saving:
            return
        if not self.walk.parts:
            self.status = Status(NOTHING)
            return
        try:
            intent = self._intent()
        except InvalidRecord as problem:
            self.status = Status(str(problem))
            here = [number for number, one in enumerate(self.walk.steps) if one.part is WHEN]
            self._go(moved_to(self.walk, here[0] if here else self.walk.at))
            return
        self.status = Status()  # so that the same refusal, said again, is heard again
        self._saving = True
        self.do(intent)

    def watch_status(self, before: Status, now: Status) -> None:
        """Let a save that was refused be tried again; until it is heard of, a second one would be a second entry."""
        super().watch_status(before, now)
        if now.sentence and not now.notice:
            self._saving = False

    def _intent(self) -> Intent:
        form, parts = self.walk.form, self.walk.parts
        if self._entry is None:
            return SaveGuided(form, parts, self.now(), self._root, self._slot)
        when, tags = self.walk.fact(WHEN.name) or "", self.walk.fact(TAGS.name) or ""
        was = self._entry
        times = Times(self.now(), self._around.day_starts_at)
        moved = times.place(was, " ".join(when.split())) if when.strip() else was
        named = was.tags if tags == ", ".join(was.tags) else tuple(tags.split(","))
        placed = replace(was, at=moved.at, day=moved.day, tags=named)
        return ChangeGuided(form, was, parts, placed, self._slot)

    def saved(self, outcome: Outcome) -> None:
        """Show the entry once it is saved; one that was changed is shown by the page below."""
        if not isinstance(outcome.entry, Note) or self._over:
            return
        self._end()
        if self._entry is not None:
            self.left_with = self.status
            self.dismiss()
            return
        from tui.screens.guided.entry import EntryPage  # noqa: PLC0415 - only once something is saved

        self.app.switch_screen(EntryPage(outcome.entry.id, self.status))
