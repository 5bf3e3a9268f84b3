"""An article without its credits: lines such as "Reporting by Ann Lee; editing by Tom Baum"."""

from msgspec.structs import replace

from formats.tree import Article, Credit, SetAside
from formats.walk import inline_text


def drop_credits(article: Article) -> Article:
    """The article with its credits set aside, so that nothing of the source is lost."""
    credits = article.back.credits
    if not credits:
        return article
    pieces = [*article.set_aside, *map(_set_aside, credits)]
    pieces.sort(key=lambda piece: piece.span.start if piece.span else -1)
    return replace(article, back=replace(article.back, credits=()), set_aside=tuple(pieces))


def _set_aside(credit: Credit) -> SetAside:
    text = inline_text(credit.content).strip()  # the mark of a note stands for nothing here
    return SetAside(text=text, reason="metadata", span=credit.span, why=("the filter drop-credits took it out",))
