"""What a screen says after something was saved: one quiet line with what was understood, without ids.

The command line's fuller lines stand in `evenso.wording.entries`.
"""

from __future__ import annotations

from evenso.cells import shorten
from evenso.records import AnyEntry, CheckIn, Note, Practice, PracticeState, Skill
from evenso.text import one_line
from evenso.wording.dates import say_day, say_time
from evenso.wording.entries import NOTHING_TO_REDO, NOTHING_TO_UNDO, STATE_WORDS, redone_line, undone_line

_NAME_WIDTH = 30


def _what(entry: AnyEntry) -> str:
    if isinstance(entry, CheckIn):
        parts = [] if entry.mood is None else [str(entry.mood)]
        parts += ["feelings"] if entry.feelings else []
        parts += ["a line"] if entry.note else []
        return ", ".join(parts) or "a check-in"
    if isinstance(entry, Practice):
        state = "" if entry.state is PracticeState.DONE else f", {STATE_WORDS[entry.state]}"
        return f"{shorten(one_line(entry.skill), _NAME_WIDTH) or 'a skill'}{state}"
    return "a note for the session" if isinstance(entry, Note) and entry.for_session else "a note"


def say_saved(entry: AnyEntry) -> str:
    """Say what was saved and for when: `Saved 7 for Sun 22 Nov 09:00`; the day is the one the entry counts for."""
    day = say_day(entry.day, entry.day)
    return f"Saved {_what(entry)} for {day} {say_time(entry.at)}"


def say_changed(entry: AnyEntry) -> str:
    """Say that an entry was saved in new words: `Changed to 6 for Sun 22 Nov 09:00`."""
    return say_saved(entry).replace("Saved", "Changed to", 1)


def say_deleted(entry: AnyEntry) -> str:
    """Say what is gone: `Deleted 7 of Sun 22 Nov 09:00`."""
    return f"Deleted {_what(entry)} of {say_day(entry.day, entry.day)} {say_time(entry.at)}"


def say_saved_skill(skill: Skill) -> str:
    """Say that a skill was saved or put away, by its name."""
    name = shorten(one_line(skill.name), _NAME_WIDTH)
    return f"Put {name} away; its history stays" if skill.archived else f"Saved {name} among your skills"


def say_undone(label: str | None) -> str:
    """Say what was undone, from the change's label; None says that there was nothing."""
    return NOTHING_TO_UNDO if label is None else undone_line(label).rstrip(".")


def say_redone(label: str | None) -> str:
    """Say what was done again, from the change's label; None says that there was nothing."""
    return NOTHING_TO_REDO if label is None else redone_line(label).rstrip(".")
