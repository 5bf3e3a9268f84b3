"""Who speaks in an interview or a drama: names before a colon that come back, or a Q and an A."""

import re
from collections import Counter
from itertools import pairwise

from convert.reading.page import Chunk, Form, Page, once_a_page

# '[00:12]', '(1:02:45)', '00:00:04' of a recording; a time of day, '10:30', has no brackets and no seconds
TIME = r"(?:\[(?:\d{1,3}:){1,2}\d\d\]|\((?:\d{1,3}:){1,2}\d\d\)|(?:\d{1,3}:){2}\d\d)"
# 'Ann Lee: Why did', 'Q: Why did', '記者：なぜ', '[00:12] Ann Lee: Why', 'Ann Lee (00:12): Why'; not 'At 10:30 the'
SPEAKER = re.compile(
    rf"(?P<shown>(?:{TIME}\s{{1,2}})?(?P<name>[^\W\d_][^:：\n]{{0,38}}?)(?:\s{{1,2}}{TIME})?)"
    r"\s{0,2}(?!(?<=\d):\d)[:：]\s{0,2}(?=\S)"
)
# 'Q. Why did', 'A. Because'
QUESTION = re.compile(r"(?P<shown>(?P<name>[QA]))\.\s{1,2}(?=\S)")
# 'LENA. Who is there?', 'FIRST CLERK. [aside] Nobody.'
CAPITALS = re.compile(r"(?P<shown>(?P<name>[^\W\d_a-zà-ÿ][^.\n]{1,30}+))\.\s{1,2}(?=\S)")
# 'ANN LEE, HOST: ', the name apart
DESCRIBED = re.compile(r"[^,]{3,}(?=,\s)")
# 'Jean', 'Luc' and 'Moreau' in 'Jean-Luc Moreau'
WORD_PARTS = re.compile(r"[^\W\d_]++(?:['’][^\W\d_]++)*+")
REACH = 42  # characters at the start among which the colon behind a name stands
# Lists of words that head a field of a mail or a record, a caption, a credit.
FIELDS = (
    *("mail_cues", "subject_cues", "title_cues", "source_cues", "section_cues", "record_cues"),
    *("caption_cues", "photo_credit_cues", "byline_cues"),
)
MOST_WORDS = 5  # of a speaker's name
LEAST_SPEECHES = 4  # of all speakers together: two questions, two answers
LEAST_TURNS = 3  # from one speaker to another


@once_a_page
def speeches(page: Page) -> dict[int, tuple[str, int]]:
    """For the chunks that open with a speaker: the name as it stands there, and where the speech begins in the text.

    The name has with it the time that a recording had run by then. Two speakers or more must take turns, each of them
    twice at least; a label that occurs once ("Note: ...") is none, unless it is a name like theirs between two of their
    turns ("CALLER: ..."), or the full name of one who is called by less from then on ("A.L.: ...", "Lee: ..."). What
    heads a field of a mail or a record, a caption or a credit ("To: ...", "Photo: ...") is none, as often as it comes.
    """
    labels = frozenset[str]().union(*map(page.lexicon.words, FIELDS))
    openings = {
        chunk.index: found
        for chunk in page.chunks
        if (found := _opening(chunk)) is not None and labels.isdisjoint(_labels(found))
    }
    turns = Counter(map(_name, openings.values()))
    speakers = {name for name, times in turns.items() if times > 1}
    if len(speakers) < 2 or sum(turns[name] for name in speakers) < LEAST_SPEECHES:  # noqa: PLR2004 - nobody talks alone
        return {}
    taken = {index for index, found in openings.items() if _name(found) in speakers}
    if sum(_name(openings[one]) != _name(openings[next_]) for one, next_ in pairwise(sorted(taken))) < LEAST_TURNS:
        return {}
    in_capitals = all(name.isupper() for name in speakers)
    taken |= {
        index
        for index, found in openings.items()
        if in_capitals and _name(found).isupper() and taken.issuperset((index - 1, index + 1))
    }
    taken |= {index for index, found in openings.items() if not speakers.isdisjoint(_shorter(found["name"]))}
    return {index: (openings[index]["shown"], openings[index].end()) for index in sorted(taken)}


@once_a_page
def last_speech(page: Page) -> int:
    """The index of the chunk that opens the last speech; -1 where nobody speaks."""
    return max(speeches(page), default=-1)


def _labels(opening: re.Match[str]) -> tuple[str, str]:
    """What opens a line as lists of cues may have it."""
    label = opening["name"].casefold()
    return label, f"{label}:"


def _name(opening: re.Match[str]) -> str:
    """Who speaks, whatever the first of the turns says of them: in capitals, broadcasters go on with the last name."""
    described = DESCRIBED.match(opening["name"])
    name = described.group() if described else opening["name"]
    return name.split()[-1] if name.isupper() else name


def _shorter(name: str) -> set[str]:
    """What else a full name may be called by: its initials, and its last word."""
    words = WORD_PARTS.findall(name)
    if len(words) < 2:  # noqa: PLR2004 - one word is no full name
        return set()
    initials = [word[0] for word in words]
    return {"".join(initials), ".".join(initials), ".".join([*initials, ""]), words[-1]}


def _opening(chunk: Chunk) -> re.Match[str] | None:
    if chunk.form is not Form.PROSE:
        return None
    found = QUESTION.match(chunk.text) or _named(chunk.text)
    if found is None or found["name"][0].islower() or len(found["name"].split()) > MOST_WORDS:
        return None
    return found


def _named(text: str) -> re.Match[str] | None:
    opening = text[:REACH]
    if ":" in opening or "：" in opening:
        return SPEAKER.match(text)
    found = CAPITALS.match(text) if opening[:2].isupper() else None
    return found if found and found["name"].isupper() else None
