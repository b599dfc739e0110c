"""The part of the journal that keeps templates of check-ins and days away; each write is one undo step."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from storage.annotations.part import Later
from storage.database import OpenFile
from storage.reading.days import knows_days_away

if TYPE_CHECKING:
    from evenso.daily.away import Away
    from evenso.daily.templates import Template
    from evenso.records import AnyEntry, CheckIn, Practice
    from storage.contents import drafts
    from storage.daily import away, templates
    from storage.daily.starting import AtStart
else:
    drafts = Later("storage.contents.drafts")
    away = Later("storage.daily.away")
    templates = Later("storage.daily.templates")


class OwnHabits:
    """Templates, days away."""

    _file: OpenFile

    def templates(self) -> list[Template]:
        """Return the templates in the order they were made."""
        return templates.read(self._file)

    def at_start(self, first: date, today: date) -> AtStart:
        """Ask at once what Today has to read beside its entries, from the `first` day of its strip on."""
        from storage.daily.starting import AtStart  # noqa: PLC0415  # only Today asks

        (row,) = self._file.rows(
            "SELECT EXISTS (SELECT 1 FROM goals WHERE state = 'open') AS goals,"
            " EXISTS (SELECT 1 FROM sessions WHERE state = 'planned' AND day >= :today)"
            " OR EXISTS (SELECT 1 FROM session_series WHERE coalesce(until, '9999') >= :today) AS ahead,"
            " EXISTS (SELECT 1 FROM templates) AS templates,"
            " EXISTS (SELECT 1 FROM away WHERE since <= :today AND coalesce(until, '9999') >= :first) AS away,"
            " (SELECT value FROM settings WHERE name = 'week_starts_on') AS starts",
            {"first": first.isoformat(), "today": today.isoformat()},
        )
        found = {name: bool(row[name]) for name in ("goals", "ahead", "templates", "away")}
        return AtStart(**found, week_starts_on=drafts.a_week_start(row["starts"]))

    def find_template(self, name_or_id: str) -> Template:
        """Return the template of an id or of a name that only one begins with; raises `NotFound`."""
        return templates.choose(self.templates(), name_or_id)

    def add_template(self, template: Template) -> Template:
        """Save a new template; raises `InvalidRecord` for a name that is there."""
        return templates.add(self._file, template)

    def change_template(self, template: Template) -> Template:
        """Save a changed template under its id; raises `NotFound`."""
        return templates.change(self._file, template)

    def delete_template(self, template_id: str) -> Template:
        """Take a template away; what was written with it stays. Undo brings it back."""
        return templates.delete(self._file, template_id)

    def write_template(
        self, template: Template, check_in: CheckIn | None, practices: Sequence[Practice]
    ) -> list[AnyEntry]:
        """Save what a template writes as one undo step; a check-in with an id is there already and is changed."""
        return templates.write(self._file, template, check_in, practices)

    def away(self, first: date | None = None, last: date | None = None) -> list[Away]:
        """Return the stretches of days away that touch some days, the oldest first."""
        return away.read(self._file, first, last)

    def days_away(self, first: date, last: date) -> frozenset[date]:
        """Return the days away from `first` to `last`; loads nothing where none was ever said."""
        if not knows_days_away(self._file):
            return frozenset()
        from evenso.daily.away import days_away  # noqa: PLC0415  # most journals have none

        return days_away(self.away(first, last), first, last)

    def say_away(self, stretch: Away) -> Away:
        """Save days away; those said before that they touch become one with them."""
        return away.say(self._file, stretch)

    def come_back(self, day: date) -> Away | None:
        """End the stretch that a day lies in before that day; return what it was, None where there is none."""
        return away.come_back(self._file, day)

    def delete_away(self, away_id: str) -> Away:
        """Take a stretch back, as if it had not been said; raises `NotFound`."""
        return away.delete(self._file, away_id)
