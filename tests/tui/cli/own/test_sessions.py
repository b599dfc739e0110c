"""`evenso session` and `evenso sessions`: planned, prepared, noted, agreed, answered, moved from the shell."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from evenso.sessions.records import Topic
from storage.journal import Journal
from tests.tui.cli.conftest import Run

AFTER = "2026-11-25T20:00"


def test_a_session_goes_once_round(begun: Run) -> None:
    """Planned, prepared from what was marked, noted, agreed, answered; the next preparation shows what was agreed."""
    assert begun("session", "new", "every", "wednesday", "18:30").out == "Sessions every Wed 18:30.\n"
    begun("note", "mum and Christmas", "--for-session")
    shown = begun("session", "prepare").out
    assert "For Wednesday 25 November 18:30, in 3 days" in shown
    assert "1  to bring up, Sun 22 Nov: mum and Christmas" in shown
    begun("session", "prepare", "--pick", "1", "--topic", "sleep", "--order", "2,1", "--question", "is it normal?")
    found = begun("session", "prepare", "--json").json
    assert (found["topics"], found["question"]) == (["sleep", "mum and Christmas"], "is it normal?")
    assert [one["picked"] for one in found["proposals"]] == [True]
    assert "1  picked: mum and Christmas" in begun("session", "prepare").out
    assert begun("session", "agree", "say", "no", "--practice", "every day", now=AFTER).code == 0
    noted = begun("session", "notes", "We", "spoke", "of", "Ana", now=AFTER)
    assert noted.out.startswith("Note of the session on Wed 25 Nov saved; search finds it (")
    assert begun("search", "Ana", "--kind", "session", "--json", now=AFTER).json
    said = ("--heard", "8", "--missing", "the rush", "--raise", "not-yet")
    answered = begun("session", "after", *said, "--json", now=AFTER).json
    assert (answered["state"], answered["after"]["heard"], answered["after"]["useful"]) == ("held", 8, None)
    later = begun("session", "prepare", now="2026-11-29T09:00").out
    assert "hard to say last time: the rush" in later
    assert "Agreed – say no: none recorded since" in later
    assert "Sunday 29 November 2026, session Wed, in 3 days" in begun("today", now="2026-11-29T09:00").out
    listed = begun("sessions", now="2026-11-29T09:00").out
    assert "Wednesday 2 December 18:30, in 3 days" in listed
    assert "You were at 1 session since November." in listed


def test_the_summary_says_what_is_to_be_said_and_what_was_agreed(begun: Run) -> None:
    """Topics of the next session with its question, agreements of the last; what bothered is in neither."""
    begun("session", "new", "2026-11-18")
    begun("session", "agree", "say", "no", "--practice", "every day")
    begun("session", "new", "wed")
    begun("session", "prepare", "--topic", "sleep", "--question", "is it normal?", "--bothered", "SECRET")
    page = begun("summary", "--since", "last-session").out
    assert "sleep" in page
    assert "And a question: is it normal?" in page
    assert "say no: none recorded since" in page
    assert "SECRET" not in page
    assert "SECRET" not in begun("summary", "--json").out


def test_a_topic_of_an_entry_that_became_private_is_in_no_summary(begun: Run) -> None:
    """Marked as not for the session after it was picked, its words stay out."""
    begun("session", "new", "wed")
    entry = begun("note", "HIDDEN words", "--for-session", "--json").json["id"]
    begun("session", "prepare", "--pick", "1")
    assert "HIDDEN" in begun("summary").out
    begun("edit", entry, "--private")
    assert "HIDDEN" not in begun("summary").out


def test_what_is_cut_is_said_and_can_be_picked(begun: Run) -> None:
    """Nine stand there with the hardest evening first; `--all` shows the rest, `--pick` takes any number."""
    begun("session", "new", "wed")
    for number in range(12):
        begun("note", f"thing {number}", "--for-session")
    begun("log", "1", "BROKE DOWN")
    shown = begun("session", "prepare").out
    assert "1  hardest moment: Sun 22 Nov: BROKE DOWN" in shown
    assert "4 more: --all shows them" in shown
    assert "thing 0" not in shown
    assert "  13  to bring up, Sun 22 Nov: thing 0" in begun("session", "prepare", "--all").out
    assert begun("session", "prepare", "--pick", "13", "--json").json["topics"] == ["thing 0"]
    assert "from 1 to 13" in begun("session", "prepare", "--pick", "14").err


@pytest.mark.slow
def test_what_is_deleted_is_in_no_summary(begun: Run) -> None:
    """A topic that is an entry's words goes with it, is back with undo, and says what the entry says now."""
    begun("session", "new", "wed")
    entry = begun("note", "GONE words", "--for-session", "--json").json["id"]
    begun("session", "prepare", "--pick", "1")
    assert "GONE" in begun("summary").out
    said = begun("delete", entry).out
    assert "Its topic for Wed 25 Nov 2026 went along." in said
    assert "GONE" not in begun("summary").out
    begun("undo")
    assert "GONE" in begun("summary").out
    begun("edit", entry, "in OTHER words")
    assert "OTHER" in begun("summary").out
    begun("delete", entry)
    assert begun("purge", "--yes", "--json").json["topics_left"] == 0


