"""The judges of JATS are awake: each finds what is planted, and nothing in a clean document."""

import pytest
from validators_jats import jats4r_errors, jats_dtd_errors, needs_dtd, needs_jats4r

CLEAN = """<article xmlns:xlink="http://www.w3.org/1999/xlink" article-type="news" dtd-version="1.3" xml:lang="en">
  <front>
    <journal-meta><journal-id/><issn/></journal-meta>
    <article-meta>
      <title-group><article-title>A bridge</article-title></title-group>
      <contrib-group>
        <contrib contrib-type="author"><string-name>Ann Lee</string-name><xref ref-type="aff" rid="a1"/></contrib>
        <contrib contrib-type="author"><string-name>Bo Ray</string-name><xref ref-type="aff" rid="a2"/></contrib>
      </contrib-group>
      <aff id="a1"><institution>Kiel Bureau</institution></aff><aff id="a2"><institution>Desk</institution></aff>
      <pub-date-not-available/>
      <permissions/>
    </article-meta>
  </front>
  <body>
    <sec><title>What it cost</title>
      <p>Too much, says <ext-link xlink:href="https://a.example/">the office</ext-link>.</p>
      <table-wrap id="t1"><table><tr><th>Steel</th><td>31</td></tr></table></table-wrap>
    </sec>
  </body>
</article>"""


def with_planted(clean: str, planted: str) -> bytes:
    assert CLEAN.count(clean) == 1
    return CLEAN.replace(clean, planted).encode()


@needs_dtd
def test_a_clean_document_is_valid():
    assert jats_dtd_errors(CLEAN.encode()) == []


@needs_jats4r
def test_a_clean_document_keeps_the_rules():
    assert jats4r_errors(CLEAN.encode()) == []


@needs_dtd
@pytest.mark.parametrize(
    ("clean", "planted", "error"),
    [
        ("<issn/>", "", "issn"),
        ("</sec>", "</sec><p>Behind a section.</p>", "body"),
        ('rid="a2"', 'rid="a3"', "a3"),
        ('<aff id="a2">', '<aff id="a1">', "a1"),
        ("<p>Too much", "<p>Too<break/>much", "break"),
        ('<ext-link xlink:href="', '<ext-link href="', "href"),
    ],
)
def test_the_dtd_objects(clean, planted, error):
    errors = jats_dtd_errors(with_planted(clean, planted))
    assert errors
    assert error in errors[0]


@needs_jats4r
@pytest.mark.parametrize(
    ("clean", "planted", "error"),
    [
        ("<permissions/>", "", "error in permissions-errors: Missing top-level <permissions> element"),
        ("the office", "https://a.example/", "error in accessibility-errors: Text that describes the linked object"),
        ("the office", "https://a.example/b", "warning in accessibility-warnings: A URI is not descriptive link text"),
        ("<th>Steel</th>", "<td>Steel</td>", "error in accessibility-errors: <th> element not found"),
        ("<title>What it cost</title>", "", "error in accessibility-errors: Each sec element must have a title"),
        (
            "<p>Too",
            "<fig><caption><p>A fig</p></caption></fig><p>Too",
            "error in display-object-errors: Images in <fig>",
        ),
        ('<table-wrap id="t1">', "<table-wrap>", "warning in display-object-warnings-2: <table-wrap> has no id"),
        (
            "<table>",
            "<caption><p>Costs</p></caption><table>",
            "warning in display-object-warnings-1: <table-wrap> has no",
        ),
        ('rid="a1"', 'rid="a2"', "error in auths-aff-errors: When there is more than one author"),
        ("What it cost", "Conflict of Interest", "error in coi-errors: Conflict of Interest Statements"),
    ],
)
def test_jats4r_objects(clean, planted, error):
    assert any(found.startswith(error) for found in jats4r_errors(with_planted(clean, planted)))
