"""What goes out for spreadsheets and as pages: nothing acts, names are made of days and ids, the bytes are the same."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from evenso.annotations.additions import Additions
from evenso.formats.kinds.work import Work
from evenso.formats.leaving.cells import csv_text, spreadsheet_cell
from evenso.formats.leaving.everything import Format, folder_of
from evenso.formats.leaving.pages import harmless, pages
from evenso.formats.own_json_reader import Whole
from evenso.goals.records import Goal, GoalVersion
from evenso.links import Link, Ref, Thing
from evenso.records import Area, CheckIn, Moment, Note, Practice, Skill

DAY = date(2026, 11, 22)
AT = Moment(datetime(2026, 11, 22, 9), 60)  # noqa: DTZ001  # a wall time has no zone

HOSTILE = [
    *(
        "=1+1",
        "+1",
        "-1 felt low",
        "@SUM(A1)",
        "\tx",
        "＝1+1",
        "'=1",
        "''=1",
        "=cmd|' /C calc'!A0",
        '=HYPERLINK("http://x")',
    ),
    *("<script>alert(1)</script>", "![x](http://tracker.example/p.png)", "![[../../secret]]", "`$= dv.pages()`"),
    *(
        "```dataviewjs\napp.quit()\n```",
        "---\nid: forged\n---",
        "]] | [[x",
        "<!-- x",
        "{{x}}",
        "a|b\nc",
        "../../x",
        "CON",
    ),
    *("-rf", "x" * 300, "\u202eabc", "# heading", "[click](javascript:alert(1))", "a\u2028b: c", 'say "so"', "\\"),
]
FIRST = tuple("=+-@\t\r＝＋－＠")


def whole(words: str) -> Whole:
    """Return a small journal in which everything that can be written says these words."""
    skill = Skill(id="sk22", name=words.strip()[:50] or "x", area=Area.HABITS, what=words)
    check_in = CheckIn(id="k3f9", at=AT, day=DAY, mood=1, note=words, tags=("t",), feelings=("f",), label=words)
    note = Note(id="n2b4", at=AT, day=DAY, text=words, written=AT.aware.astimezone(UTC))
    practice = Practice(id="p2c4", at=AT, day=DAY, skill_id="sk22", skill=skill.name, note=words, before=0)
    goal = Goal(id="g2d4", versions=(GoalVersion(day=DAY, title=words.strip()[:100] or "x", reason=words),))
    links = (Link(id="k2k2", root=Ref(Thing.ENTRY, "n2b4"), grown=Ref(Thing.GOAL, "g2d4")),)
    return Whole([skill], [check_in, note, practice], Additions(work=Work(goals=(goal,), links=links)), {})


def own_text(cell: str) -> str:
    """The text that a cell was made of: a `'` before what acts, or before more of them, is not the person's."""
    return cell[1:] if re.match("'+[=+\\-@\\t\\r\\n＝＋－＠]", cell) else cell


@given(st.text(max_size=60))
@example("'=")
@example("-1 felt low")
@pytest.mark.fault("F67")
def test_the_way_back_from_a_cell_is_exact(text: str) -> None:
    """Whatever a text is, its cell begins with nothing that acts, and gives the same text back."""
    cell = spreadsheet_cell(text)
    assert isinstance(cell, str)
    assert not cell.startswith(FIRST)
    assert own_text(cell) == text


@pytest.mark.fault("F67")
def test_no_text_of_a_table_is_a_formula(tried: Callable[..., None]) -> None:
    """In every table of a journal full of formulas no cell begins like one, numbers stay numbers, nothing is lost."""
    cells = 0
    for words in HOSTILE:
        for name, data in folder_of(whole(words), Format.CSV).items():
            if not name.endswith(".csv"):
                continue
            for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")):
                cells += len(row)
                assert not [cell for cell in row if cell.startswith(FIRST) and not re.fullmatch(r"-?\d+(\.\d+)?", cell)]
        notes = csv.DictReader(
            io.StringIO(folder_of(whole(words), Format.CSV)["notes.csv"].decode("utf-8-sig"), newline="")
        )
        assert [own_text(row["text"]) for row in notes] == [whole(words).entries[1].text]  # type: ignore[union-attr]
    tried(cells, lost=0)


def test_a_negative_number_stays_a_number_and_missing_is_empty() -> None:
    """−2 is a rating; a cell of it can be reckoned with. None is an empty cell, 0 a 0."""
    assert csv_text(("a", "b", "c", "d"), [(-2, None, 0, "x")]) == "\ufeffa,b,c,d\r\n-2,,0,x\r\n"


@pytest.mark.fault("F71")
def test_names_of_files_are_made_of_days_and_ids(tried: Callable[..., None]) -> None:
    """Whatever is written in titles, names and texts, no part of it is in the name of a file."""
    names: set[str] = set()
    for words in HOSTILE:
        names |= folder_of(whole(words), Format.ALL).keys()
    assert all(re.fullmatch(r"(?:[a-z0-9-]+/)*[A-Za-z0-9-]+\.(?:md|csv|txt|json)", name) for name in names)
    assert len(names) == len(folder_of(whole("words"), Format.ALL))
    tried(len(HOSTILE), lost=0)


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_in_a_page_acts(words: str) -> None:
    """No HTML, no picture from elsewhere, no query of a plug-in, no forged head, no link that was not made."""
    for name, text in pages(whole(words)).items():
        if not name.startswith(("entries", "goals", "skills")):
            continue
        head, _, body = text.removeprefix("---\n").partition("\n---\n")
        assert re.fullmatch(r'(?:[a-z ]+: (?:"[^\n]*"|\[[^\n]*\]|true|\d+|[\d-]{10})\n?)+', head)
        assert head.startswith('id: "')
        assert "forged" not in head.partition("\n")[0]
        assert not re.search(r"(?<!\\)<[A-Za-z/!]|(?<!\\)!\[|`\$?=|```dataview", body)
        linked = body.rpartition("Linked:")[2] if "Linked:" in body else ""
        assert all(re.fullmatch(r"- \[\[[a-z0-9-]+\|[^\[\]|]*\]\]", line) for line in linked.split("\n") if line)


def test_what_is_harmless_stays_as_it_was_typed() -> None:
    """Ordinary Markdown, links, code, smaller-than signs and exclamation marks are not touched."""
    text = "# A day\n\n- *so* <3 and 5 < 6!\n\n[a page](https://example.org)\n\n```python\nprint(1)\n```\n`code`"
    assert harmless(text) == text


def test_the_same_journal_gives_the_same_bytes_and_a_new_entry_one_new_page() -> None:
    """Two exports are equal; one more entry changes no page of another entry."""
    first = pages(whole("words"))
    assert first == pages(whole("words"))
    more = whole("words")
    more.entries.append(CheckIn(id="k9k9", at=AT, day=DAY, mood=3))
    second = pages(more)
    assert {name for name in second if second[name] != first.get(name)} == {"entries/2026/2026-11-22-k9k9.md"}


def test_pages_are_linked_both_ways() -> None:
    """An entry's page leads to the goal that grew out of it, and the goal's page back."""
    made = pages(whole("words"))
    assert "[[goal-g2d4|words]]" in made["entries/2026/2026-11-22-n2b4.md"]
    assert "[[2026-11-22-n2b4|note 2026-11-22]]" in made["goals/goal-g2d4.md"]
    assert "[[skill-sk22|words]]" in made["entries/2026/2026-11-22-p2c4.md"]
