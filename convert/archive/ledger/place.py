"""Where the ledger of an output is: beside it, so that the output holds nothing but outputs."""

from pathlib import Path

SUFFIX = ".copydesk.sqlite"


def ledger_of(output: Path) -> Path:
    """The file of the ledger of `output`, a folder or file: "out.copydesk.sqlite" for "out".

    Where a folder has no name of its own to tell, as "." and "..", the ledger is in it: ".copydesk.sqlite".
    """
    if output.name in {"", ".."}:
        return output / SUFFIX
    return output.with_name(output.name + SUFFIX)
