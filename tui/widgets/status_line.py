"""The quiet line above the keys: what was saved and how to take it back, or one sentence that somebody should read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, cast

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.reactive import Reactive, reactive
from textual.screen import Screen
from textual.widget import Widget

from evenso.language import tr, tr_as, tr_many
from tui.keyboard.spelling import shown_key
from tui.messages import Says
from tui.shown import as_now, press, show_line
from tui.widgets.notices import LEAST
from tui.widgets.sheet import WIDEST, Ground

if TYPE_CHECKING:
    from storage.answers import Change
    from tui.app import EvenSo
    from tui.intents import Also
    from tui.journal_thread import AsOf


MOST_LINES: Final = 4
"""Lines a sentence takes that can be undone."""

URGENT: Final = frozenset({"f9", "ctrl+g", "ctrl+l"})
"""Keys that hide what stands there."""


@dataclass(frozen=True, slots=True)
class Status:
    """What the line says, whether `u` can take it back, and whether the quiet line about Support stands with it.

    That stands below what was saved, above all else. `step` is the change that `u` would take back then; once another
    one is the next, the sentence ends. `here` is said of a sentence about what is in front right now, such as a
    refusal: it ends with the next step. A `notice` stays until it was read or is put away; `more` of them wait.
    `pressed` is set between the key `u` and what comes of it. `also` is a key beside `u`.
    """

    sentence: str = ""
    undoable: bool = False
    quiet: bool = False
    step: Change | None = None
    here: bool = False
    notice: bool = False
    more: int = 0
    pressed: bool = False
    also: Also | None = None

    def ended(self) -> Status:
        """Return what stays when the sentence ends: the quiet line about Support, where it stands."""
        return Status(quiet=self.quiet, more=self.more)


def undo_hint(*, pressed: bool = False) -> Content:
    """Say how the last change is taken back; underlined once the key was pressed."""
    hint = Content.assemble(("u", "bold $accent"), ("  " + tr("undo"), "$quiet"))
    return press(hint.stylize("underline") if pressed else hint, "u")


def hints(status: Status, width: int) -> Content:
    """Say the keys on the right of a line: `u`, and the one beside it; one of the screen's own only where all fits."""
    undo, also = undo_hint(pressed=status.pressed), status.also
    if also is None:
        return undo
    key = press(Content.assemble((shown_key(also.key), "bold $accent"), (f"  {also.word}", "$quiet")), also.key)
    both, said = key + Content("   ") + undo, show_line(status.sentence).cell_length
    needed = said if also.intent is None else min(LEAST, said)
    return both if both.cell_length + 2 + needed <= width else undo


def status_line(status: Status, width: int) -> Content:
    """Draw the line for a width in cells: the sentence on the left, `u  undo` on the right.

    A sentence that has no room beside it goes on below.
    """
    if not status.sentence:
        return Content("")
    if not status.undoable:
        return show_line(status.sentence, "$quiet", width)
    undo = hints(status, width)
    room = width - undo.cell_length - 2
    lines = show_line(status.sentence).wrap(room)[:MOST_LINES] if room >= LEAST else []
    said, *below = lines if len(lines) > 1 else [show_line(status.sentence, "", room)]
    gap = max(2, width - said.cell_length - undo.cell_length)
    return Content("\n").join([said + Content(" " * gap) + undo, *(line.truncate(width) for line in below)])


def notice_hint(status: Status) -> Content:
    """Say the key that goes on to the next notice; nothing where none stands here and none waits."""
    if not (status.notice or status.more):
        return Content("")
    waiting = tr_many("{n} more notice", "{n} more notices", status.more) if status.more else ""
    word = waiting or tr_as("a notice", "put away")
    return press(Content.assemble((shown_key("f2"), "bold"), (f"  {word}", "$quiet")), "f2")


