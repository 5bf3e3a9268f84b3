"""The tree's invariants, as code: its content model, its spans, and that nothing of the source is lost."""

import re

# "a", "é", "。", "👩": not blanks, controls, and marks of direction, of joining or of no width.
VISIBLE = re.compile(
    r"[^\s\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
