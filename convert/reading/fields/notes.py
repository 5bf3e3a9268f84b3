"""What the desk says about an article: editor's notes, corrections, credits, and the marks that end copy."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, TypeAlias

import msgspec

from convert.reading.fields.candidate import Candidate
from convert.reading.fields.crediting import is_credit
from convert.reading.fields.dates import find_dates
from convert.reading.fields.remarks import Remark, in_brackets_behind, last_sentences, whole_line
from convert.reading.lexicon import Lexicon, lexicon_for
from convert.reading.page import Chunk, Page, once_a_page
from convert.reading.phrases import plain
from convert.reading.words import count_words
from formats.tree import Credit, Note, Text

Kind: TypeAlias = Literal["editorial", "correction", "update", "disclosure"]

# The lists of cues that open a note, the particular ones first, and what each makes it.
NOTE_CUES: tuple[tuple[str, Kind], ...] = (
    ("correction_cues", "correction"),
    ("update_note_cues", "update"),
    ("disclosure_cues", "disclosure"),
    ("editors_note_cues", "editorial"),
)
VERBS = ("correction_cues", "update_note_cues")  # "(Corrects 10th paragraph)", "(Adds quote)"
LONGEST_LINE = 30  # words of a line without a cue that may be a credit all the same
LEAST_PARAGRAPH = 25  # words
LONGEST_NOTE = 150  # words
LONGEST_END_MARK = 40  # characters
SENTENCE_CUE = 3  # words: "an earlier version of this article" opens a note without a colon, "note" does not
PHRASE_CUE = 2  # words: "slightly abridged" does in brackets
BESIDE_A_DATE = 16  # characters: "Update: March 3, 2024, 5 pm"
# 'Correction: ', 'Editor's note — ', '編集部注：'; or nothing behind it
COLON = re.compile(r"\s*+(?:[:：–—―|-]|\Z)")
# 'Correction|, 4 March 2025: ', 'Update| (3 May): ', 'Korrektur| 4. März 2025: ', 'Rättelse| 3/5 kl 9.12: '
DATED_COLON = re.compile(r"(?:\s?[,(]\s?(?=[^:：()]{0,24}\d)|\s(?=\d{1,2}[./]))[^:：()]{3,25}+\)?\s?[:：]")
# ' – ', '—'
DASH = re.compile(r" ?[-–—―] ?")
# '-', '(', '** '
FRAME = re.compile(r"[\W_]++")


def notes(chunk: Chunk, page: Page) -> tuple[Candidate, ...]:
    """The notes in a chunk: all of its line, or what is said in brackets behind a paragraph.

    `start` and `end` cover the brackets, the content is what stands in them.
    """
    return tuple([found for found in desk_words(chunk, page) if isinstance(found.value, Note)])


def credits(chunk: Chunk, page: Page) -> tuple[Candidate, ...]:
    """The credits in a chunk: all of its line, or what stands behind a paragraph, in brackets or as a sentence."""
    return tuple([found for found in desk_words(chunk, page) if isinstance(found.value, Credit)])


def desk_words(chunk: Chunk, page: Page) -> tuple[Candidate, ...]:
    """Both in one look, the last first."""
    return _per_chunk(page)[chunk.index]


def is_end_mark(text: str) -> bool:
    """Whether a line only says that copy ends: "-30-", "###", "ENDS", "(Ende)"."""
    line = DASH.sub("-", " ".join(plain(text[: LONGEST_END_MARK + 1]).split()))
    if not line or len(line) > LONGEST_END_MARK:
        return False
    bare, between_marks = _end_marks()
    if line in bare or line[0].isalnum() or line[-1].isalnum():
        return line in bare
    core = FRAME.sub(" ", line).strip()
    return core != line and (core in bare or core in between_marks)


@cache
def _end_marks() -> tuple[frozenset[str], frozenset[str]]:
    lexicon = lexicon_for("und")
    return lexicon.words("end_marks"), lexicon.words("framed_end_marks")


@once_a_page
def _per_chunk(page: Page) -> tuple[tuple[Candidate, ...], ...]:
    return tuple(tuple(_words_of_the_desk(chunk, page)) for chunk in page.chunks)


def _words_of_the_desk(chunk: Chunk, page: Page) -> Iterator[Candidate]:
    """The notes and credits of a chunk, the last first; nothing that stands before words of the story."""
    may_be_one = chunk.words <= LONGEST_LINE or page.openings[chunk.index]
    whole = _candidate(whole_line(chunk.text), chunk, page) if may_be_one else None
    if whole is not None:
        yield whole
        return
    end = len(chunk.text)
    while (remark := in_brackets_behind(chunk.text, end)) is not None:
        if (candidate := _candidate(remark, chunk, page)) is None:
            break
        yield candidate
        end = remark.start
    if chunk.index < _ending(page):
        return
    sentences = (_candidate(remark, chunk, page) for remark in last_sentences(chunk.text, end))
    credit = next((found for found in sentences if found is not None and isinstance(found.value, Credit)), None)
    if credit is not None:
        yield credit


@once_a_page
def _ending(page: Page) -> int:
    """From which chunk on a last sentence may be a credit: the last paragraph but one."""
    paragraphs = [chunk.index for chunk in page.chunks if chunk.words >= LEAST_PARAGRAPH]
    return paragraphs[-2] if len(paragraphs) > 1 else 0


def _candidate(remark: Remark, chunk: Chunk, page: Page) -> Candidate | None:
    is_the_line = remark.words == chunk.text
    openings = page.openings[chunk.index] if is_the_line else page.lexicon.openings(remark.words)
    if openings and (found := _note(remark, openings, page.lexicon)) is not None:
        kind, cue = found
        return _placed(Note(kind=kind, content=_content(remark, chunk)), remark, chunk, cue)
    if is_credit(remark, openings, chunk.text[: remark.start], page.lexicon):
        return _placed(Credit(content=_content(remark, chunk)), remark, chunk)
    return None


def _content(remark: Remark, chunk: Chunk) -> tuple[Text, ...]:
    return (Text(text=remark.words, span=chunk.span_of(remark.at, remark.at + len(remark.words))),)


def _placed(value: Note | Credit, remark: Remark, chunk: Chunk, cue: str = "") -> Candidate:
    value = msgspec.structs.replace(value, span=chunk.span_of(remark.start, remark.end))
    return Candidate(chunk=chunk.index, start=remark.start, end=remark.end, value=value, cue=cue)


def _note(remark: Remark, openings: frozenset[str], lexicon: Lexicon) -> tuple[Kind, str] | None:
    """What kind of note it is, and the cue that says so."""
    for cues, kind in NOTE_CUES:
        cue = lexicon.opening(cues).match(remark.words) if cues in openings else None
        if cue is not None and _opens_a_note(cue.group().strip(), cues, remark):
            if count_words(remark.words) > LONGEST_NOTE or (
                kind == "update" and _tells_only_when(remark.words, lexicon)
            ):
                return None
            return kind, cue.group().strip()
    return None


def _opens_a_note(cue: str, cues: str, remark: Remark) -> bool:
    """Whether it does not open a sentence of any other kind: "Note that it rained", "Corrections officers struck"."""
    size, label = count_words(cue), cue.endswith((":", "：")) or DATED_COLON.match(remark.words, len(cue)) is not None
    if remark.follows_text:
        alone = len(cue) == len(remark.words) and cues == "editors_note_cues"
        return size >= PHRASE_CUE or alone or (label and cues != "editors_note_cues")
    if remark.bracketed and (size >= PHRASE_CUE or cues in VERBS):
        return True
    return label or size >= SENTENCE_CUE or (size >= PHRASE_CUE and COLON.match(remark.words, len(cue)) is not None)


def _tells_only_when(words: str, lexicon: Lexicon) -> bool:
    dates = find_dates(words, lexicon)
    return bool(dates) and len(words) - sum(found.end - found.start for found in dates) <= BESIDE_A_DATE
