"""Every notebook: what it shows on the real kernel, and how it is written."""

from __future__ import annotations

import nbformat
import pytest

import notebook_runner as runner

NOTEBOOKS = runner.notebooks()


@pytest.fixture(scope="module", params=NOTEBOOKS, ids=lambda path: path.stem)
def executed(request, executions):
    """A notebook that ran; a cell that fails, fails here."""
    return executions.of(request.param)


def test_there_are_notebooks():
    assert NOTEBOOKS


def test_runs_and_shows_something(executed):
    assert any(executed.first)


def test_shows_no_object_ids(executed):
    assert runner.object_ids(executed.text()) == []


def test_draws_all_that_it_shows(executed):
    assert "could not draw" not in executed.text()


def test_what_was_to_be_predicted_is_shown_once_something_is_predicted(executed):
    first = dict(zip((cell.source for cell in executed.notebook.cells), map(runner.text_of, executed.first)))
    assert [cell for cell, shown in executed.answered.predicted.items() if shown == first[cell]] == []


def test_an_exercise_in_java_is_open_before_it_is_answered(executed):
    assert [cell for cell, shown in executed.answered.unanswered.items() if "OPEN" not in shown] == []


def test_the_reference_answer_is_right(executed):
    assert [shown for shown in executed.answered.right.values() if "RIGHT" not in shown] == []


def test_a_wrong_sign_is_said_to_be_one(executed):
    assert [shown for shown in executed.answered.wrong_sign.values() if not ("WRONG" in shown and "sign" in shown)] == []


def test_shows_no_path_of_this_machine(executed):
    assert runner.paths_of_this_machine(executed.text()) == []


def test_shows_no_address_of_another_machine(executed):
    assert runner.addresses(executed.text()) == []


def test_every_cell_shows_the_same_when_it_is_run_again_in_any_order(executed):
    steady = [at for at, cell in enumerate(executed.notebook.cells) if "live" not in cell.metadata.get("tags", [])]
    assert [executed.again[at] for at in steady] == [executed.first[at] for at in steady]


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


def test_has_no_long_loop_that_stop_cannot_end(notebook):
    assert [cell.source for cell in runner.code_cells(notebook) if runner.has_deaf_loop(cell.source)] == []


@pytest.mark.parametrize(
    "source, deaf",
    [
        ("while (true) step();", True),
        ("for (int i = 0; i < 1000; i++) step();", True),
        ("for (int step = 1; step <= 20_000; step++) {", True),
        ("for (int i = 0; i < 999; i++) step();", False),
        ("for (int w = 0; w < words; w++) step();", False),
        ('for (int step : Live.steps("v", 2000)) step();', False),
    ],
)
def test_long_loops_go_through_live_steps(source, deaf):
    assert runner.has_deaf_loop(source) == deaf


def test_has_ten_to_twenty_words_of_prose_for_a_line_of_code(notebook):
    prose = sum(runner.words_of_prose(cell.source) for cell in notebook.cells if cell.cell_type == "markdown")
    code = sum(len(list(filter(str.strip, cell.source.splitlines()))) for cell in runner.code_cells(notebook))
    assert 10 <= prose / code <= 20, f"{prose} words of prose, {code} lines of code"


@pytest.mark.parametrize(
    "markdown, words",
    [
        ("What is it?", 3),
        ("## A heading\n\nand a line", 3),
        ("the loss $J = -\\log p$ of `J.at(v)`", 5),
        ("so\n$$J = 1$$\nholds", 2),
        ("| a | table |\n|---|---|", 0),
        ("see [the map](00-start-here.ipynb)", 3),
    ],
)
def test_tables_headings_and_displayed_formulas_are_not_prose(markdown, words):
    assert runner.words_of_prose(markdown) == words
