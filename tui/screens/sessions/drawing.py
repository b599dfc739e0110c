"""Sessions in lines: one on a line, the chosen one in full with its three topics first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.content import Content

from evenso.language import tr
from evenso.links import Thing
from evenso.sessions.records import MOST_TOPICS, Session, SessionState
from evenso.text import one_line, visible
from evenso.wording.dates import say_distance
from evenso.wording.sessions import saying
from evenso.wording.sessions.preparing import say_agreed_since
from tui.keyboard.spelling import shown_key
from tui.screens.sessions.model import SessionsData
from tui.screens.under import INDENT
from tui.shown import press, show, show_line
from tui.ways.linked import draw_linked

MOST_WAITING: Final = 9
_DATED: Final = len("Wed 25 Nov 18:30") + 2
_WITH_YEAR: Final = len("Wed 25 Nov 2026 18:30") + 2


def draw_line(data: SessionsData, session: Session, width: int) -> Content:
    """Draw one session: its day, how far the next one is, what there is of it."""
    ahead = data.lies_ahead(session)
    when = Content(f"{saying.say_when(session, data.today):<{_when_width(data)}}")
    far = say_distance(session.day, data.wall) if ahead else ""
    bare = ahead and not session.prepared and not session.moved
    facts = "" if bare else saying.say_facts(session, data.today, over=not ahead)
    line = when + Content.styled(far, "$accent") + Content.styled(" · " if far and facts else "", "$quiet")
    line += Content.styled(facts, "$quiet")
    return line.truncate(max(1, width), ellipsis=True)


def _when_width(data: SessionsData) -> int:
    """Return the cells of a session's day and time: where another year is in the list, with the year."""
    ends = data.shown[:1] + data.shown[-1:]
    return _WITH_YEAR if any(one.day.year != data.today.year for one in ends) else _DATED


def draw_session(data: SessionsData, session: Session, width: int) -> list[Content]:
    """Draw a session in full: topics, question, what was agreed, answers, what it leads to."""
    ahead = data.lies_ahead(session)
    lines = [Content.styled(saying.say_head(session, data.wall), "bold"), *_quiet(_under(data, session), width)]
    if session == data.following and data.unsaid is not None:
        asked = saying.say_unsaid(data.unsaid, data.today)
        lines.append(press(Content.assemble(("y", "bold $accent"), (f"  {asked}", "$quiet")), "y"))
    lines += _topics(session, width, invited=ahead)
    if session.question:
        lines += _labelled(saying.QUESTION, session.question, width)
    if session.bothered:
        lines += _labelled(saying.BOTHERED, session.bothered, width)
    lines += _agreed(data, session, width)
    answers = saying.say_answers(session)
    lines += [Content.styled(saying.AFTERWARDS, "bold $quiet")] if answers else []
    lines += [_own(part, width) for line in answers for part in wrapped(line, width - 2)]
    links = data.links.get(session.id, ())
    lines += draw_linked(links, Thing.SESSION, data.today, width) if links else []
    return [*lines, *_offers(data, session, width)]


class Lengths:
    """How many lines the next and the last session need in full: counted once for the data as they were read."""

    def __init__(self) -> None:
        self._counted: tuple[SessionsData, int, int] | None = None

    def of(self, data: SessionsData, width: int) -> int:
        """Return how many the longer of them needs."""
        if self._counted is None or self._counted[0] is not data or self._counted[1] != width:
            seen = [one for one in (data.following, data.last) if one is not None]
            self._counted = data, width, max((len(draw_session(data, one, width)) for one in seen), default=0)
        return self._counted[2]


def _under(data: SessionsData, session: Session) -> list[str]:
    """Say where it stands, from where it was moved, with whom it is where that can be asked."""
    ahead = data.lies_ahead(session)
    parts = [] if ahead else [saying.say_state(session, data.today, over=True)]
    if session.moved:
        parts.append(saying.say_moved(session, data.today))
    therapist = data.diary.therapist(session)
    if therapist is not None:
        parts.append(therapist.label)
    series = next((one for one in data.diary.series if one.id == session.series_id), None)
    if series is not None and session.day >= data.today and (series.until is None or session.day <= series.until):
        parts.append(saying.say_series(series, data.today))
    return [" · ".join(parts)] if parts else []


def _topics(session: Session, width: int, *, invited: bool) -> list[Content]:
    shown = [
        line for number, topic in enumerate(session.topics, start=1) for line in _numbered(number, topic.text, width)
    ]
    if not invited:
        return shown
    blank = Content.styled("·", "$faint")
    left = range(len(session.topics) + 1, MOST_TOPICS + 1)
    shown += [Content.styled(f"{number}. ", "$quiet") + blank for number in left]
    key = Content.assemble(
        (shown_key("enter"), "bold $accent"), (tr("  prepares: what happened since, three things to say"), "$quiet")
    )
    return [Content(""), *shown, press(key, "enter"), Content("")]


