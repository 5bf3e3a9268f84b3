"""What every chunk is, in the newsroom's words, how sure that is, and why."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache

import msgspec

from convert.reading.amid_text import SURELY, WHY, amid_text
from convert.reading.chain import LinearChain
from convert.reading.forest import Forest
from convert.reading.interruptions import interruption, without_interruptions
from convert.reading.model import LABELS_FOREST, Model, default_model
from convert.reading.observations import observation
from convert.reading.observations.place import running_text
from convert.reading.observations.registry import LookForSome
from convert.reading.page import Chunk, Form, Page, once_a_page
from convert.reading.second_look import Again, look_again, reasons
from convert.reading.story_lists import (
    SAID_OF_ANNOUNCED_LISTS,
    SAID_OF_HEADS,
    SAID_OF_INGREDIENTS,
    announcing_lines,
    heads_of_recipes,
    items_of_the_story,
)

REASONS = 3  # so many observations are named for a decision


class Label(StrEnum):
    """What a chunk is."""

    HEADLINE = "headline"
    DECK = "deck"
    KICKER = "kicker"
    BYLINE = "byline"
    DATE_LINE = "date line"
    PARAGRAPH = "paragraph"
    SUBHEAD = "subhead"
    QUOTE = "quote"
    PULL_QUOTE = "pull quote"
    ATTRIBUTION = "attribution"
    LIST_ITEM = "list item"
    CAPTION = "caption"
    PHOTO_CREDIT = "photo credit"
    CREDIT_LINE = "credit line"
    KEYWORD = "keyword"
    EDITORS_NOTE = "editor's note"
    TAGLINE = "tagline"
    SPEECH = "speech"
    TABLE = "table"
    VERSE = "verse"
    PREFORMATTED = "preformatted"
    FOOTNOTE = "footnote"
    BREAK = "break"
    END_MARK = "end mark"
    FURNITURE = "furniture"


LABELS = tuple(Label)
PARAGRAPH_NUMBER = LABELS.index(Label.PARAGRAPH)
# What the second look tells apart: the kinds of text, subheads, what is displayed, and what is no part of the story.
CLASSES: dict[str, tuple[Label, ...]] = {
    "text": (Label.PARAGRAPH, Label.QUOTE, Label.SPEECH),
    "subhead": (Label.SUBHEAD,),
    "display": (
        Label.LIST_ITEM,
        Label.TABLE,
        Label.VERSE,
        Label.PREFORMATTED,
        Label.FOOTNOTE,
        Label.BREAK,
    ),
}
OUTSIDE = "outside"
CLASS_OF = {label: name for name, labels in CLASSES.items() for label in labels}
CLASS_NAMES = (*CLASSES, OUTSIDE)
NUMBERS = tuple(CLASS_NAMES.index(CLASS_OF.get(label, OUTSIDE)) for label in LABELS)  # the class of each label
OUTSIDE_NUMBER = CLASS_NAMES.index(OUTSIDE)
WITHIN = tuple(place for place, number in enumerate(NUMBERS) if number != OUTSIDE_NUMBER)  # labels of the story


class Saying(msgspec.Struct, frozen=True):
    """What a line says of itself in so many words: with this sign, and standing so, it is this and not one of those."""

    sign: str
    standing: frozenset[str]  # observations that must hold besides
    label: Label
    instead_of: frozenset[Label]


TAKEN_FOR_TEXT = frozenset(CLASS_OF)
TAKEN_FOR_FURNITURE = frozenset({Label.FURNITURE})
TAKEN_FOR_INGREDIENTS = frozenset({Label.FURNITURE, Label.PARAGRAPH})  # what "salt and pepper" is not
# Chunks that keep their lines are of one kind, or none of the story's: no paragraph has lines.
KEPT_LINES = {"table": Label.TABLE, "verse": Label.VERSE, "preformatted": Label.PREFORMATTED}
OF_ONE_LINE = frozenset(Label) - {Label.FURNITURE, Label.KEYWORD, Label.BYLINE, Label.DATE_LINE, Label.HEADLINE}
PLAIN_WORDS = (
    *(
        Saying(f"has_the_form_of_{form}", frozenset(), label, OF_ONE_LINE - {label})
        for form, label in KEPT_LINES.items()
    ),
    Saying("is_a_mark_of_the_end", frozenset(), Label.END_MARK, TAKEN_FOR_TEXT),
    Saying("says_how_it_was_filed", frozenset(), Label.KEYWORD, TAKEN_FOR_TEXT | TAKEN_FOR_FURNITURE),
    Saying("is_wholly_a_note", frozenset({"is_in_brackets"}), Label.EDITORS_NOTE, TAKEN_FOR_TEXT),
    Saying("is_wholly_a_credit", frozenset({"is_in_brackets"}), Label.CREDIT_LINE, TAKEN_FOR_TEXT),
    Saying(
        "shares_two_lines_with_a_photo_credit",
        frozenset(),
        Label.CAPTION,
        TAKEN_FOR_FURNITURE | {Label.PARAGRAPH, Label.SUBHEAD, Label.DECK},
    ),
    Saying(
        "is_the_photo_credit_of_two_lines",
        frozenset(),
        Label.PHOTO_CREDIT,
        TAKEN_FOR_FURNITURE | {Label.PARAGRAPH, Label.SUBHEAD, Label.CAPTION},
    ),
    *(
        Saying("ends_with_a_photo_credit", frozenset({place}), Label.CAPTION, TAKEN_FOR_FURNITURE)
        for place in ("leads_to_the_main_run", "stands_in_the_main_run")
    ),
)
SAID = 0.5  # what a line says counts for at least as much as all else that is seen
SIGNS = frozenset(saying.sign for saying in PLAIN_WORDS)
SAYING = SIGNS.union(*(saying.standing for saying in PLAIN_WORDS))
LEFT = 0.2  # the probability of lines that are kept because nothing else would be
MOST_BESIDE = 0.2  # times their words: what the story of a text may have where they are kept
SAID_OF_ALL_THAT_IS_LEFT = "without lines like it hardly anything would be left of the text"
STORY = "story"  # how probable it must be that a chunk is part of the story
SUBHEADS = "subheads"  # the same for a chunk that would be a subhead, where a model tells it apart


class LabelledChunk(msgspec.Struct, frozen=True, gc=False):
    """A chunk with its label, the label's probability, and the observations that weighed most for it, in words."""

    chunk: Chunk
    label: Label
    confidence: float
    why: tuple[str, ...]


