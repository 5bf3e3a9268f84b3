"""What can be seen in a chunk's words, with a lexicon in hand."""

import re
from itertools import pairwise

from convert.reading.fields.chapters import counts_a_chapter
from convert.reading.fields.dateline import find_dateline
from convert.reading.fields.filing import end_of_filing
from convert.reading.fields.letters import is_salutation, signatures
from convert.reading.fields.moments import dates_of
from convert.reading.fields.names import looks_like_a_name
from convert.reading.fields.notes import credits, is_end_mark, notes
from convert.reading.fields.speakers import speeches
from convert.reading.lexicon import Furniture, Roles
from convert.reading.observations.place import running_text, text_places
from convert.reading.observations.registry import observation
from convert.reading.page import Chunk, Page, once_a_page
from convert.reading.words import WORD
from formats.tree import Note

DATED = 24  # words of a line that gives a date among other things
SHORT = 16  # words: a line that is no paragraph
CAPTION = 40  # words
LONGEST_BIO = 80  # words
FEWEST_ABOVE_BIOS = 3  # chunks of running text, the bios among them
MOST_BIOS = 2  # chunks of running text that say who the authors are
# The lists of cues that may open a line, and what a reader is told of each.
OPENINGS = {
    "byline_cues": "a byline",
    "published_cues": "a publication date",
    "updated_cues": "an update",
    "keyword_cues": "a list of keywords",
    "caption_cues": "a caption",
    "photo_credit_cues": "a photo credit",
    "editors_note_cues": "an editor's note",
    "correction_cues": "a correction",
    "press_release_cues": "a press release",
    "question_marks": "a question or an answer",
    "positions": "a position",
    **{f"credit_roles.{role}": f"a credit ({role})" for role in Roles.__struct_fields__},
    **{f"furniture.{reason}": f"page furniture ({reason})" for reason in Furniture.__struct_fields__},
}
# '— Ann Lee', '-- The prime minister'
ATTRIBUTION = re.compile(r"(?:—|–|―|--|-)\s*+(?=[^\W\d_])")


OPENING_NAMES = {cues: f"opens_with_{cues.replace('.', '_')}" for cues in OPENINGS}

SLUG_WORDS = 5  # at most
# 'BC-EU--Lighthouse', 'AM-US--Harbor Strike,1st Ld-Writethru/412': cycle, places, two hyphens, name
SLUG = re.compile(r"[A-Za-z]{2,3}(?:-[\w.]+)*--[\w.]+(?:[-' ,/][\w.]+)*")


def _openings(chunk: Chunk, page: Page) -> list[str]:
    return sorted(OPENING_NAMES[cues] for cues in page.openings[chunk.index] if cues in OPENING_NAMES)


observation.add_family({OPENING_NAMES[cues]: f"it opens like {what}" for cues, what in OPENINGS.items()}, _openings)


@observation("its words are those of running text")
def has_common_words(chunk: Chunk, page: Page) -> bool:
    words = chunk.text[:180].casefold().split()
    common = page.lexicon.words("common_words")
    return len(words) > 4 and sum(map(common.__contains__, words)) >= 0.2 * len(words)


@observation("it holds a date")
def holds_a_date(chunk: Chunk, page: Page) -> bool:
    return chunk.words <= DATED and bool(dates_of(page)[chunk.index])


@observation("it reads like a person's name")
def reads_like_a_name(chunk: Chunk, page: Page) -> bool:
    return chunk.words <= 6 and looks_like_a_name(chunk.text, page.lexicon)


@observation("it names a position")
def names_a_position(chunk: Chunk, page: Page) -> bool:
    return chunk.words <= SHORT and page.lexicon.anywhere("positions").search(chunk.text) is not None


@observation("it names an agency")
def names_an_agency(chunk: Chunk, page: Page) -> bool:
    return chunk.words <= SHORT and page.lexicon.anywhere("agencies").search(chunk.text) is not None


def _stands_in_the_middle(chunk: Chunk, page: Page) -> bool:
    """Whether it is running text, but none of the first and the last three: nobody is introduced any more there."""
    prose = running_text(page)
    return len(prose) > 4 and prose[1] <= chunk.index <= prose[-4] and chunk.index in text_places(page)


@observation("it says what an author does")
def reads_like_an_author_bio(chunk: Chunk, page: Page) -> bool:
    if chunk.words > LONGEST_BIO or _stands_in_the_middle(chunk, page):
        return False
    return page.lexicon.anywhere("bio_cues").search(chunk.text, 0, 160) is not None


