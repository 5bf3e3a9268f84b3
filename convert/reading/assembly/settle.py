"""Labels in the light of the findings: once the title is known, another headline is none."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import groupby

import msgspec

from convert.reading.assembly.consistent import consistent, parted_once
from convert.reading.choose import Findings
from convert.reading.fields.title import SITE_SUFFIX
from convert.reading.labels import Label, LabelledChunk, relabelled
from convert.reading.ranking.ranker import Finding
from convert.reading.words import folded
from formats.tree import Contributor

Lines = tuple[LabelledChunk, ...]

# Words of the story that stand by themselves: there is a body where one of these stands.
TEXT = frozenset(
    {Label.PARAGRAPH, Label.QUOTE, Label.LIST_ITEM, Label.SPEECH, Label.TABLE, Label.VERSE, Label.PREFORMATTED}
)
# What keeps its label though a person, a date or a keyword is found in it.
RUNNING = TEXT - {Label.LIST_ITEM} | {
    Label.TAGLINE,
    Label.CREDIT_LINE,
    Label.PHOTO_CREDIT,
    Label.CAPTION,
    Label.EDITORS_NOTE,
    Label.ATTRIBUTION,
}
HARDLY = 0.5  # the probability below which a paragraph may be something else that fills its line
STANDFIRSTS = 2  # paragraphs that may stand between a title and its byline


class Scene(msgspec.Struct, frozen=True):
    """Where the title stands (-1: nowhere), the last line below it that signs or dates, and the text from there on."""

    title: int
    title_texts: frozenset[str]  # its line, and what of that is the title, as they are compared
    signature: int
    first: int
    last: int


def settle(lines: Lines, findings: Findings) -> Lines:
    """`lines` with every label changed that a finding contradicts, and with the finding's reasons where it decided."""
    chosen = dict(_chosen(lines, findings))
    decided = tuple(consistent([chosen.get(line.chunk.index, line) for line in lines]))
    signing = [index for index, line in chosen.items() if line.label in (Label.BYLINE, Label.DATE_LINE)]
    scene = _scene(decided, findings, signing)
    placed = [line if line.chunk.index in chosen else _placed(line, scene) for line in decided]
    return tuple(parted_once(placed))


def _chosen(lines: Lines, findings: Findings) -> Iterator[tuple[int, LabelledChunk]]:
    dates = [found for found in (findings.updated, findings.published) if found is not None]
    fields = ((Label.KEYWORD, findings.keywords), (Label.DATE_LINE, dates), (Label.BYLINE, findings.people))
    listing = _lists_of(findings.keywords, lines)
    if findings.kicker is not None and lines[findings.kicker].label is not Label.KICKER:
        line = lines[findings.kicker]
        yield line.chunk.index, relabelled(line, Label.KICKER, "it leads to the title with a colon")
    for label, found in fields:
        for finding in found:
            for line in _lines_of(finding, lines):
                if line.label not in RUNNING or _is_all_of(line, finding) or line.chunk.index in listing:
                    yield line.chunk.index, _by_finding(line, label, finding)
    if findings.title is not None and not _is_an_opening(lines, findings.title):
        line = lines[findings.title.candidate.chunk]
        yield line.chunk.index, _by_finding(line, Label.HEADLINE, findings.title)


def _lines_of(finding: Finding, lines: Lines) -> Iterator[LabelledChunk]:
    """The line of a finding, and those below it that belong to it: a position, an e-mail address."""
    index, span = finding.candidate.chunk, finding.candidate.value.span
    yield lines[index]
    while span is not None and (index := index + 1) < len(lines) and lines[index].chunk.span.start < span.end:
        yield lines[index]


def _lists_of(keywords: Iterable[Finding], lines: Lines) -> frozenset[int]:
    """The lines that were hardly taken for paragraphs and have nothing but several keywords: "ferries, harbours"."""
    ordered = sorted(keywords, key=lambda finding: (finding.candidate.chunk, finding.candidate.start))
    return frozenset(
        index
        for index, found in groupby(ordered, key=lambda finding: finding.candidate.chunk)
        if _is_hardly_a_paragraph(lines[index]) and _are_all_of(lines[index].chunk.text, [*found])
    )


def _are_all_of(text: str, found: Sequence[Finding]) -> bool:
    ends = (0, *(finding.candidate.end for finding in found))
    starts = (*(finding.candidate.start for finding in found), len(text))
    between = (text[end:start] for end, start in zip(ends, starts, strict=True))
    return len(found) > 1 and not any(map(str.isalnum, "".join(between)))


def _is_hardly_a_paragraph(line: LabelledChunk) -> bool:
    return line.label is Label.PARAGRAPH and line.confidence < HARDLY


def _is_all_of(line: LabelledChunk, finding: Finding) -> bool:
    """Whether what was hardly taken for a paragraph does nothing but sign: "Ann Lee", "Ann Lee, chair"."""
    signed, text = finding.candidate.value.span, line.chunk.span
    if signed is None or not _is_hardly_a_paragraph(line) or not isinstance(finding.candidate.value, Contributor):
        return False
    return signed.start <= text.start and text.end <= signed.end


