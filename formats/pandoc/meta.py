"""What is said about an article, as the metadata that pandoc's writers and templates know by name."""

from collections.abc import Iterable
from typing import Any

from formats.pandoc.blocks import blocks
from formats.pandoc.inlines import Context
from formats.pandoc.pieces import Piece, piece, words
from formats.people import RELATORS, name_of
from formats.scripts import direction
from formats.tree import Contributor, Front, Identifier, Publication
from formats.walk import plain_text

DAY = len("2026-05-03")

Fields = dict[str, Any]


def meta(front: Front, context: Context) -> dict[str, Piece]:
    """The fields that are known, by name."""
    authors = [one for one in front.contributors if one.role == "author"]
    others = [one for one in front.contributors if one.role != "author"]
    fields = {
        "title": front.title and front.title.text,
        "subtitle": front.subtitle and front.subtitle.text,
        "kicker": front.kicker and front.kicker.text,
        "author": [name_of(one) for one in authors],
        "contributor": [{"role": RELATORS[one.role], "text": name_of(one)} for one in others],
        "byline": [_byline(one) for one in front.contributors],
        **_dates(front),
        "lang": None if front.language.tag == "und" else front.language.tag,
        "dir": direction(front.language.tag),
        "description": " ".join(" ".join(map(plain_text, front.abstract)).split()),
        "keywords": [keyword.text for keyword in front.keywords],
        "category": front.section and front.section.text,
        "genre": front.genre and front.genre.kind,
        "rights": front.rights and front.rights.statement,
        **_place(front),
    }
    summary = piece("MetaBlocks", blocks(front.abstract, context))
    return _known(fields) | ({"abstract": summary} if front.abstract else {})


def _dates(front: Front) -> Fields:
    """`date` is a day, as pandoc's writers want it; `published` and `updated` are as precise as the text."""
    return {
        "date": front.published and front.published.value[:DAY],
        "published": front.published and front.published.value,
        "updated": front.updated and front.updated.value,
        "dateline": front.dateline and front.dateline.literal,
    }


def _place(front: Front) -> Fields:
    """Where it appeared; `journal`, `article` and `copyright` are what the JATS template asks for."""
    rights, paper = front.rights, front.publication
    return {
        "publisher": paper and paper.publisher,
        "journal": paper and _journal(paper, _identified(front.identifiers, "issn")),
        "article": {
            "doi": _identified(front.identifiers, "doi"),
            "heading": front.section and front.section.text,
            "issue": paper and paper.issue,
            "fpage": paper and paper.page,
        },
        "edition": paper and paper.edition,
        "identifier": [{"scheme": one.kind, "text": one.value} for one in front.identifiers],
        "copyright": rights and {"statement": rights.statement, "year": rights.year, "holder": rights.holder},
    }


def _byline(person: Contributor) -> Fields:
    """All that is known of somebody, but for their life."""
    told = ("role", "position", "affiliation", "place", "email")
    return {"name": name_of(person), **{name: getattr(person, name) for name in told}}


def _journal(paper: Publication, issn: str | None) -> Fields:
    return {"title": paper.title, "publisher-name": paper.publisher, "eissn": issn, "url": paper.url}


def _identified(identifiers: Iterable[Identifier], kind: str) -> str | None:
    return next((one.value for one in identifiers if one.kind == kind), None)


def _known(fields: Fields) -> dict[str, Piece]:
    found = {name: _value(value) for name, value in fields.items() if value}
    return {name: value for name, value in found.items() if value.get("c")}


def _value(value: Any) -> Piece:
    """A value as pandoc has it: words, a list, or fields."""
    match value:
        case str():
            return piece("MetaInlines", words(value))
        case list():
            return piece("MetaList", [_value(one) for one in value])
        case _:
            return piece("MetaMap", _known(value))
