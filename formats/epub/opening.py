"""The first paragraph of the story, which opens with the place that it was written from."""

from formats import xhtml
from formats.markup import Markup, element, escape, join, lines
from formats.tree import Block, Dateline, Paragraph, Text
from formats.xhtml import Context

BEFORE_PLACE = 2  # characters at most: "(", "【", "+ "


def story(body: tuple[Block, ...], dateline: Dateline | None, context: Context) -> Markup:
    """Blocks to XHTML; the place of the dateline is marked, for small capitals, where they open with it."""
    match body:
        case [Paragraph(content=[Text(text=text), *rest]), *others] if dateline and _opens(text, dateline.place):
            before, place, behind = text.partition(dateline.place)
            named = element("span", escape(place), {"class": "place"})
            words = join([escape(before), named, escape(behind), xhtml.inlines(rest, context)])
            return lines([element("p", words), xhtml.blocks(others, context)])
        case _:
            return xhtml.blocks(body, context)


def _opens(text: str, place: str) -> bool:
    return text.find(place, 0, len(place) + BEFORE_PLACE) >= 0
