"""`evenso skill`: one skill in full, a new one, changing one, putting it away, favourites."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

import click

from evenso.language import tr
from evenso.links import Ref, Thing
from evenso.records import Area, Skill
from evenso.text import one_line
from evenso.wording.capture import say_favourite
from evenso.wording.entries import AREA_WORDS
from evenso.wording.links.saying import LINKED, THINGS, link_document
from tui.cli.commands.strategies.skills import answers_of, numbers_of, paper_of, practices_of, print_paper
from tui.cli.commands.writing.entries import skill_named, skills_of, tell_about_history
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import OneOf, json_option, named, stored
from tui.cli.shapes import Command, Group, WordsCommand
from tui.cli.streams.output import print_json, say
from tui.cli.streams.words import joined

_AREAS: Final = [str(area) for area in Area]
_PARTS: Final = {"what": "What it is.", "when": "When it serves.", "how": "How it is done."}
_LAST: Final = 12


def _part_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add an option for each part of a skill's description."""
    for name, told in reversed(_PARTS.items()):
        command = click.option(f"--{name}", type=stored, metavar="WORDS", help=told)(command)
    return command


@click.group("skill", cls=Group, no_args_is_help=False)
def skill_command() -> None:
    """Show a skill in full, add one, change one, put one away."""


@skill_command.command(
    "show", cls=Command, examples=('evenso skill show "slow breath"', "evenso skill show slow --explain")
)
@click.argument("name", type=stored, metavar="NAME", shell_complete=named("skill"))
@click.option("--explain", is_flag=True, help="How each answer comes about.")
@json_option
@pass_desk
def show_skill(desk: Desk, /, name: str, explain: bool, as_json: bool) -> None:
    """Show a skill: its words, the three answers, the last times, what got in the way."""
    with desk.existing() as journal:
        skill = journal.find_skill(name)
        answers, numbers = answers_of(journal, desk.today(journal)), numbers_of(journal)
        own = [one for one in practices_of(journal) if one.skill_id == skill.id]
        here = Ref(Thing.SKILL, skill.id)
        links = [link_document(Thing.SKILL, one) for one in journal.linked(here)]
    if as_json:
        from evenso.formats.own_json import entry_document
        from evenso.formats.skills_json import skill_document

        last = [entry_document(one) for one in own[:_LAST]]
        print_json({**skill_document(skill, answers), "last": last, "linked": links})
        return
    from evenso.documents.strategies_text import skill_text

    paper = paper_of(desk)
    skill_text(paper, skill, answers, own, numbers=numbers, explain=explain)
    if links:
        paper.heading(LINKED)
        paper.list([f"{one['way']}: {THINGS[Thing(str(one['thing']))]} {one['id']}, {one['title']}" for one in links])
    print_paper(paper)


@skill_command.command(
    "new",
    cls=WordsCommand,
    examples=(
        'evenso skill new hummed --area grounding --what "A tune, low and slow."',
        'evenso skill new called Ana --area communication --when "before the evening gets long" --favourite',
    ),
)
@click.argument("words", nargs=-1, type=stored, metavar="NAME…", required=True)
@click.option("--area", type=OneOf(_AREAS), metavar="AREA", required=True, help=f"{', '.join(_AREAS)}.")
@click.option("--favourite", is_flag=True, help="Make it a favourite.")
@_part_options
@json_option
@pass_desk
def new_skill(
    desk: Desk, /, words: tuple[str, ...], area: str, favourite: bool, as_json: bool, **parts: str | None
) -> None:
    """Add a skill of your own."""
    skill = Skill(name=joined(words), area=Area(area), favourite=favourite, **_given(parts))
    with desk.writing() as journal:
        _say_saved(journal.add_skill(skill), as_json=as_json)
        tell_about_history(journal, words)


