"""The longer journal entries of the sample: what an invented person writes over fourteen months of therapy.

Each page stands on a day counted from the first; nobody in here exists.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from evenso.records import NoteForm


@dataclass(frozen=True, slots=True)
class Page:
    """One journal entry: days after the first day, words, tags, form, and whether it is meant for the session."""

    day: int
    text: str
    tags: tuple[str, ...] = ()
    form: NoteForm = NoteForm.NOTE
    for_session: bool = False


_S: Final = NoteForm.SESSION
_T: Final = NoteForm.THOUGHT
_P: Final = NoteForm.PERSPECTIVE

PAGES: Final = (
    Page(
        0, "Starting this because the first session is in two weeks and I want something to bring. Day one. I am tired."
    ),
    Page(5, "What would I like to be different in a few months? I don't know. Fewer evenings on the edge of the bath."),
    Page(
        13,
        "First session. I talked without stopping and then apologised for it. She said there is no wrong way to begin."
        " We agreed that I write one line a day and nothing more. I can do one line.",
        ("beginning",),
        _S,
    ),
    Page(20, "Second session. Slower. She asked what a good day used to look like and I had to think.", (), _S),
    Page(
        26,
        "Noticed that I say yes before the other person has finished asking. Three times this week.",
        ("pleasing",),
        for_session=True,
    ),
    Page(33, "Tried the slow breath on the bus. Felt silly for a minute, then just sat there with softer hands."),
    Page(
        41,
        "Ana says I always ask how everyone is and never answer. I wanted to argue, then I answered. It was a long talk"
        " and a good one.",
        ("Ana",),
    ),
    Page(
        52,
        "Thought: if I say no they will find out that I'm not worth keeping. Facts for it: none really. Facts against:"
        " I said no to the audit and they thanked me for being clear.",
        ("pleasing", "work"),
        _T,
    ),
    Page(61, "Two months of lines. Read them in a row. More colour in there than I remember.", ("looking back",)),
    Page(
        74,
        "They announced the reorganisation. Everybody is polite and nobody sits still. I tell myself it is only desks.",
        ("work",),
    ),
    Page(
        82,
        "My team is being split. I nodded in the meeting and then couldn't feel my feet. Did the five senses thing in"
        " the stairwell, got as far as three.",
        ("work", "setback"),
    ),
    Page(87, "Called in sick. The bed is the only room.", ("setback",)),
    Page(
        90,
        "Went to the session although I had nothing to say. She said that coming with nothing is also coming.",
        ("setback",),
        _S,
        for_session=True,
    ),
    Page(
        97,
        "Ana came with soup and did not ask anything. We watched a quiz and I got two answers right.",
        ("Ana", "setback"),
    ),
    Page(103, "A short walk each day, that's the whole plan. Today was the fourth in a row."),
    Page(
        112,
        "It is lifting. I don't trust it yet but I noticed the smell of the bakery, and I was hungry.",
        ("looking back",),
    ),
    Page(
        118,
        "We drew the dip on paper in the session: how it began, where the bottom was, what was there on the way up."
        " Soup, walks, one honest phone call. None of it was big.",
        ("setback", "what helps"),
        _S,
    ),
    Page(
        127,
        "Blind spot of the month: reading minds. I was sure that Mira was annoyed. She had toothache.",
        ("reading minds",),
        for_session=True,
    ),
    Page(138, "Went back to choir. Sat at the edge, sang in the middle."),
    Page(
        149,
        "Said to the new boss: I can do this or that by then, not both. He said fine, which one? I had prepared for"
        " everything except fine.",
        ("work", "pleasing"),
    ),
    Page(
        156,
        "As a child I was the one who kept the peace at table. It worked, then. I was good at it. It costs me now.",
        ("family",),
        _P,
    ),
    Page(
        165,
        "It bothered me that she looked at the clock last week. I think I will say it. Practised the sentence on the"
        " bike: I noticed you looking at the clock and I felt in the way.",
        ("session",),
        for_session=True,
    ),
    Page(
        167,
        "I said it. She thanked me and explained, and asked what it had been like to wait a week with it. I didn't"
        " know that one can mend a thing so quickly.",
        ("session",),
        _S,
    ),
    Page(180, "The dentist is booked. Four months, one phone call, ninety seconds."),
    Page(192, "Two days with nothing in them and I did not fill them. Slept, drew the teapot, walked.", ("rest",)),
    Page(
        204,
        "Mum's operation is set. Everyone looks at me to organise it, and I have already started. Noticed that too.",
        ("family",),
    ),
    Page(
        209,
        "Quarrel with Ana about who drives. I said the old sentence and she said hers. Not sleeping much.",
        ("Ana", "setback"),
    ),
    Page(
        214,
        "It feels like the first time and I know that it isn't. I have a list this time: soup, walk, one honest call."
        " Did the call.",
        ("setback", "what helps"),
        for_session=True,
    ),
    Page(
        222,
        "Ana and I mended it. We made a plan with two columns, and my column is shorter than hers for the first time"
        " ever.",
        ("Ana", "family"),
    ),
    Page(
        230,
        "Back on my feet sooner than last time. I asked her whether I may count that. She said: you just did.",
        ("looking back",),
        _S,
    ),
    Page(241, "Mum is walking with a stick and giving orders. All is well.", ("family",)),
    Page(
        253,
        "What do I value? Wrote: honesty, music, being someone people can reach, quiet. Money came seventh. Tidiness"
        " didn't come at all.",
        ("values",),
        _P,
    ),
    Page(262, "Packing. Leaving the laptop here, and this too. Back in two weeks."),
    Page(
        276,
        "Back. Twelve days by the sea with nothing written down. I missed it a little, and I like that I could stop.",
        ("rest",),
    ),
    Page(
        290,
        "Thought check on the train: they went quiet when I came in. Fairer view: people go quiet when a door opens.",
        ("reading minds",),
        _T,
    ),
    Page(303, "Hosted dinner. Planned too much, noticed, threw out the third course. Nobody missed it."),
    Page(315, "A year ago I could not have sat through that meeting. I did, and I asked a question.", ("work",)),
    Page(
        325,
        "Flu, a deadline and the heating, all in the same days. I know this slope. Told Jonas early instead of late.",
        ("setback",),
    ),
    Page(
        330,
        "Two days in bed, the phone on the table and not in the drawer. That is a difference.",
        ("setback", "what helps"),
        for_session=True,
    ),
    Page(
        335,
        "On the way up again. It was not nothing, and it was not the first one either. Shorter list this time: rest,"
        " say it early, outside once a day.",
        ("setback", "what helps"),
        _S,
    ),
    Page(352, "Asked for a four-day week. Said what I need and what I can offer, then stopped talking.", ("work",)),
    Page(
        359,
        "They said yes to the four-day week from next quarter! I went to the toilet and did a small dance.",
        ("work",),
    ),
    Page(
        370,
        "Looked at my anger with her today. It's not a monster. It's somebody at the door with a message.",
        ("session",),
        _S,
    ),
    Page(
        384,
        "To the one who kept the peace at table: you were eight. You did it well. You can sit down now.",
        ("family",),
        _P,
    ),
    Page(
        395,
        "Mira asked how I do it, the calm thing. I said: badly, and every day. We laughed.",
    ),
    Page(
        405,
        "We talked about meeting every second week from next month. Glad and a bit scared. Want to talk about how we"
        " would notice if it is too early.",
        ("session",),
        _S,
    ),
    Page(
        411,
        "Caught myself organising Jonas's move although nobody had asked. Asked him what he needs. He needs boxes.",
        ("pleasing",),
    ),
    Page(
        419,
        "When the therapist praises me I change the subject. Why? I could simply ask myself that there, aloud.",
        ("session",),
        for_session=True,
    ),
    Page(
        423,
        "The old knot before the call with the landlord, about a six. Wrote down what I wanted to say in four lines,"
        " breathed, called. A three afterwards. It isn't gone but it is smaller than I am.",
        ("what helps",),
        for_session=True,
    ),
)
