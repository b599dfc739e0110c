"""`evenso support`: plan, people and crisis lines as text; the lines need no journal and no passphrase."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import click

from evenso.formats.kinds.support_json import people_document, plan_document, support_document
from evenso.language import tr
from evenso.support.helplines import (
    Helpline,
    countries,
    emergency_numbers,
    every_country,
    guess_country,
    helplines,
    lines_for,
)
from evenso.support.planning import HEADINGS
from evenso.support.records import Contact, PlanLine, PlanPart
from evenso.text import one_line
from evenso.wording.support import lines as say_support
from storage.beside.country import chosen_country
from storage.problems import JournalProblem, NoJournal, PassphraseMissing
from tui.cli.commands.own.countries import (
    NamesCountries,
    asked_for,
    country_option,
    keep_country,
    kept_beside,
    no_country,
)
from tui.cli.commands.writing.entries import tell_about_history
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import OneOf, json_option, plain_option, stored
from tui.cli.shapes import Command, WordsCommand
from tui.cli.streams.output import columns, print_json, say, tell
from tui.cli.streams.words import joined
from tui.cli.unlocking.afterwards import opened_if_wanted

if TYPE_CHECKING:
    from storage.journal import Journal

_ADD_LINE: Final = "evenso support line alone a walk"
_ADD_PERSON: Final = "evenso support person Ana 0123"


@click.group(
    "support",
    cls=NamesCountries,
    invoke_without_command=True,
    no_args_is_help=False,
    examples=("evenso support", "evenso support Germany", "evenso support --json"),
)
@country_option
@plain_option
@json_option
@click.pass_context
def support_command(context: click.Context, country: str | None, as_json: bool) -> None:
    """Show your steadying plan, your people, and crisis lines with their dates.

    Nothing is sent to anyone. The lines are shown even where the journal
    cannot be opened. A country behind it, by its name or two letters, shows
    the lines of that one.
    """
    if context.invoked_subcommand is None:
        context.invoke(show_support, country=country, as_json=as_json)


@support_command.command("show", cls=Command, examples=("evenso support show --country IE",))
@country_option
@plain_option
@json_option
@pass_desk
def show_support(desk: Desk, /, country: str | None, as_json: bool) -> None:
    """Show all of it: plan, people, crisis lines."""
    known = dict(countries(helplines()))
    asked, wrong = "", None
    try:
        asked = "" if country is None else asked_for(country)
    except Refused as problem:
        if as_json:
            raise
        wrong = problem  # in a bad moment the rest stands, whatever was typed
    own = _own(desk)
    iso = asked or own.country.upper() or guess_country(desk.environ, known).upper()
    guessed = bool(iso) and not asked and not own.country
    if as_json:
        document = support_document(iso, lines_for(iso, helplines(), own.contacts), own.plan, own.people)
        print_json({**document, "country_guessed": guessed, "journal_read": bool(own.read)})
        if own.sealed:
            tell(tr("The journal is protected, so plan and people are missing; EVENSO_PASSPHRASE_FILE can open it."))
        return
    for line in [say_support.TITLE, "", *_page(desk, own, iso, guessed=guessed), "", say_support.NOT_A_SERVICE]:
        say(line)
    if own.read and not (own.plan and own.people) and wrong is None:
        tell(tr("`{line}` adds a line to your plan, `{person}` somebody.", line=_ADD_LINE, person=_ADD_PERSON))
    if own.sealed:
        _show_rest(desk, iso, asked=bool(asked))
    if wrong is not None:
        raise wrong


def _page(desk: Desk, own: _Own, iso: str, *, guessed: bool) -> list[str]:
    """Return what is written, then the lines and what can be done right now, then what could be written."""
    shown = [(_plan(own.plan, read=own.read is not False), bool(own.plan))]
    shown += [] if own.read is False else [(_people(own.people), bool(own.people))]
    said = [line for block, there in shown if there for line in (*block, "")]
    said += _lines_of(own, iso, guessed=guessed) if iso else no_country(columns(desk.environ), desk.environ)
    said += ["", say_support.BREATH_HERE]
    return said + [line for block, there in shown if not there for line in ("", *block)]


def _show_rest(desk: Desk, shown: str, *, asked: bool) -> None:
    """Ask for the passphrase now that the lines stand, and show what the journal has beside them."""
    journal = opened_if_wanted(desk)
    if journal is None:
        return
    with journal:
        own = _read(journal)
    iso = own.country.upper()
    others = ["", *_lines_of(own, iso, guessed=False)] if iso and iso != shown and not asked else []
    for line in [*_plan(own.plan, read=True), "", *_people(own.people), *others]:
        say(line)


support_command.add_command(keep_country)


@support_command.command("plan", cls=Command, examples=("evenso support plan",))
@json_option
@pass_desk
def show_plan(desk: Desk, /, as_json: bool) -> None:
    """Show your steadying plan.

    `evenso support line` adds a line to it; in the app, `!` and then `e` writes it.
    """
    journal = desk.reading()
    plan: list[PlanLine] = []
    if journal is not None:
        with journal:
            plan = journal.plan()
    if as_json:
        print_json(plan_document(plan))
        return
    for line in _plan(plan, read=True):
        say(line)
    if not plan:
        tell(tr("`{command}` adds a line to it.", command=_ADD_LINE))


@support_command.command("people", cls=Command, examples=("evenso support people --json",))
@json_option
@pass_desk
def show_people(desk: Desk, /, as_json: bool) -> None:
    """Show your people."""
    journal = desk.reading()
    people: list[Contact] = []
    if journal is not None:
        with journal:
            people = [one for one in journal.contacts() if not one.country]
    if as_json:
        print_json(people_document(people))
        return
    for line in _people(people):
        say(line)
    if not people:
        tell(tr("`{command}` adds somebody.", command=_ADD_PERSON))


@support_command.command("person", cls=Command, examples=('evenso support person Ana "0123 456" --note "evenings"',))
@click.argument("name", type=stored)
@click.argument("reach", type=stored, default="")
@click.option("--note", type=stored, default="", metavar="WORDS", help="A word about them.")
@pass_desk
def add_person(desk: Desk, /, name: str, reach: str, note: str) -> None:
    """Add somebody you can turn to, and how to reach them."""
    person = Contact(name=name, reach=reach, note=note)
    with desk.writing() as journal:
        say(tr("Saved {name}. `evenso undo` takes it back.", name=one_line(journal.add_contact(person).name)))


class _Part(OneOf):
    """A part of the plan; a word that is none is refused with what each of them is for."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the part that is meant."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            parts = "; ".join(f"{part}: {heading}" for part, heading in HEADINGS.items())
            said = one_line(str(value))[:40]
            raise Refused(
                tr(
                    "“{said}” is no part of the plan. Its parts are {parts}. Nothing was written.",
                    said=said,
                    parts=parts,
                )
            ) from None


