"""Names of outputs that are made from what an article says: `{date}/{slug}`."""

import re
import unicodedata
from pathlib import Path
from string import Formatter

from convert.archive.errors import WrongUsage
from convert.archive.facts import Facts

FIELDS = ("name", "folder", "date", "year", "month", "day", "slug", "title", "author", "section", "language", "genre")
UNDATED = "undated"
UNKNOWN = "unknown"

MOST_BYTES = 120  # of a part: file systems take 255, and a number and a suffix come behind it
SLUG_LETTERS = 80
FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+')  # on one system or another
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)  # "aux.md" is a printer to Windows
NO_LETTERS = re.compile(r"[^\w]+|_+")
ACCENTED = re.compile("([A-Za-z])[\u0300-\u036f]+")  # a Latin letter, and its accents that were parted from it


def known_template(template: str) -> str:
    """`template`, which names only fields that there are. Raises `WrongUsage`.

    >>> known_template("{date}/{slug}")
    '{date}/{slug}'
    """
    try:
        parts = list(Formatter().parse(template))
    except ValueError as error:
        raise WrongUsage(f"--name {template}: {error}") from error
    strange = [
        field for _, field, form, change in parts if field is not None and (field not in FIELDS or form or change)
    ]
    if strange or not template.strip("/ ."):
        what = f"no field {{{strange[0]}}}" if strange else "it names nothing"
        raise WrongUsage(f"--name {template}: {what}; fields: {', '.join(FIELDS)}")
    return template


def named(template: str, facts: Facts, stem: Path) -> str:
    """The name, without suffix, of the outputs of an article whose input is called `stem`; folders end in "/".

    >>> named("{date}/{slug}", Facts(title="Crème: 1/2 price!", published="2026-05-03T10:20"), Path("a"))
    '2026-05-03/creme-1-2-price'
    """
    values = {field: FORBIDDEN.sub(" ", value) for field, value in _values(facts, stem).items()}
    values["folder"] = stem.parent.as_posix()
    parts = (safe(part) for part in template.format_map(values).split("/") if part.strip(" ."))
    return "/".join(parts)


def safe(part: str) -> str:
    """A part of a path that any system takes for what it is.

    >>> safe("Why? 'CON' .."), safe("con.txt"), safe("...")
    ("Why 'CON'", '_con.txt', '_')
    """
    clean = unicodedata.normalize("NFC", FORBIDDEN.sub(" ", part))
    short = clean.encode()[:MOST_BYTES].decode(errors="ignore")
    bare = " ".join(short.split()).strip(" .") or "_"
    return f"_{bare}" if RESERVED.match(bare) else bare


def slug(text: str) -> str:
    """`text` as it looks in a web address: small letters of any script, digits, hyphens; cut between words.

    >>> slug("Äpfel & Birnen: 3 für 2!")
    'apfel-birnen-3-fur-2'
    """
    plain = ACCENTED.sub(r"\1", unicodedata.normalize("NFKD", text))
    words = NO_LETTERS.sub("-", unicodedata.normalize("NFC", plain).lower()).strip("-")
    return words if len(words) <= SLUG_LETTERS else words[:SLUG_LETTERS].rsplit("-", 1)[0]


def _values(facts: Facts, stem: Path) -> dict[str, str]:
    date = facts.published[:10]
    year, month, day = (*date.split("-"), "", "")[:3]
    return {
        "name": stem.name,
        "date": date or UNDATED,
        "year": year or UNDATED,
        "month": month or UNDATED,
        "day": day or UNDATED,
        "slug": slug(facts.title) or slug(stem.name) or UNKNOWN,
        "title": facts.title or stem.name,
        "author": facts.authors[0] if facts.authors else UNKNOWN,
        "section": facts.section or UNKNOWN,
        "language": facts.language,
        "genre": facts.genre or UNKNOWN,
    }
