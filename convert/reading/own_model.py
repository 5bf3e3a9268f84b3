"""Loads a model from a file, and sees whether this program knows all that it names."""

from collections.abc import Iterator
from pathlib import Path

from convert.reading import by_words, second_look
from convert.reading.chain import ALWAYS
from convert.reading.labels import CLASS_NAMES, LABELS
from convert.reading.model import LABELS_FOREST, BadModel, Model, read_model
from convert.reading.observations import observation
from convert.reading.ranking.moments import date_observation
from convert.reading.ranking.people import person_observation
from convert.reading.ranking.ranker import feature_names
from convert.reading.ranking.titles import title_observation
from convert.reading.ranking.topics import keyword_observation

LOOKS = {
    "title": title_observation,
    "people": person_observation,
    "desk": person_observation,
    "published": date_observation,
    "updated": date_observation,
    "keywords": keyword_observation,
}


def load_model(path: Path) -> Model:
    """The model in the file `path`, as `copydesk train` wrote it. Raises `BadModel`.

    A model that names what this program does not see was made by another version: to read with a part of it would
    give other results than those it was judged by.
    """
    model = read_model(path)
    missing = sorted(LOOKS.keys() - model.rankers.keys())
    if missing:
        raise BadModel(path, f"it has no weights for: {', '.join(missing)}")
    unknown = sorted(set(_unknown(model)))
    if unknown:
        raise BadModel(path, f"it was made by another version: this one knows nothing of {unknown[0]}")
    return model


def _unknown(model: Model) -> Iterator[str]:
    """What the model names and nobody knows."""
    labels = {label.name for label in LABELS}
    seen = {one.name for one in observation.all} | {ALWAYS}
    if model.words is not None:
        seen.update(by_words.NAMES)
    yield from model.labels.keys() - labels
    yield from {name for row in model.labels.values() for name in row} - seen
    yield from model.neighbours.keys() - labels
    yield from {name for row in model.neighbours.values() for name in row} - labels
    yield from model.rankers.keys() - LOOKS.keys()
    for field, looks in LOOKS.items():
        yield from model.rankers[field].keys() - {one.name for one in looks.all} - {ALWAYS}
    of_labels = second_look.feature_names(with_words=model.words is not None)
    for name, forest in model.forests.items():
        known = of_labels if name == LABELS_FOREST else _of_field(name)
        yield from set(forest.features) - set(known)
        if name == LABELS_FOREST:
            yield from set(forest.classes) ^ set(CLASS_NAMES)


def _of_field(name: str) -> tuple[str, ...]:
    return feature_names(LOOKS[name]) if name in LOOKS else ()
