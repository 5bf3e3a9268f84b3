"""A line below the story that says who somebody is becomes the bio of the one whom it names, and of nobody else."""

import pytest
from pages import page_of

from convert.reading.assembly.bios import Bios, bios
from convert.reading.labels import Label, LabelledChunk
from formats.tree import Contributor, Organisation, PersonName
from formats.walk import inline_text

ANN = Contributor(name=PersonName(literal="Ann Lee"))
BO = Contributor(name=PersonName(literal="Bo Ek", given="Bo", family="Ek"))
IDA = Contributor(name=PersonName(literal="Ida Lee"))
DESK = Contributor(name=Organisation(name="Northport Bureau"))


def told(text: str, *people: Contributor) -> Bios:
    """The lines of `text` that end a sentence are taken for taglines."""
    page = page_of(text)
    labels = [Label.TAGLINE if chunk.text.endswith(".") else Label.FURNITURE for chunk in page.chunks]
    lines = [LabelledChunk(chunk, label, 0.9, ()) for chunk, label in zip(page.chunks, labels, strict=True)]
    return bios(people, lines, page)


@pytest.mark.parametrize(
    ("text", "lives"),
    [
        ("Ann Lee covers rivers. She lives in Kiel.", ["Ann Lee covers rivers. She lives in Kiel.", ""]),
        ("Ek covers rivers for the Courier.", ["", "Ek covers rivers for the Courier."]),
        ("BO EK\nHe covers rivers.", ["", "He covers rivers."]),
        ("ANN LEE\nLee covers rivers.\nBO EK\nEk covers courts.", ["Lee covers rivers.", "Ek covers courts."]),
        ("The Courier’s Bo Ek covers rivers.", ["", "The Courier’s Bo Ek covers rivers."]),
        ("Ann Lee and Bo Ek cover rivers.", ["Ann Lee and Bo Ek cover rivers.", "Ann Lee and Bo Ek cover rivers."]),
        ("Ekman covers rivers.", ["", ""]),
        # what is plainer goes before what stands first
        ("Ann Lee met Bo Ek in Oslo.\nBo Ek covers rivers.", ["Ann Lee met Bo Ek in Oslo.", "Bo Ek covers rivers."]),
        ("Ann Lee spent a night in Oslo.\nAnn Lee covers rivers.", ["Ann Lee covers rivers.", ""]),
    ],
)  # fmt: skip
def test_a_line_is_the_bio_of_whom_it_names(text: str, lives: list[str]) -> None:
    assert [inline_text(person.bio) for person in told(text, ANN, BO).people] == lives


@pytest.mark.parametrize(
    ("of_ann", "of_bo"),
    [
        ("Ann Lee lives in Kiel. She wrote “Courts.”", "Bo Ek covers courts."),
        ("Ann Lee covers rivers.", "Bo Ek covers courts. Ann Lee lives in Kiel."),
    ],
)
def test_of_a_line_about_several_each_has_the_sentences_that_the_own_name_opens(of_ann: str, of_bo: str) -> None:
    found = told(f"{of_ann} {of_bo}", BO, ANN)
    assert [inline_text(person.bio) for person in found.people] == [of_bo, of_ann]


def test_who_has_a_line_of_their_own_leaves_that_of_another_whole() -> None:
    shared, own = "Ann Lee covers rivers. Bo Ek helps.", "Bo Ek covers courts."
    assert [inline_text(person.bio) for person in told(f"{shared}\n{own}", ANN, BO).people] == [shared, own]


def test_a_family_name_that_two_people_have_names_neither() -> None:
    found = told("Lee covers rivers.", ANN, IDA)
    assert [person.bio for person in found.people] == [(), ()]
    assert [line.chunk.text for line in found.strangers] == ["Lee covers rivers."]


def test_a_line_that_is_nobody_s_bio_is_not_lost() -> None:
    found = told("Ann Lee spent a night in Oslo.\nAnn Lee covers rivers.\nCy Fox covers courts.", ANN, DESK)
    assert [line.chunk.text for line in found.strangers] == ["Ann Lee spent a night in Oslo.", "Cy Fox covers courts."]
