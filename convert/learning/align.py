"""Lays gold over a page: which labels each chunk may have."""

from collections.abc import Sequence

import msgspec

from convert.learning.comparing import name_form, share_of, shingles, squashed, title_form, tokens, topic_form
from convert.learning.corpus import Gold
from convert.learning.order import longest_way
from convert.learning.weak import outside_the_story, within_the_story
from convert.reading.fields.moments import dates_of
from convert.reading.interruptions import interruption
from convert.reading.labels import Label
from convert.reading.page import Chunk, Page

Allowed = frozenset[Label]

ANYTHING: Allowed = frozenset(Label)
HEADLINE: Allowed = frozenset({Label.HEADLINE})
OF_THE_STORY: Allowed = frozenset({Label.CAPTION, Label.DECK})
MOSTLY = 0.5  # the share of a chunk's runs of words that a block must hold
FEWEST_TOKENS = 4
LONG_TITLE = 20  # characters that hardly open or end another line by chance
GLUED = 1.6  # times its length: what a title may have grown to with a kicker or the name of a site
BYLINE_WORDS = 25
SUBHEAD_WORDS = 16
DATE_WORDS = 16
KEYWORD_WORDS = 60
KEYWORD_SHARE = 0.6
SHORTEST_NAME = 4  # letters
ABOVE = 4  # chunks above the title, and
NEAR = 6  # below the first paragraph, in which a byline or a date still is the article's
RECORDED = ("authors", "date", "topics", "captions")


class _Story(msgspec.Struct, frozen=True):
    """Where the body stands: for each of its chunks the labels that it may have, and the first and last of them."""

    labels: dict[int, Allowed]
    first: int
    last: int
    is_known: bool


class _Scene(msgspec.Struct, frozen=True):
    """What a chunk outside the body is judged by."""

    page: Page
    gold: Gold
    story: _Story
    near: range  # the chunks about title and first paragraph
    unrecorded: tuple[str, ...]  # fields that gold does not know


def align(page: Page, gold: Gold, seen: Sequence[Sequence[str]]) -> tuple[Allowed, ...]:
    """The labels that `gold` and rules admit for each chunk of `page`; all of them where nothing is known.

    `seen` holds the names of the observations that hold for each chunk.
    """
    if gold.labels is not None and len(gold.labels) == len(page.chunks):
        return tuple(frozenset({label}) for label in gold.labels)
    story = _story(page, gold, seen)
    headline = _headline(page, gold, story.first)
    top = next((index for index, labels in headline.items() if labels == HEADLINE), story.first) - ABOVE
    unrecorded = tuple(field for field in RECORDED if not getattr(gold, field))
    scene = _Scene(page, gold, story, range(top, story.first + NEAR), unrecorded)
    return tuple(
        headline.get(chunk.index) or story.labels.get(chunk.index) or _outside(chunk, names, scene)
        for chunk, names in zip(page.chunks, seen, strict=True)
    )


def labels_left(gold: Gold, page: Page) -> Gold:
    """`gold` with a label for each chunk that is left of `page` without the lines that only interrupt it."""
    if gold.labels is None or len(gold.labels) != len(page.chunks):
        return gold
    pairs = zip(page.chunks, gold.labels, strict=True)
    labels = tuple(label for chunk, label in pairs if interruption(chunk, page) is None)
    return msgspec.structs.replace(gold, labels=labels)


def knows_the_body(gold: Gold) -> bool:
    """Whether there is a body to lay over a page.

    Labels are learned from such gold only: where any chunk may be text or furniture, a model that calls all of them
    furniture is as good as any, and training drifts there.
    """
    return bool(gold.blocks or gold.paragraphs or gold.labels)


def _outside(chunk: Chunk, names: Sequence[str], scene: _Scene) -> Allowed:
    """What gold names near the title is that; elsewhere it may be a link, a credit or a line about the author."""
    named = _named(chunk, scene)
    if named and (named <= OF_THE_STORY or _is_sure(chunk, named, scene)):
        return named
    if not scene.story.is_known and chunk.index >= scene.near.start:
        return ANYTHING if scene.gold.title is None else ANYTHING - HEADLINE
    outside = named | outside_the_story(names, scene.unrecorded) | _missing(chunk, scene)
    is_above_the_title = scene.near.start <= chunk.index < scene.near.start + ABOVE
    return outside | {Label.KICKER} if is_above_the_title else outside


def _missing(chunk: Chunk, scene: _Scene) -> Allowed:
    """What a line may be that gold would name, had it been recorded: nobody may learn that it is furniture."""
    story, missing = scene.story, scene.gold.missing
    labels = set()
    if "subheads" in missing and story.first < chunk.index < story.last and chunk.words <= SUBHEAD_WORDS:
        labels.add(Label.SUBHEAD)
    if not scene.gold.summary and scene.near.start <= chunk.index < story.first:
        labels.add(Label.DECK)
    return frozenset(labels)


def _is_sure(chunk: Chunk, named: Allowed, scene: _Scene) -> bool:
    if named == {Label.KEYWORD}:
        return chunk.index > scene.story.last
    return chunk.index in scene.near


