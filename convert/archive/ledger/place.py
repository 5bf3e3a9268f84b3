"""Where the ledger of an output is: beside it, so that the output holds nothing but outputs."""

import hashlib
from pathlib import Path

from convert.archive.names import safe
from convert.archive.remote.address import Address

SUFFIX = ".copydesk.sqlite"
MOST_LETTERS = 60  # of an address


def ledger_of(output: Path | Address) -> Path:
    """The file of the ledger of `output`, a folder or file: "out.copydesk.sqlite" for "out".

    Where a folder has no name of its own to tell, as "." and "..", the ledger is in it: ".copydesk.sqlite". That of an
    output in an object store is in the current folder: "s3-bucket-out-26e1a9f6.copydesk.sqlite".
    """
    if isinstance(output, Address):
        return Path(_local_name(output) + SUFFIX)
    if output.name in {"", ".."}:
        return output / SUFFIX
    return output.with_name(output.name + SUFFIX)


def _local_name(address: Address) -> str:
    """A name for a file of this machine that no other address has."""
    url = str(address)
    readable = safe(url.replace("://", "-").replace("/", "-"))[:MOST_LETTERS]
    return f"{readable}-{hashlib.blake2b(url.encode(), digest_size=4).hexdigest()}"
