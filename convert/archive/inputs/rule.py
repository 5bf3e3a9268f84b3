"""Which files are inputs, told by the names that were given: a million of them are not remembered."""

import fnmatch
import glob
import re
from pathlib import Path

from convert.archive.inputs.files import Asked
from convert.archive.inputs.listed import Listed
from convert.archive.inputs.patterns import ANY_FOLDERS
from convert.archive.item import is_text
from convert.archive.remote.address import Address, address_of


class Rule:
    """Says whether a file is among those that were asked for, also on lists; of patterns on these it knows nothing."""

    def __init__(self, asked: Asked) -> None:
        self.addresses = tuple(address for name in asked.names if (address := address_of(name)))
        paths = [Path(name) for name in asked.names if address_of(name) is None]
        self.files = frozenset(path.resolve() for path in paths if path.is_file())
        self.folders = tuple(path.resolve() for path in paths if path.is_dir())
        patterns = (path for path in paths if not path.exists() and glob.has_magic(str(path)))
        self.listed = Listed(asked.lists)
        self.patterns = tuple(_compiled(path.absolute()) for path in patterns)

    def __call__(self, path: Path | Address) -> bool:
        """Whether `path` is an input."""
        if isinstance(path, Address):
            return path in self.listed or any(self._is_at(path, address) for address in self.addresses)
        place = path.resolve()
        return (
            place in self.files
            or place in self.listed
            or (is_text(path.name) and any(self._is_named(folder) for folder in place.parents))
            or any(pattern.fullmatch(str(path.absolute())) for pattern in self.patterns)
        )

    def _is_named(self, folder: Path) -> bool:
        return folder in self.folders or folder in self.listed

    def _is_at(self, address: Address, named: Address) -> bool:
        return str(address) == str(named) or (is_text(address.path.name) and named.holds(address))


def _compiled(pattern: Path) -> re.Pattern[str]:
    """The expression of the paths that `pattern` matches: "a/**/*.txt" reaches through folders, "a/*.txt" does not."""
    parts = (".*" if part == ANY_FOLDERS else _within_a_part(part) for part in pattern.parts[1:])
    return re.compile("/" + "/".join(parts).replace("/.*/", "/(?:.*/)?"), re.DOTALL)


def _within_a_part(part: str) -> str:
    return fnmatch.translate(part).removeprefix("(?s:").removesuffix(r")\Z").replace(".*", "[^/]*")
