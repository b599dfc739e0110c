"""How entries are said: what was saved, changed, deleted or undone, an entry on one line, an entry in full.

Everything a person wrote passes through `evenso.text` here, so that what comes out is safe to print. Lines about saving
name the moment and the id and never repeat a note: they may stand on a screen that somebody else sees.
"""

from __future__ import annotations

from typing import Final, assert_never

from evenso.cells import shorten
from evenso.language import tr, tr_as
from evenso.records import AnyEntry, Area, CheckIn, Note, NoteForm, Practice, PracticeState
from evenso.text import one_line, visible
from evenso.wording.dates import AFTER_MIDNIGHT, is_after_midnight, say_counted, say_day, say_moment, say_time
from evenso.wording.scales.moods import level_word

KIND_WORDS: Final = {
    NoteForm.NOTE: tr_as("kind of entry", "note"),
    NoteForm.THOUGHT: tr_as("kind of entry", "thought"),
    NoteForm.PERSPECTIVE: tr_as("kind of entry", "perspective"),
    NoteForm.SESSION: tr("session note"),
    NoteForm.SAYING: tr("something to say"),
    NoteForm.REHEARSAL: tr_as("kind of entry", "rehearsal"),
}
AREA_WORDS: Final = {
    Area.GROUNDING: tr("grounding"),
    Area.COMMUNICATION: tr("communication"),
    Area.SELF_CARE: tr("self-care"),
    Area.EMOTION_REGULATION: tr("emotion regulation"),
    Area.BEHAVIOUR_CHANGE: tr("behaviour change"),
    Area.HABITS: tr("habits"),
    Area.PRODUCTIVITY: tr("productivity"),
}
"""The areas of skills as they are shown; what is kept of them is their value."""
STATE_WORDS: Final = {
    PracticeState.DONE: tr_as("a practice", "done"),
    PracticeState.TRIED: tr_as("a practice", "tried"),
    PracticeState.NOT_NEEDED: tr("not needed"),
    PracticeState.SKIPPED: tr("skipped by choice"),
}
USE_WORDS: Final = (
    tr("didn't come to mind"),
    tr("came to mind, chose not to"),
    tr("wanted to, didn't"),
    tr("tried, couldn't"),
    tr("did it, no help"),
    tr("did it, helped"),
    tr("came by itself, no help"),
    tr("came by itself, helped"),
)
"""The eight facts of the use scale, 0 to 7 (`science.md` 13)."""

NOTHING_TO_UNDO: Final = tr("There is nothing to undo.")
NOTHING_TO_REDO: Final = tr("There is nothing to redo.")

_NAME_WIDTH: Final = 40
_BETWEEN: Final = " · "
_LABEL_WIDTH: Final = 14


def kind_word(entry: AnyEntry) -> str:
    """Return what sort of entry this is, in lower case: `check-in`, `practice`, `note`, `thought` …."""
    match entry:
        case CheckIn():
            return tr_as("kind of entry", "check-in")
        case Practice():
            return tr_as("kind of entry", "practice")
        case Note():
            return KIND_WORDS[entry.form]
        case _:
            assert_never(entry)


def entry_name(entry: AnyEntry) -> str:
    """Name an entry by what is no secret in it: `check-in 7`, `practice of slow breath, tried`, `note`."""
    word = kind_word(entry)
    if isinstance(entry, CheckIn):
        return word if entry.mood is None else f"{word} {entry.mood}"
    if isinstance(entry, Practice):
        state = "" if entry.state is PracticeState.DONE else f", {STATE_WORDS[entry.state]}"
        return tr("{word} of {skill_name}{state}", word=word, skill_name=_skill_name(entry), state=state)
    return word


def saved_line(entry: AnyEntry) -> str:
    """Say what was saved, for when, under which id.

    `Saved check-in 7 for Fri 20 Nov 2026 21:00 (k3f9).`
    """
    return tr("Saved {named_moment}.", named_moment=named_moment(entry))


def changed_line(entry: AnyEntry) -> str:
    """Say that an entry was changed, in the words of `saved_line`."""
    return tr("Changed {named_moment}.", named_moment=named_moment(entry))


def deleted_line(entry: AnyEntry) -> str:
    """Say that an entry was deleted, and that it can come back."""
    return tr("Deleted {named_moment}. Undo brings it back.", named_moment=named_moment(entry))


