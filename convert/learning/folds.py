"""Cross-validation: every document is read by a model that learned nothing from its publishing house."""

import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import msgspec

from convert.learning.corpus import Document
from convert.learning.scored import Output, scored
from convert.learning.study import Text, over_texts
from convert.learning.train import Taught, train_several
from convert.reading.assembly import assemble
from convert.reading.choose import choose
from convert.reading.label import label
from convert.reading.model import Model
from formats.errors import CopydeskError

SCORER = "score.py"


class NoScorer(CopydeskError):
    """A corpus without a scorer in or beside its folder."""

    def __init__(self, corpus: Path) -> None:
        super().__init__(corpus)
        self.corpus = corpus

    def __str__(self) -> str:
        return f"{self.corpus}: no {SCORER} in this folder or the one above it, so folds cannot be scored"


class Prediction(msgspec.Struct, frozen=True):
    """What was read from one form of a document."""

    id: str
    variant: str
    output: Output


def divide(documents: Sequence[Document], count: int) -> dict[str, int]:
    """The fold of each publishing house; folds are as even as houses allow, and the same on every run."""
    sizes = Counter(document.group for document in documents)
    loads = [0] * count
    folds: dict[str, int] = {}
    for group, size in sorted(sizes.items(), key=lambda each: (-each[1], each[0])):
        fold = loads.index(min(loads))
        folds[group] = fold
        loads[fold] += size
    return folds


def predict(
    judged: Sequence[Document], others: Sequence[Document], folds: int, *, processes: int = 1
) -> list[Prediction]:
    """What is read from each text of `judged` by a model of the other folds; `others` are only learned from."""
    places = divide(judged, folds)
    courses = [_without(fold, places) for fold in range(folds)]
    models = train_several([*judged, *others], courses, processes=processes)
    texts = [Text(document, form) for document in judged for form in sorted(document.forms)]
    return over_texts(_prediction, texts, (models, places), processes)


def save(predictions: Sequence[Prediction], path: Path) -> None:
    """Write one prediction a line, as the scorer takes them."""
    path.write_bytes(b"".join(msgspec.json.encode(each) + b"\n" for each in predictions))


def scorer_of(corpus: Path) -> Path:
    """The scorer in the folder of `corpus` or beside it. Raises `NoScorer`."""
    found = next((folder / SCORER for folder in (corpus, corpus.parent) if (folder / SCORER).is_file()), None)
    if found is None:
        raise NoScorer(corpus)
    return found


def score(corpus: Path, predictions: Path) -> str:
    """The table that the scorer prints for `predictions`."""
    command = [sys.executable, str(scorer_of(corpus)), "--data", str(corpus), "--pred", str(predictions)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _without(fold: int, places: dict[str, int]) -> Taught:
    return lambda document: places.get(document.group) != fold


def _prediction(text: Text, shared: tuple[Sequence[Model], dict[str, int]]) -> Prediction:
    models, places = shared
    model = models[places[text.document.group]]
    page = text.read()
    lines = label(page, model)
    article = assemble(page, lines, choose(page, lines, model))
    return Prediction(text.document.gold.id, text.form, scored(article))
