"""Where the credit at the end of a caption begins: "Ferries in Kiel. Photo: Ann Lee", "... | Ann Lee"."""

import re

from convert.reading.lexicon import Lexicon
from convert.reading.words import SENTENCE_MARKS, folded

REACH = 70  # characters at the end of a caption in which its credit begins
MOST_WORDS = 9  # of a credit that no cue opens
FEWEST_CAPITALS = 2  # words in capitals that are a name and no acronym
ENDS = tuple(SENTENCE_MARKS)
PARTING = " \u00a0([|/–—―·-"  # what stands before a credit: ' — ', ' (', ' | '
# '| ' in 'Ferries in Kiel | Ann Lee'
BAR = re.compile(r"(?<=\s)[|｜](?=\s)")
# ' (Ann Lee/AFP)' at the end
BRACKETS = re.compile(r"[(\[](?P<words>[^()\[\]]{2,68}+)[)\]]\.?\Z")
# Where a credit may begin behind a sentence: 'Kiel. ANN LEE / AFP', 'Kiel.ANN LEE'
SENTENCE_END = re.compile(rf"[{SENTENCE_MARKS}][”“\"’»)]?\s*+(?=[A-ZÀ-Þ©])")
MARKS = re.compile(r"[\s/,&|«»“”\"()]++")


def credit_start(text: str, lexicon: Lexicon) -> int:
    """Where the credit begins, with the marks that part it from the words before it.

    0 for a caption that is nothing else, its length for one without a credit.
    """
    if _is_all_a_credit(text, lexicon):
        return 0
    first = max(len(text) - REACH, 1)
    starts = (_at_a_cue(text, first, lexicon), _without_a_cue(text, first, lexicon))
    start = min((start for start in starts if start), default=len(text))
    caption = text[:start].rstrip(PARTING)
    return len(text) - len(text[len(caption) :].lstrip())


def _is_all_a_credit(text: str, lexicon: Lexicon) -> bool:
    """Whether a cue that opens no caption leads a few words: "Image source, Getty Images"."""
    cue = lexicon.opening("photo_credit_cues").match(text)
    if cue is None or folded(cue.group()).rstrip(" :：") in lexicon.words("caption_cues"):
        return False
    is_label = cue.group().rstrip().endswith((":", "：")) or text.startswith(",", cue.end())
    return is_label and not text.endswith(ENDS) and _are_names(text[cue.end() :].lstrip(", "))


def _at_a_cue(text: str, first: int, lexicon: Lexicon) -> int:
    """Where a cue stands that does not belong to a sentence, as in "this is a photo of Ann"; 0 if none does."""
    for cue in lexicon.anywhere("photo_credit_cues").finditer(text, first):
        before = text[: cue.start()].rstrip()
        if not before[-1:].isalnum() or folded(before.split()[-1]) not in lexicon.words("common_words"):
            return cue.start()
    return 0


def _without_a_cue(text: str, first: int, lexicon: Lexicon) -> int:
    """Where words that can only be a credit begin: in brackets, behind a bar, behind a sentence; 0 if nowhere."""
    bracketed = BRACKETS.search(text, first)
    if bracketed is not None:
        return bracketed.start() if _signs(bracketed["words"], lexicon) else 0
    *_, bar = (None, *BAR.finditer(text, first))
    if bar is not None:
        return bar.start() if _are_names(text[bar.end() :]) and not text.endswith(ENDS) else 0
    behind = (end.end() for end in SENTENCE_END.finditer(text, first))
    return next((start for start in behind if _signs(text[start:], lexicon) and not text[:start].isupper()), 0)


def _signs(words: str, lexicon: Lexicon) -> bool:
    """Whether words are a photographer's name in capitals, or names with their house: "Ann Lee/L'Estuaire"."""
    if words.endswith(ENDS) or not _are_names(words):
        return False
    parts = MARKS.sub(" ", words).split()
    is_of_a_house = "/" in words or folded(parts[-1]) in lexicon.words("agencies")
    return is_of_a_house or (words.isupper() and len(parts) >= FEWEST_CAPITALS)


def _are_names(words: str) -> bool:
    """Whether a few words are names: most of them have capitals."""
    parts = MARKS.sub(" ", words).split()
    capitals = sum(not part[0].islower() for part in parts)
    return 0 < len(parts) <= MOST_WORDS and not parts[0][0].islower() and capitals > len(parts) // 2
