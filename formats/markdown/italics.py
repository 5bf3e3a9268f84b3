"""Words about the story in italics, and out of them again.

Words that are no sentence stand in parentheses, lest they be taken for a heading (markdownlint, MD036):

    _It was late._     (_Slightly abridged_)
"""

from formats.markdown.inlines import Inlines
from formats.markdown.marks import AS_IT_STANDS, IN_PARENTHESES
from formats.tree import Emphasis, Figure, Inline, LineBreak, Node, Phrase, Strong, Text
from formats.walk import inline_text, walk

ENDS = tuple(".,;:!?。，；：！？")
PARENTHESES = ("()", "（）")

Content = tuple[Inline, ...]


def has(mark: type[Emphasis] | type[Strong], content: Content) -> bool:
    """Whether there is such emphasis in `content`; then it cannot be emphasised as a whole."""
    return any(isinstance(node, mark) for inline in content for node in _walk(inline))


def remark(content: Content, inlines: Inlines) -> str:
    """A line in italics; as it is if there are italics in it, so that these show."""
    if has(Emphasis, content):
        return inlines.line(content)
    match content:
        case (Text(text=text),) if _in_parentheses(text):
            return f"{text[0]}{inlines.line((Emphasis(content=(Text(text=text[1:-1]),)),))}{text[-1]}"
        case _:
            line = inlines.line((Emphasis(content=content),))
            return line if not line or inline_text(content).endswith(ENDS) else f"({line})"


def detail_of(content: Content) -> str:
    """What a mark must say of a line that `remark` writes, for `read_remark` to give back the same."""
    if has(Emphasis, content):
        return "" if read_remark(content) == content else AS_IT_STANDS
    match content:
        case (Text(text=text),) if _in_parentheses(text):
            return IN_PARENTHESES
        case _:
            return ""


def read_remark(content: Content, detail: str = "") -> Content:
    """What `remark` wrote, without our italics and parentheses; what is not wholly in italics stays as it is."""
    if detail.endswith(AS_IT_STANDS):
        return content
    match content:
        case (Text(text=left), Emphasis(content=(Text(text=text),)), Text(text=right)) if detail.endswith(
            IN_PARENTHESES
        ):
            return (Text(text=f"{left}{text}{right}"),)
        case (Emphasis(content=inner),) | (Text(text="("), Emphasis(content=inner), Text(text=")")):
            return inner
        case _:
            return content


def caption(figure: Figure, inlines: Inlines) -> str:
    """The caption in italics, the credit in parentheses behind it, or below it where the caption is as it stands."""
    if figure.credit is None:
        return remark(figure.caption, inlines)
    credit = Text(text=f"({figure.credit.text})")
    if not figure.caption:
        return inlines.line((credit,))
    if has(Emphasis, figure.caption):
        return inlines.line((*figure.caption, LineBreak(), credit))
    return inlines.line((Emphasis(content=figure.caption), Text(text=" "), credit))


def read_caption(content: Content, detail: str = "") -> Figure:
    """The figure that `caption` wrote."""
    if detail:
        return Figure(caption=read_remark(content, detail))
    match content:
        case (Text(text=text),) if text.startswith("(") and text.endswith(")"):
            return Figure(credit=_credit(text))
        case (Emphasis(content=inner), Text(text=text)) if text.startswith(" (") and text.endswith(")"):
            return Figure(caption=inner, credit=_credit(text))
        case (*above, LineBreak(), Text(text=text)) if text.startswith("(") and text.endswith(")"):
            return Figure(caption=tuple(above), credit=_credit(text))
        case _:
            return Figure(caption=read_remark(content))


def caption_detail(figure: Figure) -> str:
    """What a mark must say of what `caption` writes, for `read_caption` to give back the same."""
    if figure.credit is not None:
        return ""
    if has(Emphasis, figure.caption):
        return "" if read_caption(figure.caption) == Figure(caption=figure.caption) else AS_IT_STANDS
    return detail_of(figure.caption)


def _credit(text: str) -> Phrase | None:
    words = text.strip()[1:-1].strip()
    return Phrase(text=words) if words else None


def _in_parentheses(text: str) -> bool:
    inner = text[1:-1]
    return text[:1] + text[-1:] in PARENTHESES and bool(inner) and inner == inner.strip()


def _walk(inline: Inline) -> tuple[Node, ...]:
    return () if isinstance(inline, Text) else tuple(walk(inline))
