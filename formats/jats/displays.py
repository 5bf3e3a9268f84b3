"""What stands apart from the running text and may have a caption: tables, the words of pictures, boxes."""

import re

from lxml.etree import _Element

from formats.jats.draft import Draft
from formats.jats.inlines import Place, write_inlines
from formats.tree import Figure, Inline, Row, Table
from formats.walk import inline_text

# "Box 1. In figures": what JATS4R takes for a label, and will not have in a caption.
BOX_LABEL = re.compile(r"\s*+box\.?+\s*+\d", re.IGNORECASE)


def add_box(parent: _Element, title: tuple[Inline, ...], draft: Draft, kind: str | None = None) -> _Element:
    """A new `boxed-text` with its title."""
    attributes = {"content-type": kind} if kind else {}
    box = draft.add(parent, "boxed-text", None, attributes | {"id": draft.new_id("box")})
    _write_caption(box, "title", title, draft)
    return box


def write_figure(parent: _Element, figure: Figure, draft: Draft) -> None:
    """A box with the caption and the credit: JATS4R allows no `fig` without its picture, which a text does not have."""
    box = draft.add(parent, "boxed-text", None, {"content-type": "figure", "id": draft.new_id("figure")})
    _write_caption(box, "p", figure.caption, draft)
    if figure.credit:
        draft.add(box, "attrib", figure.credit.text)


def write_table(parent: _Element, table: Table, draft: Draft) -> None:
    """A `table-wrap`; a box with the caption, where there are no cells to make a `table` of."""
    header = table.header if table.header and table.header.cells else None
    rows = [row for row in table.rows if row.cells]
    if not (header or rows):
        add_box(parent, table.caption, draft, "table")
        return
    if header is None:
        draft.tell("table-header", "JATS4R wants header cells: the first cell of each row is one", table.span)
    wrap = draft.add(parent, "table-wrap", None, {"id": draft.new_id("table")})
    _write_caption(wrap, "p", table.caption, draft)
    _write_rows(draft.add(wrap, "table"), header, rows, draft)


def _write_rows(table: _Element, header: Row | None, rows: list[Row], draft: Draft) -> None:
    if header and rows:
        _write_row(draft.add(table, "thead"), header, len(header.cells), "col", draft)
        table = draft.add(table, "tbody")
    elif header:
        _write_row(table, header, len(header.cells), "col", draft)
    for row in rows:
        _write_row(table, row, 0 if header else 1, "row", draft)


def _write_row(parent: _Element, row: Row, heads: int, scope: str, draft: Draft) -> None:
    """The first `heads` cells are headers, of the rest of their row or of their column."""
    element = draft.add(parent, "tr")
    for place, cell in enumerate(row.cells):
        field = draft.add(element, "th", None, {"scope": scope}) if place < heads else draft.add(element, "td")
        write_inlines(field, cell.content, Place.TITLE, draft)


def _write_caption(display: _Element, tag: str, content: tuple[Inline, ...], draft: Draft) -> None:
    if not content:
        return
    if display.tag == "table-wrap" or BOX_LABEL.match(inline_text(content)):
        # JATS4R looks for a label at the head of a caption, unless there is one outside of it; its pattern for tables
        # finds one in every caption. The words stay where they are, and an empty element does for a label.
        draft.add(draft.add(display, "label", ""), "sup")
    place = Place.TITLE if tag == "title" else Place.PROSE
    write_inlines(draft.add(draft.add(display, "caption"), tag), content, place, draft)
