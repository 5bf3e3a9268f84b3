"""The parser of Markdown: CommonMark, pipe tables, footnotes where they stand, struck-out words, and marks."""

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.footnote import footnote_plugin

from formats.errors import MarkdownError
from formats.markdown.marks import Mark, read_mark
from formats.values import LABEL

MARK = "mark"
NO_NOTE = "no_note"
NOTE_REFERENCE = re.compile(rf"\[\^({LABEL.pattern})\]")  # [^1]
DEEPEST = 80  # levels of tokens; check.places.DEEPEST is the limit of the tree that comes of them


def parse(text: str) -> list[SyntaxTreeNode]:
    """The nodes at the top of `text`. Raises `MarkdownError` where it nests too deep."""
    tokens = _parser().parse(text)
    deepest = max(tokens, key=lambda token: token.level, default=None)
    if deepest is not None and deepest.level >= DEEPEST - 1:
        line = deepest.map[0] + 1 if deepest.map else 1
        raise MarkdownError("quotations or lists nest too deep here", line)
    return SyntaxTreeNode(tokens).children


def mark_of(node: SyntaxTreeNode) -> Mark | None:
    """What a node says if it is a mark."""
    return read_mark(node.content) if node.type == MARK else None


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST, "html": True}).enable(["table", "strikethrough"])
    parser.use(footnote_plugin, inline=False, move_to_end=False)
    parser.block.ruler.before("reference", MARK, _mark)
    parser.inline.ruler.after("footnote_ref", NO_NOTE, _no_note)
    # Addresses are kept as they are written: the tree has them unescaped, and judges them itself.
    for name, keep in (("validateLink", _any_address), ("normalizeLink", str), ("normalizeLinkText", str)):
        setattr(parser, name, keep)
    return parser


def _any_address(_: str) -> bool:
    return True


def _mark(state: StateBlock, start: int, _: int, silent: bool) -> bool:
    """A line that is a mark; like every definition of a link it cannot interrupt a paragraph."""
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    if read_mark(line) is None or state.is_code_block(start):
        return False
    if not silent:
        token = state.push(MARK, "", 0)
        token.content = line
        token.map = [start, start + 1]
        state.line = start + 1
    return True


def _no_note(state: StateInline, silent: bool) -> bool:
    """A reference to a footnote that is not defined; the rule before this one has taken all others.

    To who only looks ahead it is words, as it would be to CommonMark: brackets in what a link shows.
    """
    found = NOTE_REFERENCE.match(state.src, state.pos)
    if silent or found is None:
        return False
    token = state.push(NO_NOTE, "", 0)
    token.content = found[1]
    state.pos = found.end()
    return True
