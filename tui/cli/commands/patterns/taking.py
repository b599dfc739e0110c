"""`evenso pattern line` and `delete`: what was written about oneself in other words, or taken out again."""

from __future__ import annotations

from dataclasses import replace

import click

from evenso.language import tr
from evenso.patterns.records import Noticing, Pattern
from evenso.wording.patterns import saying
from storage.journal import Journal
from tui.cli.commands.patterns.shared import pattern_named
from tui.cli.commands.writing.entries import tell_about_history
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import named, stored
from tui.cli.shapes import Command, WordsCommand
from tui.cli.streams.output import say
from tui.cli.streams.words import joined


@click.command(
    "line",
    cls=WordsCommand,
    examples=("evenso pattern line k3f9 said yes to the extra shift", "evenso pattern line k3f9 --slip"),
)
@click.argument("noticing", type=stored, metavar="ID")
@click.argument("words", nargs=-1, type=stored, metavar="[WORDS…]")
@click.option("--slip", is_flag=True, help="It was not noticed then: this one time is taken away.")
@pass_desk
def change_line(desk: Desk, /, noticing: str, words: tuple[str, ...], slip: bool) -> None:
    """Change the line of one time you noticed a pattern; `evenso pattern show` has the ids."""
    if slip == bool(words):
        raise Refused(tr("Either other words for the line, or --slip. Nothing was written."))
    with desk.existing() as journal:
        today = desk.today(journal)
        pattern, one = _meant(journal, noticing)
        if slip:
            told = saying.say_noticing_gone(pattern.name, journal.delete_noticing(one.id), today)
            say(tr("{deleted}; `evenso undo` brings it back.", deleted=told))
            return
        say(f"{saying.say_line_saved(journal.change_noticing(replace(one, note=joined(words))), today)}.")
        tell_about_history(journal, words)


@click.command("delete", cls=Command, examples=("evenso pattern delete pleasing",))
@click.argument("name", type=stored, metavar="NAME", shell_complete=named("pattern"))
@pass_desk
def delete_pattern(desk: Desk, /, name: str) -> None:
    """Delete a pattern with each time it was noticed; `evenso undo` brings all of it back."""
    with desk.existing() as journal:
        gone = journal.delete_pattern(pattern_named(journal, name).id)
    say(tr("{deleted}; `evenso undo` brings it back.", deleted=saying.say_deleted(gone)))


def _meant(journal: Journal, noticing: str) -> tuple[Pattern, Noticing]:
    wanted = noticing.strip().casefold()
    patterns = {one.id: one for one in journal.patterns(archived=True)}
    found = next((one for one in journal.noticings() if one.id == wanted and one.pattern_id in patterns), None)
    if found is None:
        raise Refused(
            tr("No pattern was noticed under that id; `evenso pattern show NAME` has the ids. Nothing was written.")
        )
    return patterns[found.pattern_id], found
