"""Datelines of the East Asian press: "東京＝", "【ワシントン共同】", "(서울=연합뉴스)", "新华社北京4月24日电"."""

import re

from convert.reading.fields.dateline.forms import Head
from convert.reading.lexicon import Lexicon

REACH = 60  # characters within which a dateline ends
HAN_OR_KANA = r"\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff々"  # no hiragana: it stands for the grammar around names
HANGUL = r"\uac00-\ud7a3"
# '(서울=연합뉴스)', '[서울·부산=뉴시스]', '【ソウル＝山田太郎】'
EQUATED = re.compile(
    rf"[(\[【（［](?P<place>[{HAN_OR_KANA}{HANGUL}·・ ]{{1,20}}+)[=＝]"
    r"(?P<signed>[^=＝()\[\]（）【】\n]{2,20}+)[)\]】）］]"
)
# '【東京時事】', '[東京 24日 ロイター]'
BRACKETED = re.compile(rf"[\[【［](?P<wire>[{HAN_OR_KANA}{HANGUL}][^\[\]【】［］\n]{{2,29}}+)[\]】］]")
HANGUL_LETTER = re.compile(rf"[{HANGUL}]")
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
    plain = PLAIN.match(opening)
    if plain is not None:
        return _head(plain, plain["wire"], None)
    return (
        _equated(EQUATED.match(opening), lexicon)
        or _signed(BRACKETED.match(opening), lexicon)
        or _signed(SENT.match(opening), lexicon)
    )


def _equated(match: re.Match[str] | None, lexicon: Lexicon) -> Head | None:
    """Behind the sign stands a house, "연합뉴스", a reporter, "山田太郎", or both, "한강일보 김철수 기자"."""
    if match is None:
        return None
    house, *more = match["signed"].split()
    if more and more[-1] not in lexicon.words("positions"):
        return None
    is_house = house.casefold() in lexicon.words("agencies") or HANGUL_LETTER.match(house) is not None
    return _head(match, match["place"], house if is_house else None)


def _signed(match: re.Match[str] | None, lexicon: Lexicon) -> Head | None:
    """Place and agency stand together in either order: "東京時事", "新华社北京"; only a known agency parts them."""
    if match is None:
        return None
    wire = match["wire"]
    words = wire.lower()
    for agency in sorted(lexicon.words("agencies"), key=lambda name: (-len(name), name)):
        if words.endswith(agency) or words.startswith(agency):
            start = 0 if words.startswith(agency) else len(wire) - len(agency)
            place = DAY.sub("", wire[:start] + wire[start + len(agency) :]).strip()
            return _head(match, place, wire[start : start + len(agency)]) if place else None
    return None


def _head(match: re.Match[str], place: str, agency: str | None) -> Head:
    behind = BEHIND.match(match.string, match.end())
    return Head(place.strip(), match.end(), behind.end() if behind is not None else match.end(), agency)
