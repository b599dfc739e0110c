"""What grows out of a thing: a goal with its words offered, a step of a goal that is there, a skill, a closer look.

A screen that shows patterns or entries is a `GrowsThings`: it says what is chosen (`root`), `G` and `w` do the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final, cast

from textual.binding import Binding

from evenso.goals.records import GoalStep
from evenso.guided.forms import FORMS, words_of
from evenso.language import tr, tr_as
from evenso.links import Ref, Thing
from evenso.records import Area, Moment, Note, Skill
from evenso.text import one_line
from evenso.wording.links.growing import (
    A_GOAL,
    LOOK,
    WHAT_GROWS,
    say_grown_skill,
    say_grown_step,
    say_skill_choice,
    say_step_choice,
)
from storage.problems import JournalProblem, NotFound
from tui.intents import Outcome
from tui.keys import WRITE, key
from tui.ways.choosing import ChoiceLine, draw_choices

if TYPE_CHECKING:
    from datetime import date

    from storage.journal import Journal
    from tui.screens.base import AnyJournalScreen

GOAL_KEY: Final = "g"
SKILL_KEY: Final = "s"
LOOKS: Final = {"t": "thought", "p": "past", "n": "now", "f": "future"}
"""The guided forms something can be looked at with, by their letter."""

MOST_GOALS: Final = 9
LONGEST_SKILL: Final = 60
NOTHING_TO_GROW: Final = tr("Nothing is written here yet that it could grow out of; enter begins with it")


@dataclass(frozen=True, slots=True)
class Offer:
    """What a new goal may begin with, and the open goals (id, title) that its step could be a step of."""

    today: date
    title: str = ""
    step: str = ""
    value: str = ""
    goals: tuple[tuple[str, str], ...] = ()


def read_offer(journal: Journal, root: Ref, now: Moment) -> Offer:
    """Read what a thing offers: a pattern its name and its tiny experiment, a perspective its goal and its step."""
    today = now.entry_day(journal.day_starts_at)
    if root.thing is Thing.PATTERN:
        pattern = journal.find_pattern(root.id)
        offer = Offer(today, pattern.name, one_line(pattern.experiment))
    else:
        entry = journal.entry(root.id)
        named = entry if isinstance(entry, Note) else None
        title, step, value = (one_line(words_of(named, name)) if named else "" for name in ("goal", "step", "value"))
        offer = Offer(today, title, step, value)
    if not offer.step:
        return offer
    goals = tuple((one.id, one.title) for one in journal.goals(closed=False)[:MOST_GOALS])
    return Offer(today, offer.title, offer.step, offer.value, goals)


@dataclass(frozen=True, slots=True)
class GrowStep:
    """Add a step to a goal, linked to what it grew out of."""

    root: Ref
    goal_id: str
    goal: str
    words: str

    def run(self, journal: Journal) -> Outcome:
        """Add it; one undo step."""
        journal.add_step(GoalStep(goal_id=self.goal_id, text=self.words), roots=(self.root,))
        return Outcome(say_grown_step(self.goal))


@dataclass(frozen=True, slots=True)
class GrowSkill:
    """Write an experiment down as a skill, linked to what it grew out of."""

    root: Ref
    words: str

    def run(self, journal: Journal) -> Outcome:
        """Add it; one undo step. What is too long for a name stands in full in what it is."""
        cut = len(self.words) > LONGEST_SKILL
        name = f"{self.words[: LONGEST_SKILL - 1].rstrip()}…" if cut else self.words
        skill = Skill(name=name, area=Area.BEHAVIOUR_CHANGE, what=self.words if cut else "")
        return Outcome(say_grown_skill(journal.grow_skill(skill, (self.root,))))


def grow_keys(place: str) -> list[Binding]:
    """Return the keys of a place on which things grow; its screen is a `GrowsThings`."""
    return [
        key("G", "grow", tr_as("a key", "goal"), tr("turn it into a goal"), WRITE, name=f"{place}.grow", show=True),
        key(
            "w",
            "look_again",
            tr("look at it"),
            tr("a thought check, a perspective"),
            WRITE,
            name=f"{place}.look",
            show=True,
        ),
    ]


class GrowsThings:
    """A screen on which a goal, or a closer look, can grow out of what is chosen."""

    def root(self) -> Ref | None:
        """Return what is chosen; None where nothing can grow out of it."""
        raise NotImplementedError

    def idle(self) -> frozenset[str]:
        """Say that nothing can grow where nothing is chosen, or nothing is written yet."""
        rest = cast("AnyJournalScreen", super()).idle()
        return rest if self.root() is not None else rest | {"grow", "look_again"}

    async def action_grow(self) -> None:
        """Turn what is chosen into a goal; where it names something to try, into a step or a skill instead."""
        root, screen = self.root(), cast("AnyJournalScreen", self)
        if root is None:
            screen.say(NOTHING_TO_GROW)
            return
        offer = await _offered(screen, root)
        if offer is None:
            return
        if not offer.step:
            await _goal(screen, root, offer)
            return
        places = "".join(str(place) for place in range(1, len(offer.goals) + 1))
        choices = [(GOAL_KEY, A_GOAL)]
        choices += [(place, say_step_choice(title)) for place, (_, title) in zip(places, offer.goals, strict=True)]
        choices.append((SKILL_KEY, say_skill_choice(offer.step)))

        async def grow(chosen: str | None) -> None:
            if chosen == GOAL_KEY:
                await _goal(screen, root, offer)
            elif chosen == SKILL_KEY:
                screen.do(GrowSkill(root, offer.step))
            elif chosen:
                goal_id, title = offer.goals[int(chosen) - 1]
                screen.do(GrowStep(root, goal_id, title, offer.step))

        draw = partial(draw_choices, WHAT_GROWS, choices)
        await screen.app.push_screen(ChoiceLine(draw, f"{GOAL_KEY}{SKILL_KEY}{places}"), grow)

    async def action_look_again(self) -> None:
        """Begin a thought check or a perspective that grows out of what is chosen."""
        root, screen = self.root(), cast("AnyJournalScreen", self)
        if root is None:
            screen.say(NOTHING_TO_GROW)
            return

        async def begin_form(chosen: str | None) -> None:
            if chosen:
                from tui.screens.guided.begin import begin  # noqa: PLC0415 - only when it is begun

                await begin(screen.own_app, LOOKS[chosen], root)

        choices = [(letter, FORMS[name].title) for letter, name in LOOKS.items()]
        draw = partial(draw_choices, LOOK, choices)
        await screen.app.push_screen(ChoiceLine(draw, "".join(LOOKS)), begin_form)


async def _offered(screen: AnyJournalScreen, root: Ref) -> Offer | None:
    now = Moment.of(screen.now())
    try:
        return await screen.own_app.journal_thread.run(partial(read_offer, root=root, now=now))
    except (NotFound, JournalProblem) as problem:
        screen.say(str(problem))
        return None


async def _goal(screen: AnyJournalScreen, root: Ref, offer: Offer) -> None:
    """Open the form of a new goal with what is offered; saved, it is linked to what it grew out of."""
    from tui.screens.goals.forms import Beginning, goal_form  # noqa: PLC0415 - only when it is opened

    slot = f"goals.from.{root.thing}.{root.id}"
    parts = {"first_step": offer.step, "value": offer.value}
    await screen.fill_in(goal_form(None, offer.today, Beginning(offer.title, parts, roots=(root,), slot=slot)))
