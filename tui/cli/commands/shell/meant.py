"""What somebody may mean who types a word that is no command: a first look at a program is a guess at its names.

Words of English and German alike; each leads to a command line that can be typed as it stands or be completed.
"""

from __future__ import annotations

from typing import Final

_LINES: Final = {
    "log 7": ("mood", "add", "checkin", "check-in", "rate", "stimmung", "loggen"),
    "log 7 --feel calm": ("feel", "feeling", "feelings", "emotions", "gefühl", "gefühle"),
    "note": ("write", "entry", "journal", "new", "schreiben", "eintrag", "notiz"),
    "list": ("history", "entries", "log-list", "ls", "einträge", "verlauf"),
    "today --of yesterday": ("yesterday", "day", "gestern"),
    "today": ("status", "dashboard", "heute"),
    "week --of last": ("last", "lastweek", "woche"),
    "search WORDS": ("find", "grep", "look", "suchen", "suche", "finden"),
    "trend": ("chart", "charts", "graph", "stats", "statistics", "trends", "progress", "plot", "statistik"),
    "summary": ("report", "therapist", "print", "bericht", "drucken", "zusammenfassung"),
    "summary --format pdf": ("pdf",),
    "summary --format html": ("html",),
    "sessions": ("appointment", "appointments", "therapy", "termin", "sitzung", "sitzungen"),
    "exercises": ("breathe", "breath", "grounding", "relax", "meditate", "practise", "atmen", "übungen"),
    "support": ("crisis", "hotline", "sos", "emergency", "panic", "suicide", "911", "112", "notruf", "krise", "hilf"),
    "undo": ("revert", "oops", "back", "zurück"),
    "delete ID": ("remove", "rm", "del", "löschen"),
    "encrypt": ("lock", "password", "protect", "secure", "passwort", "sperren"),
    "passphrase": ("unlock",),
    "settings": ("config", "configure", "preferences", "options", "einstellungen"),
    "remind": ("reminder", "reminders", "notify", "erinnern"),
    "away": ("pause", "holiday", "vacation", "urlaub"),
    "merge": ("sync",),
    "check": ("verify", "doctor"),
    "export all -o FOLDER": ("dump", "save"),
    "card": ("diary", "tagebuchkarte"),
    "man": ("manual", "docs", "usage", "guide"),
    "--version": ("version",),
}
_LINE_OF: Final = {word: line for line, words in _LINES.items() for word in words}


def meant_by(word: str) -> str:
    """Return the command line after `evenso` that a word may mean; "" where nothing is known of it."""
    folded = word.casefold()
    if folded.isascii() and folded.isdigit() and 1 <= int(folded[:3]) <= 10:
        return f"log {int(folded)}"
    return _LINE_OF.get(folded, "")
