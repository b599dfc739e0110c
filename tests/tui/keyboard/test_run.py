"""What keys without a pause look like: keys that a practised hand presses, or words, told from the letters alone."""

from __future__ import annotations

import pytest

from tui.terminal.run import LOOKED_AT, Run, words_in

TODAY = """
7acd|7 acd|7 ac d|7a c d|acd acd|acdc|acdac|7acdzs|7acdz|7uacd|7u6acd|upp|uppUp|7uppa|ppa|pacd|pac jp|p a p a|aece|aedh
ap7|7acf|adad|acuc|acudu|acdu7|a7c6d5|7.1|7tacd|7acdhijklm|7acdhijklmors|acdhijklmorsvwxyz|ihdca|a cd|cd a| 7ac|  acd
sad|7dish|gtacd|gt7acd|gj gt7acd|gjgt7acdU|gt[[7acd]]|]]7ac|u u u|uUuU|7uUu7|aUcU|acUd|eejk|e7|ejjk|gxgj
upgx|acgx|gogt|acdgogt|Bjj k u|Bjj  ku|Bjjk o|Bk  jo|Bjjtfc|Bk  c|m7acd|jj7acd|jkjk7acd|hjklhjkl|hjklai|kjhlia
"""

LISTS = """
jjkk|jjjkkjuU|jjjd|jjdu|dudu|dduu|jjde|jd k d u|jj  kk|jj  e|jk  u|jk l u|jjPjP|jjbjb|jbju|hjlk|hjkljhul|lhlhoo|ovjk
ov  jk|vjkl|v  jk u|tjjk|t  jk|jt  ku|ojk u|ojkuU|D  jku|DjkuU|[[jk u|jmk|jmjkau|jacku|jajku|jsjku|jjzku|jkzzu|GjkG
Gjk u|ggjk|1j2k3u|0jk|ddu|jduk|jdukd|j.k.u|jwku|hewl|jhulwov|jhlkuowtv|gj  jk|gj  ge|gjjkgjjk|gtgj u|jjxu|xu xu|jxuxuU
jnjnu|NuN|jk e|hjkl uh|jpuU|jskuU|ju sk|jqq|jrkusl|jk su|CjEu|jEuk|jNEu|G  jk|1jku|2 jku|jmkau|jk ou|jhlu|jyu|jcku
jfgku|uk jk|xjksuelr|jkslrwhau|asjk|gs  e|ge  jk|gp  ju|gg  je|gn  ju|g, jku|gsgpgg|gsjjgpkkggu|gs jjgp kku|gr1h2l
12345|1h2l3|hhllu|jkhlu|jjjhlu|hlou|houl|otot|octtcu|1o2t3c|hlotcvu|Yhjklut|#jjku|# jk u|++hl--u|+ - +u|1 h l u
h l ou|wbhlu|1zh2zu|hjkl7|7j8j9k|hl3u4|A7jk|hjlkxu|yjhku|jjkku|tfco|tf co|t j k o|f j k u|jk cou|cotfku|joku
"""

WORDS = """
I slept 3 hours|at 2 I woke again|wed 6pm|had a day|us but true|dad was at the door|so sad about it|not a new one
could not get up|up all night again|ashamed|our argument|a hard day|grateful|quiet night|burnt out|did he say|exhausted
I cried in the car|he shouted at me|slept badly|I don't know|ich war heute müde|und dann hat er angerufen|ein guter Tag
jetzt geht es besser|heute war schwer|Streit mit Anna|zu viel Arbeit|traurig|spazieren mit dem Hund
"""


def each_of(lines: str) -> list[str]:
    """Return what stands between the strokes."""
    return [one for line in lines.strip("\n").split("\n") for one in line.split("|")]


def told(typed: str, *, keys: bool, slip: int = -1) -> int:
    """Return at which letter a run is taken for words, 0 for never; the one at `slip` means nothing."""
    run = Run()
    for number, letter in enumerate(typed):
        run.take_in(letter, number / 10, strange=number == slip)
        if run.reads_as_words(lambda _: keys):
            return number + 1
    return 0


