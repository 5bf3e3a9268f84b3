"""What an anthology says of itself: title, people, dates, subjects."""

import uuid
from collections import Counter
from collections.abc import Iterator, Sequence

from formats.anthology.chapter import Chapter
from formats.anthology.people import people
from formats.epub.dates import day_or_moment, moment
from formats.epub.said import Element, Meta
from formats.identity import FAMILY
from formats.matter.wording import Wording

NAMED = 10  # titles in the description


def identifier(title: str, chapters: Sequence[Chapter]) -> str:
    """A name for the book that follows from its title and its articles in their order."""
    words = "\n".join([title, *(one.identifier for one in chapters)])
    return f"urn:uuid:{uuid.uuid5(FAMILY, words)}"


def span_of_dates(chapters: Sequence[Chapter]) -> tuple[str, str] | None:
    """The days, months or years of the oldest and of the newest article."""
    days = sorted(one.day for one in chapters if one.day)
    return (days[0], days[-1]) if days else None


def shown_dates(chapters: Sequence[Chapter]) -> str | None:
    """The same for people: "2026-05-03 – 2026-05-09"; one date alone where both are the same."""
    span = span_of_dates(chapters)
    return span and " – ".join(dict.fromkeys(span))


def publication_of(chapters: Sequence[Chapter]) -> str | None:
    """What all of them were published in, as far as they say."""
    known = {one.publication for one in chapters} - {None}
    return known.pop() if len(known) == 1 else None


def default_title(chapters: Sequence[Chapter], words: Wording) -> str:
    """What they were published in, and when: a shelf of issues must be told apart by their titles."""
    parts = (publication_of(chapters) or words.articles, shown_dates(chapters))
    return words.comma.join(filter(None, parts))


def modified(chapters: Sequence[Chapter]) -> str:
    """When the last of them was changed."""
    return max(moment(one.changed) for one in chapters)


def language_of(chapters: Sequence[Chapter]) -> str:
    """The language of most articles."""
    return Counter(one.language for one in chapters).most_common(1)[0][0]


def description(title: str, chapters: Sequence[Chapter]) -> Iterator[Element | Meta]:
    """All that is said of the book, but for its identifier, its language and when it was changed."""
    yield Element("title", title, "title")
    yield from people(chapters, publication_of(chapters))
    span = span_of_dates(chapters)
    if span:
        yield Element("date", day_or_moment(span[1]))
        yield Element("coverage", "/".join(dict.fromkeys(span)))
    publication = publication_of(chapters)
    if publication:
        yield Element("publisher", publication)
    yield Element("description", _summary(chapters))
    for section in dict.fromkeys(one.section for one in chapters if one.section):
        yield Element("subject", section)
    for language in sorted({one.language for one in chapters} - {language_of(chapters)}):
        yield Element("language", language)


def _summary(chapters: Sequence[Chapter]) -> str:
    titles = "; ".join(one.title for one in chapters[:NAMED])
    return titles if len(chapters) <= NAMED else f"{titles}; … +{len(chapters) - NAMED}"
