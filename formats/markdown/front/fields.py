"""The front of an article as fields: those that all tools know by these names, and what only Copydesk reads.

Under the key `copydesk` stands what the other fields do not tell, each beside what it adds to - a name, a date, a
description - so that it counts only as long as they still say the same.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from formats.markdown.front.yaml_text import Value
from formats.markdown.inlines import Inlines
from formats.people import name_of
from formats.tree import (
    Contributor,
    Date,
    Dateline,
    Front,
    Identifier,
    Organisation,
    Paragraph,
    PersonName,
    Phrase,
    Publication,
    Rights,
    Role,
    Text,
)
from formats.walk import inline_text

ROLES: tuple[tuple[Role, str], ...] = (
    ("author", "authors"),
    ("photographer", "photographers"),
    ("editor", "editors"),
    ("translator", "translators"),
    ("contributor", "contributors"),
)
PARTS = ("given", "family", "prefix", "suffix")
DETAILS = ("position", "affiliation", "place", "email")
PUBLISHED = ("publisher", "edition", "issue", "page")
HOME = "publication_url"
OURS = "copydesk"
WEB = ("http://", "https://")

Fields = dict[str, Any]  # of Value; keys without a value are left out


def fields(front: Front) -> Fields:
    """All fields by their common names, dates as ISO has them; `copydesk` is the last of them."""
    known = _filled(_known(front))
    remembered = _filled(_remembered(front))
    return known | ({OURS: remembered} if remembered else {})


def _filled(pairs: Iterator[tuple[str, Value | None]]) -> Fields:
    return {key: value for key, value in pairs if value}


def _known(front: Front) -> Iterator[tuple[str, Value | None]]:
    yield "title", _text(front.title)
    yield "subtitle", _text(front.subtitle)
    yield "kicker", _text(front.kicker)
    yield "date", front.published.value if front.published else None
    yield "lastmod", front.updated.value if front.updated else None
    for role, key in ROLES if front.contributors else ():
        yield key, [name_of(one) for one in front.contributors if one.role == role]
    yield "section", _text(front.section)
    yield "genre", front.genre.kind if front.genre else None
    yield "tags", [keyword.text for keyword in front.keywords]
    yield "description", described(front.abstract)
    yield "lang", front.language.tag
    if front.publication:
        yield from _publication(front.publication)
    yield "identifiers", [_identifier(one) for one in front.identifiers]
    if front.rights:
        yield from _rights(front.rights)


def _remembered(front: Front) -> Iterator[tuple[str, Value | None]]:
    dates = {"date": front.published, "lastmod": front.updated}
    yield "dates", {key: _date(date) for key, date in dates.items() if date and date.literal != date.value}
    yield "people", None if _go_without_saying(front.contributors) else [_person(one) for one in front.contributors]
    yield "dateline", _dateline(front.dateline) if front.dateline else None
    yield "abstract", _abstract(front.abstract)


def described(abstract: Sequence[Paragraph]) -> str:
    """The words of an abstract on one line."""
    return " ".join(" ".join(inline_text(paragraph.content) for paragraph in abstract).split())


def _text(phrase: Phrase | None) -> str | None:
    return phrase.text if phrase else None


def _publication(publication: Publication) -> Iterator[tuple[str, Value | None]]:
    yield "publication", publication.title
    for key in PUBLISHED:
        yield key, getattr(publication, key)
    yield HOME, publication.url


def _identifier(one: Identifier) -> str:
    return one.value if one.kind == "url" and one.value.startswith(WEB) else f"{one.kind}:{one.value}"


def _rights(rights: Rights) -> Iterator[tuple[str, Value | None]]:
    yield "copyright", rights.statement
    yield "copyright_year", rights.year
    yield "copyright_holder", rights.holder


def _date(date: Date) -> Fields:
    return {"value": date.value, "literal": date.literal}


def _go_without_saying(contributors: Sequence[Contributor]) -> bool:
    """Whether lists of names by role say all there is to say, in their order."""
    in_order = [one for role, _ in ROLES for one in contributors if one.role == role]
    return in_order == list(contributors) and all(map(_is_only_a_name, contributors))


def _is_only_a_name(contributor: Contributor) -> bool:
    return _person(contributor).keys() <= {"name", "role"}


def _person(contributor: Contributor) -> Fields:
    """All that is known of somebody; who is an author is not called one."""
    person: Fields = {"name": name_of(contributor)}
    if contributor.role != "author":
        person["role"] = contributor.role
    match contributor.name:
        case PersonName(family_first=family_first) as name:
            person |= _parts(name, PARTS) | ({"family_first": True} if family_first else {})
        case Organisation():
            person["organisation"] = True
    return person | _parts(contributor, DETAILS)


def _parts(node: PersonName | Contributor | Dateline, names: Sequence[str]) -> Fields:
    return {name: value for name in names if (value := getattr(node, name)) is not None}


def _dateline(dateline: Dateline) -> Mapping[str, Value]:
    dated = {"date": _date(dateline.date)} if dateline.date else {}
    return _parts(dateline, ("literal", "place", "agency")) | dated


def _abstract(abstract: Sequence[Paragraph]) -> str | None:
    """The paragraphs as Markdown, where the description says less."""
    match abstract:
        case ():
            return None
        case (Paragraph(content=(Text(text=text),)),) if text == described(abstract):
            return None
        case _:
            inlines = Inlines({})
            return "\n\n".join(inlines.line(paragraph.content) for paragraph in abstract)