@pytest.mark.parametrize("lines", [TODAY, LISTS], ids=["today", "lists"])
def test_keys_of_a_practised_hand_are_no_words(lines: str) -> None:
    """Not even where one of them means nothing."""
    assert [one for one in each_of(lines) if told(one, keys=True)] == []
    assert [one for one in each_of(TODAY) if told(one, keys=False)] == []


@pytest.mark.parametrize("slip", "zmxfyw")
def test_a_slip_among_keys_makes_no_words_of_them(slip: str) -> None:
    """Wherever the finger slipped, also to a key of another program."""
    slipped = [(one[:at] + slip + one[at:], at) for one in each_of(TODAY + LISTS) for at in range(len(one) + 1)]
    assert [typed for typed, at in slipped if told(typed, keys=True, slip=at)] == []


def test_keys_held_down_or_pressed_again_are_no_words() -> None:
    """However long, and whatever is pressed behind them."""
    for keys in ("j" * 500 + "u", "u" * 40, "jjjjjuuuuu", " " * 30 + "u", "aaaaeeee", "11111", "jjjjje  e"):
        assert not told(keys, keys=False), keys


@pytest.mark.parametrize("words", each_of(WORDS))
def test_what_people_write_is_told_within_three_words(words: str) -> None:
    """In English and in German, behind keys as well."""
    assert 0 < told(words, keys=False) <= 16
    assert told(f"7jj {words} and so it went on all the evening", keys=False)


def test_a_sentence_about_oneself_is_told_at_its_second_word() -> None:
    """Before that opens a form; where the letter is that of a skill, it is a key."""
    assert told("I slept", keys=False) == len("I s")
    assert not told("I acd", keys=True)


def test_where_every_letter_is_a_key_it_takes_more() -> None:
    """One word may be keys, as any letters may that mark a skill; several words are not."""
    assert not told("ashamed", keys=True)
    assert told("ashamed of it", keys=True)


@pytest.mark.parametrize(
    ("typed", "behind", "undid", "goes_on"),
    [
        ("un", "s", True, False),
        ("7u6n", "s", True, False),
        ("7 an", "s", False, False),
        ("dun", "e", True, False),
        ("us b", "u", True, True),
        ("quiet n", "i", False, True),
        ("our", " ", True, True),
        ("an", " ", False, True),
        ("7n", " ", False, False),
    ],
)
def test_a_line_that_words_opened_is_told_from_one_that_was_meant(
    typed: str, behind: str, *, undid: bool, goes_on: bool
) -> None:
    """By what is typed into it, with what came before; a line opened on purpose is typed into at once."""
    run = Run()
    for number, letter in enumerate(typed):
        run.take_in(letter, number / 10)
    run.undid = undid
    assert run.goes_on_in(behind, lambda _: True) is goes_on


def test_words_go_on_sooner_where_a_file_is_asked_for() -> None:
    """“did he” deletes an entry and opens the import: nobody deletes, imports and types a path without a pause."""
    for typed, goes_on in (("di", True), ("i", False), ("jji", False), ("d", False)):
        run = Run()
        for number, letter in enumerate(typed):
            run.take_in(letter, number / 10)
        assert run.goes_on_in("d", lambda _: True, for_words=False) is goes_on
        assert not run.goes_on_in("d", lambda _: True)


def test_letters_that_are_no_keys_anywhere_are_those_of_words() -> None:
    """Of what is not written with these letters nothing is known, and nothing is needed: they do nothing."""
    assert told("сегодня тяжёлый день", keys=False)
    assert words_in("") == words_in(" ") == words_in("7 3") == (0, 0)


def test_only_the_newest_keys_are_looked_at() -> None:
    """A run can be long, each key of it is looked at once."""
    assert words_in(
        "jk" * 1000 + " had such a hard day today and could not get up until noon because of that fight"
    ) != (0, 0)
    assert LOOKED_AT < 100
