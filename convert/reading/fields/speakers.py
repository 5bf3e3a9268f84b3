"""Who speaks in an interview or a drama: names before a colon that come back, or a Q and an A."""

import re
from collections import Counter

from convert.reading.page import Chunk, Form, Page, once_a_page

# 'Ann Lee: Why did', 'Q: Why did', '記者：なぜ'; not 'At 10:30 the'
SPEAKER = re.compile(r"(?P<name>[^\W\d_][^:：\n]{0,38}?)\s{0,2}(?!(?<=\d):\d)[:：]\s{0,2}(?=\S)")
# 'Q. Why did', 'A. Because'
QUESTION = re.compile(r"(?P<name>[QA])\.\s{1,2}(?=\S)")
# 'LENA. Who is there?', 'FIRST CLERK. [aside] Nobody.'
CAPITALS = re.compile(r"(?P<name>[^\W\d_a-zà-ÿ][^.\n]{1,30}+)\.\s{1,2}(?=\S)")
# 'ANN LEE, HOST: ', the name apart
DESCRIBED = re.compile(r"[^,]{3,}(?=,\s)")
REACH = 42  # characters at the start among which the colon behind a name stands
FIELDS = ("mail_cues", "subject_cues", "title_cues", "source_cues", "section_cues", "record_cues")
MOST_WORDS = 5  # of a speaker's name
LEAST_SPEECHES = 4  # of all speakers together: two questions, two answers


@once_a_page
def speeches(page: Page) -> dict[int, tuple[str, int]]:
    """For the chunks that open with a speaker: the name, and where in the chunk's text the speech begins.

    Two speakers or more must take turns, each of them twice at least; a label that occurs once ("Note: ...") is none,
    unless it is a name like theirs between two of their turns ("CALLER: ..."). What heads a field of a mail or a
    record ("To: ...") is none, however often it comes.
    """
    labels = frozenset[str]().union(*map(page.lexicon.words, FIELDS))
    openings = {
        chunk.index: found
        for chunk in page.chunks
        if (found := _opening(chunk)) is not None and found["name"].casefold() not in labels
    }
    turns = Counter(map(_name, openings.values()))
    speakers = {name for name, times in turns.items() if times > 1}
    if len(speakers) < 2 or sum(turns[name] for name in speakers) < LEAST_SPEECHES:  # noqa: PLR2004 - nobody talks alone
        return {}
    taken = {index for index, found in openings.items() if _name(found) in speakers}
    in_capitals = all(name.isupper() for name in speakers)
    taken |= {
        index
        for index, found in openings.items()
        if in_capitals and _name(found).isupper() and taken.issuperset((index - 1, index + 1))
    }
    return {index: (openings[index]["name"], openings[index].end()) for index in sorted(taken)}


@once_a_page
def last_speech(page: Page) -> int:
    """The index of the chunk that opens the last speech; -1 where nobody speaks."""
    return max(speeches(page), default=-1)


def _name(opening: re.Match[str]) -> str:
    """Who speaks, whatever the first of the turns says of them: in capitals, broadcasters go on with the last name."""
    described = DESCRIBED.match(opening["name"])
    name = described.group() if described else opening["name"]
    return name.split()[-1] if name.isupper() else name


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
