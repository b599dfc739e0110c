"""Waiting until what was typed before has done its work: keys wait in the queues of fields and of all that holds them.

A key with priority acts in the app's loop at once, while letters wait in their field's queue and keys such as backspace
climb from there to the app. Over a slow line all of them come in one piece: saving must not overtake them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from textual import events
from textual.message_pump import MessagePump
from textual.screen import ModalScreen
from textual.widget import Widget

from tui.screens.opening import OpensWhole

Result = TypeVar("Result")


def after_what_was_typed(fields: Iterable[Widget], act: Callable[[], None]) -> None:
    """Call `act` once every field, and all that holds them up to the app, has worked off what waits there now."""
    left = list(fields)
    if not left:
        act()
        return
    waiting = len(left)

    def arrived() -> None:
        nonlocal waiting
        waiting -= 1
        if waiting == 0:
            act()

    for field in left:
        _climb(field, arrived)


def _climb(pump: MessagePump, arrived: Callable[[], None]) -> None:
    """Go through the queue of `pump`, then through that of its holder, up to the app's."""

    def worked_off() -> None:
        if pump is pump.app:
            arrived()
        else:
            holder = pump.parent if isinstance(pump, Widget) else None
            _climb(holder if holder is not None else pump.app, arrived)

    if not pump.call_later(worked_off):  # it is closing: nothing waits there any more
        arrived()


class EndsInOrder(OpensWhole[Result], ModalScreen[Result], Generic[Result]):
    """A dialog that is typed into, and ends only with all that was typed; keys typed after go to the screen behind."""

    def __init__(self) -> None:
        super().__init__()
        self._ending: list[events.Key] | None = None
        self._ended = False
        self._written_in: Widget | None = None

    def fields(self) -> list[Widget]:
        """Return what words are typed into."""
        raise NotImplementedError

    def end(self, act: Callable[[], None]) -> None:
        """Take no more words, and act once those that were typed before have arrived."""
        if self._ending is None:
            self._ending = []
            self._written_in = self.focused
            self.set_focus(None)
            after_what_was_typed(self.fields(), act)

    def go_on(self, field: Widget | None) -> None:
        """Take words again, in `field` or where they were typed before; keys typed meanwhile meant another screen."""
        self._ending = None
        self.set_focus(field or self._written_in)

    def close(self, result: Result | None) -> None:
        """Close, and let the keys that were typed meanwhile act on the screen behind."""
        self.dismiss(result)
        self._ended = True
        for key in self._ending or ():
            self._pass_on(key)

    def _pass_on(self, key: events.Key) -> None:
        self.app.call_later(self.app.post_message, key)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let no key act on a dialog that is ending."""
        return self._ending is None and super().check_action(action, parameters)

    def on_key(self, event: events.Key) -> None:
        """Remember the keys that are meant for the screen behind, as they came; ending once more means none."""
        if self._ending is not None and (self._ending or event.key not in {"ctrl+s", "escape"}):
            event.stop()
            self._ending.append(events.Key(event.key, event.character))  # one that can go from the app to a field again
            if self._ended:
                self._pass_on(self._ending[-1])
