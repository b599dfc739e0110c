"""The part of the app that knows words typed where nothing is asked, and takes back what they did as keys."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from textual import events

from evenso.wording.capture import LOOKS_LIKE_WORDS, TOOK_WORDS_BACK
from tui.keyboard.keymap import acting_on
from tui.locking.app import LockingApp
from tui.messages import Do
from tui.screens.base import JournalScreen
from tui.terminal.run import PAUSE, Run

if TYPE_CHECKING:
    from tui.intents import Intent
    from tui.keyboard.keymap import Keymap
    from tui.screens.again import Again
    from tui.screens.base import AnyJournalScreen

ACTS_ALWAYS: Final = frozenset("!?")
"""Support and help open whatever is typed."""


class WordsApp(LockingApp):
    """An app at which somebody may type a sentence that nothing asked for, and loses nothing by it."""

    own_keys: Keymap | None = None
    """The keys a person chose; None where all are as they come."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # whatever the app takes
        self.typed_run = Run()
        self._kept_back: list[Callable[[], object]] = []
        """What letters right behind `u` ask for: done, it would end what can be done again."""

    def follow(self, event: events.Key) -> None:
        """Take in a key; behind a pause, or where words are asked, a run of keys ends."""
        typed, run = event.character or "", self.typed_run
        counts = typed != "" and typed.isprintable() and typed not in ACTS_ALWAYS
        goes_on = counts and run.goes_on(event.time)
        may_be = self._may_be_words()
        did = run.acted or run.stood is not None
        for_words = not getattr(self.screen, "asks_for_a_file", False)
        if goes_on and did and not may_be and run.goes_on_in(typed, self._are_keys, for_words=for_words):
            self.take_words_back()
        if not (counts and may_be and (goes_on or typed.isalpha())):
            self.settle()
            self.typed_run = Run()
            return
        if not goes_on:
            self.settle()
            self.typed_run = run = Run()
        if run.stood is None and (stands := getattr(self.screen, "as_it_stands", None)) is not None:
            run.stood = stands()
        counted = "\N{MIDDLE DOT}" if typed == " " and self._turns_by_space() else typed  # it turns a page of letters
        answers = not isinstance(self.screen, JournalScreen)
        run.take_in(counted, event.time, answers=answers, strange=self._is_strange(typed))
        if not run.are_words and run.reads_as_words(self._are_keys):
            self.take_words_back()
        elif self._kept_back:
            self._settle_soon()

    def _may_be_words(self) -> bool:
        screen = self.screen
        if isinstance(screen, JournalScreen):
            return not (screen.typing or screen.takes_words)
        from tui.ways.one_key import OneKey  # noqa: PLC0415 - not part of the first paint

        return isinstance(screen, OneKey)

    def _turns_by_space(self) -> bool:
        return bool(getattr(self.screen, "turns_by_space", False))

    def _is_strange(self, typed: str) -> bool:
        """Whether a letter means nothing where it is typed; on a screen on which that changes it is asked later on."""
        if (leads := getattr(self.screen, "leads", None)) is not None:
            return not leads(typed)
        if not isinstance(self.screen, JournalScreen) or hasattr(self.screen, "are_keys") or not typed.isalpha():
            return False
        acting = acting_on(type(self.screen))
        return not (typed in acting if self.own_keys is None else self.own_keys.as_it_comes(typed, acting))

    def _are_keys(self, typed: str) -> bool:
        """Whether letters are keys, where that changes with what is shown; elsewhere each was asked as it came."""
        own = getattr(self.front, "are_keys", None)
        return own is None or bool(own(typed))

    def tell_of_paste(self) -> None:
        """Say that nothing is asked where something was pasted at keys."""
        if self.screen is self.front and self._may_be_words():
            self.say(LOOKS_LIKE_WORDS, here=True)

    def is_of_words(self, event: events.Key) -> bool:
        """Whether a key is a letter of words for which there is no line: it does nothing."""
        within = self.typed_run.are_words and self.typed_run.goes_on(event.time)
        return within and (event.character or "") not in {"", *ACTS_ALWAYS} and self.screen is self.front

    def take_words_back(self) -> None:
        """Take back what the keys of this run did, and say that they look like words."""
        from tui.screens.deeds import TakeBack  # noqa: PLC0415 - seldom needed

        self._kept_back.clear()
        self.typed_run.are_words = True
        deeds, self.typed_run.deeds = self.typed_run.deeds, []
        changed = self.typed_run.stood is not None and self.typed_run.stood()
        if (front := self.front) is not None:  # by way of the screen: behind all that its keys asked for
            front.await_save()
            none = TOOK_WORDS_BACK if changed else LOOKS_LIKE_WORDS
            front.post_message(Do(TakeBack(deeds, none, TOOK_WORDS_BACK), None, front))

    def ask(self, screen: AnyJournalScreen, intent: Intent, again: Again | None) -> None:
        """Let a screen ask for something to be done to the journal.

        Right behind `u` a letter waits until it is known that it is no letter of words: what it does would end what can
        be done again.
        """
        if self.typed_run.undid and self.typed_run.may_go_on_as_words():
            self._kept_back.append(partial(self.ask, screen, intent, again))
            self._settle_soon()
            return
        screen.await_save()
        screen.post_message(Do(self.watched(intent), again, screen))

    def watched(self, intent: Intent) -> Intent:
        """Return an intent that also notes what it did, where a key of a run asks for it."""
        if not self.typed_run.typed:
            return intent
        from tui.intents import Undo  # noqa: PLC0415 - with the first key
        from tui.screens.deeds import Watched  # noqa: PLC0415 - the same

        self.typed_run.acted = True
        self.typed_run.undid = self.typed_run.undid or isinstance(intent, Undo)
        return Watched(intent, self.typed_run.deeds)

    def _settle_soon(self) -> None:
        self._work(partial(self._settle_behind, self.typed_run), "held", exclusive=True)

    async def _settle_behind(self, run: Run) -> None:
        await asyncio.sleep(PAUSE)
        if run is self.typed_run:
            self.call_later(self.settle)

    def settle(self) -> None:
        """Do what was kept back."""
        held, self._kept_back = self._kept_back, []
        self.typed_run.undid = False
        for act in held:
            act()
