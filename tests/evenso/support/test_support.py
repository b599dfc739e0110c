"""Support's own data and words: crisis lines that are whole, the plan as a text and back, a country that is a guess."""

from __future__ import annotations

import csv
import re
from datetime import date
from pathlib import Path

import pytest

from evenso.language import LANGUAGES
from evenso.support.finding import found, meant
from evenso.support.helplines import (
    countries,
    emergency_numbers,
    every_country,
    guess_country,
    helplines,
    likely_country,
    lines_for,
)
from evenso.support.planning import HEADINGS, read_plan, write_plan
from evenso.support.records import Contact, PlanLine, PlanPart
from evenso.support.remarks import CHANNELS, EMERGENCIES, HOURS, NOTES, NUMBERS, SERVICES, say_page
from evenso.wording.support.lines import say_checked, say_emergency, say_line, say_no_line

SHARED = Path(__file__).parents[4] / "shared" / "helplines.csv"


def test_every_line_is_whole() -> None:
    """Each line has a country of two letters, a name, a number with a digit, and an emergency number."""
    lines = helplines()
    assert len(lines) > 40
    for line in lines:
        assert len(line.iso) == 2
        assert line.service.strip()
        assert any(sign.isdigit() for sign in line.number)
        assert any(sign.isdigit() for sign in line.emergency)
    assert len({(line.iso, line.service, line.number) for line in lines}) == len(lines)


@pytest.mark.skipif(not SHARED.exists(), reason="the gathered list lies outside the project")
def test_only_lines_that_may_ship_are_shipped_as_they_were_found() -> None:
    """The package holds the numbers of exactly those rows whose `ship` begins with yes."""
    with SHARED.open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["ship"].startswith("yes")]
    wanted = sorted((row["iso"], row["number"], row["emergency"]) for row in rows)
    assert sorted((line.iso, line.number, line.emergency) for line in helplines()) == wanted


def test_a_line_that_is_not_open_round_the_clock_says_so() -> None:
    """Hours that could not be confirmed are left out, and the note says that; a midnight closing is said."""
    by_name = {line.service: line for line in helplines()}
    assert by_name["Livslinien"].hours == ""
    assert "could not be confirmed" in by_name["Livslinien"].note
    assert "closes at midnight" in by_name["Telefono Amico Italia"].note
    assert "England and Wales only" in next(line.note for line in helplines() if line.number.startswith("111 then"))


def test_a_country_is_only_guessed_from_the_language() -> None:
    """A locale with a country that has lines names it; without one, or with none there, nothing is guessed."""
    known = [iso for iso, _ in countries(helplines())]
    assert guess_country({"LANG": "de_AT.UTF-8"}, known) == "AT"
    assert guess_country({"LC_ALL": "C", "LANG": "de_AT"}, known) == ""
    assert guess_country({"LANG": "en"}, known) == ""
    assert guess_country({"LANG": "is_IS.UTF-8"}, known) == ""
    assert guess_country({}, known) == ""


def test_a_likely_country_is_any_that_a_setting_names() -> None:
    """One to be offered first: it needs no lines, and a shell in plain English does not hide it."""
    assert likely_country({"LC_ALL": "C.UTF-8", "LANG": "de_DE.UTF-8"}) == "DE"
    assert likely_country({"LC_ALL": "is_IS", "LANG": "de_DE"}) == "IS"
    assert likely_country({"LC_ALL": "C.UTF-8", "LANG": "en"}) == ""


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("aland", "AX"),
        ("ÅL", "AX"),
        ("cote d’i", "CI"),
        ("engl", "GB"),
        ("österr", "AT"),
        ("kingdom", "GB"),
        ("ger", "DE"),
    ],
)
def test_a_country_is_found_by_the_letters_of_its_name(typed: str, first: str) -> None:
    """Marks and signs need not be typed, a word in the middle counts, and so does what it is called elsewhere."""
    assert found(typed, every_country())[0][0] == first


def test_one_country_is_meant_or_none() -> None:
    """A code or a whole name is one country; the beginning of two names is none, and neither is an empty word."""
    every = every_country()
    assert [meant(one, every) for one in ("de", "Germany", "deutschland", "guinea", "portug")] == [
        "DE", "DE", "DE", "GN", "PT",
    ]  # fmt: skip
    assert [meant(one, every) for one in ("an", "xx", " ", "")] == [""] * 4
    assert found("", every) == every
    assert found("qq", every) == []


def test_a_corrected_line_stands_in_the_place_of_the_shipped_one() -> None:
    """The person's number is shown with the day they checked it; an own line comes after the shipped ones."""
    first = lines_for("AT", helplines())[0]
    right = Contact(name=first.service, reach="143", country="AT", replaces=first.known_as, checked=date(2026, 11, 1))
    own = Contact(name="Night line", reach="0800", country="AT")
    found = lines_for("AT", helplines(), [right, own])
    assert [(line.number, line.own) for line in found] == [("143", True), ("0800", True)]
    assert say_checked(found[0]) == "your own, checked on 1 Nov 2026"
    assert say_emergency(found) == "Emergency: 112 (ambulance 144)"
    assert say_checked(found[1]) == "your own"


