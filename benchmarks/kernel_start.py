"""Kernel start to first result: the course's own kernel beside JJava as it comes, and beside Python's.

    .venv/bin/python benchmarks/kernel_start.py [--rounds 7]

Each round starts every kernel once. The kernels are asked for 1 + 1 and then, the Java ones, for the
first cell of every notebook, which loads the library. What separates the two stock rows is noise.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from jupyter_client.manager import start_new_kernel

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import course  # noqa: E402

ASK = "1 + 1"


class Kind(NamedTuple):
    """A kernel, and where Jupyter looks for it first."""

    kernel: str
    places: str
    cells: tuple[str, ...]


def first_cell() -> str:
    """The cell with which every notebook starts."""
    cells = json.loads(course.FIRST_NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    return "".join(next(cell["source"] for cell in cells if cell["cell_type"] == "code"))


def seconds(kind: Kind) -> list[float]:
    """From the start of a kernel to the answer of each cell."""
    os.environ["JUPYTER_PATH"] = kind.places
    started = time.perf_counter()
    manager, client = start_new_kernel(kernel_name=kind.kernel, cwd=str(course.NOTEBOOKS), stderr=subprocess.DEVNULL)
    try:
        return [answered(client, cell) - started for cell in kind.cells]
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def answered(client, cell: str) -> float:
    """When the answer was there."""
    reply = client.execute_interactive(cell, timeout=60, output_hook=lambda _: None)["content"]
    if reply["status"] != "ok":
        raise SystemExit(f"{cell} failed: {reply['evalue']}")
    return time.perf_counter()


def measure(rounds: int) -> dict[str, list[list[float]]]:
    """The times of each kind of kernel, taken in turns."""
    java = (ASK, first_cell())
    kinds = {
        "stock": Kind("java", "", java),
        "course": Kind("java", str(course.KERNELS), java),
        "stock again": Kind("java", "", java),
        "ipykernel": Kind("python3", "", (ASK,)),
    }
    times: dict[str, list[list[float]]] = {name: [] for name in kinds}
    for _ in range(rounds):
        for name, kind in kinds.items():
            times[name].append(seconds(kind))
    return times


def main() -> None:
    """Prints medians, extremes, and ratios to the stock kernel."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    os.environ.update(course.child_environment(course.find_java(os.environ)))
    times = measure(rounds)
    for place, cell in enumerate((ASK, "first cell")):
        stock = statistics.median(run[place] for run in times["stock"])
        print(f"{cell:12}  median    min    max  ratio   ({rounds} rounds)")
        for name, runs in times.items():
            taken = [run[place] for run in runs if place < len(run)]
            if taken:
                middle = statistics.median(taken)
                print(f"{name:12}  {middle:6.2f} {min(taken):6.2f} {max(taken):6.2f} {middle / stock:6.2f}")


if __name__ == "__main__":
    main()
