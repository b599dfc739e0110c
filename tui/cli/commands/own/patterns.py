"""`evenso patterns` and `evenso pattern`: the patterns as text, writing one down, saying that it was noticed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import click

from evenso.language import tr
from evenso.links import Linked, Ref, Thing
from evenso.patterns.counts import Noticed, by_pattern, count_noticed
from evenso.patterns.records import BlindSpot, Noticing, Pattern
from evenso.text import one_line, visible
from evenso.wording.links.saying import LINKED, link_document, link_line
from evenso.wording.patterns import saying
from evenso.wording.patterns.prompts import QUESTIONS, not_taken_up, spot_name, spot_named
from evenso.wording.patterns.saying import offer_document, offer_in_full, offer_lines
from storage.problems import NotFound
from tui.cli.commands.writing.entries import moment_at, tell_about_history
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import OneOf, at_option, json_option, named, plain_option, stored
from tui.cli.shapes import Command, Group, WordsCommand
from tui.cli.streams.output import print_json, say, tell
from tui.cli.streams.words import joined

if TYPE_CHECKING:
    from collections.abc import Callable

    from storage.journal import Journal


_SPOTS: Final = [str(spot) for spot in BlindSpot]


def _part_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add an option for each question about a pattern."""
    for name, (label, _) in reversed(QUESTIONS.items()):
        command = click.option(f"--{name}", type=stored, metavar="WORDS", help=f"{label}.")(command)
    return command


@click.command(
    "patterns",
    cls=Command,
    examples=("evenso patterns", "evenso patterns --archived", "evenso patterns --offered --json"),
)
@click.option("--archived", is_flag=True, help="Those put away too.")
@click.option("--offered", is_flag=True, help="Only the blind spots that are offered and not taken up yet, in full.")
@plain_option
@json_option
@pass_desk
def patterns_command(desk: Desk, /, archived: bool, offered: bool, as_json: bool) -> None:
    """List the patterns you noticed about yourself, how often, and the blind spots that are offered."""
    journal = desk.reading()
    every: list[Pattern] = []
    counts: dict[str, Noticed] = {}
    today = desk.today(journal)
    if journal is not None:
        with journal:
            every, counts = (
                journal.patterns(archived=True),
                by_pattern(journal.noticings(), today, journal.week_starts_on),
            )
    patterns, spots = [one for one in every if archived or not one.archived], not_taken_up(every)
    if as_json:
        own = [_document(one, counts.get(one.id, Noticed())) for one in patterns]
        print_json([offer_document(spot) for spot in spots] if offered else own)
        return
    if offered:
        for line in offer_in_full(spots):
            say(line)
        return
    for one in patterns:
        say(saying.pattern_line(one, counts.get(one.id, Noticed()), today))
    if not patterns and journal is not None:
        tell(saying.EMPTY)
    for line in offer_lines(spots, after=bool(patterns)):
        say(line)


def _document(pattern: Pattern, noticed: Noticed) -> dict[str, Any]:
    return {
        "id": pattern.id,
        "name": pattern.name,
        "spot": str(pattern.spot),
        **{part: getattr(pattern, part) or None for part in QUESTIONS},
        "archived": pattern.archived,
        "times": noticed.times,
        "last": None if noticed.last is None else noticed.last.isoformat(),
        "months": dict(noticed.months),
    }


@click.group("pattern", cls=Group, no_args_is_help=False)
def pattern_command() -> None:
    """Write down a pattern, or that you noticed it. Noticing is counted, never scored."""


