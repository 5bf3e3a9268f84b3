"""The options of a writer: the keyword-only parameters of its `write`, behind `report`."""

from collections.abc import Callable, Iterator, Mapping
from inspect import Parameter, signature
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec

from formats.errors import BadOption, UnknownOption

REPORT = "report"
NONE = "none"
UNIONS = (Union, UnionType)  # Optional[int], int | None
WORDS = {bool: "true or false", int: "a whole number", float: "a number", str: "words", NoneType: NONE}


class Option(msgspec.Struct, frozen=True):
    """One option: its name, what it takes, and what holds if nobody says anything."""

    name: str
    type: Any  # a type as in an annotation: bool, int | None, Literal["inline", "reference"]
    default: Any

    def __str__(self) -> str:
        return f"{self.name} ({' or '.join(_told(self.type))})"


def options_of(write: Callable[..., bytes]) -> tuple[Option, ...]:
    """The options of a writer's function `write`, in its order; what has no annotation takes words."""
    hints = get_type_hints(write, include_extras=True)
    parameters = signature(write).parameters.values()
    return tuple(
        Option(one.name, hints.get(one.name, str), one.default)
        for one in parameters
        if one.kind is Parameter.KEYWORD_ONLY and one.name != REPORT
    )


def checked(name: str, write: Callable[..., bytes], given: Mapping[str, object]) -> dict[str, Any]:
    """`given` as `write` takes it, for the format called `name`; words are read as what the option takes.

    Raises `UnknownOption` or `BadOption`.

    >>> from formats import canonical
    >>> checked("json", canonical.write, {"indent": "0"})
    {'indent': 0}
    """
    known = {option.name: option for option in options_of(write)}
    for key in given:
        if key not in known:
            raise UnknownOption(name, key, tuple(known))
    return {key: _taken(name, known[key], value) for key, value in given.items()}


def _taken(name: str, option: Option, value: object) -> Any:
    takes_none = NoneType in get_args(option.type)
    try:
        return msgspec.convert(None if takes_none and value == NONE else value, option.type, strict=False)
    except msgspec.ValidationError as error:
        raise BadOption(name, option.name, str(value), tuple(_told(option.type))) from error


def _told(annotation: Any) -> Iterator[str]:
    """What an annotation takes, in words: "a whole number from 20", "inline", "none"."""
    arguments = get_args(annotation)
    if get_origin(annotation) is Literal:
        yield from map(str, arguments)
    elif get_origin(annotation) is Annotated:
        least = next((one.ge for one in arguments if isinstance(one, msgspec.Meta) and one.ge is not None), None)
        yield " ".join(_told(arguments[0])) + ("" if least is None else f" from {least}")
    elif arguments and get_origin(annotation) in UNIONS:
        for one in arguments:
            yield from _told(one)
    else:
        yield WORDS.get(annotation, str(annotation))
