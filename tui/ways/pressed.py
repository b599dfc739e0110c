"""The half of the app that knows how a key came: by itself, held down, or as a letter of words that meant no key.

Undo and redo act once a press, however long the key is held down; they and quitting wait a moment where words may be
what is typed. ctrl+c, which people press to copy, quits only when it comes twice.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from inspect import isawaitable
from math import inf
from typing import Final, Protocol, cast, runtime_checkable

from textual import events

from evenso.language import tr
from tui.keyboard.spelling import shown_key
from tui.messages import Do, Saved, Unsaved
from tui.screens.base import AnyJournalScreen, JournalScreen
from tui.terminal.hearing import HearingApp
from tui.terminal.run import QUICK
from tui.terminal.words import WordsApp

REPEATS: Final = 0.1
"""Seconds between which a key that is held down comes again at the latest (a Mac: 90 ms); no finger is so quick."""

ONE_PRESS: Final = 0.7
"""Seconds within which the same key comes again where it is held down, at the latest."""

WAITS: Final = 0.15
"""Seconds for which a letter that may be one of words waits for the next."""

QUITS: Final = 0.2
"""Seconds for which quitting waits for a letter: with one, it was no key."""

TWICE: Final = 3.0
"""Seconds within which ctrl+c once more quits."""

QUITTING: Final = tr("Quitting; all is saved.")
NO_KEY: Final = tr("Looks like words; q by itself quits.")


def _is_letter(event: events.Key) -> bool:
    return event.character is not None and (event.character.isalpha() or event.character == " ")


@runtime_checkable
class KeepsBeforeQuitting(Protocol):
    """A page with something that is kept when one leaves it."""

    def before_quitting(self) -> None:
        """Keep it, before the program ends."""


@runtime_checkable
class GivesWay(Protocol):
    """A box in which nothing is told: what is said stands under it, so it is put away first."""

    def give_way(self) -> None:
        """End, as with the key that closes it."""


@dataclass(frozen=True, slots=True)
class ByItself:
    """A key that acts unless a letter follows it, which it may take along: then `said` says so.

    `may_be_held`: it acts also before a letter, but not where it comes again as a key does that is held down.
    """

    key: events.Key | None
    act: Callable[[], object]
    said: str = ""
    may_be_held: bool = False


class PressedApp(HearingApp, WordsApp):
    """An app that tells a key that was meant from one that only came."""

    _pressed: events.Key | None = None
    _repeats = False
    """Whether that key is still held down."""
    _again_after = inf
    """Seconds since the key before it, where that was the same."""
    _run = ""
    """The letters up to it that came as quickly as those of words do."""
    _alone: ByItself | None = None
    """What waits for a letter that would make its key one of words."""
    _told_twice = -inf
    """When it was said that ctrl+c once more quits."""
    _shown_first: Callable[[events.Key], Awaitable[bool]] | None = None
    """What the next key is shown to first: it may belong to words that letters before it began."""

    async def on_event(self, event: events.Event) -> None:
        """Know which key was pressed, and how it came."""
        if isinstance(event, events.Paste) and not event.is_forwarded:
            self.tell_of_paste()
        if isinstance(event, events.Key) and not event.is_forwarded:
            self._take_in(event)
            if self.is_of_words(event):
                self._alone = None
                return
            behind, self._shown_first = self._shown_first, None
            if behind is not None and await behind(event):
                return
            if self._alone is not None and event is not self._alone.key and await self._goes_on(event):
                return
        await super().on_event(event)

    def on_saved(self, message: Saved) -> None:
        """Let keys act that waited for it; where it is read anew, as soon as that is there."""
        self._end_save(message.by, reads=message.outcome.fresh)

    def on_unsaved(self, message: Unsaved) -> None:
        """Let them act on what stands there."""
        self._end_save(message.by)

    def _end_save(self, by: AnyJournalScreen | None, *, reads: bool = False) -> None:
        if by is not None:
            by.end_save(reads=reads)
            if not reads:
                self.stand(by)

    def stand(self, screen: AnyJournalScreen, number: int = -1) -> None:
        """Know that a screen has what its keys act on, as it was after so many saves."""
        screen.was_read(number)
        screen.stand()

    def _take_in(self, event: events.Key) -> None:
        before, self._pressed = self._pressed, event
        if before is event:
            return  # it waited on its screen, and acts now
        self.follow(event)
        self.hear(event)
        gap = inf if before is None else event.time - before.time
        self._again_after = gap if before is not None and before.key == event.key else inf
        self._repeats = 0 < self._again_after < REPEATS
        self._run = (self._run if 0 <= gap <= QUICK else "") + str(event.character) if _is_letter(event) else ""

    def is_meant(self) -> bool:
        """Whether the key was pressed for itself, and is neither held down nor a letter of words."""
        return not (self._repeats or self.typed_run.are_words)

    def is_same_press(self) -> bool:
        """Whether the key is the one before it once more, so soon that it may still be held down."""
        return self._again_after < ONE_PRESS

    @property
    def is_behind_a_letter(self) -> bool:
        """Whether the key came behind another letter as quickly as those of words do."""
        return len(self._run) > 1

    def if_meant(self, act: Callable[[], object]) -> None:
        """Do what a key asks where it was meant: behind another letter only once it is known that none follows."""
        if self.is_meant():
            if self.is_behind_a_letter:
                self._wait_alone(ByItself(self._pressed, act), WAITS)
            else:
                self.once_a_press(act)

    def once_a_press(self, act: Callable[[], object]) -> None:
        """Do what a key asks; so soon behind itself only once it is known that it is not being held down.

        The first repeat of a key that is held comes as late as a second press, those after it much sooner.
        """
        if self.is_meant():
            if self.is_same_press():
                self._wait_alone(ByItself(self._pressed, act, may_be_held=True), REPEATS)
            else:
                act()

    async def once_a_press_opening(self, open_it: Callable[[], Awaitable[None]]) -> None:
        """Do the same where the key may open something: the next one waits for that."""
        if self.is_meant() and not self.is_same_press():
            await open_it()
        else:
            self.once_a_press(open_it)

    def show_next(self, behind: Callable[[events.Key], Awaitable[bool]]) -> None:
        """Show the next key to something, which tells whether it was meant for it."""
        self._shown_first = behind

    def action_undo(self) -> None:
        """Take the last change back: one a press, however long the key is held down."""
        self.if_meant(self._undo)

    def _undo(self) -> None:
        from tui.intents import Undo  # noqa: PLC0415 - not part of the first paint

        if self.front is not None:
            self.front.mark_undo()
        self.post_message(Do(self.watched(Undo())))

    def action_redo(self) -> None:
        """Do it again."""
        from tui.intents import Redo  # noqa: PLC0415 - not part of the first paint

        self.once_a_press(lambda: self.post_message(Do(self.watched(Redo()))))

    def quit_soon(self) -> None:
        """Quit, unless a letter comes right behind."""
        self.settle()
        self.say(QUITTING, here=True)
        self._wait_alone(ByItself(self._pressed, self._quit, NO_KEY), QUITS)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let ctrl+c through to a field or a screen on which something is marked: they copy it."""
        if action == "copy_or_quit" and not self.locked:
            return not (getattr(self.focused, "selected_text", "") or self.screen.get_selected_text())
        return super().check_action(action, parameters)

    async def action_copy_or_quit(self) -> None:
        """Quit the second time; at a door that is shut at once, since nothing can be lost there."""
        at = inf if self._pressed is None else self._pressed.time
        if self.locked:
            await self.action_quit()
        elif self._again_after <= TWICE and at - self._told_twice <= TWICE:
            self.once_a_press(partial(self.call_later, self._quit))
        elif self.is_meant():
            self._told_twice = at
            self._say_twice()

    def _say_twice(self) -> None:
        """Say where it is seen what a second time does; a box that has no line for it is put away first."""
        from tui.keyboard.keymap import acting_on  # noqa: PLC0415 - seldom needed
        from tui.locking.unkept import tell  # noqa: PLC0415 - the same

        front, box = self.front, self.screen
        if isinstance(box, GivesWay):
            box.give_way()
        by_letter = isinstance(front, JournalScreen) and front is box and not front.typing
        q = acting_on(type(front)).get("q") if isinstance(front, JournalScreen) else None
        key = "q" if by_letter and q is not None and q.action == "leave" else shown_key("ctrl+q")
        tell(self, tr("ctrl+c once more quits, as {key} does; all is kept.", key=key))

    async def _quit(self) -> None:
        page: object = self.front
        if isinstance(page, KeepsBeforeQuitting):
            page.before_quitting()
        await self.action_quit()

    def _wait_alone(self, alone: ByItself, seconds: float) -> None:
        self._alone = alone
        self._work(partial(self._act_behind, alone, seconds), "alone")

    async def _act_behind(self, alone: ByItself, seconds: float) -> None:
        await asyncio.sleep(seconds)
        self.call_later(self._act_alone, alone)

    async def _act_alone(self, alone: ByItself) -> None:
        if self._alone is alone:
            self._alone = None
            done = alone.act()
            if isawaitable(done):
                await done

    async def _goes_on(self, event: events.Key) -> bool:
        """Act before what comes; at a letter do nothing, and where that is said, the letter does nothing either."""
        alone = cast("ByItself", self._alone)
        if alone.may_be_held:
            if self._repeats:
                self._alone = None
            else:
                await self._act_alone(alone)
            return False
        if not _is_letter(event) or event.key == getattr(alone.key, "key", ""):
            await self._act_alone(alone)
            return False
        self._alone = None
        if alone.said:
            self.say(alone.said, here=True)
            if self.front is not None and self.screen is self.front:
                await self.front.takes(event)  # it may have a line for words
        return bool(alone.said)
