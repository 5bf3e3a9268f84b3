"""What is seen of candidates is there to be seen, and what was seen is weighed as it should be."""

import re
from collections.abc import Mapping
from math import exp, isclose

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rows_of_company import company_rows
from rows_of_titles import title_rows

import convert
from convert.reading.fields import title
from convert.reading.fields.candidate import Candidate
from convert.reading.labels import Label, LabelledChunk
from convert.reading.layout import split
from convert.reading.observations import observation
from convert.reading.observations.registry import Observations
from convert.reading.page import Page
from convert.reading.ranking.lines import SEEN as SEEN_OF_CHUNKS
from convert.reading.ranking.moments import date_observation
from convert.reading.ranking.people import person_observation
from convert.reading.ranking.ranker import Finding, Ranker, best_of_all, each_by_itself, likely
from convert.reading.ranking.story import Story
from convert.reading.ranking.surroundings import Surroundings
from convert.reading.ranking.titles import title_observation
from convert.reading.ranking.topics import keyword_observation
from formats.tree import Contributor, Date, Node, Organisation, PersonName, Phrase, Source

Looks = Observations[Candidate, Surroundings]
Scene = str | tuple[str, Node]  # a page, and what the candidate would become if that matters
Rows = Mapping[str, tuple[Scene, Scene]]

PROSE = (
    "The night ferries will cross the sound again from Friday, the harbour office said, five months after a storm tore "
    "the landing stage from its piles."
)
MORE = (
    "Nobody was hurt when the storm came, but the repairs took the whole of the winter and cost more than the council "
    "had put aside for them."
)
# 'byline: ‹By› «Ann Lee» and <Bo Ek>': the label of a line, then its text with the cue, the candidate that is looked
# at, and others of its kind.
LINE = re.compile(r"(?P<label>[a-z' ]+): (?P<text>.+)")
LOOKED_AT = re.compile(r"«(.+?)»")
OTHER = re.compile(r"<(.+?)>")
CUE = re.compile(r"‹(.+?)›(?! <)")
ANOTHERS_CUE = re.compile(r"‹(.+?)› <")
MARKS = str.maketrans("", "", "«»<>‹›")

