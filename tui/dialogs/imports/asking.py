"""What has to be asked before a file can be read, as steps; and what the answers to a step are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from evenso.annotations.trackers import LONGEST_NAME
from evenso.formats.columns.guessing import propose
from evenso.formats.columns.long import ROLES, UnknownNames
from evenso.formats.columns.mapping import NOT_A_SKILL, Part, Role, checked
from evenso.formats.columns.numbers import UnknownScale, say_examples, say_odd, say_scale
from evenso.formats.columns.preview import preview
from evenso.formats.columns.table import Table
from evenso.formats.coming import AmbiguousDates, DayOrder, Reading, ShortYears, UnknownMoods, propose_map
from evenso.formats.coming.moods import same
from evenso.formats.coming.programs import PROGRAMS
from evenso.formats.coming.recognising import OWN
from evenso.formats.coming.scales import KNOWN, Bounds
from evenso.language import figures, tr
from evenso.records import CheckIn, InvalidRecord, Note
from evenso.wording.coming import asking as words
from evenso.wording.dates import say_day
from tui.dialogs.imports.steps import ANY_CSV, ONE_CHOICE, Answers, Kind, Row, Step

ROLE_WORDS: Final = ("not read", *(str(role) for role in Role))
MOOD_NUMBERS: Final = tuple(str(number) for number in range(1, 11))
A_TRACKER: Final = "a tracker"
"""What an activity of a program that rates things can be instead of a skill."""
_RATED: Final = re.compile(r" \([^()]*\)$")
_TOO_MANY: Final = 2_000
"""Rows a step has at most; a file with more columns or names than that is one for the command line."""


def ask_program(answers: Answers, found: str) -> Step:
    """Ask where a file is from, the likely program first."""
    rows = [Row(program.name, words.TAKES[word], value=word) for word, program in PROGRAMS.items()]
    rows += [Row(words.OWN_NAME, words.OWN_TAKES, value=OWN), Row(words.ANY_NAME, words.ANY_TAKES, value=ANY_CSV)]
    rows.sort(key=lambda row: row.value != (found or ANY_CSV))
    return Step(Kind.PROGRAM, words.ASK_PROGRAM, tuple(rows), answers=answers)


def ask_columns(answers: Answers, table: Table, before: Sequence[Part] = ()) -> Step:
    """Ask what the columns of a table are, with what was said of them before, else with what they seem to be."""
    columns = propose(table).columns[:_TOO_MANY]
    roles = {part.place: part.role for part in before} or {
        place: column.role for place, column in enumerate(columns) if column.role
    }
    rows = tuple(
        Row(
            column.name,
            ", ".join(" ".join(example.split()) for example in column.examples),
            ROLE_WORDS,
            ROLE_WORDS.index(str(roles[place])) if place in roles else 0,
            guess=not before,
        )
        for place, column in enumerate(columns)
    )
    return with_preview(Step(Kind.COLUMNS, words.ASK_COLUMNS, rows, answers=answers), table)


def with_preview(step: Step, table: Table) -> Step:
    """Return the step of the columns with the first rows as they would be understood."""
    rows = preview(table, parts_of(step))
    return replace(step, shown=tuple(" · ".join(text for _, text in row if text) for row in rows))


def parts_of(step: Step) -> tuple[Part, ...]:
    """Return the roles that the columns have."""
    parts = (Part(Role(row.options[row.chosen]), place) for place, row in enumerate(step.rows) if row.chosen)
    return tuple(
        replace(part, name=_short(step.rows[part.place].name)) if part.role is Role.TRACKER else part for part in parts
    )


def _short(name: str) -> str:
    """Return a column's name as a tracker can have it; empty where the whole name will do."""
    plain = " ".join(name.replace(",", " ").replace("=", " ").split())
    return "" if len(plain) <= LONGEST_NAME else plain[:LONGEST_NAME].strip()


def ask(problem: InvalidRecord, answers: Answers, before: Mapping[str, int]) -> Step | None:
    """Return the step that asks what a reader had to know; None for a refusal that no answer helps."""
    match problem:
        case AmbiguousDates():
            rows = tuple(Row(say_day(day), _order(order), value=order) for order, day in problem.readings.items())
            return Step(Kind.DATES, words.ask_dates(problem.date, problem.line), rows, answers=answers)
        case ShortYears():
            rows = (Row(tr("2000 to 2099"), value=2000), Row(tr("1900 to 1999"), value=1900))
            return Step(Kind.YEARS, words.ask_years(problem.date, problem.line), rows, answers=answers)
        case UnknownScale():
            return _ask_scale(problem, answers)
        case UnknownNames():
            return _ask_names(problem, answers)
        case UnknownMoods():
            return _ask_moods(problem, answers, before)
        case _:
            return None


