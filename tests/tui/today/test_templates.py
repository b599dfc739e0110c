"""Templates on Today: written with a digit, made of an entry, their trackers asked, the mood never filled in."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from evenso.annotations.trackers import Tracker
from evenso.daily.templates import Template
from evenso.records import CheckIn, Moment, Practice
from storage.journal import Journal
from tests.tui.conftest import NOON, Desk
from tui.dialogs.forms import RefusedField
from tui.dialogs.templates import KeepTemplate, Known, read_from, template_form
from tui.screens.today.model import TodayData, View
from tui.screens.today.screen import TodayScreen
from tui.screens.today.templating import UseTemplate, templates_panel

DAY = date(2026, 11, 22)
AT = Moment.of(datetime(2026, 11, 22, 11, 55, tzinfo=UTC))


def bad_night(journal: Journal) -> Template:
    """Keep a template with a skill and a tracker that is not asked otherwise."""
    sleep = journal.add_tracker(Tracker(name="sleep"))
    skill = journal.find_skill("slow breath")
    return journal.add_template(
        Template(name="bad night", feelings=("tired",), note="woke at four", skills=(skill.id,), trackers=(sleep.id,))
    )


def test_it_joins_the_check_in_of_this_moment(desk: Desk) -> None:
    """Words and skills come to the check-in of ten minutes ago, whose mood stays; a second time nothing is doubled."""
    with desk.journal() as journal:
        template = bad_night(journal)
        there = journal.add(CheckIn(at=AT, day=DAY, mood=3, note="rain"))
        used = UseTemplate(now=NOON, template=template).run(journal)
        assert used.sentence == "Saved “bad night” with 1 skill for Sun 22 Nov 11:55"
        after = journal.entry(there.id)
        assert isinstance(after, CheckIn)
        assert (after.mood, after.feelings, after.note) == (3, ("tired",), "rain woke at four")
        count = len(journal.entries())
        assert UseTemplate(now=NOON, template=template).run(journal).sentence == "“bad night” asks"
        assert len(journal.entries()) == count == 2
        journal.undo()
        assert journal.entries() == [there]


def test_without_a_check_in_it_makes_one_without_a_mood(desk: Desk) -> None:
    """On an earlier day it stands at noon; how it was stays to be said."""
    with desk.journal() as journal:
        template = journal.add_template(Template(name="after session", tags=("therapy",)))
        used = UseTemplate(now=NOON, day=date(2026, 11, 20), template=template).run(journal)
        assert used.sentence == "Saved “after session” for Fri 20 Nov 12:00; a number says how it is"
        (entry,) = journal.entries()
        assert isinstance(entry, CheckIn)
        assert (entry.mood, entry.tags) == (None, ("therapy",))


@pytest.mark.parametrize(("width", "height"), [(60, 12), (80, 14), (120, 34), (40, 6)])
@pytest.mark.parametrize("count", [0, 1, 9])
def test_the_panel_fits(width: int, height: int, count: int) -> None:
    """Nothing is wider or higher than its place, and each template stands there with its digit."""
    made = tuple(
        Template(id=f"t{n:03}", name="a rather long name of a template", note="words " * 30) for n in range(count)
    )
    view = View(TodayData(DAY, DAY, templates=made, loaded=True), panel="templates")
    lines = templates_panel(view, width, height).split("\n", allow_blank=True)
    assert len(lines) <= height
    assert max(line.cell_length for line in lines) <= width


def test_the_form_names_skills_and_trackers() -> None:
    """Names and their beginnings are read; what is unclear is refused at its line; what is put away stays."""
    known = Known((("slow breath", "aaaa"), ("slow walk", "bbbb")), (("sleep", "cccc"),))
    was = Template(id="dddd", name="bad night", skills=("aaaa", "gone"), trackers=("cccc",))
    form = template_form(was, known)
    unchanged = form.finish(form.values)
    assert isinstance(unchanged, KeepTemplate)
    assert unchanged.template == was
    changed = form.finish({**form.values, "skills": "Slow W", "trackers": ""})
    assert isinstance(changed, KeepTemplate)
    assert (changed.template.skills, changed.template.trackers) == (("bbbb",), ())
    for words, said in (("slow", "Several begin"), ("run", "no skill that begins")):
        with pytest.raises(RefusedField, match=said):
            form.finish({**form.values, "skills": words})


def test_an_entry_is_read_as_a_template(desk: Desk) -> None:
    """Its words and the skills beside it; of a mood alone nothing is left, and the form is blank."""
    with desk.journal() as journal:
        bare = journal.add(CheckIn(at=AT, day=DAY, mood=3))
        assert read_from(journal, bare.id)[0] is None
        skill = journal.find_skill("slow breath")
        journal.add(Practice(at=AT, day=DAY, skill_id=skill.id))
        made, known = read_from(journal, bare.id)
        assert made is not None
        assert made.skills == (skill.id,)
        assert template_form(made, known).values["skills"] == "slow breath"


@pytest.mark.slow
async def test_a_digit_writes_one_and_its_trackers_are_asked(desk: Desk) -> None:
    """From Today in two keys; the value goes to the tracker, the next number to the mood, u takes all of it back."""
    with desk.journal() as journal:
        bad_night(journal)
    async with desk.running() as seat:
        await seat.press("full_stop", "1")
        screen = seat.app.screen
        assert isinstance(screen, TodayScreen)
        assert screen.seen.panel == "trackers"
        await seat.press("4")
        assert screen.seen.panel == ""
        await seat.press("2")
        (check_in,) = screen.seen.data.check_ins
        assert (check_in.mood, check_in.note) == (2, "woke at four")
        assert [value.value for value in screen.seen.data.values] == [4]
        assert any(isinstance(one, Practice) for one in screen.seen.data.entries)
        await seat.press("u", "u", "u")
        assert screen.seen.data.entries == ()


@pytest.mark.slow
async def test_one_is_made_of_an_entry_changed_and_taken_away(desk: Desk) -> None:
    """In the list of entries . asks for a name; among the templates e changes it, d takes it away, u brings it back."""
    with desk.journal() as journal:
        journal.add(CheckIn(at=AT, day=DAY, mood=3, feelings=("tired",), note="woke at four"))
    async with desk.running() as seat:
        await seat.press("e", "full_stop", *"night", "ctrl+s")
        await seat.press("escape", "full_stop")
        screen = seat.app.screen
        assert isinstance(screen, TodayScreen)
        assert [(one.name, one.note) for one in screen.seen.data.templates] == [("night", "woke at four")]
        await seat.press("e", *"s", "ctrl+s")
        assert [one.name for one in screen.seen.data.templates] == ["nights"]
        await seat.press("d")
        assert not screen.seen.data.templates
        await seat.press("u")
        assert [one.name for one in screen.seen.data.templates] == ["nights"]
