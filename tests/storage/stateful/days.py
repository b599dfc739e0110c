"""Everything that can be done to days: entries, skills, trackers, setbacks, life markers, templates, days away."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from evenso.annotations.markers import LifeMarker
from evenso.annotations.setbacks import SetbackNote
from evenso.annotations.trackers import Tracker, TrackerValue
from evenso.daily.away import Away
from evenso.daily.templates import Template
from evenso.records import AnyEntry, Area, CheckIn, Note, NoteForm, Practice, Skill
from tests.storage.entries import imported
from tests.storage.stateful.hand import Doing, Hand


def _entry(hand: Hand) -> AnyEntry:
    return hand.one_of(hand.journal.entries())


def _reworded(hand: Hand) -> AnyEntry:
    entry = _entry(hand)
    if isinstance(entry, Note):
        return replace(entry, text=hand.words())
    return replace(entry, note=hand.words())


def _check_in(hand: Hand) -> CheckIn:
    at, day = hand.when()
    return CheckIn(
        at=at, day=day, mood=hand.one_of((None, 1, 5, 10)), note=hand.words(), feelings=(hand.words("felt"),)
    )


def _note(hand: Hand) -> Note:
    at, day = hand.when()
    return Note(at=at, day=day, text=hand.words(), tags=("tag",), form=hand.one_of((NoteForm.NOTE, NoteForm.SESSION)))


def _practice(hand: Hand) -> Practice:
    at, day = hand.when()
    skill = hand.one_of(hand.journal.skills())
    return Practice(at=at, day=day, skill_id=skill.id, before=5, after=3, note=hand.words())


def _moved(hand: Hand) -> AnyEntry:
    at, day = hand.when()
    return replace(_entry(hand), at=at, day=day)


def _bring_in(hand: Hand) -> None:
    records = [imported(number, mood=hand.chance.randrange(1, 11)) for number in range(hand.chance.randrange(5))]
    hand.journal.merge_import(records, source="daylio", label="import")


def _mark(hand: Hand) -> None:
    marks = (None, True, False)
    hand.journal.mark_entry(_entry(hand).id, for_session=hand.one_of(marks), private=hand.one_of(marks))


def _skill(hand: Hand) -> Skill:
    skill = hand.one_of(hand.journal.skills(archived=True))
    return replace(skill, name=hand.words("skill")) if hand.perhaps() else replace(skill, archived=not skill.archived)


def _tracker(hand: Hand) -> Tracker:
    return replace(
        hand.one_of(hand.journal.trackers(archived=True)), name=hand.words("tracker"), archived=hand.perhaps()
    )


def _value(hand: Hand) -> TrackerValue:
    at, day = hand.when()
    return TrackerValue(
        at=at, day=day, tracker_id=hand.one_of(hand.journal.trackers()).id, value=hand.chance.randrange(11)
    )


def _setback(hand: Hand) -> SetbackNote:
    day = hand.day()
    return SetbackNote.mark(f"s{day:%Y%m%d}", day, day + timedelta(days=5), hand.words())


def _template(hand: Hand) -> Template:
    return Template(name=hand.words("template"), feelings=("tired",), skills=(hand.one_of(hand.journal.skills()).id,))


def _away(hand: Hand) -> Away:
    day = hand.day()
    return Away(since=day, until=day + timedelta(days=3) if hand.perhaps() else None)


DAYS: Final[tuple[Doing, ...]] = (
    lambda hand: hand.journal.add(_check_in(hand)),
    lambda hand: hand.journal.add(_note(hand)),
    lambda hand: hand.journal.add(_practice(hand)),
    lambda hand: hand.journal.change(_reworded(hand)),
    lambda hand: hand.journal.change(_moved(hand)),
    lambda hand: hand.journal.delete(_entry(hand).id),
    _bring_in,
    _mark,
    lambda hand: hand.journal.add_skill(Skill(name=hand.words("skill"), area=Area.HABITS)),
    lambda hand: hand.journal.change_skill(_skill(hand)),
    lambda hand: hand.journal.add_tracker(Tracker(name=hand.words("tracker"))),
    lambda hand: hand.journal.change_tracker(_tracker(hand)),
    lambda hand: hand.journal.add_tracker_values([_value(hand)]),
    lambda hand: hand.journal.delete_tracker_value(hand.one_of(hand.journal.tracker_values()).id),
    lambda hand: hand.journal.save_setback_note(_setback(hand)),
    lambda hand: hand.journal.drop_setback_note(hand.one_of(hand.journal.setback_notes()).id),
    lambda hand: hand.journal.add_marker(LifeMarker(day=hand.day(), name=hand.words())),
    lambda hand: hand.journal.change_marker(replace(hand.one_of(hand.journal.markers()), name=hand.words())),
    lambda hand: hand.journal.delete_marker(hand.one_of(hand.journal.markers()).id),
    lambda hand: hand.journal.add_template(_template(hand)),
    lambda hand: hand.journal.delete_template(hand.one_of(hand.journal.templates()).id),
    lambda hand: hand.journal.say_away(_away(hand)),
    lambda hand: hand.journal.come_back(hand.day()),
)
