"""The list of setbacks: what each was, what the person said of it; and saying it: the person has the last word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.content import Content

from evenso.language import tr, tr_as
from evenso.links import Ref, Thing
from evenso.records import Moment
from evenso.recovery.findings import Setback, SetbackStatus
from evenso.text import visible
from evenso.wording.dates import say_day, say_span
from evenso.wording.recovery.setbacks import STATUS_WORDS, say_words
from evenso.wording.recovery.telling import say_setback
from evenso.wording.scales.setbacks import say_setback_in_words
from evenso.wording.trends import say_days
from tui.keys import BACK, CHANGE, MOVE, WRITE, key
from tui.screens.history import history_of
from tui.screens.trends.forms import mark_form, setback_form
from tui.screens.trends.intents import confirm, dismiss, setbacks_of, use_found_dates
from tui.screens.under import ListPage, move_keys
from tui.shown import numbers_hidden, show, show_line, signs_are_plain

if TYPE_CHECKING:
    from storage.journal import Journal

NONE: Final = tr("No setback is found or marked so far.")


@dataclass(frozen=True, slots=True)
class SetbacksData:
    """Every setback, the latest first and dismissed ones last; `last` is the last logged day."""

    today: date
    last: date
    setbacks: tuple[Setback, ...] = ()
    own_dates: frozenset[str] = frozenset()
    hidden: bool = False
    plain: bool = False
    first: date | None = None
    day_starts_at: int = 4


def read_setbacks(journal: Journal, now: datetime) -> SetbacksData:
    """Read what was found and what the person said of it."""
    today = Moment.of(now).entry_day(journal.day_starts_at)
    moods = history_of(journal, today).moods
    gone = SetbackStatus.DISMISSED
    found = sorted(setbacks_of(journal, now), key=lambda one: (one.status is gone, -one.start.toordinal()))
    own = frozenset(
        note.id for note in journal.setback_notes() if note.start is not None or note.end is not None or note.lasting
    )
    return SetbacksData(
        today,
        moods[-1].day if moods else today,
        tuple(found),
        own,
        numbers_hidden(journal),
        signs_are_plain(journal),
        moods[0].day if moods else None,
        journal.day_starts_at,
    )


class SetbacksPage(ListPage[SetbacksData]):
    """The setbacks, the latest first."""

    PLACE = "trends"
    LONG = True
    EXPLAINED = (
        tr(
            "What was found is only a possible setback. Confirm it, name it, give it other dates, or say that it "
            "was none."
        ),
        tr("What you say is kept, also when entries change, and is what sentences and summaries use."),
        tr("A dismissed one is neither drawn nor counted; it stays at the end of this list and can be taken back."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "y", "confirm", tr("it was one"), tr("say that it was a setback"), WRITE, name="setbacks.confirm", show=True
        ),
        key(
            "e",
            "edit",
            tr_as("a key", "write"),
            tr("name it, what led up, what helped, dates"),
            WRITE,
            name="all.edit",
            show=True,
        ),
        key(
            "x", "dismiss_it", tr("it was none"), tr("say that it was none"), WRITE, name="setbacks.dismiss", show=True
        ),
        key(
            "delete",
            "found_dates",
            tr_as("a key", "dates"),
            tr("the dates as found"),
            CHANGE,
            name="setbacks.as-found",
            display="del",
        ),
        key("m", "mark", tr("mark one"), tr("mark one that was not found"), WRITE, name="setbacks.mark", show=True),
        key("enter", "show", tr_as("a key", "chart"), tr("show it on the chart"), MOVE, name="setbacks.show"),
    ]

    def __init__(
        self, at: str = "", on_chosen: Callable[[Setback], None] | None = None, *, walked: bool = False
    ) -> None:
        super().__init__()
        self._wanted = Ref(Thing.SETBACK, at) if at else None
        self._on_chosen = on_chosen
        self._walked = walked

    def wants(self, now: datetime) -> Callable[[Journal], SetbacksData]:
        """Read the setbacks."""
        return lambda journal: read_setbacks(journal, now)

    def thing(self, data: SetbacksData, number: int) -> Ref | None:
        """Return the setback of a line."""
        return Ref(Thing.SETBACK, data.setbacks[number].id)

    def action_back(self) -> None:
        """Go back to the chart, or past it to where one walked here from."""
        super().action_back()
        if self._walked:
            self.own_app.action_back_to()

    @property
    def chosen(self) -> Setback | None:
        """The setback under the cursor."""
        data = self.data
        return data.setbacks[self.cursor] if data is not None and self.cursor < len(data.setbacks) else None

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys that act on the chosen one."""
        if self.chosen is None:
            return (Binding("m", "", tr("mark one")), BACK, *super().footer()[-1:])
        back = self.chosen.status is SetbackStatus.DISMISSED
        said = {"dismiss_it": tr("take that back")} if back else {}
        own = [
            Binding(one.key, "", said.get(one.action, one.description))
            for one in SetbacksPage.BINDINGS
            if isinstance(one, Binding) and one.show and not (back and one.action == "confirm")
        ]
        return (*own, BACK, *move_keys(), *super().footer()[-1:])

    # Drawing

    def count(self, data: SetbacksData) -> int:
        """Return how many there are."""
        return len(data.setbacks)

    def heading(self, data: SetbacksData, width: int) -> list[Content]:
        """Draw the title."""
        counted = sum(one.status is not SetbackStatus.DISMISSED for one in data.setbacks)
        said = "   " + tr("{count} in all", count=counted) if counted else ""
        del width
        return [Content.styled(" " + tr("Setbacks"), "bold") + Content.styled(said, "$quiet"), Content("")]

    def invitation(self, data: SetbacksData, width: int) -> list[Content]:
        """Say that there is none, and how one is marked."""
        del data, width
        return [Content(NONE), Content(""), Content.assemble(("m", "bold $accent"), ("  " + tr("marks one"), "$quiet"))]

    def line(self, data: SetbacksData, number: int, width: int) -> Content:
        """Draw a setback on one line."""
        one = data.setbacks[number]
        style = "$faint" if one.status is SetbackStatus.DISMISSED else "$ink"
        since = tr("since {day}", day=say_day(one.start, data.today))
        span = since if _open(one) else say_span(one.start, one.end, data.today)
        status = Content.styled(f"  {STATUS_WORDS[one.status]}", "$quiet")
        line = Content.styled(_plain(span, data), style)
        if one.name:
            room = max(4, width - line.cell_length - status.cell_length - 2)
            line += Content("  ") + show_line(tr("“{name}”", name=one.name), style, room)
        return line + status

    def detail(self, data: SetbacksData, number: int, width: int) -> list[Content]:
        """Draw what is known and said of one."""
        one = data.setbacks[number]
        say = say_setback_in_words if data.hidden else say_setback
        told = [(_plain(say(one, data.last, data.today), data), "$ink")]
        if not data.hidden:
            told.append((_size(one, data.last), "$quiet"))
        if one.status is SetbackStatus.POSSIBLE:
            told.append((tr("Possible: found in the numbers; you know whether it was one."), "$quiet"))
        elif one.id in data.own_dates:
            told.append((tr("The dates are your own."), "$quiet"))
        told += [(words, "$ink") for words in say_words(one)]
        lines: list[Content] = []
        for words, style in told:
            for paragraph in visible(words).split("\n"):
                lines += [show(part.plain.rstrip(), style) for part in Content(paragraph).wrap(max(20, width))]
        return lines

    # Saying

    def action_confirm(self) -> None:
        """Say that it was a setback."""
        if self.chosen is not None:
            self.do(confirm(self.chosen.id, self.now()))

    def action_dismiss_it(self) -> None:
        """Say that it was none, or take that back."""
        if (one := self.chosen) is not None:
            back = one.status is SetbackStatus.DISMISSED
            self.do(confirm(one.id, self.now()) if back else dismiss(one.id, self.now()))

    def action_found_dates(self) -> None:
        """Take own dates away."""
        if self.chosen is not None:
            self.do(use_found_dates(self.chosen.id, self.now()))

    async def action_edit(self) -> None:
        """Write about it."""
        if self.chosen is not None and self.data is not None:
            await self.fill_in(setback_form(self.chosen, self.now(), self.data.day_starts_at))

    async def action_mark(self) -> None:
        """Mark one that was not found."""
        starts_at = self.data.day_starts_at if self.data is not None else 4
        await self.fill_in(mark_form(self.now(), starts_at))

    def action_show(self) -> None:
        """Show it on the chart."""
        if self.chosen is not None and self._on_chosen is not None:
            chosen = self.chosen
            self.dismiss()
            self._on_chosen(chosen)


def _size(one: Setback, last: date) -> str:
    """Say over how many days a setback went; how deep, and how long the way back was, stands in its own line."""
    days = say_days(one.length)
    return tr("Over {days} so far.", days=days) if one.lasts(last) else f"{tr('Over {days}', days=days)}."


def _open(one: Setback) -> bool:
    return one.recovered is None and one.status is not SetbackStatus.DISMISSED


def _plain(words: str, data: SetbacksData) -> str:
    return words.replace("–", "-").replace("½", ".5").replace("→", "->") if data.plain else words
