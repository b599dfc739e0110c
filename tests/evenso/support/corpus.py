"""Invented sentences for the quiet line: those that should bring it, and those that should not."""

from __future__ import annotations

from typing import Final

HITS: Final = """
I want to die
I just want to die
i dont want to live anymore
I don’t want to be alive
I do not want to wake up tomorrow
I really don't want to be here anymore
I no longer want to live
Some days I want to kill myself
I wish I was dead
I wish I were dead, honestly
I wish I had never been born
I wish I wasn't alive
I keep thinking about killing myself
I'm thinking of ending my life
I am thinking about suicide again
I've been thinking about ending it all
I have been having a hard week and I want to end my life
I think about dying all the time
I have suicidal thoughts
I keep having thoughts of killing myself
I had thoughts of ending my life this morning
I feel suicidal
I'm so suicidal today
I felt really suicidal after the call
Everyone would be better off without me
They'd be better off if I was dead
My kids would be better off without me
My family would all be better off without me
I see no reason to live
I have no reason left to go on
I can find no reason to keep living
I can't go on living like this
I cannot keep living
I might kill myself
I could just kill myself and nobody would notice
I will end my life
I'm going to kill myself
I am planning to end my life
I am ready to die
I'd rather be dead
I would rather be dead than feel this
I’d like to not wake up
I want to disappear forever
I don't want to exist
I dont wanna be here anymore
I still want to die. It comes in waves
Slept badly. I want to end it all
Work was fine, but i just wanna die
After the visit I wished I was dead
ＩＷＡＮＴ: I want to die
I sometimes wish I was dead
I need to die
I would like to be dead
I don't want to go on living
I no longer wish to be alive
I thought about ending my life on the bridge
I'm tempted to end it all
people would be better off without me
I don't see the point of living anymore
I don't want to be alive anymore
I wish I could just not exist
I wish I would not wake up
I hope I don't wake up tomorrow
I've been thinking about suicide
I want it all to end and I want to be dead
I feel like killing myself
I feel like dying
I don't want to do this anymore, I want to die
I am thinking about how to kill myself
I wanted to die this morning
I wanted to kill myself last night
today i wanted to end my life
Im suicidal
im going to kill myself
ive been thinking about killing myself
I can't stop thinking about dying
I wish I'd never been born
I don't want to live any more
I really want to not be here
I'd be better off dead
I do not want to live
I don’t want to exist anymore.
the kids would be better off without me
He would be better off without me
My husband would be better off without me
The world would be better off without me
life isn't worth living
I don't deserve to live
There is no reason for me to live
I have a plan to end my life
I thought of jumping in front of the train
I want to hang myself
I've had suicidal thoughts all week
suicidal thoughts again today
I was suicidal yesterday
I can't do this anymore. I want to be gone
I want to go to sleep and never wake up
I just want to not wake up
It would be easier if I was dead
I keep wishing I was dead
I'm better off dead
""".strip().split("\n")

TRAPS: Final = """
I'm dying of laughter
I want to die of embarrassment
I could die for a coffee
I was dying to know how it ends
This heat is killing me
My back is killing me
Dad died three years ago today
I miss her since she died
I want to know how he died
My uncle died by suicide when I was small
The film is about suicide and it was heavy
We talked about suicide prevention at work
Read a chapter on suicidal ideation for the course
She said she wanted to die
He told me I want to die, and I stayed with him
My friend texted "I want to die" and I called her
“I want to die” is a line from the poem
The singer sings I want to die in the second verse
In the song: I wish I was dead
I don't want to live in this flat any more
I don't want to live with him
I don't want to be here at work this weekend
I don't want to be here when he comes
I don't want to wake up early
I don't want to wake up so late
I don't want to wake up before seven
I don't want to live like my parents
I don't want to be here alone
I want to live
I want to be alive and I am
I do not want to die
I don't want to die
I am afraid of dying
I am scared that he wants to die
I never said I want to die
It doesn't mean I want to die
At sixteen I wanted to die; I don't now
Years ago I wanted to die
Back then I wanted to kill myself
I used to have suicidal thoughts, years back
No suicidal thoughts today
I have no thoughts of suicide
I am not suicidal
I'm not feeling suicidal, just flat
I nearly killed the cactus
I killed it at the presentation
I want to kill the noise
I could kill for eight hours of sleep
I could kill my boss, figuratively
I'm dead tired
I feel dead inside my legs after the run
I was dead on time
The battery is dead
Deadline is killing us
I want to end it with Tom
I want to end the lease
I'm going to end the call early next time
I want to end it all with a big party at the office
I think about ending the contract
I'm thinking about ending therapy in spring
I am planning to end the lease in May
I am ready to die of boredom in that meeting
I want to disappear for a weekend
I want to disappear into a book
I wish I was on the beach
I wish I was dead drunk, he joked
I wish I had never been born in this town, said the hero
They would be better off without that rule
The team would be better off without the meeting
He said they would be better off without me
Everyone would be better off with more sleep
I see no reason to live in the city
I see no reason to go on with the course
I have no reason to complain
I can't go on like this with the shifts
I can't live without coffee
I'd rather be dead last than not run at all
I would rather be home
The game: I kill myself in the game and respawn
Every time I kill myself in that game I laugh
I might kill the lights earlier
Grandma would have been ninety
The funeral was small and good
I cried at the grave and it was all right
We scattered the ashes
I thought about death and dying in general, philosophy class
I read about dying with dignity
I wrote a story in which someone says I want to die
The narrator thinks I want to die
My character says I want to kill myself in act two
as if I want to die over a parking ticket
Not that I want to die
I was suicidal in 2009, before treatment
My sister was suicidal last year
He is suicidal and I worry
My client felt suicidal, supervision helped
I support people who are suicidal
I want to die my hair red
I dyed my hair
I live to dance
I want to be here
I'm glad to be here
I'm alive and the soup is good
I don't want to exist on toast alone
I am about to die of hunger
I am dying for a break
I'm going to die when they see this photo
I will kill it tomorrow
I'll end my lunch break early
I took my own life story to the workshop
To end my life as a smoker
Better off without sugar
Kill the process and restart
It was dead quiet
My mum said “I don't want to live anymore” and I sat with her
I don't want to live here
I don't want to live on my own again
I don't want to be here for Christmas
I want to die my eyebrows
I want to die in my own bed, one day, very old
I do want to live
I no longer want to die
I don't want to kill myself any more
I told her I was suicidal once, ten years ago
I have never had suicidal thoughts
I haven't had suicidal thoughts since May
I am not thinking about suicide
The therapist asked whether I think about suicide; no
My brother had thoughts of suicide
I was afraid he would end his life
I could kill myself for forgetting the keys
I could have died of shame
I'd die for that cake
I want to end my life in this company
I'm ready to die on that hill
I'm thinking about suicide prevention training
I think about dying my hair
I think about dying a lot since Dad's funeral
I'm going to kill myself laughing
I'll kill myself with all this overtime, joke
In the book I wish I was dead is chapter two
In the dream I wanted to die
I don't want to wake up with a hangover
I don't want to be here tonight, the party is too loud
They would be better off without me on the committee
The team would be better off without me as goalkeeper
I would rather be dead than vote for them
I want to die on stage like Molière
I wish I were dead to the world asleep
I no longer wish to be here at this firm
I don't want to exist in that kind of place
I can't go on living in this house
I can't go on living with my parents
I have no reason to go on holiday
""".strip().split("\n")
