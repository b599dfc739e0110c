"""What `helplines.csv` says of lines besides their names and numbers, in the process's language.

Names themselves, numbers and addresses stay as they are. A test sees to it that nothing in the file is missing here.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from evenso.language import tr, tr_as
from evenso.wording.dates import say_date, say_month

SERVICES: Final[Mapping[str, str]] = {
    "Zelfmoordlijn (Dutch)": tr("Zelfmoordlijn (Dutch)"),
    "Centre de Prévention du Suicide (French)": tr("Centre de Prévention du Suicide (French)"),
    "MIELI Kriisipuhelin (in Finnish)": tr("MIELI Kriisipuhelin (in Finnish)"),
    "3114 national suicide prevention line": tr("3114 national suicide prevention line"),
    "Inochi no Denwa (free dial)": tr("Inochi no Denwa (free dial)"),
    "Kryzysowy Telefon Zaufania (adults)": tr("Kryzysowy Telefon Zaufania (adults)"),
    "Suicide prevention line 109": tr("Suicide prevention line 109"),
    "NHS 111 mental health option (England; Wales too)": tr("NHS 111 mental health option (England; Wales too)"),
    "Centro de Asistencia al Suicida (Buenos Aires area)": tr("Centro de Asistencia al Suicida (Buenos Aires area)"),
    "Centro de Asistencia al Suicida (rest of country)": tr("Centro de Asistencia al Suicida (rest of country)"),
    "Télé-Accueil (French)": tr("Télé-Accueil (French)"),
}
"""Names in which English words stand that are no part of them; the others are names alone."""

NUMBERS: Final[Mapping[str, str]] = {
    "50808 (text HELLO)": tr("50808 (text HELLO)"),
    "85258 (text SHOUT)": tr("85258 (text SHOUT)"),
    "741741 (text HOME)": tr("741741 (text HOME)"),
    "111 then option 2": tr("111 then option 2"),
}

CHANNELS: Final[Mapping[str, str]] = {
    "call": tr_as("a way to reach a line", "call"),
    "text": tr_as("a way to reach a line", "text"),
    "chat": tr_as("a way to reach a line", "chat"),
    "text (WhatsApp)": tr("text (WhatsApp)"),
    "WhatsApp": "WhatsApp",
}

HOURS: Final[Mapping[str, str]] = {
    "24/7": tr("24/7"),
    "phone 24/7; chat 17-24": tr("phone 24/7; chat 17-24"),
    "24/7, English and French": tr("24/7, English and French"),
    "daily 16-21": tr("daily 16-21"),
    "daily 9-24": tr("daily 9-24"),
    "8-24": tr("8-24"),
}

EMERGENCIES: Final[Mapping[str, str]] = {
    "112 (ambulance 144)": tr("112 (ambulance 144)"),
    "112 (ambulance 15)": tr("112 (ambulance 15)"),
    "911 (ambulance 107)": tr("911 (ambulance 107)"),
    "112 or 999": tr("112 or 999"),
    "119 ambulance; 110 police": tr("119 ambulance; 110 police"),
    "113 ambulance; 112 police": tr("113 ambulance; 112 police"),
    "995 ambulance; 999 police": tr("995 ambulance; 999 police"),
    "119 ambulance; 112 police": tr("119 ambulance; 112 police"),
    "192 ambulance; 190 police": tr("192 ambulance; 190 police"),
    "101 ambulance; 100 police": tr("101 ambulance; 100 police"),
    "112 from a mobile; 10177 ambulance; 10111 police": tr("112 from a mobile; 10177 ambulance; 10111 police"),
}

NOTES: Final[Mapping[str, str]] = {
    "The chat is open 16 to 23 h.": tr("The chat is open 16 to 23 h."),
    "From abroad +358 9 2525 0111.": tr("From abroad +358 9 2525 0111."),
    "Free, overseas territories too.": tr("Free, overseas territories too."),
    "Free. Found on older pages only.": tr("Free. Found on older pages only."),
    "Text HELLO; some pages say TALK. Found on older pages only.": tr(
        "Text HELLO; some pages say TALK. Found on older pages only."
    ),
    "Not round the clock: daily 16 to 21 h; on the 10th of each month from 8 h to 8 h of the next day.": tr(
        "Not round the clock: daily 16 to 21 h; on the 10th of each month from 8 h to 8 h of the next day."
    ),
    "Free.": tr("Free."),
    "The chat is on sidetmedord.no.": tr("The chat is on sidetmedord.no."),
    "For adults; the chat is on 116sos.pl.": tr("For adults; the chat is on 116sos.pl."),
    "WhatsApp +65 6669 1771.": tr("WhatsApp +65 6669 1771."),
    "Text works too.": tr("Text works too."),
    "Chat and mail are on 143.ch.": tr("Chat and mail are on 143.ch."),
    "In England and Wales only; some places say “the mental health option” in place of 2.": tr(
        "In England and Wales only; some places say “the mental health option” in place of 2."
    ),
    "The chat is on 988lifeline.org.": tr("The chat is on 988lifeline.org."),
    "Text HOME.": tr("Text HOME."),
    "In the Buenos Aires area; elsewhere 135 can reach another line. The hours are those of a page of 2021.": tr(
        "In the Buenos Aires area; elsewhere 135 can reach another line. The hours are those of a page of 2021."
    ),
    "A charged call. The hours are those of a page of 2021.": tr(
        "A charged call. The hours are those of a page of 2021."
    ),
    "There is a web chat too.": tr("There is a web chat too."),
    "A general listening line.": tr("A general listening line."),
    "Free; the chat is on cvv.org.br.": tr("Free; the chat is on cvv.org.br."),
    "Its hours could not be confirmed; it was closed at weekends in December 2024.": tr(
        "Its hours could not be confirmed; it was closed at weekends in December 2024."
    ),
    "Its hours could not be confirmed.": tr("Its hours could not be confirmed."),
    "Not round the clock: it closes at midnight.": tr("Not round the clock: it closes at midnight."),
    "In Iwate, Miyagi and Fukushima 0120-279-226.": tr("In Iwate, Miyagi and Fukushima 0120-279-226."),
    "By WhatsApp, not SMS.": tr("By WhatsApp, not SMS."),
    "Its hours could not be confirmed; the number was found on few pages.": tr(
        "Its hours could not be confirmed; the number was found on few pages."
    ),
    "The chat is on the ministry’s site.": tr("The chat is on the ministry’s site."),
    "Found on older pages only.": tr("Found on older pages only."),
}


def said(kind: Mapping[str, str], words: str) -> str:
    """Return what a field of the file says; a bare number, or nothing, as it is."""
    return kind.get(words, words)


def say_channels(channels: str) -> str:
    """Return how a line can be reached, with commas."""
    return ", ".join(said(CHANNELS, one) for one in channels.split("/"))


def say_page(page: str) -> str:
    """Say of when a page is, by its date: a day, a month, a rough one such as `about 2024-05`, or none."""
    if not page:
        return tr("its page has no date")
    rough, _, date_of = page.rpartition(" ")
    if len(date_of) == len("2024-05-12"):
        return tr("its page is from {day}", day=say_date(date.fromisoformat(date_of)))
    month = say_month(date.fromisoformat(f"{date_of}-01"))
    return tr("its page is from about {month}", month=month) if rough else tr("its page is from {month}", month=month)
