"""Takes the pictures of the README on the sample journal, headless and at a fixed day, and makes what pages show.

`make screenshots` runs it. `--pages` makes the key table and the map only, `--in de` a few pictures in German. Nothing
of the person's own is touched.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

from tui.language.start import choose_language  # noqa: E402 - the same

if "--in" in sys.argv:  # before anything that makes sentences is loaded
    choose_language({"HOME": os.devnull, "EVENSO_LANGUAGE": sys.argv[-1]})

from moving import STORY, Frame, moving  # noqa: E402 - the folder of this script is on the path only now
from pages import written  # noqa: E402 - the folder of this script is on the path only now
from picture import NoFont, Paper, png  # noqa: E402 - the same
from sheets import take_sheets  # noqa: E402 - the same

if TYPE_CHECKING:
    from storage.journal import Journal
    from tui.app import EvenSo

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
LARGE = (120, 40)
SMALL = (80, 24)
PAPERS = {
    "dark": Paper((0x16, 0x18, 0x1C), (0xE2, 0xE0, 0xDA)),
    "light": Paper((0xFA, 0xF8, 0xF3), (0x2C, 0x2E, 0x32)),
}


@dataclass(frozen=True)
class Shot:
    """One picture: its name, the keys that lead there, its size in cells.

    With an `exercise` it is taken in that one; numbers among the keys are then seconds that go by.
    """

    name: str
    keys: tuple[str | float, ...]
    size: tuple[int, int]
    exercise: str = ""
    door: str = ""
    """What stands before the journal: `locked`, or `first` where there is none yet."""


class Seconds:
    """A monotonic clock for exercises, which moves when a picture asks for it."""

    now = 0.0

    def __call__(self) -> float:
        """Return the seconds it shows."""
        return self.now


SHOTS = (
    Shot("today", ("c", "d", "i"), (120, 34)),
    Shot("trends", ("g", "r"), LARGE),
    Shot("week", ("g", "w"), LARGE),
    Shot("scores", ("g", "r", "Q", "left"), (120, 34)),
    Shot("scores-80x24", ("g", "r", "Q"), SMALL),
    Shot("review-80x24", ("g", "w", "r", *("enter",) * 5, "1"), SMALL),
    Shot("reviews", ("g", "w", "R"), (120, 34)),
    Shot("today-80x24", ("c", "d", "i"), SMALL),
    Shot("trends-80x24", ("g", "r"), SMALL),
    Shot("week-80x24", ("g", "w"), SMALL),
    Shot("setbacks-80x24", ("g", "r", "S"), SMALL),
    Shot("year-80x24", ("g", "r", "Y"), SMALL),
    Shot("card-80x24", ("g", "d", "A", *"3", "down", *"2", "left", *"4", "up", *"3", "left", *"1", "right"), SMALL),
    Shot("journal-80x24", ("g", "j"), SMALL),
    Shot("journal-filter-80x24", ("g", "j", "f", "g", "enter"), SMALL),
    Shot("entry", ("g", "j", "f", "down", "right", "enter", "v"), (120, 30)),
    Shot("writing-80x24", ("g", "j", "n", "ctrl+t"), SMALL),
    Shot("goals-80x24", ("g", "g"), SMALL),
    Shot("questions-80x24", ("g", "g", "w"), SMALL),
    Shot("sessions", ("g", "n"), (120, 30)),
    Shot("sessions-80x24", ("g", "n"), SMALL),
    Shot("prepare-80x24", ("g", "n", "enter", "1"), SMALL),
    Shot("patterns", ("g", "p"), (120, 30)),
    Shot("patterns-80x24", ("g", "p", "G"), SMALL),
    Shot("breath-80x24", ("7", 2.0, 1.4), SMALL, "slow-breath"),
    Shot(
        "urge-80x24", ("6", *(step for rating in "78974" for step in (*[2.0] * 30, rating)), 12.0), SMALL, "urge-wave"
    ),
    Shot("then-and-now", ("g", "v", *("down",) * 4, "c"), LARGE),
    Shot("saying-80x24", ("g", "v", *("down",) * 7, "enter"), SMALL),
    Shot("thought-80x24", ("ctrl+p", *"Thought", "enter", *"Jonas", "enter", *"fear", "enter"), SMALL),
    Shot("summary", ("g", "r", "B", "t", "t", "t", "t"), (120, 44)),
    Shot("summary-80x24", ("g", "w", "B", "pagedown"), SMALL),
    Shot("support-80x24", ("exclamation_mark",), SMALL),
    Shot("skill-80x24", ("g", "s", "down", "enter", "pagedown"), SMALL),
    Shot("strategies-80x24", ("g", "s", "W"), SMALL),
    Shot("helped-80x24", ("g", "s", "h"), SMALL),
    Shot("skills", ("g", "s"), (120, 34)),
    Shot("skills-80x24", ("g", "s"), SMALL),
    Shot("journal", ("g", "j"), (120, 34)),
    Shot("goals", ("g", "g"), (120, 34)),
    Shot("card", ("g", "d"), (120, 30)),
    Shot("exercises", ("g", "e"), (120, 34)),
    Shot("exercises-80x24", ("g", "e"), SMALL),
    Shot("perspective", ("g", "v"), (120, 34)),
    Shot("perspective-80x24", ("g", "v"), SMALL),
    Shot("setbacks", ("g", "r", "S"), (120, 34)),
    Shot("year", ("g", "r", "Y"), LARGE),
    Shot("compare-80x24", ("g", "r", "c"), SMALL),
    Shot("settings", ("g", "comma"), (120, 34)),
    Shot("settings-80x24", ("g", "comma"), SMALL),
    Shot("bring-in-80x24", ("g", "j", "i"), SMALL),
    Shot("menu-80x24", ("g",), SMALL),
    Shot("help-80x24", ("question_mark",), SMALL),
    Shot("jump-80x24", ("semicolon",), SMALL),
    Shot("locked-80x24", (), SMALL, door="locked"),
    Shot("first-80x24", (), SMALL, door="first"),
)

ELSEWHERE = ("de",)
"""Languages in which a few screens are shown, too; each is a process of its own."""

SHOWN_ELSEWHERE = (
    Shot("today-80x24", ("c", "d", "i"), SMALL),
    Shot("trends-80x24", ("g", "r"), SMALL),
    Shot("support-80x24", ("exclamation_mark",), SMALL),
)


def clock() -> datetime:
    """Return the moment all pictures are taken at."""
    return NOW


def make_sample(path: Path) -> None:
    """Write the sample journal to a file."""
    from evenso.sample.journal import sample_journal  # noqa: PLC0415 - after the home folder was put out of reach
    from storage.journal import Journal  # noqa: PLC0415 - the same
    from tui.cli.taking_in import take_in  # noqa: PLC0415 - the same

    sample = sample_journal(NOW.date(), UTC)
    with Journal.open(path, clock=clock, create=True) as journal:
        take_in(journal, sample.skills, sample.entries, additions=sample.additions, label="the sample journal")
        journal.forget_history()
        journal.set_setting("therapy_started", sample.therapy_started.isoformat())


async def take(shot: Shot, theme: str, sample: Path) -> bytes:
    """Take one picture, on a copy of the sample, since keys may write."""
    from evenso.exercises.catalogue import exercise_named  # noqa: PLC0415 - after the home folder was put out of reach
    from storage.journal import Journal  # noqa: PLC0415 - the same
    from tui.app import EvenSo  # noqa: PLC0415 - the same
    from tui.screens.exercises.doing.page import ExercisePage  # noqa: PLC0415 - the same

    path = Path(shutil.copy(sample, sample.with_name("copy.db")))
    app = EvenSo(lambda: Journal.open(path, clock=clock), clock, theme=f"evenso-{theme}")
    if shot.door:
        app = at_the_door(shot.door)
        app.theme = f"evenso-{theme}"
    async with app.run_test(size=shot.size) as pilot:
        await settle(app, pilot)
        seconds = Seconds()
        if shot.exercise:
            app.push_screen(ExercisePage(exercise_named(shot.exercise), clock=seconds))
            await settle(app, pilot)
        for key in shot.keys:
            if isinstance(key, str):
                await pilot.press(key)
            elif isinstance(page := app.screen, ExercisePage):
                seconds.now += key
                page.breath.turn()
                page.second()
            await settle(app, pilot)
        rows = [list(strip) for strip in app.screen._compositor.render_strips()]  # noqa: SLF001 - the cells as they are
    return png(rows, PAPERS[theme])


def at_the_door(door: str) -> EvenSo:
    """Return the app where no journal is open yet."""
    from storage.problems import PassphraseMissing  # noqa: PLC0415 - after the home folder was put out of reach
    from tui.locking.start import AtTheDoor  # noqa: PLC0415 - the same

    def shut() -> Journal:
        raise PassphraseMissing("It is protected.")

    return AtTheDoor(shut, clock, new=door == "first")


def screen_of(app: object) -> list[list[object]]:
    """Return the cells in front, row by row."""
    return [list(strip) for strip in app.screen._compositor.render_strips()]  # type: ignore[attr-defined]  # noqa: SLF001


async def record(theme: str, sample: Path) -> str:
    """Record the story at a small screen."""
    from storage.journal import Journal  # noqa: PLC0415 - after the home folder was put out of reach
    from tui.app import EvenSo  # noqa: PLC0415 - the same

    path = Path(shutil.copy(sample, sample.with_name("copy.db")))
    app = EvenSo(lambda: Journal.open(path, clock=clock), clock, theme=f"evenso-{theme}")
    frames: list[Frame] = []
    async with app.run_test(size=SMALL) as pilot:
        await settle(app, pilot)
        for scene in STORY:
            for letter in scene.typed:
                await pilot.press("space" if letter == " " else letter if letter.isalnum() else "comma")
                await settle(app, pilot)
                frames.append(Frame(screen_of(app), "", scene.stays))  # type: ignore[arg-type]
            for key in scene.keys:
                await pilot.press(key)
                await settle(app, pilot)
            if not scene.typed:
                frames.append(Frame(screen_of(app), " ".join(scene.keys), scene.stays))  # type: ignore[arg-type]
    return moving(frames, PAPERS[theme])


async def settle(app: object, pilot: object) -> None:
    """Wait until nothing is read or drawn any more."""
    for _ in range(4):
        await app.workers.wait_for_complete()  # type: ignore[attr-defined]
        await pilot.pause()  # type: ignore[attr-defined]


async def take_all(shots: Iterable[Shot], folder: Path) -> None:
    """Take every picture in both themes."""
    with tempfile.TemporaryDirectory(prefix="evenso-shots-") as place:
        path = Path(place) / "journal.db"
        make_sample(path)
        for shot in shots:
            for theme in PAPERS:
                target = folder / f"{shot.name}-{theme}.png"
                target.write_bytes(await take(shot, theme, path))
                print(f"  {target.name}")
        (target := folder / "a-day.svg").write_text(await record("dark", path), "utf-8")
        print(f"  {target.name}")
        for sheet in take_sheets(path, clock, folder):
            print(f"  {sheet.name if isinstance(sheet, Path) else sheet}")


async def take_elsewhere(language: str, folder: Path) -> None:
    """Take the few pictures in the language that the process speaks."""
    with tempfile.TemporaryDirectory(prefix="evenso-shots-") as place:
        path = Path(place) / "journal.db"
        make_sample(path)
        for shot in SHOWN_ELSEWHERE:
            target = folder / f"{shot.name}-{language}.png"
            target.write_bytes(await take(shot, "dark", path))
            print(f"  {target.name}")


def make_pages() -> None:
    """Write the key table and the map where they differ."""
    for page, text in written().items():
        if page.read_text("utf-8") != text:
            page.write_text(text, "utf-8")
            print(f"  {page.name}")


def main() -> int:
    """Take the pictures and make the pages."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "EVENSO_JOURNAL"):
        os.environ.pop(name, None)
    os.environ["HOME"] = os.devnull
    for name in ("NO_COLOR", "TEXTUAL"):
        os.environ.pop(name, None)
    try:
        if "--in" in sys.argv:
            asyncio.run(take_elsewhere(sys.argv[-1], HERE))
            return 0
        make_pages()
        if "--pages" in sys.argv:
            return 0
        asyncio.run(take_all(SHOTS, HERE))
        for language in ELSEWHERE:
            subprocess.run([sys.executable, __file__, "--in", language], check=True)
    except NoFont as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
