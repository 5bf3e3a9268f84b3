"""Datelines of the East Asian press: "東京＝", "【ワシントン共同】", "(서울=연합뉴스)", "新华社北京4月24日电"."""

import re

from convert.reading.fields.dateline_forms import Head
from convert.reading.lexicon import Lexicon

REACH = 60  # characters within which a dateline ends
HAN_OR_KANA = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
HANGUL = r"\uac00-\ud7a3"
# '(서울=연합뉴스)', '[서울·부산=뉴시스]', '【ソウル＝山田太郎】'
EQUATED = re.compile(
    rf"[(\[【（［](?P<place>[{HAN_OR_KANA}{HANGUL}·・ ]{{1,20}}+)[=＝]"
    r"(?P<signed>[^=＝()\[\]（）【】\n]{2,20}+)[)\]】）］]"
)
# '【東京時事】', '[東京 24日 ロイター]'
BRACKETED = re.compile(r"[\[【［](?P<wire>[^\[\]【】［］\n]{3,30}+)[\]】］]")
# '東京＝' before the words of the paragraph
PLAIN = re.compile(rf"(?P<wire>[{HAN_OR_KANA}·・]{{2,10}}+)(?=＝)")
# '新华社北京4月24日电', '（中央社台北24日電）', '新华社北京4月24日电（记者李明）'
SENT = re.compile(
    rf"[（(]?(?P<wire>[{HAN_OR_KANA}]{{4,20}}?(?:\d{{4}}年)?(?:\d{{1,2}}月)?\d{{1,2}}日)[电電讯訊]"
    r"(?:[（(][^（()）\n]{1,30}+[)）])?[)）]?"
)
# '4月24日', '24日'
DAY = re.compile(r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日")
BEHIND = re.compile(r"[\s＝=–-]{0,3}+")


def eastern_head_of(text: str, lexicon: Lexicon) -> Head | None:
    """The dateline that a text opens with; None if it opens with none of these forms."""
    opening = text[:REACH]
    if opening.isascii():
        return None
    equated = EQUATED.match(opening)
    if equated is not None:
        return _head(equated, equated["place"], _agency(equated["signed"], lexicon))
    plain = PLAIN.match(opening)
    if plain is not None:
        return _head(plain, plain["wire"], None)
    return _signed(BRACKETED.match(opening), lexicon) or _signed(SENT.match(opening), lexicon)


def _signed(match: re.Match[str] | None, lexicon: Lexicon) -> Head | None:
    """Place and agency stand together in either order: "東京時事", "新华社北京"; only a known agency parts them."""
    if match is None:
        return None
    wire = match["wire"]
    for agency in sorted(lexicon.words("agencies"), key=lambda name: (-len(name), name)):
        words = wire.casefold()
        if words.endswith(agency) or words.startswith(agency):
            start = 0 if words.startswith(agency) else len(wire) - len(agency)
            place = DAY.sub("", wire[:start] + wire[start + len(agency) :]).strip()
            return _head(match, place, wire[start : start + len(agency)]) if place else None
    return None


def _agency(signed: str, lexicon: Lexicon) -> str | None:
    """Korean papers put the agency behind the sign, Japanese ones a reporter as well."""
    known = signed.casefold() in lexicon.words("agencies")
    return signed if known or re.search(rf"[{HANGUL}]", signed) else None


def _head(match: re.Match[str], place: str, agency: str | None) -> Head:
    behind = BEHIND.match(match.string, match.end())
    return Head(place.strip(), match.end(), behind.end() if behind is not None else match.end(), agency)
