"""Markdown with front matter to an article: what the writer wrote, and what people write by hand."""

from collections.abc import Iterator, Sequence

from markdown_it.tree import SyntaxTreeNode
from msgspec.structs import replace

from formats.check.spans import CONTAINERS
from formats.errors import MarkdownError
from formats.markdown import marks
from formats.markdown.reading.blocks import Reader
from formats.markdown.reading.dangling import without_dangling
from formats.markdown.reading.front import read_front
from formats.markdown.reading.head import split
from formats.markdown.reading.inlines import Inlines
from formats.markdown.reading.parser import mark_of, parse
from formats.notice import Notice, Report, ignore
from formats.tree import Article, Back, Block, Contributor, Credit, Front, Inline, Paragraph, Phrase, Source
from formats.values import WORDS, is_phrase
from formats.walk import inline_text, plain_text, walk

OPENING_WORDS = 10  # of a text without a title, which it is called by


def read(payload: bytes | str, *, report: Report = ignore) -> Article:
    """The article that a file of Markdown holds; its nodes have no spans.

    What the writer of this format wrote comes back as an equal tree (`formats.alike.alike`). What the tree has no
    room for goes to `report`. Raises `MarkdownError`, with the line, where the front matter is broken.

    >>> article = read("---\\ntitle: A bridge\\nauthor: Ann Lee\\n---\\n\\nIt _opened_ on Monday.\\n")
    >>> article.front.title.text, article.front.contributors[0].name.literal
    ('A bridge', 'Ann Lee')
    """
    head = split(_text(payload))
    nodes = parse(head.text)
    inlines = Inlines(report, *_footnotes(nodes))
    front = read_front(head.fields, inlines)
    front, nodes = _titled(front, nodes, inlines)
    reader = Reader(inlines)
    body = reader.body(nodes)
    front = _settled(replace(front, notes=tuple(reader.desk.above)), body, report)
    front, strays = _with_bios(front, reader.desk.bios)
    back = Back(
        footnotes=tuple(reader.desk.footnotes.values()),
        credits=(*reader.desk.credits, *strays),
        notes=tuple(reader.desk.below),
    )
    return without_dangling(Article(front=front, body=body, back=back, set_aside=(), source=Source(text="")), report)


def _text(payload: bytes | str) -> str:
    try:
        text = payload if isinstance(payload, str) else payload.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise MarkdownError(f"byte {error.start} is not UTF-8") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _footnotes(nodes: Sequence[SyntaxTreeNode]) -> tuple[frozenset[str], dict[str, str]]:
    """What stands for the footnotes that are defined, and the labels of those that are called otherwise."""
    defined: set[str] = set()
    labels: dict[str, str] = {}
    last: SyntaxTreeNode | None = None
    for node in _all(nodes):
        if node.type == "footnote_reference" and node.children:
            stand_in = str(node.meta["label"])
            defined.add(stand_in)
            mark = mark_of(last) if last is not None else None
            if mark is not None and mark.kind == marks.FOOTNOTE and mark.detail:
                labels.setdefault(stand_in, mark.detail)
        last = node
    return frozenset(defined), labels


def _all(nodes: Sequence[SyntaxTreeNode]) -> Iterator[SyntaxTreeNode]:
    for node in nodes:
        yield node
        if node.type != "inline":
            yield from _all(node.children)


def _titled(front: Front, nodes: list[SyntaxTreeNode], inlines: Inlines) -> tuple[Front, list[SyntaxTreeNode]]:
    """The title, which may stand above the text as well, or only there."""
    if not nodes or nodes[0].type != "heading" or nodes[0].tag != "h1":
        return front, nodes
    words = " ".join(inline_text(inlines.run(nodes[0])).split())
    if front.title is None and is_phrase(words):
        return replace(front, title=Phrase(text=words)), nodes[1:]
    is_said = front.title is not None and " ".join(front.title.text.split()) == words
    return front, nodes[1:] if is_said else nodes


def _settled(front: Front, body: Sequence[Block], report: Report) -> Front:
    """A front that the body agrees with: a text has a title, and a dateline opens a paragraph."""
    if front.title is None:
        leaves = (plain_text(node) for block in body for node in walk(block) if not isinstance(node, CONTAINERS))
        opening = next((words for words in leaves if WORDS.search(words)), "")
        front = replace(front, title=Phrase(text=" ".join(opening.split()[:OPENING_WORDS])) if opening else None)
    if front.dateline is not None and not _opens_a_paragraph(front.dateline.literal, body):
        report(Notice("dateline-left-out", f"no paragraph begins with the dateline {front.dateline.literal!r}"))
        front = replace(front, dateline=None)
    return front


def _opens_a_paragraph(words: str, body: Sequence[Block]) -> bool:
    joined = " ".join(words.split())
    paragraphs = (node for block in body for node in walk(block) if isinstance(node, Paragraph))
    return any(" ".join(plain_text(paragraph).split()).startswith(joined) for paragraph in paragraphs)


def _with_bios(front: Front, bios: dict[int, tuple[Inline, ...]]) -> tuple[Front, list[Credit]]:
    """The contributors with their lives; those of nobody are credits."""
    people: list[Contributor] = [
        replace(person, bio=bios.pop(number)) if number in bios else person
        for number, person in enumerate(front.contributors, 1)
    ]
    return replace(front, contributors=tuple(people)), [Credit(content=content) for content in bios.values()]
