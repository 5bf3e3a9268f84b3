"""Bylines: who signs a line, and who might on a page."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from convert.reading.fields.byline.bios import bio_person
from convert.reading.fields.byline.catalogued import turned_names, without_affiliation_marks
from convert.reading.fields.byline.enclosed import in_brackets
from convert.reading.fields.byline.first_look import MOST_WORDS, may_name_people
from convert.reading.fields.byline.neighbours import announced, described, lone_cue
from convert.reading.fields.byline.people import Line, Person, signers
from convert.reading.fields.byline.segments import Kind
from convert.reading.fields.byline.shortened import shorter_names
from convert.reading.fields.candidate import Candidate
from convert.reading.fields.chapters import counts_a_chapter
from convert.reading.fields.names.wordbook import wordbook
from convert.reading.fields.press_contacts import press_contacts
from convert.reading.lexicon import Lexicon
from convert.reading.page import Chunk, Page
from formats.tree import Organisation, Span

LONGEST_BELOW_CUE = 200  # characters of a line that names those whom the line above announces
MOST_BELOW = 2  # lines below a name that may describe it: position, address
# 'Ann Lee Ann Lee'
DOUBLED = re.compile(r"(\S++(?:\s++\S++){1,5})\s++\1")
LONGEST_JOINT = 12  # characters
LONGEST_DOUBLED = 120  # characters
FEW_PARAGRAPHS = 4  # a story of so many has no middle


class CueAbove(NamedTuple):
    """A cue that a line above ends with."""

    text: str
    is_near: bool = True  # right above, so that it may announce a lone first name


NO_CUE = CueAbove("")


def parse_byline(text: str, lexicon: Lexicon, language: str) -> tuple[Person, ...]:
    """The people and houses that sign `text`, in order; none if it does not read as a byline or a credit.

    `text` is a line, or a few short ones; `language` a BCP 47 tag. Takes time linear in the text, and gives up on
    what is longer than any byline.
    """
    line = Line(text, wordbook(lexicon), language)
    return turned_names(line) or signers(without_affiliation_marks(line))


def candidates(page: Page) -> tuple[Candidate, ...]:
    """Everybody who might have signed, wherever a page names people outside its prose; other cuts of a name as well.

    Whom the press may ask is not among them, nor what counts a chapter below the name of who wrote the book.
    Photographers, editors and translators are among them, with their role, so that they are known for what they are.
    """
    found: list[Candidate] = []
    cue = NO_CUE
    middle, book, contacts = _middle(page), wordbook(page.lexicon), press_contacts(page)
    for chunk in page.chunks:
        if chunk.index in contacts or (chunk.index in middle and chunk.words > MOST_WORDS):
            cue = NO_CUE
            continue
        line = Line(_said_once(chunk.text), book, page.language.tag)
        may_sign = may_name_people(line.text, chunk.words, book)
        line = without_affiliation_marks(line) if may_sign else line
        turned = turned_names(line) if may_sign else ()
        people = turned or _people(line, cue, may_sign=may_sign)
        if people and counts_a_chapter(line.text, page.lexicon):
            cue = NO_CUE
            continue
        if people:
            found.extend(_candidates(page, chunk, line, people))
        if may_sign and not turned:
            found.extend(_candidate(chunk, person) for person in shorter_names(line, people))
        cue = _cue_for_next(line, people, cue)
    return tuple(found)


def _said_once(text: str) -> str:
    """A line without its second half where that says the first again, as a portrait's text does beside a name."""
    if len(text) > LONGEST_DOUBLED or text[:3] not in text[len(text) // 2 :]:
        return text
    doubled = DOUBLED.fullmatch(text)
    return doubled[1] if doubled else text


def _middle(page: Page) -> range:
    """Between the second paragraph and the last but two of a long story: no bio and no credit stands there."""
    paragraphs = [chunk.index for chunk in page.chunks if chunk.words > MOST_WORDS]
    return range(paragraphs[1], paragraphs[-2]) if len(paragraphs) > FEW_PARAGRAPHS else range(0)


def _people(line: Line, cue: CueAbove, *, may_sign: bool) -> tuple[Person, ...]:
    """Those in one line: behind a cue, in a bio, in a byline, or in a credit that ends a paragraph."""
    bio = bio_person(line)
    if bio is not None:
        return (bio,)
    if cue.text and len(line.text) <= LONGEST_BELOW_CUE:
        people = announced(line, cue.text)
        return people if cue.is_near else tuple(filter(_has_a_full_name, people))
    return signers(line) if may_sign else in_brackets(line)


def _has_a_full_name(person: Person) -> bool:
    """Two words, or letters that are written without blanks."""
    name = person.contributor.name
    return isinstance(name, Organisation) or name.family_first or " " in name.literal


def _cue_for_next(line: Line, people: tuple[Person, ...], cue: CueAbove) -> CueAbove:
    """The cue that counts for the next chunk: one that this one ends with, or the one above while names go on."""
    own = lone_cue(line)
    if own:
        return CueAbove(own)
    if not any(map(str.isalnum, line.text)) or _is_a_joint(line):
        return cue
    return cue._replace(is_near=False) if people and people[0].start == 0 else NO_CUE


def _is_a_joint(line: Line) -> bool:
    """Whether a line only joins the names above and below it: "and"."""
    return len(line.text) <= LONGEST_JOINT and [segment.kind for segment in line.segments] == [Kind.JOINT]


def _candidates(page: Page, chunk: Chunk, line: Line, people: tuple[Person, ...]) -> Iterator[Candidate]:
    """`people` as candidates, the last of them with what the chunks below say."""
    below = page.chunks[chunk.index + 1 : chunk.index + 1 + MOST_BELOW]
    people, used = described(line, people, (other.text for other in below))
    for person in people:
        yield _candidate(chunk, person, below[used - 1] if used and person is people[-1] else None)


def _candidate(chunk: Chunk, person: Person, last: Chunk | None = None) -> Candidate:
    """`last` is the chunk below that still speaks of the person."""
    start, end = person.segment
    whole = chunk.span_of(start, min(end, len(chunk.text)))
    name = msgspec.structs.replace(person.contributor.name, span=chunk.span_of(person.start, person.end))
    span = Span(whole.start, last.span.end) if last else whole
    value = msgspec.structs.replace(person.contributor, name=name, span=span)
    return Candidate(chunk=chunk.index, start=person.start, end=person.end, value=value, cue=person.cue)
