"""What can be seen of a name that might be an author's."""

from functools import lru_cache

from convert.reading.fields.candidate import Candidate
from convert.reading.fields.letters import below_closes
from convert.reading.fields.moments import dates_of
from convert.reading.fields.names.known_names import ends_like_a_name_opens, opens_like_a_name
from convert.reading.lexicon import FURNITURE, Furniture, Lexicon, Roles
from convert.reading.observations.registry import Observations
from convert.reading.ranking.company import observe_company
from convert.reading.ranking.rivals import observe_rivals
from convert.reading.ranking.surroundings import Surroundings, observe_labels, once
from convert.reading.words import WORD, count_words
from formats.tree import Contributor, Organisation

person_observation: Observations[Candidate, Surroundings] = Observations()
REACH = 16  # characters from a name to a date: "Ann Lee | Published 4 May"
CROWD = 6  # names in one line: a list of people in the story, or of links
LABELS = (
    *(f"furniture_lines.{reason}" for reason in Furniture.__struct_fields__),
    "keyword_cues",
    "section_cues",
    "photo_credit_cues",
)
# The roles that credits at the end of a story name; a photo has a cue of its own.
DESK_ROLES = tuple(role for role in Roles.__struct_fields__ if role != "photographer")


observe_labels(person_observation)
observe_company(person_observation)
observe_rivals(person_observation)


@person_observation("a byline cue announces it")
def follows_a_byline_cue(candidate: Candidate, around: Surroundings) -> bool:
    return _announced_by(candidate, around, "byline_cues")


@person_observation("a photo cue announces it")
def follows_a_photo_cue(candidate: Candidate, around: Surroundings) -> bool:
    return _announced_by(candidate, around, "photo_credit_cues") or _announced_by(
        candidate, around, "credit_roles.photographer"
    )


@person_observation("words such as “reporting by” announce it")
def follows_a_credit_cue(candidate: Candidate, around: Surroundings) -> bool:
    return any(_announced_by(candidate, around, f"credit_roles.{role}") for role in DESK_ROLES)


@person_observation("it had a part other than writing")
def has_another_role(candidate: Candidate, around: Surroundings) -> bool:
    return _contributor(candidate).role != "author"


@person_observation("it stands within three lines below the title")
def stands_right_below_the_title(candidate: Candidate, around: Surroundings) -> bool:
    distance = around.below_the_title(candidate)
    return distance is not None and 1 <= distance <= 3


@person_observation("it stands within eight lines below the title")
def stands_below_the_title(candidate: Candidate, around: Surroundings) -> bool:
    distance = around.below_the_title(candidate)
    return distance is not None and 4 <= distance <= 8


@person_observation("it stands in the title or above it")
def stands_above_the_title(candidate: Candidate, around: Surroundings) -> bool:
    distance = around.below_the_title(candidate)
    return distance is not None and distance <= 0


@person_observation("it stands before the first paragraph")
def stands_before_the_body(candidate: Candidate, around: Surroundings) -> bool:
    return bool(around.body) and candidate.chunk < around.body.start


@person_observation("it stands between paragraphs")
def stands_in_the_body(candidate: Candidate, around: Surroundings) -> bool:
    return candidate.chunk in around.body


@person_observation("it stands after the last paragraph")
def stands_after_the_body(candidate: Candidate, around: Surroundings) -> bool:
    return bool(around.body) and candidate.chunk >= around.body.stop


@person_observation("it has its line for itself")
def fills_its_line(candidate: Candidate, around: Surroundings) -> bool:
    return candidate.start == 0 and candidate.end >= len(around.chunk(candidate).text) - 1


@person_observation("a date stands right behind it in its line")
def precedes_a_date(candidate: Candidate, around: Surroundings) -> bool:
    return any(0 <= date.start - candidate.end <= REACH for date in dates_of(around.page)[candidate.chunk])


@person_observation("a position or an affiliation goes with it")
def has_a_position(candidate: Candidate, around: Surroundings) -> bool:
    contributor = _contributor(candidate)
    return contributor.position is not None or contributor.affiliation is not None


@person_observation("an e-mail address goes with it")
def has_an_email_address(candidate: Candidate, around: Surroundings) -> bool:
    return _contributor(candidate).email is not None


@person_observation("it signs a letter")
def signs_a_letter(candidate: Candidate, around: Surroundings) -> bool:
    return candidate.chunk in below_closes(around.page)


@person_observation("it is an organisation")
def is_an_organisation(candidate: Candidate, around: Surroundings) -> bool:
    return isinstance(_contributor(candidate).name, Organisation)


@person_observation("no word of it opens with a capital")
def is_written_small(candidate: Candidate, around: Surroundings) -> bool:
    text = _text(candidate, around)
    return text == text.lower() != text.upper()


@person_observation("it is one word")
def is_one_word(candidate: Candidate, around: Surroundings) -> bool:
    return count_words(_text(candidate, around)) == 1


@person_observation("the text writes one of its words in small letters")
def holds_a_small_word(candidate: Candidate, around: Surroundings) -> bool:
    particles = around.page.lexicon.words("name_particles")
    words = (word.casefold() for word in WORD.findall(_text(candidate, around)))
    return any(word not in particles and around.story.writes_small(word) for word in words)


@person_observation("many names share its line")
def stands_in_a_crowd(candidate: Candidate, around: Surroundings) -> bool:
    return around.per_chunk[candidate.chunk] >= CROWD


