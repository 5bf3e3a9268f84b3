"""The examples in the documentation do what they say."""

import doctest
import re
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
# '```python ... ```'
BLOCK = re.compile(r"```python\n(.*?)```", re.DOTALL)


@pytest.mark.parametrize(
    "name",
    [
        "convert.archive.containers.entry",
        "convert.archive.inputs.order",
        "convert.archive.library",
        "convert.archive.names",
        "convert.reading.explain",
        "convert.reading.read",
        "convert.reading.several",
        "formats.registry",
    ],
)
def test_docstrings(name: str) -> None:
    tried = doctest.testmod(import_module(name))
    assert tried.attempted > 0
    assert tried.failed == 0


def test_the_readme() -> None:
    [block] = BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    space: dict[str, object] = {}
    lines = [line for line in block.splitlines() if line.strip()]
    exec("\n".join(line for line in lines if line.startswith("import") or " = " in line.partition("#")[0]), space)
    shown = [line.partition("# '") for line in lines if "# '" in line]
    assert len(shown) == 3
    for expression, _, value in shown:
        assert repr(eval(expression, space)) == f"'{value}"
    assert eval(lines[-1], space)
