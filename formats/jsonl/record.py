"""What a line of the data holds; offsets count characters."""

import msgspec

from formats.tree import Span


class Label(msgspec.Struct, frozen=True):
    """What a piece of the text is: "Paragraph", "Heading", "Caption", "Verse" ..., and what it stands in."""

    type: str
    text: str
    span: tuple[int, int]  # of the record's own text
    within: tuple[str, ...]  # "Section", "BlockQuote", "ListItem" ..., the outermost first
    source: Span | None  # of the text that was read


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who had a part in the document."""

    name: str
    type: str  # "Person" or "Organization"
    role: str
    position: str | None
    affiliation: str | None
    place: str | None
    email: str | None
    bio: str | None


class Link(msgspec.Struct, frozen=True):
    """Words that lead elsewhere."""

    text: str
    target: str


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """A document; dates are ISO 8601 at their own precision."""

    id: str
    language: str
    title: str | None
    subtitle: str | None
    kicker: str | None
    section: str | None
    genre: str | None
    abstract: list[str]
    authors: list[str]
    contributors: list[Person]
    published: str | None
    updated: str | None
    dateline: str | None
    place: str | None
    agency: str | None
    keywords: list[str]
    publication: str | None
    publication_url: str | None
    publisher: str | None
    edition: str | None
    issue: str | None
    page: str | None
    identifiers: list[str]
    rights: str | None
    rights_holder: str | None
    text: str
    labels: list[Label]
    notes: list[str]
    credits: list[str]
    footnotes: dict[str, str]
    links: list[Link]
