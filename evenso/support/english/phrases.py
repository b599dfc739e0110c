"""English phrases in which somebody says of themselves that they do not want to be here (`science.md` 15.3).

They are compared with a text as `words` brings it to one form. Never single words: each needs the person who speaks.
"""

from __future__ import annotations

from typing import Final

from evenso.support.english.fragments import DEAD, DOING, END, GOES_ON, HERE, MYSELF, NOT_A_PLACE, TO
from evenso.support.english.signs import SIGNS
from evenso.support.english.wishes import WISHES
from evenso.support.english.words import CLAUSE

_HURT: Final = rf"(?:{END}|(?= (?:again|now|right now|today|tonight|badly|bad|much|and|but|because)\b))"

_OTHERWISE: Final = (
    rf"\bi can not go on(?: anymore| any longer| living| another day)?{END}",
    (
        rf"\bi (?:(?:do|did) not|no longer) (?:want|wish){TO} {HERE}"
        rf"(?: anymore| any longer| again| at all| tomorrow|{END}){NOT_A_PLACE}"
    ),
    (
        r"\bi (?:have|had|get|got|keep having|keep getting|am having|have had|have been having) (?:more |many |some |"
        rf"those |these |the )?(?:suicidal thoughts|thoughts (?:of|about) {DOING})(?! (?:in|about) )"
    ),
    (
        rf"{CLAUSE}(?:the )?suicidal thoughts (?:again|are back|came back|today|tonight|all (?:day|week|night))(?: "
        rf"today| tonight| all (?:day|week|night))?{END}"
    ),
    rf"{CLAUSE}suicidal (?:again|today|tonight){END}",
    r"^(?:suicidal thoughts|thoughts of suicide|(?:i am )?(?:going to )?kms)(?=[\s.!]*$)",
    rf"\bi (?:want|need|am going|am about|have decided|am tempted){TO} (?:hurt|harm|cut) myself{_HURT}",
    rf"\bi (?:feel|felt|am feeling) like (?:hurting|harming|cutting) myself{_HURT}",
    (
        rf"\bi (?:want|need|am going|am about|have decided|am tempted|could|might){TO} (?:take|swallow|down) "
        r"(?:all|all of|every one of) (?:(?:my|the|these|those) )?(?:pills|tablets|sleeping pills|painkillers)"
        rf"(?: (?:at once|i have|in the house|tonight))?{END}"
    ),
    rf"\bi would {MYSELF} if (?:it|i) (?:were|was) not\b",
    rf"\bif it (?:were|was) not for .{{1,30}} i would {MYSELF}",
    rf"\b(?:nobody|no one) would (?:miss me|notice|care) if i (?:(?:was|were) {DEAD}|died|killed myself)",
)
CORE: Final = (
    (
        r"\bkill(?:ed|ing)? myself(?! (?:for|laughing|with|at|over|trying|if|in|on|by|getting|doing|to (?:get|"
        r"finish|be on))\b)"
    ),
    (
        r"\b(?:end|ending|ended|finish|finishing|take|taking) my own life|\b(?:end|ending|ended|finish|finishing) "
        r"my life(?! (?:as|in|at|with))"
    ),
    (
        r"\bwanting to (?:die|be dead|not be here|not be alive|not exist|be gone forever)(?! (?:of|laughing|from|in|"
        r"to) )"
    ),
    (
        r"\b(?:urges?|plan|ways|idea|courage|nerve) (?:to|of|about) (?:die|dying|suicide|end it all|ending it "
        r"all)(?! of)"
    ),
    r"\bwhether to (?:stay alive|live|go on living|keep living)(?! in| with| at| here)",
    r"\bnothing (?:left )?to live for",
    r"(?:^|[,;:.] )(?:(?:i am|feeling|felt|so) suicidal(?=\s*[,;:.!?]|$)|suicidal(?=\s*[,;:]))",
)
"""What is about oneself anywhere in a sentence, unless somebody else, a denial or a story stands before it."""

PHRASES: Final = (((*WISHES, *SIGNS), GOES_ON), (_OTHERWISE, r""))
"""(phrases, what has to come after each of them), as patterns: compared apart, so that it is made once."""