# For each observation a page on which it holds for the candidate between « and », and one on which it does not.
TITLES: Rows = {
    "has_1_to_1_words": ("headline: «Ferries»", "headline: «Ferries return»"),
    "has_2_to_3_words": ("headline: «Ferries return»", "headline: «Ferries»"),
    "has_4_to_5_words": ("headline: «Ferries return to harbour»", "headline: «Ferries return»"),
    "has_6_to_18_words": ("headline: «Ferries return to harbour on Friday»", "headline: «Ferries return»"),
    "has_19_to_28_words": (f"headline: «{'night ' * 18}ferries»", "headline: «Ferries return»"),
    "has_29_words_or_more": (f"headline: «{'night ' * 28}ferries»", f"headline: «{'night ' * 27}ferries»"),
    "holds_browser_marks": ("headline: (BUTTON) «Menu»", "headline: «Menu»"),
    "stands_in_a_browser_dump": (
        "furniture: [logo.png]\nfurniture: (BUTTON) Menu\nfurniture: IFRAME: ad\nheadline: «Ferries return»",
        "furniture: [logo.png]\nfurniture: (BUTTON) Menu\nheadline: «Ferries return»",
    ),
    "leaves_a_kicker": ("headline: Opinion «Why ferries return»", "headline: «Why ferries return»"),
    "leaves_a_glued_kicker": ("headline: Opinion:«Why ferries return»", "headline: Opinion «Why ferries return»"),
    "stands_alone_elsewhere": (
        "furniture: Why ferries return\nheadline: Opinion «Why ferries return»",
        "furniture: Opinion\nheadline: Opinion «Why ferries return»",
    ),
    "is_marked_as_a_heading": (
        "headline: # «Ferries return»\nparagraph: {P}",
        "headline: ## «Ferries return»\nparagraph: {P}",
    ),
    "is_the_first_line": (
        "headline: «Ferries return»\nparagraph: {P}",
        "furniture: Menu\nheadline: «Ferries return»\nparagraph: {P}",
    ),
    "is_one_of_the_first_five": (
        "furniture: 1a\nfurniture: 2a\nfurniture: 3a\nfurniture: 4a\nheadline: «Ferries return»",
        "furniture: 1a\nfurniture: 2a\nfurniture: 3a\nfurniture: 4a\nfurniture: 5a\nheadline: «Ferries return»",
    ),
    "stands_before_the_running_text": (
        "headline: «Ferries return»\nparagraph: {P}",
        "paragraph: {P}\nheadline: «Ferries return»",
    ),
    "running_text_follows_soon": (
        "headline: «Ferries return»\nbyline: By Ann Lee\ndate line: 3 May 2024\nparagraph: {P}",
        "headline: «Ferries return»\nkicker: One\nkicker: Two\nkicker: Three\nparagraph: {P}",
    ),
    "stands_below_running_text": (
        "paragraph: {P}\nheadline: «Ferries return»\nparagraph: {M}",
        "headline: «Ferries return»\nparagraph: {P}",
    ),
    "has_a_byline_below": (
        "headline: «Ferries return»\ndeck: At last\nbyline: By Ann Lee",
        "byline: By Ann Lee\nheadline: «Ferries return»",
    ),
    "has_a_date_line_below": (
        "headline: «Ferries return»\nbyline: By Ann Lee\ndate line: 3 May 2024",
        "headline: «Ferries return»\nbyline: By Ann Lee\nparagraph: {P}\nparagraph: {M}\ndate line: 3 May 2024",
    ),
    "has_a_byline_above": (
        "byline: By Ann Lee\nheadline: «Ferries return»",
        "headline: «Ferries return»\nbyline: By Ann Lee",
    ),
    "words_recur_in_the_body": (
        "headline: «Night ferries cross the sound»\nparagraph: {P}",
        "headline: «Dogs bark at the moon»\nparagraph: {P}",
    ),
    "words_are_strange_to_the_body": (
        "headline: «Dogs bark at midnight»\nparagraph: {P}",
        "headline: «Night ferries cross the sound»\nparagraph: {P}",
    ),
    "stands_there_twice": (
        "headline: «Ferries return»\nparagraph: {P}\nfurniture: FERRIES RETURN",
        "headline: «Ferries return»\nparagraph: {P}\nfurniture: Ferries leave",
    ),
    "repeats_an_earlier_line": (
        "furniture: Ferries return\nparagraph: {P}\nheadline: «Ferries return»",
        "headline: «Ferries return»\nparagraph: {P}\nfurniture: Ferries return",
    ),
    "follows_a_line_like_it": (
        "headline: Night ferries cross the sound\ndeck: «A storm tore the stage from its piles»\nparagraph: {P}",
        "headline: Dogs bark at the moon\ndeck: «A storm tore the stage from its piles»\nparagraph: {P}",
    ),
    "ends_like_a_sentence": ("headline: «The ferries return.»", "headline: «Will the ferries return?»"),
    "holds_several_sentences": (
        "headline: «The ferries return. The storm is over»",
        "headline: «The ferries return at 3.5 knots»",
    ),
    "opens_with_a_small_letter": ("headline: «ferries return»", "headline: «Ferries return»"),
    "opens_like_furniture": ("furniture: «Share this article»", "headline: «Ferries return»"),
    "is_a_list_item": ("list item: • «Ferries return»", "headline: «Ferries return»"),
    "reads_like_a_name": ("byline: «Ann Lee»", "headline: «Ferries return to the harbour»"),
    "holds_a_date": ("headline: «The night of 3 May 2024»", "headline: «The night of the storm»"),
    "ends_in_mid_sentence": ("headline: «The ferries return, but:»", "headline: «Ferries return»"),
    "leaves_a_site_name": (
        "headline: «Ferries return» | The Harbour Courier",
        "headline: «Ferries return | The Harbour Courier»",
    ),
    "is_the_opening_of_a_text": (
        "paragraph: «{P}» {M}",
        "headline: «Ferries return» | The Harbour Courier",
    ),
    "keeps_a_site_name": (
        "headline: «Ferries return | The Harbour Courier»",
        "headline: «Ferries return» | The Harbour Courier",
    ),
    "leads_to_the_main_run": (
        "headline: «Ferries return»\nparagraph: {P}",
        "paragraph: {P}\nheadline: «Ferries return»",
    ),
    "stands_before_the_main_run": (
        "headline: «Ferries return»\nparagraph: {P}",
        "paragraph: {P}\nheadline: «Ferries return»",
    ),
    "stands_in_the_main_run": (
        "paragraph: {P}\nheadline: «Ferries return»\nparagraph: {M}",
        "headline: «Ferries return»\nparagraph: {P}",
    ),
    "another_line_holds_it": (
        "furniture: Home News Night ferries return at last\nheadline: «Night ferries return at last»",
        "headline: «Night ferries return at last»",
    ),
    "holds_another_line": (
        "furniture: «Home News Night ferries return at last»\nheadline: Night ferries return at last",
        "headline: «Night ferries return at last»",
    ),
    "all_words_recur_in_the_body": (
        "headline: «Night ferries cross the sound»\nparagraph: {P}",
        "headline: «Night ferries cross the moon»\nparagraph: {P}",
    ),
}


