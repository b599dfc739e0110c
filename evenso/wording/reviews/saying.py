"""What a weekly review says and asks, step by step (`science.md` 16): facts first, then a question that may stay blank.

No week is praised or pitied. The sentences about the numbers are `evenso.wording.weeks`'.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from evenso.highlights import gentle_line
from evenso.language import tr, tr_as
from evenso.records import AnyEntry, Note
from evenso.reviews.records import STEPS, Review
from evenso.reviews.steps import Part
from evenso.scores.courses import Course
from evenso.text import one_line
from evenso.week import WeekReview
from evenso.wording import weeks
from evenso.wording.aloud import BETWEEN
from evenso.wording.daily import here
from evenso.wording.dates import SHORT_WEEKDAYS, say_near_day, say_span
from evenso.wording.entries import entry_body, entry_gist, kind_word
from evenso.wording.goals.standing import say_in_one, say_practised_in
from evenso.wording.scales.moods import level_word
from evenso.wording.scales.weeks import say_hard_moment_in_words, say_week_in_words, say_what_was_there_in_words
from evenso.wording.scores.saying import say_course
from evenso.wording.summaries import say_areas
from evenso.wording.trends import say_mood

TITLE: Final = tr("Weekly review")
TITLES: Final = {
    Part.HERE: tr("The week"),
    Part.DAYS: tr("The days"),
    Part.SENTENCE: tr("In one sentence"),
    Part.PRACTICE: tr("Practice"),
    Part.HARDEST: tr("The hardest moment, and what helped"),
    Part.NOTICED: tr("One thing noticed about myself"),
    Part.GOALS: tr("Goals"),
    Part.BRING: tr("Bring to the session?"),
}
QUESTIONS: Final = {
    Part.HARDEST: tr("What helped, even a little? It may stay blank."),
    Part.NOTICED: tr("What did you notice about yourself? It may stay blank."),
    Part.BRING: tr("Is there something to say there? A line is enough, or none."),
}
ANSWERED: Final = {Part.HARDEST: tr("What helped"), Part.NOTICED: tr("Noticed"), Part.BRING: tr("To bring")}
PATTERN: Final = tr("Does it belong to one of your patterns?")
A_DIGIT: Final = tr("Looks like words; a digit chooses here, enter goes on.")
NOTHING_STANDS_OUT: Final = tr("No moment lies clearly below the others.")
NO_GOAL: Final = tr("No goal is open. That is fine; Goals begins one whenever there is one.")
WAYS: Final = tr("How close is it, what is the next tiny step? Changed, parked or let go are ways on as well.")
BRING_THESE: Final = tr("A digit marks it to be brought up, or no longer.")
TOTALS: Final = tr("Totals of this week")
DONE: Final = tr("That is the whole review. Enter keeps it; it stays readable on Week.")
NOT_BEGUN: Final = tr("No review of this week is written down.")

NONE_YET: Final = tr(
    "No review is saved yet. On Week, r goes through one in a few minutes; it can be left at any point."
)
HOW: Final = tr("About five minutes. Each step may be skipped with enter; esc leaves, and it goes on there next time.")
WRITE: Final = tr("Just type your answer.")
HARD_KEY: Final = tr("yes, at the top")
LINKED_ALREADY: Final = tr("It belongs to that pattern already; u takes it back")
ALL_KEPT: Final = tr("This review is finished. It stays readable: Week lists it under R. esc goes back.")
MARKED: Final = tr("To bring up")
HARD_TAKEN: Final = tr("It is at the top of what you bring.")
FINISHED: Final = tr_as("a review", "finished")


def say_week_of(week: date, today: date) -> str:
    """Say the week a review is of: `Week of 16–22 Nov`."""
    return tr("Week of {days_of}", days_of=say_days_of(week, today))


def say_days_of(week: date, today: date) -> str:
    """Say the days of a week by its first one: `16–22 Nov`."""
    return say_span(week, week + timedelta(days=6), today)


def say_taken(review: Review, today: date) -> str:
    """Say that a review was taken away."""
    return tr("Taken away: the review, week of {days}", days=say_days_of(review.week, today))


def say_place(step: int) -> str:
    """Say how far one is: `3 of 8`."""
    return tr("{step} of {steps}", step=step, steps=STEPS)


def say_standing_of(review: Review) -> str:
    """Say whether a review is finished or where it was left."""
    return FINISHED if review.finished else tr("left at {step} of {steps}", step=review.step, steps=STEPS)


def say_review_key(review: Review | None) -> str:
    """Say what `r` does on Week: begin this week's review, go on with it, or look at it again."""
    if review is None:
        return tr("goes through this week, about five minutes")
    if review.finished:
        return tr("looks again at your review of this week")
    return tr("goes on with your review, {standing}", standing=say_standing_of(review))


def say_kept(review: Review, today: date) -> str:
    """Say that a review was saved, and how it stands."""
    days = say_days_of(review.week, today)
    return tr("Saved the review, week of {days}, {standing}", days=days, standing=say_standing_of(review))


