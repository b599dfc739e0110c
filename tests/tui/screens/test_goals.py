"""Goals on the screen: written down, practised, rated, changed, rested, with everything a key and an undo away."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from evenso.goals.records import Goal, GoalState, GoalStep, GoalVersion, LifeArea, Measure, Repeat
from evenso.records import Kind, Practice, PracticeState
from storage.journal import Journal
from tests.tui.conftest import NOON, Desk, Seat
from tests.tui.today.test_hostile import acts_on_a_terminal
from tui.dialogs.forms import RefusedField
from tui.places import PLACES
from tui.screens.goals.forms import Beginning, goal_form, levels_form, repeat_form, state_form
from tui.screens.goals.intents import AddGoal, KeepAsItIs, Practised, RateGoal, ReviseGoal, SaveRepeat, SetState
from tui.widgets.top_bar import nav_line

TODAY = NOON.date()


def version(**parts: object) -> GoalVersion:
    """A goal's words."""
    return GoalVersion(**{"day": TODAY, "title": "call by myself", **parts})  # type: ignore[arg-type]


def with_goal(desk: Desk, goal: Goal | None = None) -> Goal:
    """Write a goal down, with two steps and a practice unless another is given."""
    steps = (GoalStep(goal_id="", text="find the number"), GoalStep(goal_id="", text="dial"))
    repeats = (Repeat(goal_id="", text="one call", since=TODAY - timedelta(days=30), times=3),)
    with Journal.open(desk.path, clock=desk.clock, create=True) as journal:
        return journal.add_goal(goal or Goal(versions=(version(),), steps=steps, repeats=repeats))


def opened(desk: Desk) -> Journal:
    """The journal as it is now."""
    return Journal.open(desk.path, clock=desk.clock)


async def fill(seat: Seat, words: dict[int, str]) -> None:
    """Type into the lines of a form by their place, and save."""
    for place in range(max(words) + 1):
        if place in words:
            await seat.write(words[place])
        if place < max(words):
            await seat.press("tab")
    await seat.press("ctrl+s")


async def test_a_goal_with_nothing_at_hand_says_how_a_step_is_written(desk: Desk) -> None:
    """One calm line with its key, which is gone once there is a step, and is not said of a goal that rests."""
    with_goal(desk, Goal(versions=(version(),)))
    with_goal(desk, Goal(versions=(version(title="let be"),), state=GoalState.PARKED))
    async with desk.running() as seat:
        await seat.press("g", "g")
        assert "Next small step  s writes one; ten minutes is enough" in seat.text
        await seat.press("down")
        assert "writes one" not in seat.text
        await seat.press("up", "s")
        await seat.write("find the number")
        await seat.press("enter")
        assert "writes one" not in seat.text
        assert "find the number   s done" in seat.text


async def test_an_empty_place_invites_and_a_goal_is_written_down(desk: Desk) -> None:
    """Not knowing comes first; `a` writes a goal with its small first step, which is then the next one."""
    async with desk.running() as seat:
        await seat.press("g", "g")
        assert "nothing has to be" in seat.text
        assert seat.text.index("w  answers") < seat.text.index("a  writes down")
        await seat.press("a")
        await fill(seat, {0: "call by myself", 1: "o", 5: "in 3 months", 8: "find the number"})
        assert "Saved the goal “call by myself”" in seat.text
        assert "with others · by 22 February 2027" in seat.text
        assert "Next small step  find the number" in seat.text
    with opened(desk) as journal:
        (goal,) = journal.goals()
        assert (goal.area, goal.now.target) == (LifeArea.OTHERS, date(2027, 2, 22))
        assert [step.text for step in goal.steps] == ["find the number"]


async def test_steps_are_done_one_after_another(desk: Desk) -> None:
    """`s` does the next one, `u` takes it back; without one left it writes another."""
    with_goal(desk)
    async with desk.running() as seat:
        await seat.press("g", "g", "s")
        assert "Done: “find the number”" in seat.text
        assert "Next small step  dial" in seat.text
        await seat.press("u")
        assert "Next small step  find the number" in seat.text
        await seat.press("s", "s", "s")
        await seat.write("say hello")
        await seat.press("enter")
        assert "Next small step  say hello" in seat.text
    with opened(desk) as journal:
        assert [step.done for step in journal.goals()[0].steps] == [TODAY, TODAY, None]


