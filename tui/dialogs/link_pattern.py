"""“I see a pattern here”: a line in which a pattern is picked by its digit, or a new one named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from evenso.language import tr
from evenso.patterns.records import Pattern
from evenso.wording.patterns.prompts import PROMPTS, not_taken_up, spot_name
from evenso.wording.patterns.saying import say_seen
from tui.intents import Outcome
from tui.widgets.line_editor import LineAsk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.journal import Journal

SLOT: Final = "journal.pattern."


def line_for(entry_id: str, begun: str, patterns: Sequence[Pattern]) -> LineAsk:
    """Ask which pattern is seen in an entry: one of the person's, or a blind spot not taken up yet; each a digit away.

    All patterns are given; those put away are not among the picks.
    """
    own = [one.name for one in patterns if not one.archived]
    picks = (*own, *(PROMPTS[spot].name for spot in not_taken_up(patterns)))
    hint = tr("its digit, or new words of your own") if picks else tr("in your own words")
    return LineAsk(f"{SLOT}{entry_id}", tr("A pattern I see"), begun, picks, hint=hint)


def meant(words: str, patterns: Sequence[Pattern]) -> list[Pattern]:
    """Return the patterns that a line names: one as a whole, or several with commas; none when one of them is new.

    A blind spot's name means the pattern in which it was taken up, or takes it up (a pattern without an id).
    """
    known = {spot_name(spot).casefold(): Pattern(name=spot_name(spot), spot=spot) for spot in PROMPTS}
    known |= {spot_name(one.spot).casefold(): one for one in reversed(patterns) if one.spot in PROMPTS}
    known |= {one.name.casefold(): one for one in patterns}
    whole = " ".join(words.split()).strip(", ").casefold()
    if whole in known:
        return [known[whole]]
    parts = [part for part in (part.strip() for part in whole.split(",")) if part]
    return list(dict.fromkeys(known[part] for part in parts)) if all(part in known for part in parts) else []


@dataclass(frozen=True, slots=True)
class SeePattern:
    """Save that a pattern, an own one or a new one, was noticed in an entry, at the entry's moment."""

    slot: str
    words: str

    def run(self, journal: Journal) -> Outcome:
        """Link and count, one undo step; a new pattern is written down by its name."""
        patterns = meant(self.words, journal.patterns(archived=True)) or [Pattern(name=self.words.strip(", "))]
        with journal.finishing(self.slot):
            patterns = journal.see_patterns(self.slot.removeprefix(SLOT), patterns)
        return Outcome(say_seen(patterns))
