"""Phrases of no reason left, of preparing, of being afraid of it; only what `GOES_ON` names may follow them."""

from __future__ import annotations

from typing import Final

from evenso.support.english.fragments import DEAD, DOING, GONE, LIVE, MYSELF, NOT_A_PLACE
from evenso.support.english.words import CLAUSE

SIGNS: Final = (
    r"(?<!not )(?<!never )\blet me (?:die|not wake up|fall asleep and (?:not|never) wake up)",
    (
        rf"\bi (?:pray|beg|hope|ask)(?:ed)? (?:god |every night |each night |at night )?(?:for death|to (?:die|be "
        rf"taken)|{GONE})"
    ),
    r"\bi hate (?:being alive|living|existing|that i (?:am (?:still )?alive|exist|woke up|wake up))",
    (
        r"\b(?:being alive|living|existing|staying alive) (?:is|feels|hurts)(?: like)?(?: so| too)?(?: a| an)? ?"
        r"(?:unbearable|much|pointless|torture|hell|mistake|punishment|hard)?"
    ),
    (
        r"\b(?:disappointed|sad|angry|sorry|annoyed|upset|devastated|cried because) (?:that )?(?:i |to (?:have )?)"
        r"(?:woke up|woken up|wake up|had woken up|be (?:still )?alive|am (?:still )?alive|was (?:still )?alive)"
    ),
    (
        r"\bi (?:have|had|have got|have lost|lost|am losing)? ?(?:no|the|my|all|any) (?:will|wish|desire|"
        r"strength|energy|"
        r"reason) (?:left )?to (?:live|go on living|be alive|keep living|exist)"
    ),
    (
        r"\bi (?:do not|no longer) have (?:it in me|the (?:will|wish|strength|energy)|any (?:will|wish|strength|"
        r"energy|"
        r"reason)|a reason) (?:left |anymore )?to (?:live|go on living|be alive|keep living|stay alive|exist)"
    ),
    r"\b(?:i have|there is|i have got) nothing (?:left )?(?:for me )?to (?:live|stay alive) for",
    r"\bi have nothing (?:left )?(?:worth )?living for",
    r"\bwhy (?:am i|i am) (?:still )?alive",
    (
        r"\bi (?:do|did) not want to (?:see|live|be alive for|wake up) (?:to )?(?:tomorrow|another (?:day|year|"
        r"morning)|the morning)"
    ),
    r"\bi (?:want|need) (?:it all|everything|all of (?:it|this)|my life|this life) to (?:end|be over|stop)",
    (
        r"\bi (?:do not|no longer|would not|did not) (?:care|mind) (?:if|whether) (?:i )?(?:live(?: or die)?|"
        r"die|died|am alive|"
        r"wake up|woke up|do not wake up|did not wake up|never woke up|was dead|were dead|"
        r"(?:a |the )?(?:bus|car|truck|train|lorry|tram) (?:had )?(?:hit|hits|ran over|killed) me)(?: or not)?"
    ),
    r"\bi would not mind (?:dying|not waking up|being dead|not being (?:here|alive))",
    (
        r"\bif i (?:do not|did not|never|died|die)(?: wake up| woke up)?(?: in the night| tonight| tomorrow| "
        r"again)?,? "
        r"(?:then )?(?:that |it |i )?would be (?:ok|okay|fine|good|better|relieved|a relief|all right|easier|glad)"
    ),
    (
        r"\bif i (?:died|was dead|were dead|was gone|were gone|disappeared|killed myself|stopped existing|did "
        r"not exist) "
        r"(?:tomorrow |tonight |today |now )?,? ?(?:nobody|no one|not one person|who|i doubt anyone|would "
        r"anyone|would anybody|would they) (?:\w+ ){0,3}"
        r"(?:would )?(?:care|notice|miss me|mind|cry|know|be sad|be sorry|blink)"
    ),
    (
        r"\bi (?:have been |have |am |was |keep )?(?:saving up|saved up|saving|hoarding|hoarded|stockpiling) "
        r"(?:my |the |some |enough |all my )?(?:pills|tablets|medication|meds)"
    ),
    r"\bi have (?:the |some |enough |my )?(?:pills|tablets|meds) (?:saved up|hidden|put aside|ready)",
    (
        r"\bi (?:have |am |keep |have been )?(?:written|wrote|writing|started writing|rewrote|rewriting|drafted|"
        r"drafting) "
        r"(?:a|my|the|some|another) (?:(?:goodbye|farewell) (?:letter|note)s?(?: to (?:everyone|everybody|my "
        r"(?:kids|children|"
        r"family|parents)))?|suicide (?:letter|note)s?(?: again)?|goodbyes)"
    ),
    (
        r"\bi (?:stood|sat|stand|was standing|was sitting|stopped|waited|walked|went|was) (?:\w+ ){0,3}(?:on|at|"
        r"onto|to|by) "
        r"(?:the|a|that) (?:\w+ )?(?:bridge|platform|roof|rooftop|balcony|ledge|tracks|cliff|window)\b[^.!?|]{0,60}?"
        r"\b(?:thought about|thinking about|wanted to|thinking of|imagined|felt like|wondered about|tempted to|"
        r"urge to) "
        r"(?:jump(?:ing)?(?: in front| off)?|letting go|let go|step(?:ping)? (?:off|out|in front)|going over|"
        r"ending it(?: all)?)"
    ),
    (
        r"\b(?:platform|bridge|tracks|roof|rooftop|balcony|ledge|cliff|railing)\b[^.!?|]{0,60}?\bi (?:wanted|"
        r"want|nearly|almost|"
        r"was going|had an urge|felt the urge|thought|was tempted) (?:to |about )?"
        r"(?:jump(?:ed|ing)?(?: off)?|step(?:ped|ping)? (?:off|out|in front)|let(?:ting)? go)"
    ),
    (
        r"\bi (?:wanted|want|thought|think|keep thinking|am thinking|imagine|imagined|felt like|feel like|was "
        r"tempted|am tempted|"
        r"nearly|almost|could) (?:to |about |of )?(?:driving|drive|drove|steering|steer|steered|crashing|crash|"
        r"swerving|swerve|"
        r"swerved) (?:my car |the car |the bike )?(?:into|off|under) (?:a|the|that|oncoming) "
        r"(?:tree|wall|road|bridge|truck|lorry|traffic|river|canal|bus|train)"
    ),
    rf"\b(?:i (?:have|had|feel|felt|get|got) )?(?:the|an|this|that) (?:urge|impulse|wish|longing) to {GONE}",
    (
        r"\bi (?:keep |am |have been )?(?:planning|imagining|picturing|thinking about|thinking of|plan|picture|"
        r"think about|"
        r"think of) my (?:own )?(?:funeral|suicide|death)"
    ),
    (
        r"\bi (?:do not|can not|no longer) see (?:myself|me) (?:living|being alive|alive|being here|making it)"
        r"(?: (?:to|past|until|till|by|at|for|in) \w+| next \w+)?"
    ),
    r"\bi am (?:not strong enough|too (?:tired|weak)) to (?:stay alive|live|go on living|be alive|keep living|exist)",
    r"\bi (?:have )?(?:written|wrote|am writing) (?:the|my|all the|their) letters",
    r"\bi am (?:alive|here|living) because i am (?:a coward|too scared|scared|afraid|too weak)",
    r"\bi could (?:stop existing|not exist|end it all|be dead|not be here)",
    r"\b(?:and|but|already|so) (?:so )?(?:sick|tired) of (?:living|being alive)",
    (
        r"\b(?:there is|i have|i see|i can see|i can not see) (?:no|any|a) (?:place for me|future for me|life "
        r"for me|place) "
        r"(?:in this|in the) (?:world|life)"
    ),
    (
        r"\b(?:suicide|death|dying|not existing) (?:is|feels like|seems like|looks like) the (?:best )?"
        r"(?:thing|way(?: out)?|choice|option|answer)(?: left)?"
    ),
    r"\bi (?:do|did) not want to (?:carry on|go on)(?: living| anymore| like this| without)?",
    (
        r"\bi (?:want|am ready for|need|wish for|long for|would like) (?:this|my) (?:life|existence) to (?:be over|"
        r"end|stop)"
    ),
    r"\bi (?:would )?(?:prefer|choose|want|wish for|long for|crave) death",
    r"\bmy (?:existence|life|being here|birth) (?:is|was) (?:a|just a|only a) (?:mistake|waste|burden|accident)",
    r"\bi do not belong (?:among the living|in this (?:world|life)|on this (?:earth|planet))",
    (
        r"\b(?:everything|the thoughts|these thoughts|thoughts|they|voices|the voices|it all|my thoughts|part of me) "
        r"(?:is |are |keeps? |all )?(?:tell|tells|telling|say|says|saying|want|wants) (?:me )?(?:to )?"
        rf"(?:{MYSELF}|die|dead|stop living|end it|end my life|gone)"
    ),
    (
        rf"\bwould (?:not )?it (?:not )?be (?:better|easier|kinder) (?:for \w+ )?if i (?:was|were|am) (?:not around|"
        rf"{DEAD})"
    ),
    (
        r"\b(?:to|that) (?:close my eyes|go to sleep|lie down|fall asleep) and (?:have that be the end|that be "
        r"it|never "
        r"(?:open them|get up|wake up))(?: again)?(?: of (?:me|it|everything))?"
    ),
    (
        r"\bi (?:wish|hope|keep wishing|pray)(?: to god)? (?:that )?(?:i would get|i get|i had|god takes|god "
        r"would take|"
        r"he takes|he would take|something takes) (?:me|cancer|some illness|an illness|a disease|something)\b"
        r"[^.!?|]{0,30}?\b(?:finish me off|kills? me|in my sleep|terminal|takes? me)"
    ),
    (
        r"\b(?:they|everyone|everybody|he|she|people) would (?:all )?(?:be (?:free|rid) of me|move on|get over "
        r"it)(?: if i died)?"
    ),
    (
        r"\bi (?:will not|am not going to|do not think i will) (?:make it|live|survive) (?:through|past|to) "
        r"(?:tonight|this (?:week|night|"
        r"winter|year|month)|tomorrow|christmas|\d+)"
    ),
    (
        r"\bi am not sure i (?:will|can) (?:make it|live|survive) (?:through|past|to) (?:tonight|this (?:week|night|"
        r"winter|year|month))"
    ),
    r"\bi (?:do|did) not want to do (?:this )?(?:living|life)(?: thing| stuff)?",
    (
        r"\bif i (?:was|were) (?:gone|dead|not here|not around) (?:they|everyone|my \w+|he|she|people) (?:could|"
        r"would|might) "
        r"(?:finally |all )?(?:breathe|be free|rest|relax|be happy|be happier|have peace|be fine|be okay)"
    ),
    (
        r"\b(?:voices?|head|brain|mind|thoughts?|it)\b[^.!?|]{0,30}\b(?:telling|tells?|says?|saying|screams?|"
        r"screaming|"
        r"whispers?|whispering|shouts?|shouting)[^.!?|]{0,12}[\s,:]+(?:do it )?(?:to )?"
        r"(?:kill yourself|you should (?:die|be dead|kill yourself)|you are better (?:off )?dead|you deserve to die)"
    ),
    r"\bi (?:do not think i will|hope i will not) be (?:around|alive) (?:for|at|by|next|to see|in) (?:\w+ ?){0,3}",
    r"\bi will not be alive (?:for|at|by|next|to see|in) (?:\w+ ?){0,3}",
    (
        r"\bif (?:a|the|some) (?:truck|bus|car|train|lorry|tram) (?:hit|ran over|killed|took) me(?: tomorrow| "
        r"today| tonight)?,? "
        r"(?:i would not (?:mind|care)|that would be (?:fine|ok|okay|good)|it would be (?:fine|ok|okay|good)|i "
        r"would be (?:fine|glad))"
    ),
    rf"\bthe (?:way out|answer|solution|thing that would help) is (?:to )?(?:{GONE}|death|suicide)",
    r"\b(?:life|my life|mine|living) is not worth it",
    r"\b(?:there is|i have|i have got) nothing (?:left )?(?:to stay for|keeping me (?:here|alive)|holding me here)",
    r"\b(?:the|my) (?:goodbye |farewell |suicide )?(?:note|letter)s? (?:is|are) (?:already )?(?:written|ready)",
    (
        r"\bif it (?:was|were) not for [^.!?|]{1,40} i would (?:already )?(?:have )?"
        r"(?:ended (?:things|it|it all|my life)|killed myself)"
    ),
    (
        r"\b(?:a favou?r|a relief|a weight off|one less (?:thing|burden)|a gift) (?:\w+ ){0,3}if i (?:died|was "
        r"dead|were dead|"
        r"was gone|disappeared|was not here|did not exist)"
    ),
    (
        r"\b(?:button|switch)\b[^.!?|]{0,40}\b(?:existed|not exist|stop existing|die|be dead|disappear|end "
        r"me)\b[^.!?|]{0,15}"
        r"\bi would (?:press|push|hit|flip|use) it"
    ),
    r"\bi (?:might|may) as well (?:be dead|die|not exist|not be here|end it all|not be alive)",
    r"\bi want out of (?:my|this) life",
    r"\bi am (?:scared|afraid|frightened) of (?:myself|what i (?:might|could|will|am going to) do(?: to myself)?)",
    r"\bi (?:do|can) not trust myself to (?:stay alive|be alone|be safe|stay safe)",
    rf"\b(?:it was|it is|my|these|those) thoughts (?:of|about) {DOING}",
    (
        r"\bi (?:do|did) not want to (?:stay|be|live|go on) (?:here |on this earth |alive )?without (?:him|her|them|"
        r"you|my \w+)"
    ),
    r"\bi want to (?:go|be) where (?:she|he|they) (?:is|are)",
    r"\bi (?:have )?had enough of (?:living|life|being alive|this life|existing)",
    r"\bwhat if i (?:was|were) (?:not (?:here|alive|around)|dead|gone)",
    r"\bi can (?:finally )?(?:leave this (?:world|life|earth)|die|be dead|not exist)",
    (
        r"\bit would (?:all )?be (?:fine|okay|ok|nice|good|better|easier|a relief|no loss) if i (?:never|did not) "
        r"(?:woke up|wake up|got home|arrived|came back|existed|exist|opened my eyes)"
    ),
    r"\bi (?:wish|hope|pray) (?:that )?(?:god|the lord|he|death|something) (?:takes|would take|will take) me",
    r"\bi wish it had been me(?: who \w+)?(?: instead(?: of \w+)?)?",
    r"\bi wish (?:the|my) attempt (?:had )?(?:worked|succeeded)",
    r"\bi (?:wish|hope) i (?:have|had|get|got) (?:an accident|hit by a \w+)",
    r"\bwoke up [^.!?|]{0,30}\bwish(?:ed)? i (?:had not|did not)",
    r"\bworth more dead(?: than alive)?",
    r"\b(?:it )?does not matter (?:to me )?(?:whether|if) i (?:wake up|live|die|am alive)(?: or not| or die)?",
    r"\bi (?:would be|am) (?:okay|ok|fine|at peace) with (?:dying|not waking up|being dead|not being here)",
    (
        r"(?:^|[,;:.|] |\bi have |\bi see |\bthere is |\bwith )no (?:will|wish|desire|reason) (?:left )?to "
        r"(?:live|be alive|go on living|carry on living|keep living|carry on)(?: left in me)?"
    ),
    r"\bi can not (?:live|do|take|face) (?:another|one more) (?:day|week|year)(?: of this| like this)?",
    r"\bif it (?:was|were) not for [^.!?|]{1,40} i would be (?:gone|dead) (?:already|by now)",
    r"\bi have (?:picked|chosen|set|decided on) a (?:day|date) to (?:do it|die|end it)",
    r"\b(?:give|giving) up on (?:life|living)(?: altogether)?",
    rf"{CLAUSE}(?:again )?(?:the |my )?thoughts (?:of|about) {DOING}(?: (?:came|come|are|were) ?(?:back|again)?)?",
    r"\bi can not (?:be alive|stay alive|exist|do life|do this life|take this life|face life|stand being alive)",
    rf"\bi am not sure i (?:want to|can) (?:{LIVE}|be here|be around|stay|wake up)(?: anymore)?",
    r"\bi (?:never wanted|did not want) to be (?:born|alive|here in the first place)",
    (
        r"\bi can not trust myself (?:tonight|today|right now|to be alone|alone)|\bi do not (?:feel safe with|"
        r"trust) myself "
        r"(?:tonight|today|right now|alone)"
    ),
    (
        r"\b(?:i (?:see|have|find|can see|can find)|there is|there seems) no (?:more )?(?:reason|point) (?:left "
        r")?(?:for me )?"
        r"(?:to (?:live|be alive|stay alive|go on|be here|keep living|keep going)|"
        r"(?:in|of) (?:living|being alive|being here))"
    ),
    (
        r"\bi (?:do not|can not|no longer) (?:see|find|think of) (?:the |a |any |one )?(?:point|reason) "
        r"(?:(?:in|of) (?:living|being alive|being here)|to (?:live|be alive|stay(?: alive)?|go on|carry on|"
        r"keep going|go on living|carry on living|keep living|be here))"
    ),
    r"\bi can not (?:go on living|keep living|live anymore|live any longer)",
    (
        rf"\bi (?:keep |can not stop )?wish(?:ed|ing)? (?:that )?i (?:was|were|could be|had been|would be) "
        rf"{DEAD}{NOT_A_PLACE}"
    ),
    (
        r"\bi (?:keep )?wish(?:ed|ing)? (?:that )?i (?:(?:had|would|was|were) (?:never|not) (?:been |be )?)"
        r"(?:born|alive|here anymore)"
    ),
    rf"\bi (?:keep )?wish(?:ed|ing)? (?:that )?i could {GONE}",
    (
        r"\bi (?:wish|wished|hope|hoped|pray|prayed) (?:that )?i (?:(?:do|would|will|did|could) not|"
        r"(?:would |will )?never) (?:wake up|exist|have to (?:live|exist|be alive))(?: anymore| tomorrow| again)?"
    ),
    r"\bi hope i die",
    rf"\bi (?:do not know|am not sure) (?:if|whether|that) i want to (?:{LIVE}|be here)",
    rf"\bi (?:do not|can not) see why i should (?:{LIVE}|go on|carry on|keep going|wake up)",
    rf"\bi (?:imagine|picture|keep imagining) {DOING}",
    (
        r"\bi (?:keep |have been |was |am )?(?:googl(?:e|ed|ing)|search(?:ed|ing)? for|look(?:ed|ing) up|"
        r"research(?:ed|ing)) (?:\w+ )?(?:how|ways|methods) to (?:die|kill myself|end my life)"
    ),
    r"\bwhat is the point (?:of|in) (?:me )?(?:living|being alive|being here)",
    r"\bi (?:nearly|almost) killed myself(?: in \w+)?",
    r"\bi (?:do not|no longer) deserve to (?:live|be alive|exist)",
    r"\b(?:life|my life|this life|it|this|living) is not worth (?:living|being alive|staying alive)(?: for)?",
    rf"\bi (?:have|made|have made|have got) a plan to {GONE}",
    (
        r"\bit would be (?:easier|better|best) (?:for (?:everyone|everybody|them|all|us all) )?if i "
        rf"(?:(?:was|were|am) {DEAD}|died|did not (?:exist|wake up))"
    ),
    (
        r"\bi am (?:so )?(?:done with|tired of|sick of|over|exhausted by) (?:living|being alive|life|existing|this "
        r"life|having to live)"
    ),
    r"\bi am better off (?:dead|gone|not here)",
)
