"""Templates on Today: the panel that lists them, and writing one with a digit. Loaded with the first key.

A template adds its words to the check-in of this moment, if there is one, and marks its skills, as one undo step; then
the trackers that it asks are open. How it is now stays a number of one's own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from textual.content import Content

from evenso.daily.correcting import CORRECTS_WITHIN
from evenso.daily.templates import Template, check_in_of, practices_of, with_words
from evenso.language import tr
from evenso.records import AnyEntry, Kind, Practice
from evenso.wording.daily.templates import NO_TEMPLATE, ONLY_CHECK_INS, parts_of, say_asks, say_used, say_written
from tui.dialogs.templates import TakeTemplateAway, change_one, make_of, make_one
from tui.intents import Outcome
from tui.screens.today.drawing import INDENT
from tui.screens.today.intents import OnDay
from tui.screens.today.model import View
from tui.shown import press, show, show_line

if TYPE_CHECKING:
    from storage.journal import Journal
    from tui.screens.today.screen import TodayScreen

TITLE: Final = tr("Your templates")
MOOD_STAYS: Final = tr("the number for how it is stays yours")
NAME: Final = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class UseTemplate(OnDay):
    """Write what a template holds on the day."""

    template: Template

    def run(self, journal: Journal) -> Outcome:
        """Write it with the check-in of this moment, or as a new one; what stands there is not written twice."""
        moment = self._moment(journal)
        day = self.day or moment.entry_day(journal.day_starts_at)
        there = self._find(journal, moment, day)
        new = with_words(there, self.template) if there else check_in_of(self.template, moment, day)
        check_in = None if new == there else new
        done = {
            one.skill_id
            for one in journal.entries(start=day, end=day, kinds=(Kind.PRACTICE,))
            if isinstance(one, Practice) and abs(one.at.utc - moment.utc) <= CORRECTS_WITHIN
        }
        practices = [
            one for one in practices_of(self.template, moment, day, journal.skills()) if one.skill_id not in done
        ]
        if check_in is None and not practices:
            said = say_asks(self.template) if self.template.trackers else say_written(self.template)
            return Outcome(said, undoable=False, fresh=bool(self.template.trackers))
        written: list[AnyEntry] = journal.write_template(self.template, check_in, practices)
        asks = bool(self.template.trackers)
        mood = check_in is None or check_in.mood is not None
        return Outcome(say_used(self.template, written, number=not (asks or mood)), entry=written[0])


# Lines


def templates_panel(view: View, width: int, height: int) -> Content:
    """Draw the templates, a line each with its digit, the cursor's one standing out and told in full below."""
    templates = view.data.templates
    if not templates:
        first, then = (show(one, "$quiet").wrap(max(20, width - 6)) for one in NO_TEMPLATE)
        lines = [Content(""), *first, Content(""), *then][: max(1, height)]
        return Content("\n").join(Content(INDENT) + line for line in lines)
    title = Content(INDENT) + Content.styled(TITLE, "bold") + Content.styled(f"   {MOOD_STAYS}", "$faint")
    above = [Content("")] if height >= len(templates) + 3 else []
    rows = max(1, height - 2 - len(above))
    top = max(0, min(view.cursor - rows // 2, len(templates) - rows))
    shown = [_row(view, number, width) for number in range(top, min(len(templates), top + rows))]
    return Content("\n").join([*above, title.truncate(max(1, width), ellipsis=True), Content(""), *shown])


def _row(view: View, number: int, width: int) -> Content:
    template, here = view.data.templates[number], number == view.cursor
    skills = {one.id: one.name for one in view.data.skills}
    trackers = {one.id: one.name for one in view.data.askable}
    digit = str(number + 1) if number < 9 else " "
    start = Content.styled(f" {'›' if here else ' '} ", "bold $accent") + Content.styled(f"{digit}  ", "bold $accent")
    wide = min(max(NAME, *(len(one.name) + 2 for one in view.data.templates)), max(8, (width - 8) // 2))
    name = show_line(template.name, "bold $ink" if here else "$ink", wide - 2)
    row = start + name.pad_right(max(0, wide - name.cell_length))
    row += show_line(" · ".join(parts_of(template, skills, trackers)), "$quiet", max(1, width - row.cell_length - 1))
    return press(row, digit) if digit.strip() else row


# On the screen


async def open_templates(screen: TodayScreen) -> None:
    """Open or close the templates; in the list of the day's entries, make one of the entry the cursor is at."""
    seen = screen.seen
    if seen.panel == "entries":
        if seen.data.entries:
            entry = seen.data.entries[seen.cursor]
            if entry.kind is not Kind.CHECK_IN:
                screen.say(ONLY_CHECK_INS)
            else:
                await make_of(screen, entry.id)
        return
    if seen.panel != "templates" and seen.data.own and not seen.data.templates:  # pressed before they were read
        templates = tuple(await screen.own_app.journal_thread.run(lambda journal: journal.templates()))
        screen.view = replace(screen.seen, data=replace(screen.seen.data, templates=templates))
    screen.open_panel("" if seen.panel == "templates" else "templates")


async def act(screen: TodayScreen, typed: str) -> None:
    """Answer a key while the templates are open: a digit writes one, n makes one, e changes one, d takes one away."""
    templates, at = screen.seen.data.templates, screen.seen.cursor
    if typed.isdigit():
        use(screen, int(typed) - 1)
    elif typed == "n":
        await make_one(screen)
    elif templates and typed == "e":
        await change_one(screen, templates[at])
    elif templates and typed == "d":
        screen.do(TakeTemplateAway(templates[at]))


def use(screen: TodayScreen, number: int) -> None:
    """Write a template by its place, and open the trackers that it asks."""
    seen = screen.seen
    if not 0 <= number < len(seen.data.templates):
        return
    template = seen.data.templates[number]
    screen.do(UseTemplate(now=screen.now(), day=screen.day, target=seen.chosen, template=template))
    screen.asks = frozenset(template.trackers)
    asked = tuple(one for one in seen.data.askable if one.asked or one.id in screen.asks)
    screen.view = replace(seen, data=replace(seen.data, trackers=asked))
    if not any(one.id in screen.asks for one in asked):
        screen.open_panel("")
        return
    from tui.screens.today.answering import first_blank, show_row  # noqa: PLC0415 - only where trackers are asked

    screen.open_panel("trackers")
    show_row(screen)
    wanted = next(place for place, one in enumerate(asked) if one.id in screen.asks)
    screen.action_cursor(first_blank(screen.seen.data, wanted) or wanted)
