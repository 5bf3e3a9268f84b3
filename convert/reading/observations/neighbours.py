"""What can be seen in the chunks beside a chunk."""

from collections.abc import Iterator

from convert.reading.fields.moments import dates_of
from convert.reading.observations.registry import observation
from convert.reading.observations.shape import ends_like_a_sentence, is_quoted_throughout
from convert.reading.page import Chunk, Form, Page, once_a_page

SHORT = 12  # words
# What a chunk can be for the one below it: a trait, the name of the observation, and what it says.
ABOVE = {
    "short": ("follows_a_short_line", "the line above is short"),
    "sentence": ("follows_a_sentence", "the line above ends like a sentence"),
    "colon": ("follows_a_colon", "the line above ends with a colon"),
    "item": ("follows_a_list_item", "a list item stands above it"),
    "quotation": ("follows_a_quotation", "the line above is a quotation from end to end"),
    "byline_cues": ("follows_a_byline_cue", "the line above opens like a byline"),
    "keyword_cues": ("follows_a_keyword_cue", "the line above opens like a list of keywords"),
    "furniture.related": ("follows_related_words", "the line above opens like something related"),
    "furniture": ("follows_furniture_words", "the line above opens like page furniture"),
}
# The same for the one above it.
BELOW = {
    "short": ("precedes_a_short_line", "the line below is short"),
    "item": ("precedes_a_list_item", "a list item stands below it"),
    "date": ("precedes_a_date", "a date stands on the line below"),
    "byline_cues": ("precedes_a_byline_cue", "the line below opens like a byline"),
    "furniture": ("precedes_furniture_words", "the line below opens like page furniture"),
}
CUES = ("byline_cues", "keyword_cues", "furniture.related")


@observation("a blank line parts it from what is above")
def follows_a_blank_line(chunk: Chunk, page: Page) -> bool:
    return chunk.blanks_before > 0


@observation("more blank lines than usual stand above it")
def follows_a_wide_gap(chunk: Chunk, page: Page) -> bool:
    return chunk.blanks_before > 2


def _above(chunk: Chunk, page: Page) -> list[str]:
    traits = _traits(page)[chunk.index - 1] if chunk.index else ()
    return [ABOVE[trait][0] for trait in traits if trait in ABOVE]


def _below(chunk: Chunk, page: Page) -> list[str]:
    traits = _traits(page)[chunk.index + 1] if chunk.index + 1 < len(page.chunks) else ()
    return [BELOW[trait][0] for trait in traits if trait in BELOW]


observation.add_family(dict(ABOVE.values()), _above)
observation.add_family(dict(BELOW.values()), _below)


@once_a_page
def _traits(page: Page) -> tuple[tuple[str, ...], ...]:
    """What each chunk is for its neighbours."""
    return tuple(tuple(_traits_of(chunk, page)) for chunk in page.chunks)


def _traits_of(chunk: Chunk, page: Page) -> Iterator[str]:
    openings = page.openings[chunk.index]
    if ends_like_a_sentence(chunk, page):
        yield "sentence"
    elif chunk.words <= SHORT:
        yield "short"
    if chunk.text.endswith((":", "：")):
        yield "colon"
    if chunk.form is Form.LIST_ITEM:
        yield "item"
    if chunk.form is Form.QUOTED or is_quoted_throughout(chunk, page):
        yield "quotation"
    if chunk.words <= SHORT and dates_of(page)[chunk.index]:
        yield "date"
    if openings:  # few chunks open with a cue
        yield from (cues for cues in CUES if cues in openings)
        if page.opens_like_furniture(chunk.index):
            yield "furniture"
