"""What a stranger met who had nothing but the shell: answers kept, options guessed, a way on everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import click
import pytest

from evenso.support.finding import alike
from evenso.support.helplines import every_country
from evenso.wording.daily.here import say_days_logged, say_here
from evenso.wording.trend_lines import say_logged
from evenso.wording.trends import say_coverage
from tests.tui.cli.conftest import Run
from tui.cli.commands.shell.meant import meant_by, options_near
from tui.cli.failures import Refused
from tui.cli.unlocking import choosing

LEAVE: dict[str, type[BaseException]] = {"ctrl+d": click.Abort, "ctrl+c": KeyboardInterrupt}


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Put a person at the terminal who types these answers to a command; "ctrl+d" and "ctrl+c" are the keys."""

    def sit_down(command: str, *answers: str) -> None:
        lines: Iterator[str] = iter(answers)

        def answer(_question: str) -> str:
            said = next(lines)
            if said in LEAVE:
                raise LEAVE[said]
            return said

        monkeypatch.setattr(f"tui.cli.commands.{command}.someone_is_there", lambda: True)
        monkeypatch.setattr(f"tui.cli.commands.{command}.ask", answer)

    return sit_down


def test_ctrl_d_keeps_what_was_answered(begun: Run, typed: Callable[..., None]) -> None:
    """The questions of `log` end there: the mood is saved, with the feelings where they came before."""
    typed("writing.log", "3", "ctrl+d")
    done = begun("log")
    assert (done.code, done.err) == (0, "The rest is left out.\n")
    assert "Saved check-in 3 for Sun 22 Nov 2026 09:00" in done.out
    typed("writing.log", "4", "tired, low", "ctrl+d")
    assert begun("log", "--json").json["feelings"] == ["tired", "low"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (("ctrl+d",), "Nothing was written.\n"),
        (("ctrl+c",), "Nothing was written.\n"),
        (("3", "ctrl+c"), "Nothing was written. (Ctrl+D ends the questions, too, and keeps what was answered.)\n"),
    ],
)
def test_leaving_without_saving_says_so(
    begun: Run, typed: Callable[..., None], answers: tuple[str, ...], said: str
) -> None:
    """Ctrl+C leaves, and so does Ctrl+D before any answer; both say what became of it."""
    typed("writing.log", *answers)
    done = begun("log")
    assert (done.code, done.out, done.err) == (130, "", said)
    assert len(begun("list", "--json").json) == 1


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["log", "6", "-f", "sad"], "Did you mean --feel? A word that begins so goes after `--`."),
        (["log", "6", "--feelings", "sad"], "Did you mean --feel?"),
        (["log", "6", "--date", "yesterday"], "Did you mean --at?"),
        (["card", "set", "sadness", "2", "--at", "yesterday"], "Did you mean --on?"),
        (["today", "yesterday"], "Did you mean `evenso today --of yesterday`?"),
        (["week", "last week"], 'Did you mean `evenso week --of "last week"`?'),
        (["week", "last"], 'Did you mean `evenso week --of "last week"`?'),
        (["card", "yesterday"], "Did you mean `evenso card --of yesterday`?"),
        (["trend", "30"], "Did you mean `evenso trend --days 30`?"),
        (["session", "prepare", "sleep", "is", "bad"], 'Did you mean `evenso session prepare --topic "sleep is bad"`?'),
        (["session", "prepare", "3"], "Did you mean `evenso session prepare --pick 3`?"),
        (["prepare"], "`evenso session prepare` may be what you look for"),
        (["plan"], "`evenso support plan` may be what you look for"),
        (["help", "log"], "`evenso log --help` may be what you look for"),
        (["unlock"], "`evenso decrypt` takes it off for good"),
        (["skill", "new", "hummed"], "needs `--area AREA`, one of grounding"),
        (["link"], "needs A, as in `evenso link k3f9 m4tz`"),
        (["rescue"], "needs `-o PATH`"),
        (["goal", "step", "calls", "--done"], "There is no goal “calls”; there are: sleep better."),
        (["pattern", "noticed", "avoiding"], "`evenso pattern new avoiding --spot avoiding` takes up the one"),
        (["pattern", "noticed", "foo"], "There is no pattern “foo”; there are: saying yes."),
        (["practice", "slwo", "breath"], "Near it: slow breath"),
        (["support", "line", "foo", "x"], "safer: Making it safer around me"),
        (["settings", "country", "Germany"], "is kept by `evenso support country NAME`"),
        (["remind", "9"], "is no time of day; write 21:00 or 9pm"),
    ],
)
def test_a_wrong_turn_names_the_way(begun: Run, words: list[str], said: str) -> None:
    """What is near is named, in a line to copy; nothing is written, and nothing ends at “has no place for”."""
    begun("goal", "new", "sleep", "better")
    begun("pattern", "new", "saying", "yes", "--spot", "pleasing")
    before = len(begun("list", "--json").json)
    done = begun(*words)
    assert said in " ".join(done.err.split())
    assert (done.code, done.out) == (2, "")
    assert len(begun("list", "--json").json) == before


