"""What lists name, for who asks whether a file is among it: on disk where it is much."""

import os
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from convert.archive.inputs.lists import names_from
from convert.archive.inputs.seen import Seen
from convert.archive.remote.address import Address, address_of


class Listed:
    """The files, folders and addresses on `lists`, which are read when somebody asks for the first time.

    Only files can be read a second time: what comes through standard input, or another pipe, is not known here.
    """

    def __init__(self, lists: Iterable[str]) -> None:
        self.lists = tuple(source for source in lists if Path(source).is_file())

    def __contains__(self, place: Path | Address) -> bool:
        """Whether a list names `place`, a path without links in it, or an address."""
        return bool(self.lists) and self.places.has(place)

    @cached_property
    def places(self) -> Seen:
        """All that is named."""
        seen = Seen()
        for source in self.lists:
            for name in names_from(source):
                seen.is_new(address_of(name) or Path(os.path.realpath(name)))
        return seen
