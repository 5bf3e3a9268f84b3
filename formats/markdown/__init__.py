"""CommonMark with YAML front matter, pipe tables and footnotes.

Not everything has a mark of its own. A figure is its caption in italics with the credit in parentheses, a caption of a
table is a line in italics above it, a pull quote is a quotation, an aside a quotation that begins with its title in
bold, a speech opens with its speaker in bold, verse is lines with hard breaks behind em spaces. Words of the desk stand
in italics above and below the story. All lines end where a paragraph ends: none is wrapped.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import count

from formats.markdown.blocks import Blocks, indented, joined
from formats.markdown.front_matter import front_matter
from formats.markdown.inlines import Inlines
from formats.notice import Notice, Report, ignore
from formats.tree import Article, Block, Footnote, Inline, Paragraph, Text
from formats.walk import walk

media_type = "text/markdown"
suffix = ".md"

SAFE_MARK = re.compile(r"\w[\w-]*")  # 1, a, note-2; not "*", which might be emphasis to who knows no footnotes
NOTE_INDENT = 4
SHORT_NOTE = 75  # with the marks around its label: 80 columns


def write(article: Article, *, report: Report = ignore, heading: bool = False) -> bytes:
    """The article as Markdown; with `heading` its title is a first-level heading as well as in the front matter."""
    front, back = article.front, article.back
    blocks = Blocks(Inlines(_note_marks(back.footnotes)), report)
    pieces = [f"# {blocks.inlines.heading((Text(text=front.title.text),))}"] if heading and front.title else []
    pieces += [blocks.remark(note.content) for note in front.notes]
    pieces += blocks.pieces(article.body)
    pieces += [blocks.remark(content) for content in _closing(article)]
    pieces += _notes(back.footnotes, blocks)
    _report_losses(article, report)
    return "\n\n".join(filter(None, [front_matter(front), joined(pieces)])).encode() + b"\n"


def _note_marks(footnotes: Iterable[Footnote]) -> dict[str, str]:
    """What stands for each label: itself if that is safe, else a number. "a" and "A" are the same mark to parsers."""
    labels = {footnote.label.casefold() for footnote in footnotes}
    numbers = (str(number) for number in count(1) if str(number) not in labels)
    marks: dict[str, str] = {}
    taken: set[str] = set()
    for label in (footnote.label for footnote in footnotes):
        is_free = SAFE_MARK.fullmatch(label) is not None and label.casefold() not in taken
        marks[label] = label if is_free else next(numbers)
        taken.add(label.casefold())
    return marks


def _closing(article: Article) -> Iterator[tuple[Inline, ...]]:
    """Words about the story, in the order in which they stand below it."""
    yield from (note.content for note in article.back.notes)
    yield from (credit.content for credit in article.back.credits)
    yield from (contributor.bio for contributor in article.front.contributors if contributor.bio)


def _notes(footnotes: Iterable[Footnote], blocks: Blocks) -> list[str]:
    """The footnotes; those that nothing refers to come first, as paragraphs: parsers leave out such definitions."""
    lonely = [footnote for footnote in footnotes if footnote.label not in blocks.inlines.used]
    referred = [footnote for footnote in footnotes if footnote.label in blocks.inlines.used]
    pieces = [piece for footnote in lonely for piece in blocks.pieces(_labelled(footnote))]
    return pieces + [_definition(blocks.inlines.notes[footnote.label], footnote, blocks) for footnote in referred]


def _labelled(footnote: Footnote) -> tuple[Block, ...]:
    """The blocks of a footnote with its label at their head."""
    label = f"[{footnote.label}]"
    match footnote.blocks:
        case (Paragraph(content=content), *rest):
            return (Paragraph(content=(Text(text=f"{label} "), *content)), *rest)
        case rest:
            return (Paragraph(content=(Text(text=label),)), *rest)


def _definition(mark: str, footnote: Footnote, blocks: Blocks) -> str:
    """A footnote; what it begins with stands beside the mark where Prettier would leave it there."""
    first, *others = blocks.pieces(footnote.blocks) or [""]
    is_short = "\n" not in first and (not others or len(mark) + len(first) <= SHORT_NOTE)
    gap = " " if is_short else "\n" + " " * NOTE_INDENT
    return f"[^{mark}]:{gap}{indented(joined([first, *others]), NOTE_INDENT)}"


def _report_losses(article: Article, report: Report) -> None:
    """Tell what the file does not hold, or holds without its marks."""
    if report is ignore:
        return
    for paragraph in article.front.abstract:
        if any(not isinstance(node, Text) for inline in paragraph.content for node in walk(inline)):
            report(Notice("plain-text", "a description in front matter is plain text, without marks", paragraph.span))
    for piece in article.set_aside:
        report(Notice("set-aside", f"{piece.reason}: {piece.text}", piece.span))
