"""The report of a run as one page, which needs neither network nor script."""

from collections.abc import Iterator
from importlib.resources import files

from convert.archive.ledger.reader import Doubted, LedgerReader, Share
from convert.archive.ledger.record import CONVERTED, Record
from convert.archive.overview.chart import chart
from convert.archive.tally import counted
from formats.markup import NOTHING, Markup, container, element, escape, join, lines, void

MOST_DOUBTED = 200
MOST_FAILURES = 1000
METER = {"min": "0", "max": "1", "low": "0.5", "high": "0.8", "optimum": "1", "aria-hidden": "true"}


def page(ledger: LedgerReader, run: int) -> bytes:
    """What became of the inputs of `run`: counts, doubts first, failures with their reasons. No word of the clock."""
    body = container(
        "body",
        [
            container("header", [element("h1", escape("What became of the archive")), _counts(ledger, run)]),
            container("main", [_doubted(ledger, run), _failures(ledger, run), _charts(ledger, run)]),
        ],
    )
    return f"<!DOCTYPE html>\n{container('html', [_head(), body], {'lang': 'en'})}\n".encode()


def _head() -> Markup:
    style = files(__package__).joinpath("page.css").read_text("utf-8")
    return container(
        "head",
        [
            void("meta", {"charset": "utf-8"}),
            void("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
            element("title", escape("What became of the archive")),
            element("style", Markup(f"\n{style}")),
        ],
    )


def _counts(ledger: LedgerReader, run: int) -> Markup:
    parts = []
    for count in ledger.counts(run):
        documents = f": {counted(count.documents, 'document')}" if count.outcome == CONVERTED else ""
        parts.append(f"{counted(count.inputs, 'input')} {count.outcome}{documents}")
    return element("p", escape("; ".join(parts) or "nothing was there to be done"))


def _doubted(ledger: LedgerReader, run: int) -> Markup:
    rows = [_doubted_row(doubted) for doubted in ledger.doubted(run, MOST_DOUBTED)]
    return _section("Look at these first", _table(("sureness", "in doubt", "title", "by", "date", "input"), rows))


def _doubted_row(doubted: Doubted) -> Markup:
    facts = doubted.facts
    words = (facts.doubt, facts.title, ", ".join(facts.authors), facts.published, doubted.name)
    number = escape(f"{facts.confidence:.2f}")
    meter = element("meter", number, {**METER, "value": str(facts.confidence)})
    return container("tr", [element("td", join([meter, Markup(" "), number])), *_cells(words)])


def _failures(ledger: LedgerReader, run: int) -> Markup:
    rows = [_failure_row(record) for record in ledger.failures(run, MOST_FAILURES)]
    return _section("Failures", _table(("input", "phase", "what", "why, and the way out"), rows)) if rows else NOTHING


def _failure_row(record: Record) -> Markup:
    return container("tr", _cells((record.name, record.phase, record.error, record.message)))


def _charts(ledger: LedgerReader, run: int) -> Markup:
    return lines(
        [
            _chart("Sureness of the least certain part", ledger.by_confidence(run)),
            _chart("Genres", ledger.by_fact(run, "genre")),
            _chart("Languages", ledger.by_fact(run, "language")),
            _chart("What is least certain", ledger.by_fact(run, "doubt")),
        ]
    )


def _chart(heading: str, shares: tuple[Share, ...]) -> Markup:
    return _section(heading, chart(shares)) if shares else NOTHING


def _section(heading: str, content: Markup) -> Markup:
    return container("section", [element("h2", escape(heading)), content])


def _table(names: tuple[str, ...], rows: list[Markup]) -> Markup:
    if not rows:
        return element("p", escape("None."))
    head = container("tr", [element("th", escape(name), {"scope": "col"}) for name in names])
    table = container("table", [container("thead", [head]), container("tbody", rows)])
    return container("div", [table], {"class": "wide", "tabindex": "0", "role": "region", "aria-label": "table"})


def _cells(words: tuple[str, ...]) -> Iterator[Markup]:
    for word in words:
        yield element("td", element("bdi", escape(word)))
