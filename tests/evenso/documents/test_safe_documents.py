"""A person's words on paper: shown letter by letter, never markup, never wider than the page, ASCII when asked."""

import html
import re
from datetime import timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from evenso.cells import width_of
from evenso.documents import markdown, text
from evenso.documents.markdown import escaped
from evenso.documents.paper import Paper, to_ascii, wrapped
from evenso.records import AnyEntry, Skill
from evenso.summary import Material, Summary, summarise
from evenso.text import one_line
from tests.evenso.week.diary import BREATH, MONDAY, SUNDAY, check_in, moods_of, note, practice

HOSTILE = (
    "# heading",
    "- item",
    "+ item",
    "1. item",
    "12) item",
    "= = =",
    "---",
    "***",
    "> quote",
    "`code` ``more``",
    "```",
    "~~~",
    "**bold** _it_ __b__ ~~gone~~",
    "[click](http://evil.example)",
    "![x](http://evil.example/track.png)",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!-- hidden -->",
    "&amp; &lt; &#35;",
    "a | b | c",
    "|---|",
    "http://evil.example www.evil.example evil.example me@evil.example",
    "mailto:me@evil.example ftp://evil.example",
    "[ref]: http://evil.example",
    "[^1]: note",
    "trailing backslash \\",
    "\\# already escaped",
    "$x$ :smile: @someone #123",
    ": definition",
    "=1+1",
    "term\ttab",
    "line\nbreak",
    "\x1b[31mred \x07 \u202e right \u200f to left",
    "[bold]markup[/] [@click=app.quit]",
    "漢字 👩‍👧 ñ é ½",
)

READER = MarkdownIt("gfm-like")


def paper_of(words: str) -> Summary:
    """A summary in which a person's words stand in every place that takes them."""
    skill = Skill(id="own", name=one_line(words)[:60] or "x", area=BREATH.area)
    entries: list[AnyEntry] = [check_in(MONDAY, 4, 20, words), note(SUNDAY, words, tags=(words,), for_session=True)]
    entries += [practice(MONDAY - timedelta(days=n), skill, rated=(8, 5)) for n in range(6)]
    material = Material(moods_of(entries), entries, [skill])
    return summarise(SUNDAY - timedelta(days=89), SUNDAY, material, made_on=SUNDAY)


def read(marked: str) -> tuple[str, set[str]]:
    """Render Markdown as a reader would; return its text and the names of its HTML tags."""
    page = READER.render(marked)
    tags = set(re.findall(r"</?([a-z][a-z0-9]*)", page))
    return html.unescape(re.sub(r"<[^>]*>", "", page)), tags


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.fault("F68")
def test_escaped_text_reads_as_it_was_typed(words: str) -> None:
    """In a paragraph, a list, a quote or a table the same letters come out, and no markup."""
    shown = one_line(words)
    for frame in ("{}", "- {}", "> {}", "before {}", "| a |\n| --- |\n| {} |"):
        said, tags = read(frame.format(escaped(words)))
        assert shown in " ".join(said.split())
        assert tags <= {"p", "ul", "li", "blockquote", "table", "thead", "tbody", "tr", "th", "td"}


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("ab1 .:)(#-+*_`~[]<>&|\\!=/@w$^{}\"'\n\t"), max_size=30))
@pytest.mark.fault("F68")
def test_no_mixture_of_signs_becomes_markup(words: str) -> None:
    """Whatever signs stand together, the reader sees them as they were typed."""
    said, tags = read(f"- {escaped('x' + words)}")
    assert " ".join(said.split()) == one_line("x" + words)
    assert tags == {"ul", "li"}


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("ab1 .:)(#-+*_`~[]<>&|\\!=/@w$^{}\"'"), min_size=1, max_size=30))
def test_no_beginning_becomes_markup(words: str) -> None:
    """A text that begins with a sign that could open a block is still a paragraph in its quote."""
    shown = one_line(words)
    said, tags = read(f"> {escaped(words)}")
    assert " ".join(said.split()) == shown
    assert tags <= {"blockquote", "p"}


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.fault("F68")
def test_the_markdown_document_holds_no_foreign_markup(words: str) -> None:
    """In a whole document a person's words open no link, image, heading or HTML of their own."""
    marked = markdown.render(paper_of(words))
    said, tags = read(marked)
    assert not tags & {"a", "img", "script", "em", "del", "h3", "ol"}
    assert said.count("Summary of") == 1
    assert [line for line in marked.split("\n") if line.startswith("## ")] == [
        line for line in markdown.render(paper_of("plain")).split("\n") if line.startswith("## ")
    ]


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.fault("F50", "F68")
def test_text_documents_hold_nothing_that_acts(words: str) -> None:
    """Text and Markdown hold no control character and no sign that reorders, in both variants."""
    found = paper_of(words)
    for said in (text.render(found), text.render(found, plain=True), markdown.render(found)):
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]", said)


@pytest.mark.parametrize("words", HOSTILE)
def test_the_ascii_variant_is_ascii(words: str) -> None:
    """Asked for ASCII, nothing else comes, in text and in Markdown."""
    found = paper_of(words)
    assert text.render(found, plain=True).isascii()
    assert markdown.render(found, plain=True).isascii()


@settings(max_examples=20, deadline=None)
@given(st.text(min_size=1, max_size=200).filter(lambda words: bool(one_line(words))), st.integers(60, 120))
def test_text_keeps_to_its_width(words: str, width: int) -> None:
    """No line is wider than asked, in cells, whatever the language."""
    for line in text.render(paper_of(f"x{words}"), width=width).split("\n"):
        assert width_of(line) <= width


@given(st.text(max_size=300), st.integers(20, 60))
@example("\uaa31", 20)  # a mark with no letter to stand on
@example("\uaa31" + "x" * 20, 20)
@example("x" * 20 + " \uaa31", 20)
def test_wrapping_loses_no_letter(words: str, width: int) -> None:
    """Wrapped lines hold the same letters in the same order and fit."""
    lines = wrapped(words, width)
    assert "".join(lines).replace(" ", "") == one_line(words).replace(" ", "")
    assert all(0 < width_of(line) <= width for line in lines)


@given(st.text(max_size=100))
def test_ascii_is_ascii(words: str) -> None:
    """Every text has an ASCII form; text that is ASCII already stays as it is."""
    assert to_ascii(words).isascii()
    if words.isascii():
        assert to_ascii(words) == words


def test_paper_leaves_no_double_gaps() -> None:
    """Headings stand off by one empty line, never two, and a document ends with one line end."""
    paper = Paper()
    paper.gap()
    paper.heading("One")
    paper.gap()
    paper.heading("Two")
    paper.tell("first\n\n\nsecond")
    paper.gap()
    assert paper.text() == "One\n\nTwo\nfirst\n\nsecond\n"
