"""Speeches: a paragraph each that opens with its speaker, and what else the same speaker says.

    [//]: # "speech"

    **Ann:** Will you take the ferry?

    **Olu:** Every day.

    The ferry has coffee.

Where a talk has begun, what opens with a speaker is a speech, and what follows belongs to it until something comes that
no speech can hold, a mark says that it ended, or the talk is over with the blocks around it.
"""

from enum import Enum, auto

from formats.markdown.marks import END_OF_SPEECH, PARAGRAPH, SPEECH, mark
from formats.tree import (
    Block,
    BlockQuote,
    Break,
    Figure,
    Inline,
    List,
    Paragraph,
    Preformatted,
    Speech,
    Strong,
    Table,
    Text,
    Verse,
)

SPOKEN = (Paragraph, List, BlockQuote, Verse, Preformatted, Table, Figure, Break)  # what a speech can hold


class Talk(Enum):
    """How far the speeches of a run of blocks have come."""

    NONE = auto()
    OPEN = auto()  # what follows belongs to the speech
    PAUSED = auto()  # it does not, but what opens with a speaker is a speech


def parted(block: Block, talk: Talk) -> tuple[list[str], Talk]:
    """The marks that `block` needs in front of it where it stands among speeches, and how far they have come then."""
    if isinstance(block, Speech):
        return ([mark(SPEECH)] if talk is Talk.NONE else []), Talk.OPEN
    marks = [mark(END_OF_SPEECH)] if talk is Talk.OPEN and isinstance(block, SPOKEN) else []
    if isinstance(block, Paragraph) and opening(block.content) is not None:
        marks.append(mark(PARAGRAPH))
    return marks, Talk.PAUSED


def opening(content: tuple[Inline, ...]) -> tuple[str, tuple[Inline, ...]] | None:
    """The speaker whom a paragraph opens with, and the rest of it, if it does."""
    match content:
        case (Strong(content=(Text(text=speaker),)), *rest) if speaker.endswith(":") and speaker[:-1].strip():
            words = _without_blank(rest)
            return None if words is None else (speaker[:-1].rstrip(), words)
        case _:
            return None


def _without_blank(rest: list[Inline]) -> tuple[Inline, ...] | None:
    """What stands behind a speaker, without the blank between them, which must be there."""
    match rest:
        case []:
            return ()
        case [Text(text=" "), *others]:
            return tuple(others)
        case [Text(text=text), *others] if text.startswith(" "):
            return (Text(text=text[1:]), *others)
        case _:
            return None
