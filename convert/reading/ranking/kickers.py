"""What can be seen of a candidate in the kicker that is taken off its head, or that may still be part of it."""

from collections.abc import Iterator

from convert.reading.fields.candidate import Candidate
from convert.reading.fields.title import behind_other_lines
from convert.reading.observations.place import body_words
from convert.reading.observations.registry import Observations
from convert.reading.ranking.surroundings import Surroundings, once
from convert.reading.words import count_words, folded, word_set

NEAR = 12  # chunks
EDGES = " :·|-–—"  # between a kicker and a title
COUNTS = ("1", "2", "3", "4", "5 or more")
LONGEST = 50  # characters before a colon that may part a kicker
NEARLY_ALL = 0.8
PARTED = {
    "kicker_stands_alone_elsewhere": "a line says just what is taken off its head",
    "kicker_is_made_of_other_lines": "lines say what is taken off its head, label by label",
    "kicker_opens_another_line": "a line near it opens with what is taken off its head",
    "kicker_reads_like_a_cue": "what is taken off its head is a cue",
    "kicker_recurs_in_the_body": "the text has all words of what is taken off its head",
    "rest_recurs_in_the_body": "the text has nearly all its words without what is taken off its head",
    **{
        f"kicker_has_{count.replace(' ', '_')}_words": f"what is taken off its head has so many words: {count}"
        for count in COUNTS
    },
}
KEPT = {
    "may_leave_a_kicker": "a kicker might be taken off its head",
    "holds_a_colon": "a colon may part a kicker in it",
    "holds_a_colon_behind_a_blank": "a colon between blanks may part a kicker in it",
    "words_before_its_colon_stand_alone": "a line says just what stands before its colon",
    "words_before_its_colon_recur": "the text has all words that stand before its colon",
}


def observe_kickers(observations: Observations[Candidate, Surroundings]) -> None:
    """Let `observations` see what is taken off the head of a title, and what could be."""
    observations.add("leaves_a_kicker", "a kicker is taken off its head", _leaves_a_kicker)
    observations.add("leaves_a_glued_kicker", "a colon or a glued word parts a kicker from it", _leaves_a_glued_kicker)
    observations.add("stands_alone_elsewhere", "another line says just these words", _stands_alone_elsewhere)
    observations.add_family(PARTED, _parted)
    observations.add_family(KEPT, _kept)


def _leaves_a_kicker(candidate: Candidate, around: Surroundings) -> bool:
    return candidate.start > 0 and candidate.end == len(around.chunk(candidate).text)


def _leaves_a_glued_kicker(candidate: Candidate, around: Surroundings) -> bool:
    before = around.chunk(candidate).text[: candidate.start]
    return bool(before) and not before[-1].isspace()


def _stands_alone_elsewhere(candidate: Candidate, around: Surroundings) -> bool:
    chunk = around.chunk(candidate)
    words = folded(chunk.text[candidate.start : candidate.end])
    return words != chunk.folded and around.page.repeats[words] > 0


def _parted(candidate: Candidate, around: Surroundings) -> Iterator[str]:
    chunk, page = around.chunk(candidate), around.page
    kicker = chunk.text[: candidate.start].strip(EDGES)
    if not kicker:
        return
    words = folded(kicker)
    nearby = page.chunks[max(chunk.index - NEAR, 0) : chunk.index + NEAR]
    if page.repeats[words]:
        yield "kicker_stands_alone_elsewhere"
    if candidate.start in behind_other_lines(chunk, page):
        yield "kicker_is_made_of_other_lines"
    if any(other.folded.startswith(words) for other in nearby if other is not chunk):
        yield "kicker_opens_another_line"
    if page.lexicon.openings(kicker):
        yield "kicker_reads_like_a_cue"
    if _share(kicker, around) == 1:
        yield "kicker_recurs_in_the_body"
    if _share(chunk.text[candidate.start :], around) >= NEARLY_ALL:
        yield "rest_recurs_in_the_body"
    count = COUNTS[min(max(count_words(kicker), 1), len(COUNTS)) - 1]
    yield f"kicker_has_{count.replace(' ', '_')}_words"


def _kept(candidate: Candidate, around: Surroundings) -> Iterator[str]:
    text = around.chunk(candidate).text[candidate.start : candidate.end]
    if candidate.start == 0 and candidate.chunk in _cut(around):
        yield "may_leave_a_kicker"
    colon = text.find(":", 0, LONGEST)
    if colon <= 0:
        return
    yield "holds_a_colon"
    if text[colon - 1] == " ":
        yield "holds_a_colon_behind_a_blank"
    if around.page.repeats[folded(text[:colon])]:
        yield "words_before_its_colon_stand_alone"
    if _share(text[:colon], around) == 1:
        yield "words_before_its_colon_recur"


@once
def _cut(around: Surroundings) -> frozenset[int]:
    """The chunks off whose head something is taken."""
    return frozenset(each.chunk for each in around.candidates if each.start > 0)


def _share(text: str, around: Surroundings) -> float:
    """Which share of the words of `text` the running text has; nought for no words."""
    words = word_set(text)
    return len(words & body_words(around.page)) / len(words) if words else 0.0