class StatusLine(Widget):
    """One line, given its `Status` from above; a long sentence may take up to eight."""

    DEFAULT_CSS = """
    StatusLine { height: auto; max-height: 8; min-height: 1; width: 1fr; padding: 0 1; color: $ink; }
    """

    status: reactive[Status] = reactive(Status(), repaint=False)
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)  # as `Drawn` has it

    def watch_status(self) -> None:
        """Paint the line; all else is laid out anew only where it takes more lines or fewer than before."""
        rows = len(self.render().wrap(self.size.width)) if self.is_mounted and self.size else 0
        self.refresh(layout=rows != self.size.height)

    def render(self) -> Content:
        """Draw the line; what does not fit is wrapped rather than cut."""
        return as_now(self, self._line())

    def _line(self) -> Content:
        keys = hints(self.status, self.size.width)
        longer = as_now(self, keys).cell_length - keys.cell_length  # with a key of one's own
        said_only = self.status.sentence and not self.status.undoable
        line = status_line(self.status, self.size.width - longer)
        line = show_line(self.status.sentence, "$quiet") if said_only else line
        hint = notice_hint(self.status)
        if hint.cell_length:
            line = Content("\n").join([line, hint]) if self.status.sentence else hint
        if not self.status.quiet:
            return line
        from evenso.wording.support.lines import say_quiet  # noqa: PLC0415 - seldom needed

        typing = getattr(self.screen, "typing", False)  # there “!” is a letter
        said = Content.styled(say_quiet("“f1”" if typing else "“!”"), "$quiet")
        quiet = [press(part, "exclamation_mark") for part in said.wrap(self.size.width)]
        if not line.cell_length:
            return Content("\n").join(quiet)
        return Content("\n").join([line, *quiet] if self.status.undoable else [*quiet, line])


