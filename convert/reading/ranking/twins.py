"""The line right below a title that says just the end of it: the title without what was run together with it."""

import msgspec

from convert.reading.fields.candidate import Candidate
from convert.reading.page import Page
from convert.reading.ranking.ranker import Finding
from convert.reading.ranking.surroundings import Surroundings

BELOW = 3  # chunks below the title in which it stands again
FEWEST_WORDS = 4  # of what stands again: fewer may be the end of many lines


def without_what_was_run_on(chosen: Finding, around: Surroundings) -> Finding:
    """`chosen`, or the candidate below that is the end of it: "News Bridge opens today" above "Bridge opens today"."""
    page = around.page
    twins = (each for each in around.candidates if _is_twin(each, chosen, page))
    twin = next(twins, chosen.candidate)
    return msgspec.structs.replace(chosen, candidate=twin)


def _is_twin(each: Candidate, chosen: Finding, page: Page) -> bool:
    chunk = page.chunks[each.chunk]
    if not 0 < each.chunk - chosen.candidate.chunk <= BELOW or chunk.words < FEWEST_WORDS:
        return False
    whole = _folded(chosen, page)
    return (each.start, each.end) == (0, len(chunk.text)) and chunk.folded != whole and whole.endswith(chunk.folded)


def _folded(chosen: Finding, page: Page) -> str:
    chunk = page.chunks[chosen.candidate.chunk]
    return " ".join(chunk.text[chosen.candidate.start : chosen.candidate.end].casefold().split())
