"""What a notebook shows when it is run as a student runs it, who presses Run All and then runs cells again here and there."""

from __future__ import annotations

import copy
import time
from pathlib import Path
from typing import NamedTuple

import nbformat

import notebook_runner as runner

SEED = 1  # of the order in which the cells are run again


class Execution(NamedTuple):
    """A notebook that ran top to bottom, and what each of its cells showed then and when it was run again."""

    notebook: nbformat.NotebookNode  # with the outputs of the first run
    first: list[list[dict]]
    again: list[list[dict]]
    seconds: tuple[float, float]

    def text(self) -> str:
        """All that could be read in both runs."""
        return "\n".join(runner.text_of(outputs) for outputs in [*self.first, *self.again])


def execute(path: Path, at_test_knobs: bool) -> Execution:
    """Runs a notebook top to bottom, then every cell once more in an order that is drawn; the first error is raised."""
    notebook = runner.read(path, at_test_knobs)
    with runner.kernel(notebook) as kernel:
        started = time.monotonic()
        first = kernel.run_all()
        between = time.monotonic()
        executed = copy.deepcopy(notebook)
        again = kernel.run_shuffled(SEED)
        return Execution(executed, first, again, (between - started, time.monotonic() - between))
