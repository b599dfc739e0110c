"""`evenso skills`, `skill` and `trial`: what is known, what helped, changing skills, coin-flip months."""

from __future__ import annotations

import pytest

from tests.tui.cli.conftest import Run
from tests.tui.cli.test_reading import ACTING, HOSTILE


def test_which_strategies_work_as_text(sample: Run) -> None:
    """Three answers one after another, each with what cannot be told yet."""
    done = sample("skills", "--works")
    assert done.code == 0
    places = [done.out.index(title) for title in ("Right after", "The next day, fairly compared", "A coin-flip month")]
    assert places == sorted(places)
    assert "slow breath: easier" in done.out
    assert "Can't tell yet" in done.out


def test_before_anything_is_written_nothing_can_be_told(run: Run) -> None:
    """A journal that nobody began answers each question with “can't tell yet” or an invitation."""
    assert "Can't tell yet" in run("skills", "--works").out
    assert "Nothing is here yet" in run("skills", "--helped").out
    assert run("skills", "--helped", "--json").json == {"skills": [], "setbacks": []}
    assert run("trial", "list", "--json").json == []


def test_what_helped_when_it_was_hard(begun: Run) -> None:
    """A practice at 8 that eased stands with its own words; one at 3 does not."""
    begun("practice", "cold water", "at the tap", "--before", "8", "--after", "5")
    begun("practice", "said no", "--before", "3", "--after", "1")
    assert "cold water, lower right after once, last today, noted then: “at the tap”" in begun("skills", "--helped").out
    (one,) = begun("skills", "--helped", "--json").json["skills"]
    assert (one["skill"], one["times"], one["words"]) == ("cold water", 1, "at the tap")
    assert begun("skills", "--helped", "--works").code == 2


def test_a_skill_is_added_changed_put_away_and_shown(begun: Run) -> None:
    """Only what is given changes; the skill is shown in full, as text and JSON."""
    saved = begun("skill", "new", "hummed", "--area", "grounding", "--what", "a tune", "--json").json
    assert (saved["skill"], saved["area"], saved["what"], saved["when"]) == ("hummed", "grounding", "a tune", None)
    assert begun("skill", "edit", "hummed", "--name", "hummed low", "--how", "slow\nand low").code == 0
    assert begun("skill", "favourite", "hummed").out == "hummed low is a favourite: it stands on Today.\n"
    begun("practice", "hummed low", "--before", "7", "--after", "4", "--in-the-way", "the neighbours")
    told = begun("skill", "show", "hummed", "--explain").out
    for words in ("a tune", "and low", "the neighbours", "7 before, 4 after", "How “Right after” comes about"):
        assert words in told
    full = begun("skill", "show", "hummed", "--json").json
    assert (full["uses"], full["favourite"], full["rated"], len(full["last"])) == (1, True, 1, 1)
    assert begun("skill", "archive", "hummed").out == "Put hummed low away; its history stays.\n"
    assert "hummed low" not in begun("skills").out
    assert begun("skill", "archive", "hummed", "--back").out == "Brought hummed low back.\n"
    begun("undo")
    assert "hummed low" not in begun("skills").out


def test_a_month_says_its_power_before_it_begins(begun: Run) -> None:
    """Without --begin nothing is written; begun it is listed and can be stopped, and undo takes it back."""
    told = begun("trial", "start", "moved my body")
    assert "22 would show a real difference" in " ".join(told.out.split())
    assert begun("trial", "list", "--json").json == []
    trial = begun("trial", "start", "moved my body", "--begin", "--json").json
    assert (trial["from"], trial["to"], trial["state"], trial["result"]) == ("2026-11-23", "2026-12-20", "ahead", None)
    assert "coins" not in trial
    assert "Begins tomorrow" in begun("trial", "list").out
    assert begun("trial", "start", "went outside", "--begin").code == 2
    assert begun("trial", "stop").out == "Stopped the coin-flip month of moved my body; its days stay.\n"
    assert begun("trial", "list", "--json").json[0]["state"] == "stopped"
    begun("undo")
    assert begun("trial", "delete", trial["id"]).code == 0
    assert begun("trial", "list", "--json").json == []


def test_what_today_s_coin_said(begun: Run) -> None:
    """While it runs, the day and its coin are listed; how it looks so far is not."""
    begun("trial", "start", "moved my body", "--begin")
    later = "2026-11-30T09:00"
    (trial,) = begun("trial", "list", "--json", now=later).json
    assert (trial["state"], trial["day"], trial["result"], trial["sentence"]) == ("running", 8, None, None)
    assert isinstance(trial["today_with"], bool)
    assert "Day 8 of 28. Today's coin: a day" in begun("trial", "list", now=later).out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["skill", "new", "said no", "--area", "habits"], "already"),
        (["skill", "new", "x" * 70, "--area", "habits"], "at most 60"),
        (["skill", "new", "hum", "--area", "music"], "none of"),
        (["skill", "new", "hum"], "area"),
        (["skill", "edit", "said no"], "Nothing to change"),
        (["skill", "show", "nothing like it"], "no skill"),
        (["trial", "start", "slow breath"], "what calms"),
        (["trial", "start", "slow breath", "--begin"], "what calms"),
        (["trial", "start", "took my medication", "--begin"], "a basic of your day"),
        (["trial", "stop"], "going on"),
        (["trial", "delete", "zzzz"], "no coin-flip month"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(begun: Run, words: list[str], said: str) -> None:
    """Bad input exits 2, says why, and writes nothing."""
    before = begun("skills", "--archived", "--json").out
    done = begun(*words)
    assert (done.code, said in done.err) == (2, True), done.err
    assert begun("skills", "--archived", "--json").out == before


def test_hostile_words_stay_words(begun: Run) -> None:
    """Nothing that was typed into a skill or a practice acts on a terminal."""
    begun("skill", "new", HOSTILE[:40], "--area", "habits", "--what", HOSTILE, "--how", HOSTILE)
    begun("practice", "cold water", HOSTILE, "--before", "9", "--after", "2", "--in-the-way", HOSTILE)
    for words in (["skills"], ["skills", "--works"], ["skills", "--helped"], ["skill", "show", "cold water"]):
        for more in ([], ["--json"]):
            done = begun(*words, *more)
            assert done.code == 0
            assert not set(done.out + done.err) & set(ACTING)


def test_an_idea_is_taken_up(begun: Run) -> None:
    """Ideas are listed until they are among the skills; what is none is refused."""
    assert "said I was angry (communication)" in begun("skill", "ideas").out
    assert begun("skill", "take", "said", "I", "was", "angry", "--json").json["skill"] == "said I was angry"
    assert "said I was angry" not in [one["skill"] for one in begun("skill", "ideas", "--json").json]
    assert begun("skill", "take", "nothing like it").code == 2


def test_the_quiet_line_hears_what_got_in_the_way_too(begun: Run) -> None:
    """Words about not wanting to be here are answered once, wherever in a practice they were written."""
    said = begun("practice", "cold water", "--in-the-way", "I don't want to live any more")
    assert "Support" in said.err or "support" in said.err
    assert "support" not in begun("practice", "cold water", "--in-the-way", "I don't want to live any more").err


def test_an_entry_s_line_says_its_use_and_what_got_in_the_way(begun: Run) -> None:
    """What was said beside a practice is seen in the list, not only found by a search."""
    begun("practice", "cold water", "at the tap", "--use", "5", "--in-the-way", "the phone")
    assert "cold water · did it, helped · at the tap · in the way: the phone" in begun("list").out.replace("\n", "")
