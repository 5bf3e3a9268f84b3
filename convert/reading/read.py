"""The pipeline: from bytes to an article, a phase a line."""

from convert.reading.assembly import assemble
from convert.reading.choose import choose
from convert.reading.label import label
from convert.reading.layout import split
from convert.reading.model import Model
from convert.reading.source import decode
from formats.notice import Notice, Report, ignore
from formats.tree import Article


def read(  # noqa: PLR0913 - all that may be known of a text
    data: bytes | str,
    *,
    encoding: str | None = None,
    language: str | None = None,
    model: Model | None = None,
    replace: bool = False,
    report: Report = ignore,
) -> Article:
    """The article that `data`, the bytes or text of one document, holds. Any text gives an article.

    `encoding` forces one, which is otherwise found; `language` is a BCP 47 tag, otherwise identified; `model` holds
    weights other than those that are shipped (`convert.load_model`); with `replace` bytes that cannot be read become
    U+FFFD. What is odd goes to `report`. Raises `UndecodableText`, `UnknownEncoding` or `UnknownLanguage`.

    >>> import convert
    >>> article = convert.read("Bridge opens\\n\\nBy Ann Lee\\n\\nThe bridge over the river was opened on Monday.")
    >>> article.front.title.text
    'Bridge opens'
    >>> [person.name.literal for person in article.front.contributors]
    ['Ann Lee']
    """
    source = decode(data, encoding=encoding, replace=replace, report=report)
    page = split(source, language=language, report=report)
    lines = label(page, model)
    findings = choose(page, lines, model)
    article = assemble(page, lines, findings)
    if article.front.title is None:
        report(Notice("empty-text", "the text holds no words: the article is empty"))
    return article
