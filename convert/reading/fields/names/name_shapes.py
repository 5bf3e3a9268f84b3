"""What a person's name looks like."""

import re
from collections.abc import Sequence

from convert.reading.fields.names.atoms import WORD, Atom, Mark
from convert.reading.fields.names.organisations import is_organisation_row
from convert.reading.fields.names.wordbook import Wordbook

LEAST_WORDS = 2  # with a capital: one says too little to be known for a name
MOST_WORDS = 5  # with a capital: "Martin Luther King", "José María de la Torre Ruiz Gómez"
# O'Brien, Jean-Pierre, al-Masri, J.R., J.-P., בן־צור: letters, with a mark between them
NAME_WORD = re.compile(
    r"(?:[^\W\d_][\u00ad\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670\u0900-\u0e4e\u200c\u200d]*+(?:[-'’ʼ‐‑־׳]|\.[-‐‑]?+)?+)++"
)
VOWELLESS = re.compile(r"[B-DF-HJ-NP-TV-XZ]{3,5}")  # KTR, WVLT
POSSESSIVE = ("'s", "’s")  # Ann's Farm
# d'Ancona, L'industrie, al-Masri, el-Sayed; not Ji-woo
GLUED_PARTICLE = re.compile(r"(?:[^\W\d_]{1,2}['’]|[a-zà-ÿ]{1,2}-)(?=[^\W\d_])")
# Han, kana or hangul
EAST_ASIAN = re.compile(r"[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7a3]")
# 小川聡, 王小明, 松井やより
SOLID_HAN = re.compile(r"[\u3005-\u3007\u3400-\u9fff][\u3005-\u3007\u3040-\u30ff\u3400-\u9fff]{1,3}")
# 浜口かなえ: a given name in kana that is longer than most, and ends as such names do
LONG_HAN = re.compile(r"[\u3005-\u3007\u3400-\u9fff]{2,3}[\u3041-\u3096][\u3041-\u3096][えおかきこなねほみよらりろ]")
PARTED_HAN = re.compile(r"[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff]{1,3}")  # 小川 and 聡 of "小川 聡"
FOREIGN_KATAKANA = re.compile(
    r"[\u30a1-\u30fa\u30fc]{2,12}+(?:[・＝][\u30a1-\u30fa\u30fc]{1,12}+){1,3}+"
)  # ジョン・スミス
SOLID_HANGUL = re.compile(r"[\uac00-\ud7a3]{2,4}")  # 배윤경
PARTED_HANGUL = re.compile(r"[\uac00-\ud7a3]{1,3}")  # 남궁 and 민 of "남궁 민"


def is_name(row: Sequence[Atom], book: Wordbook) -> bool:
    """Whether `row` has the shape of one person's full name, and no word that says otherwise.

    Two to five words with a capital, with particles, initials, hyphens and apostrophes; or two to four characters of
    Chinese, Japanese or Korean. Titles and suffixes ("Dr.", "Jr.") may go with it.
    """
    core = _core(row, book)
    return _has_shape(core, book) and not is_organisation_row(core, book)


def has_shape_of_a_name(row: Sequence[Atom], book: Wordbook) -> bool:
    """The same, for words that are known to name no organisation."""
    return _has_shape(_core(row, book), book)


def _has_shape(core: Sequence[Atom], book: Wordbook) -> bool:
    if not core:
        return False
    if not core[0].text.isascii() and EAST_ASIAN.match(core[0].text):
        return all(atom.mark is WORD for atom in core) and _is_east_asian(core, book)
    if _is_an_acronym(core[0]) and not core[-1].text.isupper():
        return False
    capitals = 0
    for place, atom in enumerate(core):
        if not _fits(atom, place, book):
            return False
        capitals += _has_a_capital(atom)
    return LEAST_WORDS <= capitals <= MOST_WORDS and _has_a_capital(core[-1])


def _is_an_acronym(atom: Atom) -> bool:
    """Whether it is a word in capitals without a vowel: "KTR Online", where "JR Smith" and "DJ Khaled" are people."""
    return atom.text.isupper() and VOWELLESS.fullmatch(atom.text) is not None


def fitting_length(row: Sequence[Atom], book: Wordbook) -> int:
    """How many words at the start of `row` may stand in one name, none of them a title or a suffix."""
    if not row or not row[0].text.isascii():
        return len(row)  # East Asian names have rules of their own
    return next((place for place, atom in enumerate(row) if not _fits(atom, place, book)), len(row))


def prefix_length(row: Sequence[Atom], book: Wordbook) -> int:
    """How many words of `row` are titles before a name: 2 of "Prof. Dr. Ann Lee"."""
    at = 0
    while at < len(row) and (entry := book.prefixes.at(row, at)) is not None:
        at += len(entry.words)
    return at


def suffix_start(row: Sequence[Atom], book: Wordbook) -> int:
    """Where in `row` the suffixes begin, the comma before them included: 2 in "John Smith, M.D., Ph.D."."""
    end = len(row)
    if not row or row[-1].key not in book.suffix_words:
        return end
    for at in range(len(row) - 1, 0, -1):
        entry = book.suffixes.at(row, at)
        if entry is None or at + len(entry.words) != end:
            continue
        if row[at - 1].mark is Mark.COMMA:
            end = at - 1
        elif at > 1 or row[at].text.endswith("."):
            end = at
    return end


def _core(row: Sequence[Atom], book: Wordbook) -> Sequence[Atom]:
    """`row` without the titles before the name and the suffixes behind it."""
    opening = prefix_length(row, book)
    return row[opening : max(suffix_start(row, book), opening)]


def _has_a_capital(atom: Atom) -> bool:
    """Whether it opens with one, has one behind a particle ("al-Masri", "d'Ancona"), or is of a script without any."""
    particle = None if atom.text.isalpha() else GLUED_PARTICLE.match(atom.text)
    return not atom.text[particle.end() if particle else 0].islower()


def _fits(atom: Atom, place: int, book: Wordbook) -> bool:
    """Whether `atom` may stand at `place` in a name."""
    if atom.mark is not WORD or not (atom.text.isalpha() or NAME_WORD.fullmatch(atom.text)):
        return False
    if atom.text.endswith(POSSESSIVE):
        return False
    if atom.text[0].islower():
        return place > 0 and (atom.key in book.particles or _has_a_capital(atom))
    if place and atom.key in book.particles:
        return True  # "Van", "De": common words where they are small
    is_initial = atom.text.endswith(".")
    return (is_initial or atom.key not in book.common) and not book.is_position((atom,), 0)


def _is_east_asian(row: Sequence[Atom], book: Wordbook) -> bool:
    """小川聡, 小川 聡, ジョン・スミス, 배윤경."""
    if any(_says_otherwise(atom.text, book) for atom in row):
        return False
    match [atom.text for atom in row]:
        case [solid]:
            shapes = (SOLID_HAN, LONG_HAN, FOREIGN_KATAKANA, SOLID_HANGUL)
            return any(shape.fullmatch(solid) for shape in shapes)
        case [family, given]:
            return (book.parts_names or len(family) == 1) and any(
                shape.fullmatch(family) and shape.fullmatch(given) for shape in (PARTED_HAN, PARTED_HANGUL)
            )
    return False


def _says_otherwise(word: str, book: Wordbook) -> bool:
    """A word of prose, a position or a house: 社会, 記者, 新華社."""
    lists = (book.positions, book.desks, book.agencies, book.cues)
    return word in book.common or book.is_desk(word) or any(word in entries for entries in lists)
