"""Containers as inputs: what is in them is read, what is wrong with them is named, and nothing leads out of them."""

import bz2
import csv
import gzip
import importlib.util
import io
import json
import lzma
import mailbox
import random
import tarfile
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from convert.archive.containers import Terms
from convert.archive.inputs import Asked, Input, gather


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def found(name, **terms):
    return list(gather(Asked(names=(name,), terms=Terms(**terms))))


def texts(name, **terms):
    """Each text by the place of its outputs."""
    return {item.stem.as_posix(): item.data for item in found(name, **terms) if isinstance(item, Input)}


def errors(name, **terms):
    """What could not be read."""
    return {item.name: str(item.error) for item in found(name, **terms) if not isinstance(item, Input)}


def zipped(name, entries, **options):
    with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED, **options) as file:
        for entry, text in entries.items():
            file.writestr(entry, text)


def tarred(name, entries, mode="w"):
    with tarfile.open(name, mode) as file:
        for entry, text in entries.items():
            member = tarfile.TarInfo(entry)
            member.size = len(text)
            file.addfile(member, io.BytesIO(text))


ENTRIES = {"a.txt": b"One.", "b/c.text": b"Two.", "b/d.jpg": b"no", ".hidden.txt": b"no", "é.TXT": b"Three."}
PLACES = {"wire/a": b"One.", "wire/b/c": b"Two.", "wire/é": b"Three."}


def test_texts_in_a_zip():
    zipped("wire.zip", ENTRIES)
    assert texts("wire.zip") == PLACES
    assert errors("wire.zip") == {}


def test_a_zip_with_a_comment_that_looks_like_its_end():
    zipped("wire.zip", ENTRIES)
    with zipfile.ZipFile("wire.zip", "a") as file:
        file.comment = b"PK\5\6 not the end" * 100
    assert texts("wire.zip") == PLACES


def test_a_large_zip_with_numbers_of_64_bits(monkeypatch):
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 10)
    monkeypatch.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", 1)
    with zipfile.ZipFile("wire.zip", "w") as file:
        for entry, text in ENTRIES.items():
            with file.open(entry, "w", force_zip64=True) as member:
                member.write(text * 10)
    assert texts("wire.zip") == {place: text * 10 for place, text in PLACES.items()}


@pytest.mark.parametrize("ending", [".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz"])
def test_texts_in_a_tar(ending):
    kind = ending.replace(".tgz", ".tar.gz").rpartition(".tar")[2].lstrip(".")
    tarred(f"wire{ending}", ENTRIES, f"w:{kind}" if kind else "w")
    assert texts(f"wire{ending}") == PLACES


@pytest.mark.skipif(not importlib.util.find_spec("zstandard"), reason="needs the extra zstd")
def test_texts_in_a_tar_behind_zstandard():
    import zstandard  # noqa: PLC0415

    tarred("wire.tar", ENTRIES)
    Path("wire.tar.zst").write_bytes(zstandard.compress(Path("wire.tar").read_bytes()))
    assert texts("wire.tar.zst") == PLACES


LINES = [{"text": "One.", "id": "x/1"}, {"text": "Two é.", "id": 2, "extra": [1]}, {"body": {"text": "Three."}}]


@pytest.mark.parametrize("compress", [None, gzip.compress, bz2.compress, lzma.compress])
def test_json_lines(compress):
    data = "\n".join(json.dumps(line) for line in LINES).encode() + b"\n\nnot json\n[1]\n"
    name = f"wire.jsonl{ {None: '', gzip.compress: '.gz', bz2.compress: '.bz2', lzma.compress: '.xz'}[compress] }"
    Path(name).write_bytes(compress(data) if compress else data)
    assert texts(name) == {"wire/1": b"One.", "wire/2": "Two é.".encode()}
    assert texts(name, id_field="id") == {"wire/x 1": b"One.", "wire/2": "Two é.".encode()}
    assert texts(name, text_field="body.text") == {"wire/3": b"Three."}
    said = errors(name)
    assert said[f"{name}:3"] == "has no field 'text'; name one of these with --text-field: body"
    assert said[f"{name}:5"].startswith("this line cannot be read: JSON is malformed")
    assert said[f"{name}:6"].startswith("this line cannot be read: Expected `object`")


def test_a_field_that_is_no_text_is_named():
    Path("wire.jsonl").write_text('{"text": 5}\n{"text": "\\ud800"}\n')
    assert errors("wire.jsonl")["wire.jsonl:1"] == "its field 'text' is no text; name another with --text-field"


@pytest.mark.parametrize(("ending", "separator"), [("csv", ","), ("csv", ";"), ("tsv", "\t")])
def test_tables(ending, separator):
    with Path(f"wire.{ending}").open("w", newline="", encoding="utf-8-sig") as file:
        rows = csv.writer(file, delimiter=separator)
        rows.writerows([["id", "text"], ["a", "One,\ntwo; three."], ["b", "Four é."], ["c"]])
    assert texts(f"wire.{ending}", id_field="id") == {"wire/a": b"One,\ntwo; three.", "wire/b": "Four é.".encode()}
    assert errors(f"wire.{ending}") == {
        f"wire.{ending}:3": "has no field 'text'; name one of these with --text-field: id"
    }