def undone_line(label: str, stands: str = "") -> str:
    """Say which change was undone, from its label, and what `stands` again where that was a number."""
    undone = tr("Undone: {label}.", label=one_line(label))
    return f"{undone} {tr('{number} stands again.', number=stands)}" if stands else undone


def redone_line(label: str) -> str:
    """Say which change was made again, from its label."""
    return tr("Done again: {label}.", label=one_line(label))


def entry_line(entry: AnyEntry, width: int) -> str:
    """Return an entry on one line of at most `width` cells: id, moment, mood or kind, then as much as fits.

    `k3f9  Fri 20 Nov 2026 21:00   7  tired, hopeful · slept badly but called Ana`
    `m4tz  Fri 20 Nov 2026 22:10      practice: slow breath · 8 before, 5 after`
    """
    mark = f"{entry.mood:>2}" if isinstance(entry, CheckIn) and entry.mood is not None else "  "
    # the columns of a list stay in line: that it was after midnight comes behind them
    start = "  ".join(part for part in (entry.id, f"{say_day(entry.day)} {say_time(entry.at)}", mark) if part)
    # a mood says by its number that it is one; a note's form stands in its gist
    plain = isinstance(entry, Practice) or (isinstance(entry, Note) and entry.form is NoteForm.NOTE)
    named = f"{kind_word(entry)}: " if plain else ""
    return shorten(f"{start}  {_late(entry)}{named}{entry_gist(entry)}".removesuffix(_BETWEEN).rstrip(), width)


def day_gist(entry: AnyEntry) -> str:
    """Return what an entry says beside its time in a list of days: that this was after midnight first."""
    return (_late(entry) + entry_gist(entry)).removesuffix(_BETWEEN)


def _late(entry: AnyEntry) -> str:
    return f"{AFTER_MIDNIGHT}{_BETWEEN}" if is_after_midnight(entry.day, entry.at) else ""


def entry_gist(entry: AnyEntry) -> str:
    """Return what an entry says, on one line of any length, without its moment and mood."""
    match entry:
        case CheckIn():
            parts = [", ".join(entry.feelings), entry.note, _quoted(entry.label), ", ".join(entry.tags)]
        case Practice():
            hindered = tr("in the way: {in_the_way}", in_the_way=entry.in_the_way) if entry.in_the_way.strip() else ""
            parts = [_skill_name(entry), *_practice_facts(entry), entry.note, hindered]
        case Note():
            word = "" if entry.form is NoteForm.NOTE else f"{kind_word(entry)}: "
            parts = [
                word + (" · ".join(words for _, words in entry.parts) or entry.text),
                " ".join(f"#{tag}" for tag in entry.tags),
            ]
        case _:
            assert_never(entry)
    return one_line(" · ".join(part for part in parts if part))


def entry_body(entry: AnyEntry) -> str:
    """Return what an entry says: a note's whole text, with labels where questions were answered, else its gist."""
    return _words(entry) if isinstance(entry, Note) else entry_gist(entry)


def _words(note: Note, indent: str = "") -> str:
    if not note.parts:
        return note.text
    from evenso.wording.guided.saying import labelled_text  # noqa: PLC0415 - only for an entry that has labels

    return labelled_text(note, indent)


def entry_text(entry: AnyEntry, *, numbers: bool = True) -> str:
    """Return an entry in full, over several lines with no final line end: its facts in two columns, then its words.

    Without `numbers` a mood is a word.
    """
    practised = isinstance(entry, Practice)
    kind = tr_as("of an entry", "Practice") if practised else _title(kind_word(entry))
    late = is_after_midnight(entry.day, entry.at)
    when = say_counted(entry.day, entry.at) if late else say_moment(entry.at)
    facts = [(kind, entry.id), (tr_as("of an entry", "When"), when)]
    if entry.day != entry.at.local.date() and not late:
        facts.append((tr("Counts for"), say_day(entry.day)))
    if entry.late and entry.written is not None:
        written = entry.written.astimezone(entry.at.aware.tzinfo).date()
        facts.append((tr_as("of an entry", "Written"), tr("later, on {day}", day=say_day(written))))
    facts += _own_facts(entry, numbers=numbers)
    if entry.source:
        facts.append((tr("Came from"), tr("a CSV file") if entry.source.startswith("csv ") else entry.source))
    lines = [f"{name:<{_LABEL_WIDTH}}{one_line(value)}".rstrip() for name, value in facts]
    words = visible(_words(entry, "  ") if isinstance(entry, Note) else entry.note).strip("\n")
    return "\n".join([*lines, "", words] if words else lines)


