"""Trends around its chart, in lines: the headline and the ranges above, facts, legend and the day read out below.

Pure functions of what is shown and a size; the chart itself is `tui.widgets.recovery_chart`'s.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from textwrap import wrap
from typing import Final

from rich.text import Text
from textual.content import Content

from evenso.cells import OWN_LETTERS
from evenso.charts.naming import legend
from evenso.charts.styles import ChartStyle
from evenso.language import spoken, tr
from evenso.recovery.chosen.second_line import SecondLine
from evenso.recovery.findings import Recovery, Setback
from evenso.recovery.series import DayMood
from evenso.text import one_line
from evenso.wording.dates import say_day, say_span
from evenso.wording.goals.standing import say_mark
from evenso.wording.recovery.telling import say_setback
from evenso.wording.scales.setbacks import say_setback_in_words
from evenso.wording.scales.trackers import say_number
from evenso.wording.scales.trends import facts_in_words, headline_in_words, say_day_in_words
from evenso.wording.trend_lines import facts, headline, say_day_mood, say_logged, say_logged_briefly
from tui.screens.trends.model import RANGES, TrendData
from tui.screens.trends.sentences import balanced, on_two_lines
from tui.shown import press, show_line

INVITATION: Final = tr("Nothing is drawn yet: the first mood makes the first dot.")
INVITATION_KEY: Final = "  " + tr("goes to Today, where a digit is a mood")
WALK: Final = tr("← → walk from day to day, enter opens one")
WALK_FAR: Final = tr("← → walk along, some days at a time, enter opens one")
INDENT: Final = "   "
ROOMY: Final = 32
"""Rows of body from which lines get air between them."""

TIGHT: Final = 18
"""Rows of body below which there is one line for the legend or, while one walks, for the day."""

NAMED: Final = 2
"""Lines that the legend has at least: from 60 cells on they hold whatever is switched on beside the mood."""

LEAST: Final = (36, 14)
"""Cells and rows of body below which there are only words: the chart says its sentence itself."""


MOST_KEPT: Final = 8
"""Windows whose lines are kept: the ranges, and those beside the one seen."""


@dataclass(frozen=True, slots=True)
class Still:
    """What around the chart stays as it is while one walks: of a recovery, and of all else that it depends on."""

    recovery: Recovery
    rest: tuple[object, ...]
    headline: list[str]
    facts: Content
    legend: list[Content]


@dataclass(frozen=True, slots=True)
class View:
    """Trends' data, the day under the cursor, the setback one stepped to, and how the chart looks."""

    data: TrendData
    cursor: date | None = None
    setback: Setback | None = None
    style: ChartStyle = field(default_factory=ChartStyle)
    rows: int = 20
    kept: dict[int, Still] = field(default_factory=dict, compare=False, repr=False)
    """What was made of the last windows, by the recovery's `id`."""

    @property
    def recovery(self) -> Recovery | None:
        """What is drawn."""
        return self.data.recovery

    @property
    def day(self) -> DayMood | None:
        """The logged day under the cursor."""
        if self.recovery is None or self.cursor is None:
            return None
        found = self.recovery.series.window(self.cursor, self.cursor).days
        return found[0] if found else None


def signs(text: str, view: View) -> str:
    """Spell our own sentence in ASCII where only that can be shown."""
    if not view.style.ascii:
        return text
    spelt = {"→": "->", "½": ".5", "−": "-", "–": "-", "…": "...", "“": '"', "”": '"', "←": "<-", **OWN_LETTERS}
    return "".join(spelt.get(letter, letter) for letter in text)


def _headline(view: View, recovery: Recovery, width: int) -> list[str]:
    said = (headline_in_words if view.data.hidden else headline)(recovery)
    return balanced(signs(said, view), max(20, width - 2))[:3]


def head_height(view: View, width: int) -> int:
    """Rows the head takes."""
    if view.recovery is None:
        return 1
    return len(_still(view, view.recovery, width).headline) + 1 + 2 * (view.rows >= ROOMY)


