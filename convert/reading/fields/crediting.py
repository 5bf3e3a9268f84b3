"""Whether a line says who had a part in an article: reporters, editors, translators, agencies."""

import re

from convert.reading.fields.remarks import SENTENCE_START, Remark
from convert.reading.lexicon import Lexicon
from convert.reading.phrases import plain
from convert.reading.words import SENTENCE_MARKS, count_words

# What credits a picture is left to captions.
CUES = ("credit_roles.author", "credit_roles.editor", "credit_roles.translator", "credit_roles.contributor")
LONGEST = 600  # characters
MOST_WORDS = 60
NAMED = 0.3  # of the words behind a cue begin with a capital
SHORT_SIGN = 4  # letters: "kra" in "Reuters/kra"
LONGEST_NAMES = 60  # characters before "reported from"
CLOSING = 60  # characters at the end: "contributed to this report from Bo."
# 'It rained.', 'he said.”'
SENTENCE_END = re.compile(rf"[{SENTENCE_MARKS}][”“\"’‘')»«」』]?\Z")
# '© dpa-infocom', '(c) AP'
COPYRIGHT = re.compile(r"(?:©|ⓒ|\(c\))\s*+", re.IGNORECASE)
# ':240516-99-53606/3' in '© dpa-infocom, dpa:240516-99-53606/3'
NUMBER_OF_COPY = re.compile(r":[\d/-]++")
# 'APA/dpa', 'Reuters, AP', 'AFP & dpa'
AGENCY_JOINT = re.compile(r"\s*+[/,&+|、・()]\s*+")


def is_credit(remark: Remark, openings: frozenset[str], before: str, lexicon: Lexicon) -> bool:
    """Whether `remark` is a credit; `openings` are the lists that open it, `before` is the text that it follows."""
    words = remark.words
    if not words or len(words) > LONGEST:
        return False
    is_one = (
        (openings and any(cues in openings and _names_people(words, cues, lexicon) for cues in CUES))
        or _says_so_at_its_end(words, lexicon, is_line=not before.strip())
        or _is_of_an_agency(words, lexicon)
        or ("source_cues" in openings and _names_its_source(remark, lexicon))
        or (remark.bracketed and _ends_a_sentence(before) and _are_agencies(words, lexicon))
    )
    return is_one and count_words(words) <= MOST_WORDS


def _names_people(words: str, cues: str, lexicon: Lexicon) -> bool:
    """Whether names follow the cue, and not a sentence: "Reporting by Ann Lee", not "Reporting by the paper shows"."""
    cue = lexicon.opening(cues).match(words)
    names = words[cue.end() :].split() if cue is not None else []
    return bool(names) and sum(not word[0].islower() for word in names) >= NAMED * len(names)


def _says_so_at_its_end(words: str, lexicon: Lexicon, *, is_line: bool) -> bool:
    """Whether each sentence does: "Bo Ek reported from Kiel. Ann Lee contributed to this report.".

    Behind words of the story the last of them must name what somebody contributed to.
    """
    if words[0].islower() or not (_contributed(words, lexicon) or (is_line and _tells_from_where(words, lexicon))):
        return False
    *others, last = sentences(words)
    ends = _contributed(last, lexicon) or (is_line and _reported_from(last, lexicon))
    return ends and all(_contributed(each, lexicon) or _reported_from(each, lexicon) for each in others)


def sentences(words: str) -> list[str]:
    """The sentences of a credit: ["Bo Ek reported from Kiel.", "Ann Lee contributed to this report."]."""
    starts = [0, *(boundary.end() for boundary in SENTENCE_START.finditer(words))]
    return [words[start:end].rstrip() for start, end in zip(starts, [*starts[1:], len(words)], strict=True)]


def _contributed(sentence: str, lexicon: Lexicon) -> bool:
    return lexicon.anywhere("credit_closings").search(sentence, max(1, len(sentence) - CLOSING)) is not None


def _reported_from(sentence: str, lexicon: Lexicon) -> bool:
    """Whether nothing is said but who reported from where: "Ann Lee reported from Kiel, and Bo Ek from Oslo."."""
    verb = _tells_from_where(sentence[: CLOSING + LONGEST_NAMES], lexicon)
    if verb is None:
        return False
    joints = lexicon.words("name_joints") | lexicon.words("place_joints")
    who, where = (_proper(part, joints) for part in (sentence[: verb.start()], sentence[verb.end() :]))
    return who and where and plain(sentence.split(maxsplit=1)[0]) not in lexicon.words("common_words")


def _tells_from_where(words: str, lexicon: Lexicon) -> re.Match[str] | None:
    return lexicon.anywhere("reported_from").search(words, 1)


def _proper(words: str, joints: frozenset[str]) -> bool:
    """Whether all words have a capital but those that join names."""
    bare = [word.strip(",;.") for word in words.split()]
    return bool(bare) and all(word[:1].isupper() or word in joints for word in bare)


def _is_of_an_agency(words: str, lexicon: Lexicon) -> bool:
    """Whether an agency signs with its mark: "© dpa-infocom, dpa:240516-99-53606/3"; with a year it claims rights."""
    mark = COPYRIGHT.match(words)
    return mark is not None and _are_agencies(NUMBER_OF_COPY.sub("", words[mark.end() :]), lexicon, signs=False)


def _names_its_source(remark: Remark, lexicon: Lexicon) -> bool:
    cue = lexicon.opening("source_cues").match(remark.words)
    if cue is None or not (remark.bracketed or cue.group().rstrip().endswith((":", "："))):
        return False
    return _are_agencies(remark.words[cue.end() :], lexicon)


def _ends_a_sentence(before: str) -> bool:
    return not before.strip() or SENTENCE_END.search(before.rstrip()) is not None


def _are_agencies(words: str, lexicon: Lexicon, *, signs: bool = True) -> bool:
    """Whether it names agencies and nobody else: "APA/dpa"; short signs of editors may join them: "Reuters/kra"."""
    joints = lexicon.words("name_joints")
    names = [name for part in AGENCY_JOINT.split(plain(words).strip(" .。")) for name in _joined(part, joints)]
    agencies = [name for name in names if name in lexicon.words("agencies")]
    return bool(agencies) and all(name in agencies or (signs and len(name) <= SHORT_SIGN) for name in names)


def _joined(part: str, joints: frozenset[str]) -> list[str]:
    """The names that words such as "and" join."""
    names: list[list[str]] = [[]]
    for word in part.split():
        if word in joints:
            names.append([])
        else:
            names[-1].append(word)
    return [" ".join(name) for name in names if name]
