"""`evenso skills` and `evenso skill show` as plain text: the three answers and what helped, one fact a line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Final

from evenso.cells import pad
from evenso.documents.paper import Paper, wrapped
from evenso.language import tr, tr_as
from evenso.records import Practice, Skill
from evenso.recovery.findings import SkillHelp
from evenso.strategies.answers import Answers, always_together
from evenso.strategies.helped import WhatHelped
from evenso.text import is_blank, one_line
from evenso.wording import helps as short
from evenso.wording.dates import say_near_day
from evenso.wording.entries import AREA_WORDS, entry_gist
from evenso.wording.strategies import answers as say
from evenso.wording.strategies import helped as say_helped
from evenso.wording.strategies import trials as coins
from evenso.wording.strategies.explain import explain_answers
from evenso.wording.weeks import EASES_ANYWAY

NAME: Final = 26


def skills_text(paper: Paper, skills: Sequence[Skill], known: Mapping[str, SkillHelp]) -> None:
    """Write every skill on a line, by area, with what is known of it."""
    for area, group in groupby(skills, key=lambda skill: skill.area):
        paper.heading(AREA_WORDS[area][:1].upper() + AREA_WORDS[area][1:])
        for skill in group:
            found = known[skill.id]
            said = (
                short.say_uses(found.uses),
                short.say_right_after(found.right_after),
                short.say_next_day(found.next_day),
                tr_as("a skill", "put away") if skill.archived else "",
            )
            head = f"  {pad(one_line(skill.name), NAME)}"
            room = max(20, paper.width - len(head))
            for number, part in enumerate(wrapped("; ".join(filter(None, said)), room) or [""]):
                paper.line(f"{'' if number else head:{len(head)}}{part}")
    if any(found.right_after for found in known.values()):
        paper.gap()
        paper.say(EASES_ANYWAY)


def works_text(paper: Paper, answers: Answers, names: Mapping[str, str], *, numbers: bool = True) -> None:
    """Write the three answers over all skills, each for itself."""
    paper.line(say.TITLE)
    paper.say(say.THREE)
    paper.heading(say.RIGHT_AFTER)
    groups = ((say.EASED, answers.eased(names)), (say.VARIED, answers.varied(names)))
    rows = [(title, [(one, _after(one, numbers=numbers)) for one in found]) for title, found in groups]
    seldom = [(one, say.say_rated(answers.times_rated(one.skill))) for one in answers.seldom_rated(names)]
    rows.append((say.SELDOM, seldom))
    _write_groups(paper, rows, names)
    paper.say(EASES_ANYWAY if any(found for _, found in rows) else say.NO_RATINGS, 2)
    paper.heading(say.NEXT_DAY)
    by_verdict = [(title, answers.with_verdict(verdict, names)) for verdict, title in say.GROUPS.items()]
    rows = [(title, [(one, say.say_next_row(one, numbers=numbers)) for one in found]) for title, found in by_verdict]
    _write_groups(paper, rows, names)
    if not answers.helps:
        paper.say(say.NOTHING_COMPARED, 2)
    for group in always_together(answers.helps):
        paper.say(say.say_only_together([names.get(one, tr("a skill")) for one in group]), 2)
    paper.heading(say.COIN_FLIP)
    for found in answers.trials:
        name = one_line(names.get(found.trial.skill_id, tr("a skill")))
        said = (coins.say_state(found, answers.today), coins.say_result(found, numbers=numbers))
        paper.say(f"{name}: {' '.join(filter(None, said))}", 2, hang=2)
    if not answers.trials:
        paper.say(coins.NONE, 2)


def _after(found: SkillHelp, *, numbers: bool) -> str:
    after = found.right_after
    if after is None:
        return ""
    said = say.say_share(after, numbers=numbers)
    return tr("{said}, early", said=said) if after.early else said


def _write_groups(
    paper: Paper, groups: Iterable[tuple[str, list[tuple[SkillHelp, str]]]], names: Mapping[str, str]
) -> None:
    for title, rows in groups:
        if rows:
            paper.say(title, 2)
            paper.list([f"{one_line(names[one.skill])}: {said}" for one, said in rows], 4)


def skill_text(
    paper: Paper, skill: Skill, answers: Answers, practices: Sequence[Practice], *, numbers: bool, explain: bool
) -> None:
    """Write one skill in full; with `explain` how each answer comes about. `practices` are its own, newest first."""
    marks = (
        AREA_WORDS[skill.area],
        tr("favourite") if skill.favourite else "",
        tr_as("a skill", "put away") if skill.archived else "",
    )
    paper.line(f"{skill.name} ({skill.id}), {', '.join(filter(None, marks))}")
    for words in (skill.what, skill.when, skill.how):
        if not is_blank(words):
            paper.gap()
            paper.tell(words, 2)
    found = answers.of(skill.id)
    paper.heading(say.RIGHT_AFTER)
    paper.say(say.say_right_after(found.right_after, answers.times_rated(skill.id), numbers=numbers), 2)
    if found.right_after is not None:
        paper.say(EASES_ANYWAY, 2)
    paper.heading(say.NEXT_DAY)
    paper.say(say.say_next_day(found.next_day, numbers=numbers), 2)
    paper.heading(say.COIN_FLIP)
    for trial in answers.trials_of(skill.id):
        said = (coins.say_state(trial, answers.today), coins.say_result(trial, numbers=numbers), coins.say_kept(trial))
        paper.say(" ".join(filter(None, said)), 2)
    if not answers.trials_of(skill.id):
        paper.say(coins.NONE, 2)
    _times(paper, practices, answers.today)
    if explain:
        for one in explain_answers(answers, skill.id):
            paper.heading(tr("How “{title}” comes about", title=one.title))
            for line in one.lines:
                paper.say(line, 2)


def _times(paper: Paper, practices: Sequence[Practice], today: date) -> None:
    hindered = [one for one in practices if not is_blank(one.in_the_way)]
    if hindered:
        paper.heading(tr("What got in the way"))
        paper.list([f"{say_near_day(one.day, today)}: {one_line(one.in_the_way)}" for one in hindered[:6]])
    if practices:
        paper.heading(tr("The last times"))
        paper.list([f"{say_near_day(one.day, today)}: {entry_gist(one)}" for one in practices[:12]])


def helped_text(paper: Paper, helped: WhatHelped, today: date) -> None:
    """Write what helped before."""
    paper.line(say_helped.TITLE)
    for one in helped.skills:
        noted = say_helped.say_noted(one)
        said = f", {noted}" if noted else ""
        paper.list([f"{one_line(one.skill)}, {say_helped.say_times(one, today)}{said}"])
    if helped.skills:
        paper.say(EASES_ANYWAY)
    for note in helped.notes:
        paper.list([f"{say_helped.say_note(note, today)}: {one_line(note.words)}"])
    if not helped:
        paper.say(say_helped.EMPTY)
