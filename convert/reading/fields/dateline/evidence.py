"""What speaks for a dateline and against it, where a paragraph opens in the form of one."""

import re
from collections import Counter

from convert.reading.fields.dateline.forms import Head, parts
from convert.reading.fields.names.organisations import is_organisation
from convert.reading.page import Chunk, Page, once_a_page
from convert.reading.words import SENTENCE_MARKS, folded

# Languages whose papers open with a place in mixed case and a dash: "Kiel - Die Polizei".
PLAIN_PLACE = frozenset({"da", "de", "nb", "nl", "nn", "no", "sv"})
# Languages whose papers put a province behind a town: "FELTRE (Belluno) -".
REGION_IN_BRACKETS = frozenset({"ca", "es", "fr", "gl", "it", "pt", "ro"})
LEAST_CAPITALS = 4  # letters of a place that only its capitals tell: "OSLO -", but not "LD:"
LEAST_WORDS = 8  # of the paragraph, where no agency and no day speaks for the place
LEAST_WORDS_PLAIN = 15  # likewise, where the place has no capitals: titles look like it
MOST_WORDS_PLAIN = 2  # of such a place
MOST_WORDS_CAPITAL = 3  # of a place in capitals alone
MOST_PLAIN_OPENINGS = 2  # of a page; more are the terms of a glossary
LONGEST_LABEL = 60  # characters

DASHES = frozenset({"—", "―", "--", "–", "-", ".-", ".–", ".—"})
LONG_DASHES = frozenset({"—", "―", "--"})
# 'AP', 'KZYX', 'dpa/lno', 'epdÖ', 'abc.net/xy': what signs like an agency
INITIALS = re.compile(r"[^\W\d_]{2,6}+(?:[./][^\W\d_]{2,4}+){0,2}")
# 'Meridian News', and initials
HOUSE = re.compile(rf"{INITIALS.pattern}|[^\W\d_a-z][\w.&’'-]*+(?: [^\W\d_a-z][\w.&’'-]*+){{0,3}}")
WORD = re.compile(r"[^\W\d_]++")
# 'in' and 'Riad' in 'in Riad'
PAIR = re.compile(r"(?<![^\W\d_])([^\W\d_]++) (?=([^\W\d_]++))")
# 'Kasse - Das'
PLAIN_OPENING = re.compile(r"[^\W\d_]\S{1,30}+(?: \S{1,30}+)? [-–] [^\W\d_a-z]")
# 'VIDEO’S', "SOMEONE'S"
POSSESSIVE = re.compile(r"['’]S(?!\w)")
# 'HafenBoot', 'PalmBeach'
INNER_CAPITAL = re.compile(r"[a-zß-öø-ÿ][A-ZÀ-Þ]")
# '.', '!”', '?)', ':', '。' at the end of a paragraph, which headlines do not have
SENTENCE_END = re.compile(rf"[:{SENTENCE_MARKS}]['\"”’»«“)\]]{{0,2}}\Z")
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
    is_paragraph = chunk.words >= LEAST_WORDS and SENTENCE_END.search(chunk.text[-3:]) is not None
    return is_paragraph and any(tells(head, chunk, page) for tells in PLACES)


def begins_a_sentence(words: str) -> bool:
    """Whether words open with a capital, a figure, a quotation mark or a letter of a script without case."""
    first = words[:1]
    return not first.islower() if first.isalnum() else first != "" and first in QUOTES


def _is_signed(head: Head, page: Page) -> bool:
    """Whether an agency stands in the brackets, known or not, but no party: "Merkel (CDU) - "."""
    assert head.agency is not None
    if _is_known(head.agency, page):
        return True
    if head.separator not in DASHES:
        return False
    if _is_capital(head) or head.has_day:
        return HOUSE.fullmatch(head.agency) is not None
    is_no_party = head.agency[0].islower() or head.separator in LONG_DASHES
    return is_no_party and INITIALS.fullmatch(head.agency) is not None


def names_a_region(head: Head, page: Page) -> bool:
    """Whether a province stands in the brackets behind a town: "FELTRE (Belluno) -"; no agency, no word of a house."""
    if head.agency is None or page.language.tag.partition("-")[0] not in REGION_IN_BRACKETS:
        return False
    may_be_one = head.agency.istitle() and not head.has_day and head.separator in DASHES
    return may_be_one and not _is_known(head.agency, page) and not is_organisation(head.agency, page.lexicon)


