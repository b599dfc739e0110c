"""What a journal of notes should hold after anything that can be done to it: the simplest thing that could say so.

Every change of a note is a turn. A copy of the journal knows what each note said at every turn before: of two states
the one that came out of the other is the one whose copy knows the other's turn and words.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, field

Line = tuple[int, str | None]


@dataclass(slots=True)
class State:
    """What a note says (None: it is gone), when it was changed last by the clock, and at which turn it is."""

    words: str | None
    changed: int
    turn: int = 1

    @property
    def line(self) -> Line:
        """The state as others may know it."""
        return self.turn, self.words


@dataclass(slots=True)
class Notes:
    """The notes by their ids, and the lines of each that came before."""

    states: dict[str, State] = field(default_factory=dict)
    known: dict[str, set[Line]] = field(default_factory=dict)

    def put(self, word: str, words: str | None, changed: int) -> None:
        """Bring a note to a new state."""
        past = self.known.setdefault(word, set())
        if word in self.states:
            past.add(self.states[word].line)
        self.states[word] = State(words, changed)
        self.count(word)

    def count(self, word: str) -> None:
        """Give a note the turn after all that are known."""
        self.states[word].turn = 1 + max((turn for turn, _ in self.known[word]), default=0)

    def said(self) -> dict[str, str]:
        """Return what there is to read."""
        return {word: state.words for word, state in self.states.items() if state.words is not None}


@dataclass(slots=True)
class Model:
    """One copy of the journal: its notes, and what undo and redo lead to; a step is (notes, whether it was a merge)."""

    notes: Notes = field(default_factory=Notes)
    done: list[tuple[Notes, bool]] = field(default_factory=list)
    undone: list[tuple[Notes, bool]] = field(default_factory=list)

    def parted(self) -> Model:
        """Return a copy that goes its own way from here."""
        return copy.deepcopy(self)

    def step(self, *, merged: bool = False) -> None:
        """Remember how things are before a change."""
        self.done.append((copy.deepcopy(self.notes), merged))
        self.undone.clear()

    def put(self, word: str, words: str | None, changed: int) -> None:
        """Change one note, as one step."""
        self.step()
        self.notes.put(word, words, changed)

    def undo(self) -> bool:
        """Take the last step back."""
        return self._swap(self.done, self.undone)

    def redo(self) -> bool:
        """Make it again."""
        return self._swap(self.undone, self.done)

    def _swap(self, source: list[tuple[Notes, bool]], target: list[tuple[Notes, bool]]) -> bool:
        if not source:
            return False
        was, merged = source.pop()
        target.append((copy.deepcopy(self.notes), merged))
        if merged:
            self.notes = was
            return True
        for word, now in list(self.notes.states.items()):
            then = was.states.get(word) or State(None, now.changed)
            if now.words != then.words:
                self.notes.put(word, then.words, then.changed)
        return True

    def merge(self, other: Model) -> bool:
        """Take another copy in; tell whether anything is different then."""
        before, touched = copy.deepcopy(self.notes), False
        for word in other.notes.states:
            touched |= self._merge_one(word, other.notes)
        if touched:
            self.done.append((before, True))
            self.undone.clear()
        return touched

    def _merge_one(self, word: str, other: Notes) -> bool:
        theirs, there = other.states[word], other.known[word]
        ours, here = self.notes.states.get(word), self.notes.known.setdefault(word, set())
        if ours is None:
            here |= there
            if theirs.words is None:
                self.notes.states[word] = copy.copy(theirs)
                return False
            self.notes.states[word] = copy.copy(theirs)
            return True
        same = ours.words == theirs.words
        ahead, behind = theirs.line in here, ours.line in there
        here |= there
        if same:
            ours.turn = max(ours.turn, theirs.turn) if ours.words is None else self._next(word)
            return False
        if ahead == behind:
            here |= {ours.line, theirs.line}
            stands = _stands(ours, theirs)
            self.notes.states[word] = State(stands.words, stands.changed, self._next(word))
            return True
        if behind:
            self.notes.states[word] = copy.copy(theirs)
        return behind

    def _next(self, word: str) -> int:
        return 1 + max((turn for turn, _ in self.notes.known[word]), default=0)


def _stands(ours: State, theirs: State) -> State:
    """Return the state that stands of two that were made apart: what is there before what is gone, else the later."""
    if ours.words is None or theirs.words is None:
        return theirs if ours.words is None else ours
    return max(ours, theirs, key=lambda state: state.changed)


__all__ = ["Model", "Notes", "State"]
