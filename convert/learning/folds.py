"""Cross-validation: every document is read by a model that learned nothing from its publishing house."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from convert.learning.corpus import Document
from convert.learning.scored import Output, scored
from convert.learning.study import Text, over_texts
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


def read_by_others(
    judged: Sequence[Document], models: Sequence[Model], places: dict[str, int], *, processes: int = 1
) -> list[Prediction]:
    """What is read from each text of `judged` by the model of `models` that did not learn from its house."""
    texts = [Text(document, form) for document in judged for form in sorted(document.forms)]
    return over_texts(_prediction, texts, (models, places), processes)


def lines(predictions: Sequence[Prediction]) -> bytes:
    """One prediction a line, as the scorer takes them."""
    return b"".join(msgspec.json.encode(each) + b"\n" for each in predictions)


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


def _prediction(text: Text, shared: tuple[Sequence[Model], dict[str, int]]) -> Prediction:
    models, places = shared
    model = models[places[text.document.group]]
    page = text.read()
    lines = label(page, model)
    article = assemble(page, lines, choose(page, lines, model))
    return Prediction(text.document.gold.id, text.form, scored(article))
