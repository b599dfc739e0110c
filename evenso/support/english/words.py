"""How English is brought to one form before phrases are looked for in it, and what stands around a quotation or a past.

Small letters, whole words in place of contractions ("i am", "do not"), without the small words of `SMALL`, with an "I"
where it was left out.
"""

from __future__ import annotations

from typing import Final

HINTS: Final = (
    *("die", "dying", "dead", "death", "kill", "kms", "suicid", "life", "live", "living", "alive", "exist", "born"),
    *("wake up", "woke", "end it", "ending it", "to end", "be over", "gone", "disappear", "without me", "with me"),
    *("not here", "be here", "around", "go on", "this world", "this planet", "this earth", "myself", "jump", "step"),
    *("being here", "point in", "keep going", "if i", "sleep", "goodbye", "farewell", "hit me", "let go", "driv"),
    *(
        "pills",
        "tablets",
        "meds",
        "letters",
        "close my eyes",
        "finish me",
        "make it",
        "worth it",
        "nothing",
        "note",
        "free of",
        "matter",
        "attempt",
        "funeral",
        "not be",
        "where she",
        "where he",
        "takes me",
        "hope",
        "picked",
        "accident",
        "surviv",
        "tomorrow",
        "need me",
        "miss me",
        "swerv",
        "steer",
        "crash",
        "burden",
    ),
)
"""A text with none of these holds no phrase, and is not compared any further; alone they mean nothing."""

JOINED: Final = {"any more": "anymore", "kind of": "", "sort of": ""}
"""Pieces that are put into one form before words are looked at."""

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
    "gotta": "have to",
    "shouldnt": "should not",
    "wont": "will not",
    "didnt": "did not",
    "doesnt": "does not",
    "wouldnt": "would not",
    "it's": "it is",
    "that's": "that is",
    "that'd": "that would",
    "we'd": "we would",
    "you'd": "you would",
    "who'd": "who would",
    "aren't": "are not",
}
_SMALL: Final = """
just really only still sometimes often so honestly always literally actually even truly simply maybe perhaps
probably constantly even ever seriously very quite pretty kinda sorta genuinely secretly rn tbh lol ngl haha
"""
SMALL: Final = frozenset(_SMALL.split())
"""Words that make a wish stronger or weaker without changing what it is about; a text is compared without them."""

CLAUSE: Final = r"(^|[^\w\s'\"“”«»|] )"
ROUNDABOUT: Final = (
    (
        CLAUSE
        + r"(?=(?:want|wanted|wish|wished|hope|do not want|no longer want|can not stop|keep thinking|keep wishing|"
        r"thought about|felt|feel|would rather|would not mind|do not care|hate being|should not be|can not|do "
        r"not see|do not think|no longer see|keep imagining|would not care|must die|started writing|wrote a|"
        r"writing a) )",
        r"\1i ",
    ),
    (CLAUSE + r"(?=(?:been (?:thinking|feeling|wanting|wishing|planning|saving)) )", r"\1i have "),
    (CLAUSE + r"(?=no (?:point|reason) (?:in|to|of) )", r"\1there is "),
    (
        CLAUSE + r"(?=(?:thinking|feeling|considering|planning|hoping|tempted to|scared i|having|wishing|praying|"
        r"already (?:tired|sick) of|ready to|going to|ready for|tired of|sick of|done with|not sure i) )",
        r"\1i am ",
    ),
    (
        (
            r"(^|[.!?;|] )((?:(?!\b(?:he|she|they|you|we|it|who|his|her|their|him)\b)[^.!?;|])*?\b(?:and|but)) "
            r"(?=(?:want|wanted|wish|wished|hope|thought about|feel like|felt like|feel suicidal|felt suicidal) )"
        ),
        r"\1\2 i ",
    ),
    (r"\b(?:a |some )?(?:big |large |small )?part of me (wants|wanted)\b", "i want"),
    (r"\b(?:a |some )?(?:big |large |small )?part of me (?:does|did) not want\b", "i do not want"),
    (r"\b(?:a |some )?(?:big |large |small )?part of me (wishes|wished)\b", "i wish"),
    (r"\b(?:a |some )?(?:big |large |small )?part of me (hopes|hoped)\b", "i hope"),
    (r"\ball i (?:can )?(want|think about)(?:ed)? is(?: to)?\b", r"i \1"),
    (r"\bi (?:have |keep |kept |had )?(?:caught|catch|catching|found|find|finding) myself wishing\b", "i wish"),
    (r"\bi (?:have |keep |kept |had )?(?:caught|catch|catching|found|find|finding) myself hoping\b", "i hope"),
    (
        r"\bi (?:have |keep |kept |had )?(?:caught|catch|catching|found|find|finding) myself (?:wanting|longing)\b",
        "i want",
    ),
    (
        r"\bi (?:have |keep |kept |had )?(?:caught|catch|catching|found|find|finding) myself (thinking|imagining)\b",
        r"i am \1",
    ),
    (r"\bi (?:have|have been|am|was|keep|kept) (?:always |long |been )?(?:wanted|wanting|longing|aching)\b", "i want"),
    (r"\bi (?:have|have been|am|was|keep|kept) (?:always |long |been )?(?:wished|wishing)\b", "i wish"),
    (r"\bi (?:have|have been|am|was|keep|kept) (?:always |long |been )?(?:hoped|hoping|praying)\b", "i hope"),
    (r"\bi do (wish|want|hope|think)\b", r"i \1"),
    (r"\bi am (?:sat|sitting|lying|stood|standing) (?:here|there|in bed|at \w+) (?=thinking)", "i am "),
    (r"\bi (?:am|was) (?:so )?(?:close|near) to\b", "i am about to"),
    (r"\bi (?:do not|can not) (?:know|tell|say) (?:if|whether|that) i\b", "i am not sure i"),
    (r"\bi am not sure (?:if|whether|that) i\b", "i am not sure i"),
    (r"\bi do not (?:think|believe|feel like|feel) (?:that )?i (want|can|should)\b", r"i \1 not"),
    (r"\bi want not\b", "i do not want"),
)
"""Ways of leaving the "I" out or of saying it around a corner, and what they are compared as."""

