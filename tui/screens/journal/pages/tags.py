"""The person's tags with how many entries have each; enter shows the entries of one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from evenso.language import tr, tr_many
from evenso.records import AnyEntry, Moment
from evenso.wording.dates import say_day
from evenso.wording.entries import entry_gist
from tui.keys import BACK, MOVE, key
from tui.screens.under import ListPage, move_keys
from tui.shown import show_line

if TYPE_CHECKING:
    from storage.answers import TagCount
    from storage.journal import Journal

COUNT = 7
NO_TAGS = tr("No entry has a tag yet. In an entry's Tags line, words with commas between them become tags.")


@dataclass(frozen=True, slots=True)
class Tags:
    """The tags, and the latest entries of each, as far as they are shown."""

    tags: tuple[TagCount, ...]
    today: date
    latest: dict[str, tuple[AnyEntry, ...]]


def read_tags(journal: Journal, now: datetime) -> Tags:
    """Read the tags, and of the most used ones the latest entries."""
    today = Moment.of(now).entry_day(journal.day_starts_at)
    return Tags(tuple(journal.tags()), today, journal.latest_tagged())


class TagsPage(ListPage[Tags]):
    """All tags."""

    PLACE = "journal"
    EXPLAINED = (tr("A tag is any word of yours. Letter case makes no other tag; esc in the Journal shows all again."),)
    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "choose", tr("its entries"), tr("show the entries of a tag"), MOVE, name="tags.choose", show=True),
    ]

    def __init__(self, chosen: Callable[[str], None]) -> None:
        super().__init__()
        self._chosen = chosen

    def wants(self, now: datetime) -> Callable[[Journal], Tags]:
        """Read the tags."""
        return lambda journal: read_tags(journal, now)

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys that act."""
        some = self.data is not None and bool(self.data.tags)
        keys = (Binding("enter", "", tr("its entries")), *move_keys()) if some else ()
        return (*keys, BACK, Binding("question_mark", "", tr("help")))

    def action_choose(self) -> None:
        """Go back, and show the entries of the tag under the cursor."""
        if self.data is not None and self.data.tags:
            tag = self.data.tags[self.cursor].tag
            self.dismiss()
            self._chosen(tag)

    def count(self, data: Tags) -> int:
        """Return how many tags there are."""
        return len(data.tags)

    def heading(self, data: Tags, width: int) -> list[Content]:
        """Draw how many tags there are."""
        del width
        said = tr_many("1 tag", "{n:,} tags, the most used first", len(data.tags)) if data.tags else tr("Tags")
        return [Content.styled(f" {said}", "bold"), Content("")]

    def line(self, data: Tags, number: int, width: int) -> Content:
        """Draw a tag and how many entries have it."""
        one = data.tags[number]
        return Content.styled(f"{one.entries:>{COUNT - 2},}  ", "$accent") + show_line(
            f"#{one.tag}", "$ink", max(1, width - COUNT)
        )

    def detail(self, data: Tags, number: int, width: int) -> list[Content]:
        """Draw the latest entries of a tag."""
        one = data.tags[number]
        lines = [Content.styled(tr("last on {day}", day=say_day(one.last, data.today)), "$quiet")]
        latest = [(say_day(entry.day, data.today), entry_gist(entry)) for entry in data.latest.get(one.tag, ())]
        margin = 2 + max((len(day) for day, _ in latest), default=0)
        for day, gist in latest:
            start = Content.styled(f"{day:<{margin}}", "$faint")
            lines.append(start + show_line(gist, "$ink", max(1, width - margin)))
        return lines

    def invitation(self, data: Tags, width: int) -> list[Content]:
        """Draw what an empty list says."""
        del data
        return [line.stylize("$quiet") for line in Content(NO_TAGS).wrap(max(20, width))]
