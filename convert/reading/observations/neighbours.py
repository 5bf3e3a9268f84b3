"""What can be seen in the chunks beside a chunk."""

from convert.reading.fields.moments import dates_of
from convert.reading.observations.registry import observation
from convert.reading.observations.shape import ends_like_a_sentence, is_quoted_throughout
from convert.reading.page import Chunk, Form, Page

SHORT = 12  # words


@observation("a blank line parts it from what is above")
def follows_a_blank_line(chunk: Chunk, page: Page) -> bool:
    return chunk.blanks_before > 0


@observation("more blank lines than usual stand above it")
def follows_a_wide_gap(chunk: Chunk, page: Page) -> bool:
    return chunk.blanks_before > 2


@observation("the line above is short")
def follows_a_short_line(chunk: Chunk, page: Page) -> bool:
    above = _above(chunk, page)
    return above is not None and above.words <= SHORT and not ends_like_a_sentence(above, page)


@observation("the line below is short")
def precedes_a_short_line(chunk: Chunk, page: Page) -> bool:
    below = _below(chunk, page)
    return below is not None and below.words <= SHORT and not ends_like_a_sentence(below, page)


@observation("the line above ends like a sentence")
def follows_a_sentence(chunk: Chunk, page: Page) -> bool:
    above = _above(chunk, page)
    return above is not None and ends_like_a_sentence(above, page)


@observation("the line above ends with a colon")
def follows_a_colon(chunk: Chunk, page: Page) -> bool:
    above = _above(chunk, page)
    return above is not None and above.text.endswith((":", "："))


@observation("a list item stands above it")
def follows_a_list_item(chunk: Chunk, page: Page) -> bool:
    above = _above(chunk, page)
    return above is not None and above.form is Form.LIST_ITEM


@observation("a list item stands below it")
def precedes_a_list_item(chunk: Chunk, page: Page) -> bool:
    below = _below(chunk, page)
    return below is not None and below.form is Form.LIST_ITEM


@observation("the line above opens like a byline")
def follows_a_byline_cue(chunk: Chunk, page: Page) -> bool:
    return _opens_above(chunk, page, "byline_cues")


@observation("the line below opens like a byline")
def precedes_a_byline_cue(chunk: Chunk, page: Page) -> bool:
    below = _below(chunk, page)
    return below is not None and "byline_cues" in page.openings[below.index]


@observation("the line above opens like a list of keywords")
def follows_a_keyword_cue(chunk: Chunk, page: Page) -> bool:
    return _opens_above(chunk, page, "keyword_cues")


@observation("the line above opens like something related")
def follows_related_words(chunk: Chunk, page: Page) -> bool:
    return _opens_above(chunk, page, "furniture.related")


@observation("the line above opens like page furniture")
def follows_furniture_words(chunk: Chunk, page: Page) -> bool:
    above = _above(chunk, page)
    return above is not None and any(name.startswith("furniture.") for name in page.openings[above.index])


@observation("the line below opens like page furniture")
def precedes_furniture_words(chunk: Chunk, page: Page) -> bool:
    below = _below(chunk, page)
    return below is not None and any(name.startswith("furniture.") for name in page.openings[below.index])


@observation("the line above is a quotation from end to end")
def follows_a_quotation(chunk: Chunk, page: Page) -> bool:
    above = _above(chunk, page)
    return above is not None and (above.form is Form.QUOTED or is_quoted_throughout(above, page))


@observation("a date stands on the line below")
def precedes_a_date(chunk: Chunk, page: Page) -> bool:
    below = _below(chunk, page)
    return below is not None and below.words <= SHORT and bool(dates_of(page)[below.index])


def _opens_above(chunk: Chunk, page: Page, cues: str) -> bool:
    return chunk.index > 0 and cues in page.openings[chunk.index - 1]


def _above(chunk: Chunk, page: Page) -> Chunk | None:
    return page.chunks[chunk.index - 1] if chunk.index else None


def _below(chunk: Chunk, page: Page) -> Chunk | None:
    return page.chunks[chunk.index + 1] if chunk.index + 1 < len(page.chunks) else None
