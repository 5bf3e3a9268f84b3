"""What a line opens with, where that may say what the line is: a bullet, a number, a quote sign, a rule."""

import re

SIGN = re.compile(
    r"(?P<quote>>)"
    r"|(?P<heading>\#{1,6}(?=[ \t]++\S)|(?P<wiki>={2,6})(?=[ \t]*+[^=\s][^=\n]*(?P=wiki)[ \t]*+$))"  # "== History =="
    r"|(?P<rule>(?:[*\-_=~#•·⁂+—–][ \t\xa0]*+)++$)"  # "* * *", "-----"; a bullet alone, too
    r"|(?P<note>\[(?:\^[\w\-]{1,20}|\d{1,3}|[a-z]|\*{1,3}|†|‡)\]:?(?=[ \t\xa0]++\S))"  # "[1] Text", "[^a]: Text"
    r"|(?P<bullet>[•‣◦▪▫●○■□▸►➤✓✔·*+\-–o@](?=[ \t\xa0\u3000]++\S))"
    r"|(?P<number>(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{2,5}|[IVX]{2,5})\)|(?:\d{1,3}|[a-z]|[ivx]{2,5}|[IVX]{1,5})\.)"
    r"(?=[ \t\xa0\u3000]++\S))"  # "3.", "3)", "(3)", "a)", "(iv)"
    r"|(?P<mark>[¹²³⁰⁴-⁹]{1,3}[ \t\xa0]*+(?=\w)|\d{1,2}(?=[ \t\xa0]++[^\W\d_]))"  # "¹ Text", "1 Text"
)
MARKS = frozenset(">#*-_=~•·⁂+—–[‣◦▪▫●○■□▸►➤✓✔@(")  # what it opens with, letters and digits aside
ROMAN = frozenset("ivxIVX")


def sign_of(text: str, start: int, end: int) -> str:
    """The name of the group of `SIGN` that matches what `text[start:end]` opens with, "" where none does."""
    opening = text[start : start + 2]
    if opening.isalpha() and (opening[0] not in ROMAN or opening[1:] not in ROMAN):
        return ""  # a word, as nearly always
    if not (opening[0] in MARKS or opening[0].isalnum()):
        return ""  # most of the others are quotation marks
    found = SIGN.match(text, start, end)
    return found.lastgroup or "" if found else ""


def sign_end(text: str, start: int) -> int:
    """The offset behind the sign at `start`; there is one."""
    found = SIGN.match(text, start)
    return found.end() if found else start