def label(page: Page, model: Model | None = None) -> tuple[LabelledChunk, ...]:
    """Every chunk of `page` with its most probable label, in the order of the page."""
    weights = (model or default_model()).fitting(len(page.chunks))
    plain = without_interruptions(page)
    decided = list(_weighed(plain, weights))
    lines = decided if plain is page else list(_with_interruptions(page, decided))
    lines = list(_with_lists_of_the_story(lines, page))
    return tuple(lines if running_text(page) else _with_all_that_is_left(lines, page))


def _weighed(page: Page, model: Model) -> Iterator[LabelledChunk]:
    """The labels of all chunks: those beyond doubt, and for the others what observations, chain and trees say."""
    sure = amid_text(page)
    weighed = [chunk for chunk in page.chunks if chunk.index not in sure]
    seen = iter(_look(model)(weighed, page))
    items = [PARAGRAPH_NUMBER if chunk.index in sure else next(seen) for chunk in page.chunks]
    for chunk, item, chances in zip(page.chunks, items, _chain(model).chances(items), strict=True):
        if isinstance(item, int):
            yield LabelledChunk(chunk, LABELS[item], SURELY, WHY)
        else:
            yield _decided(chunk, item, chances, page, model)


def _with_interruptions(page: Page, decided: Iterable[LabelledChunk]) -> Iterator[LabelledChunk]:
    """The labels of the chunks that say something, and between them those that interrupt."""
    labelled = iter(decided)
    for chunk in page.chunks:
        why = interruption(chunk, page)
        if why is not None:
            yield LabelledChunk(chunk, Label.FURNITURE, 1.0, (why,))
        else:
            yield msgspec.structs.replace(next(labelled), chunk=chunk)


@once_a_page
def observed(page: Page) -> tuple[tuple[str, ...], ...]:
    """The names of the observations that hold for each chunk of `page`."""
    return tuple(observation.of(chunk, page) for chunk in page.chunks)


@lru_cache(maxsize=16)  # cross-validation reads with several models in turn
def _chain(model: Model) -> LinearChain:
    return LinearChain.of([label.name for label in LABELS], model.labels, model.neighbours)


@lru_cache(maxsize=16)
def _look(model: Model) -> LookForSome[Chunk, Page]:
    """What looks for all that weighs anything, that trees ask about, or that lines say of themselves."""
    forest = model.forests.get(LABELS_FOREST)
    return observation.only({*_chain(model).names, *(forest.features if forest else ()), *SAYING})


def _decided(chunk: Chunk, seen: Collection[str], chances: Sequence[float], page: Page, model: Model) -> LabelledChunk:
    forest, enough = model.forests.get(LABELS_FOREST), model.enough
    first, second = _best_two(chances, enough)
    why = _reasons(seen, first, second, model)
    if forest is not None:
        classes = _sums(chances)
        again = look_again(chunk, page, seen, classes, forest)
        if again is not None:
            chances = _in_the_light_of(again.chances, chances, classes)
            before, (first, second) = first, _best_two(chances, enough)
            why = why if first == before else _second_reasons(again, first, before, forest) or why
    said = _in_plain_words(LABELS[first], seen)
    if said is not None:
        words = tuple(sorted(observation.sentences[name] for name in (said.sign, *said.standing)))
        return LabelledChunk(chunk, said.label, max(chances[LABELS.index(said.label)], SAID), words)
    return LabelledChunk(chunk, LABELS[first], chances[first], why)


def _in_plain_words(taken_for: Label, seen: Collection[str]) -> Saying | None:
    """What a line says that it is, where it would be taken for something else."""
    if SIGNS.isdisjoint(seen):
        return None
    possible = (each for each in PLAIN_WORDS if each.sign in seen and taken_for in each.instead_of)
    return next((each for each in possible if each.standing.issubset(seen)), None)


