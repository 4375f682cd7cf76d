"""Notebooks at other knobs: a sample of the study in benchmarks/knobs_study.py."""

import sys

import nbformat
import pytest

import notebook_runner as runner
from launcher.folders import NOTEBOOKS, ROOT

sys.path.insert(0, str(ROOT / "benchmarks"))

import knobs_study as study  # noqa: E402


def test_a_notebook_runs_at_other_knobs():
    path = next(NOTEBOOKS.glob("01*.ipynb"))
    assert study.run(study.at(path, next(study.settings(path.stem, 1)))).failures == []


@pytest.mark.parametrize("path", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda path: path.stem)
def test_every_knob_that_the_study_turns_is_there(path):
    for setting in study.settings(path.stem, 3):
        study.at(path, setting)
    has_knobs = any("parameters" in cell.metadata.get("tags", []) for cell in runner.read(path, False).cells)
    assert has_knobs == bool(list(study.settings(path.stem, 1)))


def test_what_is_withheld_until_something_is_predicted_is_shown():
    cells = [nbformat.v4.new_code_cell(source) for source in (runner.first_cell(), 'predict("?", 6 * 7)')]
    assert "42" in study.run(nbformat.v4.new_notebook(cells=cells)).text


def test_a_sentence_is_in_doubt_where_its_number_is_shown_at_the_printed_knobs_only():
    prose = "## 0.25 A number\n\n**0.25 A question.** What?\n\nThe loss is 0.25. At once it is 1.5.\n\nAt the printed knobs it is 0.75."
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell(prose)])
    assert study.in_doubt(notebook, "0.25 0.75 1.5", "1.5 0.3") == ["The loss is 0.25."]
    assert study.in_doubt(notebook, "0.3", "0.4") == []
