"""What Settings does to the journal, and the form in which a tracker is asked for."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from evenso.annotations.trackers import Scale, Tracker
from evenso.journal.both import keep_both
from evenso.language import tr
from evenso.wording.journal.together import say_together
from evenso.wording.reviews import hint as week_end
from evenso.wording.scales.trackers import SCALE_WORDS, say_saved_tracker
from evenso.wording.strategies.languages import say_reworded
from storage.contents.quiet import WANTED
from storage.reading.facts import ASKED
from tui.dialogs.forms import YES_NO, Field, Form
from tui.intents import Alone, Intent, Outcome
from tui.meetings.hinting import WANTED as REVIEW_HINT
from tui.outside.allowed import ALLOWED
from tui.screens.settings.model import STILL, SettingsData
from tui.shown import HIDE_NUMBERS

if TYPE_CHECKING:
    from storage.journal import Journal

NEW_TRACKER: Final = "settings.tracker.new"


@dataclass(frozen=True, slots=True)
class AddTracker:
    """Save a new tracker."""

    tracker: Tracker

    def run(self, journal: Journal) -> Outcome:
        """Add it."""
        return Outcome(say_saved_tracker(journal.add_tracker(self.tracker)))


@dataclass(frozen=True, slots=True)
class ChangeTracker:
    """Save a tracker in its new form; putting away is a change too."""

    tracker: Tracker
    before: Tracker

    def run(self, journal: Journal) -> Outcome:
        """Change it."""
        if self.tracker == self.before:
            return Outcome("", undoable=False, fresh=False)
        now = journal.find_tracker(self.tracker.id)
        kept = keep_both(self.before, self.tracker, now)
        said = say_saved_tracker(journal.change_tracker(kept), self.before)
        return Outcome(say_together(said, self.before, self.tracker, now, kept))


@dataclass(frozen=True, slots=True)
class Speak(Alone):
    """Speak another language from the next start on: a line in the config file, nothing in the journal."""

    config: Path | None
    code: str

    def run(self, _journal: Journal) -> Outcome:
        """Keep it."""
        if self.config is None:
            return Outcome(tr("The demo keeps nothing; `evenso language` chooses"), undoable=False, fresh=False)
        from tui.cli.failures import Refused  # noqa: PLC0415 - only where it is chosen
        from tui.language.choosing import keep_language, say_chosen  # noqa: PLC0415 - the same

        try:
            keep_language(self.config, self.code)
        except (Refused, OSError) as problem:
            said = problem.format_message() if isinstance(problem, Refused) else tr("It could not be written")
            return Outcome(said, undoable=False, fresh=False)
        return Outcome(say_chosen(self.code, os.environ), undoable=False)


@dataclass(frozen=True, slots=True)
class Reword:
    """Have the program's own skills in its words of today, in some language, as one step."""

    code: str

    def run(self, journal: Journal) -> Outcome:
        """Change those that nobody changed."""
        return Outcome(say_reworded(len(journal.reword_skills(self.code)), self.code))


@dataclass(frozen=True, slots=True)
class Choose:
    """Keep a setting and say what it means now."""

    name: str
    value: object
    sentence: str

    def run(self, journal: Journal) -> Outcome:
        """Keep it."""
        journal.set_setting(self.name, self.value)
        return Outcome(self.sentence, undoable=False)


def tracker_form(tracker: Tracker | None) -> Form:
    """Ask for a tracker: a new one (None), or one that is there."""
    was = tracker or Tracker(name="…", asked=True)
    fields = (
        Field("name", tr("Name"), tracker.name if tracker else "", tr("such as sleep, anxiety, pain")),
        Field("scale", tr("Answered with"), SCALE_WORDS[was.scale], choices=tuple(SCALE_WORDS.values())),
        Field("asked", tr("Asked on Today"), YES_NO[was.asked], choices=YES_NO),
    )

    def finish(words: Mapping[str, str]) -> Intent:
        scale = next(one for one in Scale if SCALE_WORDS[one] == words["scale"])
        changed = replace(was, name=words["name"], scale=scale, asked=words["asked"] == YES_NO[True])
        return AddTracker(changed) if tracker is None else ChangeTracker(changed, tracker)

    title = tr("A tracker of your own") if tracker is None else tr("A tracker")
    return Form(title, NEW_TRACKER if tracker is None else f"settings.tracker.{tracker.id}", fields, finish)


def switched(name: str, data: SettingsData) -> Choose | Reword | None:
    """Return what turns a row of two values over; None for a row of another kind."""
    if name == "skills":
        return Reword(data.around.language)
    rows = {
        "hidden": (
            HIDE_NUMBERS,
            data.hidden,
            tr("Moods in marks and words; the keys stay as they are"),
            tr("Moods in numbers"),
        ),
        "still": (STILL, data.still, tr("The slow breath counts"), tr("The slow breath moves")),
        "quiet": (
            WANTED,
            data.quiet_line,
            tr("The quiet line is said when it may help"),
            tr("The quiet line is no longer said"),
        ),
        "hint": (REVIEW_HINT, data.hint, week_end.SWITCHED_ON, week_end.SWITCHED_OFF),
        "asked": (ASKED, data.asked, tr("A quiet question stands on new entries"), tr("No questions on new entries")),
        "outside": (
            ALLOWED,
            data.outside,
            tr("Your own editor may be used, with ctrl+o"),
            tr("Your own editor is not used"),
        ),
    }
    if name not in rows:
        return None
    setting, is_on, said_on, said_off = rows[name]
    return Choose(setting, not is_on, said_off if is_on else said_on)
