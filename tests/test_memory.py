"""How much room a text takes while it is read and written: that of a few copies, and none that outlives its use."""

import gc
import random
import tracemalloc
from pathlib import Path

import pytest

import convert
from convert.archive.inputs import Input
from convert.archive.task import Task
from convert.archive.work import Workplace, work
from convert.reading.page import Chunk, Page

TASK = Task(formats=("jats", "jsonld", "epub", "markdown"))
WORDS = (
    *("council", "Kiel", "voted", "ferry", "“nobody”", "knows", "kept", "until", "bridge", "opens", "spring", "tolls"),
    *(
        "the",
        "of",
        "on",
        "a",
        "and",
        "why",
        "it",
        "was",
        "in",
        "when",
        "are",
        "for",
        "but",
        "who",
        "than",
        "have",
        "to",
    ),
    *("café", "owners", "pay", "less", "others", "asked", "wait", "mayor", "Lee", "said", "again", "last", "week"),
)
LINE, LINES, PARAGRAPHS = 12, 6, 40  # words of a line, lines of a paragraph, paragraphs of a chapter
SHORT, LONG = 200_000, 500_000  # characters
TIMES = 15  # its own size that a text may take more than a shorter one, for each byte that it is longer


def book(size: int) -> str:
    """A text of about `size` characters, in chapters."""
    drawn = random.Random(7)
    parts, length = ["The Ferry\n\nBy Ann Lee"], 0
    while length < size:
        chapter = [f"CHAPTER {len(parts)}", *(paragraph(drawn) for _ in range(PARAGRAPHS))]
        parts.append("\n\n".join(chapter))
        length += len(parts[-1])
    return "\n\n".join(parts) + "\n"


def paragraph(drawn: random.Random) -> str:
    lines = [" ".join(drawn.choices(WORDS, k=LINE)) for _ in range(LINES)]
    return "\n".join(lines).capitalize() + "."


def peak(text: str, parts: Path) -> int:
    """The most bytes that are held at a time while `text` becomes all formats."""
    data = text.encode()
    tracemalloc.start()
    try:
        done = work(Input(data=data), Workplace(TASK, parts))
        assert done.error is None
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_a_long_text_takes_a_few_times_its_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("convert.reading.page.MOST_KEPT", 100)
    peak(book(SHORT), tmp_path)  # models, lexicons and what else stays
    short, long = (book(size) for size in (SHORT, LONG))
    growth = peak(long, tmp_path) - peak(short, tmp_path)
    assert growth < TIMES * (len(long.encode()) - len(short.encode()))


@pytest.mark.parametrize(
    "text", [book(5_000), "\n\n".join(["Bridge opens", *["Reply", paragraph(random.Random(1))] * 5])]
)
def test_what_was_read_is_let_go_at_once(text: str) -> None:
    gc.collect()
    gc.disable()  # which would find what holds itself, when it comes by
    try:
        before = pages()
        article = convert.read(text)
        assert article.body
        assert pages() == before
    finally:
        gc.enable()


def pages() -> int:
    return sum(isinstance(each, Page | Chunk) for each in gc.get_objects())
