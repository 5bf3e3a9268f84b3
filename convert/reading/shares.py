"""Who takes which part of a line: findings with their cues, and what is left over."""

from collections.abc import Sequence

import msgspec

from convert.reading.lexicon import Lexicon, Roles
from convert.reading.page import Chunk, Page
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
    for span in spans:
        if span.end <= seen:  # within what another took: a name in a title
            taken.append(span)
            continue
        start = max(span.start, seen)
        if _says_nothing(text[seen:start], page.lexicon):
            start = done
        else:
            left.append(_trimmed(text, done, start))
        done = seen = max(span.end, start)
        taken.append(Span(start, done))
    if taken and _says_nothing(text[done : chunk.span.end], page.lexicon):
        taken[-1] = Span(taken[-1].start, max(taken[-1].end, chunk.span.end))
    else:
        left.append(_trimmed(text, done, chunk.span.end))
    return Shares(tuple(_trimmed(text, *span) for span in taken), tuple(span for span in left if span.start < span.end))


def _says_nothing(gap: str, lexicon: Lexicon) -> bool:
    if not any(map(str.isalnum, gap)):
        return True
    for cues in CUES:
        gap = lexicon.anywhere(cues).sub(" ", gap)
    return not any(map(str.isalnum, gap))


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
