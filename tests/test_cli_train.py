"""The command learns a model, and other commands read with it."""

from pathlib import Path

import pytest
from small_corpus import write_corpus
from typer.testing import CliRunner

from convert.cli import app

STORY = "Bridge opens\n\nBy Ann Lee\n\nThe bridge over the river was opened on Monday by the mayor of the town.\n"


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, list(words))
    return result.exit_code, result.output


def test_a_model_is_learned_and_used(tmp_path: Path) -> None:
    pytest.importorskip("scipy")
    corpus, model, story = write_corpus(tmp_path / "corpus"), tmp_path / "my.model", tmp_path / "story.txt"
    story.write_text(STORY, "utf-8")
    learned = CliRunner().invoke(app, ["train", str(corpus), "-o", str(model)])
    assert learned.exit_code == 0
    assert [line.split()[1] for line in learned.stderr.splitlines()] == [
        "looking",
        "learning",
        "learning",
        "looking",
        "looking",
    ]
    assert learned.stdout == f"{model}: learned from {len(list(corpus.glob('*.json')))} documents\n"
    code, said = run("convert", str(story), "--model", str(model), "-t", "markdown", "-o", "-")
    assert code == 0
    assert "title: Bridge opens" in said
    assert run("explain", str(story), "--model", str(model))[0] == 0


@pytest.mark.parametrize("content", [None, "", "{}", '{"version": 99}', "not a model"])
def test_what_is_no_model_is_said_in_a_line(tmp_path: Path, content: str | None) -> None:
    story, model = tmp_path / "story.txt", tmp_path / "bad.model"
    story.write_text(STORY, "utf-8")
    if content is not None:
        model.write_text(content, "utf-8")
    code, said = run("convert", str(story), "--model", str(model), "-o", str(tmp_path / "out"))
    assert code == 2
    assert len(said.splitlines()) == 1
    assert "bad.model" in said
    assert "copydesk train" in said
    assert not (tmp_path / "out").exists()


def test_a_corpus_that_is_not_there_is_named(tmp_path: Path) -> None:
    pytest.importorskip("scipy")
    code, said = run("train", str(tmp_path / "nothing"), "-o", str(tmp_path / "my.model"))
    assert code == 2
    assert "nothing" in said


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ((), "nothing to do: name a file for the model with -o, or judge by folds with --folds 5"),
        (("-o", "a-folder"), "cannot write a-folder: it is a folder; choose another folder with -o"),
        (
            ("--folds", "2", "--save-pred", "a-folder"),
            "cannot write a-folder: it is a folder; choose another folder with -o",
        ),
    ],
)
def test_what_cannot_be_done_is_said_before_anything_is_learned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: tuple[str, ...], said: str
) -> None:
    pytest.importorskip("scipy")
    monkeypatch.chdir(tmp_path)
    Path("a-folder").mkdir()
    write_corpus(tmp_path / "corpus")
    ended = CliRunner().invoke(app, ["train", "corpus", *asked])
    assert ended.exit_code == 2
    assert ended.stderr == f"copydesk: {said}\n"