def head(view: View, width: int, height: int) -> list[Content]:
    """Draw the headline, then the ranges with the span one is at."""
    if view.recovery is None:
        return [Content.styled(f" {tr('Trends')}", "bold") if view.data.loaded else Content("")]
    lines = [Content.styled(f" {line}", "bold") for line in _still(view, view.recovery, width).headline]
    air = [Content("")] if height > len(lines) + 1 else []
    return _page([*lines, *air, _ranges(view, width), *air], width)


def _page(lines: list[Content], width: int) -> list[Content]:
    return [line.truncate(max(1, width), ellipsis=True) for line in lines]


def names_ranges(view: View, width: int) -> bool:
    """Tell whether every range stands above the chart with its key, beside the span one is at."""
    row, span = _all_ranges(view)
    return row.cell_length + len(span) + 3 <= width


def _all_ranges(view: View) -> tuple[Content, str]:
    recovery = view.recovery
    names = [_range(number, here=number == view.data.ask.range) for number in range(len(RANGES))]
    span = "" if recovery is None else signs(say_span(recovery.start, recovery.end), view)
    return Content(" ") + Content("   ").join(names), span


def _ranges(view: View, width: int) -> Content:
    row, span = _all_ranges(view)
    if not names_ranges(view, width):
        # by its name alone: beside a span its key would read as a number of years
        row = Content.assemble(" ", (RANGES[view.data.ask.range].name, "bold $ink"))
    gap = max(2, width - row.cell_length - len(span) - 1)
    return row + Content(" " * gap) + Content.styled(span, "$quiet")


@lru_cache
def _range(number: int, *, here: bool) -> Content:
    one = RANGES[number]
    label = Content.assemble((one.key, "bold $accent"), (f" {one.name}", "bold $ink" if here else "$quiet"))
    return press(label.stylize("underline", 2) if here else label, one.key)


def foot_height(view: View, width: int) -> int:
    """Rows the foot takes: as many for a day, a setback, a layer more or less, so that the chart's axes stand still."""
    if view.recovery is None:
        return 0
    if view.rows < TIGHT:
        return 2
    named = max(NAMED, len(_still(view, view.recovery, width).legend))
    return 1 + named + 2 * (view.rows >= ROOMY)


def foot(view: View, width: int, height: int) -> list[Content]:
    """Draw the facts, the legend with the coverage, and the day under the cursor."""
    del height
    if view.recovery is None:
        return []
    still, readout = _still(view, view.recovery, width), _readout(view, width)
    lines = [still.facts]
    if view.rows >= TIGHT and len(readout) < 2:
        if view.rows >= ROOMY or len(still.legend) < NAMED:
            lines += still.legend
        elif view.cursor is None:  # the last of the names stands where the day does while one walks
            lines, readout = [*lines, *still.legend], []
        else:
            lines += still.legend[:-1]
    elif view.rows < TIGHT and view.setback is not None and len(readout) > 1:
        lines = []  # one sentence about the one setback, whole, in place of the one about all of them
    elif view.rows < TIGHT and view.cursor is None:
        readout = still.legend  # what the marks mean comes before how to walk, which `?` says as well
    lines += readout if view.rows >= TIGHT or not lines else readout[:1]
    if view.rows >= ROOMY:
        lines.insert(0, Content(""))
    return _page(lines, width)


def _still(view: View, recovery: Recovery, width: int) -> Still:
    """Make what stays as it is while one walks; a held arrow asks for it thirty times a second."""
    data = view.data
    shown = data.markers, data.goals, data.sessions, data.second, data.hidden, data.anchor
    rest = (view.style, width, *shown, spoken())
    still = view.kept.get(id(recovery))
    if still is None or still.recovery is not recovery or still.rest != rest:
        made = _headline(view, recovery, width), _facts(view, recovery, width), _legend(view, recovery, width)
        view.kept.pop(id(recovery), None)
        while len(view.kept) >= MOST_KEPT:
            del view.kept[next(iter(view.kept))]
        view.kept[id(recovery)] = still = Still(recovery, rest, *made)
    return still