def _is_known(agency: str, page: Page) -> bool:
    known = page.lexicon.words("agencies")
    return folded(agency) in known or any(part in known for part in folded(agency).split("/"))


def _is_capital(head: Head) -> bool:
    return parts(head.place)[0].isupper()


def _in_capitals(head: Head, chunk: Chunk, page: Page) -> bool:
    """As in "BERLIN -- The", "NEW DELHI: The", but not "NATO - The", "HARBOUR FERRIES — The", "SMITH: The"."""
    town = parts(head.place)[0]
    looks_like_one = len(town.split()) <= MOST_WORDS_CAPITAL and sum(map(str.isalpha, town)) >= LEAST_CAPITALS
    if not _is_capital(head) or not looks_like_one or head.separator == "." or POSSESSIVE.search(town):
        return False
    if not _is_named(town, page) and (_is_common(town, page) or _is_acronym(town, page)):
        return False
    return head.separator in DASHES or _stands_before_a_colon(town, chunk, page)


def _stands_before_a_colon(town: str, chunk: Chunk, page: Page) -> bool:
    """As in "NEW DELHI: The"; a single word before a colon is a label, unless the text names it elsewhere."""
    named = _is_named(town, page) or (" " in town and chunk.words >= LEAST_WORDS_PLAIN)
    return named and opening_labels(page)[town] == 1


def _with_region(head: Head, chunk: Chunk, page: Page) -> bool:
    """As in "Hayward, Calif. — The", "London/Teheran - Die"."""
    names = parts(head.place)
    common = page.lexicon.words("common_words")
    plain = any(folded(name) in common or POSSESSIVE.search(name.upper()) for name in names)
    return len(names) > 1 and head.separator in DASHES and not plain


def _plain(head: Head, chunk: Chunk, page: Page) -> bool:
    """As in "Kiel - Die Polizei", in languages whose papers do so."""
    names = [word for word in head.place.split() if not word[0].islower()]
    return (
        page.language.tag.partition("-")[0] in PLAIN_PLACE
        and head.separator in {"-", "–"}
        and len(names) <= MOST_WORDS_PLAIN
        and chunk.words >= LEAST_WORDS_PLAIN
        and INNER_CAPITAL.search(head.place) is None
        and not _is_common(head.place, page)
        and plain_openings(page) <= MOST_PLAIN_OPENINGS
    )


def _stopped(head: Head, chunk: Chunk, page: Page) -> bool:
    """As in "Riad. Die Boote", where the text says "in Riad" elsewhere."""
    return (
        page.language.tag.partition("-")[0] in PLAIN_PLACE
        and head.separator == "."
        and chunk.words >= LEAST_WORDS_PLAIN
        and parts(head.place)[0] in named_places(page)
    )


PLACES = (_in_capitals, _with_region, _plain, _stopped)


def _is_named(town: str, page: Page) -> bool:
    """Whether the text writes these words as names elsewhere: "Delhi" for "DELHI"."""
    return all(word.title() in words_of(page) for word in WORD.findall(town))


def _is_common(town: str, page: Page) -> bool:
    """Whether the text writes the last of these words in lower case elsewhere, as nobody writes a town's."""
    return town.rsplit(maxsplit=1)[-1].casefold() in words_of(page)


def _is_acronym(town: str, page: Page) -> bool:
    """Whether the text writes a single word in capitals again: "NATO"."""
    return words_of(page)[town] > 1


@once_a_page
def words_of(page: Page) -> Counter[str]:
    """The words of the text as written, and how often each occurs."""
    return Counter(WORD.findall(page.source.text))


@once_a_page
def named_places(page: Page) -> frozenset[str]:
    """The words that follow one such as "in" or "aus" somewhere in the text."""
    joints = page.lexicon.words("place_joints")
    return frozenset(second for first, second in PAIR.findall(page.source.text) if first in joints)


@once_a_page
def plain_openings(page: Page) -> int:
    """How many chunks open with one or two words and a dash."""
    return sum(PLAIN_OPENING.match(chunk.text) is not None for chunk in page.chunks)


@once_a_page
def opening_labels(page: Page) -> Counter[str]:
    """What stands before the first colon of each chunk, and how often."""
    return Counter(chunk.text[:LONGEST_LABEL].partition(":")[0] for chunk in page.chunks)
