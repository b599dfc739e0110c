"""Preparing for a session: what happened since the last one, as facts to read and as proposals to pick from.

Nothing of a private entry is in it. The sentences are `evenso.wording.sessions`'; what is gathered comes in as records.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Final

from evenso.highlights import HardMoment, hardest_moment, to_bring
from evenso.links import Ref, Thing
from evenso.records import AnyEntry, Note, NoteForm
from evenso.recovery.findings import Setback, SetbackStatus
from evenso.recovery.series import DayMood
from evenso.reviews.records import Review
from evenso.scores.change import change_between
from evenso.scores.records import Questionnaire, Score
from evenso.scores.sudden import Sudden, sudden_changes
from evenso.sessions.after import to_raise
from evenso.sessions.agreements import AgreedSince
from evenso.sessions.calendar import came_after
from evenso.sessions.records import MOST_TOPICS, Agreed, Session, Topic

A_PAGE: Final = 9
"""Proposals seen at once: as many as there are digits."""


class Source(StrEnum):
    """Where a proposal comes from, in the order of their weight: what was agreed stands among the facts anyway."""

    LEFT = "left"
    QUESTION = "question"
    BOTHERED = "bothered"
    RAISE = "raise"
    HARD = "hard"
    SETBACK = "setback"
    MARKED = "marked"
    REVIEW = "review"
    SCORE = "score"
    AGREED = "agreed"


@dataclass(frozen=True, slots=True)
class ScoreSince:
    """The newest total of a questionnaire since the last session, the one before it, a sudden step that shows now."""

    questionnaire: Questionnaire
    score: Score
    before: Score | None = None
    step: Sudden | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing that could be a topic: from where, and the record it is about.

    `day` is that of the session it was prepared for, where that one did not take place or nobody said so.
    """

    source: Source
    about: Ref | None = None
    entry: AnyEntry | None = None
    hard: HardMoment | None = None
    setback: Setback | None = None
    agreed: AgreedSince | None = None
    score: ScoreSince | None = None
    words: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Gathered:
    """What preparing is made from: everything from `since` (a day) to `today`; `last` is the session before.

    `setbacks` are the whole history's as the person left them, `scores` every total. `marked` are entries marked
    “bring this up” (older ones may be among them), `brought` what was a topic of a session before. `agreed` is what is
    open of it; `left` are sessions since that were prepared, of which nobody says that they took place, latest first.
    """

    since: date
    today: date
    last: Session | None = None
    entries: Sequence[AnyEntry] = ()
    moods: Sequence[DayMood] = ()
    setbacks: Sequence[Setback] = ()
    agreed: Sequence[AgreedSince] = ()
    left: Sequence[Session] = ()
    scores: Sequence[Score] = ()
    questionnaires: Sequence[Questionnaire] = ()
    reviews: Sequence[Review] = ()
    marked: Sequence[AnyEntry] = ()
    brought: frozenset[Ref] = frozenset()
    away: frozenset[date] = frozenset()


@dataclass(frozen=True, slots=True)
class Preparation:
    """What happened since the last session.

    `moods` are the logged days, `span` the calendar days they lie in.
    """

    since: date
    today: date
    last: Session | None = None
    moods: tuple[DayMood, ...] = ()
    setbacks: tuple[Setback, ...] = ()
    agreed: tuple[AgreedSince, ...] = ()
    scores: tuple[ScoreSince, ...] = ()
    proposals: tuple[Proposal, ...] = field(default=())
    away: int = 0
    """Days of the span on which the person was away and nothing was logged."""

    @property
    def span(self) -> int:
        """Calendar days of the stretch, both ends counted."""
        return (self.today - self.since).days + 1


def prepare(gathered: Gathered) -> Preparation:
    """Put together what happened since the last session; private entries are in none of it."""
    entries = [one for one in gathered.entries if not one.private and came_after(one.at.local, gathered.last)]
    agreed = tuple(gathered.agreed)
    setbacks = tuple(
        one
        for one in gathered.setbacks
        if one.status is not SetbackStatus.DISMISSED and one.end >= gathered.since and one.start <= gathered.today
    )
    scores = _scores(gathered)
    moods = tuple(one for one in gathered.moods if gathered.since <= one.day <= gathered.today)
    found = _proposals(gathered, entries, setbacks, agreed, scores)
    return Preparation(
        since=gathered.since,
        today=gathered.today,
        last=gathered.last,
        moods=moods,
        setbacks=setbacks,
        agreed=agreed,
        scores=scores,
        proposals=found,
        away=len(gathered.away - {one.day for one in moods}),
    )


def _proposals(
    gathered: Gathered,
    entries: Sequence[AnyEntry],
    setbacks: Sequence[Setback],
    agreed: Sequence[AgreedSince],
    scores: Sequence[ScoreSince],
) -> tuple[Proposal, ...]:
    """Propose what was left over, what was hard, what is marked and what was found; the first page is shared out."""
    found = _left(gathered.left)
    left = {one.about for one in found if one.about is not None}
    there = gathered.brought | left
    if words := to_raise(gathered.last):
        found.append(Proposal(Source.RAISE, words=words))
    hard = hardest_moment([one for one in entries if not (isinstance(one, Note) and one.form is NoteForm.SESSION)])
    if hard is not None and not hard.check_in.for_session and _entry_ref(hard.check_in) not in left:
        found.append(Proposal(Source.HARD, _entry_ref(hard.check_in), hard=hard))
    found += [Proposal(Source.SETBACK, ref, setback=one) for one in setbacks if (ref := _setback_ref(one)) not in left]
    marked = [one for one in to_bring(gathered.marked) if _entry_ref(one) not in there]
    hardest = None if hard is None else hard.check_in
    newest = sorted(marked, key=lambda one: (one == hardest, one.at.utc), reverse=True)
    found += [Proposal(Source.MARKED, _entry_ref(one), entry=one) for one in newest]
    for review in gathered.reviews:
        if words := review.said_in("bring"):
            found.append(Proposal(Source.REVIEW, words=words))
    found += [Proposal(Source.SCORE, score=one) for one in scores if is_worth_saying(one)]
    found += [Proposal(Source.AGREED, _goal_ref(one.line), agreed=one) for one in agreed]
    return _shared_out(found)


