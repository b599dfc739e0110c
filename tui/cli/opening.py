"""Opens the app: the one place of the command line that loads Textual, once a terminal is known to be there."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from evenso.language import tr
from tui.cli.desk import Desk
from tui.cli.streams.output import is_terminal
from tui.cli.streams.refusing import Refused, problem_log
from tui.keyboard.place import config_path

if TYPE_CHECKING:
    from storage.journal import Journal
    from storage.problems import NotOpened
    from tui.app import EvenSo

_PLAIN: Final = b"SQLite format 3\0"
_OURS: Final = b"EvSo"
"""What stands in a journal's first bytes (`docs/formats.md`); a sealed one is whole pages that look like chance."""
_HEADER: Final = 100
_SEALED_PAGE: Final = 4096
_HARMLESS: Final = frozenset({"TEXTUAL_COLOR_SYSTEM", "TEXTUAL_ANIMATIONS", "TEXTUAL_FPS", "TEXTUAL_SMOOTH_SCROLL"})


def open_app(desk: Desk, begin: Callable[[EvenSo], object] | None = None) -> int:
    """Open the app on the desk's journal and return its exit code; without a terminal say what it needs.

    `begin` is done once its first screen stands.
    """
    gc.disable()  # nothing of what a start makes is garbage; the app switches it on again once it stands
    _need_terminal(desk)
    desk.clock()  # an odd EVENSO_NOW is told before the screen changes
    begins = desk.may_begin()
    if begins and not desk.anew:
        from tui.cli.commands.keeping.vanished import settle

        if not settle(desk):
            return 0
        begins = desk.may_begin()
    for name in [name for name in os.environ if name.startswith("TEXTUAL") and name not in _HARMLESS]:
        del os.environ[name]  # TEXTUAL_LOG and TEXTUAL_SCREENSHOT write what is on the screen to a file (F83)
    from tui.outside.folders import PrivatePlace

    app = _app(desk, begins=begins)
    app.looks_ahead = True
    app.outside = PrivatePlace(desk.path, desk.environ, throw_away=desk.stand_in is not None)
    if desk.stand_in is None:
        app.journal_path = Path(os.path.realpath(desk.path))
        from tui.outside.backups import Safekeeping

        app.safekeeping = Safekeeping(desk.clock)
    if begin is not None:
        app.when_ready = partial(begin, app)
    app.run()
    return app.return_code or 0


def _app(desk: Desk, *, begins: bool) -> EvenSo:
    """Make the app: before a journal that is protected, or not begun yet, it stands at the door."""
    open_quietly, log = partial(open_for_app, desk, begins=begins), problem_log(desk.environ)
    new = (
        begins and desk.passphrase_fd is None and not any(name.startswith("EVENSO_PASSPHRASE") for name in desk.environ)
    )
    problem = None if begins else _why_not(desk.path, open_quietly)
    if new or problem is not None or (not begins and _is_sealed(desk.path)):
        from tui.locking.start import AtTheDoor

        app: EvenSo = AtTheDoor(open_quietly, desk.clock, crash_log=log, new=new, instead=problem)
    else:
        from tui.app import EvenSo

        gc.freeze()  # modules and classes stay: no later collection has to go through them
        app = EvenSo(open_quietly, desk.clock, crash_log=log)
    app.config = keys = config_path(desk.environ)
    if os.path.exists(keys):  # noqa: PTH110 - false, too, where the folder cannot be looked into
        app.take_keys(keys)
    app.open_with = lambda words: open_for_app(desk, begins=begins, passphrase=words)
    return app


def open_for_app(desk: Desk, *, begins: bool, passphrase: str | None = None) -> Journal:
    """Open the journal for the app, which asks by itself; one that has vanished since is not begun anew.

    The desk forgets the passphrase at once: once the app is locked, nothing here could open the journal.
    """
    try:
        journal = desk.open(create=begins, quiet=True, ask=False, passphrase=passphrase)
    except Refused as problem:
        from storage.problems import JournalLocked

        raise JournalLocked(problem.format_message()) from None
    if desk.known is not None:
        desk.known, desk.opened = None, False  # backups are the app's own to make, while it is open
    return journal


def _why_not(path: Path, open_quietly: Callable[[], Journal]) -> NotOpened | None:
    """Return why a file cannot be opened at all; only one whose first bytes are odd is tried before the app stands.

    So its first screen is not a Today that cannot be written in.
    """
    try:
        with path.open("rb") as file:
            if not _is_odd(file.read(_HEADER), os.fstat(file.fileno()).st_size):
                return None
    except OSError:
        return None
    from storage.problems import JournalProblem, NotOpened

    try:
        open_quietly().close()
    except NotOpened as problem:
        return problem
    except JournalProblem:
        return None
    return None


def _is_odd(head: bytes, size: int) -> bool:
    """Whether a file begins as no journal does, plain or sealed, or is shorter than it says; opening says which."""
    if len(head) < _HEADER:
        return True
    if not head.startswith(_PLAIN):
        return bool(size % _SEALED_PAGE)
    page = int.from_bytes(head[16:18], "big")
    short = size < int.from_bytes(head[28:32], "big") * (page if page > 1 else 65_536)
    return short or head[68:72] != _OURS


def _is_sealed(path: Path) -> bool:
    """Whether a file may be a protected journal; what it really is, is for the opening to say."""
    try:
        with path.open("rb") as file:
            return not file.read(len(_PLAIN)).startswith(_PLAIN)
    except OSError:
        return False


def _need_terminal(desk: Desk) -> None:
    if not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
        raise Refused(
            tr(
                "The app needs a terminal to draw in and to read keys from, and here is none; `evenso today`, `evenso"
                " log 7` and `evenso --help` work anywhere."
            )
        )
    if desk.environ.get("TERM", "") in {"", "dumb"}:
        raise Refused(
            tr(
                "The app needs a terminal whose cursor can move; TERM is “{term}” here. `evenso today`, `evenso log 7`"
                " and `evenso --help` work in this one.",
                term=desk.environ.get("TERM", ""),
            )
        )
