"""How many of the gold authors are among the candidates for people, and how many candidates a text has.

    python benchmarks/bylines.py CORPUS [article|wrapped|tight|page|lynx] [--all] [--misses] [--time]

CORPUS is a folder with `index.json`, and for each id `<id>.<form>.txt` and `<id>.json`, whose
`present.<form>.authors` are the names that can be found in that text. News only, unless `--all`. `--misses` prints the
gold that no candidate is, `--time` what proposing costs.
"""

import json
import re
import sys
import time
import unicodedata
from pathlib import Path
from statistics import mean, median
from typing import Any

from convert.reading.fields.byline import candidates
from convert.reading.fields.candidate import Candidate
from convert.reading.layout import split
from formats.tree import Contributor, Organisation, Source

FORMS = ("article", "wrapped", "tight", "page", "lynx")


def main(folder: Path, options: list[str]) -> None:
    """Print recall, and the mean and median number of candidates."""
    form = next((option for option in options if option in FORMS), FORMS[0])
    rows = json.loads((folder / "index.json").read_text("utf-8"))
    found = named = chunks = 0
    spent, counts = 0.0, []
    for row in rows:
        if (row["source"] == "blog" and "--all" not in options) or form not in row["variants"]:
            continue
        page = split(Source(text=(folder / f"{row['id']}.{form}.txt").read_text("utf-8")))
        started = time.process_time()
        proposals = candidates(page)
        spent += time.process_time() - started
        chunks += len(page.chunks)
        names = {_plain(_name(candidate)) for candidate in proposals}
        authors = _authors(folder, row, form)
        missed = [author for author in authors if _plain(author) not in names]
        counts.append(len(proposals))
        named, found = named + len(authors), found + len(authors) - len(missed)
        if missed and "--misses" in options:
            print(row["id"], row["lang"], missed)
    print(f"{form}: texts {len(counts)}, authors {named}, recall {found / named:.3f}")
    print(f"candidates a text: mean {mean(counts):.1f}, median {median(counts):.0f}, most {max(counts)}")
    if "--time" in options:
        print(f"{spent / chunks * 1e6:.1f} microseconds of CPU a chunk, {spent / len(counts) * 1e3:.2f} ms a text")


def _authors(folder: Path, row: dict[str, Any], form: str) -> list[str]:
    gold = json.loads((folder / f"{row['id']}.json").read_text("utf-8"))
    return list(gold["present"][form]["authors"])


def _name(candidate: Candidate) -> str:
    assert isinstance(candidate.value, Contributor)
    name = candidate.value.name
    return name.name if isinstance(name, Organisation) else name.literal


def _plain(name: str) -> str:
    """A name for comparing: letters without accents in small letters."""
    parted = unicodedata.normalize("NFKD", name.casefold().replace("\u00ad", ""))
    return " ".join(re.findall(r"\w+", "".join(each for each in parted if not unicodedata.combining(each))))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
