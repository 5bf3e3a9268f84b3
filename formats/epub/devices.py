"""What single makers' devices look for, and old ones."""

from collections.abc import Iterator

from formats.epub.cover import IMAGE_MARK, Cover
from formats.epub.ebooklib_repairs import Place
from formats.epub.page import BookSetting, Page
from formats.epub.said import OldMeta


def hints(setting: BookSetting, cover: Cover) -> Iterator[OldMeta]:
    """EPUB 2 said this way which picture is the cover; Kindle wants to be told how the text runs, in its own words."""
    if cover.images:
        yield OldMeta("cover", IMAGE_MARK)
    if setting.progression == "rtl":
        yield OldMeta("primary-writing-mode", "vertical-rl" if setting.columns else "horizontal-rl")


def guide(setting: BookSetting, cover: Cover, text: Page) -> Iterator[Place]:
    """Which page is the cover, and where the reading begins: without it Kindle shows a cover twice."""
    for page in cover.pages:
        yield Place("cover" if cover.images else "title-page", setting.title, page.name)
        yield Place("text", setting.title, text.name)
