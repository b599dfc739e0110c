"""`evenso prompt` as the shell asks it before every line: a glance at the journal, a word or none.

It opens the journal and asks it as the command itself does (`tui.cli.commands.shell.prompt`).
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing

from evenso.language import tr_as
from evenso.rollover import entry_day
from storage.location import journal_name
from storage.opening.glance import glanced_at
from storage.problems import JournalProblem
from storage.reading.days import day_starts_at, is_written, knows_days_away
from tui.cli.clocks import clock_of
from tui.cli.streams.output import say

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from typing import Final

WORD: Final = tr_as("the word in the prompt", "today")


def say_at_once(environ: Mapping[str, str]) -> str | None:
    """Say the word if nothing is written today, and return ""; None where the command itself has more to find out."""
    name = journal_name(environ)
    if name is None:
        return None
    try:
        clock = clock_of(environ)
        file = glanced_at(name, clock)
        if file is None:
            return ""
        with closing(file):
            if knows_days_away(file):
                return None
            is_open = not is_written(file, entry_day(clock().replace(tzinfo=None), day_starts_at(file)))
    except (JournalProblem, OSError, ValueError):  # a clock that is none, or damaged further in: nothing is known
        return ""
    if is_open:
        say(WORD)
    return ""
