"""EPUB as EPUBCheck judges it."""

from io import BytesIO
from zipfile import ZipFile

from epub_samples import arabic, drawn, japanese, long
from epubcheck_runner import epubcheck_complaints, needs_epubcheck
from strategies import empty, everything

from formats import epub

pytestmark = needs_epubcheck


def test_every_book_is_valid_and_a_broken_one_is_found_out() -> None:
    named = {"everything": everything(), "arabic": arabic(), "japanese": japanese(), "long": long(), "empty": empty()}
    named |= {f"drawn {number}": article for number, article in enumerate(drawn(40))}
    books = {name: epub.write(article) for name, article in named.items()}
    broken = _replaced(books["japanese"], b'id="note-1"', b'id="note-7"')
    *verdicts, on_the_broken = epubcheck_complaints([*books.values(), broken])
    assert {name: said for name, said in zip(books, verdicts, strict=True) if said} == {}
    assert any("RSC-012" in complaint for complaint in on_the_broken)  # a fragment that is not there


def _replaced(book: bytes, old: bytes, new: bytes) -> bytes:
    """The book with other words in its pages."""
    target = BytesIO()
    with ZipFile(BytesIO(book)) as source, ZipFile(target, "w") as copy:
        for member in source.infolist():
            copy.writestr(member, source.read(member).replace(old, new))
    return target.getvalue()
