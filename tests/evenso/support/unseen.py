"""Invented sentences written after the phrases and not used to change them: how it does on words it never saw.

Once a phrase is changed because of one of these, that one belongs into `more`, and a new one here.
"""

from __future__ import annotations

from typing import Final

UNSEEN_HITS: Final = """
Everything hurts and I want to die
I caught myself wishing I were dead
Some mornings I hope I will not wake up.
It feels like there's no point in being here anymore
I keep having thoughts about ending my life
I thought about suicide on the way home
I am seriously considering suicide
I'm considering ending my life
Thinking about killing myself again
I do not see a future and I don't want one. I don't want to live
I wish somebody would just kill me
I should be dead
I should just die
I don't belong here. I want to be dead
I feel like I have to die
My parents would be better off if I were dead
If I died tomorrow nobody would care
I have pills saved up and I want to use them
I sat on the bridge and thought about jumping
I've written a goodbye letter
I want to stop existing
I'm not sure I want to be here anymore
I can't be alive like this
I don't think I can stay alive
Death would be a relief
I would be happier dead
I no longer see any reason to live
every night i pray i don't wake up
I want to sleep forever
I have wanted to die since Sunday
I've been wanting to die all week
My head keeps telling me to kill myself
there is a voice that says I should kill myself
I am going to take my life
I wanted to end my life yesterday and called the line
Feel suicidal, told nobody
ready to die
I give up, I want to kill myself
Please let me die
I never wanted to be born
""".strip().split("\n")

UNSEEN_TRAPS: Final = """
I want to die laughing every time she tells it
I was dying to leave
I don't want to live without music
I don't want to wake up at five again
I do not want to be here for the handover
I could kill myself for selling that bike
Her note said she could not go on living
His last words were about the garden; I miss him
The novel opens with I wish I was dead and I closed it
We learned what to do when someone has suicidal thoughts
I signed up for a talk about suicide
I wrote to my MP about suicide barriers on the bridge
I have stopped thinking about dying
I have not thought about suicide in months
I am not going to kill myself
I would never kill myself
I don't want to end my life
Ten years ago I tried to kill myself; today I planted beans
When I was at school I wished I was dead
He keeps saying he wants to end it all
She feels suicidal and I drove her to the clinic
My brother would be better off without his phone
The office would be better off without me making the coffee
They'd be better off without me singing
I'd be better off without sugar
There's no point in living in the past
I can see no reason to keep going to that class
I want to live forever
I wish I were dead certain about this
I wish I was gone from this office already
I need to kill an hour
I might take my own car
I will take my life in my hands on that bike lane
I want to end my subscription
I am ready to end this chapter
I plan to disappear into the woods for two days
I'm tired of being alive only at weekends
Suicide is the topic of the lecture
I thought about dying the curtains blue
Not wanting to live beside a motorway, we said no
""".strip().split("\n")
