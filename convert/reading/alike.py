"""Lines that are what most lines like them are: the items of a list, the questions of an interview."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from convert.reading.labels import Label, LabelledChunk
from convert.reading.observations.shape import ends_with_a_question_mark
from convert.reading.page import Chunk, Form, Page
from convert.reading.sayings import SAID

FEWEST_WORDS = 3  # of an item that stays with most of its list: what is shorter is a link or an address
SAID_OF_ITEMS = "most of the list that it stands in is of the story"
FEWEST_QUESTIONS = 3
LONGEST_QUESTION = 30  # words
TAKEN_FOR_QUESTIONS = frozenset({Label.PARAGRAPH, Label.SPEECH, Label.LIST_ITEM})
SAID_OF_QUESTIONS = "most questions that stand above an answer like this one are subheads"


def with_items_alike(lines: Sequence[LabelledChunk], page: Page) -> Iterator[LabelledChunk]:
    """The few items that were set aside of a list of which more is kept, where they open like no furniture."""
    for is_list, group in groupby(lines, key=lambda line: line.chunk.form is Form.LIST_ITEM):
        run = [*group]
        labels = [line.label for line in run] if is_list else []
        is_of_the_story = labels.count(Label.LIST_ITEM) > labels.count(Label.FURNITURE)
        for line in run:
            if is_of_the_story and line.label is Label.FURNITURE and _may_be_an_item(line.chunk, page):
                yield LabelledChunk(line.chunk, Label.LIST_ITEM, SAID, (SAID_OF_ITEMS,))
            else:
                yield line


def _may_be_an_item(chunk: Chunk, page: Page) -> bool:
    return chunk.words >= FEWEST_WORDS and not page.opens_like_furniture(chunk.index)


def with_questions_alike(lines: Sequence[LabelledChunk], page: Page) -> Iterator[LabelledChunk]:
    """The questions of an interview, each right above its answer, as most of them are: subheads."""
    asked = [line for line, below in pairwise(lines) if _asks(line, below, page)]
    heads = [line for line in asked if line.label is Label.SUBHEAD]
    others = {line.chunk.index for line in asked if line.label in TAKEN_FOR_QUESTIONS}
    is_interview = len(asked) >= FEWEST_QUESTIONS and len(heads) > len(asked) / 2
    for line in lines:
        if is_interview and line.chunk.index in others:
            yield LabelledChunk(line.chunk, Label.SUBHEAD, SAID, (SAID_OF_QUESTIONS,))
        else:
            yield line


def _asks(line: LabelledChunk, below: LabelledChunk, page: Page) -> bool:
    """Whether a blank line stands above a line that asks, and none between it and the answer."""
    if not line.chunk.blanks_before or below.chunk.blanks_before or line.chunk.words > LONGEST_QUESTION:
        return False
    return ends_with_a_question_mark(line.chunk, page) and below.label is Label.PARAGRAPH
