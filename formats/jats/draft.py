"""One JATS document in the making: it adds elements, gives ids, and tells what JATS cannot hold."""

import re
from collections.abc import Iterable

from lxml.etree import SubElement, _Element

from formats.notice import Notice, Report
from formats.tree import Footnote, Span

XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"
ALI = "http://www.niso.org/schemas/ali/1.0/"

# "\x00", "\x0c", "\ud800", "\uffff": characters that no XML 1.0 document can hold.
ILLEGAL = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


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
        try:
            element = SubElement(parent, tag, attributes)
        except ValueError:
            legal = {name: self._legal(value) for name, value in (attributes or {}).items()}
            element = SubElement(parent, tag, legal)
        if text is not None:
            self.put(element, None, text)
        return element

    def put(self, element: _Element, last: _Element | None, text: str) -> None:
        """`text` as the characters of `element` that follow its child `last`, or come first."""
        try:
            if last is None:
                element.text = text
            else:
                last.tail = text
        except ValueError:
            self.put(element, last, self._legal(text))

    def new_id(self, stem: str) -> str:
        """The next id of its kind: "fn1", "fn2"."""
        number = self.given[stem] = self.given.get(stem, 0) + 1
        return f"{stem}{number}"

    def tell(self, code: str, text: str, span: Span | None = None) -> None:
        """Report what the document cannot say."""
        self.report(Notice(code, text, span))

    def _legal(self, text: str) -> str:
        """Asked for only where lxml refuses `text`: to look at every string beforehand would take longer than lxml."""
        legal = ILLEGAL.sub("", text)
        if legal != text:
            self.tell("control-character", f"XML cannot hold all of {text!r}: it became {legal!r}")
        return legal


def footnote_id(place: int) -> str:
    """The id of the footnote at `place`, which comes after `place` others."""
    return f"fn{place + 1}"
