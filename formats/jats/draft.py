"""One JATS document in the making: it adds elements, gives ids, and tells what JATS cannot hold."""

from collections.abc import Iterable

from lxml.etree import SubElement, _Element

from formats.notice import Notice, Report
from formats.tree import Footnote, Span

XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"
ALI = "http://www.niso.org/schemas/ali/1.0/"


class Draft:
    """What the parts of the writer share while they write one article."""

    def __init__(self, footnotes: Iterable[Footnote], report: Report) -> None:
        self.report = report
        self.given: dict[str, int] = {}
        self.footnotes: dict[str, str] = {}  # label -> id
        for place, footnote in enumerate(footnotes):
            self.footnotes.setdefault(footnote.label, footnote_id(place))

    def add(
        self, parent: _Element, tag: str, text: str | None = None, attributes: dict[str, str] | None = None
    ) -> _Element:
        """A new last child of `parent`. With `text`, were it empty, its content is mixed and is never indented."""
        element = SubElement(parent, tag, attributes)
        if text is not None:
            element.text = text
        return element

    def new_id(self, stem: str) -> str:
        """The next id of its kind: "fn1", "fn2"."""
        number = self.given[stem] = self.given.get(stem, 0) + 1
        return f"{stem}{number}"

    def tell(self, code: str, text: str, span: Span | None = None) -> None:
        """Report what the document cannot say."""
        self.report(Notice(code, text, span))


def footnote_id(place: int) -> str:
    """The id of the footnote at `place`, which comes after `place` others."""
    return f"fn{place + 1}"
