"""Labels are settled by what was found: one headline, no byline that names nobody, text only in the story."""

import re

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import page_of

from convert.reading.assembly.consistent import consistent, parted_once
from convert.reading.assembly.settle import TEXT, settle
from convert.reading.choose import Findings
from convert.reading.fields.candidate import Candidate
from convert.reading.labels import Label, LabelledChunk, relabelled
from convert.reading.ranking.ranker import Finding
from formats.tree import Contributor, Date, PersonName, Phrase, Span

# 'byline: By «Ann Lee»': a label, and a line in which a person, a date or a keyword is found.
LINE = re.compile(r"(?P<label>[a-z' ]+): (?P<text>.+)")
FOUND = re.compile(r"«(.+?)»")
NOTHING = Findings(title=None, people=(), published=None, updated=None, keywords=())
WHY = ("it was seen",)

Lines = tuple[LabelledChunk, ...]


def lines_of(story: str) -> Lines:
    rows = [LINE.fullmatch(row) for row in story.split("\n")]
    page = page_of("\n".join(row["text"].translate(str.maketrans("", "", "«»")) for row in rows))
    return tuple(
        LabelledChunk(chunk, Label(row["label"]), 0.6, WHY) for chunk, row in zip(page.chunks, rows, strict=True)
    )


def found(story: str, at: int, value: Phrase | Contributor | Date) -> Finding:
    """A finding of the marked words in line `at` of a story, or of the whole line."""
    chunk = lines_of(story)[at].chunk
    marked = FOUND.search(story.split("\n")[at])
    words = marked[1] if marked is not None else chunk.text
    start = chunk.text.index(words)
    placed = msgspec.structs.replace(value, span=value.span or chunk.span_of(start, start + len(words)))
    return Finding(Candidate(chunk=at, start=start, end=start + len(words), value=placed), 0.9, ("it was found",))


def person(story: str, at: int) -> Finding:
    return found(story, at, Contributor(name=PersonName(literal="Ann Lee")))


def title(story: str, at: int) -> Finding:
    return found(story, at, Phrase(text="any"))


def day(story: str, at: int) -> Finding:
    return found(story, at, Date(value="2024-05-03", literal="3 May 2024"))


def settled(story: str, at: int | None = None, **findings: object) -> list[str]:
    """The labels after settling, with line `at` for the title, in words."""
    heading = None if at is None else title(story, at)
    known = msgspec.structs.replace(NOTHING, title=heading, **findings)
    return [line.label.value for line in settle(lines_of(story), known)]


STORY = "headline: Ferries return\nparagraph: It rained.\nparagraph: It snowed."


