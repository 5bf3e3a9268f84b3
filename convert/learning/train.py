"""Learns the weights of the reader from documents with gold."""

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec
import numpy as np
from scipy.sparse import csr_matrix

from convert.learning.chain_fit import Sequences, Weights, fit_chain
from convert.learning.corpus import Document
from convert.learning.ranker_fit import Group
from convert.learning.study import (
    CHUNK_NAMES,
    FIELDS,
    TITLE,
    Field,
    Lesson,
    Pupil,
    Text,
    field_groups,
    lesson,
    over_texts,
    title_groups,
)
from convert.reading.chain import ALWAYS
from convert.reading.label import LABELS
from convert.reading.model import Model, given_weights

LABEL_NAMES = tuple(label.name for label in LABELS)
CHAIN_STRENGTH = 1.0  # precision of the prior of the labels' weights
RANKER_STRENGTH = 1.0
# More is lost by a paragraph or an author that is missed than by one too many (measured out of fold).
ENOUGH = {"PARAGRAPH": 0.3, "people": 0.4}
LEAST_WEIGHT = 0.02  # what weighs less is left out
LEAST_LINK = 0.05
DIGITS = 3

Taught = Callable[[Document], bool]  # whether a model is to learn from a document


def train(documents: Sequence[Document], *, processes: int = 1) -> Model:
    """The model that all `documents` teach, in all their forms. The same documents give the same model."""
    return train_several(documents, [lambda document: True], processes=processes)[0]


def train_several(documents: Sequence[Document], courses: Sequence[Taught], *, processes: int = 1) -> list[Model]:
    """A model for each course. Looking at the texts is what takes time, and is done once for all courses."""
    texts = [Text(document, form) for document in documents for form in sorted(document.forms)]
    texts = [text for text in texts for _ in range(text.document.gold.copies)]
    lessons = over_texts(lesson, texts, None, processes)
    pupils = [Pupil(_with_labels(given_weights(), _of_course(taught, texts, lessons)), taught) for taught in courses]
    titles = zip(*over_texts(title_groups, texts, pupils, processes), strict=True)
    pupils = [_with_title(pupil, groups) for pupil, groups in zip(pupils, titles, strict=True)]
    fields = zip(*over_texts(field_groups, texts, pupils, processes), strict=True)
    return [_with_fields(pupil.model, groups) for pupil, groups in zip(pupils, fields, strict=True)]


def _of_course(taught: Taught, texts: Sequence[Text], lessons: Sequence[Lesson]) -> list[Lesson]:
    return [each for text, each in zip(texts, lessons, strict=True) if taught(text.document) and each.seen]


def _with_title(pupil: Pupil, groups: Sequence[Group | None]) -> Pupil:
    return pupil._replace(model=_with_ranker(pupil.model, "title", TITLE, groups))


def _with_fields(model: Model, fields: Sequence[dict[str, Group]]) -> Model:
    for name, field in FIELDS.items():
        model = _with_ranker(model, name, field, [groups.get(name) for groups in fields])
    return model


def _with_labels(prior: Model, lessons: Sequence[Lesson]) -> Model:
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
    return msgspec.structs.replace(prior, labels=labels, neighbours=neighbours, enough=ENOUGH)


def chain_prior(model: Model) -> Weights:
    """The weights of a model as rows of numbers; what it does not name weighs nothing."""
    names = (*CHUNK_NAMES, ALWAYS)
    emissions = np.array([[model.labels.get(label, {}).get(name, 0.0) for label in LABEL_NAMES] for name in names])
    links = [[model.neighbours.get(label, {}).get(other, 0.0) for other in LABEL_NAMES] for label in LABEL_NAMES]
    return Weights(emissions, np.array(links))


def stacked(lessons: Sequence[Lesson]) -> Sequences:
    """All lessons in one matrix; the last column is what is always seen."""
    last = len(CHUNK_NAMES)
    rows = [(*row, last) for each in lessons for row in each.seen]
    ends = np.cumsum([0, *map(len, rows)])
    columns = np.fromiter((number for row in rows for number in row), dtype=np.int32)
    seen = csr_matrix((np.ones(len(columns), np.float32), columns, ends), shape=(len(rows), last + 1))
    bits = np.array([each for one in lessons for each in one.admitted], dtype=np.int64)
    admitted = ((bits[:, None] >> np.arange(len(LABELS))) & 1).astype(np.bool_)
    return Sequences(seen, admitted, [len(each.seen) for each in lessons])


def _with_ranker(model: Model, name: str, field: Field, groups: Iterable[Group | None]) -> Model:
    known = [group for group in groups if group is not None and group.right]
    names = (*(one.name for one in field.looks.all), ALWAYS)
    prior = np.array([model.rankers.get(name, {}).get(each, 0.0) for each in names])
    if not any(any(group.right) for group in known):
        return model
    learned = field.fit(list(_with_always(known, len(names) - 1)), prior, strength=RANKER_STRENGTH)
    weights = _named(names, learned, LEAST_WEIGHT)
    return msgspec.structs.replace(model, rankers={**model.rankers, name: weights})


def _with_always(groups: Iterable[Group], last: int) -> Iterator[Group]:
    for group in groups:
        yield group._replace(seen=tuple((*row, last) for row in group.seen))


def _named(names: Sequence[str], weights: Iterable[float], least: float) -> dict[str, float]:
    """Weights by name, rounded, without those that weigh next to nothing."""
    pairs = zip(names, weights, strict=True)
    return {name: round(float(weight), DIGITS) for name, weight in pairs if abs(weight) >= least}
