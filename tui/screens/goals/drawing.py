"""Goals in lines: one on a line with this week's count, the chosen one in full, the next small step first."""

from __future__ import annotations

from typing import Final

from textual.content import Content

from evenso.goals.attainment import latest_rating
from evenso.goals.records import Goal, GoalState, GoalStep, Measure, Repeat
from evenso.goals.repeats import RepeatWeek
from evenso.goals.steps import small_step
from evenso.language import tr, tr_as
from evenso.links import Thing
from evenso.text import visible
from evenso.wording.dates import say_day
from evenso.wording.goals import saying as say
from evenso.wording.goals.asking import FIELDS, INVITATION, NOT_KNOWING
from evenso.wording.goals.practising import say_brief, say_week, week_strip
from evenso.wording.goals.rules import say_repeating
from tui.screens.goals.model import GoalsData
from tui.shown import press, show, show_line
from tui.ways.linked import draw_linked

STEP: Final = tr("Next small step")
LABEL: Final = max(15, *(len(label) for label, _ in FIELDS.values()), len(STEP)) + 2
"""Cells of the labels: two stand between the longest one and its words, in whatever language."""

ROOM_FOR_LABELS: Final = 46
MOST_OPEN: Final = 3
MOST_DONE: Final = 2
"""Steps beside the next one that stand under a goal."""

_LATER: Final = ("sign", "value", "possible", "obstacle", "if_then")
_GO_ON: Final = tr("goes on with the gentle questions, where you left them")


def draw_line(data: GoalsData, number: int, width: int) -> Content:
    """Draw a goal on one line: its title, and quietly how this week went or where it stands."""
    goal = data.goals[number]
    is_open = goal.state is GoalState.OPEN
    tail = Content.styled(f"  {_tail(data, goal)}", "$accent" if is_open else "$faint")
    name = show_line(goal.title, "$ink" if is_open else "$quiet", max(8, width - tail.cell_length - 3))
    return name.pad_right(max(0, width - 3 - name.cell_length - tail.cell_length)) + tail


def _tail(data: GoalsData, goal: Goal) -> str:
    if goal.state is not GoalState.OPEN:
        return say.STATES[goal.state]
    for repeat in goal.repeats:
        week = data.weeks.get(repeat.id)
        if week is not None and week.of:
            return say_brief(week) if week.times else tr("{n} planned", n=week.of)
    rating = latest_rating(goal)
    return "" if rating is None else say.say_rating(rating.value, rating.measure)


def draw_detail(data: GoalsData, number: int, width: int) -> list[Content]:
    """Draw what is chosen in full: what can be done now, then what was thought out, then what was before."""
    goal = data.goals[number]
    return [
        *wrapped(goal.title, width, "bold $ink"),
        *_standing(data, goal, width),
        *_steps(data, goal, width),
        *_practices(data, goal, width),
        *_closeness(data, goal, width),
        *_words(goal, width),
        *draw_linked(data.links.get(goal.id, ()), Thing.GOAL, data.today, width),
        *_before(data, goal, width),
    ]


def _standing(data: GoalsData, goal: Goal, width: int) -> list[Content]:
    parts = [say.say_area(goal.area), say.say_target(goal.now.target, data.today), say.say_state(goal, data.today)]
    said = " · ".join(part for part in parts if part)
    lines = wrapped(said, width, "$quiet") if said else []
    return lines + (labelled(tr("Why"), goal.state_reason, width) if goal.state_reason else [])


