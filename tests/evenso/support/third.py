"""Half of the sentences of a third hand, seen: on these the phrases were widened last."""

from __future__ import annotations

from typing import Final

THIRD_HITS: Final = """
I want to die.
Don't want to be here anymore. Simple as that.
Woke up and the first thought was I wish I hadn't.
Having suicidal thoughts again since Sunday.
I keep thinking about killing myself and I hate that I do.
wanna die lol. not really lol
I can't see any reason to go on.
They'd all be better off if I was dead.
I don't want to live like this any more.
What's the point of living when every day is this.
I wish I could just disappear and nobody would notice.
Every night I hope I don't wake up in the morning.
Ready to end it all.
Some days I want to end it.
i don't want to exist
ngl i want to kms and its not a joke this time
if i died tomorrow nobody at school would even care and i kind of want that
literally dont see myself making it to 18 and dont want to
i hate myself so much i want to die
cant do this anymore i just wanna be gone
been having those thoughts again, the killing myself ones
nobody would miss me if i was gone
i think about dying in every lesson now
if i killed myself would they be sorry
started writing a goodbye note in my phone then deleted it
Since Margaret went I have no wish to carry on living.
Eighty-one and a burden to everyone. Better for them if I were gone.
Nothing left to live for now the house is empty.
I hope the Lord takes me soon, I'm no use here.
The children would manage better without me, and the money would help them.
I wish it had been me who died instead of him, I still wish it every day.
Can't see why I should keep going at this age.
Been putting my papers in order so nobody has trouble after I've done it.
Sometimes I think is better I am dead.
For my family it is better when I am not here.
Every day I think about to finish my life.
My life has no sense, I would like to die.
It would be more easy for all if I die.
Again the thoughts of suicide, stronger than last week.
I want that it finishes, I want to not be.
Looked at the life insurance again. Worth more dead than alive.
Wouldn't mind if the truck had hit me, to be honest.
Driving back I thought, what if I just never got home. Didn't mind the idea.
Been thinking about checking out for good.
Family'd get over me in a year. Probably do better too.
Can't see myself being here next year and not sad about it.
Not sure I want to be around much longer.
Lads down the pub laughing and I'm sat there thinking about ending it.
Had the thought again. You know the one. Just end it.
Some part of me hopes I have an accident on the way to work.
Numb. Wouldn't care if I died tonight.
It doesn't matter to me whether I wake up tomorrow.
Feel like I'm already dead and should make it official.
Being alive feels pointless and I'd like it to stop.
I'd be okay with dying.
Flat all day. Thought about not being here in a very matter of fact way.
No will to live left in me.
Can't feel anything except wanting to not be here.
Going through the motions until I can be dead.
I CAN'T DO THIS I WANT TO DIE
Pacing since two. The urge to kill myself won't let go.
I need to die, I need this to stop, I need out.
Scared I'm going to do something to end my life.
Urges are bad. Suicidal, shaking, can't sit down.
so angry i want to kill myself just to make it quiet
I can't live another day of this.
It's three a.m. and I want out of my life, out of all of it, dead.
The only way out I can see is killing myself.
Part of me wants to die and part of me wants dinner.
I don't want to die exactly, I just don't want to be alive.
Wouldn't do anything, but I do wish I wouldn't wake up.
If it weren't for the dog I'd be gone already.
The only thing stopping me from killing myself is my mum.
I don't know if I want to live.
Maybe it would be better if I wasn't here. Maybe not. Don't know.
Thinking about whether to stay alive, like it's a list of pros and cons.
Wish I had the courage to end my life.
It's not that I want to die, I just can't find a reason to stay.
Promised her I'd stay safe till Thursday. After that I don't know that I want to.
Session tomorrow. Should I tell her I've been suicidal?
Before therapy: want to say out loud that I don't want to be alive.
After session. He asked about a plan. I have one and I said I didn't.
Talked about mum for fifty minutes and not about wanting to die.
Need to tell my therapist I made a plan.
We did the safety plan again because I still want to kill myself.
Therapy isn't helping, I still think about death every day and want it.
At work, smiling at customers, wanting to be dead.
Lunch break. Suicidal again. Ate half a sandwich.
4 a.m., awake, wishing I was dead.
On the train home I thought about not being alive the whole way.
Another day alive that I didn't ask for and don't want.
All I do is drag people down, they'd be better without me in the world.
He deserves a life without me in it, I should just die.
It'd be a relief for everyone if I died.
My husband would be sad for a bit and then he'd be free of me.
I've picked a day to do it, and after that I'm done.
Planning my suicide feels calmer than planning the week.
I have decided to end my life.
Made my mind up, I won't be here next week.
Goodbye to whoever reads this, I can't stay.
Been looking up ways again. Closed the laptop.
Wish the attempt had worked.
Want to try again, I think about it since the hospital let me go.
No future for me. I don't want one either.
Living is too much, I don't want to do it anymore.
Honestly don't think I want to be here any longer.
Tempted to just give up on life altogether.
Thoughts of dying came back in the shower this morning, and I liked them.
My life is not worth living.
Having nothing to live for is how I'd put it, if anyone asked.
""".strip().split("\n")

