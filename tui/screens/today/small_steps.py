"""The next small step of a goal on Today: what is at hand, its one quiet line, and the key that marks it as done.

Loaded after the first paint, and only where a goal is open.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from textual.content import Content

from evenso.goals.records import Goal, GoalStep, Repeat
from evenso.goals.repeats import RepeatWeek
from evenso.links import Ref, Thing
from evenso.records import Kind, Practice
from evenso.wording.goals.practising import say_brief, say_week
from evenso.wording.goals.standing import PRACTICE, STEP, say_more_at_hand, say_practice, say_practice_briefly
from tui.keyboard.spelling import shown_key
from tui.screens.today.drawing import WIDE
from tui.screens.today.model import View
from tui.shown import press, show_line

if TYPE_CHECKING:
    from storage.journal import Journal
    from tui.screens.today.screen import TodayScreen

LEAST_WORDS: Final = 16
"""Cells that the words of a practice keep where its own count needs room; those of a step give way to no count."""

LEAST_COUNTED: Final = 40
"""Cells from which it is told how much more is at hand where there are no words for it: narrower, words come first."""

WORDS_AT: Final = 29
"""The column of the words where the scale above has its numbers and the skills have theirs."""

DONE_KEY: Final = "space"
NEXT_KEY: Final = "right"
OPEN_KEY: Final = "enter"


@dataclass(frozen=True, slots=True)
class AtHand:
    """One thing at hand: a goal's next step, or a repeating practice of it; `counts` are said beside it, long first.

    Beside a step a count names the practice it is of: it is not how often the step was done.
    """

    goal: Goal
    step: GoalStep | None = None
    repeat: Repeat | None = None
    counts: tuple[str, ...] = ()
    settled: bool = False

    @property
    def words(self) -> str:
        """What there is to do."""
        return self.step.text if self.step is not None else self.repeat.text if self.repeat is not None else ""


def read_at_hand(journal: Journal, today: date) -> tuple[AtHand, ...]:
    """Read the small steps and practices of the open goals, those most at hand first, those settled for now last."""
    monday, _ = journal.week_of(today)
    entries = journal.entries(start=monday, end=today, kinds=(Kind.PRACTICE,))
    practices = [one for one in entries if isinstance(one, Practice)]
    found: list[AtHand] = []
    for one in journal.goals_in_week(today, today, practices):
        if one.step is not None:
            first = one.practices[:1]
            counts = tuple(said for pair in first for said in (say_practice(*pair), say_practice_briefly(*pair)))
            found.append(AtHand(one.goal, step=one.step, counts=counts))
        for repeat, week in one.practices:
            settled = week.of is not None and week.times >= week.of
            found.append(AtHand(one.goal, repeat=repeat, counts=_counts(week), settled=settled))
    return tuple(sorted(found, key=lambda one: one.settled))


def _counts(week: RepeatWeek) -> tuple[str, ...]:
    return say_week(week), say_brief(week)


def chosen(view: View) -> AtHand | None:
    """Return what the line shows; None on an earlier day, or where nothing is at hand."""
    found = view.data.at_hand
    return found[view.goal % len(found)] if found and view.data.day == view.data.today else None


def step_line(view: View, width: int) -> Content:
    """Draw the line alone."""
    return step_lines(view, width, 1)[0]


def step_lines(view: View, width: int, rows: int) -> list[Content]:
    """Draw the line: the key that marks it as done, the words, how often this week; blank until it is read.

    With two rows what is next stands below it, where `→` brings it up; how many more there are is said.
    """
    one, every = chosen(view), view.data.at_hand
    if one is None:
        return [Content("")]
    following = every[(view.goal + 1) % len(every)] if rows > 1 and len(every) > 1 else None
    shown = [one] if following is None else [one, following]
    label = max(len(_label(its)) for its in shown)
    arrow = press(Content.styled(" →", "bold $accent"), NEXT_KEY) if len(every) > 1 else Content("")
    more = len(every) - len(shown)
    told = press(Content.styled(f"   {say_more_at_hand(more)}", "$faint"), NEXT_KEY) if more else Content("")
    width = min(width, _needed(shown) + told.cell_length + arrow.cell_length)
    if following is None:
        line = _line(one, label, width, told, arrow)
        if more and width >= LEAST_COUNTED and say_more_at_hand(more) not in line.plain:
            figure = press(Content.styled(f" +{more}", "$quiet"), NEXT_KEY)
            shorter = _line(one, label, width, Content(""), figure + arrow)
            line = shorter if _beside(one, line) == _beside(one, shorter) else line  # its own count comes first
        return [line]
    if one.step is not None and following.repeat is not None and following.goal.id == one.goal.id:
        one = replace(one, counts=())  # it stands below
    second = _line(following, label, width, told, Content(" " * arrow.cell_length), above=_label(one))
    return [_line(one, label, width, Content(""), arrow), second]


def _beside(one: AtHand, line: Content) -> list[str]:
    """Return the counts that a line says."""
    return [said for said in one.counts if said in line.plain]


def _label(one: AtHand) -> str:
    return STEP if one.step is not None else PRACTICE


def _needed(shown: list[AtHand]) -> int:
    """Return the cells for all that is said: on a wider line a count would stand far from the step it belongs to."""
    counts = [show_line(said).cell_length for one in shown for said in one.counts]
    words = max(show_line(one.words).cell_length for one in shown)
    return max(WIDE, WORDS_AT + words + 3 + max(counts, default=0) + 1)


def _line(one: AtHand, label: int, width: int, more: Content, end: Content, *, above: str = "") -> Content:
    """Draw one thing at hand: the first one with its key, the one below such that a click brings it up.

    What it is is not said again where the line `above` says the same. How many more there are gives way to its words
    and its count.
    """
    first, name = not above, "" if _label(one) == above else _label(one)
    done = shown_key(DONE_KEY)
    gap = max(2, WORDS_AT - 5 - len(done) - label) if width >= WIDE else 2
    start = Content("   ") + Content.styled(f"{name:<{label}}", "$quiet") + Content(" " * gap)
    key = press(Content.styled(done, "bold $accent"), DONE_KEY) if first else Content(" " * len(done))
    start += key + Content("  ")
    room = width - 1 - start.cell_length - end.cell_length
    count = _count_beside(one, room)
    told = show_line(count, "$quiet")
    words = show_line(one.words, "$ink" if first else "$quiet", max(1, room - told.cell_length - 2 * bool(count)))
    gap = max(0, room - words.cell_length - told.cell_length)
    said = more if gap >= more.cell_length + 2 * bool(count) else Content("")
    whole = press(words + Content(" " * (gap - said.cell_length)) + told, OPEN_KEY if first else NEXT_KEY)
    return start + whole + said + end


def _count_beside(one: AtHand, room: int) -> str:
    """Return the longest count for which no word is cut; else, for a practice only, its shortest."""
    wanted = show_line(one.words).cell_length
    whole = next((said for said in one.counts if show_line(said).cell_length + 2 + wanted <= room), "")
    if whole or one.step is not None:
        return whole
    least = min(wanted, LEAST_WORDS)
    return next((said for said in one.counts[-1:] if show_line(said).cell_length + 2 + least <= room), "")


# On the screen


def mark_done(screen: TodayScreen) -> None:
    """Mark what the line shows as done: the step, or the practice, which counts for the skill it names."""
    one = chosen(screen.seen)
    if one is None:
        return
    from tui.screens.goals.intents import Practised, TurnStep  # noqa: PLC0415 - with the key

    if one.step is not None:
        screen.do(TurnStep(one.step, screen.now()))
    elif one.repeat is not None:
        screen.do(Practised(one.repeat, screen.now()))


def turn(screen: TodayScreen) -> None:
    """Show the next thing at hand."""
    if len(screen.seen.data.at_hand) > 1:
        screen.view = replace(screen.seen, goal=(screen.seen.goal + 1) % len(screen.seen.data.at_hand))


async def open_goal(screen: TodayScreen) -> None:
    """Go to the goal of the line; esc comes back."""
    one = chosen(screen.seen)
    if one is not None:
        from tui.ways.walking import walk  # noqa: PLC0415 - with the key

        await walk(screen.own_app, Ref(Thing.GOAL, one.goal.id))
