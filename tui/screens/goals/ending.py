"""What the gentle questions end in: a goal, a journal entry or “not yet”."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from textual.content import Content

from evenso.records import Moment, Note
from evenso.wording.goals import asking as ask
from tui.dialogs.forms import Form
from tui.intents import AddEntry, Intent, KeepDraft
from tui.screens.goals.forms import Beginning, goal_form
from tui.screens.goals.model import QUESTIONS
from tui.shown import press, show_line

Answers = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Ending:
    """What the questions ended in: a form for a goal to be filled in, or an entry to be saved."""

    answers: Answers
    begin: str = ""
    as_goal: bool = False
    not_yet: bool = False

    def note(self, now: datetime, day_starts_at: int) -> Note | None:
        """Return the answers as a journal entry; None when nothing was written."""
        at = Moment.of(now)
        text = ask.answers_text(self.answers, not_yet=self.not_yet)
        return Note(at=at, day=at.entry_day(day_starts_at), text=text, tags=(ask.TAG,)) if text else None

    @property
    def form(self) -> Callable[[date, datetime, int], Form] | None:
        """What makes the form for a goal, if the questions ended in one."""
        if not self.as_goal:
            return None
        question = ask.question_named(self.begin)

        def made(today: date, now: datetime, day_starts_at: int) -> Form:
            start = Beginning(
                ask.first_words(self.answers.get(self.begin, "")),
                area=None if question is None else question.area,
                answers=self.note(now, day_starts_at),
                slot=f"goals.from.{self.begin or 'other'}",
                done_with=QUESTIONS,
            )
            return goal_form(None, today, start)

        return made

    def intent(self, now: datetime, day_starts_at: int) -> Intent:
        """Return what saves the answers, or lets the draft go where there are none."""
        note = self.note(now, day_starts_at)
        return KeepDraft(QUESTIONS, "") if note is None else AddEntry(note, QUESTIONS)


@dataclass(frozen=True, slots=True)
class Closing:
    """The last page: the answers and the line the cursor is on."""

    answers: tuple[tuple[str, str], ...] = ()
    cursor: int = 0

    @property
    def choices(self) -> tuple[tuple[str, str], ...]:
        """The ways on, each with its name and words: a goal from an answer, one in other words, an entry, not yet.

        Where no answer could be a goal, “not yet” comes first: enter alone makes no goal of not knowing.
        """
        kept = (("note", ask.AS_NOTE),) if self.answers else ()
        own, not_yet = ("goal.", ask.OTHER_WORDS), ("not-yet", ask.NOT_YET)
        return (*self.offered, own, *kept, not_yet) if self.offered else (not_yet, *kept, own)

    @property
    def offered(self) -> tuple[tuple[str, str], ...]:
        """The goals that begin from an answer."""
        wanted = [(name, words) for name, words in self.answers if ask.may_be_a_title(words)]
        return tuple((f"goal.{name}", f"“{ask.first_words(words)}”") for name, words in wanted)


def draw_closing(page: Closing, width: int, height: int) -> Content:
    """Draw the last page: what can come of it, one on a line."""
    lines = [Content.styled(f"   {ask.ENDING}", "$quiet"), Content("")]
    if page.offered:
        lines.append(Content.styled(f"   {ask.AS_GOAL}", "$quiet"))
    room = max(1, height - len(lines))
    top = max(0, min(page.cursor - room // 2, len(page.choices) - room))
    for number, (_, words) in list(enumerate(page.choices))[top : top + room]:
        here = number == page.cursor
        mark = Content.styled(" › " if here else "   ", "bold $accent")
        digit = Content.styled(f"{number + 1:<3}" if number < 9 else "   ", "bold $accent")
        line = mark + digit + show_line(words, "bold $ink" if here else "$ink", max(4, width - 8))
        lines.append(press(line, str(number + 1)) if number < 9 else line)
    return Content("\n").join([line.truncate(max(1, width), ellipsis=True) for line in lines[:height]])
