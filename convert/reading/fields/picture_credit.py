"""Where the credit at the end of a caption begins: "Ferries in Kiel. Photo: Ann Lee", "... | Ann Lee"."""

import re

from convert.reading.lexicon import Lexicon
from convert.reading.words import SENTENCE_MARKS, folded

REACH = 70  # characters at the end of a caption in which its credit begins
FEWEST_BEFORE = 2  # words of a caption that no mark parts from its credit
MOST_WORDS = 9  # of a credit that no cue opens
MOST_NAMES = 5  # words of a name before a source
FEWEST_CAPITALS = 2  # words in capitals that are a name and no acronym
ENDS = tuple(SENTENCE_MARKS)
LONGEST_CLOSING = 12  # characters
PARTING = " \t\n\u00a0\u3000|/–—―·•-=＝、"  # what stands before a credit: ' — ', ' | '
OPENERS = "([（【〔"
PAIRS = {"(": ")", "[": "]", "（": "）", "【": "】", "〔": "〕"}
# What parts a credit from the words of the caption.
PARTED = re.compile(r"[.!?…。！？,;:|/•·([{（【「《“”\"»–—―-]\s*+\Z")
CLOSING = frozenset(PAIRS.values())
POSSESSIVE = re.compile(r"['’]\w")  # in "a photographer's year"
CLOSED = re.compile(r"[)\]）】〕]\s*+\w")  # in "Ann Lee (photo left) on the roof"
BEHIND_A_LABEL = re.compile(r"[\s:：/／=＝・|]|\W*+\Z")  # in "撮影：田中"
NO_MORE = re.compile(r"\W*+\Z")
# 'Ann Lee' before "/Getty Images" or " via AP"
WHO = re.compile(r"(?:^|[.!?…”\"([（]\s*+)(?P<name>[^\W\d_][^.!?…()\[\]（）\d]{2,40})\Z")
SOURCES = ("via", "/")  # open what follows the name of a photographer
# '| ' in 'Ferries in Kiel | Ann Lee'
BAR = re.compile(r"(?<=\s)[|｜](?=\s)")
# ' (Ann Lee/AFP)', '（青埔市消防局提供）' at the end
BRACKETS = re.compile(r"[(\[（【〔](?P<words>[^()\[\]（）【】〔〕]{2,90}+)[)\]）】〕]\s?[.。]?\s{0,4}\Z")
# '/오가람 기자' in '배에 오르고 있다. /오가람 기자'
SLASHED = re.compile(r"(?<=[.!?。])\s?/\s?(?=[^\W\d_])[^/.]{2,40}\Z")
# What parts a credit from its caption where the cue comes last: '白浜市港町、大槻健吾撮影', '栖息。沈若溪 摄'
BEFORE_CLOSING = re.compile(r"[。！？；=＝、）)／/]")
# Where a credit may begin behind a sentence: 'Kiel. ANN LEE / AFP', 'Kiel.ANN LEE'
SENTENCE_END = re.compile(rf"[{SENTENCE_MARKS}][”“\"’»)]?\s*+(?=[A-ZÀ-Þ©])")
# 'Courier North: Ann Lee'
BY_HOUSE = re.compile(r"[^\s:]+(?:\s[^\s:]+)+:\s[^\s:]+(?:\s[^\s:]+)+")
MARKS = re.compile(r"[\s/,&|«»“”\"()]++")


def credit_start(text: str, lexicon: Lexicon) -> int:
    """Where the credit of a caption begins, with the marks that part it from the words before it.

    0 for a caption that is nothing else, its length for one without a credit.
    """
    uncued = uncued_credit(text, lexicon)
    if uncued == 0 or _is_all_a_credit(text, lexicon):
        return 0
    starts = (cued_credit(text, lexicon), uncued, _before_a_closing(text, lexicon))
    start = min(filter(None, starts), default=len(text))
    caption = text[:start].rstrip(PARTING + OPENERS)
    return len(text) - len(text[len(caption) :].lstrip())


def credit_words(text: str) -> str:
    """A credit without the marks before it and the brackets around it."""
    words = text.strip().lstrip(PARTING)
    if words and words[0] in PAIRS:
        closed = words.rstrip(" .。")
        return closed[1:-1].strip() if closed.endswith(PAIRS[words[0]]) else words[1:].strip()
    return words


def cued_credit(text: str, lexicon: Lexicon) -> int | None:
    """Where in `text` a credit begins that a cue opens and that ends it, or None.

    A cue opens a credit where a mark stands before it, or where it has a colon or a capital letter and a name follows:
    "The bridge. Photo by Ann Lee", "The bridge Photo: Ann Lee", "The bridge Foto Ann Lee"; not "a photo of Ann Lee".
    """
    for found in lexicon.anywhere("photo_credit_cues").finditer(text, max(len(text) - REACH, 0)):
        if _opens_a_credit(text, found.start(), found.end(), lexicon):
            return _with_name(text, found.start())
    return None


