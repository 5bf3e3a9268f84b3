"""What can be seen of a line that might be the title."""

from bisect import bisect_right

from convert.reading.fields.candidate import Candidate
from convert.reading.fields.moments import dates_of
from convert.reading.fields.names import looks_like_a_name
from convert.reading.fields.title import SITE_SUFFIX
from convert.reading.labels import Label
from convert.reading.observations import extent, place, shape
from convert.reading.observations.registry import Observations
from convert.reading.page import Form
from convert.reading.ranking.company import observe_company
from convert.reading.ranking.echoes import observe_echoes
from convert.reading.ranking.heads import observe_heads
from convert.reading.ranking.kickers import observe_kickers
from convert.reading.ranking.lines import observe_lines
from convert.reading.ranking.neighbours import observe_neighbours
from convert.reading.ranking.surroundings import Surroundings, observe_labels
from convert.reading.words import count_words, folded

NEAR = 12  # chunks
title_observation: Observations[Candidate, Surroundings] = Observations()
LENGTHS = {
    1: ("has_1_to_1_words", "one word"),
    2: ("has_2_to_3_words", "2 to 3 words"),
    4: ("has_4_to_5_words", "4 to 5 words"),
    6: ("has_6_to_18_words", "6 to 18 words"),
    19: ("has_19_to_28_words", "19 to 28 words"),
    29: ("has_29_words_or_more", "29 words or more"),
}
LENGTH_STARTS = tuple(LENGTHS)
LENGTH_NAMES = tuple((name,) for name, _ in LENGTHS.values())


def _length(candidate: Candidate, around: Surroundings) -> tuple[str]:
    words = count_words(around.chunk(candidate).text[candidate.start : candidate.end])
    return LENGTH_NAMES[max(bisect_right(LENGTH_STARTS, words), 1) - 1]


title_observation.add_family(dict(LENGTHS.values()), _length)


observe_labels(title_observation)
observe_company(title_observation)
observe_neighbours(title_observation)
observe_heads(title_observation)
observe_echoes(title_observation)
observe_lines(title_observation)
observe_kickers(title_observation)


@title_observation("it is marked as a heading")
def is_marked_as_a_heading(candidate: Candidate, around: Surroundings) -> bool:
    chunk = around.chunk(candidate)
    return chunk.form is Form.HEADING and chunk.marker in ("#", "=")


@title_observation("it is the first line")
def is_the_first_line(candidate: Candidate, around: Surroundings) -> bool:
    return candidate.chunk == 0


@title_observation("it is one of the first five lines")
def is_one_of_the_first_five(candidate: Candidate, around: Surroundings) -> bool:
    return candidate.chunk < 5


@title_observation("it stands before the running text")
def stands_before_the_running_text(candidate: Candidate, around: Surroundings) -> bool:
    return place.stands_before_the_running_text(around.chunk(candidate), around.page)


@title_observation("running text follows soon")
def running_text_follows_soon(candidate: Candidate, around: Surroundings) -> bool:
    return place.running_text_follows_soon(around.chunk(candidate), around.page)


@title_observation("it stands after the running text began")
def stands_below_running_text(candidate: Candidate, around: Surroundings) -> bool:
    prose = place.running_text(around.page)
    return bool(prose) and candidate.chunk > prose[0]


@title_observation("it stands soon before the longest run of text")
def leads_to_the_main_run(candidate: Candidate, around: Surroundings) -> bool:
    return extent.leads_to_the_main_run(around.chunk(candidate), around.page)


@title_observation("it stands before the longest run of text")
def stands_before_the_main_run(candidate: Candidate, around: Surroundings) -> bool:
    return extent.stands_before_the_main_run(around.chunk(candidate), around.page)


@title_observation("it stands within the longest run of text")
def stands_in_the_main_run(candidate: Candidate, around: Surroundings) -> bool:
    return extent.stands_in_the_main_run(around.chunk(candidate), around.page)


@title_observation("another line holds its words")
def another_line_holds_it(candidate: Candidate, around: Surroundings) -> bool:
    chunk = around.chunk(candidate)
    words = folded(chunk.text[candidate.start : candidate.end])
    nearby = around.page.chunks[max(chunk.index - NEAR, 0) : chunk.index + NEAR + 1]
    return chunk.words > 3 and any(words in other.folded for other in nearby if other is not chunk and other.words < 60)


@title_observation("it holds the words of another line")
def holds_another_line(candidate: Candidate, around: Surroundings) -> bool:
    chunk = around.chunk(candidate)
    nearby = around.page.chunks[max(chunk.index - NEAR, 0) : chunk.index + NEAR + 1]
    return any(other.folded in chunk.folded for other in nearby if other is not chunk and 3 < other.words < chunk.words)


@title_observation("nearly all its words come again in the running text")
def all_words_recur_in_the_body(candidate: Candidate, around: Surroundings) -> bool:
    words = around.chunk(candidate).word_set
    return len(words) > 3 and len(words & place.body_words(around.page)) >= 0.85 * len(words)


@title_observation("a byline stands within three lines below it")
def has_a_byline_below(candidate: Candidate, around: Surroundings) -> bool:
    return _follows_within(candidate, around, Label.BYLINE, 3)


