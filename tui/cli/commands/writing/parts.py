"""The answers of guided entries on the command line: given as `NAME=WORDS`, checked before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

from evenso.guided.forms import form_for, part_named
from evenso.guided.numbers import beside_the_scale
from evenso.guided.parts import GuidedForm, Part
from evenso.guided.walk import begin
from evenso.language import tr
from evenso.records import AnyEntry, Note
from evenso.text import is_blank, one_line
from tui.cli.failures import Refused
from tui.cli.options import stored

Parts = tuple[tuple[str, str], ...]
Decorated = TypeVar("Decorated", bound=Callable[..., Any])


def part_option(command: Decorated) -> Decorated:
    """Add `--part NAME=WORDS`, which can be given for each answer."""
    return click.option(
        "--part",
        "given",
        multiple=True,
        type=stored,
        metavar="NAME=WORDS",
        help="An answer by the name of its part (repeatable).",
    )(command)


def parts_of(form: GuidedForm, given: Sequence[str], known: Sequence[str] = ()) -> Parts:
    """Return the answers that were given; Refused for a name that the form does not have, nor the entry (`known`)."""
    found: list[tuple[str, str]] = []
    for pair in given:
        name, equals, words = pair.partition("=")
        part = _part(form, name, known) if equals else None
        if part is None:
            names = ", ".join(dict.fromkeys([*(one.name for one in form.parts), *known]))
            said = one_line(pair)[:40]
            raise Refused(
                tr(
                    "“{said}” is no --part NAME=WORDS; the names are {names}. Nothing was written.",
                    said=said,
                    names=names,
                )
            )
        if not part.turn and part.name in dict(found):
            raise Refused(tr("--part {name} was given twice. Nothing was written.", name=part.name))
        found.append((part.name, checked(part, words.strip())))
    return tuple(found)


def _part(form: GuidedForm, name: str, known: Sequence[str]) -> Part | None:
    wanted = " ".join(name.split()).casefold()
    for part in (*form.parts, *(part_named(form, one) for one in known)):
        if wanted in {part.name.casefold(), part.label.casefold(), part.name.replace("_", "-").casefold()}:
            return part
    return None


def checked(part: Part, words: str) -> str:
    """Return an answer; Refused for a number that lies beside the scale that is asked for."""
    problem = misfit(part, words)
    if problem:
        raise Refused(tr("{problem} Nothing was written.", problem=problem))
    return words


def misfit(part: Part, words: str) -> str:
    """Say why an answer does not fit, which is a number beside the scale that is asked for; else nothing."""
    if is_blank(words) or not beside_the_scale(part, words):
        return ""
    low, high = part.scale or (0, 100)
    values = {"label": part.label, "low": low, "high": high, "said": one_line(words)[:40]}
    if part.feelings:
        return tr(
            "“{label}” is asked in whole numbers from {low} to {high}, as in {hint}; “{said}” is beside that scale.",
            hint=part.hint,
            **values,
        )
    return tr("“{label}” is asked in {low} to {high}; “{said}” is beside that scale.", **values)


def changed_parts(entry: AnyEntry, given: Sequence[str]) -> Parts:
    """Return an entry's answers with those that were given in their place; an empty one takes an answer away.

    Turns that are given take the place of all turns. Refused for an entry that was not written by questions.
    """
    form = form_for(entry) if isinstance(entry, Note) else None
    if form is None or not isinstance(entry, Note):
        raise Refused(tr("{id} was not written by questions, so it has no --part. Nothing was changed.", id=entry.id))
    new = parts_of(form, given, [name for name, _ in entry.parts])
    turns = {part.name for part in form.turns}
    gone = {name for name, _ in new} | (turns if any(name in turns for name, _ in new) else set())
    parts = begin(form, [*(pair for pair in entry.parts if pair[0] not in gone), *new], afterwards=True).parts
    if not parts:
        raise Refused(tr("An entry needs some words. Nothing was changed."))
    return parts
