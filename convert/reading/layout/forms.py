"""The forms that lines have, one function each: what is seen at the head of a line says which one to ask."""

import re
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TypeAlias

from convert.reading.layout.breaks import ends_sentence, is_open
from convert.reading.layout.drafts import Draft, Part, whole
from convert.reading.layout.grid import may_hold_a_row, tables
from convert.reading.layout.lines import Block, Line, unquoted
from convert.reading.layout.outline import Outline, is_numbered_heading, note_label
from convert.reading.layout.prose import paragraphs
from convert.reading.layout.signs import sign_end
from convert.reading.page import Form

Found: TypeAlias = tuple[list[Draft], int]  # drafts, and the index of the line behind them

CODE_INDENT = 4
# "x = 1;", "call(a)", "}", "$ ls", "<b>": more of these than not, and it is code.
CODE = re.compile(r"[{};\\]$|\w\([^()]*\)|[\w\]\"'] ?(?:=|:=|\+=|->|=>) ?\S|^(?:[$#%] |>>>|//|#!|</?\w)")
ITEMS = frozenset({"bullet", "number"})  # signs of them
# "## The plan ##", "== The plan ==": the number of signs is the level, those at the end are ornament.
CLOSING_SIGNS = re.compile(r"[ \t]+#+$|(?<!=)[ \t]*={2,6}$")
TAGS = re.compile(r"# \S")  # "# Ferry# Bridge": more than one
UNDERLINE = re.compile(r"={3,}|-{3,}")
# "~~~~", "^^^^", as long as the line above: shorter ones are ornaments.
OTHER_UNDERLINE = re.compile(r"([~*_+^])\1{2,}")
LEAST_DIFFERENCE = 1  # columns, by which those may be shorter or longer
SHARE_OF_UNDERLINED = 0.5  # of the width of the line above, at least
LONGEST_UNDERLINED = 100
FEWEST_RULE_SIGNS = 3
ORNAMENTS = frozenset({"#", "##", "*", "**", "⁂"})  # fewer signs that are a rule where they stand alone
ARROW = re.compile(r">{2,4}[^>]|>[^>\s]")  # ">>> More", ">More", on a line by itself: no quotation


def drafts(block: Block, number: int, outline: Outline) -> list[Draft]:
    """The drafts of the chunks in the block with this number, in order; every line is in one."""
    if block.is_fenced:
        made = [_fenced(block.lines)]
    elif number in outline.stanzas:
        made = [Draft(form=Form.VERSE, parts=list(map(whole, block.lines)))]
    elif _is_code(block.lines, outline):
        made = [Draft(form=Form.PREFORMATTED, parts=list(map(whole, block.lines)))]
    elif len(block.lines) == 1 and not block.lines[0].sign:
        made = [Draft(parts=[whole(block.lines[0])])]
    else:
        made = _in_order(block.lines, outline)
    made[0].blanks_before = block.blanks_before
    return made


def _fenced(lines: Sequence[Line]) -> Draft:
    inner = list(map(whole, lines[1:-1]))
    fences = [Part(line, line.last, line.last) for line in (lines[0], lines[-1])]
    parts = [fences[0], *inner, fences[1]] if inner else list(map(whole, lines))
    return Draft(form=Form.PREFORMATTED, parts=parts, marker=lines[0].words[:3])


def _is_code(lines: Sequence[Line], outline: Outline) -> bool:
    if lines[0].indent < CODE_INDENT or min(line.indent for line in lines) - outline.margin < CODE_INDENT:
        return False
    return 2 * sum(CODE.search(_without_end_of_item(line)) is not None for line in lines) > len(lines)


def _without_end_of_item(line: Line) -> str:
    """The words of a line; those of an item without the semicolon behind them, which parts items in many languages."""
    return line.words.removesuffix(";") if line.sign in ITEMS else line.words


def _in_order(lines: Sequence[Line], outline: Outline) -> list[Draft]:
    if not may_hold_a_row(outline.text[lines[0].start : lines[-1].end]):
        return _without_tables(lines, outline)
    made: list[Draft] = []
    at = 0
    for start, stop in tables(lines):
        made += _without_tables(lines[at:start], outline)
        made.append(Draft(form=Form.TABLE, parts=list(map(whole, lines[start:stop]))))
        at = stop
    return made + _without_tables(lines[at:], outline)


def _without_tables(lines: Sequence[Line], outline: Outline) -> list[Draft]:
    made: list[Draft] = []
    at = 0
    while at < len(lines):
        found, at = FORMS.get(lines[at].sign, _prose)(lines, at, outline)
        made += found
    return made


def _prose(lines: Sequence[Line], at: int, outline: Outline) -> Found:
    """Lines up to the next one with a sign, as paragraphs; the last is a heading if it is underlined."""
    stop = at + 1
    while stop < len(lines) and (not lines[stop].sign or _is_open_prose(lines[stop], outline)):
        stop += 1
    made = [Draft(parts=[whole(line) for line in paragraph]) for paragraph in paragraphs(lines[at:stop], outline)]
    if stop < len(lines) and _underlines(lines[stop], made[-1]):
        rule = lines[stop]
        made[-1].form, made[-1].marker = Form.HEADING, rule.words[0]
        made[-1].parts.append(Part(rule, rule.last, rule.last))
        stop += 1
    return made, stop


