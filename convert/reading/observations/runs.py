"""What can be seen of a line among lines of its make: facts and amounts, entries of a timeline, and what heads them.

And whether furniture parts a line from the running text above. All is found out once for a page.
"""

import re
from collections.abc import Callable, Collection, Iterator
from itertools import groupby, pairwise

from convert.reading.observations.place import text_places
from convert.reading.observations.registry import observation
from convert.reading.observations.shape import ends_like_a_sentence, holds_an_email_address
from convert.reading.page import Chunk, Form, Page, once_a_page

LONGEST_LINE = 14  # words
LONGEST_HEAD = 8  # words
FEWEST_ENTRIES = 3
LAST = 24  # characters at the end of a line in which an amount stands
# 'Roof: 3,900', 'Sent off: Yeoman 60', 'Öffnungszeiten: täglich'
FACT = re.compile(r"[^\W\d_][^:：\n]{0,40}[^\s:：][:：]\s*+\S")
# 'Duck £2.20', 'Hire of hall 9,412', 'Tonno 12 €', '250 g'
AMOUNT = re.compile(r"(?:[£$€¥₹]\s?\d[\d.,’' ]*+|\d[\d.,’' /-]*+\s?(?:[%°£$€¥₹½¼¾]|[^\W\d_]{1,5}\.?)?)\)?\Z")
# '01632 960 123', '+49 4964 95816-120'
PHONE = re.compile(r"\+?\d[\d\s()/.-]{6,}\d")
# '1994:', '1956-60', '18:00', '18.00 h', '7.30pm', '3. '
ENTRY = re.compile(
    r"(?:(?P<year>1[5-9]\d\d|20\d\d)(?:\s?[-–/]\s?\d{2,4})?|(?P<clock>\d{1,2}[:.h]\d\d)|(?P<number>\d{1,3})[.)]?)"
    r"(?=[\s:：.,–—-]|[ap]\.?m|h\b|\Z)"
)
# '1956', '1956–60'
YEAR_ALONE = re.compile(r"(?:1[5-9]\d\d|20\d\d)(?:\s?[-–/]\s?\d{2,4})?:?\Z")
# '1945', '12:30'
NUMBER_ALONE = re.compile(r"\d{2,4}(?:[:.]\d\d)?\Z")
# '1 Introduction', '2.1 Methods', '3. Results'
NUMBERED_HEAD = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,2}\.?\s+[^\W\d_]")
# 'History [edit]'
BRACKET_AT_THE_END = re.compile(r"\S\s?\[[^\W\d_][^\[\]]{0,40}\]\Z")


def _facts(page: Page) -> frozenset[int]:
    return _lines(page, _is_a_fact)


def _is_a_fact(chunk: Chunk, page: Page) -> bool:
    has_colon = ":" in chunk.text or "：" in chunk.text
    return has_colon and not page.openings[chunk.index] and FACT.match(chunk.text) is not None


def _amounts(page: Page) -> frozenset[int]:
    return _lines(page, lambda chunk, page: AMOUNT.search(chunk.text[-LAST:]) is not None)


def _contacts(page: Page) -> frozenset[int]:
    return _lines(page, lambda chunk, page: PHONE.search(chunk.text) is not None or holds_an_email_address(chunk, page))


def _years(page: Page) -> frozenset[int]:
    return _lines(page, lambda chunk, page: YEAR_ALONE.match(chunk.text) is not None)


def _lone_numbers(page: Page) -> frozenset[int]:
    """The only line of a page that is a number and nothing else; where there are several, they head what is below."""
    numbers = _lines(page, lambda chunk, page: NUMBER_ALONE.match(chunk.text) is not None, 1)
    return numbers if len(numbers) == 1 else frozenset()


def _numbered_heads(page: Page) -> frozenset[int]:
    return _lines(page, _is_numbered_like_a_heading, LONGEST_HEAD)


def _is_numbered_like_a_heading(chunk: Chunk, page: Page) -> bool:
    text = f"{chunk.marker} {chunk.text}" if chunk.marker[:1].isdigit() else chunk.text
    return NUMBERED_HEAD.match(text) is not None and not ends_like_a_sentence(chunk, page)


def _bracketed(page: Page) -> frozenset[int]:
    return _lines(page, lambda chunk, page: BRACKET_AT_THE_END.search(chunk.text) is not None, LONGEST_HEAD)


def _lines(page: Page, is_one: Callable[[Chunk, Page], bool], longest: int = LONGEST_LINE) -> frozenset[int]:
    """The chunks of so many words at most for which `is_one` holds."""
    return frozenset([chunk.index for chunk in page.chunks if chunk.words <= longest and is_one(chunk, page)])


