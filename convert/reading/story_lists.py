"""Lists that are part of the story: those that it announces, sentences amid it, and what a recipe takes."""

import re
from collections.abc import Collection, Container, Iterable, Iterator
from itertools import groupby

from convert.reading.fields.moments import dates_of
from convert.reading.observations.shape import ends_like_a_sentence, holds_a_web_address
from convert.reading.page import Chunk, Form, Page

SAID_OF_ANNOUNCED_LISTS = "a line that ends with a colon or breaks off announces its list"
SAID_OF_SENTENCES = "it is of a list of sentences amid the story"
SAID_OF_SMALL_LETTERS = "it is of a list in small letters amid the story"
SAID_OF_INGREDIENTS = "it stands among lines that measure something out"
SAID_OF_HEADS = "it heads a part of a recipe"
FEWEST_ITEMS = 2
ANNOUNCING = (":", "：", "…", "...")  # what a line ends with that announces a list
FEWEST_INGREDIENTS = 3
LONGEST_INGREDIENT = 12  # words
LONGEST_HEAD = 6  # words
MOST_UNMEASURED = 3  # lines that close a list of ingredients: "salt and pepper"
NEAR = 6  # chunks: a recipe has its story so near
# '250', '1.5', '1/2', '2-3', '1 ½', '½', '٣'
AMOUNT = re.compile(r"(?:\d{1,4}(?:[.,/–-]\d{1,4})?(?:\s?[½¼¾⅓⅔⅛])?|[½¼¾⅓⅔⅛])\s?(?=[^\W\d_])")
LINKS = re.compile(r"furniture\.|keyword_cues|byline_cues")  # the lists of cues that announce no list of the story
MEASURES = "kitchen_measures"
HEADS = "recipe_heads"


def announcing_lines(page: Page, story: Container[int], paragraphs: Container[int]) -> frozenset[int]:
    """The lines of `page` that announce the list below them: they break off, and open like no list of links.

    They are of the `story` themselves, or stand right below one of its `paragraphs`.
    """
    return frozenset(
        chunk.index - 1
        for chunk in page.chunks
        if chunk.form is Form.LIST_ITEM
        and chunk.index
        and _announces(page.chunks[chunk.index - 1], page)
        and (chunk.index - 1 in story or chunk.index - 2 in paragraphs)
    )


def items_of_the_story(page: Page, story: Container[int], announcing: Container[int] = ()) -> dict[int, str]:
    """The chunks of `page` that are items of such lists, with the reason.

    `story` are the chunks that are of the story, `announcing` the lines that announce a list.
    """
    items = {index: why for run, why in _listed(page, story, announcing) for index in run}
    measured = (index for run in _ingredients(page, story) for index in run if not _is_head(page.chunks[index], page))
    return items | dict.fromkeys(measured, SAID_OF_INGREDIENTS)


def heads_of_recipes(page: Page, items: dict[int, str]) -> frozenset[int]:
    """The lines beside and amid the ingredients among `items` that say "Ingredients", "For the icing" or "Method"."""
    measured = [index for index, why in items.items() if why == SAID_OF_INGREDIENTS]
    around = {index + step for index in measured for step in (-2, -1, 1)} - set(measured)
    chunks = [page.chunks[index] for index in around if 0 <= index < len(page.chunks)]
    return frozenset(chunk.index for chunk in chunks if chunk.form is not Form.LIST_ITEM and _is_head(chunk, page))


def _is_head(chunk: Chunk, page: Page) -> bool:
    return chunk.words <= LONGEST_HEAD and page.lexicon.opening(HEADS).match(chunk.text) is not None


def _announces(chunk: Chunk, page: Page) -> bool:
    return chunk.text.endswith(ANNOUNCING) and not any(map(LINKS.match, page.openings[chunk.index]))


def _listed(page: Page, story: Container[int], announcing: Container[int]) -> Iterator[tuple[range, str]]:
    for run in _runs(chunk.index for chunk in page.chunks if chunk.form is Form.LIST_ITEM):
        announced = next((index + 1 for index in range(run.start - 1, run.stop) if index in announcing), None)
        if announced is not None:
            yield range(announced, run.stop), SAID_OF_ANNOUNCED_LISTS
        elif run.start - 1 in story and run.stop in story and (why := _look_of(run, page)):
            yield run, why


def _look_of(run: range, page: Page) -> str | None:
    """Why a list amid the story is part of it: of sentences, or in small letters, which links never are."""
    items = page.chunks[run.start : run.stop]
    if len(items) < FEWEST_ITEMS:
        return None
    if any(page.opens_like_furniture(item.index) or holds_a_web_address(item, page) for item in items):
        return None
    if all(ends_like_a_sentence(item, page) for item in items):
        return SAID_OF_SENTENCES
    return SAID_OF_SMALL_LETTERS if all(item.text[:1].islower() for item in items) else None


def _ingredients(page: Page, story: Container[int]) -> Iterator[range]:
    """Runs of short lines of which most open with an amount, and some of these with a measure ("250 g flour")."""
    amounts = {chunk.index: amount.end() for chunk in page.chunks if (amount := _amount(chunk)) is not None}
    if len(amounts) < FEWEST_ITEMS:
        return
    opening = page.lexicon.opening(MEASURES)
    measured = {index for index, end in amounts.items() if opening.match(page.chunks[index].text, end)}
    for run in _runs(chunk.index for chunk in page.chunks if _may_be_an_ingredient(chunk, page)):
        if len(measured.intersection(run)) < FEWEST_ITEMS:
            continue
        counted = [index for index in run if index in amounts]
        lines = range(_first(counted, measured), _end_of_block(page, counted[-1], run.stop))
        is_near = any(index in story for index in range(lines.start - NEAR, lines.stop + NEAR))
        if len(lines) >= FEWEST_INGREDIENTS and 2 * len(counted) >= len(lines) and is_near:
            yield lines


def _first(counted: Collection[int], measured: Collection[int]) -> int:
    """The first of the measured lines, or of those right above it that are counted."""
    first = min(index for index in counted if index in measured)
    while first - 1 in counted:
        first -= 1
    return first


def _amount(chunk: Chunk) -> re.Match[str] | None:
    return AMOUNT.match(chunk.text) if chunk.words <= LONGEST_INGREDIENT else None


def _may_be_an_ingredient(chunk: Chunk, page: Page) -> bool:
    return (
        chunk.words <= LONGEST_INGREDIENT
        and chunk.form in (Form.PROSE, Form.LIST_ITEM)
        and not ends_like_a_sentence(chunk, page)
        and not dates_of(page)[chunk.index]
    )


def _end_of_block(page: Page, last: int, stop: int) -> int:
    """Behind the few lines, up to `stop`, that no blank line and no heading parts from the one at `last`."""
    end = last + 1
    stop = min(stop, end + MOST_UNMEASURED)
    while end < stop and not page.chunks[end].blanks_before and not _is_head(page.chunks[end], page):
        end += 1
    return end


def _runs(indices: Iterable[int]) -> Iterator[range]:
    """What follows one another in `indices`, which rise."""
    for _, group in groupby(enumerate(indices), key=lambda pair: pair[1] - pair[0]):
        members = [index for _, index in group]
        yield range(members[0], members[-1] + 1)
