"""Where something is in an object store: `s3://bucket/key`."""

import re
from pathlib import Path, PurePosixPath

import msgspec

from convert.archive.errors import WrongUsage
from convert.archive.shown import shown

SCHEMES = ("s3", "gs", "az")
URL = re.compile(rf"(?P<scheme>{'|'.join(SCHEMES)})://(?P<bucket>[^/]*)/?(?P<key>.*)", re.DOTALL)  # "s3://wire/2026/"


class Address(msgspec.Struct, frozen=True):
    """An object, or a prefix: the objects below it, as if it were a folder."""

    scheme: str  # one of `SCHEMES`
    bucket: str  # of Azure: the container
    key: str = ""  # without a slash at its end; "": all of the bucket
    is_prefix: bool = False  # it was written with a slash at its end

    def __str__(self) -> str:
        return shown(f"{self.root}/{self.key}" if self.key else self.root)

    @property
    def root(self) -> str:
        """The whole bucket: "s3://wire"."""
        return f"{self.scheme}://{self.bucket}"

    @property
    def path(self) -> PurePosixPath:
        """The key as a path, whose name says what the object is."""
        return PurePosixPath(self.key)

    def below(self, name: str) -> "Address":
        """What is called `name` below this prefix."""
        return Address(self.scheme, self.bucket, f"{self.key}/{name}" if self.key else name)

    def holds(self, other: "Address") -> bool:
        """Whether `other` is below this prefix."""
        return self.root == other.root and (not self.key or other.key.startswith(f"{self.key}/"))


def address_of(name: str) -> Address | None:
    """The address that `name` is, if it is one. Raises `WrongUsage` for one without a bucket.

    >>> address_of("s3://wire/2026/05/"), address_of("wire/2026")
    (Address(scheme='s3', bucket='wire', key='2026/05', is_prefix=True), None)
    """
    found = URL.fullmatch(name)
    if found is None:
        return None
    if not found["bucket"]:
        raise WrongUsage(f"{shown(name)}: names no bucket; write it as {found['scheme']}://BUCKET/PREFIX")
    key = found["key"].rstrip("/")
    return Address(found["scheme"], found["bucket"], key, is_prefix=key != found["key"] or not key)


def destination(name: str) -> Path | Address:
    """Where outputs go that are to be at `name`: a path of this machine, or an address."""
    return address_of(name) or Path(name)
