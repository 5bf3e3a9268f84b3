"""CPU time of the EPUB writer, beside a plain EbookLib book of the same chapter, in the same run.

    python benchmarks/epub.py FOLDER [--articles 100] [--rounds 15]

FOLDER holds plain texts (*.txt, at any depth). The plain book has the chapter as our writer makes it, title, language
and authors, a table of contents of both kinds, and whatever EbookLib does by itself; it has no style sheet and no
colophon. Each round times one and then the other; medians are shown, in microseconds of user and system time a book.
Only the ratio, which is the median of those of the rounds, travels to other machines.
"""

import argparse
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from statistics import median
from zipfile import ZipFile

from ebooklib.epub import EpubBook, EpubHtml, EpubNav, EpubNcx, write_epub

import convert
from formats import epub
from formats.tree import Article

CHAPTER = "EPUB/article.xhtml"


def main() -> None:
    """Time both, round by round, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=15)
    arguments = parser.parse_args()
    paths = sorted(arguments.folder.rglob("*.txt"))[: arguments.articles]
    articles = [convert.read(path.read_bytes()) for path in paths]
    chapters = [ZipFile(BytesIO(epub.write(article))).read(CHAPTER) for article in articles]
    ours, theirs = [], []
    for _ in range(arguments.rounds):
        ours.append(timed(lambda: [epub.write(article) for article in articles]))
        theirs.append(timed(lambda: [plain(*each) for each in zip(articles, chapters, strict=True)]))
    ratio = median(mine / other for mine, other in zip(ours, theirs, strict=True))
    print(f"CPU microseconds a book, {len(articles)} books")
    print(f"ours          {median(ours) / len(articles):9.0f}\nplain EbookLib{median(theirs) / len(articles):9.0f}")
    print(f"\nours takes {ratio:.2f} of it")


def plain(article: Article, chapter: bytes) -> bytes:
    """The chapter in a book as EbookLib's own example makes one."""
    front = article.front
    title, language = front.title.text if front.title else "Untitled", front.language.tag
    book = EpubBook()
    book.set_identifier("benchmark")
    book.set_title(title)
    book.set_language(language)
    for number, one in enumerate(front.contributors):
        book.add_author(getattr(one.name, "literal", "An agency"), uid=f"creator-{number}")
    page = EpubHtml(title=title, file_name="article.xhtml", lang=language, content=chapter)
    for item in (page, EpubNcx(), EpubNav()):
        book.add_item(item)
    book.toc, book.spine = (page,), ["nav", page]
    target = BytesIO()
    write_epub(target, book)
    return target.getvalue()


def timed(work: Callable[[], object]) -> float:
    """Microseconds of CPU that `work` takes in this process."""
    start = time.process_time()
    work()
    return 1_000_000 * (time.process_time() - start)


if __name__ == "__main__":
    main()
