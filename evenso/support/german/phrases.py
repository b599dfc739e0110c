"""German phrases in which somebody says of themselves that they do not want to be here (`science.md` 15.3).

They are compared with a text as `words` brings it to one form. Never single words: each needs the person who speaks.
"""

from __future__ import annotations

from typing import Final

_GAP: Final = r"(?:(?!(?:nicht|nie|niemals|ohne|vor|für|warum|wie)\b|kein)[\w']+,? ){0,4}?"
"""A few words between, none of which denies or leads elsewhere."""

_GONE: Final = (
    r"(?:nicht (?:mehr|länger) (?:leben|weiterleben|da sein|hier sein|existieren|am leben sein|auf (?:der|dieser) welt "
    r"sein|sein)(?! müssen)|nicht weiterleben|(?:nicht mehr|nie mehr|nie wieder) aufwachen|"
    r"für immer (?:schlafen|einschlafen|weg sein)|weg sein für immer|"
    r"einschlafen und (?:nicht mehr|nie mehr|nie wieder) aufwachen|tot sein)"
)
_DIE: Final = r"sterben(?! (?:vor|für|an|bei|wegen|lassen)\b)"
_TO_BE_GONE: Final = (
    r"(?:nicht mehr (?:zu leben|da zu sein|hier zu sein|zu existieren|aufzuwachen|leben zu müssen)|nie (?:mehr|wieder) "
    r"aufzuwachen|tot zu sein|zu sterben|gestorben zu sein|nie geboren (?:worden )?zu sein)"
)
_DO: Final = (
    r"(?:mich (?:am liebsten )?(?:umbringen|töten|erhängen|erschiessen|vor (?:den|einen) zug werfen)|"
    r"mir (?:am liebsten )?(?:das leben nehmen|etwas antun|die pulsadern aufschneiden)|"
    r"meinem leben ein ende (?:setzen|machen)|"
    r"mein leben beenden|(?:allem|dem ganzen) ein ende "
    r"(?:setzen|machen)|(?:selbstmord|suizid) begehen|vor (?:den|einen) zug springen|von (?:der|einer) brücke springen|"
    r"mit dem leben schluss machen)"
)
_TO_DO: Final = (
    r"(?:mich (?:umzubringen|zu töten|zu erhängen|zu erschiessen)|mir (?:das leben zu nehmen|etwas anzutun)|"
    r"meinem leben ein ende zu (?:setzen|machen)|"
    r"mein leben zu beenden|allem ein ende zu (?:setzen|machen)|(?:selbstmord|suizid) zu "
    r"begehen|vor (?:den|einen) zug zu (?:springen|gehen)|von (?:der|einer) brücke zu springen)"
)
_DOING: Final = r"(?:mich umbringe|mir (?:das leben nehme|etwas antue)|mein leben beende|meinem leben ein ende setze)"
_HURT: Final = r"(?:mich (?:selbst )?(?:verletzen|ritzen|schneiden)|mir (?:selbst )?wehtun)"
_WANT: Final = r"(?:will|wollte|möchte|mag|kann|könnte|würde gern|würde am liebsten|würde lieber)"
_WISH: Final = r"(?:will|wollte|möchte|würde gern|würde am liebsten|würde lieber)"
_AWAY: Final = r"(?:tot|gestorben|nicht mehr (?:da|hier|am leben|auf der welt)|nie geboren(?: worden)?)"

