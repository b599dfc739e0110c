"""The page for a summary: ticks, a preview to the letter, a file for the person alone; nothing leaves by itself."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from evenso.bring.choice import ASKED_FOR, EVERYTHING, LAST_SESSION, PRESETS, Choice, Section
from evenso.records import Moment, Note
from evenso.support.records import PlanLine, PlanPart
from evenso.wording.bring.screen import BESIDE_IT, NOT_IN_IT_YET, say_written
from tests.tui.conftest import NOON, Desk, Seat
from tests.tui.today.test_hostile import ESCAPES, MARKUP, acts_on_a_terminal
from tui.bringing import leaving
from tui.bringing.opening import opener
from tui.commands import on_place
from tui.places import PLACES
from tui.screens.summary.drawing import HEAD, Room, View, draw, tick_at
from tui.screens.summary.model import Ask, next_form, next_preset, next_span, start_of, ticks_of, turned
from tui.screens.summary.screen import SummaryPage
from tui.widgets.top_bar import TopBar

SIZES = ((60, 20), (80, 24), (120, 40))


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of the test's own, in a country with A4, and no screen to open windows on."""
    place = tmp_path / "home"
    place.mkdir()
    monkeypatch.setenv("HOME", str(place))
    for name in ("LC_ALL", "LC_PAPER", "LANG", "DISPLAY", "WAYLAND_DISPLAY", "XDG_CONFIG_HOME", "XDG_DOCUMENTS_DIR"):
        monkeypatch.delenv(name, raising=False)
    return place


def page_of(seat: Seat) -> SummaryPage:
    """The page in front."""
    page = seat.app.screen
    assert isinstance(page, SummaryPage)
    return page


async def at(seat: Seat, section: Section) -> None:
    """Put the cursor on a section's tick."""
    page = page_of(seat)
    place = next(n for n, tick in enumerate(page.view.ticks) if tick.section is section)
    await seat.press(*["down" if place > page.view.cursor else "up"] * abs(place - page.view.cursor))


@pytest.mark.parametrize("size", SIZES)
async def test_ticks_and_what_leaves_stand_on_one_page(sampled: Desk, size: tuple[int, int]) -> None:
    """From Week, at every size: what is unticked leaves the preview at once, and esc goes back."""
    async with sampled.running(size) as seat:
        await seat.press("g", "w", "B")
        assert "What leaves" in seat.text
        assert "WHAT I WANT TO TALK ABOUT" in seat.text
        await at(seat, Section.TOPICS)
        await seat.press("space")
        assert "WHAT I WANT TO TALK ABOUT" not in seat.text
        assert "Not on the page now" in seat.text
        await seat.press("escape")
        assert seat.app.current_mode == "week"


async def test_it_is_reached_from_trends_and_the_palette(sampled: Desk) -> None:
    """The same page lies on either place."""
    async with sampled.running() as seat:
        await seat.press("g", "r", "B")
        assert page_of(seat).PLACE == "trends"
        await seat.press("escape", "g", "w")
        on_place(seat.app, "trends", "summary")
        await seat.rest()
        assert page_of(seat).PLACE == "trends"


def test_a_page_beside_a_protected_journal_is_said_to_be_in_clear_text() -> None:
    """No passphrase is on the page, and the sentence says so where there is one on the journal."""
    assert say_written("/a.html") == "Written to /a.html; only you can read it. o opens it, to print or to mail"
    assert say_written("/a.html", protected=True) == (
        "Written to /a.html, in clear text; only you can read it. o opens it, to print or to mail"
    )


