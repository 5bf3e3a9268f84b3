"""What is known about an article as YAML front matter, as Hugo, Jekyll, Pandoc and Obsidian read it."""

import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from formats.tree import Contributor, Date, Front, Organisation, Paragraph, Phrase, Publication, Rights, Role
from formats.walk import inline_text

# A word first, or a mark that opens one, and nothing in it that means something to YAML: then it needs no quotes.
PLAIN = re.compile(
    r"(?:[^\W\d_]|[“„‘‚«»‹›¿¡「『《【])[^:#\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]*"
)
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
SPECIAL_IN_DOUBLE_QUOTES = re.compile(rf"[\"\\]|{UNPRINTABLE.pattern}")
RESERVED = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))  # YAML 1.1 reads no strings here
DAY = re.compile(r"\d{4}-\d\d-\d\d")
MINUTE = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d)(Z|[+-]\d\d:\d\d)?")

ROLES: tuple[tuple[Role, str], ...] = (
    ("author", "authors"),
    ("photographer", "photographers"),
    ("editor", "editors"),
    ("translator", "translators"),
    ("contributor", "contributors"),
)

Value: TypeAlias = str | None


def front_matter(front: Front) -> str:
    """The lines from "---" to "---"; keys without a value are left out."""
    return "\n".join(["---", *_fields(front), "---"])


def scalar(text: str) -> str:
    """One line of text as a YAML scalar that YAML 1.1 and 1.2 read as this string, quoted only where it must be.

    The kind of quotes is the one that Prettier would choose.
    """
    if PLAIN.fullmatch(text) and text[-1] != " " and text.casefold() not in RESERVED:
        return text
    if UNPRINTABLE.search(text):
        return f'"{SPECIAL_IN_DOUBLE_QUOTES.sub(_escaped, text)}"'
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _escaped(found: re.Match[str]) -> str:
    character = found[0]
    return f"\\{character}" if character in '"\\' else f"\\u{ord(character):04X}"


def _fields(front: Front) -> Iterator[str]:
    yield from _field("title", _text(front.title))
    yield from _field("subtitle", _text(front.subtitle))
    yield from _field("kicker", _text(front.kicker))
    yield from _date("date", front.published)
    yield from _date("lastmod", front.updated)
    if front.contributors:
        yield from _people(front.contributors)
    yield from _field("section", _text(front.section))
    yield from _field("genre", front.genre.kind if front.genre else None)
    yield from _list("tags", [keyword.text for keyword in front.keywords])
    yield from _field("description", _description(front.abstract))
    yield from _field("lang", front.language.tag)
    if front.publication:
        yield from _publication(front.publication)
    yield from _list("identifiers", [_identifier(one.kind, one.value) for one in front.identifiers])
    if front.rights:
        yield from _rights(front.rights)


def _field(key: str, value: Value) -> Iterator[str]:
    if value:
        yield f"{key}: {scalar(value)}"


def _list(key: str, values: Iterable[str]) -> Iterator[str]:
    items = [f"  - {scalar(value)}" for value in values]
    if items:
        yield f"{key}:"
        yield from items


def _text(phrase: Phrase | None) -> Value:
    return phrase.text if phrase else None


def _date(key: str, date: Date | None) -> Iterator[str]:
    """A date as YAML's own type, where it is known to the day; Hugo reads no time without seconds."""
    if date is None:
        return
    minute = MINUTE.fullmatch(date.value)
    if minute:
        yield f"{key}: {minute[1]}:00{minute[2] or ''}"
    elif DAY.fullmatch(date.value):
        yield f"{key}: {date.value}"
    else:
        yield from _field(key, date.value)


def _people(contributors: tuple[Contributor, ...]) -> Iterator[str]:
    """Names by role, then a line of all that is known of whom more than the name is known."""
    for role, key in ROLES:
        yield from _list(key, [_name(one) for one in contributors if one.role == role])
    details = [[_name(one), one.position, one.affiliation, one.place, one.email] for one in contributors]
    known = [", ".join(filter(None, parts)) for parts in details if any(parts[1:])]
    yield from _field("byline", "; ".join(known))


def _name(contributor: Contributor) -> str:
    name = contributor.name
    return name.name if isinstance(name, Organisation) else name.literal


def _description(abstract: tuple[Paragraph, ...]) -> str:
    return " ".join(" ".join(inline_text(paragraph.content) for paragraph in abstract).split())


def _publication(publication: Publication) -> Iterator[str]:
    yield from _field("publication", publication.title)
    yield from _field("publisher", publication.publisher)
    yield from _field("edition", publication.edition)
    yield from _field("issue", publication.issue)
    yield from _field("page", publication.page)


def _identifier(kind: str, value: str) -> str:
    return value if kind == "url" else f"{kind}:{value}"


def _rights(rights: Rights) -> Iterator[str]:
    """The statement; year and holder of their own only where it does not name them."""
    yield from _field("copyright", rights.statement)
    if rights.year and rights.year not in rights.statement:
        yield from _field("copyright_year", rights.year)
    if rights.holder and rights.holder not in rights.statement:
        yield from _field("copyright_holder", rights.holder)
