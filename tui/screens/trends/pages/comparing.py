"""Two periods side by side: which differs from which by more than the noise of the days, or that none can be seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from evenso.annotations.markers import LifeMarker
from evenso.language import tr, tr_as
from evenso.moments import read_day
from evenso.records import InvalidRecord, Moment
from evenso.recovery.chosen.compare import Comparison, compare
from evenso.recovery.series import DaySeries
from evenso.wording.dates import say_day
from evenso.wording.recovery.comparisons import say_comparison, say_period
from evenso.wording.scales.comparisons import say_comparison_in_words, say_period_in_words
from tui.dialogs.forms import Field, Form
from tui.intents import Alone, Intent, Outcome
from tui.keys import CHANGE, MOVE, key
from tui.screens.trends.pages.spread import Counts, counts_of, draw_spread, scale
from tui.screens.under import INDENT, UnderPlace
from tui.shown import numbers_hidden, show, show_line, signs_are_plain
from tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from storage.journal import Journal

WEEKS: Final = (2, 4, 8, 13, 26, 52)
"""Lengths of a period that `+` and `-` go through."""

USUAL: Final = 1
ONE_DAY: Final = timedelta(days=1)
FIXED: Final = 6
"""Lines besides bars, the periods' own words and the sentence: title, names, scale, air around them."""
TALLEST: Final = 8
"""Lines of a period's bars at most."""

TITLE: Final = " " + tr("Two periods")
NOT_BOTH: Final = tr("The two periods share a day or end before they begin; nothing was compared")

Span = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Ask:
    """Which periods: so many weeks, moved back by steps, or around a marked day, or the person's own dates."""

    weeks: int = USUAL
    back: int = 0
    marker: int | None = None
    own: tuple[Span, Span] | None = None


@dataclass(frozen=True, slots=True)
class CompareData:
    """What was found for the periods asked for."""

    ask: Ask
    today: date
    comparison: Comparison | None = None
    markers: tuple[LifeMarker, ...] = ()
    hidden: bool = False
    plain: bool = False
    spread: tuple[Counts, Counts] | None = None


def periods_of(ask: Ask, markers: tuple[LifeMarker, ...], today: date) -> tuple[Span, Span]:
    """Return the earlier and the later period, both with their first and last day."""
    if ask.own is not None:
        return ask.own
    length = timedelta(weeks=WEEKS[ask.weeks])
    if ask.marker is not None and markers:
        day = markers[ask.marker % len(markers)].day
        return (day - length, day - ONE_DAY), (day, min(today, day + length - ONE_DAY))
    end = today - ask.back * length
    return (end - 2 * length + ONE_DAY, end - length), (end - length + ONE_DAY, end)


def read_comparison(journal: Journal, *, ask: Ask, now: datetime) -> CompareData:
    """Read and compare."""
    today = Moment.of(now).entry_day(journal.day_starts_at)
    markers = tuple(one for one in reversed(journal.markers()) if one.day < today)
    one, other = periods_of(ask, markers, today)
    first, last = min(one[0], other[0]), max(one[1], other[1])
    series = DaySeries.of(journal.day_moods(first, last), first, last)
    found = compare(series, one, other, begins=journal.first_day() or date.max)
    earlier, later = (counts_of(series.window(part.start, part.end).moods) for part in (found.earlier, found.later))
    return CompareData(
        ask,
        today,
        found,
        markers,
        numbers_hidden(journal),
        signs_are_plain(journal),
        (earlier, later),
    )


