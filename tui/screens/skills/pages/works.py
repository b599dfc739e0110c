"""“Which strategies work for me?”: the three answers over all skills, each for itself, without a worst list."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from textual.binding import Binding
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from evenso.language import tr
from evenso.recovery.findings import SkillHelp
from evenso.strategies.answers import always_together
from evenso.text import one_line
from evenso.wording.strategies import answers as say
from evenso.wording.strategies import trials as coins
from evenso.wording.weeks import EASES_ANYWAY
from tui.keys import BACK
from tui.screens.skills.pages.skill import ScrollPage
from tui.screens.skills.pages.skill_drawing import INDENT, WIDEST, heading, wrapped
from tui.screens.skills.reading import AllAnswers, SkillReader
from tui.shown import show_line
from tui.widgets.page import Page, Scroll

if TYPE_CHECKING:
    from storage.journal import Journal

NAME: Final = 26
IN: Final = 2
NO_MONTH: Final = tr("None yet. On a skill's page C begins one, for habits you could also leave out.")


def draw_works(data: AllAnswers | None, width: int) -> Content:
    """Draw the page at a width."""
    if data is None:
        return Content("")
    room = min(WIDEST, max(20, width - len(INDENT) - 2))
    lines = [
        Content.styled(f" {say.TITLE}", "bold"),
        *wrapped(say.THREE, room, "$quiet"),
        *_right_after(data, room),
        *_next_day(data, room),
        *_coin_flips(data, room),
    ]
    return Content("\n").join([line.truncate(max(1, width), ellipsis=True) for line in lines])


def _group(title: str, rows: list[tuple[str, str]], room: int) -> list[Content]:
    """Draw a group of skills under its title: a name, and what is said of it."""
    if not rows:
        return []
    name = min(NAME, room // 2)
    lines = wrapped(title, room, "$quiet")
    for skill, said in rows:
        head = show_line(skill, "$ink", max(4, name - 2))
        head = Content(INDENT + " " * IN) + head.pad_right(max(0, name - head.cell_length))
        lines.append(head + Content.styled(said, "$quiet"))
    return lines


def _right_after(data: AllAnswers, room: int) -> list[Content]:
    answers, names, numbers = data.answers, data.names, not data.hidden

    def rows(helps: list[SkillHelp]) -> list[tuple[str, str]]:
        return [
            (
                names[one.skill],
                say.say_share(one.right_after, numbers=numbers) + (tr(", early") if one.right_after.early else ""),
            )
            for one in helps
            if one.right_after is not None
        ]

    seldom = [(names[one.skill], say.say_rated(answers.times_rated(one.skill))) for one in answers.seldom_rated(names)]
    eased, varied = rows(answers.eased(names)), rows(answers.varied(names))
    lines = heading(say.RIGHT_AFTER)
    if not (eased or varied or seldom):
        return lines + wrapped(say.NO_RATINGS, room, "$quiet")
    lines += _group(say.EASED, eased, room) + _group(say.VARIED, varied, room) + _group(say.SELDOM, seldom, room)
    return lines + wrapped(EASES_ANYWAY, room, "$quiet")


def _next_day(data: AllAnswers, room: int) -> list[Content]:
    answers, names = data.answers, data.names
    lines = heading(say.NEXT_DAY)
    for verdict, title in say.GROUPS.items():
        found = answers.with_verdict(verdict, names)
        rows = [(names[one.skill], say.say_next_row(one, numbers=not data.hidden)) for one in found]
        lines += _group(title, rows, room)
    if not answers.helps:
        return lines + wrapped(say.NOTHING_COMPARED, room, "$quiet")
    for group in always_together(answers.helps):
        lines += wrapped(say.say_only_together([names.get(one, tr("a skill")) for one in group]), room, "$quiet")
    return lines


def _coin_flips(data: AllAnswers, room: int) -> list[Content]:
    lines = heading(say.COIN_FLIP)
    today = data.answers.today
    for found in data.answers.trials:
        name = one_line(data.names.get(found.trial.skill_id, tr("a skill")))
        said = " ".join(filter(None, (coins.say_state(found, today), coins.say_result(found, numbers=not data.hidden))))
        lines += wrapped(f"{name}: {said}", room, "$ink")
    return lines if data.answers.trials else lines + wrapped(NO_MONTH, room, "$quiet")


class WorksPage(ScrollPage[AllAnswers]):
    """The three answers."""

    PLACE = "skills"
    EXPLAINED = (
        tr("A skill's own page says each answer in full, and # there how it comes about."),
        tr("What varies or cannot be told stands in order of use; nothing here is a list of what is worst."),
    )

    data: reactive[AllAnswers | None] = reactive(None, repaint=False)

    def __init__(self, reader: SkillReader) -> None:
        super().__init__()
        self._reader = reader

    def body(self) -> Iterable[Widget]:
        """Yield the page."""
        with Scroll():
            yield Page(draw_works, None)

    def wants(self, now: datetime) -> Callable[[Journal], AllAnswers]:
        """Read the answers."""
        return partial(self._reader.answers, now=now)

    def receive(self, data: AllAnswers) -> None:
        """Show them."""
        self.data = data
        self.query_one(Page).model = data

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys of the page."""
        return (
            Binding("down", "", tr("scroll"), key_display="↑ ↓"),
            BACK,
            Binding("question_mark", "", tr("help"), key_display="?"),
        )