def test_a_topic_in_other_words_stays_and_a_purge_says_so(begun: Run, journal_file: Path) -> None:
    """It is the person's own; nothing of the entry is left in the file."""
    begun("session", "new", "wed")
    entry = begun("note", "GONE words", "--for-session", "--json").json["id"]
    begun("session", "prepare", "--pick", "1")
    with Journal.open(journal_file, clock=lambda: datetime(2026, 11, 22, 9, tzinfo=UTC)) as journal:
        (session,) = journal.sessions()
        own = Topic(text="what I call it", about=session.topics[0].about)
        journal.save_session(session, "topics", lambda one: replace(one, topics=(own,)))
    assert "Its topic in your own words, for Wed 25 Nov 2026, stays." in begun("delete", entry).out
    assert "1 topic in your own words, picked from what is gone, stays, for Wed 25 Nov" in begun("purge", "--yes").out
    assert b"GONE" not in journal_file.read_bytes()
    assert "what I call it" in begun("session", "prepare").out


def test_a_check_in_without_words_can_be_brought_up(begun: Run) -> None:
    """It is offered by its day: marked, it left no way to prepare a session at all."""
    begun("session", "new", "wed")
    entry = begun("log", "2", "--json").json["id"]
    begun("edit", entry, "--for-session")
    assert begun("session", "prepare", "--pick", "1", "--json").json["topics"] == ["how Sun 22 Nov was"]


def test_a_question_alone_is_something_prepared(begun: Run) -> None:
    """Neither the page nor the list says that nothing is prepared where a question stands."""
    begun("session", "new", "26 Nov 16:00")
    assert "nothing prepared" in begun("sessions").out
    asked = begun("session", "prepare", "--question", "is it normal?").out
    assert "is it normal?" in asked
    assert "nothing prepared" not in asked + begun("sessions").out


def test_moving_missing_and_calling_off(begun: Run) -> None:
    """Moved with what was prepared; missed and called off are in no count; undo takes each back."""
    begun("session", "series", "every", "wednesday", "18:30")
    begun("session", "prepare", "--topic", "sleep")
    assert "Moved to Thu 26 Nov 17:00; what was prepared went along" in begun("session", "move", "thu", "17:00").out
    assert begun("sessions", "--json").json["next"]["moved_from"] == "2026-11-25"
    begun("undo")
    assert "called off" in begun("session", "cancel", "--of", "wed").out
    assert begun("sessions", "--json").json["next"]["day"] == "2026-12-02"
    missed = begun("session", "missed", "--of", "2 Dec", now="2026-12-03T09:00")
    assert "did not happen" in missed.out
    found = begun("sessions", "--json", now="2026-12-03T09:00").json
    assert (found["held"], found["since"]) == (0, None)
    assert begun("session", "series", "--end", now="2026-12-03T09:00").code == 0
    assert begun("sessions", "--json", now="2026-12-03T09:00").json["next"] is None


def test_a_new_therapist_keeps_all_and_a_step_joins_a_goal(begun: Run) -> None:
    """A label of one's own; sessions that took place stay; a step becomes the goal's next one."""
    begun("session", "new", "2026-11-18")
    begun("goal", "new", "rest", "more")
    begun("session", "agree", "lie", "down", "--step", "--goal", "rest more")
    assert "lie down" in begun("goal", "show", "rest more").out
    assert "my new one from Sun 22 Nov" in begun("session", "therapist", "my", "new", "one").out
    assert [one["label"] for one in begun("session", "therapist", "--json").json] == ["my new one"]
    assert begun("sessions", "--json").json["held"] == 1
    told = begun("session", "show", "18 Nov").out
    assert "agreed here: goal" in told
    assert "lie down" in told


