"""A long text in stretches, for what takes many times the room of the text that it is done to."""

from collections.abc import Iterable, Iterator
from typing import AnyStr

LEAST = 1_000_000  # characters, or bytes


def stretches(text: AnyStr, mark: AnyStr) -> Iterable[AnyStr]:
    """`text` cut behind a `mark` here and there, so that no stretch is much longer than `LEAST`; most are one.

    >>> list(stretches("It rained.", " "))
    ['It rained.']
    """
    return (text,) if len(text) <= LEAST else _cut(text, mark)


def _cut(text: AnyStr, mark: AnyStr) -> Iterator[AnyStr]:
    start = 0
    while len(text) - start > LEAST and (found := text.find(mark, start + LEAST)) >= 0:
        end = found + len(mark)
        yield text[start:end]
        start = end
    yield text[start:]
