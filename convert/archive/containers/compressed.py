"""The bytes behind a compression, as a stream, and no more of them than an honest file has."""

import bz2
import gzip
import lzma
from collections.abc import Callable
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import Any, BinaryIO, cast

from convert.archive.containers.errors import Bomb
from convert.archive.containers.kinds import compression_of
from convert.archive.errors import MissingExtra

HONEST = 200  # times its size that text is made smaller at most; a bomb has a thousand


def _zstandard(raw: BinaryIO) -> BinaryIO:
    try:
        import zstandard  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtra("zst", "zstd") from error
    return cast(BinaryIO, zstandard.ZstdDecompressor().stream_reader(raw, read_across_frames=True))


OPENERS: dict[str, Callable[[BinaryIO], BinaryIO]] = {
    ".gz": lambda raw: cast(BinaryIO, gzip.GzipFile(fileobj=raw)),
    ".bz2": lambda raw: cast(BinaryIO, bz2.BZ2File(raw)),
    ".xz": lambda raw: cast(BinaryIO, lzma.LZMAFile(raw)),  # noqa: SIM115 - whoever opened `raw` closes it
    ".zst": _zstandard,
}


def opened(path: Path, spared: int) -> BinaryIO:
    """The bytes of `path`, decompressed if its name says that it is compressed.

    Reading raises `Bomb` where they come to more than `HONEST` times its size, and to more than `spared` bytes.
    """
    raw = path.open("rb")
    compression = compression_of(path)
    if compression is None:
        return raw
    try:
        stream = OPENERS[compression](raw)
    except MissingExtra:
        raw.close()
        raise
    return BufferedReader(_Counted(stream, raw, honest_size(path, spared)))


def honest_size(path: Path, spared: int) -> int:
    """How many bytes may come out of a container, if it is not made to do harm; `spared` in any case."""
    return max(spared, HONEST * path.stat().st_size)


class _Counted(RawIOBase):
    """A stream that ends in an error when too much has come out of it."""

    def __init__(self, stream: BinaryIO, raw: BinaryIO, most: int) -> None:
        self.stream, self.raw, self.left, self.most = stream, raw, most, most

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill `buffer`, as all streams do."""
        view = memoryview(buffer)
        piece = self.stream.read(len(view))
        self.left -= len(piece)
        if self.left < 0:
            raise Bomb(self.most)
        view[: len(piece)] = piece
        return len(piece)

    def close(self) -> None:
        if not self.closed:
            self.stream.close()
            self.raw.close()
        super().close()
