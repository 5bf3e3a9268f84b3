"""A long text in stretches, for what takes many times the room of the text that it is done to."""

from collections.abc import Iterator

LEAST = 1_000_000  # characters


def stretches(text: str, mark: str) -> Iterator[str]:
    """`text` cut behind a `mark` here and there, so that no stretch is much longer than `LEAST`; most are one.

    >>> list(stretches("It rained.", " "))
    ['It rained.']
    """
    start = 0
    while len(text) - start > LEAST and (found := text.find(mark, start + LEAST)) >= 0:
        end = found + len(mark)
        yield text[start:end]
        start = end
    yield text[start:]
