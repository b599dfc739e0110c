"""What a guided form is made of: its parts in order, each with the name it is stored under, a label and a question."""

from __future__ import annotations

from dataclasses import dataclass

from evenso.records import NoteForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One question: `name` is stored and never changes, `label` stands over the answer, `hint` is a made-up answer.

    Every part may be skipped; an `optional` one is not missed where it is. `scale` is the whole number that is asked
    for, `feelings` that several are, each with its word. A `turn` is said by one of two and asked for again and again;
    an `after` part is only asked once the talk has taken place. A `fact` is about the entry and none of its words.
    """

    name: str
    label: str
    asks: str
    hint: str = ""
    optional: bool = False
    scale: tuple[int, int] | None = None
    feelings: bool = False
    turn: bool = False
    after: bool = False
    fact: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidedForm:
    """A form: the word it goes by, its title, one line of why, a caution if there is any, its parts.

    `whole_after` names the part with which the entry may well end, and `whole` says so. `aloud` are the parts that are
    words to be said.
    """

    name: str
    title: str
    why: str
    note_form: NoteForm
    parts: tuple[Part, ...]
    caution: str = ""
    whole_after: str = ""
    whole: str = ""
    aloud: tuple[str, ...] = ()

    def part(self, name: str) -> Part | None:
        """Return the part of a name."""
        return next((one for one in self.parts if one.name == name), None)

    @property
    def turns(self) -> tuple[Part, ...]:
        """The two sides of a talk, the one who begins first; () for other forms."""
        return tuple(one for one in self.parts if one.turn)

    @property
    def afterwards(self) -> tuple[Part, ...]:
        """What is asked once the talk has taken place."""
        return tuple(one for one in self.parts if one.after)
