"""References to footnotes that turned out to be empty: their labels in brackets, as words."""

from msgspec.structs import replace

from formats.markdown.reading.tidying import tidied
from formats.notice import Notice, Report
from formats.tree import Article, Inline, Node, NoteRef, Text
from formats.walk import rewrite, walk

RUNS = ("content", "caption", "bio")


def without_dangling(article: Article, report: Report) -> Article:
    """The article in which every reference has its footnote; those without one go to `report`."""
    known = {footnote.label for footnote in article.back.footnotes}
    dangling = [node for node in walk(article) if isinstance(node, NoteRef) and node.note not in known]
    if not dangling:
        return article
    for reference in dangling:
        report(no_such_note(reference.note))

    def change(node: Node) -> Node:
        runs = {name: run for name in RUNS if (run := getattr(node, name, ()))}
        fresh = {name: tuple(_spelt(inline, known) for inline in run) for name, run in runs.items()}
        return replace(node, **{name: tidied(run) for name, run in fresh.items() if run != runs[name]})

    return rewrite(article, change)


def no_such_note(label: str) -> Notice:
    """What is told of a reference whose footnote has no words, or none that it may lead to."""
    return Notice("no-such-note", f"there is no footnote {label!r} to refer to; its label is kept in brackets")


def _spelt(inline: Inline, known: set[str]) -> Inline:
    return Text(text=f"[{inline.note}]") if isinstance(inline, NoteRef) and inline.note not in known else inline
