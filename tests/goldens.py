"""Golden cases: a folder with an input, and with all that is expected to become of it.

    tests/golden/<case>/  input.txt (input.bin where it is not UTF-8)  tree.txt
                          expected.jats.xml  expected.jsonld  expected.md  expected.epub/ (unpacked, without the
                          style sheets, which are the same in every book)
                          expected.html  expected.plain.txt  expected.pandoc.json  expected.jsonl (for people to read)

A new case is a new folder with an input; `pytest --accept` writes the rest, which a person reads before committing it.
"""

import re
from collections.abc import Callable
from difflib import unified_diff
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import msgspec

import formats
from formats.dump import dump
from formats.tree import Article

GOLDEN = Path(__file__).parent / "golden"
TREE = "tree.txt"
WRITTEN = {
    "expected.jats.xml": "jats",
    "expected.jsonld": "jsonld",
    "expected.md": "markdown",
    "expected.html": "html",
    "expected.plain.txt": "text",
    "expected.pandoc.json": "pandoc",
    "expected.jsonl": "jsonl",
}
BOOK = "expected.epub"
STYLE_SHEET = re.compile(rb"<style>.*?</style>", re.DOTALL)  # the same on every page

Products = dict[str, bytes]  # path below the folder of the case -> content


def cases(folder: Path = GOLDEN) -> list[Path]:
    """The folders of all cases, in alphabetical order."""
    return sorted(entry for entry in folder.iterdir() if entry.is_dir())


def produce(case: Path, read: Callable[[bytes], Article]) -> Products:
    """What becomes of the input of `case` now."""
    article = read(_input(case).read_bytes())
    products = {TREE: dump(article).encode("utf-8")}
    products |= {path: _legible(formats.write(article, name), name) for path, name in WRITTEN.items()}
    members = unpacked(formats.write(article, "epub"))
    return products | {f"{BOOK}/{path}": member for path, member in members.items() if not path.endswith(".css")}


def _legible(payload: bytes, name: str) -> bytes:
    """What a person can read and compare: JSON that is one long line in lines, a page without its style sheet."""
    match name:
        case "html":
            return STYLE_SHEET.sub(b"<style/>", payload)
        case "jsonl":
            return msgspec.json.format(payload, indent=1) + b"\n"
        case "pandoc":
            return b"".join(map(_lines, msgspec.json.decode(payload, type=dict[str, msgspec.Raw]).items()))
        case _:
            return payload


def _lines(entry: tuple[str, msgspec.Raw]) -> bytes:
    """A part of pandoc's document, a line for each field and for each block."""
    name, value = entry[0].encode(), msgspec.json.decode(entry[1], type=dict[str, msgspec.Raw] | list[msgspec.Raw])
    if isinstance(value, dict):
        return b"".join(b"%s %s: %s\n" % (name, key.encode(), one) for key, one in value.items())
    return b"".join(b"%s: %s\n" % (name, one) for one in value)


def unpacked(book: bytes) -> Products:
    """The members of a zip file."""
    with ZipFile(BytesIO(book)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def compare(case: Path, products: Products) -> str:
    """What is different from the goldens of `case`, for people; nothing where all is as expected."""
    goldens = accepted(case)
    names = sorted(products.keys() | goldens.keys(), key=lambda name: (name != TREE, name))
    return "\n".join(
        filter(None, (_difference(f"{case.name}/{name}", goldens.get(name), products.get(name)) for name in names))
    )


def accept(case: Path, products: Products) -> None:
    """Make `products` the goldens of `case`; those that nothing gives any more are removed."""
    for name in accepted(case).keys() - products.keys():
        (case / name).unlink()
    for name, content in products.items():
        path = case / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def accepted(case: Path) -> Products:
    """The goldens of `case`."""
    outputs = [path for path in (case / TREE, *map(case.joinpath, WRITTEN)) if path.exists()]
    members = [path for path in (case / BOOK).rglob("*") if path.is_file()]
    return {path.relative_to(case).as_posix(): path.read_bytes() for path in (*outputs, *members)}


def _input(case: Path) -> Path:
    inputs = sorted(case.glob("input.*"))
    assert len(inputs) == 1, f"{case.name} has {len(inputs)} inputs, not one"
    return inputs[0]


def _difference(name: str, golden: bytes | None, product: bytes | None) -> str:
    match golden, product:
        case None, _:
            return f"{name}: no golden; write it with --accept, and read it"
        case _, None:
            return f"{name}: nothing gives this any more; remove it with --accept"
        case old, new if old == new:
            return ""
        case _:
            return _diff(name, golden, product)


def _diff(name: str, golden: bytes, product: bytes) -> str:
    try:
        old, new = golden.decode("utf-8").split("\n"), product.decode("utf-8").split("\n")
    except UnicodeDecodeError:
        return f"{name}: {len(product)} other bytes than the {len(golden)} expected"
    return "\n".join(unified_diff(old, new, f"{name} (golden)", f"{name} (now)", lineterm=""))
