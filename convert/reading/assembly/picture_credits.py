"""Where the credit of a picture begins in the line of its caption, and what it says."""

import re

from convert.reading.lexicon import Lexicon

REACH = 70  # characters at the end of a caption in which a credit begins
LONGEST_CLOSING = 12  # characters
# '(Photo: Ann Lee)', '（青埔市消防局提供）', with what ends a sentence behind it
BRACKETED = re.compile(r"[(\[（【〔]([^()\[\]（）【】〔〕]{2,90}+)[)\]）】〕]\s?[.。]?\s{0,4}\Z")
# '/오가람 기자' in '배에 오르고 있다. /오가람 기자'
SLASHED = re.compile(r"(?<=[.!?。])\s?/\s?(?=[^\W\d_])[^/.]{2,40}\Z")
# ' Ann Lee' in 'Foto Ann Lee', ' Bo Ek/AP'
NAMED = re.compile(r"\s(?:[A-ZÀ-Þ][^\s.!?]*+[\s/]*+){1,4}\Z")
# 'Ann Lee/The Courier', in brackets
HOUSE_BEHIND_STROKE = re.compile(r"(?:[A-ZÀ-Þ][^\s/]*+\s){1,4}?[A-ZÀ-Þ][^\s/]*+\s?/\s?(?:[A-ZÀ-Þ][^\s/]*+\s?){1,4}")
# ' Ann Lee/' before 'Getty Images'
SIGNED = re.compile(r"(?<=[.!?…])\s(?:[A-ZÀ-Þ][^\s/.]*+\s?){1,4}/\Z")
BOUNDARIES = tuple(".!?…。！？;；|/／·•–—)]）】")  # what ends a caption before a credit
OPENERS = tuple("([（【")
CLOSER = re.compile(r"[)\]）】]")
WIDE_GAP = re.compile(r"\n|\s{2}|\s-\s")
LOOSE = " \t\n\xa0\u3000|/·•–—-=＝、"  # what parts a caption from its credit, and belongs to neither
# What parts a credit from its caption where the cue comes last: '白浜市港町、大槻健吾撮影', '栖息。沈若溪 摄'
PARTING = re.compile(r"[。！？；=＝、）)／/]")
PAIRS = {"(": ")", "[": "]", "（": "）", "【": "】", "〔": "〕"}


def credit_start(text: str, lexicon: Lexicon) -> int:
    """Where the credit begins that ends a caption, with the marks before it; its length if there is none."""
    cue = lexicon.anywhere("photo_credit_cues")
    bracket = BRACKETED.search(text)
    if bracket is not None and (
        cue.search(text, *bracket.span(1)) or _closes(bracket[1], lexicon) or HOUSE_BEHIND_STROKE.fullmatch(bracket[1])
    ):
        return _behind_caption(text, bracket.start())
    near = max(len(text) - REACH, 1)
    for found in cue.finditer(text, near):
        if _opens_a_credit(text, found, lexicon):
            signed = SIGNED.search(text[: found.start()])
            if signed is not None:
                return signed.start()
            return _behind_caption(text, found.start() - (text[found.start() - 1] in OPENERS))
    slashed = SLASHED.search(text, 1)
    if slashed is not None:
        return slashed.start()
    parting = [mark.end() for mark in PARTING.finditer(text.rstrip(" .。"), near)] if _closes(text, lexicon) else []
    return _behind_caption(text, parting[-1]) if parting else len(text)


def credit_words(text: str) -> str:
    """A credit without the marks before it and the brackets around it."""
    words = text.strip().lstrip(LOOSE)
    return words[1:-1].strip() if words and words[-1] == PAIRS.get(words[0]) else words


def _closes(text: str, lexicon: Lexicon) -> bool:
    """Whether it ends as the credit of a picture does: 大槻健吾撮影."""
    words = text.rstrip(" .。")
    closings = lexicon.anywhere("photo_credit_closings").finditer(words, max(len(words) - LONGEST_CLOSING, 0))
    return any(found.end() == len(words) for found in closings)


def _behind_caption(text: str, at: int) -> int:
    """Where the marks begin that part a caption from what stands at `at`, the blanks before them left out."""
    end = len(text[:at].rstrip(LOOSE))
    return end + len(text[end:]) - len(text[end:].lstrip())


def _opens_a_credit(text: str, cue: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether it is no word of the caption: "Bo Ek holds a photo of his dog", "ein Foto seiner Mutter"."""
    before, behind = text[: cue.start()], text[cue.end() :]
    if before.endswith(OPENERS):
        return CLOSER.search(behind) is None
    if before.rstrip().endswith(BOUNDARIES) or WIDE_GAP.fullmatch(before[len(before.rstrip(" -\n")) :]):
        return True
    if not cue[0][-1].isalnum() or behind.lstrip().startswith((":", "：")) or " " in cue[0]:
        return True
    is_a_house = cue[0].casefold() not in lexicon.words("credit_roles.photographer") and not behind.strip()
    return cue[0][0].isupper() and (is_a_house or NAMED.match(behind) is not None)
