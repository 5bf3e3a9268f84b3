"""One accessible HTML page, with everything that it needs in it, and what machines read as a block of JSON-LD."""

from functools import cache
from importlib.resources import files

from formats import jsonld, xhtml
from formats.html.head import head
from formats.legal import legal
from formats.markup import NOTHING, Markup, container, element, lines
from formats.matter.closing import closing, notes_section, notes_title, numbered
from formats.matter.setting import Setting, setting
from formats.matter.title_block import TITLE_MARK, title_block
from formats.notice import Report, ignore, tell_set_aside
from formats.tree import Article
from formats.xhtml import Context, Trail

media_type = "text/html"
suffix = ".html"

DOCTYPE = Markup("<!DOCTYPE html>")


def write(article: Article, *, report: Report = ignore) -> bytes:
    """The article as a page in UTF-8; what was set aside is not on it, and is reported."""
    tell_set_aside(article, report)
    return _page(legal(article, report), report).encode() + b"\n"


def _page(article: Article, report: Report) -> Markup:
    its_setting = setting(article.front)
    parts = [
        head(article.front, its_setting, _style(), jsonld.write(article)),
        container("body", [container("main", [_article(article, its_setting, report)])]),
    ]
    return lines([DOCTYPE, container("html", parts, {"lang": its_setting.language, **its_setting.way})])


def _article(article: Article, its_setting: Setting, report: Report) -> Markup:
    notes = numbered(article.back.footnotes)
    addresses = {noted.footnote.label: f"#{noted.mark}" for noted in notes}
    context = Context(trail=Trail(), notes=addresses, epub_types=False, report=report)
    parts = [
        title_block(article.front, its_setting, context),
        xhtml.blocks(article.body, context),
        closing(article, context),
        notes_section(notes, notes_title(2, its_setting), context) if notes else NOTHING,
    ]
    return container("article", parts, {"aria-labelledby": TITLE_MARK})


@cache
def _style() -> Markup:
    return element("style", Markup("\n" + files("formats.html").joinpath("page.css").read_text("utf-8")))
