"""The judges of JATS: the DTD of NISO, run by lxml, and the Schematron rules of JATS4R, run by Saxon."""

import os
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from lxml.builder import ElementMaker

STANDARDS = Path(os.environ.get("COPYDESK_STANDARDS", Path(__file__).resolve().parents[2] / "shared"))
DTD = STANDARDS / "jats-1.3" / "JATS-journalpublishing1-3.dtd"
RULES = STANDARDS / "jats4r" / "jats4r.sch"

SCHEMATRON = "{http://purl.oclc.org/dsdl/schematron}"
XSLT = "{http://www.w3.org/1999/XSL/Transform}"
NAMESPACES = {
    "xsl": XSLT.strip("{}"),
    "xs": "http://www.w3.org/2001/XMLSchema",
    "xsd": "http://www.w3.org/2001/XMLSchema",
}
XSL = ElementMaker(namespace=NAMESPACES["xsl"], nsmap=NAMESPACES)

needs_dtd = pytest.mark.skipif(not DTD.exists(), reason=f"there is no DTD at {DTD}: set COPYDESK_STANDARDS")
needs_rules = pytest.mark.skipif(not RULES.exists(), reason=f"there are no rules at {RULES}: set COPYDESK_STANDARDS")
needs_saxon = pytest.mark.skipif(
    find_spec("saxonche") is None, reason="saxonche, which runs the rules, is not installed"
)


def needs_jats4r(test: Any) -> Any:
    """Skip `test` where the rules of JATS4R cannot be run."""
    return needs_dtd(needs_rules(needs_saxon(test)))


def jats_dtd_errors(payload: bytes) -> list[str]:
    """What the DTD of JATS Publishing 1.3 says against `payload`; nothing if it is valid."""
    dtd = _dtd()
    dtd.validate(etree.fromstring(payload))
    return [f"{error.line}: {error.message}" for error in dtd.error_log]


def jats4r_errors(payload: bytes) -> list[str]:
    """What the rules of JATS4R say against `payload`, errors and warnings; nothing if it keeps them all."""
    saxon, stylesheet = _stylesheet()
    body = etree.tostring(etree.fromstring(payload), encoding="unicode")
    typed = f"<!DOCTYPE article [{_id_attributes()}]>{body}"
    found = stylesheet.transform_to_string(xdm_node=saxon.parse_xml(xml_text=typed, encoding="utf-8"))
    return [
        f"{failure.get('role')} in {failure.get('pattern')}: {' '.join(failure.xpath('string()').split())}"
        for failure in etree.fromstring(found.encode())
        if failure.get("role") != "info"
    ]


@cache
def _dtd() -> etree.DTD:
    return etree.DTD(str(DTD))


@cache
def _id_attributes() -> str:
    """Declares the IDs and the references to them, which `id()` in a rule looks for, without the rest of the DTD."""
    kinds = {"id": "ID", "idref": "IDREF", "idrefs": "IDREFS"}
    return "".join(
        f"<!ATTLIST {element.name} {attribute.name} {kinds[attribute.type]} #IMPLIED>"
        for element in _dtd().iterelements()
        for attribute in element.iterattributes()
        if element.prefix is None and attribute.type in kinds
    )


@cache
def _stylesheet() -> tuple[Any, Any]:
    """Saxon, and the rules compiled to XSLT: a mode for each pattern, in which the first rule that matches wins."""
    import saxonche  # noqa: PLC0415 - only those who have it get here

    saxon = saxonche.PySaxonProcessor(license=False)
    text = etree.tostring(_compiled(etree.parse(RULES).getroot()), encoding="unicode")
    return saxon, saxon.new_xslt30_processor().compile_stylesheet(stylesheet_text=text, encoding="utf-8")


def _compiled(schema: Any) -> Any:
    """A Schematron schema as an XSLT stylesheet that lists every failure."""
    namespaces = {ns.get("prefix"): ns.get("uri") for ns in schema.iter(f"{SCHEMATRON}ns")}
    stylesheet = etree.Element(f"{XSLT}stylesheet", nsmap=NAMESPACES | namespaces, version="3.0")
    stylesheet.set("{http://www.w3.org/XML/1998/namespace}base", RULES.as_uri())
    stylesheet.extend(_variable(let) for let in schema.iterchildren(f"{SCHEMATRON}let"))
    stylesheet.extend(list(schema.iterchildren(f"{XSLT}function")))
    patterns = [etree.parse(RULES.parent / i.get("href")).getroot() for i in schema.iter(f"{SCHEMATRON}include")]
    failures = etree.Element("failures")
    failures.extend(XSL("apply-templates", select="/", mode=pattern.get("id")) for pattern in patterns)
    stylesheet.append(XSL.template(failures, match="/"))
    for pattern in patterns:
        stylesheet.append(XSL.mode({"name": pattern.get("id"), "on-no-match": "shallow-skip"}))
        stylesheet.extend(_templates(pattern))
    return stylesheet


def _templates(pattern: Any) -> list[Any]:
    rules = list(pattern.iterchildren(f"{SCHEMATRON}rule"))
    return [
        XSL.template(
            *(
                _variable(part) if part.tag == f"{SCHEMATRON}let" else _check(part, pattern)
                for part in rule.iter(*PARTS)
            ),
            XSL("apply-templates", select="@* | node()", mode="#current"),
            match=rule.get("context"),
            mode=pattern.get("id"),
            priority=str(len(rules) - place),
        )
        for place, rule in enumerate(rules)
    ]


PARTS = tuple(SCHEMATRON + name for name in ("let", "assert", "report"))


def _variable(let: Any) -> Any:
    return XSL.variable(name=let.get("name"), select=let.get("value"))


def _check(part: Any, pattern: Any) -> Any:
    failure = etree.Element("failure", role=part.get("role", "error"), pattern=pattern.get("id"))
    failure.append(XSL.text(part.text or ""))
    for child in part:
        select = child.get("select") if child.tag == f"{SCHEMATRON}value-of" else "name()"
        failure.extend([XSL("value-of", select=select), XSL.text(child.tail or "")])
    test = part.get("test")
    return XSL("if", failure, test=test if part.tag == f"{SCHEMATRON}report" else f"not({test})")
