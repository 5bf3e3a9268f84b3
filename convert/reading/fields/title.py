"""Candidates for the title: lines that could stand over the story."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from convert.reading.fields.candidate import Candidate
from convert.reading.fields.moments import dates_of
from convert.reading.fields.names import looks_like_a_name
from convert.reading.fields.records import labelled_title
from convert.reading.fields.subjects import headline_of, names_a_sender, released_below, subject_of
from convert.reading.page import Chunk, Form, Page
from convert.reading.words import FAR_STOPS, folded
from formats.tree import Phrase

LONGEST = 45  # words; the longest headlines of real papers have some 35
SHORTEST_TEXT = 25  # words: a line of so many may be text, which a story without a title opens with
MOST_TEASERS = 4  # long chunks that may stand above a title
FARTHEST = 400  # chunks from the top: page dumps have up to 200 menu lines before the title
FORMS = {Form.PROSE, Form.HEADING, Form.QUOTED, Form.LIST_ITEM}
OPENED = {Form.PROSE, Form.VERSE}  # a story or a poem without a title goes by its first words
# 'A title | The Daily Example', 'A title - Example News', 'A title :: Example'
SITE_SUFFIX = re.compile(r"\s(?:[|•·–—-]|::)\s(?=[^|｜]{2,40}$)")
# '見出し｜例日報'
WIDE_SUFFIX = re.compile(rf"{SITE_SUFFIX.pattern}|\s*+｜\s*+(?=[^|｜]{{2,40}}$)")
# '^Bridge opens<': a headline between the marks that agencies send it with
WIRE_HEADLINE = re.compile(r"\^\s?([^\W_][^<>]{3,200})<")
# The first words of a text, with a mark before them. 'PARIS (AP) A fire broke out. More' -> 'PARIS (AP) A fire broke
# out.', '雨が降った。風も' -> '雨が降った。'; where no sentence ends, so many words of the line, or characters
OPENING = re.compile(
    rf"(?:[^\w\s]|_){{0,3}}(?=[^\W_])"
    rf"(?:.{{4,80}}?[。！？]|.{{20,160}}?[.!?…{FAR_STOPS}](?=\s|$)|.{{1,120}}(?=\s|$)|.{{1,60}})"
)
# 'Home » Food » Soup', 'Board ‹ Projects ‹ Mopeds': where a page stands among others
PATH = re.compile(r"[^»›‹>→]{1,60}(?:\s[»›‹>→]\s[^»›‹>→]{1,60}){2,8}")
LONGEST_NAME = 3  # words of the name of who wrote
# '"A title"', "'A title'": as the head of a file has it
QUOTED = re.compile(r"(?P<sign>[\"'])(?P<title>(?:(?!(?P=sign)).)*\w(?:(?!(?P=sign)).)*)(?P=sign)")
LONGEST_KICKER = 60  # characters
SHORTEST_BEHIND = 15  # characters of a title behind one
# ':' in 'Council :Bridge opens', 'Council:Bridge opens'
COLON = re.compile(r":(?=[^\W\d_])")
# 'B' in 'HomeNewsBridge opens'
SEAM = re.compile(r"[A-ZÀ-Þ](?<=[a-zß-ÿ].)(?=[^\W\d_A-ZÀ-Þ]+\s)")
# ' The' in 'Opinion The bridge opens'
CAPITALISED = re.compile(r" (?<=[^\W_] )(?P<word>[A-ZÀ-ÞА-Я][^\W\d_]*+)")
# 'Home' and 'Sport' in 'Home Sport Bridge opens'
WORDS = re.compile(r"\S+")
LONGEST_LABEL = 4  # words of a line that stands before the title in a row of labels
TEMPLATES = ("{{", "{%", "{|")  # in the source of a page
LABEL_EDGES = " >/|»›·:"
LOOSE_END = " ,;:、，；：–—-"


def candidates(page: Page) -> tuple[Candidate, ...]:
    """Every line that could be the title, whole and without the name of a site behind it.

    Of a memo or a mail nothing but its subject and the headline of the release that it brings, of a record nothing but
    the title that it names. Where a story or a poem stands above all of them its first words as well; nothing for a
    text without words.
    """
    subject = subject_of(page)
    if subject is not None:
        return tuple(_of_a_mail(*subject, page))
    told = labelled_title(page)
    if told is not None:
        chunk, start = told
        quoted = QUOTED.fullmatch(chunk.text, start)
        return (_candidate(chunk, *(quoted.span("title") if quoted else (start, len(chunk.text)))),)
    heads = tuple(_above_the_text(page))
    others = _senders(heads, page) | {chunk.index for chunk in heads if _is_a_byline(chunk, page)}
    lines = tuple(each for chunk in heads if chunk.index not in others for each in _of_chunk(chunk, page))
    above = page.chunks[: lines[0].chunk] if lines else page.chunks
    untitled = next((chunk for chunk in above if _may_open(chunk) and chunk.index not in others), None)
    if untitled is not None:
        return (*_opening_words(untitled), *lines)
    return lines or _any_words(page)


def _is_a_byline(chunk: Chunk, page: Page) -> bool:
    """Whether it says who wrote and when, or names a reporter: "By Ann Lee, 4 May 2024", "王小明 記者"."""
    if "byline_cues" in page.openings[chunk.index]:
        return bool(dates_of(page)[chunk.index])
    if chunk.words > LONGEST_NAME + 1:
        return False
    *names, position = chunk.text.split() or [""]
    if not 0 < len(names) <= LONGEST_NAME or folded(position) not in page.lexicon.words("positions"):
        return False
    return looks_like_a_name(" ".join(names), page.lexicon)


def _senders(heads: Sequence[Chunk], page: Page) -> frozenset[int]:
    """The lines that name who sends out news, and those that such a name opens: "The Courier • 498 words"."""
    senders = [chunk for chunk in heads if names_a_sender(chunk, page)]
    names = tuple(chunk.folded for chunk in senders)
    return frozenset(chunk.index for chunk in heads if names and chunk.folded.startswith(names))


def _of_a_mail(subject: Chunk, start: int, page: Page) -> Iterator[Candidate]:
    """The headline that says what the subject says; without one the subject, and what stands above a release."""
    headline = headline_of(subject, start, page)
    if headline is not None:
        yield _candidate(headline, 0, len(headline.text))
        return
    yield _candidate(subject, start, len(subject.text))
    for chunk in released_below(subject, page):
        yield from _of_chunk(chunk, page)


def _may_open(chunk: Chunk) -> bool:
    return chunk.form in OPENED and _may_be_read(chunk)


def _may_be_read(chunk: Chunk) -> bool:
    """Whether it has letters and is neither the path to a page nor a template of wiki source."""
    return _has_letters(chunk) and PATH.fullmatch(chunk.text) is None and not chunk.text.startswith(TEMPLATES)


def _above_the_text(page: Page) -> Iterator[Chunk]:
    """The chunks down to the fourth long one: a title stands above the story, below a teaser or two."""
    long = 0
    for chunk in page.chunks[:FARTHEST]:
        yield chunk
        long += chunk.words > LONGEST
        if long == MOST_TEASERS:
            return


def _of_chunk(chunk: Chunk, page: Page) -> Iterator[Candidate]:
    if chunk.form not in FORMS or chunk.words > LONGEST or not _may_be_read(chunk):
        return
    sent = WIRE_HEADLINE.fullmatch(chunk.text)
    if sent is not None:
        yield _candidate(chunk, *sent.span(1))
        return
    yield _candidate(chunk, 0, len(chunk.text))
    if chunk.words >= SHORTEST_TEXT:
        yield from (words for words in _opening_words(chunk) if words.end < len(chunk.text))
    cuts = list((WIDE_SUFFIX if "｜" in chunk.text else SITE_SUFFIX).finditer(chunk.text))
    if cuts and cuts[-1].start() > 0:
        yield _candidate(chunk, 0, cuts[-1].start())
    starts = {start for start in _behind_a_kicker(chunk, page) if any(map(str.isalpha, chunk.text[start:]))}
    yield from (_candidate(chunk, start, len(chunk.text)) for start in sorted(starts))


def _behind_a_kicker(chunk: Chunk, page: Page) -> Iterator[int]:
    """Where the title may begin if a kicker was run together with it, glued on or with nothing but a blank between."""
    text, common = chunk.text, page.lexicon.words("common_words")
    if ":" in text:
        yield from (colon.end() for colon in COLON.finditer(text, 0, LONGEST_KICKER))
    for seam in SEAM.finditer(text, 0, LONGEST_KICKER):
        yield seam.start()
    for found in CAPITALISED.finditer(text, 1, LONGEST_KICKER):
        if found["word"].casefold() in common and len(text) - found.start("word") >= SHORTEST_BEHIND:
            yield found.start("word")
    yield from behind_other_lines(chunk, page)


def behind_other_lines(chunk: Chunk, page: Page) -> list[int]:
    """Where a title may begin behind words that are lines of their own elsewhere: "Home Sport Bridge opens"."""
    text, starts = chunk.text, {0}
    words = [found.span() for found in WORDS.finditer(text, 0, LONGEST_KICKER)]
    for first, (start, _) in enumerate(words):
        if start not in starts:
            continue
        for (_, end), (behind, _) in pairwise(words[first : first + LONGEST_LABEL + 1]):
            label = folded(text[start:end].strip(LABEL_EDGES))
            may_begin = not text[behind].islower() and text[behind] not in LABEL_EDGES
            if may_begin and len(text) - behind >= SHORTEST_BEHIND and page.repeats[label]:
                starts.add(behind)
    return sorted(starts - {0})


def _any_words(page: Page) -> tuple[Candidate, ...]:
    """The first words of a text of tables, notes and numbers: those with letters if there are any."""
    chunks = sorted(page.chunks, key=lambda chunk: not _has_letters(chunk))
    return next((words for chunk in chunks if (words := _opening_words(chunk))), ())


def _opening_words(chunk: Chunk) -> tuple[Candidate, ...]:
    """The first sentence or line of `chunk`; less than half of what is more than a line, so that it stays text."""
    text = chunk.text
    found = OPENING.search(text)
    if found is None:
        return ()
    start, end = found.span()
    half = (len(text) - 1) // 2
    if start < half < end and (chunk.words > LONGEST or "\n" in text):
        blank = text.rfind(" ", start + 1, half)
        end = blank if blank > 0 else half
    return (_candidate(chunk, start, start + len(text[start:end].rstrip(LOOSE_END))),)


def _has_letters(chunk: Chunk) -> bool:
    return any(map(str.isalpha, chunk.text))


def _candidate(chunk: Chunk, start: int, end: int) -> Candidate:
    text = " ".join(chunk.text[start:end].split())
    return Candidate(chunk=chunk.index, start=start, end=end, value=Phrase(text=text, span=chunk.span_of(start, end)))
