"""`evenso review`: a week looked back on step by step at a terminal, or what was said of it as text."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from evenso.language import tr
from tui.cli.desk import Desk, pass_desk
from tui.cli.options import json_option, plain_option, stored
from tui.cli.shapes import Command
from tui.cli.streams.output import ascii_only, columns, is_terminal, print_json, say, tell
from tui.cli.streams.words import someone_is_there

if TYPE_CHECKING:
    from tui.meetings.reviewing import ReviewedWeek

_EXAMPLES = (
    "evenso review",
    "evenso review --read",
    "evenso review --saved",
    "evenso review --again",
    'evenso review --of "last week"',
    "evenso review --json",
)


@click.command("review", cls=Command, examples=_EXAMPLES)
@click.option("--of", metavar="WHEN", type=stored, help="The week in which this day lies.")
@click.option("--saved", is_flag=True, help="List the reviews that were saved.")
@click.option("--again", is_flag=True, help="Go through one that is finished, to change an answer.")
@click.option("--read", "reading", is_flag=True, help="Only show it; nothing is asked.")
@plain_option
@json_option
@pass_desk
def review_command(desk: Desk, /, of: str | None, saved: bool, again: bool, reading: bool, as_json: bool) -> None:
    """Go through a week's review, or show it: what it held and what you said.

    In a terminal it asks step by step until the review is finished: Enter
    skips a question, < goes a step back, Ctrl+C leaves, and it goes on there
    next time, here or in the app (`g w`, then `r`). Nothing is asked without a
    terminal. One that is finished is shown; --again asks once more, and Enter
    keeps what is there.
    """
    if saved:
        return _list(desk, as_json=as_json)
    asked = None if of is None else desk.day(of)
    journal = desk.reading()
    if journal is None:
        return None
    from evenso.reviews.steps import pattern_of
    from tui.meetings.reviewing import read_of_week

    with journal:
        found = read_of_week(journal, asked, desk.now())
        review, week = found.review, found.week
        linked = pattern_of(review) if review is not None else ""
        pattern = next((one.name for one in journal.patterns(archived=True) if one.id == linked), "")
    done = review is not None and review.finished and not again
    if not (as_json or reading or done) and _can_ask():
        from tui.cli.commands.reviews.walking import walk_through

        return walk_through(desk, week.start)
    if as_json:
        from evenso.formats.kinds.reviews_json import review_document

        print_json(review_document(review, week, found.scores, numbers=found.numbers))
        return None
    return _show(desk, found, pattern, "" if of is None else f" --of {week.start}")


def _show(desk: Desk, found: ReviewedWeek, pattern: str, of: str) -> None:
    """Show what a week held and what was said of it; `of` is the option that names the week again."""
    from evenso.documents.loop.review_text import review_text

    review, width = found.review, columns(desk.environ)
    text = review_text(
        review, found.week, found.scores, pattern=pattern, numbers=found.numbers, width=width, ascii_only=ascii_only()
    )
    say(text.rstrip("\n"))
    if review is None:
        tell(tr("No review of this week is saved yet; `evenso review` in a terminal goes through it."))
    elif review.finished and _can_ask():
        again = f"evenso review{of} --again"
        tell(tr("It is finished. To change an answer: `{again}`, or `g w` in the app, then `r`.", again=again))


def _can_ask() -> bool:
    """Whether a person can be asked and sees what the questions are about."""
    return someone_is_there() and is_terminal(sys.stdout)


def _list(desk: Desk, *, as_json: bool) -> None:
    """List the saved reviews, the newest week first."""
    from evenso.wording.reviews.saying import say_standing_of, say_week_of

    journal = desk.reading()
    found = []
    if journal is not None:
        with journal:
            found, today = journal.reviews(), desk.today(journal)
    if as_json:
        return print_json([{"week": one.week.isoformat(), "step": one.step, "finished": one.finished} for one in found])
    for one in found:
        say(f"{say_week_of(one.week, today)}: {say_standing_of(one)} (--of {one.week})")
    if not found and journal is not None:
        tell(tr("No review is saved yet; `evenso review` goes through the week."))
    return None
