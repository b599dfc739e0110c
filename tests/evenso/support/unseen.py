"""Invented sentences by a hand that never saw the phrases, not used to change them: how it does on words it never saw.

Once a phrase is changed because of one of these, that one belongs into `third`, and a new one here.
"""

from __future__ import annotations

from typing import Final

UNSEEN_HITS: Final = """
i don't want to be alive anymore
honestly i just want to be dead
Today I wished I was dead, more than once.
Thinking about suicide a lot this week.
Feeling suicidal tonight. Writing it down because she asked me to.
There is no reason for me to live.
Everyone would be better off without me.
My kids would be better off without me, that's what I believe at night.
Life isn't worth living, not for me, not now.
I wish I'd never been born.
Wish I could go to sleep and never wake up.
I want it all to be over. Me included.
I've been thinking of ending my life.
Just want to stop existing.
Not existing sounds so nice right now.
kinda wanna unalive myself after that group chat
mum thinks im revising but im just sitting here wanting to be dead
everyone says it gets better, well i dont want to stick around to see
why am i even alive
my parents would be happier if i wasn't around
told jess i was fine. im not fine i want to die
wish i was never born, then everyone could be normal
sometimes i stand there and think i should just do it, just end my life
im so done with being alive
i just want everything to stop and not be a person anymore
At my age I would be glad not to wake up tomorrow.
I have had enough of living, and I mean it quite calmly.
I pray that God takes me tonight.
I'm tired of living, have been since the spring.
Some mornings I am disappointed to find myself still alive.
I only want to be with Tom now, wherever he is. I don't want to stay here.
My life is finished and I should like it to be over.
I don't want live anymore, too much tired.
Why I must live, I don't find the answer.
I have thoughts to kill myself, I am ashamed to say it to doctor.
I am not wanting to live more.
In the night comes the wish to die again.
I lost the will to live since I came to this country.
No reason I have for living, only my mother.
I ask God to let me die.
I'm worth more to them dead than alive, that's just maths.
If I didn't come home one day it'd be simpler for everybody.
Don't plan on being around for Christmas.
I wouldn't be bothered if I got cancer and that was that.
Caught myself thinking how quiet it would be if I was dead.
Sold the tools, cleared the shed, cancelled things. I won't be needing any of it.
Mate asked how I was. Couldn't say I've been thinking of topping myself.
Thought about doing myself in again on the way to site.
She'd find someone better and the boys would be alright without me.
Wish something would just take me out so I don't have to decide.
I don't care if I live or die.
Not sad, not anything. Just don't want to be alive.
There's nothing here for me, I'd rather be dead.
Death seems like a relief at this point.
Nothing keeps me here except habit.
Dying doesn't scare me, living does. I would rather not do it.
I have no interest in staying alive.
I'm just waiting to die really.
It all feels far off and I think I'd be fine with never waking up.
Make it stop make it stop I want to be dead
My head is screaming at me to end it.
Can't be trusted with myself tonight, the urge is so strong.
Afraid of what I might do to myself tonight.
The voice keeps telling me to kill myself and I'm starting to agree.
please let me die please
Can't go on. Can't. I don't want to see tomorrow.
There's no way out of this except dying.
Suicide feels like the only option left.
Half of me wants to live and half of me really doesn't.
I don't actually want to kill myself but I wish I was dead.
I'd never act on it but I think about suicide most days.
My daughter is the only reason I'm still alive.
Only staying alive for my sister at this point.
Not sure life is worth it anymore.
Do I want to die or do I just want a rest? Today I think die.
I want to live but I also keep wanting to be dead, both true.
Too much of a coward to kill myself, so here I am.
I keep going back and forth about whether I should still be here.
A small bit of me still wants to be here but the rest wants to be dead.
Didn't tell Dr K about the suicidal thoughts. Said sleep was the problem.
She asked if I had thoughts of ending my life and I said no. I lied.
Passive suicidal ideation is what she calls it. I call it wishing I was dead.
SI is back, 7 out of 10.
Filled in the form and ticked 'nearly every day' for thoughts I'd be better off dead.
Left the session and cried in the car because I still don't want to live.
If he goes on holiday for three weeks I don't think I'll want to be here when he's back.
In the staff toilet writing this because I want to kill myself and have a meeting at two.
Lying here hoping my heart just stops.
Nights are worst, that's when I want to end my life.
Sat in the car park for an hour thinking about dying.
Going to bed. Hope it's the last time.
I'm a burden and the kindest thing I could do is die.
The world would be a better place without me.
Nobody needs me here. Nobody would notice if I was dead.
Wrote the letters tonight, one for each of them, for after I'm dead.
I know how I would do it now and that scares me.
Giving my things away so there's less for them to sort when I'm gone.
Going to kill myself. There, it's written.
This might be my last entry. Sorry everyone.
Catching myself planning it, then pretending I wasn't.
I nearly did it last night and today I still want to.
Still sorry I survived.
Lately I've been wondering what the point of staying alive is.
What if I just wasn't here anymore. It sounds like peace.
God I'm so tired of being alive.
Keep having thoughts about taking my own life.
Why bother living, nobody would be worse off.
Living feels like a punishment and I want it to end.
It would be easier if I was dead.
Lost my reason for living when the job went, haven't found another.
""".strip().split("\n")

