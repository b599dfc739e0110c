"""`evenso summary --json`: the content of the documents, section by section; a section left out has no key."""

from __future__ import annotations

from typing import Any

from evenso.bring.choice import Section
from evenso.bring.therapy import Stretch
from evenso.formats.kinds.codec import to_plain
from evenso.formats.kinds.scores_json import course_document
from evenso.formats.own_json import entry_document
from evenso.formats.trend_json import improvement_document, setback_document, trend_document
from evenso.formats.week_json import day_mood_document, right_after_document
from evenso.goals.records import Goal
from evenso.summary import Summary
from evenso.wording.summaries import FOOTER

Document = dict[str, Any]


def summary_document(summary: Summary) -> Document:
    """Return the summary ready for `json.dumps`."""
    document: Document = {
        "from": summary.start.isoformat(),
        "to": summary.end.isoformat(),
        "made_on": summary.made_on.isoformat(),
        "name": summary.name or None,
        "sections": [str(section) for section in Section if summary.has(section)],
    }
    for section in Section:
        if summary.has(section):
            document[section.replace("-", "_")] = _section(section, summary)
    if summary.has(Section.TOPICS):
        document["question"] = summary.question or None
    return {**document, "footer": " ".join(FOOTER)}


def _section(section: Section, summary: Summary) -> object:
    recovery = summary.recovery
    if section is Section.STORY:
        found = recovery.improvement
        return {
            "sentence": recovery.sentence,
            "improvement": None if found is None else improvement_document(found),
        }
    if section is Section.CHART:
        chart = trend_document(summary.recovery)
        return {**{name: chart[name] for name in ("line", "usual", "direction")}, "sessions": _sessions(summary)}
    if section is Section.SETBACKS:
        return [setback_document(setback) for setback in recovery.counted]
    if section in {Section.TOPICS, Section.AGREED}:
        return list({"topics": summary.topics, "agreed": summary.agreed}[section])
    if section is Section.SCORES:
        return [course_document(one, summary.start, summary.end, summary.made_on) for one in summary.scores]
    return _recorded(section, summary)


def _sessions(summary: Summary) -> list[str]:
    return [day.isoformat() for day in summary.sessions]


def _recorded(section: Section, summary: Summary) -> object:
    if section is Section.PRACTICE:
        return {
            "areas": {str(area): count for area, count in summary.areas},
            "weeks": [{"from": first.isoformat(), "to": last.isoformat()} for first, last in summary.weeks],
            "rows": [
                {"skill": row.skill, "area": None if row.area is None else str(row.area), "counts": list(row.counts)}
                for row in summary.skills
            ],
            "repeating": [{"text": words, "times": times} for words, times in summary.repeating],
        }
    if section is Section.RIGHT_AFTER:
        return [right_after_document(found) for found in summary.right_after]
    if section is Section.GOALS:
        return [_goal(goal, summary) for goal in summary.goals]
    if section is Section.NOTES:
        return [entry_document(note) for note in summary.notes]
    if section is Section.DAYS:
        return [day_mood_document(item) for item in summary.recovery.days]
    return _asked_for(section, summary)


def _asked_for(section: Section, summary: Summary) -> object:
    if section is Section.MARKERS:
        return [
            {"day": day.isoformat(), "kind": str(marker.kind), "name": marker.name or None}
            for day, marker in summary.markers
        ]
    if section is Section.SESSIONS:
        return _sessions(summary)
    if section is Section.THERAPY:
        return [_stretch(one) for one in summary.therapy]
    if section is Section.URGES:
        return [to_plain(urge) for urge in summary.urges]
    if section is Section.PLAN:
        lines = [{"part": str(line.part), "text": line.text} for line in summary.plan]
        people = [{"name": one.name, "reach": one.reach or None, "note": one.note or None} for one in summary.people]
        return {"lines": lines, "people": people}
    return {
        "days": summary.span,
        "days_logged": summary.days_logged,
        "coverage": round(summary.recovery.coverage, 4),
        "days_away": len(summary.recovery.series.blank_away),
        "days_written_later": summary.late_days,
        "first_day_logged": None if summary.begins is None else summary.begins.isoformat(),
    }


def _goal(goal: Goal, summary: Summary) -> Document:
    step = goal.next_step
    return {
        "id": goal.id or None,
        "title": goal.title,
        "state": str(goal.state),
        "state_since": None if goal.state_since is None else goal.state_since.isoformat(),
        "target": None if goal.now.target is None else goal.now.target.isoformat(),
        "ratings": [
            {"day": one.day.isoformat(), "value": one.value, "measure": str(one.measure)}
            for one in goal.ratings
            if summary.start <= one.day <= summary.end and not one.private
        ],
        "next_step": None if step is None else step.text,
    }


def _stretch(stretch: Stretch) -> Document:
    therapist = stretch.therapist
    days = {
        "since": None if therapist is None else therapist.since,
        "until": None if therapist is None else therapist.until,
        "first_session": stretch.first,
        "latest_session": stretch.latest,
    }
    return {
        "therapist": None if therapist is None else therapist.label,
        **{name: None if day is None else day.isoformat() for name, day in days.items()},
        "sessions_held": stretch.held,
        "repeated": [
            {
                "rule": one.rule,
                "time": one.time or None,
                "since": one.since.isoformat(),
                "until": None if one.until is None else one.until.isoformat(),
            }
            for one in stretch.series
        ],
    }