PHRASES: Final = (
    (
        (
            rf"\bich {_WANT} {_GAP}{_GONE}",
            rf"\b(?:will|möchte|kann|mag|würde) ich {_GAP}{_GONE}",
            rf"\bich {_GAP}{_GONE} (?:will|wollte|möchte|mag|kann)",
            rf"\bich {_WISH} {_GAP}{_DIE}",
            rf"\b(?:am liebsten würde|will|möchte) ich {_GAP}{_DIE}",
            rf"\bich {_GAP}{_DIE} (?:will|wollte|möchte)",
            rf"\bich wünsche mir,? (?:dass ich )?{_GAP}{_TO_BE_GONE}",
            rf"\b(?:wünsche|wünschte) (?:mir )?,? ?(?:ich wäre|dass ich) {_GAP}{_AWAY}",
            rf"\bich wünschte,? (?:ich )?(?:wäre|hätte) {_GAP}(?:{_AWAY}|nicht überlebt)",
            rf"\bich (?:wäre|bin) (?:lieber|am liebsten|besser) {_AWAY}",
            rf"\b(?:am liebsten|lieber) wäre ich {_AWAY}",
            rf"\bwäre ich {_AWAY}(?=\s*(?:$|[^\w\s,]))",
            rf"\bich hoffe,? (?:dass )?ich {_GAP}(?:nicht|nicht mehr|nie mehr|nie wieder) aufwache",
            rf"\bich denke {_GAP}(?:daran|darüber nach),? {_GAP}(?:{_TO_BE_GONE}|{_TO_DO})",
            rf"\bich denke {_GAP}(?:an|über) (?:suizid|selbstmord)(?: nach)?",
            rf"\bich denke {_GAP}ans sterben",
            rf"\bich (?:habe|hatte|bekomme|kriege) {_GAP}(?:suizidgedanken|suizidale gedanken)",
            rf"\b(?:habe|hatte) ich {_GAP}(?:suizidgedanken|suizidale gedanken)",
            r"\bich (?:bin|fühle mich) (?:(?!nicht\b)\w+ )?(?:suizidal|suizidgefährdet|lebensmüde)",
            rf"\bich (?:{_WANT}|werde|würde|muss|wünschte ich könnte) {_GAP}{_DO}",
            rf"\b(?:will|möchte|werde|würde|könnte|muss) ich {_GAP}{_DO}",
            rf"\bich {_GAP}{_DO} (?:will|wollte|möchte|werde|könnte|würde|soll|muss)",
            r"\bich bringe mich (?:\w+ )?um(?=\s*(?:$|[^\w\s]|heute|jetzt|wenn))",
            r"\bich tue mir (?:\w+ )?etwas an(?=\s*(?:$|[^\w\s]|heute|jetzt|wenn))",
            rf"\b(?:dass|ob|bevor|wie) ich {_GAP}{_DOING}",
            rf"\bich [^.!?;|]{{0,50}}\b{_TO_DO}",
            (
                r"\bohne mich (?:wäre|wären|ginge|geht|hätte|hätten) [^.!?;|]{0,40}"
                r"(?:besser|leichter|einfacher|glücklicher)"
            ),
            (
                r"\b(?:wäre|wären|ginge|geht) [^.!?;|]{0,30}(?:besser|leichter|einfacher|besser dran|glücklicher)"
                r"(?: dran)? ohne mich"
            ),
            rf"\b(?:besser|leichter|einfacher),? wenn ich {_GAP}{_AWAY} (?:wäre|bin)",
            rf"\bniemand würde (?:mich vermissen|es merken),? wenn ich {_GAP}{_AWAY} wäre",
            r"\bniemand würde mich vermissen",
            r"\bkeinen? (?:grund|sinn) (?:mehr )?(?:zu leben|weiterzuleben|im leben)",
            r"\bnichts mehr,? (?:wofür|für das) es sich (?:zu leben )?lohnt(?: zu leben)?",
            r"\b(?:wofür|warum) (?:soll|sollte) ich (?:weiterleben|leben)(?=\s*(?:$|[^\w\s]))",
            r"\bmein leben (?:hat|macht) keinen sinn(?! gemacht)",
            r"\bdas leben hat (?:für mich )?keinen sinn(?! gemacht)",
            r"\bich bin (?:\w+ )?müde (?:vom leben|zu leben)",
            r"\bich (?:wünsche mir|will|sehne mich nach) (?:den|dem) tod(?=\s*(?:$|[^\w\s]))",
            rf"\bhoffentlich wache ich {_GAP}(?:nicht mehr|nie mehr|nie wieder) auf(?=\s*(?:$|[^\w\s]))",
            rf"\bich habe {_GAP}an (?:suizid|selbstmord) gedacht",
            rf"\b(?:besser|leichter|einfacher),? ich wäre {_GAP}{_AWAY}",
            rf"\bwenn ich {_GAP}{_AWAY} wäre(?=\s*(?:$|[^\w\s,]))",
            rf"\b(?:froh|glücklicher|erleichtert|besser dran),? wenn ich {_GAP}(?:{_AWAY}|weg) wäre",
            r"\b(?:mein|das) leben ist (?:es )?nicht (?:mehr )?(?:lebenswert|wert gelebt zu werden)",
            r"\bich (?:bin|habe) (?:es )?(?:satt|leid|müde) zu leben|\bich bin des lebens müde",
            r"\bich halte (?:das|dieses) leben nicht (?:mehr|länger) aus",
            rf"\b(?:ich {_WISH}|will ich|möchte ich) {_GAP}{_HURT}(?=\s*(?:$|[^\w\s,]|und|aber))",
            (
                rf"\bich {_WISH} {_GAP}alle (?:meine |die )?(?:tabletten|pillen|schlaftabletten) (?:auf einmal )?"
                r"(?:nehmen|schlucken)(?=\s*(?:$|[^\w\s,]))"
            ),
            r"\bich habe [^.!?;|]{0,20}\bdrang,? (?:mich (?:selbst )?zu (?:verletzen|ritzen|schneiden)|mir wehzutun)",
            r"\bich (?:habe|schreibe) [^.!?;|]{0,30}\babschiedsbriefe?\b",
            r"\bich (?:habe|sammle) [^.!?;|]{0,30}\b(?:tabletten|pillen) (?:gesammelt|gehortet|zurückgelegt)",
            (
                r"\bich [^.!?;|]{0,20}\b(?:sollte|dürfte) (?:tot sein|nicht mehr (?:da sein|leben)|"
                r"nie geboren (?:worden )?sein)"
            ),
        ),
        r"",
    ),
)
"""(phrases, what has to come after each of them), as patterns."""

CORE: Final = (
    r"\bmich umbringen(?! (?:vor|wenn)\b)",
    r"\bmir das leben (?:zu )?nehmen",
    r"\bmeinem leben ein ende (?:zu )?setzen",
    r"\b(?:drang|plan|wunsch|idee|mut),? (?:zu sterben|mich umzubringen|tot zu sein|nicht mehr zu leben)",
    r"\bnicht mehr leben wollen",
)
"""What is about oneself anywhere in a sentence, unless somebody else, a denial or a story stands before it."""
