"""What Settings shows: trackers, and settings that do something; read on the journal's thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from evenso.annotations.trackers import MOST_TRACKERS, Tracker
from evenso.daily.away import Away, away_on
from evenso.daily.templates import MOST_TEMPLATES, Template
from evenso.language import tr, tr_as
from evenso.records import Moment
from evenso.rollover import DAY_STARTS_AT
from evenso.strategies.languages import reworded
from evenso.text import one_line
from evenso.wording.backups.saying import NOT_MADE_HERE, SETTING_TOLD, say_last
from evenso.wording.carrying.leaving import ASKED as ASKED_ALONG
from evenso.wording.carrying.leaving import EXPLAINED as EXPLAINED_ALONG
from evenso.wording.carrying.leaving import OFFERED
from evenso.wording.daily.away import BACK_TOLD, say_state
from evenso.wording.daily.away import SETTING_TOLD as SETTING_TOLD_AWAY
from evenso.wording.daily.templates import KEPT_HERE, NO_TEMPLATE, parts_of
from evenso.wording.dates import WEEKDAYS
from evenso.wording.journal.prompts import SWITCHED
from evenso.wording.locking import settings as locking
from evenso.wording.reviews import hint as week_end
from evenso.wording.scales.trackers import FIRST_TRACKER, SCALE_WORDS
from evenso.wording.strategies import languages
from evenso.wording.support.lines import EXPLAINED
from storage.contents.quiet import WANTED
from storage.engine import CAN_ENCRYPT
from storage.problems import JournalDamaged
from storage.reading.facts import ASKED
from tui.colours.offered import say_theme
from tui.locking.idle import LOCK_AFTER, SETTING
from tui.meetings.hinting import WANTED as REVIEW_HINT
from tui.outside.allowed import is_allowed
from tui.screens.settings.around import REMINDER, REMINDER_TOLD, Around, look_around
from tui.shown import numbers_hidden, signs_are_plain

if TYPE_CHECKING:
    from storage.answers import Draft
    from storage.journal import Journal

LATEST_START: Final = 12
"""The latest hour at which a day can begin: for those who sleep until noon."""

TEMPLATES: Final = tr("Templates of check-ins")
TRACKERS: Final = tr("Trackers of your own")
SHOWN: Final = tr("What is shown")
SUPPORT: Final = tr("Support")
DAY: Final = tr("The day")
SAFE: Final = tr("Safe keeping")
WRITING: Final = tr("Writing")
OUTSIDE: Final = tr(
    "ctrl+o on the page one writes on. While it is open, your words lie in a private file, which is gone afterwards."
)
COLOURS: Final = tr(
    "← and → show the next: dark and light, high contrast, colour-blind-safe, then more by their names, such as "
    "nord. In each of them everything is told by its form and in words too."
)
WEEK_TOLD: Final = tr(
    "On Week, the diary card, the year, goals and summaries. A saved review keeps the seven days it was about."
)
LANGUAGE_TOLD: Final = tr("← and → choose another, from the next start on. What you wrote stays as you wrote it.")
STILL: Final = "reduced_motion"
MOVES: Final = tr("It counts in numbers where nothing should move.")


@dataclass(frozen=True, slots=True)
class SettingsData:
    """Trackers (those put away last), whether numbers are hidden and charts plain, the hour a day begins at."""

    trackers: tuple[Tracker, ...] = ()
    hidden: bool = False
    plain: bool = False
    day_starts_at: int = DAY_STARTS_AT
    still: bool = False
    quiet_line: bool = True
    asked: bool = True
    outside: bool = True
    protected: bool = False
    lock_after: int = LOCK_AFTER
    drafts: tuple[Draft, ...] = ()
    loaded: bool = False
    hint: bool = True
    backed_up: str = ""
    """When the last verified backup was made, in words."""
    templates: tuple[Template, ...] = ()
    week_starts_on: int = 0
    today: date | None = None
    away: Away | None = None
    """The stretch of days away that today lies in."""
    named: tuple[dict[str, str], dict[str, str]] = ({}, {})
    """What skills and trackers are called, by their ids."""
    can_encrypt: bool = True
    """Whether a passphrase can be put on here at all."""
    around: Around = field(default_factory=Around)
    """What lies outside the journal."""
    elsewhere: tuple[str, ...] = ()
    """The language of each of the program's skills that does not stand in its words of today in the chosen one."""

    @property
    def in_use(self) -> int:
        """How many trackers are in use."""
        return sum(not one.archived for one in self.trackers)

    def draft(self, slot: str) -> str:
        """Return the half-written text of a slot."""
        return next((draft.text for draft in self.drafts if draft.slot == slot), "")


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that can be otherwise: its heading, its name and value, what it means, the tracker it is about."""

    name: str
    heading: str
    label: str
    value: str
    told: str
    tracker: Tracker | None = None
    template: Template | None = None


def read_settings(
    journal: Journal, now: datetime, environ: Mapping[str, str], config: Path | None = None
) -> SettingsData:
    """Read all of it; of a journal too damaged for that, what leads to its backups. `config` is the file of keys."""
    around = look_around(environ, config)
    good = [one for one in journal.backups() if one.good]
    backed_up = say_last(good[-1].moment if good else None, now)
    if not good and journal.backups_found(now.tzinfo):
        backed_up = NOT_MADE_HERE
    try:
        return _read(journal, now, backed_up, around)
    except JournalDamaged:
        known = SettingsData(protected=journal.protected, can_encrypt=CAN_ENCRYPT, loaded=True, backed_up=backed_up)
        return replace(known, around=around)


def _read(journal: Journal, now: datetime, backed_up: str, around: Around) -> SettingsData:
    today = Moment.of(now).entry_day(journal.day_starts_at)
    trackers = sorted(journal.trackers(archived=True), key=lambda one: one.archived)
    skills = journal.skills(archived=True)
    return SettingsData(
        tuple(trackers),
        numbers_hidden(journal),
        signs_are_plain(journal),
        journal.day_starts_at,
        journal.setting(STILL, default=False),
        journal.setting(WANTED, default=True),
        journal.setting(ASKED, default=True),
        is_allowed(journal),
        journal.protected,
        journal.setting(SETTING, LOCK_AFTER),
        tuple(journal.drafts()),
        loaded=True,
        hint=journal.setting(REVIEW_HINT, default=True),
        backed_up=backed_up,
        templates=tuple(journal.templates()),
        week_starts_on=journal.week_starts_on,
        today=today,
        away=away_on(journal.away(today, today), today),
        named=(
            {one.id: one.name for one in skills},
            {one.id: one.name for one in trackers},
        ),
        can_encrypt=CAN_ENCRYPT,
        around=around,
        elsewhere=tuple(one.code for one in reworded(skills, around.language)),
    )


def rows_of(data: SettingsData, theme: str) -> list[Row]:
    """Return everything that can be chosen, in order."""
    rows = [_tracker_row(one) for one in data.trackers]
    if data.in_use < MOST_TRACKERS:
        many = tr("{n} of {most} in use", n=data.in_use, most=MOST_TRACKERS)
        rows.append(Row("add", TRACKERS, tr("a new one"), many, FIRST_TRACKER))
    rows += [_template_row(one, data) for one in data.templates]
    if len(data.templates) < MOST_TEMPLATES:
        many = tr("{n} of {of}", n=len(data.templates), of=MOST_TEMPLATES)
        rows.append(Row("new template", TEMPLATES, tr("a new one"), many, " ".join(NO_TEMPLATE[1:])))
    rows += [*_shown(data, theme), *_day(data), *_writing(data), *_support(data)]
    rows.append(Row("backups", SAFE, tr("Backups"), tr("the last: {when}", when=data.backed_up), SETTING_TOLD))
    return [*rows, Row("everything", SAFE, ASKED_ALONG, OFFERED, EXPLAINED_ALONG), *_privacy(data)]


def _shown(data: SettingsData, theme: str) -> list[Row]:
    moods = tr_as("moods are shown in", "marks and words") if data.hidden else tr_as("moods are shown in", "numbers")
    signs = tr_as("signs", "plain") if data.plain else tr_as("signs", "all, dots and arrows too")
    moods_told = tr("Moods and trackers on Today, Journal and Week. What is stored stays as it is, and so do the keys.")
    signs_told = tr(
        "Plain signs are ASCII only, for fonts and readers that need it. Your own letters stay as they are."
    )
    return [
        Row("hidden", SHOWN, tr("Moods"), moods, moods_told),
        Row("theme", SHOWN, tr("Colours"), say_theme(theme), COLOURS),
        Row("plain", SHOWN, tr("Signs"), signs, signs_told),
        Row("language", SHOWN, tr("Language"), data.around.language_said, LANGUAGE_TOLD),
        *_skills(data),
    ]


def _skills(data: SettingsData) -> list[Row]:
    """Return the row that has the program's skills in the chosen language, where some are in another or as once."""
    if not (codes := data.elsewhere):
        return []
    told = languages.say_wish(codes, data.around.language)
    return [Row("skills", SHOWN, languages.LABEL, languages.say_in(codes, data.around.language), told)]