def _person(literal: str = "Ann Lee", **fields: str) -> Contributor:
    return Contributor(name=PersonName(literal=literal), **fields)


PEOPLE: Rows = {
    "follows_a_byline_cue": ("byline: ‹By› «Ann Lee»", "photo credit: ‹Photo by› «Ann Lee»"),
    "follows_a_photo_cue": ("photo credit: ‹Photo by› «Ann Lee»", "byline: ‹By› «Ann Lee»"),
    "follows_a_credit_cue": ("credit line: ‹Reporting by› «Ann Lee»", "photo credit: ‹Photo:› «Ann Lee»"),
    "has_another_role": (
        ("credit line: ‹Editing by› «Ann Lee»", _person(role="editor")),
        ("byline: ‹By› «Ann Lee»", _person(role="author")),
    ),
    "stands_right_below_the_title": (
        "headline: Ferries return\ndeck: At last\ndate line: 3 May 2024\nbyline: By «Ann Lee»",
        "headline: Ferries return\ndeck: At last\ndate line: 3 May 2024\nparagraph: {P}\nbyline: By «Ann Lee»",
    ),
    "stands_below_the_title": (
        "headline: Ferries return\ndeck: At last\ndate line: 3 May 2024\nparagraph: {P}\nbyline: By «Ann Lee»",
        "headline: Ferries return\nbyline: By «Ann Lee»",
    ),
    "stands_above_the_title": (
        "byline: By «Ann Lee»\nheadline: Ferries return",
        "headline: Ferries return\nbyline: By «Ann Lee»",
    ),
    "stands_before_the_body": (
        "byline: By «Ann Lee»\nparagraph: {P}",
        "paragraph: {P}\nbyline: By «Ann Lee»",
    ),
    "stands_in_the_body": (
        "paragraph: {P}\ncaption: «Ann Lee» at noon\nparagraph: {M}",
        "paragraph: {P}\nparagraph: {M}\ntagline: «Ann Lee» is a pilot",
    ),
    "stands_after_the_body": (
        "paragraph: {P}\nparagraph: {M}\ntagline: «Ann Lee» is a pilot",
        "paragraph: {P}\ncaption: «Ann Lee» at noon\nparagraph: {M}",
    ),
    "precedes_a_date": (
        "byline: «Ann Lee» | Published 3 May 2024",
        "byline: «Ann Lee» is a pilot who came here on 3 May 2024",
    ),
    "fills_its_line": ("byline: «Ann Lee»", "byline: By «Ann Lee»"),
    "has_a_position": (
        ("byline: «Ann Lee», political reporter", _person(position="political reporter")),
        ("byline: «Ann Lee», Kiel", _person(place="Kiel")),
    ),
    "has_an_email_address": (
        ("byline: «Ann Lee» ann@example.org", _person(email="ann@example.org")),
        "byline: «Ann Lee»",
    ),
    "is_an_organisation": (("byline: «Reuters»", Contributor(name=Organisation(name="Reuters"))), "byline: «Ann Lee»"),
    "signs_a_letter": (
        "paragraph: Dear Madam,\nparagraph: {P}\nparagraph: Yours faithfully,\nbyline: «Ann Lee»",
        "paragraph: Dear Madam,\nparagraph: {P}\nparagraph: Yours faithfully,\nbyline: Bo Ek\nbyline: «Ann Lee»",
    ),
    "is_written_small": ("byline: «ann lee»", "byline: «Ann Lee»"),
    "is_one_word": ("byline: «Ann»", "byline: «Ann Lee»"),
    "holds_a_small_word": (
        "furniture: «Harbour Storm»\nparagraph: {P}",
        "byline: «JAN VAN DE MAAN»\nparagraph: Nobody here says van or de for of.",
    ),
    "stands_in_a_crowd": (
        "furniture: «Ann Lee», <Bo Ek>, <Cy Orr>, <Di Fox>, <Ed Hay>, <Flo Ash>",
        "byline: «Ann Lee», <Bo Ek>, <Cy Orr>, <Di Fox>, <Ed Hay>",
    ),
    "stands_in_furniture": ("furniture: Share this with «Ann Lee»", "byline: By «Ann Lee»"),
    "opens_its_line": ("byline: «Ann Lee», London", "byline: By «Ann Lee»"),
    "has_two_words": ("byline: «Ann Lee»", "byline: «Ann»"),
    "has_three_words": ("byline: «Ann May Lee»", "byline: «Ann Lee»"),
    "is_all_capitals": ("byline: «ANN LEE»", "byline: «Ann LEE»"),
    "is_in_the_story": ("byline: «Ann Harbour»\nparagraph: {P}", "byline: «Ann Lee»\nparagraph: {P}"),
    "is_in_the_title": ("headline: Ann Lee returns\nbyline: «Ann Lee»", "headline: Bo returns\nbyline: «Ann Lee»"),
    "stands_there_twice": (
        "byline: «Ann Lee»\ntagline: <Ann Lee> writes",
        "byline: «Ann Lee»\ntagline: <Bo Ek> writes",
    ),
    "another_line_opens_like_a_byline": ("byline: «Ann Lee»\nbyline: By Bo Ek", "byline: By «Ann Lee»"),
    "has_a_date_beside": (
        "byline: «Ann Lee»\ndate line: 3 May 2024",
        "byline: «Ann Lee»\nparagraph: {P}\ndate line: 3 May 2024",
    ),
    "has_a_handle_beside": ("byline: «Ann Lee» @annlee", "byline: «Ann Lee»"),
    "is_part_of_another": ("byline: <Ann May Lee> or «Ann May»", "byline: «Ann May Lee»"),
    "opens_with_a_known_name": ("byline: «Jean-Pierre Lachs»", "byline: «Public Domain»"),
    "ends_with_a_given_name": ("byline: «Weaver Clara»", "byline: «Clara Weaver»"),
    "holds_a_label": ("furniture: «Share Weaver»", "byline: «Clara Weaver»"),
    "ends_with_a_label": ("furniture: «Clara Weaver News»", "byline: «News Weaver»"),
    "runs_into_furniture": (
        "byline: «Clara Weaver Leave» a comment",
        "byline: «Clara Weaver» Leave a comment",
    ),
    "another_is_announced": (
        "furniture: «Ann Lee»\nbyline: ‹By› <Bo Ek>\nparagraph: {P}",
        "byline: ‹By› «Ann Lee»\nfurniture: Bo Ek\nparagraph: {P}",
    ),
    "is_alone_above_the_body": (
        "headline: Ferries return\nbyline: «Ann Lee»\nparagraph: {P}\nfurniture: <Bo Ek>",
        "headline: Ferries return\nfurniture: <Bo Ek>\nbyline: «Ann Lee»\nparagraph: {P}",
    ),
    "stands_among_names_only": ("byline: «Ann Lee» og <Bo Ek>", "byline: «Ann Lee» talks to <Bo Ek>"),
    "is_told_of_elsewhere": (
        "byline: «Clara Weaver»\ntagline: Clara Weaver has written of harbours and ferries for twenty years",
        "byline: «Clara Weaver»\nfurniture: Clara Weaver and all her stories",
    ),
    "is_in_an_address": (
        "byline: «Clara Weaver»\ntagline: Write to c.weaver@example.org",
        "byline: «Clara Weaver»\ntagline: Write to the desk@weaver.example",
    ),
    "ends_in_the_title": (
        "headline: Weaver returns\nfurniture: «Clara Weaver»",
        "headline: Clara returns\nfurniture: «Clara Weaver»",
    ),
    "shares_its_line_with_an_agency": (
        "photo credit: «Ann Lee» / Reuters",
        "byline: «Ann Lee» of Reuters",
    ),
}


