"""Looks at many texts at once: what is seen of their chunks and candidates, beside what gold says of them."""

from collections.abc import Callable, Iterable, Sequence
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from convert.learning import verdicts
from convert.learning.align import align, knows_the_body, labels_left
from convert.learning.corpus import Document
from convert.learning.ranker_fit import Floats, Group, fit_choice, fit_choice_or_none, fit_odds
from convert.reading.by_words import NAMES as STEP_NAMES
from convert.reading.choose import chosen_title
from convert.reading.fields import byline, keywords, moments, title
from convert.reading.fields.candidate import Candidate
from convert.reading.interruptions import without_interruptions
from convert.reading.label import label, observed
from convert.reading.labels import LABELS
from convert.reading.layout import split
from convert.reading.measures import measured
from convert.reading.model import Model
from convert.reading.observations import observation
from convert.reading.observations.registry import Observations
from convert.reading.page import Page
from convert.reading.ranking.measures import measured as measured_candidate
from convert.reading.ranking.moments import date_observation
from convert.reading.ranking.people import person_observation
from convert.reading.ranking.story import Story
from convert.reading.ranking.surroundings import Surroundings
from convert.reading.ranking.titles import title_observation
from convert.reading.ranking.topics import keyword_observation
from convert.reading.source import decode

Item = TypeVar("Item")
Answer = TypeVar("Answer")
Shared = TypeVar("Shared")
Looks = Observations[Candidate, Surroundings]

TEXTS_AT_ONCE = 8


class Text(NamedTuple):
    """One form of a document."""

    document: Document
    form: str

    def read(self) -> Page:
        """The text, split into chunks."""
        path: Path = self.document.forms[self.form]
        return split(decode(path.read_bytes()))


class Lesson(NamedTuple):
    """What is seen of each chunk (numbers of observations), what is measured, its labels, as bits, and its text.

    Nothing of it where gold does not know the body.
    """

    seen: tuple[tuple[int, ...], ...] = ()
    measures: tuple[tuple[float, ...], ...] = ()
    admitted: tuple[int, ...] = ()
    texts: tuple[str, ...] = ()


class Field(NamedTuple):
    """A field that is ranked: where its candidates come from, what is seen of them, which are right, how to fit it."""

    propose: Callable[[Page], tuple[Candidate, ...]]
    looks: Looks
    judge: Callable[..., verdicts.Verdicts]
    name: Callable[[Candidate], str]
    fit: Callable[..., Floats]
    is_asked_twice: bool = True  # by trees as well, where they were found to help


TITLE = Field(title.candidates, title_observation, verdicts.titles, verdicts.title_of, fit_choice)
# The others, which are seen in the light of the title.
FIELDS = {
    "people": Field(byline.candidates, person_observation, verdicts.people, verdicts.name_of, fit_odds),
    "published": Field(
        moments.candidates,
        date_observation,
        verdicts.published,
        verdicts.day_of,
        fit_choice_or_none,
        is_asked_twice=False,
    ),
    "keywords": Field(keywords.candidates, keyword_observation, verdicts.keywords, verdicts.topic_of, fit_odds),
}

CHUNK_NAMES = (*(one.name for one in observation.all), *STEP_NAMES)
CHUNK_NUMBERS = {name: number for number, name in enumerate(CHUNK_NAMES)}


def over_all(
    work: Callable[[Item, Shared], Answer], items: Sequence[Item], shared: Shared, processes: int, *, at_once: int = 1
) -> list[Answer]:
    """`work(item, shared)` for all `items`, in their order. What is shared is handed on once, not with every item."""
    if processes == 1:
        return [work(item, shared) for item in items]
    with get_context("fork").Pool(processes, _share, (work, shared)) as pool:
        return pool.map(_work_on, items, chunksize=at_once)


def over_texts(
    work: Callable[[Text, Shared], Answer], texts: Sequence[Text], shared: Shared, processes: int
) -> list[Answer]:
    """`work(text, shared)` for all `texts`, in their order."""
    return over_all(work, texts, shared, processes, at_once=TEXTS_AT_ONCE)


_HERE: list[Any] = []  # of a worker process: what it does, and what it needs for that


def _share(*given: Any) -> None:
    _HERE[:] = given


def _work_on(item: Any) -> Any:
    work, shared = _HERE
    return work(item, shared)


def lesson(text: Text, shared: None = None) -> Lesson:
    """What there is to learn from the chunks of `text`."""
    if not knows_the_body(text.document.gold):
        return Lesson()
    whole = text.read()
    page = without_interruptions(whole)
    names = observed(page)
    aligned = align(page, labels_left(text.document.gold, whole), names)
    seen = tuple(tuple(CHUNK_NUMBERS[name] for name in each) for each in names)
    measures = tuple(tuple(measured(chunk, page)) for chunk in page.chunks)
    return Lesson(seen, measures, tuple(_bits(each) for each in aligned), tuple(chunk.text for chunk in page.chunks))


def title_group(text: Text, readers: dict[str, Model]) -> Group | None:
    """The candidates for the title, as the reader of its house labels the page; None if gold finds none right."""
    page = text.read()
    candidates = TITLE.propose(page)
    judged = TITLE.judge(candidates, text.document.gold)
    if not any(judged):
        return None
    lines = label(page, readers[text.document.group])
    return _group(TITLE, Surroundings(page=page, story=Story(lines), candidates=candidates), judged)


def field_groups(text: Text, readers: dict[str, Model]) -> dict[str, Group]:
    """The candidates of all other fields, as the reader of its house labels the page and chooses the title."""
    page, model = text.read(), readers[text.document.group]
    story = Story(label(page, model))
    headline = chosen_title(page, story, model)
    groups = {}
    for name, field in FIELDS.items():
        candidates = field.propose(page)
        around = Surroundings(
            page=page, story=story, title=headline.candidate if headline else None, candidates=candidates
        )
        groups[name] = _group(field, around, field.judge(candidates, text.document.gold))
    return groups


def _group(field: Field, around: Surroundings, judged: verdicts.Verdicts) -> Group:
    """The candidates on which there is a verdict."""
    numbers = {one.name: number for number, one in enumerate(field.looks.all)}
    known = [(each, right) for each, right in zip(around.candidates, judged, strict=True) if right is not None]
    return Group(
        seen=tuple(tuple(numbers[name] for name in field.looks.of(each, around)) for each, _ in known),
        right=tuple(right for _, right in known),
        names=tuple(field.name(each) for each, _ in known),
        measures=tuple(measured_candidate(each, around) for each, _ in known) if field.is_asked_twice else (),
    )


def _bits(allowed: Iterable[object]) -> int:
    return sum(1 << LABELS.index(each) for each in allowed)