def test_words_with_a_dash_are_still_words(begun: Run) -> None:
    """`-1 kg` and a dash before a word that is no option's are what the person wrote."""
    assert begun("log", "6", "-1", "kg", "-sigh", "--json").json["note"] == "-1 kg -sigh"
    assert begun("log", "6", "--json", "--", "-f", "sad").json["note"] == "-f sad"


@pytest.mark.parametrize(
    ("name", "near"),
    [("-f", ["--feel"]), ("--feelings", ["--feel"]), ("--moody", []), ("-at", ["--at"]), ("--fel", ["--feel"])],
)
def test_options_are_guessed_by_how_they_begin(name: str, near: list[str]) -> None:
    """A letter stands for the options that begin with it, a longer word for those it begins with."""
    assert options_near(name, ["--at", "--feel", "--skill", "--help"]) == near


def test_help_may_be_a_cry_for_it() -> None:
    """Alone it leads to Support, `evenso --help` is named with it; help for a command is that command's."""
    assert (meant_by("help"), meant_by("help", ["log"], ["log"])) == ("support", "log --help")


@pytest.mark.slow
def test_a_word_right_after_feel_is_said_to_be_the_line(begun: Run) -> None:
    """Only there: the same word before --feel, a longer line, or one behind feelings with commas needs no remark."""
    remark = "“anxious” is the line; more feelings go after a comma: `--feel sad,anxious`."
    assert remark in " ".join(begun("log", "5", "--feel", "sad", "anxious").err.split())
    assert "is the line" in begun("log", "5", "--feel", "sad,", "anxious").err
    assert "is the line" not in begun("log", "5", "anxious", "--feel", "sad").err
    assert "is the line" not in begun("log", "5", "--feel", "proud, calm", "walked").err
    assert "is the line" not in begun("log", "5", "--feel", "sad", "a", "long", "day").err


@pytest.mark.slow
def test_support_stands_whatever_country_was_typed(begun: Run) -> None:
    """Plan and lines are printed before the refusal; a script's JSON is refused at once."""
    begun("support", "line", "alone", "a", "walk")
    done = begun("support", "--country", "Germny")
    assert done.code == 2
    assert "a walk" in done.out
    assert "Emergency: " in done.out
    assert "“Germny” is no country; did you mean Germany?" in done.err
    assert begun("support", "--country", "Germny", "--json").out == ""
    assert "DE Germany" in begun("support").out
    assert "`evenso support country Germany` keeps it" in begun("support", "country").out
    assert "Support shows the lines for Germany from now on" in begun("support", "country", "germany").out
    assert "Lines for Germany:" in begun("support").out


def test_a_country_is_known_by_nearly_its_name() -> None:
    """Letters that changed places still name it; what is near none names none."""
    assert alike("Grmany", every_country())[0] == ("DE", "Germany")
    assert alike("qqqq", every_country()) == []


@pytest.mark.slow
def test_session_after_asks_at_a_terminal(begun: Run, typed: Callable[..., None]) -> None:
    """Each question in the words of the app; a wrong answer is asked again, Ctrl+D keeps what was said."""
    begun("session", "new", "2026-11-20", "18:00")
    typed("sessions.talking", "8", "", "eleven", "7", "", "how tired I was", "maybe", "y")
    done = begun("session", "after", "--json")
    said = done.json["after"]
    assert (said["heard"], said["suits"], said["useful"]) == (8, 7, None)
    assert (said["missing"], said["raise_next"]) == ("how tired I was", "yes")
    assert "That is none of yes, no, not-yet." in done.err
    typed("sessions.talking", "5", "ctrl+d")
    assert begun("session", "after", "--json").json["after"]["heard"] == 5
    typed("sessions.talking", "ctrl+d")
    assert (begun("session", "after").code, begun("session", "after").out) == (2, "")