def _day(value: str) -> Date:
    return Date(value=value, literal=value)


DATES: Rows = {
    "follows_a_published_cue": ("date line: ‹Published› «3 May 2024»", "date line: ‹Date modified:› «3 May 2024»"),
    "follows_an_updated_cue": ("date line: ‹Date modified:› «3 May 2024»", "date line: ‹Date:› «3 May 2024»"),
    "has_a_time": (
        ("date line: «3 May 2024, 10:22»", _day("2024-05-03T10:22")),
        ("date line: «3 May 2024»", _day("2024-05-03")),
    ),
    "has_no_day": (("date line: «May 2024»", _day("2024-05")), ("date line: «3 May 2024»", _day("2024-05-03"))),
    "stands_right_below_the_title": (
        "headline: Ferries return\nbyline: By Ann Lee\ndate line: «3 May 2024»",
        "headline: Ferries return «3 May 2024»",
    ),
    "stands_right_above_the_title": (
        "date line: «3 May 2024»\nkicker: Harbour\nheadline: Ferries return",
        "headline: Ferries return\ndate line: «3 May 2024»",
    ),
    "stands_in_a_dateline": (
        "headline: Ferries return\nparagraph: HARLOW, Calif., «May 3, 2024» (AP) - {P}",
        "headline: Ferries return\nparagraph: The ferry sank on «3 May 2024» in the harbour.",
    ),
    "stands_in_the_title": (
        "headline: Ferries return on «3 May 2024»",
        "headline: Ferries return\ndate line: «3 May 2024»",
    ),
    "stands_before_the_body": (
        "date line: «3 May 2024»\nparagraph: {P}",
        "paragraph: {P}\ndate line: «3 May 2024»",
    ),
    "stands_in_the_body": (
        "paragraph: {P}\ncaption: The pier on «3 May 2024»\nparagraph: {M}",
        "date line: «3 May 2024»\nparagraph: {P}",
    ),
    "stands_after_the_body": ("paragraph: {P}\ndate line: «3 May 2024»", "date line: «3 May 2024»\nparagraph: {P}"),
    "fills_its_line": ("date line: On «3 May 2024»", "date line: Ann Lee wrote this on «3 May 2024»"),
    "is_the_first_date": (
        "date line: «3 May 2024»\ndate line: <4 May 2024>",
        "date line: <3 May 2024>\ndate line: «4 May 2024»",
    ),
    "stands_there_twice": (
        "date line: «3 May 2024»\nfurniture: <3 May 2024>",
        "date line: «3 May 2024»",
    ),
    "is_the_latest_day": (
        ("date line: «4 May 2024»\nfurniture: <3 May 2024>", _day("2024-05-04")),
        ("date line: «2 May 2024»\nfurniture: <3 May 2024>", _day("2024-05-02")),
    ),
    "shares_its_line": ("date line: «3 May 2024», <4 May 2024>", "date line: «3 May 2024»\nfurniture: <4 May 2024>"),
}

