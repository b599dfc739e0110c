"""English phrases in which somebody says of themselves that they do not want to be here (`science.md` 15.3).

They are compared with a text as `evenso.support.phrases` folds it: small letters, whole words in place of contractions
("i am", "do not"), without the small words of `SMALL`. Another language is another module with the same names.
"""

from __future__ import annotations

from typing import Final

HINTS: Final = (
    *("die", "dying", "dead", "kill", "kms", "suicid", "life", "live", "living", "alive", "exist", "born", "wake up"),
    *("end it", "ending it", "gone", "disappear", "without me", "with me", "not here", "be here", "around", "go on"),
    *("this world", "this planet", "this earth", "myself", "jumping", "being here", "point in", "keep going", "if i"),
)
"""A text with none of these holds no phrase, and is not compared any further; alone they mean nothing."""

CONTRACTED: Final = {
    "im": "i am",
    "i'm": "i am",
    "ive": "i have",
    "i've": "i have",
    "i'd": "i would",
    "i'll": "i will",
    "dont": "do not",
    "don't": "do not",
    "doesn't": "does not",
    "didn't": "did not",
    "cant": "can not",
    "can't": "can not",
    "cannot": "can not",
    "couldn't": "could not",
    "wouldn't": "would not",
    "won't": "will not",
    "isn't": "is not",
    "isnt": "is not",
    "wasn't": "was not",
    "weren't": "were not",
    "hadn't": "had not",
    "haven't": "have not",
    "shouldn't": "should not",
    "they'd": "they would",
    "he'd": "he would",
    "she'd": "she would",
    "everyone'd": "everyone would",
    "there's": "there is",
    "theres": "there is",
    "life's": "life is",
    "what's": "what is",
    "whats": "what is",
    "it'd": "it would",
    "wanna": "want to",
    "gonna": "going to",
}
_SMALL: Final = """
just really only still sometimes often so honestly always literally actually even truly simply maybe perhaps
probably constantly seriously very quite pretty kinda sorta genuinely secretly rn tbh lol ngl haha
"""
SMALL: Final = frozenset(_SMALL.split())
"""Words that make a wish stronger or weaker without changing what it is about; a text is compared without them."""

_CLAUSE: Final = r"(^|[^\w\s'\"“”«»|] )"
ROUNDABOUT: Final = (
    (r"\b(?:a |some )?(?:big |large |small )?part of me (wants|wanted)\b", "i want"),
    (r"\b(?:a |some )?(?:big |large |small )?part of me (?:does|did) not want\b", "i do not want"),
    (r"\ball i want(?:ed)? is to\b", "i want to"),
    (
        _CLAUSE + r"(?=(?:want|wanted|wish|wished|hope|do not want|can not stop|keep thinking|thought about|felt) )",
        r"\1i ",
    ),
    (_CLAUSE + r"(?=(?:been (?:thinking|feeling)) )", r"\1i have "),
    (_CLAUSE + r"(?=(?:thinking|feeling) )", r"\1i am "),
)
"""Ways of leaving the "I" out or of saying it around a corner, and what they are compared as."""

_END: Final = r"(?=\s*(?:$|[^\w\s'\"“”«»]))"
_GOES_ON: Final = (
    r"(?=\s*(?:$|[^\w\s'\"“”«»]|(?:and|but|because|cause|cos|or|though|although|right now|now|today|tonight|tomorrow|"
    r"since \w+|yesterday|last night|last week|this (?:morning|week|evening|afternoon|time)|these days|anymore|"
    r"any longer|again|most (?:days|nights)|every (?:day|night|morning)|each day|some (?:days|nights)|"
    r"all (?:the time|day|week|night)|"
    r"lately|at the moment|at all|more than|when i|while i|if i|if this|if it|since|i|it|this|like this|a lot|too|"
    r"either|already|more and more|than (?:feel|live|go on|be|keep|this|here)|in my sleep|please|everything|nothing|"
    r"nobody|no one|once and for all|for good|forever|on the bridge|after the (?:call|visit|session)|"
    r"(?:in|on) the (?:shower|bus|train|car|tram|tube|way|night|morning|evening))\b))"
)
"""What may follow: the end of a clause, a time, a reason. "of hunger", "my hair", "on that hill" end the comparison."""

