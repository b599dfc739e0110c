"""`evenso support` on a protected journal: the lines come first, the passphrase is asked for after them."""

from __future__ import annotations

from pathlib import Path

import pytest

from evenso.support.records import Contact, PlanLine, PlanPart
from storage.journal import Journal
from tests.tui.cli.conftest import Run
from tests.tui.cli.unlocking.conftest import WORDS, Person
from tests.tui.conftest import Clock

pytestmark = pytest.mark.slow


@pytest.fixture
def planned(sealed: Run, journal_file: Path) -> Run:
    """A protected journal with a plan and somebody in it."""
    with Journal.open(journal_file, clock=Clock(), passphrase=WORDS) as journal:
        journal.save_plan([PlanLine(part=PlanPart.ALONE, text="tea")])
        journal.add_contact(Contact(name="Ana", reach="0123"))
        journal.set_setting("support_country", "AT")
    return sealed


def test_the_lines_stand_before_the_question(
    planned: Run, typing: type[Person], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the passphrase is asked for, the crisis lines are on the screen already; Enter alone leaves it at that."""
    seen: list[str] = []
    typing([])

    def leave(_question: str) -> str:
        seen.append(capsys.readouterr().out)
        return ""

    monkeypatch.setattr("getpass.getpass", leave)
    assert planned("support", "--country", "DE").code == 0
    assert "TelefonSeelsorge: 116 123" in seen[0]
    assert "Your plan and your people stand here when the journal is open." in seen[0]


def test_plan_people_and_own_lines_follow(planned: Run, typing: type[Person]) -> None:
    """After a wrong one the right one shows what the journal has, and the lines of its own country."""
    person = typing(["wrong", WORDS])
    done = planned("support")
    assert (done.code, len(person.asked)) == (0, 2)
    assert done.out.index("Emergency") < done.out.index("tea") < done.out.index("Ana, 0123")
    assert "Lines for Austria" in done.out
    typing([WORDS])
    assert "Lines for Austria" not in planned("support", "--country", "DE").out


def test_nobody_is_kept_at_the_question(planned: Run, typing: type[Person]) -> None:
    """Three wrong ones end it, with the lines shown once and nothing claimed to be there."""
    typing(["wrong"] * 3)
    done = planned("support", "--country", "DE")
    assert (done.code, done.out.count("116 123")) == (0, 1)
    assert "it stays closed, and nothing was changed" in done.err


def test_without_a_terminal_nothing_is_asked(planned: Run) -> None:
    """The lines are printed and the command ends."""
    done = planned("support", "--country", "DE")
    assert (done.code, done.err) == (0, "")
    assert "116 123" in done.out
    assert planned("support", "--json").json["journal_read"] is False


def test_for_scripts_nothing_is_asked_at_a_terminal_either(planned: Run, typing: type[Person]) -> None:
    """JSON has the lines at once, and says that the journal was not read; with a passphrase given all is there."""
    person = typing([WORDS])
    done = planned("support", "--json", "--country", "DE")
    assert (done.code, person.asked) == (0, [])
    assert done.json["lines"][0]["number"]
    assert done.json["journal_read"] is False
    assert "is protected" in done.err


def test_a_country_is_chosen_and_shown_without_a_passphrase(
    planned: Run, typing: type[Person], journal_file: Path
) -> None:
    """Nobody is asked to keep one; a locked journal shows its lines, which the journal's own word does not change."""
    person = typing([])
    assert "Support shows the lines for Germany from now on" in planned("support", "country", "Germany").out
    assert person.asked == []
    assert planned("support", "--json").json["country"] == "DE"
    assert journal_file.with_name("journal.db.country").read_bytes() == b"DE\n"
    typing([WORDS])
    assert "Lines for Austria" not in planned("support").out


def test_a_country_that_the_journal_alone_knew_is_known_without_it_from_then_on(
    planned: Run, typing: type[Person]
) -> None:
    """Once it was read with the passphrase, the lines of that country stand before the next question."""
    typing([WORDS])
    assert "Lines for Austria" in planned("support").out
    document = planned("support", "--json").json
    assert (document["country"], document["country_guessed"], document["journal_read"]) == ("AT", False, False)
