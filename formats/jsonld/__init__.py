"""A schema.org NewsArticle as JSON-LD.

The words of the story are plain text in `articleBody`; its sections and its footnotes are parts of the article besides.
"""

from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from formats.identity import named
from formats.jsonld.people import add_contributors, organization, owner, place
from formats.jsonld.things import ContactPoint, CreativeWork, NewsArticle, Periodical, PropertyValue, PublicationIssue
from formats.notice import Report, ignore, tell_set_aside
from formats.plain_text import Part, PlainText
from formats.plain_words import Reference
from formats.tree import (
    Article,
    Contributor,
    Credit,
    Footnote,
    Front,
    Identifier,
    Note,
    Paragraph,
    Phrase,
    Publication,
    Rights,
)
from formats.word_count import word_count

media_type = "application/ld+json"
suffix = ".jsonld"

CONTEXT = "https://schema.org"
INDENT = 2
NEWS = "NewsArticle"
TYPES = {
    "analysis": "AnalysisNewsArticle",
    "background": "BackgroundNewsArticle",
    "reportage": "ReportageNewsArticle",
    "opinion": "OpinionNewsArticle",
    "editorial": "OpinionNewsArticle",
    "review": "ReviewNewsArticle",
    "letter": "Article",
    "blog": "BlogPosting",
    "poem": "Article",
}
MAIL = "mailto:"

BODY = b'"articleBody": '
NO_WORDS = b'""'
BODY_TO_COME = BODY + b"true"  # not to be found within a string, where a quotation mark has a backslash before it


class _Body(NamedTuple):
    """What is taken of the words of the story: they themselves as JSON, the name that follows from them, their number.

    Of a book each form that they have takes more room than it, and none is kept longer than it is needed.
    """

    written: bytes
    name: str | None
    words: int | None


def write(article: Article, *, report: Report = ignore) -> bytes:
    """The article as one JSON-LD object in UTF-8, its keys always in the same order; what is not known has no key."""
    words = PlainText()
    around, body = _written(article, words)
    if report is not ignore:
        _report_losses(article, words, report)
    return _joined(around, body)


def _written(article: Article, words: PlainText) -> tuple[bytes, bytes]:
    """The object as JSON without the words of the story, most of it all, and those."""
    sections = words.add(article.body)
    body = _body(article.front, str(words))
    parts = [*map(_section, sections)] + [_footnote(footnote, words) for footnote in article.back.footnotes]
    thing = _news_article(article.front, words)
    thing.id, thing.word_count = body.name, body.words
    thing.article_body = body.written != NO_WORDS or None
    thing.has_part = parts or None
    _add_desk(thing, article, words)
    if words.references:
        _add_references(thing, words.references)
    return msgspec.json.format(msgspec.json.encode(thing), indent=INDENT), body.written


def _body(front: Front, text: str) -> _Body:
    written = msgspec.json.encode(text)  # before others need its UTF-8, which a string keeps from then on
    encoded = text.encode()
    name = named(front.title, encoded) if front.title or text else None
    return _Body(written, name, word_count(front.language, encoded) or None)


def _joined(around: bytes, body: bytes) -> bytes:
    """Both, with the body in its place; a view of what stands around it is no copy."""
    place, view = around.find(BODY_TO_COME), memoryview(around)
    if place < 0:
        return around + b"\n"
    return b"".join((view[:place], BODY, body, view[place + len(BODY_TO_COME) :], b"\n"))


def _type(front: Front) -> str:
    """What the genre says; a letter, poem or blog with what only the news has is news as well."""
    printed = front.publication and (front.publication.page or front.publication.edition)
    found = TYPES.get(front.genre.kind, NEWS) if front.genre else NEWS
    return NEWS if not found.endswith(NEWS) and (front.dateline or printed) else found


def _news_article(front: Front, words: PlainText) -> NewsArticle:
    thing = NewsArticle(
        context=CONTEXT,
        type=_type(front),
        headline=_text(front.title),
        alternative_headline=_text(front.subtitle),
        date_published=front.published.value if front.published else None,
        date_modified=front.updated.value if front.updated else None,
        article_section=_one_or_all([phrase.text for phrase in (front.section, front.kicker) if phrase]),
        genre=front.genre.kind.replace("-", " ") if front.genre else None,
        keywords=[keyword.text for keyword in front.keywords] or None,
        in_language=front.language.tag if front.language.tag != "und" else None,
    )
    if front.abstract:
        _add_abstract(thing, front.abstract, words)
    add_contributors(thing, front.contributors, words)
    if front.dateline:
        thing.dateline, thing.location_created = front.dateline.literal, place(front.dateline.place)
    if front.publication:
        _add_publication(thing, front.publication, front.identifiers)
    if front.rights:
        _add_rights(thing, front.rights, front.contributors)
    if front.identifiers:
        _add_identifiers(thing, front)
    return thing


