"""How processes of ours begin."""

import sys
from multiprocessing import get_context
from typing import Any


def context() -> Any:
    """What starts processes.

    Forked ones share what was loaded before, start in milliseconds, and ask nothing of a caller's script (a main
    guard); no thread of ours runs then. Elsewhere than on Linux forking is not to be trusted.
    """
    return get_context("fork" if sys.platform == "linux" else "spawn")
