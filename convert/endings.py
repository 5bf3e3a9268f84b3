"""How a command can end."""

from enum import IntEnum


class Ending(IntEnum):
    """Exit codes."""

    ALL_DONE = 0
    SOME_FAILED = 1
    WRONG_USAGE = 2
    INTERRUPTED = 130  # as shells have it: 128 and the number of the signal
