"""`evenso guided`: writing by questions, asked one after another, or answered in the command for scripts."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import click

from evenso.documents.paper import wrapped
from evenso.guided.drafts import pack, slot_for, unpack
from evenso.guided.forms import FORMS
from evenso.guided.parts import GuidedForm, Part
from evenso.guided.walk import Walk, begin
from evenso.language import tr
from evenso.records import Note
from evenso.text import one_line
from evenso.wording.guided.saying import CAUTION, GOING_ON, TURNS, say_place, say_waiting
from tui.cli.commands.writing.entries import moment_at, on_its_day, say_saved, tell_about_history, tell_quietly
from tui.cli.commands.writing.parts import misfit, part_option, parts_of
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import OneOf, at_option, json_option, tag_list, tags_option
from tui.cli.shapes import Command
from tui.cli.streams.editor import ending, let_go
from tui.cli.streams.output import columns, print_json, say, tell
from tui.cli.streams.words import ask, someone_is_there
from tui.cli.typed.kept import Kept
from tui.cli.typed.leaving import Ended, Leaving, heeded


@click.command(
    "guided",
    cls=Command,
    examples=(
        "evenso guided",
        "evenso guided thought",
        'evenso guided now --part "thought=I will never finish" --part feeling=hunted',
        'evenso guided rehearsal --part who=Ana --part "me=I need an evening" --part "them=Again?"',
    ),
)
@click.argument("form_name", required=False, type=OneOf(list(FORMS)), metavar="[FORM]")
@part_option
@at_option
@tags_option()
@click.option("--for-session", is_flag=True, help="Mark it to be brought to the session.")
@click.option("--private", is_flag=True, help="Mark it as not for the session: it is in no summary.")
@json_option
@pass_desk
def guided_command(
    desk: Desk, /, form_name: str | None, given: tuple[str, ...], at: str | None, as_json: bool, **marks: Any
) -> None:
    """Write by questions.

    Without a FORM it lists the forms with the names of their parts. With one
    it asks each question in the terminal, so that nothing lands in your
    shell's history; Enter skips, Ctrl+C leaves and keeps what is there. Each
    --part is an answer, and with one nothing is asked.
    """
    if form_name is None:
        if given:
            raise Refused(tr("--part needs a form before it: {forms}. Nothing was written.", forms=", ".join(FORMS)))
        _list_forms(desk, as_json=as_json)
        return
    form, moment = FORMS[form_name], moment_at(desk, at)
    kept = Kept(desk, slot_for(form), "")
    if given:
        walk = begin(form, parts_of(form, given), afterwards=True)
    elif someone_is_there():
        walk = _asked(desk, form, kept)
    else:
        raise Refused(
            tr(
                "There is nobody to ask here; --part NAME=WORDS answers one of {names}. Nothing was written.",
                names=", ".join(part.name for part in form.parts),
            )
        )
    if not walk.parts:
        raise Refused(tr("Nothing was answered, so nothing was written."))
    day, tags = moment.entry_day(), tag_list(marks.pop("tags"))
    note = Note(at=moment, day=day, form=form.note_form, parts=walk.parts, tags=tags, **marks)
    try:
        with ending(desk, kept.slot, kept.text):
            _save(desk, note, given, as_json=as_json)
    except BaseException:
        if not given:
            _keep(kept, walk)
        raise
    let_go(desk, kept.slot, kept.text)


def _save(desk: Desk, note: Note, given: Sequence[str], *, as_json: bool) -> None:
    with desk.writing() as journal:
        saved = [journal.add(on_its_day(note, journal))]
        say_saved(saved, as_json=as_json)
        tell_quietly(desk, journal, saved)
        tell_about_history(journal, given)


# Asking


def _asked(desk: Desk, form: GuidedForm, kept: Kept) -> Walk:
    """Ask one question after another, each answer kept as it is given, whatever ends it in the middle."""
    desk.ready_for_words()
    kept.text = _left(desk, form)
    walk = _begun(form, kept.text)
    tell(f"{form.title}. {form.why} {CAUTION if form.caution else ''}".strip())
    if form.turns:
        tell(TURNS)
    with heeded() as leaving:
        try:
            while True:
                words = _answer(walk, leaving)
                walk = walk.answered(words) if words else walk
                if walk.at_end:
                    return walk
                walk = walk.on()
                if words:
                    kept.keep(pack(walk))
        except (click.Abort, Ended, KeyboardInterrupt):
            _keep(kept, walk)
            raise
        finally:
            kept.close()


def _answer(walk: Walk, leaving: Leaving) -> str:
    """Ask the question that is next, again where a number lies beside its scale."""
    part, there = walk.here.part, walk.here.words
    side = f"{part.label}: " if part.turn else ""
    kept = f" ({part.hint})" if part.feelings else ""
    if there:
        kept = tr(" (Enter keeps: {words})", words=one_line(there)[:60])
    while True:
        with leaving.waiting():
            words = ask(f"{say_place(walk.at + 1, len(walk.steps))}  {side}{part.asks}{kept} ")
        problem = misfit(part, words)
        if not problem:
            return words
        tell(problem)


def _left(desk: Desk, form: GuidedForm) -> str:
    """Return what an earlier try left, here or in the app."""
    if not desk.path.exists():
        return ""
    with desk.existing() as journal:
        return journal.take_draft(slot_for(form))


def _begun(form: GuidedForm, left: str) -> Walk:
    """Return where an earlier try was left; else the first question."""
    begun = unpack(left, form) if left else None
    if begun is None:
        return begin(form)
    tell(GOING_ON)
    for step in begun.walk.before:
        tell(f"  {step.part.label}: {one_line(step.words)}")
    return begun.walk


def _keep(kept: Kept, walk: Walk) -> None:
    """Keep what was answered as a draft, which the app offers too."""
    if walk.parts and kept.keep(pack(walk)):
        with suppress(OSError):  # of a terminal that is gone
            tell(f"\n{say_waiting(walk.form)}")
    kept.close()


# The list


def _list_forms(desk: Desk, *, as_json: bool) -> None:
    if as_json:
        print_json([_document(form) for form in FORMS.values()])
        return
    width = columns(desk.environ)
    for number, form in enumerate(FORMS.values()):
        names = ", ".join(part.name for part in form.parts)
        told = [line for words in (form.why, tr("Parts: {names}", names=names)) for line in wrapped(words, width - 2)]
        say("\n".join([*([""] if number else []), f"{form.name}: {form.title}", *(f"  {line}" for line in told)]))


def _document(form: GuidedForm) -> dict[str, Any]:
    return {
        "name": form.name,
        "title": form.title,
        "why": form.why,
        "caution": form.caution or None,
        "form": str(form.note_form),
        "parts": [_part_document(part) for part in form.parts],
    }


def _part_document(part: Part) -> dict[str, Any]:
    return {
        "name": part.name,
        "label": part.label,
        "asks": part.asks,
        "optional": part.optional,
        "scale": [0, 100] if part.feelings else list(part.scale) if part.scale else None,
        "afterwards": part.after,
    }
