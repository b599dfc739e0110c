"""What is brought in or kept ends its draft with it: whoever looks in between finds never both, and never neither."""

from __future__ import annotations

import pytest

from evenso.annotations.additions import Additions
from evenso.exercises.begun import Begun, pack
from evenso.exercises.catalogue import PAUSE
from evenso.exercises.course import Course
from evenso.formats.coming.reading import Reading
from evenso.records import Moment
from storage.journal import Journal
from storage.problems import JournalProblem
from tests.storage.entries import check_in, raw
from tests.tui.conftest import NOON, Desk
from tui.dialogs.imports.doing import BringIn, Coming
from tui.dialogs.imports.kept import SLOT
from tui.intents import Intent
from tui.screens.exercises.intents import KeepLeft

BEGUN = Begun(Course.begin(PAUSE).rated(5).forward(), Moment.of(NOON))
EXPORT = Reading(source="daylio", program="Daylio", entries=(check_in(5, source_key="1"),))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("slot", "text", "intent"),
    [
        (SLOT, "half typed", BringIn(Coming(EXPORT, (), Additions()), {}, lambda _: None)),
        ("exercise.as an older program called it", pack(BEGUN), KeepLeft("exercise.as an older program called it")),
    ],
    ids=["import", "exercise"],
)
def test_neither_without_the_other(desk: Desk, slot: str, text: str, intent: Intent) -> None:
    """Where the draft cannot go nothing is saved, and it is there still; else both happen at once."""
    with Journal.open(desk.path, clock=desk.clock, create=True) as journal:
        journal.save_draft(slot, text)
        stuck = raw(desk.path)
        stuck.execute("CREATE TRIGGER stuck BEFORE DELETE ON drafts BEGIN SELECT RAISE(ABORT, 'stuck'); END")
        with pytest.raises(JournalProblem):
            intent.run(journal)
        assert (journal.count(), [one.text for one in journal.drafts()]) == (0, [text])
        stuck.execute("DROP TRIGGER stuck")
        stuck.close()
        intent.run(journal)
        assert (journal.count(), journal.drafts()) == (1, [])