def _times(count: int) -> str:
    return figures(f"{count:,}×")


def _order(order: DayOrder) -> str:
    return words.ORDERS[str(order)]


def _ask_scale(problem: UnknownScale, answers: Answers) -> Step:
    fitting = [scale for scale in KNOWN if scale[0] <= problem.low and problem.high <= scale[1]]
    choices: list[Bounds] = list(dict.fromkeys([*problem.choices, *([] if problem.name else fitting)]))
    rows = tuple(Row(say_scale(one), say_examples(problem.low, problem.high, one), value=one) for one in choices)
    odd = say_odd(problem.odd) if problem.odd else ""
    asked = words.ask_scale(problem.name, problem.low, problem.high, odd)
    return Step(Kind.SCALE, asked, rows, answers=answers, about=problem.name)


def _ask_names(problem: UnknownNames, answers: Answers) -> Step:
    rows = tuple(
        Row(name, _times(count), ROLES, ROLES.index(problem.proposal[name]), guess=True)
        for name, count in list(problem.counts.items())[:_TOO_MANY]
    )
    return Step(Kind.NAMES, words.ASK_NAMES, rows, answers=answers)


def _ask_moods(problem: UnknownMoods, answers: Answers, before: Mapping[str, int]) -> Step:
    """Put the numbers of last time, else guesses, beside the names a file has, most frequent first."""
    guesses = propose_map(problem.counts, problem.known)
    rows = []
    for name, count in sorted(problem.counts.items(), key=lambda pair: -pair[1]):
        number = before.get(name, guesses[name])
        chosen = None if number is None else number - 1
        rows.append(Row(name, _times(count), MOOD_NUMBERS, chosen, guess=name not in before))
    return Step(Kind.MOODS, words.ASK_NUMBERS, tuple(rows), answers=answers)


def ask_skills(reading: Reading, answers: Answers, skills: Sequence[str], missing: Sequence[str] = ()) -> Step | None:
    """Ask which activities of a file are practices of a skill; None when it has none.

    `missing` are names that the file gives as skills and the journal does not know.
    """
    program = PROGRAMS.get(answers.program)
    rates = program is not None and bool(program.tracked)
    tags = Counter(tag for entry in reading.entries if isinstance(entry, CheckIn | Note) for tag in entry.tags)
    if rates:  # how strong it was stands behind a name, and habits are trackers already
        tags = Counter(_RATED.sub("", tag) for tag in tags.elements())
        tags += Counter(value.tracker_id for value in reading.values)
    given = Counter(practice.skill for practice in reading.practices if same(practice.skill) in map(same, missing))
    tracked = [A_TRACKER] if rates else []
    options = (NOT_A_SKILL, *tracked, *skills)
    place = {same(name): at for at, name in enumerate(options)}
    said = {same(name): skill for name, skill in answers.skills.items()}
    said |= {same(name): A_TRACKER for name in answers.trackers}
    rows = [
        Row(name, _times(count), options, place.get(same(said.get(same(name), name)), 0), guess=same(name) not in said)
        for name, count in [*given.most_common(), *tags.most_common()][:_TOO_MANY]
    ]
    return Step(Kind.SKILLS, words.ask_skills(missing), tuple(rows), answers=answers) if rows else None


def answered(step: Step, names: Sequence[str]) -> Answers:
    """Return what is known once a step was answered; raises `InvalidRecord` when its answers make no sense.

    `names` are those of a table's columns.
    """
    if step.kind in ONE_CHOICE and step.rows:
        return _chosen(step, step.rows[step.cursor].value)
    answers = step.answers
    said = {row.name: row.answer for row in step.rows if row.answer is not None}
    if step.kind is Kind.COLUMNS:
        answers = replace(answers, parts=checked(parts_of(step), names))
    elif step.kind is Kind.NAMES:
        answers = replace(answers, names={**answers.names, **said})
    elif step.kind is Kind.MOODS:
        answers = replace(answers, moods={**answers.moods, **{name: int(word) for name, word in said.items()}})
    elif step.kind is Kind.SKILLS:
        rated = tuple(name for name, word in said.items() if word == A_TRACKER)
        skills = {name: word for name, word in said.items() if word != A_TRACKER}
        answers = replace(answers, skills=skills, trackers=rated)
    return answers


def _chosen(step: Step, value: object) -> Answers:
    answers = step.answers
    if isinstance(value, DayOrder):
        return replace(answers, order=value)
    if isinstance(value, int):
        return replace(answers, century=value)
    if isinstance(value, tuple):
        scales = {**answers.scales, step.about: value}
        return replace(answers, scales=scales) if step.about else replace(answers, scale=value)
    return Answers(program=str(value))
