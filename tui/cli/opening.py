"""Opens the app: the one place of the command line that loads Textual, once a terminal is known to be there."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from tui.cli.desk import Desk
from tui.cli.failures import Refused, problem_log
from tui.cli.streams.output import is_terminal

if TYPE_CHECKING:
    from tui.app import EvenSo

_HARMLESS: Final = frozenset({"TEXTUAL_COLOR_SYSTEM", "TEXTUAL_ANIMATIONS", "TEXTUAL_FPS", "TEXTUAL_SMOOTH_SCROLL"})


def open_app(desk: Desk, begin: Callable[[EvenSo], object] | None = None) -> int:
    """Open the app on the desk's journal and return its exit code; without a terminal say what it needs.

    `begin` is done once its first screen stands.
    """
    _need_terminal(desk)
    desk.clock()  # an odd EVENSO_NOW is told before the screen changes
    if desk.may_begin() and not desk.anew:
        from tui.cli.commands.keeping.vanished import settle

        if not settle(desk):
            return 0
    for name in [name for name in os.environ if name.startswith("TEXTUAL") and name not in _HARMLESS]:
        del os.environ[name]  # TEXTUAL_LOG and TEXTUAL_SCREENSHOT write what is on the screen to a file (F83)
    from tui.app import EvenSo
    from tui.outside.folders import PrivatePlace

    app = EvenSo(
        open_journal=partial(desk.open, create=True, quiet=True, ask=False),
        clock=desk.clock,
        crash_log=problem_log(desk.environ),
    )
    app.outside = PrivatePlace(desk.path, desk.environ, throw_away=desk.stand_in is not None)
    if desk.stand_in is None:
        from tui.outside.backups import Safekeeping

        app.safekeeping = Safekeeping(desk.clock)
    if begin is not None:
        app.when_ready = partial(begin, app)
    app.run()
    return app.return_code or 0


def _need_terminal(desk: Desk) -> None:
    if not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
        raise Refused(
            "The app needs a terminal to draw in and to read keys from, and here is none; "
            "`evenso today`, `evenso log 7` and `evenso --help` work anywhere."
        )
    if desk.environ.get("TERM", "") in {"", "dumb"}:
        raise Refused(
            f"The app needs a terminal whose cursor can move; TERM is “{desk.environ.get('TERM', '')}” here. "
            "`evenso today`, `evenso log 7` and `evenso --help` work in this one."
        )
