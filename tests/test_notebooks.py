"""Every notebook, as a student runs it who presses Run All twice and then runs cells again here and there."""

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
    """What each cell showed in two runs, and in a third one whose order was drawn."""

    notebook: nbformat.NotebookNode
    first: list[list[dict]]
    second: list[list[dict]]
    shuffled: list[list[dict]]

    def text(self) -> str:
        """All that could be read in both."""
        return "\n".join(runner.text_of(outputs) for outputs in [*self.first, *self.second, *self.shuffled])


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
        shuffled = kernel.run_shuffled(seed=1)
    request.config.stash[SECONDS][path.stem] = seconds
    return Twice(notebook, *runs, shuffled)


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


def test_every_cell_can_be_run_again_in_any_order(twice):
    assert any(twice.shuffled)


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


def test_has_no_cell_of_more_than_twelve_lines(notebook):
    assert [cell.source for cell in runner.code_cells(notebook) if len(cell.source.splitlines()) > 12] == []


def test_has_ten_to_twenty_words_of_prose_for_a_line_of_code(notebook):
    prose = sum(runner.words_of_prose(cell.source) for cell in notebook.cells if cell.cell_type == "markdown")
    code = sum(len(list(filter(str.strip, cell.source.splitlines()))) for cell in runner.code_cells(notebook))
    assert 10 <= prose / code <= 20, f"{prose} words of prose, {code} lines of code"


@pytest.mark.parametrize(
    "markdown, words",
    [
        ("What is it?", 3),
        ("## A heading\n\nand a line", 3),
        ("the loss $J = -\\log p$ of `J.at(v)`", 3),
        ("| a | table |\n|---|---|", 0),
        ("see [the map](00-start-here.ipynb)", 3),
    ],
)
def test_formulas_tables_headings_and_code_are_not_prose(markdown, words):
    assert runner.words_of_prose(markdown) == words
