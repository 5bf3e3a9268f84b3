"""Options of the test run: accepting goldens, and taking a skipped judge for a failure."""

import os
from collections.abc import Generator
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import settings
from hypothesis.internal.conjecture import providers

AnyReport = TypeVar("AnyReport", pytest.TestReport, pytest.CollectReport)

# Drawn examples are the same on every run, whatever the machine's load: what fails once fails again.
settings.register_profile("copydesk", derandomize=True, deadline=None, database=None)
settings.load_profile("copydesk")
# Nor do they hang on which of our modules happen to be loaded, whose constants would be drawn as well.
providers._get_local_constants = providers.Constants  # type: ignore[attr-defined]

STRICT = os.environ.get("COPYDESK_REQUIRE_VALIDATORS") == "1"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite the goldens instead of comparing with them")


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    """Whether goldens are to be rewritten."""
    return bool(request.config.getoption("--accept"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """With COPYDESK_REQUIRE_VALIDATORS=1 a test that is skipped, for want of a judge most likely, has failed."""
    report = yield
    return _failed_if_skipped(report)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same for a module that is skipped as a whole."""
    report = yield
    return _failed_if_skipped(report)


def _failed_if_skipped(report: AnyReport) -> AnyReport:
    if STRICT and report.skipped and not hasattr(report, "wasxfail"):
        path, line, reason = report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{Path(path).name}:{line}: {reason} (skipping is forbidden here)"
    return report
