"""Candidates for keywords: the items of labelled lists, hashtags, and runs of short lines."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile, zip_longest
from operator import attrgetter
from typing import TypeAlias

from convert.reading.fields.candidate import Candidate
from convert.reading.fields.counts import without_counts
from convert.reading.fields.filing import LABEL_WORDS, end_of_filing
from convert.reading.fields.press_contacts import press_contacts
from convert.reading.page import Chunk, Form, Page
from convert.reading.stretch import Stretch, whole
from convert.reading.words import SENTENCE_MARKS, UNSPACED, count_words
from formats.tree import Phrase

MOST_WORDS = 6
LONGEST = 60  # characters
LONGEST_LINE = 800  # characters: "Tags: a, b, c ..."
MOST_BELOW = 30  # lines below a label on a line of its own
LONG_LINE = 20  # words: text, and no list of keywords
MOST_IN_A_RUN = 40  # items: a longer list is a menu
NEAR = 20  # chunks from the running text in which a short line may be a keyword
# The reasons of lines that follow a list of keywords; those of menus and share rows are keywords as well: "Economy".
BELOW_LISTS = frozenset({"furniture.related", "furniture.comments", "furniture.newsletter", "furniture.advertisement"})
# The reasons of words on buttons: "Share", "Sign in". "Google", which the text speaks of, is a keyword all the same.
BUTTONS = frozenset(
    f"furniture.{reason}" for reason in ("share", "subscription", "comments", "contact", "metadata", "newsletter")
)
MOST_ON_A_BUTTON = 3  # words
LEAST_JOINTS = 2  # in "PoliticsEconomyEurope"
PART_WORDS = 4  # of a part of a line without a label
# 'a, b', 'a; b', 'a | b', 'a · b', 'a / b', '政治、経済', '[[a]] [[b]]'
SEPARATOR = re.compile(r"\s*+[,;|·•،、；，｜・\n]\s*+|\s++[/–—›>]\s++|\s{2,}+|(?<=\]\])\s++(?=\[\[)")
# What a line has that holds such parts, unless wide blanks part them.
SEPARATING_MARK = re.compile(r"[,;|·•،、；，｜・\n/–—›>]")
# 'a | b', 'a · b', 'a / b': marks that part words on lines without a label
BAR = re.compile(r"\s*+[|·•｜]\s*+|\s++/\s++")
# 'PoliticsEconomy', between "s" and "E"
JOINT = re.compile(r"(?=[A-ZÀ-Þ][^\W\d_A-ZÀ-Þ]{2})(?<=[^\W\d_A-ZÀ-Þ])")
# ' ' in '随笔 搬家', of scripts that write their words without blanks
BLANK = re.compile(rf"(?<={UNSPACED.pattern})\s++(?={UNSPACED.pattern})")
COMMA = re.compile(r"\s*+[,、，]\s*+")
# 'E' in 'PoliticsEconomy': quicker to find than the joint before it
GLUED_CAPITAL = re.compile(r"[A-ZÀ-Þ](?<=[^\W\d_A-ZÀ-Þ].)")
# What parts a line without a label, and the fewest parts.
MARKED, GLUED = ((BAR, 2), (COMMA, 3)), ((JOINT, 3),)
# '# Rain', '- Rain'
MARKS = re.compile(r"[\s#＃•·*–—›»-]*+")
# '[Rain', 'Snow]', '["Ice"]', "'Hail'", '[[Rain]]'
LISTED = re.compile(
    r"(?=[\[\"']|.*[\]\"']\Z)\[{0,2}(?P<quote>[\"']?)(?P<word>[^\[\]\"']+(?:'[^\[\]\"']+)*)(?P=quote)\]{0,2}"
)
# '#Rain', '#木坂有朗', '＃雨', '#2024wahl'
HASHTAG = re.compile(r"(?<![\w&#＃/])[#＃](?P<word>\d*+[^\W\d_][\w·-]*+)")
# '#Rain #Snow'
HASHTAGS_ONLY = re.compile(r"(?:[#＃][\w·-]++[\s,;|]*+)++\Z")
# '#Rain', '#first snow', in '#Rain#first snow' and '#Rain #first snow': each sign opens a tag of a few words
TAG_OF_WORDS = re.compile(r"[#＃](?P<words>[^\W_][^#＃,;|\n]*+)")
COLON = re.compile(r"\s*+[:：]\s*+")
# 'www.example.com', 'ann@example.com', '17.04.2024'
NO_KEYWORD = re.compile(r".*?(?:https?:|www\.|@)|[\d\W]++\Z")
SENTENCE_ENDS = tuple(f"{SENTENCE_MARKS}:：")

Items: TypeAlias = tuple[list[Stretch], str]  # of one list, and the label that announces it


def candidates(page: Page) -> tuple[Candidate, ...]:
    """Every phrase that could be a keyword of the article, in the order of the text; none overlap.

    Those behind or below a label ("Tags:", "Schlagwörter") have it as their cue. None stands in a press contact.
    """
    found: list[Candidate] = []
    contacts = press_contacts(page)
    for find in (_labelled, _hashtags, _parted_lines, _runs):
        taken = contacts.union(candidate.chunk for candidate in found)
        for items, cue in find(page):
            bare = [_bare(item) for item in items if item.chunk.index not in taken]
            words = (item for item in without_counts(bare, page) if _could_be_a_keyword(item.text))
            found.extend(_candidate(item, cue) for item in words)
    distinct = {(candidate.chunk, candidate.start): candidate for candidate in reversed(found)}
    return tuple(distinct[place] for place in sorted(distinct))


def is_a_button(candidate: Candidate, page: Page) -> bool:
    """Whether it is in a line of the few words that pages put on buttons, and that the text does not say as well."""
    chunk = page.chunks[candidate.chunk]
    if BUTTONS.isdisjoint(page.openings[chunk.index]) or chunk.words > MOST_ON_A_BUTTON:
        return False
    return not any(chunk.text in other.text for other in page.chunks if other.words > LONG_LINE)


def _bare(item: Stretch) -> Stretch:
    """`item` without marks before it, and without what lists stand in: "# Rain", "[Rain", "'Snow']", "[[Ice]]"."""
    marks = MARKS.match(item.text)
    bare = item.cut(marks.end(), len(item.text)) if marks and marks.end() else item
    listed = LISTED.fullmatch(bare.text)
    return bare.cut(*listed.span("word")) if listed else bare


def _labelled(page: Page) -> Iterator[Items]:
    for chunk in page.chunks:
        if len(chunk.text) <= LONGEST_LINE and (labels := _labels(chunk, page)):
            yield from _behind(labels, page)


def _behind(labels: Sequence[Stretch], page: Page) -> Iterator[Items]:
    """What stands between the labels of a line, and behind the last of them or below it."""
    for label, after in zip_longest(labels, labels[1:]):
        chunk = label.chunk
        behind = whole(chunk).cut(label.end, after.start if after else _end(labels[0], page))
        if behind.start < behind.end:
            yield _parts(behind), label.text.strip()
        elif after is None:
            yield [part for below in _below(chunk, page) for part in _parts(whole(below))], label.text.strip()


def _labels(chunk: Chunk, page: Page) -> list[Stretch]:
    """The labels in a line, each with its colon: "Posted by Ann at 18:52 Tags: a, b Category: c"."""
    text = chunk.text
    labels = []
    if "keyword_cues" in page.openings[chunk.index]:
        opening = page.lexicon.opening("keyword_cues").match(text)
        text = text[: end_of_filing(text, page)]
        end = _end_of_label(text, opening, page) if opening is not None else 0
        labels = [Stretch(chunk, 0, end)] if end and _announces(text, end) else []
    if (chunk.words > LONG_LINE and text.endswith(SENTENCE_ENDS)) or not _may_hold_a_label(text):
        return labels
    for cue in page.lexicon.anywhere("keyword_cues").finditer(text, labels[0].end if labels else 1):
        colon = COLON.match(text, cue.end())
        if colon is not None or (count_words(cue.group()) >= LABEL_WORDS and _has_parts(text, cue.end())):
            labels.append(Stretch(chunk, cue.start(), colon.end() if colon is not None else cue.end()))
    return labels


def _end(label: Stretch, page: Page) -> int:
    """Where what the last label of a line announces ends, `label` being the first of that line."""
    text = label.chunk.text
    return len(text) if label.start else end_of_filing(text, page)


def _may_hold_a_label(text: str) -> bool:
    """A first, cheap look: whether there is a colon, or parts for a label to announce."""
    if ":" in text or "：" in text:
        return True
    return not text.endswith(SENTENCE_ENDS) and (SEPARATING_MARK.search(text) is not None or _has_wide_blanks(text))


def _has_wide_blanks(text: str) -> bool:
    return " ".join(text.split()) != text


def _end_of_label(text: str, opening: re.Match[str], page: Page) -> int:
    """Where a label ends that may name two things: 関連トピック・ジャンル."""
    joint = SEPARATOR.match(text, opening.end())
    other = page.lexicon.opening("keyword_cues").match(text, joint.end()) if joint is not None else None
    return other.end() if other is not None else opening.end()


def _announces(text: str, end: int) -> bool:
    """Whether a label up to `end` has a colon, is all of the line, or opens a list: "getaggt mit Rain, Snow"."""
    return text[:end].rstrip().endswith((":", "：")) or end == len(text) or _has_parts(text, end)


def _has_parts(text: str, start: int) -> bool:
    if text.endswith(SENTENCE_ENDS):
        return False
    parts = SEPARATOR.split(text[start:])
    return len(parts) > 1 and all(count_words(part) <= MOST_WORDS for part in parts)


def _below(label: Chunk, page: Page) -> Iterator[Chunk]:
    """The lines below a label that may be its list, all of one form, up to what a page puts below such lists."""
    chunks = page.chunks[label.index + 1 : label.index + 1 + MOST_BELOW]
    return takewhile(
        lambda chunk: (
            chunk.form is chunks[0].form
            and _is_listed(chunk, page)
            and (chunk is chunks[0] or BELOW_LISTS.isdisjoint(page.openings[chunk.index]))
        ),
        chunks,
    )


def _is_listed(chunk: Chunk, page: Page) -> bool:
    """Whether it is a keyword by its length, or several, and neither a sentence nor another label."""
    if chunk.text.endswith(SENTENCE_ENDS) or len(chunk.text) > LONGEST_LINE:
        return False
    are_short = all(count_words(part.text) <= MOST_WORDS for part in _parts(whole(chunk)))
    return are_short and not _labels(chunk, page)


def _parts(stretch: Stretch) -> list[Stretch]:
    """What separators part, or the signs of hashtags; else glued words, "PoliticsEconomyEurope", or 随笔 搬家."""
    if HASHTAGS_ONLY.match(stretch.text):
        return [stretch.cut(*tag.span("word")) for tag in HASHTAG.finditer(stretch.text)]
    parts = list(stretch.parted(SEPARATOR))
    if len(parts) == 1 and len(JOINT.findall(stretch.text)) >= LEAST_JOINTS:
        return list(stretch.parted(JOINT))
    return list(stretch.parted(BLANK)) if len(parts) == 1 else parts


def _hashtags(page: Page) -> Iterator[Items]:
    for chunk in page.chunks:
        if "#" in chunk.text or "＃" in chunk.text:
            if several := _tags_of_words(chunk):
                yield several, ""
                continue
            tags = [Stretch(chunk, *found.span("word")) for found in HASHTAG.finditer(chunk.text[:LONGEST_LINE])]
            if len(tags) > 1 or HASHTAGS_ONLY.match(chunk.text):
                yield tags, ""


def _tags_of_words(chunk: Chunk) -> list[Stretch]:
    """The tags of a line that holds nothing else, some of several words or without a blank: "#Rain#first snow"."""
    if chunk.text[0] not in "#＃" or len(chunk.text) > LONGEST_LINE or chunk.text.endswith(SENTENCE_ENDS):
        return []
    tags = [Stretch(chunk, *found.span("words")) for found in TAG_OF_WORDS.finditer(chunk.text)]
    tags = [tag.cut(0, len(tag.text.rstrip())) for tag in tags]
    are_all = sum(map(chunk.text.count, "#＃")) == len(tags) > 1
    return tags if are_all and all(count_words(tag.text) <= PART_WORDS for tag in tags) else []


def _runs(page: Page) -> Iterator[Items]:
    """Lists of short items anywhere, and short lines near the running text."""
    for form, run in groupby(page.chunks, key=attrgetter("form")):
        items = [whole(chunk) for chunk in run if len(chunk.text) <= LONGEST] if form is Form.LIST_ITEM else []
        if len(items) <= MOST_IN_A_RUN:
            yield items, ""
    text = [chunk.index for chunk in page.chunks if chunk.words > LONG_LINE]
    lines = (chunk for chunk in page.chunks if len(chunk.text) <= LONGEST and chunk.form is Form.PROSE)
    yield [whole(line) for line in lines if _is_near(line.index, text) and not _labels(line, page)], ""


def _is_near(index: int, text: Sequence[int]) -> bool:
    """Whether one of the chunks of running text, whose indices are `text`, is near."""
    first = bisect_left(text, index - NEAR + 1)
    return first < len(text) and text[first] <= index + NEAR


def _parted_lines(page: Page) -> Iterator[Items]:
    """Lines without a label that are parted like a list: "Rain | Snow", "Rain, Snow, Ice", "RainSnowIce"."""
    for chunk in page.chunks:
        if chunk.words > LONG_LINE:
            continue
        marked = MARKED if SEPARATING_MARK.search(chunk.text) else ()
        glued = GLUED if GLUED_CAPITAL.search(chunk.text) else ()
        for separator, least in marked + glued:
            parts = list(whole(chunk).parted(separator)) if separator.search(chunk.text) else []
            if len(parts) >= least and all(count_words(part.text) <= PART_WORDS for part in parts):
                yield parts, ""


def _could_be_a_keyword(text: str) -> bool:
    if (
        not text
        or text.startswith("{{")
        or len(text) > LONGEST
        or text.endswith(SENTENCE_ENDS)
        or count_words(text) > MOST_WORDS
    ):
        return False
    may_be_an_address = ":" in text or "." in text or "@" in text or not text[-1].isalpha()
    return not (may_be_an_address and NO_KEYWORD.match(text))


def _candidate(item: Stretch, cue: str) -> Candidate:
    value = Phrase(text=" ".join(item.text.split()), span=item.chunk.span_of(item.start, item.end))
    return Candidate(chunk=item.chunk.index, start=item.start, end=item.end, value=value, cue=cue)
