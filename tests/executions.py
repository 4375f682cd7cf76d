"""What a notebook shows when it is run as a student runs it, who presses Run All and then runs cells again here and there."""

from __future__ import annotations

import contextlib
import copy
import time
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import Iterable, NamedTuple

import nbformat

import notebook_runner as runner
from answers import Answered, answer_all

SEED = 1  # of the order in which the cells are run again
# a decimal comma that reaches a chart or a number would be seen
GERMAN = "-Duser.language=de -Duser.country=DE"
# what is optimised in a minute of checking lines takes more CPU time than it saves; training is slow without
QUICKLY_COMPILED = "-XX:TieredStopAtLevel=1"
TRAINING = "Word2Vec.train("


class Execution(NamedTuple):
    """A notebook that ran top to bottom, what each of its cells showed then and when it was run again, and with answers."""

    notebook: nbformat.NotebookNode  # with the outputs of the first run
    first: list[list[dict]]
    again: list[list[dict]]
    answered: Answered
    seconds: tuple[float, float]

    def text(self) -> str:
        """All that could be read."""
        shown = [runner.text_of(outputs) for outputs in [*self.first, *self.again]]
        return "\n".join([*shown, self.answered.text()])


def execute(path: Path, at_test_knobs: bool) -> Execution:
    """
    Runs a notebook top to bottom, then every cell once more in an order that is drawn, then those with a question once
    more with an answer; the first error is raised.
    """
    notebook = runner.read(path, at_test_knobs)
    with runner.kernel(notebook, CHAINRULE_LADDERS="shown", JAVA_TOOL_OPTIONS=java_options(notebook, at_test_knobs)) as kernel:
        started = time.monotonic()
        first = kernel.run_all()
        between = time.monotonic()
        executed = copy.deepcopy(notebook)
        again = kernel.run_shuffled(SEED)
        seconds = (between - started, time.monotonic() - between)
        answered = answer_all([cell.source for cell in runner.code_cells(executed)], kernel.run)
        return Execution(executed, first, again, answered, seconds)


def java_options(notebook: nbformat.NotebookNode, at_test_knobs: bool) -> str:
    """Options of Java's for the kernel of a notebook; where seconds are measured, those of a student's kernel."""
    trains = any(TRAINING in cell.source for cell in runner.code_cells(notebook))
    return f"{GERMAN} {QUICKLY_COMPILED}" if at_test_knobs and not trains else GERMAN


class Executions(contextlib.AbstractContextManager):
    """Executes notebooks, several at once and each only once."""

    def __init__(self, at_test_knobs: bool, at_once: int):
        self.at_test_knobs = at_test_knobs
        self.pool = ThreadPoolExecutor(at_once)
        self.started: dict[Path, Future[Execution]] = {}

    def start_all(self, paths: Iterable[Path]) -> None:
        """Begins to execute these notebooks, the largest first, so that no long one is left to the end."""
        for path in sorted(paths, key=lambda path: path.stat().st_size, reverse=True):
            self._start(path)

    def finish_all(self) -> None:
        """Waits until the notebooks have ended; what fails is raised when it is asked for."""
        wait(self.started.values())

    def of(self, path: Path) -> Execution:
        """The execution of a notebook; the first error of its cells is raised."""
        return self._start(path).result()

    def seconds(self) -> dict[str, tuple[float, float]]:
        """How long the runs of each notebook took that did not fail."""
        done = {path.stem: future for path, future in sorted(self.started.items()) if not future.exception()}
        return {name: future.result().seconds for name, future in done.items()}

    def _start(self, path: Path) -> Future[Execution]:
        if path not in self.started:
            self.started[path] = self.pool.submit(execute, path, self.at_test_knobs)
        return self.started[path]

    def __exit__(self, *_: object) -> None:
        self.pool.shutdown(cancel_futures=True)
