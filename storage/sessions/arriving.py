"""Sessions, scores and reviews of another journal, brought to what is here without doubling any."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from evenso.formats.kinds.work import Work
from evenso.links import Ref, Thing
from evenso.reviews.records import Review
from evenso.sessions.records import Agreed, Session, Topic
from storage.between.rows import QUESTIONNAIRES, REVIEWS, SCORES, SERIES, SESSIONS, THERAPISTS

if TYPE_CHECKING:
    from storage.between.work import Arrival


def bring(arrival: Arrival, work: Work) -> None:
    """Bring therapists before the sessions with them, questionnaires before their totals."""
    pairs = arrival.each(THERAPISTS, work.therapists, lambda one: (one.label.casefold(), one.since))
    therapists = {was.id: now.id for was, now in pairs}
    series = {
        was.id: now.id
        for was, now in arrival.each(
            SERIES,
            work.session_series,
            lambda one: (one.rule, one.since, one.time),
            lambda one: replace(one, therapist_id=therapists.get(one.therapist_id, "")),
        )
    }
    sessions = arrival.each(
        SESSIONS,
        work.sessions,
        lambda one: (one.series_id, one.place) if one.series_id else (one.day, one.time, one.place),
        lambda one: _at_home(arrival, one, therapists, series),
    )
    arrival.homes |= {Ref(Thing.SESSION, was.id): Ref(Thing.SESSION, now.id) for was, now in sessions}
    asked = {
        was.id: now.id
        for was, now in arrival.each(QUESTIONNAIRES, work.questionnaires, lambda one: one.name.casefold())
    }
    arrival.each(
        SCORES,
        work.scores,
        lambda one: (one.questionnaire_id, one.at.utc, one.value),
        lambda one: (
            replace(one, questionnaire_id=asked[one.questionnaire_id]) if one.questionnaire_id in asked else None
        ),
    )
    arrival.each(REVIEWS, work.reviews, lambda one: one.week, lambda one: _said_of(arrival, one))


def _said_of(arrival: Arrival, one: Review) -> Review:
    answers = [
        answer if answer.about is None else replace(answer, about=arrival.homes.get(answer.about, answer.about))
        for answer in one.answers
    ]
    return replace(one, answers=tuple(answers))


def _at_home(arrival: Arrival, one: Session, therapists: dict[str, str], series: dict[str, str]) -> Session:
    return replace(
        one,
        therapist_id=therapists.get(one.therapist_id, ""),
        series_id=series.get(one.series_id, ""),
        topics=tuple(_topic(arrival, topic) for topic in one.topics),
        agreed=tuple(_agreed(arrival, line) for line in one.agreed),
    )


def _topic(arrival: Arrival, topic: Topic) -> Topic:
    return topic if topic.about is None else replace(topic, about=arrival.homes.get(topic.about, topic.about))


def _agreed(arrival: Arrival, line: Agreed) -> Agreed:
    if not line.goal_id:
        return line
    goal = Ref(Thing.GOAL, line.goal_id)
    return replace(
        line,
        goal_id=arrival.homes.get(goal, goal).id,
        step_id=arrival.steps.get(line.step_id, line.step_id),
        repeat_id=arrival.repeats.get(line.repeat_id, line.repeat_id),
    )