def test_mailboxes():
    box = mailbox.mbox("wire.mbox")
    message = EmailMessage()
    message["Subject"], message["From"] = "The ferry\n stays".replace("\n", ""), "Ann Lee <ann@example.org>"
    message["Date"] = "Sun, 03 May 2026 10:20:00 +0200"
    message.set_content("From the harbour.\n\nIt sails, says André.\n")
    message.add_alternative("<p>It sails.</p>", subtype="html")
    box.add(message)
    page = EmailMessage()
    page.set_content("<p>No.</p>", subtype="html")
    box.add(page)
    box.close()
    text = "The ferry stays\n\nBy Ann Lee\n\n2026-05-03\n\nFrom the harbour.\n\nIt sails, says André.\n"
    assert texts("wire.mbox") == {"wire/000001": text.encode()}
    assert errors("wire.mbox") == {"wire.mbox:2": "this message has no plain text"}


@pytest.mark.skipif(not importlib.util.find_spec("pyarrow"), reason="needs the extra parquet")
def test_parquet():
    import pyarrow  # noqa: PLC0415
    from pyarrow import parquet  # noqa: PLC0415

    parquet.write_table(pyarrow.table({"id": ["a", "b"], "text": ["One.", None], "n": [1, 2]}), "wire.parquet")
    assert texts("wire.parquet", id_field="id") == {"wire/a": b"One."}
    assert errors("wire.parquet")["wire.parquet:2"].startswith("has no field 'text'")
    wrong = "has no field 'body'; name one of these with --text-field: id, text, n"
    assert errors("wire.parquet", text_field="body") == {"wire.parquet": wrong}
    Path("bad.parquet").write_bytes(b"PAR1" + b"x" * 100)
    assert "cannot be unpacked" in errors("bad.parquet")["bad.parquet"]


WARC = """\
WARC/1.0\r
WARC-Type: conversion\r
WARC-Target-URI: https://example.org/News/a-b.html\r
WARC-Record-ID: <urn:uuid:1>\r
Content-Type: text/plain\r
Content-Length: 4\r
\r
One.\r
\r
WARC/1.0\r
WARC-Type: conversion\r
WARC-Target-URI: https://example.org/picture\r
WARC-Record-ID: <urn:uuid:2>\r
Content-Type: image/png\r
Content-Length: 2\r
\r
no\r
\r
"""


@pytest.mark.skipif(not importlib.util.find_spec("fastwarc"), reason="needs the extra warc")
@pytest.mark.parametrize("name", ["wire.warc", "wire.warc.gz", "wire.warc.wet.gz"])
def test_web_archives(name):
    Path(name).write_bytes(gzip.compress(WARC.encode()) if name.endswith(".gz") else WARC.encode())
    assert texts(name) == {"wire/000001-example-org-news-a-b-html": b"One."}


@pytest.mark.parametrize(
    ("kind", "package"), [("parquet", "pyarrow"), ("warc", "fastwarc.warc"), ("jsonl.zst", "zstandard")]
)
def test_a_missing_package_is_named_with_the_way_to_get_it(monkeypatch, kind, package):
    monkeypatch.setitem(__import__("sys").modules, package, None)
    Path(f"wire.{kind}").write_bytes(b"x")
    extra = {"jsonl.zst": "zstd"}.get(kind, kind)
    assert errors(f"wire.{kind}")[f"wire.{kind}"].endswith(f"needs another package: pip install 'copydesk[{extra}]'")


# --- what is wrong with them


@pytest.mark.parametrize("name", ["../out.txt", "a/../../out.txt", "..\\out.txt", "/..", "C:\\..\\x.txt"])
def test_names_that_lead_out_are_refused(name):
    name = name if name.endswith(".txt") else f"{name}/x.txt"
    zipped("wire.zip", {"a.txt": b"One.", name.replace("\\", "/"): b"Two."})
    tarred("wire.tar", {"a.txt": b"One.", name: b"Two."})
    for container in ("wire.zip", "wire.tar"):
        assert texts(container) == {"wire/a": b"One."}
        (said,) = errors(container).values()
        assert said.startswith("its name leads out of the output folder")


def test_names_from_the_root_stay_below_the_output_folder():
    tarred("wire.tar", {"/etc/passwd.txt": b"One.", "C:\\aux.txt": b"Two."})
    assert texts("wire.tar") == {"wire/etc/passwd": b"One.", "wire/C/_aux": b"Two."}