@pattern_command.command(
    "new",
    cls=WordsCommand,
    examples=(
        "evenso pattern new saying yes before I have thought --spot pleasing",
        'evenso pattern new the Sunday knot --costs "the evening" --experiment "ask what is due"',
    ),
)
@click.argument("words", nargs=-1, type=stored, metavar="NAME…", required=True)
@click.option("--spot", type=OneOf(_SPOTS), metavar="SPOT", help=f"{', '.join(_SPOTS)}.")
@click.option("--entry", type=stored, metavar="ID", help="The entry it was seen in.")
@_part_options
@json_option
@pass_desk
def new_pattern(
    desk: Desk, /, words: tuple[str, ...], spot: str | None, entry: str | None, as_json: bool, **parts: str | None
) -> None:
    """Write down a pattern, in your own words."""
    name = joined(words)
    pattern = Pattern(name=name, spot=spot_named(name) if spot is None else BlindSpot(spot), **_given(parts))
    with desk.writing() as journal:
        roots = () if entry is None else (Ref(Thing.ENTRY, journal.entry(entry.lower()).id),)
        _say_saved(journal.add_pattern(pattern, roots=roots), Noticed(), as_json=as_json)
        tell_about_history(journal, words)


def _given(parts: dict[str, str | None]) -> dict[str, Any]:
    return {name: words for name, words in parts.items() if words is not None}


def _say_saved(pattern: Pattern, noticed: Noticed, *, as_json: bool) -> None:
    if as_json:
        print_json(_document(pattern, noticed))
    else:
        say(f"{saying.say_saved(pattern)} ({pattern.id}).")


@pattern_command.command("show", cls=Command, examples=("evenso pattern show pleasing", "evenso pattern show k3f9"))
@click.argument("name", type=stored, metavar="NAME", shell_complete=named("pattern"))
@json_option
@pass_desk
def show_pattern(desk: Desk, /, name: str, as_json: bool) -> None:
    """Show a pattern in full: its words, the months it was noticed in, what it is linked to."""
    with desk.existing() as journal:
        pattern, today = _named(journal, name), desk.today(journal)
        noticings = journal.noticings(pattern_id=pattern.id)
        linked = journal.linked(Ref(Thing.PATTERN, pattern.id))
    noticed = count_noticed(noticings, today)
    if as_json:
        lines = [{"id": one.id, "day": one.day.isoformat(), "note": one.note or None} for one in noticings]
        print_json(
            {
                **_document(pattern, noticed),
                "linked": [link_document(Thing.PATTERN, one) for one in linked],
                "noticings": lines,
            }
        )
        return
    for line in _in_full(pattern, noticed, noticings, linked, today):
        say(line)


def _named(journal: Journal, name: str) -> Pattern:
    """Return the pattern that is meant: by id, by name, or as the only one that grew out of a blind spot."""
    try:
        return journal.find_pattern(name)
    except NotFound as problem:
        said = " ".join(name.split()).casefold()
        spot = BlindSpot(said) if said in _SPOTS else spot_named(name)
        grown = [one for one in journal.patterns() if one.spot is spot]
        if spot is BlindSpot.OWN:
            raise
        if len(grown) == 1:
            return grown[0]
        if grown:
            raise
        raise Refused(
            tr(
                "{problem} `evenso pattern new {words} --spot {spot}` takes up the one that is offered, in words of"
                " your own if you like. Nothing was written.",
                problem=problem,
                words=one_line(name),
                spot=spot,
            )
        ) from None


def _in_full(
    pattern: Pattern, noticed: Noticed, noticings: list[Noticing], linked: list[Linked], today: date
) -> list[str]:
    lines = [f"{one_line(pattern.name)} ({pattern.id})", f"  {spot_name(pattern.spot)}"]
    lines += [f"  {saying.say_noticed(noticed, today)}"]
    if pattern.archived:
        lines.append("  " + tr("put away"))
    for heading, words in saying.pattern_words(pattern):
        lines += ["", heading, *(f"  {line}" for line in visible(words).split("\n"))]
    if noticed.months:
        lines += ["", tr("By month"), *(f"  {month}  {times}" for month, times in noticed.months)]
    said = [f"  {one.day.isoformat()}  {one_line(one.note)}" for one in noticings if one.note]
    lines += ["", tr("Noticed"), *said] if said else []
    ends = [f"  {link_line(Thing.PATTERN, one, today)}" for one in linked]
    return [*lines, *(["", LINKED, *ends] if ends else [])]


