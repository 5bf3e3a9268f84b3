"""Lines that are kept although what is seen of each alone would set it aside."""

from collections.abc import Iterator, Sequence

from convert.reading.interruptions import interruption
from convert.reading.labels import CLASS_OF, Label, LabelledChunk
from convert.reading.observations.captions import ends_with_a_photo_credit
from convert.reading.page import Chunk, Form, Page
from convert.reading.sayings import KEPT_LINES, SAID, TAKEN_FOR_FURNITURE
from convert.reading.story_lists import (
    SAID_OF_ANNOUNCED_LISTS,
    SAID_OF_HEADS,
    SAID_OF_INGREDIENTS,
    announcing_lines,
    heads_of_recipes,
    items_of_the_story,
)

TAKEN_FOR_INGREDIENTS = frozenset({Label.FURNITURE, Label.PARAGRAPH})  # what "salt and pepper" is not
TAKEN_FOR_HEADS = frozenset({Label.FURNITURE, Label.LIST_ITEM})  # what "For the icing" is not
MISTAKEN = {SAID_OF_INGREDIENTS: TAKEN_FOR_INGREDIENTS, SAID_OF_HEADS: TAKEN_FOR_HEADS}
LEFT = 0.2  # the probability of lines that are kept because nothing else would be
MOST_BESIDE = 0.2  # times their words: what the story of a text may have where they are kept
SAID_OF_CAPTIONS = "a photo credit ends it, and paragraphs stand around it"
FEWEST_IN_A_CAPTION = 5  # words, the credit among them: a credit alone shows nothing
BETWEEN_PARAGRAPHS = [Label.PARAGRAPH, Label.PARAGRAPH]
SAID_OF_ALL_THAT_IS_LEFT = "without lines like it hardly anything would be left of the text"


def with_lists_of_the_story(lines: Sequence[LabelledChunk], page: Page) -> Iterator[LabelledChunk]:
    """Lists that the story announces or that are of it by the look of them, and the headings of recipes."""
    story = {line.chunk.index: line.label for line in lines if line.label in CLASS_OF}
    announcing = announcing_lines(page, story, {index for index, label in story.items() if label is Label.PARAGRAPH})
    items = items_of_the_story(page, story, announcing)
    said = {index: (Label.LIST_ITEM, why) for index, why in items.items()}
    said |= dict.fromkeys(announcing, (Label.PARAGRAPH, SAID_OF_ANNOUNCED_LISTS))
    said |= dict.fromkeys(heads_of_recipes(page, items), (Label.SUBHEAD, SAID_OF_HEADS))
    for line in lines:
        label, why = said.get(line.chunk.index, (line.label, ""))
        taken_for = MISTAKEN.get(why, TAKEN_FOR_FURNITURE)
        yield LabelledChunk(line.chunk, label, SAID, (why,)) if why and line.label in taken_for else line


def with_captions_amid_the_story(lines: Sequence[LabelledChunk], page: Page) -> Iterator[LabelledChunk]:
    """What a photo credit ends right between two paragraphs."""
    for at, line in enumerate(lines):
        if line.label is Label.FURNITURE and _is_between_paragraphs(lines, at) and _may_be_a_caption(line.chunk, page):
            yield LabelledChunk(line.chunk, Label.CAPTION, SAID, (SAID_OF_CAPTIONS,))
        else:
            yield line


def _is_between_paragraphs(lines: Sequence[LabelledChunk], at: int) -> bool:
    return [line.label for line in lines[max(at - 1, 0) : at + 2 : 2]] == BETWEEN_PARAGRAPHS


def _may_be_a_caption(chunk: Chunk, page: Page) -> bool:
    if chunk.words < FEWEST_IN_A_CAPTION or page.opens_like_furniture(chunk.index):
        return False
    return ends_with_a_photo_credit(chunk, page)


def with_all_that_is_left(lines: Sequence[LabelledChunk], page: Page) -> Iterator[LabelledChunk]:
    """Of a text without a sentence, such as a table of results, also the lines that no cue sets aside.

    Where they would be nearly all of it: elsewhere such lines are menus.
    """
    left = {line.chunk.index for line in lines if _is_left(line, page)}
    words = sum(line.chunk.words for line in lines if line.chunk.index in left)
    is_lost = sum(line.chunk.words for line in lines if line.label in CLASS_OF) <= MOST_BESIDE * words
    for line in lines:
        if is_lost and line.chunk.index in left:
            label = KEPT_LINES.get(line.chunk.form.value, Label.PARAGRAPH)
            yield LabelledChunk(line.chunk, label, LEFT, (SAID_OF_ALL_THAT_IS_LEFT,))
        else:
            yield line


def _is_left(line: LabelledChunk, page: Page) -> bool:
    if line.label is not Label.FURNITURE or line.chunk.form is Form.RULE:
        return False
    return not page.opens_like_furniture(line.chunk.index) and interruption(line.chunk, page) is None
