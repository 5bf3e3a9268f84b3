"""The corpus of shapes in `examples/corpus`: what is no news keeps its lines."""

from pathlib import Path

from convert.learning.corpus import read_corpus
from convert.reading.label import label
from convert.reading.labels import CLASS_OF, LABELS, Label
from convert.reading.layout import split
from convert.reading.source import decode

CORPUS = Path(__file__).parent.parent / "examples" / "corpus"
FEW = 0.025  # share of the lines of stories that the model, which learned from them, may set aside all the same


def test_the_model_that_is_shipped_sets_hardly_a_line_of_a_story_aside() -> None:
    of_stories, aside = 0, []
    for document in read_corpus(CORPUS):
        [path] = document.forms.values()
        lines = label(split(decode(path.read_bytes())))
        assert document.gold.labels is not None
        for line, taught in zip(lines, document.gold.labels, strict=True):
            of_stories += taught in CLASS_OF
            if taught in CLASS_OF and line.label is Label.FURNITURE:
                aside.append(f"{path.name}: {line.chunk.text[:60]}")
    assert of_stories > 9000
    assert len(aside) <= FEW * of_stories, "\n".join(aside)


def test_the_corpus_has_lines_of_nearly_every_label() -> None:
    taught = {each for document in read_corpus(CORPUS) for each in document.gold.labels or ()}
    assert len(taught) >= len(LABELS) - 5
