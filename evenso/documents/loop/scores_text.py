"""`evenso score show` as plain text: what may be said of a questionnaire, its chart, its totals."""

from __future__ import annotations

from datetime import date
from typing import Final

from evenso.charts.scores.chart import draw_scores, signs_of
from evenso.charts.styles import ChartStyle
from evenso.documents.paper import Paper
from evenso.scores.courses import Course
from evenso.text import one_line
from evenso.wording.dates import say_day
from evenso.wording.scores import saying

_ROWS: Final = 14


def score_text(course: Course, today: date, *, width: int, style: ChartStyle, aloud: bool = False) -> str:
    """Return the course of one questionnaire as lines of at most `width` cells; with `aloud` without its chart."""
    paper = Paper(max(40, width), ascii=style.ascii)
    paper.line(f"{one_line(course.asked.name)}: {saying.say_figures(course.asked)}")
    paper.gap()
    for sentence in saying.say_course(course, today):
        paper.say(sentence)
    drawn = None if aloud else draw_scores(course, today, min(paper.width, 100), _ROWS, style)
    if drawn is not None:
        paper.gap()
        for row in drawn.rows:
            paper.line(row.rstrip())
        signs = signs_of(style)
        legend = saying.say_legend(course.asked, band=signs.band, line=signs.cutoff, dot=signs.dot)
        paper.say(legend.replace("   ", ", "))
    paper.gap()
    for score in course.scores:
        note = f": {one_line(score.note)}" if score.note else ""
        day = say_day(score.day, today)
        value = saying.total(score.value)
        said = f"{day}: {value}" if aloud else f"{value}  {day}"
        paper.say(f"{said}{note} ({score.id})", 2, hang=2)
    paper.say(saying.NOT_A_JUDGEMENT)
    return paper.text()
