"""What is to be predicted is not given away by the sentence that reads it."""

import nbformat
import pytest

import notebook_runner as runner


def asks(cell: nbformat.NotebookNode) -> bool:
    """Does this cell withhold what it shows until something is predicted?"""
    first = cell.source.splitlines()[0] if cell.source else ""
    return cell.cell_type == "code" and ('predict("?"' in cell.source or first.startswith("%%derive") and first.endswith("?"))


def readings(notebook: nbformat.NotebookNode) -> list[str]:
    """The prose that comes next below each question."""
    cells = notebook.cells
    below = [cells[at + 1 :] for at, cell in enumerate(cells) if asks(cell)]
    return [next(cell.source for cell in rest if cell.cell_type == "markdown") for rest in below]


@pytest.mark.parametrize("path", runner.notebooks(), ids=lambda path: path.stem)
def test_the_answer_below_a_question_is_folded(path):
    open_answers = [
        prose
        for prose in readings(runner.read(path, False))
        if not prose.startswith(("<details><summary>the answer</summary>\n\n", "## "))
        and "**Predict**" not in prose  # which goes on asking
    ]
    assert open_answers == []