async def test_a_practice_is_marked_with_one_key(desk: Desk) -> None:
    """`N` counts today; the week says how often of how many, and `u` takes it back."""
    with_goal(desk)
    async with desk.running() as seat:
        await seat.press("g", "g")
        assert "none recorded this week" in seat.text
        await seat.press("N")
        assert "1 of 3 this week" in seat.text
        assert "· · · · · · ●" in seat.text
        await seat.press("u")
        assert "none recorded this week" in seat.text


async def test_a_practice_with_a_skill_logs_the_skill(desk: Desk) -> None:
    """The practice is an entry like any other, counted wherever it was logged; not needed does not count."""
    with Journal.open(desk.path, clock=desk.clock, create=True) as journal:
        skill = journal.find_skill("slow breath")
        repeat = Repeat(goal_id="", text="breathe", since=TODAY - timedelta(days=30), times=5, skill_id=skill.id)
        journal.add_goal(Goal(versions=(version(),), repeats=(repeat,)))
    async with desk.running() as seat:
        await seat.press("g", "g", "N")
        assert "logged as slow breath" in seat.text
        assert "1 of 5 this week" in seat.text
    with opened(desk) as journal:
        (entry,) = journal.entries(kinds=(Kind.PRACTICE,))
        assert isinstance(entry, Practice)
        assert (entry.skill_id, entry.state) == (skill.id, PracticeState.DONE)
        assert journal.repeat_marks() == []


async def test_a_practice_is_written_down_where_there_is_none(desk: Desk) -> None:
    """`N` asks what and how often, refuses what is no way of repeating, and keeps it in words."""
    with_goal(desk, Goal(versions=(version(),)))
    async with desk.running() as seat:
        await seat.press("g", "g", "N")
        await fill(seat, {0: "one call", 1: "now and then"})
        assert "names no days or times" in seat.text
        await seat.press(*["backspace"] * 12)
        await seat.write("mon, wed, fri")
        await seat.press("ctrl+s")
        assert "one call  every Mon, Wed and Fri" in seat.text
    with opened(desk) as journal:
        assert journal.goals()[0].repeats[0].rule == "FREQ=WEEKLY;BYDAY=MO,WE,FR"


async def test_closeness_is_one_line(desk: Desk) -> None:
    """A number, words after it if one likes; another number is refused and what was typed is kept."""
    with_goal(desk)
    async with desk.running() as seat:
        await seat.press("g", "g", "r")
        await seat.write("12")
        await seat.press("enter")
        assert "whole number from 0 to 10" in seat.text
        await seat.press("r", "backspace", "backspace")
        await seat.write("4 a bit")
        await seat.press("enter", "r")
        await seat.write("6")
        await seat.press("enter")
        assert "6 of 10 on Sun 22 Nov" in seat.text
        assert "4 6" in seat.text
    with opened(desk) as journal:
        assert [(one.value, one.note) for one in journal.goals()[0].ratings] == [(4, "a bit"), (6, "")]


async def test_a_change_is_a_new_version_with_its_reason(desk: Desk) -> None:
    """The old words stay readable behind `v`; a form closed as it was changes nothing."""
    with_goal(desk)
    async with desk.running((100, 40)) as seat:
        await seat.press("g", "g", "e", "ctrl+s")
        assert "Nothing was changed" in seat.text
        await seat.press("e")
        await fill(seat, {0: " and with Jo", 9: "it is about her"})
        assert "the old version stays readable" in seat.text
        await seat.press("h")
        assert "2 versions of a goal" in seat.text
        assert "it is about her" in seat.text
        await seat.press("down")
        assert "call by myself" in seat.text
        await seat.press("escape", "u")
    with opened(desk) as journal:
        assert [one.title for one in journal.goals()[0].versions] == ["call by myself"]


