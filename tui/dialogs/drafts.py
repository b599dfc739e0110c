"""A form's words as the text of a draft, and back; with them the wordings put aside while it was filled in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from typing import Final

from tui.dialogs.forms import Form

ASIDE: Final = ""
"""Under this name, which no field has, a draft keeps the wordings that were put aside."""


def pack(values: Mapping[str, str], aside: list[dict[str, str]] | None = None) -> str:
    """Write a form's words as the text of a draft."""
    return json.dumps({**values, ASIDE: aside} if aside else dict(values), ensure_ascii=False)


def unpack(draft: str, form: Form) -> dict[str, str]:
    """Read a draft's words back; those of no field of the form are left out."""
    found = _read(draft)
    if not isinstance(found, dict):
        return {"text": draft} if form.text is not None and draft else {}
    return _words(found, form)


def _read(draft: str) -> object:
    with suppress(ValueError, RecursionError):
        return json.loads(draft)
    return None


def _words(found: dict[str, object], form: Form) -> dict[str, str]:
    return {name: words for name in form.values if isinstance(words := found.get(name), str)}


class Wordings:
    """The wordings of a form between which one key goes: as it was saved, and each that was typed. None gets lost."""

    def __init__(self, form: Form, draft: str) -> None:
        self._form = form
        found = _read(draft)
        aside = found.get(ASIDE) if isinstance(found, dict) else None
        whole = [{**form.values, **_words(one, form)} for one in aside or () if isinstance(one, dict)]
        self._others = [dict(form.values), *whole]

    @property
    def any_aside(self) -> bool:
        """Whether anything is put aside that was typed."""
        return any(self._form.differs(one) for one in self._others)

    def put_aside(self, words: dict[str, str]) -> None:
        """Hold words that are no longer on the page."""
        if words not in self._others:
            self._others.append(words)

    def instead_of(self, now: dict[str, str]) -> dict[str, str]:
        """Return the next wording, the saved one first where there is one, and put the one that stands there aside."""
        saved, was_saved = self._form.values, self._form.was_saved
        others = [one for one in self._others if one != now and (was_saved or self._form.differs(one))]
        if was_saved and saved not in others and now != saved:
            others.insert(0, saved)
        self._others = [*others, now]
        return self._others.pop(0)

    def draft(self, now: dict[str, str]) -> str:
        """Return the draft's text: what is typed, else what was typed last; "" where nothing but the saved is known."""
        typed = [one for one in (now, *reversed(self._others)) if self._form.differs(one)]
        return pack(typed[0], [one for one in typed[1:] if one != typed[0]]) if typed else ""
