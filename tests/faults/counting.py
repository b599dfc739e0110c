"""How the fault suite counts: a marker names the rows that a test proves, `tried` says how many cases it was.

`pytest tests -m fault --safety=FILE` runs what is marked and writes the table (`make faults`). A marked test that
does not say how many cases it tried counts as one for each time it is run.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from tests.faults.page import Tally, page

ROOT: Final = Path(__file__).parents[2]
PROVES: Final = "fault"
COUNTS: Final = "tried"

Tried = Callable[..., None]
"""What the fixture of the same name gives: `tried(46)`, or `tried(46, lost=3, told="which")` where some may be lost."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer `--safety FILE`: write the table of the fault suite."""
    parser.addoption("--safety", metavar="FILE", help="write the table of faults tried into this page")


def pytest_configure(config: pytest.Config) -> None:
    """Collect figures where the table is to be written; the workers of a parallel run only send theirs."""
    target = config.getoption("--safety")
    if target and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Collected(Path(str(target))), "fault-figures")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Send the rows that a test proves along with its report."""
    for item in items:
        rows = sorted({str(row) for mark in item.iter_markers(PROVES) for row in mark.args})
        if rows:
            item.user_properties.append((PROVES, ",".join(rows)))


@pytest.fixture
def tried(record_property: Callable[[str, object], None]) -> Tried:
    """Return how a test says how many cases it tried and how many of them lost something; losing any fails it."""

    def count(cases: int, *, lost: int = 0, told: str = "") -> None:
        record_property(COUNTS, f"{cases},{lost}")
        assert lost == 0, f"{lost} of {cases} lost something{told and ': '}{told}"

    return count


class Collected:
    """Figures of a whole run, from whichever process a test ran in."""

    def __init__(self, target: Path) -> None:
        self.target = target
        self.tallies: dict[str, dict[str, Tally]] = defaultdict(dict)
        self.whole = True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take the figures of one part of a test: the call's, or the set-up's where it was skipped there."""
        found: dict[str, list[str]] = defaultdict(list)
        for name, value in report.user_properties:
            found[name].append(str(value))
        self.whole = self.whole and not (report.failed and PROVES in found)
        if PROVES not in found or not (report.when == "call" or report.skipped):
            return
        counts = [tuple(map(int, value.split(","))) for value in found[COUNTS]] or [(1, 0)]
        skipped = str(report.longrepr[2]).removeprefix("Skipped: ") if isinstance(report.longrepr, tuple) else ""
        one = Tally() if report.skipped else Tally(sum(c[0] for c in counts), sum(c[1] for c in counts))
        test = report.nodeid.partition("[")[0]
        for row in found[PROVES][0].split(","):
            self.tallies[row][test] = self.tallies[row].get(test, Tally()).plus(one, skipped)

    def pytest_sessionfinish(self, exitstatus: int) -> None:
        """Write the page when no proof failed; a page with a failure in it would be read as a promise."""
        if self.whole and exitstatus in {pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED}:
            self.target.write_text(page(self.tallies), "utf-8")

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say where the table is."""
        said = "written" if self.whole else "left as it was, since a proof failed"
        terminalreporter.write_line(f"{self.target}: {said}")