@pytest.mark.slow
def test_an_empty_day_names_the_line_for_that_day(begun: Run) -> None:
    """`evenso log 7` alone would write today."""
    assert "`evenso log 7 --at 1999-01-01` writes a check-in" in begun("today", "--of", "1999-01-01").err
    assert "`evenso log 7` writes a check-in" in begun("today").err


@pytest.mark.slow
def test_a_pattern_is_found_by_the_blind_spot_it_grew_out_of(begun: Run) -> None:
    """The example of the help holds: a name of one's own, and the word of the offered one."""
    begun("pattern", "new", "saying", "yes", "--spot", "pleasing")
    assert "Noticed “saying yes”" in begun("pattern", "noticed", "pleasing").out


@pytest.mark.slow
def test_last_week_is_the_same_week_everywhere(begun: Run) -> None:
    """A stretch that begins last week begins with that week's first day, also where weeks begin on another."""
    assert "Week of 9–15 Nov 2026" in begun("week", "--of", "last week").out
    assert "Summary of 9–22 Nov 2026" in begun("summary", "--since", "last week").out
    begun("settings", "week-begins", "sunday")
    assert "Summary of 15–22 Nov 2026" in begun("summary", "--since", "last week").out


@pytest.mark.slow
def test_plain_alone_says_today_in_words(begun: Run) -> None:
    """No app with its boxes opens where words alone were asked for."""
    done = begun("--plain")
    assert done.code == 0
    assert "Sunday 22 November 2026" in done.out
    assert "`evenso` without --plain opens the app" in done.err


@pytest.mark.slow
def test_a_check_in_within_the_minute_is_just_after(begun: Run) -> None:
    """No minute is said that did not pass."""
    begun("log", "5")
    assert "That is another check-in, just after" in begun("log", "6").err


@pytest.mark.slow
def test_the_words_of_a_trend_name_the_days_they_count(begun: Run) -> None:
    """The count of days begins with the journal, and so does the span beside it."""
    assert "21–22 Nov 2026: 1 of 2 days with a mood" in begun("trend", "--format", "words").out


@pytest.mark.slow
def test_an_hour_that_says_its_half_of_the_day_is_a_time(begun: Run) -> None:
    """`remind 21` is nine in the evening."""
    assert begun("remind", "21", "--dry-run", "--json").json["at"] == "21:00"


def test_one_day_is_one_day() -> None:
    """Beside the chart, too."""
    assert (say_logged(1, 1), say_logged(1, 2, 1), say_logged(3, 14)) == (
        "1 of 1 day with a mood",
        "1 of 1 day with a mood, 1 away",
        "3 of 14 days with a mood",
    )


def test_every_count_of_days_says_what_it_counts() -> None:
    """A note yesterday and a mood today are two days of a week, one of a trend: the same words tell which."""
    assert {say_days_logged(1, 2), say_coverage(1, 2), say_logged(1, 2)} == {"1 of 2 days with a mood"}
    assert say_here(2, 2) == "You were here on 2 of 2 days so far, with any entry."
    assert say_here(2, 7, 1) == "You were here on 2 of 6 days, with any entry, and away on 1."


def test_the_last_try_says_where_one_is_afterwards(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A passphrase typed once too often would stand in the shell's history."""
    monkeypatch.setattr(choosing, "ask_for", lambda _question: "wrong")
    with pytest.raises(Refused, match="it is not asked again"):
        choosing.typed_a_last_time("right words")
    said = capsys.readouterr().err
    assert said.count("after that you are back in the shell") == 1


def test_a_time_that_fell_off_its_day_is_asked_back(begun: Run) -> None:
    """`--at yesterday 9pm` without quotes would be noon, with the time as the line; a line is still one."""
    before = begun("list", "--json").out
    for words in (["9pm"], ["21:30"], ["evening"]):
        done = begun("log", "4", "--at", "yesterday", *words)
        assert (done.code, f"--at 'yesterday {words[0]}'" in done.err) == (2, True)
    assert begun("list", "--json").out == before
    assert begun("log", "4", "--at", "yesterday", "nothing", "much").code == 0
    assert begun("log", "4", "--at", "yesterday 9pm", "10pm", "came").code == 0


def test_what_is_missing_is_named_with_the_way_to_it(begun: Run) -> None:
    """Without any pattern there is a command for one; a template without parts names its parts."""
    assert "`evenso pattern new` does that" in begun("pattern", "noticed", "waiting").err
    done = begun("template", "new", "bad night", "slept", "badly")
    assert (done.code, "`--line` takes a line" in done.err) == (2, True)
