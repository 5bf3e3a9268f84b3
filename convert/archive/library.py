"""An archive converted by a program: the same as `copydesk convert`, with outcomes instead of lines."""

import os
from collections.abc import Iterable, Iterator, Mapping

from convert.archive.containers import Terms
from convert.archive.engines.finding import DEFAULT, starter
from convert.archive.inputs import Asked, gather
from convert.archive.inputs.rule import Rule
from convert.archive.ledger import ledger_of
from convert.archive.names import known_template
from convert.archive.order import TIMEOUT, Order, carry_out
from convert.archive.outcome import Outcome
from convert.archive.plan import check_pack, chosen_formats, keeps_ledger, prepare
from convert.archive.remote.address import destination
from convert.archive.task import Task
from convert.archive.work import check
from convert.reading.model import Model
from formats.publication import Imprint
from formats.registry import checked_options

Name = str | os.PathLike[str]


def batch(  # noqa: PLR0913 - what the command has as options
    inputs: Name | Iterable[Name],
    output: Name,
    *,
    formats: Iterable[str] = ("jats", "jsonld", "epub", "markdown"),
    files_from: Iterable[Name] = (),
    terms: Terms = Terms(),  # noqa: B008 - frozen
    encoding: str | None = None,
    language: str | None = None,
    replace: bool = False,
    model: Model | None = None,
    publication: Imprint | None = None,
    filters: Iterable[str] = (),
    options: Mapping[str, Mapping[str, object]] | None = None,
    name: str | None = None,
    overwrite: bool = True,
    resume: bool = True,
    shard: int | None = None,
    jobs: int | None = None,
    engine: str = DEFAULT,
    scheduler: str | None = None,
    timeout: float = TIMEOUT,
) -> Iterator[Outcome]:
    """What became of each of `inputs`, in their order: `convert.Converted` or `convert.Failed`.

    `inputs` are files, folders, patterns, containers or what is in an object store (s3://, gs://, az://), `output` is
    the folder or prefix of the outputs, or a pack of them (.zip, .jsonl, .parquet); all else is as for
    `copydesk convert`, and so is the ledger that an archive leaves beside its output. Work is done while outcomes are
    asked for, on `jobs` processes: who asks no more stops it, and the same call goes on from there. Raises a
    `CopydeskError` where the call cannot be meant, or where nothing more can be written.

    >>> import convert, tempfile
    >>> from pathlib import Path
    >>> folder = Path(tempfile.mkdtemp())
    >>> _ = (folder / "a.txt").write_text("Bridge opens\\n\\nBy Ann Lee\\n\\nThe bridge was opened on Monday.")
    >>> for outcome in convert.batch([folder / "a.txt", "nope.txt"], folder / "out", formats=["markdown"]):
    ...     match outcome:
    ...         case convert.Converted(facts=facts):
    ...             print(facts[0].title)
    ...         case convert.Failed(error=error):
    ...             print(error)
    Bridge opens
    no such file or folder
    """
    names = (inputs,) if isinstance(inputs, str | os.PathLike) else inputs
    folder = destination(os.fspath(output))
    asked = Asked(
        names=tuple(os.fspath(each) for each in names),
        lists=tuple(os.fspath(each) for each in files_from),
        terms=terms,
        leave_out=folder,
    )
    chosen = chosen_formats(tuple(formats))
    task = Task(
        formats=chosen,
        encoding=encoding,
        language=language,
        replace=replace,
        model=model,
        imprint=publication,
        filters=tuple(filters),
        options={key: checked_options(key, given) for key, given in (options or {}).items()},
        name=known_template(name) if name else None,
    )
    check(task)
    starter(engine)
    check_pack(folder, shard=shard, overwrite=overwrite)
    order = Order(
        task=task,
        output=folder,
        shard=shard,
        ledger=ledger_of(folder) if keeps_ledger(asked, os.fspath(output)) else None,
        overwrite=overwrite,
        resume=resume,
        jobs=jobs,
        engine=engine,
        scheduler=scheduler,
        timeout=timeout,
        is_input=Rule(asked),
    )
    prepare(folder)
    return (outcome for outcome in carry_out(order, gather(asked)) if outcome is not None)
