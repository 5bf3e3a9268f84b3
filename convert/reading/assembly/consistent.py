"""Labels that contradict each other: two footnotes with one mark, a caption said twice, a list of one line."""

from collections.abc import Iterable, Iterator, Sequence

from convert.reading.labels import CLASS_OF, Label, LabelledChunk, relabelled
from convert.reading.page import Form

LEAST_CAPTION = 4  # words of a caption that is not said again by chance
# What a break parts.
PARTS = frozenset(CLASS_OF) - {Label.BREAK, Label.FOOTNOTE} | {Label.CAPTION, Label.PULL_QUOTE}


def consistent(lines: Sequence[LabelledChunk]) -> Iterator[LabelledChunk]:
    """`lines` with each mark of a footnote and each caption once, and with lists of several items only."""
    return _said_once(_with_own_marks(_listed_together(lines)))


def parted_once(lines: Iterable[LabelledChunk]) -> Iterator[LabelledChunk]:
    """Of breaks that part the same, as of lines that went elsewhere, the first stays one."""
    is_parted = False
    for line in lines:
        if line.label is Label.BREAK and is_parted:
            yield relabelled(line, Label.FURNITURE, "nothing stands between it and the break above")
        else:
            is_parted = line.label is Label.BREAK or (is_parted and line.label not in PARTS)
            yield line


def _listed_together(lines: Sequence[LabelledChunk]) -> Iterator[LabelledChunk]:
    """A line without the sign of an item is one only beside another."""
    for at, line in enumerate(lines):
        if line.label is Label.LIST_ITEM and line.chunk.form is Form.PROSE and not _is_beside_an_item(lines, at):
            yield relabelled(line, Label.PARAGRAPH, "no other item stands beside it")
        else:
            yield line


def _is_beside_an_item(lines: Sequence[LabelledChunk], at: int) -> bool:
    ways = (range(at - 1, -1, -1), range(at + 1, len(lines)))
    beside = (next((lines[place] for place in way if not _is_a_bare_sign(lines[place])), None) for way in ways)
    return any(other is not None and other.label is Label.LIST_ITEM for other in beside)


def _is_a_bare_sign(line: LabelledChunk) -> bool:
    """Whether it is set aside and says nothing: the "+" on a line of its own above a point of a review."""
    return line.label is Label.FURNITURE and not any(map(str.isalnum, line.chunk.text))


def _with_own_marks(lines: Iterable[LabelledChunk]) -> Iterator[LabelledChunk]:
    """A footnote without a mark is a paragraph, and of two with one mark the second: no reference could mean it."""
    marks = set()
    for line in lines:
        if line.label is not Label.FOOTNOTE:
            yield line
        elif not line.chunk.marker:
            yield relabelled(line, Label.PARAGRAPH, "it has no mark that a footnote has")
        elif line.chunk.marker in marks:
            yield relabelled(line, Label.PARAGRAPH, "a footnote above has the same mark")
        else:
            marks.add(line.chunk.marker)
            yield line


def _said_once(lines: Iterable[LabelledChunk]) -> Iterator[LabelledChunk]:
    """Of captions that say the same, as pages have them for the eye and for screen readers, the first stays one."""
    said: set[str] = set()
    for line in lines:
        words = line.chunk.folded
        if line.label is Label.CAPTION and words in said:
            yield relabelled(line, Label.FURNITURE, "a caption above says the same")
        else:
            said.update({words} if line.label is Label.CAPTION and line.chunk.words >= LEAST_CAPTION else ())
            yield line
