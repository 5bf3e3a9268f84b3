"""Whether two articles tell the same, whoever read them from whatever."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from formats.tree import Article, Code, Inferred, Inline, Node, Phrase, Source, Text
from formats.walk import rewrite

BLANKS = re.compile(r"[ \t]+")
RUNS = ("content", "caption", "bio")  # the fields that hold inlines


def alike(one: Article, other: Article) -> bool:
    """Whether two articles are equal but for where they come from.

    That leaves out spans, confidences and reasons, what was set aside, and the source. Runs of blanks count as one,
    and so do codes that touch: nobody sees a difference.
    """
    return told(one) == told(other)


def told(article: Article) -> Article:
    """What an article tells, whatever it was read from: two articles that are alike have the same."""
    return rewrite(replace(article, set_aside=(), source=Source(text="")), _bare)


def _bare(node: Node) -> Node:
    bare = replace(node, span=None, **({"confidence": None, "why": ()} if isinstance(node, Inferred) else {}))
    match bare:
        case Text(text=text) | Phrase(text=text):
            return replace(bare, text=BLANKS.sub(" ", text))
        case _:
            runs = {name: tuple(_joined(getattr(bare, name))) for name in RUNS if hasattr(bare, name)}
            return replace(bare, **runs) if runs else bare


def _joined(run: tuple[Inline, ...]) -> Iterator[Inline]:
    """The run with codes that touch as one."""
    code: Code | None = None
    for inline in run:
        if isinstance(inline, Code):
            code = inline if code is None else Code(text=code.text + inline.text)
            continue
        if code is not None:
            yield code
            code = None
        yield inline
    if code is not None:
        yield code
