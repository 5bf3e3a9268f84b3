"""Zip files: one entry at a time, each found by the directory at the end of the file, which is not held either."""

import zlib
from collections.abc import Iterator
from io import SEEK_SET
from typing import BinaryIO

from convert.archive.containers.entry import Entry, Found, Terms, barred, holds_text, safe_place
from convert.archive.containers.errors import BadContainer, TooLarge
from convert.archive.containers.zip_directory import Member, data_start, members
from formats.errors import CopydeskError

STORED, DEFLATED = 0, 8
ENCRYPTED = 1  # a flag


def entries(stream: BinaryIO, terms: Terms) -> Iterator[Found]:
    """The texts in a zip file; one that is damaged does not keep the others from being read."""
    for member in members(stream):
        if not holds_text(member.name):
            continue
        try:
            yield Entry(name=member.name, place=safe_place(member.name), data=_data(stream, member, terms.max_bytes))
        except CopydeskError as error:
            yield barred(member.name, error)


def _data(stream: BinaryIO, member: Member, most: int) -> bytes:
    if member.flags & ENCRYPTED:
        raise BadContainer("it is encrypted; unpack it first")
    if member.size > most:
        raise TooLarge(most)
    stream.seek(data_start(stream, member), SEEK_SET)
    packed = stream.read(min(member.packed, most + 1))
    data = _expanded(packed, member)
    if len(data) != member.size or zlib.crc32(data) != member.checksum:
        raise BadContainer("its bytes are not those that were packed: the checksum is wrong")
    return data


def _expanded(packed: bytes, member: Member) -> bytes:
    """The bytes of a member, and one more than it should have at most."""
    if member.method == STORED:
        return packed
    if member.method != DEFLATED:
        raise BadContainer(f"it is compressed by method {member.method}; unpack it first")
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, member.size + 1)
    except zlib.error as error:
        raise BadContainer(str(error)) from error
