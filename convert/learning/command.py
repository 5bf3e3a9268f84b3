"""What `copydesk train` does: read corpora, learn, judge by folds, and save the model."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from convert.learning.corpus import read_corpus
from convert.learning.errors import NoTrainingLibraries
from convert.reading.model import save_model
from formats.notice import Report, ignore

Say = Callable[[str], None]


def train(  # noqa: PLR0913 - the options of the command
    corpora: Sequence[Path],
    *,
    output: Path | None = None,
    folds: int = 0,
    predictions: Path | None = None,
    processes: int = 1,
    say: Say = print,
    report: Report = ignore,
) -> None:
    """Learn from `corpora`.

    With `output` the model that all of them teach is written there. With `folds` the first corpus is judged: each of
    its texts is read by a model that learned from other publishing houses, and the scorer's table is said;
    `predictions` keeps what was read. Raises `NoCorpus`, `NoScorer`, `NoTrainingLibraries` and `OSError`.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # for matrices so small more threads cost more than they give
    try:
        from convert.learning import folds as validation  # noqa: PLC0415 - needs the extra
        from convert.learning.houses import divide  # noqa: PLC0415
        from convert.learning.train import FOLDS, learn  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise NoTrainingLibraries(error.name or "numpy") from error
    judged, *others = [read_corpus(corpus, report=report) for corpus in corpora]
    more = [document for documents in others for document in documents]
    if folds:
        validation.scorer_of(corpora[0])
    documents = [*judged, *more]
    places = divide(documents, folds or FOLDS)
    learned = learn(documents, places, whole=output is not None, processes=processes)
    if learned.whole is not None and output is not None:
        save_model(learned.whole, output)
        say(f"{output}: learned from {len(documents)} documents")
    if folds:
        found = validation.read_by_others(judged, learned.folds, places, processes=processes)
        with TemporaryDirectory() as folder:
            kept = predictions or Path(folder) / "predictions.jsonl"
            validation.save(found, kept)
            say(validation.score(corpora[0], kept))
