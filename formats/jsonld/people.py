"""People and organisations as schema.org has them."""

from collections.abc import Iterable
from typing import Literal, TypeAlias

from formats.jsonld.things import Agent, NewsArticle, Organization, Person, Place
from formats.plain_text import PlainText
from formats.tree import Contributor, Organisation, PersonName

Property: TypeAlias = Literal["author", "editor", "translator", "contributor"]


def add_contributors(thing: NewsArticle, people: Iterable[Contributor], words: PlainText) -> None:
    """Everyone by the property of the article that says what they did."""
    for one in people:
        name = _property(one)
        agents = getattr(thing, name)
        if agents is None:
            setattr(thing, name, agents := [])
        agents.append(_agent(one, words))


def organization(name: str | None) -> Organization | None:
    """An organization of which no more than its name is known."""
    return Organization(name=name) if name else None


def place(name: str | None) -> Place | None:
    """A place of which no more than its name is known."""
    return Place(name=name) if name else None


def owner(name: str | None, people: Iterable[Contributor]) -> Agent | None:
    """Who owns the text: one of those who made it, or else a house."""
    if name is None:
        return None
    names = (one.name.literal for one in people if isinstance(one.name, PersonName))
    return Person(name=name) if name in names else organization(name)


def _property(contributor: Contributor) -> Property:
    """A photographer is a contributor to a text; only a person is an editor to schema.org."""
    match contributor.role:
        case "author" | "translator":
            return contributor.role
        case "editor" if isinstance(contributor.name, PersonName):
            return "editor"
        case _:
            return "contributor"


def _agent(contributor: Contributor, words: PlainText) -> Agent:
    bio = words.line(contributor.bio) or None
    match contributor.name:
        case PersonName() as name:
            return _person(contributor, name, bio)
        case Organisation(name=house):
            return Organization(
                name=house,
                disambiguating_description=contributor.position,
                parent_organization=organization(contributor.affiliation),
                location=place(contributor.place),
                email=contributor.email,
                description=bio,
            )


def _person(contributor: Contributor, name: PersonName, bio: str | None) -> Person:
    return Person(
        name=name.literal.removeprefix(name.prefix or "").strip() or None,
        given_name=name.given,
        family_name=name.family,
        honorific_prefix=name.prefix,
        honorific_suffix=name.suffix,
        job_title=contributor.position or ("photographer" if contributor.role == "photographer" else None),
        affiliation=organization(contributor.affiliation),
        work_location=place(contributor.place),
        email=contributor.email,
        description=bio,
    )
