"""Templates of one's own check-ins: kept, changed, taken away and used, each as one undo step."""

from __future__ import annotations

from collections.abc import Sequence

from evenso.daily.templates import MOST_TEMPLATES, Template
from evenso.language import later, tr
from evenso.records import AnyEntry, InvalidRecord, Practice
from storage.between import keeping
from storage.between.rows import TEMPLATES
from storage.contents import entries
from storage.contents.history import Step
from storage.database import OpenFile
from storage.problems import NotFound


def read(file: OpenFile) -> list[Template]:
    """Return the templates in the order they were made."""
    return keeping.read(file, TEMPLATES)


def choose(every: Sequence[Template], words: str) -> Template:
    """Return the template of an id or name, or the only one that begins so; raises `NotFound`."""
    found = keeping.choose(TEMPLATES, every, words)
    if found is None:
        raise NotFound(tr("There is no template of that name."))
    return found


def _refuse_twice(file: OpenFile, template: Template) -> None:
    for one in read(file):
        if one.id != template.id and one.name.casefold() == template.name.casefold():
            raise InvalidRecord(
                tr("There is a template “{name}” already; one more could not be told apart.", name=one.name)
            )


def add(file: OpenFile, template: Template) -> Template:
    """Save a new template; raises `InvalidRecord` for a name that is there, and for one too many."""
    with file.writing():
        _refuse_twice(file, template)
        if len(read(file)) >= MOST_TEMPLATES:
            raise InvalidRecord(
                tr(
                    "There are {most} templates already, a digit for each; take one away first.",
                    most=MOST_TEMPLATES,
                )
            )
        return keeping.add(file, Step(file, later("new template {name}", name=template.name)), TEMPLATES, template)


def change(file: OpenFile, template: Template) -> Template:
    """Save a changed template under its id."""
    _refuse_twice(file, template)
    return keeping.change_one(file, TEMPLATES, template, later("change of the template {name}", name=template.name))


def delete(file: OpenFile, template_id: str) -> Template:
    """Take a template away; what was written with it stays. Undo brings it back."""
    with file.writing():
        row = keeping.must_have(file, TEMPLATES, template_id)
        keeping.take_away(Step(file, later("taking away of the template {name}", name=row["name"])), TEMPLATES, row)
        return TEMPLATES.record(row)


def write(
    file: OpenFile, template: Template, check_in: AnyEntry | None, practices: Sequence[Practice]
) -> list[AnyEntry]:
    """Save what a template writes as one undo step: a check-in, new or (with an id) changed, and practices."""
    with file.writing():
        step = Step(file, later("“{name}”", name=template.name))
        if check_in is None or not check_in.id:
            new = [] if check_in is None else [check_in]
            return entries.add_in(file, step, [*new, *practices])
        changed = entries.change_in(file, step, check_in)
        return [changed, *entries.add_in(file, step, practices)]
