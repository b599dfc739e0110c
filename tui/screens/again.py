"""What could not be saved opens again with every word in it: a refusal closes nothing for good.

The app holds on to the words as well (`tui.flow`), for where the person has gone on to another screen meanwhile.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tui.intents import KeepDraft
from tui.widgets.writing.line_drafts import packed

if TYPE_CHECKING:
    from tui.dialogs.forms import Form
    from tui.intents import Intent
    from tui.locking.app import LockingApp
    from tui.screens.base import AnyJournalScreen
    from tui.widgets.line_editor import LineEditor


@dataclass(frozen=True, slots=True)
class Again:
    """What was typed, the screen it was typed at, and how it opens there again with the sentence of the refusal."""

    draft: KeepDraft
    screen: AnyJournalScreen
    open: Callable[[str], Awaitable[None]]


def line_again(screen: AnyJournalScreen, editor: LineEditor) -> Again:
    """Return how a line that was submitted opens again."""
    ask, place = replace(editor.ask, value=packed(editor.ask, editor.words), again=True), editor.in_place_of

    async def reopen(sentence: str) -> None:
        await screen.open_line(ask, place if place is not None and place.is_attached else None)
        screen.say(sentence)

    return Again(KeepDraft(ask.slot, ask.value, ask.day), screen, reopen)


def form_again(screen: AnyJournalScreen, form: Form, draft: KeepDraft) -> Again:
    """Return how a form that was finished opens again."""

    async def reopen(sentence: str) -> None:
        await screen.fill_in(form, draft.text)
        if screen.editor is not None:
            screen.editor.tell(sentence)

    return Again(draft, screen, reopen)


async def refused(app: LockingApp, intent: Intent, sentence: str, again: Again | None) -> None:
    """Say why something was refused, and lose no word: it opens again where it was typed, and is held until kept."""
    from tui.journal_thread import REFUSALS  # noqa: PLC0415 - not part of the first paint
    from tui.locking.unkept import say_refusal, tell  # noqa: PLC0415 - only where something is refused

    with suppress(*REFUSALS):
        await app.journal_thread.run(app.journal_thread.look_at_file)
    draft = intent if isinstance(intent, KeepDraft) else again.draft if again is not None else None
    if draft is not None and draft.text.strip():
        app.unkept[draft.slot] = draft
        sentence = say_refusal(app, sentence)
    if again is not None and again.screen is app.screen:
        await again.open(sentence)
    else:
        tell(app, sentence)
