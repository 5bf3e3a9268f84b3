"""Reads a corpus: texts with gold, what an editor knows to be their title, authors, date, topics and body.

A corpus is a folder. Each document is `<id>.json`, its gold, with one or more texts `<id>.<form>.txt` (the same story
pasted in several ways) or one `<id>.txt`. The gold is an object; a field that is absent, null or named in `missing` was
not recorded, and nothing is learned from its absence:

- `title`: text; `authors`, `topics`: lists of texts; `date`: "2024-03-14", a time may follow
- `paragraphs`, `subheads`: lists of texts, in the order of the story; `blocks`: both together, in order
- `captions`, `summary` (deck, standfirst): lists of texts
- `group`: the publishing house; cross-validation keeps what has the same one together
- `present`: for each form what the text can show at all, as far as it is known: `authors`, `date` (lists)
- `grade`: how sure the body is: "A", checked by hand; "B", taken by an extractor and reviewed, where subheads may be
  lacking; with another grade it is left out
- `labels`: what each chunk of the text is ("headline", "table", "speech"), for texts that a person labelled throughout;
  only with one form. `copies`: how many times the document counts where labels are learned, 1 where nothing is said

`index.json` belongs to the scorer and is not read here.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from convert.reading.labels import Label
from formats.errors import CopydeskError
from formats.notice import Notice, Report, ignore

INDEX = "index.json"
CHECKED = "A"  # the grade of a body that a person checked
REVIEWED = "B"  # of one that a person went over: extractors drop subheads, so that none there proves nothing


class NoCorpus(CopydeskError):
    """A folder that holds no document with gold."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder

    def __str__(self) -> str:
        return f"{self.folder}: no document with gold (<id>.json beside <id>.txt or <id>.<form>.txt)"


class Present(msgspec.Struct, frozen=True):
    """What one form of a text shows; None where that is not known."""

    authors: tuple[str, ...] | None = None
    date: tuple[str, ...] | None = None


class Gold(msgspec.Struct, frozen=True):
    """What is known of a document; None: not recorded."""

    id: str
    title: str | None = None
    authors: tuple[str, ...] | None = None
    date: str | None = None
    topics: tuple[str, ...] | None = None
    topics_all: tuple[str, ...] | None = None  # others that are neither right nor wrong
    summary: tuple[str, ...] | None = None
    paragraphs: tuple[str, ...] | None = None
    subheads: tuple[str, ...] | None = None
    blocks: tuple[str, ...] | None = None
    captions: tuple[str, ...] | None = None
    present: dict[str, Present] = {}
    missing: tuple[str, ...] = ()
    grade: str | None = None
    group: str = ""
    labels: tuple[Label, ...] | None = None  # of every chunk of the text
    copies: int = 1  # so many times its labels count: a few samples of a genre beside many pages of another


class Document(msgspec.Struct, frozen=True):
    """Gold with the files of its forms, by name."""

    gold: Gold
    forms: dict[str, Path]

    @property
    def group(self) -> str:
        """The publishing house, or the document itself where that is not known."""
        return self.gold.group or self.gold.id


def read_corpus(folder: Path, *, report: Report = ignore) -> tuple[Document, ...]:
    """The documents of `folder` in the order of their names; broken gold is reported and left out.

    Raises `NoCorpus`.
    """
    documents = tuple(_documents(folder, report))
    if not documents:
        raise NoCorpus(folder)
    return documents


def _documents(folder: Path, report: Report) -> Iterator[Document]:
    texts = _texts_by_id(sorted(folder.glob("*.txt")))
    for path in sorted(folder.glob("*.json")):
        if path.name == INDEX:
            continue
        try:
            gold = _masked(_decode(path))
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            report(Notice("broken-gold", f"{path}: {error}; left out"))
            continue
        if path.stem not in texts:
            report(Notice("broken-gold", f"{path}: no text {path.stem}.txt or {path.stem}.<form>.txt; left out"))
            continue
        yield Document(gold, texts[path.stem])


def _texts_by_id(paths: Iterable[Path]) -> dict[str, dict[str, Path]]:
    """The files of each document: `<id>.<form>.txt`, and `<id>.txt` as the form "text"."""
    texts: dict[str, dict[str, Path]] = {}
    for path in paths:
        name, _, form = path.stem.rpartition(".")
        texts.setdefault(name or path.stem, {})[form if name else "text"] = path
    return texts


def _decode(path: Path) -> Gold:
    fields: Any = msgspec.json.decode(path.read_bytes())
    if isinstance(fields, dict):
        fields.setdefault("id", path.stem)
    return msgspec.convert(fields, Gold)


def _masked(gold: Gold) -> Gold:
    """`gold` without what it names as missing, and without a body that is not sure."""
    if gold.grade == REVIEWED and not gold.subheads:
        gold = msgspec.structs.replace(gold, missing=(*gold.missing, "subheads"))
    known = {field for field in gold.missing if field in Gold.__struct_fields__}
    if gold.grade not in (None, CHECKED, REVIEWED):
        known |= {"paragraphs", "subheads", "blocks", "captions"}
    return msgspec.structs.replace(gold, **dict.fromkeys(known - {"id", "missing", "present", "group", "grade"}))
