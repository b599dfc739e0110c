"""Month names and half-of-day marks in the languages Daylio ships, for exports that name days by them.

Most exports carry an ISO date beside the name, and then nothing here is asked.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Final

_NAMES: Final = """
en january | february | march | april | may | june | july | august | september | october | november |
  december
de januar jänner | februar feber | märz mrz | april | mai | juni | juli | august | september | oktober |
  november | dezember
fr janvier | février | mars | avril | mai | juin | juillet | août | septembre | octobre | novembre |
  décembre
es enero | febrero | marzo | abril | mayo | junio | julio | agosto | septiembre setiembre | octubre |
  noviembre | diciembre
it gennaio | febbraio | marzo | aprile | maggio | giugno | luglio | agosto | settembre | ottobre | novembre
  | dicembre
pt janeiro | fevereiro | março | abril | maio | junho | julho | agosto | setembro | outubro | novembro |
  dezembro
ca gener | febrer | març | abril | maig | juny | juliol | agost | setembre | octubre | novembre | desembre
ro ianuarie | februarie | martie | aprilie | mai | iunie | iulie | august | septembrie | octombrie |
  noiembrie nov | decembrie
nl januari | februari | maart mrt | april | mei | juni | juli | augustus | september | oktober | november |
  december
sv januari | februari | mars | april | maj | juni | juli | augusti | september | oktober | november |
  december
da januar | februar | marts | april | maj | juni | juli | august | september | oktober | november | december
nb januar | februar | mars | april | mai | juni | juli | august | september | oktober | november | desember
is janúar | febrúar | mars | apríl | maí | júní | júlí | ágúst | september | október | nóvember | desember
et jaanuar | veebruar | märts | aprill | mai | juuni | juuli | august | september | oktoober | november |
  detsember
lv janvāris janvārī | februāris februārī | marts martā | aprīlis aprīlī | maijs maijā | jūnijs jūnijā |
  jūlijs jūlijā | augusts augustā | septembris | oktobris | novembris | decembris
lt sausis sausio | vasaris vasario | kovas kovo | balandis balandžio | gegužė gegužės | birželis birželio |
  liepa liepos | rugpjūtis rugpjūčio rugp | rugsėjis rugsėjo rugs | spalis spalio | lapkritis lapkričio |
  gruodis gruodžio
fi tammikuu tammikuuta | helmikuu helmikuuta | maaliskuu maaliskuuta | huhtikuu huhtikuuta | toukokuu
  toukokuuta | kesäkuu kesäkuuta | heinäkuu heinäkuuta | elokuu elokuuta | syyskuu syyskuuta | lokakuu
  lokakuuta | marraskuu marraskuuta | joulukuu joulukuuta
hu január | február | március | április | május | június | július | augusztus | szeptember | október |
  november | december
pl styczeń stycznia | luty lutego | marzec marca | kwiecień kwietnia | maj maja | czerwiec czerwca | lipiec
  lipca | sierpień sierpnia | wrzesień września | październik października | listopad listopada | grudzień
  grudnia
cs leden ledna | únor února | březen března | duben dubna | květen května | červen června čvn | červenec
  července čvc | srpen srpna | září | říjen října | listopad listopadu | prosinec prosince
sk január januára | február februára | marec marca | apríl apríla | máj mája | jún júna | júl júla | august
  augusta | september septembra | október októbra | november novembra | december decembra
sl januar januarja | februar februarja | marec marca | april aprila | maj maja | junij junija | julij julija
  | avgust avgusta | september septembra | oktober oktobra | november novembra | december decembra
sr јануар | фебруар | март | април | мај | јун | јул | август | септембар | октобар | новембар | децембар
ru январь января | февраль февраля | март марта | апрель апреля | май мая | июнь июня | июль июля | август
  августа | сентябрь сентября | октябрь октября | ноябрь ноября | декабрь декабря
uk січень січня | лютий лютого | березень березня | квітень квітня | травень травня | червень червня |
  липень липня | серпень серпня | вересень вересня | жовтень жовтня | листопад листопада | грудень грудня
bg януари | февруари | март | април | май | юни | юли | август | септември | октомври | ноември | декември
el ιανουάριος ιανουαρίου | φεβρουάριος φεβρουαρίου | μάρτιος μαρτίου | απρίλιος απριλίου | μάιος μαΐου |
  ιούνιος ιουνίου | ιούλιος ιουλίου | αύγουστος αυγούστου | σεπτέμβριος σεπτεμβρίου | οκτώβριος οκτωβρίου |
  νοέμβριος νοεμβρίου | δεκέμβριος δεκεμβρίου
