"""Addresses in object stores, and what can be said of them without a store."""

import subprocess
import sys
from pathlib import Path

import pytest
from clouds import need_cloud
from typer.testing import CliRunner

from convert.archive.errors import WrongUsage
from convert.archive.inputs import Asked
from convert.archive.inputs.rule import Rule
from convert.archive.ledger import ledger_of
from convert.archive.remote.address import Address, address_of, destination
from convert.archive.remote.trouble import Trouble
from convert.cli import app


@pytest.mark.parametrize("scheme", ["s3", "gs", "az"])
def test_an_address_is_a_bucket_and_a_key(scheme):
    address = address_of(f"{scheme}://wire/2026/05/a b.txt")
    assert address == Address(scheme, "wire", "2026/05/a b.txt")
    assert str(address) == f"{scheme}://wire/2026/05/a b.txt"
    assert (address.root, address.path.name) == (f"{scheme}://wire", "a b.txt")


@pytest.mark.parametrize("written", ["s3://wire", "s3://wire/", "s3://wire/in/"])
def test_a_prefix_ends_in_a_slash_or_is_the_bucket(written):
    assert address_of(written).is_prefix
    assert str(address_of(written)) == written.rstrip("/")


@pytest.mark.parametrize("name", ["wire", "a/s3://wire", "http://wire/a", "S3://wire", "s3:/wire/a"])
def test_other_names_are_paths(name):
    assert address_of(name) is None
    assert destination(name) == Path(name)


def test_an_address_names_a_bucket():
    with pytest.raises(WrongUsage, match=r"az:///a: names no bucket; write it as az://BUCKET/PREFIX"):
        address_of("az:///a")


def test_what_is_below_a_prefix():
    prefix = address_of("s3://wire/in")
    assert prefix.holds(address_of("s3://wire/in/a.txt"))
    assert not prefix.holds(address_of("s3://wire/inn/a.txt"))
    assert not prefix.holds(address_of("gs://wire/in/a.txt"))
    assert prefix.below("a.txt") == address_of("s3://wire/in/a.txt")
    assert address_of("s3://wire").below("a.txt") == address_of("s3://wire/a.txt")


def test_each_address_has_a_ledger_of_its_own():
    names = {
        ledger_of(address_of(url)) for url in ("s3://wire/a/b", "s3://wire/a-b", "gs://wire/a/b", "s3://wire/a/b/")
    }
    assert len(names) == 3
    assert all(name.parent == Path() for name in names)


def test_which_objects_are_inputs():
    is_input = Rule(Asked(names=("s3://wire/in", "s3://wire/a.md")))
    assert is_input(address_of("s3://wire/in/sub/a.txt"))
    assert is_input(address_of("s3://wire/a.md"))
    assert not is_input(address_of("s3://wire/in/a.md"))
    assert not is_input(Path("in/a.txt"))


def test_a_missing_extra_is_named(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("Text.")
    monkeypatch.setattr("convert.archive.remote.extra.find_spec", lambda name: None)
    for arguments in (["s3://wire/in", "-o", "out"], ["a.txt", "-o", "s3://wire/out"]):
        result = CliRunner().invoke(app, ["convert", *arguments])
        assert result.exit_code == 2
        (line,) = result.output.splitlines()
        assert line.endswith("needs another package: pip install 'copydesk[cloud]'")


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (FileNotFoundError("Object at location a not found: <Code>NoSuchKey</Code>"), "missing"),
        (FileNotFoundError("Object at location a not found: <Code>NoSuchBucket</Code>"), "lost"),
        (FileNotFoundError("The specified container does not exist: ContainerNotFound"), "lost"),
        (ValueError("Could not parse path: .."), "barred"),
        (OSError("No space left on device"), "lost"),
    ],
)
def test_what_an_error_means_for_other_objects(error, trouble):
    assert Trouble.of(error).kind == trouble


@pytest.mark.parametrize(
    ("url", "kind"), [("s3://wire", "S3Store"), ("gs://wire", "GCSStore"), ("az://wire", "AzureStore")]
)
def test_each_kind_of_address_has_its_store(url, kind, monkeypatch):
    need_cloud()
    monkeypatch.setenv("AZURE_STORAGE_ACCOUNT_NAME", "desk")
    program = f"from convert.archive.remote.errands import store; print(store({url!r}))"  # obstore has threads
    made = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert made.startswith(f"{kind}(")
    assert '"wire"' in made