def _numbered(number: int, words: str, width: int) -> list[Content]:
    first, *rest = wrapped(words, width - 3) or [""]
    start = Content.styled(f"{number}. ", "$quiet")
    return [start + show_line(first, "bold $ink"), *(Content("   ") + show_line(line, "bold $ink") for line in rest)]


def _agreed(data: SessionsData, session: Session, width: int) -> list[Content]:
    """Draw what was agreed here; under one to come, what was agreed last with what is recorded of it since."""
    last = data.last
    recorded = {one.line: one for one in data.agreed}
    if session == data.following and last is not None and data.agreed:
        heading = saying.say_agreed_on(last, {one.day for one in data.agreed}, data.today)
        told = [say_agreed_since(one, data.today) for one in data.agreed]
    elif session.agreed:
        heading = saying.AGREED
        mine = last is not None and session == last
        told = [
            say_agreed_since(recorded[line], data.today) if mine and line in recorded else line.text
            for line in session.agreed
        ]
    else:
        return []
    return [Content.styled(heading, "bold $quiet"), *(_own(line, width) for line in told)]


def _offers(data: SessionsData, session: Session, width: int) -> list[Content]:
    """Say which keys act on a session that has been: quietly, and only what is not there yet."""
    if session.day > data.today or session.state in {SessionState.MISSED, SessionState.CANCELLED}:
        return []
    offered = [("y", tr("it took place")), ("x", tr("it did not"))] if session.state is SessionState.PLANNED else []
    offered += [("w", saying.KEPT_WORDS)] if data.has_kept(session) else []
    offered += [] if session.id in data.noted else [("n", tr("what was said"))]
    offered += [("a", tr("what was agreed"))] if not session.agreed else []
    offered += [("o", tr("how it was"))] if not session.answered else []
    return in_columns(offered, width)


def in_columns(offered: Sequence[tuple[str, str]], width: int) -> list[Content]:
    """Draw keys with their words, as many on a line as fit; each acts when it is clicked."""
    rows: list[Content] = []
    for key, words in offered:
        drawn = press(Content.assemble((key, "bold $accent"), (f" {words}", "$quiet")), key)
        if rows and rows[-1].cell_length + 3 + drawn.cell_length <= width:
            rows[-1] = rows[-1] + Content("   ") + drawn
        else:
            rows.append(drawn)
    return rows


def _labelled(label: str, words: str, width: int) -> list[Content]:
    return [Content.styled(label, "$quiet"), *(_own(line, width) for line in wrapped(words, width - 2))]


def _own(words: str, width: int) -> Content:
    return Content("  ") + show_line(words, "$ink", max(1, width - 2))


def _quiet(lines: Sequence[str], width: int) -> list[Content]:
    return [show_line(line, "$quiet", max(1, width)) for line in lines]


def wrapped(words: str, width: int) -> list[str]:
    """Break words into lines of a width in cells."""
    return [
        line.plain.rstrip()
        for paragraph in visible(words).split("\n")
        for line in Content(paragraph).wrap(max(1, width))
    ]


def draw_waiting(waiting: Sequence[str], width: int) -> list[Content]:
    """Say how much waits to be brought up, where no session is planned for it: a line between two empty ones."""
    said = show_line(saying.say_kept_for_next(len(waiting)), "$quiet", width - len(INDENT))
    return [Content(""), Content(INDENT) + said, Content("")] if waiting else [Content("")]


def draw_invitation(width: int, waiting: Sequence[str] = ()) -> list[Content]:
    """Say how to begin: one sentence, the keys, and what was kept to be brought up."""
    return [
        *(show(line.plain.rstrip()) for line in Content(saying.EMPTY).wrap(max(10, width))),
        Content(""),
        *_hung("M", tr("when is the next one? wed 18:30, or every wednesday 18:30"), width),
        *_hung("w", tr("keeps what you want to say until there is a day"), width),
        *([Content(""), Content.styled(saying.say_waiting(len(waiting)), "$quiet")] if waiting else []),
        *(_own(one_line(line), width) for line in waiting[:MOST_WAITING]),
    ]


def _hung(key: str, told: str, width: int) -> list[Content]:
    """Draw a key and its words, which go on below themselves where the line ends."""
    lines = [line.rstrip() for line in Content(told).wrap(max(10, width - 3))]
    first = Content.assemble((f"{key}  ", "bold $accent"), (lines[0].plain, "$quiet"))
    return [press(first, key), *(press(Content.styled(f"   {line.plain}", "$quiet"), key) for line in lines[1:])]


__all__ = ["Lengths", "draw_invitation", "draw_line", "draw_session", "draw_waiting", "in_columns", "wrapped"]
