"""What is said of templates of one's own check-ins: what one writes, what was saved with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from evenso.daily.templates import Template
from evenso.language import tr, tr_many
from evenso.records import AnyEntry, Practice
from evenso.text import one_line
from evenso.wording.dates import say_counted

NO_TEMPLATE: Final = (
    tr("No template yet; n makes one. In the list of entries (e), . makes one of an entry."),
    (
        tr(
            "A template is a check-in to write again with one key, such as “bad night” or “after session”: feelings, a"
            " line, tags, skills, trackers to be asked. The number for how it is stays yours each time."
        )
    ),
)
KEPT_HERE: Final = tr(
    ". on Today and its digit write it. enter changes it, x takes it away; what was written with it stays."
)
NONE_YET_SHELL: Final = tr("There is no template yet. `evenso template new bad night --feel tired` makes one.")
ONLY_CHECK_INS: Final = tr("A template is made of a check-in")
NOTHING_TO_WRITE: Final = tr("It only asks trackers, and no value was given. Nothing was written.")
A_NUMBER: Final = tr("a number says how it is")


def parts_of(template: Template, skills: Mapping[str, str], trackers: Mapping[str, str]) -> list[str]:
    """Return what a template writes and asks, part by part; ids that lead to nothing any more are left out."""
    practised = [skills[word] for word in template.skills if word in skills]
    asked = [trackers[word] for word in template.trackers if word in trackers]
    parts = [
        ", ".join(template.feelings),
        tr("“{words}”", words=one_line(template.note)) if template.note else "",
        " ".join(f"#{tag}" for tag in template.tags),
        tr("practised {skills}", skills=", ".join(practised)) if practised else "",
        tr("asks {trackers}", trackers=", ".join(asked)) if asked else "",
    ]
    return [part for part in parts if part]


def say_template(template: Template, skills: Mapping[str, str], trackers: Mapping[str, str]) -> str:
    """Say a template on a line: `bad night: tired, foggy; “woke at four”; practised slow breath; asks sleep`."""
    return f"{template.name}: {'; '.join(parts_of(template, skills, trackers)) or tr('nothing any more')}"


def say_used(template: Template, written: Sequence[AnyEntry], *, number: bool) -> str:
    """Say that a template was written, for when, and with `number` that the mood is still one's own to say."""
    practised = sum(isinstance(one, Practice) for one in written)
    first = written[0]
    when = say_counted(first.day, first.at, first.day)
    skills = tr_many(" with {n} skill", " with {n} skills", practised) if practised else ""
    said = tr("Saved “{name}”{with_skills} for {when}", name=template.name, with_skills=skills, when=when)
    return f"{said}; {A_NUMBER}" if number else said


def say_written(template: Template) -> str:
    """Say that what a template writes stands there already."""
    return tr("“{name}” stands there already", name=template.name)


def say_asks(template: Template) -> str:
    """Say of a template that only asks what comes now."""
    return tr("“{name}” asks", name=template.name)


def say_kept(template: Template, *, new: bool) -> str:
    """Say that a template was kept, and how it is used."""
    if new:
        return tr("Kept “{name}”; . on Today writes it", name=template.name)
    return tr("Changed the template “{name}”", name=template.name)


def say_gone(template: Template) -> str:
    """Say that a template was taken away."""
    return tr("Took the template “{name}” away; what was written with it stays", name=template.name)
