"""What keeps a bad moment harmless: crashes, signals, broken bytes, a hostile environment (`faults.md` 6.4).

With `tui.terminal` and `tui.screens.opening` the only one that touches Textual's private interface;
`tests/tui/test_guards.py` is the alarm when a new version moves it. What is half-written is saved first, then the
terminal is given back, then one sentence is printed. No log and no sentence ever holds what a person wrote.
"""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
from contextlib import ExitStack, suppress
from functools import _lru_cache_wrapper, partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, Final

from textual import constants, events
from textual import screen as textual_screen
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.filter import Monochrome, NoColor

from evenso.language import tr
from tui.terminal.driver import driver_class
from tui.terminal.reading import forgive_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType
    from textual.screen import Screen

CRASHED: Final = 70
"""The exit code after an exception nobody expected (BSD's EX_SOFTWARE)."""

_SIGNALS: Final = ("SIGTERM", "SIGHUP")
_WRITING_SETTINGS: Final = {
    "LOG_FILE": None,
    "SCREENSHOT_DELAY": -1,
    "SCREENSHOT_LOCATION": None,
    "SCREENSHOT_FILENAME": None,
    "PRESS": "",
    "DEBUG": False,
    "SHOW_RETURN": False,
    "FILTERS": "",
}

_DRAWING: Final = frozenset({"evenso", "rich", "textual", "tui"})
"""Packages that draw what a person wrote."""

PAINTS_EVERY: Final = 0.004
"""Seconds between two paints at least. Textual's sixtieth comes to two of them where a trifle was painted before."""


def ignore_environment() -> None:
    """Switch off what TEXTUAL_… variables could make Textual write, type or show on its own, and how seldom it paints.

    A screen's clock for paints rests while nothing changes; a shorter turn makes no paint more of what came together.
    """
    os.environ.pop("TEXTUAL", None)
    for name, value in _WRITING_SETTINGS.items():
        setattr(constants, name, value)
    vars(textual_screen)["UPDATE_PERIOD"] = PAINTS_EVERY


def forget_cached() -> None:
    """Empty what functions remember of their calls: Textual keeps whole lines of screens that are gone that way."""
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] not in _DRAWING:
            continue
        for thing in list(vars(module).values()):
            for one in (thing, *(vars(thing).values() if isinstance(thing, type) else ())):
                if isinstance(one, _lru_cache_wrapper):
                    one.cache_clear()


def _places(trace: TracebackType | None) -> list[str]:
    lines: list[str] = []
    while trace is not None:
        code = trace.tb_frame.f_code
        lines.append(f"  {Path(code.co_filename).name}:{trace.tb_lineno} in {code.co_name}")
        trace = trace.tb_next
    return lines