@pytest.mark.slow
@pytest.mark.parametrize("before", [(), ("session", "therapist", "Dr Alt", "--from", "2026-09-01")])
def test_what_is_planned_with_a_new_therapist_begins_when_they_do(begun: Run, before: tuple[str, ...]) -> None:
    """The hours until then are those of the one before, named or not; a new series begins with the new one."""
    begun(*(before or ("today",)))
    begun("session", "series", "every", "tuesday", "10:00")
    said = begun("session", "therapist", "Dr Neu", "--from", "1 Dec")
    assert said.out == (
        "Dr Neu from Tue 1 Dec; all that was written stays.\nSessions every Tue 10:00, until Mon 30 Nov.\n"
    )
    assert "A hand-over" in said.err
    begun("session", "new", "thu", "12:00")
    again = begun("session", "series", "every", "thursday", "9:00").out
    assert again == "Sessions with Dr Neu every Thu 09:00, from Tue 1 Dec.\n"
    told = [(one["day"], one["time"], one["therapist"]) for one in begun("sessions", "--json").json["sessions"]]
    alt = "Dr Alt" if before else None
    assert told[-3:] == [("2026-12-03", "09:00", "Dr Neu"), ("2026-11-26", "12:00", alt), ("2026-11-24", "10:00", alt)]


def test_saying_the_same_again_is_no_save(begun: Run) -> None:
    """Nothing was changed, and that is what is said: undo would take back what came before."""
    begun("session", "new", "2026-11-18")
    assert "took place already; nothing was changed" in begun("session", "held", "--of", "2026-11-18").out
    assert begun("session", "missed", "--of", "2026-11-18").out.startswith("Session of Wed 18 Nov: did not happen (")


def test_there_is_no_session_yet(run: Run) -> None:
    """A journal that nobody began has no sessions, which is no failure."""
    assert run("sessions", "--json").json["sessions"] == []
    assert run("session", "list", "--json").json["next"] is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["session", "new", "soonish"], "no day that can be read"),
        (["session", "new", "3/4"], "3/4"),
        (["session", "new", "every", "now", "and", "then"], "write it like"),
        (["session", "new", "wed", "18:30"], "already"),
        (["session", "prepare", "--pick", "9"], "nothing to pick"),
        (["session", "prepare", "--topic", ""], "a few words"),
        (["session", "prepare", "--order", "2,1"], "whole number"),
        (["session", "prepare", "--of", "zzzz"], "zzzz"),
        (["session", "prepare", *["--topic", "x", "--topic", "y", "--topic", "z", "--topic", "w"]], "at most 3"),
        (["session", "held"], "No session has been yet"),
        (["session", "held", "--of", "wed"], "The session of Wed 25 Nov is still to come. Nothing was written."),
        (["session", "missed", "--of", "wed"], "The session of Wed 25 Nov is still to come. Nothing was written."),
        (["session", "agree", "x", "--of", "wed"], "The session of Wed 25 Nov is still to come. Nothing was written."),
        (["session", "notes", "x", "--of", "wed"], "The session of Wed 25 Nov is still to come. Nothing was written."),
        (["session", "after", "--heard", "8", "--of", "wed"], "The session of Wed 25 Nov is still to come. Nothing"),
        (["session", "after"], "Nothing to keep"),
        (["session", "after", "--heard", "11"], "from 0 to 10"),
        (["session", "agree", "x", "--goal", "y"], "--practice or --step"),
        (["session", "agree", "x", "--practice", "often", "--of", "wed"], "names no days or times"),
        (["session", "therapist", "x" * 99], "at most 60"),
    ],
)
def test_wrong_input_is_refused_with_a_sentence(begun: Run, words: list[str], said: str) -> None:
    """Exit 2, one sentence, nothing written."""
    begun("session", "new", "wed", "18:30")
    before = begun("export", "json", "-o", "-").out
    done = begun(*words)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert begun("export", "json", "-o", "-").out == before


def test_two_sessions_on_one_day_are_told_apart(begun: Run) -> None:
    """A day that has two names neither: both are said with their times, and an id says which."""
    first = begun("session", "new", "wed", "9:00", "--json").json["id"]
    begun("session", "new", "wed", "18:30")
    refused = begun("session", "prepare", "--of", "wed", "--topic", "x")
    assert refused.code == 2
    assert "Wed 25 Nov 2026 09:00" in refused.err
    assert "Wed 25 Nov 2026 18:30" in refused.err
    assert begun("session", "show", "--of", first).code == 0
    begun("session", "cancel", "--of", first)
    assert "18:30" in begun("session", "show", "--of", "wed").out


