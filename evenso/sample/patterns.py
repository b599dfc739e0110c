"""The patterns that the sample's person came to see, each time one was noticed, and the pages it was noticed in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Final

from evenso.formats.kinds.work import Work
from evenso.links import Link, Ref, Thing
from evenso.patterns.records import BlindSpot, Noticing, Pattern
from evenso.records import AnyEntry, Moment, Note

_YES: Final = Pattern(
    name="Yes before they have finished asking",
    spot=BlindSpot.PLEASING,
    noticed="Somebody begins to ask and I am nodding. What I wanted comes to mind on the way home.",
    protects="Nobody is cross with me. As a child that kept the peace at table.",
    costs="My evenings, and then I am short with Ana.",
    experiment="Say once: I will tell you tomorrow.",
    id="pt24",
)
_MINDS: Final = Pattern(
    name="Sure of what others think",
    spot=BlindSpot.MIND_READING,
    noticed="A face goes still and I know it is about me.",
    protects="I am never taken by surprise.",
    costs="Whole train rides. And it is mostly toothache.",
    experiment="Ask one person what was going on.",
    id="pt25",
)


@dataclass(frozen=True, slots=True)
class _Seen:
    """A noticing of the story: the pattern, the day's number, a line, and whether a page of that day tells of it."""

    pattern: Pattern
    day: int
    note: str = ""
    page: bool = False


_SEEN: Final = (
    _Seen(_YES, 26, "three times this week", page=True),
    _Seen(_YES, 52, page=True),
    _Seen(_YES, 74),
    _Seen(_MINDS, 127, "Mira had toothache", page=True),
    _Seen(_YES, 149, "this time I had a sentence ready", page=True),
    _Seen(_YES, 204, "Mum's operation", page=True),
    _Seen(_MINDS, 209),
    _Seen(_MINDS, 290, "on the train", page=True),
    _Seen(_YES, 303),
    _Seen(_MINDS, 366, "choir, the alto beside me"),
    _Seen(_YES, 378, "the neighbour's parcel"),
    _Seen(_YES, 398),
    _Seen(_YES, 411, "asked what he needs: boxes", page=True),
    _Seen(_MINDS, 417),
    _Seen(_YES, 421, "caught it in the middle of the word"),
)


def sample_patterns(first: date, entries: Sequence[AnyEntry], zone: tzinfo) -> Work:
    """Return the patterns of the journal that begins on `first`, with their noticings, linked to its entries."""
    pages = {entry.day: entry.id for entry in entries if isinstance(entry, Note)}
    noticings, links = [], []
    for number, seen in enumerate(_SEEN):
        day = first + timedelta(days=seen.day)
        at = Moment.of(datetime.combine(day, time(19, 12 + number), zone))
        page = pages.get(day, "") if seen.page else ""
        noticings.append(
            Noticing(
                at=at,
                day=day,
                id=f"nt{chr(ord('a') + number)}2".replace("i", "x").replace("l", "y").replace("o", "z"),
                written=at.utc,
                pattern_id=seen.pattern.id,
                note=seen.note,
                entry_id=page,
            )
        )
        if page:
            ends = Ref(Thing.ENTRY, page), Ref(Thing.PATTERN, seen.pattern.id)
            links.append(Link(root=ends[0], grown=ends[1], id=f"nk{noticings[-1].id[2:]}"))
    return Work(patterns=(_YES, _MINDS), noticings=tuple(noticings), links=tuple(links))
