"""Invented sentences that were once unseen: those of the first hands, then another's. They changed the phrases."""

from __future__ import annotations

from typing import Final

LATER_HITS: Final = """
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
i dont want to be alive anymore. there, i typed it.
Went to work, came home, fed the cat. I don't want to do this living thing any more.
honestly they would all be better off without me, mum included
Hoping I just don't wake up tomorrow.
What is the point of me being alive? Real question.
been thinking about ending my life again, third night this week
I'm such a weight on everybody. If I was gone they could finally breathe.
I've written the letters. Put them in the drawer with the passports.
the voice keeps saying do it, just kill yourself, nobody will notice
I wish I could go to sleep and never wake up
I wish I had never been born.
Lunch with Dana was nice, I laughed even. Then on the bus home I thought, quite calmly, I would rather be dead.
suicidal again. didn't tell dr m because she looked tired
I can't see any reason to keep living past this winter
i just want to disappear for good, not like a holiday, like not exist
Everything would be easier for Tom and the kids if I was dead.
I don't think I'll be around for my next birthday and I'm fine with that
No future. I try to picture next year and I'm just not in it, and I don't want to be.
cant go on. really cant this time
I'm done with life. Not dramatic, just done.
Thought about killing myself in the shower this morning and then had to go do a zoom call like normal
I do not want to exist.
if a truck hit me tomorrow i wouldn't mind at all
Sorted out my passwords and who gets the dog. It felt peaceful. That probably says something.
I feel like the only way out is to not be here anymore
My head says you should die, you should die, all day long, like a song stuck on repeat.
life isn't worth it. mine isnt anyway
I want it all to be over, and I mean all of it, me included
nobody would miss me. maybe a week, then they'd move on
Therapist asked if I was safe and I said yes. I lied. I think about suicide most evenings.
I'm tired of being alive
Some nights I pray to God that he takes me in my sleep. Tonight is one of those.
there's nothing left for me here. nothing to stay for
I keep planning my own funeral in my head and it's the only thing that calms me down
I think the world would be better if I wasn't in it
im going to end it. not tonight but soon i think
The dishes are done, the rent is paid up, the note is written. I think I'm ready to go.
why am I still alive
I hate that I woke up this morning. I really hoped I wouldn't.
Don't want to be here. Not the flat, not the city. Here here. Alive.
I should just kill myself and save everyone the trouble
Sometimes I stand on the platform and the thought comes that I could just stop existing. Again today.
dying sounds like such a relief right now
I'm not strong enough to stay alive for other people any more
If it wasn't for my sister I would have ended things already.
I have been giving my stuff away. Told people it's a clear-out. It isn't really a clear-out.
wish i was dead lol. except not lol
I don't see myself living much longer, I don't want to
Living feels like a punishment and I want to stop serving it.
i cant stop thinking about death. my death. how quiet it'd be
Every day is the same grey thing and I can't find one reason to stay alive.
Got the results, passed everything, top of the group. Sat on my bed and still wanted to be dead.
I'd be doing my family a favour if I died
thinking of taking my own life. wrote it down so at least it's somewhere
I don't deserve to live.
These thoughts tell me to end it, that it would be kind. I'm starting to believe them.
I just want to not be. Is that so much to ask
The meds aren't helping and I don't want to live like this, or at all.
goodbye diary i guess. i dont think ill write again. im sorry everyone
I want to close my eyes and have that be the end of me
Nothing matters and I don't want to live through another year of nothing mattering.
I am a burden. To Anna, to my dad, to the team. They'd cry for a bit and then they'd be free of me.
Part of me wants to die and part of me wants a sandwich. Tonight the first part is louder
16 and already sick of being alive, great start
I've decided on a day. I feel weirdly light since I decided.
can't do life any more
When I drive home I keep having the thought that it would be fine if I just never arrived.
I don't care if I live or die at this point
If there was a button that made me never have existed I'd press it without thinking.
not sure i'll make it through tonight. everything is telling me to stop living
It's 3am again and I want to kill myself and I also have to be up at seven for the school run.
I'm only alive because I'm a coward
Nobody needs me now that the kids have left. I might as well be dead.
i keep googling how to die and then closing the tab
My life is pointless and I want out of it
Wouldn't it be better for everybody if I just wasn't around anymore? I think it would.
I'm scared of myself tonight. I don't trust myself to stay alive.
There is no place for me in this world. I've looked.
I have a plan now and that's the part that frightens me. Before, it was only thoughts about dying.
I keep wishing I'd get some illness that would finish me off, so it wouldn't be my fault
I want to be with Gran. I want to go where she is. I don't want to stay here without her.
Suicide feels like the only thing I have left to decide for myself
ive had enough of living, thats all, thats the entry
He left and took everything that made me want to be alive. I don't want to carry on.
I don't want to see tomorrow
The voices were bad today. They want me dead and I'm too tired to argue with them.
Made pancakes, smiled at everyone, put the bins out. Nobody knows I'm thinking about ending my own life.
I'm ready for this life to be over.
what if i just wasn't here. what if i made it so i wasn't here
I can't keep living with this pain, I would honestly prefer death
Tried last year and I'm sorry it didn't work. That's the truth I can't say in session.
no point in being alive if this is all it ever is
I'm getting my affairs in order. The will, the bank, a letter for each of the boys. Then I can leave this world tidy.
My existence is a mistake and I'd like to correct it
Feeling like I want to end myself and there's no big reason. Just a Tuesday.
I don't belong among the living. I've felt half dead since spring and I'd like to finish being half.
They say it gets better. I don't want better, I want to be dead and have it quiet.
i feel like hurting myself so badly that i don't come back from it
Another birthday. I didn't want to reach this one and I don't want to reach the next.
""".strip().split("\n")