def _with_lists_of_the_story(lines: Sequence[LabelledChunk], page: Page) -> Iterator[LabelledChunk]:
    """Lists that the story announces or that are of it by the look of them, and the headings of recipes."""
    story = {line.chunk.index: line.label for line in lines if line.label in CLASS_OF}
    announcing = announcing_lines(page, story, {index for index, label in story.items() if label is Label.PARAGRAPH})
    items = items_of_the_story(page, story, announcing)
    said = {index: (Label.LIST_ITEM, why) for index, why in items.items()}
    said |= dict.fromkeys(announcing, (Label.PARAGRAPH, SAID_OF_ANNOUNCED_LISTS))
    said |= dict.fromkeys(heads_of_recipes(page, items), (Label.SUBHEAD, SAID_OF_HEADS))
    for line in lines:
        label, why = said.get(line.chunk.index, (line.label, ""))
        taken_for = TAKEN_FOR_INGREDIENTS if why == SAID_OF_INGREDIENTS else TAKEN_FOR_FURNITURE
        yield LabelledChunk(line.chunk, label, SAID, (why,)) if why and line.label in taken_for else line


def _with_all_that_is_left(lines: Sequence[LabelledChunk], page: Page) -> Iterator[LabelledChunk]:
    """Of a text without a sentence, such as a table of results, also the lines that no cue sets aside.

    Where they would be nearly all of it: elsewhere such lines are menus.
    """
    left = {line.chunk.index for line in lines if _is_left(line, page)}
    words = sum(line.chunk.words for line in lines if line.chunk.index in left)
    is_lost = sum(line.chunk.words for line in lines if line.label in CLASS_OF) <= MOST_BESIDE * words
    for line in lines:
        if is_lost and line.chunk.index in left:
            yield LabelledChunk(line.chunk, Label.PARAGRAPH, LEFT, (SAID_OF_ALL_THAT_IS_LEFT,))
        else:
            yield line


def _is_left(line: LabelledChunk, page: Page) -> bool:
    if line.label is not Label.FURNITURE or line.chunk.form is Form.RULE:
        return False
    return not page.opens_like_furniture(line.chunk.index) and interruption(line.chunk, page) is None


def _sums(chances: Sequence[float]) -> list[float]:
    """The probability of each class."""
    sums = [0.0] * len(CLASS_NAMES)
    for number, chance in zip(NUMBERS, chances, strict=True):
        sums[number] += chance
    return sums


def _in_the_light_of(again: Sequence[float], chances: Sequence[float], classes: Sequence[float]) -> list[float]:
    """The probability of each label where that of its class is another one than the chain thought."""
    factors = [new / old if old else 0.0 for new, old in zip(again, classes, strict=True)]
    return [chance * factors[number] for number, chance in zip(NUMBERS, chances, strict=True)]


def _best_two(chances: Sequence[float], enough: Mapping[str, float]) -> tuple[int, int]:
    """The label that is chosen, and the one that would have been next.

    More is lost by a paragraph that is missed than by a line too many: of a chunk that is part of the story with a
    probability that is enough the best label of the story is chosen.
    """
    first, second = _two_greatest(chances)
    if STORY not in enough or NUMBERS[first] != OUTSIDE_NUMBER:
        return first, second
    best = max(WITHIN, key=chances.__getitem__)
    least = enough.get(SUBHEADS, enough[STORY]) if LABELS[best] is Label.SUBHEAD else enough[STORY]
    return (best, first) if sum(chances[place] for place in WITHIN) >= least else (first, second)


def _two_greatest(chances: Sequence[float]) -> tuple[int, int]:
    """Where the greatest stands, and the next."""
    first = chances.index(max(chances))
    others = [*chances[:first], -1.0, *chances[first + 1 :]]
    return first, others.index(max(others))


def _reasons(seen: Iterable[str], chosen: int, other: int, model: Model) -> tuple[str, ...]:
    """The observations that tell the chosen label from the next best, the weightiest first."""
    apart = _apart(model, chosen, other)
    weighed = sorted([name for name in seen if name in apart], key=apart.__getitem__, reverse=True)
    return tuple([observation.sentences[name] for name in weighed[:REASONS]])


@lru_cache(maxsize=2048)
def _apart(model: Model, chosen: int, other: int) -> dict[str, float]:
    """The observations that speak for one label rather than the other, with how much they do."""
    mine, theirs = (model.labels.get(LABELS[number].name, {}) for number in (chosen, other))
    weights = {name: mine.get(name, 0.0) - theirs.get(name, 0.0) for name in mine.keys() | theirs.keys()}
    return {name: weight for name, weight in weights.items() if weight > 0}


def _second_reasons(again: Again, chosen: int, other: int, forest: Forest) -> tuple[str, ...]:
    """What the trees say; nothing where both labels are of one class, which they do not tell apart."""
    mine, theirs = NUMBERS[chosen], NUMBERS[other]
    return () if mine == theirs else reasons(again, mine, theirs, REASONS, forest)
