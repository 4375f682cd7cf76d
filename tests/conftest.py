"""What all tests share: the course's folder on the path, the command line, and the JDK."""

import os
import signal
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import course  # noqa: E402

SECONDS = pytest.StashKey[dict]()


def pytest_addoption(parser):
    parser.addoption("--full", action="store_true", help="run notebooks at their default knobs")


def pytest_configure(config):
    """Whoever ends the tests ends their kernels, too; kernels run the JDK that course.py finds."""
    config.stash[SECONDS] = {}
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    os.environ.update(course.child_environment(course.find_java(os.environ)))


def pytest_terminal_summary(terminalreporter, config):
    """Says how long the notebooks took, where that was the question."""
    if config.getoption("--full"):
        terminalreporter.section("seconds per notebook, first and second run")
        for name, seconds in config.stash[SECONDS].items():
            terminalreporter.line("  ".join([*(f"{run:7.1f}" for run in seconds), name]))
