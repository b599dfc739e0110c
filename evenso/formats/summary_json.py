"""`evenso summary --json`: the content of the documents, section by section; a section left out has no key."""

from __future__ import annotations

from typing import Any

from evenso.formats.own_json import entry_document
from evenso.formats.trend_json import improvement_document, setback_document, trend_document
from evenso.formats.week_json import day_mood_document, right_after_document
from evenso.summary import Section, Summary
from evenso.wording.summaries import FOOTER

Document = dict[str, Any]


def summary_document(summary: Summary) -> Document:
    """Return the summary ready for `json.dumps`."""
    document: Document = {
        "from": summary.start.isoformat(),
        "to": summary.end.isoformat(),
        "made_on": summary.made_on.isoformat(),
        "sections": [str(section) for section in Section if summary.has(section)],
    }
    for section in Section:
        if summary.has(section):
            document[section.replace("-", "_")] = _section(section, summary)
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
        chart = trend_document(recovery)
        return {name: chart[name] for name in ("line", "usual", "direction")}
    if section is Section.SETBACKS:
        return [setback_document(setback) for setback in recovery.counted]
    return _recorded(section, summary)


def _recorded(section: Section, summary: Summary) -> object:
    if section is Section.PRACTICE:
        return {
            "areas": {str(area): count for area, count in summary.areas},
            "weeks": [{"from": first.isoformat(), "to": last.isoformat()} for first, last in summary.weeks],
            "rows": [
                {"skill": row.skill, "area": None if row.area is None else str(row.area), "counts": list(row.counts)}
                for row in summary.skills
            ],
        }
    if section is Section.RIGHT_AFTER:
        return [right_after_document(found) for found in summary.right_after]
    if section is Section.NOTES:
        return [entry_document(note) for note in summary.notes]
    if section is Section.DAYS:
        return [day_mood_document(item) for item in summary.recovery.days]
    return {
        "days": summary.span,
        "days_logged": summary.days_logged,
        "coverage": round(summary.recovery.coverage, 4),
        "days_written_later": summary.late_days,
    }