def _day(data: SettingsData) -> list[Row]:
    begins = tr("What is written before this hour counts for the day before. It holds for new entries; others stay.")
    away_told = SETTING_TOLD_AWAY if data.away is None else f"{BACK_TOLD} {SETTING_TOLD_AWAY}"
    return [
        Row("day", DAY, tr("A day begins at"), f"{data.day_starts_at:02}:00", begins),
        Row("week", DAY, tr("A week begins on"), WEEKDAYS[data.week_starts_on], WEEK_TOLD),
        Row("away", DAY, tr("Away"), say_state(data.away, data.today) if data.today else "", away_told),
        Row("reminder", DAY, REMINDER, data.around.reminder, REMINDER_TOLD),
    ]


def _writing(data: SettingsData) -> list[Row]:
    outside = tr("may be used") if data.outside else tr("not used")
    return [
        Row("asked", WRITING, tr("Quiet questions"), tr("shown") if data.asked else tr("not shown"), SWITCHED),
        Row("hint", WRITING, week_end.LABEL, week_end.SAID if data.hint else week_end.NOT_SAID, week_end.EXPLAINED),
        Row("outside", WRITING, tr("Your own editor"), outside, locking.OUTSIDE if data.protected else OUTSIDE),
    ]


def _support(data: SettingsData) -> list[Row]:
    breath = tr_as("the slow breath", "counts") if data.still else tr_as("the slow breath", "moves")
    line = tr_as("a quiet line", "said") if data.quiet_line else tr_as("a quiet line", "not said")
    return [
        Row("still", SUPPORT, tr("The slow breath"), breath, MOVES),
        Row("quiet", SUPPORT, tr("A quiet line"), line, EXPLAINED),
    ]


