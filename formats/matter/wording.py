"""The few words that a page has of its own, in the language of the article."""

from functools import cache
from importlib.resources import files

import msgspec
import yaml

from formats.tree import Date, Role

DEFAULT = "en"


class Wording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words and marks of one language; `wording.yaml` says where each of them stands."""

    contents: str
    notes: str
    untitled: str
    updated: str
    photos: str
    editing: str
    translation: str
    contribution: str
    issue: str
    page: str
    comma: str
    colon: str
    colophon: str
    made: str
    left_out: str
    furniture: str
    details: str
    marks: str
    articles: str
    tags: str
    undated: str
    unsigned: str
    other: str

    def part(self, role: Role) -> str:
        """What stands before the name of someone who did this; nothing before an author."""
        match role:
            case "author":
                return ""
            case "photographer":
                did = self.photos
            case "editor":
                did = self.editing
            case "translator":
                did = self.translation
            case "contributor":
                did = self.contribution
        return did + self.colon

    def before_update(self, updated: Date) -> str:
        """What stands before the date of the last change; nothing where its own words say what it is."""
        return "" if self.updated.casefold() in updated.literal.casefold() else self.updated + self.colon


def wording(tag: str) -> tuple[str, Wording]:
    """The words for the language with this BCP 47 tag, behind the tag that they are listed under.

    "pt-BR" finds those of "pt"; a language that is not listed finds those of English.
    """
    known = _by_language()
    while tag not in known and "-" in tag:
        tag = tag.rpartition("-")[0]
    found = tag if tag in known else DEFAULT
    return found, known[found]


@cache
def _by_language() -> dict[str, Wording]:
    text = files("formats.matter").joinpath("wording.yaml").read_bytes()
    return msgspec.convert(yaml.load(text, Loader=yaml.CSafeLoader), dict[str, Wording])
