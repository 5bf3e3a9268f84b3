"""How explained lines look: coloured on a terminal, plain in a pipe, JSON on request."""

import os
import sys
from collections.abc import Iterable, Iterator

import msgspec

from convert.archive.inputs import one_file
from convert.archive.shown import shown
from convert.endings import Ending
from convert.reading.explain import ExplainedLine, explain
from convert.reading.model import Model
from convert.streams import say, standard_output
from formats.errors import CopydeskError

LABEL_WIDTH = 13  # of "editor's note"
SURE, DOUBTFUL = 0.8, 0.5  # confidences from which a label is shown as certain, and below which as a guess


def explain_file(  # noqa: PLR0913 - as for `read`
    name: str,
    *,
    encoding: str | None,
    language: str | None,
    model: Model | None = None,
    replace: bool = False,
    as_json: bool,
) -> Ending:
    """Explain the lines of one file, or of standard input for "-". A failure is said on standard error.

    Raises `WrongUsage`, `UnknownEncoding` or `UnknownLanguage`.
    """
    item = one_file(name)
    tuple(explain(b"", encoding=encoding, language=language))  # raises where they are unknown
    try:
        rows = tuple(explain(item.read(), encoding=encoding, language=language, model=model, replace=replace))
        with standard_output():
            show(rows, as_json=as_json)
    except CopydeskError as error:
        say(f"{item}: {error}")
        return Ending.SOME_FAILED
    return Ending.ALL_DONE


def show(rows: Iterable[ExplainedLine], *, as_json: bool) -> None:
    """Print `rows` as suits standard output."""
    if as_json:
        for row in rows:
            print(msgspec.json.encode(row).decode("utf-8"))
    elif sys.stdout.isatty() and not os.environ.get("NO_COLOR"):
        _show_in_colour(rows)
    else:
        for row in rows:
            print(*_plain(row), sep="\n")


def _plain(row: ExplainedLine) -> Iterator[str]:
    """A line with its number, label and confidence; below it the reasons, once for the lines of a chunk."""
    yield f"{row.line:>5}  {row.label:<{LABEL_WIDTH}}  {row.confidence:.2f}  {shown(row.text)}"
    if row.why and not row.continued:
        yield f"{_margin()}because: {'; '.join(row.why)}"


def _show_in_colour(rows: Iterable[ExplainedLine]) -> None:
    from rich.console import Console  # noqa: PLC0415 - 50 ms that only a terminal pays for
    from rich.text import Text  # noqa: PLC0415

    console = Console(highlight=False)
    for row in rows:
        number, label = f"{row.line:>5}  ", f"{row.label:<{LABEL_WIDTH}}  "
        text = (shown(row.text), "dim" if row.label == "furniture" else "default")
        line = Text.assemble(
            (number, "dim"), (label, "cyan"), (f"{row.confidence:.2f}  ", _colour(row.confidence)), text
        )
        console.print(line, no_wrap=True, overflow="ellipsis")
        if row.why and not row.continued:
            console.print(Text(f"{_margin()}{'; '.join(row.why)}", "dim italic"), no_wrap=True, overflow="ellipsis")


def _margin() -> str:
    return " " * (5 + 2 + LABEL_WIDTH + 2 + 4 + 2)


def _colour(confidence: float) -> str:
    if confidence >= SURE:
        return "green"
    return "yellow" if confidence >= DOUBTFUL else "red"