THIRD_TRAPS: Final = """
Dad died three years ago today and I still want to ring him.
Missing Nan so much. I wish she was still alive.
After the funeral everyone went quiet and I made sandwiches.
Can't believe she is gone. I keep setting two cups.
Mum told the nurse she was ready to go and I held her hand.
The suicide survivors' group was gentle tonight, all of us had lost someone.
Nearly died laughing when Sam fell off the chair.
My feet are killing me after that shift.
dying to know what she got me
I'd kill for a decent cup of tea.
Dead on my feet, going to bed.
Over my dead body is he getting the sofa.
Killing time before my session with a crossword.
Old habits die hard, I apologised to the door.
Bored to death in that training day.
I laughed so hard I wanted to disappear when the waiter turned round.
"To be or not to be" was on the worksheet again.
Song of the day: Live and Let Die, far too loud in the gym.
MASH theme on the radio, Suicide Is Painless, took me back to Dad's living room.
The preacher said 'to live is Christ and to die is gain' and I thought about lunch.
In the film he wants to die until the angel shows him the town.
My character decides to end his life in chapter nine, needs rewriting.
The detective thinks it was suicide but I reckon the wife did it.
Dreamt a zombie said 'I don't want to be alive' and offered me cake.
The vampire says 'I wish I were dead' and Ellie shouted 'you are!' at the telly.
He said he was going to kill himself if I left. I left.
Mum says she has nothing to live for whenever I miss a phone call.
Worried about Ali, he talks about not wanting to be here.
Grandad keeps saying he's ready to die and then asks for pudding.
She told her mother everyone would be better off without her. Poor kid, only eleven.
Jo messaged that she has no reason to live. Rang her straight away, she's safe.
No thoughts of suicide today, none yesterday either.
She asked if I was thinking of ending my life and honestly I'm not.
I want to live. Writing that down so I remember it.
Told him truthfully that I haven't had any suicidal thoughts in months.
Never wanted to kill myself, not even at the worst of the divorce.
I have so many reasons to live, made a list of nine.
Looking forward to being here next summer.
So grateful I didn't die. So grateful for toast.
When I was fifteen I thought about killing myself; hard to believe that was me.
As a teenager I used to wish I was dead. I haven't felt that since my twenties.
In my first marriage I didn't want to be alive. That woman is a stranger to me now.
Night shift, three suicidal patients in A&E and one doctor.
Patient in bed four told me she wants to die and I sat with her.
Wrote up a suicide risk assessment for a client and missed lunch.
Lost a patient today. Everyone on the ward went quiet.
Died eleven times on the same boss, going to bed.
I killed myself by accident with my own grenade, team was furious.
Suicide Squad was rubbish but the popcorn was fine.
So tired I could sleep for a week.
I can't go on with these night shifts, asking for days.
Felt half dead on the bus, flu coming.
No energy to go on with the decorating, stopped at the skirting.
Don't want to work here anymore. Handing in my notice Monday.
Want out of this job so badly.
The team would be better off without me as manager, I'm asking to step down.
I don't want to live with my parents anymore.
Wish I could disappear to a cabin in Wales for a week.
Thinking about ending therapy in March, she thinks I'm ready.
Phone died halfway through the call with Mum.
The battery is dead, the car is dead, the bus was late.
Time to end things with Mark, I think we both know it.
I want this year to be over, roll on January.
Laptop finally gave up its life, photos are backed up thank god.
Terrified I'm going to die of this lump before they even look at it.
Scan tomorrow. I'm afraid of dying before the kids are grown.
What if I don't wake up from the anaesthetic? Told the nurse, she was kind.
We talked about death in philosophy class and whether it's bad for the one who dies.
Assisted dying debate on the radio, I can see both sides.
The Stoics thought about death every day to enjoy breakfast more.
Put flowers on the bench where it says she loved to live here.
Two hundred names of the dead on the village memorial, read every one.
Gave away three bags of clothes, the wardrobe shuts now.
Wrote goodbye cards for the whole department, last day on Friday.
Jumped off the high board on holiday, screamed all the way.
Suicide runs at training, coach is a monster.
We were dead and buried at half time and won 3-2.
Could not live without my dog, she's snoring on my foot.
He said he couldn't live without me and it felt like too much.
Would be lost without my sister, told her so on the phone.
""".strip().split("\n")
