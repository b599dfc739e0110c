"""Pages and boxes open whole: styled once, painted when they stand, and the alarm for what that touches of Textual."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.screen import Screen

from evenso.records import CheckIn, Moment, Practice
from evenso.recovery.helps import SkillUse
from evenso.strategies.answers import uses_of
from tests.tui.conftest import NOON, Desk
from tui.screens import opening
from tui.screens.journal.screen import JournalPlace
from tui.screens.opening import OpensWhole
from tui.screens.skills.reading import SkillReader


@dataclass
class Watched:
    """What was painted of pages that open, paint by paint, and which widgets were styled anew."""

    paints: list[str] = field(default_factory=list)
    styled: list[DOMNode] = field(default_factory=list)


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> Watched:
    """Watch what Textual paints and styles; data are waited for however long they take."""
    monkeypatch.setattr(opening, "LONGEST", 60)
    seen = Watched()
    paint, style = Screen._compositor_refresh, Stylesheet.update_nodes

    def painted(screen: Screen[Any]) -> None:
        if isinstance(screen, OpensWhole) and screen._compositor._dirty_regions:
            strips = screen._compositor.render_strips()
            seen.paints.append("\n".join("".join(segment.text for segment in strip) for strip in strips))
        paint(screen)

    def styled(sheet: Stylesheet, nodes: Iterable[DOMNode], animate: bool = False) -> None:
        seen.styled += (given := list(nodes))
        style(sheet, given, animate)

    monkeypatch.setattr(Screen, "_compositor_refresh", painted)
    monkeypatch.setattr(Stylesheet, "update_nodes", styled)
    return seen


def test_what_it_touches_is_still_there() -> None:
    """The private names of Textual that opening overrides exist; a new version that moves them is noticed here."""
    for name in ("_compositor_refresh", "_screen_resized", "_on_timer_update", "_refresh_layout"):
        assert callable(getattr(Screen, name))
    assert {"_layout_required", "_compositor_refresh", "_refresh_layout"} <= set(
        Screen._on_timer_update.__code__.co_names
    )
    assert "refresh_styles" in Screen._on_screen_resume.__code__.co_names


@pytest.mark.slow
@pytest.mark.parametrize(
    "keys",
    [("question_mark",), ("g", "s", "enter"), ("g", "s", "p")],
    ids=["keys", "a page with data", "a form"],
)
async def test_the_first_paint_shows_all_of_it(sampled: Desk, watched: Watched, keys: tuple[str, ...]) -> None:
    """What opens stands there whole the first time it is painted, and is not styled again after it was mounted."""
    async with sampled.running() as seat:
        await seat.press(*keys[:-1])
        watched.paints.clear()
        watched.styled.clear()
        await seat.press(keys[-1])
        assert isinstance(seat.app.screen, OpensWhole)
        assert seat.app.screen not in watched.styled
        first = [line.rstrip() for line in watched.paints[0].split("\n")]
        assert first[:-1] == seat.lines[:-1]  # a form's last line says the keys of the field that has them, once it has


@pytest.mark.slow
async def test_a_page_is_seen_though_its_data_are_late(
    sampled: Desk, watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the journal does not answer, the page opens all the same after a moment, and is filled once it does."""
    monkeypatch.setattr(opening, "LONGEST", 0.001)
    answers = threading.Event()
    async with sampled.running() as seat:
        await seat.press("g", "s")
        seat.app.journal_thread._pool.submit(answers.wait, 20)
        watched.paints.clear()
        await seat.pilot.press("enter")
        for _ in range(200):
            await seat.pilot.pause()
            if watched.paints:
                break
        assert watched.paints
        assert "coin-flip" in watched.paints[0]  # its keys
        assert "favourite" not in watched.paints[0]  # its words
        answers.set()
        await seat.rest()
        assert "favourite" in seat.text


@pytest.mark.slow
async def test_a_day_opens_without_styling_the_screen_anew(sampled: Desk, watched: Watched) -> None:
    """Going from the timeline to a day and back shows one and hides the other; no widget is styled again for it."""
    async with sampled.running() as seat:
        await seat.press("g", "j")
        timeline = seat.lines
        watched.styled.clear()
        await seat.press("enter")
        assert seat.lines != timeline
        await seat.press("escape")
        assert seat.lines == timeline
        assert not [one for one in watched.styled if isinstance(one, Screen)]


@pytest.mark.slow
async def test_nothing_changes_on_the_list_until_its_day_was_read(sampled: Desk) -> None:
    """While a day is read, the list stands there with its own keys: the day comes with one paint."""
    answers = threading.Event()
    async with sampled.running() as seat:
        await seat.press("g", "j")
        timeline = seat.lines
        seat.app.journal_thread._pool.submit(answers.wait, 20)
        await seat.pilot.press("enter")
        journal = seat.app.screen
        assert isinstance(journal, JournalPlace)
        for _ in range(200):
            await seat.pilot.pause()
            if journal.in_day:
                break
        assert journal.in_day
        assert seat.lines == timeline
        answers.set()
        await seat.rest()
        assert seat.lines[-1] != timeline[-1]
        assert seat.lines[3:-1] != timeline[3:-1]


def test_what_is_known_of_skills_is_not_found_again(sampled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """While nothing was written, a skill's page counts no practice a second time; after a check-in it looks again."""
    looked: list[int] = []

    def counted(practices: Sequence[Practice]) -> list[SkillUse]:
        looked.append(len(practices))
        return uses_of(practices)

    monkeypatch.setattr("tui.screens.skills.reading.uses_of", counted)
    reader, journal = SkillReader(), sampled.journal()
    skill = journal.skills()[0]
    for _ in range(3):
        assert reader.page(journal, now=NOON, skill_id=skill.id) is not None
    assert len(looked) == 1
    before = reader.answers(journal, now=NOON).answers
    journal.add(CheckIn(at=Moment.of(NOON), day=NOON.date(), mood=1))
    assert reader.answers(journal, now=NOON).answers is not before
    assert len(looked) == 2
    journal.close()
