"""What stands below a story in plain text: footnotes, words of the desk, credits, lives, keywords and rights."""

from collections.abc import Iterator

from formats.matter.setting import Setting
from formats.text.blocks import Blocks
from formats.text.cues import cues
from formats.tree import Article


def closing(article: Article, setting: Setting, blocks: Blocks, mark: str) -> Iterator[str]:
    """The pieces in their order; `mark` is the form of what stands in front of a footnote."""
    front, back, line = article.front, article.back, blocks.words.line
    for footnote in back.footnotes:
        yield from blocks.led_by(mark.format(footnote.label), footnote.blocks)
    yield from (line(note.content) for note in back.notes)
    yield from (line(credit.content) for credit in back.credits)
    yield from (line(one.bio) for one in front.contributors if one.bio)
    if front.keywords:
        words = setting.words.comma.join(keyword.text for keyword in front.keywords)
        yield cues(setting.language).keywords.format(words)
    if front.rights:
        yield front.rights.statement
