"""What is said of the diary card's cells and rows (`science.md` 13): facts and their words, never a sum or a worth."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from evenso.card.records import Target, TargetKind
from evenso.card.week import FEELINGS, TRACKERS, URGES, CardRow, Cell, RowKind
from evenso.language import figures, tr, tr_many
from evenso.records import Area
from evenso.text import one_line
from evenso.wording.dates import say_day
from evenso.wording.entries import USE_WORDS, area_title
from evenso.wording.scales.moods import level_word

EMPTY: Final = tr("The card is empty: it asks only about what you put on it.")
FIRST_FEELINGS: Final = (tr("sadness"), tr("fear"), tr("anger"), tr("shame"), tr("joy"))
"""What a new card can begin with, when the person wants it to."""

BLANK: Final = tr("blank: not asked, not answered, not 0")
NOT_OPEN: Final = tr("This row was not on the card on that day")
AHEAD: Final = tr("This day lies ahead")
LOGGED: Final = tr("It was practised on this day; enter opens the day, where a practice can be changed or deleted")
CHANGED_ELSEWHERE: Final = tr("Skills are changed on Skills, trackers in Settings")
NOT_TAKEN_OFF: Final = {
    RowKind.SKILL: tr("A skill stands here while it is a favourite or was practised in the week; Skills changes that"),
    RowKind.TRACKER: tr("A tracker stands here while it is asked; Settings changes that"),
}
ACTED_ROW: Final = tr("acted on")
USE_ITEMS: Final = tuple(f"{number} {words}" for number, words in enumerate(USE_WORDS))


EXPLAINED: Final = (
    tr("A feeling or an urge is rated at its strongest on that day, 0 to 5. What was not asked or answered is blank."),
    tr("Having a strong urge and not acting on it is worth writing down as much as anything else."),
    tr("A skill's number is a fact about how it came to be used, from 0, it didn't come to mind, to 7."),
    tr("A row that is changed keeps its earlier name and numbers on the days before."),
)


_HEADINGS: Final = {
    FEELINGS: tr("Feelings, at their peak"),
    URGES: tr("Urges, at their peak"),
    TRACKERS: tr("Trackers"),
    **{area.value.capitalize(): area_title(area) for area in Area},
}


def say_heading(row: CardRow) -> str:
    """Say what a row stands under."""
    return _HEADINGS.get(row.heading, row.heading)


def say_cell(row: CardRow, day: date, cell: Cell, today: date, *, numbers: bool = True) -> str:
    """Say a cell in full: `sadness, Tue 17 Nov: 3 of 5 at its peak`."""
    return f"{_name(row)}, {say_day(day, today)}: {say_value(row, cell, numbers=numbers)}"


def say_value(row: CardRow, cell: Cell, *, numbers: bool = True) -> str:
    """Say what a cell holds; without `numbers` a word for how much."""
    if cell.blank:
        return tr("blank")
    number = "" if cell.value is None else figures(f"{cell.value:g}")
    if row.kind in {RowKind.PEAK, RowKind.TRACKER} and not row.yes_no and cell.value is not None:
        much = (
            tr("{number} of {count}", number=number, count=row.highest)
            if numbers
            else level_word(cell.value, 0, row.highest)
        )
        return tr("{much} at its peak", much=much) if row.kind is RowKind.PEAK else much
    if row.kind is RowKind.ACTED:
        return tr("acted on") if cell.value else tr("not acted on")
    if row.kind is RowKind.TRACKER:
        return tr("yes") if cell.value else tr("no")
    used = USE_WORDS[int(cell.value)] if cell.value is not None else ""
    times = tr_many("practised {n} time", "practised {n} times", cell.times) if cell.times else ""
    return "; ".join(part for part in (f"{number}, {used}" if used else "", times) if part)


def _name(row: CardRow) -> str:
    name = one_line(row.name)
    return f"{name}, {ACTED_ROW}" if row.kind is RowKind.ACTED else name


def say_filled(row: CardRow, day: date, cell: Cell, today: date, *, numbers: bool = True) -> str:
    """Say what was put into a cell."""
    return tr("Saved {cell}", cell=say_cell(row, day, cell, today, numbers=numbers))


def say_cleared(row: CardRow, day: date, today: date) -> str:
    """Say that a cell is blank again."""
    return tr("Cleared {name} on {day}", name=_name(row), day=say_day(day, today))


def say_change(change: tuple[date, str, str], today: date) -> str:
    """Say that a row means something else since a day."""
    day, was, now = change
    if was == now:
        return tr("{now}: what it means changed on {day}", now=one_line(now), day=say_day(day, today))
    return tr("{now} was “{was}” until {day}", now=one_line(now), was=one_line(was), day=say_day(day, today))


def say_target(target: Target, today: date) -> str:
    """Say a row with its dates on one line."""
    first, last = target.versions[0].day, target.versions[-1]
    parts = [one_line(target.name), tr("an urge") if target.kind is TargetKind.URGE else tr("a feeling")]
    parts.append(tr("on the card since {day}", day=say_day(first, today)))
    if len(target.versions) > 1:
        parts.append(tr("changed on {day}", day=say_day(last.day, today)))
    if target.ended is not None:
        parts.append(tr("taken off after {day}", day=say_day(target.ended, today)))
    return ", ".join(parts)


def say_refused(row: CardRow, word: str) -> str:
    """Say which numbers a row takes."""
    if row.yes_no:
        return tr("{name} takes y or n; “{word}” is neither", name=_name(row), word=one_line(word)[:12])
    return tr(
        "{name} takes 0 to {highest}; “{word}” is not in it",
        name=_name(row),
        highest=row.highest,
        word=one_line(word)[:12],
    )


def say_put_on(rows: Sequence[Target]) -> str:
    """Say which rows were put on the card."""
    if len(rows) == 1:
        return tr("{name} is on the card now", name=one_line(rows[0].name))
    return tr("{count} rows are on the card now", count=len(rows))


def say_changed_row(target: Target) -> str:
    """Say from when on a row is called or means something else."""
    return tr("{name}: changed from {day} on", name=one_line(target.name), day=say_day(target.versions[-1].day))


def say_row_deleted(name: str) -> str:
    """Say that a row was deleted with its cells."""
    return tr("Deleted {name} with all that was put into it", name=one_line(name))


def say_taken_off(name: str) -> str:
    """Say that a row was taken off the card."""
    return tr("Took {name} off the card; what was put into it stays", name=one_line(name))
