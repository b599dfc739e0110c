"""The keys of Today: what acts at any time, what the last line says of it, what stands beside what was saved."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Final, cast

from textual.binding import Binding

from evenso.language import tr, tr_as
from evenso.records import AnyEntry, Kind, Practice
from tui.keyboard.keymap import acting_on
from tui.keys import CHANGE, MOVE, UP_DOWN, WRITE, key, ways
from tui.screens.base import JournalScreen
from tui.screens.today.model import LETTERS, TodayData, last_of, letters_for
from tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from evenso.records import Skill
    from tui.app import EvenSo
    from tui.intents import Outcome
    from tui.screens.today.screen import TodayScreen

KEYS: Final = [
    *(
        key(
            str(number % 10),
            f"mood({number})",
            tr("mood"),
            tr("how it is; 0 is ten"),
            WRITE,
            name=f"today.mood-{number}",
            show=number == 1,
            display="1-0",
        )
        for number in range(1, 11)
    ),
    key("f", "feelings", tr("feelings"), tr("feelings, in your own words"), WRITE, name="today.feelings", show=True),
    key("n", "note", tr_as("a key on Today", "note"), tr("one line about it"), WRITE, name="today.note", show=True),
    key(
        "p",
        "practise",
        tr_as("a key", "practise"),
        tr("all skills, by letter"),
        WRITE,
        name="today.practise",
        show=True,
    ),
    key("t", "trackers", tr("trackers"), tr("your trackers, where they are asked"), WRITE, name="today.trackers"),
    key(
        "full_stop", "template", tr("template"), tr("a check-in of your own"), WRITE, name="today.template", display="."
    ),
    key("enter", "open", tr_as("a key", "open"), tr("open an entry, or the goal"), CHANGE, name="today.open"),
    key(
        "ampersand",
        "one_more",
        tr_as("a key", "keep both"),
        tr("keep both, or a correction"),
        CHANGE,
        name="today.one-more",
        display="&",
    ),
    key("B", "app.summary", tr("summary"), tr("the summary to bring"), MOVE, name="today.summary"),
    *ways(UP_DOWN, "cursor", tr("choose an entry"), group=CHANGE, letters=False, display="↑↓"),
    *(Binding(letter, f"letter({letter!r})", show=False, priority=True) for letter in LETTERS),
    key("space", "turn", tr_as("a small step", "done"), tr("small step done; more skills"), CHANGE, name="today.turn"),
    key("right", "next_step", tr("next step"), tr("the next small step"), CHANGE, name="today.next-step", display="→"),
]


def usable_letters(app: EvenSo) -> str:
    """Return the letters that skills can have: those that no key of the person's own took."""
    taken = app.own_keys.letters_taken() if app.own_keys is not None else ""
    return "".join(letter for letter in LETTERS if letter not in taken)


TRACKERS_KEY: Final = next(one for one in KEYS if one.id == "today.trackers")
"""Stands in the last line only where trackers are asked."""

TEMPLATE_KEY: Final = next(one for one in KEYS if one.id == "today.template")
"""The same for templates."""

ANOTHER_DAY: Final = Binding("left_square_bracket", "", tr_as("a key", "day"), key_display="[ ]")
"""Before and after today: the first to give way where the line is full."""


def with_own(keys: tuple[Binding, ...], data: TodayData) -> tuple[Binding, ...]:
    """Put the keys of trackers and templates into the last line, after the skills', where there are any."""
    own: tuple[Binding, ...] = (*((TRACKERS_KEY,) if data.trackers else ()), *((TEMPLATE_KEY,) if data.own else ()))
    own += (ANOTHER_DAY,)
    at = next((number + 1 for number, one in enumerate(keys) if one.action == "practise"), len(keys))
    return (*keys[:at], *own, *keys[at:])


