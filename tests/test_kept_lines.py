"""Lines that are kept, or are something else, for what stands around them."""

from collections.abc import Callable, Iterable, Sequence

import pytest
from pages import page_of

from convert.reading.alike import with_items_alike, with_questions_alike
from convert.reading.kept_lines import with_captions_amid_the_story
from convert.reading.labels import Label, LabelledChunk
from convert.reading.page import Page

Keep = Callable[[Sequence[LabelledChunk], Page], Iterable[LabelledChunk]]


@pytest.mark.parametrize(
    ("items", "kept"),
    [
        ("- Ferries stay in port\n- Schools are closed\n- Lamps are out", {1, 2, 3}),
        ("- Read more about ferries\n- Schools are closed\n- Lamps are out", {2, 3}),
        ("- ann@example.org\n- Schools are closed\n- Lamps are out", {2, 3}),
        ("- Ferries stay in port\n- Schools are closed", {2}),
    ],
)  # fmt: skip
def test_an_item_stays_with_most_of_its_list(items: str, kept: set[int]) -> None:
    page = page_of(f"Rain fell all day.\n\n{items}\n\nRain fell all night.")
    labels = [Label.PARAGRAPH, Label.FURNITURE, *[Label.LIST_ITEM] * items.count("\n"), Label.PARAGRAPH]
    lines = [LabelledChunk(chunk, label, 0.6, ()) for chunk, label in zip(page.chunks, labels, strict=True)]
    found = with_items_alike(lines, page)
    assert {line.chunk.index for line in found if line.label is Label.LIST_ITEM} == kept


def kept(text: str, *labels: Label, keep: Keep) -> list[Label]:
    page = page_of(text)
    lines = [LabelledChunk(chunk, label, 0.6, ()) for chunk, label in zip(page.chunks, labels, strict=True)]
    return [line.label for line in keep(lines, page)]


@pytest.mark.parametrize(
    ("line", "below", "label"),
    [
        ("The bus at the market. Photo: Mats Lind", Label.PARAGRAPH, Label.CAPTION),
        ("The bus at the market. Photo: Mats Lind", Label.FURNITURE, Label.FURNITURE),
        ("The bus stood at the market", Label.PARAGRAPH, Label.FURNITURE),
        ("Photo: Mats Lind", Label.PARAGRAPH, Label.FURNITURE),
        ("Share this picture of the bus. Photo: Mats Lind", Label.PARAGRAPH, Label.FURNITURE),
    ],
)
def test_what_a_photo_credit_ends_between_paragraphs_is_a_caption(line: str, below: Label, label: Label) -> None:
    text = f"Rain fell all day.\n\n{line}\n\nRain fell all night."
    found = kept(text, Label.PARAGRAPH, Label.FURNITURE, below, keep=with_captions_amid_the_story)
    assert found == [Label.PARAGRAPH, label, below]


def test_questions_of_an_interview_are_what_most_of_them_are() -> None:
    text = "\n\n".join(["Rain fell.", "Why did you buy it?\nI did not.", "Who comes?\nYou do.", "And now?\nNothing."])
    answer, head, speech = Label.PARAGRAPH, Label.SUBHEAD, Label.SPEECH
    labels = (answer, head, answer, speech, answer, head, answer)
    assert kept(text, *labels, keep=with_questions_alike) == [answer, *[head, answer] * 3]
    few = (answer, answer, answer, speech, answer, head, answer)
    assert kept(text, *few, keep=with_questions_alike) == [*few]
    apart = text.replace("comes?\n", "comes?\n\n")
    assert kept(apart, *labels, keep=with_questions_alike) == [*labels]
