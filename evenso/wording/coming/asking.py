"""What is asked while years are brought along: one plain question a step, and what its answers are called."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from evenso.cells import shorten
from evenso.text import one_line

WHERE: Final = "Where is the file? Type its path, or drop it here. It is only read."
ASK_PROGRAM: Final = "Which program is this file from? The first one is what it looks like."
NOT_SEEN: Final = "What kind of file this is could not be seen. If you know which program it is from, choose it."
ASK_COLUMNS: Final = "What is in each column? These are guesses from the names and the first rows."
ASK_NAMES: Final = "Each row of this file is a rating. What is each of these? They are guesses; “no” leaves one out."
ASK_NUMBERS: Final = (
    "These names are your own. What is each worth, from 1 low to 10 high? Numbers with a ? are only guesses."
)
OWN_NAME: Final = "Even So"
OWN_TAKES: Final = "what `evenso export json` wrote"
ANY_NAME: Final = "any CSV"
ANY_TAKES: Final = "a table; what its columns are is asked next"
FIRST_ROWS: Final = "The first rows, as they would be understood"
NOTHING_READ: Final = (
    "Nothing in this file could be read like this, so nothing is brought in. esc goes back and changes it."
)
NO_ACTIVITIES: Final = "There are no activities or tags in this file."
ORDERS: Final = {
    "day-first": "the day comes first",
    "month-first": "the month comes first",
    "year-first": "the year comes first",
}
HELD_BACK: Final = "Left as it was; i goes on from here, nothing is written."


def ask_dates(written: str, line: int) -> str:
    """Ask which of its numbers is the day; nothing in the file says so."""
    where = f" on line {line:,}" if line else ""
    return f"The file writes “{shorten(one_line(written), 24)}”{where}, and no row proves which number is the day."


def ask_years(written: str, line: int) -> str:
    """Ask for the hundred years of years of two digits."""
    where = f" on line {line:,}" if line else ""
    return f"The file writes “{shorten(one_line(written), 24)}”{where}. In which hundred years do its years lie?"


def ask_scale(name: str, low: Decimal, high: Decimal, odd: str = "") -> str:
    """Ask for the scale of some numbers; `odd` says which of them stand above all others, and on which lines."""
    if odd:
        return f"Nearly all moods lie between {low.normalize():f} and 10; {odd}. On which scale were they given?"
    what = f"The values of “{shorten(one_line(name), 24)}”" if name else "The moods in this file"
    return f"{what} lie between {low.normalize():f} and {high.normalize():f}. On which scale were they given?"


def ask_skills(missing: Sequence[str]) -> str:
    """Ask which activities are practices of a skill."""
    if missing:
        return "Some of these are no skills of yours yet. Which skill is each? What is none stays a tag."
    return "Which of these are skills you practise? Each then counts as a practice too; nothing has to be one."


ROLES_MEAN: Final = {
    "not read": "not read: this column stays where it is",
    "date": "date: the day, with its time if that stands there too",
    "time": "time: the time of day, where it has a column of its own",
    "mood": "mood: a number on a scale, or a name",
    "note": "note: words; several columns of them are put together",
    "tags": "tags: words that label an entry, several in one cell",
    "feelings": "feelings: words for how it felt, several in one cell",
    "skills": "skills: what was practised; each becomes a practice of a skill",
    "tracker": "tracker: numbers from 0 to 10, or yes and no, under the column's name (its first 24 letters)",
    "name": "name: what was rated, in files with one rating a row",
    "value": "value: the rating itself, in files with one rating a row",
    "key": "key: the entry's own id, by which a later file finds it again",
}
WORTH: Final = "What each counts as"


def say_beside(count: int) -> str:
    """Say how many trackers and values come beside the entries."""
    return f"Beside them {count:,} trackers and values of trackers."


def say_not_read(columns: Sequence[str], most: int = 6) -> str:
    """Say which columns were not read, a few of them by name."""
    named = ", ".join(shorten(one_line(name), 24) for name in columns[:most])
    more = f" and {len(columns) - most:,} more" if len(columns) > most else ""
    return f"Not read: {named}{more}."