def _entries(page: Page) -> frozenset[int]:
    """Lines of runs in which each opens with a year, each with a time of day, or each with a greater number."""
    found: set[int] = set()
    for kind, members in groupby(page.chunks, key=_kind_of_entry):
        run = list(members) if kind else []
        if len(run) >= FEWEST_ENTRIES and (kind != "number" or _rises(run)):
            found.update(chunk.index for chunk in run)
    return frozenset(found)


def _kind_of_entry(chunk: Chunk) -> str:
    entry = _entry(chunk)
    return str(entry.lastgroup) if entry else ""


def _entry(chunk: Chunk) -> re.Match[str] | None:
    text = chunk.marker or chunk.text
    return ENTRY.match(text) if text[0].isdigit() else None


def _rises(run: Collection[Chunk]) -> bool:
    numbers = [int(entry["number"]) for chunk in run if (entry := _entry(chunk))]
    return all(above < below for above, below in pairwise(numbers))


def _several(places: Collection[int]) -> frozenset[int]:
    """Those with another right above or below."""
    return frozenset([place for place in places if place - 1 in places or place + 1 in places])


def _heads(page: Page, listed: Collection[int]) -> frozenset[int]:
    """Short lines right above a line of a run, themselves of none."""
    above = {index - 1 for index in listed if index} - set(listed)
    chunks = [page.chunks[index] for index in above]
    return frozenset(
        chunk.index for chunk in chunks if chunk.words <= LONGEST_HEAD and not ends_like_a_sentence(chunk, page)
    )


def _below(heads: Collection[int], listed: Collection[int]) -> frozenset[int]:
    """The lines of runs that one of `heads` heads."""
    headed: set[int] = set()
    for index in sorted(listed):
        if index - 1 in headed or index - 1 in heads:
            headed.add(index)
    return frozenset(headed)


def _since_the_text(page: Page) -> Iterator[str]:
    """For each chunk whether furniture parts it from the running text above; "" where none stands above."""
    prose, state = text_places(page), ""
    for chunk in page.chunks:
        is_text = chunk.index in prose
        if state == UNPARTED and not is_text and page.opens_like_furniture(chunk.index):
            state = PARTED
        yield state
        if is_text:
            state = UNPARTED


UNPARTED, PARTED = "follows_no_furniture", "follows_furniture_below_the_text"
SENTENCES = {
    "is_a_fact": "it names something and says how much or what it is",
    "stands_among_facts": "it is one of several lines that name something and say what it is",
    "ends_with_an_amount": "it ends with an amount",
    "stands_among_amounts": "it is one of several lines that end with an amount",
    "says_how_to_reach_somebody": "it says how somebody is reached",
    "stands_among_entries": "it is one of several lines that open with a year, a time of day or a rising number",
    "is_only_a_year": "it is a year and nothing else",
    "is_a_lone_number": "it is the only line that is a number and nothing else",
    "is_numbered_like_a_heading": "it opens with a number like a heading",
    "ends_with_a_word_in_brackets": "a word in brackets ends it",
    "heads_a_run": "a short line, it heads facts, amounts, entries or a list",
    "stands_in_a_headed_run": "a short line heads the facts, amounts, entries or the list that it is part of",
    UNPARTED: "nothing between it and the running text above opens like page furniture",
    PARTED: "something between it and the running text above opens like page furniture",
}


@once_a_page
def _seen(page: Page) -> tuple[list[str], ...]:
    """What is seen of each chunk."""
    facts, amounts, entries = _facts(page), _amounts(page), _entries(page)
    items = _several([chunk.index for chunk in page.chunks if chunk.form is Form.LIST_ITEM])
    listed = _several(facts) | _several(amounts) | items | entries
    heads = _heads(page, listed)
    places = {
        "is_a_fact": facts,
        "stands_among_facts": _several(facts),
        "ends_with_an_amount": amounts,
        "stands_among_amounts": _several(amounts),
        "says_how_to_reach_somebody": _contacts(page),
        "stands_among_entries": entries,
        "is_only_a_year": _years(page),
        "is_a_lone_number": _lone_numbers(page),
        "is_numbered_like_a_heading": _numbered_heads(page),
        "ends_with_a_word_in_brackets": _bracketed(page),
        "heads_a_run": heads,
        "stands_in_a_headed_run": _below(heads, listed),
    }
    seen = tuple([state] if state else [] for state in _since_the_text(page))
    for name, indices in places.items():
        for index in indices:
            seen[index].append(name)
    return seen


observation.add_family(SENTENCES, lambda chunk, page: _seen(page)[chunk.index])