def draw(data: CompareData | None, width: int, height: int) -> Content:
    """Draw the two periods and the sentence about them."""
    if data is None or data.comparison is None:
        return Content("")
    found = data.comparison
    period = say_period_in_words if data.hidden else say_period
    sentence = (say_comparison_in_words if data.hidden else say_comparison)(found)
    room = max(20, width - len(INDENT) - 2)
    said = [_wrapped(_plain(period(one), data), room, "$ink") for one in (found.earlier, found.later)]
    told = _wrapped(_plain(sentence, data), room, "bold $ink")
    spare = height - len(told) - sum(map(len, said)) - FIXED
    rows = min(TALLEST, spare // 2)
    drawn = draw_spread(data.spread, room, rows) if data.spread is not None else ([], [])
    lines = []
    for name, words, bars in zip((tr("Earlier"), tr("Later")), said, drawn, strict=True):
        lines += [Content.styled(name, "bold $quiet"), *words, *bars]
        lines += [Content("")] if not bars or spare > 2 * rows else []
    if drawn[0]:
        lines[len(lines) - (spare > 2 * rows) :] = [scale(room, hidden=data.hidden), Content("")]
    lines = [_title(data, width), Content(""), *(Content(INDENT) + line for line in [*lines, *told])]
    return Content("\n").join([line.truncate(max(1, width), ellipsis=True) for line in lines[:height]])


def _title(data: CompareData, width: int) -> Content:
    title = Content.styled(TITLE, "bold")
    if data.ask.own is not None:
        return title + Content.styled("   " + tr("your own dates"), "$quiet")
    if data.ask.marker is not None and data.markers:
        one = data.markers[data.ask.marker % len(data.markers)]
        said = tr("before and since {marker}, {day}", marker=one.title, day=say_day(one.day, data.today))
        return title + show_line(f"   {said}", "$quiet", max(4, width - title.cell_length - 1))
    each = tr("{weeks} weeks each", weeks=WEEKS[data.ask.weeks])
    return title + Content.styled(f"   {each}", "$quiet")


def _wrapped(words: str, width: int, style: str) -> list[Content]:
    return [show(part.plain.rstrip(), style) for part in Content(words).wrap(width)]


def _plain(words: str, data: CompareData) -> str:
    return words.replace("–", "-").replace("−", "-") if data.plain else words


@dataclass(frozen=True, slots=True)
class Chosen(Alone):
    """Own dates, handed back to the page; the journal is left alone."""

    own: tuple[Span, Span]
    take: Callable[[tuple[Span, Span]], None]

    def run(self, journal: Journal) -> Outcome:
        """Change nothing."""
        del journal
        return Outcome("", undoable=False, fresh=False)


class ComparePage(UnderPlace[CompareData]):
    """Two periods."""

    PLACE = "trends"
    EXPLAINED = (
        tr("The later period is compared with the earlier one by the middle difference of all pairs of their days."),
        tr(
            "It is called higher or lower only when that is more than the days' own noise; otherwise nothing is "
            "claimed."
        ),
        tr("Either period needs 14 logged days."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "m", "around", tr("marked day"), tr("before and since a marked day"), MOVE, name="compare.marker", show=True
        ),
        key("e", "edit", tr("own dates"), tr("dates of your own"), CHANGE, name="all.edit", show=True),
    ]

    data: reactive[CompareData | None] = reactive(None, repaint=False)

    def __init__(self) -> None:
        super().__init__()
        self.ask = Ask()

    def body(self) -> Iterable[Widget]:
        """Yield the page."""
        yield Sheet(draw, None, name="periods")

    def wants(self, now: datetime) -> Callable[[Journal], CompareData]:
        """Read and compare."""
        ask = self.ask
        return lambda journal: read_comparison(journal, ask=ask, now=now)

    def receive(self, data: CompareData) -> None:
        """Show what was found."""
        self.data = data

    def watch_data(self, data: CompareData | None) -> None:
        """Hand it down."""
        if self.is_mounted:
            self.query_one("#periods", Sheet).model = data

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys of the page."""
        return (
            Binding("left_square_bracket", "", tr("earlier, later"), key_display="[ ]"),
            Binding("plus", "", tr("shorter, longer"), key_display="+ -"),
            *(one for one in super().footer() if one.action in {"around", "edit"}),
            Binding("escape", "", tr_as("a key", "back"), key_display="esc"),
            *super().footer()[-1:],
        )

    def _look_at(self, ask: Ask) -> None:
        self.ask = ask
        self.wish()

    def action_earlier(self) -> None:
        """Move both periods back."""
        self._look_at(Ask(self.ask.weeks, self.ask.back + 1))

    def action_later(self) -> None:
        """Move both periods on."""
        self._look_at(Ask(self.ask.weeks, max(0, self.ask.back - 1)))

    def action_zoom_in(self) -> None:
        """Compare shorter periods."""
        self._look_at(replace(self.ask, weeks=max(0, self.ask.weeks - 1), back=0, own=None))

    def action_zoom_out(self) -> None:
        """Compare longer periods."""
        self._look_at(replace(self.ask, weeks=min(len(WEEKS) - 1, self.ask.weeks + 1), back=0, own=None))

    def action_around(self) -> None:
        """Compare before and since a marked day, the next one at each press."""
        if self.data is None or not self.data.markers:
            self.say(tr("No day is marked yet; M on Trends marks one"))
            return
        self._look_at(Ask(self.ask.weeks, marker=0 if self.ask.marker is None else self.ask.marker + 1))

    async def action_edit(self) -> None:
        """Ask for own dates."""
        if self.data is not None and self.data.comparison is not None:
            await self.fill_in(_form(self.data, self._take))

    def _take(self, own: tuple[Span, Span]) -> None:
        self._look_at(Ask(self.ask.weeks, own=own))


def _form(data: CompareData, take: Callable[[tuple[Span, Span]], None]) -> Form:
    found = data.comparison
    spans = () if found is None else (found.earlier, found.later)
    days = [day.isoformat() for period in spans for day in (period.start, period.end)]
    labels = (tr("Earlier, from"), tr_as("a last day", "to"), tr("Later, from"), tr_as("a last day", "to"))
    fields = tuple(
        Field(f"day{number}", label, day, tr("2026-11-02, 2 Nov, last monday …"))
        for number, (label, day) in enumerate(zip(labels, days, strict=True))
    )

    def finish(words: Mapping[str, str]) -> Intent:
        one, two, three, four = (read_day(words[f"day{number}"], today=data.today) for number in range(4))
        if two < one or four < three or (one <= four and three <= two):
            raise InvalidRecord(f"{NOT_BOTH}.")
        take(((one, two), (three, four)))
        return Chosen(((one, two), (three, four)), take)

    return Form(tr("Two periods of your own"), "trends.periods", fields, finish, new=True)
