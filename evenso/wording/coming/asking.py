"""What is asked while years are brought along: one plain question a step, and what its answers are called."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from evenso.cells import shorten
from evenso.language import figures, tr, tr_as
from evenso.text import one_line

WHERE: Final = tr("Where is the file? Type its path, or drop it here. It is only read.")
ASK_PROGRAM: Final = tr("Which program is this file from? The first one is what it looks like.")
NOT_SEEN: Final = tr("What kind of file this is could not be seen. If you know which program it is from, choose it.")
ASK_COLUMNS: Final = tr("What is in each column? These are guesses from the names and the first rows.")
ASK_NAMES: Final = tr(
    "Each row of this file is a rating. What is each of these? They are guesses; “no” leaves one out."
)
ASK_NUMBERS: Final = tr(
    "These names are your own. What is each worth, from 1 low to 10 high? Numbers with a ? are only guesses."
)
OWN_NAME: Final = "Even So"
OWN_TAKES: Final = tr("what `evenso export json` wrote")
ANY_NAME: Final = tr("any CSV")
ANY_TAKES: Final = tr("a table; what its columns are is asked next")
TAKES: Final = {
    "daylio": tr("a Daylio export, CSV or .daylio backup"),
    "jrnl": tr("a journal of jrnl, exported as JSON or the text file it is kept in"),
    "imoodjournal": tr("an iMoodJournal CSV export"),
    "bearable": tr("a Bearable CSV export"),
    "dayone": tr("a Day One JSON export, packed as it comes or the file in it"),
    "loop": tr("a Loop Habit Tracker CSV export, packed as it comes or its Checkmarks.csv"),
}
"""What is read of each program, as `evenso.formats.coming.programs` has it for the helps of commands."""
FIRST_ROWS: Final = tr("The first rows, as they would be understood")
NOTHING_READ: Final = tr(
    "Nothing in this file could be read like this, so nothing is brought in. esc goes back and changes it."
)
NO_ACTIVITIES: Final = tr("There are no activities or tags in this file.")
ORDERS: Final = {
    "day-first": tr("the day comes first"),
    "month-first": tr("the month comes first"),
    "year-first": tr("the year comes first"),
}


def ask_dates(written: str, line: int) -> str:
    """Ask which of its numbers is the day; nothing in the file says so."""
    date = shorten(one_line(written), 24)
    if not line:
        return tr("The file writes “{date}”, and no row proves which number is the day.", date=date)
    return tr(
        "The file writes “{date}” on line {line:,}, and no row proves which number is the day.", date=date, line=line
    )


def ask_years(written: str, line: int) -> str:
    """Ask for the hundred years of years of two digits."""
    date = shorten(one_line(written), 24)
    if not line:
        return tr("The file writes “{date}”. In which hundred years do its years lie?", date=date)
    return tr(
        "The file writes “{date}” on line {line:,}. In which hundred years do its years lie?", date=date, line=line
    )


def ask_scale(name: str, low: Decimal, high: Decimal, odd: str = "") -> str:
    """Ask for the scale of some numbers; `odd` says which of them stand above all others, and on which lines."""
    least, most = figures(f"{low.normalize():f}"), figures(f"{high.normalize():f}")
    if odd:
        return tr(
            "Nearly all moods lie between {least} and 10; {odd}. On which scale were they given?", least=least, odd=odd
        )
    if not name:
        return tr(
            "The moods in this file lie between {least} and {most}. On which scale were they given?",
            least=least,
            most=most,
        )
    return tr(
        "The values of “{name}” lie between {least} and {most}. On which scale were they given?",
        name=shorten(one_line(name), 24),
        least=least,
        most=most,
    )


def ask_skills(missing: Sequence[str]) -> str:
    """Ask which activities are practices of a skill."""
    if missing:
        return tr("Some of these are no skills of yours yet. Which skill is each? What is none stays a tag.")
    return tr("Which of these are skills you practise? Each then counts as a practice too; nothing has to be one.")


ROLES_MEAN: Final = {
    "not read": tr("not read: this column stays where it is"),
    "date": tr("date: the day, with its time if that stands there too"),
    "time": tr("time: the time of day, where it has a column of its own"),
    "mood": tr("mood: a number on a scale, or a name"),
    "note": tr("note: words; several columns of them are put together"),
    "tags": tr("tags: words that label an entry, several in one cell"),
    "feelings": tr("feelings: words for how it felt, several in one cell"),
    "skills": tr("skills: what was practised; each becomes a practice of a skill"),
    "tracker": tr("tracker: numbers from 0 to 10, or yes and no, under the column's name (its first 24 letters)"),
    "name": tr("name: what was rated, in files with one rating a row"),
    "value": tr("value: the rating itself, in files with one rating a row"),
    "key": tr("key: the entry's own id, by which a later file finds it again"),
}
ROLE_NAMES: Final = {
    "not read": tr("not read"),
    "date": tr_as("what a column is", "date"),
    "time": tr_as("what a column is", "time"),
    "mood": tr_as("what a column is", "mood"),
    "note": tr_as("what a column is", "note"),
    "tags": tr_as("what a column is", "tags"),
    "feelings": tr_as("what a column is", "feelings"),
    "skills": tr_as("what a column is", "skills"),
    "tracker": tr_as("what a column is", "tracker"),
    "name": tr_as("what a column is", "name"),
    "value": tr_as("what a column is", "value"),
    "key": tr_as("what a column is", "key"),
    "feeling": tr_as("what a column is", "feeling"),
    "skill": tr_as("what a column is", "skill"),
    "tag": tr_as("what a column is", "tag"),
    "no": tr_as("what a column is", "no"),
}
"""What columns and names are said to be, as it is shown; what is answered and kept is the English word."""
SKILL_NAMES: Final = {"not a skill": tr("not a skill"), "a tracker": tr("a tracker")}
"""The same of what activities are beside skills."""
WORTH: Final = tr("What each counts as")


def say_beside(count: int) -> str:
    """Say how many trackers and values come beside the entries."""
    return tr("Beside them {count:,} trackers and values of trackers.", count=count)


def say_not_read(columns: Sequence[str], most: int = 6) -> str:
    """Say which columns were not read, a few of them by name."""
    named = ", ".join(shorten(one_line(name), 24) for name in columns[:most])
    if (more := len(columns) - most) > 0:
        return tr("Not read: {named} and {more:,} more.", named=named, more=more)
    return tr("Not read: {named}.", named=named)
