"""Words that could not be kept hold the program: it is said, a key copies them, and an unlocked journal takes them."""

from __future__ import annotations

from dataclasses import dataclass

from evenso.records import Note
from storage.journal import Journal
from tests.tui.conftest import Desk
from tests.tui.locking.conftest import WORDS, Sitting
from tui.app import EvenSo
from tui.dialogs.editor import Editor
from tui.intents import KeepDraft, Outcome

LATER = " and the end of it"


@dataclass(frozen=True)
class Overtaken(KeepDraft):
    """Held words of which newer ones are held while they are being kept."""

    app: EvenSo | None = None

    def run(self, journal: Journal) -> Outcome:
        """Keep them, after the newer ones came."""
        assert self.app is not None
        self.app.unkept[self.slot] = KeepDraft(self.slot, self.text + LATER)
        return KeepDraft.run(self, journal)


def taken_away(desk: Desk) -> None:
    """Move the journal away, as another program might."""
    desk.path.rename(desk.path.with_name("elsewhere.db"))


async def test_leaving_stays_once_with_words_that_could_not_be_kept(desk: Desk) -> None:
    """After a refused save esc says that they wait, q stays once and names the key that copies them all."""
    async with desk.running() as seat:
        await seat.press("g", "j", "n")
        await seat.write("half")
        taken_away(desk)
        await seat.press("ctrl+s")
        assert isinstance(seat.app.screen, Editor)
        assert "f4 copies what you wrote" in " ".join(seat.text.split())
        await seat.write(LATER)
        await seat.press("escape")
        await seat.rest()
        said = " ".join(seat.text.split())
        assert "f4 copies" in said or "is still here" in said  # whichever of two refusals came last
        await seat.press("q")
        assert seat.app.is_running
        said = " ".join(seat.text.split())  # on a busy machine a refusal may come after the key, and says it too
        assert "f4 copies them; the same key again leaves" in said or "is still here" in said
        await seat.press("f4")
        assert seat.app.clipboard == f"half{LATER}"
        assert seat.app._exit is False
        await seat.press("q")
        assert seat.app._exit


async def test_words_never_refused_hold_it_too(desk: Desk) -> None:
    """Ctrl+q right after the last letter, with the file gone meanwhile, stays and copies from the editor itself."""
    async with desk.running() as seat:
        await seat.press("g", "j", "n")
        taken_away(desk)
        await seat.write("half")
        await seat.press("ctrl+q")
        assert not seat.app._exit
        assert "f4 copies" in " ".join(seat.text.split())
        await seat.press("f4")
        assert seat.app.clipboard == "half"


async def test_a_journal_encrypted_meanwhile_is_unlocked_and_takes_them(desk: Desk, sitting: Sitting) -> None:
    """Encrypted from outside, the refusal leads to the lock screen, and the words are kept once it is open."""
    async with sitting(plain=True) as seat:
        await seat.press("g", "j", "n")
        await seat.write("half an entry")
        taken_away(desk)
        sealed = desk.path.with_name("sealed.db")
        Journal.open(sealed, clock=desk.clock, create=True, passphrase=WORDS).close()
        sealed.rename(desk.path)
        await seat.press("ctrl+s")
        assert "ctrl+l goes to" in " ".join(seat.text.split())
        await seat.press("ctrl+l")
        await seat.until(lambda: seat.locked and seat.app.journal_thread.is_shut)
        await seat.unlock()
        await seat.until(lambda: "half an entry" in seat.text)
        await seat.press("ctrl+s")
        await seat.until(lambda: not isinstance(seat.app.screen, Editor))
        await seat.press("q")
        assert seat.app._exit
    with Journal.open(desk.path, clock=desk.clock, passphrase=WORDS) as journal:
        assert [one.text for one in journal.entries() if isinstance(one, Note)] == ["half an entry"]


async def test_words_held_while_older_ones_are_kept_stay_held(desk: Desk) -> None:
    """A look outside lets go of what it kept and of nothing newer, which the next look keeps."""
    async with desk.running() as seat:
        seat.app.unkept["note"] = Overtaken("note", "half", app=seat.app)
        await seat.app._look()
        await seat.app._look()
        assert seat.app.unkept == {}
    with desk.journal() as journal:
        assert [one.text for one in journal.drafts()] == [f"half{LATER}"]
