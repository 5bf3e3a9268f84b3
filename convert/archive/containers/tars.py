"""Tar files, compressed or not: one entry at a time, in the order of the file."""

import tarfile
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from convert.archive.containers.entry import Entry, Found, Terms, barred, holds_text, safe_place, whole
from convert.archive.containers.errors import TooLarge
from formats.errors import CopydeskError


def entries(stream: BinaryIO, terms: Terms) -> Iterator[Found]:
    """The texts in a tar file; links in it lead nowhere."""
    with tarfile.open(fileobj=stream, mode="r|", errors="surrogateescape") as tar:
        while (member := tar.next()) is not None:
            cast(Any, tar).members.clear()  # it would hold them all
            if member.isfile() and holds_text(member.name):
                yield _entry(tar, member, terms.max_bytes)


def _entry(tar: tarfile.TarFile, member: tarfile.TarInfo, most: int) -> Found:
    try:
        place = safe_place(member.name)
        if member.size > most:
            raise TooLarge(most)
        stream = tar.extractfile(member)
        assert stream is not None
        return Entry(name=member.name, place=place, data=whole(cast(BinaryIO, stream), most))
    except CopydeskError as error:
        return barred(member.name, error)
