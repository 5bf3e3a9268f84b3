"""The title of a text that came out of a database, whose head is lines with a label each: "HEADLINE: ..."."""

from convert.reading.page import Chunk, Page

HEAD = 12  # chunks at the top of a text in which the lines of a record stand
NEAR = 8  # chunks between the title and other lines of the record
LEAST_FIELDS = 2  # lines that say who wrote it, when, where: "Title: " alone may be of a book that is reviewed
FIELDS = frozenset({"byline_cues", "published_cues", "section_cues", "source_cues"})
OPENING = 40  # characters in which a label ends with its colon
COLONS = frozenset(":：")


def labelled_title(page: Page) -> tuple[Chunk, int] | None:
    """The line of a record that gives the title, and where that begins; None for any other text."""
    for chunk in page.chunks[:HEAD]:
        start = behind_label(chunk, "title_cues", page)
        if start is not None and any(map(str.isalnum, chunk.text[start:])) and _stands_in_a_record(chunk, page):
            return chunk, start
    return None


def behind_label(chunk: Chunk, cues: str, page: Page) -> int | None:
    """Where the words behind a cue with its colon begin; None for a line that opens otherwise."""
    if COLONS.isdisjoint(chunk.text[:OPENING]):
        return None
    found = page.lexicon.opening(cues).match(chunk.text)
    return found.end() if found is not None and found[0].rstrip().endswith((":", "：")) else None


def is_a_label(chunk: Chunk, cues: str, page: Page) -> bool:
    """Whether a line is a cue and nothing else, so that what it announces stands below."""
    found = page.lexicon.opening(cues).match(chunk.text)
    return found is not None and found.end() == len(chunk.text)


def _stands_in_a_record(title: Chunk, page: Page) -> bool:
    nearby = page.chunks[max(title.index - NEAR, 0) : title.index + NEAR + 1]
    fields = [chunk for chunk in nearby if chunk is not title and _is_a_field(chunk, page)]
    return len(fields) >= LEAST_FIELDS


def _is_a_field(chunk: Chunk, page: Page) -> bool:
    cues = FIELDS & page.openings[chunk.index]
    return any(behind_label(chunk, name, page) is not None for name in cues)