class SpeakingScreen(Screen[None], Ground):
    """A screen with a status line, whose sentence ends when one goes on to another place or page.

    Keys wait until it `stands`, having been given what they act on.
    """

    DEFAULT_CSS = "SpeakingScreen { align: center top; } SpeakingScreen > * { max-width: 140; }"

    status: reactive[Status] = reactive(Status(), repaint=False)
    stands: bool = False
    follows: bool = False
    """Whether its cursor goes to what was saved: keys behind a save are for that, and wait until it was read."""
    saves: int = 0
    """How many saves are under way that it asked for."""
    reads: int = 0
    """How often it was to be read anew behind a save; what was read for an earlier time is from before that."""
    due: bool = False
    """Whether something was saved and not read yet."""
    waits_for_data: bool = False
    """Whether nothing of it is painted before it has its data, at least not at once."""
    as_of: AsOf | None = None
    """When what is shown was read, in the journal's own terms; None before anything was."""
    _greeted = False
    takes_words: bool = False  # whether words typed here are an answer, also where no line is open
    painted: bool = False
    """Whether it was painted already in the turn that brings it to the front."""

    @property
    def as_left(self) -> bool:
        """Whether it stands as its letter shows it, all of it drawn."""
        return True

    @property
    def cells_across(self) -> int:
        """The cells that a line of this screen has: in a wide terminal it stays a page, in the middle."""
        return min(WIDEST, self.app.size.width)

    @property
    def behind(self) -> bool:
        """Whether what it shows is from before something that was saved, or is being saved."""
        return self.saves > 0 or self.due

    def waits_for(self, typed: events.Key | events.Paste, *, first: bool = True) -> bool:
        """Whether what was typed waits: all of it until it stands, and what is not the first behind what does.

        Behind a save what hides the words waits for nothing, nor does Support where nothing was typed before it.
        """
        key = self._as_it_comes(typed.key) if isinstance(typed, events.Key) and self.behind else ""
        if self.behind and (key in URGENT or (first and key in {"exclamation_mark", "f1"})):
            return False
        return not (first and self.stands) or (self.behind and self.acts_on_saved(key))

    def _as_it_comes(self, key: str) -> str:
        """Return the key that does, as it comes, what this one does now."""
        if (own := getattr(self.app, "own_keys", None)) is None:
            return key
        from tui.keyboard.keymap import acting_on  # noqa: PLC0415 - only where there are own keys

        return str(own.as_it_comes(key, acting_on(type(self))))

    def acts_on_saved(self, key: str) -> bool:
        """Whether a key waits behind a save also where others need not: it acts on what was saved."""
        del key
        return False

    def stand(self) -> None:
        """Take keys from now on, unless something was saved that they are for."""
        self.stands = not (self.follows and self.behind)

    def await_save(self) -> None:
        """Let keys wait for one more save."""
        self.saves += 1
        self.stands = self.stands and not self.follows

    def end_save(self, *, reads: bool) -> None:
        """Let them wait for one fewer, and where it is read anew, for that."""
        self.saves = max(0, self.saves - 1)
        if reads:
            self.reads, self.due = self.reads + 1, True

    def was_read(self, number: int) -> None:
        """Know that what is shown was read, as the screen that it was after so many saves."""
        self.due = self.due and number != self.reads

    def say(self, sentence: str) -> None:
        """Put one sentence into the status line; nothing was saved."""
        self.post_message(Says(sentence))

    def say_first(self, sentence: str) -> None:
        """Say what greets whoever comes here for the first time; while this stands behind what is seen, it waits."""
        if self.is_current and not self._greeted:
            self._greeted = True
            if sentence:
                self.say(sentence)

    def went_on(self) -> None:
        """End a sentence about what was in front a moment ago."""
        if self.status.here:
            self.status = self.status.ended()

    def watch_status(self, before: Status, now: Status) -> None:
        """Keep a notice that gave way before it was read, and show what waits where nothing else is said."""
        app = cast("EvenSo", self.app)
        if before.notice and now.sentence != before.sentence:
            app.notices.left(before.sentence)
        if len(app.notices) and app.front is self:
            self.call_later(self.bring_notice)
        if now.sentence not in {"", before.sentence} and not (now.undoable or now.notice):
            self.show_none_pressed()

    def end_earlier_answer(self) -> None:
        """End a sentence that was said of an earlier key; were it said again, it would be news."""
        if self.status.sentence and not (self.status.undoable or self.status.notice):
            self.status = self.status.ended()

    def show_none_pressed(self) -> None:
        """Show no key as pressed any more: it is said that nothing came of it."""

    def bring_notice(self, *, at_once: bool = False) -> None:
        """Show the first notice that waits, else say that there is one: what was just saved is said first."""
        notices = cast("EvenSo", self.app).notices
        free = not (self.status.sentence or self.status.quiet)
        if len(notices) and not self.status.notice and (free or at_once):
            said = notices.begin(self.cells_across - 2)
            self.status = Status(said, quiet=self.status.quiet, notice=True, more=len(notices) - 1)
        else:
            self.status = replace(self.status, more=len(notices) - self.status.notice)

    def action_next_notice(self) -> None:
        """Put the notice away that stands here, and show the next one."""
        if self.status.notice:
            cast("EvenSo", self.app).notices.put_away(self.status.sentence)
            self.status = Status(quiet=self.status.quiet)
        self.bring_notice(at_once=True)

    def mark_undo(self) -> None:
        """Show that `u` was pressed, before it is known what comes of it."""
        if self.status.undoable:
            self.status = replace(self.status, pressed=True)

    def take_in_step(self, step: Change | None) -> None:
        """End a sentence that offers to take back what `u` would not take back: `step` is what it would."""
        if self.status.undoable and self.status.step != step:
            self.status = self.status.ended()

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Show what waits to be read."""
        if self.painted:
            self.painted = False
            event.prevent_default()  # Textual would find its styles and paint it once more
        if len(cast("EvenSo", self.app).notices):
            self.bring_notice()

    def on_screen_suspend(self) -> None:
        """End the sentence, unless only a dialog lies over the screen."""
        if cast("EvenSo", self.app).front is not self:
            self.status = self.status.ended()
