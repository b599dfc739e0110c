"""`evenso demo`: everything on a throw-away copy of the sample journal; nothing of the person's own is touched."""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
from contextlib import suppress
from pathlib import Path
from typing import Final

import click

from evenso.language import tr
from storage.problems import JournalProblem
from tui.cli.desk import Desk, pass_desk
from tui.cli.shapes import Command
from tui.cli.streams.output import tell
from tui.outside.leftovers import sweep_leftovers

_PREFIX: Final = "evenso-demo-"

BEGUN: Final = tr("This is a sample: an invented person's journal. What you write in it is gone when you quit.")


@click.command(
    "demo",
    cls=Command,
    context_settings={"allow_interspersed_args": False},
    examples=(
        "evenso demo",
        "evenso demo trend",
        "evenso demo week --json",
    ),
)
@click.argument(
    "words", nargs=-1, type=click.UNPROCESSED, metavar="[COMMAND …]", shell_complete=lambda *typed: _commands(typed[2])
)
@pass_desk
def demo_command(desk: Desk, /, words: tuple[str, ...]) -> int:
    """Try all of this on a sample journal.

    Without a COMMAND it opens the app on fourteen months of an invented
    person's therapy; with one it runs that command there. The copy is private
    and gone when the program ends; your own journal is not looked at.
    """
    sweep_leftovers(Path(tempfile.gettempdir()), _PREFIX)
    folder = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-"))
    made = Sample(folder, desk)
    sample = Desk(desk.environ, stand_in=made, plain=desk.plain)
    try:
        if not words:
            from tui.cli.opening import open_app

            code = open_app(sample, lambda app: app.say(BEGUN))
            made.say_gone()
            return code
        from tui.cli.front import evenso

        with evenso.make_context("evenso demo", list(words), obj=sample) as context:
            result = evenso.invoke(context)
        made.say_gone()
        return result if isinstance(result, int) else 0
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _commands(begun: str) -> list[str]:
    """Return the commands that begin so, for the shell to complete."""
    from tui.cli.front import COMMANDS

    return [name for name in COMMANDS if name.startswith(begun)]


class Sample:
    """The path of the sample's copy; asked for the first time, it is made, by whichever thread comes first."""

    def __init__(self, folder: Path, desk: Desk) -> None:
        self._path = folder / "journal.db"
        self._desk = desk
        self._lock = threading.Lock()
        self._made = False

    def __call__(self) -> Path:
        """Return the path, with a journal there."""
        with self._lock:
            if not self._made:
                self._make()
                self._made = True
        return self._path

    def say_gone(self) -> None:
        """Say what becomes of what was written, where something was."""
        if self.was_written:
            tell(tr("That was in the demo's copy, which is gone now; your own journal is as it was."))

    @property
    def was_written(self) -> bool:
        """Whether something was saved in it since it was made: then its history has a step."""
        if not self._made:
            return False
        from storage.journal import Journal

        with suppress(JournalProblem), Journal.open(self._path, clock=self._desk.clock, create=False) as journal:
            return journal.last_change() is not None
        return False

    def _make(self) -> None:
        from evenso.records import Moment
        from evenso.sample.journal import sample_journal
        from storage.journal import Journal
        from tui.cli.clocks import LOCAL
        from tui.cli.taking_in import take_in

        now = self._desk.now()
        sample = sample_journal(Moment.of(now).entry_day(), now.tzinfo or LOCAL)
        with Journal.open(self._path, clock=self._desk.clock, create=True) as journal:
            take_in(journal, sample.skills, sample.entries, additions=sample.additions, label=tr("the sample journal"))
            journal.forget_history()  # `undo` takes back what is done in the demo, never the sample itself
            journal.set_setting("therapy_started", sample.therapy_started.isoformat())
