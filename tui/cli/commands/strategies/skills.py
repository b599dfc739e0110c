"""`evenso skills`: the skills, which strategies work, and what helped before, as text or JSON."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from evenso.documents.paper import Paper
from evenso.language import tr
from evenso.records import Kind, Practice, Skill
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import json_option, plain_option
from tui.cli.shapes import Command
from tui.cli.streams.output import ascii_only, columns, print_json, say

if TYPE_CHECKING:
    from evenso.strategies.answers import Answers
    from evenso.strategies.helped import WhatHelped
    from storage.journal import Journal

_HIDE = "hide_numbers"


@click.command(
    "skills",
    cls=Command,
    examples=("evenso skills", "evenso skills --works", "evenso skills --helped", "evenso skills --archived --json"),
)
@click.option("--works", is_flag=True, help="Which strategies work for me: three separate answers.")
@click.option("--helped", is_flag=True, help="What helped before, when it was hard.")
@click.option("--archived", is_flag=True, help="Those put away too.")
@plain_option
@json_option
@pass_desk
def skills_command(desk: Desk, /, works: bool, helped: bool, archived: bool, as_json: bool) -> None:
    """List the skills and what is known of them.

    How often each was used, how strong it was right after, and how the next
    days of the last year went with it, compared with days after the same
    mood. Nothing of it is a cause.
    """
    if works and helped:
        raise Refused(tr("--works and --helped are two questions; ask one at a time."))
    journal = desk.reading()
    if helped:
        _helped(desk, journal, as_json=as_json)
        return
    if journal is None:
        print_json([]) if as_json else _begin(desk, works=works)
        return
    with journal:
        skills = journal.skills(archived=archived)
        names = {skill.id: skill.name for skill in journal.skills(archived=True)}
        answers, numbers = answers_of(journal, desk.today(journal)), numbers_of(journal)
    if as_json:
        from evenso.formats.skills_json import skills_document

        print_json(skills_document(skills, answers))
    else:
        _text(desk, skills, answers, names, works=works, numbers=numbers)


def paper_of(desk: Desk) -> Paper:
    """Return paper as wide as the terminal."""
    return Paper(columns(desk.environ), ascii=ascii_only())


def print_paper(paper: Paper) -> None:
    """Print what was written."""
    say(paper.text().rstrip("\n"))


def numbers_of(journal: Journal) -> bool:
    """Whether moods are shown as numbers."""
    return not journal.setting(_HIDE, default=False)


def practices_of(journal: Journal) -> list[Practice]:
    """Return every practice, the newest first."""
    return [one for one in journal.entries(kinds=(Kind.PRACTICE,)) if isinstance(one, Practice)]


def answers_of(journal: Journal, today: date) -> Answers:
    """Return the three answers about every skill."""
    from evenso.strategies.answers import answer, uses_of

    return answer(journal.day_moods(None, today), uses_of(practices_of(journal)), journal.trials(), today)


def _begin(desk: Desk, *, works: bool) -> None:
    """Show the skills that a journal begins with, so that a first practice can be named."""
    from evenso.catalogue import STARTER_SKILLS
    from evenso.strategies.answers import answer

    _text(desk, list(STARTER_SKILLS), answer((), (), (), desk.today()), {}, works=works, numbers=True)


def _text(
    desk: Desk, skills: list[Skill], answers: Answers, names: dict[str, str], *, works: bool, numbers: bool
) -> None:
    from evenso.documents.strategies_text import skills_text, works_text

    paper = paper_of(desk)
    if works:
        works_text(paper, answers, names, numbers=numbers)
    else:
        skills_text(paper, skills, {skill.id: answers.of(skill.id) for skill in skills})
    print_paper(paper)


def _helped(desk: Desk, journal: Journal | None, *, as_json: bool) -> None:
    from evenso.strategies.helped import WhatHelped, what_helped

    found, today = WhatHelped(), desk.today()
    if journal is not None:
        with journal:
            today = desk.today(journal)
            names = {skill.id: skill.name for skill in journal.skills()}
            found = what_helped(practices_of(journal), journal.day_moods(), journal.setback_notes(), names)
    _say_helped(desk, found, today, as_json=as_json)


def _say_helped(desk: Desk, found: WhatHelped, today: date, *, as_json: bool) -> None:
    if as_json:
        from evenso.formats.skills_json import helped_document

        print_json(helped_document(found))
        return
    from evenso.documents.strategies_text import helped_text

    paper = paper_of(desk)
    helped_text(paper, found, today)
    print_paper(paper)
