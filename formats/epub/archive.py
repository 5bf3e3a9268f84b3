"""Zip files whose bytes follow from their members alone: no clock, no user, no system."""

import struct
import zlib
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

STORED, DEFLATED = 0, 8
SMALL = 1024  # bytes: to deflate less saves a few hundred of them, and takes longer than to write them
PICTURE = ".png"  # is deflated already
LEVEL = 3  # leaves a small book 4 % larger than the usual 6, and takes two thirds of the time
NARROWEST = 9  # of the windows of deflate, in powers of two; the widest is zlib.MAX_WBITS
VERSION = 20  # 2.0 is the first that knows deflate
UNIX = 3
FLAGS = 0
MIDNIGHT, FIRST_DAY = 0, (1 << 5) + 1  # 1980-01-01: the first moment that a zip file can tell
REGULAR_FILE = 0o100644 << 16  # that all may read
NOTHING_MORE = (0, 0, 0)  # no comment, first disk, no hint at what it contains

LOCAL_HEADER, DIRECTORY_ENTRY, DIRECTORY_END = b"PK\3\4", b"PK\1\2", b"PK\5\6"
FACTS = struct.Struct("<HHHHHLLLHH")  # version, flags, method, time, day, checksum, two sizes, two lengths
MADE_BY = struct.Struct("<BB")
PLACE = struct.Struct("<HHHLL")
END = struct.Struct("<HHHHLLH")


class Packed(NamedTuple):
    """A member as it stands in the file."""

    method: int
    checksum: int
    size: int  # before compression
    payload: bytes


def archive(members: Mapping[str, bytes], first: str) -> bytes:
    """A zip file of `members`, sorted by name; the one called `first` comes first, and is small.

    Neither small files nor pictures are compressed. Names are ASCII, and all together is below 4 GB.
    """
    parts: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name in sorted(members, key=lambda name: (name != first, name)):
        packed = _packed(name, members[name])
        label, facts = name.encode("ascii"), _facts(name, packed)
        local = b"".join((LOCAL_HEADER, facts, label, packed.payload))
        place = PLACE.pack(*NOTHING_MORE, REGULAR_FILE, offset)
        directory.append(b"".join((DIRECTORY_ENTRY, MADE_BY.pack(VERSION, UNIX), facts, place, label)))
        parts.append(local)
        offset += len(local)
    entries = b"".join(directory)
    end = END.pack(0, 0, len(members), len(members), len(entries), offset, 0)
    return b"".join((*parts, entries, DIRECTORY_END, end))


def _packed(name: str, payload: bytes) -> Packed:
    return _stored(payload) if len(payload) < SMALL or name.endswith(PICTURE) else _deflated(payload)


def _stored(payload: bytes) -> Packed:
    return Packed(STORED, zlib.crc32(payload), len(payload), payload)


@lru_cache(maxsize=16)  # some members, as a style sheet, are the same in one file after the other
def _deflated(payload: bytes) -> Packed:
    deflate = zlib.compressobj(LEVEL, zlib.DEFLATED, -_window(len(payload)))  # negative: no header of zlib's own
    return Packed(DEFLATED, zlib.crc32(payload), len(payload), deflate.compress(payload) + deflate.flush())


def _window(size: int) -> int:
    """As wide as the payload: clearing a wider one takes longer than compressing the small files of a book."""
    return min(max(NARROWEST, size.bit_length()), zlib.MAX_WBITS)


def _facts(name: str, packed: Packed) -> bytes:
    """What the header of a member and its entry in the directory both say."""
    sizes = (len(packed.payload), packed.size, len(name), 0)
    return FACTS.pack(VERSION, FLAGS, packed.method, MIDNIGHT, FIRST_DAY, packed.checksum, *sizes)