_MYSELF: Final = (
    r"(?:kill myself|kms|end my (?:own )?life|end myself|take my (?:own )?life|hang myself|shoot myself|"
    r"drown myself|unalive myself)"
)
_GONE: Final = (
    rf"(?:{_MYSELF}|die+|be dead|end it all|be gone(?: for ?ever)?|(?:not|never) wake up(?: again)?|"
    r"not be (?:alive|here)|not exist|stop existing|cease to exist|disappear for ?ever|leave this (?:world|life)|"
    r"(?:go to sleep|fall asleep) and (?:not|never) wake up(?: again)?)"
)
_DOING: Final = (
    r"(?:killing myself|ending (?:it all|my (?:own )?life)|taking my (?:own )?life|hanging myself|dying|being dead|"
    r"suicide|not being (?:here|alive)(?: anymore)?|not existing|(?:how|ways|a way) to (?:kill myself|end my life|die)|"
    r"jumping (?:in front of|off|from) (?:the|a|that) (?:train|tram|bus|car|truck|lorry|bridge|roof|building|balcony))"
)
_LIVE: Final = (
    r"(?:live(?: with this(?: pain| feeling)?)?|be alive|exist|go on living|keep living|keep existing|stay alive|"
    r"be (?:in|on) this (?:world|planet|earth))"
)
_HERE: Final = r"(?:be here|be around|wake up|go on)"
_DEAD: Final = r"(?:dead|gone(?: for ?ever)?|not (?:here|alive|around)|never born)"
_TO: Final = r"(?: to)?"

_GOING_ON: Final = (
    (
        r"\bi (?:keep )?(?:want(?:ed)?|wish(?:ed)?|need(?:ed)?|long(?:ed)?|would like|would love|plan|intend|"
        rf"am ready|am tempted|was tempted|am planning|have decided|decided){_TO} {_GONE}"
    ),
    rf"\bi (?:am going|was going|am about|could|might|will|may|tried|nearly tried){_TO} {_MYSELF}",
    rf"\bi (?:feel|felt|am feeling) like {_DOING}",
    rf"\bi (?:(?:do|did) not|no longer) (?:want|wish){_TO} {_LIVE}",
    r"\bi would rather (?:be dead|not be (?:alive|here)|not exist|not wake up)",
    r"\bi (?:would be|am|was) better off dead",
    (
        r"\bi (?:am|was|have been|keep|kept|can not stop|could not stop|can not help) (?:thinking|fantasi[sz]ing) "
        rf"(?:a lot )?(?:about|of) {_DOING}"
    ),
    rf"\bi (?:think|thought|think a lot|have thought|think every day) (?:about|of) {_DOING}",
    (
        r"\bi (?:am|feel|felt|was|have been|have felt|(?:am|was|have been) feeling) "
        r"(?:a bit |a little |completely )?suicidal"
    ),
    (
        r"\b(?:everyone|everybody|they|people|he|she|you|you all|the (?:world|kids|children|family)|my \w+) would "
        r"(?:all )?be better off (?:without me|with me gone|if i (?:was|were|am) (?:dead|gone|not here|not around))"
    ),
    (
        r"\b(?:i (?:see|have|find|can see|can find)|there is) no (?:more )?(?:reason|point) (?:left )?(?:for me )?"
        r"(?:to (?:live|be alive|stay alive|go on|be here|keep living|keep going)|"
        r"(?:in|of) (?:living|being alive|being here))"
    ),
    (
        r"\bi (?:do not|can not|no longer) see (?:the |a |any )?(?:point|reason) "
        r"(?:(?:in|of) (?:living|being alive|being here)|to (?:live|be alive|stay alive|go on living))"
    ),
    r"\bi can not (?:go on living|keep living|live anymore|live any longer)",
    rf"\bi (?:keep |can not stop )?wish(?:ed|ing)? (?:that )?i (?:was|were|could be|had been|would be) {_DEAD}",
    (
        r"\bi (?:keep )?wish(?:ed|ing)? (?:that )?i (?:(?:had|would|was|were) (?:never|not) (?:been |be )?)"
        r"(?:born|alive|here anymore)"
    ),
    rf"\bi (?:keep )?wish(?:ed|ing)? (?:that )?i could {_GONE}",
    (
        r"\bi (?:wish|wished|hope|hoped|pray|prayed) (?:that )?i (?:(?:do|would|will|did|could) not|"
        r"(?:would |will )?never) (?:wake up|exist|have to (?:live|exist|be alive))(?: anymore| tomorrow| again)?"
    ),
    r"\bi hope i die",
    rf"\bi (?:do not know|am not sure) (?:if|whether|that) i want to (?:{_LIVE}|be here)",
    rf"\bi (?:do not|can not) see why i should (?:{_LIVE}|go on)",
    rf"\bi (?:imagine|picture|keep imagining) {_DOING}",
    (
        r"\bi (?:keep |have been |was |am )?(?:googl(?:e|ed|ing)|search(?:ed|ing)? for|look(?:ed|ing) up|"
        r"research(?:ed|ing)) (?:\w+ )?(?:how|ways|methods) to (?:die|kill myself|end my life)"
    ),
    r"\bwhat is the point (?:of|in) (?:living|being alive|being here)",
    r"\bi (?:nearly|almost) killed myself(?: in \w+)?",
    r"\bi (?:do not|no longer) deserve to (?:live|be alive|exist)",
    r"\blife is not worth living",
    rf"\bi (?:have|made|have made|have got) a plan to {_GONE}",
    (
        r"\bit would be (?:easier|better|best) (?:for (?:everyone|everybody|them|all|us all) )?if i "
        rf"(?:(?:was|were|am) {_DEAD}|died|did not (?:exist|wake up))"
    ),
    r"\bi am (?:done with|tired of|sick of) (?:living|being alive)",
)
"""Phrases after which only what `_GOES_ON` names may come."""

