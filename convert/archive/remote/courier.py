"""The process that talks to object stores, seen from the one that it works for.

Workers are forked, and forking does not go together with the threads that obstore runs its requests on: whoever is
forked from a process that has used obstore cannot use it, and may inherit locks that nobody will ever open. So only a
process of its own uses obstore. The parent has no threads, can fork at any moment, and has many requests under way at
once; workers are given the bytes, as they are of what is in containers, wherever they are.
"""

import os
import threading
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any

import msgspec

from convert.archive.forking import context
from convert.archive.remote.errands import errands
from convert.archive.remote.extra import SETTINGS
from convert.archive.remote.trouble import Trouble

GONE = Trouble("lost", "the process that talks to object stores has ended")


class Courier:
    """Takes errands, which are named and described in `errands`, and hands over what came of each when asked for it."""

    def __init__(self) -> None:
        self.pipe, its_end = context().Pipe()
        self.process = context().Process(target=_serve, args=(its_end, self.pipe), daemon=True)
        self.process.start()
        its_end.close()
        self.tickets = 0
        self.answers: dict[int, Any] = {}
        self.lock = threading.Lock()  # a program may convert in several threads

    def send(self, errand: str, *particulars: Any) -> "Errand":
        """Begin an errand."""
        with self.lock:
            self.tickets += 1
            with suppress(OSError):  # it is gone: whoever waits for its answer will see that
                self.pipe.send((self.tickets, errand, particulars))
            return Errand(self, self.tickets)

    def answer(self, ticket: int) -> Any:
        """What came of an errand, each once: its result, or a `Trouble`."""
        with self.lock:
            try:
                while ticket not in self.answers:
                    number, answer = self.pipe.recv()
                    self.answers[number] = answer
            except (EOFError, OSError):
                return GONE
            except KeyboardInterrupt:
                self.close()  # for an answer may be half read
                raise
            return self.answers.pop(ticket)

    def ask(self, errand: str, *particulars: Any) -> Any:
        """Run an errand, and wait for what comes of it."""
        return self.send(errand, *particulars).answer()

    def close(self) -> None:
        """End it, whatever it is at."""
        self.pipe.close()
        self.process.kill()
        self.process.join()


class Errand(msgspec.Struct, frozen=True):
    """An errand that is under way."""

    courier: Courier
    ticket: int

    def answer(self) -> Any:
        """What comes of it, once: its result, or a `Trouble`."""
        return self.courier.answer(self.ticket)


def courier() -> Courier:
    """The courier of this process, which knows the settings and credentials of this moment."""
    state = (os.getpid(), _settings())
    found = COURIERS.get(state)
    if found is None or not found.process.is_alive():
        COURIERS.clear()  # who is still asked for answers lives as long as that
        COURIERS[state] = found = Courier()
    return found


COURIERS: dict[tuple[int, tuple[tuple[str, str], ...]], Courier] = {}


def _settings() -> tuple[tuple[str, str], ...]:
    return tuple(sorted((name, value) for name, value in os.environ.items() if name.startswith(SETTINGS)))


def _serve(pipe: "Connection[Any, Any]", other_end: "Connection[Any, Any]") -> None:
    other_end.close()
    errands(pipe)
