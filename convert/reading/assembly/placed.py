"""Findings to nodes, each with its place in the source, and what their lines hold besides."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

import msgspec

from convert.reading.assembly.shares import share
from convert.reading.choose import Findings
from convert.reading.labels import Label, LabelledChunk
from convert.reading.page import Page
from convert.reading.ranking.ranker import Finding
from formats.tree import Contributor, Date, Inferred, Phrase, SetAside, Span

# The lines that findings have for themselves; in any other they only point at words of the story.
OWN = frozenset({Label.HEADLINE, Label.BYLINE, Label.DATE_LINE, Label.KEYWORD})

Found = TypeVar("Found", bound=Inferred)


class Placed(msgspec.Struct, frozen=True, kw_only=True):
    """The nodes that the findings become, and the words beside them that nobody takes."""

    title: Phrase | None
    people: tuple[Contributor, ...]
    published: Date | None
    updated: Date | None
    keywords: tuple[Phrase, ...]
    left: tuple[SetAside, ...]


def place(page: Page, lines: Sequence[LabelledChunk], findings: Findings) -> Placed:
    """`findings` as nodes: each takes its words and its cue ("By", "Updated:"), so that a line is divided whole."""
    per_line: dict[int, list[Finding]] = {}
    for finding in _all(findings):
        if lines[finding.candidate.chunk].label in OWN:
            per_line.setdefault(finding.candidate.chunk, []).append(finding)
    spans: dict[int, Span] = {}
    left: list[SetAside] = []
    for index, found in per_line.items():
        found.sort(key=lambda finding: finding.candidate.start)
        shares = share(lines[index].chunk, page, [_span(finding) for finding in found])
        spans |= {id(finding): span for finding, span in zip(found, shares.taken, strict=True)}
        left += (_left(page, span, lines[index]) for span in shares.left)
    return Placed(
        title=_one(findings.title, spans, Phrase),
        people=tuple(_node(finding, spans, Contributor) for finding in findings.people),
        published=_one(findings.published, spans, Date),
        updated=_one(findings.updated, spans, Date),
        keywords=tuple(_node(finding, spans, Phrase) for finding in findings.keywords),
        left=tuple(left),
    )


def _all(findings: Findings) -> Iterator[Finding]:
    single = (findings.title, findings.published, findings.updated)
    yield from (finding for finding in single if finding is not None)
    yield from findings.people
    yield from findings.keywords


def _span(finding: Finding) -> Span:
    assert finding.candidate.value.span is not None
    return finding.candidate.value.span


def _one(finding: Finding | None, spans: dict[int, Span], kind: type[Found]) -> Found | None:
    return None if finding is None else _node(finding, spans, kind)


def _node(finding: Finding, spans: dict[int, Span], kind: type[Found]) -> Found:
    node = finding.candidate.value
    assert isinstance(node, kind)
    span = spans.get(id(finding), node.span)
    return msgspec.structs.replace(node, span=span, confidence=finding.confidence, why=finding.why)


def _left(page: Page, span: Span, line: LabelledChunk) -> SetAside:
    why = (f"it stands in a {line.label}, but beside what the line says of this article",)
    return SetAside(
        text=page.source.text[span.start : span.end],
        reason="metadata",
        span=span,
        confidence=line.confidence,
        why=why,
    )
