"""Names and lines as they are shown to people: on one line, and without anything that steers a terminal."""

import os
import re

# Escape, newline, the C1 controls, and the surrogates that stand for bytes of a file name that are not UTF-8.
UNSHOWABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def shown(text: str | os.PathLike[str]) -> str:
    """`text` with what a terminal must not get written as Python writes it: "\\n", "\\x1b", "\\udcff"."""
    return UNSHOWABLE.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), os.fspath(text))