tr ocak | şubat | mart | nisan | mayıs | haziran | temmuz | ağustos | eylül | ekim | kasım | aralık
id januari | februari | maret | april | mei | juni | juli | agustus agt | september | oktober | november
  nopember | desember
ms januari | februari | mac | april | mei | jun | julai | ogos | september | oktober | november | disember
fil enero | pebrero | marso | abril | mayo | hunyo | hulyo | agosto | setyembre | oktubre | nobyembre |
  disyembre
ar يناير | فبراير | مارس | أبريل ابريل | مايو | يونيو يونيه | يوليو يوليه | أغسطس اغسطس | سبتمبر | أكتوبر
  اكتوبر | نوفمبر | ديسمبر
levant كانون_الثاني | شباط | آذار | نيسان | أيار | حزيران | تموز | آب | أيلول | تشرين_الأول | تشرين_الثاني |
  كانون_الأول
he ינואר | פברואר | מרץ מרס | אפריל | מאי | יוני | יולי | אוגוסט | ספטמבר | אוקטובר | נובמבר | דצמבר
fa ژانویه | فوریه | مارس | آوریل | مه | ژوئن | ژوئیه | اوت | سپتامبر | اکتبر | نوامبر | دسامبر
hi जनवरी जन | फ़रवरी फरवरी फ़र | मार्च | अप्रैल | मई | जून | जुलाई जुल | अगस्त अग | सितंबर सितम्बर सित |
  अक्टूबर अक्तूबर अक्टू अक्तू | नवंबर नवम्बर नव | दिसंबर दिसम्बर दिस
th มกราคม มค | กุมภาพันธ์ กพ | มีนาคม มีค | เมษายน เมย | พฤษภาคม พค | มิถุนายน มิย | กรกฎาคม กค | สิงหาคม สค
  | กันยายน กย | ตุลาคม ตค | พฤศจิกายน พย | ธันวาคม ธค
"""
"""A language a line, its months parted by bars, the forms of each by spaces; shortened forms need not stand here."""

_SHORT: Final = {"mar": 3, "märz": 3, "mai": 5, "maj": 5, "jun": 6, "jul": 7, "sep": 9, "dec": 12, "lis": 11, "мар": 3}
"""Shortened forms that begin names of different months in different languages, with the month they stand for."""

_MARKS: Final = dict.fromkeys(map(ord, ".·॰'’\"״׳\u200e\u200f"))


def folded(word: str) -> str:
    """Return a word as it is compared: lower case, without accents, dots and marks of abbreviation."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    kept = "".join(letter for letter in apart if not "\u0300" <= letter <= "\u036f")
    return unicodedata.normalize("NFC", kept.replace("ı", "i")).translate(_MARKS)


_BEFORE: Final = (
    "am a ص صباحا صباحًا 오전 午前 上午 凌晨 早上 清晨 πμ de öö sa dop vorm fm ap fh проб дп ก่อนเที่ยง पूर्वाह्न "
    "לפנהצ בבוקר قظ priekšp priešpiet"
)
_AFTER: Final = (
    "pm p م مساء مساءً 오후 午後 下午 中午 晚上 傍晚 μμ du ös ch odp nachm em ip eh слоб пп หลังเที่ยง अपराह्न אחהצ "
    "בערב بظ pēcp popiet"
)
BEFORE_NOON: Final = frozenset(map(folded, _BEFORE.split()))
"""What marks the first half of the day, folded."""
AFTER_NOON: Final = frozenset(map(folded, _AFTER.split()))
"""What marks the second half."""


@cache
def month_numbers() -> dict[str, int]:
    """Return every folded month name, and each beginning of three letters or more that can mean one month only."""
    whole: dict[str, int] = {}
    starts: dict[str, set[int]] = {}
    for line in _NAMES.replace("\n  ", " ").strip().split("\n"):
        for number, forms in enumerate(line.split(" ", 1)[1].split(" | "), 1):
            for form in forms.split():
                name = folded(form).replace("_", " ")
                whole[name] = number
                for length in range(3, len(name)):
                    starts.setdefault(name[:length], set()).add(number)
    clear = {start: numbers.pop() for start, numbers in starts.items() if len(numbers) == 1}
    return clear | {folded(word): number for word, number in _SHORT.items()} | whole
