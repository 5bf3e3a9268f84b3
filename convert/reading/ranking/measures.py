"""What can be measured of a candidate and of where it stands, in numbers."""

from collections import Counter
from collections.abc import Callable
from itertools import chain, pairwise

import msgspec

from convert.reading.fields.candidate import Candidate
from convert.reading.page import Page, once_a_page
from convert.reading.ranking.surroundings import Surroundings, once
from convert.reading.words import word_set

NONE = -1.0  # there is no such neighbour
FAR = 999.0  # no title is known
NEAR = 5  # chunks above and below in which paragraphs are counted
LINE = 200  # characters of a line in which digits are counted


class Run(msgspec.Struct, frozen=True):
    """Neighbouring lines with candidates: a list of keywords, of names, of headlines."""

    start: int  # the first chunk
    stop: int  # behind the last
    candidates: int
    familiar: float  # which share of their words the story has


def _between(start: int, stop: int, around: Surroundings) -> int:
    sums = around.story.paragraphs_above
    return sums[min(stop, len(sums) - 1)] - sums[min(max(start, 0), len(sums) - 1)]


@once
def _likes(around: Surroundings) -> Counter[str]:
    return Counter(_text(each, around).casefold() for each in around.candidates)


@once_a_page
def _lines_with(page: Page) -> Counter[str]:
    """In how many lines each word occurs."""
    return Counter(chain.from_iterable(chunk.word_set for chunk in page.chunks))


def _familiar(candidate: Candidate, around: Surroundings) -> float:
    words = _words(candidate, around)
    told = around.story.told
    return sum(word in told for word in words) / len(words) if words else 0.0


def _told(candidate: Candidate, around: Surroundings) -> float:
    words = _words(candidate, around)
    told = around.story.told
    return sum(told[word] for word in words) / len(words) if words else 0.0


def _elsewhere(candidate: Candidate, around: Surroundings) -> int:
    lines = _lines_with(around.page)
    return min((lines[word] for word in _words(candidate, around)), default=0)


def _below_the_title(candidate: Candidate, around: Surroundings) -> float:
    distance = around.below_the_title(candidate)
    return FAR if distance is None else distance


def _length_at(index: int, around: Surroundings) -> float:
    return len(around.page.chunks[index].text) if 0 <= index < len(around.page.chunks) else NONE


def _share_of_capitals(text: str) -> float:
    return sum(map(str.isupper, text)) / (len(text) or 1)


def _run(candidate: Candidate, around: Surroundings) -> Run:
    return _runs(around)[candidate.chunk]


@once
def _runs(around: Surroundings) -> dict[int, Run]:
    """The run that each chunk with a candidate is part of."""
    chunks = sorted(around.per_chunk)
    starts = chunks[:1] + [after for before, after in pairwise(chunks) if after != before + 1]
    found = {}
    for start in starts:
        stop = start
        while stop in around.per_chunk:
            stop += 1
        run = _measured_run(start, stop, around)
        found.update(dict.fromkeys(range(start, stop), run))
    return found


def _measured_run(start: int, stop: int, around: Surroundings) -> Run:
    told = around.story.told
    words = [word for chunk in around.page.chunks[start:stop] for word in chunk.word_set]
    known = sum(word in told for word in words) / len(words) if words else 0.0
    return Run(start, stop, sum(around.per_chunk[index] for index in range(start, stop)), known)


def _words(candidate: Candidate, around: Surroundings) -> frozenset[str]:
    """The distinct words of `candidate`."""
    counted, place = _counted_words(around), (candidate.chunk, candidate.start, candidate.end)
    if place not in counted:
        counted[place] = word_set(_text(candidate, around))
    return counted[place]


@once
def _counted_words(around: Surroundings) -> dict[tuple[int, int, int], frozenset[str]]:
    """The words of candidates by their place, put in as they are asked for: most never are."""
    return {}


def _text(candidate: Candidate, around: Surroundings) -> str:
    return around.chunk(candidate).text[candidate.start : candidate.end]


