"""The therapy itself on a hand-over: with whom, since when, how many sessions took place; no word of missed ones."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from evenso.bring.choice import PRESETS, Choice, Section, choose
from evenso.bring.therapy import therapy_of
from evenso.documents import text
from evenso.sessions.calendar import Diary
from evenso.sessions.records import Series, Session, SessionState, Therapist
from evenso.summary import Material, summarise
from evenso.wording.bring.therapy import MOST_THERAPISTS, say_therapy
from tests.evenso.bring.material import diary, summary_of

TODAY = date(2026, 11, 22)
HELD, MISSED = SessionState.HELD, SessionState.MISSED


def session(day: date, state: SessionState = HELD, who: str = "") -> Session:
    """A session of somebody."""
    return Session(day=day, state=state, therapist_id=who)


def said(*sessions: Session, series: tuple[Series, ...] = (), therapists: tuple[Therapist, ...] = ()) -> list[str]:
    """What is said of a diary."""
    return say_therapy(therapy_of(Diary(sessions, series, therapists), TODAY), TODAY)


def test_only_the_hand_over_tells_it_by_itself() -> None:
    """No other preset has it; its own tick brings it into any of them, and takes it out of this one."""
    assert [preset.name for preset in PRESETS if Section.THERAPY in preset.sections] == ["new therapist"]
    assert "qtherapist" not in text.render(summary_of(Choice()))
    assert "THERAPY SO FAR" in text.render(summary_of(choose(["Therapy"])))


def test_each_therapist_has_a_line_and_how_it_ran_another() -> None:
    """In their order, with the days that are known, and the rhythms one after another."""
    first = Therapist(label="Dr. L.", since=date(2024, 3, 4), until=date(2025, 6, 30), id="a")
    then = Therapist(label="the Tuesday one", since=date(2026, 9, 1), id="b")
    weekly = Series(rule="FREQ=WEEKLY;BYDAY=MO", since=date(2024, 3, 4), until=date(2025, 1, 31), therapist_id="a")
    rarer = Series(rule="FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", since=date(2025, 2, 3), time="17:30", therapist_id="a")
    assert said(
        session(date(2024, 3, 4), who="a"),
        session(date(2024, 3, 11), who="a"),
        session(date(2026, 9, 1), who="b"),
        session(date(2026, 11, 17), who="b"),
        series=(rarer, weekly),
        therapists=(then, first),
    ) == [
        "With Dr. L. since Mon 4 Mar 2024 until Mon 30 Jun 2025: 2 sessions took place.",
        (
            "Planned every Mon from Mon 4 Mar 2024 until Fri 31 Jan 2025; "
            "then every other week on Mon 17:30 from Mon 3 Feb 2025."
        ),
        "With the Tuesday one since Tue 1 Sep: 2 sessions took place, the latest on Tue 17 Nov.",
    ]


def test_sessions_without_a_therapist_are_counted_too() -> None:
    """They may be all that there is, or come on top."""
    two = session(date(2026, 1, 5)), session(date(2026, 11, 9))
    assert said(*two) == ["2 sessions took place from Mon 5 Jan to Mon 9 Nov."]
    label = Therapist(label="M.", id="a")
    assert said(*two, session(TODAY, who="a"), therapists=(label,)) == [
        "With M. since a first session on Sun 22 Nov: 1 session took place.",
        "Besides, 2 sessions took place from Mon 5 Jan to Mon 9 Nov.",
    ]


def test_nothing_is_said_of_what_was_never_written() -> None:
    """No therapist, no session: no part, and with the section alone a page that only says what it is."""
    assert said() == []
    made = summarise(TODAY, TODAY, Material([], []), made_on=TODAY, choice=Choice(frozenset({Section.THERAPY})))
    assert "THERAPY" not in text.render(made)
    assert said(therapists=(Therapist(label="M.", id="a"),)) == ["With M."]


def test_a_journal_of_sessions_alone_is_no_blank_page() -> None:
    """Somebody who only wrote down the sessions hands those over."""
    material = Material([], [], therapy=therapy_of(diary("Dr. L."), TODAY))
    choice = Choice(frozenset({Section.THERAPY, Section.STORY}))
    assert "With Dr. L." in text.render(summarise(TODAY, TODAY, material, made_on=TODAY, choice=choice))


def test_of_many_therapists_the_latest_are_told_and_the_rest_counted() -> None:
    """A page is not a diary."""
    many = tuple(
        Therapist(label=f"no. {n}", since=date(2010 + n, 1, 1), id=f"t{n}") for n in range(MOST_THERAPISTS + 2)
    )
    lines = said(therapists=many)
    assert lines[0] == "2 earlier therapists are not told here."
    assert [line[:10] for line in lines[1:]] == [f"With no. {n}" for n in range(2, MOST_THERAPISTS + 2)]


@given(
    st.lists(
        st.tuples(
            st.integers(-900, 60),
            st.sampled_from([HELD, MISSED, SessionState.CANCELLED, SessionState.PLANNED]),
            st.sampled_from(["", "a", "b", "gone"]),
        ),
        max_size=25,
    )
)
def test_what_did_not_take_place_changes_no_word(days: list[tuple[int, SessionState, str]]) -> None:
    """Held sessions up to the day are counted, each once; without the others every sentence is the same."""
    therapists = tuple(Therapist(label=one, since=date(2024, 1, 1), id=one) for one in "ab")
    every = [session(TODAY + timedelta(days=back), state, who) for back, state, who in days]
    counted = [one for one in every if one.state is HELD and one.day <= TODAY]
    assert sum(one.held for one in therapy_of(Diary(tuple(every), (), therapists), TODAY)) == len(counted)
    assert said(*every, therapists=therapists) == said(*counted, therapists=therapists)
