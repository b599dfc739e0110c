"""What keeps a bad moment harmless, and the alarm when a new Textual moves what the guards touch."""

from __future__ import annotations

import os
import select
import stat
import sys
from pathlib import Path

import pytest
from textual import constants
from textual.app import App
from textual.filter import Monochrome, NoColor
from textual.screen import Screen

from tests.tui.conftest import Desk
from tui.guards import CRASHED, PAINTS_EVERY, GuardedApp, ignore_environment, outline, write_private
from tui.terminal.reading import forgive_bytes, take_over

MARKER = "XYZZYMARKER"


def fail(words: str) -> None:
    """Raise with words in the message, a local and a cause."""
    try:
        int(words)
    except ValueError as error:
        raise RuntimeError(f"and again {words}") from error


@pytest.mark.fault("F10")
def test_an_outline_holds_places_and_no_words() -> None:
    """An exception is noted as types and line numbers, its cause too, and none of what it was about."""
    with pytest.raises(RuntimeError) as caught:
        fail(MARKER)
    noted = outline(caught.value)
    assert "RuntimeError" in noted
    assert "ValueError" in noted
    assert "test_guards.py:" in noted
    assert MARKER not in noted


def test_the_log_is_private_and_follows_no_link(tmp_path: Path) -> None:
    """The log is 0600 even when a wider file was there, and a link planted in its place is refused."""
    path = tmp_path / "fault.log"
    path.write_text("old")
    path.chmod(0o644)
    write_private(path, "new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    target = tmp_path / "elsewhere"
    link = tmp_path / "link.log"
    link.symlink_to(target)
    with pytest.raises(OSError, match=r"."):
        write_private(link, "new")
    assert not target.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_enter_typed_before_the_terminal_was_taken_over_is_enter() -> None:
    """The terminal made a new line of it; ctrl+j typed later stays what it is, and nothing of the words is touched."""
    import pty
    import termios

    from textual.drivers import linux_driver
    from textual.drivers.linux_driver import LinuxDriver

    ours, its = pty.openpty()
    try:
        as_it_was = termios.tcgetattr(its)
        os.write(ours, "wörter\r".encode())
        select.select([its], [], [])
        assert take_over(its, LinuxDriver._patch_iflag, LinuxDriver._patch_lflag) == as_it_was
        read = vars(linux_driver)["getincrementaldecoder"]("utf-8")().decode
        assert read(os.read(its, 5) + os.read(its, 100) + b"more\n") == "wörter\rmore\n"
        assert read(b"\n\r") == "\n\r"
    finally:
        os.close(ours)
        os.close(its)
        forgive_bytes()


@pytest.mark.fault("F11")
def test_broken_bytes_become_marks() -> None:
    """Textual's input thread decodes what is no UTF-8 as U+FFFD."""
    forgive_bytes()
    from textual.drivers import linux_driver

    decode = vars(linux_driver)["getincrementaldecoder"]("utf-8")().decode
    assert decode(b"caf\xff then") == "caf\ufffd then"


@pytest.mark.fault("F83")
def test_the_environment_makes_textual_write_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings that write the screen, keys or a log to a file are off, whatever the environment said."""
    monkeypatch.setattr(constants, "LOG_FILE", "/tmp/log")  # noqa: S108 - never opened
    monkeypatch.setattr(constants, "SCREENSHOT_DELAY", 1)
    monkeypatch.setattr(constants, "DEBUG", True)
    ignore_environment()
    assert (constants.LOG_FILE, constants.SCREENSHOT_DELAY, constants.DEBUG) == (None, -1, False)


def test_no_color_leaves_no_colour(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Under NO_COLOR the app draws no colour at all, not even grey."""
    monkeypatch.setenv("NO_COLOR", "1")
    kinds = [type(one) for one in desk.app()._filters]
    assert NoColor in kinds
    assert Monochrome not in kinds


@pytest.mark.fault("F09", "F10", "F11")
def test_what_the_guards_touch_is_still_there() -> None:
    """The private names of Textual that the guards override exist; a new version that moves them is noticed here."""
    for name in ("_fatal_error", "panic", "_close_messages_no_wait", "_print_error_renderables", "_handle_exception"):
        assert hasattr(App, name)
    app = App[None]()
    for name in (
        "_exit_renderables",
        "_exception",
        "_return_code",
        "_filters",
        "_screen_stacks",
        "_screen_stack",
        "features",
    ):
        assert hasattr(app, name)
    if sys.platform != "win32":
        from textual.drivers.linux_driver import LinuxDriver

        assert app.driver_class is LinuxDriver
        assert hasattr(LinuxDriver, "_sigcont_application")
        assert {"_must_signal_resume"} <= set(LinuxDriver.__init__.__code__.co_names)
    assert GuardedApp._fatal_error is not App._fatal_error


async def test_a_paint_waits_for_no_sixtieth_of_a_second(desk: Desk) -> None:
    """What changed is painted within a few thousandths of a second, also where a trifle was painted just before."""
    async with desk.running() as seat:
        assert "UPDATE_PERIOD" in Screen._update_timer.fget.__code__.co_names  # type: ignore[attr-defined]  # a property
        assert seat.app.screen._update_timer._interval == PAINTS_EVERY < 1 / 60


@pytest.mark.fault("F10")
async def test_a_fault_keeps_the_draft_and_tells_no_word(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """After an exception in the middle of a line: exit 70, one sentence, the draft kept, the log without the words."""
    app = desk.app()

    async def scene() -> None:
        async with app.run_test(size=(80, 24)) as pilot:
            for _ in range(3):
                await pilot.pause()
                await app.workers.wait_for_complete()
            await pilot.press("n", *MARKER)
            await pilot.pause()
            app.call_later(fail, MARKER)
            await pilot.pause()

    with pytest.raises(RuntimeError):
        await scene()
    assert app.return_code == CRASHED
    shown = "".join(capsys.readouterr())
    assert "half-written text is kept" in " ".join(shown.split())
    assert MARKER not in shown
    log = desk.path.with_name("fault.log")
    assert "RuntimeError" in log.read_text("utf-8")
    assert MARKER not in log.read_text("utf-8")
    with desk.journal() as journal:
        assert [draft.text for draft in journal.drafts()] == [MARKER]
