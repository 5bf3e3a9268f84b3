"""The directory of a zip file, a member at a time: APPNOTE.TXT 6.3.10, sections 4.3.7 to 4.3.16.

The standard library's `zipfile` holds all of it, which is half a gigabyte for a million entries.
"""

import struct
from collections.abc import Iterator
from io import SEEK_END, SEEK_SET
from typing import BinaryIO

import msgspec

from convert.archive.containers.errors import BadContainer

END = struct.Struct("<4s4H2LH")
END_64 = struct.Struct("<4sQ2H2L4Q")
LOCATOR_64 = struct.Struct("<4sLQL")
MEMBER = struct.Struct("<4s6H3L5H2L")
LOCAL = struct.Struct("<4s5H3L2H")
EXTRA = struct.Struct("<2H")
LONGEST_COMMENT = 65_535
UTF_8 = 0x800  # a flag: the name is UTF-8, and otherwise in the code page of DOS
ZIP64 = 1  # the extra field with what does not fit into 32 bits
FULL = 0xFFFFFFFF  # stands for a number that is there


class Member(msgspec.Struct, frozen=True):
    """What the directory says of a file."""

    name: str
    flags: int
    method: int
    checksum: int
    packed: int  # bytes in the zip file
    size: int  # bytes unpacked
    offset: int


def members(stream: BinaryIO) -> Iterator[Member]:
    """The members in the order of the directory. Raises `BadContainer` where there is none."""
    count, place = _directory(stream)
    for _ in range(count):
        stream.seek(place, SEEK_SET)
        member, length = _member(stream)
        place += length
        yield member


def data_start(stream: BinaryIO, member: Member) -> int:
    """Where the bytes of `member` begin. Raises `BadContainer`."""
    stream.seek(member.offset, SEEK_SET)
    head = _read(stream, LOCAL, b"PK\3\4")
    return member.offset + LOCAL.size + head[-2] + head[-1]


def _directory(stream: BinaryIO) -> tuple[int, int]:
    """How many members there are, and where the first stands."""
    size = stream.seek(0, SEEK_END)
    tail_start = stream.seek(max(0, size - END.size - LONGEST_COMMENT), SEEK_SET)
    tail = stream.read()
    found = _end(tail)
    end = tail_start + found
    *_, count, _, offset, _ = END.unpack_from(tail, found)
    locator = end - LOCATOR_64.size
    if locator >= 0:
        stream.seek(locator, SEEK_SET)
        head = stream.read(LOCATOR_64.size)
        if head[:4] == b"PK\6\7":
            stream.seek(LOCATOR_64.unpack(head)[2], SEEK_SET)
            *_, count, _, offset = _read(stream, END_64, b"PK\6\6")
    return count, offset


def _end(tail: bytes) -> int:
    """Where the last record of a zip file stands, of which `tail` is the end: the comment behind it fills the rest."""
    found = tail.rfind(b"PK\5\6")
    while found >= 0:
        if len(tail) >= found + END.size and found + END.size + END.unpack_from(tail, found)[-1] == len(tail):
            return found
        found = tail.rfind(b"PK\5\6", 0, found)
    raise BadContainer("this is no zip file, or only a part of one")


def _member(stream: BinaryIO) -> tuple[Member, int]:
    """The member that is described here, and how long its description is."""
    head = _read(stream, MEMBER, b"PK\1\2")
    flags, method, checksum = head[3], head[4], head[7]
    name_length, extra_length, comment_length = head[10:13]
    name = stream.read(name_length).decode("utf-8" if flags & UTF_8 else "cp437", "replace")
    packed, size, offset = _widened(stream.read(extra_length), head[8], head[9], head[-1])
    length = MEMBER.size + name_length + extra_length + comment_length
    return Member(name, flags, method, checksum, packed, size, offset), length


def _widened(extra: bytes, packed: int, size: int, offset: int) -> tuple[int, int, int]:
    """The three numbers, with those that need 64 bits from the extra field, where they stand in this order."""
    place = 0
    while place + EXTRA.size <= len(extra):
        kind, length = EXTRA.unpack_from(extra, place)
        place += EXTRA.size
        if kind == ZIP64:
            wide = iter(struct.unpack_from(f"<{length // 8}Q", extra, place))
            size = next(wide, size) if size == FULL else size
            packed = next(wide, packed) if packed == FULL else packed
            offset = next(wide, offset) if offset == FULL else offset
        place += length
    return packed, size, offset


def _read(stream: BinaryIO, form: struct.Struct, mark: bytes) -> tuple[int, ...]:
    data = stream.read(form.size)
    if len(data) < form.size or data[:4] != mark:
        raise BadContainer("this zip file is damaged: its directory leads nowhere")
    return form.unpack(data)
