"""The canonical JSON: it comes back as the same tree, and its schema says what it looks like."""

import json

import jsonschema
import pytest
from hypothesis import given, settings
from strategies import articles, everything

import formats
from formats import canonical

drawn = settings(max_examples=200, deadline=None, derandomize=True)
SCHEMA = jsonschema.Draft202012Validator(formats.schema())


@given(articles())
@drawn
def test_json_comes_back_as_the_same_tree(article):
    payload = formats.write(article, "json")
    assert formats.read_json(payload) == article
    assert formats.read_json(payload.decode()) == article
    assert canonical.write(formats.read_json(payload)) == payload


@given(articles())
@settings(drawn, max_examples=50)
def test_what_is_written_satisfies_the_schema(article):
    SCHEMA.validate(json.loads(formats.write(article, "json")))


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(formats.schema())


@pytest.mark.parametrize("indent", [0, 1, 4])
def test_the_indent_does_not_matter(indent):
    payload = canonical.write(everything(), indent=indent)
    assert formats.read_json(payload) == everything()
    assert payload.count(b"\n") == 1 if indent == 0 else payload.count(b"\n") > 100
    assert payload.endswith(b"}\n")


def without_a_title():
    tree = json.loads(canonical.write(everything()))
    tree["front"]["title"] = "A bridge"
    return json.dumps(tree)


def with_a_stranger():
    tree = json.loads(canonical.write(everything()))
    tree["body"][0]["content"].append({"type": "Picture"})
    return json.dumps(tree)


@pytest.mark.parametrize(
    ("payload", "reason"),
    [
        ("", "not a canonical tree: Input data was truncated"),
        ("{}", "not a canonical tree: Object missing required field"),
        ('{"type": "Article", ', "not a canonical tree: Input data was truncated"),
        (b"\xff", "not a canonical tree: "),
        (without_a_title(), "$.front.title"),
        (with_a_stranger(), "Invalid value 'Picture'"),
    ],
    ids=["empty", "no fields", "cut off", "no UTF-8", "a string for a phrase", "an unknown node"],
)
def test_what_is_no_tree_is_named(payload, reason):
    with pytest.raises(formats.TreeError) as caught:
        formats.read_json(payload)
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)
