"""Blocks of the parser, and the marks among them, to those of the tree."""

from collections import deque
from collections.abc import Sequence
from typing import Literal

from markdown_it.tree import SyntaxTreeNode

from formats.check.content import DEEPEST_SECTION
from formats.markdown import marks
from formats.markdown.italics import read_caption, read_remark
from formats.markdown.marks import BREAK_MARK, CLOSING, Mark
from formats.markdown.reading.desk import Desk
from formats.markdown.reading.displays import attributed, preformatted, read_list, read_table, stanza, words_of_html
from formats.markdown.reading.fitting import fitted
from formats.markdown.reading.inlines import Inlines
from formats.markdown.reading.parser import mark_of
from formats.markdown.reading.tidying import Content, without_breaks
from formats.markdown.talk import SPOKEN, Talk, opening
from formats.notice import Notice
from formats.tree import (
    Article,
    Aside,
    Block,
    BlockQuote,
    Break,
    Credit,
    Figure,
    Footnote,
    Heading,
    LineBreak,
    Node,
    Note,
    Paragraph,
    Phrase,
    PullQuote,
    Section,
    Speech,
    Stanza,
    Strong,
    Text,
    Verse,
)
from formats.values import is_label

Nodes = Sequence[SyntaxTreeNode]

NOTES: dict[str, Literal["editorial", "correction", "update", "disclosure"]] = {
    marks.NOTE: "editorial",
    "correction": "correction",
    "update": "update",
    "disclosure": "disclosure",
}


class Reader:
    """Reads blocks; what stands around the story goes to its desk."""

    def __init__(self, inlines: Inlines) -> None:
        self.inlines = inlines
        self.desk = Desk()

    def body(self, nodes: Nodes, holder: type[Node] = Article, depth: int = 0) -> tuple[Block, ...]:
        """Blocks, then sections: each heading with all that follows it up to the next of its level or above."""
        heads = [at for at, node in enumerate(nodes) if node.type == "heading"] if depth < DEEPEST_SECTION else []
        blocks = list(self.blocks(nodes[: heads[0]] if heads else nodes, holder))
        while heads:
            start = heads[0]
            end = next((at for at in heads[1:] if nodes[at].tag <= nodes[start].tag), len(nodes))
            blocks += self._section(nodes[start], nodes[start + 1 : end], depth)
            heads = [at for at in heads if at >= end]
        return tuple(blocks)

    def blocks(self, nodes: Nodes, holder: type[Node]) -> tuple[Block, ...]:
        """The blocks that `nodes` are where a node of the type `holder` holds them."""
        return fitted(Run(nodes, self).read(), holder)

    def block(self, node: SyntaxTreeNode) -> Block | None:
        """One block without a mark; None where there is nothing to see in it."""
        match node.type:
            case "paragraph":
                return self._paragraph(node)
            case "heading":  # within a quotation, or too deep
                content = self.inlines.one_line(node)
                return Paragraph(content=_bold(content)) if content else None
            case "blockquote":
                return self._quotation(node)
            case "bullet_list" | "ordered_list":
                return read_list(node, self)
            case "fence" | "code_block":
                return preformatted(node)
            case "hr":
                return Break(text=BREAK_MARK)
            case "html_block":
                return words_of_html(node, self.inlines.report)
            case "footnote_reference":
                self.footnote(str(node.meta["label"]), node.children)
                return None
            case _:
                return read_table(node, self.inlines, caption=(), keeps_header=False)

    def footnote(self, stand_in: str, nodes: Nodes) -> None:
        """A definition of a footnote; the first of its label counts, the others are notices."""
        label = self.inlines.labels.get(stand_in, stand_in)
        with self.inlines.in_a_footnote():
            blocks = self.blocks(nodes, Footnote)
        if blocks and is_label(label) and label not in self.desk.footnotes:
            self.desk.footnotes[label] = Footnote(label=label, blocks=blocks)
        elif blocks:
            why = f"there is another footnote {label!r}" if is_label(label) else f"{label!r} is no label of a footnote"
            self.inlines.report(Notice("footnote-left-out", why))

    def aside(self, node: SyntaxTreeNode) -> Aside | None:
        """A quotation that is a box beside the story; its title is a bold line at its head."""
        title, rest = self._title(node.children)
        blocks = self.blocks(rest, Aside)
        if not blocks:
            return Aside(blocks=(Paragraph(content=_bold(title)),)) if title else None
        return Aside(blocks=blocks, title=Heading(content=title) if title else None)

    def pull_quote(self, node: SyntaxTreeNode) -> PullQuote | None:
        """A quotation that is a sentence of the story; its paragraphs become lines."""
        nodes, attribution = attributed(node.children, self.inlines)
        content: list[Content] = [self.inlines.run(one) for one in nodes if one.type == "paragraph"]
        filled = [one for one in content if one]
        lines = tuple(inline for one in filled for inline in (LineBreak(), *one))[1:]
        return PullQuote(content=lines, attribution=attribution) if lines else None

    def _paragraph(self, node: SyntaxTreeNode) -> Block | None:
        """A paragraph; one that is a picture and nothing else is a figure, whose words are what stands for it."""
        content = self.inlines.run(node)
        if not content:
            return None
        inner = node.children[0].children
        is_picture = bool(inner) and all(child.type == "image" for child in inner)
        return Figure(caption=without_breaks(content)) if is_picture else Paragraph(content=content)

    def _section(self, head: SyntaxTreeNode, nodes: Nodes, depth: int) -> list[Block]:
        content = self.inlines.one_line(head)
        blocks = self.body(nodes, Section, depth + 1)
        return [Section(title=Heading(content=content), blocks=blocks)] if content else list(blocks)

    def _quotation(self, node: SyntaxTreeNode) -> BlockQuote | None:
        nodes, attribution = attributed(node.children, self.inlines)
        blocks = self.blocks(nodes, BlockQuote)
        return BlockQuote(blocks=blocks, attribution=attribution) if blocks else None

    def _title(self, nodes: Nodes) -> tuple[Content, Nodes]:
        """The title of an aside, and what is below it."""
        match nodes:
            case [first, second, *rest] if mark_of(first) == Mark(marks.TITLE) and second.type == "paragraph":
                return self.inlines.one_line(second), rest
            case [first, *rest] if first.type == "paragraph":
                content = self.inlines.run(first)
                match content:
                    case (Strong(content=inner),):
                        return without_breaks(inner), rest
        return (), nodes


