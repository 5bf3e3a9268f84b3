"""Clean plain text: what a person would type, one line a paragraph, with a blank line between any two."""

from formats.matter.setting import setting
from formats.notice import Notice, Report, ignore, tell_set_aside
from formats.plain_words import PlainWords
from formats.text.blocks import Blocks
from formats.text.closing import closing
from formats.text.head import head
from formats.tree import Article, Front

media_type = "text/plain"
suffix = ".plain.txt"  # and not ".txt": a folder of texts can be converted again

MARK = "[{}]"  # of a footnote, where it is referred to and where it stands


def write(article: Article, *, report: Report = ignore) -> bytes:
    """The article in UTF-8; what plain text does not show of it is reported."""
    words = PlainWords(MARK.format)
    its_setting, blocks = setting(article.front), Blocks(words)
    pieces = [
        *head(article.front, its_setting, words),
        *blocks.pieces(article.body),
        *closing(article, its_setting, blocks, MARK),
    ]
    _tell_losses(article, words, report)
    return "".join(f"{piece}\n" for piece in "\n\n".join(pieces).split("\n") if pieces).encode("utf-8", "replace")


def _tell_losses(article: Article, words: PlainWords, report: Report) -> None:
    _tell_front(article.front, report)
    for reference in words.references:
        report(Notice("link-target", f"plain text does not lead from {reference.words!r} to {reference.target}"))
    if notice := words.loss("plain text"):
        report(notice)
    tell_set_aside(article, report)


def _tell_front(front: Front, report: Report) -> None:
    for one in front.identifiers:
        report(Notice("identifier", f"plain text does not tell the {one.kind} of the article: {one.value}", one.span))
    if front.publication and front.publication.url:
        address = front.publication.url
        report(Notice("publication-url", f"plain text does not tell the address of the publication: {address}"))
    rights = front.rights
    if rights and rights.holder and rights.holder not in rights.statement:
        report(
            Notice("rights-holder", f"plain text does not tell the holder of the rights: {rights.holder}", rights.span)
        )
