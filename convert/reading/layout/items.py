"""Which of the lines that look like list items are items: their neighbours say."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from convert.reading.layout.breaks import ends_sentence
from convert.reading.layout.drafts import Draft, whole
from convert.reading.lexicon import lexicon_for
from convert.reading.page import Form

SURE_BULLETS = frozenset("•‣◦▪▫●○■□▸►➤✓✔")
DASHES = frozenset("-–")
SIGNS_OF_OTHERS = frozenset("o#@")  # a word in some languages, a heading, an address: bullets only where set in
NESTING = "*+o#@"  # the bullets of text browsers, the deeper the later
NUMBER = "number"  # the sign of "3. Results"
SAME_INDENT = 1  # " 9." and "10." stand one column apart
FEWEST_LOOSE = 3  # dashes that nothing but their place in a row holds together: fewer are a dialogue
# "(iv)", "3.", "b)": what counts, and what stands around it.
ORDINAL = re.compile(r"(?P<before>\(?)(?:(?P<digits>\d+)|(?P<letters>[a-zA-Z]+))(?P<behind>[.)])")
ROMAN = {"i": 1, "v": 5, "x": 10}
# "Mai 2024", "October:", "mars": with the number before it, a date.
MONTH = re.compile(r"([^\W\d_]+)\.?(?=\s+\d|[,:]|$)")
# "he said.", "who?”": a sentence is over. "What?", "“No": somebody speaks.
SENTENCE = re.compile(r"[.!?…][\"'”’»)]?$")
SPEECH = re.compile(r"[?!…][\"'”’»)]?$|[\"“”„«»]")


class Level(NamedTuple):
    """One level of nested lists: where its marks stand, and what they are."""

    indent: int
    kind: str


def settle(drafts: Sequence[Draft], *, has_gaps: bool) -> list[Draft]:
    """`drafts`, where items have their depth, and what only looked like one is prose.

    Such prose is joined to the draft before it if the break between them was forced. With `has_gaps` the text parts
    its paragraphs by blank lines, so that lines without one between them belong together.
    """
    runs = [(run, _accepted(run, has_gaps=has_gaps)) for run in _runs(drafts)]
    dashes = {_place(draft) for run, items in runs for draft in run if draft.marker in DASHES and id(draft) in items}
    for run, items in runs:
        items |= {id(draft) for draft in run if _place(draft) in dashes and _may_be_alone(draft)}
        _set_depths([draft for draft in run if id(draft) in items])
        for draft in run:
            if id(draft) not in items:
                _become_prose(draft)
    return _joined(drafts)


def _runs(drafts: Sequence[Draft]) -> Iterator[list[Draft]]:
    """Items that follow each other; prose that is set in below an item belongs to it and parts no run."""
    run: list[Draft] = []
    for draft in drafts:
        if draft.form is Form.LIST_ITEM:
            run.append(draft)
        elif run and not (draft.form is Form.PROSE and draft.blanks_before and draft.indent > run[-1].indent):
            yield run
            run = []
    if run:
        yield run


def _place(draft: Draft) -> tuple[str, int]:
    """The mark of an item, and where it stands."""
    return draft.marker, draft.indent


def _ending(draft: Draft) -> str:
    return draft.last_line.words


def _accepted(run: Sequence[Draft], *, has_gaps: bool) -> frozenset[int]:
    """The identities of those in `run` that are items."""
    alike: defaultdict[tuple[str, int], list[Draft]] = defaultdict(list)
    for draft in run:
        alike[_place(draft)].append(draft)
    sure = {id(draft) for kin in alike.values() if _are_bullets(kin, has_gaps=has_gaps) for draft in kin}
    sure.update(id(draft) for draft in _counted(run))
    accepted: set[int] = set()
    outermost: int | None = None
    for draft in run:
        nested = outermost is not None and draft.indent > outermost + SAME_INDENT
        if nested or id(draft) in sure:
            accepted.add(id(draft))
            outermost = draft.indent if outermost is None else min(outermost, draft.indent)
    return frozenset(accepted)


def _are_bullets(kin: Sequence[Draft], *, has_gaps: bool) -> bool:
    """Whether the mark that these share, at the same indent, is a bullet."""
    marker, are_set_in, several = kin[0].marker, kin[0].indent > 0, len(kin) > 1
    if ORDINAL.fullmatch(marker):
        return False
    if marker in SURE_BULLETS:
        return True
    if marker in DASHES:
        return several and not _is_dialogue(kin, has_gaps=has_gaps)
    return (several and are_set_in) if marker in SIGNS_OF_OTHERS else (several or are_set_in)


def _is_dialogue(dashed: Sequence[Draft], *, has_gaps: bool) -> bool:
    """Whether dashes open what people say: sentences, with questions and quotation marks, or standing apart."""
    endings = list(map(_ending, dashed))
    sentences = sum(SENTENCE.search(ending) is not None for ending in endings)
    apart = not has_gaps or any(draft.blanks_before for draft in dashed[1:])
    loose = apart and len(dashed) < FEWEST_LOOSE
    return 2 * sentences >= len(dashed) and (loose or any(SPEECH.search(ending) for ending in endings))


def _may_be_alone(dashed: Draft) -> bool:
    """Whether a lone dash opens an item, in a text in which others do: no sentence, and no word of the line above."""
    return not dashed.goes_on and SENTENCE.search(_ending(dashed)) is None


def _counted(run: Sequence[Draft]) -> Iterator[Draft]:
    """The items whose numbers follow those of a neighbour, and a first one that is set in."""
    before: dict[tuple[str, int], tuple[Draft, frozenset[int]]] = {}
    for draft in run:
        ordinal = ORDINAL.fullmatch(draft.marker)
        if ordinal is None or _is_date(draft):
            continue
        place = _dress(ordinal), draft.indent
        numbers = _numbers(ordinal)
        last = next((before[near] for step in (0, 1, -1) if (near := (place[0], place[1] + step)) in before), None)
        if last and _follow(last[1], numbers):
            yield last[0]
            yield draft
        elif draft.indent and 1 in numbers:
            yield draft
        before[place] = draft, numbers


def _is_date(draft: Draft) -> bool:
    part = draft.parts[0]
    found = MONTH.match(part.line.text, part.start, part.end)
    return found is not None and draft.marker[-1] == "." and found[1].casefold() in lexicon_for("und").months


def _dress(ordinal: re.Match[str]) -> str:
    kind = "1" if ordinal["digits"] else "a" if ordinal["letters"].islower() else "A"
    return ordinal["before"] + kind + ordinal["behind"]


def _numbers(ordinal: re.Match[str]) -> frozenset[int]:
    """What the mark may count: "i" is one and nine."""
    if ordinal["digits"]:
        return frozenset({int(ordinal["digits"])})
    letters = ordinal["letters"].lower()
    numbers = {ord(letters) - ord("a") + 1} if len(letters) == 1 else set()
    if set(letters) <= ROMAN.keys():
        values = [ROMAN[letter] for letter in letters] + [0]
        numbers.add(sum(-one if one < after else one for one, after in pairwise(values)))
    return frozenset(numbers)


def _follow(numbers: frozenset[int], later: frozenset[int]) -> bool:
    """Whether one counts on from the other, up or down, or both are the 1 that stands for any number."""
    return any(one + 1 in later or one - 1 in later or one == 1 in later for one in numbers)


def _set_depths(items: Sequence[Draft]) -> None:
    levels: list[Level] = []
    for draft in items:
        ordinal = ORDINAL.fullmatch(draft.marker)
        level = Level(draft.indent, _dress(ordinal) if ordinal else draft.marker)
        while levels and levels[-1].indent > level.indent + SAME_INDENT:
            levels.pop()
        if not levels or level.indent > levels[-1].indent + SAME_INDENT or _is_nested(level, levels[-1]):
            levels.append(level)
        elif level.kind != levels[-1].kind:
            while len(levels) > 1 and levels[-2].indent >= level.indent - SAME_INDENT:
                levels.pop()
            levels[-1] = level
        draft.depth = len(levels) - 1


def _is_nested(level: Level, above: Level) -> bool:
    """Whether the mark is the next one that a text browser would take, at the same indent."""
    return level.kind + above.kind in {two + one for one, two in pairwise(NESTING)}


def _become_prose(draft: Draft) -> None:
    if draft.form is not Form.PROSE:
        draft.form, draft.marker = Form.PROSE, ""
        draft.parts[0] = whole(draft.parts[0].line)


def _joined(drafts: Sequence[Draft]) -> list[Draft]:
    joined: list[Draft] = []
    for draft in drafts:
        may_go_on = draft.goes_on and draft.form in (Form.PROSE, Form.NOTE)
        if may_go_on and joined[-1].form in (Form.PROSE, Form.LIST_ITEM) and not _stands_apart(draft, joined[-1]):
            _become_prose(draft)
            joined[-1].parts.extend(draft.parts)
        else:
            joined.append(draft)
    return joined


def _stands_apart(draft: Draft, above: Draft) -> bool:
    """Whether one line with a number stands below the end of a sentence, and ends with none: that is a heading."""
    line = draft.last_line
    is_alone = len(draft.parts) == 1 and line.sign == NUMBER and line.head.isdigit()
    return is_alone and line.text[line.last - 1].isalpha() and ends_sentence(above.last_line)
