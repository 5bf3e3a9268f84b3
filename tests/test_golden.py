"""Every golden case gives what it gave when a person last read it; and the machinery for that."""

from io import BytesIO
from zipfile import ZipFile

import goldens
import pytest
from goldens import GOLDEN, cases

import convert


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_case(case, accept):
    products = goldens.produce(case, convert.read)
    if accept:
        goldens.accept(case, products)
    assert goldens.compare(case, products) == ""


# --- the machinery


PRODUCTS = {"tree.txt": b"Article\n  body\n", "expected.md": b"# A\n", "expected.epub/EPUB/a.png": b"\x89PNG\xff"}


@pytest.fixture
def case(tmp_path):
    folder = tmp_path / "a-case"
    folder.mkdir()
    (folder / "input.txt").write_text("A\n")
    return folder


def test_the_goldens_are_beside_the_tests():
    assert GOLDEN.is_dir()


def test_a_missing_golden_fails(case):
    said = goldens.compare(case, PRODUCTS)
    assert said.splitlines() == [
        "a-case/tree.txt: no golden; write it with --accept, and read it",
        "a-case/expected.epub/EPUB/a.png: no golden; write it with --accept, and read it",
        "a-case/expected.md: no golden; write it with --accept, and read it",
    ]


def test_what_was_accepted_is_expected(case):
    goldens.accept(case, PRODUCTS)
    assert goldens.accepted(case) == PRODUCTS
    assert goldens.compare(case, PRODUCTS) == ""
    assert (case / "input.txt").read_text() == "A\n"


def test_a_change_is_shown_line_by_line(case):
    goldens.accept(case, PRODUCTS)
    said = goldens.compare(case, PRODUCTS | {"tree.txt": b"Article\n  back\n"})
    assert "-  body" in said.splitlines()
    assert "+  back" in said.splitlines()
    assert "expected.md" not in said


def test_a_change_of_bytes_is_counted(case):
    goldens.accept(case, PRODUCTS)
    said = goldens.compare(case, PRODUCTS | {"expected.epub/EPUB/a.png": b"\x89PNG\xfe\xfe"})
    assert said == "a-case/expected.epub/EPUB/a.png: 6 other bytes than the 5 expected"


def test_a_golden_that_nothing_gives_any_more_fails_until_it_is_removed(case):
    goldens.accept(case, PRODUCTS)
    fewer = {name: content for name, content in PRODUCTS.items() if name != "expected.md"}
    assert goldens.compare(case, fewer) == "a-case/expected.md: nothing gives this any more; remove it with --accept"
    goldens.accept(case, fewer)
    assert not (case / "expected.md").exists()
    assert goldens.compare(case, fewer) == ""


def test_a_book_is_unpacked():
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("EPUB/nav.xhtml", "<html/>")
    assert goldens.unpacked(stream.getvalue()) == {"mimetype": b"application/epub+zip", "EPUB/nav.xhtml": b"<html/>"}


def test_a_case_has_one_input(case):
    (case / "input.bin").write_bytes(b"A")
    with pytest.raises(AssertionError, match="a-case has 2 inputs, not one"):
        goldens.produce(case, None)


def test_cases_come_in_alphabetical_order(tmp_path):
    for name in ("seed", "a-wire-story"):
        (tmp_path / name).mkdir()
    (tmp_path / "README.md").write_text("no case")
    assert [case.name for case in cases(tmp_path)] == ["a-wire-story", "seed"]
