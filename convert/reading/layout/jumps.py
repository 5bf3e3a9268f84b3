"""Lines of printed pages that send the reader on to another page, or say from which one the story comes."""

import re
from functools import cache

from convert.reading.layout.lines import Line
from convert.reading.lexicon import lexicon_for
from convert.reading.phrases import alternation

LONGEST = 45  # columns


def is_jump(line: Line) -> bool:
    """Whether it is a line like "Continued on page 7", "See FERRY, Page A9", "► Suite page 3"."""
    if line.last - line.first > LONGEST or not any(map(str.isdigit, line.text[max(line.last - 3, 0) : line.last])):
        return False
    return not line.head.islower() and _jump().fullmatch(line.words) is not None


@cache
def _jump() -> re.Pattern[str]:
    lexicon = lexicon_for("und")
    cue, page = (alternation(lexicon.words(name)) for name in ("jump_cues", "page_words"))
    place = rf"(?:{page}\W{{0,2}}[A-Z]?|[A-Z]-?)\d{{1,3}}"
    return re.compile(rf"\W*{cue}(?:\W[^.!?]{{0,24}})?\W{place}\W{{0,4}}", re.IGNORECASE)