def _own_facts(entry: AnyEntry, *, numbers: bool) -> list[tuple[str, str]]:
    match entry:
        case CheckIn():
            mood = "" if entry.mood is None else _of_ten(entry.mood) if numbers else level_word(entry.mood)
            facts = [
                (tr("Mood"), mood),
                (tr("Feelings"), ", ".join(entry.feelings)),
                (tr("Label"), entry.label),
                (tr("Tags"), ", ".join(entry.tags)),
            ]
        case Practice():
            use = "" if entry.use is None else f"{entry.use}, {USE_WORDS[entry.use]}"
            minutes = "" if entry.minutes is None else tr("{minutes} min", minutes=entry.minutes)
            facts = [
                (tr("Skill"), _skill_name(entry)),
                (tr("Area"), "" if entry.area is None else AREA_WORDS[entry.area]),
                (tr_as("of a practice", "State"), STATE_WORDS[entry.state]),
                (tr("Distress"), _distress(entry)),
                (tr("Time taken"), minutes),
                (tr_as("of a practice", "Use"), use),
                *_ratings(entry),
                (tr("In the way"), one_line(entry.in_the_way)),
            ]
        case Note():
            facts = [(tr("Tags"), ", ".join(entry.tags)), (tr("Feelings"), _two_numbers(entry) if numbers else "")]
        case _:
            assert_never(entry)
    facts.append((tr("For session"), tr("yes") if entry.for_session else ""))
    facts.append((tr("Private"), tr("not for the session") if entry.private else ""))
    return [(name, value) for name, value in facts if value]


def _two_numbers(note: Note) -> str:
    """Say what was felt before and after a thought was looked at: `sadness 80 → 55`."""
    if note.form is not NoteForm.THOUGHT or not note.parts:
        return ""
    from evenso.guided.numbers import changes_in  # noqa: PLC0415 - only for a thought check
    from evenso.wording.guided.saying import say_changes  # noqa: PLC0415 - the same

    return say_changes(changes_in(note))


def _ratings(practice: Practice) -> list[tuple[str, str]]:
    rated = ((tr("Enjoyment"), practice.enjoyment), (tr("Achievement"), practice.achievement))
    return [(name, "" if value is None else _of_ten(value)) for name, value in rated]


def _of_ten(value: int) -> str:
    return tr("{value} of 10", value=value)


def _practice_facts(practice: Practice) -> list[str]:
    state = "" if practice.state is PracticeState.DONE else STATE_WORDS[practice.state]
    minutes = "" if practice.minutes is None else tr("{minutes} min", minutes=practice.minutes)
    use = "" if practice.use is None else USE_WORDS[practice.use]
    return [state, _distress(practice), minutes, use]


def _distress(practice: Practice) -> str:
    """Say the two ratings, of which either may be missing."""
    match practice.before, practice.after:
        case None, None:
            return ""
        case int(before), None:
            return tr("{before} before", before=before)
        case None, after:
            return tr("{after} after", after=after)
        case before, after:
            return tr("{before} before, {after} after", before=before, after=after)


def named_moment(entry: AnyEntry) -> str:
    """Name an entry with the moment it counts for and its id: `check-in 7 for Fri 20 Nov 2026 21:00 (k3f9)`."""
    tail = f" ({entry.id})" if entry.id else ""
    return tr(
        "{entry_name} for {moment}{tail}",
        entry_name=entry_name(entry),
        moment=say_counted(entry.day, entry.at),
        tail=tail,
    )


def _skill_name(practice: Practice) -> str:
    return shorten(one_line(practice.skill), _NAME_WIDTH) or tr("a skill")


def _quoted(label: str) -> str:
    return tr("“{words}”", words=label) if label else ""


def area_title(area: Area) -> str:
    """Return an area's name as it stands over its skills: `Self-care`."""
    return _title(AREA_WORDS[area])


def _title(word: str) -> str:
    return word[:1].upper() + word[1:]