def test_links_in_a_tar_are_not_followed():
    with tarfile.open("wire.tar", "w") as file:
        link = tarfile.TarInfo("a.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        file.addfile(link)
    assert errors("wire.tar") == {"wire.tar": "holds no texts; of archives *.txt and *.text are read"}


def test_a_wrong_checksum_costs_one_entry():
    zipped("wire.zip", {"a.txt": b"One.", "b.txt": b"Two.", "c.txt": b"Three."})
    data = Path("wire.zip").read_bytes()
    directory = data.index(b"PK\1\2", data.index(b"PK\1\2") + 1)
    Path("wire.zip").write_bytes(data[: directory + 16] + b"\0\0\0\0" + data[directory + 20 :])
    assert texts("wire.zip") == {"wire/a": b"One.", "wire/c": b"Three."}
    assert "the checksum is wrong" in errors("wire.zip")["wire.zip:b.txt"]


@pytest.mark.parametrize("ending", ["zip", "tar", "tar.gz", "tar.xz", "jsonl.gz"])
def test_half_a_container_is_named_and_gives_what_it_still_has(ending):
    noise = random.Random(1)
    many = {f"{number:03}.txt": noise.randbytes(3000) for number in range(50)}
    if ending == "zip":
        zipped("wire.zip", many)
    elif ending == "jsonl.gz":
        lines = (json.dumps({"text": text.hex()}) for text in many.values())
        Path("wire.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode()))
    else:
        tarred(f"wire.{ending}", many, f"w:{ending.rpartition('tar')[2].lstrip('.')}".rstrip(":"))
    data = Path(f"wire.{ending}").read_bytes()
    Path(f"wire.{ending}").write_bytes(data[: len(data) // 2])
    said = errors(f"wire.{ending}")
    assert list(said)[-1].startswith(f"wire.{ending}")
    assert "cannot be unpacked" in list(said.values())[-1] or "cannot be read" in list(said.values())[-1]
    assert ending == "zip" or 5 < len(texts(f"wire.{ending}")) < 50


@pytest.mark.parametrize("ending", ["zip", "tar.gz", "jsonl", "csv", "mbox", "txt"])
def test_a_text_that_is_too_large_is_not_read(ending):
    large, small = b"x" * 3000, b"One."
    name = f"wire.{ending}"
    if ending == "zip":
        zipped(name, {"a.txt": large, "b.txt": small})
    elif ending == "tar.gz":
        tarred(name, {"a.txt": large, "b.txt": small}, "w:gz")
    elif ending == "mbox":
        Path(name).write_bytes(b"From a\n\n" + large + b"\n\nFrom b\n\nOne.")
    elif ending == "txt":
        Path(name).write_bytes(large)
    elif ending == "jsonl":
        Path(name).write_bytes(b'{"text": "%s"}\n{"text": "One."}' % large)
    else:
        Path(name).write_bytes(b"text\n%s\nOne.\n" % large)
    (said,) = errors(name, max_bytes=1000).values()
    assert "1,000 bytes and is not read; allow more with --max-bytes" in said or "field larger than field limit" in said
    assert list(texts(name, max_bytes=1000).values()) == ([] if ending == "txt" else [small])


def test_an_entry_that_lies_about_its_size_is_stopped():
    zipped("wire.zip", {"a.txt": b"x" * 5_000_000, "b.txt": b"One."})
    data = bytearray(Path("wire.zip").read_bytes())
    directory = data.index(b"PK\1\2")
    data[directory + 24 : directory + 28] = (10).to_bytes(4, "little")
    Path("wire.zip").write_bytes(data)
    assert texts("wire.zip") == {"wire/b": b"One."}
    assert "the checksum is wrong" in errors("wire.zip")["wire.zip:a.txt"]


@pytest.mark.parametrize("ending", ["tar.gz", "jsonl.xz", "zip"])
def test_a_bomb_is_stopped(ending):
    name = f"wire.{ending}"
    if ending == "tar.gz":
        tarred(name, {f"{number}.txt": b"\0" * 100_000 for number in range(40)}, "w:gz")
    elif ending == "zip":
        zipped(name, {f"{number}.txt": b"\0" * 100_000 for number in range(400)}, compresslevel=9)
    else:
        Path(name).write_bytes(lzma.compress(b'{"text": "x"}\n' * 20_000))
    said = list(errors(name, max_bytes=100_000).values())
    assert "it may be made to fill a disk" in said[-1]
    assert texts(name, max_bytes=100_000_000)


def test_containers_on_lists_and_behind_patterns_are_opened_once():
    zipped("wire.zip", ENTRIES)
    Path("list").write_text("wire.zip\nwire.zip\n")
    assert len(list(gather(Asked(lists=("list",))))) == 3
    assert len(list(gather(Asked(names=("*.zip", "wire.zip"))))) == 3


def test_containers_in_folders_are_passed_over():
    Path("in").mkdir()
    zipped("in/wire.zip", ENTRIES)
    Path("in/a.txt").write_text("One.")
    assert [str(item) for item in found("in")] == ["in/a.txt"]


def test_an_entry_is_named_with_its_container():
    zipped("wire.zip", ENTRIES)
    assert [str(item) for item in found("wire.zip")] == ["wire.zip:a.txt", "wire.zip:b/c.text", "wire.zip:é.TXT"]
