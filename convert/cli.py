"""The command `copydesk`: arguments in, files out."""

# Start-up is lean: what a command needs is imported when it runs.
# ruff: noqa: PLC0415

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Literal

import typer

from convert.version import VERSION

app = typer.Typer(
    name="copydesk",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 all done, 1 some documents failed, 2 wrong usage.",
)

# What several commands take.
Inputs = Annotated[
    list[str] | None, typer.Argument(metavar="INPUT...", help="Files, folders, patterns, s3:// gs:// az://, or -.")
]
Lists = Annotated[list[str], typer.Option(metavar="LIST", help="A file that names inputs, one a line; - for stdin.")]
Encoding = Annotated[str | None, typer.Option(metavar="NAME", help="Encoding of the text, found if not given.")]
Language = Annotated[str | None, typer.Option(metavar="TAG", help='Language, as "en" or "pt-BR", found if not given.')]
Replace = Annotated[
    bool, typer.Option("--replace-undecodable", help="Read damaged texts too: U+FFFD for what cannot be read.")
]
ModelFile = Annotated[str | None, typer.Option("--model", metavar="FILE", help="Weights of your own: copydesk train.")]
Filters = Annotated[
    list[str], typer.Option("--filter", metavar="NAME", help="What changes articles: a name or module:function.")
]
PublicationFile = Annotated[
    str | None, typer.Option(metavar="FILE", help="YAML about the publication: docs/publication.md.")
]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="No progress bar, no summary.")]
Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="Say each notice, on standard error.")]


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"copydesk {VERSION}")
        raise typer.Exit


@app.callback()
def copydesk(
    _: Annotated[bool, typer.Option("--version", is_eager=True, callback=_version, help="Show the version.")] = False,
) -> None:
    """Turn plain text into structured documents: JATS XML, JSON-LD, EPUB and Markdown."""


