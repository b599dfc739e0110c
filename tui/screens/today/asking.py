"""What Today asks in its one-line editor, and what becomes of the answer; drafts find their way back through the slot.

A slot is `today.PART` or `today.PART.ID` with the id of the entry the words are for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from evenso.language import tr
from evenso.records import AnyEntry, CheckIn, Note, Practice
from evenso.wording.dates import say_near_day, say_time
from tui.intents import Intent
from tui.screens.today.drawing import LABEL
from tui.screens.today.intents import SetFeelings, SetNote
from tui.screens.today.model import View
from tui.widgets.line_editor import LineAsk

if TYPE_CHECKING:
    from storage.answers import Draft
    from tui.screens.today.screen import TodayScreen

CLOSES_UP: Final = frozenset(",.;:!?…)")
"""Signs that stand directly behind the word before them."""

LABELS: Final = {"feelings": tr("Feelings"), "note": tr("A line")}


def _slot(part: str, target: str = "") -> str:
    return f"today.{part}.{target}" if target else f"today.{part}"


def part_of(slot: str) -> tuple[str, str]:
    """Return the part and the entry's id of one of Today's slots, ("", "") for another's."""
    place, _, tail = slot.partition(".")
    part, _, target = tail.partition(".")
    return (part, target) if place == "today" else ("", "")


def ask_for(part: str, view: View, now: datetime | None = None) -> LineAsk:
    """Ask for `feelings` or `note`: a draft goes on where it was left, else the words of the check-in shown."""
    label, picks = LABELS[part], view.data.words if part == "feelings" else ()
    hint = tr("your own words, with commas") if part == "feelings" else ""
    draft = _draft_for(part, view)
    if draft is not None:
        stored = _words_in(view.data.check_in(part_of(draft.slot)[1]), part) if part_of(draft.slot)[1] else ""
        when = draft.day or view.data.today
        label = label if when == view.data.day else f"{label}, {say_near_day(when, view.data.today)}"
        return LineAsk(draft.slot, label, draft.text, picks, when, LABEL, hint, stored=stored, opened=now, at_once=True)
    here = view.here
    value = _words_in(here, part)
    slot, begins = _slot(part, here.id if here is not None else ""), ready_for_more(value)
    return LineAsk(slot, label, begins, picks, view.data.day, LABEL, hint, stored=value, opened=now, at_once=True)


def _draft_for(part: str, view: View) -> Draft | None:
    """Return what was left half-written of a part: for the check-in shown, or for none that stands on this day.

    Words that were begun for another check-in of the day wait until that one is chosen.
    """
    here = view.chosen or (view.here.id if view.here is not None else "")
    of_the_day = {one.id for one in view.data.check_ins}
    for one in view.data.drafts:
        kind, target = part_of(one.slot)
        if kind == part and (target == here or (not view.chosen and target not in of_the_day)):
            return one
    return None


def ready_for_more(words: str) -> str:
    """Return words with room behind them, so that what is typed next is not glued to the last one."""
    return f"{words} " if words and not words[-1].isspace() else words


def _words_in(entry: CheckIn | None, part: str) -> str:
    if entry is None:
        return ""
    return "".join(f"{word}, " for word in entry.feelings) if part == "feelings" else entry.note


def _joined(stored: str, words: str) -> str:
    """Return words without the room behind the earlier ones, where nothing came or what closes up to them."""
    if not stored or not words.startswith(stored):
        return words.rstrip()
    more = words[len(stored) :].rstrip()
    return stored + (more.lstrip() if more.lstrip()[:1] in CLOSES_UP else more)


def intent_for(ask: LineAsk, words: str, now: datetime, day: date | None) -> Intent | None:
    """Turn submitted words into what to save; None for words that are not Today's."""
    part, target = part_of(ask.slot)
    words = _joined(ask.stored, words)
    kinds: dict[str, type[SetFeelings | SetNote]] = {"feelings": SetFeelings, "note": SetNote}
    if part not in kinds:
        return None
    return kinds[part](
        now=now,
        day=ask.day or day,
        target=target,
        slot=ask.slot,
        opened=ask.opened,
        words=words,
        began=ask.stored,
    )


