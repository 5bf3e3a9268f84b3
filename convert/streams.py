"""Standard output and standard error of the command."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper

from convert.archive.errors import CannotWrite
from convert.archive.shown import shown

PROGRAM = "copydesk"


def say(line: str) -> None:
    """One line for people, on standard error."""
    print(f"{PROGRAM}: {shown(line)}", file=sys.stderr)


def tolerate_any_name() -> None:
    """Let both streams take any character, whatever encoding the system has for them."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def emit(payload: bytes) -> None:
    """Bytes, as they are, to standard output. Raises what `standard_output` does."""
    with standard_output():
        sys.stdout.flush()
        sys.stdout.buffer.write(payload)


@contextmanager
def standard_output() -> Iterator[None]:
    """All that is printed inside has arrived when this ends, or there is an error.

    Raises `CannotWrite` for a full disk, and `BrokenPipeError` where nobody listens any more.
    """
    try:
        yield
        sys.stdout.flush()
    except OSError as error:
        _give_up_standard_output()
        if isinstance(error, BrokenPipeError):
            raise
        raise CannotWrite("standard output", error.strerror or str(error)) from error


def _give_up_standard_output() -> None:
    """What could not be written would be tried again when the program ends, with a traceback for the user."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