@pattern_command.command(
    "noticed",
    cls=WordsCommand,
    examples=(
        "evenso pattern noticed pleasing",
        'evenso pattern noticed pleasing said yes to the extra shift --at "yesterday 5pm"',
        "evenso pattern noticed pleasing --entry k3f9",
    ),
)
@click.argument("name", type=stored, metavar="NAME", shell_complete=named("pattern"))
@click.argument("words", nargs=-1, type=stored, metavar="[WORDS…]")
@at_option
@click.option("--entry", type=stored, metavar="ID", help="The entry it was noticed in; the two are linked.")
@json_option
@pass_desk
def notice_pattern(
    desk: Desk, /, name: str, words: tuple[str, ...], at: str | None, entry: str | None, as_json: bool
) -> None:
    """Count that you noticed a pattern; WORDS are a line about it, if you like."""
    given, note = moment_at(desk, at), joined(words)
    with desk.existing() as journal:
        pattern = _named(journal, name)
        seen = None if entry is None else journal.entry(entry.lower())
        moment = seen.at if seen is not None and at is None else given
        day = moment.entry_day(journal.day_starts_at)
        noticing = Noticing(
            at=moment, day=day, pattern_id=pattern.id, note=note, entry_id="" if seen is None else seen.id
        )
        saved = journal.add_noticing(noticing)
        noticed = count_noticed(journal.noticings(pattern_id=pattern.id), desk.today(journal))
        if as_json:
            print_json({"id": saved.id, "day": day.isoformat(), "pattern": _document(pattern, noticed)})
        else:
            say(f"{saying.say_noticing(pattern.name, saved, desk.today(journal))}.")
        tell_about_history(journal, words)


@pattern_command.command(
    "edit", cls=Command, examples=('evenso pattern edit pleasing --experiment "answer tomorrow, once"',)
)
@click.argument("name", type=stored, metavar="NAME", shell_complete=named("pattern"))
@click.option("--name", "new", type=stored, metavar="NEW", help="What it is called from now on.")
@click.option("--spot", type=OneOf(_SPOTS), metavar="SPOT", help=f"{', '.join(_SPOTS)}.")
@_part_options
@json_option
@pass_desk
def edit_pattern(
    desk: Desk, /, name: str, new: str | None, spot: str | None, as_json: bool, **parts: str | None
) -> None:
    """Change a pattern's name or words; only what is given is changed, an empty text clears it."""
    changes = _given({**parts, "name": new, "spot": spot})
    if not changes:
        raise Refused(tr("Nothing to change was given; `evenso pattern edit --help` shows how. Nothing was written."))
    with desk.existing() as journal:
        with journal.as_one():
            pattern = journal.change_pattern(replace(_named(journal, name), **changes))
        noticed = count_noticed(journal.noticings(pattern_id=pattern.id), desk.today(journal))
        _say_saved(pattern, noticed, as_json=as_json)


@pattern_command.command(
    "archive", cls=Command, examples=("evenso pattern archive pleasing", "evenso pattern archive pleasing --back")
)
@click.argument("name", type=stored, metavar="NAME", shell_complete=named("pattern"))
@click.option("--back", is_flag=True, help="Bring it back.")
@pass_desk
def archive_pattern(desk: Desk, /, name: str, back: bool) -> None:
    """Put a pattern away, or bring it back; all that was noticed stays."""
    with desk.existing() as journal, journal.as_one():
        pattern = journal.change_pattern(replace(_named(journal, name), archived=not back))
    say(
        tr("Put “{name}” away.", name=one_line(pattern.name))
        if pattern.archived
        else f"{saying.say_put_away(pattern)}."
    )