def test_no_therapist_is_a_sentence(begun: Run) -> None:
    """Where none is named the way to name one is said."""
    begun("note", "x")
    assert "No therapist is named." in begun("session", "therapist").err


@pytest.mark.parametrize("ends", [("missed", "--of", "last wed"), ("cancel", "--of", "2026-11-18")])
def test_what_was_prepared_goes_along_when_a_session_does_not_happen(begun: Run, ends: tuple[str, ...]) -> None:
    """Topics, question and what bothered are the first proposals of the next one, each back on its own line."""
    before = "2026-11-17T09:00"
    begun("session", "new", "every", "wednesday", "18:30", now=before)
    begun("note", "a mark", "--for-session", now=before)
    said = ("--topic", "mum", "--question", "is it normal?", "--bothered", "I felt hurried")
    begun("session", "prepare", *said, now=before)
    assert begun("session", *ends).code == 0
    page = begun("session", "prepare").out
    assert "1  prepared for Wed 18 Nov: mum" in page
    assert "2  question, prepared for Wed 18 Nov: is it normal?" in page
    assert "3  what bothered me, prepared for Wed 18 Nov: I felt hurried" in page
    picked = begun("session", "prepare", "--pick", "1", "--pick", "2", "--pick", "3", "--json").json
    assert (picked["topics"], picked["question"], picked["bothered"]) == (["mum"], "is it normal?", "I felt hurried")
    assert [one["picked"] for one in picked["proposals"]][:3] == [True] * 3


def test_what_was_prepared_is_offered_again_while_nobody_said_how_it_went(begun: Run) -> None:
    """A session passed unsaid leaves its topics open for the next; said to have taken place, it took them along."""
    before = "2026-11-17T09:00"
    begun("session", "new", "every", "wednesday", "18:30", now=before)
    begun("session", "prepare", "--topic", "mum", "--question", "is it normal?", now=before)
    page = begun("session", "prepare").out
    assert "1  prepared for Wed 18 Nov: mum" in page
    assert "2  question, prepared for Wed 18 Nov: is it normal?" in page
    assert begun("session", "prepare", "--pick", "1", "--json").json["topics"] == ["mum"]
    begun("session", "held", "--of", "last wed")
    assert "prepared for" not in begun("session", "prepare").out


def test_what_was_agreed_is_there_until_it_is_done(begun: Run) -> None:
    """One more session with nothing agreed leaves it in the preparation, the list and the summary, with its day."""
    begun("session", "new", "2026-11-11")
    begun("session", "agree", "say", "no", "--practice", "every day", "--of", "2026-11-11")
    begun("session", "new", "2026-11-18")
    begun("session", "new", "wed")
    said = "say no, agreed Wed 11 Nov: none recorded since"
    for command in (("session", "prepare"), ("sessions",), ("summary",)):
        assert said in begun(*command).out


def test_an_agreement_left_out_of_the_summary_is_nowhere_in_it(begun: Run) -> None:
    """As a step, a practice or a line, with a goal of one's own or without: no format has a word of it."""
    begun("goal", "new", "a goal of mine")
    begun("session", "new", "2026-11-18")
    begun("session", "agree", "MARKER one", "--step")
    begun("session", "agree", "MARKER two", "--practice", "every day")
    begun("session", "agree", "MARKER three", "--step", "--goal", "a goal of mine")
    begun("session", "agree", "MARKER four")
    assert begun("goals", "--json").json
    for form in ("text", "md", "html"):
        page = begun("summary", "--format", form, "-o", "-").out
        assert page.count("MARKER one") == 1
        assert "MARKER" not in begun("summary", "--format", form, "--without", "agreed", "-o", "-").out
    without = begun("summary", "--json", "--without", "agreed").out
    assert "a goal of mine" in without
    assert "MARKER" not in without


def test_a_line_that_was_agreed_ends_when_the_person_says_so(begun: Run) -> None:
    """It is there until it is said to be over, and undo brings it back; other words are refused."""
    begun("session", "new", "2026-11-11")
    begun("session", "agree", "bring the letter", "--of", "2026-11-11")
    begun("session", "new", "2026-11-18", now="2026-11-24T09:00")
    begun("session", "new", "wed")
    assert begun("session", "agree", "the letter", "--over").code == 2
    assert "bring the letter, agreed Wed 11 Nov" in begun("sessions").out
    assert begun("session", "agree", "Bring the letter", "--over").out.startswith("Done, or let go: bring the letter (")
    assert "bring the letter, agreed Wed 11 Nov: ended today" in begun("sessions").out
    begun("session", "held", "--of", "wed", now="2026-11-26T09:00")
    assert "bring the letter" not in begun("sessions", now="2026-11-27T09:00").out


