"""The front of an article as fields: those that all tools know by these names, and what only Copydesk reads.

Under the key `copydesk` stands what the other fields do not tell, each beside what it adds to - a name, a date, a
description - so that it counts only as long as they still say the same.
"""

from collections.abc import Sequence
from typing import Any

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
RANKS = {role: rank for rank, (role, _) in enumerate(ROLES)}
NAME_AND_ROLE = {"name", "role"}
PARTS = ("given", "family", "prefix", "suffix")
DETAILS = ("position", "affiliation", "place", "email")
PUBLISHED = ("publisher", "edition", "issue", "page")
HOME = "publication_url"
OURS = "copydesk"
WEB = ("http://", "https://")

Fields = dict[str, Any]  # of Value; keys without a value are left out


def fields(front: Front) -> Fields:
    """All fields by their common names, dates as ISO has them; `copydesk` is the last of them."""
    known: Fields = {}
    _add_titles(front, known)
    if front.contributors:
        _add_names(front.contributors, known)
    _add_subjects(front, known)
    if front.publication:
        _add_publication(front.publication, known)
    if front.identifiers:
        known["identifiers"] = [_identifier(one) for one in front.identifiers]
    if front.rights:
        _add_rights(front.rights, known)
    remembered = _remembered(front)
    if remembered:
        known[OURS] = remembered
    return known


def _add_titles(front: Front, known: Fields) -> None:
    if front.title:
        known["title"] = front.title.text
    if front.subtitle:
        known["subtitle"] = front.subtitle.text
    if front.kicker:
        known["kicker"] = front.kicker.text
    if front.published:
        known["date"] = front.published.value
    if front.updated:
        known["lastmod"] = front.updated.value


def _add_names(contributors: Sequence[Contributor], known: Fields) -> None:
    for role, key in ROLES:
        names = [name_of(one) for one in contributors if one.role == role]
        if names:
            known[key] = names


def _add_subjects(front: Front, known: Fields) -> None:
    if front.section:
        known["section"] = front.section.text
    if front.genre:
        known["genre"] = front.genre.kind
    if front.keywords:
        known["tags"] = [keyword.text for keyword in front.keywords]
    if front.abstract:
        known["description"] = described(front.abstract)
    known["lang"] = front.language.tag


def _remembered(front: Front) -> Fields:
    """What no other field tells."""
    ours: Fields = {}
    dates = (("date", front.published), ("lastmod", front.updated))
    literal = {key: _date(date) for key, date in dates if date and date.literal != date.value}
    if literal:
        ours["dates"] = literal
    people = [_person(one) for one in front.contributors]
    if people and not _go_without_saying(front.contributors, people):
        ours["people"] = people
    if front.dateline:
        ours["dateline"] = _dateline(front.dateline)
    if front.abstract:
        abstract = _abstract(front.abstract)
        if abstract:
            ours["abstract"] = abstract
    return ours


def described(abstract: Sequence[Paragraph]) -> str:
    """The words of an abstract on one line."""
    return " ".join(" ".join(inline_text(paragraph.content) for paragraph in abstract).split())


def _add_publication(publication: Publication, known: Fields) -> None:
    if publication.title:
        known["publication"] = publication.title
    for key in PUBLISHED:
        value = getattr(publication, key)
        if value:
            known[key] = value
    if publication.url:
        known[HOME] = publication.url


def _identifier(one: Identifier) -> str:
    return one.value if one.kind == "url" and one.value.startswith(WEB) else f"{one.kind}:{one.value}"


def _add_rights(rights: Rights, known: Fields) -> None:
    known["copyright"] = rights.statement
    if rights.year:
        known["copyright_year"] = rights.year
    if rights.holder:
        known["copyright_holder"] = rights.holder


def _date(date: Date) -> Fields:
    return {"value": date.value, "literal": date.literal}


def _go_without_saying(contributors: Sequence[Contributor], people: Sequence[Fields]) -> bool:
    """Whether lists of names by role say all there is to say, in their order."""
    if any(len(person) > 1 and person.keys() != NAME_AND_ROLE for person in people):
        return False
    places = [RANKS[one.role] for one in contributors]
    return places == sorted(places)


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


def _dateline(dateline: Dateline) -> Fields:
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
