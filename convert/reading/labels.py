"""The labels that chunks are given, the newsroom's words for what a line is, and the classes that they fall into."""

from enum import StrEnum

import msgspec

from convert.reading.page import Chunk


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
# What the second look tells apart: the kinds of text, subheads, what is displayed, and what is no part of the story.
CLASSES: dict[str, tuple[Label, ...]] = {
    "text": (Label.PARAGRAPH, Label.QUOTE, Label.SPEECH),
    "subhead": (Label.SUBHEAD,),
    "display": (
        Label.LIST_ITEM,
        Label.TABLE,
        Label.VERSE,
        Label.PREFORMATTED,
        Label.FOOTNOTE,
        Label.BREAK,
    ),
}
OUTSIDE = "outside"
CLASS_OF = {label: name for name, labels in CLASSES.items() for label in labels}
CLASS_NAMES = (*CLASSES, OUTSIDE)
NUMBERS = tuple(CLASS_NAMES.index(CLASS_OF.get(label, OUTSIDE)) for label in LABELS)  # the class of each label
OUTSIDE_NUMBER = CLASS_NAMES.index(OUTSIDE)
WITHIN = tuple(place for place, number in enumerate(NUMBERS) if number != OUTSIDE_NUMBER)  # labels of the story


class LabelledChunk(msgspec.Struct, frozen=True, gc=False):
    """A chunk with its label, the label's probability, and the observations that weighed most for it, in words."""

    chunk: Chunk
    label: Label
    confidence: float
    why: tuple[str, ...]


def relabelled(line: LabelledChunk, label: Label, why: str) -> LabelledChunk:
    """`line` with another label, for a reason that has to do with the rest of the page."""
    return msgspec.structs.replace(line, label=label, why=(why, *line.why[:2]))
