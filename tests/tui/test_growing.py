"""What grows out of a pattern or an entry: a goal with its words offered, a step, a skill, a closer look."""

from __future__ import annotations

from evenso.goals.records import Goal, GoalVersion
from evenso.links import Ref, Thing
from evenso.patterns.records import Pattern
from evenso.records import Area, Moment, Note, NoteForm
from storage.journal import Journal
from tests.tui.conftest import NOON, Desk
from tui.ways.growing import GrowSkill, read_offer

TODAY = NOON.date()
AT = Moment.of(NOON)
EXPERIMENT = "Say once: I will tell you tomorrow."


def with_pattern(desk: Desk, experiment: str = EXPERIMENT) -> Ref:
    """Write a pattern down, and a goal that is there already."""
    with Journal.open(desk.path, clock=desk.clock, create=True) as journal:
        pattern = journal.add_pattern(Pattern(name="quick yes", experiment=experiment))
        journal.add_goal(Goal(versions=(GoalVersion(day=TODAY, title="quiet evenings"),)))
    return Ref(Thing.PATTERN, pattern.id)


async def test_a_pattern_becomes_a_goal_with_its_words_offered(desk: Desk) -> None:
    """`G`, then `g`: the form has the pattern's name and its experiment as first step; saved, the two are linked."""
    root = with_pattern(desk)
    async with desk.running() as seat:
        await seat.press("g", "p", "G")
        assert "a goal of its own" in seat.text
        await seat.press("g")
        assert "quick yes" in seat.text
        await seat.press("ctrl+s")
        assert "Saved the goal “quick yes”" in seat.text
        assert "led to" in seat.text
        await seat.press("1")
        assert seat.app.current_mode == "goals"
        await seat.press("escape")
        assert seat.app.current_mode == "patterns"
        await seat.press("u")
    with desk.journal() as journal:
        assert [goal.title for goal in journal.goals()] == ["quiet evenings"]
        assert journal.links_of(root) == []
        journal.redo()
        goal = next(one for one in journal.goals() if one.title == "quick yes")
        assert [step.text for step in goal.steps] == [EXPERIMENT]
        assert [link.grown for link in journal.links_of(root)] == [Ref(Thing.GOAL, goal.id)]


async def test_without_an_experiment_the_form_opens_at_once(desk: Desk) -> None:
    """Where there is nothing to try yet nothing is asked: the form of a goal stands there, and esc keeps it."""
    with_pattern(desk, "")
    async with desk.running() as seat:
        await seat.press("g", "p", "G")
        assert "Something I want" in seat.text
        await seat.press("escape")
        assert seat.app.current_mode == "patterns"
    with desk.journal() as journal:
        assert len(journal.goals()) == 1


async def test_the_experiment_becomes_a_step_of_a_goal_that_is_there(desk: Desk) -> None:
    """A digit adds the experiment to that goal and links the two; one `u` takes both back."""
    root = with_pattern(desk)
    async with desk.running() as seat:
        await seat.press("g", "p", "G", "1")
        assert "Added to “quiet evenings” as a step" in seat.text
        with desk.journal() as journal:
            (goal,) = journal.goals()
            assert [step.text for step in goal.steps] == [EXPERIMENT]
            assert [link.grown.id for link in journal.links_of(root)] == [goal.id]
        await seat.press("u")
    with desk.journal() as journal:
        assert journal.goals()[0].steps == ()
        assert journal.links_of(root) == []


async def test_the_experiment_becomes_a_skill_to_practise(desk: Desk) -> None:
    """`s` writes a skill of one's own, linked to the pattern; one `u` takes both back."""
    root = with_pattern(desk)
    async with desk.running() as seat:
        await seat.press("g", "p", "G", "s")
        with desk.journal() as journal:
            (skill,) = [one for one in journal.skills() if one.name == EXPERIMENT]
            assert skill.area is Area.BEHAVIOUR_CHANGE
            assert [link.grown.id for link in journal.links_of(root)] == [skill.id]
        await seat.press("u")
    with desk.journal() as journal:
        assert EXPERIMENT not in {one.name for one in journal.skills()}
        assert journal.links_of(root) == []


async def test_any_other_key_grows_nothing(desk: Desk) -> None:
    """esc, or a letter that stands for nothing, goes back to the pattern."""
    with_pattern(desk)
    async with desk.running() as seat:
        await seat.press("g", "p", "G", "escape", "G", "z", "w", "z")
        assert "What may grow" not in seat.text
        assert seat.app.current_mode == "patterns"
    with desk.journal() as journal:
        assert len(journal.goals()) == 1


async def test_a_closer_look_grows_out_of_a_pattern(desk: Desk) -> None:
    """`w` and a letter ask the questions of that form; what is saved is linked to the pattern."""
    root = with_pattern(desk)
    async with desk.running() as seat:
        await seat.press("g", "p", "w")
        assert "Thought check" in seat.text
        await seat.press("n")
        await seat.write("they will be cross")
        await seat.press("ctrl+s")
    with desk.journal() as journal:
        (link,) = journal.links_of(root)
        entry = journal.entry(link.grown.id)
        assert isinstance(entry, Note)
        assert entry.form is NoteForm.PERSPECTIVE


def test_a_perspective_on_the_future_offers_its_goal_and_step(desk: Desk) -> None:
    """What was written under goal, step and value is offered as such; a plain entry offers nothing."""
    parts = (("value", "being reachable"), ("goal", "one evening\nwith people"), ("step", "write to Mira"))
    with Journal.open(desk.path, clock=desk.clock, create=True) as journal:
        future = journal.add(Note(at=AT, day=TODAY, form=NoteForm.PERSPECTIVE, parts=parts))
        plain = journal.add(Note(at=AT, day=TODAY, text="a walk"))
        offer = read_offer(journal, Ref(Thing.ENTRY, future.id), AT)
        assert (offer.title, offer.step, offer.value) == ("one evening with people", "write to Mira", "being reachable")
        assert read_offer(journal, Ref(Thing.ENTRY, plain.id), AT).title == ""


def test_a_long_experiment_is_cut_for_a_name_and_kept_in_full(desk: Desk) -> None:
    """A skill's name has at most 60 letters; the whole of the experiment stands in what the skill is."""
    root = with_pattern(desk)
    with desk.journal() as journal:
        GrowSkill(root, "word " * 30).run(journal)
        (skill,) = [one for one in journal.skills() if one.name.startswith("word")]
        assert len(skill.name) <= 60
        assert skill.what.startswith("word word")
