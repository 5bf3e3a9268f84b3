"""People and organisations as schema.org has them."""

from collections.abc import Iterable
from typing import Any, TypeAlias

from formats.plain_text import PlainText
from formats.tree import Contributor, Organisation, PersonName

Thing: TypeAlias = dict[str, Any]

PROPERTIES = ("author", "editor", "translator", "contributor")


def contributors(people: Iterable[Contributor], words: PlainText) -> dict[str, list[Thing]]:
    """Everyone by the property of the article that says what they did."""
    by_property: dict[str, list[Thing]] = {name: [] for name in PROPERTIES}
    for one in people:
        by_property[_property(one)].append(_contributor(one, words))
    return by_property


def present(thing: Thing) -> Thing:
    """`thing` without the properties that have no value."""
    return {name: value for name, value in thing.items() if value}


def organization(name: str | None) -> Thing | None:
    """An organization of which no more than its name is known."""
    return {"@type": "Organization", "name": name} if name else None


def place(name: str | None) -> Thing | None:
    """A place of which no more than its name is known."""
    return {"@type": "Place", "name": name} if name else None


def owner(name: str | None, people: Iterable[Contributor]) -> Thing | None:
    """Who owns the text: one of those who made it, or else a house."""
    if name is None:
        return None
    names = (one.name.literal for one in people if isinstance(one.name, PersonName))
    return {"@type": "Person", "name": name} if name in names else organization(name)


def _property(contributor: Contributor) -> str:
    """A photographer is a contributor to a text; only a person is an editor to schema.org."""
    match contributor.role:
        case "author" | "translator":
            return contributor.role
        case "editor" if isinstance(contributor.name, PersonName):
            return "editor"
        case _:
            return "contributor"


def _contributor(contributor: Contributor, words: PlainText) -> Thing:
    bio = words.line(contributor.bio)
    match contributor.name:
        case PersonName():
            return _person(contributor, contributor.name, bio)
        case Organisation(name=name):
            thing = {
                "@type": "Organization",
                "name": name,
                "disambiguatingDescription": contributor.position,
                "parentOrganization": organization(contributor.affiliation),
                "location": place(contributor.place),
                "email": contributor.email,
                "description": bio,
            }
            return present(thing)


def _person(contributor: Contributor, name: PersonName, bio: str) -> Thing:
    thing = {
        "@type": "Person",
        "name": name.literal.removeprefix(name.prefix or "").strip(),
        "givenName": name.given,
        "familyName": name.family,
        "honorificPrefix": name.prefix,
        "honorificSuffix": name.suffix,
        "jobTitle": contributor.position or ("photographer" if contributor.role == "photographer" else None),
        "affiliation": organization(contributor.affiliation),
        "workLocation": place(contributor.place),
        "email": contributor.email,
        "description": bio,
    }
    return present(thing)
