"""How one gets to each screen and box of the program from Today, on the sample journal."""

from __future__ import annotations

from typing import Final

PLACES: Final = {
    "Today": "",
    "Today, all skills": "p",
    "Today, the day's entries": "e",
    "Journal": "g j",
    "Journal, a day": "g j enter",
    "Skills": "g s",
    "Patterns": "g p",
    "Goals": "g g",
    "Trends": "g r",
    "Week": "g w",
    "Sessions": "g n",
    "Diary card": "g d",
    "Exercises": "g e",
    "Perspective": "g v",
    "Settings": "g comma",
}
"""Places, and what opens in them."""

PAGES: Final = {
    "an entry": "g j enter enter",
    "tags": "g j t",
    "this day, earlier": "g j o",
    "a skill": "g s enter",
    "what works": "g s W",
    "what helped": "g s h",
    "ideas": "g s i",
    "the steps of a goal": "g g S",
    "a goal's versions": "g g h",
    "how it is computed": "g r number_sign",
    "setbacks": "g r S",
    "marked days": "g r M",
    "the summary": "g r B",
    "scores": "g r Q",
    "the year": "g r Y",
    "comparing": "g r c",
    "the weekly review": "g w r",
    "reviews": "g w R",
    "preparing": "g n w",
    "an exercise": "g e 2",
    "Support": "exclamation_mark",
    "people": "exclamation_mark p",
    "countries": "exclamation_mark c",
}
"""Pages on top of a place."""

TYPED: Final = {
    "feelings on Today": "f",
    "a line on Today": "n",
    "something to bring up": "b",
    "a new entry": "g j n",
    "the search": "g j slash",
    "the filter": "g j f",
    "another skill": "g s a",
    "a practice": "g s p",
    "a pattern": "g p a",
    "a line on a pattern": "g p n",
    "a goal": "g g a",
    "gentle questions": "g g w",
    "a marked day": "g r M a",
    "a total": "g r Q a",
    "dates to compare": "g r c e",
    "what a session said": "g n n n",
    "what was agreed": "g n a a",
    "a topic": "g n w t",
    "a tracker": "g comma a",
    "another feeling on the card": "g d a",
    "a thought check": "g v enter",
    "the plan": "exclamation_mark e",
    "somebody to turn to": "exclamation_mark a a",
    "a line in the review": "g w r w",
}
"""Where one types."""

BOXES: Final = {"the places": "g", "help": "question_mark", "the palette": "ctrl+p"}
"""Boxes that lie over a screen."""