def outline(error: BaseException) -> str:
    """Return an exception as type names and line numbers, its causes after it; never its message, never a value."""
    lines: list[str] = []
    seen: set[int] = set()
    step: BaseException | None = error
    while step is not None and id(step) not in seen:
        seen.add(id(step))
        lines += [type(step).__qualname__, *_places(step.__traceback__)]
        inner = getattr(step, "error", None)  # Textual's WorkerFailed carries the real one here
        step = inner if isinstance(inner, BaseException) else step.__cause__ or step.__context__
    return "\n".join(lines) + "\n"


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner can read (0600), through no link."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
    descriptor = os.open(path, flags, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        os.chmod(path, 0o600)  # noqa: PTH101 - also when the file was there before with a wider mode
        file.write(text)


TRANSITION: Final = 0.02
"""Seconds for which painting is held back at most, so that a place with its data is painted once."""


class GuardedApp(App[None]):
    """An app that ends kindly whatever happens."""

    ENDINGS: ClassVar[tuple[str, ...]] = _SIGNALS

    at_once = False
    """Whether the place one goes to may be painted in this very turn."""
    _held_back: ExitStack | None = None

    def __init__(self, crash_log: Path | None = None) -> None:
        ignore_environment()
        forgive_bytes()
        super().__init__(driver_class=driver_class())
        self.crash_log = crash_log
        self.features = frozenset()
        self._filters = [NoColor() if isinstance(one, Monochrome) else one for one in self._filters]

    def keep_drafts(self) -> None:
        """Save what is half-written before the program ends."""
        raise NotImplementedError

    def all_screens(self) -> Iterator[Screen[Any]]:
        """Yield every screen there is, also those not in front."""
        for stack in self._screen_stacks.values():
            yield from stack

    def get_screen(self, screen: Any, screen_class: Any = None) -> Any:
        """Return a screen; a new one is given its styles as it is mounted.

        Textual would read every style sheet twice more for it, in case that they changed since it was made.
        """
        found = super().get_screen(screen, screen_class)
        if not found.is_running:
            vars(found)["_css_update_count"] = self._css_update_count
        return found

    async def stand_behind(self, mode: str) -> None:
        """Mount the screen of a mode behind what is seen, so that whoever goes there finds it standing."""
        if mode not in self._screen_stacks:
            await self._init_mode(mode)

    def standing(self, mode: str) -> Screen[Any] | None:
        """Return the screen of a mode, None where none was made yet."""
        stack = self._screen_stacks.get(mode)
        return stack[0] if stack else None

    def stands_whole(self, mode: str) -> bool:
        """Whether the screen of a mode is laid out for the terminal as it is now, with no page on top of it."""
        stack = self._screen_stacks.get(mode, [])
        return len(stack) == 1 and stack[0].outer_size == self.size

    def paint_whole(self, screen: Screen[Any]) -> None:
        """Have all of a screen painted as soon as it comes to the front and nothing is held back."""
        screen._dirty_widgets.add(screen)  # noqa: SLF001 - `refresh` would wait for the next sixtieth of a second

    def delay_update(self, delay: float = TRANSITION) -> None:
        """Hold painting back while one place gives way to another, until that has its data, but never for long."""
        if not self.at_once:
            self._held_back = held = ExitStack()
            held.enter_context(self.batch_update())
            self.set_timer(min(delay, TRANSITION), partial(self._end_of, held))

    def let_paint(self) -> None:
        """Hold painting back no longer."""
        if self._held_back is not None:
            self._end_of(self._held_back)

    def _end_of(self, held: ExitStack) -> None:
        held.close()
        if held is self._held_back:
            self._held_back = None
            self.screen.refresh()

    def drop(self, screen: Screen[Any]) -> None:
        """Take off a screen that lay over a place which was left before it; nothing is painted for that."""
        for stack in self._screen_stacks.values():
            if screen in stack:
                stack.remove(screen)
                stack[-1].post_message(events.ScreenSuspend())
        self.capture_mouse(None)
        self._prune(screen)  # without a parent, which would lay out and paint what is in front

    def pop_below(self) -> AwaitComplete:
        """Take off the page below the screen in front, which stays where it is."""
        if len(self._screen_stack) <= 2:  # a place and what covers it
            return AwaitComplete()
        front = self._screen_stack.pop()
        try:
            return super().pop_screen()
        finally:
            self._screen_stack.append(front)

    def let_go(self) -> None:
        """Let go of what was copied inside the app, not by the terminal; of what was taken for lasting, or cached."""
        self._clipboard = ""
        self._forget_listeners()
        gc.unfreeze()
        forget_cached()

    def _forget_listeners(self) -> None:
        """Let go of what is gone and listened for another theme; Textual holds it, words and all, till there is one."""
        for watchers in vars(self).get("__watchers", {}).values():
            watchers[:] = [one for one in watchers if one[0].is_running]
        listening = vars(self.theme_changed_signal)["_subscriptions"]
        for node in [one for one in listening if not one.is_running]:
            del listening[node]

    def listen_to_signals(self) -> None:
        """Answer SIGTERM and SIGHUP by saving drafts and giving the terminal back; call it from `on_mount`."""
        loop = asyncio.get_running_loop()
        for name in self.ENDINGS:
            number = getattr(signal, name, None)
            with suppress(NotImplementedError, RuntimeError, ValueError):
                if number is not None:
                    loop.add_signal_handler(number, self._end_by, int(number))

    def _end_by(self, number: int) -> None:
        self.keep_drafts()
        self.exit(return_code=128 + number)

    def _crash(self, error: BaseException | None) -> None:
        """Save, note where it happened, leave one sentence for the shell, and close."""
        from rich.text import Text  # noqa: PLC0415 - loaded by Textual already

        with suppress(Exception):
            self.keep_drafts()
        where = ""
        if self.crash_log is not None and error is not None:
            with suppress(OSError):
                self.crash_log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                write_private(self.crash_log, outline(error))
                where = " " + tr("Where it happened (and nothing you wrote) is noted in {file}.", file=self.crash_log)
        self._return_code = CRASHED
        kept = tr("Even So met a fault of its own and closed. What was saved is safe, half-written text is kept.")
        self._exit_renderables[:] = [Text(kept + where)]
        self._close_messages_no_wait()

    def _fatal_error(self) -> None:
        """End after an exception, without Textual's traceback, which shows the values of variables."""
        self._crash(self._exception)

    def panic(self, *renderables: RenderableType) -> None:
        """End after a fault in a thread of Textual's; what it wants to show may quote what was typed."""
        del renderables
        self._crash(self._exception or sys.exc_info()[1])