@pytest.mark.parametrize(
    ("letter", "state", "said"),
    [
        ("p", GoalState.PARKED, "Parked “call by myself”; it rests here"),
        ("l", GoalState.LET_GO, "Let “call by myself” go"),
        ("d", GoalState.DONE, "“call by myself” is done"),
    ],
)
async def test_a_goal_rests_or_ends_and_is_opened_again(desk: Desk, letter: str, state: GoalState, said: str) -> None:
    """Each is one form with an optional why, each is a way it can go well, and each can be opened again."""
    with_goal(desk)
    async with desk.running((100, 30)) as seat:
        await seat.press("g", "g", "x", letter, "tab")
        await seat.write("for now")
        await seat.press("ctrl+s")
        assert said in seat.text
        assert "for now" in seat.text
        await seat.press("s")
        assert "x opens it again" in seat.text
        with opened(desk) as journal:
            assert (journal.goals()[0].state, journal.goals()[0].state_since) == (state, TODAY)
        await seat.press("x", "ctrl+s")
        assert "is open again" in seat.text


async def test_two_scored_goals_have_a_t_score(desk: Desk) -> None:
    """One goal rated from −2 to +2 has none; with two there is one line that explains it."""
    levels = ("", "less often", "once a month", "twice", "")
    for title in ("call by myself", "see people"):
        with_goal(desk, Goal(versions=(version(title=title, measure=Measure.ATTAINMENT, levels=levels),)))
    async with desk.running((90, 40)) as seat:
        await seat.press("g", "g")
        assert "once a month" in seat.text
        await seat.press("r")
        await seat.write("+1")
        await seat.press("enter")
        assert "+1 on Sun 22 Nov\n" in seat.text
        assert "+1  twice" in seat.text
        assert "T-score" not in seat.text
        await seat.press("down", "r")
        await seat.write("-1 less")
        await seat.press("enter")
        assert "T-score 50 over 2 goals. 50 would be every goal as you expected it" in seat.text


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_all_levels_are_seen_while_rating(desk: Desk, size: tuple[int, int]) -> None:
    """Of five goals with long words, each of the five descriptions stands there while a number is chosen."""
    levels = ("not out of bed", "only with somebody", "to the corner", "round the block", "into the park")
    full = version(measure=Measure.ATTAINMENT, levels=levels, sign="a long sign " * 20, obstacle="rain " * 40)
    for title in ("one", "two", "three", "four"):
        with_goal(desk, Goal(versions=(version(title=title),)))
    steps = tuple(GoalStep(goal_id="", text=f"step {number}") for number in range(6))
    repeats = (Repeat(goal_id="", text="one call", since=TODAY, times=3),)
    with_goal(desk, Goal(versions=(full,), steps=steps, repeats=repeats))
    async with desk.running(size) as seat:
        await seat.press("g", "g")
        while "› call by myself" not in seat.text:
            await seat.press("down")
        await seat.press("r")
        for words in levels:
            assert words in seat.text
        assert "› call by myself" in seat.text
        assert "How close, −2 to +2" in seat.text
        await seat.press("escape")
        assert "› call by myself" in seat.text
        assert "one call" in seat.text


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_more_than_planned_is_read_to_its_end(desk: Desk, size: tuple[int, int]) -> None:
    """Twelve times on one day, of three: the list, the page and the key beside it say so, and nothing is cut."""
    goal = with_goal(desk)
    with opened(desk) as journal:
        for _ in range(12):
            Practised(goal.repeats[0], NOON).run(journal)
    async with desk.running(size) as seat:
        await seat.press("g", "g")
        assert "12 times, 3 planned" in seat.text
        assert "12 times this week, 3 planned" in seat.text
        assert "N done today" in seat.text
        assert "12 of 3" not in seat.text