LATER_TRAPS: Final = """
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
Dad has been gone four years today. I still set out two mugs.
I nearly died of laughter when Priya walked into the glass door
This job is killing me, I need a holiday and a new manager
could kill for a coffee but the machine's broken again
that song came on, the one that goes I wanna die young, and we all screamed it in the car
I don't want to die. I want that on record. I'm just sad.
When I was nineteen I wanted to die. I'm forty-one now and that girl feels like someone I used to babysit.
Really worried about Leo, he told me he doesn't want to be here any more. Called his mum.
Long shift. Two deaths on the ward before lunch and then cake for Marie's leaving do.
six hours of raiding and i died like forty times on the last boss
Dead tired. Bed.
I don't want to be here, this party is all finance people and there's no food
the basil is dying again no matter what i do
phone died halfway through the call with the landlord
I just want this argument to end, I'd even say sorry first
Can this week be over already
Biopsy is Thursday. I'm terrified it's cancer and I'll die before Elsie starts school.
Is there life after death? Asked the chaplain, he gave me a biscuit and no answer.
Memorial for the bus crash was today, they read all eleven names.
Rereading Anna Karenina and I know how it ends for her and I still hope she doesn't go to the station.
my essay on suicide in ancient Rome is due friday and i've got two sources
Third volunteer shift on the helpline. A man said he saw no reason to live and we talked until his sister got there.
Chapter nine: Marta writes her goodbye letter. I made myself cry writing it. Good sign for the novel?
I would rather die than sing at karaoke with the sales team
I wanted the ground to swallow me up when I called the teacher mum
No suicidal thoughts this week, told Dr Hale so and it was true.
I'm not going to hurt myself, I just need to complain for a page.
Grandma said "I'm ready to go now" and held my hand. She is ninety-six. I wasn't ready.
I want to quit so badly. Can't spend another year at that desk.
I can't live in this flat any more, the damp has reached the wardrobe
my legs are killing me after the half marathon but we DID it
I was dying to tell her about the baby and had to sit on it all dinner
Hamlet at the Lyceum. To be or not to be, said lying flat on a sofa. Odd choice.
mum says if I get another tattoo she'll kill me
Mum used to say she wished she'd never been born. I was eight. I still hear it.
The dream again where I die and watch everyone at the funeral eating egg sandwiches. Woke up laughing.
so bored in that meeting i could have died
I used to think everyone would be better off without me. I don't think so now, I noticed today.
Car battery dead. Of course.
I am so glad I'm alive, the sea was ridiculous this morning
Uncle Ray took his own life in 1998 and nobody in this family has ever said the word.
Deadline moved to Monday. I live.
I wish I could sleep for a week, wake me in April
never want to wake up early again, 5am flights are a crime
Watched It's a Wonderful Life, he wishes he'd never been born and I cried as always
he said he'd kill himself if I left. That's why it took me three years to leave.
What's the point of this course, honestly, none of it will be on the exam
I don't see the point in arguing with my brother about the house.
want to disappear to a cabin for a month with no wifi and a pile of books
I'd love to vanish from the group chat without anyone noticing
Finished my advance directive with the solicitor because I'm 70 and sensible. Then had fish and chips.
Wrote my will today. Nothing wrong, the mortgage people wanted it.
We put Biscuit to sleep this morning. Fourteen years. The house is so quiet.
A patient told me today that he wants to die and I sat with him, and now I can't put it down at home.
Suicide prevention training at work, six hours, surprisingly good sandwiches
i'm dying this heat is unreal
the ending of that series killed me, he just walks into the lake and credits roll
We ended it. Four years with Sam and we ended it over soup.
I think I have to end things with Joanna, it isn't fair on either of us.
Can't go on holiday with them again. I can't.
Cut ties with my old boss, burned that bridge, felt great.
My sister worries that she's a burden since the stroke. She isn't. I keep telling her.
I don't want Mum to die.
Afraid of dying again tonight, heart racing, checked my pulse about thirty times.
had a panic attack on the tram and was sure i was going to die. i didn't. obviously
The Buddhist book says to die before you die. Thought about it on the bus and missed my stop.
Sermon was about dying to self. Kids drew dinosaurs on the hymn sheets.
Camus says there's only one serious philosophical question. Seminar went on for two hours and we didn't answer it.
that level made me want to throw the controller out of the window, kept dying at the same jump
My character sacrificed herself for the party tonight. Best death scene we've had in three years of D&D.
died inside when he read my text out loud
Embarrassed to death. Zoom wasn't muted.
This diet will be the end of me. I dreamt about bread.
These shoes will be the death of me.
Read about the poet who killed herself at thirty and felt sorry for her kids all afternoon.
The news had another celebrity suicide on and I switched to the gardening channel.
It's ten years since my attempt. I bought flowers for the nurse who stayed with me. I'm well and I like my life.
Back in school I wrote in a diary that I wanted to be dead. Found it in the loft. Wanted to hug that kid.
I no longer think about ending my life. It left slowly, like a cold does.
I do want to live. I want to live and I want to learn Portuguese.
never thought i'd kill myself and i don't now, but people keep asking since the divorce
My client said life isn't worth living without his wife. Bring to supervision.
Kid in my class wrote "I wish I was dead" on his worksheet. Filled in the form, called home.
Nina's friend is suicidal and Nina is fourteen and carrying it alone. Talk to her tomorrow.
If he dies I don't know what I'll do with all his records. Stupid thing to think in a hospital corridor.
I miss her so much. Gone too soon, everyone says, and it's true.
The funeral was lovely, whatever that means. I carried the front left corner.
Lit a candle for Pavel. He didn't want to be here and none of us knew.
exams are over and i want to sleep until i'm dead or august whichever first
Over it. So over this weather.
I'm done. Done with dating apps. Deleted all three.
can't do this anymore, switching to decaf
I give up on sourdough, the starter is dead and I killed it.
killed it at the presentation!! they clapped
Shoot me, another Monday stand-up that went an hour.
I don't want to be here on Sundays at the in-laws pretending I like lamb
Wish I wasn't here, the hotel smells of wet dog and it hasn't stopped raining
I need to get out of this marriage.
there's no future for me in this company, Greg made that clear
No reason to stay in Leeds now that the course has finished.
Going under anaesthetic on Friday and scared I won't wake up. The surgeon said that's the most common fear.
Blood test came back fine. So I'm not dying. Mum cried, I ate a whole pizza.
My great-grandfather's last letter from the front: "I do not expect to see the spring." Transcribed it for the archive.
The band played that old one about wanting to be buried in the sand, whole crowd singing about death and grinning
in the film she says I don't want to live in a world without you and I rolled my eyes so hard
Poem draft: the old man asks the river to take him. Needs a better last line.
My villain needs a reason to die in act three and I can't find one that isn't corny.
Dad says he's just waiting to die in that chair. I told the GP. I hate it.
laptop is on its last legs, might not survive the semester, same tbh
If I have to hear that ringtone once more I will scream until I pass away
All the goldfish died while we were away and Oskar wants a proper burial with speeches.
we gave away most of grandad's clothes today, kept the green jumper
Giving away all my furniture before the move to Canada, feels so freeing!
Left a goodbye note for the neighbours, moving van comes at eight.
I felt like a burden asking for a lift again but Karim said it was no trouble and I believe him
Maybe the team would be better off without me as captain. Going to hand over to Jess after the season.
The voice in my head says I'm lazy. Therapist wants me to give it a silly name. Going with Gerald.
Morning fog on the cemetery, walked the dog through, thought how quiet the dead are as neighbours.
Thinking about what I'd want read at my funeral some day, hopefully at ninety-five, hopefully something funny
Please let this migraine end. Dark room, cold flannel, day two.
""".strip().split("\n")
