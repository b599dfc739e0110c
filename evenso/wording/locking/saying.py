"""What the lock screen, the hidden screen and the first start say: what happened, what is safe, what to do."""

from __future__ import annotations

from typing import Final

from evenso.language import tr

LOCKED: Final = tr("This journal is locked.")
OPENING: Final = tr("Opening …")
WRONG: Final = tr(
    "That passphrase does not open the journal: it is wrong, or the file is damaged. Nothing was changed."
)
WRONG_AGAIN: Final = tr("Caps lock, another keyboard, a capital letter? You can try as often as you like.")
NOT_GIVEN: Final = tr("The passphrase that was given at the start does not open the journal; it can be typed here.")
HELD: Final = tr(
    "What was half-written could not be kept in the journal. It waits in memory and comes back when you open it;"
    " closing the program would lose it."
)
WAITS: Final = tr("What you wrote could not be kept in the journal yet. It waits in memory; f4 copies it.")
UNKEPT: Final = tr(
    "These words could not be kept in the journal. f4 copies them; the same key again leaves without them."
)
UNKEPT_AT_THE_DOOR: Final = tr(
    "What was half-written could not be kept in the journal and waits in memory. Opening the journal brings it back;"
    " the same key again leaves without it."
)
F4_COPIES: Final = tr("f4 copies what you wrote.")
SEALED_NOW: Final = tr(
    "The journal was given a passphrase meanwhile, so nothing was saved just now. ctrl+l goes to where it is typed,"
    " and then what you wrote is kept there. f4 copies what you wrote."
)
COPIED: Final = tr(
    "Given to the clipboard of your terminal. Not every terminal takes it: paste it somewhere before you leave."
)
MARK_IS_A_LETTER: Final = tr("In here ! is a letter like any other: f1 shows Support.")
Q_IS_A_LETTER: Final = tr("In here q is a letter like any other: ctrl+q quits.")
MANY_LINES: Final = tr("That paste has several lines and a passphrase has one, so nothing was inserted.")
HIDDEN: Final = tr("any key brings it back")

TITLE: Final = "Even So"
WHAT_IT_IS: Final = tr("A private journal for people in therapy.")
STAYS_HERE: Final = tr("It stays on this computer; nothing is sent anywhere.")
NO_PROFESSIONAL: Final = tr("It does not replace a professional.")
ASKED: Final = tr("Protect it with a passphrase? (recommended)")
WHICH: Final = tr("Press p or n: nothing is written before you choose.")
NOT_CHOSEN: Final = tr("Nothing is chosen yet. esc once more begins without a passphrase, for now.")
PROTECT: Final = tr("With a passphrase")
PROTECT_TOLD: Final = tr(
    "Only somebody who knows it can read the file. If it is forgotten, nobody can open the journal any more."
)
PLAIN: Final = tr("Without one, for now")
PLAIN_TOLD: Final = tr(
    "Whoever uses this account, or gets a copy of the file, can read it. Settings (g ,) and `evenso encrypt`"
    " protect it at any time."
)

CHOOSE: Final = tr("A passphrase for this journal")
CHOOSE_TOLD: Final = tr(
    "Four or five words that do not belong together are a good one. It is kept nowhere: write it down where you keep"
    " what matters, or into a password manager. Nobody can get it back for you, not even this program."
)
ONCE_MORE: Final = tr("The same once more")
LAST_TIME: Final = tr("A last time, as you will type it from tomorrow on")
LAST_TOLD: Final = tr("Take a moment and write it down, if you like. With this third time the journal begins.")
SHORT: Final = 10
"""Letters below which a passphrase is soon found by somebody who has the file."""
SHORT_TOLD: Final = tr("That is short: somebody with the file and patience could find it. It is yours to choose.")
BLANK: Final = tr("Blanks alone protect nothing; choose some words.")
NOT_THE_SAME: Final = tr("The two are not the same. Nothing is lost; please type both again.")
NOT_THAT_ONE: Final = tr("That is not the one from before. Type it again, or esc chooses another.")


def say_wrong(tries: int) -> str:
    """Say that a passphrase opened nothing; after some tries, what often is the reason."""
    return WRONG if tries < 2 else f"{WRONG} {WRONG_AGAIN}"
