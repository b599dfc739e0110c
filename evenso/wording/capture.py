"""What a screen says after something was saved: one quiet line with what was understood, without ids.

The command line's fuller lines stand in `evenso.wording.entries`; what it adds after a second check-in is here.
"""

from __future__ import annotations

from typing import Final

from evenso.cells import shorten
from evenso.language import tr, tr_as, tr_many
from evenso.records import AnyEntry, CheckIn, Moment, Note, Practice, PracticeState, Skill
from evenso.text import one_line
from evenso.wording.dates import say_counted, say_time
from evenso.wording.entries import NOTHING_TO_REDO, NOTHING_TO_UNDO, STATE_WORDS, kind_word, redone_line, undone_line
from evenso.wording.goals.rules import say_number
from evenso.wording.scales.moods import say_mood_word, without_figures

NOTHING_CHANGED: Final = tr("Nothing was changed")
BOTH_KEPT: Final = tr("Saved, beside what was changed elsewhere meanwhile")
"""Said after an entry was saved into which somebody else had written since it was opened."""
_NAME_WIDTH = 30

LOOKS_LIKE_WORDS = tr("Looks like words, and nothing is asked here: on Today, n writes a line")
"""Said where keys follow one another as the letters of a sentence do, and no longer act."""

TOOK_WORDS_BACK = tr("Looks like words: what they did was taken back. On Today, n writes a line")
"""Said instead where they had done something."""


KEEP_BOTH: Final = tr_as("a key", "keep both")
A_CORRECTION: Final = tr_as("a key", "a correction")
ONCE_MORE: Final = tr_as("a key", "once more")
HOW_IT_WAS: Final = tr_as("a key", "how it was")
"""The words of keys beside what was said: one more in place of a correction, the reverse, more on a practice."""

NOTHING_TO_KEEP: Final = tr("& keeps both or makes it a correction, right after it was saved")


def say_no_such_letter(letter: str) -> str:
    """Say that no skill stands on Today with a letter, and where all of them do."""
    return tr("No skill stands here with “{letter}”; p shows all of them", letter=letter)


def _when(entry: AnyEntry) -> str:
    return say_counted(entry.day, entry.at, entry.day)


def _what(entry: AnyEntry, *, numbers: bool) -> str:
    if isinstance(entry, CheckIn):
        parts = [] if entry.mood is None else [say_mood_word(entry.mood, numbers=numbers)]
        parts += [tr_as("what was saved", "feelings")] if entry.feelings else []
        parts += [tr_as("what was saved", "a line")] if entry.note else []
        return ", ".join(parts) or tr("a check-in")
    if isinstance(entry, Practice):
        state = "" if entry.state is PracticeState.DONE else f", {STATE_WORDS[entry.state]}"
        return f"{shorten(one_line(entry.skill), _NAME_WIDTH) or tr('a skill')}{state}"
    return tr("a note for the session") if isinstance(entry, Note) and entry.for_session else tr("a note")


def say_saved(entry: AnyEntry, *, corrected: bool = False, count: int = 1, numbers: bool = True) -> str:
    """Say what was saved and for when: `Saved 7 for Sun 22 Nov 09:00`; the day is the one the entry counts for.

    A corrected mood is said to be changed; `count` is how many check-ins its day has with it. Without `numbers` a mood
    is a word.
    """
    if corrected and isinstance(entry, CheckIn) and entry.mood is not None:
        return tr(
            "Changed to {mood_word} for {when}", mood_word=say_mood_word(entry.mood, numbers=numbers), when=_when(entry)
        )
    more = tr(" ({ordinal} that day)", ordinal=say_number(count)) if count > 1 else ""
    return tr("Saved {what} for {when}{more}", what=_what(entry, numbers=numbers), when=_when(entry), more=more)


def say_another(before: CheckIn, minutes: int, saved: CheckIn) -> str:
    """Say that a check-in stands beside one of some minutes before, and how it corrects that one instead."""
    near = (
        tr_many(
            "That is another check-in, {n} minute after {id}.",
            "That is another check-in, {n} minutes after {id}.",
            minutes,
            id=before.id,
        )
        if minutes
        else tr("That is another check-in, just after {id}.", id=before.id)
    )
    if saved.mood is None:
        return f"{near} {tr('`evenso undo` takes it back.')}"
    if saved.note or saved.feelings:  # to undo it and to change that one's mood would lose them
        return f"{near} {tr('Both stand, each with its words.')}"
    how = tr(
        "If it was to correct that one: `evenso undo`, then `evenso edit {id} --mood {mood}`.",
        id=before.id,
        mood=saved.mood,
    )
    return f"{near} {how}"


