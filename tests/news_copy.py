"""Plain texts in the shapes of real copy, drawn by Hypothesis."""

from hypothesis import strategies as st

Strategy = st.SearchStrategy

NAMES = (
    "Ann Lee",
    "Satu Virtanen",
    "José de la Cruz",
    "MARTIN BRODY",
    "Jean-Luc Noël",
    "佐藤 花子",
    "Анна Петрова",
    "عمر حداد",
)
BYLINES = (
    "By {0}", "By {0} and {1}", "By {0}, Kiel Bureau; {1}, political reporter", "Von {0}, dpa", "Par {0} et {1}", "{0}",
    "{0} | The Courier", "{0}\nJournalist", "{0}PublishedMar 3, 2026", "BY {0}, M.D.", "{0} 기자", "By",
)  # fmt: skip
PLACES = ("Northport", "WESTHAVEN", "Kiel", "Saint-Malo", "東京", "Мурманск", "حيفا")
SENTENCES = (
    "The council voted on Tuesday to keep the ferry until the new bridge is paid for.",
    "“We have waited for ten years,” the mayor said, “and we can wait for one more.”",
    "It cost €4.2 million, 12.5 percent more than in 2019, and nobody knows why.",
    "Mr. Brody, who runs a café at St. John’s Pier, disagrees!",
    "Will the high-performance cables hold?",
    "Der Stadtrat hat am Dienstag beschlossen, die Fähre weiterfahren zu lassen.",
    "« Nous attendons depuis dix ans », a dit le maire de Saint-Malo.",
    "El puente costó 4,2 millones de euros, dijo la alcaldesa.",
    "Городской совет решил во вторник сохранить паром.",
    "市議会は火曜日、渡し船を残すことを決めた。",
    "قرر المجلس يوم الثلاثاء الإبقاء على العبارة.",
    "המועצה החליטה ביום שלישי להשאיר את המעבורת.",
    "a < b && c > d; see <b>this</b>, *that* and [the](https://example.org/a_b?c=d&e=f).",
)
HEADLINES = (
    "Council keeps the ferry, for now",
    "WHO WILL PAY FOR THE BRIDGE?",
    "Ministry: Bridge, ferry and tunnel may all be needed by 2030",
    "Fähre bleibt bis Herbst",
    "渡し船は残る",
    "المجلس يبقي العبارة",
)
SUBHEADS = (
    "What it cost",
    "Ten years of quarrels",
    "## The plan",
    "Kritik an den Kosten",
    "THE FERRY",
    "費用",
    "1. Background",
)
JUNK = (
    "print PRINT", "Share", "Facebook", "Advertisement", "Read more", "Sign up for our newsletter", "3 COMMENTS", "12",
    "Related articles", "Skip to content", "Home > News > City", "© 2026 The Courier", "4 min read", "* * *", "-----",
    "Page 4", "Cookies", "Lesen Sie auch", "Seite drucken", "関連記事", "https://example.org/a", "|", ">", "•", "…",
)  # fmt: skip
END_MARKS = (
    "-30-",
    "###",
    "(Slightly abridged)",
    "ENDS",
    "■",
    "(Reporting by Ann Lee in Kiel; Editing by Omar Haddad)",
)
KEYWORDS = (
    "Tags: ferry, bridge, council",
    "Related topics:",
    "Schlagwörter: Fähre, Brücke",
    "  • Ferry\n  • Bridge\n  • Kiel",
)
MONTHS = (
    "March 3, 2026",
    "3 March 2026, 10:22 am",
    "03.03.2026, 20:44 Uhr",
    "2026-03-03T10:22:00+09:00",
    "2026年3月3日",
    "2 hours ago",
)

# What ends up in texts by accident: each is put between two characters, wherever.
ACCIDENTS = (
    "\x00", "\x0c", "\x1b[0m", "\x08", "\x7f", "\x85", "\u2028", "\u2029", "\ud800", "\udfff", "\ufffe", "\uffff",
    "\ufeff", "\u200b", "\u200f", "\u202e", "\u00ad", "\u00a0", "\u3000", "\t", "\v", "\x1c", "\n\n\n\n", "e\u0301",
    "🚲", "\ufffd",
)  # fmt: skip


@st.composite
def shaped_copy(draw: st.DrawFn) -> str:
    """A text as people have them: headline, byline, paragraphs, furniture, in one of four layouts, with accidents.

    Lines end with "\\n". There may be NULs, form feeds, lone surrogates, and no newline at the end.
    """
    chunks = draw(st.lists(_furniture(), max_size=2)) + draw(_heads()) + draw(st.lists(_story_chunks(), max_size=8))
    chunks += draw(st.lists(_tails(), max_size=3))
    copy = draw(st.sampled_from(LAYOUTS))(chunks) + draw(st.sampled_from(["", "\n", "\n\n\n"]))
    for _ in range(draw(st.sampled_from([0, 0, 1, 3]))):
        at = draw(st.integers(0, len(copy)))
        copy = copy[:at] + draw(st.sampled_from(ACCIDENTS)) + copy[at:]
    return copy


def sentences(at_least: int = 1, at_most: int = 4) -> Strategy[str]:
    """A few sentences in a row."""
    return st.lists(st.sampled_from(SENTENCES), min_size=at_least, max_size=at_most).map(" ".join)


