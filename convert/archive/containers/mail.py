"""Mailboxes: a message a text, with its subject, sender and day above it."""

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import BinaryIO, cast

from convert.archive.containers.entry import Entry, Found, Terms, barred, lines_of
from convert.archive.containers.errors import NoPlainText, TooLarge

START = b"From "
QUOTED_START = b">From "


def entries(stream: BinaryIO, terms: Terms) -> Iterator[Found]:
    """The text of each message of a mailbox in the form mbox."""
    for number, message in enumerate(_messages(stream, terms.max_bytes), 1):
        if isinstance(message, TooLarge):
            yield barred(str(number), message)
            continue
        text = _text(message)
        if text is None:
            yield barred(str(number), NoPlainText())
        else:
            yield Entry(name=str(number), place=f"{number:06}", data=text.encode("utf-8", "replace"), encoding="utf-8")


def _messages(stream: BinaryIO, most: int) -> Iterator[bytes | TooLarge]:
    lines: list[bytes] = []
    size = 0
    begun = False
    blank = True
    for line in lines_of(stream, most):
        if isinstance(line, bytes) and line.startswith(START) and blank:
            if begun:
                yield b"".join(lines) if size <= most else TooLarge(most)
            lines, size, begun = [], 0, True
            continue
        size += most + 1 if isinstance(line, TooLarge) else len(line)
        if isinstance(line, bytes) and size <= most:
            lines.append(line.removeprefix(b">") if line.startswith(QUOTED_START) else line)
        blank = isinstance(line, bytes) and not line.strip()
    if begun:
        yield b"".join(lines) if size <= most else TooLarge(most)


def _text(data: bytes) -> str | None:
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    body = message.get_body(("plain",))
    if body is None:
        return None
    try:
        content = str(body.get_content())
    except (LookupError, ValueError):  # a character set that there is not
        content = bytes(cast(bytes, body.get_payload(decode=True))).decode("latin-1")
    return "\n\n".join(part for part in (*_head(message), content) if part)


def _head(message: EmailMessage) -> Iterator[str]:
    """The subject, the name of the sender, and the day, as an article has them."""
    yield " ".join(str(message["subject"] or "").split())
    sender = message["from"]
    names = [address.display_name for address in sender.addresses if address.display_name] if sender else []
    yield f"By {names[0]}" if names else ""
    date = message["date"]
    yield f"{date.datetime:%Y-%m-%d}" if date and date.datetime else ""
