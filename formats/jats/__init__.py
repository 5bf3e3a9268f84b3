"""JATS Journal Publishing 1.3, valid to the DTD of NISO and to the rules of JATS4R."""

from lxml.etree import Element, _Element, tostring

from formats.jats.back import write_back
from formats.jats.blocks import Holds, write_blocks
from formats.jats.draft import ALI, XLINK, XML, Draft
from formats.jats.front import write_front
from formats.legal import legal
from formats.notice import Notice, Report, ignore
from formats.tree import Article, Genre

media_type = "application/jats+xml"
suffix = ".jats.xml"

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.3 20210610//EN"'
    ' "JATS-journalpublishing1-3.dtd">'
)

NAMESPACES = {"ali": ALI, "xlink": XLINK}

# The values for article-type that JATS suggests; "other" where it has none that is true.
ARTICLE_TYPES = {
    "news": "news",
    "analysis": "article-commentary",
    "background": "news",
    "reportage": "news",
    "opinion": "article-commentary",
    "editorial": "editorial",
    "review": "product-review",
    "interview": "other",
    "letter": "letter",
    "press-release": "news",
    "blog": "other",
    "poem": "other",
}


def write(article: Article, *, report: Report = ignore) -> bytes:
    """The article as an XML document in UTF-8, its structure indented and its running text left as it is."""
    notices: list[Notice] = []
    try:
        root = _document(article, notices.append)
    except ValueError:  # from lxml, which sees what XML cannot hold sooner than who looks at all the text beforehand
        notices.clear()
        root = _document(legal(article, notices.append), notices.append)
    for notice in notices:
        report(notice)
    return tostring(root, encoding="UTF-8", xml_declaration=False, doctype=HEAD, pretty_print=True)


def _document(article: Article, report: Report) -> _Element:
    draft = Draft(article.back.footnotes, report)
    attributes = {
        "article-type": _article_type(article.front.genre),
        "dtd-version": "1.3",
        f"{{{XML}}}lang": article.front.language.tag,
    }
    root = Element("article", attributes, nsmap=NAMESPACES)
    write_front(root, article, draft)
    if article.body:
        write_blocks(draft.add(root, "body"), article.body, Holds.EVERYTHING, draft)
    write_back(root, article.back, draft)
    for piece in article.set_aside:
        draft.tell("set-aside", f"{piece.reason}: {piece.text}", piece.span)
    return root


def _article_type(genre: Genre | None) -> str:
    return ARTICLE_TYPES[genre.kind] if genre else "other"
