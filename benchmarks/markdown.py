"""CPU time of writing Markdown an article, beside a plain join of the same words, escaped.

    python benchmarks/markdown.py FOLDER [--articles 200] [--rounds 15]

FOLDER holds plain texts (*.txt, at any depth). The plain join escapes the words of each run - paragraph, heading, cell,
line - and puts blank lines between them: no structure, no front matter. Both write the same articles in turn, round by
round; the least of the rounds is shown, in microseconds of processor time an article. Only the ratio travels to other
machines.
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

import convert
from formats import markdown
from formats.markdown.escape import escape
from formats.tree import Article, Preformatted
from formats.walk import inline_text, walk


def main() -> None:
    """Time both, and print the least of the rounds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=15)
    arguments = parser.parse_args()
    paths = sorted(arguments.folder.rglob("*.txt"))[: arguments.articles]
    articles = [convert.read(path.read_bytes()) for path in paths]
    runs = [runs_of(article) for article in articles]
    for article in articles:
        markdown.write(article)
    ours, plain = [], []
    for _ in range(arguments.rounds):
        ours.append(timed(lambda: [markdown.write(article) for article in articles]) / len(articles))
        plain.append(timed(lambda: [joined(texts) for texts in runs]) / len(articles))
    print(
        f"{len(articles)} articles of {sum(len(markdown.write(one)) for one in articles) // len(articles)} bytes each"
    )
    print(f"markdown {min(ours):7.1f} us   plain join {min(plain):7.1f} us   ratio {min(ours) / min(plain):.2f}")


def runs_of(article: Article) -> list[str]:
    """The words of each run of an article."""
    nodes = [node for block in article.body for node in walk(block)]
    return [
        node.text if isinstance(node, Preformatted) else inline_text(node.content)
        for node in nodes
        if isinstance(node, Preformatted) or type(node).__name__ in RUNS
    ]


RUNS = ("Paragraph", "Heading", "PullQuote", "Cell", "VerseLine")


def joined(texts: list[str]) -> bytes:
    """The runs, escaped, with blank lines between them."""
    return "\n\n".join(escape(text) for text in texts).encode()


def timed(work: Callable[[], object]) -> float:
    """Microseconds of processor time that `work` takes."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1e6


if __name__ == "__main__":
    main()