_OTHERWISE: Final = (
    (
        rf"\bi (?:(?:do|did) not|no longer) (?:want|wish){_TO} {_HERE}"
        rf"(?: anymore| any longer| again| at all| tomorrow|{_END})"
    ),
    (
        r"\bi (?:have|had|get|got|keep having|keep getting|am having|have had|have been having) (?:more |many |some |"
        rf"those |these |the )?(?:suicidal thoughts|thoughts (?:of|about) {_DOING})(?! (?:in|about) )"
    ),
    rf"{_CLAUSE}(?:the )?suicidal thoughts (?:again|are back|came back|today|tonight|all (?:day|week|night)){_END}",
    rf"{_CLAUSE}suicidal (?:again|today|tonight){_END}",
    rf"\bi would {_MYSELF} if (?:it|i) (?:were|was) not\b",
    rf"\bif it (?:were|was) not for .{{1,30}} i would {_MYSELF}",
    rf"\b(?:nobody|no one) would (?:miss me|notice|care) if i (?:(?:was|were) {_DEAD}|died|killed myself)",
)
PHRASES: Final = ((_GOING_ON, _GOES_ON), (_OTHERWISE, r""))
"""(phrases, what has to come after each of them), as patterns: compared apart, so that it is made once."""

TOLD_BY_OTHERS: Final = (
    r"(?:\b(?!i\b)\w+(?: \w+){0,2}? (?:said|says|wrote|writes|sang|sings|texted|told me|shouted|whispered|thinks|"
    r"thought|screamed|admitted)(?: that)?"
    r"|\b(?:in|from|of) (?:the|this|that|a|her|his|my|one) (?:\w+ )?(?:lyrics?|song|poem|novel|film|movie|book|chapter|"
    r"scene|quote|line|dream|game|play|series|nightmare)"
    r"|\b(?:as if|not that|never (?:said|thought|meant)|does not mean|not mean(?:ing)?|no,|whether|asked(?: me)? if))"
    r"[\s,:]*$"
)
"""What stands right before a phrase that somebody else says, that is told, asked or denied."""

TOLD_AFTERWARDS: Final = (
    r"^[\s,]*(?:is what (?:he|she|they)|was a line|says the|said the|sings|(?:she|he|they) said|is chapter)"
)
LONG_AGO: Final = (
    r"\b(?:years ago|years back|months ago|back then|in those days|in the past|a long time ago|used to|last year|"
    r"as a (?:teenager|teen|child|kid|student)|in (?:19|20)\d\d|(?:at|when i was) (?:age )?"
    r"(?:1\d|2\d|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|young|little|small)\b"
    r"(?!:)|when i was a|in the dream|in a dream|dreamt|dreamed)\b"
)
NOW: Final = r"\b(?:now|today|tonight|again|anymore|this (?:morning|week|evening))\b"
"""What brings a sentence about long ago back into this day."""
