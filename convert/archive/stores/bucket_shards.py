"""Packs of outputs in an object store: each is made on this machine, and put in its place when it is whole."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from convert.archive.errors import OutputIsInput
from convert.archive.ledger import Ledger
from convert.archive.packs.kinds import Kind
from convert.archive.remote.address import Address
from convert.archive.remote.courier import courier
from convert.archive.remote.requests import upload_to
from convert.archive.remote.trouble import Trouble
from convert.archive.stores.shards import Shards
from convert.archive.task import Task


class BucketShards(Shards):
    """The same as packs in a folder, with a folder that lasts as long as the run."""

    def __init__(  # noqa: PLR0913 - what it is made of
        self,
        address: Address,
        kind: Kind,
        task: Task,
        ledger: Ledger,
        *,
        is_input: Callable[[Path | Address], bool],
        size: int | None,
    ) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="copydesk-")
        self.address, self.taken = address, is_input
        path = Path(self.folder.name, address.path.name)
        super().__init__(path, kind, task, ledger, is_input=self._is_input, size=size)

    def close(self) -> None:
        """Remove a pack that is not finished, and the folder."""
        super().close()
        self.folder.cleanup()

    def _is_input(self, path: Path) -> bool:
        address = self._address(path)
        if self.taken(address):
            raise OutputIsInput(str(address))
        return False

    def _is_there(self, path: Path) -> bool:
        address = self._address(path)
        return not isinstance(courier().ask("size", address.root, address.key), Trouble)

    def _deliver(self, unfinished: Path, path: Path) -> None:
        upload_to(self._address(path), unfinished)
        unfinished.unlink()

    def _address(self, path: Path) -> Address:
        key = self.address.path.with_name(path.name)
        return Address(self.address.scheme, self.address.bucket, key.as_posix())
