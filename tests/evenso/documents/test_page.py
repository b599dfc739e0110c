"""The HTML page: one file that fetches nothing, every word escaped, headings in order, tables to be read aloud."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

import pytest

from evenso.bring.choice import Choice, Section
from evenso.documents.html.page import GUARD, render
from evenso.text import one_line
from tests.evenso.bring.material import MARKED, summary_of
from tests.evenso.documents.test_safe_documents import HOSTILE

EVERY = Choice(frozenset(Section), added=frozenset({MARKED}))
EMPTY = {"meta", "path", "rect", "circle"}
KNOWN = {
    *("html", "head", "meta", "title", "style", "body", "main", "header", "footer", "section", "h1", "h2", "p", "ul"),
    *("ol", "li", "figure", "figcaption", "blockquote", "details", "summary", "div", "table", "caption", "thead"),
    *("tbody", "tr", "th", "td", "bdi", "svg", "path", "rect", "circle", "text"),
}
ATTRIBUTES = {
    *(
        "lang",
        "charset",
        "http-equiv",
        "content",
        "name",
        "class",
        "id",
        "aria-labelledby",
        "aria-label",
        "role",
        "dir",
    ),
    *("tabindex", "scope", "data-head", "type", "viewbox", "x", "y", "width", "height", "d", "cx", "cy", "r"),
    *("stroke-width", "stroke-dasharray", "text-anchor", "font-size", "font-weight"),
}
NASTY = (
    *HOSTILE,
    "</style><script>alert(1)</script>",
    "</title></head><body onload=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "' autofocus onfocus=alert(1) '",
    "url(http://evil.example) @import 'http://evil.example'",
    "javascript:alert(1) data:text/html,<b>",
    "file:///etc/passwd",
    "\u202etxt.exe \u2066isolate",
    "]]> <![CDATA[ <?xml ?>",
    "\ud800 lone",
    "x" * 10_000,
)


@dataclass
class Reading(HTMLParser):
    """What a parser sees in a page: tags with their attributes, ids, headings, and text outside the style."""

    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the tag that is open."""
        if tag not in EMPTY:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note text that is shown."""
        if "style" not in self.open:
            self.said.append(data)


def read(page: str) -> Reading:
    """Parse a page; every tag in it is closed where it should be."""
    reading = Reading()
    reading.feed(page)
    reading.close()
    assert not reading.open
    return reading


@pytest.mark.parametrize("words", NASTY, ids=range(len(NASTY)))
@pytest.mark.fault("F68")
def test_hostile_words_come_out_as_text(words: str) -> None:
    """In every field at once: no tag or attribute but the page's own, and the words are read letter by letter."""
    page = render(summary_of(EVERY, {"*": words}, name=words))
    reading = read(page)
    assert {tag for tag, _ in reading.tags} <= KNOWN
    assert {name for _, attributes in reading.tags for name in attributes} <= ATTRIBUTES
    assert one_line(words)[:24] in " ".join(" ".join(reading.said).split())
    assert [tag for tag, _ in reading.tags] == [
        tag for tag, _ in read(render(summary_of(EVERY, {"*": "plain"}, name="n"))).tags
    ] or "\n" in words


@pytest.mark.parametrize("words", NASTY[-8:], ids=range(8))
@pytest.mark.fault("F68", "F69")
def test_nothing_in_the_page_can_fetch(words: str) -> None:
    """No address outside text, no script, and the guard stands before everything that could load."""
    page = render(summary_of(EVERY, {"*": words}))
    assert page.index(GUARD) < page.index("<style>")
    for tag, attributes in read(page).tags:
        assert not {"src", "href", "srcset", "action", "style"} & attributes.keys(), tag
        assert not any(name.startswith("on") for name in attributes)
    style = page.partition("<style>")[2].partition("</style>")[0]
    assert "url(" not in style
    assert "@import" not in style
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", page)


def test_headings_stand_in_order_and_sections_are_named() -> None:
    """One title, then a heading for each section, whose ids are there once."""
    reading = read(render(summary_of(EVERY)))
    headings = [tag for tag, _ in reading.tags if re.fullmatch("h[1-6]", tag)]
    drawn = {Section.SESSIONS}  # on the chart, under no heading
    assert headings == ["h1", *["h2"] * len(set(Section) - drawn)]
    ids = [attributes["id"] for _, attributes in reading.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    labels = [attributes["aria-labelledby"] for _, attributes in reading.tags if "aria-labelledby" in attributes]
    assert set(labels) <= set(ids)
    assert next(attributes for tag, attributes in reading.tags if tag == "html") == {"lang": "en"}


def test_the_chart_has_words_and_a_table() -> None:
    """Who does not see it hears what it shows, and finds its figures by weeks."""
    page = render(summary_of(EVERY))
    assert 'role="img" aria-label="Chart of mood from 1 to 10, 25 Aug – 22 Nov 2026;' in page
    table = page.partition("<details>")[2].partition("</details>")[0]
    assert '<th scope="col">Usual day</th>' in table
    assert '<th scope="row">16–22 Nov 2026</th>' in table


def test_the_same_data_make_the_same_page() -> None:
    """Nothing in it depends on when or where it was made."""
    assert render(summary_of(EVERY)) == render(summary_of(EVERY))


def test_words_from_the_right_move_no_number() -> None:
    """A Hebrew name is kept apart from what stands beside it; a topic's number stays on its side."""
    page = render(summary_of(EVERY, {"*": "שאלון דיכאון"}))
    assert "<li><bdi>שאלון דיכאון</bdi>: distress 0–10 usually" in page
    assert "<li><bdi>שאלון דיכאון</bdi></li>" in page.partition('id="topics"')[2].partition("</section>")[0]
    assert '<th scope="row"><bdi>שאלון דיכאון</bdi></th>' in page
    assert '<li dir="auto">' not in page


def test_what_is_long_goes_on_over_the_page() -> None:
    """A short note or item is never parted; a long one would leave half a sheet white."""
    short = render(summary_of(EVERY, {"qnote": "short", "qhelped": "a walk"}))
    assert 'class="flows"' not in short
    assert '<figure class="note">' in short
    long = render(summary_of(EVERY, {"qnote": "a walk by the lake " * 60, "qhelped": "a walk by the lake " * 60}))
    assert '<li class="flows">' in long
    assert '<figure class="note flows">' in long
