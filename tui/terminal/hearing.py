"""The part of the app that hears words of not wanting to be here, also where no line is open and they stand nowhere.

They are compared as those of a saved entry are, on this computer; nothing of them is kept. What is said is the one
quiet line, by its own rules (`storage.contents.quiet`); on Support its lines come to the front.
"""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from math import inf
from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from textual import events

from evenso.records import Moment
from tui.journal_thread import REFUSALS
from tui.locking.app import LockingApp
from tui.messages import Quiet
from tui.screens.base import JournalScreen

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from storage.journal import Journal

PAUSE: Final = 10.0
"""Seconds without a key after which what comes begins anew: who is in a bad way may type slowly."""

SEVERAL: Final = 6
"""Different keys, a space among them, from which they may be such words."""

BEGUN: Final = 3
"""Those from which they may have begun."""

LOOKS_AGAIN: Final = 0.25
"""Seconds between looks whether the line would be seen."""

LONGEST: Final = 200
"""Letters that are compared; what was typed before them is forgotten."""


@runtime_checkable
class ComesForward(Protocol):
    """The page that is the answer to such words."""

    def come_forward(self) -> None:
        """Show what somebody needs who typed them."""


def _is_due(clock: Callable[[], datetime], journal: Journal) -> bool:
    from storage.contents.quiet import may_be_said  # noqa: PLC0415 - seldom needed

    return may_be_said(journal, Moment.of(clock()).entry_day(journal.day_starts_at))


class Heard:
    """The letters that were typed one after another, beginning where nothing was asked."""

    def __init__(self) -> None:
        self._typed = ""
        self._asked = 0
        """How many of them, the last ones, went into a line."""
        self._last = -inf

    def takes_in(self, event: events.Key, *, asked: bool = False) -> bool:
        """Take in a key, and tell whether it ends such words.

        What is `asked` for only goes on with words that had begun, so that a letter of theirs may open a line; all that
        is typed into a line is looked at when that is saved.
        """
        if event.time - self._last > PAUSE or event.key in {"enter", "escape"}:
            self._typed, self._asked = "", 0
        self._last = event.time
        if event.key == "backspace":
            self._typed = self._typed[:-1]
        typed = event.character or ""
        if not (typed and typed.isprintable()) or (asked and not (self._asked or self._have_begun())):
            return False
        self._typed = (self._typed + typed)[-LONGEST:]
        self._asked = self._asked + 1 if asked else 0
        return typed.isalpha() and " " in self._typed and len(set(self._typed)) >= SEVERAL and self._speaks()

    def _have_begun(self) -> bool:
        return " " in self._typed.strip() and len(set(self._typed)) >= BEGUN

    def _speaks(self) -> bool:
        from evenso.support.phrases import speaks_of_not_being_here  # noqa: PLC0415 - only for words

        first = self._typed.find(" ")  # a key may stand right before the first word
        heard = any(speaks_of_not_being_here(self._typed[start:]) for start in range(max(1, first)))
        self._typed = "" if heard else self._typed
        return heard


class HearingApp(LockingApp):
    """An app at which such words are met, whichever screen they are typed at."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # whatever the app takes
        self._heard = Heard()

    def hear(self, event: events.Key) -> None:
        """Take in a key, and answer such words. No letter of a passphrase is listened to."""
        field = self.focused
        if getattr(field, "password", False):
            self._heard = Heard()
        elif self._heard.takes_in(event, asked=field is not None and field.check_consume_key("a", "a")):
            self.call_later(self._work, self._answer, "heard", exclusive=True)

    async def _answer(self) -> None:
        """Bring the lines to the front where Support is open; elsewhere say the quiet line, where it is due."""
        support = next((one for one in self.screen_stack if isinstance(one, ComesForward)), None)
        due = False
        with suppress(*REFUSALS):  # behind whatever the letters did as keys
            due = await self.journal_thread.run(partial(_is_due, self.clock)) and support is None
        if support is not None:
            while self.screen is not support and isinstance(self.screen, JournalScreen):
                self.take_off()
            support.come_forward()
        elif due:
            self._say_when_seen()

    def _say_when_seen(self) -> None:
        """Say it where one sees it, and behind a form that letters of the words opened."""
        front = self.front
        if front is not None and front is self.screen:
            self.post_message(Quiet())
        elif not self.locked:
            self.set_timer(LOOKS_AGAIN, self._say_when_seen)