def offer(drafts: Sequence[Draft], today: date) -> str:
    """Say what was left half-written and how to go on with it; "" when nothing was."""
    from evenso.wording.journal.half_written import say_half_written  # noqa: PLC0415 - only when something was

    return say_half_written(
        [(one.slot, (one.day or today) if part_of(one.slot)[0] else one.day) for one in drafts], today
    )


# On the screen


def offer_drafts(screen: TodayScreen) -> None:
    """Say once what was left half-written, after the journal's notices."""
    from tui.messages import Says  # noqa: PLC0415 - only when there is something

    if sentence := offer(screen.seen.data.drafts, screen.seen.data.today):
        screen.post_message(Says(f"{screen.status.sentence} {sentence}".strip()))


def mention_review(screen: TodayScreen) -> None:
    """Say once that the week ends and can be looked back on, where nothing else is being said or written."""
    from evenso.reviews.hint import is_time_for_review  # noqa: PLC0415 - on the last day of a week

    now = screen.now()
    if screen.mentioned or screen.status.sentence or screen.line_is_open:
        return
    if is_time_for_review(now, screen.seen.data.today, screen.seen.data.week_starts_on):
        from tui.meetings.hinting import MentionReview  # noqa: PLC0415 - the same

        screen.mentioned = True
        screen.do(MentionReview(now))


def put_away_hint(screen: TodayScreen) -> bool:
    """Take that line away again; tell whether it stood there."""
    from evenso.wording.reviews.hint import HINT  # noqa: PLC0415 - on the last day of a week

    stood = screen.status.sentence == HINT
    if stood:
        screen.status = screen.status.ended()
    return stood


def choose(screen: TodayScreen, entry_id: str) -> None:
    """Let the next keys be for a check-in of the day shown, where it is one."""
    if any(one.id == entry_id for one in screen.seen.data.check_ins):
        screen.view = replace(screen.seen, chosen=entry_id)


async def open_chosen(screen: TodayScreen) -> None:
    """Close the skills; in the list, change the entry the cursor is at; among the trackers, leave one blank.

    With nothing open, go to the goal of the small step.
    """
    entries, at, panel = screen.seen.data.entries, screen.seen.cursor, screen.seen.panel
    if not panel:
        if screen.seen.data.at_hand:
            from tui.screens.today.small_steps import open_goal  # noqa: PLC0415 - only where a goal is open

            await open_goal(screen)
        return
    if panel == "trackers" and at + 1 < len(screen.seen.data.trackers):
        screen.action_cursor(1)
        return
    if panel == "templates":
        from tui.screens.today.templating import use  # noqa: PLC0415 - with the panel

        use(screen, at)
        return
    screen.open_panel("")
    if panel == "entries" and entries:
        await _change(screen, entries[at])


async def tell_more(screen: TodayScreen, practice: Practice) -> None:
    """Ask how a practice was: that it was done is said, so the first that is asked is how strong it was before."""
    from tui.dialogs.forms import Times, entry_form  # noqa: PLC0415 - only for a practice

    form = entry_form(practice, Times(screen.now(), screen.seen.data.day_starts_at))
    await screen.fill_in(replace(form, first="before"))


async def tell_if_meant(screen: TodayScreen, practice: Practice) -> None:
    """Ask so, unless the key and the letter before it are of words, which would go into the form."""
    if screen.own_app.is_behind_a_letter:
        screen.own_app.if_meant(partial(tell_more, screen, practice))
    else:
        await tell_more(screen, practice)


async def _change(screen: TodayScreen, entry: AnyEntry) -> None:
    if isinstance(entry, Note):  # longer texts are changed where they can be read whole
        screen.own_app.open_day(entry.day)
        return
    if isinstance(entry, Practice):
        await tell_more(screen, entry)
        return
    screen.view = replace(screen.seen, chosen=entry.id)
    screen.say(tr("Changing the check-in of {time}: a number, f or n; esc leaves it", time=say_time(entry.at)))
