"""What can be seen in the block of lines, between blank lines, in which a chunk stands."""

from collections.abc import Sequence

from convert.reading.observations.registry import observation
from convert.reading.page import Chunk, Layout, Page, once_a_page

SHORT = 12  # words
FEWEST = 3  # short lines that make a list
RELATED = "furniture.related"
PARTED = {Layout.BLANK_LINES, Layout.WRAPPED}  # texts in which blank lines part what does not belong together
BLOCKS = {
    "stands_alone": "blank lines part it from all else",
    "opens_a_block": "it is the first of several lines that no blank line parts",
    "stands_among_short_lines": "all lines that no blank line parts from it are short",
    "is_headed_by_related_words": "what heads its lines opens like something related",
    "is_headed_by_furniture_words": "what heads its lines opens like page furniture",
}


def _blocks(chunk: Chunk, page: Page) -> tuple[str, ...]:
    traits = _traits(page)
    return traits[chunk.index] if traits else ()


observation.add_family(BLOCKS, _blocks)


@once_a_page
def _traits(page: Page) -> tuple[tuple[str, ...], ...]:
    """What holds for each chunk; nothing where blank lines do not part the text."""
    if page.layout not in PARTED:
        return ()
    heads = [chunk.index for chunk in page.chunks if chunk.blanks_before or not chunk.index]
    found: list[tuple[str, ...]] = []
    for head, end in zip(heads, [*heads[1:], len(page.chunks)], strict=True):
        found += _of_block(page.chunks[head:end], page)
    return tuple(found)


def _of_block(block: Sequence[Chunk], page: Page) -> list[tuple[str, ...]]:
    if len(block) == 1:
        return [("stands_alone",)]
    shared: tuple[str, ...] = ()
    if len(block) >= FEWEST and all(chunk.words <= SHORT for chunk in block):
        shared += ("stands_among_short_lines",)
    below = shared
    if RELATED in page.openings[block[0].index]:
        below += ("is_headed_by_related_words",)
    elif page.opens_like_furniture(block[0].index):
        below += ("is_headed_by_furniture_words",)
    return [("opens_a_block", *shared), *[below] * (len(block) - 1)]
