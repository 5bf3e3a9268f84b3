"""What can be seen of a candidate in the kicker that is taken off its head, or that may still be part of it."""

from collections.abc import Iterator

from convert.reading.fields.candidate import Candidate
from convert.reading.observations.place import body_words
from convert.reading.observations.registry import Observations
from convert.reading.ranking.surroundings import Surroundings, once
from convert.reading.words import count_words, folded, word_set

EDGES = " :·|-–—"  # between a kicker and a title
COUNTS = ("1", "2", "3", "4", "5 or more")
LONGEST = 50  # characters before a colon that may part a kicker
PARTED = {
    "kicker_stands_alone_elsewhere": "a line says just what is taken off its head",
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
    kicker = around.chunk(candidate).text[: candidate.start].strip(EDGES)
    if not kicker:
        return
    if around.page.repeats[folded(kicker)]:
        yield "kicker_stands_alone_elsewhere"
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
    words = word_set(text[:colon])
    if words and words <= body_words(around.page):
        yield "words_before_its_colon_recur"


@once
def _cut(around: Surroundings) -> frozenset[int]:
    """The chunks off whose head something is taken."""
    return frozenset(each.chunk for each in around.candidates if each.start > 0)
