"""Patterns in lines: one on a line with its weeks, the chosen one in full; blind spots as they are offered."""

from __future__ import annotations

from typing import Final

from textual.content import Content

from evenso.language import tr, tr_as
from evenso.links import Thing
from evenso.patterns.counts import Noticed
from evenso.patterns.records import BlindSpot, Pattern
from evenso.text import visible
from evenso.wording.dates import say_day
from evenso.wording.patterns.prompts import PROMPTS
from evenso.wording.patterns.saying import STRIP, pattern_words, say_noticed, strip_of
from tui.keyboard.spelling import shown_key
from tui.screens.patterns.model import PatternsData
from tui.shown import press, show, show_line
from tui.ways.linked import draw_linked

TAKE_UP: Final = "  " + tr("writes down how it goes for me")
EACH_TIME: Final = "  " + tr("each time you noticed it")
ROOM_FOR_STRIP: Final = 62


def item_at(data: PatternsData, number: int) -> Pattern | BlindSpot | None:
    """Return what stands on a line of the list: a pattern, or a blind spot that is offered."""
    if 0 <= number < len(data.patterns):
        return data.patterns[number]
    place = number - len(data.patterns)
    return data.offered[place] if 0 <= place < len(data.offered) else None


def draw_line(data: PatternsData, number: int, width: int) -> Content:
    """Draw a pattern with its last weeks, or a blind spot quietly."""
    item = item_at(data, number)
    if isinstance(item, BlindSpot):
        name = Content.styled(PROMPTS[item].name, "$quiet")
        if not data.patterns:  # the heading says what they are
            return name
        tail = Content.styled("  " + tr("known to many"), "$faint")
        return name.pad_right(max(0, width - 3 - name.cell_length - tail.cell_length)) + tail
    if item is None:
        return Content("")
    noticed = data.noticed.get(item.id, Noticed())
    if item.archived:
        tail = Content.styled("  " + tr_as("a pattern", "put away"), "$faint")
    elif width >= ROOM_FOR_STRIP:
        tail = Content.styled(f"  {strip_of(noticed.weeks, plain=data.plain)}", "$accent")
    else:
        tail = Content.styled(f"  {noticed.times:>3}×" if noticed.times else "", "$accent")
    name = show_line(item.name, "$quiet" if item.archived else "$ink", max(6, width - tail.cell_length - 3))
    return name.pad_right(max(0, width - 3 - name.cell_length - tail.cell_length)) + tail


def draw_detail(data: PatternsData, number: int, width: int) -> list[Content]:
    """Draw what is chosen in full."""
    item = item_at(data, number)
    if isinstance(item, BlindSpot):
        return _offer(item, width)
    return [] if item is None else _pattern(data, item, width)


def _offer(spot: BlindSpot, width: int) -> list[Content]:
    prompt = PROMPTS[spot]
    key = press(Content.assemble((shown_key("enter"), "bold $accent"), (TAKE_UP, "$quiet")), "enter")
    lines = [*_wrapped(prompt.looks, width, "$ink"), *_wrapped(prompt.question, width, "$quiet")]
    return [Content.styled(prompt.name, "bold"), *lines, key]


def _pattern(data: PatternsData, pattern: Pattern, width: int) -> list[Content]:
    noticed = data.noticed.get(pattern.id, Noticed())
    lines = [show_line(pattern.name, "bold $ink", max(1, width))]
    lines.append(Content.styled(say_noticed(noticed, data.today), "$quiet"))
    if any(noticed.weeks):
        strip = strip_of(noticed.weeks, plain=data.plain)
        lines.append(Content.styled(f"{STRIP}  ", "$quiet") + Content.styled(strip, "$accent"))
    links = data.links.get(pattern.id, ())
    lines += draw_linked(links, Thing.PATTERN, data.today, width)
    for heading, words in pattern_words(pattern):
        lines += [Content.styled(heading, "$quiet"), *_wrapped(words, width, "$ink")]
    for noticing in data.lines.get(pattern.id, ()):
        said = Content.styled(f"{say_day(noticing.day, data.today)}  ", "$quiet")
        lines.append(said + show_line(noticing.note, "$ink", max(1, width - said.cell_length)))
    if noticed.times:
        lines.append(press(Content.assemble((shown_key("h"), "bold $accent"), (EACH_TIME, "$quiet")), "h"))
    return lines


def _wrapped(words: str, width: int, style: str) -> list[Content]:
    return [
        show(line.plain.rstrip(), style)
        for paragraph in visible(words).split("\n")
        for line in Content(paragraph).wrap(max(1, width))
    ]