def _by_finding(line: LabelledChunk, label: Label, finding: Finding) -> LabelledChunk:
    return LabelledChunk(line.chunk, label, finding.confidence, finding.why or line.why)


def _is_an_opening(lines: Lines, title: Finding) -> bool:
    """The title is only the opening words of a paragraph, which stays one."""
    line, end = lines[title.candidate.chunk], title.candidate.end
    text = line.chunk.text
    return line.label in TEXT and end < len(text) and SITE_SUFFIX.match(text, end) is None


def _scene(lines: Lines, findings: Findings, signing: Collection[int]) -> Scene:
    title = findings.title.candidate.chunk if findings.title else -1
    body = [line.chunk.index for line in lines if line.label in TEXT and line.chunk.index >= title]
    signature = _signature(signing, title, body)
    body = [index for index in body if index > signature] or body
    first, last = (body[0], body[-1]) if body else (len(lines), -1)
    return Scene(title, _title_texts(lines, findings.title), signature, first, last)


def _title_texts(lines: Lines, title: Finding | None) -> frozenset[str]:
    if title is None:
        return frozenset()
    found = title.candidate
    chunk = lines[found.chunk].chunk
    return frozenset({chunk.folded, folded(chunk.text[found.start : found.end])})


def _signature(signing: Collection[int], title: int, body: list[int]) -> int:
    """The last line that signs or dates the story near its title, at most `STANDFIRSTS` paragraphs below it.

    What only reads like a byline or a date signs nothing.
    """
    end = body[STANDFIRSTS] if len(body) > STANDFIRSTS else title
    return max((index for index in signing if title < index < end), default=title)


def _placed(line: LabelledChunk, scene: Scene) -> LabelledChunk:
    rule = RULES.get(line.label)
    label, why = rule(line, scene) if rule else (line.label, "")
    return line if label is line.label else relabelled(line, label, why)


Verdict = tuple[Label, str]


def _other_headline(line: LabelledChunk, scene: Scene) -> Verdict:
    index = line.chunk.index
    if line.chunk.folded in scene.title_texts:
        return Label.FURNITURE, "it says the title again"
    if index == scene.title - 1:
        return Label.KICKER, "it stands right above the title"
    if scene.title < index < scene.first:
        return Label.DECK, "it stands between title and text"
    return _subhead(line, scene) if index < scene.last else (Label.FURNITURE, "it stands outside the story")


def _kicker(line: LabelledChunk, scene: Scene) -> Verdict:
    if line.chunk.index == scene.title - 1:
        return Label.KICKER, ""
    return Label.FURNITURE, "it does not stand right above the title"


def _deck(line: LabelledChunk, scene: Scene) -> Verdict:
    index = line.chunk.index
    if scene.title < index < scene.first:
        return Label.DECK, ""
    amid = scene.first < index < scene.last
    return (Label.PARAGRAPH, "it stands amid the text") if amid else (Label.FURNITURE, "it stands outside the story")


def _subhead(line: LabelledChunk, scene: Scene) -> Verdict:
    if line.chunk.folded in scene.title_texts:
        return Label.FURNITURE, "it says the title again"
    if scene.title < line.chunk.index < scene.signature:
        return Label.DECK, "it stands between the title and who signs it"
    if scene.title < line.chunk.index < scene.last:
        return Label.SUBHEAD, "it stands amid the text"
    return Label.FURNITURE, "no text follows it"


def _text(line: LabelledChunk, scene: Scene) -> Verdict:
    index = line.chunk.index
    if index < scene.title < scene.last:
        return Label.FURNITURE, "it stands above the title"
    if line.label is Label.PARAGRAPH and scene.title < index < scene.signature:
        return Label.DECK, "it stands between the title and who signs it"
    return line.label, ""


def _amid_only(line: LabelledChunk, scene: Scene) -> Verdict:
    amid = scene.title < line.chunk.index <= scene.last + 1
    return (line.label, "") if amid else (Label.FURNITURE, "it stands outside the story")


def _not_chosen(line: LabelledChunk, scene: Scene) -> Verdict:
    return Label.FURNITURE, f"it reads like a {line.label}, but names nothing of this article"


RULES: dict[Label, Callable[[LabelledChunk, Scene], Verdict]] = {
    Label.HEADLINE: _other_headline,
    Label.KICKER: _kicker,
    Label.DECK: _deck,
    Label.SUBHEAD: _subhead,
    Label.BYLINE: _not_chosen,
    Label.DATE_LINE: _not_chosen,
    Label.KEYWORD: _not_chosen,
    Label.BREAK: _amid_only,
    Label.ATTRIBUTION: _amid_only,
    Label.PULL_QUOTE: _amid_only,
    **dict.fromkeys(TEXT, _text),
}
