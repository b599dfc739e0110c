"""One skill in lines: its words, how often, the three answers, the last times as a quiet strip, what got in the way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.content import Content

from evenso.language import tr, tr_as
from evenso.links import Thing
from evenso.records import Practice
from evenso.recovery.trials.finding import TrialFound
from evenso.recovery.trials.records import TrialState
from evenso.text import one_line, visible
from evenso.wording.dates import say_near_day
from evenso.wording.entries import AREA_WORDS, STATE_WORDS, USE_WORDS
from evenso.wording.skills import say_uses
from evenso.wording.strategies import answers as say
from evenso.wording.strategies import trials as coins
from evenso.wording.weeks import EASES_ANYWAY
from tui.screens.skills.drawing import FAVOURITE
from tui.screens.skills.model import LATELY
from tui.screens.skills.reading import SkillPageData
from tui.shown import press, show, show_line
from tui.ways.linked import draw_linked

INDENT: Final = "   "
WIDEST: Final = 84
STRIP: Final = 11
"""Cells of a strip: one for each step from 0 to 10."""

DAY: Final = 15


def draw_skill(data: SkillPageData | None, width: int) -> Content:
    """Draw the page at a width."""
    if data is None:
        return Content("")
    room = min(WIDEST, max(20, width - len(INDENT) - 2))
    lines = [
        _title(data, width),
        *_words(data, room),
        *_often(data, room),
        *_right_after(data, room),
        *_next_day(data, room),
        *_coin_flip(data, room),
        *_in_the_way(data, room),
        *_last(data, room),
        *_links(data, room),
    ]
    return Content("\n").join([line.truncate(max(1, width), ellipsis=True) for line in lines])


def wrapped(words: str, room: int, style: str, inset: int = 0) -> list[Content]:
    """Wrap words, line breaks kept, behind the page's margin."""
    return [
        Content(INDENT + " " * inset) + show(line.plain.rstrip(), style)
        for paragraph in visible(words).split("\n")
        for line in Content(paragraph).wrap(max(10, room - inset))
    ]


def heading(words: str, key: str = "", told: str = "") -> list[Content]:
    """Draw a heading after a gap, with a key beside it."""
    line = Content(INDENT) + Content.styled(words, "bold")
    if key:
        line += Content(INDENT) + press(Content.assemble((key, "bold $accent"), (f"  {told}", "$quiet")), key)
    return [Content(""), line]


def _title(data: SkillPageData, width: int) -> Content:
    skill = data.skill
    marks = (FAVOURITE if skill.favourite else "", tr_as("a skill", "put away") if skill.archived else "")
    told = "".join(f"   {one}" for one in (AREA_WORDS[skill.area], *marks) if one)
    name = show_line(skill.name, "bold $ink", max(8, width - len(told) - 2))
    return Content(" ") + name + Content.styled(told, "$quiet")


def _words(data: SkillPageData, room: int) -> list[Content]:
    lines: list[Content] = []
    for words in (data.skill.what, data.skill.when, data.skill.how):
        if words.strip():
            lines += [Content(""), *wrapped(words.strip(), room, "$ink")]
    return lines


def _often(data: SkillPageData, room: int) -> list[Content]:
    uses = data.uses
    said = say_uses(uses.times if uses else 0, uses.last if uses else None, data.today, LATELY)
    lines = [*heading(tr("How often")), *wrapped(f"{said[:1].upper()}{said[1:]}.", room, "$ink")]
    if len(data.states) > 1 or (data.states and data.states[0][0].value != "done"):
        every = ", ".join(f"{count:,} {STATE_WORDS[state]}" for state, count in data.states)
        lines += wrapped(tr("In all: {every}.", every=every), room, "$quiet")
    return lines


def _right_after(data: SkillPageData, room: int) -> list[Content]:
    found = data.answers.of(data.skill.id).right_after
    said = say.say_right_after(found, data.answers.times_rated(data.skill.id), numbers=not data.hidden)
    lines = [*heading(say.RIGHT_AFTER), *wrapped(said, room, "$ink")]
    return lines + wrapped(EASES_ANYWAY, room, "$quiet") if found is not None else lines


def _next_day(data: SkillPageData, room: int) -> list[Content]:
    found = data.answers.of(data.skill.id)
    said = say.say_next_day(found.next_day, numbers=not data.hidden)
    together = say.say_together([data.names.get(one, tr("another skill")) for one in found.always_with])
    lines = [*heading(say.NEXT_DAY), *wrapped(said, room, "$ink")]
    return lines + wrapped(together, room, "$ink") if together else lines


