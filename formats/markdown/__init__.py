"""CommonMark with YAML front matter, pipe tables and footnotes.

Not everything has a sign of its own. A figure is its caption in italics with the credit in parentheses, a caption of a
table is a line in italics above it, a pull quote is a quotation, an aside a quotation that begins with its title in
bold, a speech opens with its speaker in bold, verse is lines with hard breaks behind em spaces. Words of the desk stand
in italics above and below the story. What these are is said in marks that nobody sees (`formats.markdown.marks`), so
that all of it comes back: `formats.markdown.reading` reads an equal tree.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Annotated, Literal

import msgspec

from formats.markdown.blocks import Blocks, indented, joined
from formats.markdown.front import Name, front_lines
from formats.markdown.inlines import Inlines, References
from formats.markdown.losses import tell_losses
from formats.markdown.marks import BIO, CLOSING, CREDIT, FOOTNOTE, NOTE, mark
from formats.notice import Report, ignore
from formats.tree import Article, Block, Footnote, Note, Paragraph, Text

media_type = "text/markdown"
suffix = ".md"

SAFE_MARK = re.compile(r"\w[\w-]*")  # 1, a, note-2; not "*", which might be emphasis to who knows no footnotes
BRACKETED_NUMBER = re.compile(rb'\[([0-9]{1,6})\]|"label":"([0-9]{1,6})"')
NOTE_INDENT = 4
SHORT_NOTE = 75  # with the marks around its label: 80 columns
NARROWEST = 20


def write(  # noqa: PLR0913 - one for each option
    article: Article,
    *,
    report: Report = ignore,
    front_matter: Name = "common",
    heading: bool = False,
    links: Literal["inline", "reference"] = "inline",
    wrap: Annotated[int, msgspec.Meta(ge=NARROWEST)] | None = None,
) -> bytes:
    """The article as Markdown.

    `front_matter` says whose keys it has; with `heading` the title is a first-level heading as well. With `links` by
    reference addresses stand at the end. With `wrap` no line has more columns than that, unless a word has; without,
    none ends before its paragraph does.
    """
    references = References(_first_free_number(article)) if links == "reference" else None
    inlines = Inlines(_note_marks(article.back.footnotes), columns=wrap, references=references)
    pieces = [front_lines(article.front, front_matter), *_pieces(article, Blocks(inlines), heading=heading)]
    if references is not None:
        pieces.append(references.definitions())
    if report is not ignore:
        tell_losses(article, report, front_matter=front_matter != "none", heading=heading)
    return joined(pieces).encode() + b"\n"


def _pieces(article: Article, blocks: Blocks, *, heading: bool) -> list[str]:
    front, back = article.front, article.back
    title = front.title.text if front.title else ""
    pieces = [f"# {blocks.inlines.heading((Text(text=title),))}"] if heading and title else []
    for note in front.notes:
        pieces += blocks.remark(_kind(note), note.content)
    pieces += blocks.pieces(article.body)
    for note in back.notes:
        pieces += blocks.remark(CLOSING + _kind(note), note.content)
    for credit in back.credits:
        pieces += blocks.remark(CREDIT, credit.content)
    for number, contributor in enumerate(front.contributors, 1):
        if contributor.bio:
            pieces += blocks.remark(BIO, contributor.bio, str(number))
    return pieces + [piece for footnote in back.footnotes for piece in _footnote(footnote, blocks)]


def _kind(note: Note) -> str:
    return NOTE if note.kind == "editorial" else note.kind


# --- footnotes and references ------------------------------------------------------------------------------------


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


def _footnote(footnote: Footnote, blocks: Blocks) -> Iterator[str]:
    """A definition; paragraphs, where nothing refers to the footnote: parsers leave out such definitions."""
    label, stand_in = footnote.label, blocks.inlines.notes[footnote.label]
    if label not in blocks.inlines.used:
        yield mark(FOOTNOTE, label)
        yield from blocks.pieces(_labelled(footnote))
        return
    if stand_in != label:
        yield mark(FOOTNOTE, label)
    yield _definition(stand_in, footnote, blocks)


def _labelled(footnote: Footnote) -> tuple[Block, ...]:
    """The blocks of a footnote with its label at their head."""
    label = f"[{footnote.label}]"
    match footnote.blocks:
        case (Paragraph(content=content), *rest):
            return (Paragraph(content=(Text(text=f"{label} "), *content)), *rest)
        case rest:
            return (Paragraph(content=(Text(text=label),)), *rest)


def _definition(stand_in: str, footnote: Footnote, blocks: Blocks) -> str:
    """A footnote; what it begins with stands beside the mark where Prettier would leave it there."""
    first, *others = blocks.within(NOTE_INDENT, footnote.blocks) or [""]
    is_short = "\n" not in first and (not others or len(stand_in) + len(first) <= SHORT_NOTE)
    gap = " " if is_short else "\n" + " " * NOTE_INDENT
    return f"[^{stand_in}]:{gap}{indented(joined([first, *others]), NOTE_INDENT)}"


def _first_free_number(article: Article) -> int:
    """A number for an address that stands in brackets nowhere in the text, and that no label of a footnote is."""
    numbers = BRACKETED_NUMBER.findall(msgspec.json.encode((article.front.notes, article.body, article.back)))
    return 1 + max((int(one or other) for one, other in numbers), default=0)
