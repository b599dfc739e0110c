"""`evenso log --template NAME`: what a template writes, with the mood, the words and the values of this time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from evenso.annotations.trackers import Tracker, TrackerValue, read_value
from evenso.daily.templates import Template, check_in_of, practices_of
from evenso.language import later, tr, tr_as
from evenso.records import AnyEntry, InvalidRecord, Moment
from evenso.wording.daily.templates import NOTHING_TO_WRITE
from storage.problems import NotFound
from tui.cli.commands.own.values import values_of
from tui.cli.commands.writing.entries import skill_named, skills_of
from tui.cli.desk import Desk
from tui.cli.failures import Refused
from tui.cli.options import whole
from tui.cli.streams.output import tell
from tui.cli.streams.words import ask, joined, someone_is_there

if TYPE_CHECKING:
    from storage.journal import Journal
    from tui.cli.commands.writing.log import Given


def save_template(
    desk: Desk, journal: Journal, name: str, given: Given, at: Moment
) -> tuple[list[AnyEntry], list[TrackerValue]]:
    """Save what a template writes as one undo step; what it asks is asked first, where somebody sits."""
    template = template_named(journal, name)
    mood, words = _mood_and_words(given)
    known = skills_of(journal)
    named = [skill_named(known, one) for one in given.skills]
    values = values_of(journal, given.tracks, at)
    if someone_is_there():
        desk.ready_for_words()
        mood = mood if mood is not None or given.words else _ask_mood()
        values += _ask_values(template, journal, values, at)
    day = at.entry_day(journal.day_starts_at)
    full = replace(
        template,
        feelings=(*template.feelings, *given.feelings),
        note=" ".join(part for part in (template.note, words) if part),
    )
    check_in = check_in_of(full, at, day, mood)
    wanted = replace(template, skills=(*template.skills, *(one.id for one in named)))
    practices = practices_of(wanted, at, day, known)
    entries: list[AnyEntry] = [*([] if check_in is None else [check_in]), *practices]
    if not entries and not values:
        raise Refused(NOTHING_TO_WRITE)
    return journal.add_together(entries, values, label=later("“{name}”", name=template.name))


def template_named(journal: Journal, name: str) -> Template:
    """Return the template that a name or its beginning means; Refused with those there are."""
    try:
        return journal.find_template(name)
    except NotFound as missing:
        there = ", ".join(one.name for one in journal.templates())
        told = (
            tr("There are: {there}.", there=there)
            if there
            else tr("`evenso template new bad night --feel tired` makes one.")
        )
        raise Refused(tr("{problem} {there} Nothing was written.", problem=missing, there=told)) from None


def _mood_and_words(given: Given) -> tuple[int | None, str]:
    """Return the mood and the words; with a template the first word need not be a mood."""
    if given.mood is None:
        return None, joined(given.words)
    if given.mood == "-" or any(letter.isalpha() for letter in given.mood):
        return None, joined((given.mood, *given.words))
    return whole(given.mood, tr("A mood"), 1, 10), joined(given.words)


def _ask_mood() -> int | None:
    while True:
        answer = ask(tr("How is it right now, from 1 (low) to 10 (high)? (Enter leaves it out.) "))
        if not answer:
            return None
        try:
            return whole(answer, tr("A mood"), 1, 10)
        except Refused:
            tell(tr("A mood is a whole number from 1 to 10. (Ctrl+C leaves without saving.)"))


def _ask_values(template: Template, journal: Journal, given: Sequence[TrackerValue], at: Moment) -> list[TrackerValue]:
    """Ask the template's trackers that were not given a value; an empty answer leaves one blank."""
    answered = {value.tracker_id for value in given}
    asked = [one for one in journal.trackers() if one.id in template.trackers and one.id not in answered]
    day = at.entry_day(journal.day_starts_at)
    found = []
    for tracker in asked:
        value = _ask_value(tracker)
        if value is not None:
            found.append(
                TrackerValue(
                    at=at, day=day, tracker_id=tracker.id, tracker=tracker.name, scale=tracker.scale, value=value
                )
            )
    return found


def _ask_value(tracker: Tracker) -> int | None:
    scale = tr("0 to 10") if tracker.highest > 1 else tr_as("to be typed", "yes or no")
    while True:
        answer = ask(tr("{name}, {scale} (Enter leaves it blank): ", name=tracker.name, scale=scale))
        if not answer:
            return None
        try:
            return read_value(answer, tracker)
        except InvalidRecord as problem:
            tell(tr("{problem} (Ctrl+C leaves without saving.)", problem=problem))
