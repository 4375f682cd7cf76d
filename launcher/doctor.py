"""Says what is there and what is missing."""

from __future__ import annotations

import argparse
import os
import shutil
import sys

from .build import jar_is_fresh
from .environment import find_environment
from .folders import JAR, ROOT
from .installation import is_installed, requirements
from .jdk import find_java
from .kernel import try_kernel
from .messages import CourseError, say

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def doctor(_: argparse.Namespace) -> int:
    """Says what is there and what is missing, and starts the kernel once."""
    findings = [check() for check in (python_is_usable, java_is_usable, lab_is_installed, jar_is_built, browser_is_there)]
    if all(good for good, _ in findings):
        findings.append(kernel_answers())
    for good, sentence in findings:
        say(f"{'ok    ' if good else 'NOT OK'}  {sentence}")
    return 0 if all(good for good, _ in findings) else 1


def python_is_usable() -> tuple[bool, str]:
    """Always, for course.py looks before it does anything else."""
    return True, f"Python {sys.version.split()[0]}."


def java_is_usable() -> tuple[bool, str]:
    """Is there a JDK to compile and run the notebooks with?"""
    try:
        java = find_java(os.environ)
    except CourseError as problem:
        return False, str(problem)
    return True, f"Java {java.version} in {java.home}."


def lab_is_installed() -> tuple[bool, str]:
    """Are JupyterLab and the kernel there?"""
    environment = find_environment(os.environ)
    if is_installed(environment, "lab"):
        return True, f"JupyterLab and the Java kernel in {environment.folder}."
    listed = requirements("lab").relative_to(ROOT).as_posix()
    return False, f"JupyterLab and the Java kernel are not installed, or not as {listed} says; run  python3 course.py setup."


def jar_is_built() -> tuple[bool, str]:
    """Is the library there, and made from these sources?"""
    if jar_is_fresh():
        return True, f"The library is built: {JAR.relative_to(ROOT)}."
    return False, "The library is not built, or not from the sources as they are now; run  python3 course.py setup."


def browser_is_there() -> tuple[bool, str]:
    """Always good, for only the tests drive a browser."""
    found = find_browser()
    return True, f"A browser for the tests: {found}." if found else "No Chromium: the tests that need a browser are skipped."


def find_browser() -> str | None:
    """The system's Chromium."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def kernel_answers() -> tuple[bool, str]:
    """Does the kernel answer, and can it draw?"""
    trial = try_kernel(find_java(os.environ), find_environment(os.environ), "answer")
    good = trial.returncode == 0
    lines = (trial.stdout if good else trial.stderr).strip().splitlines() or ["no reason given"]
    return good, lines[-1] if good else f"The Java kernel does not work: {lines[-1]}"
