"""Characters that XML 1.0 cannot hold, kept out of what is written as XML."""

import re

import msgspec

from formats.notice import Notice, Report
from formats.tree import Article, Node
from formats.walk import rewrite

ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # NUL, "\x0c"

# How such characters look in JSON, as do a few others: "\\u000b", "\\f", a backslash before a b.
ESCAPED = re.compile(rb"\\[ubf]")
UNESCAPED = "\ufffe".encode()[:2]  # how U+FFFE and U+FFFF begin, and little else that anybody writes
STRETCH = 1000  # blocks that are looked at together: the JSON of a book takes more room than the book


def legal(article: Article, report: Report) -> Article:
    """The article without the characters that XML 1.0 cannot hold, each place reported; no reader leaves any.

    Where there are none, which a glance at the tree's JSON tells much faster than a walk, it is the same object.
    """
    if not _may_be_illegal(article):
        return article

    def change(node: Node) -> Node:
        return _cleaned(node, report)

    kept = {name: rewrite(getattr(article, name), change) for name in ("front", "back")}
    return msgspec.structs.replace(article, body=tuple(rewrite(block, change) for block in article.body), **kept)


def _may_be_illegal(article: Article) -> bool:
    body = article.body
    stretches = (body[start : start + STRETCH] for start in range(0, len(body), STRETCH))
    try:
        return any(map(_shows_one, map(msgspec.json.encode, (article.front, article.back, *stretches))))
    except UnicodeEncodeError:  # half a surrogate pair
        return True


def _shows_one(payload: bytes) -> bool:
    return ESCAPED.search(payload) is not None or UNESCAPED in payload


def _cleaned(node: Node, report: Report) -> Node:
    clean = {}
    for name in node.__struct_fields__:
        value = getattr(node, name)
        if isinstance(value, str) and ILLEGAL.search(value):
            found = ", ".join(f"U+{ord(character):04X}" for character in sorted(set(ILLEGAL.findall(value))))
            report(Notice("control-character", f"XML cannot hold {found}: left out", node.span))
            clean[name] = ILLEGAL.sub("", value)
    return msgspec.structs.replace(node, **clean) if clean else node
