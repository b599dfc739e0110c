"""Which links are shown where there are more than digits, and in what words each way is said."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from evenso.links import MOST_LINKS, Linked, Ref, Thing, Way, most_telling
from evenso.wording.links.saying import link_document, link_line, say_way

DAY = date(2026, 11, 22)

found = st.lists(
    st.builds(
        Linked,
        st.builds(Ref, st.sampled_from(Thing), st.text("abcdefgh", min_size=4, max_size=8)),
        st.just("title"),
        st.sampled_from(Way),
    ),
    max_size=30,
    unique_by=lambda one: (one.ref, one.way),
)


@given(found)
def test_what_is_shown_is_never_more_than_there_are_digits(links: list[Linked]) -> None:
    """At most nine are kept, each once; what a thing grew out of stands before what it led to."""
    kept = most_telling(links)
    assert len(kept) == min(MOST_LINKS, len(links)) == len(set(kept))
    assert set(kept) <= set(links)
    ways = [one.way for one in kept]
    assert ways == sorted(ways, key=lambda way: way is Way.GROWN)


@given(found)
def test_evenings_never_push_out_a_goal(links: list[Linked]) -> None:
    """An entry is left out before anything that is no entry is, and the newest are kept."""
    kept = most_telling(links)
    left_out = [one for one in links if one not in kept]
    if any(one.ref.thing is not Thing.ENTRY for one in left_out):
        assert all(one.ref.thing is not Thing.ENTRY for one in kept)
    entries = [one for one in links if one.ref.thing is Thing.ENTRY]
    shown = [one for one in entries if one in kept]
    assert shown == (entries[-len(shown) :] if shown else [])


def test_the_newest_evening_is_a_digit_away_among_forty() -> None:
    """Of forty entries a pattern was seen in and one goal it led to, the goal and the eight newest are shown."""
    entries = [
        Linked(Ref(Thing.ENTRY, f"entry{number:02}"), "an evening", Way.ROOT, DAY + timedelta(days=number))
        for number in range(40)
    ]
    goal = Linked(Ref(Thing.GOAL, "goal"), "answer tomorrow", Way.GROWN)
    kept = most_telling([goal, *entries])
    assert [one.ref.id for one in kept] == [*(f"entry{number:02}" for number in range(39, 31, -1)), "goal"]


def test_each_way_has_its_words() -> None:
    """From a pattern an entry is where it was seen; from the goal the pattern is what it grew out of; and back."""
    entry, pattern = Ref(Thing.ENTRY, "entry"), Ref(Thing.PATTERN, "pattern")
    seen = Linked(entry, "said yes", Way.ROOT, DAY)
    assert say_way(Thing.PATTERN, seen) == "seen in"
    assert say_way(Thing.ENTRY, Linked(pattern, "quick yes", Way.GROWN)) == "seen here"
    assert say_way(Thing.GOAL, Linked(pattern, "quick yes", Way.ROOT)) == "grew out of"
    assert say_way(Thing.PATTERN, Linked(Ref(Thing.GOAL, "goal"), "answer tomorrow", Way.GROWN)) == "led to"
    assert link_line(Thing.PATTERN, seen, DAY) == "seen in: entry entry, Sun 22 Nov, said yes"
    assert link_document(Thing.PATTERN, seen) == {
        "thing": "entry",
        "id": "entry",
        "title": "said yes",
        "way": "seen in",
        "day": "2026-11-22",
    }
