"""What reads like a sentence in the source and is none, with the reasons, for `test_every_sentence`."""

from __future__ import annotations

from typing import Final

ELSEWHERE: Final = {
    "evenso/language/": "the mechanism itself",
    "evenso/sample/": "an invented person's journal, which is written in English",
    "evenso/support/english/": "what is listened for in words of a person who writes in English",
    "evenso/support/german/": "the same in German",
    "evenso/moments/german.py": "German days as the English ones that are read",
    "evenso/formats/leaving/": "headings of an export, which has the same names under every language",
    "evenso/formats/columns/guessing.py": "names of columns in other programs' tables, in many languages",
    "evenso/formats/daylio/months.py": "names of months in Daylio's languages",
    "evenso/formats/daylio/moods.py": "names of moods in Daylio's languages",
    "evenso/formats/when/weekdays.py": "names of weekdays in many languages",
    "evenso/formats/coming/programs.py": "words of which helps of commands are made",
    "evenso/exercises/pacer.py": "what the program's own exercises have to be",
    "evenso/exercises/records.py": "the same",
    "evenso/exercises/urge.py": "the same",
    "evenso/strategies/earlier.py": "what the program said once in both languages, to be known again",
    "evenso/documents/pdf/template.py": "a program for Typst",
    "tui/cli/streams/click_words.py": "what click says, to be understood",
    "tui/cli/commands/shell/page.py": "the manual page, which is in English throughout",
    "tui/cli/commands/shell/prompt.py": "a program for shells",
    "tui/outside/reminders/launchd.py": "programs and files for macOS",
}
"""Files and folders without sentences of the program, with the reason."""

KEPT: Final[dict[str, tuple[str, ...]]] = {
    # names that are typed on the command line, and that stand in JSON
    "evenso/bring/choice.py": ("first session", "new therapist"),
    "tui/cli/commands/carrying/programs.py": (
        "{} {} that is a practice.",
        "{} --skill-map 'meditation=slow breath' --dry-run",
    ),
    "tui/cli/commands/goals/looking.py": ("goal list",),
    "tui/cli/commands/own/exercises.py": ("breathe in", "breathe out", "let go"),
    "tui/cli/commands/sessions/talking.py": ("session notes",),
    "tui/cli/commands/shell/completion.py": ('eval "$(evenso completion bash)"',),
    "tui/cli/commands/writing/note.py": ("pandoc letter.odt -t plain | evenso note -",),
    "tui/cli/desk.py": ("the demo",),
    "tui/outside/reminders/plans.py": ("its own times",),
    "tui/outside/reminders/scheduled.py": ("scheduled task of Windows",),
    "tui/outside/reminders/systemd.py": ("systemd user timer",),
    "tui/screens/sessions/screen.py": ("new therapist",),
    # English and German that is read, under every language
    "evenso/daily/reading.py": (
        "further notice",
        "i am back",
        "i'm back",
        "i’m back",
        "auf weiteres",
        "ich wieder da bin",
        "wieder da",
    ),
    "evenso/goals/reading.py": ("working days",),
    "evenso/moments/clocks.py": (
        "last night",
        "yesterday night",
        "last evening",
        "yesterday evening",
        "this morning",
        "this afternoon",
        "this evening",
    ),
    "evenso/moments/reading.py": ("just now", "right now"),
    "evenso/sessions/reading.py": ("every other week",),
    "tui/screens/sessions/forms.py": ("every day",),
    # words that are looked for in names
    "evenso/formats/coming/moods.py": (
        "almost nearly kinda rather fairly quite slightly bit sort kind pretty semi half fast",
        "very really super so extremely absolutely totally most sehr très muy molto",
        "not no nicht kein pas un never isn't",
    ),
    "evenso/recovery/trials/planning.py": (
        "sleep sleeping slept bed bedtime eat eating ate food meal meals breakfast lunch dinner drank",
        "medication medicine medicines meds med pill pills tablet tablets insulin dose inhaler doctor",
        (
            "crisis safe safety help helpline boundary boundaries therapy sober sobriety clean washed wash shower"
            " rested rest"
        ),
        "schlaf schlafen geschlafen schlafenszeit bett zubettgehen essen gegessen mahlzeit mahlzeiten getrunken",
        "frühstück frühstücken mittagessen abendessen medikament medikamente medikation arznei pille pillen tablette",
        "tabletten dosis inhalator arzt ärztin krise sicher sicherheit hilfe krisentelefon grenze grenzen therapie",
        "nüchtern nüchternheit abstinenz abstinent sauber waschen gewaschen dusche duschen geduscht ausruhen ausgeruht",
    ),
    # columns of other programs' files
    "evenso/formats/bearable/reading.py": ("date formatted",),
    "evenso/formats/bearable/rows.py": ("all day", "date formatted", "time of day"),
    "evenso/formats/columns/long.py": ("average mood", "overall mood"),
    "evenso/formats/imoodjournal/reading.py": ("day of week", "level text"),
    # by what a thing is known to the program; a person sees another word
    "evenso/exercises/catalogue.py": (
        "slow breath",
        "longer exhale",
        "box breath",
        "cold water",
        "muscle release",
        "paused first",
        "let the wave pass",
    ),
    "evenso/card/week.py": ("Feelings, at their peak", "Urges, at their peak"),
    "evenso/goals/records.py": ("Agreed in sessions",),
    "storage/annotations/rows.py": ("tracker value",),
    "storage/between/keeping.py": ("entry version",),
    "storage/between/rows.py": (
        "goal step",
        "repeat mark",
        "goal rating",
        "card target",
        "card value",
        "plan line",
        "session series",
    ),
    "storage/between/versions.py": ("entry version",),
    "storage/between/work.py": ("card value",),
    "storage/merging/beside.py": ("entry version",),
    "storage/merging/copies.py": ("card target",),
    "storage/merging/references.py": ("card target", "session series", "goal step"),
    "storage/merging/sameness.py": ("card value",),
    "storage/merging/taking.py": ("entry version", "past line"),
    "storage/restoring/deleted.py": ("entry version",),
    "tui/dialogs/imports/asking.py": ("not read",),
    "tui/screens/settings/model.py": ("new template",),
    # steps of the tables, and errors that are caught where they can be raised
    "storage/migrations.py": (
        "1 first tables",
        "2 the person's own additions",
        "3 the work between sessions",
        "5 sessions, scores, reviews",
        "6 what two copies need to meet",
        "7 templates, days away",
    ),
    "storage/foreign/older.py": ("rows refer to others that are not there",),
    "storage/merging/validating.py": (
        "it has no id.",
        "it is not as it was saved.",
        "it has columns that nobody knows.",
        "its print is none.",
    ),
    # looks, names of keys, an order for an editor
    "evenso/documents/html/extent.py": ("long closest",),
    "tui/palette/box.py": ("not bold",),
    "tui/palette/guesses.py": (
        "check in",
        "bring back",
        "try out",
        "settings colours",
        'week --of "last week"',
        "export all -o FOLDER",
    ),
    "tui/keys.py": ("pgup pgdn", "home end"),
    "tui/outside/editors.py": ("set noswapfile nobackup nowritebackup noundofile",),
    "tui/screens/trends/scores/drawing.py": ("on rgb({},{},{})",),
}
"""Words that read like a sentence and are none, by file: what is typed, compared, stored or read back."""
