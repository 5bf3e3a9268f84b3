"""How often the gold date is among the candidates for dates, and how many candidates a text has.

    python benchmarks/dates.py CORPUS [--form article,page] [--misses]

CORPUS is a folder with, for each id, `<id>.json` and `<id>.<form>.txt`; `present.<form>.date` of the former lists the
dates that are right and can be found in that text.
"""

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import mean, median
from typing import NamedTuple

from convert.reading.fields.moments import candidates
from convert.reading.layout import split
from convert.reading.page import Page
from formats.tree import Date, Source

DAY_LENGTH = len("2019-03-12")


class Outcome(NamedTuple):
    """What became of one text."""

    name: str
    gold: tuple[str, ...]
    proposed: tuple[str, ...]
    seconds: float  # of CPU

    @property
    def hit(self) -> bool:
        """Whether a right date is among the candidates."""
        return not set(self.gold).isdisjoint(self.proposed)


def main(folder: Path, forms: list[str], *, misses: bool) -> None:
    """Print recall, the number of candidates and the cost for each form of the texts."""
    for form in forms:
        outcomes = [_outcome(name, gold, page) for name, gold, page in _pages(folder, form)]
        counts = sorted(len(outcome.proposed) for outcome in outcomes)
        hits = sum(outcome.hit for outcome in outcomes)
        print(
            f"{form}: texts {len(outcomes)}, recall {hits / len(outcomes):.4f}, "
            f"candidates mean {mean(counts):.1f}, median {median(counts):.0f}, p90 {counts[len(counts) * 9 // 10]}, "
            f"{mean(outcome.seconds for outcome in outcomes) * 1e3:.2f} ms of CPU a text"
        )
        for outcome in outcomes:
            if misses and not outcome.hit:
                print("  missed", outcome.name, *outcome.gold, "- proposed", *outcome.proposed[:8])


def _outcome(name: str, gold: tuple[str, ...], page: Page) -> Outcome:
    started = time.process_time()
    found = candidates(page)
    seconds = time.process_time() - started
    days = (each.value.value[:DAY_LENGTH] for each in found if isinstance(each.value, Date))
    return Outcome(name, gold, tuple(days), seconds)


def _pages(folder: Path, form: str) -> Iterator[tuple[str, tuple[str, ...], Page]]:
    """Each text whose gold date is in it, with the language that its gold states."""
    for path in sorted(folder.glob("*.json")):
        text = path.with_suffix(f".{form}.txt")
        if text.exists():
            record = json.loads(path.read_text("utf-8"))
            gold = tuple(record["present"].get(form, {}).get("date") or ())
            if gold:
                source = Source(text=text.read_text("utf-8"))
                yield path.stem, gold, split(source, language=record["lang"])


if __name__ == "__main__":
    options = sys.argv[2:]
    wanted = options[options.index("--form") + 1] if "--form" in options else "article,page"
    main(Path(sys.argv[1]), wanted.split(","), misses="--misses" in options)
