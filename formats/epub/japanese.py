"""Japanese as it is set: readings above their characters, and short numbers upright in a column."""

import re

from formats.markup import Markup

WORDS = re.compile(r">[^<>]+<")  # what stands between two tags

# 振仮名《ふりがな》, and where it is not plain what is read so, ｜見る目《みるめ》: as Aozora Bunko has them.
READING = re.compile(
    r"(?:(?P<mark>｜)(?P<marked>[^｜《》<>]+)|(?P<kanji>[\u3005-\u3007\u3400-\u9fff\uf900-\ufaff]+))"
    r"《(?P<reading>[\u3041-\u30ff]+)》"
)
BRACKET = "《"  # stands around titles as well, 名曲《さくら》: then not all of them are readings
FEWEST = 3  # that a page must have for its brackets to be taken for readings

# 24, 8 and !? stand upright; 2026 and 3.5, wider than a column, lie on their side.
UPRIGHT = re.compile(r"(?<![\w.,:/&#;!?-])(?:\d{1,2}|[!?]{2})(?![\w.,:/;!?%-])", re.ASCII)


def with_readings(body: Markup) -> Markup:
    """A page whose readings are ruby; readers that know none show the brackets. No character is lost."""
    brackets = body.count(BRACKET)
    if brackets < FEWEST or brackets != len(READING.findall(body)):
        return body
    return Markup(READING.sub(_ruby, body))


def upright(body: Markup) -> Markup:
    """A page for columns, whose short numbers do not lie on their side."""
    return Markup(WORDS.sub(lambda words: UPRIGHT.sub(r'<span class="upright">\g<0></span>', words[0]), body))


def _ruby(found: re.Match[str]) -> str:
    mark = f'<span hidden="hidden">{found["mark"]}</span>' if found["mark"] else ""
    over = found["marked"] or found["kanji"]
    return f"{mark}<ruby>{over}<rp>《</rp><rt>{found['reading']}</rt><rp>》</rp></ruby>"