@person_observation("it opens its line")
def opens_its_line(candidate: Candidate, around: Surroundings) -> bool:
    return candidate.start == 0


@person_observation("it has two words")
def has_two_words(candidate: Candidate, around: Surroundings) -> bool:
    return count_words(_text(candidate, around)) == 2


@person_observation("it has three words")
def has_three_words(candidate: Candidate, around: Surroundings) -> bool:
    return count_words(_text(candidate, around)) == 3


@person_observation("all its letters are capitals")
def is_all_capitals(candidate: Candidate, around: Surroundings) -> bool:
    return _text(candidate, around).isupper()


@person_observation("it opens with a given name, or a family name where those come first")
def opens_with_a_known_name(candidate: Candidate, around: Surroundings) -> bool:
    return opens_like_a_name(_text(candidate, around))


@person_observation("it ends with a given name")
def ends_with_a_given_name(candidate: Candidate, around: Surroundings) -> bool:
    return ends_like_a_name_opens(_text(candidate, around))


@person_observation("pages have a word of it as a label")
def holds_a_label(candidate: Candidate, around: Surroundings) -> bool:
    return not _labels(around.page.lexicon).isdisjoint(_words(candidate, around))


@person_observation("pages have its last word as a label")
def ends_with_a_label(candidate: Candidate, around: Surroundings) -> bool:
    return not _labels(around.page.lexicon).isdisjoint(_words(candidate, around)[-1:])


@person_observation("page furniture opens with its last word")
def runs_into_furniture(candidate: Candidate, around: Surroundings) -> bool:
    words, line = _text(candidate, around).rpartition(" "), around.chunk(candidate).text
    if not words[0] or not line[candidate.end :].strip():
        return False
    opened = around.page.lexicon.openings(line[candidate.end - len(words[2]) :])
    return not opened.isdisjoint(FURNITURE)


@person_observation("the story names it")
def is_in_the_story(candidate: Candidate, around: Surroundings) -> bool:
    words = WORD.findall(_text(candidate, around).casefold())
    return bool(words) and around.story.names(words[-1])


@person_observation("the title names it")
def is_in_the_title(candidate: Candidate, around: Surroundings) -> bool:
    if around.title is None:
        return False
    return _text(candidate, around).casefold() in around.chunk(around.title).folded


@person_observation("the same name stands in other lines")
def stands_there_twice(candidate: Candidate, around: Surroundings) -> bool:
    return len(_lines_by_name(around)[_text(candidate, around).casefold()]) > 1


@person_observation("another line opens like a byline")
def another_line_opens_like_a_byline(candidate: Candidate, around: Surroundings) -> bool:
    return bool(_bylines(around) - {candidate.chunk})


@person_observation("a date stands in its line, the one above or the one below")
def has_a_date_beside(candidate: Candidate, around: Surroundings) -> bool:
    dates = dates_of(around.page)
    return any(dates[max(candidate.chunk - 1, 0) : candidate.chunk + 2])


@person_observation("an address with @ stands in its line")
def has_a_handle_beside(candidate: Candidate, around: Surroundings) -> bool:
    return "@" in around.chunk(candidate).text


@person_observation("it is part of a longer name")
def is_part_of_another(candidate: Candidate, around: Surroundings) -> bool:
    return any(
        (other.start <= candidate.start and candidate.end <= other.end)
        and (other.start, other.end) != (candidate.start, candidate.end)
        for other in _by_chunk(around)[candidate.chunk]
    )


@person_observation("its line opens like page furniture")
def stands_in_furniture(candidate: Candidate, around: Surroundings) -> bool:
    return around.page.opens_like_furniture(candidate.chunk)


def _announced_by(candidate: Candidate, around: Surroundings, cues: str) -> bool:
    return bool(candidate.cue) and around.page.lexicon.opening(cues).match(candidate.cue) is not None


@once
def _by_chunk(around: Surroundings) -> dict[int, list[Candidate]]:
    chunks: dict[int, list[Candidate]] = {}
    for each in around.candidates:
        chunks.setdefault(each.chunk, []).append(each)
    return chunks


@once
def _lines_by_name(around: Surroundings) -> dict[str, set[int]]:
    lines: dict[str, set[int]] = {}
    for each in around.candidates:
        lines.setdefault(_text(each, around).casefold(), set()).add(each.chunk)
    return lines


@once
def _bylines(around: Surroundings) -> frozenset[int]:
    """The lines that open like a byline."""
    return frozenset(index for index, cues in enumerate(around.page.openings) if "byline_cues" in cues)


@lru_cache(maxsize=64)
def _labels(lexicon: Lexicon) -> frozenset[str]:
    """The words of labels on pages, "Kultur", "Tags", "Foto", but for those that desks are called by: "Redaktion"."""
    words = {word for name in LABELS for entry in lexicon.words(name) for word in WORD.findall(entry)}
    return frozenset(words - lexicon.words("desks"))


def _words(candidate: Candidate, around: Surroundings) -> list[str]:
    return WORD.findall(_text(candidate, around).casefold())


def _text(candidate: Candidate, around: Surroundings) -> str:
    return around.chunk(candidate).text[candidate.start : candidate.end]


def _contributor(candidate: Candidate) -> Contributor:
    assert isinstance(candidate.value, Contributor)
    return candidate.value
