"""A whole journal as a folder of Markdown pages that Obsidian shows and git compares: a page for each entry.

Names are made of days, kinds and ids, never of what was written. The same journal always gives the same bytes. What
a person wrote stays as they wrote it, except that nothing in it is markup which acts: no HTML, no picture from
elsewhere, no query that a plug-in would run.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from evenso.formats.leaving.cells import Cell
from evenso.formats.leaving.tables import Table, tables
from evenso.formats.own_json_reader import Whole
from evenso.goals.records import Goal
from evenso.links import Ref, Thing
from evenso.patterns.records import Pattern
from evenso.records import AnyEntry, CheckIn, Note, Practice, Skill
from evenso.sessions.records import Session
from evenso.text import one_line
from evenso.wording.guided.saying import labelled_text

_HTML: Final = re.compile(r"<(?=[A-Za-z/!?%])")
_PICTURE: Final = re.compile(r"!(?=\[)")
_FENCE: Final = re.compile(
    r"(?mi)^([ >]*(?:`{3,}|~{3,})) *(?=dataview|query|tasks|templater|button|meta-bind|js-engine|run-)"
)
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_INLINE: Final = re.compile(r"`(?=\$?=)")
_NOT_IN_LINKS: Final = str.maketrans(dict.fromkeys("[]|#^`<>\\", " "))
_LONGEST_NAME: Final = 60

_ON_PAGES: Final = {
    "check-ins",
    "practices",
    "notes",
    "note-answers",
    "skills",
    "patterns",
    "goals",
    "goal-versions",
} | {
    *("sessions", "session-topics", "session-agreed", "links"),
}
"""Tables whose rows stand on pages of their own."""


def pages(whole: Whole) -> dict[str, str]:
    """Return every page by its path in the folder."""
    book = _Book(whole)
    made = dict(book.written())
    for table in tables(whole):
        if table.name not in _ON_PAGES:
            made[f"more/{table.name}.md"] = _table_page(table)
    return dict(sorted(made.items()))


def harmless(text: str) -> str:
    """Return Markdown in which nothing acts or reaches out: what would be HTML or a picture is shown as it is typed."""
    text = _PICTURE.sub(r"\\!", _HTML.sub(r"\\<", text))
    return _INLINE.sub("` ", _FENCE.sub(r"\1text ", text))


class _Book:
    """The pages of entries, goals, patterns, skills and sessions, each linked to those it is linked to."""

    def __init__(self, whole: Whole) -> None:
        self.whole = whole
        self.work = whole.additions.work
        self.pages: dict[Ref, str] = {}
        self.names: dict[Ref, str] = {}
        self._name_all()
        self.links: dict[Ref, list[Ref]] = {}
        for link in self.work.links:
            self.links.setdefault(link.root, []).append(link.grown)
            self.links.setdefault(link.grown, []).append(link.root)

    def _name_all(self) -> None:
        for entry in self.whole.entries:
            day = entry.day.isoformat()
            self._name(Ref(Thing.ENTRY, entry.id), f"entries/{day[:4]}/{day}-{entry.id}", f"{_kind(entry)} {day}")
        for goal in self.work.goals:
            self._name(Ref(Thing.GOAL, goal.id), f"goals/goal-{goal.id}", goal.title)
        for pattern in self.work.patterns:
            self._name(Ref(Thing.PATTERN, pattern.id), f"patterns/pattern-{pattern.id}", pattern.name)
        for skill in self.whole.skills:
            self._name(Ref(Thing.SKILL, skill.id), f"skills/skill-{skill.id}", skill.name)
        for session in self.work.sessions:
            day = session.day.isoformat()
            self._name(Ref(Thing.SESSION, session.id), f"sessions/{day}-session-{session.id}", f"session {day}")

    def _name(self, ref: Ref, path: str, name: str) -> None:
        self.pages[ref] = path
        self.names[ref] = " ".join(one_line(name).translate(_NOT_IN_LINKS).split())[:_LONGEST_NAME]

    def written(self) -> Iterator[tuple[str, str]]:
        """Give each page with its path."""
        for entry in self.whole.entries:
            yield self._page(
                Ref(Thing.ENTRY, entry.id), _entry_facts(entry), _entry_words(entry), self._practised(entry)
            )
        for goal in self.work.goals:
            yield self._page(Ref(Thing.GOAL, goal.id), _goal_facts(goal), _goal_words(goal))
        for pattern in self.work.patterns:
            yield self._page(Ref(Thing.PATTERN, pattern.id), {"kind": "pattern"}, _pattern_words(pattern))
        for skill in self.whole.skills:
            yield self._page(Ref(Thing.SKILL, skill.id), _skill_facts(skill), _skill_words(skill))
        for session in self.work.sessions:
            yield self._page(Ref(Thing.SESSION, session.id), _session_facts(session), _session_words(session))

    def _practised(self, entry: AnyEntry) -> tuple[Ref, ...]:
        return (Ref(Thing.SKILL, entry.skill_id),) if isinstance(entry, Practice) else ()

    def _page(self, ref: Ref, facts: Mapping[str, Any], words: str, also: Sequence[Ref] = ()) -> tuple[str, str]:
        front = {"id": ref.id, **facts}
        lines = [
            "---",
            *(f"{name}: {_yaml(value)}" for name, value in front.items() if value not in (None, "", [], ())),
            "---",
        ]
        body = words.strip("\n")
        if body:
            lines += ["", body]
        ends = [end for end in dict.fromkeys([*also, *self.links.get(ref, ())]) if end in self.pages]
        if ends:
            lines += ["", "Linked:", ""]
            lines += [f"- [[{self.pages[end].rpartition('/')[2]}|{self.names[end]}]]" for end in ends]
        return f"{self.pages[ref]}.md", "\n".join(lines) + "\n"


def _kind(entry: AnyEntry) -> str:
    return str(entry.form) if isinstance(entry, Note) else str(entry.kind).replace("_", "-")


def _yaml(value: Any) -> str:
    """Return a value for the front matter: JSON, which YAML reads, with nothing that could end its line."""
    if isinstance(value, tuple | list):
        return f"[{', '.join(_yaml(str(item)) for item in value)}]"
    if isinstance(value, str) and _DAY.fullmatch(value):
        return value  # a date, which Obsidian can sort by
    if isinstance(value, str):
        packed = json.dumps(value, ensure_ascii=False)
        return "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in packed)
    return json.dumps(value)


def _entry_facts(entry: AnyEntry) -> dict[str, Any]:
    facts: dict[str, Any] = {"kind": _kind(entry), "day": entry.day.isoformat(), "at": entry.at.iso}
    if isinstance(entry, CheckIn):
        facts |= {"mood": entry.mood, "feelings": entry.feelings, "tags": entry.tags, "label": entry.label}
    elif isinstance(entry, Practice):
        facts |= {"skill": entry.skill, "state": str(entry.state)}
        for name in ("before", "after", "minutes", "use", "enjoyment", "achievement"):
            facts[name] = getattr(entry, name)
    else:
        facts["tags"] = entry.tags
    marks = {"for session": entry.for_session, "private": entry.private}
    facts |= {name: True for name, set_here in marks.items() if set_here}
    return {**facts, "came from": entry.source}


def _entry_words(entry: AnyEntry) -> str:
    if isinstance(entry, Note):
        return harmless(labelled_text(entry) if entry.parts else entry.text)
    if isinstance(entry, Practice) and entry.in_the_way:
        return "\n\n".join(harmless(words) for words in (entry.note, f"In the way: {entry.in_the_way}") if words)
    return harmless(entry.note)


def _goal_facts(goal: Goal) -> dict[str, Any]:
    since = None if goal.state_since is None else goal.state_since.isoformat()
    return {"kind": "goal", "state": str(goal.state), "since": since, "area": goal.area and str(goal.area)}


def _goal_words(goal: Goal) -> str:
    parts = [f"# {harmless(one_line(goal.title))}"]
    for version in reversed(goal.versions):
        said = [("Reason", version.reason), ("Sign", version.sign), ("Possible", version.possible)]
        said += [("Value", version.value), ("First step", version.first_step), ("Obstacle", version.obstacle)]
        said += [("If … then", version.if_then), ("By", "" if version.target is None else version.target.isoformat())]
        parts.append(f"## {version.day.isoformat()}: {harmless(one_line(version.title))}")
        parts += _said(said)
    steps = [f"- [{'x' if step.done else ' '}] {harmless(step.text)}" for step in goal.steps]
    parts += ["## Steps", "\n".join(steps)] if steps else []
    parts += ["## Practised", "\n".join(f"- {harmless(one.text)}" for one in goal.repeats)] if goal.repeats else []
    return "\n\n".join([*parts, *_said([("Why it stands so", goal.state_reason)])])


def _pattern_words(pattern: Pattern) -> str:
    said = [
        ("How I notice it", pattern.noticed),
        ("What it protects", pattern.protects),
        ("What it costs", pattern.costs),
    ]
    said.append(("An experiment", pattern.experiment))
    return "\n\n".join([f"# {harmless(one_line(pattern.name))}", *_said(said)])


def _skill_facts(skill: Skill) -> dict[str, Any]:
    return {
        "kind": "skill",
        "area": str(skill.area),
        "favourite": skill.favourite or None,
        "archived": skill.archived or None,
    }


def _skill_words(skill: Skill) -> str:
    said = [("What", skill.what), ("When", skill.when), ("How", skill.how)]
    return "\n\n".join([f"# {harmless(one_line(skill.name))}", *_said(said)])


def _session_facts(session: Session) -> dict[str, Any]:
    answers = {name: getattr(session, name) for name in ("heard", "matters", "suits", "useful")}
    return {
        "kind": "session",
        "day": session.day.isoformat(),
        "time": session.time,
        "state": str(session.state),
        **answers,
    }


def _session_words(session: Session) -> str:
    topics = "\n".join(f"- {harmless(topic.text)}" for topic in session.topics)
    agreed = "\n".join(f"- {harmless(line.text)}" for line in session.agreed)
    said = [
        ("Question", session.question),
        ("What bothered me", session.bothered),
        ("What was missing", session.missing),
    ]
    parts = [f"## {name}\n\n{lines}" for name, lines in (("Topics", topics), ("Agreed", agreed)) if lines]
    return "\n\n".join([*parts, *_said(said)])


def _said(said: Sequence[tuple[str, str]]) -> list[str]:
    return [f"**{name}:** {harmless(words)}" for name, words in said if words]


def _table_page(table: Table) -> str:
    lines = [_row(table.header), _row(["---"] * len(table.header)), *(_row(row) for row in table.rows)]
    return "\n".join(lines) + "\n"


def _row(cells: Sequence[Cell]) -> str:
    return f"| {' | '.join(_in_a_row(cell) for cell in cells)} |"


def _in_a_row(cell: Cell) -> str:
    """Return a value as a table's cell: on one line, with nothing that could end the cell."""
    words = harmless(" / ".join(str("" if cell is None else cell).split("\n")))
    return words.replace("\\", "\\\\").replace("\\\\<", "\\<").replace("\\\\!", "\\!").replace("|", "\\|")


__all__ = ["harmless", "pages"]
