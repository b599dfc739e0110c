"""What waits over a screen for one key and is gone with it: the line after `g`, a choice, the letters of a jump."""

from __future__ import annotations

from typing import Generic, TypeVar

from textual import events
from textual.screen import ModalScreen

from tui.screens.opening import OpensWhole

Result = TypeVar("Result")


class OneKey(OpensWhole[Result], ModalScreen[Result], Generic[Result]):
    """Waits for a key; each of the keys behind it is for the screen below.

    A key comes to a screen some time after it was pressed. Where something was laid over this one meanwhile (the cover
    after ctrl+z), no key is meant for it, and it must not end: what ended would be the cover.
    """

    _left = False

    def pressed(self, event: events.Key) -> None:
        """Take the key."""
        raise NotImplementedError

    def on_key(self, event: events.Key) -> None:
        """Take the key, unless this has ended or is covered."""
        event.stop()
        event.prevent_default()
        if self.app.screen is self:
            self.pressed(event)
        elif self._left:  # typed on before this was gone: meant for the screen below
            self.app.post_message(events.Key(event.key, event.character))

    def helped(self, event: events.Key) -> bool:
        """End where the key is `?`, and show what the keys of the screen below do; tell whether it was."""
        if event.character != "?":
            return False
        if self.leave():
            self.app.call_later(self.app.run_action, "help")
        return True

    def leave(self, result: Result | None = None) -> bool:
        """End, and tell whether that was still to be done."""
        if ends := self.ends():
            self.dismiss(result)
        return ends

    def give_way(self) -> None:
        """End without a key."""
        self.leave()

    def ends(self) -> bool:
        """Tell whether it is still to end; it does with that."""
        if self._left or self.app.screen is not self:
            return False
        self._left = True
        return True
