"""The person's skills: archived rather than deleted, so that what was practised keeps its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final, cast

from evenso.cells import shorten
from evenso.language import tr
from evenso.records import Area, InvalidRecord, Practice, Skill, is_entry_id
from evenso.text import one_line
from storage.contents import history
from storage.contents.entries import add_in
from storage.contents.ids import last_number, new_id, new_uid
from storage.contents.labels import say_entry, say_skill_change
from storage.database import OpenFile
from storage.problems import NotFound
from storage.rows import Row, seconds, skill_of, skill_state

_LONGEST_SAID: Final = 40
_ORDER: Final = {str(area): place for place, area in enumerate(Area)}


def read(file: OpenFile, *, archived: bool) -> list[Skill]:
    """Return the skills by area and by their place in it; archived ones only when asked for."""
    rows = file.rows("SELECT * FROM skills WHERE archived <= ?", (int(archived),))
    rows.sort(key=lambda row: (_ORDER.get(row["area"], len(_ORDER)), row["position"], row["seq"]))
    return [skill_of(row) for row in rows]


def practised(file: OpenFile, start: date, end: date) -> list[str]:
    """Return the id of the skill of each practice on some days that was done or tried, the newest first."""
    rows = file.rows(
        "SELECT s.id FROM entries e CROSS JOIN practices p ON p.seq = e.seq JOIN skills s ON s.seq = p.skill"
        " WHERE e.day BETWEEN ? AND ? AND p.state IN ('done', 'tried') ORDER BY e.utc DESC, e.seq DESC",
        (start.isoformat(), end.isoformat()),
    )
    return [str(skill_id) for (skill_id,) in rows]


def find(file: OpenFile, name_or_id: str) -> Skill:
    """Return the skill of that id or name, else the only one whose name starts with or holds those letters.

    Raises `NotFound`, naming the skills that come near.
    """
    return choose(read(file, archived=True), name_or_id)


def choose(skills: Sequence[Skill], name_or_id: str) -> Skill:
    """Return the one of these skills that is meant, as `find` does: also of those that are in no journal yet."""
    wanted = " ".join(name_or_id.split()).casefold()
    if not wanted:
        raise NotFound(tr("No skill was named."))
    for exact in ([s for s in skills if s.id == wanted], [s for s in skills if s.name.casefold() == wanted]):
        if exact:
            return exact[0]
    for some in ([s for s in skills if not s.archived], skills):
        starts = [skill for skill in some if skill.name.casefold().startswith(wanted)]
        holds = [skill for skill in some if wanted in skill.name.casefold()]
        near = starts or holds
        if len(near) == 1:
            return near[0]
        if near:
            fitting = ", ".join(skill.name for skill in near[:6])
            raise NotFound(
                tr(
                    "Several skills fit “{name}”: {fitting}. Which one is meant?",
                    name=_said(name_or_id),
                    fitting=fitting,
                )
            )
    if len(ours := _in_another_language(skills, wanted)) == 1:
        return ours[0]
    raise NotFound(_not_found(name_or_id, wanted, skills))


def _in_another_language(skills: Sequence[Skill], wanted: str) -> list[Skill]:
    """Return the skill of the program's that a name means in another language: what scripts name goes on naming it."""
    from evenso.strategies.languages import called  # noqa: PLC0415  # only where no name here fits

    names = called(wanted)
    return [skill for skill in skills if skill.name.casefold() in names]


def _said(name: str) -> str:
    return shorten(one_line(name), _LONGEST_SAID)


