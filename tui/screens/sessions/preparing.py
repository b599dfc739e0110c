"""Preparing a session: three topics picked by a digit or typed, put in order; a question; what bothered."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.reactive import reactive
from textual.widget import Widget

from evenso.journal.melding import meld_words
from evenso.language import later, tr
from evenso.links import Ref, Thing
from evenso.records import InvalidRecord
from evenso.sessions.picking import LINES, is_picked, picked, unpicked
from evenso.sessions.preparing import is_full, reordered, with_topic_of, without_topic
from evenso.sessions.records import MOST_TOPICS, Key, Session, Topic
from evenso.wording.sessions import preparing as words
from evenso.wording.sessions import saying
from tui.screens.sessions.footer import PREPARE_KEYS, footer_of
from tui.screens.sessions.forms import bothered_form
from tui.screens.sessions.intents import SaveSession
from tui.screens.sessions.model import ASKED, TOPIC, PrepareData, read_to_prepare, slot_of
from tui.screens.sessions.preparing_drawing import BOTHERED, QUESTION, ROWS, View, draw_prepare, further
from tui.screens.under import UnderPlace
from tui.screens.words import BEGINS, BeginsByTyping
from tui.widgets.line_editor import LineAsk, LineEditor
from tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from storage.journal import Journal


class PreparePage(BeginsByTyping[PrepareData | None], UnderPlace[PrepareData | None]):
    """What is to be said in one session."""

    PLACE = "sessions"
    EXPLAINED = (
        tr("What can be picked is what you marked, what was agreed, and what stands out since the last session."),
        tr("Entries marked “not for the session” are in none of it."),
        tr("What bothered you about therapy stays here and in your export until you say it; no summary holds it."),
        BEGINS,
    )
    BINDINGS: ClassVar[list[BindingType]] = PREPARE_KEYS

    view: reactive[View] = reactive(View(), repaint=False)

    def __init__(self, wanted: Key, row: int = 0) -> None:
        super().__init__()
        self.wanted = wanted
        self.set_reactive(PreparePage.view, View(cursor=row))

    @property
    def made_anew(self) -> Callable[[], PreparePage]:
        """The same session, at the same line."""
        return partial(PreparePage, self.wanted, self.view.cursor)

    def body(self) -> Iterable[Widget]:
        """Yield the page."""
        yield Sheet(draw_prepare, self.view, name="prepare")

    def wants(self, now: datetime) -> Callable[[Journal], PrepareData | None]:
        """Read the session and what happened since the one before."""
        return partial(read_to_prepare, now=now, key=self.wanted)

    def receive(self, data: PrepareData | None) -> None:
        """Show it; one that is gone (undone, taken away) leads back."""
        if data is None:
            if self.is_current:
                self.dismiss()
            return
        self.view = replace(self.view, data=data)
        if not self.line_is_open:
            self.keys = self.footer()

    def watch_view(self, view: View) -> None:
        """Hand the view down."""
        if self.is_mounted:
            self.query_one("#prepare", Sheet).model = view
            if not self.line_is_open:
                self.keys = self.footer()

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys that act where the cursor is."""
        return footer_of(super().footer(), self.view)

    @property
    def session(self) -> Session | None:
        """The session that is prepared."""
        return self.view.data.session if self.view.data is not None else None

    # Choosing

    def action_cursor(self, step: int) -> None:
        """Go up or down."""
        self.view = replace(self.view, cursor=min(ROWS - 1, max(0, self.view.cursor + step)))

    async def action_point(self, row: int) -> None:
        """Point at a line; pointed at already, write on it."""
        if self.view.cursor == row:
            await self.action_edit()
        else:
            self.view = replace(self.view, cursor=row)

    def action_summary(self) -> None:
        """Show what would leave: what was just picked stands on it."""
        from tui.screens.summary.screen import SummaryPage  # noqa: PLC0415 - only when asked for

        self.app.push_screen(SummaryPage(self.PLACE, session=self.wanted))

    def action_read_on(self) -> None:
        """Read what happened on, where it is long."""
        size = self.query_one("#prepare", Sheet).size
        self.view = replace(self.view, read=further(self.view, size.width, size.height))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Read on with the wheel."""
        event.stop()
        self.action_read_on()

    # Writing

    def _save(self, made: Callable[[Session], Session], slot: str = "") -> None:
        data = self.view.data
        if data is None:
            return
        today = data.today
        self.do(
            SaveSession(
                data.session, later("topics of the session on"), made, lambda one: saying.say_topics(one, today), slot
            )
        )

    def action_pick(self, number: int) -> None:
        """Make a proposal a topic, or take it out again."""
        data = self.view.data
        if data is None or number > len(self.view.picks):
            return
        one = self.view.picks[number - 1]
        topic = Topic(text=words.topic_words(one, data.today), about=one.about)
        if is_picked(data.session, one, topic):
            self._save(lambda session: unpicked(session, one, topic))
        elif is_full(data.session) and one.source not in LINES:
            self.say(words.FULL)
        else:
            self._save(lambda session: picked(session, one, topic))

    def action_more(self) -> None:
        """Go to the next page of what can be picked, from the last one to the first; it is read from its beginning."""
        if self.view.pages > 1:
            self.view = replace(self.view, page=(self.view.page + 1) % self.view.pages, read=0)

    def action_take_out(self) -> None:
        """Take the topic under the cursor out."""
        place, session = self.view.cursor, self.session
        if session is not None and place < len(session.topics):
            topic = session.topics[place]
            self._save(lambda one: without_topic(one, _place(one, topic)))

    def action_order(self, step: int) -> None:
        """Let the topic under the cursor change places with its neighbour, and go along."""
        place, session = self.view.cursor, self.session
        if session is None or reordered(session, place, step) == session:
            return
        self._save(lambda one: reordered(one, place, step))
        self.view = replace(self.view, cursor=place + step)

    async def action_topic(self) -> None:
        """Type a topic of one's own."""
        session = self.session
        if session is None:
            return
        if is_full(session):
            self.say(words.FULL)
            return
        await self._type_topic(session, len(session.topics))

    def asks(self) -> bool:
        """Whether there is room for a topic, or the cursor is on what bothered or on an empty question."""
        session, row = self.session, self.view.cursor
        if session is None:
            return False
        return row == BOTHERED or (row == QUESTION and not session.question) or not is_full(session)

    def no_line(self) -> str:
        """Say why there is no line: there are as many topics as there is room for."""
        return words.FULL

    async def begin_line(self) -> None:
        """Type a topic; with the cursor on what bothered or on an empty question, write there."""
        row, session = self.view.cursor, self.session
        if row == BOTHERED or (row == QUESTION and session is not None and not session.question):
            await self.action_edit()
        else:
            await self.action_topic()

    async def _type_topic(self, session: Session, place: int) -> None:
        was = session.topics[place].text if place < len(session.topics) else ""
        slot = f"{TOPIC}{place}.{slot_of(session)}"
        begun = await self.own_app.draft_of(slot)
        await self.open_line(
            LineAsk(slot, tr("Topic {n}", n=place + 1), begun or was, hint=tr("in a few words"), stored=was)
        )

    async def action_edit(self) -> None:
        """Write on the line under the cursor."""
        session, row, data = self.session, self.view.cursor, self.view.data
        if session is None or data is None:
            return
        if row == BOTHERED:
            await self.fill_in(bothered_form(session, data.today))
        elif row == QUESTION:
            slot = f"{ASKED}{slot_of(session)}"
            begun = await self.own_app.draft_of(slot)
            await self.open_line(LineAsk(slot, saying.QUESTION, begun or session.question, stored=session.question))
        else:
            await self._type_topic(session, min(row, len(session.topics)))

    async def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Save the line; closing it is left to what all screens share."""
        slot, session, data = event.ask.slot, self.session, self.view.data
        if session is None or data is None:
            return
        if slot.startswith(ASKED):
            today = data.today
            said = partial(saying.say_kept, saying.QUESTION, today=today)
            asked, began = event.words, event.ask.stored

            def made(one: Session) -> Session:
                return replace(one, question=meld_words(began, asked, one.question, " / "))

            self.do(SaveSession(session, later("question for the session on"), made, said, slot))
        elif slot.startswith(TOPIC) and event.words.strip():
            self._take_topic(event, session)

    def _take_topic(self, event: LineEditor.Submitted, session: Session) -> None:
        place = int(event.ask.slot.removeprefix(TOPIC).partition(".")[0])
        about = session.topics[place].about if place < len(session.topics) else None
        try:
            topic = Topic(text=event.words, about=about)
        except InvalidRecord as problem:
            self.say(str(problem))
            return
        began = event.ask.stored
        self._save(lambda one: with_topic_of(one, topic, began), event.ask.slot)
        self.view = replace(self.view, cursor=min(place, MOST_TOPICS - 1))

    async def action_rehearse(self) -> None:
        """Rehearse how to say what bothered, both sides of it."""
        from tui.screens.guided.begin import begin  # noqa: PLC0415 - only when asked for

        session = self.session
        if session is not None:
            root = Ref(Thing.SESSION, session.id) if session.id else None
            told = (("who", words.rehearsal_words(session.bothered)),) if session.bothered else ()
            await begin(self.own_app, "rehearsal", root, told)


def _place(session: Session, topic: Topic) -> int:
    return session.topics.index(topic) if topic in session.topics else MOST_TOPICS
