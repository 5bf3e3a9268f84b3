"""The words that announce a date: "Published", "Last updated:", "Aktualizacja:"."""

import re
from collections.abc import Iterator

from convert.reading.fields.dates.clock import clock_after
from convert.reading.fields.dates.digits import with_latin_digits
from convert.reading.fields.dates.month_names import word_starts
from convert.reading.lexicon import Lexicon
from formats.tree import Span

PUBLISHED, UPDATED = "published_cues", "updated_cues"
REACH = 48  # characters between the beginning of a cue and the date that it announces
CLOSE = 24  # characters behind a date in which its cue may begin: "2025. 4. 24. 입력"
LONGEST = 40  # characters of a cue on a line of its own
COLON = re.compile(r"\s?[:：]")


def cue_before(words: str, lexicon: Lexicon) -> str:
    """The last cue in the words before a date, as written, with its colon; "" if there is none."""
    near = words[-REACH:]
    last = max(_cues(near, lexicon), key=lambda span: (span.end, -span.start), default=Span(0, 0))
    return near[last.start : _colon_end(near, last.end)]


def cue_behind(words: str, lexicon: Lexicon) -> str:
    """The first cue in the words right behind a date, as written; "" if there is none, or it announces a time."""
    first = min(_cues(words[:CLOSE], lexicon), key=lambda span: (span.start, -span.end), default=Span(0, 0))
    if first.end and clock_after(with_latin_digits(words), _colon_end(words, first.end), lexicon) is not None:
        return ""
    return words[first.start : first.end]


def whole_cue(line: str, lexicon: Lexicon) -> str:
    """A line that is nothing but a cue, "Published:"; "" for any other."""
    if len(line) > LONGEST:
        return ""
    matches = (lexicon.opening(name).match(line) for name in (PUBLISHED, UPDATED))
    return line if any(match is not None and match.end() == len(line) for match in matches) else ""


def update_cue(words: str, lexicon: Lexicon) -> Span | None:
    """Where the first cue of an update stands in words, with its colon."""
    found = lexicon.anywhere(UPDATED).search(words)
    if found is None:
        return None
    return Span(found.start(), _colon_end(words, found.end()))


def _cues(words: str, lexicon: Lexicon) -> Iterator[Span]:
    """All cues in words; one may stand right behind another word: "Ann LeePublished"."""
    starts = [at for at in word_starts(words) if at == 0 or not words[at - 1].isspace()]
    for at, end in zip(starts, [*starts[1:], len(words)], strict=True):
        for name in (PUBLISHED, UPDATED):
            for match in lexicon.anywhere(name).finditer(words[at:end]):
                yield Span(at + match.start(), at + match.end())


def _colon_end(words: str, at: int) -> int:
    colon = COLON.match(words, at)
    return colon.end() if colon is not None and at else at
