"""Where a long text is cut: reading devices want files that they can hold in memory."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeAlias, TypeVar

from formats.tree import Block, Heading, Section

Item = TypeVar("Item")
Weigh: TypeAlias = Callable[[Block], int]


class Part(NamedTuple):
    """What one file holds: blocks that stand below `heading`, or below the article's own title where that is None."""

    heading: Heading | None
    blocks: tuple[Block, ...]
    depth: int  # how many headings of sections stand above the blocks
    goes_on: bool  # the heading stands in an earlier file


def parts(body: Iterable[Block], weigh: Weigh, limit: int) -> Iterator[Part]:
    """The body in parts that weigh no more than `limit`, cut between blocks.

    A section that fits is kept whole. One that does not is opened: its title heads a part of its own. A single
    paragraph, table or list is never cut. The first part has the article's title, if nothing else.
    """
    return _parts(None, body, 0, weigh, limit)


def packed(weighed: Iterable[tuple[Item, int]], limit: int) -> Iterator[tuple[tuple[Item, int], ...]]:
    """Items with their weights, in runs that weigh no more than `limit` together, or hold a single item."""
    run: list[tuple[Item, int]] = []
    total = 0
    for item, weight in weighed:
        if run and total + weight > limit:
            yield tuple(run)
            run, total = [], 0
        run.append((item, weight))
        total += weight
    if run:
        yield tuple(run)


def _parts(heading: Heading | None, body: Iterable[Block], depth: int, weigh: Weigh, limit: int) -> Iterator[Part]:
    goes_on = False
    for run in packed([(block, weigh(block)) for block in body], limit):
        match run:
            case ((Section() as section, weight),) if weight > limit:
                if not goes_on:
                    yield Part(heading, (), depth, goes_on)
                yield from _parts(section.title, section.blocks, depth + 1, weigh, limit)
            case _:
                yield Part(heading, tuple(block for block, _ in run), depth, goes_on)
        goes_on = True
    if not goes_on:
        yield Part(heading, (), depth, goes_on)
