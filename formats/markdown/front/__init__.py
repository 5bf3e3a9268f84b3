"""What is known about an article as YAML front matter."""

from formats.markdown.front.fields import fields
from formats.markdown.front.flavours import FLAVOURS, Name, flavoured
from formats.markdown.front.yaml_text import lines
from formats.tree import Front

__all__ = ["Name", "front_lines"]


def front_lines(front: Front, flavour: Name = "common") -> str:
    """The lines from "---" to "---" as `flavour` has them; for "none" there are none."""
    if flavour == "none":
        return ""
    return "\n".join(("---", *lines(flavoured(fields(front), FLAVOURS[flavour])), "---"))
