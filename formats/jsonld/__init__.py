"""A schema.org NewsArticle as JSON-LD.

The words of the story are plain text in `articleBody`; its sections and its footnotes are parts of the article besides.
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, TypeAlias

import msgspec

from formats.identity import named
from formats.jsonld.people import contributors, organization, owner, place, present
from formats.notice import Report, ignore, tell_set_aside
from formats.plain_text import Part, PlainText
from formats.plain_words import Reference
from formats.tree import Article, Footnote, Front, Identifier, Note
from formats.word_count import word_count

media_type = "application/ld+json"
suffix = ".jsonld"

Thing: TypeAlias = dict[str, Any]

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
    thing = {
        "@context": "https://schema.org",
        "@type": _type(article.front),
        "@id": body.name,
        **_front(article.front, words),
        **_desk(article, words),
        **_references(words.references),
        "articleBody": body.written != NO_WORDS,
        "wordCount": body.words,
        "hasPart": parts,
    }
    return msgspec.json.format(msgspec.json.encode(present(thing)), indent=INDENT), body.written


def _body(front: Front, text: str) -> _Body:
    written = msgspec.json.encode(text)  # before others need its UTF-8, which a string keeps from then on
    name = named(front.title, text) if front.title or text else None
    return _Body(written, name, word_count(front.language, text))


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


def _front(front: Front, words: PlainText) -> Thing:
    summary = [words.line(paragraph.content) for paragraph in front.abstract]
    return {
        "headline": front.title.text if front.title else None,
        "alternativeHeadline": front.subtitle.text if front.subtitle else None,
        **contributors(front.contributors, words),
        "datePublished": front.published.value if front.published else None,
        "dateModified": front.updated.value if front.updated else None,
        "dateline": front.dateline.literal if front.dateline else None,
        "locationCreated": place(front.dateline.place) if front.dateline else None,
        **_publication(front),
        "articleSection": _one_or_all([phrase.text for phrase in (front.section, front.kicker) if phrase]),
        "genre": front.genre.kind.replace("-", " ") if front.genre else None,
        "keywords": [keyword.text for keyword in front.keywords],
        "inLanguage": front.language.tag if front.language.tag != "und" else None,
        "description": " ".join(" ".join(summary).split()),
        "abstract": "\n\n".join(summary) if len(summary) > 1 else None,
        **_rights(front),
        **_identifiers(front),
    }


def _publication(front: Front) -> Thing:
    """Where it appeared: the periodical, or the issue of it."""
    publication = front.publication
    if publication is None:
        return {}
    issns = [identifier.value for identifier in front.identifiers if identifier.kind == "issn"]
    part_of: Thing | None = None
    if publication.title or publication.url or issns:
        names = {"name": publication.title, "url": publication.url, "issn": _one_or_all(issns)}
        part_of = present({"@type": "Periodical", **names})
    if publication.issue:
        part_of = present({"@type": "PublicationIssue", "issueNumber": publication.issue, "isPartOf": part_of})
    return {
        "publisher": organization(publication.publisher),
        "isPartOf": part_of,
        "printEdition": publication.edition,
        "printPage": publication.page,
    }


def _rights(front: Front) -> Thing:
    if front.rights is None:
        return {}
    year = front.rights.year
    return {
        "copyrightYear": int(year) if year else None,
        "copyrightHolder": owner(front.rights.holder, front.contributors),
        "copyrightNotice": front.rights.statement,
    }


def _identifiers(front: Front) -> Thing:
    if not front.identifiers:
        return {}
    addresses = [identifier.value for identifier in front.identifiers if identifier.kind == "url"]
    placed = ("url", "issn") if front.publication else ("url",)  # an ISSN is the periodical's
    others = [identifier for identifier in front.identifiers if identifier.kind not in placed]
    return {
        "identifier": [_identifier(identifier) for identifier in others],
        "url": _one_or_all(addresses),
        "mainEntityOfPage": addresses[0] if addresses else None,
    }


def _identifier(identifier: Identifier) -> Thing:
    return {"@type": "PropertyValue", "propertyID": identifier.kind, "value": identifier.value}


def _desk(article: Article, words: PlainText) -> Thing:
    """What the desk says about the story: who had a part in it, what was wrong, and how it came about."""
    notes = (*article.front.notes, *article.back.notes)
    if not (notes or article.back.credits):
        return {}
    return {
        "creditText": "\n".join(words.line(credit.content) for credit in article.back.credits),
        "correction": _one_or_all(_lines((note for note in notes if note.kind == "correction"), words)),
        "backstory": _one_or_all(_lines((note for note in notes if note.kind != "correction"), words)),
    }


def _lines(notes: Iterable[Note], words: PlainText) -> list[str]:
    return [words.line(note.content) for note in notes]


def _references(references: Sequence[Reference]) -> Thing:
    """Where links lead: to other works, or to someone who can be written to."""
    if not references:
        return {}
    mail = [reference for reference in references if reference.target.startswith(MAIL)]
    works = [reference for reference in references if not reference.target.startswith(MAIL)]
    return {
        "citation": [{"@type": "CreativeWork", "name": work.words, "url": work.target} for work in works],
        "mentions": [
            {"@type": "ContactPoint", "name": one.words, "email": one.target.removeprefix(MAIL)} for one in mail
        ],
    }


def _section(part: Part) -> Thing:
    text = part.text
    words = msgspec.Raw(msgspec.json.encode(text)) if text else None  # which takes half the room of the string
    thing = {"@type": "CreativeWork", "name": part.title, "text": words, "hasPart": list(map(_section, part.parts))}
    return present(thing)


def _footnote(footnote: Footnote, words: PlainText) -> Thing:
    note = PlainText()
    note.add(footnote.blocks)
    words.references += note.references
    words.unmarked += note.unmarked
    return present({"@type": "CreativeWork", "genre": "footnote", "name": footnote.label, "text": str(note)})


def _one_or_all(values: list[str]) -> str | list[str] | None:
    """One value as such, more as a list: so JSON-LD is written by hand."""
    return values[0] if len(values) == 1 else values or None


def _report_losses(article: Article, words: PlainText, report: Report) -> None:
    if notice := words.loss("JSON-LD"):
        report(notice)
    tell_set_aside(article, report)
