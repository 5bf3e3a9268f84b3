"""What every chunk is, in the newsroom's words, how sure that is, and why."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from convert.reading.alike import with_items_alike, with_questions_alike
from convert.reading.amid_text import SURELY, WHY, amid_text
from convert.reading.by_words import SENTENCES, hear, telling
from convert.reading.chain import LinearChain
from convert.reading.forest import Forest
from convert.reading.interruptions import interruption, without_interruptions
from convert.reading.kept_lines import with_all_that_is_left, with_captions_amid_the_story, with_lists_of_the_story
from convert.reading.labels import CLASS_NAMES, LABELS, NUMBERS, OUTSIDE_NUMBER, WITHIN, Label, LabelledChunk
from convert.reading.model import LABELS_FOREST, Model, default_model
from convert.reading.observations import observation
from convert.reading.observations.place import running_text
from convert.reading.observations.registry import LookForSome
from convert.reading.page import Chunk, Page, once_a_page
from convert.reading.sayings import SAID, SAYING, in_plain_words
from convert.reading.second_look import Again, Evidence, look_again, reasons
from convert.reading.verdicts import with_points_of_a_review

REASONS = 3  # so many observations are named for a decision
PARAGRAPH_NUMBER = LABELS.index(Label.PARAGRAPH)
STORY = "story"  # how probable it must be that a chunk is part of the story
SUBHEADS = "subheads"  # the same for a chunk that would be a subhead, where a model tells it apart
KEEPING = (
    with_lists_of_the_story,
    with_points_of_a_review,
    with_items_alike,
    with_questions_alike,
    with_captions_amid_the_story,
)
# 'What would help now', '"How did you hear of us?"': no code, whatever stands around it
NOTHING_BUT_WORDS = re.compile(r"[\"“„«]?[^\W\d_]+(?: [^\W\d_]+)*[.?!…]?[\"”“»]?")


def label(page: Page, model: Model | None = None) -> tuple[LabelledChunk, ...]:
    """Every chunk of `page` with its most probable label, in the order of the page."""
    weights = model or default_model()
    plain = without_interruptions(page)
    decided = list(_weighed(plain, weights))
    lines = decided if plain is page else list(_with_interruptions(page, decided))
    for keep in KEEPING:
        lines = list(keep(lines, page))
    return tuple(lines if running_text(page) else with_all_that_is_left(lines, page))


def _weighed(page: Page, model: Model) -> Iterator[LabelledChunk]:
    """The labels of all chunks: those beyond doubt, and for the others what observations, chain and trees say."""
    sure = amid_text(page)
    weighed = [chunk for chunk in page.chunks if chunk.index not in sure]
    seen = {chunk.index: each for chunk, each in zip(weighed, _evidence(weighed, page, model), strict=True)}
    items = [seen[place].names if place in seen else PARAGRAPH_NUMBER for place in range(len(page.chunks))]
    for chunk, chances in zip(page.chunks, _chain(model).chances(items), strict=True):
        if chunk.index in sure:
            yield LabelledChunk(chunk, Label.PARAGRAPH, SURELY, WHY)
        else:
            yield _decided(chunk, seen[chunk.index], chances, page, model)


def _evidence(chunks: Sequence[Chunk], page: Page, model: Model) -> Iterator[Evidence]:
    """What is seen of each of `chunks`, and what its words say where the model weighs words."""
    for chunk, names in zip(chunks, _look(model)(chunks, page), strict=True):
        if model.words is None:
            yield Evidence(names)
        else:
            words = hear(chunk.text, model.words)
            yield Evidence([*names, *words.names], words)


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


def _decided(chunk: Chunk, seen: Evidence, chances: Sequence[float], page: Page, model: Model) -> LabelledChunk:
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
    if LABELS[first] is Label.PREFORMATTED and NOTHING_BUT_WORDS.fullmatch(chunk.text):
        first, second = second, first
        why = _reasons(seen, first, second, model)
    said = in_plain_words(LABELS[first], seen.names)
    if said is not None:
        words = tuple(sorted(observation.sentences[name] for name in (said.sign, *said.standing)))
        return LabelledChunk(chunk, said.label, max(chances[LABELS.index(said.label)], SAID), words)
    return LabelledChunk(chunk, LABELS[first], chances[first], why)


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


def _reasons(seen: Evidence, chosen: int, other: int, model: Model) -> tuple[str, ...]:
    """The observations that tell the chosen label from the next best, the weightiest first."""
    apart = _apart(model, chosen, other)
    weighed = sorted([name for name in seen.names if name in apart], key=apart.__getitem__, reverse=True)
    return tuple([_sentence(name, seen, model) for name in weighed[:REASONS]])


def _sentence(name: str, seen: Evidence, model: Model) -> str:
    if model.words is not None and name in SENTENCES:
        return telling(name, seen.words, model.words)
    return observation.sentences[name]


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
