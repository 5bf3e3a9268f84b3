"""Runs of inlines as the content model wants them: joined, trimmed, with something to see in them."""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from formats.markdown.wrap import WIDE
from formats.tree import Code, Emphasis, Inline, LineBreak, Strong, Text
from formats.values import FORBIDDEN, LINE_END, VISIBLE
from formats.walk import inline_text

SOFT_BREAK = "\n"
BETWEEN_WIDE = re.compile(rf"(?<={WIDE})\n(?={WIDE})")  # a line end there is no blank
BLANKS = re.compile(r"[ \t\n]+")

Content = tuple[Inline, ...]


def tidied(inlines: Iterable[Inline]) -> Content:
    """A run with equal neighbours as one, no blanks at the ends of its lines; `()` if there is nothing to see."""
    content = _trimmed([_inner(inline) for inline in joined(inlines)])
    return content if VISIBLE.search(inline_text(content)) else ()


def without_breaks(content: Content) -> Content:
    """A run on one line."""
    if not any(isinstance(inline, LineBreak | Emphasis | Strong) for inline in content):
        return content
    return tidied(_unbroken(inline) for inline in content)


def split_at_breaks(content: Content) -> list[Content]:
    """The lines of a run."""
    lines: list[list[Inline]] = [[]]
    for inline in content:
        if isinstance(inline, LineBreak):
            lines.append([])
        else:
            lines[-1].append(inline)
    return [tuple(line) for line in lines]


def legal(text: str) -> str:
    """`text` without what no text in a tree holds: controls and line ends."""
    return LINE_END.sub(" ", FORBIDDEN.sub(" ", text))


def _unbroken(inline: Inline) -> Inline:
    match inline:
        case LineBreak():
            return Text(text=" ")
        case Emphasis(content=content) | Strong(content=content):
            return replace(inline, content=without_breaks(content))
        case _:
            return inline


def joined(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """The same run with neighbours of one kind as one; two line breaks are one, too."""
    last: Inline | None = None
    for inline in inlines:
        match last, inline:
            case (Text(text=one), Text(text=other)) | (Code(text=one), Code(text=other)):
                last = replace(inline, text=one + other)
            case (Emphasis(content=one), Emphasis(content=other)) | (Strong(content=one), Strong(content=other)):
                last = replace(inline, content=(*one, *other))
            case LineBreak(), LineBreak():
                pass
            case _:
                if last is not None:
                    yield last
                last = inline
    if last is not None:
        yield last


def _inner(inline: Inline) -> Inline:
    match inline:
        case Text(text=text):
            return Text(text=BLANKS.sub(" ", BETWEEN_WIDE.sub("", text)))
        case Emphasis(content=content) | Strong(content=content):
            return replace(inline, content=tidied(content))
        case _:
            return inline


def _trimmed(content: list[Inline]) -> Content:
    trimmed: list[Inline] = []
    for at, inline in enumerate(content):
        if isinstance(inline, Text):
            text = inline.text
            if at == 0 or isinstance(content[at - 1], LineBreak):
                text = text.lstrip()
            if at == len(content) - 1 or isinstance(content[at + 1], LineBreak):
                text = text.rstrip()
            if not text:
                continue
            inline = Text(text=text)  # noqa: PLW2901 - the same, trimmed
        trimmed.append(inline)
    while trimmed and isinstance(trimmed[-1], LineBreak):
        trimmed.pop()
    while trimmed and isinstance(trimmed[0], LineBreak):
        trimmed.pop(0)
    return tuple(trimmed)
