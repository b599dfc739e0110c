"""What can be done with a skill wherever one stands on it: practised, done now, its guided exercise begun."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from textual.binding import Binding

from evenso.exercises.catalogue import exercise_for
from evenso.language import tr, tr_as
from evenso.records import Skill
from evenso.rollover import DAY_STARTS_AT
from evenso.strategies.written import written_for
from tui.dialogs.forms import Times
from tui.dialogs.practice_form import done_now, practise_form
from tui.intents import AddEntry
from tui.keys import WRITE, key

if TYPE_CHECKING:
    from tui.screens.base import AnyJournalScreen

NO_EXERCISE = tr("There is no guided exercise for this one; p writes down how it was")


def acting_keys(place: str) -> list[Binding]:
    """Return the keys that do these things; their screen is an `ActsOnSkill`."""
    return [
        key(
            "p",
            "practise",
            tr_as("a key", "practise"),
            tr("practised it: how it was"),
            WRITE,
            name=f"{place}.practise",
            show=True,
        ),
        key("N", "done", tr_as("a key", "done now"), tr("done, just now"), WRITE, name=f"{place}.done", show=True),
        key(
            "E",
            "exercise",
            tr_as("a key", "start"),
            tr("start its guided exercise"),
            WRITE,
            name=f"{place}.exercise",
            show=True,
        ),
    ]


class ActsOnSkill:
    """A screen on which one stands on a skill; `exercises` are ids of skills by exercise, as they were found before."""

    exercises: Mapping[str, str] = {}
    day_starts_at: int = DAY_STARTS_AT

    @property
    def chosen(self) -> Skill | None:
        """The skill one stands on."""
        raise NotImplementedError

    @property
    def has_exercise(self) -> bool:
        """Whether there is a guided exercise for it, done or written."""
        skill = self.chosen
        return skill is not None and bool(exercise_for(skill, self.exercises) or written_for(skill))

    def idle(self) -> frozenset[str]:
        """Say that no exercise is begun where there is none."""
        rest = cast("AnyJournalScreen", super()).idle()
        return rest if self.has_exercise else rest | {"exercise"}

    @property
    def _screen(self) -> AnyJournalScreen:
        return cast("AnyJournalScreen", self)

    def _times(self) -> Times:
        return Times(self._screen.now(), self.day_starts_at)

    async def action_practise(self) -> None:
        """Write down how practising the skill went."""
        if self.chosen is not None:
            await self._screen.fill_in(practise_form(self.chosen, self._times()))

    def action_done(self) -> None:
        """Write down that the skill was done just now, once a press; `u` takes it back."""
        self._screen.own_app.once_a_press(self._save_as_done)

    def _save_as_done(self) -> None:
        if self.chosen is not None:
            self._screen.do(AddEntry(done_now(self.chosen, self._times())))

    def action_exercise(self) -> None:
        """Begin the skill's guided exercise."""
        skill = self.chosen
        if skill is None:
            return
        found, written = exercise_for(skill, self.exercises), written_for(skill)
        if found is not None:
            from tui.screens.exercises.start import start  # noqa: PLC0415 - only when one is begun

            start(self._screen.own_app, found.name, skill.id)
        elif written:
            from tui.screens.exercises.written import WRITTEN  # noqa: PLC0415 - the same

            next(one for one in WRITTEN if one.name == written).open(self._screen.own_app)
        else:
            self._screen.say(NO_EXERCISE)
