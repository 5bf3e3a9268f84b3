"""Looks at many texts at once: what is seen of their chunks and candidates, beside what gold says of them."""

from collections.abc import Callable, Iterable, Sequence
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from convert.learning import verdicts
from convert.learning.align import align, knows_the_body
from convert.learning.corpus import Document
from convert.learning.ranker_fit import Floats, Group, fit_choice, fit_choice_or_none, fit_odds
from convert.reading.fields import byline, keywords, moments, title
from convert.reading.fields.candidate import Candidate
from convert.reading.label import LABELS, label, observed
from convert.reading.layout import split
from convert.reading.model import Model
from convert.reading.observations import observation
from convert.reading.observations.registry import Observations
from convert.reading.page import Page
from convert.reading.ranking.moments import date_observation
from convert.reading.ranking.people import person_observation
from convert.reading.ranking.ranker import best_of_all
from convert.reading.ranking.surroundings import Surroundings
from convert.reading.ranking.titles import title_observation
from convert.reading.ranking.topics import keyword_observation
from convert.reading.source import decode

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
    """What is seen of each chunk of a text (numbers of observations), and the labels that it may have, as bits.

    Nothing of it where gold does not know the body.
    """

    seen: tuple[tuple[int, ...], ...] = ()
    admitted: tuple[int, ...] = ()


class Pupil(NamedTuple):
    """A model on its way, and which documents it is to learn from."""

    model: Model
    learns_from: Callable[[Document], bool]


class Field(NamedTuple):
    """A field that is ranked: where its candidates come from, what is seen of them, which are right, how to fit it."""

    propose: Callable[[Page], tuple[Candidate, ...]]
    looks: Looks
    judge: Callable[..., verdicts.Verdicts]
    name: Callable[[Candidate], str]
    fit: Callable[..., Floats]


TITLE = Field(title.candidates, title_observation, verdicts.titles, verdicts.title_of, fit_choice)
# The others, which are seen in the light of the title.
FIELDS = {
    "people": Field(byline.candidates, person_observation, verdicts.people, verdicts.name_of, fit_odds),
    "published": Field(moments.candidates, date_observation, verdicts.published, verdicts.day_of, fit_choice_or_none),
    "keywords": Field(keywords.candidates, keyword_observation, verdicts.keywords, verdicts.topic_of, fit_odds),
}

CHUNK_NAMES = tuple(one.name for one in observation.all)
CHUNK_NUMBERS = {name: number for number, name in enumerate(CHUNK_NAMES)}


def over_texts(
    work: Callable[[Text, Shared], Answer], texts: Sequence[Text], shared: Shared, processes: int
) -> list[Answer]:
    """`work(text, shared)` for all `texts`, in their order. What is shared is handed on once, not with every text."""
    if processes == 1:
        return [work(text, shared) for text in texts]
    with get_context("fork").Pool(processes, _share, (work, shared)) as pool:
        return pool.map(_work_on, texts, chunksize=TEXTS_AT_ONCE)


_HERE: list[Any] = []  # of a worker process: what it does, and what it needs for that


def _share(*given: Any) -> None:
    _HERE[:] = given


def _work_on(text: Text) -> Any:
    work, shared = _HERE
    return work(text, shared)


def lesson(text: Text, shared: None = None) -> Lesson:
    """What there is to learn from the chunks of `text`."""
    if not knows_the_body(text.document.gold):
        return Lesson()
    page = text.read()
    names = observed(page)
    aligned = align(page, text.document.gold, names)
    seen = tuple(tuple(CHUNK_NUMBERS[name] for name in each) for each in names)
    return Lesson(seen, tuple(_bits(each) for each in aligned))


def title_groups(text: Text, pupils: Sequence[Pupil]) -> list[Group | None]:
    """The candidates for the title, as each pupil labels the page; None where there is nothing to learn for it."""
    page = text.read()
    candidates = TITLE.propose(page)
    judged = TITLE.judge(candidates, text.document.gold)
    taught = any(judged)
    return [
        _group(TITLE, Surroundings(page=page, lines=label(page, pupil.model), candidates=candidates), judged)
        if taught and pupil.learns_from(text.document)
        else None
        for pupil in pupils
    ]


def field_groups(text: Text, pupils: Sequence[Pupil]) -> list[dict[str, Group]]:
    """The candidates of all other fields, as each pupil labels the page and chooses the title."""
    page = text.read()
    headlines = TITLE.propose(page)
    proposed = {name: field.propose(page) for name, field in FIELDS.items()}
    judged = {name: field.judge(proposed[name], text.document.gold) for name, field in FIELDS.items()}
    groups: list[dict[str, Group]] = []
    for pupil in pupils:
        if not pupil.learns_from(text.document):
            groups.append({})
            continue
        lines = label(page, pupil.model)
        above = Surroundings(page=page, lines=lines, candidates=headlines)
        found = best_of_all(title_observation, pupil.model.rankers["title"], above)
        headline = found.candidate if found else None
        places = {
            name: Surroundings(page=page, lines=lines, title=headline, candidates=proposed[name]) for name in FIELDS
        }
        groups.append({name: _group(field, places[name], judged[name]) for name, field in FIELDS.items()})
    return groups


def _group(field: Field, around: Surroundings, judged: verdicts.Verdicts) -> Group:
    """The candidates on which there is a verdict."""
    numbers = {one.name: number for number, one in enumerate(field.looks.all)}
    known = [(each, right) for each, right in zip(around.candidates, judged, strict=True) if right is not None]
    seen = tuple(tuple(numbers[name] for name in field.looks.of(each, around)) for each, _ in known)
    return Group(seen, tuple(right for _, right in known), tuple(field.name(each) for each, _ in known))


def _bits(allowed: Iterable[object]) -> int:
    return sum(1 << LABELS.index(each) for each in allowed)
