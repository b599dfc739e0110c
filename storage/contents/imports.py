"""Taking in another program's entries, again and again, without doubling any and without undoing the person's work.

An entry is found again by its source and that source's own key. The rule for coming back with a newer export:

- the export says the same as last time: left as it is, whatever the person has made of it here (`unchanged`);
- the export says something else, and nobody touched the entry here: brought up to date (`updated`);
- the export says something else, and the person edited the entry here: the person's version stays (`kept`);
- the person deleted the entry here: it does not come back (`kept`).

The same wall time under another offset, or the same instant on another wall, is the same moment: files say one of the
two, and the zone of the machine that reads them says the other.

Where a minute stands for an id, two journals of one program can share it: words that are plainly not those of the
entry with that key are an entry of their own beside it (`apart`), and nothing is written over.

An entry without a key is the same as one in the journal when id, kind and moment of writing agree, as in this
program's own export.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from evenso.formats.again.sameness import BESIDE, is_minute, key_beside, plainly_same
from evenso.records import AnyEntry, Moment, Practice, Skill, is_entry_id
from storage.answers import ImportCounts
from storage.contents import history
from storage.contents.drafts import add_settings
from storage.contents.ids import Numbers
from storage.contents.skills import bring, is_new, take_over
from storage.database import OpenFile
from storage.holding.pages import roomy
from storage.rows import State, content_print, entry_state, moment_of, record_print, seconds

if TYPE_CHECKING:
    from evenso.annotations.additions import Additions

Progress = Callable[[int], None]
_Key = tuple[str, str]
_WORDED = ("text", "note")
"""What of an entry is words of one's own."""


@dataclass(slots=True)
class _Plan:
    """What an import would do: the new records, and the changed ones with their numbers and old rows."""

    add: list[AnyEntry] = field(default_factory=list)
    update: list[tuple[int, State, AnyEntry, str]] = field(default_factory=list)
    unchanged: int = 0
    kept: int = 0
    apart: int = 0
    days: list[date] = field(default_factory=list)
    homes: dict[str, str] = field(default_factory=dict)
    """Ids of entries there, and what they are called here."""
    new: dict[str, str] = field(default_factory=dict)
    """The same, of those that are added."""


@dataclass(frozen=True, slots=True)
class Coming:
    """What an import brings: entries, the skills that their practices name by their ids, the person's own additions."""

    records: Iterable[AnyEntry]
    source: str
    skills: Sequence[Skill] = ()
    additions: Additions | None = None
    settings: Mapping[str, object] | None = None

    @property
    def is_journal(self) -> bool:
        """Whether a whole journal comes, of which a new one becomes an equal: not even its first skills stay."""
        return self.settings is not None

    @property
    def edited(self) -> frozenset[str]:
        """Ids of entries that the person changed: no later export of where they came from takes that back."""
        return frozenset(one.entry_id for one in (self.additions.wordings if self.additions else ()))


def merge(
    file: OpenFile, coming: Coming, *, label: str, progress: Progress | None = None, dry_run: bool = False
) -> ImportCounts:
    """Add and update entries as one undo step and one transaction; `progress` hears how many entries are done.

    Skills known here by their names stay as they are, the others are added.
    """
    skills, source = coming.skills, coming.source
    incoming = [
        record if record.source or not record.source_key else replace(record, source=source)
        for record in coming.records
    ]
    tell = progress or (lambda _: None)
    if dry_run:
        homes = bring(file, None, skills) if skills else None
        plan = _plan(file, incoming, homes)
        more = _bring_additions(file, None, coming.additions, plan, homes)
    else:
        with roomy(file), file.writing():
            step = history.Step(file, label)
            homes = (take_over if coming.is_journal and is_new(file) else bring)(file, step, skills) if skills else None
            plan = _plan(file, incoming, homes)
            _carry_out(file, plan, step, tell, coming.edited)
            more = _bring_additions(file, step, coming.additions, plan, homes)
            add_settings(file, coming.settings or {})
    tell(len(incoming))
    return ImportCounts(
        read=len(incoming),
        added=len(plan.add),
        updated=len(plan.update),
        unchanged=plan.unchanged,
        first=min(plan.days, default=None),
        last=max(plan.days, default=None),
        kept=plan.kept,
        additions=more,
        apart=plan.apart,
    )


def _bring_additions(
    file: OpenFile,
    step: history.Step | None,
    additions: Additions | None,
    plan: _Plan,
    homes: Mapping[str, str] | None,
) -> int:
    if not additions:
        return 0
    from storage.annotations import merging  # noqa: PLC0415  # most imports bring none

    return merging.bring(file, step, additions, merging.Homes(homes or {}, plan.homes, plan.new))


def _plan(file: OpenFile, incoming: list[AnyEntry], homes: Mapping[str, str] | None) -> _Plan:
    known = _Known(file)
    numbers = Numbers(file)
    plan = _Plan()
    seen: set[_Key] = set()
    for record in incoming:
        plan.days.append(record.day)
        key = record.source, record.source_key
        if record.source_key and key in seen:
            plan.unchanged += 1  # the same entry twice in one file
            continue
        seen.add(key)
        if record.source_key and key in known.withdrawn:
            plan.kept += 1
            continue
        if isinstance(record, Practice) and homes is not None:
            if record.skill_id not in homes:
                plan.add.append(record)  # of a skill that is not here yet: only a dry run comes by
                continue
            record = replace(record, skill_id=homes[record.skill_id])  # noqa: PLW2901  # the same practice, at home
        row = known.rows.get(key) if record.source_key else _same(file, record)
        if row is None:
            plan.add.append(record)
        elif not _place(file, plan, record, row, numbers):
            _place_beside(file, plan, record, known, numbers)
    return plan


