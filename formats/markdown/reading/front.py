"""Fields of front matter, in whichever flavour, to the front of an article."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args

import msgspec

from formats.markdown.front.dates import read_date
from formats.markdown.front.fields import HOME, OURS, PUBLISHED, WEB
from formats.markdown.front.flavours import ESCAPED, FLAVOURS, PARAMS, tag
from formats.markdown.reading.abstract import read_abstract
from formats.markdown.reading.inlines import Inlines
from formats.markdown.reading.people import read_people
from formats.markdown.reading.values import many, one, phrase, words
from formats.notice import Notice, Report
from formats.tree import Date, Dateline, Front, Genre, Identifier, Kind, Language, Phrase, Publication, Rights
from formats.values import is_kind, is_language, is_target, is_year

# What a field is called by people and by the tools that they use; the first is ours.
NAMES: dict[str, tuple[str, ...]] = {
    "title": (),
    "subtitle": ("deck", "subheading"),
    "kicker": ("overline",),
    "date": ("publishdate", "published", "date_published", "pubdate"),
    "lastmod": ("last_modified_at", "updated", "modified", "date_modified"),
    "authors": ("author",),
    "photographers": ("photographer",),
    "editors": ("editor",),
    "translators": ("translator",),
    "contributors": ("contributor",),
    "section": ("category", "categories"),
    "genre": (),
    "tags": ("tag", "keywords"),
    "description": ("abstract", "summary", "excerpt"),
    "lang": ("language", "locale"),
    "publication": (),
    **dict.fromkeys(PUBLISHED, ()),
    HOME: (),
    "identifiers": ("identifier",),
    "doi": (),
    "slug": (),
    "url": ("canonical_url", "permalink"),
    "copyright": ("rights",),
    "copyright_year": (),
    "copyright_holder": (),
    OURS: (),
}
COMMON = {name: key for key, others in NAMES.items() for name in (key, *others)}
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")

Fields = dict[str, Any]


def read_front(given: Mapping[str, Any], inlines: Inlines) -> Front:
    """The front that the fields of a file say; what has no place in it is reported."""
    known = _common(given, inlines.report)
    ours = _ours(known.pop(OURS, None))
    if ours.get(ESCAPED):
        known = {key: _unescaped(value) for key, value in known.items()}
    return Front(
        language=_language(known, inlines.report),
        title=phrase(one(known, "title")),
        subtitle=phrase(one(known, "subtitle")),
        kicker=phrase(one(known, "kicker")),
        genre=_genre(known, inlines.report),
        abstract=read_abstract(known.get("description"), ours.get("abstract"), inlines),
        contributors=read_people(known, ours.get("people")),
        dateline=_dateline(ours.get("dateline")),
        published=_date("date", known, ours, inlines.report),
        updated=_date("lastmod", known, ours, inlines.report),
        section=next(_sections(known), None),
        keywords=tuple(_keywords(known, ours)),
        publication=_publication(known),
        identifiers=tuple(_identifiers(known)),
        rights=_rights(known),
    )


def _common(given: Mapping[str, Any], report: Report) -> Fields:
    """The fields by their common names, those below `params` among them; where two say the same, the first counts."""
    known: dict[str, Any] = {}
    flat = [*given.items()]
    if isinstance(given.get(PARAMS), Mapping):
        flat = [*((key, value) for key, value in flat if key != PARAMS), *given[PARAMS].items()]
    for key, value in flat:
        name = COMMON.get(str(key).lower().replace("-", "_"))
        if name is None:
            report(Notice("front-matter-key", f"the front matter's {key} is left out: {value}"))
        elif name in known and name == "tags":
            known[name] = [*many(known[name]), *many(value)]
        elif value is not None:
            known.setdefault(name, value)
    return known


def _ours(value: Any) -> Fields:
    """What only Copydesk reads: a map, or a string that is one in JSON."""
    if isinstance(value, str):
        try:
            value = msgspec.json.decode(value)
        except msgspec.DecodeError:
            return {}
    return dict(value) if isinstance(value, Mapping) else {}


def _unescaped(value: Any) -> Any:
    match value:
        case str():
            return ESCAPE.sub(r"\1", value)
        case list():
            return [_unescaped(item) for item in value]
        case _:
            return value


def _language(known: Fields, report: Report) -> Language:
    text = one(known, "lang").replace("_", "-")
    if is_language(text):
        return Language(tag=text)
    if text:
        report(Notice("front-matter-value", f"{text!r} is no tag of a language"))
    return Language(tag="und")


def _genre(known: Fields, report: Report) -> Genre | None:
    text = one(known, "genre")
    if text in get_args(Kind):
        return msgspec.convert({"type": "Genre", "kind": text}, Genre)
    if text:
        report(Notice("front-matter-value", f"{text!r} is no genre; known ones: {', '.join(get_args(Kind))}"))
    return None


def _date(key: str, known: Fields, ours: Fields, report: Report) -> Date | None:
    """A date; as the text had it, and with its zone, as long as it is still the same."""
    written = one(known, key)
    value = read_date(written)
    if value is None:
        if written:
            report(Notice("front-matter-value", f"{written!r} is no date; write it like 2026-05-03"))
        return None
    remembered = _map(_map(ours.get("dates")).get(key))
    exact = str(remembered.get("value", value))
    if all(value != read_date(flavour.date(exact)) for flavour in FLAVOURS.values()):
        return Date(value=value, literal=value)
    return Date(value=exact, literal=str(remembered.get("literal", exact)))


def _dateline(value: Any) -> Dateline | None:
    parts = _map(value)
    if not phrase(parts.get("literal")) or not phrase(parts.get("place")):
        return None
    dated = _map(parts.get("date"))
    date = read_date(str(dated.get("value", "")))
    return Dateline(
        literal=str(parts["literal"]),
        place=str(parts["place"]),
        agency=parts.get("agency"),
        date=Date(value=date, literal=str(dated.get("literal", date))) if date else None,
    )


def _sections(known: Fields) -> Iterator[Phrase]:
    yield from filter(None, map(phrase, many(known.get("section"))))


def _keywords(known: Fields, ours: Fields) -> Iterator[Phrase]:
    """Tags, and the sections behind the first, each once; in the words they had before a tool wanted others."""
    tags = many(known.get("tags"))
    remembered = many(ours.get("tags"))
    if remembered and list(dict.fromkeys(filter(None, map(tag, remembered)))) == tags:
        tags = remembered
    others = [section.text for section in _sections(known)][1:]
    yield from filter(None, map(phrase, dict.fromkeys((*tags, *others))))


def _publication(known: Fields) -> Publication | None:
    title, publisher, edition, issue, page = (words(one(known, key)) for key in ("publication", *PUBLISHED))
    url = one(known, HOME)
    publication = Publication(
        title=title,
        publisher=publisher,
        edition=edition,
        issue=issue,
        page=page,
        url=url if is_target(url) else None,
    )
    return None if publication == Publication() else publication


def _identifiers(known: Fields) -> Iterator[Identifier]:
    written = [
        *many(known.get("identifiers")),
        *(f"{key}:{one(known, key)}" for key in ("doi", "slug") if key in known),
    ]
    address = one(known, "url")
    for text in [*written, *([address] if address.startswith(WEB) else [])]:
        kind, _, value = text.partition(":")
        if text.startswith(WEB):
            kind, value = "url", text
        if is_kind(kind) and phrase(value) and (kind != "url" or is_target(value)):
            yield Identifier(kind=kind, value=value)


def _rights(known: Fields) -> Rights | None:
    statement = phrase(one(known, "copyright"))
    year, holder = one(known, "copyright_year"), phrase(one(known, "copyright_holder"))
    if statement is None:
        return None
    return Rights(
        statement=statement.text, year=year if is_year(year) else None, holder=holder.text if holder else None
    )


def _map(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
