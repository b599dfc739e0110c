"""What the lock screen, the hidden screen and the first start say: what happened, what is safe, what to do."""

from __future__ import annotations

from typing import Final

LOCKED: Final = "This journal is locked."
OPENING: Final = "Opening …"
WRONG: Final = "That passphrase does not open the journal: it is wrong, or the file is damaged. Nothing was changed."
WRONG_AGAIN: Final = "Caps lock, another keyboard, a capital letter? You can try as often as you like."
NOT_GIVEN: Final = "The passphrase that was given at the start does not open the journal; it can be typed here."
HELD: Final = (
    "What was half-written could not be kept in the journal. It waits in memory and comes back when you open it; "
    "closing the program would lose it."
)
WAITS: Final = "What you wrote could not be kept in the journal yet. It waits in memory; f4 copies it."
UNKEPT: Final = "These words could not be kept in the journal. f4 copies them; the same key again leaves without them."
UNKEPT_AT_THE_DOOR: Final = (
    "What was half-written could not be kept in the journal and waits in memory. Opening the journal brings it back; "
    "the same key again leaves without it."
)
F4_COPIES: Final = "f4 copies what you wrote."
SEALED_NOW: Final = (
    "The journal was given a passphrase meanwhile, so nothing was saved just now. ctrl+l goes to where it is typed, "
    "and then what you wrote is kept there. f4 copies what you wrote."
)
COPIED: Final = (
    "Given to the clipboard of your terminal. Not every terminal takes it: paste it somewhere before you leave."
)
MARK_IS_A_LETTER: Final = "In here ! is a letter like any other: f1 shows Support."
Q_IS_A_LETTER: Final = "In here q is a letter like any other: ctrl+q quits."
MANY_LINES: Final = "That paste has several lines and a passphrase has one, so nothing was inserted."
HIDDEN: Final = "any key brings it back"

TITLE: Final = "Even So"
WHAT_IT_IS: Final = (
    "A private journal. It stays on this computer; nothing is sent anywhere. It does not replace a professional."
)
ASKED: Final = "Protect this journal with a passphrase? (recommended)"
PROTECT: Final = "With a passphrase"
PROTECT_TOLD: Final = "Without it nobody can read the file. If it is forgotten, nobody can open the journal any more."
PLAIN: Final = "Without one, for now"
PLAIN_TOLD: Final = (
    "Whoever uses this account, or gets a copy of the file, can read it. `evenso encrypt` protects it at any time."
)

CHOOSE: Final = "A passphrase for this journal"
CHOOSE_TOLD: Final = (
    "Four or five words that do not belong together are a good one. It is kept nowhere: write it down where you keep "
    "what matters, or into a password manager. Nobody can get it back for you, not even this program."
)
ONCE_MORE: Final = "The same once more"
LAST_TIME: Final = "A last time, as you will type it from tomorrow on"
LAST_TOLD: Final = "Take a moment and write it down, if you like. With this third time the journal begins."
SHORT: Final = 10
"""Letters below which a passphrase is soon found by somebody who has the file."""
SHORT_TOLD: Final = "That is short: somebody with the file and patience could find it. It is yours to choose."
BLANK: Final = "Blanks alone protect nothing; choose some words."
NOT_THE_SAME: Final = "The two are not the same. Nothing is lost; please type both again."
NOT_THAT_ONE: Final = "That is not the one from before. Type it again, or esc chooses another."


def say_wrong(tries: int) -> str:
    """Say that a passphrase opened nothing; after some tries, what often is the reason."""
    return WRONG if tries < 2 else f"{WRONG} {WRONG_AGAIN}"