BETWEEN = "\n".join(f"furniture: line {number}" for number in range(10))
KEYWORDS: Rows = {
    "follows_a_keyword_cue": ("keyword: ‹Tags:› «ferries», harbour", "keyword: «ferries», harbour"),
    "is_a_hashtag": ("keyword: #«ferries» #harbour", "subhead: # «Ferries»\nparagraph: {P}"),
    "stands_soon_after_the_body": (
        "paragraph: {P}\nkeyword: «ferries»",
        f"paragraph: {{P}}\n{BETWEEN}\nkeyword: «ferries»",
    ),
    "stands_far_below_the_body": (
        f"paragraph: {{P}}\n{BETWEEN}\nkeyword: «ferries»",
        "paragraph: {P}\nkeyword: «ferries»",
    ),
    "stands_above_the_title": (
        "kicker: «Harbour»\nheadline: Ferries return",
        "headline: Ferries return\nkeyword: «Harbour»",
    ),
    "stands_in_the_body": (
        "headline: Ferries return\nkeyword: «Harbour»\nparagraph: {P}",
        "headline: Ferries return\nparagraph: {P}\nkeyword: «Harbour»",
    ),
    "is_a_list_item": ("keyword: • «ferries»", "keyword: «ferries»"),
    "is_short": ("keyword: «night ferries»", "keyword: «ferries across the sound»"),
    "words_occur_in_the_body": ("paragraph: {P}\nkeyword: «Landing stage»", "paragraph: {P}\nkeyword: «Landing gear»"),
    "stands_in_furniture": ("furniture: Share this with «friends»", "keyword: «friends»"),
    "follows_a_section_cue": ("keyword: ‹Section:› «ferries»", "keyword: ‹Tags:› «ferries»"),
    "others_follow_a_keyword_cue": (
        "furniture: «ferries»\nkeyword: ‹Tags:› <harbour>",
        "keyword: ‹Tags:› «ferries»\nfurniture: <harbour>",
    ),
    "opens_like_furniture": ("furniture: ferries, «share this»", "furniture: share this, «ferries»"),
    "holds_a_figure": ("furniture: «5 ferries»", "furniture: 5 «ferries»"),
    "opens_with_a_known_name": ("keyword: «Clara Weaver»", "keyword: «Public Domain»"),
    "shares_words_with_the_title": (
        "headline: Ferries return\nkeyword: «night ferries»",
        "headline: Ferries return\nkeyword: «harbour»",
    ),
    "is_named_in_a_byline": ("byline: By Ann Lee\nkeyword: «Ann Lee»", "byline: By Bo Ek\nkeyword: «Ann Lee»"),
    "follows_furniture": ("furniture: Read more\nkeyword: «ferries»", "paragraph: {P}\nkeyword: «ferries»"),
}

FIELDS: dict[str, tuple[Looks, Rows]] = {
    "title": (title_observation, {**TITLES, **title_rows(), **company_rows("Ferries return")}),
    "person": (person_observation, {**PEOPLE, **company_rows("Ann Lee")}),
    "date": (date_observation, {**DATES, **company_rows("May 2024")}),
    "keyword": (keyword_observation, KEYWORDS),
}
ROWS = [(field, name) for field, (_, rows) in FIELDS.items() for name in rows]
LABEL_NAMES = {label: f"stands_in_a_{label.name.lower()}" for label in Label}