def _steps(data: GoalsData, goal: Goal, width: int) -> list[Content]:
    """Draw the next step, others that are open, and those done last; the rest are a key away."""
    next_one = small_step(goal)
    lines = [] if next_one is None else [_next(next_one, width)]
    if next_one is None and not goal.repeats and goal.state is GoalState.OPEN:
        lines = [_no_next(width)]
    rest = [step for step in goal.steps if next_one is None or step.id != next_one.id]
    ahead = [step for step in rest if step.done is None]
    done = sorted((step for step in rest if step.done is not None), key=lambda step: step.done or data.today)[::-1]
    shown = [*ahead[:MOST_OPEN], *done[:MOST_DONE]]
    lines += [_step(data, step, width) for step in shown]
    if len(shown) < len(rest):
        more = Content.assemble(("S", "bold $accent"), (tr(" all {n} steps", n=len(goal.steps)), "$quiet"))
        lines.append(press(more, "S"))
    return lines


def _next(step: GoalStep, width: int) -> Content:
    key = press(Content.assemble(("s", "bold $accent"), (" " + tr_as("a step or a goal", "done"), "$quiet")), "s")
    words = show_line(step.text, "bold $ink", max(8, width - LABEL - key.cell_length - 3))
    return Content.styled(STEP.ljust(LABEL), "$quiet") + words + Content("   ") + key


def _no_next(width: int) -> Content:
    """Say with which key a next step is written, where nothing is at hand."""
    key = press(Content.assemble(("s", "bold $accent"), (" " + tr("writes one; ten minutes is enough"), "$quiet")), "s")
    line = Content.styled(tr("Next small step").ljust(LABEL), "$quiet") + key
    return line.truncate(max(1, width), ellipsis=True)


def _step(data: GoalsData, step: GoalStep, width: int) -> Content:
    done, open_ = ("x", "-") if data.plain else ("✓", "·")
    when = "" if step.done is None else f"  {say_day(step.done, data.today)}"
    mark = Content.styled(f"{done if step.done else open_} ", "$accent" if step.done else "$quiet")
    words = show_line(step.text, "$quiet" if step.done else "$ink", max(8, width - 2 - len(when)))
    return mark + words + Content.styled(when, "$faint")


def _practices(data: GoalsData, goal: Goal, width: int) -> list[Content]:
    lines: list[Content] = []
    for repeat in goal.repeats:
        lines += practice_lines(data, repeat, width)
    if lines and goal.state is GoalState.OPEN:
        key = Content("   ") + press(Content.assemble(("N", "bold $accent"), (tr(" done today"), "$quiet")), "N")
        beside = lines[-1].cell_length + key.cell_length <= width
        lines = [*lines[:-1], lines[-1] + key] if beside else [*lines, key]
    return lines


