"""A line is divided among what was found in it: nothing of it is lost, and nothing is given away twice."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import page_of

from convert.reading.assembly.shares import Shares, share
from convert.reading.page import Chunk, Page
from formats.tree import Span

# What lines with findings are made of: names and dates, cues, joints, marks, and words that are none of these.
PIECES = (
    "Ann Lee", "Bo Ek", "3 May 2024", "20:44", "ferries", "By", "by", "and", "at", "Updated:", "Published", "Photo by",
    "Tags:", "Filed under", "|", "·", "—", "(", ")", ",", ";", "5 min read", "Harbour Courier", "駅", "文", "…",
)  # fmt: skip
BLANKS = (" ", "  ", "\t", "\u00a0", "")


@st.composite
def divided_lines(draw: st.DrawFn) -> tuple[str, list[Span]]:
    """A line that holds something to see, and the places of findings in it, in order, none of which overlap."""
    bullet = draw(st.sampled_from(["", "• ", "  - ", "3. "]))
    pieces = draw(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(BLANKS)), min_size=1, max_size=9))
    line = bullet + "".join(piece + blank for piece, blank in pieces)
    first, last = len(bullet), len(line.rstrip())
    if last <= first:
        return line, []
    ends = st.lists(st.integers(first, last), max_size=8, unique=True).map(sorted)
    bounds = draw(ends)
    return line, [Span(*bounds[at : at + 2]) for at in range(0, len(bounds) - 1, 2)]


def line_of(text: str) -> tuple[Page, Chunk]:
    """The second line of a page, so that offsets into the line are none into the source."""
    page = page_of(f"Above\n{text}\nBelow")
    return page, page.chunks[1]


def shares_of(text: str, *found: str) -> Shares:
    """The shares of the findings that are written so in `text`."""
    page, chunk = line_of(text)
    source = page.source.text
    places = [source.index(words, chunk.span.start) for words in found]
    return share(chunk, page, [Span(at, at + len(words)) for at, words in zip(places, found, strict=True)])


def written(text: str, *found: str) -> tuple[list[str], list[str]]:
    """The same shares as words."""
    shares = shares_of(text, *found)
    source = line_of(text)[0].source.text
    taken, left = ([source[span.start : span.end] for span in spans] for spans in (shares.taken, shares.left))
    return taken, left


@settings(max_examples=500, deadline=None, derandomize=True)
@given(divided_lines())
def test_every_visible_character_is_in_exactly_one_span(drawn: tuple[str, list[Span]]) -> None:
    text, spans = drawn
    page, chunk = line_of(text)
    above = len("Above\n")
    shares = share(chunk, page, [Span(above + span.start, above + span.end) for span in spans])
    assert len(shares.taken) == len(spans)
    for at in range(*chunk.span):
        if not page.source.text[at].isspace():
            around = [span for span in (*shares.taken, *shares.left) if span.start <= at < span.end]
            assert len(around) == 1, page.source.text[at:]


@settings(max_examples=300, deadline=None, derandomize=True)
@given(divided_lines())
def test_each_finding_keeps_its_own_words(drawn: tuple[str, list[Span]]) -> None:
    text, spans = drawn
    page, chunk = line_of(text)
    above = len("Above\n")
    own = [Span(above + span.start, above + span.end) for span in spans]
    for span, taken in zip(own, share(chunk, page, own).taken, strict=True):
        assert all(taken.start <= at < taken.end for at in range(*span) if not page.source.text[at].isspace()), (
            page.source.text[slice(*span)]
        )


@pytest.mark.parametrize(
    ("text", "found", "taken"),
    [
        ("By Ann Lee and Bo Ek", ("Ann Lee", "Bo Ek"), ["By Ann Lee", "and Bo Ek"]),
        (
            "Published 3 May 2024 | Updated: 4 May 2024",
            ("3 May 2024", "4 May 2024"),
            ["Published 3 May 2024", "| Updated: 4 May 2024"],
        ),
        ("Photo by Ann Lee", ("Ann Lee",), ["Photo by Ann Lee"]),
        ("Edited by Ann Lee", ("Ann Lee",), ["Edited by Ann Lee"]),
        (
            "Reporting by Ann Lee; Editing by Bo Ek",
            ("Ann Lee", "Bo Ek"),
            ["Reporting by Ann Lee", "; Editing by Bo Ek"],
        ),
        ("(Ann Lee)", ("Ann Lee",), ["(Ann Lee)"]),
        ("— Ann Lee —", ("Ann Lee",), ["— Ann Lee —"]),
        ("• Ferries", ("Ferries",), ["• Ferries"]),
        ("Tags: ferries, harbour", ("ferries", "harbour"), ["Tags: ferries", ", harbour"]),
    ],
)
def test_cues_and_marks_go_to_the_finding_behind_them(text: str, found: tuple[str, ...], taken: list[str]) -> None:
    assert written(text, *found) == (taken, [])


def test_a_cue_behind_a_finding_goes_to_the_next() -> None:
    taken, left = written("Ann Lee Published 3 May 2024", "Ann Lee", "3 May 2024")
    assert (taken, left) == (["Ann Lee", "Published 3 May 2024"], [])


def test_words_that_are_no_cue_are_left() -> None:
    taken, left = written("Ann Lee | 5 minutes of your day | 3 May 2024", "Ann Lee", "3 May 2024")
    assert taken == ["Ann Lee", "3 May 2024"]
    assert left == ["| 5 minutes of your day |"]


def test_words_before_the_first_and_behind_the_last_are_left() -> None:
    assert written("Harbour Courier: Ann Lee, harbour pilot", "Ann Lee") == (
        ["Ann Lee"],
        ["Harbour Courier:", ", harbour pilot"],
    )


def test_a_number_is_no_mark() -> None:
    assert written("Ann Lee 12", "Ann Lee") == (["Ann Lee"], ["12"])


def test_the_whole_line_is_left_where_nothing_is_found() -> None:
    assert written("By the harbour") == ([], ["By the harbour"])


def test_what_stands_within_another_finding_leaves_it_whole() -> None:
    shares, left = written("Ann Lee swims the sound.", "Ann Lee swims the sound", "Ann Lee")
    assert shares == ["Ann Lee swims the sound.", "Ann Lee"]
    assert left == []


def test_of_findings_that_overlap_the_first_keeps_the_words_of_both() -> None:
    page, chunk = line_of("Ann Lee Ek Bo")
    start = chunk.span.start
    shares = share(chunk, page, [Span(start, start + 10), Span(start + 8, start + 13)])
    assert shares == Shares((Span(start, start + 10), Span(start + 11, start + 13)), ())


def test_a_finding_may_reach_into_the_lines_below() -> None:
    page, chunk = line_of("By Ann Lee")
    below = page.chunks[2].span.end
    shares = share(chunk, page, [Span(chunk.span.start + 3, below)])
    assert shares == Shares((Span(chunk.span.start, below),), ())


def test_a_marker_stays_with_the_words_behind_it() -> None:
    taken, left = written("3. Pilots: Ann Lee", "Ann Lee")
    assert taken == ["Ann Lee"]
    assert left == ["3. Pilots:"]