@pytest.mark.parametrize(
    ("story", "at", "labels"),
    [
        # what the title does to other headlines
        (f"headline: Ferries leave\n{STORY}", 1, ["kicker", "headline", "paragraph", "paragraph"]),
        (
            f"headline: One\nheadline: Ferries leave\n{STORY}",
            2,
            ["furniture", "kicker", "headline", "paragraph", "paragraph"],
        ),
        (
            "headline: Ferries return\nheadline: And leave\nparagraph: It rained.",
            0,
            ["headline", "deck", "paragraph"],
        ),
        (
            "headline: Ferries return\nparagraph: It rained.\nheadline: And leave\nparagraph: It snowed.",
            0,
            ["headline", "paragraph", "subhead", "paragraph"],
        ),
        (f"{STORY}\nheadline: Dogs bark", 0, ["headline", "paragraph", "paragraph", "furniture"]),
        (f"{STORY}\nheadline: FERRIES  RETURN", 0, ["headline", "paragraph", "paragraph", "furniture"]),
        # kickers and decks have their places
        (f"kicker: Harbour\n{STORY}", 1, ["kicker", "headline", "paragraph", "paragraph"]),
        (f"{STORY}\nkicker: Harbour", 0, ["headline", "paragraph", "paragraph", "furniture"]),
        (
            "headline: Ferries return\ndeck: At last\nparagraph: It rained.",
            0,
            ["headline", "deck", "paragraph"],
        ),
        (
            "headline: Ferries return\nparagraph: It rained.\ndeck: It hailed.\nparagraph: It snowed.",
            0,
            ["headline", "paragraph", "paragraph", "paragraph"],
        ),
        (f"deck: At last\n{STORY}", 1, ["furniture", "headline", "paragraph", "paragraph"]),
        (f"{STORY}\ndeck: At last", 0, ["headline", "paragraph", "paragraph", "furniture"]),
        # subheads stand amid the text
        (
            "headline: Ferries return\nparagraph: It rained.\nsubhead: Snow\nparagraph: It snowed.",
            0,
            ["headline", "paragraph", "subhead", "paragraph"],
        ),
        (f"{STORY}\nsubhead: Snow", 0, ["headline", "paragraph", "paragraph", "furniture"]),
        (f"subhead: Snow\n{STORY}", 1, ["furniture", "headline", "paragraph", "paragraph"]),
        # text above the title belongs to something else
        (f"paragraph: Cookies help us.\n{STORY}", 1, ["furniture", "headline", "paragraph", "paragraph"]),
        (f"list item: • Menu\n{STORY}", 1, ["furniture", "headline", "paragraph", "paragraph"]),
        # lines that name nothing of this article
        (f"{STORY}\nbyline: By Bo Ek", 0, ["headline", "paragraph", "paragraph", "furniture"]),
        (f"{STORY}\ndate line: 4 May 2024", 0, ["headline", "paragraph", "paragraph", "furniture"]),
        (f"{STORY}\nkeyword: dogs", 0, ["headline", "paragraph", "paragraph", "furniture"]),
        # what may stand right behind the text, and nowhere else
        (f"{STORY}\nattribution: — Ann Lee", 0, ["headline", "paragraph", "paragraph", "attribution"]),
        (f"attribution: — Ann Lee\n{STORY}", 1, ["furniture", "headline", "paragraph", "paragraph"]),
        (
            f"{STORY}\nfurniture: Menu\nbreak: * * *",
            0,
            ["headline", "paragraph", "paragraph", "furniture", "furniture"],
        ),
        # what is settled by its label alone
        (f"{STORY}\ntagline: Ann Lee is a pilot.", 0, ["headline", "paragraph", "paragraph", "tagline"]),
        (f"caption: A ferry\n{STORY}", 1, ["caption", "headline", "paragraph", "paragraph"]),
        # captions that are said twice
        (
            f"{STORY}\ncaption: A ferry in the rain\ncaption: A FERRY in the rain",
            0,
            ["headline", "paragraph", "paragraph", "caption", "furniture"],
        ),
        (
            f"{STORY}\ncaption: Map\ncaption: Map",
            0,
            ["headline", "paragraph", "paragraph", "caption", "caption"],
        ),
    ],
)
def test_a_label_is_settled_by_its_place(story: str, at: int, labels: list[str]) -> None:
    assert settled(story, at) == labels


def test_the_line_of_the_title_is_the_headline_whatever_it_was() -> None:
    for label in Label:
        story = f"{label}: Ferries return\nparagraph: It rained."
        assert settled(story, 0) == ["headline", "paragraph"]


def test_a_paragraph_that_opens_with_the_title_stays_one() -> None:
    story = "paragraph: «It rained.» Then it snowed for the whole of the winter.\nparagraph: It hailed."
    assert settled(story, 0) == ["paragraph", "paragraph"]


def test_a_standfirst_may_stand_between_title_and_byline() -> None:
    story = (
        "headline: Ferries return\nparagraph: It rained.\nbyline: By «Ann Lee»\nparagraph: It snowed.\n"
        "paragraph: It hailed.\nparagraph: It thawed."
    )
    assert settled(story, 0, people=(person(story, 2),)) == [
        "headline", "deck", "byline", "paragraph", "paragraph", "paragraph",
    ]  # fmt: skip


def test_a_byline_far_below_makes_no_standfirst() -> None:
    story = (
        "headline: Ferries return\nparagraph: It rained.\nparagraph: It snowed.\nparagraph: It hailed.\n"
        "byline: By «Ann Lee»"
    )
    assert settled(story, 0, people=(person(story, 4),)) == [
        "headline", "paragraph", "paragraph", "paragraph", "byline",
    ]  # fmt: skip