async def test_what_is_written_is_what_was_seen_and_for_the_person_alone(sampled: Desk, home: Path) -> None:
    """The preview's words are in a file of 0600 named by the day; with another tick it is written anew in its place."""
    async with sampled.running((120, 40)) as seat:
        await seat.press("g", "w", "B", "f", "f", "f")
        seen = page_of(seat).view.data
        assert seen is not None
        await seat.press("w")
        file = home / "evenso-summary-2026-11-22.txt"
        assert "Write it to  ~/evenso-summary-2026-11-22.txt" in seat.text
        assert nothing_in(home)
        await seat.press("enter")
        assert "Written to" in seat.text
        assert seen.summary.recovery.sentence.split()[0] in file.read_text("utf-8")
        assert " ".join(file.read_text("utf-8").split()).startswith(" ".join(seen.lines[:2]))
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        await seat.press("w", "enter", "w", "enter")
        assert not (home / "evenso-summary-2026-11-22-2.txt").exists()
        await at(seat, Section.STORY)
        await seat.press("space")
        assert NOT_IN_IT_YET in " ".join(seat.text.split())
        assert "o open" not in seat.text
        await seat.press("o")
        assert NOT_IN_IT_YET in " ".join(seat.text.split())
        await seat.press("w")
        assert "Enter writes it there, in place of the one before" in " ".join(seat.text.split())
        await seat.press("enter")
        assert "Written in place of the one before" in " ".join(seat.text.split())
        assert "HOW IT WENT" not in file.read_text("utf-8")
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        file.write_text("a word of my own", "utf-8")
        await seat.press("space", "w", "enter")
        assert file.read_text("utf-8") == "a word of my own"
        assert "HOW IT WENT" in (home / "evenso-summary-2026-11-22-2.txt").read_text("utf-8")
        assert f"{file.name} from before lies there still" in " ".join(seat.text.split())
        await seat.press("f")
        assert BESIDE_IT in " ".join(seat.text.split())


async def test_where_it_is_written_is_the_persons_to_say(sampled: Desk, home: Path) -> None:
    """A name of one's own says the form too; what was typed and left is offered again; esc writes nothing."""
    async with sampled.running((80, 24)) as seat:
        await seat.press("g", "w", "B", "w", "ctrl+u")
        await seat.write("for-thursday.md")
        await seat.press("escape")
        assert nothing_in(home)
        assert "Enter writes it there" not in seat.text
        await seat.press("w")
        assert "Write it to  for-thursday.md" in seat.text
        await seat.press("enter")
        assert (home / "for-thursday.md").read_text("utf-8").startswith("# ")
        assert "Markdown" in seat.text
        await seat.press("f", "w")
        assert "Write it to  ~/for-thursday.txt" in seat.text


async def test_what_lies_there_stays_and_another_name_is_offered(sampled: Desk, home: Path) -> None:
    """No file is replaced that was not written from this page; enter once more takes the free name."""
    (home / "mine.html").write_text("a word of my own", "utf-8")
    async with sampled.running((80, 24)) as seat:
        await seat.press("g", "w", "B", "f", "w", "ctrl+u")
        await seat.write("mine")
        await seat.press("enter")
        assert (home / "mine.html").read_text("utf-8") == "a word of my own"
        said = "".join(seat.text.split())  # a long path is broken where it has to be, in the middle of a name
        assert "mine.html is there already and stays as it is".replace(" ", "") in said
        assert "Write it to  ~/mine-2.html" in seat.text
        await seat.press("enter")
        assert (home / "mine-2.html").read_bytes().startswith(b"<!doctype")


@pytest.mark.parametrize("words", ["", "   ", "nowhere/at/all.pdf", "~nobody-of-that-name/x.pdf"])
async def test_a_place_that_cannot_be_is_said_and_the_line_stays(sampled: Desk, home: Path, words: str) -> None:
    """With the words in it, however often enter is pressed, and nothing is written."""
    async with sampled.running((80, 24)) as seat:
        await seat.press("g", "w", "B", "w", "ctrl+u")
        await seat.write(words)
        for _ in range(2):
            await seat.press("enter")
            assert "othing was written" in seat.text
            assert page_of(seat).line_is_open
    assert nothing_in(home)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("x", "/home/a/x.pdf"),
        ("x.HTM", "/home/a/x.HTM"),
        ("for 3.12", "/home/a/for 3.12.pdf"),
        (" ~/b/y.txt ", "/home/a/b/y.txt"),
        ("sub/", "/home/a/sub/usual.pdf"),
        ("/", "/usual.pdf"),
    ],
)
def test_a_place_is_read_as_it_is_meant(monkeypatch: pytest.MonkeyPatch, words: str, meant: str) -> None:
    """A name alone goes into the folder that was offered, a folder takes the name, a name without a form its ending."""
    monkeypatch.setenv("HOME", "/home/a")
    assert leaving.place_named(words, Path("/home/a/usual.pdf")) == Path(meant)
    assert leaving.shown_place(Path("/home/a/b.pdf"), Path("/home/a")) == "~/b.pdf"
    assert leaving.shown_place(Path("/mnt/b.pdf"), Path("/home/a")) == "/mnt/b.pdf"