def practice_lines(data: GoalsData, repeat: Repeat, width: int) -> list[Content]:
    """Draw a repeating practice: what and how often, and this week in seven marks with its count."""
    often = f"  {say_repeating(repeat, data.today)}"
    name = show_line(repeat.text, "$ink", max(8, width - min(len(often), width // 2)))
    first = (name + show(often, "$quiet")).truncate(max(1, width), ellipsis=True)
    week = data.weeks.get(repeat.id) or RepeatWeek(data.today)
    return [first, Content("  ") + week_line(data, week)]


def week_line(data: GoalsData, week: RepeatWeek) -> Content:
    """Draw a week of a practice: seven marks, Monday first, and the count in words."""
    strip = week_strip(week, data.today, plain=data.plain)
    return Content.styled(strip, "$accent") + Content.styled(f"  {say_week(week, on_days=False)}", "$quiet")


def _closeness(data: GoalsData, goal: Goal, width: int) -> list[Content]:
    rating = latest_rating(goal)
    earlier = say.say_other_ratings(goal.ratings, goal.now.measure, most=max(1, (width - LABEL) // 3))
    other = wrapped(earlier, width, "$quiet") if earlier else []
    if rating is None:
        return [*_levels(goal, None, width), *other]
    figures = say.ratings_strip(goal.ratings, goal.now.measure, most=max(1, (width - LABEL) // 3))
    told = say.say_rated(rating, goal.now, data.today)
    if any(value == rating.value for value, _ in say.level_lines(goal.now)):
        told = say.say_rated_on(rating, data.today)  # what it means stands out among the levels below
    lines = labelled(tr("How close"), told, width)
    if len([one for one in goal.ratings if one.measure is goal.now.measure]) > 1:
        lines.append(Content(" " * LABEL if width >= ROOM_FOR_LABELS else "  ") + Content.styled(figures, "$accent"))
    if rating.note:
        lines += labelled("", rating.note, width)
    lines += [*_levels(goal, rating.value, width), *other]
    if goal.now.measure is Measure.ATTAINMENT and data.t_score is not None:
        lines += wrapped(say.say_t_score(data.t_score, data.scored), width, "$quiet")
    return lines


def _levels(goal: Goal, here: int | None, width: int) -> list[Content]:
    """Draw the person's own levels, which are read while rating; the one of the newest rating stands out."""
    lines = []
    for value, words in say.level_lines(goal.now):
        style = "bold $ink" if value == here else "$quiet"
        lines.append(
            Content.styled(f"{say.say_level(value):>4}  ", "$accent") + show_line(words, style, max(8, width - 6))
        )
    return lines


def draw_rating(goal: Goal, width: int, room: int) -> list[Content]:
    """Draw the levels alone, to choose from: each in full where all of them fit so, else each on a line."""
    rating = latest_rating(goal)
    here = None if rating is None else rating.value
    lines: list[Content] = []
    for value, words in say.level_lines(goal.now):
        told = wrapped(words, max(8, width - 6), "bold $ink" if value == here else "$quiet")
        sign = Content.styled(f"{say.say_level(value):>4}  ", "$accent")
        lines += [sign + told[0], *(Content(" " * 6) + line for line in told[1:])]
    return lines if len(lines) <= room else _levels(goal, here, width)


def _words(goal: Goal, width: int) -> list[Content]:
    lines: list[Content] = []
    for name in _LATER:
        words = str(getattr(goal.now, name))
        if words:
            lines += labelled(FIELDS[name][0], words, width)
    return lines


def _before(data: GoalsData, goal: Goal, width: int) -> list[Content]:
    if len(goal.versions) < 2:
        return []
    lines = wrapped(say.say_versions(goal, data.today), width - 3, "$quiet")
    return [
        press(Content.assemble(("h", "bold $accent"), "  ") + lines[0], "h"),
        *(Content("   ") + one for one in lines[1:]),
    ]


def draw_invitation(data: GoalsData, width: int) -> list[Content]:
    """Draw what stands where nothing is written down: not knowing yet comes first."""
    asked = _GO_ON if data.answered else NOT_KNOWING
    return [
        *wrapped(INVITATION, width, "$ink"),
        Content(""),
        *_key_lines("w", asked, width),
        *_key_lines("a", tr("writes down something you want"), width),
    ]


def _key_lines(key: str, words: str, width: int) -> list[Content]:
    lines = wrapped(words, width - 3, "$quiet")
    first = press(Content.assemble((key, "bold $accent"), "  ") + lines[0], key)
    return [first, *(Content("   ") + line for line in lines[1:])]


def labelled(label: str, words: str, width: int) -> list[Content]:
    """Put a quiet label before words, which wrap beside it; on a narrow page it stands above them."""
    if width < ROOM_FOR_LABELS:
        above = [Content.styled(label, "$quiet")] if label else []
        return [*above, *(Content("  ") + line for line in wrapped(words, width - 2, "$ink"))]
    lines = wrapped(words, width - LABEL, "$ink")
    labels = [Content.styled(label.ljust(LABEL), "$quiet"), *[Content(" " * LABEL)] * (len(lines) - 1)]
    return [one + line for one, line in zip(labels, lines, strict=True)]


def wrapped(words: str, width: int, style: str) -> list[Content]:
    """Wrap a person's words to a width in cells, line breaks kept."""
    return [
        show(line.plain.rstrip(), style)
        for paragraph in visible(words).split("\n")
        for line in Content(paragraph).wrap(max(1, width))
    ]
