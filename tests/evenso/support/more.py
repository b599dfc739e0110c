"""More invented sentences of the corpus: on these the phrases were tried a second time, then widened."""

from __future__ import annotations

from typing import Final

MORE_HITS: Final = """
Mostly I just don't see why I should be alive.
can't stop wishing I was dead
Woke up disappointed that I woke up
I want it to be over. I want to die.
honestly i dont want to exist rn
I've thought about killing myself every day this week
There was a moment on the platform where I wanted to jump
I think I want to die?
I don't know if I want to live
I keep googling painless ways to die
I'm going to end it tonight
Nobody would miss me if I was gone
I'm a burden and they'd all be better off without me
my mum would be better off without me tbh
I do not want to be on this planet anymore
I don't want to go on anymore
I don't want to be alive right now.
I wish the car had hit me
I wish I could go to sleep and not wake up
Part of me wants to die
part of me doesn't want to be here
I'm scared that I'm going to kill myself
I am afraid I will kill myself
Really suicidal tonight
feeling suicidal
been feeling suicidal since Monday
I had suicidal thoughts on the bus, they passed
The suicidal thoughts are back
I was thinking about suicide in the shower
I planned how I would do it. I want to be dead
I want to take my own life
I nearly killed myself in March and I want to try again
I'd kill myself if it weren't for the dog
If it weren't for my sister I would kill myself
What's the point of living
I can't see a reason to stay alive
I hate myself and I want to die!!!
Ich will nicht mehr leben
I want to unalive myself
wanna die lol
I want to diee
I wnat to die
All I want is to be dead
Dying seems easier than this
Sometimes I imagine not being here anymore and it feels like relief
I don't want to live with this pain anymore
I told Dr Weiss that I want to die
Told Ana I have thoughts of suicide
It'd be better for everyone if I died
I am so tired of being alive.
""".strip().split("\n")

MORE_TRAPS: Final = """
I don't want to live in fear of his moods
I don't want to be here for the speeches
I want to live by the sea
I'm going to die if they play that song again
I was dying inside when he read my text aloud
Ana nearly died laughing
I thought I would die on that hike, ten kilometres uphill
Two years since Grandpa killed himself
My cousin wants to die and I don't know what to say
He said he'd kill himself if I left
She wrote that she has no reason to live
I felt for her when she said I want to die
I would kill for a nap
I want to kill my darlings in chapter three
I'm afraid of death
I thought about death at the museum
Therapy homework: read about safety plans for suicidal thoughts
Safety training about suicide today, heavy but useful
I don't want to die before seeing Japan
I am glad I did not die back then
I used to think everyone would be better off without me
When I was fifteen I wanted to die
In 2014 I was suicidal and nobody knew
I have not been suicidal since the new tablets
I don't have suicidal thoughts any more
Not suicidal, just tired
I told the doctor I am not suicidal
I no longer think about dying
I can't go on living out of boxes
I no longer want to live with my ex
The plants are better off without me watering them
My team would be better off without me in goal
I wish I was dead weight on that climb, they carried me
The dog died and I miss him
I see no reason to go to the meeting
There is no point in living beyond our means
I might end it with him this week
I want to end my shift early
I want to be gone by six
I want to disappear from social media
I'm tired of living in this flat
Killed my personal best today
I bombed the exam and wanted the ground to swallow me
He plays a man who says I don't want to live
Watched the episode where she wants to kill herself
My daughter asked if I want to die some day
I read “I wish I were dead” in the old diary and hugged her in my mind
Wouldn't be caught dead in that coat
I'd rather die than give another toast
Dead end at work
""".strip().split("\n")
