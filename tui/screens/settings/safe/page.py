"""Backups, under Settings: when each was made and what it holds; one is compared with enter and put back with r."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.content import Content

from evenso.language import tr, tr_as
from evenso.wording.backups import restoring, saying
from storage.backups.found import FOUND
from tui.keys import BACK, CHANGE, WRITE, key
from tui.screens.settings.safe.intents import BackUpNow, PutBack, place_form
from tui.screens.settings.safe.model import BackupsData, Looked, read_backups
from tui.screens.under import ListPage, move_keys
from tui.shown import show, show_line

if TYPE_CHECKING:
    from storage.backups.ledger import Kept
    from storage.journal import Journal


WIDTH: Final = 66
"""Cells from which a line says the last day too."""


class BackupsPage(ListPage[BackupsData]):
    """The backups of this journal."""

    PLACE = "settings"
    EXPLAINED = (saying.ROTATED, restoring.KEPT_ASIDE)
    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "enter",
            "look",
            tr("compare"),
            tr("what would be different with it"),
            CHANGE,
            name="backups.look",
            show=True,
        ),
        key(
            "V",
            "put_back",
            tr("put back"),
            tr("put it in the journal's place"),
            CHANGE,
            name="backups.restore",
            show=True,
        ),
        key("a", "make", tr("make one"), tr("make a backup now"), WRITE, name="backups.make", show=True),
        key(
            "e",
            "edit",
            tr_as("a key", "place"),
            tr("a second place for backups"),
            CHANGE,
            name="backups.place",
            show=True,
        ),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._wanted_file = ""

    def wants(self, now: datetime) -> Callable[[Journal], BackupsData]:
        """Read the list; look through the one that is asked about."""
        return partial(read_backups, now=now, looked=self._wanted_file)

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys of the list."""
        own = (Binding("a", "", tr("make one")), Binding("e", "", tr_as("a key", "place")))
        last = BACK
        if self.data is None or not self.data.backups:
            return (*own, last)
        first = (
            Binding("V", "", tr("put back")) if self._looked_at() is not None else Binding("enter", "", tr("compare"))
        )
        return (first, *own, *move_keys(), last)

    def count(self, data: BackupsData) -> int:
        """Return how many there are."""
        return len(data.backups)

    def heading(self, data: BackupsData, width: int) -> list[Content]:
        """Draw the title, when the last verified one was made, and the second place."""
        last = tr("   the last verified one: {when}", when=saying.say_last(data.last_good, data.now))
        lines = [Content.styled(tr(" Backups"), "bold") + Content.styled(last, "$quiet")]
        if data.place is not None:
            made = None if data.place.last is None else data.place.last.moment
            told = saying.say_place(str(data.place.folder), is_there=data.place.is_there, last=made)
            lines += [Content(" ") + line for line in show(told, "$quiet").wrap(max(20, width - 2))]
        return [*lines, Content("")]

    def line(self, data: BackupsData, number: int, width: int) -> Content:
        """Draw when it was made and what it holds."""
        one = data.backups[number]
        when = Content.styled(f"{saying.say_when(one.moment):<24}", "$ink" if one.good else "$quiet")
        return when + show_line(_holds(one, short=width < WIDTH), "$quiet", max(1, width - 24))

    def detail(self, data: BackupsData, number: int, width: int) -> list[Content]:
        """Draw what it was made for, or what would be different with it."""
        one = data.backups[number]
        looked = data.looked if data.looked is not None and data.looked.file == one.file else None
        told = _about(one) if looked is None else _different(looked)
        return [line for words, style in told for line in show(words, style).wrap(max(20, width))]

    def invitation(self, data: BackupsData, width: int) -> list[Content]:
        """Say that there is none yet."""
        del data
        return [
            *Content.styled(saying.NONE_IN_APP, "$quiet").wrap(max(20, width)),
            Content(""),
            Content.assemble(("a", "bold $accent"), tr("  makes one now")),
        ]

    @property
    def _chosen(self) -> Kept | None:
        return self.data.backups[self.cursor] if self.data is not None and self.data.backups else None

    def _looked_at(self) -> Looked | None:
        """Return what was found in the backup under the cursor, where it can be put back."""
        looked = None if self.data is None else self.data.looked
        chosen = self._chosen
        if looked is None or chosen is None or looked.file != chosen.file or looked.content is None:
            return None
        return looked

    def action_look(self) -> None:
        """Look through the backup under the cursor."""
        if self._chosen is not None:
            self._wanted_file = self._chosen.file
            self.say(saying.LOOKING)
            self.wish()

    def receive(self, data: BackupsData) -> None:
        """Show fresh data; what was waited for is there."""
        if data.looked is not None and self.status.sentence == saying.LOOKING:
            self.went_on()
        super().receive(data)

    def action_put_back(self) -> None:
        """Put it back once what would be different was seen; before that, show it."""
        if self._looked_at() is None:
            self.action_look()
        elif self._chosen is not None:
            file, self._wanted_file, self.cursor = self._chosen.file, "", 0
            self.do(PutBack(file))

    def action_make(self) -> None:
        """Make one now."""
        self.do(BackUpNow())

    async def action_edit(self) -> None:
        """Ask for the second place."""
        if self.data is not None:
            now = "" if self.data.place is None else str(self.data.place.folder)
            await self.fill_in(place_form(now, self.data.folder))


Told = list[tuple[str, str]]
"""Words, each with its style."""


def _holds(one: Kept, *, short: bool = False) -> str:
    if one.what == FOUND:
        return saying.NOT_MADE_HERE
    last = None if one.last_day is None or short else date.fromisoformat(one.last_day)
    state = saying.say_state(verified=one.verified, damaged=one.damaged)
    return saying.say_holds(one.entries, last) + (f"; {state}" if state else "")


def _of_file(one: Kept) -> str:
    return tr("{file}, {size:,.0f} KB", file=one.file, size=one.bytes / 1024)


def _about(one: Kept) -> Told:
    if one.what == FOUND:
        return [
            (saying.FOUND_TOLD, "$ink"),
            (_of_file(one), "$quiet"),
        ]
    counted = saying.PUT_ASIDE if one.entries is None else saying.PUT_ASIDE_COUNTED
    made = saying.PROVEN if one.verified else counted
    return [
        (f"{_holds(one)[:1].upper()}{_holds(one)[1:]}.", "$ink"),
        (f"{saying.say_what_for(one.what)[:1].upper()}{saying.say_what_for(one.what)[1:]}. {made}", "$ink"),
        (_of_file(one), "$quiet"),
        (tr("enter shows what would be different with it."), "$quiet"),
    ]


def _different(looked: Looked) -> Told:
    if looked.content is None:
        return [(looked.problem, "$ink")]
    content, one = looked.content, looked.comparison
    said: Told = [
        (
            tr(
                "It holds {content}.",
                content=restoring.say_content(content.entries, content.kinds, content.first, content.last),
            ),
            "$ink",
        )
    ]
    if one is not None:
        lines = restoring.say_differences(one.missing, one.missing_days, one.back, one.other)
        said.append((tr("If it takes the journal's place:") if lines else restoring.SAME, "$ink"))
        said += [(f"· {line}", "$ink") for line in lines]
    return [*said, (" ".join([tr("V puts it back."), restoring.KEPT_ASIDE]), "$quiet")]