TOLD_BY_OTHERS: Final = (
    r"(?:\b(?!i\b)\w+(?: \w+){0,2}? (?:said|says|wrote|writes|sang|sings|texted|told me|shouted|whispered|thinks|"
    r"(?<!the )(?<!a )thought|screamed|admitted)(?: that)?"
    r"|\b(?:in|from|of) (?:the|this|that|a|her|his|my|one) (?:\w+ )?(?:lyrics?|song|poem|novel|film|movie|book|"
    r"chapter|"
    r"scene|quote|line|dream|game|play|series|nightmare)"
    r"|\b(?:novel|book|song|film|movie|poem|chapter|episode|track|story) (?:\w+ ){0,3}(?:with|goes|starts|begins)"
    r"|\b(?:as if|not that|never (?:said|thought|meant)|does not mean|not mean(?:ing)?|no,|whether|asked(?: "
    r"me)? if|stop(?:ped)? (?:saying|thinking)|do not (?:think|feel|believe)(?: that| like)?|"
    r"anyone who|people who|those who|why (?:people|someone|somebody)))"
    r"[\s,:]*$"
)
"""What stands right before a phrase that somebody else says, that is told, asked or denied."""

TOLD_AFTERWARDS: Final = (
    r"^[\s,]*(?:is what (?:he|she|they)|was a line|says the|said the|sings|(?:she|he|they) said|is chapter)"
)
LONG_AGO: Final = (
    r"\b(?:years ago|years back|months ago|back then|in those days|in the past|a long time ago|used to|last year|"
    r"as a (?:teenager|teen|child|kid|student|girl|boy)|back (?:in|at) (?:school|uni|college|high school|the day)|"
    r"when i was (?:at|in) (?:school|uni|university|college|high school|my (?:teens|twenties))|in (?:high "
    r"school|my (?:teens|twenties)|my (?:first|old|last) (?:marriage|job))|in (?:19|20)\d\d|(?:at|when i was) "
    r"(?:age )?"
    r"(?:1\d|2\d|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|young|"
    r"little|small)\b"
    r"(?!:)|when i was a|in the dream|in a dream|dreamt|dreamed)\b"
)
SOMEBODY_ELSE: Final = (
    r"\b(?:he|she|they|we|you|who|her|his|their|somebody|someone|people|patients?|clients?|character|asked|asks|"
    r"says|said|"
    r"sings|wrote|not|never|no longer|nobody|without|stopped|instead of|used to|would|lecture|no thoughts?|my "
    r"(?:brother|sister|mum|mom|mother|dad|father|friend|cousin|boss|neighbour|"
    r"colleague|husband|wife|partner|son|daughter|flatmate|patient|client|uncle|aunt|granny|gran|grandad|nephew|"
    r"niece)|talk|film|book|song|novel)\b"
)
"""What stands before `CORE` in its sentence where that is not the person's own word on today."""

NOW: Final = r"\b(?:now|today|tonight|again|anymore|this (?:morning|week|evening))\b"
"""What brings a sentence about long ago back into this day."""

FELT: Final = ("I feel {}", "I think of {}")
"""What stands around a feeling of a check-in, where one word is all that is written: it is the person who feels it."""
