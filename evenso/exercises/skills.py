"""Skills that only exercises bring along, when they are practised first, each by its name in English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from evenso.catalogue import said_in
from evenso.language import looked_up
from evenso.language import unsaid as tr  # said below
from evenso.records import Area, Skill

WRITTEN: Final[Mapping[str, Skill]] = {
    "longer exhale": Skill(
        name=tr("longer exhale"),
        area=Area.GROUNDING,
        what=tr("A breath that goes out a little longer than in."),
        when=tr("When the body is in alarm, or will not come down in the evening."),
        how=tr(
            "In for four seconds, out for six, for a minute or two. Dizzy or anxious? Breathe as you normally do, and"
            " stop."
        ),
    ),
    "box breath": Skill(
        name=tr("box breath"),
        area=Area.GROUNDING,
        what=tr("A breath with four even sides."),
        when=tr("When the head wants something to hold on to."),
        how=tr(
            "In, hold, out, hold, four seconds each, four times round. In a pregnancy, or with heart or lung disease,"
            " ask a doctor first."
        ),
    ),
    "muscle release": Skill(
        name=tr("muscle release"),
        area=Area.GROUNDING,
        what=tr("Tensing a group of muscles and letting go, one after another."),
        when=tr("When the body is tight, in the evening, or before something hard."),
        how=tr("Five seconds tense, ten seconds loose, from the hands to the feet. Leave out what hurts."),
    ),
}
"""Such skills as they are written, in English."""

OWN_SKILLS: Final[Mapping[str, Skill]] = {name: said_in(skill, looked_up) for name, skill in WRITTEN.items()}
