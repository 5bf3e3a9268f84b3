"""How many of the gold authors are among the candidates for people, and how many candidates a text has.

    python benchmarks/bylines.py CORPUS [--all] [--misses] [--time]

CORPUS is a folder with `index.json`, and for each id `<id>.article.txt` and `<id>.json`, whose
`present.article.authors` are the names that can be found in that text. News only, unless `--all`.
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
from convert.reading.lexicon import lexicon_for
from convert.reading.page import Chunk, Form, Layout, Page, Piece, SourceLine
from formats.tree import Contributor, Language, Organisation, Source, Span

MARKER = re.compile(r"[•*·\-–]\s+")


def main(folder: Path, options: set[str]) -> None:
    """Print recall, and the mean and median number of candidates."""
    rows = json.loads((folder / "index.json").read_text("utf-8"))
    kept = [row for row in rows if row["source"] != "blog" or "--all" in options]
    found = named = 0
    counts, spent, chunks = [], 0.0, 0
    for row in kept:
        page, authors = _page(folder, row), _authors(folder, row)
        started = time.process_time()
        proposals = candidates(page)
        spent += time.process_time() - started
        chunks += len(page.chunks)
        names = {_plain(_name(candidate)) for candidate in proposals}
        missed = [author for author in authors if _plain(author) not in names]
        counts.append(len(proposals))
        named += len(authors)
        found += len(authors) - len(missed)
        if missed and "--misses" in options:
            print(row["id"], row["lang"], missed)
    print(f"texts {len(kept)}, authors {named}, recall {found / named:.3f}")
    print(f"candidates a text: mean {mean(counts):.1f}, median {median(counts):.0f}, most {max(counts)}")
    if "--time" in options:
        print(f"{spent / chunks * 1e6:.1f} microseconds of CPU a chunk, {spent / len(kept) * 1e3:.2f} ms a text")


def _authors(folder: Path, row: dict[str, Any]) -> list[str]:
    gold = json.loads((folder / f"{row['id']}.json").read_text("utf-8"))
    return list(gold["present"]["article"]["authors"])


def _page(folder: Path, row: dict[str, Any]) -> Page:
    """The text with one chunk for each line that is not blank."""
    text = (folder / f"{row['id']}.article.txt").read_text("utf-8")
    chunks: list[Chunk] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            chunks.append(_chunk(line, start, len(chunks)))
        start += len(line) + 1
    return Page(
        source=Source(text=text),
        chunks=tuple(chunks),
        layout=Layout.BLANK_LINES,
        language=Language(tag=row["lang"]),
        lexicon=lexicon_for(row["lang"]),
    )


def _chunk(line: str, start: int, index: int) -> Chunk:
    words = line.strip()
    marker = MARKER.match(words)
    at = marker.end() if marker else 0
    offset = start + line.index(words)
    return Chunk(
        index=index,
        text=words[at:],
        span=Span(offset, offset + len(words)),
        lines=(SourceLine(start, start + len(line), line, 0),),
        pieces=(Piece(0, offset + at),),
        form=Form.LIST_ITEM if marker else Form.PROSE,
        marker=marker[0].strip() if marker else "",
    )


def _name(candidate: Candidate) -> str:
    assert isinstance(candidate.value, Contributor)
    name = candidate.value.name
    return name.name if isinstance(name, Organisation) else name.literal


def _plain(name: str) -> str:
    """A name for comparing: letters without accents in small letters."""
    parted = unicodedata.normalize("NFKD", name.casefold().replace("\u00ad", ""))
    return " ".join(re.findall(r"\w+", "".join(each for each in parted if not unicodedata.combining(each))))


if __name__ == "__main__":
    main(Path(sys.argv[1]), set(sys.argv[2:]))