@support_command.command("line", cls=WordsCommand, examples=("evenso support line alone a walk along the river",))
@click.argument("part", type=_Part([str(part) for part in PlanPart]), metavar="PART")
@click.argument("words", nargs=-1, type=stored, metavar="WORDS…", required=True)
@pass_desk
def add_line(desk: Desk, /, part: str, words: tuple[str, ...]) -> None:
    """Add a line to your plan: signs, alone, places, ask, professionals, safer or matters.

    signs: that it is getting hard. alone: what I can do alone. places: where
    I can be, who takes my mind off it. ask: who I can ask for help.
    professionals: and services. safer: making it safer around me. matters:
    what matters to me.
    """
    line = PlanLine(part=PlanPart(part), text=joined(words))
    with desk.writing() as journal:
        with journal.as_one():
            plan = journal.plan()
            last = max((number for number, one in enumerate(plan, 1) if one.part is line.part), default=len(plan))
            journal.save_plan([*plan[:last], line, *plan[last:]])
        say(tr("Saved a line under “{heading}”. `evenso undo` takes it back.", heading=HEADINGS[line.part]))
        tell_about_history(journal, words)


@dataclass(frozen=True, slots=True)
class _Own:
    """What the journal holds of Support; `read` is False where it could not be opened, None where there is none.

    It is `sealed` where a passphrase could still open it.
    """

    plan: list[PlanLine] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    country: str = ""
    read: bool | None = False
    sealed: bool = False

    @property
    def people(self) -> list[Contact]:
        """Those that are no lines of a country."""
        return [one for one in self.contacts if not one.country]


def _own(desk: Desk) -> _Own:
    try:
        with desk.open(create=False, ask=False) as journal:  # nobody is asked for anything before the lines stand
            return _read(journal)
    except NoJournal:
        return _Own(country=kept_beside(desk), read=None)
    except PassphraseMissing:
        return _Own(country=kept_beside(desk), sealed=True)
    except (JournalProblem, Refused, click.Abort):
        return _Own(country=kept_beside(desk))


def _read(journal: Journal) -> _Own:
    return _Own(journal.plan(), journal.contacts(), chosen_country(journal), read=True)


def _lines_of(own: _Own, iso: str, *, guessed: bool) -> list[str]:
    return _lines(lines_for(iso, helplines(), own.contacts), dict(every_country()).get(iso, iso), guessed=guessed)


def _plan(plan: list[PlanLine], *, read: bool) -> list[str]:
    lines = [f"{say_support.PLAN}:"]
    if not plan:
        return [*lines, f"  {say_support.NO_PLAN if read else say_support.NOT_READ}"]
    for part, heading in HEADINGS.items():
        own = [line.text for line in plan if line.part is part]
        lines += [f"  {heading}", *(f"    {one_line(text)}" for text in own)] if own else []
    return lines


def _people(people: list[Contact]) -> list[str]:
    told = [", ".join(one_line(part) for part in (one.name, one.reach, one.note) if part) for one in people]
    return [f"{say_support.PEOPLE}:", *(f"  {one}" for one in told or [say_support.NO_PEOPLE])]


def _lines(lines: list[Helpline], country: str, *, guessed: bool) -> list[str]:
    said = [f"{say_support.say_country(country, guessed=guessed)}:"]
    if not lines:
        anywhere = say_support.say_emergency_anywhere(emergency_numbers(helplines()))
        return [*said, f"  {say_support.say_no_line(country)}", f"  {anywhere}"]
    if guessed:
        said.append(
            "  " + tr("`evenso support NAME` shows another country's, `evenso support country NAME` keeps one.")
        )
    for line in lines:
        said.append(f"  {say_support.say_line(line)}")
        said += [f"    {say_support.say_note(line)}"] if line.note else []
        said.append(f"    {say_support.say_checked(line)}")
    emergency = say_support.say_emergency(lines, guessed=guessed)
    return [*said, *([f"  {emergency}"] if emergency else []), f"  {say_support.CORRECT}"]
