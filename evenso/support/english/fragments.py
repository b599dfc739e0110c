"""Pieces that the English phrases are put together from: not living, thinking of it, what may follow."""

from __future__ import annotations

from typing import Final

END: Final = r"(?=\s*(?:$|[^\w\s'\"“”«»]))"
GOES_ON: Final = (
    r"(?=\s*(?:$|[^\w\s'\"“”«»]|(?:and|but|because|cause|cos|or|though|although|again|right now|now|today|"
    r"tonight|tomorrow|"
    r"since \w+|yesterday|last night|last week|this (?:morning|week|evening|afternoon|time|winter|year)|these "
    r"days|anymore|"
    r"any longer|much longer|again|(?:most|every|each|some|all) (?:the time|\w+)|lately|at the moment|at "
    r"(?:this point|this age|my age)|the whole|feels|"
    r"at night|at all|more than|while i|until|till|past|before i|when|if i|if this|if it|since|i|it|this|that|"
    r"like this|"
    r"a lot|so much|so badly|so bad|too|either|already|soon|one day|someday|alone|more and more|for other people|"
    r"than (?:feel|live|go on|be|keep|this|here)|in my sleep|please|everything|nothing|whatever|"
    r"nobody|no one|once and for all|for good|forever|for (?:a while|weeks|months|days|years|real)|on the bridge|"
    r"after the (?:call|visit|session)|with this (?:pain|feeling|head|illness|depression|darkness)|in my "
    r"(?:head|mind|phone)|in (?:every|a) \w+|would|is|was|will|has|"
    r"(?:in|on) the (?:shower|bus|train|car|tram|tube|way|night|morning|evening))\b))"
)
"""What may follow: the end of a clause, a time, a reason. "of hunger", "my hair", "on that hill" end the comparison."""

NOT_A_PLACE: Final = (
    r"(?![^.!?|]*\b(?:party|office|meeting|class|work|hotel|town|city|train|school|shift|gym|queue|traffic|flat|"
    r"house|room|"
    r"hospital|airport|wedding|weather|rain|raining|holiday|camp)\b)"
)
"""What follows where somebody only wants to be in another place."""

MYSELF: Final = (
    r"(?:kill myself|kms|end my (?:own )?life|end myself|take my (?:own )?life|finish my life|hang myself|shoot "
    r"myself|"
    r"drown myself|unalive myself)"
)
GONE: Final = (
    rf"(?:{MYSELF}|die+|be dead|end it(?: all)?|disappear(?= and (?:nobody|no one))|be gone(?: for ?ever)?|"
    rf"(?:not|never) wake up(?: again)?|"
    r"not be (?:alive|here)|not exist|stop existing|cease to exist|(?:disappear|vanish|be gone) (?:for ?ever|"
    r"for good|completely)|leave this (?:world|life|earth)|"
    r"(?:go to sleep|fall asleep|sleep) and (?:not|never) (?:have to )?wake(?: up)?(?: again)?|"
    r"(?:go to sleep|fall asleep|sleep) (?:for ?ever|for good)|stop (?:being alive|living)|be done with (?:life|"
    r"living)|"
    r"not have to (?:live|exist|be alive|wake up)|not live|not be(?=\s*(?:$|[^\w\s]))|never have (?:been born|"
    r"existed)|"
    r"have never (?:been born|existed))"
)
DOING: Final = (
    r"(?:killing myself|ending (?:it(?: all)?|my (?:own )?life)|finishing my life|taking my (?:own )?life|"
    r"hanging myself|dying|being dead|"
    r"suicide|being gone|never waking up|not waking up|my own death|not being (?:here|alive|around)(?: "
    r"anymore)?|not existing|(?:how|ways|a way) to (?:kill myself|end my life|die)|"
    r"jumping (?:in front of|off|from) (?:the|a|that) (?:train|tram|bus|car|truck|lorry|bridge|roof|building|"
    r"balcony))"
)
WHAT_IF: Final = (
    r"(?:(?:what|how) it would be like to|how (?:easy|simple|peaceful|quiet|nice|good) it would be to|"
    r"how i would|what would happen if i) "
)
LIVE: Final = (
    r"(?:live(?: with this(?: pain| feeling)?| this life| through (?:this|it|another \w+)| to see \w+)?|be "
    r"alive|exist|go on living|carry on living|keep living|keep existing|stay alive|"
    r"be (?:in|on) this (?:world|planet|earth))"
)
HERE: Final = r"(?:be here|be around|wake up|go on)"
DEAD: Final = r"(?:dead|gone(?: for ?ever)?|not (?:here|alive|around)|never born)"
TO: Final = r"(?: to)?"