UNSEEN_TRAPS: Final = """
She didn't want to die, she fought right to the end.
My brother killed himself in 2009 and nobody in the family says the word.
I wish I'd been there when he died.
We scattered the ashes and it was over in ten minutes.
It is a year since Peter ended his life. Lit a candle.
Having to put the cat to sleep on Friday. She's in pain.
This heat is killing me.
I could have died of embarrassment when I called her mum.
Mum will kill me when she sees the carpet.
Wouldn't be caught dead in that jacket.
The suspense is killing me, results on Monday.
He sent that email to the whole company, total career suicide.
It's a matter of life and death according to my boss. It's a spreadsheet.
Scared to death of the dentist, went anyway.
Hiring my cousin would be the end of me, I joked.
Wanted the ground to swallow me up when my phone rang in church.
That Queen line, sometimes wish I'd never been born at all, stuck in my head all day.
The poster said 'suicide is preventable' and I read it three times waiting for the bus.
Choir is doing 'Die Fledermaus' and my German is a disgrace.
Camus says there is one serious question and it's suicide. Essay due Friday.
Finished the novel, she kills herself on the last page and I was furious.
Watched Romeo and Juliet with the class, they giggled at the death scene.
Reading Anna Karenina on the bus, I know how it ends.
Ophelia tonight at the playhouse, great costumes, dodgy drowning.
My sister told me she wants to die and I don't know how to help her.
A friend from uni is suicidal and I've been up half the night texting.
My son said he wished he was dead because I took the tablet away.
A girl in my year tried to end her life and assembly was horrible.
My ex used to threaten suicide every time we argued.
Neighbour's lad took his own life. Took round a casserole.
For the first time in weeks I did not want to die.
I'm not suicidal, I'm just very tired of my boss.
Glad to be alive this morning, sun on the kitchen floor.
I don't want to die, I want a holiday.
Noticed I no longer wish I was dead. When did that stop?
The suicidal thoughts have gone since the new tablets.
Life is worth living, even on a wet Tuesday.
Not once today did I think about dying.
Twenty years ago I wanted to die. Today I planted tulips.
Back in 1998 I tried to end my life, and I've had a good long one since.
Told the group about being suicidal at university, long ago and over.
I was suicidal once, years ago, and I am well now.
Did the suicide prevention training at work, good trainer, bad biscuits.
On the helpline tonight, two callers with thoughts of ending it.
Hospice shift. Mr Lowe said he's ready to go and asked for the window open.
Coroner's report came back as suicide, our team meeting is on Wednesday.
My character keeps dying in the swamp level.
Only one life left and I wanted to end the run anyway.
Hardcore mode: if I die I lose everything, sixty hours in.
Just want to go to sleep and not get up till Sunday lunch.
Exhausted. Wish I didn't have to wake up at five tomorrow.
I can't do this anymore, the commute I mean. Ninety minutes each way.
I don't want to be here, I thought, and left the party at nine.
Can't wait to be gone from this town.
I no longer want to live in London, too loud and too dear.
They'd be better off without me on the committee, I never read the minutes.
Didn't want to be at the wedding, went, danced, left early.
I want to end my marriage, and I said it out loud to her today.
The basil is dying again and I watered it every day.
Want to end my gym subscription but they make you ring.
Killed the sourdough starter. Third one.
Our friendship died slowly, no one did anything wrong.
The lease ends in June and I have no plan yet.
I just want this cold to be over.
Panic attack in Tesco, thought I was dying, I wasn't.
Health anxiety all day, convinced my heart would stop, really didn't want it to.
Heart skipping again, I don't want to die at forty.
Everyone dies, the book says, so what makes a day good?
Is there a point to life beyond being kind? Long walk, no answer.
Remembrance Sunday, two minutes for the dead, cold hands.
World Suicide Prevention Day walk, five miles with the charity, blisters.
Signed the will at last, the solicitor was funny about it.
Killed off the last of the to-do list.
Death Valley is on the list for the road trip.
I won't be here next week, off to Portugal with the girls.
Sudden death penalties, I couldn't watch.
I can't live without coffee.
I'd die for my kids, but they still have to tidy up.
I love her to death but she never stops talking.
Marathon nearly finished me off, medal is ugly, I am delighted.
""".strip().split("\n")
