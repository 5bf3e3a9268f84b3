"""Tables to pandoc's, which has them in eight parts."""

from formats.pandoc.inlines import Context, inlines
from formats.pandoc.pieces import NO_ATTRIBUTES, Piece, piece
from formats.tree import Cell, Row, Table

ALIGNMENT = piece("AlignDefault")
COLUMN = (ALIGNMENT, piece("ColWidthDefault"))
ONE = 1  # row or column that a cell fills
HEAD_COLUMNS = 0  # that begin each row of a body
NOTHING: tuple[Piece, ...] = ()


def table(node: Table, context: Context) -> Piece:
    """A table with its caption, header and rows."""
    header = [_row(node.header, context)] if node.header else []
    rows = [_row(row, context) for row in node.rows]
    width = max((len(row.cells) for row in (node.header, *node.rows) if row), default=0)
    caption = [piece("Plain", inlines(node.caption, context))] if node.caption else []
    return piece(
        "Table",
        NO_ATTRIBUTES,
        (None, caption),
        (COLUMN,) * width,
        (NO_ATTRIBUTES, header),
        [(NO_ATTRIBUTES, HEAD_COLUMNS, NOTHING, rows)],
        (NO_ATTRIBUTES, NOTHING),
    )


def _row(row: Row, context: Context) -> tuple[object, ...]:
    return NO_ATTRIBUTES, [_cell(cell, context) for cell in row.cells]


def _cell(cell: Cell, context: Context) -> tuple[object, ...]:
    content = [piece("Plain", inlines(cell.content, context))] if cell.content else NOTHING
    return NO_ATTRIBUTES, ALIGNMENT, ONE, ONE, content