async def test_earlier_ratings_stay_on_the_page_after_the_measure_changed(desk: Desk) -> None:
    """Three ratings from 0 to 10 are told apart from those by own descriptions."""
    goal = with_goal(desk)
    with opened(desk) as journal:
        for value in (3, 5, 6):
            RateGoal(goal, value, "", NOON).run(journal)
        levels = ("", "less often", "once a month", "twice", "")
        journal.revise_goal(goal.id, version(measure=Measure.ATTAINMENT, levels=levels))
    async with desk.running() as seat:
        await seat.press("g", "g")
        assert "before, 0 to 10: 3 5 6" in seat.text
        await seat.press("r")
        await seat.write("+1")
        await seat.press("enter")
        assert "+1 on Sun 22 Nov" in seat.text
        assert "before, 0 to 10: 3 5 6" in seat.text


async def test_all_steps_and_practices_have_a_page(desk: Desk) -> None:
    """There a step is added, said otherwise, done, opened again and taken away, and a practice marked."""
    with_goal(desk)
    async with desk.running() as seat:
        await seat.press("g", "g")
        assert "s done" in seat.lines[-1]
        assert "S steps" in seat.lines[-1]
        await seat.press("S", "enter")
        assert "✓ find the number" in seat.text
        await seat.press("enter")
        assert "· find the number" in seat.text
        await seat.press("e")
        await seat.write(" of Ana")
        await seat.press("enter")
        assert "find the number of Ana" in seat.text
        await seat.press("x")
        assert "Took “find the number of Ana” away" in seat.text
        await seat.press("u", "end", "enter")
        assert "this week on Sun" in seat.text
        await seat.press("escape")
        assert "what I want, for now" in seat.text
    with opened(desk) as journal:
        assert [step.text for step in journal.goals()[0].steps] == ["find the number of Ana", "dial"]
        assert len(journal.repeat_marks()) == 1


async def test_a_key_that_is_held_does_a_step_once(desk: Desk) -> None:
    """Pressed again before the screen is fresh, a first step that was only named is written down once."""
    with_goal(desk, Goal(versions=(version(first_step="find the number"),)))
    async with desk.running() as seat:
        await seat.press("g", "g")
        await seat.pilot.press("s", "s", "s")
        await seat.rest()
    with opened(desk) as journal:
        assert [(step.text, step.done) for step in journal.goals()[0].steps] == [("find the number", TODAY)]


async def test_what_can_be_chosen_can_be_clicked(desk: Desk) -> None:
    """The next step, a practice, an earlier version and the ways on are keys to the mouse too."""
    goal = with_goal(desk)
    with opened(desk) as journal:
        journal.revise_goal(goal.id, version(title="call more"))
    async with desk.running() as seat:
        await seat.press("g", "g")
        for words, said in (("s done", "Done: “find the number”"), ("N done", "1 of 3 this week")):
            row = next(number for number, line in enumerate(seat.lines) if words in line)
            await seat.pilot.click(offset=(seat.lines[row].index(words), row))
            await seat.rest()
            assert said in seat.text
        row = next(number for number, line in enumerate(seat.lines) if "2 versions" in line)
        await seat.pilot.click(offset=(seat.lines[row].index("versions"), row))
        await seat.rest()
        assert "2 versions of a goal" in seat.text
        await seat.press("escape", "w", "ctrl+s")
        row = next(number for number, line in enumerate(seat.lines) if "in other words" in line)
        await seat.pilot.click(offset=(seat.lines[row].index("other"), row))
        await seat.rest()
        assert "Something I want" in seat.text


async def test_of_many_steps_those_at_hand_stand_there(desk: Desk) -> None:
    """Open ones come before those that are done, which are the last two; the rest are a key away."""
    done = tuple(GoalStep(goal_id="", text=f"past {day}", done=date(2026, 11, day)) for day in range(1, 9))
    ahead = tuple(GoalStep(goal_id="", text=f"ahead {number}") for number in range(1, 7))
    with_goal(desk, Goal(versions=(version(),), steps=(*done, *ahead)))
    async with desk.running() as seat:
        await seat.press("g", "g")
        shown = [words for words in ("ahead 1", "ahead 4", "past 8", "past 7", "S all 14 steps") if words in seat.text]
        assert shown == sorted(shown, key=seat.text.index)
        assert len(shown) == 5
        assert not any(words in seat.text for words in ("ahead 5", "past 6"))
        await seat.press("S")
        assert "› · ahead 1" in seat.text