@skill_command.command("ideas", cls=Command, examples=("evenso skill ideas", "evenso skill ideas --json"))
@json_option
@pass_desk
def skill_ideas(desk: Desk, /, as_json: bool) -> None:
    """List ideas for skills that are not among yours; `take` puts one among them."""
    from evenso.strategies.ideas import offered

    journal = desk.reading()
    own: list[Skill] = []
    if journal is not None:
        with journal:
            own = journal.skills(archived=True)
    ideas = offered(own) if journal is not None else offered(skills_of(None))
    if as_json:
        parts = [{name: getattr(one, name) for name in ("name", "area", *_PARTS)} for one in ideas]
        print_json([{"skill": one.pop("name"), **one} for one in parts])
        return
    paper = paper_of(desk)
    for one in ideas:
        paper.list([f"{one.name} ({AREA_WORDS[one.area]}): {one.what} {one.when}"], 0)
    print_paper(paper)


@skill_command.command("take", cls=WordsCommand, examples=("evenso skill take said I was angry",))
@click.argument("words", nargs=-1, type=stored, metavar="NAME…", required=True)
@json_option
@pass_desk
def take_idea(desk: Desk, /, words: tuple[str, ...], as_json: bool) -> None:
    """Put one of the ideas among your skills."""
    from evenso.strategies.ideas import offered

    with desk.writing() as journal:
        idea = skill_named(offered(journal.skills(archived=True)), joined(words))
        _say_saved(journal.add_skill(replace(idea, favourite=False)), as_json=as_json)


def _given(parts: dict[str, str | None]) -> dict[str, Any]:
    return {name: words for name, words in parts.items() if words is not None}


def _say_saved(skill: Skill, *, as_json: bool) -> None:
    if as_json:
        parts = {name: getattr(skill, name) or None for name in _PARTS}
        marks = {"favourite": skill.favourite, "archived": skill.archived}
        print_json({"id": skill.id, "skill": skill.name, "area": str(skill.area), **parts, **marks})
    else:
        say(tr("Saved {name} among your skills ({id}).", name=one_line(skill.name), id=skill.id))


@skill_command.command(
    "edit", cls=Command, examples=('evenso skill edit "cold water" --how "A wet cloth, half a minute."',)
)
@click.argument("name", type=stored, metavar="NAME", shell_complete=named("skill"))
@click.option("--name", "new", type=stored, metavar="NEW", help="What it is called from now on.")
@click.option("--area", type=OneOf(_AREAS), metavar="AREA", help=f"{', '.join(_AREAS)}.")
@_part_options
@json_option
@pass_desk
def edit_skill(desk: Desk, /, name: str, new: str | None, area: str | None, as_json: bool, **parts: str | None) -> None:
    """Change a skill's name, area or words; only what is given changes, an empty text clears it."""
    changes = _given({**parts, "name": new, "area": area})
    if not changes:
        raise Refused(tr("Nothing to change was given; `evenso skill edit --help` shows how. Nothing was written."))
    with desk.existing() as journal:
        with journal.as_one():
            skill = journal.change_skill(replace(journal.find_skill(name), **changes))
        _say_saved(skill, as_json=as_json)


@skill_command.command(
    "archive", cls=Command, examples=("evenso skill archive hummed", "evenso skill archive hummed --back")
)
@click.argument("name", type=stored, metavar="NAME", shell_complete=named("skill"))
@click.option("--back", is_flag=True, help="Bring it back.")
@pass_desk
def archive_skill(desk: Desk, /, name: str, back: bool) -> None:
    """Put a skill away, or bring it back; its history stays."""
    with desk.existing() as journal, journal.as_one():
        skill = journal.change_skill(replace(journal.find_skill(name), archived=not back))
    name = one_line(skill.name)
    say(
        tr("Put {name} away; its history stays.", name=name)
        if skill.archived
        else tr("Brought {name} back.", name=name)
    )


@skill_command.command(
    "favourite", cls=Command, examples=("evenso skill favourite hummed", "evenso skill favourite hummed --off")
)
@click.argument("name", type=stored, metavar="NAME", shell_complete=named("skill"))
@click.option("--off", is_flag=True, help="A favourite no more.")
@pass_desk
def favourite_skill(desk: Desk, /, name: str, off: bool) -> None:
    """Make a skill a favourite, or no more; favourites come first on Today."""
    with desk.existing() as journal, journal.as_one():
        skill = journal.change_skill(replace(journal.find_skill(name), favourite=not off))
    say(f"{say_favourite(skill)}.")