def _is_open_prose(line: Line, outline: Outline) -> bool:
    return is_open(line) and not _is_note(line, outline)


def _underlines(rule: Line, draft: Draft) -> bool:
    longest = max(len(part.line.words) for part in draft.parts)
    is_prose = len(draft.parts) > 1 and ends_sentence(draft.last_line)
    if is_prose or longest > LONGEST_UNDERLINED:
        return False
    if OTHER_UNDERLINE.fullmatch(rule.words):
        return abs(len(rule.words) - longest) <= LEAST_DIFFERENCE
    return UNDERLINE.fullmatch(rule.words) is not None and len(rule.words) >= longest * SHARE_OF_UNDERLINED


def _heading(lines: Sequence[Line], at: int, outline: Outline) -> Found:
    line = lines[at]
    if line.indent:  # the fourth bullet of a text browser
        return _item(lines, at, outline)
    end = sign_end(line.text, line.first)
    words = CLOSING_SIGNS.sub("", line.text[end : line.last])
    if not words.strip() or TAGS.search(words):
        return [Draft(parts=[whole(line)])], at + 1
    start = end + len(words) - len(words.lstrip())
    stop = at + 1
    while stop < len(lines) and is_open(lines[stop]) and _goes_on(lines, stop, outline):
        stop += 1
    parts = [Part(line, start, end + len(words)), *map(whole, lines[at + 1 : stop])]
    return [Draft(form=Form.HEADING, parts=parts, marker=line.text[line.first : end])], stop


def _rule(lines: Sequence[Line], at: int, outline: Outline) -> Found:
    signs = "".join(lines[at].words.split())
    alone = len(lines) == 1 and signs in ORNAMENTS
    form = Form.RULE if len(signs) >= FEWEST_RULE_SIGNS or alone else Form.PROSE
    return [Draft(form=form, parts=[whole(lines[at])])], at + 1


def _item(lines: Sequence[Line], at: int, outline: Outline) -> Found:
    """A list item, as it seems; what it is shows when its neighbours are known."""
    made, stop = _hanging(lines, at, outline)
    line = lines[at]
    made.form, made.marker = Form.LIST_ITEM, line.text[line.first : sign_end(line.text, line.first)]
    made.goes_on = _goes_on(lines, at, outline)
    return [made], stop


def _goes_on(lines: Sequence[Line], at: int, outline: Outline) -> bool:
    return at > 0 and outline.wrapped.explains(lines[at])


def _note(lines: Sequence[Line], at: int, outline: Outline) -> Found:
    line = lines[at]
    if not _is_note(line, outline):
        return _prose(lines, at, outline)
    made, stop = _hanging(lines, at, outline)
    made.form, made.marker = Form.NOTE, note_label(line)
    made.goes_on = _goes_on(lines, at, outline)
    return [made], stop


def _is_note(line: Line, outline: Outline) -> bool:
    if line.sign == "note":
        return (
            line.text[line.first + 1] == "^" or not outline.numbers_its_paragraphs or note_label(line) in outline.calls
        )
    return line.sign == "mark" and note_label(line) in outline.bare_notes and not is_numbered_heading(line)


def _hanging(lines: Sequence[Line], at: int, outline: Outline) -> tuple[Draft, int]:
    """A line without its sign, and the lines below that go on in it: they are set in further, or had to be broken."""
    line = lines[at]
    start = sign_end(line.text, line.first)
    start += len(line.text[start:]) - len(line.text[start:].lstrip())
    stop = at + 1
    while stop < len(lines) and is_open(lines[stop]) and _hangs(line, lines[stop], outline):
        stop += 1
    return Draft(parts=[Part(line, start, line.last), *map(whole, lines[at + 1 : stop])]), stop


def _hangs(head: Line, below: Line, outline: Outline) -> bool:
    return (below.indent > head.indent and not outline.is_indented) or outline.wrapped.explains(below)


def _quotation(lines: Sequence[Line], at: int, outline: Outline) -> Found:
    """Lines that open with ">": those of one depth are joined as prose is, an empty one parts paragraphs."""
    stop = at
    while stop < len(lines) and lines[stop].sign == "quote":
        stop += 1
    quoted = list(map(unquoted, lines[at:stop]))
    if not any(line.words for line in quoted) or (len(quoted) == 1 and ARROW.match(lines[at].words)):
        return [Draft(parts=[whole(line)]) for line in lines[at:stop]], stop
    made: list[Draft] = []
    empty: list[Part] = []
    for depth, group in groupby(quoted, key=_depth):
        run = list(group)
        if not depth:
            (made[-1].parts if made else empty).extend(map(whole, run))
            continue
        for paragraph in paragraphs(run, outline):
            made.append(Draft(form=Form.QUOTED, parts=[*empty, *map(whole, paragraph)], marker=">", depth=depth))
            empty = []
    return made, stop


def _depth(line: Line) -> int:
    """How many quote signs stand before the words of a line; 0 if there are none."""
    return line.text.count(">", 0, line.first) if line.words else 0


# What is asked where a line opens with a sign; the others are prose.
FORMS: dict[str, Callable[[Sequence[Line], int, Outline], Found]] = {
    "heading": _heading,
    "rule": _rule,
    "quote": _quotation,
    "bullet": _item,
    "number": _item,
    "note": _note,
    "mark": _note,
}