def _facts(view: View, recovery: Recovery, width: int) -> Content:
    row = Content("")
    told = (facts_in_words if view.data.hidden else facts)(recovery)
    anchor = view.data.anchor
    told = [fact for fact in told if fact != headline(recovery)]
    since = [tr("since “{marker}”", marker=one_line(anchor.title))] if anchor is not None else []
    for fact in [*since, *told]:
        one = Content(INDENT) + Content.styled(signs(fact, view), "$ink")
        if row and row.cell_length + one.cell_length > width - 1:
            break
        row += one
    return row


def _legend(view: View, recovery: Recovery, width: int) -> list[Content]:
    """Name every mark of the chart, on a second line too where one is too short for them."""
    counted = recovery.could_be_logged
    said = say_logged(len(counted.days), counted.span, len(counted.blank_away))
    briefly = say_logged_briefly(len(counted.days), counted.span)
    beside = view.data.beside
    named = legend(
        view.style,
        max(0, width - 1),
        recovery,
        chart_width=width,
        logged=(said, briefly),
        beside=beside,
        sessions=bool(view.data.sessions),
    )
    return [_from_ansi(row) for row in named]


@lru_cache(maxsize=16)
def _from_ansi(line: str) -> Content:
    return Content.from_rich_text(Text.from_ansi(line)).rstrip()


def _readout(view: View, width: int) -> list[Content]:
    recovery = view.recovery
    if recovery is None or view.cursor is None:
        far = recovery is not None and (recovery.end - recovery.start).days >= width
        return [Content.styled(f"{INDENT}{signs(WALK_FAR if far else WALK, view)}", "$faint")]
    if view.setback is not None:
        last = recovery.days[-1].day if recovery.days else recovery.end
        say = say_setback_in_words if view.data.hidden else say_setback
        said = signs(say(view.setback, last, view.data.today), view)
        return [
            show_line(line, "$ink").pad_left(len(INDENT))
            for line in on_two_lines(said, width - 4, plain=view.style.ascii)
        ]
    say_mood_of = say_day_in_words if view.data.hidden else say_day_mood
    row = Content.assemble(
        (f"{INDENT}{say_day(view.cursor, view.data.today)}", "bold"),
        ("   ", ""),
        (say_mood_of(view.day), "bold $accent"),
    )
    for marker in [marker for day, marker in view.data.markers if day == view.cursor]:
        row += Content.styled(f"   {view.style.glyphs.event} ", "$accent") + show_line(marker.title, "$ink", 30)
    for mark in [mark for mark in view.data.goals if mark.day == view.cursor]:
        row += Content.styled(f"   {view.style.glyphs.goal} ", "$accent")
        row += show_line(signs(say_mark(mark), view), "$ink", 44)
    if view.data.second is not None:
        row += _second(view.data.second, view)
    if view.data.words and view.data.ask.cursor == view.cursor:
        row += Content("   ") + show_line(view.data.words, "$ink", width - row.cell_length - 4)
    return [row]


def _second(second: SecondLine, view: View) -> Content:
    """Say the tracker's value on the day under the cursor."""
    found = next((one for one in second.days if one.day == view.cursor), None)
    if found is None:
        return Content("")
    return Content("   ") + show_line(
        f"{second.name} {say_number(found.mood, second.scale, numbers=not view.data.hidden)}", "$quiet", 24
    )


def invitation(view: View, width: int, height: int) -> Content:
    """Draw the one sentence and the one key of an empty journal, where every screen has them."""
    if not view.data.loaded:
        return Content("")
    key = press(Content.assemble(("g t", "bold $accent"), (INVITATION_KEY, "$quiet")), "g")
    lines = [Content.styled(line, "$ink") for line in wrap(INVITATION, max(20, width - 4))]
    drawn = [line.pad_left(len(INDENT)) for line in [*lines, Content(""), key]]
    return Content("\n").join([Content(""), *drawn][: max(1, height)])
