"""Invented sentences after what a stranger wrote: harm to oneself, all the pills, feelings of one word or two."""

from __future__ import annotations

from typing import Final

FOURTH_HITS: Final = """
I want to hurt myself
I want to hurt myself so badly
i need to hurt myself right now
I feel like hurting myself again
I'm going to hurt myself tonight
wanna cut myself again
going to take all my pills
I'm going to take all my pills
I want to swallow all the tablets
gonna take all of my pills tonight.
I could take all the painkillers in the house
suicidal thoughts
Suicidal thoughts.
kms
gonna kms
""".strip().split("\n")

FOURTH_TRAPS: Final = """
I'm going to take all my pills on time this week
I am going to take all my tablets with breakfast
Took all my pills this morning
I want to take all my meds as they are written down
going to take the pills to the pharmacy
I don't want to hurt myself
I am not going to hurt myself
I'm going to hurt myself if I keep running in these shoes
I want to cut myself some slack
Going to cut myself a slice of cake
I didn't want to hurt myself at the climbing wall
Going to bed early
Going to the doctor about my hand
ran 12 kms
12 kms today, legs like lead
kms: 12
Read about suicidal thoughts in the leaflet
She wants to hurt herself and I am scared
I could hurt myself with that saw
I want to hurt him back
""".strip().split("\n")

GERMAN_FOURTH_HITS: Final = (
    "Ich will mich verletzen.",
    "ich möchte mir wehtun",
    "Ich will mich selbst verletzen und weiß nicht wohin",
    "Ich habe den Drang, mich zu ritzen.",
    "Heute will ich mich schneiden.",
    "Ich will alle meine Tabletten nehmen.",
    "ich möchte alle Tabletten auf einmal schlucken",
    "Ich will mir weh tun",
)
GERMAN_FOURTH_TRAPS: Final = (
    "Ich will mich nicht verletzen.",
    "Ich will dich nicht verletzen.",
    "Ich will sie nicht verletzen, aber ich muss es sagen.",
    "Ich habe alle meine Tabletten genommen.",
    "Ich will alle Tabletten rechtzeitig nehmen, mit der Dose geht es.",
    "Ich habe mich beim Kochen geschnitten.",
    "Ich will mir beim Klettern nicht wehtun.",
    "Ich habe den Drang, alles aufzuräumen.",
    "Er will mir wehtun.",
    "Ich will mir die Haare schneiden.",
    "Ich will mich kurz fassen und Brot schneiden.",
)
FELT_HITS: Final = (
    "suicidal",
    "Suicidal",
    "very suicidal",
    "suicide",
    "kms",
    "want to die",
    "wanting to die",
    "suicidal thoughts",
    "like dying",
    "Suizidgedanken",
    "suizidal",
    "Selbstmordgedanken",
    "lebensmüde",
    "will nicht mehr leben",
    "möchte sterben",
    "Suizid",
)
"""Feelings of a check-in: one word is enough there, because the field itself says who feels it."""

FELT_TRAPS: Final = (
    *("calm", "dead", "dead tired", "numb", "empty", "hopeless", "alive", "lifeless", "a burden", "grief", "killed it"),
    *("not suicidal", "never suicidal", "no suicidal thoughts", "hurt", "lonely", "gone", "tired of life admin"),
    *("done", "worthless", "death of a friend", "dying to see her", "like a loser", "at the end"),
    *("tot", "todmüde", "leblos", "lebendig", "leer", "am Ende", "nicht suizidal", "keine Suizidgedanken", "verletzt"),
    *("hoffnungslos", "todtraurig", "Trauer", "wie tot", "sterbenslangweilig", "lebenslustig", "totgelacht"),
)
