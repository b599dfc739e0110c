"""The part of the journal that keeps sessions, questionnaire scores and weekly reviews; each write one undo step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from storage.annotations.part import Later
from storage.database import OpenFile

if TYPE_CHECKING:
    from evenso.goals.records import Goal, GoalStep, Repeat
    from evenso.patterns.records import Noticing
    from evenso.records import Note, NoteForm
    from evenso.reviews.records import Review
    from evenso.scores.records import Questionnaire, Score
    from evenso.sessions.records import Agreed, Series, Session, Therapist, Topic
    from storage.sessions import origins, reviews, scores, sessions
else:
    origins = Later("storage.sessions.origins")
    reviews = Later("storage.sessions.reviews")
    scores = Later("storage.sessions.scores")
    sessions = Later("storage.sessions.sessions")


class OwnSessions:
    """Sessions with their series and therapists, questionnaires with their totals, reviews."""

    _file: OpenFile

    def sessions(self, start: date | None = None, end: date | None = None) -> list[Session]:
        """Return the sessions that stand in the file, by day; those of a series come from `evenso.sessions`."""
        return sessions.read(self._file, start, end)

    def topics_about(self, entry_id: str) -> list[tuple[Session, Topic]]:
        """Return the topics that were picked from an entry, with their sessions by day."""
        return origins.topics_about(self._file, entry_id)

    def topics_left(self) -> list[tuple[Session, Topic]]:
        """Return the topics that were picked from entries that are gone: in the person's own words they stay."""
        return origins.topics_left(self._file)

    def save_session(self, session: Session, label: str, made: Callable[[Session], Session]) -> Session:
        """Save what `made` makes of a session as the file holds it; one that is new, or of a series, is written down.

        `label` names the step, before the session's day: “topics for the session on”.
        """
        return sessions.save(self._file, session, label, made)

    def delete_session(self, session_id: str) -> Session:
        """Take a session away with its links; its notes stay. Undo brings it back."""
        return sessions.delete(self._file, session_id)

    def note_session(
        self, session: Session, note: Note, made: Callable[[Session], Session] = lambda one: one
    ) -> tuple[Session, Note]:
        """Save what was said as an entry linked to the session, as one step."""
        return sessions.take_note(self._file, session, note, made)

    def agree(
        self,
        session: Session,
        line: Agreed,
        became: Goal | GoalStep | Repeat | None = None,
        made: Callable[[Session], Session] = lambda one: one,
    ) -> Session:
        """Save what was agreed, and the goal, step or practice that it became, as one step; `made` changes more."""
        return sessions.agree(self._file, session, line, became, made)

    def session_series(self) -> list[Series]:
        """Return the series of sessions, the oldest first."""
        return sessions.series(self._file)

    def add_session_series(self, series: Series) -> Series:
        """Save repeating sessions; those that go on end before they begin, single ones on their days join them."""
        return sessions.add_series(self._file, series)

    def end_session_series(self, day: date) -> list[Series]:
        """Let repeating sessions end before a day; return those that do."""
        return sessions.end_series(self._file, day)

    def therapists(self) -> list[Therapist]:
        """Return the therapists, the first one first."""
        return sessions.therapists(self._file)

    def change_therapist(self, therapist: Therapist, today: date | None = None) -> Therapist:
        """Begin with a therapist; the one before and the repeating sessions end the day before, all is kept.

        The first one is who it is with already, but where that begins after `today`.
        """
        return sessions.change_therapist(self._file, therapist, today)

    def rename_therapist(self, therapist: Therapist) -> Therapist:
        """Save a changed therapist under its id; raises `NotFound`."""
        return sessions.rename_therapist(self._file, therapist)

    def delete_therapist(self, therapist_id: str) -> Therapist:
        """Take a therapist away; raises `NotFound`."""
        return sessions.delete_therapist(self._file, therapist_id)

    def session_days(self) -> list[date]:
        """Return the days of the sessions that took place, in order; asks without loading anything more."""
        rows = self._file.rows("SELECT DISTINCT day FROM sessions WHERE state = 'held' ORDER BY day")
        return [date.fromisoformat(row["day"]) for row in rows]

    def held_days(self, start: date | None, end: date) -> list[date]:
        """Return the days on which a session took place, in order; no more than their days is read."""
        rows = self._file.rows(
            "SELECT DISTINCT day FROM sessions WHERE state = 'held' AND day BETWEEN ? AND ? ORDER BY day",
            ((start or date.min).isoformat(), end.isoformat()),
        )
        return [date.fromisoformat(row["day"]) for row in rows]

    def noted_days(self, start: date | None, end: date) -> list[date]:
        """Return the days of session notes that belong to no session written down, in order.

        A note about a session that is there stands for that session's day, whenever it was written.
        """
        # CROSS JOIN keeps the order: notes know their form; the other way round every entry is asked (25 × longer)
        rows = self._file.rows(
            "SELECT DISTINCT e.day FROM notes n CROSS JOIN entries e ON e.seq = n.seq"
            " WHERE n.form = 'session' AND e.day BETWEEN ? AND ? AND NOT EXISTS (SELECT 1 FROM links l"
            " WHERE l.root_thing = 'session' AND l.grown_thing = 'entry' AND l.grown_id = e.id) ORDER BY e.day",
            ((start or date.min).isoformat(), end.isoformat()),
        )
        return [date.fromisoformat(row["day"]) for row in rows]

    def written_of(self, form: NoteForm) -> dict[str, date]:
        """Return by the id of a session the last day on which something of that form was written for it."""
        rows = self._file.rows(
            "SELECT l.root_id AS session, max(e.day) AS day FROM links l JOIN entries e ON e.id = l.grown_id"
            " JOIN notes n ON n.seq = e.seq WHERE l.root_thing = 'session' AND l.grown_thing = 'entry' AND n.form = ?"
            " GROUP BY l.root_id",
            (str(form),),
        )
        return {row["session"]: date.fromisoformat(row["day"]) for row in rows}

    def has_session_ahead(self, today: date) -> bool:
        """Whether a session is planned on a day or after it; asks without loading anything more."""
        question = (
            "SELECT EXISTS (SELECT 1 FROM sessions WHERE state = 'planned' AND day >= :day)"
            " OR EXISTS (SELECT 1 FROM session_series WHERE coalesce(until, '9999') >= :day)"
        )
        return bool(self._file.value(question, {"day": today.isoformat()}))

    def questionnaires(self, *, archived: bool = False) -> list[Questionnaire]:
        """Return the person's questionnaires; presets without a total are in `evenso.scores.presets`."""
        return scores.questionnaires(self._file, archived=archived)

    def find_questionnaire(self, words: str) -> Questionnaire:
        """Return the questionnaire of a name or id, the person's own before a preset; raises `NotFound`."""
        return scores.find(self._file, words)

    def add_questionnaire(self, questionnaire: Questionnaire) -> Questionnaire:
        """Save a questionnaire of the person's own."""
        return scores.add_questionnaire(self._file, questionnaire)

    def change_questionnaire(self, questionnaire: Questionnaire) -> Questionnaire:
        """Save a changed questionnaire under its id."""
        return scores.change_questionnaire(self._file, questionnaire)

    def delete_questionnaire(self, questionnaire_id: str) -> Questionnaire:
        """Delete a questionnaire with its totals; undo brings all of it back."""
        return scores.delete_questionnaire(self._file, questionnaire_id)

    def scores(
        self, start: date | None = None, end: date | None = None, *, questionnaire_id: str | None = None
    ) -> list[Score]:
        """Return totals, oldest first; days are inclusive."""
        return scores.scores(self._file, start, end, questionnaire_id)

    def add_score(self, questionnaire: Questionnaire, score: Score) -> Score:
        """Save a total; a preset is kept as the person's own with its first one."""
        return scores.add(self._file, questionnaire, score)

    def change_score(self, score: Score) -> Score:
        """Save a changed total under its id; raises `NotFound`."""
        return scores.change(self._file, score)

    def delete_score(self, score_id: str) -> Score:
        """Take a total away; raises `NotFound`."""
        return scores.delete(self._file, score_id)

    def reviews(self) -> list[Review]:
        """Return the saved weekly reviews, the newest week first."""
        return reviews.read(self._file)

    def review(self, week: date) -> Review | None:
        """Return the review of the week that begins on that Monday."""
        return reviews.of_week(self._file, week)

    def save_review(self, review: Review, noticing: Noticing | None = None) -> Review:
        """Save a review in place of the one of its week, with a pattern that was noticed in it."""
        return reviews.save(self._file, review, noticing)

    def delete_review(self, review_id: str) -> Review:
        """Take a review away; raises `NotFound`."""
        return reviews.delete(self._file, review_id)