class Run:
    """Reads blocks that stand side by side."""

    def __init__(self, nodes: Nodes, reader: Reader) -> None:
        self.waiting = deque(nodes)
        self.reader = reader
        self.inlines = reader.inlines
        self.blocks: list[Block] = []
        self.talk = Talk.NONE
        self.speaker = Phrase(text="")
        self.spoken: list[Block] = []  # what the open speech holds
        self.caption: Content = ()  # of the table that comes next
        self.keeps_header = False  # likewise

    def read(self) -> list[Block]:
        """The blocks, speeches with all that is said in them."""
        while self.waiting:
            node = self.waiting.popleft()
            mark = mark_of(node)
            if mark is not None:
                self._marked(mark)
            elif node.type == "table":
                self._add(read_table(node, self.inlines, caption=self.caption, keeps_header=self.keeps_header))
                self.caption, self.keeps_header = (), False
            else:
                self._heard(self.reader.block(node))
        self._end_speech()
        return self.blocks

    def _marked(self, mark: Mark) -> None:
        """Read what a mark stands in front of."""
        match mark.kind:
            case marks.PARAGRAPH:
                self._add(Paragraph(content=content) if (content := self._content()) else None)
            case marks.PULL_QUOTE:
                self._add(self.reader.pull_quote(node) if (node := self._next("blockquote")) else None)
            case marks.ASIDE:
                self._add(self.reader.aside(node) if (node := self._next("blockquote")) else None)
            case marks.FIGURE:
                self._add(_figure(self._content(), mark.detail))
            case marks.VERSE:
                self._add(self._verse())
            case marks.BREAK:
                self._add(Break(text=mark.detail) if self._next("hr") else None)
            case marks.CAPTION:
                self.caption = without_breaks(self._remark(mark.detail))
            case marks.EMPTY_HEADER:
                self.keeps_header = True
            case marks.SPEECH:
                self._end_speech()
                self.talk = Talk.PAUSED
            case marks.END_OF_SPEECH:
                self._end_speech()
            case marks.FOOTNOTE:
                self._footnote(mark.detail)
            case marks.END_OF_VERSE | marks.END_OF_QUOTATION | "":
                pass
            case _:
                self._for_the_desk(mark)

    def _for_the_desk(self, mark: Mark) -> None:
        kind = mark.kind.removeprefix(CLOSING)
        if kind not in (*NOTES, marks.CREDIT, marks.BIO):
            self.inlines.report(Notice("comment", f"a comment is left out: {mark.kind} {mark.detail}".rstrip()))
            return
        content, desk = self._remark(mark.detail), self.reader.desk
        if not content:
            return
        if kind == marks.CREDIT:
            desk.credits.append(Credit(content=content))
        elif kind == marks.BIO:
            desk.add_bio(mark.detail.partition(",")[0], without_breaks(content))
        else:
            notes = desk.below if mark.kind.startswith(CLOSING) else desk.above
            notes.append(Note(content=content, kind=NOTES[kind]))

    def _heard(self, block: Block | None) -> None:
        """Take a block without a mark: where there is talk it may open a speech."""
        said = opening(block.content) if isinstance(block, Paragraph) and self.talk is not Talk.NONE else None
        if said is None:
            self._add(block)
            return
        self._end_speech()
        self.speaker, self.talk = Phrase(text=said[0]), Talk.OPEN
        self.spoken = [Paragraph(content=said[1])] if said[1] else []

    def _add(self, block: Block | None) -> None:
        if block is None:
            return
        if self.talk is Talk.OPEN and isinstance(block, SPOKEN):
            self.spoken.append(block)
        else:
            self._end_speech()
            self.blocks.append(block)

    def _end_speech(self) -> None:
        """A speech that says nothing is a paragraph."""
        if self.talk is Talk.OPEN:
            bare = Paragraph(content=_bold((Text(text=f"{self.speaker.text}:"),)))
            self.blocks.append(Speech(speaker=self.speaker, blocks=tuple(self.spoken)) if self.spoken else bare)
            self.talk = Talk.PAUSED

    def _next(self, kind: str) -> SyntaxTreeNode | None:
        """The node that comes next, taken, if it is of this kind."""
        return self.waiting.popleft() if self.waiting and self.waiting[0].type == kind else None

    def _content(self) -> Content:
        node = self._next("paragraph")
        return self.inlines.run(node) if node else ()

    def _remark(self, detail: str) -> Content:
        return read_remark(self._content(), detail)

    def _verse(self) -> Verse | None:
        stanzas: list[Stanza] = []
        while node := self._next("paragraph"):
            stanzas += stanza(node, self.inlines)
        return Verse(stanzas=tuple(stanzas)) if stanzas else None

    def _footnote(self, label: str) -> None:
        """What follows up to the next footnote; its label stands at its head."""
        if self.waiting and self.waiting[0].type == "footnote_reference":  # which says it all itself
            return
        nodes: list[SyntaxTreeNode] = []
        while self.waiting and not _begins_a_footnote(self.waiting[0]):
            nodes.append(self.waiting.popleft())
        blocks = self.reader.blocks(nodes, Footnote)
        kept = fitted(_without_label(blocks, f"[{label}]"), Footnote)
        if kept and is_label(label) and label not in self.reader.desk.footnotes:
            self.reader.desk.footnotes[label] = Footnote(label=label, blocks=kept)
        else:
            self.blocks += blocks


def _begins_a_footnote(node: SyntaxTreeNode) -> bool:
    mark = mark_of(node)
    return node.type == "footnote_reference" or (mark is not None and mark.kind == marks.FOOTNOTE)


def _without_label(blocks: tuple[Block, ...], label: str) -> tuple[Block, ...]:
    match blocks:
        case (Paragraph(content=(Text(text=text),)), *rest) if text == label:
            return tuple(rest)
        case (Paragraph(content=(Text(text=text), *others)), *rest) if text.startswith(f"{label} "):
            words = text.removeprefix(f"{label} ")
            return (Paragraph(content=(*((Text(text=words),) if words else ()), *others)), *rest)
        case _:
            return blocks


def _figure(content: Content, detail: str) -> Figure | None:
    if not content:
        return None
    figure = read_caption(content, detail)
    return Figure(caption=without_breaks(figure.caption), credit=figure.credit)


def _bold(content: Content) -> Content:
    return content if any(isinstance(inline, Strong) for inline in content) else (Strong(content=content),)
