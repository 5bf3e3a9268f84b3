"""Inlines of the parser to those of the tree."""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from markdown_it.tree import SyntaxTreeNode

from formats.markdown.reading import parser
from formats.markdown.reading.dangling import no_such_note
from formats.markdown.reading.tidying import SOFT_BREAK, Content, joined, legal, tidied, without_breaks
from formats.notice import Notice, Report
from formats.tree import Code, Emphasis, Inline, LineBreak, Link, NoteRef, Strong, Text
from formats.values import VISIBLE, is_target
from formats.walk import inline_text

BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)


class Inlines:
    """Reads runs of inlines, and tells what the tree does not hold of them."""

    def __init__(self, report: Report, notes: frozenset[str], labels: Mapping[str, str]) -> None:
        self.report = report
        self.defined = notes  # what stands for the footnotes that have words
        self.notes = notes  # and for those that may be referred to where we are
        self.labels = labels  # what stands for a footnote -> its label, where that is another

    def run(self, node: SyntaxTreeNode) -> Content:
        """What a paragraph, a heading or a cell holds; nothing where there is nothing to see."""
        children = node.children[0].children if node.children else ()
        return tidied(self._inlines(children))

    def one_line(self, node: SyntaxTreeNode) -> Content:
        """The same where the tree has no line breaks."""
        return without_breaks(self.run(node))

    def untrimmed(self, node: SyntaxTreeNode) -> Content:
        """The same with the blanks at the ends of its lines."""
        return tuple(joined(self._inlines(node.children[0].children)))

    @contextmanager
    def in_a_footnote(self) -> Iterator[None]:
        """Where a footnote refers to another, the tree has brackets."""
        known, self.notes = self.notes, frozenset()
        yield
        self.notes = known

    def _inlines(self, nodes: Iterable[SyntaxTreeNode], around: frozenset[type] = frozenset()) -> Iterator[Inline]:
        for node in nodes:
            yield from self._inline(node, around)

    def _inline(self, node: SyntaxTreeNode, around: frozenset[type]) -> Iterator[Inline]:
        match node.type:
            case "text":
                yield Text(text=legal(node.content))
            case "softbreak":
                yield Text(text=SOFT_BREAK)
            case "hardbreak":
                yield LineBreak()
            case "code_inline":
                yield Code(text=legal(node.content))
            case "em":
                yield from self._marked(Emphasis, node, around)
            case "strong":
                yield from self._marked(Strong, node, around)
            case "link":
                yield from self._link(node, around)
            case "image":
                self._tell("image", f"a picture is left out: {node.attrs.get('src')}")
                yield from self._inlines(node.children, around)
            case "footnote_ref":
                yield from self._note(str(node.meta["label"]), around)
            case parser.NO_NOTE:
                self.report(no_such_note(node.content))
                yield Text(text=f"[^{legal(node.content)}]")
            case "html_inline":
                yield from self._tag(node.content)
            case _:  # struck-out words
                self._tell("mark-left-out", f"the tree has no sign for {node.type!r}; the words are kept")
                yield from self._inlines(node.children, around)

    def _marked(
        self, kind: type[Emphasis] | type[Strong], node: SyntaxTreeNode, around: frozenset[type]
    ) -> Iterator[Inline]:
        content = tuple(self._inlines(node.children, around | {kind}))
        if kind in around or VISIBLE.search(inline_text(content)) is None:
            yield from content
        else:
            yield kind(content=content)

    def _link(self, node: SyntaxTreeNode, around: frozenset[type]) -> Iterator[Inline]:
        target = str(node.attrs.get("href", ""))
        content = tuple(self._inlines(node.children, around | {Link}))
        if Link not in around and is_target(target) and VISIBLE.search(inline_text(content)):
            yield Link(target=target, content=tidied(without_breaks(content)))
        else:
            self._tell("link-target", f"{target!r} is no address of its own; its words are kept")
            yield from content

    def _note(self, stand_in: str, around: frozenset[type]) -> Iterator[Inline]:
        if stand_in in self.notes and Link not in around:
            yield NoteRef(note=self.labels.get(stand_in, stand_in))
        else:
            if stand_in not in self.defined:
                self.report(no_such_note(stand_in))
            yield Text(text=f"[{stand_in}]")

    def _tag(self, tag: str) -> Iterator[Inline]:
        if BREAK_TAG.fullmatch(tag):
            yield LineBreak()
        else:
            self._tell("html", f"a tag is left out: {legal(tag)}")

    def _tell(self, code: str, text: str) -> None:
        self.report(Notice(code, text))
