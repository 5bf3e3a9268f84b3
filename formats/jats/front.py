"""What is said about an article, to JATS: journal-meta, article-meta and the notes above the story."""

from lxml.etree import _Element

from formats.jats.blocks import write_paragraph
from formats.jats.contributors import write_contributors
from formats.jats.custom import write_custom
from formats.jats.draft import Draft
from formats.jats.inlines import HREF, TITLE
from formats.jats.permissions import write_permissions
from formats.tree import Article, Date, Front, Identifier, Phrase, Publication

# The kinds of identifier that the DTD knows; others, like "slug", are custom ones.
KNOWN_IDENTIFIERS = frozenset({"ark", "arxiv", "doi", "handle", "isbn", "manuscript", "pii", "pmcid", "pmid"})


def write_front(root: _Element, article: Article, draft: Draft) -> None:
    """Append the front of `article` to `root`."""
    front = article.front
    element = draft.add(root, "front")
    _write_journal(draft.add(element, "journal-meta"), front, draft)
    _write_article_meta(draft.add(element, "article-meta"), article, draft)
    if front.notes:
        notes = draft.add(element, "notes", None, {"notes-type": "editorial"})
        for note in front.notes:
            write_paragraph(notes, note.content, draft, {"content-type": note.kind})


def _write_journal(journal: _Element, front: Front, draft: Draft) -> None:
    """The DTD wants an id and an ISSN of every journal: they are empty where the text does not give them."""
    publication = front.publication or Publication()
    draft.add(journal, "journal-id", publication.title)
    if publication.title:
        draft.add(draft.add(journal, "journal-title-group"), "journal-title", publication.title)
    for issn in _identifiers(front, "issn") or (None,):
        draft.add(journal, "issn", issn)
    if publication.publisher:
        draft.add(draft.add(journal, "publisher"), "publisher-name", publication.publisher)
    if publication.url:
        draft.add(journal, "self-uri", None, {HREF: publication.url, TITLE: publication.title or publication.url})


def _write_article_meta(meta: _Element, article: Article, draft: Draft) -> None:
    """In the order that the DTD wants."""
    front = article.front
    _write_ids(meta, front.identifiers, draft)
    _write_subjects(meta, front, draft)
    _write_titles(meta, front, draft)
    write_contributors(meta, front.contributors, draft)
    _write_published(meta, front.published, draft)
    _write_issue(meta, front.publication, draft)
    if front.updated:
        _write_date(draft.add(meta, "history"), "date", {"date-type": "updated"}, front.updated, draft)
    write_permissions(meta, front.rights, draft)
    _write_addresses(meta, front, draft)
    _write_abstract(meta, front, draft)
    _write_keywords(meta, front.keywords, draft)
    write_custom(meta, article, draft)


def _write_ids(meta: _Element, identifiers: tuple[Identifier, ...], draft: Draft) -> None:
    for identifier in identifiers:
        kind = identifier.kind
        if kind in KNOWN_IDENTIFIERS:
            draft.add(meta, "article-id", identifier.value, {"pub-id-type": kind})
        elif kind not in ("url", "issn"):
            draft.add(meta, "article-id", identifier.value, {"pub-id-type": "custom", "custom-type": kind})


def _write_subjects(meta: _Element, front: Front, draft: Draft) -> None:
    subjects = {"section": front.section, "kicker": front.kicker}
    if not any(subjects.values()):
        return
    categories = draft.add(meta, "article-categories")
    for kind, phrase in subjects.items():
        if phrase:
            draft.add(draft.add(categories, "subj-group", None, {"subj-group-type": kind}), "subject", phrase.text)


def _write_titles(meta: _Element, front: Front, draft: Draft) -> None:
    group = draft.add(meta, "title-group")
    draft.add(group, "article-title", front.title.text if front.title else "")
    if front.subtitle:
        draft.add(group, "subtitle", front.subtitle.text)


def _write_published(meta: _Element, published: Date | None, draft: Draft) -> None:
    if published:
        _write_date(meta, "pub-date", {"date-type": "pub", "publication-format": "electronic"}, published, draft)
    else:
        draft.add(meta, "pub-date-not-available")


def _write_date(parent: _Element, tag: str, attributes: dict[str, str], date: Date, draft: Draft) -> None:
    """A date at its own precision; the time of day and the zone stand in `iso-8601-date` alone."""
    element = draft.add(parent, tag, None, attributes | {"iso-8601-date": date.value})
    year, month, day = date.value[:4], date.value[5:7], date.value[8:10]
    for part, number in (("day", day), ("month", month), ("year", year)):
        if number:
            draft.add(element, part, number)


def _write_issue(meta: _Element, publication: Publication | None, draft: Draft) -> None:
    if publication and publication.issue:
        draft.add(meta, "issue", publication.issue)
    if publication and publication.page:
        draft.add(meta, "fpage", publication.page)


def _write_addresses(meta: _Element, front: Front, draft: Draft) -> None:
    for address in _identifiers(front, "url"):
        title = front.title.text if front.title else address
        draft.add(meta, "self-uri", None, {HREF: address, TITLE: title})


def _write_abstract(meta: _Element, front: Front, draft: Draft) -> None:
    if front.abstract:
        abstract = draft.add(meta, "abstract")
        for paragraph in front.abstract:
            write_paragraph(abstract, paragraph.content, draft)


def _write_keywords(meta: _Element, keywords: tuple[Phrase, ...], draft: Draft) -> None:
    if keywords:
        group = draft.add(meta, "kwd-group")
        for keyword in keywords:
            draft.add(group, "kwd", keyword.text)


def _identifiers(front: Front, kind: str) -> tuple[str, ...]:
    return tuple(identifier.value for identifier in front.identifiers if identifier.kind == kind)
