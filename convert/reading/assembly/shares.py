"""Who takes which part of a line: findings with their cues, and what is left over."""

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from convert.reading.lexicon import Lexicon, Roles
from convert.reading.page import Chunk, Page
from convert.reading.phrases import PhraseIndex, plain
from formats.tree import Span

# What announces or joins findings, and says nothing when they are taken out.
CUES = (
    "byline_cues",
    "name_joints",
    "place_joints",
    "published_cues",
    "updated_cues",
    "clock_words",
    "keyword_cues",
    "photo_credit_cues",
    "common_words",
    *(f"credit_roles.{role}" for role in Roles.__struct_fields__),
)
# 'P' in '| Photo'
WORD_START = re.compile(r"[^\W_]")


class Shares(msgspec.Struct, frozen=True):
    """The spans that the findings of a line take, in their order, and those that nobody takes."""

    taken: tuple[Span, ...]
    left: tuple[Span, ...]


def share(chunk: Chunk, page: Page, spans: Sequence[Span]) -> Shares:
    """Divide `chunk` among findings at `spans`, which are in order.

    A cue before a finding ("By", "Updated:") goes to it, as marks between two and at the line's ends do; words that are
    no cue are left. Every visible character of the chunk is in one of the spans that come back.
    """
    text = page.source.text
    taken: list[Span] = []
    left: list[Span] = []
    done, seen = chunk.span.start, chunk.offset(0) if chunk.text else chunk.span.start
    last = -1  # the finding that took what stands before `done`
    for place, span in enumerate(spans):
        if span.end <= seen:  # within what another took: a name in a title
            taken.append(span)
            continue
        start = max(span.start, seen)
        if _says_nothing(text[seen:start], page.lexicon):
            start = done
        else:
            left.append(_trimmed(text, done, start))
        done = seen = span.end
        last = place
        taken.append(Span(start, done))
    if last >= 0 and _says_nothing(text[done : chunk.span.end], page.lexicon):
        taken[last] = Span(taken[last].start, max(done, chunk.span.end))
    else:
        left.append(_trimmed(text, done, chunk.span.end))
    return Shares(tuple(_trimmed(text, *span) for span in taken), tuple(span for span in left if span.start < span.end))


def _says_nothing(gap: str, lexicon: Lexicon) -> bool:
    """Whether `gap` holds nothing but marks and cues, each as long as can be: not the "by" of "photo by"."""
    words, at = plain(" ".join(gap.split())), 0
    while (word := WORD_START.search(words, at)) is not None:
        cue = next(_cues(lexicon).at(words, word.start()), None)
        if cue is None:
            return False
        at = word.start() + len(cue)
    return True


@cache
def _cues(lexicon: Lexicon) -> PhraseIndex:
    return PhraseIndex({cue for cues in CUES for cue in lexicon.words(cues)})


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