Measure = Callable[[Candidate, Surroundings], float]
# Name, what `explain` prints of it, and how it is taken.
MEASURES: tuple[tuple[str, str, Measure], ...] = (
    ("place", "chunks above it: {:.0f}", lambda c, around: c.chunk),
    ("page_length", "chunks of the page: {:.0f}", lambda c, around: len(around.lines)),
    ("place_in_page", "its place on the page: {:.2f} of the way", lambda c, around: c.chunk / len(around.lines)),
    ("since_the_body", "chunks since the first paragraph: {:.0f}", lambda c, around: c.chunk - around.body.start),
    ("until_the_end", "chunks until the last paragraph: {:.0f}", lambda c, around: around.body.stop - 1 - c.chunk),
    ("paragraphs", "paragraphs of the page: {:.0f}", lambda c, around: around.story.paragraphs_above[-1]),
    ("below_the_title", "chunks below the title: {:.0f}", _below_the_title),
    ("before_it", "characters before it in its line: {:.0f}", lambda c, around: c.start),
    ("behind_it", "characters behind it in its line: {:.0f}", lambda c, a: len(a.chunk(c).text) - c.end),
    ("line", "characters of its line: {:.0f}", lambda c, around: len(around.chunk(c).text)),
    ("characters", "its characters: {:.0f}", lambda c, around: c.end - c.start),
    ("words", "its words: {:.0f}", lambda c, around: len(_text(c, around).split())),
    ("line_mates", "candidates in its line: {:.0f}", lambda c, around: around.per_chunk[c.chunk]),
    ("likes", "candidates with the same words: {:.0f}", lambda c, a: _likes(a)[_text(c, a).casefold()]),
    ("line_repeats", "times that its line occurs: {:.0f}", lambda c, a: a.page.repeats[a.chunk(c).folded]),
    ("familiar", "share of its words that the story has: {:.2f}", _familiar),
    ("told", "paragraphs that hold a word of it: {:.1f}", _told),
    ("elsewhere", "lines that hold its rarest word: {:.0f}", _elsewhere),
    ("candidates", "candidates of the page: {:.0f}", lambda c, around: len(around.candidates)),
    ("sureness", "how sure the label of its line is: {:.2f}", lambda c, a: a.lines[c.chunk].confidence),
    ("line_above", "characters of the line above: {:.0f}", lambda c, around: _length_at(c.chunk - 1, around)),
    ("line_below", "characters of the line below: {:.0f}", lambda c, around: _length_at(c.chunk + 1, around)),
    ("text_above", "paragraphs among the five above: {:.0f}", lambda c, a: _between(c.chunk - NEAR, c.chunk, a)),
    ("text_below", "paragraphs among the five below: {:.0f}", lambda c, a: _between(c.chunk + 1, c.chunk + 6, a)),
    ("capitals", "share of capitals: {:.2f}", lambda c, a: _share_of_capitals(_text(c, a))),
    ("digits", "digits in its line: {:.0f}", lambda c, a: sum(map(str.isdigit, a.chunk(c).text[:LINE]))),
    ("run_lines", "lines with candidates in a row: {:.0f}", lambda c, a: _run(c, a).stop - _run(c, a).start),
    ("run_candidates", "candidates in those lines: {:.0f}", lambda c, a: _run(c, a).candidates),
    ("run_familiar", "share of their words that the story has: {:.2f}", lambda c, a: _run(c, a).familiar),
    ("run_below", "chunks from the last paragraph to them: {:.0f}", lambda c, a: _run(c, a).start - a.body.stop),
    ("place_in_run", "lines above it in that row: {:.0f}", lambda c, a: c.chunk - _run(c, a).start),
)
MEASURE_NAMES = tuple(name for name, _, _ in MEASURES)
MEASURE_SENTENCES = {name: sentence for name, sentence, _ in MEASURES}


def measured(candidate: Candidate, around: Surroundings) -> tuple[float, ...]:
    """The measures of `candidate`, in the order of `MEASURE_NAMES`."""
    return tuple(float(take(candidate, around)) for _, _, take in MEASURES)