def _heads() -> Strategy[list[str]]:
    optional = [_bylines(), _datings(), st.sampled_from(SENTENCES), _captions(), _furniture()]
    return st.tuples(
        st.sampled_from(HEADLINES).map(lambda line: [line]) | st.just([]),
        st.lists(st.one_of(optional), max_size=3),
    ).map(lambda drawn: drawn[0] + drawn[1])


def _bylines() -> Strategy[str]:
    name = st.sampled_from(NAMES)
    return st.tuples(st.sampled_from(BYLINES), name, name).map(lambda drawn: drawn[0].format(*drawn[1:]))


def _datings() -> Strategy[str]:
    forms = st.sampled_from(["{}", "Published {}", "Updated: {}", "Stand: {}", "Published {0} | Updated {0}"])
    return st.tuples(forms, st.sampled_from(MONTHS)).map(lambda drawn: drawn[0].format(drawn[1]))


def _captions() -> Strategy[str]:
    forms = st.sampled_from(["Photo: {1}", "{0} (Photo by {1})", "Pictured: {0}", "Bild: {1}/dpa", "{0}\nFoto: {1}"])
    return st.tuples(forms, st.sampled_from(SENTENCES), st.sampled_from(NAMES)).map(
        lambda drawn: drawn[0].format(*drawn[1:])
    )


def _furniture() -> Strategy[str]:
    return st.sampled_from(JUNK)


def _tails() -> Strategy[str]:
    return st.one_of(
        st.sampled_from(END_MARKS), st.sampled_from(KEYWORDS), _furniture(), _bylines(), _datings(), _footnotes()
    )


def _story_chunks() -> Strategy[str]:
    return st.one_of(
        sentences(2), sentences(2), sentences(), _datelined(), st.sampled_from(SUBHEADS), _listed(), _quoted(),
        _spoken(), _captions(), _verse(), _tabular(), _footnotes(), _furniture(), _preformatted(),
    )  # fmt: skip


def _datelined() -> Strategy[str]:
    forms = st.sampled_from(["{0} (AP) — {1}", "{0} (dpa) - {1}", "{0}, March 3 -- {1}", "{0}＝{1}", "{0}: {1}"])
    return st.tuples(forms, st.sampled_from(PLACES), sentences()).map(lambda drawn: drawn[0].format(*drawn[1:]))


def _listed() -> Strategy[str]:
    marks = st.sampled_from(["- {1}", "  • {1}", "* {1}", "{0}. {1}", "{0}) {1}", "  {0}. {1}", "    - {1}"])
    entries = st.lists(sentences(1, 1) | st.sampled_from(SUBHEADS), min_size=1, max_size=4)
    return st.tuples(marks, entries).map(
        lambda drawn: "\n".join(drawn[0].format(number, entry) for number, entry in enumerate(drawn[1], start=1))
    )


def _quoted() -> Strategy[str]:
    forms = st.sampled_from(
        ["> {0}", "> {0}\n> {0}", "> > {0}\n> {0}", "    {0}\n    — {1}", "“{0}”\n— {1}", "> {0}\n\n{1}"]
    )
    return st.tuples(forms, sentences(1, 2), st.sampled_from(NAMES)).map(lambda drawn: drawn[0].format(*drawn[1:]))


def _spoken() -> Strategy[str]:
    return st.tuples(sentences(1, 1), sentences(1, 2)).map(lambda drawn: f"Q: {drawn[0]}\n\nA: {drawn[1]}")


def _verse() -> Strategy[str]:
    verse_lines = st.sampled_from(
        ["The ferry waits, the ferry goes,", "  the river never minds;", "и пристань знает", "川は流れる"]
    )
    return st.lists(verse_lines, min_size=2, max_size=5).map("\n".join)


def _tabular() -> Strategy[str]:
    return st.sampled_from(
        [
            "| What | Cost |\n|------|-----:|\n| Steel | 31 |\n| Ribbon | |",
            "What        Cost\nSteel       31.0\nPaint        1.2",
            "What\tCost\nSteel\t31\nPaint",
            "+-----+---+\n| a   | b |\n+-----+---+",
        ]
    )


def _footnotes() -> Strategy[str]:
    return st.sampled_from(
        ["[1] Counted at the gate.", "[^1]: Counted at the gate.", "* Counted twice.", "The gate[1] is shut.[2]", "[1]"]
    )


def _preformatted() -> Strategy[str]:
    return st.sampled_from(
        ["```\ncount --from 0\n\n  stop\n```", "    09:00   ribbon\n    12:00   full", "```\nnever closed"]
    )


def _one_line_each(chunks: list[str]) -> str:
    return "\n".join(chunks)


def _blank_lines(chunks: list[str]) -> str:
    return "\n\n".join(chunks)


def _wrapped(chunks: list[str]) -> str:
    return "\n\n".join("\n".join(_fold(line) for line in chunk.split("\n")) for chunk in chunks)


def _indented(chunks: list[str]) -> str:
    return "\n".join(f"    {_fold(chunk)}" if chunk.endswith((".", "。")) else chunk for chunk in chunks)


def _fold(line: str, width: int = 66) -> str:
    """The line broken at blanks and, as typesetters do, inside a compound, at its hyphen."""
    rows, row = [], ""
    for word in line.replace("high-performance", "high- performance").split(" "):
        if row and len(row) + len(word) >= width:
            rows.append(row)
            row = word
        else:
            row = f"{row} {word}" if row and not row.endswith("high-") else row + word
    return "\n".join([*rows, row])


LAYOUTS = (_blank_lines, _blank_lines, _wrapped, _indented, _one_line_each)
