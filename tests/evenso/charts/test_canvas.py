"""plotext is loaded without its manual, and draws the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]

DRAW = """
import sys
from datetime import date, timedelta
{first}
from evenso.charts.recovery_chart import draw_recovery
from evenso.charts.styles import ChartStyle
from evenso.recovery.report import recover
from evenso.recovery.series import DayMood, DaySeries
start = date(2026, 1, 1)
days = [DayMood(start + timedelta(n), m, m, m) for n, m in enumerate([5.0, 6.0, 7.0, 4.0] * 30)]
series = DaySeries.of(days)
print("\\n".join(draw_recovery(recover(series, series.start, series.end), width=60, height=14, style=ChartStyle())))
print("MANUAL", any(name.startswith("plotext._doc.sections") for name in sys.modules))
import plotext._doc.doc
print("ASKED", plotext._doc.doc.docs is not None)
"""


def drawn(first: str) -> tuple[str, str, str]:
    """The chart of a fresh process, whether the manual was put together, and whether it can be asked for."""
    done = subprocess.run(
        [sys.executable, "-c", DRAW.format(first=first)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    chart, rest = done.stdout.split("MANUAL ")
    manual, asked = rest.split("ASKED ")
    return chart, manual.strip(), asked.strip()


@pytest.mark.slow
def test_plotext_comes_without_its_manual() -> None:
    """Most of plotext's import is its manual: it is left unmade, can be asked for all the same; charts are as ever."""
    chart, manual, asked = drawn("")
    assert (manual, asked) == ("False", "True")
    assert drawn("import plotext") == (chart, "True", "True")
