"""What a file of Markdown does not hold of an article."""

from formats.markdown.front.fields import fields
from formats.notice import Notice, Report, tell_set_aside
from formats.tree import Article


def tell_losses(article: Article, report: Report, *, front_matter: bool, heading: bool) -> None:
    """Report what was set aside, and where there is no front matter, what would stand in it."""
    if not front_matter:
        for key, value in fields(article.front).items():
            if not (heading and key == "title"):
                report(Notice("no-front-matter", f"{key}: {_told(value)}"))
    tell_set_aside(article, report)


def _told(value: object) -> str:
    match value:
        case dict():
            return ", ".join(f"{key}: {_told(one)}" for key, one in value.items())
        case list():
            return "; ".join(map(_told, value))
        case _:
            return str(value)
