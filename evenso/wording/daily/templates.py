"""What is said of templates of one's own check-ins: what one writes, what was saved with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from evenso.daily.templates import Template
from evenso.records import AnyEntry, Practice
from evenso.text import one_line
from evenso.wording.dates import say_day, say_time

NO_TEMPLATE: Final = (
    "No template yet; n makes one. In the list of entries (e), . makes one of an entry.",
    (
        "A template is a check-in to write again with one key, such as “bad night” or “after session”: feelings, a"
        " line, tags, skills, trackers to be asked. The number for how it is stays yours each time."
    ),
)
KEPT_HERE: Final = (
    ". on Today and its digit write it. enter changes it, x takes it away; what was written with it stays."
)
NONE_YET_SHELL: Final = "There is no template yet. `evenso template new bad night --feel tired` makes one."
ONLY_CHECK_INS: Final = "A template is made of a check-in"
NOTHING_TO_WRITE: Final = "It only asks trackers, and no value was given. Nothing was written."
A_NUMBER: Final = "a number says how it is"


def parts_of(template: Template, skills: Mapping[str, str], trackers: Mapping[str, str]) -> list[str]:
    """Return what a template writes and asks, part by part; ids that lead to nothing any more are left out."""
    practised = [skills[word] for word in template.skills if word in skills]
    asked = [trackers[word] for word in template.trackers if word in trackers]
    parts = [
        ", ".join(template.feelings),
        f"“{one_line(template.note)}”" if template.note else "",
        " ".join(f"#{tag}" for tag in template.tags),
        f"practised {', '.join(practised)}" if practised else "",
        f"asks {', '.join(asked)}" if asked else "",
    ]
    return [part for part in parts if part]


def say_template(template: Template, skills: Mapping[str, str], trackers: Mapping[str, str]) -> str:
    """Say a template on a line: `bad night: tired, foggy; “woke at four”; practised slow breath; asks sleep`."""
    return f"{template.name}: {'; '.join(parts_of(template, skills, trackers)) or 'nothing any more'}"


def say_used(template: Template, written: Sequence[AnyEntry], *, number: bool) -> str:
    """Say that a template was written, for when, and with `number` that the mood is still one's own to say."""
    practised = sum(isinstance(one, Practice) for one in written)
    first = written[0]
    with_skills = f" with {practised} {'skill' if practised == 1 else 'skills'}" if practised else ""
    said = f"Saved “{template.name}”{with_skills} for {say_day(first.day, first.day)} {say_time(first.at)}"
    return f"{said}; {A_NUMBER}" if number else said


def say_written(template: Template) -> str:
    """Say that what a template writes stands there already."""
    return f"“{template.name}” stands there already"


def say_asks(template: Template) -> str:
    """Say of a template that only asks what comes now."""
    return f"“{template.name}” asks"


def say_kept(template: Template, *, new: bool) -> str:
    """Say that a template was kept, and how it is used."""
    return f"Kept “{template.name}”; . on Today writes it" if new else f"Changed the template “{template.name}”"


def say_gone(template: Template) -> str:
    """Say that a template was taken away."""
    return f"Took the template “{template.name}” away; what was written with it stays"