def staged(field: str, scene: Scene) -> tuple[Candidate, Surroundings]:
    """The candidate that a scene marks, and all around it."""
    drawn, value = (scene, None) if isinstance(scene, str) else scene
    rows = [LINE.fullmatch(row) for row in drawn.replace("{P}", PROSE).replace("{M}", MORE).split("\n")]
    texts = [row["text"] for row in rows]
    page = split(Source(text="\n\n".join(text.translate(MARKS) for text in texts)), language="en")
    assert len(page.chunks) == len(rows)
    lines = tuple(
        LabelledChunk(chunk, Label(row["label"]), 1.0, ()) for chunk, row in zip(page.chunks, rows, strict=True)
    )
    cue = _cue(CUE, texts)
    own = [_candidate(page, at, words, value or _value(field, words), cue) for at, words in _marked(LOOKED_AT, texts)]
    others = [
        _candidate(page, at, words, _value(field, words), _cue(ANOTHERS_CUE, [texts[at]]))
        for at, words in _marked(OTHER, texts)
    ]
    everyone = tuple(sorted((*own, *others), key=lambda each: (each.chunk, each.start)))
    heading = next((line.chunk.index for line in lines if line.label is Label.HEADLINE), None)
    return own[0], Surroundings(
        page=page,
        story=Story(lines),
        candidates=title.candidates(page) if field == "title" else everyone,
        title=None if heading is None else _whole(page, heading),
    )


def _cue(mark: re.Pattern[str], texts: list[str]) -> str:
    return next((found[1] for text in texts if (found := mark.search(text))), "")


def _marked(mark: re.Pattern[str], texts: list[str]) -> list[tuple[int, str]]:
    return [(at, words) for at, text in enumerate(texts) for words in mark.findall(text)]


def _candidate(page: Page, at: int, words: str, value: Node, cue: str = "") -> Candidate:
    start = page.chunks[at].text.index(words)
    return Candidate(chunk=at, start=start, end=start + len(words), value=value, cue=cue)


def _whole(page: Page, at: int) -> Candidate:
    text = page.chunks[at].text
    return _candidate(page, at, text, Phrase(text=text))


def _value(field: str, words: str) -> Node:
    match field:
        case "person":
            return _person(words)
        case "date":
            return Date(value="2024-05-03", literal=words)
        case _:
            return Phrase(text=words)


@pytest.mark.parametrize("field", FIELDS)
def test_every_observation_has_a_row(field: str) -> None:
    looks, rows = FIELDS[field]
    seen_of_chunks = SEEN_OF_CHUNKS if field == "title" else ()
    assert {one.name for one in looks.all} == {*rows, *LABEL_NAMES.values(), *seen_of_chunks}
    assert len(looks.all) == len(rows) + len(LABEL_NAMES) + len(seen_of_chunks)


@pytest.mark.parametrize(("field", "name"), ROWS)
def test_sees_what_is_there(field: str, name: str) -> None:
    looks, rows = FIELDS[field]
    assert name in looks.of(*staged(field, rows[name][0]))


@pytest.mark.parametrize(("field", "name"), ROWS)
def test_does_not_see_what_is_not_there(field: str, name: str) -> None:
    looks, rows = FIELDS[field]
    assert name not in looks.of(*staged(field, rows[name][1]))


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("label", Label)
def test_sees_the_label_of_its_line_and_no_other(field: str, label: Label) -> None:
    seen = FIELDS[field][0].of(*staged(field, f"{label}: «Ann Lee»"))
    assert [name for name in seen if name in LABEL_NAMES.values()] == [LABEL_NAMES[label]]


@pytest.mark.parametrize("line", ["By Ann Lee", "Night ferries return. Photo: Bo Ek", "“Never again”, said Lee ..."])
def test_sees_of_the_line_of_a_title_what_is_seen_of_chunks(line: str) -> None:
    candidate, around = staged("title", f"furniture: Menu\nheadline: «{line}»\nparagraph: {PROSE}")
    chunk = around.chunk(candidate)
    seen = [name for name in title_observation.of(candidate, around) if name in SEEN_OF_CHUNKS]
    assert sorted(seen) == sorted({*observation.of(chunk, around.page)}.intersection(SEEN_OF_CHUNKS)) != []


@pytest.mark.parametrize("field", FIELDS)
def test_each_says_what_it_sees_in_words_of_its_own(field: str) -> None:
    sentences = [one.sentence for one in FIELDS[field][0].all]
    assert len(set(sentences)) == len(sentences)


def test_a_length_without_a_limit_says_so() -> None:
    assert {one.name: one.sentence for one in title_observation.all}["has_29_words_or_more"] == "29 words or more"


