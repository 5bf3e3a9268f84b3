"""What can be seen of a phrase that might be a keyword."""

import re

from convert.reading.fields.candidate import Candidate
from convert.reading.fields.names.known_names import opens_like_a_name
from convert.reading.observations import place
from convert.reading.observations.registry import Observations
from convert.reading.page import Form, Page, once_a_page
from convert.reading.ranking.lists import is_furniture
from convert.reading.ranking.surroundings import Surroundings, observe_labels, once
from convert.reading.words import count_words, word_set

keyword_observation: Observations[Candidate, Surroundings] = Observations()
# '#Rain', '＃雨'
HASH = re.compile(r"[#＃]")


observe_labels(keyword_observation)


@keyword_observation("words such as “tags” announce it")
def follows_a_keyword_cue(candidate: Candidate, around: Surroundings) -> bool:
    return bool(candidate.cue)


@keyword_observation("it is a hashtag")
def is_a_hashtag(candidate: Candidate, around: Surroundings) -> bool:
    chunk = around.chunk(candidate)
    marked = chunk.form is Form.LIST_ITEM and chunk.marker == "#"
    return marked or HASH.search(chunk.text, max(candidate.start - 1, 0), candidate.start + 1) is not None


@keyword_observation("it stands within ten lines after the last paragraph")
def stands_soon_after_the_body(candidate: Candidate, around: Surroundings) -> bool:
    return bool(around.body) and around.body.stop <= candidate.chunk < around.body.stop + 10


@keyword_observation("it stands far below the last paragraph")
def stands_far_below_the_body(candidate: Candidate, around: Surroundings) -> bool:
    return bool(around.body) and candidate.chunk >= around.body.stop + 10


@keyword_observation("it stands before the title")
def stands_above_the_title(candidate: Candidate, around: Surroundings) -> bool:
    distance = around.below_the_title(candidate)
    return distance is not None and distance <= 0


@keyword_observation("it stands between title and last paragraph")
def stands_in_the_body(candidate: Candidate, around: Surroundings) -> bool:
    distance = around.below_the_title(candidate)
    return distance is not None and distance > 0 and candidate.chunk < around.body.stop


@keyword_observation("it is a list item")
def is_a_list_item(candidate: Candidate, around: Surroundings) -> bool:
    return around.chunk(candidate).form is Form.LIST_ITEM


@keyword_observation("it has one to three words")
def is_short(candidate: Candidate, around: Surroundings) -> bool:
    return count_words(_text(candidate, around)) <= 3


@keyword_observation("the running text holds its words")
def words_occur_in_the_body(candidate: Candidate, around: Surroundings) -> bool:
    words = word_set(_text(candidate, around))
    return bool(words) and words <= place.body_words(around.page)


@keyword_observation("its line opens like page furniture")
def stands_in_furniture(candidate: Candidate, around: Surroundings) -> bool:
    return around.page.opens_like_furniture(candidate.chunk)


@keyword_observation("the line above opens like page furniture")
def follows_furniture(candidate: Candidate, around: Surroundings) -> bool:
    return candidate.chunk > 0 and around.page.opens_like_furniture(candidate.chunk - 1)


@keyword_observation("words such as “rubric” announce it")
def follows_a_section_cue(candidate: Candidate, around: Surroundings) -> bool:
    return bool(candidate.cue) and around.page.lexicon.opening("section_cues").match(candidate.cue) is not None


@keyword_observation("words such as “tags” announce others")
def others_follow_a_keyword_cue(candidate: Candidate, around: Surroundings) -> bool:
    return not candidate.cue and _cues_announce(around)


@keyword_observation("it opens like page furniture")
def opens_like_furniture(candidate: Candidate, around: Surroundings) -> bool:
    return is_furniture(candidate, around.page)


@keyword_observation("it holds a figure")
def holds_a_figure(candidate: Candidate, around: Surroundings) -> bool:
    return any(map(str.isdigit, _text(candidate, around)))


@keyword_observation("it opens with a given name, or a family name where those come first")
def opens_with_a_known_name(candidate: Candidate, around: Surroundings) -> bool:
    return opens_like_a_name(_text(candidate, around))


@keyword_observation("the title holds one of its words")
def shares_words_with_the_title(candidate: Candidate, around: Surroundings) -> bool:
    words = word_set(_text(candidate, around))
    return around.title is not None and not words.isdisjoint(around.chunk(around.title).word_set)


@keyword_observation("a line that opens like a byline holds it")
def is_named_in_a_byline(candidate: Candidate, around: Surroundings) -> bool:
    return any(_text(candidate, around) in line for line in _bylines(around.page))


@once
def _cues_announce(around: Surroundings) -> bool:
    return any(each.cue for each in around.candidates)


@once_a_page
def _bylines(page: Page) -> tuple[str, ...]:
    return tuple(page.chunks[index].text for index, cues in enumerate(page.openings) if "byline_cues" in cues)


def _text(candidate: Candidate, around: Surroundings) -> str:
    return around.chunk(candidate).text[candidate.start : candidate.end]
