"""Learns the weights and trees of the reader from documents with gold.

Documents are divided into folds by publishing house. Each step is learned once without each fold and once from all;
the next step then learns from texts as a model sees them that did not learn from their house, which is how any text
is seen at run time: what is learned last does not trust too much what was learned first.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

import msgspec
import numpy as np

from convert.learning.chain_fit import Weights, fit_chain
from convert.learning.corpus import Document
from convert.learning.forest_fit import fit_forest
from convert.learning.houses import divide
from convert.learning.matrices import of_chunks, of_groups, stacked
from convert.learning.ranker_fit import Group
from convert.learning.steps import Tell, unheard
from convert.learning.study import (
    CHUNK_NAMES,
    FIELDS,
    TITLE,
    Field,
    Lesson,
    Text,
    field_groups,
    lesson,
    over_all,
    over_texts,
    title_group,
)
from convert.learning.word_lessons import lessons_with_words, words_of
from convert.reading import second_look
from convert.reading.by_words import WordWeights
from convert.reading.chain import ALWAYS
from convert.reading.label import STORY, SUBHEADS
from convert.reading.labels import CLASS_NAMES, LABELS
from convert.reading.model import LABELS_FOREST, Model, given_weights
from convert.reading.ranking import ranker

FOLDS = 5
LABEL_NAMES = tuple(label.name for label in LABELS)
CHAIN_STRENGTH = 1.0  # precision of the prior of the labels' weights
RANKER_STRENGTH = 1.0
# More is lost by what is missed, a paragraph, an author or a date, than by one too many (measured out of fold).
ENOUGH = {STORY: 0.5, SUBHEADS: 0.35, "people": 0.4, "published": 0.3, "keywords": 0.27}
LEAST_WEIGHT = 0.02  # what weighs less is left out
LEAST_LINK = 0.05
DIGITS = 3
FEWEST_EXAMPLES = 400  # candidates or chunks below which no trees are grown
RIGHT = ("right",)

Lessons = TypeVar("Lessons")
Course = int | None  # the fold that a model does not learn from; None: it learns from all


class Learned(NamedTuple):
    """What was learned from all documents, and for each fold from those outside it."""

    whole: Model | None
    folds: tuple[Model, ...]


def train(documents: Sequence[Document], *, processes: int = 1) -> Model:
    """The model that all `documents` teach, in all their forms. The same documents give the same model."""
    whole = learn(documents, divide(documents, FOLDS), processes=processes).whole
    assert whole is not None
    return whole


def learn(
    documents: Sequence[Document],
    places: dict[str, int],
    *,
    whole: bool = True,
    processes: int = 1,
    tell: Tell = unheard,
) -> Learned:
    """A model without each fold, and unless `whole` is false one from everything; `places` tells each house's fold.

    `tell` hears of each step as it begins.

    Labels are learned from as many copies of a document as it asks for, titles and other fields from each once: where
    these stand differs from house to house more than from genre to genre.
    """
    texts = [Text(document, form) for document in documents for form in sorted(document.forms)]
    folds = _folds_of(texts, places)
    count = max(folds) + 1
    courses: list[Course] = [*range(count), None] if whole or count == 1 else [*range(count)]
    tell(f"looking at the chunks of {len(texts)} texts")
    lessons = over_texts(lesson, texts, None, processes)
    tell(f"learning words, {len(courses)} times")
    words = words_of(courses, texts, lessons, folds, processes)
    tell(f"learning labels, {len(courses)} times")
    heard = lessons_with_words(lessons, folds, words)
    taught = [(fold, each) for text, fold, each in zip(texts, folds, heard, strict=True) for _ in _copies(text)]
    models = over_all(_labels_of, list(zip(courses, words, strict=True)), taught, processes)
    tell("looking for titles, and learning to choose one")
    titles = over_texts(title_group, texts, _readers(models, places), processes)
    models = over_all(_title_of, list(zip(models, courses, strict=True)), (folds, titles), processes)
    tell("looking for people, dates and keywords, and learning to choose them")
    fields = over_texts(field_groups, texts, _readers(models, places), processes)
    models = over_all(_fields_of, list(zip(models, courses, strict=True)), (folds, fields), processes)
    return Learned(models[count] if len(models) > count else None, tuple(models[:count]))


def _folds_of(texts: Iterable[Text], places: dict[str, int]) -> list[int]:
    return [places[text.document.group] for text in texts]


def _copies(text: Text) -> range:
    return range(text.document.gold.copies)


def _labels_of(pupil: tuple[Course, WordWeights | None], taught: Sequence[tuple[int, Lesson]]) -> Model:
    course, words = pupil
    lessons = [each for fold, each in taught if fold != course]
    return _with_labels(msgspec.structs.replace(given_weights(), words=words), lessons)


def _title_of(pupil: tuple[Model, Course], taught: tuple[Sequence[int], Sequence[Group | None]]) -> Model:
    model, course = pupil
    return _with_ranker(model, "title", TITLE, _taught(course, *taught))


def _fields_of(pupil: tuple[Model, Course], taught: tuple[Sequence[int], Sequence[dict[str, Group]]]) -> Model:
    model, course = pupil
    return _with_fields(model, _taught(course, *taught))


def _taught(course: Course, folds: Sequence[int], lessons: Sequence[Lessons]) -> list[Lessons]:
    """What there is to learn outside the fold of `course`."""
    return [each for fold, each in zip(folds, lessons, strict=True) if fold != course]


def _readers(models: Sequence[Model], places: dict[str, int]) -> dict[str, Model]:
    """For each house the model that did not learn from it; the only one where there is a single house."""
    lonely = len(set(places.values())) == 1
    return {house: models[-1] if lonely else models[fold] for house, fold in places.items()}


def _with_labels(prior: Model, lessons: Sequence[Lesson]) -> Model:
    lessons = [each for each in lessons if each.seen]
    if not lessons:
        return prior
    learned = fit_chain(stacked(lessons), chain_prior(prior), strength=CHAIN_STRENGTH)
    names = (*CHUNK_NAMES, ALWAYS)
    labels = {
        label: _named(names, learned.emissions[:, number], LEAST_WEIGHT) for number, label in enumerate(LABEL_NAMES)
    }
    neighbours = {
        label: _named(LABEL_NAMES, learned.transitions[number], LEAST_LINK) for number, label in enumerate(LABEL_NAMES)
    }
    model = msgspec.structs.replace(prior, labels=labels, neighbours=neighbours, enough=ENOUGH)
    examples = of_chunks(lessons)
    if len(examples.classes) < FEWEST_EXAMPLES:
        return model
    forest = fit_forest(examples, second_look.feature_names(with_words=prior.words is not None), CLASS_NAMES)
    return msgspec.structs.replace(model, forests={LABELS_FOREST: forest})


def chain_prior(model: Model) -> Weights:
    """The weights of a model as rows of numbers; what it does not name weighs nothing."""
    names = (*CHUNK_NAMES, ALWAYS)
    emissions = np.array([[model.labels.get(label, {}).get(name, 0.0) for label in LABEL_NAMES] for name in names])
    links = [[model.neighbours.get(label, {}).get(other, 0.0) for other in LABEL_NAMES] for label in LABEL_NAMES]
    return Weights(emissions, np.array(links))


def _with_fields(model: Model, groups: Sequence[dict[str, Group]]) -> Model:
    for name, field in FIELDS.items():
        model = _with_ranker(model, name, field, [each[name] for each in groups])
    return model


def _with_ranker(model: Model, name: str, field: Field, groups: Iterable[Group | None]) -> Model:
    known = [group for group in groups if group is not None and group.right]
    names = (*(one.name for one in field.looks.all), ALWAYS)
    prior = np.array([model.rankers.get(name, {}).get(each, 0.0) for each in names])
    if not any(any(group.right) for group in known):
        return model
    always = len(names) - 1
    seen_always = [group._replace(seen=tuple((*row, always) for row in group.seen)) for group in known]
    learned = field.fit(seen_always, prior, strength=RANKER_STRENGTH)
    weights = _named(names, learned, LEAST_WEIGHT)
    model = msgspec.structs.replace(model, rankers={**model.rankers, name: weights})
    if not field.is_asked_twice or sum(len(group.right) for group in known) < FEWEST_EXAMPLES:
        return model
    forest = fit_forest(of_groups(known, always), ranker.feature_names(field.looks), RIGHT)
    return msgspec.structs.replace(model, forests={**model.forests, name: forest})


def _named(names: Sequence[str], weights: Iterable[float], least: float) -> dict[str, float]:
    """Weights by name, rounded, without those that weigh next to nothing."""
    pairs = zip(names, weights, strict=True)
    return {name: round(float(weight), DIGITS) for name, weight in pairs if abs(weight) >= least}
