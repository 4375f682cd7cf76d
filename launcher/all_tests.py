"""Runs all tests: Maven's and pytest's, side by side, for one of the two seldom keeps two processors busy."""

from __future__ import annotations

import argparse
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from typing import Callable, Iterable, NamedTuple
from xml.etree import ElementTree

from .build import build_jar, run_maven
from .environment import Environment, find_environment
from .folders import ROOT, TARGET, remove
from .installation import install
from .jdk import Java, find_java
from .kernel import make_kernel
from .lock import only_one
from .maven import maven
from .messages import CourseError, say
from .processes import child_environment, isolated

JAVA_LOG = TARGET / "java-tests.log"
PYTEST_REPORT = TARGET / "pytest-report.xml"


class Count(NamedTuple):
    """How many tests ended how."""

    passed: int
    failed: int
    skipped: int

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def test(options: argparse.Namespace) -> int:
    """Runs the Java tests and, beside them, those of the notebooks and the launcher; sums them up."""
    java = find_java(os.environ)
    environment = find_environment(os.environ)
    with only_one():
        with ThreadPoolExecutor(2) as beside:
            installed = beside.submit(install_all, environment)
            checked = passes(lambda: run_maven(java, "package", "-DskipTests"))
            build_jar(java)
            installed.result()
            java_side = beside.submit(test_java, java, checked)
            make_kernel(java, environment)
            wait([java_side] if options.full else [])  # seconds are measured on a machine that does nothing else
            python_passed, python_tests = test_python(java, environment.python, ["--full"] if options.full else [])
            java_passed, java_tests = java_side.result()
    print(results_of(JAVA_LOG), flush=True)
    say(f"Java: {java_tests}. Notebooks and launcher: {python_tests}.")
    if not (java_tests.passed and python_tests.passed):
        raise CourseError("No test of one of the two sides passed, so nothing is known about it.")
    return 0 if java_passed and python_passed else 1


def install_all(environment: Environment) -> None:
    """Installs what the lab and the tests need; the build of the library takes as long."""
    for purpose in ("lab", "test"):
        install(environment, purpose)


def passes(work: Callable[[], None]) -> bool:
    """Does the work, and says why where it fails."""
    try:
        work()
        return True
    except CourseError as problem:
        say(f"course.py: {problem}")
        return False


def test_java(java: Java, checked: bool) -> tuple[bool, Count]:
    """Runs the tests of a build that passed Maven's checks: did all go well, and how many tests ended how?"""
    reports = TARGET / "surefire-reports"
    remove(reports)
    with open(JAVA_LOG, "w", encoding="utf-8") as log:
        passed = checked and passes(lambda: maven(java, "surefire:test", output=log))
    return passed, count(reports.glob("TEST-*.xml"))


def results_of(log: Path) -> str:
    """The end of Surefire's lines, which sums up and names what failed; all of them where it did not get there."""
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    start = max((at for at, line in enumerate(lines) if line.endswith("Results:")), default=0)
    return "\n".join([*lines[start:], f"All lines of the Java tests are in {log.relative_to(ROOT)}."])


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
