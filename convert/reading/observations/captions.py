"""What can be seen of pictures in a chunk: its credit, and whether it only says what the picture shows."""

from convert.reading.fields.picture_credit import cued_credit, uncued_credit
from convert.reading.observations.registry import observation
from convert.reading.page import Chunk, Layout, Page, once_a_page

LONGEST = 60  # words of a caption that a credit ends
CAPTION = 40  # words of a caption beside a line that holds the credit
CREDIT = 8  # words of a line that holds a photo credit and nothing else
PHOTO_CREDITS = frozenset({"photo_credit_cues", "credit_roles.photographer"})
CUES = PHOTO_CREDITS | {"caption_cues"}
ALT_TEXT = 3  # distinct words at least
BELOW = 2  # chunks: how far below the words for who cannot see a picture its caption stands
SHARE = 0.8  # of their words that the caption has as well


@observation("a photo credit ends it")
def ends_with_a_photo_credit(chunk: Chunk, page: Page) -> bool:
    known = _known(page)
    if chunk.index not in known:
        known[chunk.index] = chunk.words <= LONGEST and cued_credit(chunk.text, page.lexicon) is not None
    return known[chunk.index]


@once_a_page
def _known(page: Page) -> dict[int, bool]:
    """Whether chunks end with a credit, put in as it is asked for."""
    return {}


@observation("a name that may be a photographer's ends it")
def ends_with_a_bare_credit(chunk: Chunk, page: Page) -> bool:
    return chunk.words <= LONGEST and uncued_credit(chunk.text, page.lexicon) is not None


@observation("a caption below it says it again")
def is_said_again_by_a_caption(chunk: Chunk, page: Page) -> bool:
    if not ALT_TEXT <= chunk.words <= LONGEST:
        return False
    below = page.chunks[chunk.index + 1 : chunk.index + 1 + BELOW]
    return any(_says_again(caption, chunk) and _reads_like_a_caption(caption, page) for caption in below)


def _reads_like_a_caption(chunk: Chunk, page: Page) -> bool:
    return not CUES.isdisjoint(page.openings[chunk.index]) or ends_with_a_photo_credit(chunk, page)


def _says_again(caption: Chunk, chunk: Chunk) -> bool:
    words = chunk.word_set
    return ALT_TEXT <= len(words) <= len(caption.word_set) and len(words & caption.word_set) >= SHARE * len(words)


@observation("it shares two lines with a photo credit")
def shares_two_lines_with_a_photo_credit(chunk: Chunk, page: Page) -> bool:
    return chunk.index in _beside_photo_credits(page)


@observation("it is the photo credit of two lines")
def is_the_photo_credit_of_two_lines(chunk: Chunk, page: Page) -> bool:
    return chunk.index in _beside_photo_credits(page).values()


@once_a_page
def _beside_photo_credits(page: Page) -> dict[int, int]:
    """Of two lines that blank lines part from all else, and of which one is only a photo credit: the other, and it."""
    credits_alone = [chunk.index for chunk in page.chunks if _is_only_a_photo_credit(chunk, page)]
    if not credits_alone or page.layout is not Layout.BLANK_LINES:
        return {}
    heads = [chunk.index for chunk in page.chunks if chunk.blanks_before or not chunk.index]
    ends = [*heads[1:], len(page.chunks)]
    others: dict[int, int] = {}
    for head, end in zip(heads, ends, strict=True):
        if end - head == 2:
            others |= {head: head + 1, head + 1: head}
    pairs = {others[index]: index for index in credits_alone if index in others}
    return {index: beside for index, beside in pairs.items() if _may_be_a_caption(page.chunks[index], page)}


def _may_be_a_caption(chunk: Chunk, page: Page) -> bool:
    return 2 < chunk.words <= CAPTION and not page.openings[chunk.index]


def _is_only_a_photo_credit(chunk: Chunk, page: Page) -> bool:
    return chunk.words <= CREDIT and not PHOTO_CREDITS.isdisjoint(page.openings[chunk.index])
