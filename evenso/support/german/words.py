"""How German is brought to one form before phrases are looked for in it, and what stands around a quotation or a past.

Small letters with ss for ß, whole words in place of shortened ones, without the small words of `SMALL`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

HINTS: Final = (
    *("leben", "sterb", "tot ", "tot.", "tot,", "umbring", "umzubring", "bringe mich um", "antu", "anzutun", "tue mir"),
    *("suizid", "selbstmord", "aufwach", "aufzuwach", "ohne mich", "nicht mehr da", "nicht mehr hier", "existier"),
    *("geboren", "ein ende", "springen", "werfen", "abschiedsbrief", "tabletten", "pillen", "lebensmüde", "pulsadern"),
    *("gestorben", "vermissen", "lohnt", "nehmen", "tot", "erhängen", "erschiessen", "töten", "schlafen", "tod"),
    *(
        "wache ich",
        "weg sein",
        "ich weg",
        "mich verletzen",
        "selbst verletzen",
        "ritzen",
        "schneiden",
        "wehtun",
        "drang",
    ),
)
"""A text with none of these holds no phrase, and is not compared any further; alone they mean nothing."""

JOINED: Final[Mapping[str, str]] = {
    "am leben bleiben": "weiterleben",
    "weiter leben": "weiterleben",
    "weh tun": "wehtun",
}
"""Pieces that are put into one form before words are looked at."""

CONTRACTED: Final[Mapping[str, str]] = {
    "moechte": "möchte",
    "möcht": "möchte",
    "wuerde": "würde",
    "würd": "würde",
    "koennte": "könnte",
    "könnt": "könnte",
    "wuensche": "wünsche",
    "wuenschte": "wünschte",
    "wünscht": "wünschte",
    "waere": "wäre",
    "wär": "wäre",
    "waeren": "wären",
    "wärn": "wären",
    "toeten": "töten",
    "hab": "habe",
    "hätt": "hätte",
    "haette": "hätte",
    "lebensmuede": "lebensmüde",
    "fuer": "für",
    "fuehle": "fühle",
    "fühl": "fühle",
    "denk": "denke",
    "nich": "nicht",
    "net": "nicht",
    "nimmer": "nicht mehr",
    "nix": "nichts",
    "gerne": "gern",
    "dasein": "da sein",
    "hiersein": "hier sein",
    "was": "etwas",
    "erschiessen": "erschiessen",
    "selbstmordgedanken": "suizidgedanken",
    "todesgedanken": "suizidgedanken",
}
_SMALL: Final = """
einfach nur eigentlich wirklich manchmal oft so echt ehrlich irgendwie halt eben doch mal ja vielleicht wohl fast gar
total auch schon ständig dauernd endlich noch sehr ziemlich bloss bloß tatsächlich selber selbst dann
"""
SMALL: Final = frozenset(_SMALL.split())
"""Words that make a wish stronger or weaker without changing what it is about; a text is compared without them."""

ROUNDABOUT: Final = (
    (r"\b(?:ein|der) teil von mir (will|möchte|wünscht)\b", r"ich \1"),
    (r"\bin mir will (?:etwas|alles)\b", "ich will"),
    (r"(^|[.!?;|] )(will|möchte|kann|wünschte|wäre) (?=(?:nicht mehr|tot|sterben|am liebsten) ?)", r"\1ich \2 "),
    (r"(^|[.!?;|] )(habe|denke|wünschte) (?=\w)", r"\1ich \2 "),
    (r"(^|[.!?;|] )am liebsten (tot|nicht mehr da|nicht mehr hier)\b", r"\1ich wäre am liebsten \2"),
)
"""Ways of leaving the „ich“ out or of saying it around a corner, and what they are compared as."""

TOLD_BY_OTHERS: Final = (
    r"(?:\b(?!ich\b)\w+(?: \w+){0,2}? (?:sagte|sagt|schrieb|schreibt|meinte|meint|sang|singt|rief|flüsterte)(?: dass)?"
    r"|\b(?:in|aus|von) (?:dem|der|diesem|dieser|einem|einer|ihrem|seinem|meinem) (?:\w+ )?"
    r"(?:lied|song|gedicht|roman|film|buch|kapitel|szene|zitat|zeile|traum|spiel|serie|stück)"
    r"|\b(?:im|vom|ins) (?:\w+ )?(?:lied|song|gedicht|roman|film|buch|traum|spiel|stück)"
    r"|\b(?:als ob|nicht dass|nie gesagt|ob jemand|gefragt ob|leute die|menschen die|jemand der|"
    r"heisst nicht(?: dass)?))[\s,:]*$"
)
"""What stands right before a phrase that somebody else says, that is told, asked or denied."""

TOLD_AFTERWARDS: Final = (
    r"^[\s,]*(?:sagte (?:er|sie)|sagt (?:er|sie)|schrieb (?:er|sie)|singt|heisst (?:das|der|die) (?:lied|song|buch)|"
    r"war eine zeile|hat (?:er|sie) gesagt)"
)
LONG_AGO: Final = (
    r"\b(?:vor (?:\w+ ){0,2}(?:jahren|monaten)|damals|früher|als (?:kind|jugendliche\w*|teenager|schüler\w*)|in der "
    r"(?:schulzeit|jugend|pubertät)|mit (?:1\d|2\d|\w+zehn|elf|zwölf|zwanzig)|letztes jahr|19\d\d|20[01]\d|im traum|"
    r"habe geträumt|geträumt dass)\b"
)
SOMEBODY_ELSE: Final = (
    r"\b(?:er|sie|wir|du|ihr|man|jemand|niemand|leute|nicht|nie|niemals|kein\w*|ohne|"
    r"mein (?:bruder|vater|freund|onkel|opa|sohn|mann|chef)|mein patient|meine (?:schwester|mutter|freundin|tante|"
    r"oma|tochter|frau|patientin)|film|buch|lied|song|roman|vortrag)\b"
)
"""What stands before `CORE` in its sentence where that is not the person's own word on today."""

NOW: Final = r"\b(?:jetzt|heute|wieder|gerade|diese (?:woche|nacht)|nicht mehr)\b"
"""What brings a sentence about long ago back into this day."""

FELT: Final = ("Ich fühle mich {}", "Ich habe {}", "Ich denke an {}")
"""What stands around a feeling of a check-in, as in English."""