def say_changed(entry: AnyEntry, *, numbers: bool = True) -> str:
    """Say that an entry was saved in new words: `Changed 7 for Sun 22 Nov 09:00`."""
    return tr("Changed {what} for {when}", what=_what(entry, numbers=numbers), when=_when(entry))


def say_saved_part(entry: AnyEntry, part: str, *, empty: bool = False) -> str:
    """Say which part of an entry was saved, or left empty, never its words: `Saved your line for Sun 22 Nov 09:00`."""
    if empty:
        return tr("Took {what} out of {when}", what=part, when=_when(entry))
    return tr("Saved {part} for {when}", part=part, when=_when(entry))


def say_taken_out(entry: AnyEntry) -> str:
    """Say that a skill's mark was taken back: `Took slow breath out of Sun 22 Nov 09:00`."""
    return tr("Took {what} out of {when}", what=_what(entry, numbers=False), when=_when(entry))


def say_with_details(entry: AnyEntry) -> str:
    """Say why a skill's mark stays: something else is written in it; and the keys for what may have been meant."""
    return tr(
        "{what} has more written in it, so it stays; & once more, e then d deletes it", what=_what(entry, numbers=False)
    )


def say_deleted(entry: AnyEntry, *, numbers: bool = True) -> str:
    """Say what is gone: `Deleted the check-in of Sun 22 Nov 09:00: 7, a line`."""
    if isinstance(entry, CheckIn):
        return tr("Deleted the check-in of {when}: {what}", when=_when(entry), what=_what(entry, numbers=numbers))
    return tr("Deleted {what} of {when}", what=_what(entry, numbers=numbers), when=_when(entry))


def say_back(entry: AnyEntry, *, numbers: bool = True) -> str:
    """Say what is there again after it was deleted: `Brought back 7, a line for Sun 22 Nov 09:00`."""
    return tr("Brought back {what} for {when}", what=_what(entry, numbers=numbers), when=_when(entry))


def say_saved_skill(skill: Skill) -> str:
    """Say that a skill was saved or put away, by its name."""
    name = shorten(one_line(skill.name), _NAME_WIDTH)
    return (
        tr("Put {name} away; its history stays", name=name)
        if skill.archived
        else tr("Saved {name} among your skills", name=name)
    )


def say_favourite(skill: Skill) -> str:
    """Say that a skill is a favourite, or is so no more."""
    name = shorten(one_line(skill.name), _NAME_WIDTH)
    return (
        tr("{name} is a favourite: it stands on Today", name=name)
        if skill.favourite
        else tr("{name} is a favourite no more; it stays among your skills", name=name)
    )


def say_undone(label: str | None, *, numbers: bool = True, was: int | None = None) -> str:
    """Say what was undone, from the change's label; None says that there was nothing. `was` stands again after it."""
    if label is None:
        return NOTHING_TO_UNDO
    stands = "" if was is None else say_mood_word(was, numbers=numbers)
    return undone_line(label if numbers else without_figures(label), stands).rstrip(".")


def say_elsewhere(label: str, at: Moment, *, numbers: bool = True) -> str:
    """Say which change is the newest where another program made it, and that it was not taken back yet."""
    label = label if numbers else without_figures(label)
    return tr(
        "The newest change was made elsewhere at {time}: {label}. u again takes it back",
        time=say_time(at),
        label=one_line(label),
    )


def say_taken_back_elsewhere(label: str, *, numbers: bool = True) -> str:
    """Say which change another program has just taken back, so that the one before it still stands."""
    label = label if numbers else without_figures(label)
    return tr(
        "This was taken back elsewhere already: {label}. u again takes back what was before it", label=one_line(label)
    )


def say_redone(label: str | None, *, numbers: bool = True) -> str:
    """Say what was done again, from the change's label; None says that there was nothing."""
    if label is None:
        return NOTHING_TO_REDO
    return redone_line(label if numbers else without_figures(label)).rstrip(".")


def say_marked(entry: AnyEntry, *, for_session: bool | None, private: bool | None) -> str:
    """Say which mark was set or taken away."""
    name = f"{kind_word(entry)}, {_when(entry)}"
    if for_session is not None:
        return tr("To bring up: {name}", name=name) if for_session else tr("No longer to bring up: {name}", name=name)
    if private is not None:
        return (
            tr("Not for the session: {name}", name=name)
            if private
            else tr("For the session again, if you bring it up: {name}", name=name)
        )
    return ""
