"""An article that lacks nothing of what its publication says of itself."""

from collections.abc import Iterator

from msgspec.structs import replace

from formats.publication.imprint import Imprint
from formats.tree import Article, Front, Identifier, Language, Phrase, Publication, Rights


def with_imprint(article: Article, imprint: Imprint) -> Article:
    """The article with what `imprint` says where the text says nothing; sections are called as it calls them."""
    front = article.front
    changed = replace(
        front,
        publication=_publication(front.publication, imprint),
        identifiers=(*front.identifiers, *_issn(front, imprint)),
        rights=front.rights or _rights(imprint),
        section=_section(front, imprint),
        language=_language(front.language, imprint),
    )
    return article if changed == front else replace(article, front=changed)


def _publication(found: Publication | None, imprint: Imprint) -> Publication | None:
    """What the text says, and what it leaves out; of another publication the imprint knows nothing."""
    there = found or Publication()
    if there.title is not None and imprint.title is not None and there.title != imprint.title:
        return found
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
