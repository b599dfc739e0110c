"""What the page for a summary shows: the period and the ticks asked for, and what was read for them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from evenso.bring.choice import (
    EVERYTHING,
    LAST_SESSION,
    PRESETS,
    SHORTEST,
    USUAL,
    Choice,
    Preset,
    Section,
    first_told,
    preset_of,
)
from evenso.documents.paper import wrapped
from evenso.records import AnyEntry, InvalidRecord, Moment
from evenso.summary import Summary, summarise
from evenso.wording.bring.beginning import NO_SESSION_YET, NOTHING_YET
from evenso.wording.bring.screen import BESIDE_IT, NOT_IN_IT_YET, say_entry, say_section
from evenso.wording.summaries import TITLES
from tui.bringing.gathering import Wish, first_told_day, last_session, material_of, why_there
from tui.bringing.papers import long_sheets
from tui.bringing.papers import preview as shown
from tui.shown import signs_are_plain

if TYPE_CHECKING:
    from evenso.sessions.records import Key
    from storage.journal import Journal

FORMS: Final = ("pdf", "html", "md", "text")
LEAST: Final = 60
MOST: Final = 80
"""Cells of the preview: no document of lines is narrower, and the file has no wider ones."""

Span = str | int
SPANS: Final[tuple[Span, ...]] = (LAST_SESSION, 14, 30, 90, 180, 365, EVERYTHING)
"""Periods, shorter ones first; numbers are days."""

MOST_ENTRIES: Final = 40
"""Entries that can be ticked one by one here, the latest; any other by its id from the shell."""


@dataclass(frozen=True, slots=True)
class Ask:
    """What is asked for: a period, ticks, a form, the cells across of the preview, a name for the page or "".

    `session` is the one that it is for, None for the next one.
    """

    span: Span = USUAL.days
    choice: Choice = field(default_factory=Choice)
    preset: str = USUAL.name
    form: str = FORMS[0]
    width: int = MOST
    paper: str = "a4"
    name: str = ""
    session: Key | None = None

    @property
    def changed(self) -> bool:
        """Whether ticks are others than those of the preset."""
        choice = self.choice
        return bool(choice.added or choice.left_out) or choice.sections != preset_of(self.preset).sections


@dataclass(frozen=True, slots=True)
class Tick:
    """A line that can be ticked: a section, or an entry (`entry` is its id)."""

    words: str
    on: bool
    section: Section | None = None
    entry: str = ""


@dataclass(frozen=True, slots=True)
class SummaryData:
    """What was read: the summary as it would leave, its lines, and the entries that can be ticked."""

    ask: Ask
    today: date
    summary: Summary
    lines: tuple[str, ...]
    entries: tuple[AnyEntry, ...] = ()
    session: date | None = None
    plain: bool = False
    pages: int = 0
    """Pages of one that is longer than usual."""
    why: tuple[str, ...] = ()
    """Why it begins where it does, where the journal says so; that nothing is written yet."""


def read_summary(journal: Journal, *, ask: Ask, now: datetime) -> SummaryData:
    """Read what is asked for, and make the preview of it."""
    today = Moment.of(now).entry_day(journal.day_starts_at)
    session = last_session(journal, today)
    first = first_told_day(journal, today, ask.choice)
    start = min(today, start_of(ask.span, today, session, first))
    material = material_of(journal, Wish(start, today, ask.choice, ask.name, now=now, session=ask.session))
    summary = summarise(start, today, material, made_on=now.date(), choice=ask.choice, name=ask.name)
    may = [one for one in material.entries if one.id and (one.for_session or one.private)]
    plain = signs_are_plain(journal)
    lines, entries = preview(summary, ask, plain=plain), tuple(reversed(may))[:MOST_ENTRIES]
    why = (NOTHING_YET,) if first is None and summary.is_blank else _why(journal, ask, today, start, first)
    return SummaryData(ask, today, summary, lines, entries, session, plain, _pages(summary, ask), why)


def _why(journal: Journal, ask: Ask, today: date, start: date, first: date | None) -> tuple[str, ...]:
    if not isinstance(ask.span, int):
        return ()
    why = why_there(journal, today, start, start_of(ask.span, today, None, None), first)
    alone = preset_of(ask.preset).since_session and last_session(journal, today) is None
    return why or ((NO_SESSION_YET,) if alone and first and ask.span == preset_of(ask.preset).days else ())


def _pages(summary: Summary, ask: Ask) -> int:
    try:
        return long_sheets(summary, ask.form, ask.paper)
    except InvalidRecord:  # no PDF can be made here, which is said where one is to be written
        return 0


def start_of(span: Span, today: date, session: date | None, first: date | None) -> date:
    """Return the first day of a period that ends today."""
    if span == LAST_SESSION and session is not None:
        return session
    if span == EVERYTHING:
        return first or today - timedelta(days=SHORTEST - 1)
    back = today - timedelta(days=(span if isinstance(span, int) else USUAL.days) - 1)
    return first_told(back, today, first)


def preview(summary: Summary, ask: Ask, *, plain: bool) -> tuple[str, ...]:
    """Return what leaves in lines: Markdown as Markdown, every other form as the text that it says."""
    lines = shown(summary, ask.form, width=ask.width, plain=plain).rstrip("\n").split("\n")
    if ask.form != "md":
        return tuple(lines)
    return tuple(part for line in lines for part in (wrapped(line, ask.width) if len(line) > ask.width else [line]))


def ticks_of(data: SummaryData | None, ask: Ask) -> tuple[Tick, ...]:
    """Return the lines that can be ticked, as they are asked for now; entries stand under the notes."""
    ticks: list[Tick] = []
    for section in Section:
        empty = data is not None and section in ask.choice.sections and _is_empty(data.summary, section)
        ticks.append(Tick(say_section(TITLES[section], empty=empty), ask.choice.has(section), section))
        if section is Section.NOTES and data is not None:
            there = {note.id for note in data.summary.notes}
            ticks += [Tick(say_entry(one, data.today), _ticked(one, there, ask), entry=one.id) for one in data.entries]
    return tuple(ticks)


def _ticked(entry: AnyEntry, there: set[str], ask: Ask) -> bool:
    if not ask.choice.has(Section.NOTES) or entry.id in ask.choice.left_out:
        return False
    return entry.id in ask.choice.added or entry.id in there


def _is_empty(summary: Summary, section: Section) -> bool:
    """Whether a section that is on the page only with something in it has nothing."""
    kept = {
        Section.TOPICS: summary.topics or summary.question,
        Section.THERAPY: summary.therapy,
        Section.SESSIONS: summary.sessions,
        Section.MARKERS: summary.markers,
        Section.GOALS: summary.goals,
        Section.SCORES: summary.scores,
        Section.AGREED: summary.agreed,
        Section.URGES: summary.urges,
        Section.PLAN: summary.plan or summary.people,
    }
    return section in kept and not kept[section]


def turned(ask: Ask, tick: Tick) -> Ask:
    """Return what is asked for after a tick was turned; an entry that is ticked brings the notes with it."""
    choice = ask.choice
    if tick.section is not None:
        one_by_one = choice.one_by_one
        if tick.section is Section.NOTES:  # ticked as a whole it is all that are marked
            one_by_one = tick.on and preset_of(ask.preset).one_by_one
        return replace(ask, choice=replace(choice, sections=choice.sections ^ {tick.section}, one_by_one=one_by_one))
    one = {tick.entry}
    if tick.on:
        return replace(ask, choice=replace(choice, added=choice.added - one, left_out=choice.left_out | one))
    sections = choice.sections | {Section.NOTES}
    return replace(
        ask, choice=replace(choice, sections=sections, added=choice.added | one, left_out=choice.left_out - one)
    )


def begun_with(preset: str, form: str) -> Ask:
    """Return what is asked for at first: by a preset's name, or as usual ("")."""
    ask = Ask(form=form)
    if not preset:
        return ask
    chosen = preset_of(preset)
    return _with(ask, chosen, chosen.days or EVERYTHING)


