"""The weights of the labels and rankers, and how to load them."""

from functools import cache
from importlib.resources import files
from pathlib import Path

import msgspec
import yaml

from convert.reading.by_words import WordWeights
from convert.reading.forest import Forest
from formats.errors import CopydeskError

Weights = dict[str, float]

VERSION = 1
LABELS_FOREST = "labels"
LEARNED = "learned.json"


class BadModel(CopydeskError):
    """A file that is no model of this version."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}; make a model with: copydesk train CORPUS -o {self.path}"


class Model(msgspec.Struct, frozen=True, forbid_unknown_fields=True, eq=False):
    """All that was learned or set: the reader's code holds no number that a text could argue with.

    Scores are natural logarithms of odds; what is not named weighs nothing. `always` is an observation that holds for
    everything: the weight of a label or a ranker before anything is seen.
    """

    version: int
    labels: dict[str, Weights]  # label -> observation -> weight
    neighbours: dict[str, Weights]  # label -> label of the next chunk -> weight
    rankers: dict[str, Weights]  # field -> observation of a candidate -> weight
    enough: Weights = {}  # field, "story", "subheads" -> the probability at which it is chosen, be others more probable
    words: WordWeights | None = None  # what the words of a chunk say of its class
    forests: dict[str, Forest] = {}  # field, or "labels" -> trees that look again at what the weights leave open


@cache
def default_model() -> Model:
    """The model that is shipped: what was learned, as MODEL_CARD.md tells."""
    return _decoded(files(__package__).joinpath(LEARNED).read_bytes(), Path(LEARNED))


@cache
def given_weights() -> Model:
    """The weights that were set by hand: what training starts from, and keeps where texts say nothing."""
    text = files(__package__).joinpath("weights.yaml").read_text("utf-8")
    return msgspec.convert(yaml.load(text, Loader=yaml.CSafeLoader), Model)


def read_model(path: Path) -> Model:
    """The model in the file `path`, as `encoded` gives it. Raises `BadModel`."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadModel(path, f"this cannot be read ({error.strerror})") from error
    return _decoded(data, path)


def encoded(model: Model) -> bytes:
    """`model` as a file holds it: JSON, in a fixed order."""
    return msgspec.json.encode(model, order="sorted") + b"\n"


def _decoded(data: bytes, path: Path) -> Model:
    try:
        model = msgspec.json.decode(data, type=Model)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise BadModel(path, f"this is no model, or a part of one ({error})") from error
    if model.version != VERSION:
        raise BadModel(path, f"a model of version {model.version}, this program reads version {VERSION}")
    return model
