"""The people and organisations behind an article, to JATS."""

import re
from typing import assert_never

from lxml.etree import _Element

from formats.jats.blocks import write_paragraph
from formats.jats.draft import Draft
from formats.tree import Contributor, Organisation, PersonName

# What stands between the parts of a name: ", " in "King, Jr."
JOINTS = re.compile(r"[\s,]+")

DTD_ORDER = ("surname", "given-names", "prefix", "suffix")  # of the parts of a `name`


def write_contributors(meta: _Element, contributors: tuple[Contributor, ...], draft: Draft) -> None:
    """Append a `contrib-group`, and an `aff` for each affiliation, to which all who share it refer."""
    if not contributors:
        return
    group = draft.add(meta, "contrib-group")
    if all(contributor.role != "author" for contributor in contributors):
        # JATS4R wants an author wherever there is a contributor, and JATS has an element for one who is not named.
        draft.add(draft.add(group, "contrib", None, {"contrib-type": "author"}), "anonymous")
    affiliations: dict[str, str] = {}
    for contributor in contributors:
        _write_contributor(group, contributor, affiliations, draft)
    for affiliation, name in affiliations.items():
        draft.add(draft.add(meta, "aff", None, {"id": name}), "institution", affiliation)


def _write_contributor(group: _Element, contributor: Contributor, affiliations: dict[str, str], draft: Draft) -> None:
    element = draft.add(group, "contrib", None, {"contrib-type": contributor.role})
    _write_name(element, contributor, draft)
    if contributor.position:
        # Without a vocabulary JATS4R takes "Software" or "Investigation" for one of the CRediT roles.
        draft.add(element, "role", contributor.position, {"vocab": "uncontrolled"})
    if contributor.place:
        draft.add(draft.add(element, "address"), "addr-line", contributor.place)
    if contributor.email:
        draft.add(element, "email", contributor.email)
    if contributor.affiliation:
        if contributor.affiliation not in affiliations:
            affiliations[contributor.affiliation] = draft.new_id("aff")
        draft.add(element, "xref", None, {"ref-type": "aff", "rid": affiliations[contributor.affiliation]})
    if contributor.bio:
        write_paragraph(draft.add(element, "bio"), contributor.bio, draft)


def _write_name(element: _Element, contributor: Contributor, draft: Draft) -> None:
    match contributor.name:
        case PersonName():
            _write_person(element, contributor.name, draft)
        case Organisation(name=name):
            _write_organisation(element, name, draft)
        case _:
            assert_never(contributor.name)


def _write_organisation(element: _Element, name: str, draft: Draft) -> None:
    """JATS4R has `collab` for authors only."""
    if element.get("contrib-type") == "author":
        draft.add(element, "collab", name)
    else:
        draft.add(element, "string-name", name, {"content-type": "organization"})


def _write_person(element: _Element, name: PersonName, draft: Draft) -> None:
    """A `name`, where its parts with blanks between them are all of it; else a `string-name`, which keeps its form."""
    style = {"name-style": "eastern"} if name.family_first else None
    parts = _parts(name)
    spaced, literal = (JOINTS.sub(" ", text) for text in (" ".join(parts.values()), name.literal))
    if not (name.family or name.given) or spaced.replace(" ", "") != literal.replace(" ", ""):
        draft.add(element, "string-name", name.literal, style)
    elif spaced == literal:
        whole = draft.add(element, "name", None, style)
        for tag in (tag for tag in DTD_ORDER if tag in parts):
            draft.add(whole, tag, parts[tag])
    else:
        whole = draft.add(element, "string-name", "", style)
        for tag, text in parts.items():
            draft.add(whole, tag, text)


def _parts(name: PersonName) -> dict[str, str]:
    """What is known of a name, in reading order."""
    own = {"given-names": name.given, "surname": name.family}
    if name.family_first:
        own = dict(reversed(own.items()))
    return {tag: text for tag, text in {"prefix": name.prefix, **own, "suffix": name.suffix}.items() if text}
