"""`evenso template`: check-ins of one's own to use again; `evenso log --template` writes one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from evenso.daily.templates import Template, from_entry
from evenso.formats.kinds.codec import to_plain
from evenso.language import tr
from evenso.records import CheckIn, Kind, Practice
from evenso.text import one_line
from evenso.wording.daily.templates import NONE_YET_SHELL, say_gone, say_template
from tui.cli.commands.writing.entries import skill_named, skills_of, tell_about_history
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import Decorated, comma_list, json_option, named, stored, tag_list
from tui.cli.shapes import Command, Group, WordsCommand
from tui.cli.streams.output import print_json, say, tell
from tui.cli.streams.words import joined

if TYPE_CHECKING:
    from storage.journal import Journal


@click.group("template", cls=Group, no_args_is_help=False)
def template_command() -> None:
    """Keep check-ins of your own to use again, such as “bad night”: up to nine.

    A template never holds a mood: how it is now is yours to say each time.
    """


def _part_options(command: Decorated) -> Decorated:
    """Add an option for each part of a template."""
    options = (
        ("--feel", "feelings", "calm,tired", "Feelings, with commas.", None),
        ("--tag", "tags", "TAG", "A tag (repeatable).", named("tag")),
        ("--skill", "skills", "NAME", "A skill that was practised then (repeatable).", named("skill")),
        ("--ask", "trackers", "TRACKER", "A tracker that is asked then (repeatable).", named("tracker")),
    )
    for name, field, shown, told, completes in reversed(options):
        command = click.option(
            name, field, multiple=True, type=stored, metavar=shown, shell_complete=completes, help=told
        )(command)
    return click.option("--line", "note", type=stored, metavar="WORDS", help="A line of note.")(command)


@template_command.command("list", cls=Command, examples=("evenso template list", "evenso template list --json"))
@json_option
@pass_desk
def list_templates(desk: Desk, /, as_json: bool) -> None:
    """List the templates in the order of their digits on Today."""
    journal = desk.reading()
    if journal is None:
        if as_json:
            print_json([])
        return
    with journal:
        templates, names = journal.templates(), _names(journal)
    if as_json:
        print_json([_document(one, *names) for one in templates])
        return
    for number, one in enumerate(templates, start=1):
        say(f"{number}  {one.id}  {say_template(one, *names)}")
    if not templates:
        tell(NONE_YET_SHELL)


@template_command.command(
    "new",
    cls=WordsCommand,
    examples=(
        'evenso template new bad night --feel tired,foggy --line "woke at four" --ask sleep',
        'evenso template new after session --tag therapy --skill "slow breath"',
    ),
)
@click.argument("words", nargs=-1, required=True, type=stored, metavar="NAME…")
@_part_options
@json_option
@pass_desk
def new_template(desk: Desk, /, words: tuple[str, ...], as_json: bool, **given: Any) -> None:
    """Make a template."""
    with desk.existing() as journal:
        parts = _parts(journal, given)
        if not any(parts.values()):
            raise Refused(
                tr(
                    "A template holds at least one thing, and “{name}” none yet: `--line` takes a line, `--feel`"
                    " feelings, `--tag` tags, `--skill` a skill, `--ask` a tracker. Nothing was written.",
                    name=one_line(joined(words))[:40],
                )
            )
        template = Template(name=joined(words), **parts)
        _say(journal, journal.add_template(template), as_json=as_json)
        tell_about_history(journal, words)


@template_command.command("from", cls=WordsCommand, examples=("evenso template from k3f9 bad night",))
@click.argument("which", type=stored, metavar="ID")
@click.argument("words", nargs=-1, required=True, type=stored, metavar="NAME…")
@json_option
@pass_desk
def template_from(desk: Desk, /, which: str, words: tuple[str, ...], as_json: bool) -> None:
    """Make a template of a check-in: its words without its mood, and the skills practised at that moment."""
    with desk.existing() as journal:
        entry = journal.entry(which)
        if not isinstance(entry, CheckIn):
            raise Refused(tr("A template is made of a check-in, and this is none. Nothing was written."))
        beside = journal.entries(start=entry.day, end=entry.day, kinds=(Kind.PRACTICE,))
        practices = [one for one in beside if isinstance(one, Practice) and one.at == entry.at]
        _say(journal, journal.add_template(from_entry(entry, joined(words), practices)), as_json=as_json)
        tell_about_history(journal, words)


@template_command.command(
    "change",
    cls=Command,
    examples=('evenso template change "bad night" --feel tired', 'evenso template change bad --name "short night"'),
)
@click.argument("which", type=stored, metavar="NAME", shell_complete=named("template"))
@click.option("--name", type=stored, metavar="NAME", help="A new name.")
@_part_options
@json_option
@pass_desk
def change_template(desk: Desk, /, which: str, name: str | None, as_json: bool, **given: Any) -> None:
    """Change a template: a part that is given takes the place of what it had; "" empties it."""
    with desk.existing() as journal:
        changes = _parts(journal, given) | ({} if name is None else {"name": name})
        if not changes:
            raise Refused(tr("What is to be changed? `evenso template change --help` shows what can be."))
        with journal.as_one():
            changed = journal.change_template(replace(journal.find_template(which), **changes))
        _say(journal, changed, changed=True, as_json=as_json)


@template_command.command("delete", cls=Command, examples=('evenso template delete "bad night"',))
@click.argument("which", type=stored, metavar="NAME", shell_complete=named("template"))
@json_option
@pass_desk
def delete_template(desk: Desk, /, which: str, as_json: bool) -> None:
    """Take a template away; what was written with it stays, and undo brings it back."""
    with desk.existing() as journal:
        gone = journal.delete_template(journal.find_template(which).id)
        if as_json:
            print_json(_document(gone, *_names(journal)))
        else:
            say(f"{say_gone(gone)} ({gone.id}).")


def _parts(journal: Journal, given: dict[str, Any]) -> dict[str, Any]:
    """Return the parts that were given, skills and trackers by their ids."""
    parts: dict[str, Any] = {} if given["note"] is None else {"note": given["note"]}
    if given["feelings"]:
        parts["feelings"] = comma_list(given["feelings"])
    if given["tags"]:
        parts["tags"] = tag_list(given["tags"])
    if given["skills"]:
        known = skills_of(journal)
        parts["skills"] = tuple(skill_named(known, name).id for name in given["skills"] if name)
    if given["trackers"]:
        parts["trackers"] = tuple(journal.find_tracker(name).id for name in given["trackers"] if name)
    return parts


def _names(journal: Journal) -> tuple[dict[str, str], dict[str, str]]:
    """Return what skills and trackers are called, by their ids."""
    skills = {one.id: one.name for one in journal.skills(archived=True)}
    return skills, {one.id: one.name for one in journal.trackers(archived=True)}


def _document(template: Template, skills: dict[str, str], trackers: dict[str, str]) -> dict[str, Any]:
    named = {
        "skills": [skills[word] for word in template.skills if word in skills],
        "trackers": [trackers[word] for word in template.trackers if word in trackers],
    }
    return {**to_plain(template), **named}


def _say(journal: Journal, template: Template, *, changed: bool = False, as_json: bool) -> None:
    names = _names(journal)
    if as_json:
        print_json(_document(template, *names))
        return
    said = say_template(template, *names)
    if changed:
        say(tr("Changed {template} ({id}).", template=said, id=template.id))
    else:
        say(tr("Kept {template} ({id}).", template=said, id=template.id))
