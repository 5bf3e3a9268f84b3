"""The head of a page: its title, who wrote it, its style, and what machines are told of it."""

from formats.addresses import web_address
from formats.markup import Markup, container, element, escape, void
from formats.matter.setting import Setting
from formats.people import name_of
from formats.tree import Front
from formats.walk import inline_text

# In a script no end tag may stand, nor what XML would take for mark-up; JSON has another way to write each of these.
UNSAFE = ((b"<", rb"\u003c"), (b">", rb"\u003e"), (b"&", rb"\u0026"))


def head(front: Front, setting: Setting, style: Markup, linked_data: bytes) -> Markup:
    """The head element; `linked_data` is a JSON-LD document."""
    return container(
        "head",
        [
            void("meta", {"charset": "utf-8"}),
            element("title", escape(setting.title)),
            void("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
            *(_meta("author", name_of(one)) for one in front.contributors if one.role == "author"),
            *(_meta("description", words) for words in _description(front)),
            *(void("link", {"rel": "canonical", "href": address}) for address in _addresses(front)[:1]),
            style,
            element("script", script(linked_data), {"type": "application/ld+json"}),
        ],
    )


def script(linked_data: bytes) -> Markup:
    """JSON that nothing in it can lead out of its script."""
    for sign, escaped in UNSAFE:
        linked_data = linked_data.replace(sign, escaped)
    return Markup(linked_data.decode().strip())


def _meta(name: str, content: str) -> Markup:
    return void("meta", {"name": name, "content": content})


def _description(front: Front) -> list[str]:
    """What it is about, in a line: the standfirst, or else the deck."""
    standfirst = " ".join(" ".join(inline_text(one.content).split()) for one in front.abstract)
    deck = front.subtitle.text if front.subtitle else ""
    return list(filter(None, [standfirst or deck]))


def _addresses(front: Front) -> list[str]:
    known = (web_address(one.value) for one in front.identifiers if one.kind == "url")
    return [address for address in known if address]