def test_a_line_that_was_agreed_gets_other_words_opens_again_or_goes(begun: Run) -> None:
    """Each says what became of it; two changes at once, and words that were never agreed, are refused."""
    begun("session", "new", "2026-11-18", now="2026-11-24T09:00")
    begun("session", "agree", "bring the letter")
    assert begun("session", "agree", "bring the letter", "--reword", "call Tom").out.startswith("Now agreed: call Tom")
    begun("session", "agree", "call Tom", "--over")
    assert begun("session", "agree", "call Tom", "--again").out.startswith("Open again: call Tom")
    assert begun("session", "agree", "call Tom", "--again", "--slip").code == 2
    assert begun("session", "agree", "call Tom", "--slip", "--step").code == 2
    assert begun("session", "agree", "call Tom", "--slip").out.startswith("Taken away: call Tom")
    refused = begun("session", "agree", "call Tom", "--over")
    assert refused.code == 2
    assert "no line that was agreed" in refused.err
    begun("undo")
    assert begun("session", "agree", "call Tom", "--over").code == 0


def test_the_last_session_is_its_day_not_that_of_its_note(begun: Run) -> None:
    """A note written two days later, or a day before, moves neither the period nor the mark on the chart."""
    begun("session", "new", "wed", "18:30")
    begun("session", "notes", "--of", "wed", "something early", now="2026-11-24T09:00")
    begun("session", "held", now="2026-11-25T20:00")
    begun("session", "notes", "--of", "2026-11-25", "we spoke", now="2026-11-27T09:00")
    page = begun("summary", "--since", "last-session", "--json", now="2026-11-27T09:00").json
    assert page["from"] == "2026-11-25"
    begun("session", "new", "wed", "18:30", now="2026-11-27T09:00")
    assert "since the session of Wed 25 Nov" in begun("session", "prepare", now="2026-11-27T09:00").out


def test_a_weekday_means_today_on_its_day_and_looks_back_for_what_has_been(begun: Run) -> None:
    """On a Wednesday evening `--of wed` is this evening's; five days later it is still that one."""
    begun("session", "new", "every", "wednesday", "18:30")
    said = begun("session", "notes", "--of", "wed", "we spoke", now="2026-11-25T19:40").out
    assert "Note of the session on Wed 25 Nov" in said
    assert (
        "Note of the session on Wed 25 Nov" in begun("session", "notes", "--of", "wed", "x", now="2026-11-30T09:00").out
    )
    assert "Wednesday 2 December" in begun("session", "prepare", "--of", "wed", now="2026-11-30T09:00").out
    assert "Thu 3 Dec 18:30" in begun("session", "new", "thu", "18:30", now="2026-12-03T17:00").out
    assert "Thu 10 Dec 16:30" in begun("session", "new", "thu", "16:30", now="2026-12-03T17:00").out


def test_a_series_takes_over_the_single_session_on_its_day(begun: Run) -> None:
    """Planned once and then every week, a session stands there once; planning it again is refused."""
    begun("session", "new", "wed", "18:30")
    begun("session", "prepare", "--topic", "sleep")
    begun("session", "new", "every", "wednesday", "18:30")
    listed = [one["day"] for one in begun("sessions", "--json").json["sessions"]]
    assert listed.count("2026-11-25") == 1
    assert "1. sleep" in begun("session", "prepare").out
    again = begun("session", "new", "2 Dec", "18:30")
    assert (again.code, again.out) == (2, "")
    assert "There is a session on Wed 2 Dec 18:30 already." in again.err
    assert "`evenso session move WHEN --of 2026-12-02` moves it." in again.err
    begun("undo")
    assert begun("session", "series", "--json").json == []
    assert "1. sleep" in begun("session", "prepare").out


