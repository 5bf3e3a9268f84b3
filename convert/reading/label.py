"""What every chunk is, in the newsroom's words, how sure that is, and why."""

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

import msgspec

from convert.reading.chain import LinearChain
from convert.reading.model import Model, default_model
from convert.reading.observations import observation
from convert.reading.page import Chunk, Page, once_a_page

REASONS = 3  # so many observations are named for a decision


class Label(StrEnum):
    """What a chunk is."""

    HEADLINE = "headline"
    DECK = "deck"
    KICKER = "kicker"
    BYLINE = "byline"
    DATE_LINE = "date line"
    PARAGRAPH = "paragraph"
    SUBHEAD = "subhead"
    QUOTE = "quote"
    PULL_QUOTE = "pull quote"
    ATTRIBUTION = "attribution"
    LIST_ITEM = "list item"
    CAPTION = "caption"
    PHOTO_CREDIT = "photo credit"
    CREDIT_LINE = "credit line"
    KEYWORD = "keyword"
    EDITORS_NOTE = "editor's note"
    TAGLINE = "tagline"
    SPEECH = "speech"
    TABLE = "table"
    VERSE = "verse"
    PREFORMATTED = "preformatted"
    FOOTNOTE = "footnote"
    BREAK = "break"
    END_MARK = "end mark"
    FURNITURE = "furniture"


LABELS = tuple(Label)


class LabelledChunk(msgspec.Struct, frozen=True):
    """A chunk with its label, the label's probability, and the observations that weighed most for it, in words."""

    chunk: Chunk
    label: Label
    confidence: float
    why: tuple[str, ...]


def label(page: Page, model: Model | None = None) -> tuple[LabelledChunk, ...]:
    """Every chunk of `page` with its most probable label, in the order of the page."""
    weights = model or default_model()
    chain = _chain(weights)
    look = observation.only(chain.names)
    seen = [look(chunk, page) for chunk in page.chunks]
    chances = chain.chances(seen)
    return tuple(_decided(*each, weights) for each in zip(page.chunks, seen, chances, strict=True))


@once_a_page
def observed(page: Page) -> tuple[tuple[str, ...], ...]:
    """The names of the observations that hold for each chunk of `page`."""
    return tuple(observation.of(chunk, page) for chunk in page.chunks)


@lru_cache(maxsize=16)  # cross-validation reads with several models in turn
def _chain(model: Model) -> LinearChain:
    return LinearChain.of([label.name for label in LABELS], model.labels, model.neighbours)


def _decided(chunk: Chunk, seen: Sequence[str], chances: Sequence[float], model: Model) -> LabelledChunk:
    first = chances.index(max(chances))
    second = max((place for place in range(len(LABELS)) if place != first), key=chances.__getitem__)
    if chances[second] >= model.enough.get(LABELS[second].name, 1.0):
        first, second = second, first
    return LabelledChunk(chunk, LABELS[first], chances[first], _reasons(seen, LABELS[first], LABELS[second], model))


def _reasons(seen: Sequence[str], chosen: Label, other: Label, model: Model) -> tuple[str, ...]:
    """The observations that tell the chosen label from the next best, the weightiest first."""
    mine, theirs = model.labels.get(chosen.name, {}), model.labels.get(other.name, {})
    weighed = sorted(((mine.get(name, 0.0) - theirs.get(name, 0.0), name) for name in seen), reverse=True)
    return tuple(observation.sentences[name] for weight, name in weighed[:REASONS] if weight > 0)
