"""What an object store said instead of doing what it was asked for."""

import re
from typing import Literal

import msgspec

Kind = Literal[
    "missing",  # there is no such object
    "barred",  # this object, or the name of it, cannot be had; others can
    "taken",  # it is there already, and was not to be replaced
    "lost",  # nothing can be had: no such bucket, no answer, nobody who may
]
NO_BUCKET = re.compile(r"NoSuchBucket|ContainerNotFound|specified bucket does not exist|AccountIsDisabled")
OF_ONE_OBJECT = re.compile(r"KeyTooLong|EntityTooLarge|InvalidObjectState|ObjectNameTooLong")  # <Code>KeyTooLongError
CODE = re.compile(r"<Code>(.*?)</Code>.*?<Message>(.*?)</Message>", re.DOTALL)
STATUS = re.compile(r"Server returned non-2xx status code: (\d{3} [A-Z][\w ]+)")  # "503 Service Unavailable"
NO_ANSWER = re.compile(r"Error performing \w+ (\w+://[^/\s]+)\S* in .*?(?:after (\d+) retries)?.*HTTP error")


class Trouble(msgspec.Struct, frozen=True):
    """A refusal; as plain data, for it comes from another process."""

    kind: Kind
    reason: str

    @classmethod
    def of(cls, error: Exception) -> "Trouble":
        """What an error of obstore's means for other objects, and its reason in a few words."""
        text = str(error)
        return cls(_kind(type(error).__name__, text), _reason(text))


def _kind(name: str, text: str) -> Kind:
    if NO_BUCKET.search(text):
        return "lost"
    match name:
        case "FileNotFoundError":
            return "missing"
        case "AlreadyExistsError" | "PreconditionError":
            return "taken"
        case "PermissionDeniedError" | "InvalidPathError" | "ValueError":
            return "barred"
        case _:
            return "barred" if OF_ONE_OBJECT.search(text) else "lost"


def _reason(text: str) -> str:
    """For example "NoSuchBucket: The specified bucket does not exist", "503 Service Unavailable"."""
    if found := CODE.search(text):
        return f"{found[1]}: {found[2]}".rstrip(".")
    if found := STATUS.search(text):
        return found[1].strip()
    if found := NO_ANSWER.search(text):
        return f"no answer from {found[1]}"
    return text.partition("\n")[0].strip()