def _text(phrase: Phrase | None) -> str | None:
    return phrase.text if phrase else None


def _add_abstract(thing: NewsArticle, abstract: Iterable[Paragraph], words: PlainText) -> None:
    summary = [words.line(paragraph.content) for paragraph in abstract]
    thing.description = " ".join(" ".join(summary).split()) or None
    if len(summary) > 1:
        thing.abstract = "\n\n".join(summary)


def _add_publication(thing: NewsArticle, publication: Publication, identifiers: Iterable[Identifier]) -> None:
    """Where it appeared: the periodical, or the issue of it."""
    thing.publisher = organization(publication.publisher)
    thing.print_edition, thing.print_page = publication.edition, publication.page
    issns = [identifier.value for identifier in identifiers if identifier.kind == "issn"]
    periodical = None
    if publication.title or publication.url or issns:
        periodical = Periodical(name=publication.title, url=publication.url, issn=_one_or_all(issns))
    if publication.issue:
        thing.is_part_of = PublicationIssue(issue_number=publication.issue, is_part_of=periodical)
    else:
        thing.is_part_of = periodical


def _add_rights(thing: NewsArticle, rights: Rights, people: Iterable[Contributor]) -> None:
    thing.copyright_year = int(rights.year) if rights.year else None
    thing.copyright_holder = owner(rights.holder, people)
    thing.copyright_notice = rights.statement


def _add_identifiers(thing: NewsArticle, front: Front) -> None:
    addresses = [identifier.value for identifier in front.identifiers if identifier.kind == "url"]
    if addresses:
        thing.url, thing.main_entity_of_page = _one_or_all(addresses), addresses[0]
    placed = ("url", "issn") if front.publication else ("url",)  # an ISSN is the periodical's
    others = [identifier for identifier in front.identifiers if identifier.kind not in placed]
    thing.identifier = [PropertyValue(property_id=other.kind, value=other.value) for other in others] or None


def _add_desk(thing: NewsArticle, article: Article, words: PlainText) -> None:
    """What the desk says about the story: who had a part in it, what was wrong, and how it came about."""
    if article.back.credits:
        thing.credit_text = "\n".join(_lines(article.back.credits, words)) or None
    notes = article.front.notes + article.back.notes
    if notes:
        thing.correction = _one_or_all(_lines((note for note in notes if note.kind == "correction"), words))
        thing.backstory = _one_or_all(_lines((note for note in notes if note.kind != "correction"), words))


def _lines(remarks: Iterable[Note | Credit], words: PlainText) -> list[str]:
    return [words.line(remark.content) for remark in remarks]


def _add_references(thing: NewsArticle, references: Iterable[Reference]) -> None:
    """Where links lead: to other works, or to someone who can be written to."""
    works: list[CreativeWork] = []
    mail: list[ContactPoint] = []
    for one in references:
        if one.target.startswith(MAIL):
            mail.append(ContactPoint(name=one.words, email=one.target.removeprefix(MAIL)))
        else:
            works.append(CreativeWork(name=one.words, url=one.target))
    thing.citation, thing.mentions = works or None, mail or None


def _section(part: Part) -> CreativeWork:
    return CreativeWork(name=part.title or None, text=_raw(part.text), has_part=list(map(_section, part.parts)) or None)


def _footnote(footnote: Footnote, words: PlainText) -> CreativeWork:
    note = PlainText()
    note.add(footnote.blocks)
    words.references += note.references
    words.unmarked += note.unmarked
    return CreativeWork(genre="footnote", name=footnote.label, text=_raw(str(note)))


def _raw(text: str) -> msgspec.Raw | None:
    """The text as JSON, which takes half the room of the string."""
    return msgspec.Raw(msgspec.json.encode(text)) if text else None


def _one_or_all(values: list[str]) -> str | list[str] | None:
    """One value as such, more as a list: so JSON-LD is written by hand."""
    return values[0] if len(values) == 1 else values or None


def _report_losses(article: Article, words: PlainText, report: Report) -> None:
    if notice := words.loss("JSON-LD"):
        report(notice)
    tell_set_aside(article, report)