def say_answered(part: Part, *, linking: bool = False) -> str:
    """Say that an answer was saved, and the way back to it, or that its pattern is asked next."""
    if linking:
        return tr("Saved: {question}. A digit links a pattern, enter goes on", question=ANSWERED[part])
    return tr("Saved: {question}. ← goes back to it", question=ANSWERED[part])


def say_hard_topic(week: WeekReview) -> str:
    """Return what a hard stretch is called among the topics."""
    return tr("It has been hard: the week of {span}", span=say_span(week.start, week.end))


def say_hard_taken(*, topic: bool) -> str:
    """Say where the hard stretch stands now."""
    return (
        tr("First of the next session's topics: it has been hard")
        if topic
        else tr("Saved to bring up: it has been hard")
    )


def offer_words(entry: AnyEntry, today: date) -> str:
    """Say an entry in a line: its day, and its words or what it is.

    A guided entry that nobody marked is said by what it came to, not by the thought that hurt.
    """
    gentle = gentle_line(entry) if isinstance(entry, Note) and not entry.for_session else ""
    words = gentle or one_line(entry_body(entry)) or one_line(entry_gist(entry)) or kind_word(entry)
    return f"{say_near_day(entry.day, today)}: {words}"


def facts(
    part: Part, week: WeekReview, scores: Sequence[Course] = (), *, numbers: bool = True, ask: bool = True
) -> list[str]:
    """Return what a step says of the week, a sentence or line each.

    The question about a hard stretch stands in it only where one is asked (`ask`), not in a review that is read again.
    """
    told: dict[Part, list[str]] = {
        Part.HERE: [here.say_here(week.days_here, week.days_so_far, week.days_away, over=week.is_over)],
        Part.DAYS: _days(week, numbers=numbers),
        Part.SENTENCE: [week.sentence if numbers else say_week_in_words(week)],
        Part.PRACTICE: _practice(week),
        Part.HARDEST: _hardest(week, numbers=numbers),
        Part.NOTICED: [weeks.say_noticed(week.noticed)] if week.noticed is not None else [],
        Part.GOALS: _goals(week),
        Part.BRING: [
            *([weeks.HARD_STRETCH] if ask and week.hard_stretch else []),
            *say_scores(scores, week),
            *_marked(week),
        ],
    }
    return [line for line in told[part] if line]


def _days(week: WeekReview, *, numbers: bool) -> list[str]:
    said = []
    for one in week.days:
        if one.counts:
            name = SHORT_WEEKDAYS[one.day.weekday()]
            mood = None if one.mood is None else one.mood.mood
            told = tr("none recorded") if mood is None else say_mood(mood) if numbers else level_word(mood)
            said.append(f"{name} {told}")
    band = weeks.say_usual_band(week.usual) if numbers else ""
    return [f"{BETWEEN.join(said)}." if said else "", f"{band[:1].upper()}{band[1:]}." if band else ""]


def _practice(week: WeekReview) -> list[str]:
    return [say_areas(week.areas) or weeks.NO_PRACTICE, say_practised_in(week.goals), *rated(week)]


def rated(week: WeekReview) -> list[str]:
    """Return how it was right after skills: what a grid of the week does not say already."""
    told = [f"{weeks.say_right_after(found)}." for found in week.right_after]
    return [*told, weeks.EASES_ANYWAY] if told else []


def _hardest(week: WeekReview, *, numbers: bool) -> list[str]:
    if week.hardest is None:
        return [NOTHING_STANDS_OUT]
    hard = weeks.say_hard_moment if numbers else say_hard_moment_in_words
    there = weeks.say_what_was_there if numbers else say_what_was_there_in_words
    return [hard(week.hardest), there(week.hardest)]


def _goals(week: WeekReview) -> list[str]:
    said = [(one_line(one.goal.title), say_in_one(one, week.today)) for one in week.goals]
    return [f"{title}: {told}{'' if told.endswith('?') else '.'}" for title, told in said if told] or [NO_GOAL]


def say_scores(scores: Sequence[Course], week: WeekReview) -> list[str]:
    """Say what the totals of the week mean beside those before, a sentence for each questionnaire."""
    return [line for course in scores for line in say_course(course, week.today)[:1]]


def _marked(week: WeekReview) -> list[str]:
    return [f"{MARKED}: {offer_words(entry, week.today)}" for entry in week.bring]


def say_answers(review: Review, part: Part, pattern: str = "") -> list[str]:
    """Say what was said in a part, and the pattern it belongs to."""
    words, lines = one_line(review.said_in(part)), []
    if words:
        lines.append(f"{ANSWERED.get(part, TITLES[part])}: {words}")
    if pattern and part is Part.NOTICED:
        lines.append(say_linked(pattern))
    return lines


def say_linked(pattern: str) -> str:
    """Say which pattern what was noticed belongs to."""
    return tr("Belongs to “{pattern}”", pattern=one_line(pattern))
