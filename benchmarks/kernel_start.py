"""Kernel start to first result: a notebook's first cell beside the plain kernel.

    .venv/bin/python benchmarks/kernel_start.py [--rounds 7]

Each round starts three kernels: the plain one, asked for 1 + 1; one that runs the first cell of
every notebook, which loads the library and says where it runs; and the plain one again. What
separates the two plain rows is noise.
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

from jupyter_client.manager import start_new_kernel

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import course  # noqa: E402

PLAIN = "1 + 1"


def first_cell() -> str:
    """The cell with which every notebook starts."""
    cells = json.loads(course.FIRST_NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    return "".join(next(cell["source"] for cell in cells if cell["cell_type"] == "code"))


def seconds(cell: str) -> float:
    """From the start of a kernel to the answer of this cell."""
    started = time.perf_counter()
    manager, client = start_new_kernel(kernel_name="java", cwd=str(course.NOTEBOOKS), stderr=subprocess.DEVNULL)
    try:
        reply = client.execute_interactive(cell, timeout=60, output_hook=lambda _: None)["content"]
        taken = time.perf_counter() - started
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    if reply["status"] != "ok":
        raise SystemExit(f"{cell} failed: {reply['evalue']}")
    return taken


def measure(rounds: int) -> dict[str, list[float]]:
    """The times of each kind of start, taken in turns."""
    kinds = {"plain": PLAIN, "with our first cell": first_cell(), "plain again": PLAIN}
    times: dict[str, list[float]] = {name: [] for name in kinds}
    for _ in range(rounds):
        for name, cell in kinds.items():
            times[name].append(seconds(cell))
    return times


def main() -> None:
    """Prints medians, extremes, and ratios to the plain kernel."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    os.environ.update(course.child_environment(course.find_java(os.environ)))
    times = measure(rounds)
    plain = statistics.median(times["plain"])
    print(f"{rounds} rounds          median    min    max  ratio")
    for name, taken in times.items():
        middle = statistics.median(taken)
        print(f"{name:20}  {middle:5.2f}  {min(taken):5.2f}  {max(taken):5.2f}  {middle / plain:5.2f}")


if __name__ == "__main__":
    main()