async def test_the_heading_says_how_many_rest(desk: Desk) -> None:
    """As soon as one is not open any more, it says how many stand where."""
    with_goal(desk)
    with_goal(desk, Goal(versions=(version(title="sing"),), state=GoalState.LET_GO, state_since=TODAY))
    async with desk.running() as seat:
        await seat.press("g", "g")
        assert "1 open, 1 let go" in seat.text


async def test_of_several_practices_one_is_chosen(desk: Desk) -> None:
    """`N` with two of them opens the page at the first; enter marks the one under the cursor."""
    repeats = tuple(Repeat(goal_id="", text=text, since=TODAY, times=2) for text in ("call", "write"))
    with_goal(desk, Goal(versions=(version(),), repeats=repeats, steps=(GoalStep(goal_id="", text="dial"),)))
    async with desk.running() as seat:
        await seat.press("g", "g", "N", "down", "enter")
    with opened(desk) as journal:
        (mark,) = journal.repeat_marks()
        assert next(one.text for one in journal.goals()[0].repeats if one.id == mark.repeat_id) == "write"


async def test_a_deleted_goal_comes_back(desk: Desk) -> None:
    """`delete` takes the goal out with all under it, `u` brings it back."""
    goal = with_goal(desk)
    async with desk.running() as seat:
        await seat.press("g", "g", "delete")
        assert "nothing has to be" in seat.text
        await seat.press("u")
    with opened(desk) as journal:
        assert journal.goal(goal.id) == goal


async def test_what_is_half_written_is_kept(desk: Desk) -> None:
    """Leaving a form or a line, or quitting the program in one, loses nothing."""
    with_goal(desk)
    async with desk.running() as seat:
        await seat.press("g", "g", "a")
        await seat.write("more music")
        await seat.press("escape", "r")
        await seat.write("5 per")
        await seat.press("escape")
        await seat.press("r")
        assert "5 per" in seat.text
        await seat.press("escape", "a")
        assert "more music" in seat.text
    with opened(desk) as journal:
        assert len(journal.goals()) == 1


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_hostile_words_are_words_at_every_size(desk: Desk, size: tuple[int, int]) -> None:
    """Markup, escapes and long words in every part are shown letter by letter, and rows keep their width."""
    payloads = ("[/] [@click=app.quit]x[/] a\x1b]52;c;Zm9v\x07b a\u202eb", "漢字" * 60 + "👩‍👩‍👧", "x" * 2000)
    for words in payloads:
        with_goal(
            desk,
            Goal(
                versions=(
                    version(title=words[:120], sign=words, obstacle=words, value=words),
                    version(title=words[:120], reason=words, sign=words, first_step=words),
                ),
                steps=(GoalStep(goal_id="", text=words),),
                repeats=(Repeat(goal_id="", text=words, since=TODAY, rule=f"FREQ=DAILY;{words}"),),
                state_reason=words,
            ),
        )
    async with desk.running(size) as seat:
        await seat.press("g", "g")
        for _ in payloads:
            for keys in (("S", "end", "escape"), ("h", "escape"), ("e", "escape"), ("down",)):
                await seat.press(*keys)
                rows = seat.app.screen._compositor.render_strips()
                assert [row.cell_length for row in rows] == [size[0]] * size[1]
                assert acts_on_a_terminal("".join(seat.lines)) == []


async def test_plain_signs_are_ascii(desk: Desk) -> None:
    """With plain signs the marks of steps and weeks are ASCII."""
    with_goal(desk)
    with opened(desk) as journal:
        journal.set_setting("plain_signs", value=True)
    async with desk.running() as seat:
        await seat.press("g", "g", "s", "N")
        assert "x find the number" in seat.text
        assert ". . . . . . x" in seat.text