# --- people ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cue", "seen"),
    [
        ("By", {"follows_a_byline_cue"}),
        ("Author:", {"follows_a_byline_cue"}),
        ("Reporting by", {"follows_a_byline_cue", "follows_a_credit_cue"}),
        ("Edited by", {"follows_a_credit_cue"}),
        ("Translated by", {"follows_a_credit_cue"}),
        ("With files from", {"follows_a_credit_cue"}),
        ("Photographs by", {"follows_a_photo_cue"}),
        ("Photo:", {"follows_a_photo_cue"}),
    ],
)
def test_a_cue_is_taken_as_a_whole(cue: str, seen: set[str]) -> None:
    names = person_observation.of(*staged("person", f"byline: ‹{cue}› «Ann Lee»"))
    assert {name for name in names if name.endswith("_cue")} == seen


def test_small_words_are_those_of_paragraphs_only() -> None:
    text = "furniture: «Dogs Bark»\nfurniture: dogs bark\nparagraph: {P}"
    assert "holds_a_small_word" not in person_observation.of(*staged("person", text))


@pytest.mark.parametrize("long", [0, 1_000_000])
def test_words_of_a_short_and_of_a_long_story_are_found_alike(monkeypatch: pytest.MonkeyPatch, long: int) -> None:
    monkeypatch.setattr("convert.reading.ranking.story.LONG", long)
    _, around = staged("person", "byline: «Ann Lee»\nparagraph: (Snow) fell on Ann-Marie, lee and “thaw”.")
    story = around.story
    assert [word for word in ("snow", "ann-marie", "ann", "lee", "bo") if story.names(word)] == [
        "snow",
        "ann-marie",
        "lee",
    ]
    assert [word for word in ("Snow", "lee", "thaw", "marie") if story.writes_small(word)] == ["lee", "thaw"]


def test_without_a_title_nothing_stands_above_or_below_it() -> None:
    scenes = ("byline: «Ann Lee»\nparagraph: {P}", "paragraph: {P}\nbyline: «Ann Lee»")
    for field in ("person", "date", "keyword"):
        for scene in scenes:
            candidate, around = staged(field, scene)
            assert around.title is None
            assert not [name for name in FIELDS[field][0].of(candidate, around) if name.endswith("_the_title")]


def test_where_no_line_is_a_paragraph_there_is_no_body() -> None:
    candidate, around = staged("date", "headline: Ferries return\ndate line: «3 May 2024»")
    assert not around.body
    assert not [name for name in date_observation.of(candidate, around) if name.endswith("_the_body")]


# --- the ranker --------------------------------------------------------------------------------------------------

BASE = Phrase(text="")
weights_of_four = st.fixed_dictionaries({name: st.floats(-8, 8) for name in "abcd"})
seen_by_some = st.lists(st.frozensets(st.sampled_from("abcd")), min_size=1, max_size=7)


def ranked(seen: list[frozenset[str]]) -> tuple[Looks, Surroundings]:
    """Candidates of each of which just the named observations "a" to "d" hold."""
    looks: Looks = Observations()
    for name in "abcd":
        looks.add(name, f"it is {name}", lambda candidate, _, name=name: name in seen[candidate.start])
    candidates = tuple(Candidate(chunk=0, start=at, end=at + 1, value=BASE) for at in range(len(seen)))
    page = split(Source(text="Ferries return"), language="en")
    return looks, Surroundings(page=page, story=Story(()), candidates=candidates)


def score(seen: frozenset[str], weights: Mapping[str, float]) -> float:
    return weights.get("always", 0.0) + sum(weights[name] for name in sorted(seen) if name in weights)


@settings(deadline=None, derandomize=True)
@given(seen_by_some, weights_of_four)
def test_the_best_of_all_has_its_share_of_one(seen: list[frozenset[str]], weights: dict[str, float]) -> None:
    looks, around = ranked(seen)
    found = best_of_all(Ranker.of(looks, weights), around)
    shares = [exp(score(each, weights)) for each in seen]
    assert isclose(found.confidence * sum(shares), max(shares), rel_tol=1e-9)
    assert isclose(shares[found.candidate.start], max(shares), rel_tol=1e-9)


@settings(deadline=None, derandomize=True)
@given(seen_by_some, weights_of_four, st.floats(-3, 3))
def test_each_by_itself_is_the_logistic_of_the_sum(
    seen: list[frozenset[str]], weights: dict[str, float], always: float
) -> None:
    weights = {**weights, "always": always}
    looks, around = ranked(seen)
    found = each_by_itself(Ranker.of(looks, weights), around)
    assert [each.candidate.start for each in found] == list(range(len(seen)))
    for each, one in zip(found, seen, strict=True):
        assert isclose(each.confidence, 1 / (1 + exp(-score(one, weights))), rel_tol=1e-9)


