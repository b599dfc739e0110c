"""Takes another copy of the journal in, as one undo step: nothing doubled, the newer edit stands, nothing is lost.

What came out of what is decided by `ancestry`. Where both copies were changed since they parted, the state that was
changed later stands, and the other one is kept beside it (`beside`). What was deleted in one copy goes here too,
unless the other copy changed it meanwhile: then it stays.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Final

from evenso.language import later
from storage.contents.history import Step, insert_states, parts
from storage.contents.ids import id_of, last_number
from storage.database import OpenFile
from storage.merging import past
from storage.merging.ancestry import Standing, Verdict, decide
from storage.merging.beside import Loss, Meeting, keep_wording, meet, write_losses
from storage.merging.copies import MAIN, MERGED, Copy, Held, read
from storage.merging.references import Homes, at_home, parents
from storage.merging.report import MergeReport
from storage.merging.sameness import ONE_OF_A_KEY, Coming, Pairing, key_of
from storage.merging.validating import Unreadable, whole
from storage.shapes import State

_WALKED: Final = {"entry", "pattern", "goal", "skill", "session"}
"""Ends of a link that must be here, or nobody could walk to them."""


class Taking:
    """One merge, inside a `writing` block."""

    def __init__(self, file: OpenFile, other: OpenFile) -> None:
        self.file = file
        self.ours: Copy = read(file)
        self.theirs: Copy = read(other)
        self.step = Step(file, later("merge of another copy"), merged=True)
        another = self.ours.is_another(self.theirs)
        self.report = MergeReport(read=len(self.theirs.things["entry"]), another=another)
        self.homes = Homes(back=Homes())
        self.pairing = Pairing(self.ours, self.theirs, self.homes)
        self.lines: set[tuple[str, int, str]] = set()
        self.losses: list[Loss] = []
        self.verdicts: dict[tuple[str, str], Verdict] = {}
        self.children: dict[tuple[str, int | str], int] = {}
        self._keys: dict[Hashable, Held] = {}
        self._free: dict[str, int] = {}

    def run(self) -> MergeReport:
        """Do all of it."""
        for held in self.ours:
            self._count_parents(held, 1)
        self._decide()
        for thing in MERGED:
            self._take(thing)
        for thing in reversed(MERGED):
            self._carry_deletions(thing)
        past.carry_withdrawn(self.file, self.step, self.theirs.withdrawn)
        write_losses(self.file, self.step, self.losses, self.next_number("entries"))
        self._remember()
        return self.report

    # what becomes of each

    def _decide(self) -> None:
        """Decide about each of their things, and bring back the goal of a step that comes, and the like."""
        for held in self.theirs:
            ours, theirs = self._standings(held.thing, held.uid)
            self.verdicts[held.thing, held.uid] = decide(ours, theirs)
        for thing in reversed(MERGED):
            for held in self.theirs.things[thing].values():
                if thing != "entry version" and not self._stays_gone(held) and self._comes(held):
                    self._bring_parents(held)

    def _standings(self, thing: str, uid: str) -> tuple[Standing | None, Standing | None]:
        return self.ours.standing(thing, uid), self.theirs.standing(thing, uid)

    def _stays_gone(self, there: Held) -> bool:
        return self._here(there) is None and self.verdicts[there.thing, there.uid] is Verdict.OURS

    def _comes(self, there: Held) -> bool:
        return self.verdicts[there.thing, there.uid] in (Verdict.THEIRS, Verdict.APART)

    def _bring_parents(self, there: Held) -> None:
        for thing, name in parents(there):
            parent = self.theirs.named.get((thing, name))
            if parent is not None and self._stays_gone(parent):
                self.verdicts[thing, parent.uid] = Verdict.APART

    def _here(self, there: Held) -> Held | None:
        return self.ours.things[there.thing].get(there.uid)

    # taking

    def _take(self, thing: str) -> None:
        self._keys = {key_of(thing, held.state): held for held in self.ours.things[thing].values()}
        unknown: list[Coming] = []
        for there in sorted(self.theirs.things[thing].values(), key=lambda held: held.seq):
            here = self._here(there)
            if here is not None:
                self.homes.settle(there, here.id, here.seq)
            if self._stays_gone(there) or not self._comes(there):
                continue
            try:
                state = whole(there, self.theirs)
                if here is not None:
                    self._meet(there, here, state)
                elif self._can_be_walked(there) and not self._is_orphan(there):
                    names = {"seq": 0, "id": there.id, "uid": there.uid}
                    unknown.append(Coming(there, state, Held(thing, at_home(there, state, self.homes, names=names))))
            except (Unreadable, KeyError):
                self.report.unreadable.append(self.theirs.met(there))
        self.pairing.pair(thing, unknown)
        self._write_new(thing, [new for one in unknown if (new := self._find_a_place(one)) is not None])

    def _find_a_place(self, one: Coming) -> tuple[Held, State] | None:
        """Bring what comes together with what stands for it here; return it with its rows if it is new."""
        there, state = one.there, one.state
        known = self.pairing.found.get(there.uid)
        if known is not None:
            self.homes.settle(there, known.id, known.seq)
            if self._gave_way(known):
                self._take_its_place(there, known, state)
            else:
                self._meet(there, known, state, by_uid=False)
            return None
        seq = self.next_number(MAIN[there.thing])
        word = there.id if there.thing == "setback" else id_of(there.id, there.uid, lambda w: self._taken(there, w))
        coming = at_home(there, state, self.homes, names={"seq": seq, "id": word, "uid": there.uid})
        self.homes.settle(there, word, seq)
        self.ours.named[there.thing, word] = new = Held(there.thing, coming)
        if self.verdicts[there.thing, there.uid] is Verdict.APART:
            self.report.kept.append(self.ours.met(new))
        return there, coming

    def _taken(self, there: Held, word: str) -> bool:
        return (there.thing, word) in self.ours.named

    def _can_be_walked(self, there: Held) -> bool:
        if there.thing != "link":
            return True
        ends = [(there.row[f"{end}_thing"], there.row[f"{end}_id"]) for end in ("root", "grown")]
        return all(thing not in _WALKED or (thing, word) in self.homes.ids for thing, word in ends)

    def _is_orphan(self, there: Held) -> bool:
        """Whether an earlier wording belongs to an entry that is gone here, or was just kept."""
        if there.thing != "entry version":
            return False
        known = self.file.value("SELECT 1 FROM entry_versions WHERE uid = ?", (there.uid,))
        return known is not None or ("entry", there.row["entry_id"]) not in self.homes.ids

    def _meet(self, there: Held, here: Held, state: State, *, by_uid: bool = True) -> None:
        """Bring a thing that is in both copies to the state that stands, and keep the other one where it is lost."""
        if there.thing == "entry version":
            return  # it says what was said once; nothing about it changes
        line = self.theirs.line_of(there)
        if not by_uid and line in self.ours.past.get(there.uid, ()):
            return  # came before, and was brought together then
        theirs = at_home(there, state, self.homes, names={"seq": here.seq, "id": here.id, "uid": here.uid})
        if Held(there.thing, theirs).seal != there.seal or not by_uid:
            self.lines.add((there.uid, *line))
        if Held(there.thing, theirs).seal == here.content:
            return
        verdict = self.verdicts[there.thing, there.uid] if by_uid else self.pairing.first_meeting(there, state, here)
        meeting = meet(here, theirs, verdict, fits=self._fits(here, theirs))
        if meeting.apart or verdict is Verdict.APART:
            self.lines |= {(here.uid, *self.ours.line_of(here)), (there.uid, *line)}
        self._settle(here, meeting)

    def _gave_way(self, here: Held) -> bool:
        """Whether the other copy deleted a thing, as it is here, of which it has one of the same key again."""
        gone = here.uid not in self.theirs.things[here.thing]
        return gone and decide(*self._standings(here.thing, here.uid)) is Verdict.THEIRS

    def _take_its_place(self, there: Held, here: Held, state: State) -> None:
        """Let what was deleted there and made anew be the new one here too: else only the deletion would come over."""
        coming = at_home(there, state, self.homes, names={"seq": here.seq, "id": here.id, "uid": there.uid})
        if Held(there.thing, coming).seal != there.seal:
            self.lines.add((there.uid, *self.theirs.line_of(there)))
        known = self.ours.things[here.thing]
        known[there.uid] = known.pop(here.uid)
        self._put(here, coming)
        self.report.count(self.report.updated, here.thing)

    def _settle(self, here: Held, meeting: Meeting) -> None:
        if meeting.lost is not None and here.thing == "entry":
            keep_wording(self.file, self.step, here, meeting.lost, meeting.stands)
        elif meeting.lost is not None:
            self.losses.append(Loss(here.thing, meeting.stands, meeting.lost))
        if meeting.apart:
            self.report.both.append(self.ours.met(Held(here.thing, meeting.stands)))
        if Held(here.thing, meeting.stands).seal == here.seal:
            return
        self._put(here, meeting.stands)
        if not meeting.apart:
            self.report.count(self.report.updated, here.thing)

    def _put(self, here: Held, state: State) -> None:
        self.step.put(here.thing, here.seq, here.state, state)
        self._count_parents(here, -1)
        here.state = state
        self._count_parents(here, 1)

    def _fits(self, here: Held, theirs: State) -> bool:
        """Whether nothing else here has the key that a changed thing would have."""
        other = self._keys.get(key_of(here.thing, theirs))
        return other is None or other is here or here.thing not in ONE_OF_A_KEY

    def _write_new(self, thing: str, new: list[tuple[Held, State]]) -> None:
        for part in parts(new):
            for _, state in part:
                self.step.remember(thing, int(state[MAIN[thing]]["seq"]), {})
            insert_states(self.file, thing, [state for _, state in part])
        for there, state in new:
            self.report.count(self.report.added, thing)
            self._say_returned(there, state)
            self._count_parents(Held(thing, state), 1)
            self.report.span(Held(thing, state).day)
            if Held(thing, state).seal != there.seal or self.verdicts[thing, there.uid] is Verdict.APART:
                self.lines.add((there.uid, *self.theirs.line_of(there)))

    def _say_returned(self, there: Held, state: State) -> None:
        """Tell what comes again to a copy that had deleted it: it is not new, and mostly somebody took it back."""
        if self.ours.standing(there.thing, there.uid) is not None:
            self.report.count(self.report.returned, there.thing)
            if self.verdicts[there.thing, there.uid] is Verdict.THEIRS:
                self.report.taken_back.append(self.ours.met(Held(there.thing, state)))

    # going

    def _carry_deletions(self, thing: str) -> None:
        for here in list(self.ours.things[thing].values()):
            ours, theirs = self._standings(thing, here.uid)
            if here.uid in self.theirs.things[thing] or theirs is None:
                continue
            verdict = decide(ours, theirs)
            if verdict is Verdict.APART:
                self._keep(here)
            elif verdict is Verdict.OURS:
                self.report.taken_back.append(self.ours.met(here))
            elif verdict is Verdict.THEIRS and not self._is_needed(here):
                self._delete(here)

    def _is_needed(self, here: Held) -> bool:
        names: tuple[tuple[str, int | str], ...] = ((here.thing, here.seq), (here.thing, here.id))
        if needed := any(self.children.get(name) for name in names):
            self._keep(here)
        return needed

    def _keep(self, here: Held) -> None:
        self.lines.add((here.uid, *self.ours.line_of(here)))
        self.report.kept.append(self.ours.met(here))

    def _delete(self, here: Held) -> None:
        row, after = here.row, State()
        if here.thing == "entry":
            for version in self.ours.things["entry version"].values():
                if version.row["entry_id"] == here.id:
                    self.step.put("entry version", version.seq, version.state, {})
            if row["source_key"]:
                left = {"seq": here.seq, "source": row["source"], "source_key": row["source_key"]}
                after = {"withdrawn": left}
        self.step.put(here.thing, here.seq, here.state, after)
        self._count_parents(here, -1)
        self.report.count(self.report.removed, here.thing)

    # what is remembered

    def _remember(self) -> None:
        """Remember what they remember, and what was brought together: as part of the step, if there is one."""
        known = {(uid, *line) for uid, lines in self.ours.past.items() for line in lines}
        new = {(uid, *line) for uid, lines in self.theirs.past.items() for line in lines} | self.lines
        for part in parts([(self.next_number("past"), line) for line in sorted(new - known)]):
            for seq, _ in part if self.report.touched else ():
                self.step.remember("past line", seq, {})
            rows = [dict(zip(("seq", "uid", "turn", "seal"), (seq, *line), strict=True)) for seq, line in part]
            insert_states(self.file, "past line", [{"past": row} for row in rows])

    def next_number(self, table: str) -> int:
        """Return a number that no row of a table has or had."""
        self._free[table] = self._free.get(table, last_number(self.file, table)) + 1
        return self._free[table]

    def _count_parents(self, held: Held, by: int) -> None:
        for name in parents(held) if held.thing != "entry version" else ():
            self.children[name] = self.children.get(name, 0) + by


__all__ = ["Taking"]
