"""Personal names: whether a text is one, how it is written, and what of it is given and what the family's."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, pairwise, zip_longest
from typing import NamedTuple

from convert.reading.fields.names.atoms import WORD, Atom, Mark, atoms
from convert.reading.fields.names.casing import set_in_small_letters
from convert.reading.fields.names.name_shapes import EAST_ASIAN, FOREIGN_KATAKANA, is_name, prefix_length, suffix_start
from convert.reading.fields.names.wordbook import Wordbook, wordbook
from convert.reading.lexicon import Lexicon
from formats.tree import PersonName

LONGEST = 80  # characters of a full name with titles and suffixes
MARKS = {Mark.COMMA, Mark.COLON, Mark.STOP, Mark.WALL}
KEPT = 4096  # short lines: one is asked about several times, and those of menus come on every page of a site
SOFT_HYPHENS = str.maketrans("", "", "\u00ad\u200b\ufeff")
INITIAL = re.compile(r"(?:[^\W\d_]\.-?){1,4}|[^\W\d_]")  # B., J.R., J.-P., B
HUNGARIAN = re.compile("[őűŐŰ]")  # letters of no other language
FAMILY_FIRST = {"hu", "ja", "ko", "vi", "zh"}  # so that even two words do not show which is which
ROMANISED = re.compile(r"[A-Z][a-z]+-[a-z]+")  # Jong-un: the name before it is the family's


class Split(NamedTuple):
    """A name in its parts, as far as they are certain."""

    given: str | None = None
    family: str | None = None
    family_first: bool = False


def looks_like_a_name(text: str, lexicon: Lexicon) -> bool:
    """Whether `text` has the shape of one person's full name, and no word that says otherwise.

    Two to five words with a capital, with particles, initials, hyphens and apostrophes; or two to four characters of
    Chinese, Japanese or Korean. Titles and suffixes ("Dr.", "Jr.") may go with it.
    """
    return len(text) <= LONGEST and _is_name_alone(text, lexicon)


@lru_cache(maxsize=KEPT)
def _is_name_alone(text: str, lexicon: Lexicon) -> bool:
    book = wordbook(lexicon)
    return is_name(atoms(text, book.spelling), book)


def person_name(text: str, lexicon: Lexicon, language: str) -> PersonName:
    """The name of one person, capitals set in small letters, taken apart only where the parts are certain.

    `language` is a BCP 47 tag: what "Ana Ruiz" and "Lê Phương" are depends on it. What is too long to be a name comes
    back as it is.
    """
    text = " ".join(text.split())
    book = wordbook(lexicon)
    row = [atom for atom in atoms(text, book.spelling) if atom.mark not in MARKS] if len(text) <= LONGEST else []
    return name_of(text, row, book, language) if row else PersonName(literal=text)


def name_of(text: str, row: Sequence[Atom], book: Wordbook, language: str) -> PersonName:
    """The same for the words of a name, `row`, that were found in the line `text`."""
    own = language.partition("-")[0]
    opening = prefix_length(row, book)
    closing = max(suffix_start(row, book), opening)
    core = row[opening:closing]
    cased = set_in_small_letters([_printed(atom) for atom in core], book.particles, own)
    written = [*map(_printed, row[:opening]), *cased, *map(_printed, row[closing:])]
    is_plain = all(atom.mark is WORD for atom in core) and all(map(str.isspace, _gaps(text, core)))
    split = _split(cased, own, book, has_suffix=closing < len(row)) if is_plain else Split()
    return PersonName(
        literal=_as_printed(text, row, written),
        given=split.given,
        family=split.family,
        prefix=_as_printed(text, row[:opening], written[:opening]) if opening else None,
        suffix=_as_printed(text, row[closing:], written[closing:]) if closing < len(row) else None,
        family_first=split.family_first,
    )


def _printed(atom: Atom) -> str:
    return atom.text if atom.text.isascii() else atom.text.translate(SOFT_HYPHENS)


def _gaps(text: str, row: Sequence[Atom]) -> list[str]:
    """What stands between the words: a blank, ", ", " y "."""
    return [text[before.end : after.start] for before, after in pairwise(row)]


def _as_printed(text: str, row: Sequence[Atom], written: Sequence[str]) -> str:
    """`written`, a word for each of `row`, parted as they are in `text`, with a single blank for any run of them."""
    pairs = zip_longest(written, _gaps(text, row), fillvalue="")
    return " ".join("".join(chain.from_iterable(pairs)).split())


def _split(words: Sequence[str], language: str, book: Wordbook, *, has_suffix: bool) -> Split:
    """What is given and what the family's; nothing where another reading is possible."""
    if not words:
        return Split()
    if EAST_ASIAN.match(words[0]):
        return _split_east_asian(words)
    if language == "vi" and len(words) > 1 and not "".join(words).isascii():
        return Split(given=" ".join(words[1:]), family=words[0], family_first=True)
    if language == "hu" and len(words) == 2 and HUNGARIAN.search("".join(words)):  # noqa: PLR2004 - family and given
        return Split(given=words[1], family=words[0], family_first=True)
    if language in FAMILY_FIRST or any(ROMANISED.fullmatch(word) for word in words[1:]):
        return Split()
    start = _family_start(words, book, has_suffix=has_suffix)
    return Split(given=" ".join(words[:start]), family=" ".join(words[start:])) if start else Split()


def _split_east_asian(words: Sequence[str]) -> Split:
    """小川 聡 shows its parts; 小川聡 only that the family's comes first; ジョン・スミス is a foreigner's."""
    match words:
        case [family, given]:
            return Split(given=given, family=family, family_first=True)
        case [solid] if FOREIGN_KATAKANA.fullmatch(solid):
            return Split()
    return Split(family_first=True)


def _family_start(words: Sequence[str], book: Wordbook, *, has_suffix: bool) -> int:
    """Where in `words` of a name in Western order the family's begins; 0 if that is not certain.

    Three plain words may hold two given names or two family names, in any language.
    """
    last = len(words) - 1
    if last < 1 or INITIAL.fullmatch(words[last]) or words[0].casefold() in book.particles:
        return 0
    particle = next((at for at in range(1, last) if words[at].casefold() in book.particles), last)
    if any(word.casefold() not in book.particles for word in words[particle:last]):
        return 0  # "Maria da Silva Santos"
    between_are_initials = all(INITIAL.fullmatch(word) for word in words[1:particle])
    opens_with_initials = all(INITIAL.fullmatch(word) for word in words[: particle - 1]) and particle > 1
    is_double = "-" in words[last] and particle == last  # "Karl Heinz Meyer-Schmidt"
    return particle if between_are_initials or opens_with_initials or is_double or has_suffix else 0
