"""Which tests are long, so that every run stays under three minutes on two cores; `.ci/run` runs these too."""

from __future__ import annotations

import os
from typing import Final

import pytest
from hypothesis import HealthCheck, settings

from tui.language.start import choose_language

if language := os.environ.get("EVENSO_TEST_LANGUAGE"):  # before anything makes a sentence
    choose_language({"EVENSO_LANGUAGE": language})

settings.register_profile("busy", suppress_health_check=[HealthCheck.too_slow], deadline=None)
settings.load_profile("busy")  # a machine that does other things is no defect

pytest_plugins = ("tests.faults.counting",)

WHOLE_APP: Final = ("tests/tui/", "tests/journeys/")

WALKED: Final = (
    "tests/calibration/test_calibration.py",
    "tests/evenso/recovery/test_trials.py::test_the_power",
    "tests/evenso/scores/test_totals.py::test_a_course_says_nothing_below_its_noise",
    "tests/evenso/wording/test_guards.py::test_a_hard_stretch_is_named_in_the_weekly_review_only",
    "tests/faults/test_table.py::test_every_row_is_tried",
    "tests/journeys/test_daily.py::test_a_closed_window",
    "tests/journeys/test_daily.py::test_a_terminal_that_vanishes",
    "tests/journeys/test_daily.py::test_another_window",
    "tests/journeys/test_daily.py::test_killed",
    "tests/journeys/test_looking_back.py",
    "tests/journeys/test_round_the_loop.py",
    "tests/journeys/test_skills.py",
    "tests/journeys/test_the_thread.py",
    "tests/journeys/test_writing.py",
    "tests/tui/exercises/",
    "tests/evenso/documents/test_pdf.py::test_hostile",
    "tests/tui/guided/",
    "tests/tui/scores/",
    "tests/tui/screens/test_bring_in.py",
    "tests/tui/screens/test_goals",
    "tests/tui/locking/test_first_start.py",
    "tests/tui/locking/test_suspending.py",
    "tests/tui/locking/test_unkept.py",
    "tests/tui/screens/test_backups.py",
    "tests/tui/screens/test_journal",
    "tests/tui/screens/test_trends.py",
    "tests/tui/screens/test_week.py",
    "tests/tui/screens/test_patterns.py",
    "tests/tui/screens/test_practising.py",
    "tests/tui/screens/test_sessions",
    "tests/tui/screens/test_settings.py",
    "tests/tui/screens/test_skill_pages.py",
    "tests/tui/screens/test_summary.py",
    "tests/tui/screens/test_support.py",
    "tests/tui/screens/test_trends_goals.py",
    "tests/tui/screens/test_trends_pages.py",
    "tests/tui/cli/shell/",
    "tests/evenso/sample/test_sample_journal.py::test_the_story_is_the_same_on_every_day",
    "tests/language/test_catalogues.py::test_every_sentence_is_translated",
    "tests/language/test_every_sentence.py::test_every_sentence_can_be",
    "tests/storage/contents/test_history.py::test_undo_and_redo_follow_the_model",
    "tests/storage/test_saving.py::test_another_program_holding",
    "tests/storage/test_saving.py::test_saving_waits_on",
    "tests/test_pages.py",
    "tests/tui/cli/test_files.py::test_nothing_that_leaves_is_written_over_a_journal",
    "tests/storage/opening/test_passphrases.py::test_any_passphrase_opens",
    "tests/tui/locking/test_lock.py::test_half_a_line",
    "tests/tui/locking/test_lock.py::test_nobody_there",
    "tests/tui/locking/test_minutes.py",
    "tests/tui/screens/test_card.py",
    "tests/tui/screens/test_skills.py",
    "tests/tui/locking/test_hide.py",
    "tests/tui/test_finding.py",
    "tests/tui/test_line_editor.py",
    "tests/tui/test_status.py::test_a_day_typed",
    "tests/tui/screens/test_ways_back.py",
    "tests/tui/test_growing.py",
    "tests/tui/test_ways.py",
)
"""Places and pages walked through from end to end, and simulations: each takes seconds."""


NAMED: Final = 40
"""Letters of a long parameter that name its test."""


def pytest_make_parametrize_id(val: object) -> str | None:
    """Name a test by the beginning of what is long: a zip packed just now has other bytes in every process."""
    if isinstance(val, bytes):
        return ascii(val[:8])[2:-1]
    if isinstance(val, str) and len(val) > NAMED:
        return ascii(val[:NAMED])[1:-1]
    return None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is long, and tests of the whole app that only repeat another at a further size of the screen."""
    seen: set[tuple[str, str]] = set()
    for item in items:
        if item.nodeid.startswith(WALKED) or _again(item, seen):
            item.add_marker(pytest.mark.slow)


def _again(item: pytest.Item, seen: set[tuple[str, str]]) -> bool:
    """Whether the same was asked of the whole app already, at another size."""
    call = getattr(item, "callspec", None)
    if call is None or "size" not in call.params or not item.nodeid.startswith(WHOLE_APP):
        return False
    others = sorted((name, repr(value)) for name, value in call.params.items() if name != "size")
    which = item.nodeid.partition("[")[0], repr(others)
    known = which in seen
    seen.add(which)
    return known
