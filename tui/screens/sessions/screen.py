"""Sessions: the next one with its three topics first, then those that were; prepared, noted, agreed, answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.content import Content

from evenso.language import tr
from evenso.links import Linked, Ref, Thing
from evenso.sessions.records import Session, SessionState
from evenso.wording.sessions import agreed, saying
from evenso.wording.sessions.ahead import say_instead, say_to_come
from tui.screens.base import JournalScreen
from tui.screens.sessions.asking import AsksWhen
from tui.screens.sessions.drawing import Lengths, draw_invitation, draw_line, draw_session, draw_waiting
from tui.screens.sessions.footer import SESSION_KEYS, keys_for
from tui.screens.sessions.forms import after_form, agreed_form, line_form, note_form, state_form, therapist_form
from tui.screens.sessions.intents import SaveSession, TakeOut
from tui.screens.sessions.model import SessionsData, read_sessions
from tui.screens.under import INDENT, WIDE
from tui.ways.linked import WalksLinks, link_keys

if TYPE_CHECKING:
    from storage.journal import Journal

NEW_THERAPIST: Final = "new therapist"
FEWEST: Final = 3
"""Lines of the list that are always seen under the chosen session."""


class SessionsScreen(WalksLinks, AsksWhen):
    """The sessions, the latest first; the cursor begins at the next one."""

    PLACE = "sessions"
    EXPLAINED = (
        saying.RULE,
        tr("What was said is an entry of the journal: search finds it, and it can be changed there."),
        tr("What was agreed stays until it is done or let go; as a practice or a small step it is on Today as well."),
        tr("Where it asks when the next one is, “no more” ends sessions that repeat; single days stand beside them."),
        tr("The questions after a session are never added up; each may stay empty."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*SESSION_KEYS, *link_keys("sessions")]

    _height: int = 0
    _begun: bool = False

    def __init__(self) -> None:
        super().__init__()
        self._lengths = Lengths()

    def wants(self, now: datetime) -> Callable[[Journal], SessionsData]:
        """Read the sessions."""
        return partial(read_sessions, now=now)

    def receive(self, data: SessionsData) -> None:
        """Show the sessions: first the next one; then the cursor stays on its own, or goes to a new one."""
        here = self.chosen.key if self.chosen is not None else None
        known = {one.key for one in self.data.shown} if self.data is not None else set()
        new = [number for number, one in enumerate(data.shown) if self._begun and one.key not in known]
        same = [number for number, one in enumerate(data.shown) if one.key == here]
        wanted = self._wanted
        super().receive(data)
        if wanted is None:
            first = next((number for number, one in enumerate(data.shown) if one == data.begins_at), 0)
            self.cursor = (new if len(new) == 1 else same or [min(first, max(0, len(data.shown) - 1))])[0]
        self._begun = True

    def thing(self, data: SessionsData, number: int) -> Ref | None:
        """Return the session of a line, once it is written down."""
        session = data.shown[number]
        return Ref(Thing.SESSION, session.id) if session.id else None

    def links(self) -> Sequence[Linked]:
        """Return what the session under the cursor leads to."""
        return self.data.links.get(self.chosen.id, ()) if self.data is not None and self.chosen is not None else ()

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys that act on what is chosen."""
        keys = [one for one in JournalScreen.footer(self) if one.action != "bring_up"]
        return keys_for(keys, self.chosen, self.data)

    def idle(self) -> frozenset[str]:
        """Say that the cursor goes nowhere while there is no session."""
        return super().idle() | (frozenset() if self.data is not None and self.count(self.data) else {"cursor"})

    def _lies_ahead(self, session: Session) -> bool:
        return self.data is not None and self.data.lies_ahead(session)

    # Drawing: the chosen session is the hero, the list stands below it, or beside it where there is room

    def count(self, data: SessionsData) -> int:
        """Return how many sessions there are."""
        return len(data.shown)

    def heading(self, data: SessionsData, width: int) -> list[Content]:
        """Draw the title, and where there is one column the chosen session in full under it."""
        counted = saying.say_showing_up(data.counted, data.today)
        title = Content.styled(tr(" Sessions"), "bold") + Content.styled(f"   {counted}" if counted else "", "$quiet")
        lines = [title, *(draw_waiting(data.waiting, width) if data.shown else [Content("")])]
        if width >= WIDE or not data.shown:
            return lines
        room = self._hero_room(data, width)
        hero = self._from(self._detail(data, self.cursor, width), room)
        return [*lines, *(Content(INDENT) + line for line in hero), *[Content("")] * (room - len(hero)), Content("")]

    def _hero_room(self, data: SessionsData, width: int) -> int:
        """Return how many lines the chosen session has: what the next, the last and it need, but a few of the list."""
        below = min(self.count(data), max(FEWEST, self._height // 4))
        needed = max(self._lengths.of(data, width - len(INDENT) - 2), len(self._detail(data, self.cursor, width)))
        above = 1 + len(draw_waiting(data.waiting, width))
        return max(1, min(needed, self._height - above - 1 - below))

    def _draw(self, model: tuple[SessionsData | None, int, int], width: int, height: int) -> list[Content]:
        self._height = height
        return super()._draw(model, width, height)

    def _listed(self, data: SessionsData, cursor: int, width: int, height: int) -> list[Content]:
        wide = width >= WIDE
        return super()._listed(data, cursor, width, height) if wide else self._lines(data, cursor, width, height)

    def rows(self, data: SessionsData, width: int, height: int) -> int:
        """Return how many lines of the list are seen at once."""
        return super().rows(data, width, height) if width >= WIDE else max(1, min(self.count(data), height))

    def _room(self, data: SessionsData, width: int, height: int) -> int:
        return super()._room(data, width, height) if width >= WIDE else self._hero_room(data, width)

    def invitation(self, data: SessionsData, width: int) -> list[Content]:
        """Say how to begin."""
        return draw_invitation(width, data.waiting)

    def line(self, data: SessionsData, number: int, width: int) -> Content:
        """Draw one session."""
        return draw_line(data, data.shown[number], width)

    def detail(self, data: SessionsData, number: int, width: int) -> list[Content]:
        """Draw the chosen session in full."""
        return draw_session(data, data.shown[number], width)

    def action_back(self) -> None:
        """Go back to the place one came from."""
        JournalScreen.action_back(self)

    async def action_prepare(self) -> None:
        """Prepare the chosen session where it lies ahead or words for it were left, else the next one, chosen then."""
        data, chosen = self.data, self.chosen
        if data is None:
            self.begin_once_read(self.action_prepare)
            return
        own = chosen is not None and (self._lies_ahead(chosen) or data.has_kept(chosen))
        session = chosen if own else data.following
        if session is None:
            await self.action_bring_up()
            self.say(saying.NONE_AHEAD)
            return
        self._go_to(session)
        from tui.screens.sessions.preparing import PreparePage  # noqa: PLC0415 - only when asked for

        self.app.push_screen(PreparePage(session.key), lambda _: self.wish())

    async def action_edit(self) -> None:
        """Prepare a session that lies ahead; of one that has been, read what was said or write it down."""
        session = self.chosen
        said = [number for number, one in enumerate(self.links(), start=1) if one.ref.thing is Thing.ENTRY]
        if session is None or self._lies_ahead(session):
            await self.action_prepare()
        elif said:
            await self.action_walk(said[0])
        else:
            await self.action_note()

    def _go_to(self, session: Session) -> None:
        """Put the cursor on a session; it stays there when something is written down of it."""
        keys = [one.key for one in self.data.shown] if self.data is not None else []
        if session.key in keys:
            self.cursor = keys.index(session.key)

    def _spoken_of(self, key: str) -> Session | None:
        """Return the chosen session where it has been; from one to come only go to the latest that has, and say so."""
        if self.data is None or self.chosen is None:
            return None
        if self.chosen.day <= self.data.today:
            return self.chosen
        self._instead(self.data.been, saying.NONE_BEEN, key)
        return None

    def _instead(self, session: Session | None, none: str, key: str) -> None:
        """Put the mark on the session that a key is for, and say so: pressed there again, it acts."""
        if session is None or self.data is None or self.chosen is None:
            self.say(none)
            return
        ahead = self.chosen
        self._go_to(session)
        self.say(say_instead(ahead, session, key, self.data.today))

    async def action_note(self) -> None:
        """Write down what was said."""
        if (session := self._spoken_of("n")) is not None and self.data is not None:
            await self.fill_in(note_form(session, self.data.today, self.now()))

    async def action_agreed(self) -> None:
        """Write down what was agreed, and what it becomes."""
        if (session := self._spoken_of("a")) is not None and self.data is not None:
            await self.fill_in(agreed_form(session, self.data.goals, self.data.today, self.now()))

    async def action_ended(self) -> None:
        """Say what became of a line that was agreed."""
        if self.data is not None and (lines := self.data.own_lines):
            await self.fill_in(line_form(lines, self.data.today, self.chosen))
        else:
            self.say(agreed.NONE)

    async def action_after(self) -> None:
        """Ask how it was; each answer may stay empty."""
        if (session := self._spoken_of("o")) is not None and self.data is not None:
            await self.fill_in(after_form(session, self.data.today, self.now()))

    def action_held(self) -> None:
        """Say that it took place; on the next one, which asks it, that the latest did of which nobody said it."""
        if self.chosen is None or self.data is None:
            return
        session = self.chosen if self.chosen.day <= self.data.today else self.data.unsaid
        if session is None or self.chosen not in {session, self.data.following}:
            self._instead(session, say_to_come(self.chosen, self.data.today), "y")
            return
        self._go_to(session)
        self._become(session, SessionState.HELD)

    def _become(self, session: Session, state: SessionState) -> None:
        if self.data is not None:
            said = partial(saying.say_changed, today=self.data.today)
            self.do(SaveSession(session, saying.LABELS[state], lambda one: replace(one, state=state), said))

    async def action_state(self) -> None:
        """Ask whether it took place."""
        if self.chosen is not None and self.data is not None:
            await self.fill_in(state_form(self.chosen, self.data.today))

    async def action_therapist(self) -> None:
        """Begin with a therapist; all that was written stays."""
        if self.data is not None:
            current = next((one for one in reversed(self.data.diary.therapists) if one.until is None), None)
            await self.fill_in(therapist_form(current, self.data.today))

    def action_summary(self) -> None:
        """Show what would leave for a session; for a therapist who is new, all of it from the beginning."""
        from tui.screens.summary.screen import SummaryPage  # noqa: PLC0415 - only when asked for

        chosen, new = self.chosen, self.data is not None and self.data.hands_over
        own = chosen.key if chosen is not None and chosen.prepared and self._lies_ahead(chosen) else None
        self.app.push_screen(SummaryPage(self.PLACE, NEW_THERAPIST if new else "", own))

    def action_take_out(self) -> None:
        """Take the session away; one of a series is called off."""
        if self.chosen is None or self.data is None:
            return
        if self.chosen.id and not self.chosen.series_id:
            self.do(TakeOut(self.chosen, self.data.today))
        else:
            self._become(self.chosen, SessionState.CANCELLED)