class TodayKeys(JournalScreen[TodayData]):
    """What keys do where a panel of one's own is open: trackers are answered, templates written."""

    _told_of: AnyEntry | None = None

    def saved(self, outcome: Outcome) -> None:
        """Show the check-in that was just written, also where others of its day stand at later hours.

        The key beside what was saved is named; one that adds acts too where nothing was, and the sentence names it.
        """
        if outcome.also is not None and (self.status.undoable or outcome.also.intent is not None):
            self.status = replace(self.status, also=outcome.also)
        self._told_of = outcome.entry
        seen, entry = self.today.seen, outcome.entry
        another_day = seen.data.day == getattr(entry, "day", None) != seen.data.today
        if another_day and entry is not None and entry.kind is Kind.CHECK_IN and not seen.chosen:
            self.today.view = replace(seen, written=entry.id)

    @property
    def turns_by_space(self) -> bool:
        """Whether all skills are open: space turns their page."""
        return self.today.seen.panel == "practise"

    def just_practised(self) -> Practice | None:
        """Return the practice that was just saved, while the key to say more of it stands beside that."""
        also, entry = self.status.also, self._told_of
        return entry if also is not None and also.key == "e" and isinstance(entry, Practice) else None

    def action_one_more(self) -> None:
        """Do the other thing that a key may have meant a moment ago, while that is said."""
        from evenso.wording.capture import NOTHING_TO_KEEP  # noqa: PLC0415 - seldom needed

        also = self.status.also
        if also is not None and also.intent is not None:
            self.do(also.intent)
        else:
            self.say(NOTHING_TO_KEEP)

    @property
    def today(self) -> TodayScreen:
        """The screen these keys are on."""
        return cast("TodayScreen", self)

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys of the panel that is open, otherwise those of the screen."""
        view = self.today.view
        if view is None:
            return super().footer()
        if view.panel:
            from tui.screens.today.panels import footer_of  # noqa: PLC0415 - with the first key

            return footer_of(view)
        usual = with_own(super().footer(), view.data)
        if not (view.chosen or self.today.day):
            return usual
        leads = tr("leave this entry") if view.chosen else tr_as("a key", "today")
        return (Binding("escape", "", leads, key_display="esc"), *usual)

    def idle(self) -> frozenset[str]:
        """Say what has nothing to act on: no list to choose from, no small step, no day after today, nothing saved."""
        seen, also = self.today.seen, self.status.also
        listed, steps = seen.panel in {"entries", "trackers", "templates"}, () if seen.panel else seen.data.at_hand
        acts = {
            "cursor": listed and last_of(seen) > 0,
            "open": bool(seen.panel or steps),
            "turn": bool(steps) or seen.panel == "practise",
            "next_step": len(steps) > 1,
            "trackers": bool(seen.data.trackers),
            "one_more": also is not None and also.intent is not None,
            "later": seen.data.day < seen.data.today,
        }
        return super().idle() | {one for one, can in acts.items() if not can}

    def show_pressed(self, key: str) -> None:
        """Show which key was pressed, before what it does is saved."""
        self.end_earlier_answer()
        for sheet in self.query(Sheet):
            sheet.mark(key)

    def show_none_pressed(self) -> None:
        """Show no key as pressed any more: what it did is there, or it is said that nothing came of it."""
        for sheet in self.query(Sheet):
            sheet.unmark()

    async def answers(self, typed: str) -> bool:
        """Let a key answer what is open, and tell whether it did."""
        seen = self.today.seen
        if seen.panel == "templates":
            from tui.screens.today.templating import act  # noqa: PLC0415 - with the first key

            await act(self.today, typed)
            return True
        if seen.panel != "trackers" or (typed == "n" and not seen.data.trackers):
            return False
        from tui.screens.today.answering import give  # noqa: PLC0415 - with the first key

        give(self.today, typed)
        return True

    def letters(self) -> dict[str, Skill]:
        """Return what letters mean at this moment: outside the panel of all skills only those that are seen."""
        from tui.screens.today.panels import page_at  # noqa: PLC0415 - with the first key
        from tui.screens.today.screen import lower_part  # noqa: PLC0415 - it is loaded before this is asked
        from tui.shown import letters_on  # noqa: PLC0415 - with the first key

        seen, size = self.today.seen, self.query_one("#rest").size
        if seen.panel == "practise":
            page, _, _ = page_at(seen, size.width, size.height)
            return page.letters if page is not None else {}
        shown = letters_on(lower_part(seen, size.width, size.height))
        every = letters_for(seen.data.skills, letters=seen.data.letters)
        return {letter: skill for letter, skill in every.items() if letter in shown}

    def are_keys(self, typed: str) -> bool:
        """Whether letters mean what stands here: keys of the screen, or skills that are seen, each but once.

        One that comes twice in a row is a mark taken out again.
        """
        letters = [letter for letter, _ in groupby(typed) if letter.isalpha()]
        acting, shown = acting_on(type(self)), self.letters()
        own = {letter for letter in letters if letter in acting and not acting[letter].action.startswith("letter(")}
        if self.own_app.own_keys is not None:
            own |= set(letters) & self.own_app.own_keys.letters_taken()
        skills = [letter for letter in letters if letter not in own]
        return len(set(skills)) == len(skills) and all(letter in shown for letter in skills)

    def mark(self, letter: str) -> None:
        """Mark the skill of a letter; one that stands nowhere marks nothing, and that is said."""
        from evenso.wording.capture import say_no_such_letter  # noqa: PLC0415 - with the first key
        from tui.screens.today.intents import ToggleSkill  # noqa: PLC0415 - the same

        skill = self.letters().get(letter)
        if self.today.seen.data.loaded and skill is None:
            self.say(say_no_such_letter(letter))
            return
        usable = usable_letters(self.own_app)
        self.show_pressed(letter)
        self.do(ToggleSkill(now=self.now(), day=self.today.day, letter=letter, skill=skill, letters=usable))

    async def action_point(self, number: int) -> None:
        """Point at a line of what is open; pointed at already, do what enter does."""
        if number == self.today.seen.cursor:
            await self.today.action_open()
        else:
            self.today.action_cursor(number - self.today.seen.cursor)

    def action_trackers(self) -> None:
        """Open or close the trackers."""
        from tui.screens.today.answering import open_trackers  # noqa: PLC0415 - with the first key

        open_trackers(self.today)

    async def action_template(self) -> None:
        """Open or close the templates; in the list of entries, make one of the entry."""
        from tui.screens.today.templating import open_templates  # noqa: PLC0415 - with the first key

        await open_templates(self.today)

    def mention_review(self) -> None:
        """Say that the week ends, where nothing else is said."""
        from tui.screens.today.asking import mention_review  # noqa: PLC0415 - on a week's last day, after the paint

        mention_review(self.today)
