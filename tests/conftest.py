"""What all tests share: the course's folder on the path, the command line, the JDK, and a small course elsewhere."""

import os
import signal
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import fake_course  # noqa: E402
from executions import Executions  # noqa: E402
from launcher.folders import WINDOWS  # noqa: E402
from launcher.jdk import find_java  # noqa: E402
from launcher.processes import child_environment  # noqa: E402

SECONDS = pytest.StashKey[dict]()


def pytest_addoption(parser):
    parser.addoption("--full", action="store_true", help="run notebooks at their default knobs")


def pytest_configure(config):
    """Whoever ends the tests ends their kernels, too; kernels run the JDK that course.py finds."""
    config.stash[SECONDS] = {}
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    os.environ.update(child_environment(find_java(os.environ)))


def pytest_terminal_summary(terminalreporter, config):
    """Says how long the notebooks took, where that was the question."""
    if config.getoption("--full"):
        terminalreporter.section("seconds per notebook, first run and second")
        for name, seconds in config.stash[SECONDS].items():
            terminalreporter.line("  ".join([*(f"{run:7.1f}" for run in seconds), name]))


def pytest_collection_modifyitems(items):
    """
    Notebooks are executed after what runs alone, for they keep two processors busy, which the Java tests do not beside
    the rest; a browser, which often waits, shows some of them while others are still executed.
    """
    items.sort(key=lambda item: (not {"executions", "lab"}.isdisjoint(item.fixturenames), "lab" not in item.fixturenames))


@pytest.fixture(scope="session")
def executions(request):
    """The executions of notebooks, for all tests that look at what one shows; measured ones run one after the other."""
    full = request.config.getoption("--full")
    with Executions(at_test_knobs=not full, at_once=1 if full else 2) as executions:
        executions.start_all(notebooks_of(request.session))
        if full:
            executions.finish_all()
        yield executions
        request.config.stash[SECONDS].update(executions.seconds())


def notebooks_of(session: pytest.Session) -> list[Path]:
    """The notebooks that the chosen tests ask for by the fixture `executed`."""
    parameters = [item.callspec.params for item in session.items if hasattr(item, "callspec")]
    return sorted({values["executed"] for values in parameters if "executed" in values})


@pytest.fixture
def folder(tmp_path) -> Path:
    """A folder with a space, an accent and an apostrophe in its name."""
    return tmp_path / "Zoë's course"


@pytest.fixture
def elsewhere(folder, tmp_path, monkeypatch):
    """The launcher of a small course in that folder, for a user whose home does not exist yet."""
    if WINDOWS:
        pytest.skip("the fake Java and the fake Maven are shell scripts")
    monkeypatch.setenv("HOME", str(tmp_path / "no home yet"))
    monkeypatch.delenv("CONDA_PREFIX", raising=False)
    monkeypatch.delenv("MAVEN_USER_HOME", raising=False)
    return fake_course.make(folder)


@pytest.fixture
def jdk(elsewhere, tmp_path):
    """A fake JDK, as the launcher sees it."""
    return elsewhere.jdk.find_java({"JAVA_HOME": str(fake_course.java(tmp_path / "jdk"))})
