"""Names in order, however many there are: what does not fit in memory is sorted on disk."""

import heapq
from collections.abc import Iterable, Iterator
from itertools import islice
from tempfile import TemporaryFile
from typing import IO

IN_MEMORY = 100_000  # names that are sorted at once: some 10 MB


def in_order(names: Iterable[str], *, at_once: int = IN_MEMORY) -> Iterator[str]:
    """`names` in the order of their characters, with at most `at_once` of them in memory.

    >>> list(in_order(iter("banana"), at_once=2))
    ['a', 'a', 'a', 'b', 'n', 'n']
    """
    source = iter(names)
    first = sorted(islice(source, at_once))
    if len(first) < at_once:
        return iter(first)
    return heapq.merge(*_sorted_parts(first, source, at_once))


def _sorted_parts(first: list[str], source: Iterator[str], at_once: int) -> list[Iterator[str]]:
    parts = []
    part = first
    while part:
        parts.append(_read_back(_put_by(part)))
        part = sorted(islice(source, at_once))
    return parts


def _put_by(part: list[str]) -> IO[str]:
    # A name may hold a newline, and bytes that are no text, but never a zero: it ends each name here.
    spool = TemporaryFile("w+", encoding="utf-8", errors="surrogatepass", newline="")  # noqa: SIM115 - closed when read
    spool.writelines(f"{name}\0" for name in part)
    spool.seek(0)
    return spool


def _read_back(spool: IO[str]) -> Iterator[str]:
    with spool:
        rest = ""
        while piece := spool.read(1 << 16):
            *names, rest = (rest + piece).split("\0")
            yield from names
