"""Phrases of wanting not to live, of being better gone, of thinking of it; only what `GOES_ON` names may follow."""

from __future__ import annotations

from typing import Final

from evenso.support.english.fragments import DEAD, DOING, GONE, LIVE, MYSELF, TO, WHAT_IF

WISHES: Final = (
    (
        r"\bi (?:keep )?(?:want(?:ed)?|wish(?:ed)?|need(?:ed)?|long(?:ed)?|would like|would love|plan|intend|"
        rf"am ready|am tempted|was tempted|am planning|have decided|decided){TO} {GONE}"
    ),
    rf"\bi (?:am going|was going|am about|was about|could|might|will|may|tried|nearly tried){TO} {MYSELF}",
    (
        rf"\bi (?:should|ought|deserve|have|need|must|had better|am supposed|am meant)(?: to)? "
        rf"(?:{MYSELF}|die|be dead|not be (?:here|alive)|have died|not exist)"
    ),
    (
        r"\bi (?:should not|am not supposed to|was not supposed to|am not meant to|was not meant to|was never "
        r"meant to|"
        r"was never supposed to) (?:be alive|exist|still be alive|still be here|be here anymore|have been born|live|"
        r"have survived)"
    ),
    (
        r"\bi (?:wish|hope|hoped|wished) (?:that )?(?:somebody|someone|anyone|something|god|he|they) would "
        r"(?:kill|end|finish) me"
    ),
    (
        r"\bi (?:wish|hope|hoped|wished) (?:that )?(?:a|the|that|some) (?:car|bus|truck|lorry|train|van|tram) "
        r"(?:had |would |could )?(?:have )?(?:hits?|killed?|run over|ran over|runs over) me"
    ),
    (
        r"\bi (?:wish|wished) (?:that )?i (?:had|would have) (?:died|not survived|never woken up|not woken up|"
        r"succeeded)|"
        r"\b(?:i )?(?:wish|regret|sorry)(?:ed)? (?:that )?i (?:survived|did not die)"
    ),
    rf"\bi (?:feel|felt|am feeling) like {DOING}",
    rf"\bi (?:(?:do|did) not|no longer) (?:want|wish){TO} {LIVE}(?: of (?:this|nothing\w*))?",
    r"\bi would rather (?:be dead|not be (?:alive|here)|not exist|not wake up)",
    r"\bi (?:would be|am|was) better off dead",
    (
        r"\bi (?:am|was|have been|keep|kept|can not stop|could not stop|can not help) "
        r"(?:(?:thinking|fantasi[sz]ing|daydreaming|dreaming|obsessing) (?:a lot |again )?(?:about|of|over)|"
        r"considering|contemplating|"
        rf"planning|imagining|picturing) (?:{DOING}|{WHAT_IF}{GONE}|my (?:own )?(?:funeral|suicide))"
    ),
    (
        rf"\bi (?:think|thought|wonder|wondered|imagine|imagined|keep wondering) (?:a lot |every day )?(?:about "
        rf"|of )?"
        rf"{WHAT_IF}{GONE}"
    ),
    rf"\bi (?:think|thought|think a lot|have thought|think every day) (?:about|of) {DOING}",
    (
        r"\bi (?:am|feel|felt|was|have been|have felt|(?:am|was|have been) feeling) "
        r"(?:a bit |a little |completely )?suicidal"
    ),
    (
        r"\b(?:everyone|everybody|they|people|we|he|she|you|you all|it|things|life|everything|the (?:world|kids|"
        r"children|family)|"
        r"my \w+(?: and \w+)?) would (?:all )?(?:be|do|manage|cope|live|get on) (?:so |much |way )?(?:a "
        r")?(?:better(?: off| place)?|happier|(?:more )?eas(?:y|ier)) "
        r"(?:for (?:everyone|everybody|them|all|us all|my \w+|\w+|\w+ and (?:the |my )?\w+) )?"
        r"(?:without me(?: in (?:it|the world|their lives|their life)| around| here)?|with me gone|if i (?:was|"
        r"were|am) (?:dead|gone|not here|not around|not in it|not part of it)|"
        r"if i (?:died|did not exist|disappeared))"
    ),
    (
        r"\b(?:i am|i would be|it would be|it is|is) better (?:off )?(?:dead|gone|if i was gone|if i were gone|i am "
        r"dead)"
    ),
    (
        r"\b(?:better|easier|best) (?:for (?:them|everyone|everybody|all|my \w+) )?(?:it is better )?(?:if|when) i "
        rf"(?:(?:was|were|am) {DEAD}|die|died)"
    ),
    (
        r"\bfor (?:my \w+|them|everyone|everybody|all) it (?:is|would be) (?:better|easier) (?:if|when) i am (?:not "
        r"here|dead|gone)"
    ),
    r"\bi would be (?:happier|more use) (?:dead|gone)",
    r"\bthe world (?:does not|would not) (?:need|miss) me",
    (
        r"\b(?:death|dying|being dead|not existing|not waking up|not being (?:alive|here)) (?:would be|seems|"
        r"sounds|feels|"
        r"looks|is starting to (?:look|sound|feel)) (?:like )?(?:so |such |more and more )?(?:a |the |an )?"
        r"(?:relief|release|easier|mercy|way(?: out)?|answer|better|peaceful|comforting|kinder|nice|good|"
        r"tempting|inviting)"
    ),
    (
        r"\b(?:my (?:head|brain|mind|thoughts?)|the voices?|a voice|voices|something in me|the thought|it)"
        r"(?: in my head| in me| inside(?: me)?)? (?:that )?(?:keeps? |kept |is |are |was |started |will not stop )?"
        r"(?:telling|tells?|told|says?|said|saying|screams?|screaming|whispers?|whispering|shouting|shouts?)"
        r"(?: at)?(?: to)?(?: me)?(?: that| to| i should| i have to| i must| i need to| i ought to)* "
        rf"(?:{MYSELF}|die|be dead|end it(?: all)?|end my life|go and die)"
    ),
)