def _coin_flip(data: SkillPageData, room: int) -> list[Content]:
    trials = data.answers.trials_of(data.skill.id)
    going_on = next((one for one in trials if one.state in {TrialState.AHEAD, TrialState.RUNNING}), None)
    key, told = (
        ("C", tr_as("a coin-flip month", "stop it"))
        if going_on
        else ("C", tr_as("a coin-flip month", "begin one"))
        if data.why_not is None
        else ("", "")
    )
    lines = heading(say.COIN_FLIP, key, told)
    for found in trials:
        lines += trial_lines(found, data, room)
    if not trials:
        said = coins.NONE if data.why_not is None else coins.say_why_not(data.why_not)
        lines += wrapped(said, room, "$ink" if data.why_not is None else "$quiet")
    return lines


def trial_lines(found: TrialFound, data: SkillPageData, room: int) -> list[Content]:
    """Draw where a month stands, and what came of it."""
    said = (
        coins.say_state(found, data.today),
        coins.say_result(found, numbers=not data.hidden),
        coins.say_kept(found) if found.result is not None else "",
    )
    return [line for words in said if words for line in wrapped(words, room, "$ink")]


def _in_the_way(data: SkillPageData, room: int) -> list[Content]:
    if not data.in_the_way:
        return []
    lines = heading(tr("What got in the way"))
    for one in data.in_the_way:
        day = f"{say_near_day(one.day, data.today):<{DAY}}"
        first, *rest = wrapped(one_line(one.in_the_way), room, "$ink", DAY)
        lines.append(Content(INDENT) + Content.styled(day, "$quiet") + first[len(INDENT) + DAY :])
        lines += rest
    return lines


def _last(data: SkillPageData, room: int) -> list[Content]:
    if not data.last:
        return []
    lines = heading(tr("The last times"))
    strips = any(one.before is not None or one.after is not None for one in data.last)
    if strips:
        before, after = signs(plain=data.plain)
        told = tr("{before} before   {after} after", before=before, after=after)
        told = told if data.hidden else tr("{before_after}   0 to 10", before_after=told)
        lines.append(Content(INDENT + " " * DAY) + Content.styled(told, "$faint"))
    for one in data.last:
        line = Content(INDENT) + Content.styled(f"{say_near_day(one.day, data.today):<{DAY}}", "$quiet")
        if strips:
            line += strip(one, plain=data.plain) + Content("  ")
        line += Content.styled(say_time(one, numbers=not data.hidden), "$ink")
        note = show_line(one.note, "$quiet", max(1, room - line.cell_length)) if one.note.strip() else Content("")
        lines.append(line + (Content("  ") + note if note.cell_length else note))
    return lines


def signs(*, plain: bool) -> tuple[str, str]:
    """Return the marks of before and after."""
    return ("o", "*") if plain else ("○", "●")


def strip(practice: Practice, *, plain: bool) -> Content:
    """Draw distress before and after on a line from 0 to 10, with the way between them; a missing one is not drawn."""
    before, after = signs(plain=plain)
    cells = ["." if plain else "·"] * STRIP
    if practice.before is not None and practice.after is not None:
        low, high = sorted((practice.before, practice.after))
        cells[low : high + 1] = ["-" if plain else "─"] * (high + 1 - low)
    if practice.before is not None:
        cells[practice.before] = before
    if practice.after is not None:
        cells[practice.after] = after
    styles = {before: "$quiet", after: "$accent"}
    return Content("").join([Content.styled(cell, styles.get(cell, "$faint")) for cell in cells])


def say_time(practice: Practice, *, numbers: bool) -> str:
    """Say the facts of one time in a few words: `7 → 4, 5 min, did it, helped`."""
    parts = [] if practice.state.value == "done" else [STATE_WORDS[practice.state]]
    if numbers and (practice.before is not None or practice.after is not None):
        parts.append(" → ".join("?" if one is None else str(one) for one in (practice.before, practice.after)))
    if practice.minutes is not None:
        parts.append(tr("{minutes} min", minutes=practice.minutes))
    if practice.use is not None:
        parts.append(USE_WORDS[practice.use])
    if numbers:
        parts += [tr("enjoyment {value}", value=practice.enjoyment)] if practice.enjoyment is not None else []
        parts += [tr("achievement {value}", value=practice.achievement)] if practice.achievement is not None else []
    return ", ".join(parts) or STATE_WORDS[practice.state]


def _links(data: SkillPageData, room: int) -> list[Content]:
    if not data.links:
        return []
    lines: Sequence[Content] = draw_linked(data.links, Thing.SKILL, data.today, room)
    return [*heading(tr("Linked")), *(Content(INDENT) + line for line in lines)]
