"""Every notebook, top to bottom, twice in one kernel, as a student does who presses Run All twice."""

from __future__ import annotations

import time
from pathlib import Path
from typing import NamedTuple

import nbformat
import pytest

import notebook_runner as runner
from conftest import SECONDS

NOTEBOOKS = runner.notebooks()


class Twice(NamedTuple):
    """What each cell showed in two runs."""

    notebook: nbformat.NotebookNode
    first: list[list[dict]]
    second: list[list[dict]]

    def text(self) -> str:
        """All that could be read in both."""
        return "\n".join(runner.text_of(outputs) for outputs in [*self.first, *self.second])


@pytest.fixture(scope="module", params=NOTEBOOKS, ids=lambda path: path.stem)
def twice(request) -> Twice:
    """Runs a notebook twice; a cell that fails, fails here."""
    path: Path = request.param
    notebook = runner.read(path, at_test_knobs=not request.config.getoption("--full"))
    runs, seconds = [], []
    with runner.kernel(notebook) as kernel:
        for _ in range(2):
            started = time.monotonic()
            runs.append(kernel.run_all())
            seconds.append(time.monotonic() - started)
    request.config.stash[SECONDS][path.stem] = seconds
    return Twice(notebook, *runs)


def test_there_are_notebooks():
    assert NOTEBOOKS


def test_runs_and_shows_something(twice):
    assert any(twice.first)


def test_shows_no_object_ids(twice):
    assert runner.object_ids(twice.text()) == []


def test_shows_no_path_of_this_machine(twice):
    assert runner.paths_of_this_machine(twice.text()) == []


def test_shows_no_address_of_another_machine(twice):
    assert runner.addresses(twice.text()) == []


def test_shows_the_same_in_both_runs(twice):
    pairs = zip(twice.notebook.cells, twice.first, twice.second)
    steady = [(first, second) for cell, first, second in pairs if "live" not in cell.metadata.get("tags", [])]
    assert [first for first, _ in steady] == [second for _, second in steady]


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def notebook(request) -> nbformat.NotebookNode:
    """A notebook as it was committed."""
    return nbformat.read(request.param, as_version=4)


def test_is_committed_without_outputs(notebook):
    assert [cell.source for cell in runner.code_cells(notebook) if cell.outputs or cell.execution_count] == []


def test_is_valid_and_asks_for_the_kernel_called_java(notebook):
    nbformat.validate(notebook)
    assert notebook.metadata.kernelspec.name == "java"


def test_starts_with_the_same_cell_as_every_other(notebook):
    assert runner.code_cells(notebook)[0].source == runner.first_cell()