def next_preset(ask: Ask, today: date, session: date | None) -> Ask:
    """Return what is asked for with the next preset: its sections and its period, no entry ticked by itself."""
    names = [preset.name for preset in PRESETS]
    preset = PRESETS[(names.index(ask.preset) + 1) % len(names)]
    return _with(ask, preset, _span(preset, today, session))


def _with(ask: Ask, preset: Preset, span: Span) -> Ask:
    return replace(ask, preset=preset.name, choice=Choice(preset.sections, one_by_one=preset.one_by_one), span=span)


def _span(preset: Preset, today: date, session: date | None) -> Span:
    """Return a preset's period; the last session's only where it lies further back."""
    start = preset.start(today, last_session=session, first_day=None)
    return LAST_SESSION if preset.days and start == session else preset.days or EVERYTHING


def next_span(ask: Ask, step: int, session: date | None) -> Ask | None:
    """Return what is asked for over a longer (1) or shorter (-1) period, None where there is none."""
    there = [span for span in SPANS if session is not None or span != LAST_SESSION]
    place = there.index(ask.span) + step if ask.span in there else 0
    return replace(ask, span=there[place]) if 0 <= place < len(there) else None


def behind(was: Ask | None, now: Ask) -> str:
    """Say that a file, written when `was` was asked for, does not hold what is asked for now; "" where it does."""
    if was is None or replace(was, width=now.width) == now:
        return ""
    return NOT_IN_IT_YET if was.form == now.form else BESIDE_IT


def next_form(ask: Ask, *, pdf: bool = True) -> Ask:
    """Return what is asked for in the next form; PDF is one where it can be made."""
    after = FORMS.index(ask.form) + 1
    there = (form for form in (*FORMS[after:], *FORMS[:after]) if pdf or form != "pdf")
    return replace(ask, form=next(there))


def line_of(data: SummaryData, section: Section) -> int | None:
    """Return the line of the preview in which a section begins, None where it is not on the page."""
    title = TITLES[section]
    heads = {f"## {title}"} if data.ask.form == "md" else {title.upper()}
    return next((number for number, line in enumerate(data.lines) if line in heads), None)
