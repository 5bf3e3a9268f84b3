"""Candidates for the day of publication and of updates: the dates of lines that could carry them."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from convert.reading.fields.candidate import Candidate
from convert.reading.fields.dateline import find_dateline
from convert.reading.fields.dateline.forms import REACH
from convert.reading.fields.dates.clock import clock_after
from convert.reading.fields.dates.date_cues import cue_before, cue_behind, update_cue, whole_cue
from convert.reading.fields.dates.day_order import puts_the_day_first
from convert.reading.fields.dates.digits import with_latin_digits
from convert.reading.fields.dates.other_days import of_something_else
from convert.reading.fields.dates.written_dates import FoundDate, find_dates, may_hold_a_date
from convert.reading.page import Chunk, Form, Page, once_a_page
from formats.tree import Date

LONGEST = 40  # words of a line that could carry the date
LONGEST_WITHOUT_DAY = 4  # words of a line whose month or year could be meant
OPENING = 80  # characters of a paragraph in which its date may stand
FARTHEST = max(OPENING, REACH)  # characters of a paragraph that opens with a dateline
YEAR_LENGTH, DAY_LENGTH = len("2019"), len("2019-03-12")
# Languages that are written in countries which put the month first and in others, and what is not known.
UNDECIDED = frozenset({"en", "und"})
NEAR = 3  # chunks between a date of publication and the time of an update on the same day


KEPT = (Form.PREFORMATTED, Form.TABLE)  # what stands in code or in a table says nothing of the article


def candidates(page: Page) -> tuple[Candidate, ...]:
    """Every date that could be the article's, in the order of the text, each with the cue that announces it.

    An update that tells only the time ("Updated 11:54 am") is one of the day that stands last before it.
    """
    found: list[Candidate] = []
    for chunk, dates in zip(page.chunks, dates_of(page), strict=True):
        if chunk.form in KEPT:
            continue
        if chunk.words > LONGEST:
            found.extend(_of_paragraph(chunk, page))
            continue
        if dates:
            found.extend(_of_line(chunk, dates, page))
        if found:
            found.extend(_timed_update(chunk, page, found[-1]))
    return _without_lone_years(found)


def _without_lone_years(found: list[Candidate]) -> tuple[Candidate, ...]:
    """All but years that several lines hold alone, as a chronicle has them above what happened then."""
    years = [each for each in found if len(_value(each)) == YEAR_LENGTH and not each.cue]
    return tuple(each for each in found if each not in years) if len(years) > 1 else tuple(found)


@once_a_page
def dates_of(page: Page) -> tuple[tuple[FoundDate, ...], ...]:
    """The dates of each chunk that is no long paragraph; the page's own dates show how "02/12/2024" is meant."""
    texts = [chunk.text if chunk.words <= LONGEST else "" for chunk in page.chunks]
    found = tuple([find_dates(text, page.lexicon) if text else () for text in texts])
    if not any(each.ambiguous for dates in found for each in dates):
        return found
    day_first = _is_day_first(found, page)
    return tuple(
        find_dates(text, page.lexicon, day_first=day_first) if any(each.ambiguous for each in dates) else dates
        for text, dates in zip(texts, found, strict=True)
    )


def _is_day_first(found: tuple[tuple[FoundDate, ...], ...], page: Page) -> bool | None:
    """What most dates with one reading show; else the language, or what else shows the order where that has two."""
    shown = Counter(each.day_first for dates in found for each in dates if not each.ambiguous)
    if shown[True] != shown[False]:
        return shown[True] > shown[False]
    if page.language.tag.partition("-")[0] not in UNDECIDED:
        return True
    if any(each.ambiguous and each.day_first for dates in found for each in dates):
        return None  # a clock of 24 hours or dots speak for themselves
    return puts_the_day_first((chunk.text for chunk in page.chunks), page.lexicon)


def _of_line(chunk: Chunk, dates: tuple[FoundDate, ...], page: Page) -> Iterator[Candidate]:
    ends = (0, *(found.end for found in dates))
    others = of_something_else(chunk.text, dates, page.lexicon)
    for floor, found in zip(ends, dates, strict=False):
        if found in others:
            continue
        cue = _cue(chunk, page, floor, found)
        if len(found.value) >= DAY_LENGTH or cue or chunk.words <= LONGEST_WITHOUT_DAY:
            yield _candidate(chunk, found.start, found.end, found.value, cue)


def _cue(chunk: Chunk, page: Page, floor: int, found: FoundDate) -> str:
    """What announces a date: words before it, a line above that is nothing else, or words behind the last of a line."""
    before = chunk.text[floor : found.start]
    cue = cue_before(before, page.lexicon)
    if not cue and not floor and chunk.index and not any(map(str.isalnum, before)):
        cue = whole_cue(page.chunks[chunk.index - 1].text, page.lexicon)
    if not cue and found == dates_of(page)[chunk.index][-1]:
        cue = cue_behind(chunk.text[found.end :], page.lexicon)
    return cue


def _of_paragraph(chunk: Chunk, page: Page) -> Iterator[Candidate]:
    """The day of a dateline, or one that a cue announces among the first words."""
    if not may_hold_a_date(chunk.text[:FARTHEST]):
        return
    dateline = find_dateline(chunk, page)
    opening = chunk.text[: max(OPENING, dateline.end if dateline is not None else 0)]
    dates = find_dates(opening, page.lexicon)
    others = of_something_else(opening, dates, page.lexicon)
    for found in (each for each in dates if each not in others):
        in_dateline = dateline is not None and found.end <= dateline.end
        cue = cue_before(opening[: found.start], page.lexicon) or cue_behind(chunk.text[found.end :], page.lexicon)
        if (in_dateline or cue) and len(found.value) >= DAY_LENGTH:
            yield _candidate(chunk, found.start, found.end, found.value, cue)


def _timed_update(chunk: Chunk, page: Page, last: Candidate) -> Iterator[Candidate]:
    """The time of an update that is told without its day: on the line of a date, or on one of its own soon after."""
    on_its_line = last.chunk == chunk.index
    soon_after = chunk.index - last.chunk <= NEAR and "updated_cues" in page.openings[chunk.index]
    if len(_value(last)) < DAY_LENGTH or not (on_its_line or soon_after):
        return
    start = last.end if on_its_line else 0
    cue = update_cue(chunk.text[start:], page.lexicon)
    clock = clock_after(with_latin_digits(chunk.text), start + cue.end, page.lexicon) if cue is not None else None
    if cue is not None and clock is not None:
        day = _value(last)[:DAY_LENGTH]
        value = f"{day}T{clock.iso(date.fromisoformat(day))}"
        yield _candidate(chunk, clock.start, clock.end, value, chunk.text[start + cue.start : start + cue.end])


def _value(candidate: Candidate) -> str:
    assert isinstance(candidate.value, Date)
    return candidate.value.value


def _candidate(chunk: Chunk, start: int, end: int, value: str, cue: str) -> Candidate:
    literal = chunk.text[start:end]
    node = Date(value=value, literal=literal, span=chunk.span_of(start, end))
    return Candidate(chunk=chunk.index, start=start, end=end, value=node, cue=cue)
