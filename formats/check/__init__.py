"""The tree's invariants, as code: its content model, its spans, and that nothing of the source is lost."""

from collections.abc import Iterator

from formats.check.content import content_violations
from formats.check.places import too_deep
from formats.check.spans import lost_text, span_violations
from formats.tree import Article


def check(article: Article) -> tuple[str, ...]:
    """What is wrong with `article`, a sentence each, with the place: `()` for a valid tree. Linear in its size.

    A valid tree keeps these promises, on which writers rely:

    - *Words*: strings hold no character that XML 1.0 forbids. Phrases, names and labels are one line, trimmed, with
      something to see in it. A run of inlines has words, and each of its lines is trimmed (`LineBreak` parts them, in
      paragraphs, pull quotes, notes and credits). Equal neighbours are one: no two `Text`, `Emphasis` or `Strong`
      stand side by side, and none within its like.
    - *Content*: what must hold something does. Blocks stand only where `content.ALLOWED` says. After the first
      section of a body or section only sections follow, at most five levels deep (h1 is the title). Tables are
      rectangular. Labels of footnotes are unique, every `NoteRef` has its footnote, none is in a link or a footnote.
      There is a title unless the text has no words, and a dateline's words open a paragraph.
    - *Values*: dates are ISO 8601, languages BCP 47, targets absolute URIs, confidences between 0 and 1.
    - *Spans*: inside the source, inside those of the nodes around them, siblings in order and disjoint.
    - *Nothing lost*: every visible character of the source is in the span of a node that holds words, or set aside.
      The span of a container (`spans.CONTAINERS`) keeps only marks: bullets, quote signs, numerals of items.
    """
    return tuple(_violations(article))


def _violations(article: Article) -> Iterator[str]:
    deep = too_deep(article)
    if deep is not None:
        yield deep
        return
    yield from content_violations(article)
    yield from span_violations(article)
    yield from lost_text(article)