class _Known:
    """What came before: entries by their keys and by their minutes, and the keys of those that were deleted here."""

    def __init__(self, file: OpenFile) -> None:
        rows = file.rows(
            "SELECT seq, id, source, source_key, imported, local, utc, utc_offset FROM entries WHERE source_key <> ''"
        )
        self.rows: dict[_Key, Any] = {(row["source"], row["source_key"]): row for row in rows}
        gone = file.rows("SELECT source, source_key FROM withdrawn")
        self.withdrawn = {(row["source"], row["source_key"]) for row in gone}

    @cached_property
    def minutes(self) -> dict[_Key, list[Any]]:
        """The entries of each minute; only an entry whose words are others' asks."""
        found: dict[_Key, list[Any]] = {}
        for (source, key), row in self.rows.items():
            found.setdefault((source, key.partition("#")[0]), []).append(row)
        return found


def _same(file: OpenFile, record: AnyEntry) -> Any:
    if not is_entry_id(record.id) or record.written is None:
        return None
    rows = file.rows(
        "SELECT seq, id, imported, local, utc, utc_offset FROM entries WHERE id = ? AND kind = ? AND written = ?",
        (record.id, str(record.kind), seconds(record.written)),
    )
    return rows[0] if rows else None


def _place(file: OpenFile, plan: _Plan, record: AnyEntry, row: Any, numbers: Numbers) -> bool:
    """Decide about one record by the rule at the top; False where its words are plainly those of another entry."""
    home = record
    record = _on_the_wall_it_was(record, row)
    fresh = record_print(record, numbers.skill_number(record))
    if row["imported"] == fresh:
        plan.unchanged += 1
    else:
        before = history.read_state(file, "entry", row["seq"])
        here = content_print(before)
        if here != fresh and _is_another(record, row, before, edited=here != row["imported"]):
            return False
        if here == fresh:
            plan.unchanged += 1
        elif here == row["imported"]:
            plan.update.append((row["seq"], before, record, fresh))
        else:
            plan.kept += 1
    plan.homes[home.id] = row["id"]
    return True


def _is_another(record: AnyEntry, row: Any, before: State, *, edited: bool) -> bool:
    """Whether a record only shares a minute with what is here; the person's own edit may have left no word of it."""
    if not is_minute(record.source_key) or record.id == row["id"]:
        return False
    here = "\n".join(str(table[name]) for table in before.values() for name in _WORDED if table.get(name))
    words = _words(record)
    return not plainly_same(here, words) and not (edited and not words)


def _words(record: AnyEntry) -> str:
    return "\n".join(said for name in _WORDED if (said := getattr(record, name, "")))


def _place_beside(file: OpenFile, plan: _Plan, record: AnyEntry, known: _Known, numbers: Numbers) -> None:
    """Find a record among the others of its minute, or add it beside them."""
    near = known.minutes.get((record.source, record.source_key.partition("#")[0]), [])
    same = [row for row in near if row["imported"] == record_print(_on_the_wall_it_was(record, row), None)]
    own = [row for row in near if row["source_key"].startswith(f"{record.source_key}{BESIDE}")]
    if any(_place(file, plan, record, row, numbers) for row in [*same[:1], *own]):
        return
    own_key = key_beside(record.source_key, _words(record))
    if (record.source, own_key) in known.withdrawn:
        plan.kept += 1
        return
    plan.apart += 1
    plan.add.append(replace(record, source_key=own_key))


def _on_the_wall_it_was(record: AnyEntry, row: Any) -> AnyEntry:
    """Return the record with the moment it has here, where the file's is the same one read in another zone."""
    at = record.at
    if at.offset == row["utc_offset"]:
        return record
    same = at.local.isoformat(timespec="seconds") == row["local"] or seconds(at.utc) == row["utc"]
    return replace(record, at=Moment(datetime.fromisoformat(row["local"]), row["utc_offset"])) if same else record


def _carry_out(file: OpenFile, plan: _Plan, step: history.Step, tell: Progress, edited: Collection[str]) -> None:
    numbers = Numbers(file, len(plan.add))
    for seq, before, record, fresh in plan.update:
        step.put("entry", seq, before, _updated(file, before, record, fresh, numbers))
    done, seqs = len(plan.update), []
    for part in history.parts(plan.add):
        states = []
        for record in part:
            state = numbers.state(record, keyed=bool(record.source_key) and record.id not in edited)
            entry = state["entries"]
            plan.homes[record.id] = plan.new[record.id] = entry["id"]
            seqs.append(entry["seq"])
            states.append(state)
        history.insert_states(file, "entry", states)
        done += len(part)
        tell(done)
    step.remember_new("entry", seqs)


def _updated(file: OpenFile, before: State, record: AnyEntry, fresh: str, numbers: Numbers) -> State:
    old = before["entries"]
    day = date.fromisoformat(old["day"])
    if old["local"] != record.at.local.isoformat(timespec="seconds"):
        day = record.day
    kept = replace(
        record,
        id=old["id"],
        source_key=old["source_key"] if record.source_key else "",  # what stands beside another has a key of its own
        day=day,
        written=moment_of(old["written"]),
        for_session=record.for_session or bool(old["for_session"]),  # marks are the person's, whatever a file says
        private=record.private or bool(old["private"]),
    )
    kept, skill = numbers.with_skill(kept)
    base = {
        "seq": old["seq"],
        "uid": old["uid"],
        "written": old["written"],
        "changed": seconds(file.clock()),
        "imported": fresh,
    }
    return entry_state(kept, base, skill)


__all__ = ["Coming", "merge"]
