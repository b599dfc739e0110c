"""Fields whose editing keys act in their turn: Textual lets backspace and arrows climb to the app and come back.

Letters act in the field's own queue, so that over a slow line, where all comes in one piece, a backspace would take
away a letter that was typed after it. Here a field does its own keys itself, in the order in which they were typed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import Binding, BindingType

if TYPE_CHECKING:
    from textual.widget import Widget as Beside
else:
    Beside = object  # a widget here would stand between the field and its styles


def keys_of(bindings: Iterable[BindingType]) -> dict[str, str]:
    """Return the action of each key of a list of bindings."""
    found: dict[str, str] = {}
    for binding in bindings:
        keys, action = (binding.key, binding.action) if isinstance(binding, Binding) else binding[:2]
        found.update(dict.fromkeys((key.strip() for key in keys.split(",")), action))
    return found


class EditsInOrder(Beside):
    """A field that does the keys of `EDITING` in its own queue."""

    EDITING: ClassVar[dict[str, str]] = {}

    def on_mount(self) -> None:
        """Stand still: a cursor that blinks is motion that calms nobody."""
        setattr(self, "cursor_blink", False)  # noqa: B010 - both kinds of field have it, the class beside them not

    async def _on_key(self, event: events.Key) -> None:
        """Do an editing key now, before whatever was typed after it."""
        action = self.EDITING.get(event.key)
        if action is None:
            await super()._on_key(event)
        else:
            event.prevent_default()
            event.stop()
            await self.run_action(action)
