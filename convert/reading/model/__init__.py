"""The weights of the labels and rankers, and how to load them."""

from functools import cache
from importlib.resources import files

import msgspec
import yaml

Weights = dict[str, float]


class Model(msgspec.Struct, frozen=True, forbid_unknown_fields=True, eq=False):
    """All that was learned or set: the reader's code holds no number that a text could argue with.

    Scores are natural logarithms of odds; what is not named weighs nothing. `always` is an observation that holds for
    everything: the weight of a label or a ranker before anything is seen.
    """

    version: int
    labels: dict[str, Weights]  # label -> observation -> weight
    neighbours: dict[str, Weights]  # label -> label of the next chunk -> weight
    rankers: dict[str, Weights]  # field -> observation of a candidate -> weight


@cache
def default_model() -> Model:
    """The model that is shipped."""
    text = files(__package__).joinpath("weights.yaml").read_text("utf-8")
    return msgspec.convert(yaml.load(text, Loader=yaml.CSafeLoader), Model)
