"""What can be seen in how a chunk lies to the bulk of the running text, and in the run of lines that it is part of."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import accumulate
from math import inf

from convert.reading.fields.moments import dates_of
from convert.reading.observations.place import running_text, text_places
from convert.reading.observations.registry import observation
from convert.reading.observations.shape import ends_like_a_sentence
from convert.reading.page import Chunk, Page, once_a_page

GAP = 8  # other chunks that may stand between two of one run of running text
AROUND = 4  # chunks to each side
SHORT = 12  # words
HEAD_WORDS = 2
HEADS = ("byline_cues", "published_cues", "updated_cues")
# Shares of the words of the running text that stand above a chunk: more than, up to.
SHARES_ABOVE = (
    (-1, 0, "has_none_of_the_text_above", "no running text stands above it"),
    (0, 0.1, "has_a_tenth_or_less_of_the_text_above", "a tenth or less of the running text stands above it"),
    (0.1, 0.5, "has_less_than_half_of_the_text_above", "less than half of the running text stands above it"),
    (0.5, 0.9, "has_more_than_half_of_the_text_above", "more than half of the running text stands above it"),
    (0.9, 0.999, "has_nearly_all_of_the_text_above", "nearly all of the running text stands above it"),
    (0.999, 1, "has_all_of_the_text_above", "all of the running text stands above it"),
)
SHARE_LIMITS = tuple(most for _, most, _, _ in SHARES_ABOVE)
SHARE_NAMES = tuple((name,) for _, _, name, _ in SHARES_ABOVE)
# Shares of a page's chunks that are running text: from, below.
PAGE_SHARES = (
    (0.0, 0.06, "page_has_hardly_any_text", "hardly any of the page is running text"),
    (0.06, 0.15, "page_has_little_text", "little of the page is running text"),
    (0.15, 0.35, "page_has_some_text", "some of the page is running text"),
    (0.35, 0.6, "page_has_much_text", "much of the page is running text"),
    (0.6, 2, "page_has_most_text", "most of the page is running text"),
)
COUNTS = ((0, "none"), (1, "one"), (2, "2_to_3"), (4, "4_to_8"), (9, "9_or_more"))  # from so many on

Count = Callable[[Page], tuple[int, ...]]


@once_a_page
def main_run(page: Page) -> range:
    """From the first to behind the last chunk of the run of running text that has most words; empty without any."""
    best, most = range(0), 0
    for run in _runs(running_text(page)):
        words = sum(page.chunks[index].words for index in run)
        if words > most:
            best, most = range(run[0], run[-1] + 1), words
    return best


def _runs(indices: Iterable[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for index in indices:
        if runs and index - runs[-1][-1] <= GAP:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


@observation("it is running text of the longest run")
def is_text_of_the_main_run(chunk: Chunk, page: Page) -> bool:
    return chunk.index in text_places(page) and chunk.index in main_run(page)


@observation("it is running text outside the longest run")
def is_text_outside_the_main_run(chunk: Chunk, page: Page) -> bool:
    return chunk.index in text_places(page) and chunk.index not in main_run(page)


@once_a_page
def _between_texts(page: Page) -> frozenset[int]:
    """Short lines with running text right above and below."""
    prose = text_places(page)
    return frozenset(
        chunk.index
        for chunk in page.chunks
        if chunk.index - 1 in prose and chunk.index + 1 in prose and _is_short(chunk, page)
    )


@observation("it is a short line with running text right above and below")
def stands_between_texts(chunk: Chunk, page: Page) -> bool:
    return chunk.index in _between_texts(page)


@observation("it is one of several short lines with running text above and below")
def stands_between_texts_as_others_do(chunk: Chunk, page: Page) -> bool:
    return chunk.index in _between_texts(page) and len(_between_texts(page)) > 1


@once_a_page
def _share_of_text(page: Page) -> tuple[str, ...]:
    share = len(running_text(page)) / len(page.chunks)
    return tuple(name for least, most, name, _ in PAGE_SHARES if least <= share < most)


observation.add_family({name: said for *_, name, said in PAGE_SHARES}, lambda chunk, page: _share_of_text(page))


@observation("it stands before the longest run of text")
def stands_before_the_main_run(chunk: Chunk, page: Page) -> bool:
    return bool(main_run(page)) and chunk.index < main_run(page).start


@observation("it stands within the longest run of text")
def stands_in_the_main_run(chunk: Chunk, page: Page) -> bool:
    return chunk.index in main_run(page)


@observation("it stands after the longest run of text")
def stands_after_the_main_run(chunk: Chunk, page: Page) -> bool:
    return bool(main_run(page)) and chunk.index >= main_run(page).stop


@observation("it stands within eight chunks before the longest run of text")
def leads_to_the_main_run(chunk: Chunk, page: Page) -> bool:
    return 0 < main_run(page).start - chunk.index <= GAP if main_run(page) else False


@observation("it stands within eight chunks after the longest run of text")
def trails_the_main_run(chunk: Chunk, page: Page) -> bool:
    return 0 <= chunk.index - main_run(page).stop < GAP if main_run(page) else False


@once_a_page
def _shares_above(page: Page) -> tuple[tuple[str], ...]:
    """For each chunk which share of the words of the running text stands above it, by name."""
    prose = text_places(page)
    words = [chunk.words if chunk.index in prose else 0 for chunk in page.chunks]
    sums = list(accumulate(words, initial=0))
    return tuple(SHARE_NAMES[bisect_left(SHARE_LIMITS, each / (sums[-1] or 1))] for each in sums[:-1])


observation.add_family(
    {name: said for *_, name, said in SHARES_ABOVE}, lambda chunk, page: _shares_above(page)[chunk.index]
)


@once_a_page
def _prose_around(page: Page) -> tuple[int, ...]:
    """For each chunk how many of its neighbours are running text, itself not counted."""
    prose = text_places(page)
    flags = [int(chunk.index in prose) for chunk in page.chunks]
    margin = [0] * AROUND
    sums = list(accumulate((*margin, *flags, *margin), initial=0))
    windows = zip(flags, sums, sums[2 * AROUND + 1 :], strict=False)  # each from `AROUND` above to as many below
    return tuple([below - above - own for own, above, below in windows])


@once_a_page
def _short_above(page: Page) -> tuple[int, ...]:
    """For each chunk how many short lines stand right above it."""
    counts, count = [], 0
    for chunk in page.chunks:
        counts.append(count)
        count = count + 1 if _is_short(chunk, page) else 0
    return tuple(counts)


@once_a_page
def _short_below(page: Page) -> tuple[int, ...]:
    """For each chunk how many short lines stand right below it."""
    counts, count = [], 0
    for chunk in reversed(page.chunks):
        counts.append(count)
        count = count + 1 if _is_short(chunk, page) else 0
    return tuple(reversed(counts))


def _is_short(chunk: Chunk, page: Page) -> bool:
    return chunk.words <= SHORT and not ends_like_a_sentence(chunk, page)


def _add_counts(count: Count, what: str, said: str, highest: float = inf) -> None:
    """Make known how many `what` there are, in a few steps."""
    steps = [least for least, _ in COUNTS if least <= highest]
    sizes = [size for least, size in COUNTS if least <= highest]
    names = [(f"has_{size}_{what}",) for size in sizes]

    def look(chunk: Chunk, page: Page) -> tuple[str]:
        return names[bisect_right(steps, count(page)[chunk.index]) - 1]

    sentences = {name: f"{said}: {size.replace('_', ' ')}" for (name,), size in zip(names, sizes, strict=True)}
    observation.add_family(sentences, look)


_add_counts(_short_above, "short_lines_above", "short lines right above it")
_add_counts(_short_below, "short_lines_below", "short lines right below it")
_add_counts(_prose_around, "texts_around", "running texts among the eight chunks around it", 2 * AROUND)


@once_a_page
def _since_a_head(page: Page) -> tuple[int, ...]:
    """For each chunk how far above it a byline or a date stands; more than there are chunks if none does."""
    distances, distance = [], len(page.chunks) + 1
    for chunk in page.chunks:
        distance += 1
        distances.append(distance)
        is_dated = chunk.words <= SHORT and bool(dates_of(page)[chunk.index])
        if is_dated or not page.openings[chunk.index].isdisjoint(HEADS):
            distance = 0
    return tuple(distances)


@observation("a byline or a date stands within three chunks above it")
def follows_a_byline_or_date_closely(chunk: Chunk, page: Page) -> bool:
    return _since_a_head(page)[chunk.index] <= 3


@observation("a byline or a date stands within twelve chunks above it")
def follows_a_byline_or_date(chunk: Chunk, page: Page) -> bool:
    return 3 < _since_a_head(page)[chunk.index] <= 12


@observation("no byline and no date stands above it")
def has_no_byline_or_date_above(chunk: Chunk, page: Page) -> bool:
    return _since_a_head(page)[chunk.index] > len(page.chunks)


@observation("the same words stand elsewhere as well")
def stands_there_twice(chunk: Chunk, page: Page) -> bool:
    return page.repeats[chunk.folded] > 1


@once_a_page
def _opening_alike(page: Page) -> frozenset[int]:
    """The chunks that open with the same two words as others."""
    heads = [tuple(chunk.text[:60].split(maxsplit=HEAD_WORDS)[:HEAD_WORDS]) for chunk in page.chunks]
    counts = Counter(heads)
    return frozenset(index for index, head in enumerate(heads) if counts[head] > 1)


@observation("other lines open with the same words")
def opens_like_other_lines(chunk: Chunk, page: Page) -> bool:
    return chunk.words > HEAD_WORDS and chunk.index in _opening_alike(page)


@observation("it is one sentence between short lines, as a teaser is")
def is_a_sentence_among_short_lines(chunk: Chunk, page: Page) -> bool:
    is_sentence = chunk.words <= 30 and ends_like_a_sentence(chunk, page)
    return is_sentence and _short_above(page)[chunk.index] > 0 and _short_below(page)[chunk.index] > 0


@observation("it has about a line of words, but no full stop")
def is_long_without_an_end(chunk: Chunk, page: Page) -> bool:
    return chunk.words > SHORT and not ends_like_a_sentence(chunk, page)
