"""Sentences that say how a post was filed, as blogs have below their posts."""

from convert.reading.lexicon import FURNITURE
from convert.reading.page import Page
from convert.reading.words import count_words

LABEL_WORDS = 2  # "getaggt mit" announces keywords anywhere in a line, "themen" needs a colon


def end_of_filing(text: str, page: Page) -> int:
    """Where the keywords end of a line that opens with a label of such; the end of the line if it is no sentence.

    "Posted in Garden and tagged frost, leeks by Ann Lee. Bookmark the permalink." has them before "by".
    """
    said, stop, more = text.partition(". ") if ". " in text else text.rpartition(".")
    if more and page.lexicon.openings(more).isdisjoint(FURNITURE):
        return len(text)
    cues = page.lexicon.anywhere("keyword_cues").finditer(said, 1)
    if not stop or not any(count_words(cue.group()) >= LABEL_WORDS for cue in cues):
        return len(text)
    byline = page.lexicon.anywhere("byline_cues").search(said, said.rfind(",") + 1)
    return byline.start() if byline else len(said)
