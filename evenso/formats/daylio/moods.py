"""Which number a mood's name stands for: what the person says first, then Daylio's own five names, else nobody knows.

What becomes of other names is left to `evenso.formats.coming`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from evenso.formats.coming.moods import SCORES, same

_DEFAULTS: Final = """
en rad | good | meh | bad | awful
de super | gut | okay, ok, na ja, naja | schlecht | lausig, furchtbar, miserabel, schrecklich
fr super, génial | bien | bof, moyen | mauvais, mal | affreux, horrible, atroce
es genial, increíble, súper | bien, bueno | regular, meh, normal | mal, malo | horrible, fatal, pésimo, terrible
it super, fantastico, grandioso | bene, buono | così così, meh | male, brutto | orribile, pessimo, terribile
pt radical, ótimo, incrível, excelente | bom, bem | mais ou menos, meh, indiferente | mau, ruim, mal | horrível, péssimo
ca genial | bé | regular | malament | horrible, fatal
nl super, geweldig, top | goed | matig, meh, gaat wel | slecht | vreselijk, verschrikkelijk
pl super, świetnie, wspaniale | dobrze | tak sobie, średnio, meh | źle | okropnie, fatalnie, strasznie
cs super, skvěle, úžasně | dobře, fajn | nic moc, ujde to, ujde | špatně | hrozně, příšerně
sk super, skvele | dobre | nič moc, ujde to | zle | hrozne, strašne
ru супер, отлично, прекрасно | хорошо | так себе, нормально, средне | плохо | ужасно
uk супер, чудово, відмінно | добре | так собі, нормально | погано | жахливо
bg супер, страхотно | добре | горе-долу, средно | зле | ужасно
sr супер, одлично, odlično | добро, dobro | онако, onako | лоше, loše | грозно, ужасно, grozno, užasno
sv super, toppen, grymt | bra | sådär | dåligt | hemskt, förfärligt
da super, fantastisk | godt, god | nogenlunde, sådan lala | skidt, dårlig, dårligt | forfærdelig, forfærdeligt, elendigt
nb super, fantastisk | bra | sånn passe, helt ok | dårlig | forferdelig, grusomt
fi mahtava, loistava, huippu | hyvä | ihan ok, keskinkertainen, meh | huono | kamala, hirveä, surkea
hu szuper, remek | jó | elmegy, közepes | rossz | szörnyű, borzalmas
ro super, excelent, grozav | bine, bun | așa și așa, meh | rău, prost | groaznic, oribil
el τέλεια, σούπερ, φανταστικά | καλά, καλή | έτσι κι έτσι, μέτρια | άσχημα, κακή, χάλια | απαίσια, φρικτά
tr harika, süper | iyi | eh işte, şöyle böyle, idare eder | kötü | berbat
id luar biasa, keren, hebat | baik | biasa, biasa saja, lumayan | buruk, jelek | parah, sangat buruk, mengerikan
vi tuyệt vời, tuyệt | tốt | bình thường, tạm được | tệ, xấu | kinh khủng, tồi tệ
ja 最高 | 良い, いい, 良い感じ | まあまあ, 普通 | 悪い, イマイチ | 最悪
ko 최고, 아주 좋음, 신남 | 좋음, 좋아 | 그저 그럼, 그저그럼, 보통 | 나쁨, 별로 | 최악, 끔찍함
zh-hans 超棒, 极好, 很棒 | 开心, 好, 不错, 良好 | 还行, 一般, 还好 | 不爽, 糟糕, 不好 | 超烂, 糟透了, 极差
zh-hant 超棒, 極好, 很棒 | 開心, 好, 不錯, 良好 | 還行, 一般, 還好, 普通 | 不爽, 糟糕, 不好 | 超爛, 糟透了, 極差
ar رائع, ممتاز | جيد | عادي, لا بأس, مقبول | سيئ, سيء | فظيع, مريع
he מדהים, מעולה, נהדר | טוב | ככה ככה, ככה-ככה, סביר | רע, לא טוב | נורא, נוראי, איום
hi शानदार, बहुत अच्छा | अच्छा | ठीक-ठाक, ठीक ठाक | बुरा, खराब | बहुत बुरा, भयानक
th สุดยอด, ยอดเยี่ยม | ดี | เฉยๆ, งั้นๆ, ก็โอเค | แย่, ไม่ดี | แย่มาก, เลวร้าย
fa عالی | خوب | معمولی, بدک نیست | بد | افتضاح, وحشتناک
"""
"""Daylio's five names in its languages and its translations over the years: steps parted by bars, forms by commas."""

_ANYBODYS_WORDS: Final = (
    "ok okay super top normal regular genial horrible terrible fatal radical mal bien bra bun god indiferente biasa"
)
_ANYBODYS: Final = frozenset(_ANYBODYS_WORDS.split())
"""Names that people also make up in another language, and so need two more of their own language beside them."""


def known_moods(labels: Iterable[str], moods: Mapping[str, int]) -> dict[str, int]:
    """Return the number of every label (as it stands in the file) that is known; `moods` comes from `checked_moods`."""
    names = {label: same(label) for label in labels}
    defaults = _spoken_defaults(set(names.values()))
    chosen = {label: moods.get(name, defaults.get(name)) for label, name in names.items()}
    return {label: number for label, number in chosen.items() if number is not None}


def _spoken_defaults(names: set[str]) -> dict[str, int]:
    """Return Daylio's own names among these; a name that could be anybody's needs company of its language."""
    found: dict[str, set[int]] = {}
    for line in _DEFAULTS.strip().split("\n"):
        steps = zip(line.split(" ", 1)[1].split(" | "), SCORES, strict=True)
        table = {same(form): score for forms, score in steps for form in forms.split(",")}
        here = {name: score for name, score in table.items() if name in names}
        company = len(here) >= 3 or names <= table.keys()
        for name, score in here.items():
            if company or name not in _ANYBODYS:
                found.setdefault(name, set()).add(score)
    return {name: scores.pop() for name, scores in found.items() if len(scores) == 1}
