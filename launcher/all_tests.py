"""Runs all tests: Maven's, then pytest's."""

from __future__ import annotations

import argparse
import os
import subprocess
from pathlib import Path
from typing import Iterable, NamedTuple
from xml.etree import ElementTree

from .build import build_jar, run_maven
from .environment import find_environment
from .folders import ROOT, TARGET, remove
from .installation import install
from .jdk import Java, find_java
from .kernel import make_kernel
from .lock import only_one
from .messages import CourseError, say
from .processes import child_environment, isolated

PYTEST_REPORT = TARGET / "pytest-report.xml"


class Count(NamedTuple):
    """How many tests ended how."""

    passed: int
    failed: int
    skipped: int

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def test(options: argparse.Namespace) -> int:
    """Runs the Java tests, then, whatever they say, those of the notebooks and the launcher; sums them up."""
    java = find_java(os.environ)
    environment = find_environment(os.environ)
    with only_one():
        install(environment, "lab")
        install(environment, "test")
        java_passed, java_tests = test_java(java)
        build_jar(java)
        make_kernel(java, environment)
        python_passed, python_tests = test_python(java, environment.python, ["--full"] if options.full else [])
    say(f"Java: {java_tests}. Notebooks and launcher: {python_tests}.")
    if not (java_tests.passed and python_tests.passed):
        raise CourseError("No test of one of the two sides passed, so nothing is known about it.")
    return 0 if java_passed and python_passed else 1


def test_java(java: Java) -> tuple[bool, Count]:
    """Runs Maven with all its checks: did all go well, and how many tests ended how?"""
    reports = TARGET / "surefire-reports"
    remove(reports)
    try:
        run_maven(java, "verify")
        passed = True
    except CourseError as problem:
        say(f"course.py: {problem}")
        passed = False
    return passed, count(reports.glob("TEST-*.xml"))


def test_python(java: Java, python: Path, options: list[str]) -> tuple[bool, Count]:
    """Runs pytest: did all go well, and how many tests ended how?"""
    PYTEST_REPORT.unlink(missing_ok=True)
    command = isolated(python, "-m", "pytest", ROOT / "tests", f"--junitxml={PYTEST_REPORT}", *options)
    passed = subprocess.run(command, cwd=ROOT, env=child_environment(java)).returncode == 0
    return passed, count([PYTEST_REPORT])


def count(reports: Iterable[Path]) -> Count:
    """Adds up reports in JUnit's XML; one that was not written has no tests."""
    written = [report for report in reports if report.is_file()]
    suites = [suite for report in written for suite in ElementTree.parse(report).iter("testsuite")]
    total = {name: sum(int(suite.get(name, 0)) for suite in suites) for name in ("tests", "failures", "errors", "skipped")}
    failed = total["failures"] + total["errors"]
    return Count(total["tests"] - failed - total["skipped"], failed, total["skipped"])