@pytest.mark.parametrize(
    ("presses", "ending", "start"), [(0, "pdf", b"%PDF"), (1, "html", b"<!doctype"), (2, "md", b"#")]
)
async def test_each_form_is_written(sampled: Desk, home: Path, presses: int, ending: str, start: bytes) -> None:
    """The form is turned with f; what was typed a moment ago is written, not what stood there before."""
    async with sampled.running() as seat:
        await seat.press("g", "w", "B")
        await seat.pilot.press(*["f"] * presses, "w", "enter")
        await seat.rest()
        assert (home / f"evenso-summary-2026-11-22.{ending}").read_bytes().startswith(start)


async def test_a_private_entry_and_the_plan_leave_only_when_they_are_ticked(desk: Desk) -> None:
    """No preset brings them; each tick is of its own."""
    with desk.journal() as journal:
        journal.add(Note(at=Moment.of(NOON), day=NOON.date(), text="nobody's business", for_session=True, private=True))
        journal.save_plan([PlanLine(part=PlanPart.ALONE, text="the cold water")])
    async with desk.running((120, 60)) as seat:
        await seat.press("g", "w", "B")
        for _ in PRESETS:
            lines = "\n".join(page_of(seat).view.data.lines)  # type: ignore[union-attr]
            assert "nobody's business" not in lines
            assert "the cold water" not in lines
            await seat.press("t")
        await at(seat, Section.PLAN)
        await seat.press("space")
        assert "the cold water" in "\n".join(page_of(seat).view.data.lines)  # type: ignore[union-attr]
        page = page_of(seat)
        number = next(n for n, tick in enumerate(page.view.ticks) if tick.entry)
        await seat.press(*["up"] * (page.view.cursor - number), "space")
        assert "nobody's business" in "\n".join(page_of(seat).view.data.lines)  # type: ignore[union-attr]
        await seat.press("space")
        assert "nobody's business" not in "\n".join(page_of(seat).view.data.lines)  # type: ignore[union-attr]


async def test_ticks_are_not_remembered(sampled: Desk) -> None:
    """What may leave is said anew each time."""
    async with sampled.running() as seat:
        await seat.press("g", "w", "B")
        await at(seat, Section.URGES)
        await seat.press("space", "escape", "B")
        assert page_of(seat).view.ask.choice == Choice()


async def test_periods_go_from_a_fortnight_to_the_whole_journal(sampled: Desk) -> None:
    """[ looks further back, ] less far; at either end a sentence says so."""
    async with sampled.running() as seat:
        await seat.press("g", "w", "B", *["left_square_bracket"] * 3)
        assert page_of(seat).view.data.summary.start.year == 2025  # type: ignore[union-attr]
        await seat.press("left_square_bracket")
        assert "no longer period" in seat.text
        await seat.press(*["right_square_bracket"] * 9)
        assert "no shorter period" in seat.text


