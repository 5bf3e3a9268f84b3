"""What object stores need besides this program: a package, and settings in the environment, as obstore reads them."""

import os
from importlib.util import find_spec

from convert.archive.errors import MissingExtra

PATIENCE = "COPYDESK_STORE_PATIENCE"  # seconds for which a request is tried again while a store does not answer
SETTINGS = ("AWS_", "GOOGLE_", "AZURE_", PATIENCE)
USUAL_PATIENCE = 180.0


def need_obstore(what: str) -> None:
    """Raise `MissingExtra` where there is no obstore. It is not imported: see `courier`."""
    if find_spec("obstore") is None:
        raise MissingExtra(what, "cloud")


def patience() -> float:
    """Seconds for which a request is tried again."""
    try:
        return float(os.environ.get(PATIENCE, USUAL_PATIENCE))
    except ValueError:
        return USUAL_PATIENCE


def plain_http() -> bool:
    """Whether somebody has named an address without encryption, as of a store on this machine: that is meant."""
    return any(os.environ.get(name, "").startswith("http://") for name in ("AWS_ENDPOINT_URL", "AWS_ENDPOINT"))