@pytest.mark.parametrize("label", ["furniture", "kicker", "deck", "headline", "list item", "keyword", "date line"])
def test_a_line_with_a_finding_says_so(label: str) -> None:
    story = f"{STORY}\n{label}: By «Ann Lee»"
    assert settled(story, 0, people=(person(story, 3),))[3] == "byline"
    assert settled(story, 0, published=day(story, 3))[3] == "date line"
    assert settled(story, 0, updated=day(story, 3))[3] == "date line"
    assert settled(story, 0, keywords=(found(story, 3, Phrase(text="any")),))[3] == "keyword"


@pytest.mark.parametrize(
    "label",
    ["paragraph", "quote", "speech", "tagline", "credit line", "photo credit", "caption", "editor's note"],
)
def test_running_text_keeps_its_label_though_something_is_found_in_it(label: str) -> None:
    story = f"{STORY}\n{label}: «Ann Lee» was seen"
    assert settled(story, 0, people=(person(story, 3),))[3] == label
    assert settled(story, 0, published=day(story, 3))[3] == label


@pytest.mark.parametrize(
    ("confidence", "words", "label"),
    [
        (0.4, ("ferries", "harbours"), Label.KEYWORD),
        (0.4, ("ferries",), Label.PARAGRAPH),
        (0.6, ("ferries", "harbours"), Label.PARAGRAPH),
    ],
)
def test_what_is_hardly_a_paragraph_and_lists_keywords_alone_is_no_text(
    confidence: float, words: tuple[str, ...], label: Label
) -> None:
    story = f"{STORY}\nparagraph: ferries, harbours"
    *above, last = lines_of(story)
    lines = (*above, msgspec.structs.replace(last, confidence=confidence))
    keywords = tuple(found(story.replace(word, f"«{word}»"), 3, Phrase(text=word)) for word in words)
    assert settle(lines, msgspec.structs.replace(NOTHING, keywords=keywords))[-1].label is label


@pytest.mark.parametrize("label", ["furniture", "paragraph", "subhead", "kicker"])
def test_the_line_that_leads_to_the_title_is_the_kicker(label: str) -> None:
    assert settled(f"{label}: Housing shortage:\n{STORY}", 1, kicker=0)[:2] == ["kicker", "headline"]


def test_of_several_findings_the_title_decides_and_then_the_person() -> None:
    story = "furniture: «Ann Lee» 3 May 2024\nparagraph: It rained."
    assert settled(story, people=(person(story, 0),), published=day(story, 0))[0] == "byline"
    everything = {"people": (person(story, 0),), "keywords": (found(story, 0, Phrase(text="any")),)}
    assert settled(story.translate(str.maketrans("", "", "«»")), 0, **everything)[0] == "headline"


def test_a_person_takes_the_lines_below_that_speak_of_them() -> None:
    story = f"{STORY}\nfurniture: Ann Lee\nfurniture: Political reporter\nfurniture: Menu"
    chunks = [line.chunk for line in lines_of(story)]
    signed = Contributor(
        name=PersonName(literal="Ann Lee"),
        position="Political reporter",
        span=Span(chunks[3].span.start, chunks[4].span.end),
    )
    assert settled(story, 0, people=(found(story, 3, signed),))[3:] == ["byline", "byline", "furniture"]


def test_of_two_footnotes_with_one_mark_the_second_is_text() -> None:
    lines = lines_of(f"{STORY}\nfootnote: One\nfootnote: Two\nfootnote: Three")
    marked = tuple(
        msgspec.structs.replace(line, chunk=msgspec.structs.replace(line.chunk, marker=marker))
        for line, marker in zip(lines, ("", "", "", "1", "1", "2"), strict=True)
    )
    labels = [line.label for line in settle(marked, msgspec.structs.replace(NOTHING, title=title(STORY, 0)))]
    assert labels[3:] == [Label.FOOTNOTE, Label.PARAGRAPH, Label.FOOTNOTE]


def test_a_footnote_without_a_mark_is_text() -> None:
    assert settled(f"{STORY}\nfootnote: It rained on.", 0)[3:] == ["paragraph"]


# --- reasons -----------------------------------------------------------------------------------------------------