async def test_opening_is_one_key_and_says_where_it_cannot(
    sampled: Desk, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is opened by itself, nor where there is no screen for a window."""
    asked: list[list[str]] = []

    def started(command: list[str], **_: object) -> Child:
        asked.append(command)
        return Child()

    monkeypatch.setattr("subprocess.Popen", started)
    async with sampled.running() as seat:
        await seat.press("g", "w", "B", "o")
        assert "w writes it" in seat.text
        await seat.press("w", "enter")
        assert asked == []
        await seat.press("o")
        assert "Nothing here can open it" in seat.text
        monkeypatch.setenv("DISPLAY", ":0")
        await seat.press("o")
        assert asked == [["xdg-open", str(home / "evenso-summary-2026-11-22.pdf")]]


class Child:
    """A program that was started and is done."""

    def wait(self) -> int:
        """Be done."""
        return 0


async def test_copying_is_asked_for_and_said(sampled: Desk) -> None:
    """The text goes to the terminal with y, which says that others can read it."""
    async with sampled.running() as seat:
        await seat.press("g", "w", "B", "c")
        assert seat.app.clipboard.startswith("Summary of")
        assert "other programs can read" in seat.text


def nothing_in(folder: Path) -> bool:
    """Whether no file, finished or half, lies in a folder."""
    return not any(folder.iterdir())


async def test_a_full_folder_is_said_and_nothing_is_left(
    sampled: Desk, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that cannot be written to is a sentence, not a fault."""
    monkeypatch.setattr("tui.cli.streams.files.os.fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left")))
    async with sampled.running() as seat:
        await seat.press("g", "w", "B", "w", "enter")
        assert "No space left" in seat.text
        assert "Write it to  ~/evenso-summary-2026-11-22.pdf" in seat.text
    assert nothing_in(home)


async def test_hostile_words_are_shown_letter_by_letter(desk: Desk) -> None:
    """In ticks and in the preview, whatever they are."""
    with desk.journal() as journal:
        for number, words in enumerate(MARKUP + ESCAPES):
            moment = Moment.of(NOON - timedelta(minutes=number))
            journal.add(Note(at=moment, day=NOON.date(), text=words, for_session=True, tags=(words,)))
    for size in SIZES:
        async with desk.running(size) as seat:
            await seat.press("g", "w", "B", *["pagedown"] * 6, *["down"] * 20)
            assert seat.app.is_running
            assert acts_on_a_terminal("".join(seat.lines)) == []


@pytest.mark.parametrize("size", SIZES)
async def test_an_empty_journal_has_a_page_too(desk: Desk, size: tuple[int, int]) -> None:
    """Nothing is written and nothing is blamed."""
    async with desk.running(size) as seat:
        await seat.press("g", "w", "B", "space", "t", "f", "pagedown", "w", "enter", "c", "left_square_bracket")
        assert seat.app.is_running
        assert "Summary of" in "\n".join(page_of(seat).view.data.lines)  # type: ignore[union-attr]


async def test_a_click_ticks(sampled: Desk) -> None:
    """What can be chosen can be clicked."""
    async with sampled.running() as seat:
        await seat.press("g", "w", "B")
        page = page_of(seat)
        sheet = page.query_one("#summary")
        before = page.view.ticks
        await seat.pilot.click("#summary", offset=(8, 4))
        await seat.rest()
        number = tick_at(page.view, sheet.size.width, sheet.size.height, 8, 4)
        assert number == page.view.cursor
        assert page.view.ticks[number].on is not before[number].on


async def test_what_is_ticked_is_gone_to_in_the_preview(sampled: Desk) -> None:
    """On 80×24 little of the page is seen: a section that was just ticked is what is seen of it."""
    async with sampled.running((80, 24)) as seat:
        await seat.press("g", "w", "B")
        assert "THE DAYS" not in seat.text
        await at(seat, Section.DAYS)
        await seat.press("space")
        assert "THE DAYS" in seat.text
        read = page_of(seat).view.read
        await seat.press("space")
        assert "THE DAYS" not in seat.text
        assert page_of(seat).view.read <= read


async def test_a_changed_preset_says_so(sampled: Desk) -> None:
    """Its name stays with what it was, and goes back to itself with the tick."""
    async with sampled.running((80, 24)) as seat:
        await seat.press("g", "w", "B")
        assert "usual, changed" not in seat.text
        await at(seat, Section.URGES)
        await seat.press("space")
        assert "usual, changed" in seat.text
        assert "✓ Urges" in seat.text
        assert "if ticked" not in seat.text
        await seat.press("space")
        assert "usual, changed" not in seat.text