def _template_row(template: Template, data: SettingsData) -> Row:
    holds = "; ".join(parts_of(template, *data.named)) or tr("nothing any more")
    return Row(f"template {template.id}", TEMPLATES, one_line(template.name), holds, KEPT_HERE, template=template)


def _privacy(data: SettingsData) -> list[Row]:
    if not data.protected:
        told = locking.PLAIN_TOLD if data.can_encrypt else locking.CANNOT_TOLD
        return [Row("passphrase", SAFE, tr("A passphrase"), locking.PLAIN, told)]
    after = locking.say_minutes(data.lock_after)
    return [
        Row("lock", SAFE, tr("Locks with nobody there"), after, locking.LOCK_TOLD),
        Row("passphrase", SAFE, tr("A passphrase"), locking.PROTECTED, locking.PROTECTED_TOLD),
    ]


def _tracker_row(tracker: Tracker) -> Row:
    if tracker.archived:
        asked, told = tr_as("a tracker", "put away"), tr("Its values stay. x brings it back.")
    elif tracker.asked:
        asked, told = tr("asked on Today"), tr("t on Today answers it. What is not answered stays blank.")
    else:
        asked, told = tr("not asked"), tr("It keeps its values; enter asks it on Today.")
    label = one_line(tracker.name)
    return Row(f"tracker {tracker.id}", TRACKERS, label, f"{SCALE_WORDS[tracker.scale]}, {asked}", told, tracker)
