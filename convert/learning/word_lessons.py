"""What words say to each course of learning, and the lessons with what the words of their chunks say."""

from collections.abc import Sequence

import numpy as np

from convert.learning.chain_fit import Floats
from convert.learning.matrices import only_class
from convert.learning.study import CHUNK_NUMBERS, Lesson, Text, over_all
from convert.learning.words_fit import Heap, Places, fit_words, heap
from convert.reading.by_words import WordWeights, hear, terms


def words_of(
    courses: Sequence[int | None], texts: Sequence[Text], lessons: Sequence[Lesson], folds: Sequence[int], jobs: int
) -> list[WordWeights | None]:
    """What words say to each of `courses`, all texts but those of its fold; None to all where some hear too little."""
    if not any(each.texts for each in lessons):
        return [None] * len(courses)
    of_text = np.repeat(np.arange(len(texts)), [len(each.texts) for each in lessons])
    chunks = heap(
        [sorted(terms(chunk)) for each in lessons for chunk in each.texts],
        [only_class(bits) for each in lessons for bits in each.admitted],
        _houses(texts)[of_text],
    )
    copies = np.array([text.document.gold.copies for text in texts], dtype=np.float64)
    learned = over_all(_heard, courses, (chunks, np.array(folds)[of_text], copies[of_text]), jobs)
    return [None] * len(courses) if None in learned else learned


def _houses(texts: Sequence[Text]) -> Places:
    """The number of each text's publishing house."""
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(text.document.group, len(numbers)) for text in texts], dtype=np.int64)


def _heard(course: int | None, taught: tuple[Heap, Places, Floats]) -> WordWeights | None:
    chunks, folds, weights = taught
    return fit_words(chunks, folds != (-1 if course is None else course), weights)


def lessons_with_words(
    lessons: Sequence[Lesson], folds: Sequence[int], words: Sequence[WordWeights | None]
) -> list[Lesson]:
    """Each of `lessons` with what words say that were not learned in its fold: the course of that number."""
    return [
        each if (known := words[fold]) is None else _with_words(each, known)
        for each, fold in zip(lessons, folds, strict=True)
    ]


def _with_words(lesson: Lesson, words: WordWeights) -> Lesson:
    said = [hear(text, words) for text in lesson.texts]
    steps = (tuple(CHUNK_NUMBERS[name] for name in each.names) for each in said)
    return lesson._replace(
        seen=tuple(seen + more for seen, more in zip(lesson.seen, steps, strict=True)),
        measures=tuple(row + each.chances for row, each in zip(lesson.measures, said, strict=True)),
    )
