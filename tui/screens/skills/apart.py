"""A page that stands out of sight, filled while nobody types, so that its key only brings it out.

It is used once, and another one is made at leisure. Once the terminal has another size, or colours, signs or keys are
others, it is let go of; a lock takes it away. What it holds is shown only where it was read anew since its key came.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

from tui.screens.opening import stand_apart
from tui.screens.under import UnderPlace
from tui.ways.kept import look_of

if TYPE_CHECKING:
    from tui.keyboard.app import KeysApp

P = TypeVar("P", bound=UnderPlace[Any])

NAME: Final = "apart"


@dataclass(frozen=True, slots=True)
class Apart:
    """A page, and how everything looked when it was made."""

    page: UnderPlace[Any]
    look: tuple[object, ...]


async def ready(app: KeysApp, kind: type[P], make: Callable[[], P]) -> P:
    """Return the page of a kind that stands out of sight, mounted; a new one where there is none that can be had."""
    kept = app.apart
    if kept is not None and isinstance(kept.page, kind) and kept.look == look_of(app):
        return kept.page
    let_go(app)
    page = make()
    app.install_screen(page, NAME)
    app.apart = Apart(page, look_of(app))
    await stand_apart(app, page)
    return page


def while_it_stands(app: KeysApp, page: UnderPlace[Any], steps: Iterator[None]) -> Iterator[None]:
    """Take steps on a page as long as it stands out of sight: once it is brought out, it is read by itself."""
    while app.apart is not None and app.apart.page is page and page.is_mounted and not next(steps, True):
        yield


def bring_out(app: KeysApp, kind: type[P]) -> P | None:
    """Return the page of a kind that stood out of sight, from now on like any other; None where there is none."""
    kept = app.apart
    if kept is None or not isinstance(kept.page, kind) or kept.look != look_of(app) or not kept.page.is_mounted:
        return None
    app.apart = None
    app.uninstall_screen(kept.page)
    if app.own_keys is not None:
        kept.page.query("*").refresh()  # keys are told as they are on the screen in front
    return kept.page


def let_go(app: KeysApp) -> None:
    """Take away the page that stands out of sight."""
    if app.apart is not None:
        page, app.apart = app.apart.page, None
        app.uninstall_screen(page)
        app.drop(page)
