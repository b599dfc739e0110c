"""The `?` box kept mounted out of sight, so that its key only fills it: mounting and styling are most of its cost.

It is made while nobody types, and drawn for the screen in front. Once the terminal has another size, the colours, signs
or keys are others, or the journal is locked, it is let go of, and another one is made at leisure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.dialogs.keys import KeyBox
from tui.keys import acting
from tui.screens.opening import stand_apart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import Binding

    from tui.app import EvenSo
    from tui.keyboard.app import KeysApp
    from tui.screens.base import AnyJournalScreen

NAME = "keys"


class Kept:
    """A box, and how everything looked when it was made."""

    def __init__(self, app: KeysApp, box: KeyBox) -> None:
        self.box = box
        self._look = look_of(app)

    def is_free(self, app: KeysApp) -> bool:
        """Whether it lies on no screen."""
        return all(self.box is not screen for screen in app.all_screens())

    def is_as_made(self, app: KeysApp) -> bool:
        """Whether everything looks as it did then."""
        return self._look == look_of(app)


def look_of(app: KeysApp) -> tuple[object, ...]:
    """Return what differs once all that is drawn looks otherwise."""
    return app.size, app.theme, app.no_color, app.own_keys, getattr(app, "plain_signs", False)


def _told(app: KeysApp, screen: AnyJournalScreen) -> tuple[Sequence[Binding], list[str]]:
    bindings = app.as_chosen(acting(screen.own_bindings(), screen.idle()))
    return bindings, [app.as_told(one) for one in screen.EXPLAINED]


def box_of(app: KeysApp, screen: AnyJournalScreen) -> KeyBox:
    """Return the box for a screen: the one that is kept, where it can be had, or a new one."""
    told, kept = _told(app, screen), app.kept_box
    if kept is not None and kept.is_free(app) and kept.box.is_mounted:
        if kept.is_as_made(app) and kept.box.fill(*told):
            return kept.box
        let_go(app)
    return KeyBox(*told, app.size)


def let_go(app: KeysApp) -> None:
    """Take away the box that is kept."""
    if app.kept_box is not None:
        box, app.kept_box = app.kept_box.box, None
        app.drop(box)
        app.uninstall_screen(box)


async def make_ready(app: EvenSo) -> KeyBox | None:
    """Have a box for the screen in front, out of sight; return it where it is to be drawn anew."""
    kept = app.kept_box
    if app.front is None or (kept is not None and not (kept.is_free(app) and kept.box.is_mounted)):
        return None
    box = box_of(app, app.front)
    if app.kept_box is None:
        app.install_screen(box, NAME)
        app.kept_box = Kept(app, box)
        await stand_apart(app, box)
    return box
