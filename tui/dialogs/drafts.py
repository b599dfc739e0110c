"""A form's words as the text of a draft, and back; with them what was put aside meanwhile, and what stood there before.

What others save while a draft waits is taken in when it is gone on with (`evenso.journal.going_on`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from evenso.journal.going_on import go_on
from evenso.wording.journal.writing import (
    AS_SAVED,
    AS_TYPED,
    BEGUN_ANEW,
    FORM_ELSEWHERE,
    GOING_ON,
    GOING_ON_SAVED,
    TYPED_ANEW,
    say_going_on_together,
)
from tui.dialogs.forms import Form
from tui.intents import Alone, Outcome

if TYPE_CHECKING:
    from storage.journal import Journal

ASIDE: Final = ""
"""Under this name, which no field has, a draft keeps the wordings that were put aside."""


BEGAN: Final = "*"
"""Under this name, which no field has either, what the lines that were typed into said before; old drafts have none."""


def pack(
    values: Mapping[str, str], aside: list[dict[str, str]] | None = None, began: Mapping[str, str] | None = None
) -> str:
    """Write a form's words as the text of a draft."""
    return json.dumps(
        {**values, **({ASIDE: aside} if aside else {}), **({} if began is None else {BEGAN: dict(began)})},
        ensure_ascii=False,
    )


def _read(draft: str) -> object:
    with suppress(ValueError, RecursionError):
        return json.loads(draft)
    return None


def unpack(draft: str, form: Form) -> dict[str, str]:
    """Read a draft's words back; those of no field of the form are left out."""
    found = _read(draft)
    if not isinstance(found, dict):
        return {"text": draft} if form.text is not None and draft else {}
    return _words(found, form)


def _words(found: object, form: Form) -> dict[str, str]:
    """Return the words of the form's fields; those of no field of it are left out."""
    if not isinstance(found, dict):
        return {}
    return {name: words for name in form.values if isinstance(words := found.get(name), str)}


@dataclass(frozen=True, slots=True)
class ThrowTyped(Alone):
    """Throw away what was typed into a form, as it stands by now: it can come back, as whatever is thrown away."""

    slot: str
    text: str
    day: date | None

    def run(self, journal: Journal) -> Outcome:
        """Throw it away, quietly; no step of undo, as no draft is one."""
        journal.throw_own_away(self.slot, self.text, self.day)
        return Outcome("", undoable=False, fresh=False)


class Wordings:
    """The wordings of a form between which one key goes: as it was saved, and each that was typed. None gets lost."""

    def __init__(self, form: Form, draft: str, elsewhere: str = "") -> None:
        self._form = form
        found = _read(draft)
        aside = found.get(ASIDE) if isinstance(found, dict) else None
        self._began = self._what_began(found)
        self._overruled: tuple[str, ...] = ()
        self._took_in = False
        whole = [self._gone_on(_words(one, form)) for one in aside or () if isinstance(one, dict)]
        self._others = [dict(form.values), *whole] if form.was_saved else [*whole, dict(form.values)]
        self._as_it_was = False
        """Whether the key brought back what the form began with, rather than a hand."""
        self.begin = self._gone_on(unpack(draft, form), first=True)
        """The words to begin with."""
        self._elsewhere = {**form.values, **unpack(elsewhere, form)} if elsewhere else None
        """What another window has open: it comes here only when it is asked for."""

    def _what_began(self, found: object) -> dict[str, str] | None:
        """Return what lines said before they were typed into; None for a draft of something new, and for an old one."""
        began = found.get(BEGAN) if isinstance(found, dict) else None
        if self._form.new or not isinstance(began, dict):
            return None
        words = _words(began, self._form)
        choices = {field.name for field in self._form.fields if field.choices}
        held = any(said.strip() for name, said in words.items() if name not in choices)
        return words if held or self._form.was_saved else None

    def _gone_on(self, typed: dict[str, str], *, first: bool = False) -> dict[str, str]:
        """Return words with what was saved elsewhere since they were typed."""
        saved = self._form.values
        if self._began is None or not typed:
            return {**saved, **typed}
        typed = self._choosable(typed)
        melded, both = go_on(self._began, typed, saved)
        if first:
            self._took_in = melded != {**saved, **typed}
            self._overruled = both
        return melded

    def _choosable(self, typed: dict[str, str]) -> dict[str, str]:
        """Leave out a choice that is none any more."""
        gone = {one.name for one in self._form.fields if one.choices and typed.get(one.name) not in one.choices}
        return {name: words for name, words in typed.items() if name not in gone}

    @property
    def told(self) -> str:
        """What is said of a form that goes on, or is open elsewhere: "" where nothing was half-written."""
        if self._elsewhere is not None:
            return FORM_ELSEWHERE
        if not self._form.differs(self.begin):
            return ""
        if self._took_in or self._overruled:
            labels = [field.label for field in self._form.fields if field.name in self._overruled]
            return say_going_on_together(labels)
        return GOING_ON_SAVED if self._form.was_saved else GOING_ON

    def any_typed(self, now: dict[str, str]) -> bool:
        """Whether anything was typed that stands there now, was put aside, or is open elsewhere."""
        return self._elsewhere is not None or any(self._form.differs(one) for one in (now, *self._others))

    def put_aside(self, words: dict[str, str]) -> None:
        """Hold words that are no longer on the page; of a new form they are the next that come back."""
        self._as_it_was = False
        if words not in self._others:
            self._others.insert(len(self._others) if self._form.was_saved else 0, words)

    def instead_of(self, now: dict[str, str]) -> dict[str, str]:
        """Return the next wording, the saved one first where there is one, and put the one that stands there aside."""
        if self._elsewhere is not None:
            following, self._elsewhere = self._elsewhere, None
            self.put_aside(now)
            return following
        saved, was_saved = self._form.values, self._form.was_saved
        back = was_saved or self._form.differs(now)  # else it stands there bare already
        others = [one for one in self._others if one != now and (back or self._form.differs(one))]
        if back and saved not in others and now != saved:
            others.insert(0 if was_saved else len(others), saved)
        self._others = [*others, now]
        following = self._others.pop(0)
        self._as_it_was = not self._form.differs(following)
        return following

    def say(self, words: dict[str, str]) -> str:
        """Say of the wording that stands there now which one it is."""
        if self._form.differs(words):
            return AS_TYPED if self._form.was_saved else TYPED_ANEW
        return AS_SAVED if self._form.was_saved else BEGUN_ANEW

    def let_go(self, now: dict[str, str]) -> ThrowTyped | None:
        """Throw away what was put aside where the key brought back what was there before, and one leaves it so.

        Where several wordings were put aside, the key only went through them: then all of them stay (None).
        """
        one_only = sum(map(self._form.differs, self._others)) == 1
        if not one_only or not self._as_it_was or self._form.differs(now):
            return None
        thrown = ThrowTyped(self._form.slot, self.draft(now), self._form.day)
        self._others = [dict(self._form.values)]
        return thrown

    def draft(self, now: dict[str, str]) -> str:
        """Return the draft's text: what is typed, else what was typed last; "" where nothing but the saved is known."""
        typed = [one for one in (now, *reversed(self._others)) if self._form.differs(one)]
        if not typed:
            return ""
        saved, first = self._form.values, typed[0]
        began = {name: words for name, words in saved.items() if any(one.get(name, words) != words for one in typed)}
        return pack(first, [one for one in typed[1:] if one != first], None if self._form.new else began)