def uncued_credit(text: str, lexicon: Lexicon) -> int | None:
    """Where words that can only be a credit begin: in brackets, behind a bar, behind a sentence."""
    if text.endswith(ENDS) and text[-2:-1] not in CLOSING:  # a sentence, as most texts are
        return None
    first = max(len(text) - REACH, 1)
    bracketed = BRACKETS.search(text)
    if bracketed is not None:
        words = bracketed["words"]
        is_credit = _signs(words, lexicon) or _closes(words, lexicon) or cued_credit(words, lexicon) is not None
        return bracketed.start() if is_credit else None
    if (slashed := SLASHED.search(text, 1)) is not None:
        return slashed.start()
    *_, bar = (None, *BAR.finditer(text, first))
    if bar is not None:
        return bar.start() if _are_names(text[bar.end() :]) and not text.endswith(ENDS) else None
    behind = (end.end() for end in SENTENCE_END.finditer(text, first))
    return next((start for start in behind if _signs(text[start:], lexicon) and not text[:start].isupper()), None)


def _opens_a_credit(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    cue = text[start:end]
    if POSSESSIVE.match(text, end) or (text[start - 1 : start] in PAIRS and CLOSED.search(text, end)):
        return False
    if cue.lower() == cue.upper() and not BEHIND_A_LABEL.match(text, end):  # 撮影に応じる市長
        return False
    if start == 0 or PARTED.search(text, max(start - 3, 0), start) or cue.lower() == cue.upper():
        return True
    before = text[:start].split()
    if len(before) < FEWEST_BEFORE or folded(before[-1]) in lexicon.words("common_words"):
        return False
    if NO_MORE.match(text, end):
        return len(cue.split()) > 1  # "via Getty Images"
    follows = text[end:].lstrip()[:1]
    return cue.endswith((":", "/", "-")) or follows in (":", "/") or (cue[0].isupper() and not follows.islower())


def _with_name(text: str, start: int) -> int:
    """Where the name begins that stands before a source: "Ann Lee" in "Ann Lee/Getty Images"."""
    is_source = text.startswith(SOURCES[0], start) or text[:start].rstrip().endswith(SOURCES[1])
    found = WHO.search(text[:start].rstrip(" /")) if is_source else None
    return found.start("name") if found is not None and len(found["name"].split()) <= MOST_NAMES else start


def _is_all_a_credit(text: str, lexicon: Lexicon) -> bool:
    """Whether a cue that opens no caption leads a few words: "Image source, Getty Images"."""
    cue = lexicon.opening("photo_credit_cues").match(text)
    if cue is None or folded(cue.group()).rstrip(" :：") in lexicon.words("caption_cues"):
        return False
    words = cue.group().split()
    is_label = words[-1].endswith((":", "：")) or text.startswith(",", cue.end()) or len(words) > 1
    return is_label and not text.endswith(ENDS) and _are_names(text[cue.end() :].lstrip(", "))


def _before_a_closing(text: str, lexicon: Lexicon) -> int | None:
    """Where the words begin that a closing cue ends: 大槻健吾撮影."""
    if not _closes(text, lexicon):
        return None
    words = text.rstrip(" .。")
    *_, mark = (None, *BEFORE_CLOSING.finditer(words, max(len(words) - REACH, 1), len(words) - 1))
    return mark.end() if mark is not None else None


def _closes(text: str, lexicon: Lexicon) -> bool:
    words = text.rstrip(" .。")
    closings = lexicon.anywhere("photo_credit_closings").finditer(words, max(len(words) - LONGEST_CLOSING, 0))
    return any(found.end() == len(words) for found in closings)


def _signs(words: str, lexicon: Lexicon) -> bool:
    """Whether words are a photographer's name in capitals, or names with their house: "Ann Lee/L'Estuaire"."""
    if words.endswith(ENDS) or not _are_names(words):
        return False
    parts = MARKS.sub(" ", words).split()
    is_of_a_house = "/" in words or folded(parts[-1]) in lexicon.words("agencies") or BY_HOUSE.fullmatch(words)
    return bool(is_of_a_house) or (words.isupper() and len(parts) >= FEWEST_CAPITALS)


def _are_names(words: str) -> bool:
    """Whether a few words are names: most of them have capitals."""
    parts = MARKS.sub(" ", words).split()
    if not any(map(str.isalpha, words)):
        return False
    capitals = sum(not part[0].islower() for part in parts)
    return 0 < len(parts) <= MOST_WORDS and not parts[0][0].islower() and capitals > len(parts) // 2
