"""By which words people look for what has another name here: one list for the palette and for the shell.

Words of English and German alike, whatever is spoken. In the shell a word leads to a command line that can be typed as
it stands or be completed; it is named in a refusal and never done. In the palette it leads to commands by their titles.
"""

from __future__ import annotations

from typing import Final

from evenso.language import tr

SUPPORT: Final = tr("Support")
SUMMARY: Final = tr("The summary to bring")
COLOURS: Final = tr("Colours: {words}", words="")
REMINDER: Final = tr("A reminder that rings")
SAMPLE: Final = tr("A sample journal to try out")

GUESSES: Final = (
    (
        "support",
        (SUPPORT,),
        (
            *("crisis", "hotline", "helpline", "sos", "emergency", "panic", "suicide", "911", "112", "999", "988", "!"),
            *("help", "helpme", "hurt", "die", "dying", "call", "doctor", "suicidal", "kms", "overdose", "selfharm"),
            *("notruf", "krise", "hilf", "hilfe", "notfall", "panik", "suizid", "selbstmord", "sterben", "anrufen"),
            *("arzt", "ärztin", "verletzen", "telefonseelsorge", "lebensmüde", "krisentelefon", "suizidgedanken"),
        ),
    ),
    (
        "",
        (SUPPORT, tr("Sessions")),
        ("therapist", "psychologist", "psychiatrist", "therapeut", "therapeutin", "psychologin", "psychiater"),
    ),
    ("", (tr("Keys"),), ("help", "hilfe", "shortcuts", "hotkeys", "keybindings", "tasten", "tastatur", "kürzel")),
    ("", (tr("Today"),), ("log", "check in")),
    ("", (tr("Write an entry"),), ("note", "tagebuch")),
    ("log 7", (tr("Today"),), ("mood", "add", "checkin", "check-in", "rate", "stimmung", "loggen")),
    ("log 7 --feel calm", (tr("Today"),), ("feel", "feeling", "feelings", "emotions", "gefühl", "gefühle")),
    (
        "note",
        (tr("Write an entry"),),
        ("write", "entry", "journal", "new", "schreiben", "eintrag", "notiz"),
    ),
    ("list", (tr("Journal"),), ("history", "entries", "log-list", "ls", "einträge", "verlauf")),
    ("today --of yesterday", (tr("Today"),), ("yesterday", "day", "gestern")),
    ("today", (tr("Today"),), ("status", "dashboard", "heute")),
    ('week --of "last week"', (tr("Week"),), ("last", "lastweek", "woche")),
    ("search WORDS", (tr("Search"),), ("find", "grep", "look", "suchen", "suche", "finden")),
    (
        "trend",
        (tr("Trends"),),
        ("chart", "charts", "graph", "stats", "statistics", "trends", "progress", "plot", "statistik", "diagramm"),
    ),
    (
        "summary",
        (SUMMARY,),
        (
            *("report", "therapist", "print", "printout", "print-out", "printer", "handout"),
            *("bericht", "drucken", "ausdruck", "ausdrucken", "drucker", "zusammenfassung"),
        ),
    ),
    ("summary -o summary.pdf", (SUMMARY,), ("pdf",)),
    ("summary -o summary.html", (SUMMARY,), ("html",)),
    (
        "sessions",
        (tr("Sessions"),),
        (
            *("appointment", "appointments", "therapy", "homework", "agreed"),
            *("termin", "sitzung", "sitzungen", "therapie", "hausaufgabe", "hausaufgaben"),
        ),
    ),
    (
        "exercises",
        (tr("Exercises"),),
        (
            *("breathe", "breath", "breathing", "grounding", "relax", "meditate"),
            *("atmen", "atem", "übung", "übungen"),
        ),
    ),
    ("", (tr("Skills"), tr("Exercises")), ("practise", "practice", "practising", "practicing", "habit", "habits")),
    ("", (tr("Sessions"),), ("topic", "topics", "agenda", "vorbereiten")),
    ("", (SUPPORT,), ("people", "person", "menschen", "leute")),
    (
        "",
        (tr("Week"), tr("Trends"), tr("Journal")),
        ("lookback", "average", "rückblick", "zurückblicken", "durchschnitt"),
    ),
    ("", (tr("Week"), tr("Sessions")), ("calendar", "date", "dates", "kalender", "datum")),
    ("", (SUMMARY,), ("email", "e-mail", "mail", "send", "share", "schicken", "senden", "teilen")),
    ("", (tr("Write an entry"),), ("notieren", "aufschreiben")),
    ("practice SKILL", (tr("Skills"),), ("üben", "geübt", "praktizieren")),
    (
        "",
        (tr("Skills"), tr("A tracker beside the mood"), tr("Settings")),
        ("medication", "medicine", "meds", "sleep", "tracker", "trackers", "medikament", "medikamente", "schlaf"),
    ),
    ("undo", (tr("Undo"),), ("revert", "oops", "back", "zurück", "rückgängig")),
    (
        "deleted",
        (tr("Deleted lately: bring one back"),),
        (
            *("trash", "bin", "recycle", "bring back"),
            *("papierkorb", "gelöscht", "gelöschtes", "zurückholen", "mülleimer"),
        ),
    ),
    (
        "",
        (tr("Deleted lately: bring one back"), tr("Backups: put one back")),
        ("restore", "recover", "lost", "undelete", "deleted", "wiederherstellen", "verloren"),
    ),
    (
        "drafts",
        (tr("Half-written: drafts"),),
        (
            *("unfinished", "half-written", "unsaved", "pending"),
            *("entwurf", "entwürfe", "unfertig", "halbfertig", "angefangen"),
        ),
    ),
    ("delete ID", (tr("Journal"),), ("remove", "rm", "del", "löschen")),
    (
        "encrypt",
        (tr("Passphrase: put one on, change it, take it off"), tr("Lock")),
        ("password", "protect", "secure", "encryption", "passwort", "verschlüsseln", "verschlüsselung", "kennwort"),
    ),
    ("", (tr("Passphrase: put one on, change it, take it off"), tr("Lock")), ("encrypt", "passphrase", "decrypt")),
    (
        "settings",
        (tr("Settings"),),
        ("config", "configure", "preferences", "options", "set", "einstellungen"),
    ),
    ("", (tr("Settings"),), ("language", "deutsch", "german", "english", "sprache", "englisch", "locale")),
    (
        "",
        (COLOURS,),
        ("theme", "themes", "color", "colors", "colour", "dark", "light", "farbe", "farben", "thema", "dunkel", "hell"),
    ),
    (
        "remind",
        (REMINDER,),
        (
            *("reminder", "reminders", "notify", "notification", "alarm", "bell", "ring"),
            *("erinnern", "erinnerung", "erinnere", "wecker", "benachrichtigung", "klingeln"),
        ),
    ),
    ("", (REMINDER,), ("remind",)),
    ("prompt", (REMINDER,), ("ps1", "eingabeaufforderung")),
    ("", (REMINDER,), ("prompt", "shell")),
    ("away", (tr("Away until…, or back again"),), ("pause", "holiday", "vacation", "urlaub")),
    ("merge", (), ("sync", "cloud")),
    ("trend --days 30", (tr("Trends"),), ("month", "monat")),
    ("trend --days 365", (tr("Trends"),), ("year", "jahr")),
    ("week", (), ("calendar", "kalender")),
    ("settings colours", (), ("theme", "themes", "color", "colors", "colour", "dark", "light", "farben")),
    ("language", (), ("lang", "locale", "deutsch", "german", "english", "sprache")),
    ("passphrase", (), ("passwd", "pw")),
    ("check", (), ("verify",)),
    ("export all -o FOLDER", (tr("Export everything, to take along"),), ("dump", "save", "sichern")),
    ("card", (tr("Diary card"),), ("diary", "tagebuchkarte")),
    ("man", (tr("Keys"),), ("manual", "docs", "usage", "guide", "handbuch", "anleitung")),
    (
        "demo",
        (SAMPLE,),
        (
            *("sample", "example", "examples", "try", "try out", "tryout", "tour", "tutorial", "intro", "learn"),
            *("beispiel", "beispiele", "ausprobieren"),
        ),
    ),
    ("", (SAMPLE,), ("demo",)),
    ("", (tr("Quit"),), ("exit", "close", "bye", "beenden", "schließen")),
    ("--version", (), ("version", "about", "info")),
)
"""(what is meant in the shell, titles of the palette's commands, the words that people type); "" and () for none."""

LINES: Final = {line: words for line, _, words in GUESSES if line}
"""The shell's half: a line with the words that may mean it."""
