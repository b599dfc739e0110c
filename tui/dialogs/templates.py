"""A template of one's own check-ins as a form: new, made of an entry, or one there is; skills and trackers by name.

How templates are chosen and written is left to Today, where they are listed for good to Settings.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from evenso.daily.templates import Template, from_entry
from evenso.journal.both import keep_both
from evenso.language import tr
from evenso.records import CheckIn, InvalidRecord, Kind, Practice
from evenso.wording.daily.templates import ONLY_CHECK_INS, say_gone, say_kept
from evenso.wording.journal.together import say_together
from tui.dialogs.forms import Field, Form, RefusedField
from tui.intents import Intent, Outcome

if TYPE_CHECKING:
    from storage.journal import Journal
    from tui.screens.base import AnyJournalScreen

SLOT: Final = "templates."
NEW: Final = f"{SLOT}new"
NEAR: Final = 10 * 60
"""Seconds around a check-in within which a practice belongs to it, as on Today."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a form of a template may name: skills, trackers and tags, by their names, with their ids."""

    skills: tuple[tuple[str, str], ...] = ()
    trackers: tuple[tuple[str, str], ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeepTemplate:
    """Save a template, new or changed, and let its draft go; `began` is what a changed one was when it was opened."""

    template: Template
    slot: str
    began: Template | None = None

    def run(self, journal: Journal) -> Outcome:
        """Keep it; what others changed in it meanwhile stays."""
        with journal.finishing(self.slot):
            if self.began is None:
                return Outcome(say_kept(journal.add_template(self.template), new=True))
            now = journal.find_template(self.template.id)
            kept = keep_both(self.began, self.template, now)
            said = say_kept(journal.change_template(kept), new=False)
        return Outcome(say_together(said, self.began, self.template, now, kept))


@dataclass(frozen=True, slots=True)
class TakeTemplateAway:
    """Take a template away; what was written with it stays."""

    template: Template

    def run(self, journal: Journal) -> Outcome:
        """Take it away."""
        return Outcome(say_gone(journal.delete_template(self.template.id)))


def read_known(journal: Journal) -> Known:
    """Read what can be named."""
    return Known(
        tuple((one.name, one.id) for one in journal.skills()),
        tuple((one.name, one.id) for one in journal.trackers()),
        tuple(one.tag for one in journal.tags()),
    )


def read_from(journal: Journal, entry_id: str) -> tuple[Template | None, Known]:
    """Read an entry as a template without a name, None for a mood alone; InvalidRecord where it is no check-in."""
    entry = journal.entry(entry_id)
    if not isinstance(entry, CheckIn):
        raise InvalidRecord(ONLY_CHECK_INS)
    beside = journal.entries(start=entry.day, end=entry.day, kinds=(Kind.PRACTICE,))
    near = [
        one for one in beside if isinstance(one, Practice) and abs((one.at.utc - entry.at.utc).total_seconds()) <= NEAR
    ]
    holds = entry.feelings or entry.note or entry.tags or near
    return from_entry(entry, "…", near) if holds else None, read_known(journal)


def template_form(template: Template | None, known: Known) -> Form:
    """Ask for a template: a new one (None), one made of an entry (without an id), or one that is there."""
    was = template or Template(name="…", note="…")
    fresh = template is None
    slot = f"{SLOT}{was.id}" if was.id else NEW
    fields = (
        Field("name", tr("Name"), was.name if was.id else "", tr("such as bad night, after session")),
        Field("feelings", tr("Feelings"), ", ".join(was.feelings), tr("your own words, with commas")),
        Field("note", tr("A line"), "" if fresh else was.note, tr("what you would write each time")),
        Field("tags", tr("Tags"), ", ".join(was.tags), tr("with commas"), known=known.tags),
        Field(
            "skills",
            tr("Practised"),
            _names(was.skills, known.skills),
            tr("skills, with commas"),
            known=_all(known.skills),
        ),
        Field(
            "trackers",
            tr("Asks"),
            _names(was.trackers, known.trackers),
            tr("trackers to be asked then") if known.trackers else tr("trackers; there is none yet"),
            known=_all(known.trackers),
        ),
    )

    def finish(words: Mapping[str, str]) -> Intent:
        made = Template(
            name=words["name"],
            feelings=tuple(words["feelings"].split(",")),
            note=words["note"],
            tags=tuple(words["tags"].split(",")),
            skills=_ids("skills", words["skills"], was.skills, known.skills),
            trackers=_ids("trackers", words["trackers"], was.trackers, known.trackers),
            id=was.id,
        )
        return KeepTemplate(made, slot, was if was.id else None)

    title = tr("A template") if was.id else tr("A check-in to use again, without its mood")
    return Form(title, slot, fields, finish, first="name", new=not was.id)


def _all(named: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(name for name, _ in named)


def _names(ids: Sequence[str], named: Sequence[tuple[str, str]]) -> str:
    by_id = {word: name for name, word in named}
    return ", ".join(by_id[word] for word in ids if word in by_id)


def _ids(field: str, words: str, was: Sequence[str], named: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Return the ids of names; left as they were, ids that cannot be named now (put away) stay too."""
    if words == _names(was, named):
        return tuple(was)
    found = []
    for word in (part.strip() for part in words.split(",")):
        if not word:
            continue
        wanted = word.casefold()
        exact = [own for name, own in named if name.casefold() == wanted]
        near = exact or [own for name, own in named if name.casefold().startswith(wanted)]
        if len(near) != 1:
            raise RefusedField(_not_one(field, word, several=bool(near)), field)
        found.append(near[0])
    return tuple(found)


def _not_one(field: str, word: str, *, several: bool) -> str:
    if several:
        return tr("Several begin with “{word}”; → completes a name you have.", word=word)
    if field == "skills":
        return tr("There is no skill that begins with “{word}”; → completes a name you have.", word=word)
    return tr("There is no tracker that begins with “{word}”; → completes a name you have.", word=word)


# On a screen


async def make_one(screen: AnyJournalScreen) -> None:
    """Ask for a new template."""
    known = await screen.own_app.journal_thread.run(read_known)
    await screen.fill_in(template_form(None, known))


async def make_of(screen: AnyJournalScreen, entry_id: str) -> None:
    """Ask for a template that is made of an entry."""
    try:
        template, known = await screen.own_app.journal_thread.run(lambda journal: read_from(journal, entry_id))
    except InvalidRecord as problem:
        screen.say(str(problem))
        return
    await screen.fill_in(template_form(template, known))


async def change_one(screen: AnyJournalScreen, template: Template) -> None:
    """Ask for a template again."""
    known = await screen.own_app.journal_thread.run(read_known)
    await screen.fill_in(template_form(template, known))