def test_a_line_that_a_finding_decided_has_the_confidence_and_the_reasons_of_the_finding() -> None:
    story = "furniture: Ferries return\nparagraph: It rained."
    heading = settle(lines_of(story), msgspec.structs.replace(NOTHING, title=title(story, 0)))[0]
    assert (heading.confidence, heading.why) == (0.9, ("it was found",))


def test_a_label_that_is_changed_says_why_first_and_keeps_two_reasons() -> None:
    line = msgspec.structs.replace(lines_of(STORY)[0], why=("one", "two", "three"))
    changed = relabelled(line, Label.FURNITURE, "it says the title again")
    assert changed.why == ("it says the title again", "one", "two")
    assert (changed.label, changed.chunk, changed.confidence) == (Label.FURNITURE, line.chunk, line.confidence)


# --- laws --------------------------------------------------------------------------------------------------------

stories = st.lists(st.sampled_from(list(Label)), min_size=1, max_size=12).flatmap(
    lambda labels: st.tuples(st.just(labels), st.integers(0, len(labels) - 1))
)


@settings(max_examples=500, deadline=None, derandomize=True)
@given(stories)
def test_every_label_stands_where_it_may(drawn: tuple[list[Label], int]) -> None:
    labels, at = drawn
    story = "\n".join(f"{label}: line {number}" for number, label in enumerate(labels))
    known = msgspec.structs.replace(NOTHING, title=title(story, at))
    before = lines_of(story)
    after = settle(before, known)
    assert [line.chunk for line in after] == [line.chunk for line in before]
    assert [line.chunk.index for line in after if line.label is Label.HEADLINE] == [at]
    assert all(line.chunk.index == at - 1 for line in after if line.label is Label.KICKER)
    assert not [line for line in after if line.label in (Label.BYLINE, Label.DATE_LINE, Label.KEYWORD)]
    if any(line.label in TEXT for line in after[at:]):
        assert not [line for line in after[:at] if line.label in (*TEXT, Label.DECK, Label.SUBHEAD)]
    for old, new in zip(before, after, strict=True):
        assert (new is old) or (new.label is not old.label) or new.chunk.index == at


@settings(max_examples=300, deadline=None, derandomize=True)
@given(stories)
def test_what_is_settled_stays_settled(drawn: tuple[list[Label], int]) -> None:
    labels, at = drawn
    story = "\n".join(f"{label}: line {number}" for number, label in enumerate(labels))
    known = msgspec.structs.replace(NOTHING, title=title(story, at))
    once = settle(lines_of(story), known)
    assert [line.label for line in settle(once, known)] == [line.label for line in once]


def test_an_empty_page_is_settled() -> None:
    assert settle((), NOTHING) == ()


@pytest.mark.parametrize("line", ["Ferry returns", "^Ferry returns<"])
def test_a_line_that_says_the_title_again_with_or_without_what_stands_around_it_is_no_subtitle(line: str) -> None:
    story = f"headline: ^«Ferry returns»<\nheadline: {line}\nparagraph: It rained."
    assert settled(story, 0) == ["headline", "furniture", "paragraph"]


def test_of_breaks_with_nothing_of_the_story_between_them_the_first_stays() -> None:
    labels = [Label.PARAGRAPH, Label.BREAK, Label.CREDIT_LINE, Label.BREAK, Label.PARAGRAPH, Label.BREAK]
    page = page_of("\n\n".join("Rain" for _ in labels))
    lines = [LabelledChunk(chunk, label, 0.9, ()) for chunk, label in zip(page.chunks, labels, strict=True)]
    kept = [line.label for line in parted_once(lines)]
    assert kept == [*labels[:3], Label.FURNITURE, *labels[4:]]


def test_a_line_without_the_sign_of_an_item_is_one_only_beside_another() -> None:
    page = page_of("Rain\n\nSnow\n\nIce\n\nHail\n\nFog\n\n- Mist")
    labels = [Label.LIST_ITEM, Label.PARAGRAPH, Label.LIST_ITEM, Label.LIST_ITEM, Label.PARAGRAPH, Label.LIST_ITEM]
    lines = [LabelledChunk(chunk, label, 0.9, ()) for chunk, label in zip(page.chunks, labels, strict=True)]
    assert [line.label for line in consistent(lines)] == [Label.PARAGRAPH, *labels[1:]]
