"""`evenso edit`, `delete`, `undo` and `redo`: changing what was written, and changing one's mind."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import click

from evenso.guided.forms import form_for
from evenso.guided.text import read_parts, write_parts
from evenso.journal.melding import meld
from evenso.language import tr
from evenso.records import AnyEntry, CheckIn, Note, NoteForm, Practice, PracticeState
from evenso.wording.capture import BOTH_KEPT
from evenso.wording.entries import (
    NOTHING_TO_REDO,
    NOTHING_TO_UNDO,
    changed_line,
    deleted_line,
    redone_line,
    undone_line,
)
from tui.cli.commands.writing.entries import on_its_day
from tui.cli.commands.writing.parts import changed_parts, part_option
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import OneOf, at_option, comma_list, json_option, stored, tag_list, tags_option, whole_number
from tui.cli.shapes import Command, WordsCommand
from tui.cli.streams.output import print_json, say, tell
from tui.cli.streams.words import has_pipe, joined

_MARKS = ("for_session", "private")
_NAMES: dict[type, tuple[str, tuple[str, ...]]] = {
    CheckIn: (
        tr("{id} is a check-in, which has no --{option}. Nothing was changed."),
        ("mood", "feelings", "tags", "for_session", "private"),
    ),
    Practice: (
        tr("{id} is a practice, which has no --{option}. Nothing was changed."),
        (*("before", "after", "minutes", "use", "state", "enjoyment", "achievement", "in_the_way"), *_MARKS),
    ),
    Note: (
        tr("{id} is a note, which has no --{option}. Nothing was changed."),
        ("tags", "form", "for_session", "private"),
    ),
}
"""What is said of each kind of entry where an option does not fit it, and which of its fields can be given."""


@click.command(
    "edit",
    cls=WordsCommand,
    examples=(
        "evenso edit k3f9 --mood 6",
        'evenso edit k3f9 --at "yesterday 21:30" the evening was quieter',
        "evenso edit k3f9",
        'evenso edit m4q2 --part "fairer=They were tired"',
    ),
)
@click.argument("entry_id", type=stored, metavar="ID")
@click.argument("words", nargs=-1, type=stored, metavar="[WORDS…]")
@at_option
@click.option("--mood", type=whole_number("--mood", 1, 10), metavar="1–10", help="A check-in's mood.")
@click.option("--feel", "feelings", multiple=True, type=stored, metavar="calm,tired", help="Its feelings.")
@tags_option("Tags, in place of those it has.")
@click.option(
    "--kind",
    "form",
    type=OneOf([str(form) for form in NoteForm]),
    metavar="KIND",
    help="A note's: note, thought, perspective, session, saying or rehearsal.",
)
@click.option("--for-session/--no-session", default=None, help="Bring it up in the session, or not.")
@click.option("--private/--not-private", default=None, help="Keep it out of every summary, or not.")
@click.option("--before", type=whole_number("--before", 0, 10), metavar="0–10", help="A practice's rating before.")
@click.option("--after", type=whole_number("--after", 0, 10), metavar="0–10", help="A practice's rating after.")
@click.option("--minutes", type=whole_number("--minutes", 0, 1440), metavar="N", help="How long a practice took.")
@click.option(
    "--state",
    type=OneOf([str(state) for state in PracticeState]),
    metavar="STATE",
    help="A practice's: done, tried, not-needed or skipped.",
)
@click.option("--use", type=whole_number("--use", 0, 7), metavar="0–7", help="A practice's use.")
@click.option("--enjoyment", type=whole_number("--enjoyment", 0, 10), metavar="0–10", help="How enjoyable it was.")
@click.option(
    "--achievement", type=whole_number("--achievement", 0, 10), metavar="0–10", help="The sense of achievement."
)
@part_option
@click.option("--in-the-way", type=stored, metavar="WORDS", help="What got in the way of a practice.")
@json_option
@pass_desk
def edit_command(
    desk: Desk, /, entry_id: str, words: tuple[str, ...], at: str | None, as_json: bool, **options: Any
) -> None:
    """Change an entry.

    Only what is given is changed. WORDS take the place of its note or text
    (`-` reads them from standard input). With an ID alone the words open in
    $VISUAL or $EDITOR. An entry written by questions keeps its answers:
    --part changes one of them, and in an editor each has its heading.
    """
    given: tuple[str, ...] = options.pop("given")
    changes = _changes(options)
    moment = None if at is None else desk.moment(at)
    if moment is not None:
        changes["at"] = moment
    with desk.existing() as journal:
        entry = journal.entry(entry_id.lower())
    _check(entry, changes)
    if given:
        changes["parts"] = changed_parts(entry, given)
    if words and isinstance(entry, Note) and entry.parts:
        raise Refused(
            tr("{id} was written by questions; --part NAME=WORDS changes an answer. Nothing was changed.", id=entry.id)
        )
    if words:
        _save(desk, _with_text(replace(entry, **changes), joined(words)), entry, as_json=as_json)
    elif changes:
        _save(desk, replace(entry, **changes), entry, as_json=as_json)
    elif has_pipe():
        raise Refused(tr("Nothing to change was given for {id}; `evenso edit --help` shows how.", id=entry.id))
    else:
        from tui.cli.streams.editor import written_text

        with written_text(desk, again=f"edit {entry.id}", start=_text(entry)) as text:
            _save(desk, _with_text(entry, text), entry, as_json=as_json)


def _changes(given: dict[str, Any]) -> dict[str, Any]:
    changes = {name: value for name, value in given.items() if value is not None and value != ()}
    for name in ("feelings", "tags"):
        if name in changes:
            changes[name] = tag_list(changes[name]) if name == "tags" else comma_list(changes[name])
    return changes


def _check(entry: AnyEntry, changes: dict[str, Any]) -> None:
    """Refuse a field that this kind of entry does not have."""
    refusal, fields = _NAMES[type(entry)]
    for name in changes:
        if name not in (*fields, "at"):
            option = {
                "feelings": "feel",
                "tags": "tag",
                "form": "kind",
                "for_session": "for-session",
                "in_the_way": "in-the-way",
            }.get(name, name)
            raise Refused(refusal.format(id=entry.id, option=option))


def _text(entry: AnyEntry) -> str:
    if isinstance(entry, Note):
        return write_parts(form_for(entry), entry.parts) if entry.parts else entry.text
    return entry.note


def _with_text(entry: AnyEntry, text: str) -> AnyEntry:
    if not isinstance(entry, Note):
        return replace(entry, note=text)
    if not entry.parts:
        return replace(entry, text=text)
    parts = read_parts(form_for(entry), text, [name for name, _ in entry.parts])
    if not parts:
        raise Refused(tr("An entry needs some words. Nothing was changed."))
    return replace(entry, parts=parts)


def _save(desk: Desk, changed: AnyEntry, entry: AnyEntry, *, as_json: bool) -> None:
    both = False
    with desk.existing() as journal:
        if changed.at != entry.at:
            changed = on_its_day(changed, journal)
        if changed == entry:
            tell(tr("Nothing changed."))
        else:
            with journal.as_one():
                melded = meld(entry, changed, journal.entry(entry.id))
                both = melded != changed
                changed = journal.change(melded)
    if as_json:
        from evenso.formats.own_json import entry_document

        print_json(entry_document(changed))
    elif changed != entry:
        say(changed_line(changed))
    if both:
        tell(f"{BOTH_KEPT}.")


@click.command("delete", cls=Command, examples=("evenso delete k3f9",))
@click.argument("entry_id", type=stored, metavar="ID")
@json_option
@pass_desk
def delete_command(desk: Desk, /, entry_id: str, as_json: bool) -> None:
    """Delete an entry; `evenso undo` brings it back, `evenso undelete` later on.

    It leaves the journal and its search at once, and so does a topic for a
    session that is still its words; backups keep what they have.
    """
    with desk.existing() as journal:
        picked = journal.topics_about(entry_id.lower())
        entry = journal.delete(entry_id.lower())
        after = journal.topics_about(entry.id) if picked else []
    if as_json:
        from evenso.formats.own_json import entry_document

        print_json({**entry_document(entry), "deleted": True})
    else:
        say(deleted_line(entry))
        if picked:
            from evenso.wording.sessions.preparing import say_topics_of_gone

            for line in say_topics_of_gone(picked, after):
                say(f"{line}.")


@click.command(
    "undo",
    cls=Command,
    examples=(
        "evenso undo",
        "evenso redo",
    ),
)
@json_option
@pass_desk
def undo_command(desk: Desk, /, as_json: bool) -> None:
    """Take back the last change, also one of yesterday; again takes back the one before."""
    journal = desk.reading()
    if journal is None:
        return print_json({"undone": None}) if as_json else None
    with journal:
        change = journal.undo()
    if as_json:
        print_json({"undone": None if change is None else {"id": change.id, "label": change.label}})
    else:
        stands = "" if change is None or change.was is None else str(change.was)
        say(NOTHING_TO_UNDO if change is None else undone_line(change.label, stands))
    return None


@click.command("redo", cls=Command, examples=("evenso redo",))
@json_option
@pass_desk
def redo_command(desk: Desk, /, as_json: bool) -> None:
    """Make the change again that `undo` took back."""
    journal = desk.reading()
    if journal is None:
        return print_json({"redone": None}) if as_json else None
    with journal:
        change = journal.redo()
    if as_json:
        print_json({"redone": None if change is None else {"id": change.id, "label": change.label}})
    else:
        say(NOTHING_TO_REDO if change is None else redone_line(change.label))
    return None
