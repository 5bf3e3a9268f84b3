"""What speaks for a dateline and against it, where a paragraph opens in the form of one."""

import re
from collections import Counter

from convert.reading.fields.dateline_forms import Head, parts
from convert.reading.page import Chunk, Page, once_a_page
from convert.reading.words import folded

# Languages whose papers open with a place in mixed case and a dash: "Kiel - Die Polizei".
PLAIN_PLACE = frozenset({"da", "de", "nb", "nl", "nn", "no", "sv"})
LEAST_CAPITALS = 4  # letters of a place that only its capitals tell: "OSLO -", but not "LD:"
LEAST_WORDS = 8  # of the paragraph, where no agency and no day speaks for the place
LEAST_WORDS_PLAIN = 15  # likewise, where the place has no capitals: titles look like it
MOST_WORDS_PLAIN = 2  # of such a place
MOST_WORDS_CAPITAL = 3  # of a place in capitals alone
# 'AP', 'KXAN', 'dpa/lno', 'epdÖ', 'kath.net/as': what signs like an agency, known or not
INITIALS = re.compile(r"[^\W\d_]{2,6}+(?:[./][^\W\d_]{2,4}+){0,2}")
LONGEST_LABEL = 60  # characters
# 'warning' in 'a warning sign', not 'York' in 'New York'
LOWER_CASE_WORD = re.compile(r"(?<![^\W\d_])[a-zß-öø-ÿа-яё]{2,}+(?![^\W\d_])")
DASHES = frozenset({"—", "―", "--", "–", "-", ".-", ".–", ".—"})
QUOTES = "\"'“”„«»‘‚「『¿¡("


def is_believable(head: Head, chunk: Chunk, page: Page) -> bool:
    """Whether what opens a chunk is a dateline.

    A known agency or a day tells it; else capitals, a region, two towns, or the custom of the language, and then a
    sentence must begin behind the dash, and nothing may say that the words are a label, a speaker or an acronym.
    """
    body = chunk.text[head.body :]
    if head.agency is not None:
        return _is_signed(head, page) and (begins_a_sentence(body) or (not body and _is_capital(head)))
    if not begins_a_sentence(body) or page.openings[chunk.index]:
        return False
    if head.has_day:
        return head.separator in DASHES
    return chunk.words >= LEAST_WORDS and any(tells(head, chunk, page) for tells in PLACES)


def begins_a_sentence(words: str) -> bool:
    """Whether words open with a capital, a figure, a quotation mark or a letter of a script without case."""
    first = words[:1]
    return not first.islower() if first.isalnum() else first != "" and first in QUOTES


def _is_signed(head: Head, page: Page) -> bool:
    """Whether an agency stands in the brackets: one that is known, or initials behind capitals or before a dash."""
    assert head.agency is not None
    known = page.lexicon.words("agencies")
    if folded(head.agency) in known or any(part in known for part in folded(head.agency).split("/")):
        return True
    looks_like_one = INITIALS.fullmatch(head.agency) is not None
    return looks_like_one and head.separator in DASHES and (_is_capital(head) or head.agency[0].islower())


def _is_capital(head: Head) -> bool:
    return parts(head.place)[0].isupper()


def _in_capitals(head: Head, chunk: Chunk, page: Page) -> bool:
    """As in "BERLIN -- The", "NEW DELHI: The", but not "NATO - The", "CORPORATE PROFITS — The", "SMITH: The"."""
    words = parts(head.place)[0].split()
    letters = sum(map(str.isalpha, words[0] + words[-1]))
    is_name = len(words) <= MOST_WORDS_CAPITAL and letters >= LEAST_CAPITALS
    if not _is_capital(head) or not is_name or head.separator == ".":
        return False
    return not (_are_plain_words(words, page) or _is_acronym(words, page) or _labels_more(head, page))


def _with_region(head: Head, chunk: Chunk, page: Page) -> bool:
    """As in "Hayward, Calif. — The", "London/Teheran - Die"."""
    common = page.lexicon.words("common_words")
    names = parts(head.place)
    return len(names) > 1 and head.separator in DASHES and not any(folded(name) in common for name in names)


def _plain(head: Head, chunk: Chunk, page: Page) -> bool:
    """As in "Kiel - Die Polizei", in languages whose papers do so."""
    words = head.place.split()
    return (
        page.language.tag.partition("-")[0] in PLAIN_PLACE
        and head.separator in {"-", "–"}
        and sum(map(str.istitle, words)) <= MOST_WORDS_PLAIN
        and chunk.words >= LEAST_WORDS_PLAIN
        and not _are_plain_words(words, page)
    )


def _stopped(head: Head, chunk: Chunk, page: Page) -> bool:
    """As in "Riad. Die Boxwelt", where the text says "in Riad" elsewhere."""
    if head.separator != "." or page.language.tag.partition("-")[0] not in PLAIN_PLACE:
        return False
    town = parts(head.place)[0]
    text = page.source.text
    return chunk.words >= LEAST_WORDS_PLAIN and any(
        f" {joint} {town}" in text for joint in page.lexicon.words("place_joints")
    )


PLACES = (_in_capitals, _with_region, _plain, _stopped)


def _are_plain_words(words: list[str], page: Page) -> bool:
    """Whether the text writes the same words in lower case elsewhere, as nobody writes a town."""
    return all(word.casefold() in lower_case_words(page) for word in words)


def _is_acronym(words: list[str], page: Page) -> bool:
    """Whether the text writes a word in capitals again, and never as a name: "NATO"."""
    text = page.source.text
    return len(words) == 1 and text.count(words[0]) > 1 and words[0].capitalize() not in text


def _labels_more(head: Head, page: Page) -> bool:
    """Whether other chunks open with the same words and a colon: a speaker, a series."""
    return head.separator == ":" and opening_labels(page)[head.place] > 1


@once_a_page
def lower_case_words(page: Page) -> frozenset[str]:
    """The words that stand in lower case somewhere in the text."""
    return frozenset(LOWER_CASE_WORD.findall(page.source.text))


@once_a_page
def opening_labels(page: Page) -> Counter[str]:
    """What stands before the first colon of each chunk, and how often."""
    return Counter(chunk.text[:LONGEST_LABEL].partition(":")[0] for chunk in page.chunks)
