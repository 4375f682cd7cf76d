"""Every notebook at other settings of its knobs: does a cell fail, and which sentences are no longer true? A sentence is
asked about where a number of it is shown at the printed knobs and at others is not, unless it says that it holds at the
printed ones. Exit code 1 if a cell fails.

    .venv/bin/python benchmarks/knobs_study.py [--settings 10] [--notebook 05]

Training is short: the knobs that the tests set smaller are as small here. Derivations in LaTeX do not see the knobs and
are left out. The tests try one setting of one notebook.
"""

from __future__ import annotations

import argparse
import copy
import os
import random
import re
import signal
import sys
from pathlib import Path
from typing import Iterator, NamedTuple

import nbformat

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import notebook_runner as runner  # noqa: E402
from answers import NO_PREDICTION  # noqa: E402
from executions import java_options  # noqa: E402
from launcher.folders import NOTEBOOKS  # noqa: E402
from launcher.jdk import find_java  # noqa: E402
from launcher.processes import child_environment  # noqa: E402

SEEDS = range(1, 100)
LAYOUTS = ["WordOrientation.ROWS", "WordOrientation.COLUMNS"]
NEGATIVES = ["List.of(4, 0, 5)", "List.of(1)", "List.of(3, 1)", "List.of(5, 4, 3, 1)"]
SMALL_TEXT = {"seed": SEEDS, "d": [10, 20, 30], "every": [8, 12]}
KNOBS = {
    "00": {"x": [-2.5, 0.4, 1, 7, 30], "h": [1e-3, 1e-4, 1e-6]},
    "01": {"x": [-3.0, -0.2, 0.1, 2.5, 6.0], "seed": SEEDS, "alpha": [0.01, 0.2, 0.5, 0.9]},
    "02": {"n": [3, 4, 6, 8], "k": [0, 1, 2], "seed": SEEDS},
    "03": {"words": [4, 6, 8], "d": [2, 3, 4, 5], "o": [0, 1, 3], "seed": SEEDS, "layout": LAYOUTS},
    "04": {"words": [4, 6, 8], "d": [2, 3, 4, 5], "o": [0, 1, 3], "seed": SEEDS, "layout": LAYOUTS},
    "05-": {"words": [6, 7, 9], "d": [2, 3, 4], "negatives": NEGATIVES, "seed": SEEDS},
    "05b": {"words": [6, 7], "d": [2, 3, 4], "negatives": NEGATIVES, "seed": SEEDS},
    "06": {"m": [1, 2, 3], "d": [2, 4, 5], "t": [0, 1, 2], "K": [1, 3, 5], "alpha": ["0.1f", "0.5f"], "seed": SEEDS},
    "07": {"Dx": [2, 4], "H": [3, 6], "Dy": [2, 3, 4], "units": [3, 8, 16], "learningRate": [0.005, 0.03], "seed": SEEDS},
    "08": {"steepness": [2, 10, 60], "steps": [20, 60], "beta": [0.5, 0.9], "units": [3, 5], "pDrop": [0.1, 0.5], "seed": SEEDS},
    "09": {**SMALL_TEXT, "negatives": [1, 3, 10], "epochs": [1, 2]},
    "10": {**SMALL_TEXT, "mapped": [200, 400], "unfolded": [60, 120], "moving": [40, 80]},
    "11": {**SMALL_TEXT, "steps": [50, 100]},
    "12": {"showing": ['"000"', '"001"', '"002"', '"003"', '"004"']},
}
DERIVATIONS = ("%%derive", "%%ladder")
NUMBER = re.compile(r"(?<![\w.*])\d+\.\d+(?!\w|\.\d)")
PREDICTION = 'predict("whatever it is"'
HEADING = re.compile("^#.*$", re.MULTILINE)
SENTENCE_END = re.compile(r"(?<=[.?!:])\s+")
AT_PRINTED = re.compile(r"printed knobs|`\w+ = ")


class Result(NamedTuple):
    """What a notebook did at a setting of its knobs."""

    failures: list[str]
    text: str


def run(notebook: nbformat.NotebookNode) -> Result:
    """Runs all cells but derivations, with a prediction where one is asked for; a cell that fails does not keep the next from running."""
    notebook = copy.deepcopy(notebook)
    notebook.cells = [cell for cell in notebook.cells if not cell.source.startswith(DERIVATIONS)]
    for cell in runner.code_cells(notebook):
        cell.source = cell.source.replace(NO_PREDICTION, PREDICTION)
        cell.metadata["tags"] = [*cell.metadata.get("tags", []), "raises-exception"]
    with runner.kernel(notebook, JAVA_TOOL_OPTIONS=java_options(notebook, True)) as kernel:
        shown = kernel.run_all()
    failures = [
        f"{output['ename']}: {output['evalue']} in: {cell.source.splitlines()[0]}"
        for cell, outputs in zip(notebook.cells, shown)
        for output in outputs
        if output["output_type"] == "error"
    ]
    return Result(failures, "\n".join(map(runner.text_of, shown)))


def settings(name: str, count: int) -> Iterator[dict]:
    """So many settings of the knobs of a notebook, always the same ones."""
    knobs = next((knobs for prefix, knobs in KNOBS.items() if name.startswith(prefix)), {})
    draws = random.Random(name)
    for _ in range(count if knobs else 0):
        yield {knob: draws.choice(values) for knob, values in knobs.items()}


def at(path: Path, setting: dict) -> nbformat.NotebookNode:
    """The notebook at small knobs, and these."""
    notebook = runner.read(path, at_test_knobs=True)
    for knob, value in setting.items():
        runner.set_knob(notebook, knob, runner.java_literal(value))
    return notebook


def in_doubt(notebook: nbformat.NotebookNode, printed: str, other: str) -> list[str]:
    """The sentences with a number that is shown at the printed knobs only."""
    prose = HEADING.sub("", "\n\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown"))
    sentences = [
        sentence
        for paragraph in prose.split("\n\n")
        if not AT_PRINTED.search(paragraph)
        for sentence in SENTENCE_END.split(paragraph)
    ]
    lost = {number for number in NUMBER.findall(prose) if number in printed and number not in other}
    return [sentence for sentence in sentences if lost & set(NUMBER.findall(sentence))]


def study(path: Path, count: int) -> int:
    """Prints what became of a notebook, and returns how many cells failed."""
    printed = run(at(path, {}))
    failed = len(printed.failures)
    doubts: dict[str, int] = {}
    for setting in settings(path.stem, count):
        result = run(at(path, setting))
        failed += len(result.failures)
        for failure in result.failures:
            print(f"  {setting}: {failure}", flush=True)
        for sentence in in_doubt(runner.read(path, True), printed.text, result.text):
            doubts[sentence] = doubts.get(sentence, 0) + 1
    print(f"{path.stem}: {failed} cells failed; {len(doubts)} sentences to be read again", flush=True)
    for sentence, times in doubts.items():
        print(f"  at {times} settings: {sentence[:200]}")
    return failed


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--settings", type=int, default=10)
    arguments.add_argument("--notebook", default="", help="how its name begins: 05")
    given = arguments.parse_args()
    failed = [study(path, given.settings) for path in sorted(NOTEBOOKS.glob(f"{given.notebook}*.ipynb"))]
    return 1 if sum(failed) else 0


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))  # kernels end with it
    os.environ.update(child_environment(find_java(os.environ)))
    sys.exit(main())