def _shared_out(found: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """Let every source have a place on the first page before one has two; the rest follows, all by weight.

    What was agreed has one place there, and more only where nothing else wants it.
    """
    turns: Counter[Source] = Counter()
    ranked = []
    for place, one in enumerate(found):
        late = one.source is Source.AGREED and turns[one.source] > 0
        ranked.append((late, turns[one.source], place))
        turns[one.source] += 1
    first = sorted(place for _, _, place in sorted(ranked)[:A_PAGE])
    rest = [place for place in range(len(found)) if place not in first]
    return tuple(found[place] for place in (*first, *rest))


def _left(sessions: Sequence[Session]) -> list[Proposal]:
    """Propose what was prepared for sessions that nobody says took place, each thing once."""
    found: dict[tuple[Source, str], Proposal] = {}
    for one in sessions:
        lines = [Proposal(Source.LEFT, topic.about, words=topic.text, day=one.day) for topic in one.topics]
        lines += [Proposal(Source.QUESTION, words=one.question, day=one.day)] if one.question else []
        lines += [Proposal(Source.BOTHERED, words=one.bothered, day=one.day)] if one.bothered else []
        for line in lines:
            found.setdefault((line.source, line.words), line)
    return list(found.values())


def _entry_ref(entry: AnyEntry) -> Ref | None:
    return Ref(Thing.ENTRY, entry.id) if entry.id else None


def _setback_ref(setback: Setback) -> Ref:
    return Ref(Thing.SETBACK, setback.id)


def _goal_ref(line: Agreed) -> Ref | None:
    return Ref(Thing.GOAL, line.goal_id) if line.goal_id else None


def _scores(gathered: Gathered) -> tuple[ScoreSince, ...]:
    found = []
    for asked in gathered.questionnaires:
        totals = [one for one in gathered.scores if one.questionnaire_id == asked.id and one.day <= gathered.today]
        if totals and totals[-1].day >= gathered.since:
            before = totals[-2] if len(totals) > 1 else None
            found.append(ScoreSince(asked, totals[-1], before, _step(asked, totals, gathered.since)))
    return tuple(found)


def is_worth_saying(one: ScoreSince) -> bool:
    """Whether a total may be a topic by itself: not where nothing but noise lies between it and the one before."""
    if one.before is None:
        return False
    change = change_between(one.questionnaire, one.before.value, one.score.value)
    return change.reliable is not False or change.crossed or one.step is not None


def _step(asked: Questionnaire, totals: Sequence[Score], since: date) -> Sudden | None:
    """Return a sudden step that could not be seen yet by the totals before the last session."""
    known = {one.day for one in sudden_changes(asked, [one for one in totals if one.day < since])}
    fresh = [one for one in sudden_changes(asked, totals) if one.day not in known]
    return fresh[-1] if fresh else None


# topics


def with_topic(session: Session, topic: Topic, place: int | None = None) -> Session:
    """Return a session with one topic more, or another one at a place; raises `InvalidRecord` when three are there."""
    topics = list(session.topics)
    if place is not None and place < len(topics):
        topics[place] = topic
    elif topic not in topics:
        topics.append(topic)
    return replace(session, topics=tuple(topics))


def with_topic_of(session: Session, topic: Topic, began: str) -> Session:
    """Return a session with a topic in place of the one that read `began`, or with one more where that was empty.

    Where somebody else gave it other words since, theirs stay as a topic beside it; InvalidRecord when three are there.
    """
    places = [place for place, one in enumerate(session.topics) if began and one.text == began]
    return with_topic(session, topic, places[0] if places else None)


def taken_at(session: Session, topic: Topic) -> int | None:
    """Return where a topic stands in a session: as it is, or in other words about the same entry or setback."""
    if topic in session.topics:
        return session.topics.index(topic)
    if topic.about is None or topic.about.thing not in {Thing.ENTRY, Thing.SETBACK}:
        return None
    return next((place for place, one in enumerate(session.topics) if one.about == topic.about), None)


def without_topic(session: Session, place: int) -> Session:
    """Return a session without one of its topics."""
    return replace(session, topics=tuple(one for number, one in enumerate(session.topics) if number != place))


def reordered(session: Session, place: int, step: int) -> Session:
    """Return a session in which a topic changed places with its neighbour; at an end it stays."""
    other = place + step
    if not (0 <= place < len(session.topics) and 0 <= other < len(session.topics)):
        return session
    topics = list(session.topics)
    topics[place], topics[other] = topics[other], topics[place]
    return replace(session, topics=tuple(topics))


def is_full(session: Session) -> bool:
    """Whether three topics are there."""
    return len(session.topics) >= MOST_TOPICS