async def test_a_name_is_given_for_this_page_only(sampled: Desk, home: Path) -> None:
    """With e: seen in the preview, written, taken away by emptying it; neither the journal nor the next page has it."""
    async with sampled.running((120, 40)) as seat:
        await seat.press("g", "w", "B", "f", "f", "f")
        assert "Name:" not in seat.text
        await seat.press("e", *"Ines B.", "enter")
        assert "Name: Ines B." in lines_of(seat)
        await seat.press("t", "w", "enter")
        assert "Name: Ines B." in (home / "evenso-summary-2026-11-22.txt").read_text("utf-8")
        await seat.press("e", *["backspace"] * 7, "enter")
        assert not any(line.startswith("Name:") for line in lines_of(seat))
        await seat.press("e", *"Xylo", "enter", "escape", "B")
        assert not any(line.startswith("Name:") for line in lines_of(seat))
    with sampled.journal() as journal:
        assert not [one for one in journal.drafts() if "Ines" in one.text or "Xylo" in one.text]


@pytest.mark.parametrize("plain", [False, True])
async def test_ticks_are_not_taken_for_keys(sampled: Desk, *, plain: bool) -> None:
    """`[ ]` is a pair of keys in the last line, and nothing else on the page looks like it; in plain signs neither."""
    with sampled.journal() as journal:
        journal.set_setting("plain_signs", value=plain)
    async with sampled.running((80, 24)) as seat:
        await seat.press("g", "w", "B")
        assert ("x How it went" if plain else "✓ How it went") in seat.text
        assert ("- Therapy so far" if plain else "· Therapy so far") in seat.text
        assert "[" not in "".join(seat.lines[:-1])
        assert "[ ]" in seat.lines[-1]


async def test_a_narrow_line_names_the_format_before_the_preset(sampled: Desk) -> None:
    """In which form it is written is asked more often; German has room for one of the two at 60 columns."""
    async with sampled.running((60, 20)) as seat:
        await seat.press("g", "w", "B")
        assert "[ ] period  f format" in seat.lines[-1]


async def test_a_name_left_half_typed_or_too_long_is_not_lost(sampled: Desk) -> None:
    """Esc leaves the page as it was, e goes on with what was typed; one that does not fit is said, and stays."""
    async with sampled.running((80, 24)) as seat:
        await seat.press("g", "w", "B", "e", *"Ine", "escape")
        await seat.until(lambda: page_of(seat).typed == "Ine" and not page_of(seat).line_is_open)
        assert not any(line.startswith("Name:") for line in lines_of(seat))
        await seat.press("e", *"s", "enter")
        await seat.until(lambda: "Name: Ines" in lines_of(seat))  # the page is read anew with it
        await seat.press("e", *"x" * 60, "enter")
        assert "at most 60 characters" in seat.text
        assert "Name: Ines" in lines_of(seat)
        await seat.press("e", *["backspace"] * 60, "enter")
        assert "Name: Ines" in lines_of(seat)


def lines_of(seat: Seat) -> tuple[str, ...]:
    """The lines of the preview."""
    data = page_of(seat).view.data
    assert data is not None
    return data.lines


def test_presets_and_forms_come_round() -> None:
    """Each in its turn, and back to the first; a preset takes single entries away again."""
    ask = replace(Ask(), choice=Choice(added=frozenset({"k3f9"})))
    seen = []
    for _ in PRESETS:
        ask = next_preset(ask, NOON.date(), None)
        seen.append(ask.preset)
        assert not ask.choice.sections & ASKED_FOR
        assert not ask.choice.added
    assert seen == [*(preset.name for preset in PRESETS[1:]), PRESETS[0].name]
    forms = [next_form(replace(ask, form=form)).form for form in ("pdf", "html", "md", "text")]
    assert forms == ["html", "md", "text", "pdf"]


def test_a_period_since_the_last_session_needs_one() -> None:
    """Without a session it is no step; with one it is the shortest."""
    day = NOON.date()
    assert next_span(Ask(span=14), -1, None) is None
    assert next_span(Ask(span=14), -1, day) == Ask(span=LAST_SESSION)
    assert next_span(Ask(span=EVERYTHING), 1, day) is None
    weekly = replace(Ask(), preset="first session")
    assert next_preset(weekly, day, day - timedelta(days=30)).span == LAST_SESSION
    assert next_preset(weekly, day, day - timedelta(days=3)).span == 14
    assert start_of(LAST_SESSION, day, day - timedelta(days=3), None) == day - timedelta(days=3)
    assert start_of(14, day, None, None) == day - timedelta(days=13)


