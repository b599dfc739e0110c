"""Whether the one quiet line may be said after an entry (`science.md` 15): at most once a day, never where it is off.

Nothing of what was written is kept: only the day on which the line was said last, so that it is not said twice.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Final

from evenso.records import AnyEntry, CheckIn, Note, Practice
from storage.problems import JournalProblem

if TYPE_CHECKING:
    from storage.journal import Journal

WANTED: Final = "quiet_line"
SAID_ON: Final = "quiet_line_day"


def sounds_so(entry: AnyEntry) -> bool:
    """Whether the words or the feelings of an entry sound like not wanting to be here."""
    words = entry.text if isinstance(entry, Note) else entry.note
    if isinstance(entry, Practice):
        words = f"{words}\n{entry.in_the_way}".strip()
    feelings = entry.feelings if isinstance(entry, CheckIn) else ()
    if not words and not feelings:
        return False
    from evenso.support.phrases import feelings_speak, speaks_of_not_being_here  # noqa: PLC0415  # only where there are

    return speaks_of_not_being_here(words) or feelings_speak(feelings)


def is_due(journal: Journal, entry: AnyEntry, today: date) -> bool:
    """Tell, once a day, that an entry just saved sounds like not wanting to be here; call it after the save."""
    return sounds_so(entry) and may_be_said(journal, today)


def may_be_said(journal: Journal, today: date) -> bool:
    """Tell, once a day, that the line may be said: it was not turned off, nor said today; from then on it was."""
    if not journal.setting(WANTED, default=True) or journal.setting(SAID_ON, "") == today.isoformat():
        return False
    with suppress(JournalProblem):  # nothing waits for this; the line may be said twice rather than not at all
        journal.set_setting(SAID_ON, today.isoformat())
    return True
