"""Small measures of a piece of text, in any script."""

import re

# 東京, あめ, ไทย: scripts that put no blanks between words.
UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f]")
WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")


def folded(text: str) -> str:
    """`text` for comparing: letter case set aside, runs of blanks as one, none at the ends."""
    return " ".join(text.casefold().split())


def count_words(text: str) -> int:
    """How many words `text` has; two characters of a script without blanks count as one."""
    unspaced = 0 if text.isascii() else len(UNSPACED.findall(text))
    if not unspaced:
        return len(text.split())
    return len(UNSPACED.sub(" ", text).split()) + (unspaced + 1) // 2


def word_set(text: str) -> frozenset[str]:
    """The distinct words of `text`, case folded; single characters for scripts without blanks."""
    spaced = frozenset(WORD.findall(text.casefold()))
    return spaced if text.isascii() else spaced | frozenset(UNSPACED.findall(text))