@pytest.mark.parametrize("width", [60, 80])
def test_the_bar_names_every_place_at_every_width(width: int) -> None:
    """With Goals in it the bar fits 60 and 80 columns, also on a place that stands in it only while one is there."""
    for place in PLACES:
        bar = nav_line(PLACES, place.name, width)
        assert bar.cell_length <= width
        assert place.title in bar.plain
        assert "…" not in bar.plain.replace("g …", "")


def test_a_form_closed_as_it_was_changes_nothing() -> None:
    """Only what differs becomes a version; an area alone is none; a reason alone is not dropped but told."""
    goal = Goal(versions=(version(sign="one\ntwo", target=date(2026, 1, 1)),), id="g2a3")
    form = goal_form(goal, TODAY)
    assert isinstance(form.finish(form.values), KeepAsItIs)
    area = form.finish({**form.values, "area": "others"})
    assert isinstance(area, ReviseGoal)
    assert (area.version, area.area) == (None, LifeArea.OTHERS)
    changed = form.finish({**form.values, "value": "being free"})
    assert isinstance(changed, ReviseGoal)
    assert changed.version is not None
    assert (changed.version.sign, changed.version.target) == ("one\ntwo", date(2026, 1, 1))
    with pytest.raises(RefusedField):
        form.finish({**form.values, "reason": "because"})


def test_levels_need_words_for_what_is_expected() -> None:
    """0 needs own words, the others may stay empty; back to 0–10 is a version too."""
    goal = Goal(versions=(version(),), id="g2a3")
    form = levels_form(goal, TODAY)
    with pytest.raises(RefusedField):
        form.finish(form.values)
    intent = form.finish({**form.values, "level2": "once a month", "level4": "whenever", "weight": "3"})
    assert isinstance(intent, ReviseGoal)
    assert intent.version is not None
    assert intent.version.levels == ("", "", "once a month", "", "whenever")
    again = levels_form(Goal(versions=(intent.version,), id="g2a3"), TODAY)
    back = again.finish({**again.values, "measure": "0 to 10"})
    assert isinstance(back, ReviseGoal)
    assert back.version is not None
    assert back.version.measure is Measure.OWN


def test_an_open_goal_can_be_parked_and_a_parked_one_opened() -> None:
    """The first choice is the likeliest one; the state a goal is in is not offered."""
    parked = state_form(Goal(versions=(version(),), state=GoalState.PARKED, id="g2a3"), NOON)
    intent = parked.finish(parked.values)
    assert isinstance(intent, SetState)
    assert intent.state is GoalState.OPEN
    choices = state_form(Goal(versions=(version(),), id="g2a3"), NOON).fields[0].choices
    assert not any(one.startswith("open") for one in choices)


def test_a_practice_that_is_changed_keeps_an_unusual_rule() -> None:
    """A rule that has no plain words goes through the form untouched; its name alone can be changed."""
    odd = Repeat(goal_id="g2a3", text="call", since=TODAY, rule="FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", id="r2a3")
    form = repeat_form(Goal(versions=(version(),), id="g2a3"), odd, [], TODAY)
    intent = form.finish({**form.values, "text": "write"})
    assert isinstance(intent, SaveRepeat)
    assert (intent.repeat.rule, intent.repeat.text) == (odd.rule, "write")


def test_a_new_goal_takes_its_first_step_along() -> None:
    """The small first step is a step from the beginning; without one there is none."""
    form = goal_form(None, TODAY, Beginning("more\nmusic"))
    intent = form.finish({**form.values, "first_step": "tune  the guitar"})
    assert isinstance(intent, AddGoal)
    assert (intent.goal.title, [step.text for step in intent.goal.steps]) == ("more music", ["tune the guitar"])
    bare = form.finish(form.values)
    assert isinstance(bare, AddGoal)
    assert bare.goal.steps == ()


async def test_a_narrow_form_says_how_to_get_to_its_next_line(desk: Desk) -> None:
    """At 60 columns the last line has room for tab, beside saving, leaving and Support."""
    async with desk.running((60, 20)) as seat:
        await seat.press("g", "g", "a")
        assert "tab next line" in seat.lines[-1]
        assert "f1 support" in seat.lines[-1]
