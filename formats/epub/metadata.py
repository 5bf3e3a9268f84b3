"""What the book of an article says of it: title, people, dates, subjects, rights."""

from collections.abc import Iterator

from formats.epub.dates import day_or_moment
from formats.epub.people import person
from formats.epub.said import Element, Meta
from formats.matter.setting import Setting
from formats.matter.title_block import imprint_parts
from formats.tree import Article, Front, Identifier, Publication
from formats.walk import plain_text


def description(article: Article, setting: Setting) -> Iterator[Element | Meta]:
    """All that is said of the article, but for its identifier, its language and when it was changed."""
    front = article.front
    yield from _titles(front, setting)
    for number, contributor in enumerate(front.contributors, start=1):
        yield from person(contributor, f"person-{number}")
    yield from _about(front)
    yield from _origin(front, setting)


def _titles(front: Front, setting: Setting) -> Iterator[Element | Meta]:
    yield Element("title", setting.title, "title")
    if front.subtitle:
        yield Meta("title-type", "main", "title")
        yield Element("title", front.subtitle.text, "subtitle")
        yield Meta("title-type", "subtitle", "subtitle")


def _about(front: Front) -> Iterator[Element]:
    if front.published:
        yield Element("date", day_or_moment(front.published.value))
    told = " ".join(plain_text(paragraph) for paragraph in front.abstract) or (front.subtitle and front.subtitle.text)
    if told:
        yield Element("description", told)
    subjects = [*([front.section] if front.section else []), *front.keywords]
    for text in dict.fromkeys(subject.text for subject in subjects):
        yield Element("subject", text)
    if front.genre:
        yield Element("type", front.genre.kind)


def _origin(front: Front, setting: Setting) -> Iterator[Element | Meta]:
    if front.publication:
        yield from _publication(front.publication, setting)
    for one in front.identifiers:
        yield _identifier(one)
    if front.rights:
        yield Element("rights", front.rights.statement)
        if front.rights.holder and front.rights.holder not in front.rights.statement:
            yield Meta("dcterms:rightsHolder", front.rights.holder)


def _publication(publication: Publication, setting: Setting) -> Iterator[Element]:
    publisher = publication.publisher or publication.title
    if publisher:
        yield Element("publisher", publisher)
    source = [publication.title, *imprint_parts(publication, setting.words)]
    if any(source):
        yield Element("source", setting.words.comma.join(filter(None, source)))
    if publication.url:
        yield Element("relation", publication.url)


def _identifier(one: Identifier) -> Element | Meta:
    match one.kind:
        case "url":
            return Element("source", one.value)
        case "issn":  # names the paper, not the article
            return Meta("dcterms:isPartOf", f"urn:issn:{one.value}")
        case kind:
            return Element("identifier", f"{kind}:{one.value}")
