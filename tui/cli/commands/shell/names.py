"""Names of the person's own that complete a command in the shell, read from a journal that is open to be read.

A protected journal stays closed, none is ever begun, and nothing is said: then there is nothing to complete with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing
from typing import TYPE_CHECKING, Final

import click
from click.shell_completion import CompletionItem

from evenso.language import tr_as
from evenso.text import visible
from tui.cli.commands.shell.looking import glanced
from tui.cli.desk import Desk, desk_of

if TYPE_CHECKING:
    from storage.journal import Journal

MOST: Final = 60
"""Names that are offered: more would not be read."""

Named = tuple[str, str]
"""What is typed, and what is said beside it."""


def names_like(ctx: click.Context, what: str, begun: str) -> list[CompletionItem]:
    """Return the names of a kind that begin with what is typed so far."""
    if what == "exercise":
        found = [*_exercises()]
    else:
        journal = glanced(_desk(ctx))
        if journal is None:
            return []
        with closing(journal):
            found = [*_KINDS[what](journal, begun)]
    wanted = begun.casefold()
    return [
        CompletionItem(name, help=told or None)
        for name, told in found
        if name.casefold().startswith(wanted) and name == visible(name) and "\n" not in name
    ][:MOST]


def _desk(ctx: click.Context) -> Desk:
    """Return the desk with the journal that the line names: while completing, no option has been acted on yet."""
    desk = desk_of(ctx)
    desk.chosen = ctx.find_root().params.get("journal") or desk.chosen
    return desk


def _exercises() -> Iterable[Named]:
    from evenso.exercises.catalogue import EXERCISES

    return ((one.name, one.title) for one in EXERCISES)


def _skills(journal: Journal, _begun: str) -> Iterable[Named]:
    from evenso.wording.entries import AREA_WORDS

    return ((one.name, AREA_WORDS[one.area].replace("-", " ")) for one in journal.skills(archived=True))


def _goals(journal: Journal, _begun: str) -> Iterable[Named]:
    from evenso.goals.records import GoalState

    said = {
        GoalState.OPEN: tr_as("a goal", "open"),
        GoalState.PARKED: tr_as("a goal", "parked"),
        GoalState.LET_GO: tr_as("a goal", "let-go"),
        GoalState.DONE: tr_as("a goal", "done"),
    }
    return ((one.title, said[one.state]) for one in journal.goals())


def _tags(journal: Journal, begun: str) -> Iterable[Named]:
    """Return tags; after a comma the next one of the line."""
    before, comma, _last = begun.rpartition(",")
    return ((f"{before}{comma}{one.tag}", f"{one.entries:,}") for one in journal.tags(MOST * 5))


def _sessions(journal: Journal, _begun: str) -> Iterable[Named]:
    from evenso.wording.dates import say_day

    return ((one.id, say_day(one.day)) for one in reversed(journal.sessions()))


def _patterns(journal: Journal, _begun: str) -> Iterable[Named]:
    return ((one.name, "") for one in journal.patterns(archived=True))


def _trackers(journal: Journal, _begun: str) -> Iterable[Named]:
    return ((one.name, "") for one in journal.trackers(archived=True))


def _values(journal: Journal, begun: str) -> Iterable[Named]:
    """Return trackers with their equals sign; after a comma the next one of the line."""
    before, comma, _last = begun.rpartition(",")
    return ((f"{before}{comma}{one.name}=", "") for one in journal.trackers())


def _templates(journal: Journal, _begun: str) -> Iterable[Named]:
    return ((one.name, "") for one in journal.templates())


def _scores(journal: Journal, _begun: str) -> Iterable[Named]:
    return ((one.name, "") for one in journal.questionnaires(archived=True))


def _rows(journal: Journal, begun: str) -> Iterable[Named]:
    from evenso.card.records import TargetKind

    said = {
        TargetKind.FEELING: tr_as("a row of the card", "feeling"),
        TargetKind.URGE: tr_as("a row of the card", "urge"),
    }
    return (
        *((one.versions[-1].name, said[one.kind]) for one in journal.card_targets()),
        *_trackers(journal, begun),
        *_skills(journal, begun),
    )


_KINDS: Final[dict[str, Callable[[Journal, str], Iterable[Named]]]] = {
    "skill": _skills,
    "goal": _goals,
    "tag": _tags,
    "session": _sessions,
    "pattern": _patterns,
    "tracker": _trackers,
    "value": _values,
    "template": _templates,
    "score": _scores,
    "row": _rows,
}
