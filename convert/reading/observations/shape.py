"""What can be seen in a chunk's letters and marks, whatever its words mean."""

import re
from bisect import bisect_right

from convert.reading.observations.registry import observation
from convert.reading.page import Chunk, Form, Page, once_a_page
from convert.reading.words import FAR_STOPS, SENTENCE_MARKS, UNSPACED

# 'He left.'  'Did he?”'  '(He did.)'  '終わった。'  'वह गया।'
SENTENCE_END = re.compile(rf"""[{SENTENCE_MARKS}](?:["'”’»«“)\]」』]|\[\d{{1,3}}\])*\s*$""")
# 'He left. Then she'  '行った。そして'  'वह गया। फिर'
SENTENCE_JOINT = re.compile(
    rf"""[{SENTENCE_MARKS}](?:(?<=[^\W\d_][^\W\d_][.!?…])["'”’»)]?\s+["'“‘«(]?[^\W\d_a-z]|(?<=[。！？])[^」』）\s]|(?<=[{FAR_STOPS}])\s+\S)"""
)
QUOTATION_MARKS = "\"'“”„‘’«»‹›「」『』"
EACH_QUOTATION_MARK = tuple(QUOTATION_MARKS)
# 'Home | News', 'Ann Lee · 4 May', 'News / World'
SEPARATOR = re.compile(r"\s[|·•/›»>→]\s|\||·|›")
URL = re.compile(r"(?:https?://|www\.)\S+")
EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
# '(BUTTON) Menu', '[logo.png]', '[INLINE]', 'IFRAME: ad', '________', '#Ferries feed': what a text browser writes for
# what it cannot show
BROWSER_MARK = re.compile(
    r"\(BUTTON\)|\[[^\]\s]{1,60}\.(?:png|jpe?g|gif|svg|ico|webp)\]|\[(?:image|INLINE|LINK|IMG|USEMAP|EMBED)\b[^\]]{0,80}\]"
    r"|\bIFRAME:|_{6}|\A#.{0,80}\b[Ff]eed\b|\Aalternate\b|» Feed\b",
)
BROWSER_PARTS = ("(BUTTON)", "[", "IFRAME:", "______", "Feed", "feed", "alternate")
DIGIT = re.compile(r"\d")
LINE = 30  # words: what is longer is text
FEW = 3  # lines with marks of a text browser
BRACKETS = {"(": ")", "[": "]", "（": "）", "【": "】", "<": ">"}
LENGTHS = ((1, 1), (2, 3), (4, 7), (8, 14), (15, 24), (25, 44), (45, 99), (100, None))


LENGTH_NAMES = tuple(
    f"has_{least}_to_{most}_words" if most else f"has_{least}_words_or_more" for least, most in LENGTHS
)
LENGTH_STARTS = tuple(least for least, _ in LENGTHS)
FORM_NAMES = {form: f"has_the_form_of_{form.name.lower()}" for form in Form}


def _length(chunk: Chunk, page: Page) -> tuple[str, ...]:
    place = bisect_right(LENGTH_STARTS, chunk.words)
    return (LENGTH_NAMES[place - 1],) if place else ()


def _form(chunk: Chunk, page: Page) -> tuple[str, ...]:
    return (FORM_NAMES[chunk.form],)


def _length_in_words(least: int, most: int | None) -> str:
    return "one word" if most == 1 else f"{least} to {most} words" if most else f"{least} words or more"


observation.add_family(
    {name: _length_in_words(*length) for name, length in zip(LENGTH_NAMES, LENGTHS, strict=True)}, _length
)
observation.add_family({name: f"its lines have the form of {form}" for form, name in FORM_NAMES.items()}, _form)


@once_a_page
def _sentence_ends(page: Page) -> tuple[bool, ...]:
    return tuple(SENTENCE_END.search(chunk.text[-12:]) is not None for chunk in page.chunks)


@observation("it ends like a sentence")
def ends_like_a_sentence(chunk: Chunk, page: Page) -> bool:
    return _sentence_ends(page)[chunk.index]


@observation("it ends with a question mark")
def ends_with_a_question_mark(chunk: Chunk, page: Page) -> bool:
    return chunk.text.rstrip(QUOTATION_MARKS)[-1:] in ("?", "？", "؟")


@observation("it ends with a colon")
def ends_with_a_colon(chunk: Chunk, page: Page) -> bool:
    return chunk.text[-1:] in (":", "：")