def test_a_time_for_a_planned_session_is_one_command_away(begun: Run) -> None:
    """Who names the time later is told how to move the session there; one that took place is not moved."""
    begun("session", "new", "tomorrow")
    again = begun("session", "new", "tomorrow", "5pm")
    assert (again.code, again.out) == (2, "")
    assert "Nothing was written; `evenso session move 2026-11-23 17:00` moves it." in again.err
    assert "Moved to Mon 23 Nov 17:00" in begun("session", "move", "2026-11-23", "17:00").out
    begun("session", "new", "2026-11-15")
    assert begun("session", "new", "2026-11-15", "5pm").err == (
        "There is a session on Sun 15 Nov already. Nothing was written.\n"
    )


def test_ending_the_series_says_which_one_ends(begun: Run) -> None:
    """One that has ended before is not told again, and today's session still stands."""
    begun("session", "series", "every", "wednesday", "18:30")
    begun("session", "series", "every", "tuesday", "9am", now="2026-12-09T09:00")
    ended = begun("session", "series", "--end", "--json", now="2026-12-15T09:00").json
    assert [(one["time"], one["until"]) for one in ended] == [("09:00", "2026-12-15")]
    first, second = begun("session", "series", "--json").json
    assert (first["until"], second["until"]) == ("2026-12-08", "2026-12-15")


def test_the_first_label_names_who_it_goes_on_with(begun: Run) -> None:
    """The series goes on with the first therapist that is named; another one ends it and single sessions are told."""
    begun("session", "new", "every", "wednesday", "18:30")
    named = begun("session", "therapist", "Dr K")
    assert "What is planned goes on with this therapist." in named.err
    (series,) = begun("session", "series", "--json").json
    assert series["therapist_id"]
    assert series["until"] is None
    begun("session", "move", "next", "sun", "10:00")
    other = begun("session", "therapist", "Dr", "New", now="2026-11-24T09:00")
    assert "The session of Sun 29 Nov 10:00 with Dr K still stands" in other.out
    assert 'evenso summary --preset "new therapist"' in other.err
    assert begun("session", "series", "--json").json[0]["until"] == "2026-11-23"


@pytest.mark.parametrize("words", ["wed 25 nov 15:00", "wednesday 25 november 15:00", "wed, 25 Nov 15:00"])
def test_a_weekday_beside_its_day_reads_ahead(begun: Run, words: str) -> None:
    """The day is the one to come; a weekday that does not fit is told with the one that does."""
    assert "Wed 25 Nov 15:00" in begun("session", "new", *words.split()).out
    refused = begun("session", "new", "thu", "25", "nov")
    assert (refused.code, refused.out) == (2, "")
    assert "that day is Wed 25 Nov 2026" in refused.err


def test_the_summary_and_the_shell_go_on_to_the_next_session(begun: Run) -> None:
    """A session of this morning of which nothing was said hides the next one's topics nowhere."""
    evening = "2026-11-22T18:19"
    begun("session", "new", "today", "9am", now="2026-11-22T08:00")
    begun("session", "prepare", "--topic", "the old thing", now="2026-11-22T08:00")
    assert "the old thing" in begun("summary", now="2026-11-22T09:30").out
    assert "from Sun 29 Nov" in begun("session", "new", "every", "sun", "9am", now=evening).out
    assert "Sunday 29 November" in begun("session", "prepare", "--topic", "my sleep", now=evening).out
    told = begun("summary", now=evening).out
    assert "1. my sleep" in told
    assert "the old thing" not in told


def test_what_is_kept_before_a_session_is_planned_is_in_the_summary(begun: Run) -> None:
    """What is left out, private, or quoted only when ticked one by one is not among what is to be said."""
    entry = begun("note", "my sleep", "--for-session", "--json").json["id"]
    begun("note", "mine alone", "--for-session", "--private")
    assert "WHAT I WANT TO TALK ABOUT\n1. my sleep\n" in begun("summary").out
    assert "mine alone" not in begun("summary").out
    assert "my sleep" not in begun("summary", "--without", entry).out
    assert "my sleep" not in begun("summary", "--preset", "psychiatrist").out
    begun("session", "new", "wed", "18:30")
    assert "WHAT I WANT TO TALK ABOUT" not in begun("summary").out


def test_new_repeating_sessions_say_which_they_replace_and_words_end_them(begun: Run) -> None:
    """`series no more` is `--end`; a new series names the one that gives way."""
    begun("session", "new", "every", "wed", "18:30")
    assert "in place of every Wed 18:30" in begun("session", "series", "every", "thu").out
    assert "until Sun 22 Nov" in begun("session", "series", "no", "more", now="2026-11-22T13:00").out
    assert begun("session", "series", "--end").err.startswith("No sessions repeat.")
