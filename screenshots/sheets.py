"""Takes the pictures of the summary on paper: the pages of its PDF, or its HTML where poppler is not here."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

NAME = "summary-page"
DPI = "110"
PRESET = "new therapist"
QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


def take_sheets(journal_file: Path, clock: Callable[[], datetime], folder: Path) -> Iterator[Path | str]:
    """Yield the pictures taken, or one sentence that says what is missing."""
    from evenso.bring.choice import Choice, preset_of  # noqa: PLC0415 - after the home folder was put out of reach
    from storage.journal import Journal  # noqa: PLC0415 - the same
    from tui.bringing.gathering import Wish, gather  # noqa: PLC0415 - the same
    from tui.bringing.papers import made  # noqa: PLC0415 - the same

    today, preset = clock().date(), preset_of(PRESET)
    with Journal.open(journal_file, clock=clock) as journal:
        start = preset.start(today, last_session=None, first_day=journal.first_day() or date.min)
        summary = gather(journal, Wish(start, today, Choice(preset.sections)))
    with tempfile.TemporaryDirectory(prefix="evenso-sheets-") as place:
        if shutil.which("pdftoppm"):
            (page := Path(place) / "summary.pdf").write_bytes(made(summary, "pdf").data)
            yield from _by_poppler(page, folder)
        elif (browser := shutil.which("chromium")) is not None:
            (page := Path(place) / "summary.html").write_bytes(made(summary, "html").data)
            yield _by_browser(browser, page, folder)
        else:
            yield "no picture of the summary: poppler-utils (pdftoppm) or chromium is needed for it"


def _by_poppler(page: Path, folder: Path) -> Iterator[Path]:
    command = ["pdftoppm", "-r", DPI, "-png", str(page), str(page.with_suffix(""))]
    subprocess.run(command, check=True, capture_output=True)
    for number, picture in enumerate(sorted(page.parent.glob("*.png")), 1):
        yield Path(shutil.copyfile(picture, folder / f"{NAME}-{number}.png"))


def _by_browser(browser: str, page: Path, folder: Path) -> Path:
    target = folder / f"{NAME}-1.png"
    profile, size = f"--user-data-dir={page.parent / 'profile'}", "--window-size=910,1287"
    command = [browser, *QUIET, profile, size, f"--screenshot={target}", page.as_uri()]
    subprocess.run(command, check=True, capture_output=True)
    return target
