"""The examples in the documentation do what they say."""

import doctest
import re
from importlib import import_module
from pathlib import Path

import pytest

from formats.writer_options import options_of

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


def test_the_page_on_writers(capsys: pytest.CaptureFixture[str]) -> None:
    """Its pieces of code run one after the other, and what they are said to give is what they give."""
    space: dict[str, object] = {}
    promised = 0
    for block in BLOCK.findall((ROOT / "docs" / "writing-a-writer.md").read_text(encoding="utf-8")):
        exec(block, space)
        for expression, _, value in (line.partition("  # b'") for line in block.splitlines() if "  # b'" in line):
            assert repr(eval(expression, space)) == f"b'{value}"
            promised += 1
    assert promised == 2
    assert capsys.readouterr().out.startswith("Article")
    assert [str(option) for option in options_of(space["write"])] == ["loud (true or false)"]


def test_the_page_on_writers_shows_the_example_as_it_is() -> None:
    page = (ROOT / "docs" / "writing-a-writer.md").read_text(encoding="utf-8")
    project = (ROOT / "examples" / "copydesk-tei" / "pyproject.toml").read_text(encoding="utf-8")
    [shown] = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    assert shown in project
    source = (ROOT / "examples" / "copydesk-tei" / "src" / "copydesk_tei.py").read_text(encoding="utf-8")
    for name in ("write", "element", "titles", "block", "inlines", "note_id"):
        assert f"`{name}`" in page
        assert f"def {name}(" in source
