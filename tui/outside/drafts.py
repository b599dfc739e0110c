"""What an editor left behind as a draft: the text goes where it was taken from, nothing else of the draft changes.

A draft of the app's editor is a form's words as JSON, one of the command line plain text; `cli` begins its slot.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from evenso.text import is_blank
from tui.outside.folders import PrivatePlace, sweep

if TYPE_CHECKING:
    from storage.answers import Draft
    from storage.journal import Journal

SHELL: Final = "cli "


def merged(drafts: Iterable[Draft], slot: str, text: str) -> str:
    """Return a slot's draft with a new text in it."""
    if slot.startswith(SHELL):
        return text
    words: object = None
    with suppress(ValueError, RecursionError):
        words = json.loads(next((draft.text for draft in drafts if draft.slot == slot), ""))
    return json.dumps({**(words if isinstance(words, dict) else {}), "text": text}, ensure_ascii=False)


def bring_in(journal: Journal, place: PrivatePlace) -> int:
    """Make drafts of what editors that were killed left behind, sweep it away, and return how many there were."""
    brought = 0
    for left in place.left():
        if not is_blank(left.text):
            slot = left.slot or f"{SHELL}note"
            drafts = journal.drafts()
            day = next((draft.day for draft in drafts if draft.slot == slot), None)
            journal.take_draft(slot)
            journal.save_draft(slot, merged(drafts, slot, left.text), day)
            brought += 1
        sweep(left.folder)
    return brought
