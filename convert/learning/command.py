"""What `copydesk train` does: read corpora, learn, judge by folds, and save the model."""

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from convert.archive.errors import CannotWrite
from convert.archive.outputs import make_folder, put
from convert.archive.shown import shown
from convert.learning.corpus import read_corpus
from convert.learning.errors import NothingWanted, NoTrainingLibraries
from convert.learning.steps import Tell, unheard
from convert.reading.model import encoded
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
    tell: Tell = unheard,
    report: Report = ignore,
) -> None:
    """Learn from `corpora`.

    With `output` the model that all of them teach is written there. With `folds` the first corpus is judged: each of
    its texts is read by a model that learned from other publishing houses, and the scorer's table is said;
    `predictions` keeps what was read. `tell` hears what is being done. Raises `NothingWanted`, `NoCorpus`, `NoScorer`,
    `NoTrainingLibraries`, `CannotWrite` and `StoreLost`.
    """
    if output is None and not folds:
        raise NothingWanted
    _make_room(place for place in (output, predictions) if place is not None)
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
    learned = learn(documents, places, whole=output is not None, processes=processes, tell=tell)
    if learned.whole is not None and output is not None:
        put(output, encoded(learned.whole))
        say(f"{output}: learned from {len(documents)} documents")
    if folds:
        tell("reading the texts of each fold by what the others teach")
        found = validation.read_by_others(judged, learned.folds, places, processes=processes)
        with TemporaryDirectory() as folder:
            kept = predictions or Path(folder) / "predictions.jsonl"
            put(kept, validation.lines(found))
            say(validation.score(corpora[0], kept))


def _make_room(places: Iterable[Path]) -> None:
    """Learning takes long: what cannot be written to is told of before."""
    for place in places:
        if place.is_dir():
            raise CannotWrite(shown(place), "it is a folder")
        make_folder(place.parent)
