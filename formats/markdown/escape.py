"""Backslashes before those characters of a text that Markdown would take for marks, and before no others.

The rules are CommonMark's, and those of the dialects that are met most: tables, footnotes, struck-out words and bare
addresses (GitHub), formulas, raised words and lettered lists (pandoc), braces (kramdown, Liquid, Hugo).
"""

import re

# Each pattern begins with all characters that it may match, so that the search flies over all others.
ANYWHERE = (
    r"(?<=[\\`~^|])"  # C:\new, 10~20 km, a | b
    r"|(?<=\*)(?:(?! )|(?<! \*))"  # *very*, 2*3; not "2 * 3"
    r"|(?<=_)(?:(?<![^\W_]_)|(?![^\W_]))"  # _very_; not "snake_case"
    r"|(?<=<)(?=[A-Za-z/!?])"  # <b>, </b>, <!-- -->; not "a < b"
    r"|(?<=&)(?=#?\w{1,32};)"  # &amp;, &#60;; not "AT&T"
    r"|(?<=\$)(?:(?<=\S\$)|(?![0-9]))"  # $x$, US$5; not "$5" behind a blank, which closes no formula
    r"|(?<=\{)(?=[{%:#.])"  # {{ name }}, {% tag %}, {: .class}, {#id}
)
IN_LINK = re.compile(rf"[\\`~^|*_<&${{\[\]](?:{ANYWHERE}|(?<=[\[\]]))")
IN_TEXT = re.compile(
    rf"[\\`~^|*_<&${{\[\]:.@](?:{ANYWHERE}"
    r"|(?<=\[)(?=[\[^@/!]|[ xX]?\])"  # [[name]], [^1], [//], [ ]; not "[sic]"
    r"|(?<=\])(?=[\[({:])"  # [words](target), [name]: target
    # What becomes a link without being asked to:
    r"|(?<=[A-Za-z]:)(?=//)"  # https://example.org
    r"|(?<=[Ww]{3}\.)"  # www.example.org; "www." as well, of which GitHub makes a link to "www"
    r"|(?<=[\w.+-]@)(?=[\w-]++\.\w))"  # ann@example.org; not "@ann"
)
LONELY_STAR = re.compile(r"(?<= )\*(?= )")  # 2 * 3
BLANKS = re.compile(r"[ \t\n]+")
LINE_START = re.compile(
    r"^(?:"
    r"(?=[>#])"  # > quotation, # heading, #tag, #. item
    r"|(?=[-+*](?: |$)|\((?:[0-9]+|[a-z]+|[A-Z]|@[\w-]*)\) )"  # - item, (1) item, (a) item
    r"|(?:[0-9]*|[a-z])(?=[.)](?: |$))|(?:[ivxlcdm]+)(?=[.)] )|[A-Z](?=\) )"  # 1986. item, b. item, iv. item, ) item
    r"|(?=-[- ]*+$|=+$|:(?:[ :-]|$)|\+[-=])"  # ---, ===, : definition, ::: box, +---+
    r")",
    re.MULTILINE,
)
LINE_STARTERS = frozenset(">#-+*=:().0123456789abcdefghijklmnopqrstuvwxyz")
CLOSING_MARKS = re.compile(r"#+$")  # ## Learn C #: marks at the end of a heading are not shown


def escape(text: str) -> str:
    """`text` as a part of a line, runs of blanks as one; `escape_line_start` is for the line as a whole.

    Whether there is anything to look at is asked character by character, which is four times faster than a pattern;
    longer signs are searched from the right, which is the faster way in CPython.
    """
    if (
        "*" in text
        or "_" in text
        or "[" in text
        or "]" in text
        or "`" in text
        or "\\" in text
        or "<" in text
        or "&" in text
        or "|" in text
        or "$" in text
        or "~" in text
        or "^" in text
        or "{" in text
        or "@" in text
        or "/" in text
        or "\t" in text
        or "\n" in text
        or text.rfind("www.") >= 0
        or ("W" in text and ("Www." in text or "WWW." in text))
        or text.rfind("  ") >= 0
    ):
        return _escaped(text, IN_TEXT)
    return text


def escape_in_link(text: str) -> str:
    """`text` as a part of what a link shows: no bracket may close it early."""
    return _escaped(text, IN_LINK)


def escape_line_start(lines: str) -> str:
    """Lines of which none opens a list, a quotation, a heading or a rule."""
    if "\n" in lines:
        return LINE_START.sub(r"\g<0>\\", lines)
    if lines[:1] in LINE_STARTERS or lines[1:2] == ")":
        found = LINE_START.match(lines)
        return f"{found[0]}\\{lines[found.end() :]}" if found else lines
    return lines


def escape_heading_end(line: str) -> str:
    """A heading whose last "#" is shown."""
    return CLOSING_MARKS.sub(r"\\\g<0>", line) if line.endswith("#") else line


def character_reference(character: str) -> str:
    """A character by its number: no letter any more to who decides whether a mark is inside a word."""
    return f"&#{ord(character)};"


def _escaped(text: str, marks: re.Pattern[str]) -> str:
    if text.rfind("  ") >= 0 or "\t" in text or "\n" in text:
        text = BLANKS.sub(" ", text)
    escaped = marks.sub(r"\\\g<0>", text)
    # "2 * 3 * 4" is no emphasis, but markdownlint (MD037) asks whether it was meant.
    if "*" in text and len(LONELY_STAR.findall(escaped)) > 1:
        return LONELY_STAR.sub(r"\\*", escaped)
    return escaped
