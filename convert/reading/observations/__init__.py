"""What can be seen in a chunk or a candidate, grouped by what it looks at."""

# Each module makes its observations known when it is imported; the order here is the order in which they are named.
from convert.reading.observations import (
    blocks,
    captions,
    echoes,
    extent,
    neighbours,
    place,
    posts,
    runs,
    shape,
    wording,
)
from convert.reading.observations.registry import Observation, Observations, observation

__all__ = [
    "Observation",
    "Observations",
    "blocks",
    "captions",
    "echoes",
    "extent",
    "neighbours",
    "observation",
    "place",
    "posts",
    "runs",
    "shape",
    "wording",
]
