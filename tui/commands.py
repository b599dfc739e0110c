"""What the palette (`ctrl+p`) offers: places, undo, themes, help. Textual's own screenshot command is not among it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Final

from textual.app import SystemCommand

from evenso.exercises.catalogue import EXERCISES
from evenso.guided.forms import FORMS
from evenso.language import tr
from tui.keys import acting, key_label
from tui.palette.guesses import SAMPLE
from tui.places import PLACES
from tui.themes import NAMED

if TYPE_CHECKING:
    from tui.app import EvenSo


COLOURS: Final = (tr("Dark letters on a light ground"), tr("Light letters on a dark ground"))
"""What is said of themes, light and dark."""

C_NUMBERS: Final = tr("# says how each number here comes about")
C_COIN: Final = tr("On a skill that you could also leave out, C begins a coin-flip month")
C_PRIVATE: Final = tr("P marks the entry under the cursor as not for the session, or no more")
C_LINK: Final = tr("l links the entry under the cursor")
C_EDITOR: Final = tr("n begins an entry; ctrl+o there opens your own editor")
C_LEVELS: Final = tr("l asks for your own levels of the goal under the cursor")

ON_TRENDS: Final = (
    (tr("The year in days"), tr("Every day a cell (g r, Y)"), "year"),
    (tr("Compare two periods"), tr("Side by side (g r, c)"), "compare"),
    (tr("Setbacks"), tr("All of them, and what you say of them (g r, S)"), "all_setbacks"),
    (tr("Marked days"), tr("Days after which things were different (g r, M)"), "markers"),
    (tr("Questionnaire scores (totals)"), tr("PHQ-9, GAD-7, your own: what you typed, over time (g r, Q)"), "scores"),
    (tr("A tracker beside the mood"), tr("The next one, or none (g r, t)"), "tracker"),
)
"""What Trends does by a key: title, words, action."""


ON_SKILLS: Final = (
    (
        tr("What works? Which strategies work for me"),
        tr("Right after, the next day, a coin-flip month (g s, W)"),
        "works",
    ),
    (tr("What helped before"), tr("For a hard moment (g s, h)"), "helped"),
    (tr("Ideas for skills"), tr("By area, to be taken up (g s, i)"), "ideas"),
)
"""What Skills does by a key."""


ON_WEEK: Final = (
    (tr("The weekly review"), tr("Eight short steps, left at any point (g w, r)"), "review"),
    (tr("Reviews of earlier weeks"), tr("What you said in them (g w, R)"), "reviews"),
)
"""What Week does by a key."""

ON_JOURNAL: Final = (
    (tr("Write an entry"), tr("A page of your own (g j, n)"), "new"),
    (tr("Filter the journal"), tr("By kind, mark, tag, days (g j, f)"), "filter"),
    (tr("Your tags"), tr("With how many entries have each (g j, t)"), "tags"),
    (tr("On this day, earlier"), tr("A month, half a year, whole years ago (g j, o)"), "this_day"),
)
"""What the Journal does by a key."""


ON_SESSIONS: Final = (
    (tr("Prepare the next session"), tr("What happened since, three things to say (g n, w)"), "prepare"),
    (tr("When is the next session?"), tr("One, or again and again (g n, M)"), "when"),
)
"""What Sessions does by a key."""


ALSO: Final = (
    (
        tr("How is this computed? The numbers"),
        tr("Behind the chart and behind a skill's answers (g r, #)"),
        "trends",
        C_NUMBERS,
    ),
    (tr("Coin-flip month: does it help?"), tr("On a skill that you could also leave out (g s, C)"), "skills", C_COIN),
    (tr("Private: not for the session"), tr("An entry that is in no summary (g j, P)"), "journal", C_PRIVATE),
    (tr("Link an entry"), tr("To a pattern, a goal, a skill (g j, l)"), "journal", C_LINK),
    (tr("Write in my own editor"), tr("Vim, nano, whatever $EDITOR names (g j, n, ctrl+o)"), "journal", C_EDITOR),
    (tr("Goal attainment: own levels"), tr("Rate a goal by your own descriptions (g g, l)"), "goals", C_LEVELS),
)
"""What takes one further key where it leads to: title, words, place, and the sentence that is said there."""


LEADING: Final = (
    (
        tr("End repeating sessions"),
        tr("No more every week; single ones stay (g n, M: “no more”)"),
        "sessions",
        "end_series",
    ),
    (tr("Away until…, or back again"), tr("Days away from writing, which count as no gap (g ,)"), "settings", "away"),
    (
        tr("Templates: a check-in of your own"),
        tr("Bad night, after session: written with a digit (g t, .)"),
        "today",
        "template",
    ),
    (tr("Blind spots"), tr("Nine that many people know, to be taken up (g p)"), "patterns", "offered"),
    (tr("Read aloud what I want to say"), tr("The newest of what you wrote to be said (g v)"), "perspective", "aloud"),
    (tr("Export everything, to take along"), tr("JSON, tables, pages in a folder (g ,)"), "settings", "everything"),
    (
        tr("Passphrase: put one on, change it, take it off"),
        tr("Who does not know it cannot read the journal (g ,)"),
        "settings",
        "passphrase",
    ),
    (tr("A reminder that rings"), tr("Once a day, set in a shell: evenso remind 21:00 (g ,)"), "settings", "reminder"),
    (tr("Backups: put one back"), tr("When each was made, what it holds (g ,)"), "settings", "backups"),
    (tr("Check-ins of your own: templates"), tr("A dot, then a digit (g t, .)"), "today", "template"),
    (
        tr("Deleted lately: bring one back"),
        tr("What was taken out, whatever was done since (g j, D)"),
        "journal",
        "deleted",
    ),
    (
        tr("Half-written: drafts"),
        tr("What is not finished: go on with it, or throw it away (g j, H)"),
        "journal",
        "unfinished",
    ),
    (tr("Then and now"), tr("The newest perspective beside an earlier one (g v, c)"), "perspective", "newest"),
)
"""What leads straight to something on a place: title, words, place, action."""


STEPS: Final = re.compile(r"\(-?\d+\)$")
"""Actions that are a step of a cursor, or an answer by a digit: what one does with a key, not by a name."""

SAID_ABOVE: Final = frozenset(
    {
        "undo",
        "redo",
        "search",
        "support",
        "help",
        "leave",
        "back",
        "summary",
        "app.hide",
        "app.lock",
        "app.jump",
        "app.command_palette",
        "app.summary",
    }
)
"""Actions of every screen that the palette names in words of its own; going back is what escape is for."""


def on_place(app: EvenSo, place: str, action: str) -> None:
    """Go to a place and do there what one of its keys does."""
    app.action_go(place)
    app.to_the_place()
    if app.front is not None:
        app.front.call_after_refresh(app.front.run_action, action)


def tell_on_place(app: EvenSo, place: str, sentence: str) -> None:
    """Go to a place and say the one key that does it there."""
    app.action_go(place)
    app.to_the_place()
    if app.front is not None:
        app.front.call_after_refresh(app.front.say, app.as_told(sentence))


def begin_exercise(app: EvenSo, name: str) -> None:
    """Begin an exercise on top of where one is."""
    from tui.screens.exercises.start import start  # noqa: PLC0415 - only when one is begun

    start(app, name)


async def begin_writing(app: EvenSo, name: str) -> None:
    """Begin guided writing on top of where one is."""
    from tui.screens.guided.begin import begin  # noqa: PLC0415 - only when one is begun

    await begin(app, name)


def palette_commands(app: EvenSo) -> Iterator[SystemCommand]:
    """Yield the commands, most wanted first."""
    for place in PLACES:
        yield SystemCommand(
            place.title,
            tr("Go to {title} (g {letter})", title=place.title, letter=place.letter),
            partial(app.action_go, place.name),
        )
    yield SystemCommand(
        tr("The summary to bring"), tr("What would leave for a session, seen before it does (g B)"), app.action_summary
    )
    for title, said, action in ON_TRENDS:
        yield SystemCommand(title, said, partial(on_place, app, "trends", action))
    for exercise in EXERCISES:
        yield SystemCommand(exercise.title, exercise.why, partial(begin_exercise, app, exercise.name))
    for form in FORMS.values():
        yield SystemCommand(form.title, form.why, partial(begin_writing, app, form.name))
    for title, said, action in ON_JOURNAL:
        yield SystemCommand(title, said, partial(on_place, app, "journal", action))
    for title, said, action in ON_WEEK:
        yield SystemCommand(title, said, partial(on_place, app, "week", action))
    for title, said, action in ON_SKILLS:
        yield SystemCommand(title, said, partial(on_place, app, "skills", action))
    for title, said, action in ON_SESSIONS:
        yield SystemCommand(title, said, partial(on_place, app, "sessions", action))
    wonder = partial(on_place, app, "goals", "wonder")
    yield SystemCommand(tr("Gentle questions"), tr("What would you like to be different? (g g, w)"), wonder)
    yield from _found_by_other_words(app)
    yield from _everywhere(app)
    yield from _keys_here(app)


def _everywhere(app: EvenSo) -> Iterator[SystemCommand]:
    """Yield what is done wherever one is."""
    yield SystemCommand(
        tr("Support"), tr("Your plan, your people, crisis lines (!, or f1 while you type)"), app.action_support
    )
    yield SystemCommand(tr("Undo"), tr("Take the last change back (u)"), app.action_undo)
    yield SystemCommand(tr("Redo"), tr("Do it again (U)"), app.action_redo)
    yield SystemCommand(
        tr("Bring years along: import"), tr("Daylio, jrnl, Day One and others, any CSV (g j, i)"), app.action_bring_in
    )
    for words, theme in NAMED.items():
        yield SystemCommand(
            tr("Colours: {words}", words=words), COLOURS[theme.dark], partial(app.action_theme, theme.name)
        )
    yield SystemCommand(tr("Plain signs"), tr("Everything in ASCII, or no longer"), app.action_plain_signs)
    yield SystemCommand(tr("Hide"), tr("Everything at once, until any key (ctrl+g, f9)"), app.action_hide)
    yield SystemCommand(tr("Lock"), tr("Until the passphrase; without one, hide (ctrl+l)"), app.action_lock)
    yield SystemCommand(tr("Keys"), tr("All keys that act here (?)"), app.action_help)
    yield SystemCommand(tr("Search"), tr("All you wrote (/)"), app.action_search)
    yield SystemCommand(tr("Letters to jump by"), tr("One on everything that can be pointed at (;)"), app.action_jump)
    yield SystemCommand(tr("Quit"), tr("Everything is saved already (q)"), app.action_quit)


def _keys_here(app: EvenSo) -> Iterator[SystemCommand]:
    """Yield what each key does on the screen in front, made from its bindings; found when its words are typed."""
    front = app.front
    if front is None or front not in app.screen_stack[-2:]:  # a form lies over it, whose keys are its own
        return
    seen = set(SAID_ABOVE)
    for binding in app.as_chosen(acting(front.own_bindings(), front.idle())):
        told, action = str(binding.tooltip), binding.action
        if binding.tooltip and not STEPS.search(action) and action not in seen:
            seen.add(action)
            said = tr("On this page: {key}", key=key_label(binding))
            yield SystemCommand(told[0].upper() + told[1:], said, partial(front.run_action, action), discover=False)


def _found_by_other_words(app: EvenSo) -> Iterator[SystemCommand]:
    """Yield what is found when its word is typed and does not lengthen the list that is shown before."""
    from tui.colours.derived import textual_names  # noqa: PLC0415 - where the palette is opened

    for name in textual_names():
        yield SystemCommand(
            tr("Colours from Textual: {name}", name=name),
            tr("Paper and ink as in our own"),
            partial(app.action_theme, name),
            discover=False,
        )
    for title, said, place, sentence in ALSO:
        yield SystemCommand(title, said, partial(tell_on_place, app, place, sentence), discover=False)
    for title, said, place, action in LEADING:
        yield SystemCommand(title, said, partial(on_place, app, place, action), discover=False)
    sample = tr("14 months of an invented person: `evenso demo` in a shell; yours is not touched")
    yield SystemCommand(SAMPLE, sample, partial(app.say, f"{SAMPLE}: {sample}"), discover=False)
    talk = partial(begin_writing, app, "rehearsal")
    yield SystemCommand(tr("Hard conversation"), tr("Rehearse both sides of it"), talk, discover=False)
    plan = tr("What steadies you, in your own words (!, e changes it)")
    yield SystemCommand(tr("Steadying plan"), plan, app.action_support, discover=False)