@observation("it opens with a name that a byline holds")
def opens_with_a_name_of_the_byline(chunk: Chunk, page: Page) -> bool:
    names = names_of_bylines(page)
    return bool(names) and chunk.words > 4 and tuple(chunk.text.split(maxsplit=2)[:2]) in names


@once_a_page
def names_of_bylines(page: Page) -> frozenset[tuple[str, ...]]:
    """All pairs of words that follow each other in a line which opens like a byline."""
    bylines = [chunk for chunk in page.chunks if "byline_cues" in page.openings[chunk.index] and chunk.words <= SHORT]
    words = [WORD.findall(chunk.text) for chunk in bylines]
    return frozenset(pair for line in words for pair in pairwise(line) if pair[0][0].isupper())


@observation("it ends the text, and opens with the name of who signs it")
def tells_of_an_author_at_the_end(chunk: Chunk, page: Page) -> bool:
    """Nobody closes a story of their own with their own name in full, but for saying who they are."""
    prose = running_text(page)
    if len(prose) < FEWEST_ABOVE_BIOS or chunk.index < prose[-MOST_BIOS] or chunk.words > LONGEST_BIO:
        return False
    from_here = {chunk.index, *(place for place in prose[-MOST_BIOS:] if place > chunk.index)}
    return all(_opens_with_a_signing_name(page.chunks[place], page) for place in from_here)


def _opens_with_a_signing_name(chunk: Chunk, page: Page) -> bool:
    has_capitals = not any(word[0].islower() for word in chunk.text.split(maxsplit=2)[:2])
    return has_capitals and opens_with_a_name_of_the_byline(chunk, page)


@observation("it opens with a dateline")
def opens_with_a_dateline(chunk: Chunk, page: Page) -> bool:
    return chunk.words > SHORT and chunk.index in running_text(page)[:2] and find_dateline(chunk, page) is not None


@observation("it is a note of the desk")
def is_wholly_a_note(chunk: Chunk, page: Page) -> bool:
    return any(note.start == 0 for note in notes(chunk, page))


@observation("it says what was corrected")
def is_wholly_a_correction(chunk: Chunk, page: Page) -> bool:
    if "correction_cues" not in page.openings[chunk.index]:
        return False
    whole = (note.value for note in notes(chunk, page) if note.start == 0)
    return any(isinstance(value, Note) and value.kind == "correction" for value in whole)


@observation("it says who had a part in the article")
def is_wholly_a_credit(chunk: Chunk, page: Page) -> bool:
    return any(credit.start == 0 for credit in credits(chunk, page))


@observation("it says how the post was filed")
def says_how_it_was_filed(chunk: Chunk, page: Page) -> bool:
    is_filing = chunk.words <= CAPTION and "keyword_cues" in page.openings[chunk.index]
    return is_filing and end_of_filing(chunk.text, page) < len(chunk.text)


@observation("it is the name that a wire gave the story")
def is_the_slug_of_a_wire(chunk: Chunk, page: Page) -> bool:
    return chunk.words <= SLUG_WORDS and SLUG.fullmatch(chunk.text) is not None


@observation("it is a mark that ends copy")
def is_a_mark_of_the_end(chunk: Chunk, page: Page) -> bool:
    return chunk.words <= 3 and is_end_mark(chunk.text)


@observation("it opens like the name of who said it")
def opens_like_an_attribution(chunk: Chunk, page: Page) -> bool:
    return chunk.words <= 12 and ATTRIBUTION.match(chunk.text) is not None


@observation("it opens with the number of a chapter")
def opens_like_a_chapter(chunk: Chunk, page: Page) -> bool:
    return chunk.words <= SHORT and counts_a_chapter(chunk.text, page.lexicon)


@observation("it greets as a letter does")
def reads_like_a_salutation(chunk: Chunk, page: Page) -> bool:
    return is_salutation(chunk, page)


@observation("it takes leave as a letter does, or signs one")
def closes_a_letter(chunk: Chunk, page: Page) -> bool:
    return chunk.index in signatures(page) or chunk.index + 1 in signatures(page)


@observation("a speaker's name opens it, and does so elsewhere")
def opens_with_a_speaker(chunk: Chunk, page: Page) -> bool:
    return chunk.index in speeches(page)
