"""How many gold paragraphs and subheads come out of splitting as exactly one chunk.

    python benchmarks/joining.py CORPUS [--worst N] [--variant NAME]

CORPUS is a folder with `index.json` (a list of {"id", "variants"}), `<id>.<variant>.txt` and `<id>.json`, whose
"paragraphs" and "subheads" are the gold. Blanks next to East Asian characters, the kind of quotes and dashes, and
characters without width do not count.
"""

import argparse
import json
import re
import unicodedata
from collections import Counter
from pathlib import Path

from convert.reading.layout import split
from convert.reading.source import decode

PLAIN = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "`": "'", "´": "'"}
PLAIN |= dict.fromkeys("–—‑‐−", "-") | dict.fromkeys("\u00ad\u200b\ufeff\u200e\u200f\u2060\u200c\u200d", "")
FOLD = str.maketrans(PLAIN)
EAST_ASIAN = r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]"
BESIDE_EAST_ASIAN = re.compile(rf"(?<={EAST_ASIAN})\s+|\s+(?={EAST_ASIAN})")


def main() -> None:
    """Print a line for each variant: the share of gold blocks that are one chunk, and that were found at all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--variant", action="append")
    parser.add_argument("--worst", type=int, default=0)
    options = parser.parse_args()
    entries = json.loads((options.corpus / "index.json").read_text("utf-8"))
    for variant in options.variant or ("article", "wrapped", "tight", "lynx", "page"):
        scores = {entry["id"]: score(options.corpus, entry["id"], variant) for entry in entries}
        scores = {name: found for name, found in scores.items() if found}
        hits, gold = (sum(found[at] for found in scores.values()) for at in (0, 1))
        print(f"{variant:8} {100 * hits / gold:6.2f} % of {gold} gold blocks in {len(scores)} texts are one chunk")
        for name in sorted(scores, key=lambda name: scores[name][0] - scores[name][1])[: options.worst]:
            print(f"    {scores[name][0]:4} of {scores[name][1]:4}  {name}")


def score(corpus: Path, name: str, variant: str) -> tuple[int, int] | None:
    """How many of the gold blocks of one text are a chunk, and how many there are."""
    gold = json.loads((corpus / f"{name}.json").read_text("utf-8"))
    blocks = Counter(map(canonical, gold["blocks"] or []))
    path = corpus / f"{name}.{variant}.txt"
    if not blocks or not path.exists():
        return None
    chunks = Counter(canonical(chunk.text) for chunk in split(decode(path.read_bytes())).chunks)
    return sum((chunks & blocks).values()), sum(blocks.values())


def canonical(text: str) -> str:
    """`text` for comparing."""
    text = " ".join(unicodedata.normalize("NFKC", text).translate(FOLD).split())
    return BESIDE_EAST_ASIAN.sub("", text)


if __name__ == "__main__":
    main()