def test_turning_a_tick_twice_changes_nothing() -> None:
    """Each tick is its own opposite."""
    ask = Ask()
    for tick in ticks_of(None, ask):
        again = turned(ask, tick)
        assert turned(again, next(one for one in ticks_of(None, again) if one.section is tick.section)) == ask


@pytest.mark.parametrize("width", [1, 20, 60, 103, 104, 120, 300])
@pytest.mark.parametrize("height", [1, 3, 6, 17, 60])
def test_any_size_draws(width: int, height: int) -> None:
    """No line is wider or lower than the page."""
    drawn = draw(View(), width, height)
    lines = drawn.split("\n", allow_blank=True)
    assert len(lines) <= height
    assert all(line.cell_length <= width for line in lines)


def test_papers_are_put_into_documents_where_there_is_such_a_folder(home: Path) -> None:
    """Else into the home folder itself."""
    assert leaving.folder_for_papers(home) == home
    (home / "Documents").mkdir()
    assert leaving.folder_for_papers(home) == home / "Documents"
    assert opener("darwin", {}) == "open"
    assert opener("linux", {}) is None
    assert re.match("xdg", opener("linux", {"WAYLAND_DISPLAY": "wayland-0"}) or "")
    assert os.environ["HOME"] == str(home)


def test_ticks_that_are_not_seen_are_named() -> None:
    """On a small screen some of many are there; it is said how many more, above and below, as in every list."""
    rows = Room.of(80, 24, len(View().ticks)).rows
    lines = draw(View(), 80, 24).plain.split("\n")
    assert lines[HEAD + rows - 1].endswith(f"↓ {len(View().ticks) - rows} more")
    lines = draw(View(cursor=len(View().ticks) - 1), 80, 24).plain.split("\n")
    assert lines[HEAD - 1].strip() == f"↑ {len(View().ticks) - rows} more"
    assert " more" not in draw(View(), 120, 40).plain


@pytest.mark.slow
async def test_in_a_wide_terminal_pages_stand_in_the_middle_as_places_do(sampled: Desk) -> None:
    """The bar on top does not jump from place to page and back."""
    async with sampled.running((200, 60)) as seat:
        at = []
        for keys in (("g", "s"), ("g", "p"), ("g", "B")):
            await seat.press(*keys)
            at.append({(child.region.x, child.region.width) for child in seat.app.screen.children if child.region})
        assert at == [{(30, 140)}] * 3


@pytest.mark.parametrize("place", ["t", "n", "comma"])
async def test_the_bar_says_summary_wherever_it_was_opened(desk: Desk, place: str) -> None:
    """Settings or Sessions stayed lit over it; esc still leads back there, where the bar says that place again."""
    for size in ((60, 20), (80, 24)):
        async with desk.running(size) as seat:
            await seat.press("g", place)
            before = [place.title for place in PLACES if place.name == seat.app.current_mode]
            await seat.press("g", "B")
            bar = seat.app.screen.query_one(TopBar)
            assert bar.here == "summary"
            assert "Summary" in seat.lines[0]
            await seat.press("escape")
            assert before[0] in seat.lines[0]
            assert "Summary" not in seat.lines[0]


async def test_enter_goes_on_to_the_file(sampled: Desk, home: Path) -> None:
    """Pressed to accept what stands there, it asks where the file is to be and takes no tick away; once more writes."""
    async with sampled.running() as seat:
        await seat.press("B", "f")
        ticked = [(tick.words, tick.on) for tick in page_of(seat).view.ticks]
        assert "w enter write" in " ".join(seat.lines[-1].split())
        await seat.press("enter")
        assert page_of(seat).line_is_open
        assert "Write it to" in seat.text
        assert nothing_in(home)
        await seat.press("enter")
        assert [(tick.words, tick.on) for tick in page_of(seat).view.ticks] == ticked
        assert not nothing_in(home)