@app.command("convert")
def convert_texts(  # noqa: PLR0913, PLR0917 - one for each option
    inputs: Inputs = None,
    to: Annotated[
        list[str], typer.Option("-t", "--to", metavar="FORMATS", help="Names with commas between them, or all.")
    ] = ["jats,jsonld,epub,markdown"],  # noqa: B006 - typer reads it, nobody changes it
    output: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FOLDER",
            help="Current folder if not given; s3://...; a .zip, .jsonl, .parquet; -.",
        ),
    ] = None,
    encoding: Encoding = None,
    language: Language = None,
    replace_undecodable: Replace = False,
    model: ModelFile = None,
    front_matter: Annotated[
        str | None, typer.Option(metavar="KIND", help="Of Markdown: common, hugo, jekyll, pandoc, obsidian, none.")
    ] = None,
    heading: Annotated[bool | None, typer.Option(help="Markdown: the title as a heading, too.")] = None,
    links: Annotated[str | None, typer.Option(metavar="KIND", help="Of Markdown: inline or reference.")] = None,
    wrap: Annotated[str | None, typer.Option(metavar="COLUMNS", help="Of Markdown: the longest line; none.")] = None,
    settings: Annotated[
        list[str], typer.Option("--set", metavar="FORMAT.OPTION=VALUE", help="An option of any format.")
    ] = [],  # noqa: B006 - typer reads it, nobody changes it
    filters: Filters = [],  # noqa: B006 - likewise
    publication: PublicationFile = None,
    report: Annotated[
        str | None, typer.Option(metavar="FILE", help="JSON Lines: all that outputs do not hold, and each failure.")
    ] = None,
    overwrite: Annotated[bool, typer.Option(help="Replace outputs that are there, or leave them.")] = True,
    files_from: Lists = [],  # noqa: B006 - likewise
    text_field: Annotated[str, typer.Option(metavar="NAME", help="The text, in JSON Lines, CSV, Parquet.")] = "text",
    id_field: Annotated[str | None, typer.Option(metavar="NAME", help="What names a text there; its number.")] = None,
    max_bytes: Annotated[int, typer.Option(min=1, help="Texts that are larger are not read.")] = 256_000_000,
    name: Annotated[
        str | None, typer.Option(metavar="TEMPLATE", help='Names of outputs, as "{date}/{slug}"; they are numbered.')
    ] = None,
    resume: Annotated[bool, typer.Option(help="Pass over what an earlier run of an archive has done.")] = True,
    shard: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Many packs of N inputs each: out-00001.jsonl ...")
    ] = None,
    jobs: Annotated[int | None, typer.Option("-j", "--jobs", min=1, help="Processes; one a core if not given.")] = None,
    engine: Annotated[str, typer.Option(metavar="NAME", help="Where work is done: processes, dask.")] = "processes",
    scheduler: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="Of a Dask cluster, tcp://...; one is started if not given.")
    ] = None,
    timeout: Annotated[float, typer.Option(min=0, help="Seconds for a document (and each MB); 0 for ever.")] = 120,
    report_html: Annotated[
        str | None, typer.Option(metavar="FILE", help="A page on the run: doubts, failures, charts.")
    ] = None,
    needs_review: Annotated[
        str | None, typer.Option(metavar="FILE", help="A list of the inputs that a person should look at.")
    ] = None,
    fail_under: Annotated[
        float | None, typer.Option(min=0, max=1, metavar="SURENESS", help="Fail if a document is less sure.")
    ] = None,
    progress: Annotated[str, typer.Option(metavar="KIND", help="auto, bar, plain, json or none.")] = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Convert texts to JATS XML, JSON-LD, EPUB and Markdown.

    Folders are searched for *.txt and *.text, and their sub-folders are kept below the output folder. Each NAME.txt
    becomes NAME.jats.xml, NAME.jsonld, NAME.epub, NAME.md or NAME.tree.json, whatever is asked for; a file that holds
    several documents becomes NAME-001..., NAME-002... One input that fails does not stop the others.

    \b
    copydesk convert story.txt                      the four formats, beside each other, in the current folder
    copydesk convert archive -o out                 a whole folder
    copydesk convert "wire/2026-*.txt" -t jats,json -o out
    copydesk convert story.txt -t markdown -o -     to standard output
    pbpaste | copydesk convert - -t markdown        from standard input to standard output
    copydesk convert story.md -t jats,epub          from Markdown that was corrected, or a tree: story.tree.json
    """
    with _plain_errors():
        from convert.archive.containers import Terms
        from convert.archive.session import Wish, fulfil

        if not inputs and not files_from:
            raise typer.BadParameter("name files or folders, or a list of them with --files-from", param_hint="INPUT")
        wish = Wish(
            inputs=inputs or (),
            lists=files_from,
            terms=Terms(text_field=text_field, id_field=id_field, max_bytes=max_bytes),
            formats=to,
            output=output,
            encoding=encoding,
            language=language,
            replace=replace_undecodable,
            model=model,
            publication=publication,
            filters=filters,
            settings=settings,
            markdown={"front_matter": front_matter, "heading": heading, "links": links, "wrap": wrap},
            report=report,
            name=name,
            overwrite=overwrite,
            resume=resume,
            shard=shard,
            jobs=jobs,
            engine=engine,
            scheduler=scheduler,
            timeout=timeout,
            report_html=report_html,
            needs_review=needs_review,
            fail_under=fail_under,
            progress="none" if quiet else progress,
            quiet=quiet,
            verbose=verbose,
        )
        ending = fulfil(wish)
    raise typer.Exit(ending)


@app.command("status")
def tell_status(
    output: Annotated[str, typer.Argument(metavar="OUTPUT", help="What was given as -o.")],
    failures: Annotated[bool, typer.Option("--failures", help="Name every failure.")] = False,
) -> None:
    """Tell how far an archive is, how its last run ended, and what failed.

    \b
    copydesk convert archive -o out; copydesk status out
    """
    with _plain_errors():
        from convert.archive.remote.address import destination
        from convert.archive.status import status
        from convert.streams import standard_output

        with standard_output():
            for line in status(destination(output), every_failure=failures):
                typer.echo(line)


@app.command("bind")
def bind_texts(  # noqa: PLR0913, PLR0917 - one for each option
    output: Annotated[str, typer.Option("-o", "--output", metavar="BOOK", help="The book; - for stdout.")],
    inputs: Inputs = None,
    title: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Title of the book; publication and dates if not given.")
    ] = None,
    by: Annotated[
        Literal["section", "date", "author"] | None,
        typer.Option(help="What articles are grouped by; what tells them apart if not given."),
    ] = None,
    cover: Annotated[bool, typer.Option(help="Draw a cover: pip install 'copydesk[cover]'.")] = True,
    cover_font: Annotated[
        str | None, typer.Option(metavar="FILE", help="Font of the cover, one that has the characters if not given.")
    ] = None,
    encoding: Encoding = None,
    language: Language = None,
    replace_undecodable: Replace = False,
    model: ModelFile = None,
    filters: Filters = [],  # noqa: B006 - typer reads it, nobody changes it
    publication: PublicationFile = None,
    files_from: Lists = [],  # noqa: B006 - likewise
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Bind many texts into one EPUB: a digest, an issue of a magazine, a year of a paper.

    Inputs are those of copydesk convert. The book has a cover, a title page, contents in two levels, and an index of
    the keywords. One input that fails does not stop the others.

    \b
    copydesk bind monday/ -o monday.epub
    copydesk bind issue-12/ --title "The Courier, 12" --by author -o issue-12.epub
    copydesk bind "wire/2026-05-*.txt" --by date -o may.epub
    """
    with _plain_errors():
        from convert.binding.session import Wish, fulfil

        if not inputs and not files_from:
            raise typer.BadParameter("name files or folders, or a list of them with --files-from", param_hint="INPUT")
        wish = Wish(
            inputs=inputs or (),
            lists=files_from,
            output=output,
            title=title,
            by=by,
            cover=cover,
            cover_font=cover_font,
            encoding=encoding,
            language=language,
            replace=replace_undecodable,
            model=model,
            publication=publication,
            filters=filters,
            quiet=quiet,
            verbose=verbose,
        )
        ending = fulfil(wish)
    raise typer.Exit(ending)


