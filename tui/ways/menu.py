"""Lines at the foot with what a thing is linked to, for screens on which digits mean something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from evenso.links import MOST_LINKS, Ref, most_telling
from evenso.records import Moment
from evenso.wording.links.saying import LINKED, NONE
from storage.problems import JournalProblem
from tui.ways.choosing import ChoiceLine
from tui.ways.linked import draw_linked
from tui.ways.walking import walk

if TYPE_CHECKING:
    from tui.app import EvenSo


async def choose_link(app: EvenSo, here: Ref) -> None:
    """Show what a thing is linked to and walk to what is chosen; where nothing is linked, say so."""
    try:
        found = await app.journal_thread.run(lambda journal: (journal.linked(here), journal.day_starts_at))
    except JournalProblem as problem:
        app.say(str(problem))
        return
    links = most_telling(found[0])
    if not links:
        app.say(NONE)
        return

    today = Moment.of(app.clock()).entry_day(found[1])

    def draw(width: int) -> Content:
        lines = draw_linked(links, here.thing, today, max(1, width - 3))
        return Content("\n").join([Content.styled(f" {LINKED}", "bold"), *(Content("  ") + line for line in lines)])

    async def go(digit: str | None) -> None:
        if digit:
            await walk(app, links[int(digit) - 1].ref)

    keys = "".join(str(place) for place in range(1, min(MOST_LINKS, len(links)) + 1))
    await app.push_screen(ChoiceLine(draw, keys), go)
