"""Words that the journal could not keep: leaving says so once and stays, and a key copies them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from evenso.wording.locking import saying
from tui.dialogs.drafts import BEGAN
from tui.intents import KeepDraft
from tui.journal_thread import REFUSALS, keep
from tui.locking.returning import half_written
from tui.screens.base import JournalScreen

if TYPE_CHECKING:
    from tui.locking.app import LockingApp


async def may_leave(app: LockingApp) -> bool:
    """Keep what is half-written; where something cannot be kept, say so once and stay, and go the second time."""
    told = dict(app.unkept) if app.told_unkept else {}
    for draft in [*app.unkept.values(), *(KeepDraft(*one) for one in half_written(app))]:
        held = app.unkept.get(draft.slot)
        try:
            await app.journal_thread.run(partial(keep, (draft.slot, draft.text, draft.day)))
        except REFUSALS:
            if draft.text.strip():
                app.unkept[draft.slot] = draft
        else:
            if held is not None and app.unkept.get(draft.slot) is held:  # else it was refused meanwhile, and is newer
                del app.unkept[draft.slot]
    if not app.unkept or told == app.unkept:
        return True
    app.told_unkept = True
    tell(app, saying.UNKEPT_AT_THE_DOOR if app.locked else saying.UNKEPT)
    return False


def tell(app: LockingApp, sentence: str) -> None:
    """Say a sentence where it is seen: under the form that lies on top, or at the door; else in the status line."""
    told = None if isinstance(app.screen, JournalScreen) else getattr(app.screen, "tell", None)
    if told is not None:
        told(sentence)
    else:
        app.say(sentence, here=True)


def say_refusal(app: LockingApp, sentence: str) -> str:
    """Say first what can be done with words that are held: under a form a long path may leave no room for it."""
    if app.journal_thread.sealed_since and app.can_lock:
        return saying.SEALED_NOW
    return f"{saying.F4_COPIES} {sentence}"


def copy(app: LockingApp) -> None:
    """Give the clipboard what is half-written or held."""
    texts = {slot: text for slot, text, _ in half_written(app)}
    for slot, one in app.unkept.items():
        texts[slot] = texts.get(slot) or one.text
    words = "\n\n".join(plain for text in texts.values() if (plain := _words(text)).strip())
    if words:
        app.copy_to_clipboard(words)
        tell(app, saying.COPIED)


def _words(draft: str) -> str:
    """Return the words of a draft, without the names of the fields they were typed into."""
    found: object = draft
    with suppress(ValueError, RecursionError):
        found = json.loads(draft)
    if isinstance(found, dict):
        found.pop(BEGAN, None)  # what stood there before is in the journal
    if isinstance(found, dict) and isinstance(found.get("text"), str) and found["text"].strip():
        return str(found["text"])
    return "\n".join(one for one in _strings(found) if one.strip()) or draft.strip()


def _strings(found: object) -> Iterator[str]:
    if isinstance(found, str):
        yield found
    elif isinstance(found, dict | list):
        for one in found.values() if isinstance(found, dict) else found:
            yield from _strings(one)