@app.command("explain")
def explain_lines(  # noqa: PLR0913, PLR0917 - one for each option
    file: Annotated[str, typer.Argument(metavar="FILE", help="A text, or - for stdin.")],
    encoding: Encoding = None,
    language: Language = None,
    replace_undecodable: Replace = False,
    model: ModelFile = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """Show what every line of a text was taken for, how surely, and why.

    \b
    copydesk explain story.txt
    copydesk explain story.txt --json | jq -r 'select(.label == "furniture").text'
    """
    with _plain_errors():
        from pathlib import Path

        from convert import load_model
        from convert.explanation import explain_file

        weights = load_model(Path(model)) if model else None
        ending = explain_file(
            file, encoding=encoding, language=language, model=weights, replace=replace_undecodable, as_json=as_json
        )
    raise typer.Exit(ending)


@app.command("formats")
def list_formats() -> None:
    """List the formats that texts can be converted to: name, suffix, media type, and where the writer comes from."""
    with _plain_errors():
        from convert.listing import format_rows
        from convert.streams import standard_output

        with standard_output():
            for row in format_rows():
                typer.echo(row)


@app.command("schema")
def print_schema() -> None:
    """Print the JSON Schema of the canonical tree, which is what `-t json` writes."""
    with _plain_errors():
        import msgspec

        import formats
        from convert.streams import emit

        emit(msgspec.json.format(msgspec.json.encode(formats.schema()), indent=2) + b"\n")


@app.command("train")
def learn(
    corpora: Annotated[list[str], typer.Argument(metavar="CORPUS...", help="Folders of texts with gold.")],
    output: Annotated[str | None, typer.Option("-o", "--output", metavar="MODEL", help="Where the model goes.")] = None,
    folds: Annotated[int, typer.Option(help="Judge the first corpus by so many folds of publishers.")] = 0,
    save_pred: Annotated[str | None, typer.Option(metavar="FILE", help="Keep what was read in the folds.")] = None,
    jobs: Annotated[int, typer.Option(help="Processes that work at the same time.")] = 1,
) -> None:
    """Learn the weights of the reader from corpora of texts with gold, or judge them by cross-validation.

    Needs: pip install 'copydesk[train]'. A corpus is a folder of NAME.json with the gold and NAME.*.txt with the
    forms of its text; what the gold may hold is told in convert/learning/corpus.py.

    \b
    copydesk train my-archive -o my.model
    copydesk train my-archive --folds 5
    copydesk convert story.txt --model my.model
    """
    with _plain_errors():
        from pathlib import Path

        from convert.learning.command import train
        from convert.streams import say

        train(
            [Path(corpus) for corpus in corpora],
            output=Path(output) if output else None,
            folds=folds,
            predictions=Path(save_pred) if save_pred else None,
            processes=jobs,
            say=typer.echo,
            tell=say,
            report=lambda notice: say(notice.text),
        )


@contextmanager
def _plain_errors() -> Iterator[None]:
    """Say in one line what is wrong with the command line, and exit."""
    from convert.endings import Ending
    from convert.streams import say, tolerate_any_name
    from formats.errors import CopydeskError

    tolerate_any_name()
    try:
        yield
    except CopydeskError as error:
        say(str(error))
        raise typer.Exit(Ending.WRONG_USAGE) from error
