"""Who signs in brackets at either end of a paragraph: "(Reporting by Ann Lee)", 本报讯（记者 王小明）."""

import re
from collections.abc import Iterator

import msgspec

from convert.reading.fields.byline.people import Line, Person, signers
from convert.reading.fields.names.known_names import opens_like_a_name
from convert.reading.fields.names.name_shapes import EAST_ASIAN
from formats.tree import PersonName

# '... said on Monday. (Reporting by Ann Lee; Editing by Bo Ek)'
LAST = re.compile(r"[(（\[【〔]([^()（）\[\]【】〔〕]{2,400}+)[)）\]】〕]\s{0,4}+\Z")
CLOSERS = tuple(")）]】〕")
SET_OFF = re.compile(r"[。」！？][【〔\[]")  # '話した。【岸川直人】'
LEAST_UNKNOWN = 3  # characters of a name that is not known for one
TAIL = 420  # characters at the end of a long chunk in which they are looked for
# '本报讯（记者 王小明）', '〔記者王小明／台南報導〕'
FIRST = re.compile(r"[^()（）\[\]【】〔〕。]{0,40}+[(（\[【〔]([^()（）\[\]【】〔〕]{2,60}+)[)）\]】〕]")


def in_brackets(line: Line) -> tuple[Person, ...]:
    """The people that a credit in brackets names at the start of a paragraph, and at its end."""
    return (*_opening(line), *_closing(line))


def _opening(line: Line) -> tuple[Person, ...]:
    """Those with a position, where letters know no blanks; elsewhere prose opens with no such bracket."""
    if line.text[:1].isascii() and line.text[0].isalnum():
        return ()
    match = FIRST.match(line.text)
    if match is None or match.end() == len(line.text.rstrip()) or EAST_ASIAN.search(match[1]) is None:
        return ()
    return tuple(person.moved(match.start(1)) for person in _with_cues(signers(line.other(match[1]))))


def _with_cues(people: tuple[Person, ...]) -> Iterator[Person]:
    """Those behind a cue or a position, which announces those that follow it as well: 记者 王小明 李四光."""
    cue = ""
    for person in people:
        cue = person.cue or person.contributor.position or cue
        if cue:
            yield msgspec.structs.replace(person, cue=cue)


def _closing(line: Line) -> tuple[Person, ...]:
    """Those behind a cue; in East Asia a name is enough, if it opens like one."""
    if not line.text.rstrip().endswith(CLOSERS):
        return ()
    skipped = max(len(line.text) - TAIL, 0)
    match = LAST.search(line.text[skipped:])
    if match is None:
        return ()
    before = skipped + match.start(1)
    is_set_off = SET_OFF.match(line.text, skipped + max(match.start() - 1, 0)) is not None
    return tuple(
        person.moved(before)
        for person in signers(line.other(match[1]))
        if person.cue or _signs_alone(person, is_set_off=is_set_off)
    )


def _signs_alone(person: Person, *, is_set_off: bool) -> bool:
    """Whether a name in East Asia needs no cue: it is known, has a position, or is set off as signatures are."""
    name = person.contributor.name
    if not isinstance(name, PersonName) or EAST_ASIAN.match(name.literal) is None:
        return False
    is_long = is_set_off and len(name.literal) >= LEAST_UNKNOWN
    return is_long or person.contributor.position is not None or opens_like_a_name(name.literal)
