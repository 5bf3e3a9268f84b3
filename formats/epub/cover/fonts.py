"""Which font has all the characters of a line."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from fontTools.ttLib import TTFont, TTLibError

from formats.epub.cover.errors import BadFont

Weight: TypeAlias = Literal["Bold", "Regular"]

OWN = "font_source_serif_pro"  # a package of the extra "cover": Latin, Greek and Cyrillic letters

# Fonts that machines have, in the order in which they are asked, as (bold, regular).
KNOWN = (
    *((f"{name}-Bold.ttf", f"{name}-Regular.ttf") for name in ("NotoSerif", "NotoNaskhArabic", "NotoSerifHebrew")),
    *(
        (f"{name}-Bold.ttf", f"{name}-Regular.ttf")
        for name in ("NotoSerifDevanagari", "NotoSerifThai", "NotoSansArabic")
    ),
    *((f"{name}-Bold.ttc", f"{name}-Regular.ttc") for name in ("NotoSerifCJK", "NotoSansCJK")),
    *((name, name) for name in ("ipaexg.ttf", "ipag.ttf")),  # Japanese
    ("malgunbd.ttf", "malgun.ttf"),  # Korean
    ("DejaVuSerif-Bold.ttf", "DejaVuSerif.ttf"),
    ("DejaVuSans-Bold.ttf", "DejaVuSans.ttf"),
    ("Arial Unicode.ttf", "Arial Unicode.ttf"),
    ("arialbd.ttf", "arial.ttf"),
)
FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "/System/Library/Fonts", "C:/Windows/Fonts")
CJK_FACES = {"ja": 0, "ko": 1, "zh": 2, "zh-Hant": 3, "zh-TW": 3, "zh-HK": 3}  # of one Noto collection


class Face(NamedTuple):
    """A font in a file."""

    path: Path
    number: int = 0  # in a collection
    own: bool = False  # comes with us, so that it is the same everywhere


def face_for(line: str, weight: Weight, language: str, wished: Path | None) -> Face | None:
    """A font that has all characters of `line`: the one wished for, or else ours, or else one of the machine's.

    Raises `BadFont` where the one wished for is none.
    """
    candidates = iter([Face(wished)]) if wished else _candidates(weight, language)
    return next((face for face in candidates if not missing(line, face)), None)


def check(font: Path) -> None:
    """Raises `BadFont` where the file is no font."""
    _characters(Face(font))


def missing(line: str, face: Face) -> str:
    """The characters that the font has no picture of, each once."""
    seen = {character for character in line if unicodedata.category(character) not in ("Cf", "Zs")}
    return "".join(sorted(seen - _characters(face)))


def _candidates(weight: Weight, language: str) -> Iterator[Face]:
    yield Face(_own(weight), own=True)
    there = _of_the_machine()
    for bold, regular in KNOWN:
        name = bold if weight == "Bold" else regular
        if name in there:
            yield Face(there[name], _number(language) if name.endswith(".ttc") else 0)


def _number(language: str) -> int:
    return CJK_FACES.get(language, CJK_FACES.get(language.partition("-")[0], 0))


@cache
def _own(weight: Weight) -> Path:
    with as_file(files(OWN).joinpath("files", f"SourceSerifPro-{weight}.ttf")) as path:
        return path


@cache
def _of_the_machine() -> dict[str, Path]:
    names = {name for pair in KNOWN for name in pair}
    found = (path for folder in FOLDERS for path in sorted(Path(folder).rglob("*.tt[fc]")))
    return {path.name: path for path in found if path.name in names}


@cache
def _characters(face: Face) -> frozenset[str]:
    try:
        with face.path.open("rb") as stream, TTFont(stream, fontNumber=face.number, lazy=True) as font:
            return frozenset(map(chr, font.getBestCmap() or ()))
    except (OSError, TTLibError) as error:
        raise BadFont(str(face.path), getattr(error, "strerror", None) or str(error)) from error
