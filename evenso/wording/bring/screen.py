"""What the page for a summary says of itself: its title, its ticks, what was written, copied or opened."""

from __future__ import annotations

from datetime import date
from typing import Final

from evenso.language import tr, tr_as, tr_many
from evenso.records import AnyEntry
from evenso.text import one_line
from evenso.wording.dates import say_day, say_span
from evenso.wording.entries import entry_body

TITLE: Final = tr("The summary to bring")
RULE: Final = (
    tr("Below is what would leave, to the letter; it leaves only where you bring it."),
    tr("A long note is cut with a word about it; one that you tick yourself leaves whole."),
    tr("Urges, the steadying plan and private entries are in no preset: each is ticked by itself, each time anew."),
    tr("A file that is written can be read by nobody but you; what a terminal copies, other programs may read."),
)
FORMS: Final = {"pdf": "PDF", "html": "HTML", "md": "Markdown", "text": tr_as("a form", "text")}
PAPERS: Final = {"a4": "A4", "letter": tr_as("a paper", "Letter")}
PRESETS: Final = {
    "usual": tr_as("a preset", "usual"),
    "first session": tr_as("a preset", "first session"),
    "weekly": tr_as("a preset", "weekly"),
    "psychiatrist": tr_as("a preset", "psychiatrist"),
    "new therapist": tr_as("a preset", "new therapist"),
}
"""The presets of `evenso.bring.choice` by the names by which they are typed, in the words that are shown."""
PRIVATE: Final = tr("private")
COPIED: Final = tr("The terminal was asked to copy the text; other programs can read what it holds")
NOTHING_WRITTEN: Final = tr("Nothing is written yet; w writes it")
NO_OPENER: Final = tr("Nothing here can open it; copy it from this path to where you read it")
NO_PDF: Final = tr("no PDF here")
OPENS_AS_HTML: Final = tr("HTML here: a browser prints it. A PDF needs one more package; f names it")
NAME_ANOTHER: Final = tr("The place can be changed here; enter tries again")
NO_MORE: Final = tr("There is no longer period than the whole journal")
NO_LESS: Final = tr("There is no shorter period here")
LEAVES: Final = tr("What leaves")
NAME: Final = tr("A name for the page")
NAME_HINT: Final = tr("none unless you give one; empty takes it away")


WHERE: Final = tr("Write it to")
WHERE_HINT: Final = tr("a path for the file")


def say_offered(*, instead: bool) -> str:
    """Say what enter does while the place of a file is asked for."""
    if instead:
        return tr("Enter writes it there, in place of the one before")
    return tr("Enter writes it there; the place and the name can be changed")


def say_taken(why: str) -> str:
    """Say why a file was not written over, and that another name is offered instead."""
    return tr("{why} Nothing was written; this name is free, enter writes it there", why=why)


def say_period(start: date, end: date, today: date, *, session: bool = False) -> str:
    """Say the period and how long it is, and that it goes back to the last session where it was chosen so."""
    days = (end - start).days + 1
    span = say_span(start, end, today)
    said = tr_many("{span}, {n} day", "{span}, {n:,} days", days, span=span)
    return tr("{period}, since the last session", period=said) if session else said


def say_form(form: str, paper: str, pages: int = 0) -> str:
    """Say how it will be written: `PDF on A4`; how many pages where there are more than is usual."""
    if form != "pdf":
        return tr("{form}, about {pages} pages", form=FORMS[form], pages=pages) if pages else FORMS[form]
    said = tr("{form} on {paper}", form=FORMS[form], paper=PAPERS[paper])
    return tr("{form}, {pages} pages", form=said, pages=pages) if pages else said


def say_pages(form: str, pages: int) -> str:
    """Say how many pages a summary takes that is longer than usual."""
    if form == "pdf":
        return tr("It takes {pages} pages, more than the usual two", pages=pages)
    return tr("It takes about {pages} pages, more than the usual two", pages=pages)


def say_section(title: str, *, empty: bool) -> str:
    """Say a tick: the section's title, and whether it has nothing in it yet."""
    return tr("{title} (nothing yet)", title=title) if empty else title


def say_ticked_as(preset: str, *, changed: bool) -> str:
    """Say after which preset it is ticked, and whether ticks were changed since."""
    said = PRESETS.get(preset, preset)
    return tr("{preset}, changed", preset=said) if changed else said


def say_entry(entry: AnyEntry, today: date) -> str:
    """Say an entry that can be ticked: its day, its mark, its first words."""
    first = next((line for line in entry_body(entry).split("\n") if line.strip()), "")
    mark = f"{PRIVATE}, " if entry.private else ""
    return f"{mark}{say_day(entry.day, today)}: {one_line(first)}"


NOT_IN_IT_YET: Final = tr("The file is as before this change; w writes it anew in its place")
"""Said once something was ticked, or no longer, after a file was written."""
BESIDE_IT: Final = tr("The file is as before this change; w writes another beside it, in this form")
"""Said where the form is another one too."""


def say_written(
    path: str, *, protected: bool = False, instead: bool = False, before: str = "", opens: bool = True
) -> str:
    """Say where a file is and that it is for the person alone; beside a protected journal, that it is not.

    `before` is the name of one that was written earlier and lies there still; `opens` whether it can be opened from
    here. What one would do with it next is said in a word.
    """
    name = one_line(path)
    where = (
        tr("Written in place of the one before: {path}", path=name) if instead else tr("Written to {path}", path=name)
    )
    if protected:
        where = tr("{written}, in clear text", written=where)
    said = (
        tr(
            "{written}; only you can read it; {before} from before lies there still",
            written=where,
            before=one_line(before),
        )
        if before
        else tr("{written}; only you can read it", written=where)
    )
    if opens:
        return tr("{written}. o opens it, to print or to mail", written=said)
    return tr("{written}. Copy it to where you print or mail", written=said)


def say_instead(why: str, place: str) -> str:
    """Say why no PDF was made, and that the page is HTML now, with the place that w offers for it."""
    return tr("{why} Nothing was written; w writes it as HTML to {path}", why=why, path=one_line(place))


def say_use(form: str) -> str:
    """Say what one would do next with a file of some form."""
    if form == "html":
        return tr("A browser opens and prints it.")
    return tr("It can be printed or mailed as it is.")


def say_opened(path: str) -> str:
    """Say that the system's own program was asked to open it."""
    return tr("Asked this computer to open {path}", path=one_line(path))


def say_preset(name: str) -> str:
    """Say which preset was taken."""
    return tr("Ticked as for “{name}”; every tick can be changed", name=PRESETS.get(name, name))


def say_ticked(section: str, *, on: bool) -> str:
    """Say what a key just ticked, or no longer; `section` is empty for an entry."""
    what = section or tr("the entry chosen")
    if on:
        return tr("On the page now: {what}", what=what)
    return tr("Not on the page now: {what}; space ticks it again", what=what)


def say_named(name: str) -> str:
    """Say whether a name stands on the page now; it is asked for anew the next time."""
    if not name:
        return tr("No name is on the page")
    return tr("“{name}” stands on the page; the next one begins without", name=one_line(name))