def weighed(seen: list[frozenset[str]], weights: dict[str, float]) -> tuple[Ranker, Surroundings]:
    looks, around = ranked(seen)
    return Ranker.of(looks, weights), around


def test_equals_share_alike_and_the_first_of_them_is_chosen() -> None:
    found = best_of_all(*weighed([frozenset("b"), frozenset("a"), frozenset("a")], {"a": 40.0, "b": -3.0}))
    assert found.candidate.start == 1
    assert isclose(found.confidence, 0.5)


def test_the_only_candidate_is_certain() -> None:
    assert best_of_all(*weighed([frozenset("d")], {"d": -900.0})).confidence == 1.0


def test_nobody_is_chosen_among_nobody() -> None:
    looks, around = ranked([])
    assert best_of_all(Ranker.of(looks, {"a": 1.0}), around) is None
    assert each_by_itself(Ranker.of(looks, {"a": 1.0}), around) == ()


def test_reasons_are_the_weightiest_that_speak_for_it() -> None:
    weights = {"a": 0.5, "b": 2.0, "c": -4.0, "d": 1.0}
    (found,) = each_by_itself(*weighed([frozenset("abcd")], weights))
    assert found.why == ("it is b", "it is d", "it is a")
    assert best_of_all(*weighed([frozenset("abcd")], weights)).why == found.why


def test_no_more_reasons_than_three_and_none_that_was_not_seen() -> None:
    weights = {"a": 1.0, "b": 2.0, "c": 3.0, "d": 4.0}
    all_seen, some_seen = each_by_itself(*weighed([frozenset("abcd"), frozenset("a")], weights))
    assert all_seen.why == ("it is d", "it is c", "it is b")
    assert some_seen.why == ("it is a",)


def test_what_has_no_weight_is_not_looked_at() -> None:
    looks, around = ranked([frozenset()])

    def fail(candidate: Candidate, around: Surroundings) -> bool:
        raise AssertionError("it was looked at")

    looks.add("e", "it is e", fail)
    assert each_by_itself(Ranker.of(looks, {"a": 1.0}), around)[0].confidence == 0.5


def test_likely_are_those_at_least_as_probable_as_asked_for() -> None:
    found = tuple(
        Finding(Candidate(chunk=0, start=at, end=at + 1, value=BASE), confidence, ())
        for at, confidence in enumerate((0.2, 0.5, 0.9))
    )
    assert likely(found) == found[1:]
    assert likely(found, 0.9) == found[2:]


REPORT = """THE VILLAGE HALL COMMITTEE
Annual report 2025

We met nine times this year. The roof was mended in March, after Mr Pike fell through it (he is well, sends regards).

Income
Lettings: 4,210
Whist drives: 388
Jumble sale: 612.40

Spending
Roof: 3,900
Tea: 211

The piano has been tuned. It has also been sold. Anyone who wants the stool should speak to the secretary before May.

For next year we hope to have: new curtains, a second kettle, and a chairman.

D. Lamb, secretary
"""


def test_no_title_stands_below_much_of_the_story() -> None:
    title = convert.read(REPORT).front.title
    assert title is not None
    assert title.text == "THE VILLAGE HALL COMMITTEE"


HOUSING = """ZETT
Anmelden
Z+ (bezahlt); Wohnungsnot:
"Ich habe in der Garage geschlafen"
Vier Menschen aus Lemmingen erzählen, wie sie nach einem Zimmer gesucht haben.
Protokolle: Jana Rieger und Malte Oswald
24. Oktober 2026, 5:50 Uhr
11 Kommentare
Im Oktober beginnt in Lemmingen das Semester, und wie in jedem Jahr fehlen der Stadt rund neunhundert Zimmer.
Ich bin im August mit zwei Koffern angekommen und dachte, das dauert höchstens drei Wochen. Dann waren es elf.
Am Ende hat mir ein Freund die Garage seiner Großmutter angeboten. Es gab Strom, eine Matratze und einen Besen.
"""


def test_the_line_that_leads_to_the_title_with_a_colon_is_its_kicker() -> None:
    front = convert.read(HOUSING).front
    assert front.title is not None
    assert front.title.text == '"Ich habe in der Garage geschlafen"'
    assert front.kicker is not None
    assert front.kicker.text == "Z+ (bezahlt); Wohnungsnot:"


def test_a_line_with_a_cue_leads_to_no_title() -> None:
    assert convert.read(HOUSING.replace("Z+ (bezahlt); Wohnungsnot:", "Teilen:")).front.kicker is None
