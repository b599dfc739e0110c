"""Pages that ask: words typed there are the answer, whole, also where a letter of them is a key.

A letter that is a key waits a moment for a second one; pressed by itself it acts then. Somebody who types slowly gets
those letters back as well that acted meanwhile: what they did is taken back, the line to bring up closes again, and
a place behind `g` and its letter is left again at a third letter that makes it a word (“grateful”: `g` and `r` lead to
Trends). What else a letter opened stays: a line that takes such words anyway, whose key is pressed to type into it at
once.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import partial
from math import inf
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from textual import events
from textual.widgets import TextArea

from evenso.language import tr
from tui.places import PLACES
from tui.screens.base import BRING_UP, JournalScreen
from tui.terminal.run import PAUSE, QUICK, SEVERAL, VOWELS, WORDS_FROM
from tui.ways.pressed import WAITS

if TYPE_CHECKING:
    from textual.worker import Worker

    from tui.dialogs.go import GoMenu
    from tui.intents import Intent
    from tui.screens.again import Again
    from tui.screens.deeds import Deed
    from tui.widgets.line_editor import LineEditor

Data = TypeVar("Data")

SLOWEST: Final = 0.35
"""Seconds between letters of words that somebody types who looks for each."""

BEGINS: Final = tr("Words that you type begin the line, whichever letter they begin with; a letter by itself is a key.")

NO_LINE: Final = tr("Looks like words; nothing is asked here, so they stand nowhere.")


@dataclass(frozen=True, slots=True)
class Opened:
    """The line to bring up that letters opened as keys, with the words that stood in it then."""

    letters: str
    line: LineEditor
    words: str


class BeginsByTyping(JournalScreen[Data], Generic[Data]):
    """A page on which somebody who is asked may simply answer; a key that is pressed by itself acts."""

    takes_words = True
    _burst = ""
    """Letters that followed one another as those of words do."""
    _last = -inf
    _refused = False
    _acting: events.Key | None = None
    """The key that waited long enough."""
    _waiting: tuple[events.Key, ...] = ()
    """Letters of the burst of which it is not known yet whether they are keys."""
    _opened: Opened | None = None
    """The line to bring up, where the last letter opened it, until another key comes."""
    _deeds: list[Deed] | None = None
    """What letters of the burst did as keys; None where none asked for anything."""

    async def begin_line(self) -> None:
        """Open what the words typed now are for; where there is none, open nothing."""
        raise NotImplementedError

    def asks(self) -> bool:
        """Whether there is a line for words now."""
        return True

    def no_line(self) -> str:
        """Say what becomes of words for which there is no line."""
        return NO_LINE

    async def takes(self, event: events.Key) -> bool:
        """Let a key act, unless it is a letter that means nothing here, or may begin words: those begin the line."""
        if event is self._acting:
            return True
        if await self._goes_on_behind_a_line(event):
            return False
        letter = event.character or ""
        letter = letter if not self.typing and (letter.isalpha() or letter == " ") else ""
        gap = event.time - self._last
        again = letter != "" and letter == self._burst[-1:] and gap <= PAUSE
        if self._waiting and (not letter or again or gap > WAITS):
            await self._let_act()
            await self.app.on_event(event)  # for whatever is in front now
            return False
        if not letter:
            self._burst = ""
            return True
        self._take_in(letter, gap, event.time)
        return await self._is_key(event, again=again)

    async def _is_key(self, event: events.Key, *, again: bool) -> bool:
        """Whether a letter acts at once; else it waits, or is one of words."""
        if self._refused:  # the rest of words for which no line could be opened
            if len(self._burst) == WORDS_FROM:
                self.say(self.no_line())
        elif self._are_words(event):
            await self._begin(self._burst.lstrip())
        elif again or (event.character == " " and not self._waiting):
            return True
        else:
            self._waiting = (*self._waiting, event)
            wait = partial(self._wait_for_more, event)
            worker: Worker[None] = self.run_worker(wait, group="letters", exclusive=True, description="letters")
            del worker  # it lets them act
        return False

    def _take_in(self, letter: str, gap: float, at: float) -> None:
        if gap > SLOWEST:
            self._burst, self._deeds = "", None
        self._burst, self._last = self._burst + letter, at
        self._refused = self._refused and gap <= (QUICK if len(self._burst) <= WORDS_FROM else PAUSE)

    def _are_words(self, event: events.Key) -> bool:
        several = len(set(self._burst)) >= SEVERAL and bool(VOWELS & set(self._burst))
        if several and len(self._burst) >= (SEVERAL if self._waiting else WORDS_FROM):
            return True
        return event.character != " " and not self._means_something(event.key) and not self._leads_to_a_place(event)

    def _means_something(self, key: str) -> bool:
        action = self._action_of(key)
        return bool(action) and self._acts(action) and action not in self.idle()

    def _action_of(self, key: str) -> str:
        bound = self.active_bindings.get(key)
        return "" if bound is None else bound.binding.action.partition("(")[0]

    def _leads_to_a_place(self, event: events.Key) -> bool:
        """Whether a letter comes so quickly behind the key of places that both are pressed as one."""
        if not self._waiting or self._action_of(self._waiting[0].key) != "go_menu":
            return False
        place = any(place.letter == event.character for place in PLACES)
        return place if len(self._waiting) == 1 else not VOWELS & set(self._burst)

    # Waiting

    async def _wait_for_more(self, last: events.Key) -> None:
        await asyncio.sleep(WAITS)
        self.app.call_later(self._let_act_behind, last)

    async def _let_act_behind(self, last: events.Key) -> None:
        if self._waiting[-1:] == (last,):
            await self._let_act()

    async def _let_act(self) -> None:
        """Let what waited act as keys, in its order; where something else came in front, they are not meant for it."""
        waited, self._waiting = self._waiting, ()
        if self.app.screen is not self:
            return
        letters = self._burst
        for event in waited:
            self._acting = event
            await self.app.on_event(event)
        self._acting = None
        lines = [line for line in self._line_editors() if line.ask.slot == BRING_UP]
        self._opened = next((Opened(letters, line, line.words) for line in lines), None)

    async def _goes_on_behind_a_line(self, event: events.Key) -> bool:
        """Take back a line that a letter opened, where the next one follows as soon as in words and words are asked."""
        opened, self._opened = self._opened, None
        letter = event.character or ""
        if opened is None or not letter.isalpha() or event.time - self._last > SLOWEST or not self.asks():
            return False
        if self.app.screen is not self or self._line_editors() != [opened.line] or opened.line.words != opened.words:
            return False
        self._last = event.time
        await self.close_line()
        await self._begin(opened.letters + letter)
        return True

    def do(self, intent: Intent, again: Again | None = None) -> None:
        """Ask the app to do something; what a letter does that may be no key is noted."""
        if self._burst:
            from tui.screens.deeds import Watched  # noqa: PLC0415 - with the first key

            self._deeds = [] if self._deeds is None else self._deeds
            intent = Watched(intent, self._deeds)
        super().do(intent, again)

    async def action_go_menu(self) -> None:
        """Wait for the letter of a place; one that leads to none, right behind, goes on with words instead."""
        from tui.dialogs.go import GoMenu  # noqa: PLC0415 - not part of the first paint

        behind = partial(self._wait_behind, self._burst, self._last, self.app.current_mode)
        menu = GoMenu(PLACES, behind)
        await self.app.push_screen(menu, partial(self._go_on_behind, menu, self._burst, self._last))

    async def _go_on_behind(self, menu: GoMenu, began: str, at: float, _none: None) -> None:
        strange = menu.strange
        if strange is None or strange.time - at > SLOWEST or self.app.screen is not self:
            return
        if began and (strange.character or "").isalpha():
            self._last = strange.time
            await self._begin(began + str(strange.character))

    def _wait_behind(self, began: str, at: float, here: str, led: events.Key) -> None:
        """Look at the key behind a letter that led to another place: both may have begun a word."""
        if began and self.asks() and led.time - at <= SLOWEST and self.app.current_mode != here:
            self.own_app.show_next(partial(self._come_back, began + str(led.character), led.time))

    async def _come_back(self, began: str, at: float, event: events.Key) -> bool:
        """Come back and begin the words, where this letter makes one of those before it."""
        words = began + (event.character or "")
        if not words.isalpha() or len(words) < SEVERAL or not VOWELS & set(words) or event.time - at > SLOWEST:
            return False
        self.own_app.action_back_to()
        if self.app.screen is not self:
            return False
        self._last = event.time
        await self._begin(words)
        return True

    def action_undo(self) -> None:
        """Take the last change back."""
        from tui.intents import Undo  # noqa: PLC0415 - with the first key

        def undo() -> None:
            self.mark_undo()
            self.do(Undo())

        self.own_app.once_a_press(undo)

    def action_redo(self) -> None:
        """Do it again."""
        from tui.intents import Redo  # noqa: PLC0415 - with the first key

        self.own_app.once_a_press(partial(self.do, Redo()))

    # Words

    async def _begin(self, words: str) -> None:
        self._waiting = ()
        if self._deeds is not None:
            from tui.screens.deeds import TakeBack  # noqa: PLC0415 - seldom needed

            super().do(TakeBack(self._deeds))  # what they did may be under way still: it is noted before this comes
            self._deeds = None
        await self.begin_line()
        for line in self._line_editors():
            self._burst = ""
            field = line.field
            field.value = f"{field.value.rstrip()} {words}" if field.value.strip() else words
            field.cursor_position = len(field.value)
            return
        if isinstance(self.app.focused, TextArea):
            self.app.focused.insert(words)
        else:
            self._refused = True