def test_of_two_lines_with_one_name_only_the_corrected_one_changes() -> None:
    """TelefonSeelsorge has two numbers in Germany; correcting one leaves the other, and outlives its being shipped."""
    old, other = lines_for("DE", helplines())
    right = Contact(name=old.service, reach="0800 1", country="DE", replaces=old.known_as)
    assert [line.number for line in lines_for("DE", helplines(), [right])] == ["0800 1", other.number]
    assert [line.number for line in lines_for("DE", [other], [right])] == [other.number, "0800 1"]
    assert len({(line.iso, line.known_as) for line in helplines()}) == len(helplines())


def test_every_country_can_be_chosen() -> None:
    """All countries of ISO 3166 have a name, and those with lines the same one in both lists."""
    every = dict(every_country())
    assert len(every) == len(every_country()) > 240
    assert all(len(iso) == 2 and name for iso, name in every.items())
    assert dict(countries(helplines())).items() <= every.items()
    assert "No line for Hungary" in say_no_line(every["HU"])


@pytest.mark.skipif(not SHARED.exists(), reason="the gathered list lies outside the project")
def test_no_line_claims_hours_that_its_page_does_not() -> None:
    """Where the gathered hours carry a condition, the shipped ones are blank or the note names it."""
    with SHARED.open(encoding="utf-8") as file:
        rows = {(row["iso"], row["number"]): row for row in csv.DictReader(file)}
    for line in helplines():
        found = rows[line.iso, line.number]["hours"]
        if line.hours and line.hours != found:
            assert found.startswith(line.hours)
            assert line.note or line.page >= "2020-06-01", line


def test_a_line_says_how_old_its_page_is() -> None:
    """The date of the page that shows a number stands beside the day it was checked."""
    line = lines_for("AT", helplines())[0]
    assert say_line(line) == "Telefonseelsorge: 142 (call, 24/7)"
    assert say_checked(line) == "checked on 22 Nov 2026; its page is from May 2023"
    pages = {line.page for line in helplines()}
    assert all(say_page(page).startswith("its page ") for page in pages)
    assert say_page("2024-06-12") == "its page is from 12 Jun 2024"
    assert say_page("about 2024-05") == "its page is from about May 2024"
    assert say_page("") == "its page has no date"


def test_a_plan_is_the_same_after_it_was_typed() -> None:
    """Written as a text and read back, a plan is what it was, and lines that stay keep their ids."""
    plan = [
        PlanLine(part=PlanPart.SIGNS, text="I cancel things", id="a111"),
        PlanLine(part=PlanPart.ASK, text="Ana, after eight", id="b222"),
    ]
    assert read_plan(write_plan(plan), plan) == plan
    assert read_plan(write_plan([])) == []


def test_lines_stand_under_the_heading_above_them() -> None:
    """Dashes and blanks do no harm; what stands before any heading belongs to the first one."""
    text = f"cold hands\n\n## {HEADINGS[PlanPart.MATTERS].upper()}\n-   the garden\n  \n"
    assert [(line.part, line.text) for line in read_plan(text)] == [
        (PlanPart.SIGNS, "cold hands"),
        (PlanPart.MATTERS, "the garden"),
    ]


def test_numbers_for_anywhere_are_those_of_the_lines() -> None:
    """Where nobody knows the country, only numbers are said that a shipped line of that place has."""
    every = helplines()
    shipped = {line.iso: line.emergency for line in every}
    numbers = {place: number for number, place in emergency_numbers(every)}
    assert numbers == {"the EU": "112", "the UK": "999", "the US and Canada": "911", "Australia": "000"}
    for number, iso in (("112", "DE"), ("112", "IE"), ("999", "GB"), ("911", "CA"), ("000", "AU")):
        assert shipped[iso].startswith(number)
    without = [line for line in every if line.iso not in {"CA", "GB"}]
    assert [place for _, place in emergency_numbers(without)] == ["the EU", "Australia"]


def test_a_person_is_no_line_where_no_country_is_chosen() -> None:
    """People have no country, and do not become lines of none."""
    assert lines_for("", helplines(), [Contact(name="Ana", reach="evenings")]) == []


def test_all_that_the_lines_say_can_be_said_in_another_language() -> None:
    """Channels, hours, emergency numbers and notes of the file stand in the tables that translate them."""
    assert {one for line in helplines() for one in line.channel.split("/")} <= CHANNELS.keys()
    assert {line.hours for line in helplines() if line.hours} == HOURS.keys()
    worded = {line.emergency for line in helplines() if re.search("[a-z]", line.emergency)}
    assert worded == EMERGENCIES.keys()
    assert {line.note for line in helplines() if line.note} == NOTES.keys()
    assert {line.number for line in helplines() if re.search("[a-z]", line.number)} == NUMBERS.keys()
    described = re.compile(r"\(.*\b(in|of|area|adults|dial|Dutch|French|too)\b|prevention line|rest of")
    assert {line.service for line in helplines() if described.search(line.service)} == SERVICES.keys()


def test_every_country_has_its_name_in_every_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """No country is left without a name, and they are sorted as the language sorts them."""
    for code in LANGUAGES:
        monkeypatch.setattr("evenso.support.helplines.spoken", lambda code=code: code)
        named = every_country()
        assert len(named) == len({name for _, name in named}) >= 249
        assert all(name for _, name in named)
    names = [name for _, name in every_country()]
    assert names.index("Ägypten") < names.index("Belgien")
    assert dict(countries(helplines()))["DE"] == "Deutschland"