@observation("it ends with three dots, as a teaser does")
def ends_with_three_dots(chunk: Chunk, page: Page) -> bool:
    return chunk.text.endswith(("...", "…", "[...]", "[…]"))


@observation("it ends with a comma or a dash")
def ends_in_mid_sentence(chunk: Chunk, page: Page) -> bool:
    return chunk.text.endswith((",", ";", " -", " –", "、"))


@observation("it holds more than one sentence")
def holds_several_sentences(chunk: Chunk, page: Page) -> bool:
    return chunk.words >= 5 and SENTENCE_JOINT.search(chunk.text) is not None


@observation("all its letters are capitals")
def is_all_capitals(chunk: Chunk, page: Page) -> bool:
    return chunk.text.isupper() and sum(map(str.isalpha, chunk.text)) > 3


@observation("nearly all its words are capitalised")
def has_capitalised_words(chunk: Chunk, page: Page) -> bool:
    if chunk.words > LINE:
        return False
    letters = [word[0] for word in chunk.text.split() if word[0].isalpha()]
    return len(letters) > 1 and sum(map(str.isupper, letters)) >= 0.75 * len(letters)


@observation("it has no letter and no digit")
def has_no_words(chunk: Chunk, page: Page) -> bool:
    return not any(map(str.isalnum, chunk.text))


@observation("it opens with a small letter")
def opens_with_a_small_letter(chunk: Chunk, page: Page) -> bool:
    return chunk.text[:1].islower()


@observation("it opens with a quotation mark")
def opens_with_a_quotation_mark(chunk: Chunk, page: Page) -> bool:
    return chunk.text.startswith(EACH_QUOTATION_MARK)


@observation("it is one quotation from end to end")
def is_quoted_throughout(chunk: Chunk, page: Page) -> bool:
    text = chunk.text.rstrip(".")
    return len(text) > 2 and text[0] in QUOTATION_MARKS and text[-1] in QUOTATION_MARKS


@observation("it opens with a dash")
def opens_with_a_dash(chunk: Chunk, page: Page) -> bool:
    return (chunk.marker or chunk.text)[:1] in ("-", "–", "—", "―") and chunk.form is not Form.RULE


@observation("it stands in brackets")
def is_in_brackets(chunk: Chunk, page: Page) -> bool:
    return BRACKETS.get(chunk.text[:1]) == chunk.text.rstrip(".")[-1:] and len(chunk.text) > 2


@observation("bars, dots or slashes part its words")
def holds_separators(chunk: Chunk, page: Page) -> bool:
    return chunk.words < 40 and SEPARATOR.search(chunk.text) is not None


@observation("it holds digits")
def holds_digits(chunk: Chunk, page: Page) -> bool:
    return DIGIT.search(chunk.text, 0, 300) is not None


@observation("more digits and marks than letters")
def has_few_letters(chunk: Chunk, page: Page) -> bool:
    if chunk.words > LINE:
        return False
    visible = chunk.text.replace(" ", "")
    return sum(map(str.isalpha, visible)) * 2 < len(visible)


@observation("it holds a web address")
def holds_a_web_address(chunk: Chunk, page: Page) -> bool:
    return ("://" in chunk.text or "www." in chunk.text) and URL.search(chunk.text) is not None


@observation("it holds an e-mail address")
def holds_an_email_address(chunk: Chunk, page: Page) -> bool:
    return "@" in chunk.text and EMAIL.search(chunk.text) is not None


@observation("it is written in a script without blanks")
def has_no_blanks_between_words(chunk: Chunk, page: Page) -> bool:
    return UNSPACED.search(chunk.text[:40]) is not None


@observation("it holds the marks of a text browser")
def holds_browser_marks(chunk: Chunk, page: Page) -> bool:
    return chunk.index in browser_marks(page)


@observation("the page is the dump of a text browser")
def stands_in_a_browser_dump(chunk: Chunk, page: Page) -> bool:
    return is_browser_dump(page)


def is_browser_dump(page: Page) -> bool:
    """Whether the marks of a text browser stand in a few lines of the page."""
    return len(browser_marks(page)) >= FEW


@once_a_page
def browser_marks(page: Page) -> frozenset[int]:
    """The chunks that hold marks of a text browser; most pages have not even a part of one."""
    if not any(part in page.source.text for part in BROWSER_PARTS):
        return frozenset()
    return frozenset(chunk.index for chunk in page.chunks if BROWSER_MARK.search(chunk.text, 0, 300))