def _story(page: Page, gold: Gold, seen: Sequence[Sequence[str]]) -> _Story:
    blocks = _blocks(gold)
    if not blocks:
        return _Story({}, len(page.chunks), len(page.chunks), is_known=False)
    texts = [squashed(chunk.text) for chunk in page.chunks]
    places: dict[str, list[int]] = {}
    for index, text in enumerate(texts):
        places.setdefault(text, []).append(index)
    kinds = [(squashed(text), is_subhead) for text, is_subhead in blocks]
    pairs = [(number, index) for number, (text, _) in enumerate(kinds) for index in places.get(text, ())]
    way = longest_way(pairs, [len(text) for text, _ in kinds])
    for number, index in pairs:  # what the story's order does not reach stands at its first place
        if number not in way and index not in way.values():
            way[number] = index
    labels = {index: _labels(page.chunks[index], seen[index], kinds[number][1]) for number, index in way.items()}
    left = frozenset(run for number, (text, _) in enumerate(blocks) if number not in way for run in shingles(text))
    for chunk in page.chunks:
        if chunk.index not in labels and _is_broken_off(chunk, left):
            labels[chunk.index] = within_the_story(chunk.form, seen[chunk.index])
    return _Story(labels, min(labels, default=len(texts)), max(labels, default=len(texts)), is_known=True)


def _blocks(gold: Gold) -> list[tuple[str, bool | None]]:
    """The blocks of the body, each with whether it is a subhead; None where gold does not tell."""
    if gold.blocks and gold.paragraphs is not None:
        subheads = {title_form(text) for text in gold.subheads or ()}
        known = gold.subheads is not None
        return [(text, title_form(text) in subheads if known else None) for text in gold.blocks]
    if gold.blocks:
        return [(text, None) for text in gold.blocks]
    return [*((text, False) for text in gold.paragraphs or ()), *((text, True) for text in gold.subheads or ())]


def _labels(chunk: Chunk, names: Sequence[str], is_subhead: bool | None) -> Allowed:
    if is_subhead:
        return frozenset({Label.SUBHEAD})
    labels = within_the_story(chunk.form, names)
    return labels | {Label.SUBHEAD} if is_subhead is None and chunk.words <= BYLINE_WORDS else labels


def _is_broken_off(chunk: Chunk, left: frozenset[tuple[str, ...]]) -> bool:
    """A part of a block, or several of them run together."""
    return len(tokens(chunk.text)) >= FEWEST_TOKENS and share_of(chunk.text, left) >= MOSTLY


def _headline(page: Page, gold: Gold, first: int) -> dict[int, Allowed]:
    """The line that says the title, right above the story; where it stands elsewhere as well, it may be furniture."""
    title = title_form(gold.title or "")
    if not title:
        return {}
    places = [chunk.index for chunk in page.chunks if _says(title, chunk)]
    above = [index for index in places if index < first] or places
    return {index: HEADLINE if index == above[-1] else frozenset({Label.HEADLINE, Label.FURNITURE}) for index in places}


def _says(title: str, chunk: Chunk) -> bool:
    """It is the title, alone, with the name of a site behind it, or with a kicker before it."""
    text = title_form(chunk.text)
    is_edge = len(title) > LONG_TITLE and len(text) <= GLUED * len(title)
    return text == title or (is_edge and (text.startswith(title) or text.endswith(title)))


def _named(chunk: Chunk, scene: _Scene) -> Allowed:
    """What gold calls a chunk outside the body; nothing if it does not know it."""
    gold, text = scene.gold, squashed(chunk.text)
    if gold.captions and any(text == squashed(caption) for caption in gold.captions):
        return frozenset({Label.CAPTION})
    if gold.summary and _is_summary(chunk, text, gold.summary):
        is_above = chunk.index < scene.story.first
        return frozenset({Label.DECK}) if is_above else frozenset({Label.DECK, Label.FURNITURE})
    labels = set()
    if gold.authors and chunk.words <= BYLINE_WORDS and _names_one_of(gold.authors, chunk):
        labels.add(Label.BYLINE)
    if gold.date and chunk.words <= DATE_WORDS and _says_the_day(chunk, scene.page, gold):
        labels.add(Label.DATE_LINE)
    if gold.topics and chunk.words <= KEYWORD_WORDS and _lists_topics(text, gold):
        labels.add(Label.KEYWORD)
    return frozenset(labels)


def _is_summary(chunk: Chunk, text: str, summary: Sequence[str]) -> bool:
    if len(tokens(chunk.text)) < FEWEST_TOKENS:
        return any(text == squashed(part) for part in summary)
    return share_of(chunk.text, {run for part in summary for run in shingles(part)}) >= MOSTLY


def _names_one_of(authors: Sequence[str], chunk: Chunk) -> bool:
    text = name_form(chunk.text).replace(" ", "")
    names = (name_form(author).replace(" ", "") for author in authors)
    return any(name in text for name in names if len(name) >= SHORTEST_NAME or (not name.isascii() and name))


def _says_the_day(chunk: Chunk, page: Page, gold: Gold) -> bool:
    days = days_of(gold)
    return any(found.value[:10] in days for found in dates_of(page)[chunk.index])


def days_of(gold: Gold) -> frozenset[str]:
    """The days that count as the day of publication: texts may show it in another zone."""
    shown = (day for present in gold.present.values() for day in present.date or ())
    return frozenset({(gold.date or "")[:10], *shown} - {""})


def _lists_topics(text: str, gold: Gold) -> bool:
    """Topics are most of the line."""
    left = "".join(letter for letter in text if letter.isalpha())
    size = len(left)
    for topic in sorted(("".join(filter(str.isalpha, topic_form(topic))) for topic in gold.topics or ()), key=len):
        left = left.replace(topic, "") if topic else left
    return size > 0 and size - len(left) >= KEYWORD_SHARE * size
