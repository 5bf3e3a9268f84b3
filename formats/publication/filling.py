"""An article that lacks nothing of what its publication says of itself."""

from collections.abc import Iterator

from msgspec.structs import replace

from formats.publication.imprint import Imprint
from formats.tree import Article, Front, Identifier, Language, Phrase, Publication, Rights


def with_imprint(article: Article, imprint: Imprint) -> Article:
    """The article with what `imprint` says where the text says nothing; sections are called as it calls them.

    An article that says it appeared elsewhere takes nothing.
    """
    front = article.front
    if _is_of_another(front.publication, imprint):
        return article
    changed = replace(
        front,
        publication=_publication(front.publication, imprint),
        identifiers=(*front.identifiers, *_issn(front, imprint)),
        rights=front.rights or _rights(imprint),
        section=_section(front, imprint),
        language=_language(front.language, imprint),
    )
    return article if changed == front else replace(article, front=changed)


def _is_of_another(found: Publication | None, imprint: Imprint) -> bool:
    if found is None or found.title is None or imprint.title is None:
        return False
    return found.title.casefold() != imprint.title.casefold()


def _publication(found: Publication | None, imprint: Imprint) -> Publication | None:
    there = found or Publication()
    filled = replace(
        there,
        title=there.title or imprint.title,
        publisher=there.publisher or imprint.publisher,
        url=there.url or imprint.url,
    )
    return found if filled == there else filled


def _issn(front: Front, imprint: Imprint) -> Iterator[Identifier]:
    if imprint.issn and all(one.kind != "issn" for one in front.identifiers):
        yield Identifier(kind="issn", value=imprint.issn)


def _rights(imprint: Imprint) -> Rights | None:
    known = imprint.rights
    return Rights(statement=known.statement, year=known.year, holder=known.holder) if known else None


def _section(front: Front, imprint: Imprint) -> Phrase | None:
    called = imprint.sections.get(front.section.text) if front.section else None
    return replace(front.section, text=called) if front.section and called else front.section


def _language(found: Language, imprint: Imprint) -> Language:
    return Language(tag=imprint.language) if found.tag == "und" and imprint.language else found
