"""Names in front matter to contributors, with what is remembered of them."""

from collections.abc import Iterator, Mapping
from typing import Any

from formats.markdown.front.fields import DETAILS, PARTS, ROLES
from formats.markdown.reading.values import phrase, words
from formats.tree import Contributor, Organisation, PersonName, Role
from formats.values import is_email

People = list[tuple[Role, str, Mapping[str, Any]]]  # role, name, and what else is known


def read_people(known: Mapping[str, Any], remembered: Any) -> tuple[Contributor, ...]:
    """All contributors: those in the lists, in the order and with the details that are remembered of them.

    Who is in no list any more is forgotten; who is new stands where the lists have them.
    """
    listed = [person for role, key in ROLES for person in _listed(role, known.get(key))]
    details = _remembered(remembered)
    return tuple(_contributor(*person) for person in _merged(listed, details))


def _listed(role: Role, value: Any) -> Iterator[tuple[Role, str, Mapping[str, Any]]]:
    """Whom a field names: a name, a list of names, or of maps as Pandoc and Quarto have them."""
    for item in value if isinstance(value, list) else [value]:
        details = item if isinstance(item, Mapping) else {}
        name = phrase(details.get("name", details.get("literal")) if details else item)
        if name:
            yield role, name.text, details


def _remembered(value: Any) -> People:
    roles = {role: role for role, _ in ROLES}
    items = [item for item in value if isinstance(item, Mapping)] if isinstance(value, list) else []
    return [
        (roles.get(item.get("role", ""), "author"), item["name"], item)
        for item in items
        if isinstance(item.get("name"), str)
    ]


def _merged(listed: People, remembered: People) -> People:
    """`listed` with what is remembered; if it is about the same people, in the order that is remembered."""
    if sorted(person[:2] for person in listed) == sorted(person[:2] for person in remembered):
        return remembered
    merged: People = []
    left = list(remembered)
    for person in listed:
        known = next((other for other in left if other[:2] == person[:2]), None)
        if known is not None:
            left.remove(known)
        merged.append(person if known is None or person[2] else known)
    return merged


def _contributor(role: Role, name: str, details: Mapping[str, Any]) -> Contributor:
    position, affiliation, place, email = (words(details.get(key)) for key in DETAILS)
    return Contributor(
        name=_name(name, details),
        role=role,
        position=position,
        affiliation=affiliation,
        place=place,
        email=email if email and is_email(email) else None,
    )


def _name(name: str, details: Mapping[str, Any]) -> PersonName | Organisation:
    if _is_true(details.get("organisation")):
        return Organisation(name=name)
    given, family, prefix, suffix = (words(details.get(key)) for key in PARTS)
    family_first = _is_true(details.get("family_first"))
    return PersonName(literal=name, given=given, family=family, prefix=prefix, suffix=suffix, family_first=family_first)


def _is_true(value: Any) -> bool:
    return value is True or value == "true"
