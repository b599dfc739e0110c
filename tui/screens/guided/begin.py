"""The way into guided writing from anywhere: begin an entry, go on with one, change one, look at one.

`begin(app, "past", root=Ref(Thing.PATTERN, id))` is all another screen needs; what was left half-written in that form
and from that thing goes on where it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from evenso.guided.drafts import Begun, slot_for, unpack
from evenso.guided.forms import FORMS, form_for
from evenso.guided.parts import Part
from evenso.guided.walk import begin as first_question
from evenso.language import tr
from evenso.wording.guided.saying import ELSEWHERE

if TYPE_CHECKING:
    from evenso.guided.walk import Answers
    from evenso.links import Ref
    from evenso.records import Note
    from tui.app import EvenSo

WHEN: Final = Part(
    name=":when", label=tr("When"), asks=tr("When was it?"), hint=tr("2026-11-20 21:00, yesterday 9pm"), fact=True
)
TAGS: Final = Part(
    name=":tags", label=tr("Tags"), asks=tr("Tags, with commas, or none."), hint=tr("family, work"), fact=True
)


async def begin(app: EvenSo, form_name: str, root: Ref | None = None, answers: Answers = ()) -> None:
    """Ask the questions of a form (a name of `evenso.guided.forms.FORMS`); `root` is what the entry grows out of.

    `answers` stand under their questions to begin with, unless words were left half-written.
    """
    form = FORMS[form_name]
    slot = slot_for(form, root)
    draft, elsewhere = await app.to_go_on(slot)
    begun = unpack(draft)
    walk = begun.walk if begun is not None else first_question(form, answers)
    await _open(app, Begun(walk, root), slot, going_on=begun is not None, told=ELSEWHERE if elsewhere else "")


async def go_on(app: EvenSo, slot: str) -> None:
    """Go on with a new entry that was left half-written, by the slot of its draft."""
    begun = unpack(await app.draft_of(slot))
    if begun is not None:
        await _open(app, begun, slot, going_on=True)


async def change(app: EvenSo, note: Note, *, afterwards: bool = False) -> None:
    """Ask the questions of an entry again, its answers in place; `afterwards` begins with how it went."""
    form = form_for(note)
    if form is None:
        return
    facts = (WHEN, TAGS)
    when = note.at.local.isoformat(sep=" ", timespec="minutes")
    answers = (*note.parts, (WHEN.name, when), (TAGS.name, ", ".join(note.tags)))
    slot = f"guided.after.{note.id}" if afterwards else f"guided.entry.{note.id}"
    draft, elsewhere = await app.to_go_on(slot)
    begun = unpack(draft, form, afterwards=afterwards, facts=facts, saved=answers)
    going_on = begun is not None
    if begun is None:
        begun = Begun(first_question(form, answers, afterwards=afterwards, facts=facts), was=answers)
    await _open(app, begun, slot, going_on=going_on, entry=note, told=ELSEWHERE if elsewhere else "")


def soon(app: EvenSo, form_name: str) -> None:
    """Begin a form as soon as the keys that led here are done with."""
    app.call_later(begin, app, form_name)


def thought(app: EvenSo) -> None:
    """Begin a thought check."""
    soon(app, "thought")


def saying(app: EvenSo) -> None:
    """Begin to put into words what is hard to say."""
    soon(app, "saying")


def rehearsal(app: EvenSo) -> None:
    """Begin a rehearsal of a hard talk."""
    soon(app, "rehearsal")


async def look(app: EvenSo, entry_id: str) -> None:
    """Show an entry on a page of its own."""
    from tui.screens.guided.entry import EntryPage  # noqa: PLC0415 - only when one is opened

    await app.push_screen(EntryPage(entry_id))


async def _open(
    app: EvenSo, begun: Begun, slot: str, *, going_on: bool, entry: Note | None = None, told: str = ""
) -> None:
    from tui.screens.guided.page import GuidedPage  # noqa: PLC0415 - only when something is written

    page = GuidedPage(begun, slot, going_on=going_on, entry=entry)

    def end(_: None) -> None:
        if page.left_with.sentence and app.front is not None:
            app.front.status = page.left_with

    await app.push_screen(page, end)
    if told:
        page.say(told)
