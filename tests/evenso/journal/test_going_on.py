"""A form that goes on from a draft while others saved: three ways, line by line, and no words of either side go."""

from __future__ import annotations

import pytest

from evenso.journal.going_on import go_on


@pytest.mark.parametrize(
    ("name", "began", "typed", "saved", "stands", "both"),
    [
        ("note", "", "", "theirs", "theirs", ()),
        ("note", "old", "old, mine", "old", "old, mine", ()),
        ("note", "old", "old", "old, theirs", "old, theirs", ()),
        ("note", "old", "mine", "theirs", "theirs / mine", ()),
        ("note", "old", "the same", "the same", "the same", ()),
        ("text", "old", "old\n\nmine", "old\n\ntheirs", "old\n\ntheirs\n\nmine", ()),
        ("text", "old", "mine", "theirs", "theirs\n\nmine", ()),
        ("tags", "a, b", "a, b, c", "b, d", "b, d, c", ()),
        ("mood", "5", "5", "6", "6", ()),
        ("mood", "5", "7", "5", "7", ()),
        ("mood", "5", "7", "6", "7", ("mood",)),
        ("mood", "5", "7", "", "7", ()),
    ],
)
def test_each_line(name: str, began: str, typed: str, saved: str, stands: str, both: tuple[str, ...]) -> None:
    """What only one side changed is taken from it; words of both stand, of two values the typed one, which is told."""
    assert go_on({name: began}, {name: typed}, {name: saved}) == ({name: stands}, both)


def test_a_line_that_nobody_typed_into_is_as_it_is_saved() -> None:
    """A draft does not hold what such a line said before, and a line that is new since has nothing to go on from."""
    assert go_on({}, {"name": "old"}, {"name": "new", "more": "x"}) == ({"name": "new", "more": "x"}, ())