@title_observation("a date line stands within three lines below it")
def has_a_date_line_below(candidate: Candidate, around: Surroundings) -> bool:
    return _follows_within(candidate, around, Label.DATE_LINE, 3)


@title_observation("a byline stands within three lines above it")
def has_a_byline_above(candidate: Candidate, around: Surroundings) -> bool:
    above = around.lines[max(candidate.chunk - 3, 0) : candidate.chunk]
    return any(line.label is Label.BYLINE for line in above)


@title_observation("its words come again in the running text")
def words_recur_in_the_body(candidate: Candidate, around: Surroundings) -> bool:
    return place.words_recur_in_the_body(around.chunk(candidate), around.page)


@title_observation("few of its words come in the running text")
def words_are_strange_to_the_body(candidate: Candidate, around: Surroundings) -> bool:
    return place.words_are_strange_to_the_body(around.chunk(candidate), around.page)


@title_observation("the same line stands there twice")
def stands_there_twice(candidate: Candidate, around: Surroundings) -> bool:
    return around.page.repeats[folded(around.chunk(candidate).text)] > 1


@title_observation("it says again what an earlier line says")
def repeats_an_earlier_line(candidate: Candidate, around: Surroundings) -> bool:
    return place.repeats_an_earlier_line(around.chunk(candidate), around.page)


@title_observation("the line above could be the title as well")
def follows_a_line_like_it(candidate: Candidate, around: Surroundings) -> bool:
    above = around.page.chunks[candidate.chunk - 1] if candidate.chunk else None
    return (
        above is not None
        and 4 <= above.words <= 28
        and above.form in (Form.PROSE, Form.HEADING)
        and not around.page.openings[above.index]
        and place.words_recur_in_the_body(above, around.page)
        and not place.repeats_an_earlier_line(around.chunk(candidate), around.page)
    )


@title_observation("it ends like a sentence")
def ends_like_a_sentence(candidate: Candidate, around: Surroundings) -> bool:
    text = around.chunk(candidate).text[: candidate.end]
    return shape.SENTENCE_END.search(text[-12:]) is not None and not text.endswith(("?", "!", "？", "！", "”", '"'))


@title_observation("it holds several sentences")
def holds_several_sentences(candidate: Candidate, around: Surroundings) -> bool:
    return shape.holds_several_sentences(around.chunk(candidate), around.page)


@title_observation("it opens with a small letter")
def opens_with_a_small_letter(candidate: Candidate, around: Surroundings) -> bool:
    return shape.opens_with_a_small_letter(around.chunk(candidate), around.page)


@title_observation("it opens like page furniture")
def opens_like_furniture(candidate: Candidate, around: Surroundings) -> bool:
    return around.page.opens_like_furniture(candidate.chunk)


@title_observation("it is a list item")
def is_a_list_item(candidate: Candidate, around: Surroundings) -> bool:
    return around.chunk(candidate).form is Form.LIST_ITEM


@title_observation("it is only a person's name")
def reads_like_a_name(candidate: Candidate, around: Surroundings) -> bool:
    text = around.chunk(candidate).text[candidate.start : candidate.end]
    return around.chunk(candidate).words <= 8 and looks_like_a_name(text, around.page.lexicon)


@title_observation("it holds a date")
def holds_a_date(candidate: Candidate, around: Surroundings) -> bool:
    return bool(dates_of(around.page)[candidate.chunk])


@title_observation("it ends with a colon or a comma")
def ends_in_mid_sentence(candidate: Candidate, around: Surroundings) -> bool:
    return around.chunk(candidate).text.endswith((":", ",", "：", "、"))


@title_observation("it is a quotation from end to end")
def is_quoted_throughout(candidate: Candidate, around: Surroundings) -> bool:
    return shape.is_quoted_throughout(around.chunk(candidate), around.page)


@title_observation("the name of a site is taken off its end")
def leaves_a_site_name(candidate: Candidate, around: Surroundings) -> bool:
    return SITE_SUFFIX.match(around.chunk(candidate).text, candidate.end) is not None


@title_observation("it holds the marks of a text browser")
def holds_browser_marks(candidate: Candidate, around: Surroundings) -> bool:
    return shape.holds_browser_marks(around.chunk(candidate), around.page)


@title_observation("the page is the dump of a text browser")
def stands_in_a_browser_dump(candidate: Candidate, around: Surroundings) -> bool:
    return shape.is_browser_dump(around.page)


@title_observation("it is only the first words of its line")
def is_the_opening_of_a_text(candidate: Candidate, around: Surroundings) -> bool:
    text = around.chunk(candidate).text
    return candidate.end < len(text) and SITE_SUFFIX.match(text, candidate.end) is None


@title_observation("the name of a site may stand at its end")
def keeps_a_site_name(candidate: Candidate, around: Surroundings) -> bool:
    whole = candidate.end == len(around.chunk(candidate).text)
    return whole and around.per_chunk[candidate.chunk] > 1


def _follows_within(candidate: Candidate, around: Surroundings, label: Label, distance: int) -> bool:
    below = around.lines[candidate.chunk + 1 : candidate.chunk + 1 + distance]
    return any(line.label is label for line in below)