def _not_found(name: str, wanted: str, skills: Sequence[Skill]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415  # only on the way to a question

    names = {skill.name.casefold(): skill.name for skill in skills}
    words = {word: name for name in reversed(names) for word in name.split() if len(word) > 2}
    whole = [names[name] for name in get_close_matches(wanted, names, n=4, cutoff=0.5)]
    part = [names[words[word]] for word in get_close_matches(wanted, words, n=2, cutoff=0.7)]
    near = list(dict.fromkeys((*part, *whole)))[:4]
    if near:
        return tr("There is no skill “{name}”. Near it: {near}.", name=_said(name), near=", ".join(near))
    return tr("There is no skill “{name}”.", name=_said(name))


def add(file: OpenFile, skill: Skill, also: Callable[[history.Step, Skill], None] | None = None) -> Skill:
    """Save a new skill at the end of its area as one undo step; return it with its id. `also` joins that step."""
    with file.writing():
        seq, saved, state = _new(file, skill)
        step = history.Step(file, say_skill_change(None, saved))
        step.put("skill", seq, {}, state)
        if also is not None:
            also(step, saved)
    return saved


def plant(file: OpenFile, skills: Iterable[Skill]) -> None:
    """Write the starter catalogue into a journal that is being made; no undo step."""
    for skill in skills:
        seq, _, state = _new(file, skill)
        history.write_state(file, "skill", seq, {}, state)


def bring(file: OpenFile, step: history.Step | None, skills: Iterable[Skill]) -> dict[str, str]:
    """Add the skills that no skill here is named like; return the id here of each one's own id.

    One of the program's own is known by its name in any language.
    Without a step nothing is added, and skills that are not here are left out of the answer.
    """
    from evenso.strategies.languages import called  # noqa: PLC0415  # only where a journal comes in

    here = {skill.name.casefold(): skill.id for skill in read(file, archived=True)}
    ids: dict[str, str] = {}
    for skill in skills:
        folded = skill.name.casefold()
        if folded not in here and (ours := sorted(called(folded) & here.keys())):
            folded = ours[0]  # the program's own, kept in another language
        if folded not in here and step is not None:
            seq, saved, state = _new(file, skill)
            step.put("skill", seq, {}, state)
            here[folded] = saved.id
        if folded in here:
            ids[skill.id] = here[folded]
    return ids


def is_new(file: OpenFile) -> bool:
    """Whether nobody did anything in this journal yet: it holds what the program put there."""
    return not any(file.value(f"SELECT EXISTS (SELECT 1 FROM {table})") for table in ("changes", "entries", "past"))


def take_over(file: OpenFile, step: history.Step | None, skills: Iterable[Skill]) -> dict[str, str]:
    """Put these skills in the place of those that a new journal begins with; return the id here of each one's own."""
    if step is None:
        return bring(file, None, skills)
    for row in file.rows("SELECT * FROM skills"):
        step.put("skill", row["seq"], {"skills": dict(row)}, {})
    ids: dict[str, str] = {}
    for skill in skills:
        seq, saved, state = _new(file, skill)
        step.put("skill", seq, {}, state)
        ids[skill.id] = saved.id
    return ids


def practise(file: OpenFile, skill: Skill, practice: Practice) -> Practice:
    """Save a practice of a skill that may have to be added first, both as one undo step; return it with its id."""
    with file.writing():
        step = history.Step(file, say_entry(replace(practice, skill=skill.name)))
        ids = bring(file, step, [skill])
        (saved,) = add_in(file, step, [replace(practice, skill_id=ids[skill.id])])
    return cast("Practice", saved)


def change(file: OpenFile, skill: Skill) -> Skill:
    """Save a changed skill under its id as one undo step; nothing is written when nothing differs."""
    with file.writing():
        rows = file.rows("SELECT * FROM skills WHERE id = ?", (skill.id,))
        if not rows:
            raise NotFound(tr("That skill is not in this journal."))
        was = skill_of(rows[0])
        if skill == was:
            return was
        _refuse_twin(file, skill)
        _write(file, history.Step(file, say_skill_change(was, skill)), rows[0], was, skill)
    return skill


def _write(file: OpenFile, step: history.Step, row: Any, was: Skill, skill: Skill) -> None:
    kept = {name: row[name] for name in ("seq", "uid", "position")} | {"changed": seconds(file.clock())}
    if skill.area is not was.area:
        kept["position"] = _next_position(file, skill.area)
    step.put("skill", int(kept["seq"]), {"skills": dict(row)}, skill_state(skill, kept))


def reword(file: OpenFile, code: str) -> list[Skill]:
    """Let the skills that have the program's own words have those of today in a language, as one step; return them."""
    from evenso.language import LANGUAGES, later  # noqa: PLC0415  # once in a journal's life, if ever
    from evenso.strategies.languages import reworded  # noqa: PLC0415  # the same

    with file.writing():
        step = history.Step(file, later("skills in {language}", language=LANGUAGES[code]))
        found = reworded(read(file, archived=True), code)
        for one in found:
            (row,) = file.rows("SELECT * FROM skills WHERE id = ?", (one.was.id,))
            _write(file, step, row, one.was, one.now)
    return [one.now for one in found]


def _new(file: OpenFile, skill: Skill) -> tuple[int, Skill, Any]:
    _refuse_twin(file, replace(skill, id=""))
    seq = 1 + last_number(file, "skills")
    keeps = is_entry_id(skill.id) and not _has(file, skill.id)
    saved = skill if keeps else replace(skill, id=new_id(lambda word: _has(file, word)))
    kept: Row = {"seq": seq, "uid": new_uid(), "position": _next_position(file, skill.area)}
    kept["changed"] = seconds(file.clock())
    return seq, saved, skill_state(saved, kept)


def _has(file: OpenFile, word: str) -> bool:
    return file.value("SELECT 1 FROM skills WHERE id = ?", (word,)) is not None


def _next_position(file: OpenFile, area: Area) -> int:
    return 1 + int(file.value("SELECT coalesce(max(position), 0) FROM skills WHERE area = ?", (str(area),)))


def _refuse_twin(file: OpenFile, skill: Skill) -> None:
    rows = file.rows("SELECT * FROM skills WHERE folded = ? AND id <> ?", (skill.name.casefold(), skill.id))
    if not rows:
        return
    twin = skill_of(rows[0])
    if twin.archived:
        raise InvalidRecord(tr("The skill “{name}” is already there, put away; bring it back instead.", name=twin.name))
    raise InvalidRecord(tr("There is already a skill “{name}”.", name=twin.name))


__all__ = ["add", "bring", "change", "choose", "find", "is_new", "plant", "practise", "read", "reword", "take_over"]
